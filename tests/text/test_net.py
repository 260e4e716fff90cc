"""The lexical net: what it must relate, what it must keep apart, and where its file comes from."""

import hashlib
import os
import sys
from pathlib import Path

import pytest

from factcheck.text import net
from factcheck.text.axes import AXES
from factcheck.text.lemmas import stem
from factcheck.text.net import Link, category, neighbours, rarity, relate

DATA = Path(net.__file__).with_name("net.bin")
SHA256 = "fc186f9debcf99d4af86a43800a71052f2f228645bf1f52ce4f896aab2902dc3"
"""Of net.bin as built; a change of the file or of what builds it changes this line too."""

ALIKE = """
abduct kidnap; acquire purchase; aid help; attorney lawyer; axe cancel; baby infant; begin start; blaze fire
boss chief; CEO chief_executive; cemetery graveyard; choose select; company firm
cop policeman; demolish destroy; doctor physician; employ hire; enormous huge; film movie; forbid ban
happen occur; injure wound; jab vaccine; jail prison; lay_off sack; call_off cancel; step_down resign
lorry truck; PM prime_minister; postpone delay; probe investigate; pupil student; quake earthquake; quit resign
rebellion uprising; set_up establish; slam criticise; spouse husband; storm hurricane; take_part participate
murder kill; salmon fish; surgeon doctor; bungalow house; cathedral church; rifle gun; road street; soar rise
pneumonia disease; novelist writer; theft crime; helicopter aircraft; drown die; laptop computer; teacher educator
""".replace(";", "\n")
"""One may stand for the other, or implies it."""

DERIVED = """
examination examine; investigation investigate; resignation resign; appointment appoint; arrival arrive
approval approve; growth grow; loss lose; death die; winner win; teacher teach; marriage marry; collision collide
""".replace(";", "\n")

OPPOSITE = """
rise fall; buy sell; open close; win lose; accept reject; import export; guilty innocent; increase decrease
up down; before after; for against; north south; climb plunge; surplus deficit; profit loss; support oppose
approval rejection; arrival departure; hire sack; widen narrow; strengthen weaken; deny admit; succeed fail
predecessor successor; former current; convict acquit; employer employee; landlord tenant; upstream downstream
majority minority; legal illegal; permanent temporary; private public; expand shrink
""".replace(";", "\n")

EXCLUSIVE = """
bronze silver; nurse surgeon; nurse doctor; bus lorry; salmon trout; Monday Tuesday; January July; oxygen hydrogen
copper zinc; violin piano; leopard tiger; pneumonia flu; dollar euro; mile kilometre; helicopter plane; goat sheep
teacher professor; injured killed; sacked resigned; stabbed shot; arrested charged; charged convicted; bought leased
father mother; brother sister; uncle aunt; lemon orange; hour minute; president vice_president; red blue
football rugby; wheat rice; prince princess; murder manslaughter; morning evening; oak beech
""".replace(";", "\n")

UNRELATED = """
office officer; strike rape; bank river; charge price; court tennis; bar lawyer; sentence word; case suitcase
party guest; bill bird; seal animal; crane bird; letter alphabet; light weight; minister church
organ church; patient calm; port wine; scale fish; season salt; ship send; sink kitchen; star sun; tank fish
tip waiter; watch clock; hospital doctor; school teacher; police crime; car driver; court judge
plane pilot; farm house; city mayor; club player; airport passenger; hotel guest; bridge river; fire smoke
election candidate; tax income; union worker; prison guard; jury trial; murder victim; army war
train station; book author; coach bus_driver; medal champion; drug patient; oil price; lake fish
teacher school; nurse hospital; king country; editor newspaper; lawyer client; thief jewel; pilot crash
tourist hotel; scientist laboratory; actor theatre; council road; general hospital; march august_personage
apple computer; officer woman; mayor town; attack victim; kill injury_time; goal minute; storm damage; profit share
""".replace(";", "\n")
"""No link at all, or only used in the same surroundings."""

NOT_EXCLUSIVE = """
company firm; kill die; pupil student; road street; ship boat; shop supermarket; prison jail; winner champion
barrister lawyer; journalist reporter; house home; town city; hotel inn; doctor medic; youngster teenager; ocean sea
""".replace(";", "\n")


ON_AXES = """
held failed; missed scored; keeps hand_back; dropped press_on; cleared suspended; cleared fined; refused offered
spared burned; fell higher; narrowed rose; block allow; stay resign; survived died; shut reopened; banned permitted
demolish restore; appoint dismiss; praise blame; conceal publish; hang_on_to lose; intact damaged; unanimous split
""".replace(";", "\n")


def key(word: str) -> str:
    return "_".join(map(stem, word.lower().split("_")))


def pairs(table: str) -> list[list[str]]:
    return [row.split() for row in table.strip().splitlines()]


def link(one: str, other: str) -> Link | None:
    found = relate(key(one), key(other))
    return found[0] if found else None


@pytest.mark.parametrize(("one", "other"), pairs(ALIKE))
def test_words_for_one_thing_are_alike_or_imply_each_other(one: str, other: str) -> None:
    assert link(one, other) in (Link.SAME, Link.IMPLIES, Link.IMPLIED)


@pytest.mark.parametrize(("one", "other"), pairs(DERIVED))
def test_words_derived_from_one_another_are_surely_the_same(one: str, other: str) -> None:
    found = relate(key(one), key(other))
    assert found is not None
    assert found[0] is Link.SAME
    assert found[1] >= 0.6


@pytest.mark.parametrize(("one", "other"), [*pairs(OPPOSITE), *pairs(ON_AXES)])
def test_opposites_are_opposites_from_either_side(one: str, other: str) -> None:
    assert link(one, other) is link(other, one) is Link.OPPOSITE


@pytest.mark.parametrize(("one", "other"), pairs(EXCLUSIVE))
def test_kinds_of_one_thing_exclude_each_other_from_either_side(one: str, other: str) -> None:
    assert link(one, other) is link(other, one) is Link.SISTER


@pytest.mark.parametrize(("one", "other"), pairs(UNRELATED))
def test_words_of_one_subject_or_of_rare_meanings_are_at_most_near(one: str, other: str) -> None:
    assert link(one, other) in (None, Link.NEAR)


@pytest.mark.parametrize(("one", "other"), pairs(NOT_EXCLUSIVE))
def test_words_that_newspapers_do_not_keep_apart_never_exclude_each_other(one: str, other: str) -> None:
    assert link(one, other) not in (Link.SISTER, Link.OPPOSITE)


def test_what_implies_a_word_is_implied_by_it() -> None:
    assert link("murder", "kill") is Link.IMPLIES
    assert link("kill", "murder") is Link.IMPLIED


def test_every_degree_lies_between_nothing_and_one() -> None:
    for word in ("kill", "rise", "teacher", "monday", "step_down", "person"):
        assert neighbours(key(word))
        assert all(0 < degree <= 1 for _, degree in neighbours(key(word)).values())
        assert key(word) not in neighbours(key(word))


def test_an_unknown_word_has_no_neighbours_no_category_and_is_as_rare_as_can_be() -> None:
    assert not neighbours("xyzzyx")
    assert category("xyzzyx") == ""
    assert rarity("xyzzyx") == 1.0
    assert relate("xyzzyx", "kill") is None


def test_rarer_words_are_rarer() -> None:
    words = ["the", "year", "police", "hospital", "inquest", "coypu"]
    assert sorted(words, key=lambda word: rarity(key(word))) == words


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("nurse", "noun.person"), ("lorry", "noun.artifact"), ("paris", "noun.location"), ("bronze", "noun.substance"),
        ("monday", "noun.time"), ("committee", "noun.group"), ("mile", "noun.quantity"), ("salmon", "noun.animal"),
        ("prime_minister", "noun.person"),
    ],
)  # fmt: skip
def test_a_noun_has_the_category_of_its_commonest_meaning(word: str, expected: str) -> None:
    assert category(key(word)) == expected


def test_a_verb_has_a_category_of_its_own() -> None:
    assert category(key("walk"), verb=True) == "verb.motion"
    assert category(key("lorry"), verb=True) == ""


def test_the_file_is_the_one_that_was_built() -> None:
    assert hashlib.sha256(DATA.read_bytes()).hexdigest() == SHA256


@pytest.mark.skipif("FACTCHECK_NET_SOURCES" not in os.environ, reason="needs the packages that the net is made from")
def test_the_file_is_built_from_its_sources_byte_for_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numpy")
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "learning"))
    sys.modules.pop("build_net", None)
    import build_net  # type: ignore[import-not-found, unused-ignore]

    assert build_net.build(Path(os.environ["FACTCHECK_NET_SOURCES"])) == DATA.read_bytes()


def test_no_word_is_on_both_poles_of_an_axis() -> None:
    assert AXES
    for left, right in AXES:
        assert left
        assert right
        assert not set(map(key, left)) & set(map(key, right))
