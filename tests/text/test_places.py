"""Names of places: what they name, what contains what, who is called after them."""

import hashlib
from importlib.resources import files

import pytest

from factcheck.text.places import contains, demonym, is_demonym, place, places, same_place


def words(text):
    return tuple(text.split())


@pytest.mark.parametrize(
    ("name", "kind", "within"),
    [
        ("norway", "country", "europe"),
        ("england", "country", "united kingdom"),
        ("wales", "country", "united kingdom"),
        ("california", "state", "united states"),
        ("bavaria", "state", "germany"),
        ("new south wales", "state", "australia"),
        ("ontario", "state", "canada"),
        ("kent", "county", "england"),
        ("county cork", "county", "ireland"),
        ("whitby", "city", "ontario"),
        ("todmorden", "city", "england"),
        ("mumbai", "city", "india"),
        ("stoke on trent", "city", "england"),
        ("king lynn", "city", "norfolk"),
        ("łodz", "city", "poland"),
        ("tromsø", "city", "norway"),
        ("croydon", "city", "london"),
        ("africa", "continent", ""),
        ("european union", "union", "europe"),
        ("scandinavia", "region", "europe"),
        ("silicon valley", "region", "california"),
        ("rhine", "water", "germany"),
        ("north sea", "water", "atlantic"),
        ("lake victoria", "water", "africa"),
        ("river thames", "water", "england"),
        ("mount everest", "mountain", "nepal"),
        ("mt everest", "mountain", "nepal"),
        ("alps", "mountain", "switzerland"),
        ("isle of wight", "county", "british isles"),
        ("great barrier reef", "site", "australia"),
    ],
)
def test_places_that_are_known(name, kind, within):
    found = place(words(name))
    assert found is not None
    assert found.kind == kind
    assert not within or words(within) in found.within


@pytest.mark.parametrize(
    "name",
    """
    holbrook street|carrow|smith|table|police|monday|council|the|of|minister|mars|leo|north|union|chair
    nadia holbrook|acme|parliament|labour|times|hospital|county council|river|river police|lake house|may|will|grace
    norwegian|dutch|parisian|camelot|armageddon|wednesday|treasury|general|autumn|reuters
    """.replace("\n", "|").split("|"),
)
def test_names_that_are_no_places(name):
    assert place(words(name.strip())) is None


def test_a_name_without_words_is_no_place():
    assert place(()) is None
    assert contains((), ("oslo",)) is None


@pytest.mark.parametrize("name", ["reading", "bath", "march", "hope", "split", "nice", "street"])
def test_towns_that_are_words_too(name):
    found = place((name,))
    assert found is not None
    assert found.is_word


@pytest.mark.parametrize("name", ["leeds", "oslo", "norway", "whitby", "rhine", "stoke on trent"])
def test_places_that_are_nothing_else(name):
    found = place(words(name))
    assert found is not None
    assert not found.is_word


def test_readings_stand_in_the_order_of_their_prominence():
    assert [found.kind for found in places(("georgia",))] == ["country", "state"]
    assert [found.within[0] for found in places(("london",))] == [("greater", "london"), ("ontario",)]
    assert places(("birmingham",))[0].within[1] == ("england",)
    assert places(("paris",))[0].within[1] == ("france",)


CONTAINED = """
uk | glasgow
scotland | glasgow
britain | england
ireland | belfast
northern ireland | belfast
london | croydon
west yorkshire | leeds
berkshire | reading
texas | paris
france | paris
ontario | london
new york | manhattan
usa | california
victoria | melbourne
bavaria | munich
europe | norway
scandinavia | oslo
middle east | iraq
asia | turkey
europe | turkey
europe | cyprus
africa | egypt
eu | france
eu | paris
germany | rhine
france | rhine
france | mont blanc
england | thames
africa | lake victoria
china | hong kong
france | reunion
french | paris
norwegian | oslo
oslo | oslo
britain | uk
"""
APART = """
england | glasgow
scotland | london
england | scotland
northern ireland | dublin
germany | paris
norway | sweden
london | leeds
leeds | bradford
kent | surrey
california | chicago
new south wales | melbourne
bavaria | berlin
asia | norway
south america | mexico
brazil | rhine
africa | alps
eu | uk
eu | norway
norway | dublin
swedish | oslo
"""
UNKNOWN = """
glasgow | scotland
california | usa
france | europe
carrow | paris
paris | carrow
carrow | carrow
england | rhine
scotland | thames
middle east | norway
nottinghamshire | nottingham
kent | leeds
europe | georgia
china | taiwan
russia | crimea
serbia | kosovo
israel | gaza
cook county | chicago
manhattan | new york
"""


def pairs(table):
    return [tuple(words(side) for side in row.split("|")) for row in table.strip().splitlines()]


@pytest.mark.parametrize(("outer", "inner"), pairs(CONTAINED))
def test_a_place_in_another(outer, inner):
    assert contains(outer, inner) is True


@pytest.mark.parametrize(("outer", "inner"), pairs(APART))
def test_places_that_lie_apart(outer, inner):
    assert contains(outer, inner) is False


@pytest.mark.parametrize(("outer", "inner"), pairs(UNKNOWN))
def test_places_of_which_neither_is_said(outer, inner):
    assert contains(outer, inner) is None


SAME = """
uk | britain
uk | united kingdom
us | america
usa | united states
the netherlands | holland
burma | myanmar
kiev | kyiv
peking | beijing
bombay | mumbai
czech republic | czechia
ivory coast | cote d'ivoire
swaziland | eswatini
saint lucia | st lucia
thames | river thames
everest | mount everest
norwegian | norway
american | us
dutch | holland
parisian | paris
welshmen | wales
south korean | south korea
northern irish | northern ireland
"""
OTHER = """
london | paris
england | scotland
england | uk
holland | belgium
congo | gabon
norwegian | sweden
norwegian | oslo
swiss | sweden
austria | australia
niger | nigeria
slovakia | slovenia
iran | iraq
mali | malawi
south korean | north korea
north korea | south korea
lake geneva | geneva
mississippi river | ohio river
carrow | leeds
carrow | carrow
dominica | dominican republic
guinea | equatorial guinea
taiwan | china
"""


@pytest.mark.parametrize(("first", "second"), pairs(SAME))
def test_names_of_one_place(first, second):
    assert same_place(first, second)
    assert same_place(second, first)


@pytest.mark.parametrize(("first", "second"), pairs(OTHER))
def test_names_of_two_places(first, second):
    assert not same_place(first, second)
    assert not same_place(second, first)


@pytest.mark.parametrize(
    ("word", "home"),
    [
        ("norwegian", "norway"),
        ("norwegians", "norway"),
        ("scottish", "scotland"),
        ("scots", "scotland"),
        ("welsh", "wales"),
        ("irish", "ireland"),
        ("english", "england"),
        ("british", "united kingdom"),
        ("american", "united states"),
        ("dutch", "netherlands"),
        ("danes", "denmark"),
        ("frenchwoman", "france"),
        ("frenchmen", "france"),
        ("polish", "poland"),
        ("swiss", "switzerland"),
        ("kazakh", "kazakhstan"),
        ("kosovan", "kosovo"),
        ("catalan", "catalonia"),
        ("parisian", "paris"),
        ("londoners", "london"),
        ("glaswegian", "glasgow"),
        ("texan", "texas"),
        ("european", "europe"),
        ("new zealander", "new zealand"),
        ("south african", "south africa"),
        ("south korean", "south korea"),
    ],
)
def test_words_for_the_people_of_a_place(word, home):
    assert demonym(word) == words(home)


@pytest.mark.parametrize(
    "word",
    """
    wooden|catholic|muslim|jewish|norway|london|olympic|latin|alpine|lesbian|same|occupied|musician|politician|christian
    librarian|civilian|holbrook|chess|japan|smith|plato|hindu|attic|veteran|human|spaniel|talisman|policeman|women|s||men
    """.replace("\n", "|").split("|"),
)
def test_words_that_are_for_no_place(word):
    assert not is_demonym(word.strip())


def test_the_home_of_every_people_is_a_place():
    for row in files("factcheck.text").joinpath("data", "demonyms.txt").read_text().splitlines():
        word, home = row.split("\t")
        assert place(words(home)), word


def test_the_tables_are_those_that_the_script_writes():
    found = {
        name: hashlib.sha256(files("factcheck.text").joinpath("data", name).read_bytes()).hexdigest()[:16]
        for name in ("areas.txt", "demonyms.txt", "places.txt")
    }
    assert found == {
        "areas.txt": "cc3a3dc4f6652dab",
        "demonyms.txt": "2f41e9d208b46ee9",
        "places.txt": "ba6762d81243d371",
    }, "tests/learning/build_places.py writes them; edit that, not the tables"
