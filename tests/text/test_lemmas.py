"""Stems and roots: which forms are one word, and which only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.irregular import IRREGULAR, PAST_FORMS, UNINFLECTED
from factcheck.text.lemmas import root, stem

ONE_STEM = """
officer officers | church churches | city cities | tomato tomatoes | tax taxes | bus buses | quiz quizzes | lens lenses
taxi taxis | menu menus | business businesses | virus viruses | wife wives | knife knives | child children | woman women
analysis analyses | crisis crises | base bases | ranking rankings | photo photos | policeman policemen
examine examined examining | share sharing | stop stopped stopping | plan planned planning | travel travelled traveled
cancel cancelled canceled | focus focused focussed | control controlled | expel expelled | carry carried | die died dying
agree agreed agreeing | guarantee guaranteed | free freed | fire fired firing | note noted | stare staring | fine fined
use used using | rise rose risen | fall fell fallen | say said | buy bought | steal stole stolen | lead led | pay paid
uphold upheld | overthrow overthrown | withhold withheld | repay repaid | mislead misled | bend bent | light lit | spin spun
calf calves | spokeswoman spokeswomen | bureau bureaux | tumour tumors | moustache mustache
organise organised organized organizing | criticise criticized | analyse analyzed | advise advised advising
exercise exercised exercises | promise promised | televise televised | supervise supervising | raise raising
colour colors | centre centers | defence defense | programme programs | grey gray | enquiry inquiries | licence licenses
hope hoped hoping | rate rated rating rates | scrape scraped scraping | ride riding rides | premiere premiered premieres
range ranged ranging ranges | scare scared scaring | suit suited suits | rap rapped rapping
cheap cheapest | large larger largest | busy busiest | easy easiest | happy happier | late latest | good best
"""

TWO_STEMS = """
officer office | plane plan | planed planned | bare bar | stared starred | noted notted | fine fin | mine min | fire fir
found founded | building build | being bee | meaning mean | news new | lens len | gas ga | bus bu | bed be | need nee
wing win | king kin | thing thin | sing sin | evening even | corpse corps | morale moral | county country
praise prize | promise promize | advice advise | experience experiment | hundred hunder | speed spe | business busy
rape rap | raped rapped | hoped hopped | scraped scrapped | scared scarred | rated ratted | ride rid | wage wag | stage stag
final finale | human humane | suite suit | premiere premier | rational rationale | robe rob | ranged rang | tube tub
minister ministry | united unit_ed | wounded winded | species specie | always alway | series serie
"""

ONE_ROOT = """
examine examination | investigate investigation | discipline disciplinary | resign resignation | arrive arrival
approve approval | refuse refusal | close closure | depart departure | appear appearance | decide decision
conclude conclusion | produce production | reduce reduction | construct construction | describe description
receive reception | admit admission | permit permission | discuss discussion | expand expansion | extend extension
suspend suspension | collide collision | invade invasion | explode explosion | modify modification | happy happiness
elect election | protect protection | vaccinate vaccination | evacuate evacuation | donate donation | accuse accusation
manage management | announce announcement | quick quickly | final finally | apply application
"""

TWO_ROOTS = """
state statement | state station | commit commission | build building | mine mineral | miner mineral | form formal
ration rational | liter literal | person personal | nature nation | port portion | part party | organ organization
general generation | depart department | apart apartment | hospital hospitality | mental mention | tour tourist
general generate | generally generate | police policy | university universe | community communication | internal internet
station state | normally norm | formally formation | literally literary | coalition coal | closely closure | contract contraction
content contention | creature creation | design designation | import importance | initially initiate | integral integration
appeal app | reveal rev | likely like | nearly near | partition part | partial party | plantation plant | primate prime
secretion secret | succession success | surgical surge | template temple | terminal termination | tradition trade
replication reply | recreation create | musical music | severe sever | universal universe | caption capture | humoral humor
organ organize | contest context | adviser advice | conceal concert
relative relation | tend tension | minute minister | special species | author authority | force forceful
physical physics | local location | critic critical_care | moment movement | private privation | nurse nursery
capital capitol | animal animate | signal sign | medal medical | rental rent | trial try
"""


def rows(table):
    return [row.split() for line in table.strip().splitlines() for row in line.split(" | ")]


@pytest.mark.parametrize("words", rows(ONE_STEM), ids=" ".join)
def test_forms_of_one_word_share_a_stem(words):
    assert len(set(map(stem, words))) == 1


@pytest.mark.parametrize(("first", "second"), rows(TWO_STEMS))
def test_words_that_look_alike_keep_their_stems(first, second):
    assert stem(first) != stem(second)


@pytest.mark.parametrize(("first", "second"), rows(ONE_ROOT))
def test_a_word_shares_its_root_with_what_is_made_from_it(first, second):
    assert root(stem(first)) == root(stem(second))


@pytest.mark.parametrize(("first", "second"), rows(TWO_ROOTS))
def test_words_of_another_sense_keep_their_roots(first, second):
    assert root(stem(first)) != root(stem(second))


def test_an_irregular_form_shares_its_stem_with_its_base():
    regular = {form: base for form, base in IRREGULAR.items() if base not in IRREGULAR}
    assert len(regular) > 300
    assert [form for form, base in regular.items() if stem(form) != stem(base)] == []


def test_words_that_only_look_inflected_are_no_irregular_forms():
    clashes = {form for form in UNINFLECTED if IRREGULAR.get(form, form) != form}
    assert clashes <= {"being", "found", "wound", "lay"}


@pytest.mark.parametrize("form", ["met", "told", "chose", "gave", "took"])
def test_past_forms_are_known(form):
    assert form in PAST_FORMS


@pytest.mark.parametrize("form", ["meet", "left", "lead", "born", "meeting", "wound", "ground"])
def test_plain_forms_and_other_words_are_no_past_forms(form):
    assert form not in PAST_FORMS


@given(st.from_regex(r"[a-z]{1,14}", fullmatch=True))
def test_a_stem_and_a_root_are_never_empty_and_no_longer_than_a_spelling_makes_them(word):
    assert len(root(stem(word))) > 0
    assert len(stem(word)) <= len(IRREGULAR.get(word, word)) + 2


@given(st.from_regex(r"[a-z]{3,8}[bdkptmnrl]", fullmatch=True))
def test_a_plain_plural_has_the_stem_of_its_singular(word):
    if word + "s" not in IRREGULAR and word + "s" not in UNINFLECTED and not word.endswith(("ing", "ed", "est")):
        assert stem(word + "s") == stem(word) or word in IRREGULAR


NOUNS_OF_VERBS = "deaths died | growth grew | losses lost | sales sold | choice chose | proof proved | beliefs believed"
OTHER_NOUNS = "glass lost | sailed sold | proofread read | depth died"


@pytest.mark.parametrize("pair", NOUNS_OF_VERBS.split(" | "))
def test_a_noun_made_of_a_verb_has_its_root(pair):
    noun, verb = pair.split()
    assert root(stem(noun)) == root(stem(verb))


@pytest.mark.parametrize("pair", OTHER_NOUNS.split(" | "))
def test_nouns_that_only_look_so_have_another(pair):
    noun, verb = pair.split()
    assert root(stem(noun)) != root(stem(verb))
