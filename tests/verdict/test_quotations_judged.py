"""Quotations: the words inside the marks stand as they are, under the same speaker, or they conflict."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model.facts import Kind, Relation
from factcheck.model.results import ClaimResult, Verdict

CheckOne = Callable[..., ClaimResult]

POPE = '"The river belongs to everyone who drinks from it," said Amara Pope'
DELL = 'Coach Martin Dell said: "We were beaten in the air and beaten on the ground"'
NORA = '"Nobody warned us that the wall was cracking," said Nora Finch'
SHAH = 'Imran Shah told MPs: "The model failed because the data were ten years old"'
BARE = '"Every bell in the valley will ring at noon"'

SLOW = 'Nora Finch: "We were far too slow"'
BRACKETS = 'The study found "a mean of 6.1 [5.2 to 7.4] days"'
GAP = 'Nora Finch said "the wall was cracking … and nobody came"'
SHORT = "Nora Finch said \"it hasn't rained and we're dry\""

EXACT = [
    # claim, text
    (POPE, '"[T]he river belongs to everyone who drinks from it," said Amara Pope.'),
    (POPE, 'Amara Pope said "the river … belongs to everyone … from it".'),
    pytest.param(
        POPE,
        'Amara Pope said "the river belongs to every-\none who drinks from it".',
        marks=pytest.mark.xfail(reason="a word that is divided at the end of a line is read as two"),
    ),
    (NORA, '"[N]obody warned us that the wall was cracking," said Nora Finch.'),
    (GAP, 'Nora Finch said: "The wall was cracking in March and nobody came."'),
    (GAP, 'Nora Finch said: "The wall was cracking ... and nobody came."'),
    (SHORT, 'Nora Finch said: "It has not rained and we are dry."'),
    (BRACKETS, 'The study found "a mean of 6.1 [5.2 to 7.4] days".'),
    (BRACKETS, 'The study found "a mean of 6.1 days".'),
    (POPE, '"The river belongs to everyone who drinks from it," said Amara Pope.'),
    (POPE, "“The river belongs to everyone who drinks from it,” said Amara Pope."),
    (POPE, "‘The river belongs to everyone who drinks from it,’ Amara Pope said."),
    (POPE, '"the river belongs to everyone who drinks from it", said Pope.'),
    (
        POPE,
        'Amara Pope told the rally: "Friends, the river belongs to everyone who drinks from it. We will not sell it."',
    ),
    (POPE, '"The river," said Amara Pope, "belongs to everyone who drinks from it."'),
    (POPE, 'The river "belongs to everyone", in the words of Amara Pope, "who drinks from it".'),
    (POPE, 'The river, said Amara Pope, "belongs to everyone who drinks from it".'),
    (POPE, '"The river belongs to everyone who drinks from it," reads a banner.'),
    (DELL, 'Dell said his side "were beaten in the air and beaten on the ground".'),
    (DELL, '"We were beaten in the air and beaten on the ground," said Martin Dell, the coach.'),
    (NORA, '"Nobody warned us that the wall [of the dam] was cracking," said Nora Finch.'),
    (NORA, '"Nobody warned us … that the wall was cracking," said Nora Finch.'),
    (NORA, 'Nora Finch was angry. "Nobody warned us that the wall was cracking," she said.'),
    (SHAH, '"The model failed because the data were ten years old," Imran Shah told MPs.'),
    (BARE, 'A notice said: "Every bell in the valley will ring at noon."'),
]

ALTERED = [
    # claim, text, reason
    (SLOW, '"We were far too early," Nora Finch said.', "'early' for 'slow' inside the quotation"),
    (
        BRACKETS,
        'The study found "a mean of 6.1 [5.2 to 7.9] days".',
        "'[5.2 to 7.9]' for '[5.2 to 7.4]' inside the quotation",
    ),
    (
        POPE,
        '"The river belongs to anyone who drinks from it," said Amara Pope.',
        "'anyone' for 'everyone' inside the quotation",
    ),
    (
        POPE,
        '"The lake belongs to everyone who drinks from it," said Amara Pope.',
        "'lake' for 'river' inside the quotation",
    ),
    (
        POPE,
        '"The river belongs to everyone who ever drinks from it," said Amara Pope.',
        "'ever' put in inside the quotation",
    ),
    (
        DELL,
        'Martin Dell said: "We were beaten in the air and outrun on the ground."',
        "'outrun' for 'beaten' inside the quotation",
    ),
    (
        DELL,
        'Martin Dell said: "We were beaten in the air and on the ground."',
        "'beaten' left out inside the quotation",
    ),
    (
        NORA,
        '"Nobody told us that the wall was cracking," said Nora Finch.',
        "'told' for 'warned' inside the quotation",
    ),
    (
        NORA,
        '"Nobody warned us that the wall was leaking," said Nora Finch.',
        "'leaking' for 'cracking' inside the quotation",
    ),
    (
        SHAH,
        'Imran Shah told MPs: "The model failed because the data were two years old."',
        "'two' for 'ten' inside the quotation",
    ),
    (
        SHAH,
        '"The model failed because the sensors were ten years old," Imran Shah told MPs.',
        "'sensors' for 'data' inside the quotation",
    ),
    (
        BARE,
        'A notice said: "Every bell in the valley will ring at midnight."',
        "'midnight' for 'noon' inside the quotation",
    ),
]

OTHER_SPEAKER = [
    # claim, text, reason
    (
        POPE,
        '"The river belongs to everyone who drinks from it," said Lewis Marsh.',
        "said by Lewis Marsh, not Amara Pope",
    ),
    (
        DELL,
        'Captain Joe Rudd said: "We were beaten in the air and beaten on the ground."',
        "said by Joe Rudd, not Martin Dell",
    ),
    (NORA, '"Nobody warned us that the wall was cracking," said Peter Abel.', "said by Peter Abel, not Nora Finch"),
    (
        SHAH,
        'Helen Mott told MPs: "The model failed because the data were ten years old."',
        "said by Helen Mott, not Imran Shah",
    ),
    (
        POPE,
        'Lewis Marsh spoke next. "The river belongs to everyone who drinks from it," he said.',
        "said by Lewis Marsh, not Amara Pope",
    ),
]

LEFT_ALONE = [
    # claim, text: no quotation of the text decides
    (SLOW, '"We were far too early," Peter Abel said.'),
    (POPE, '"The rain is late this year," said Amara Pope.'),
    (POPE, '"The river is too low for boats," said Amara Pope.'),
    (POPE, '"The river belongs to the crown," said Lewis Marsh.'),  # alike, by another person
    (POPE, '"The harbour belongs to the port," said Lewis Marsh.'),
    (POPE, "Amara Pope said that the river was everybody's."),  # reported, not quoted
    (POPE, "Amara Pope called it a 'shame'."),
    (DELL, 'Martin Dell said: "We will be better on Saturday."'),
    (DELL, 'Captain Joe Rudd said: "They were beaten in midfield."'),
    (DELL, 'Martin Dell praised his "brave" players.'),
    (NORA, '"Nobody came," said Nora Finch.'),
    (NORA, '"The wall was built in 1961," said Peter Abel.'),
    (NORA, '"We warned the owners in March that the spillway was blocked," said Peter Abel.'),
    (SHAH, '"The data were collected by hand," Helen Mott told MPs.'),
    (SHAH, 'Imran Shah told MPs: "The old model was dearer."'),
    (SHAH, 'The report is called "Ten years of data".'),
    (BARE, 'A notice said: "No bathing."'),
    (BARE, "Every bell in the valley rang at noon."),
    (BARE, 'The vicar said: "The bell is cracked."'),
    (POPE, 'The song "Everyone" opened the rally.'),
    (DELL, '"Air" and "ground" were the two themes of the show.'),
    (DELL, '"We beat them in the air," said the other coach, Rita Solano.'),
    (DELL, 'Supporters sang "Beaten but unbowed" on the way home.'),
    (NORA, "Nora Finch said nobody had warned them that the wall was cracking."),
    (NORA, '"The wall was warned about in 2009," said a sign, wrongly.'),
    (NORA, '"My wall is cracking," sang Peter Abel.'),
    (SHAH, '"My model is ten years old," said Helen Mott of her steam engine.'),
    (SHAH, 'Helen Mott told MPs: "Models fail. Data do not."'),
    (BARE, 'A poster said: "Ring the bell for service at noon."'),
    (BARE, '"Every dog in the valley will bark," joked the vicar.'),
    (POPE, 'A plaque reads: "Drink from the river at your own risk."'),
    (POPE, '"It belongs to everyone," said Lewis Marsh of the club.'),
]

SHORT = 'Paula Wick: "I have not slept since"'
SCHOOL = 'Rev. Simon Oake: "A town without a bakery is a car park"'
EXCHANGED = [
    # claim, text, reason: one telling word or stretch is exchanged, the rest stands in order
    (SHORT, '"I have not eaten since," said Paula Wick.', "'eaten' for 'slept' inside the quotation"),
    (SHORT, 'Paula Wick sighed. "I haven\'t eaten since," she said.', "'eaten' for 'slept' inside the quotation"),
    (
        SCHOOL,
        '"A town without a bakery is a graveyard," said Mr Oake.',
        "'graveyard' for 'car park' inside the quotation",
    ),
    (
        'Ms Tarn: "It is a brush, not a broom"',
        '"It is a broom, not a brush," said Ms Tarn.',
        "'broom' for 'brush' and 'brush' for 'broom' inside the quotation",
    ),
    (
        'Ms Tarn: "We will sell [the ferry] in May"',
        '"We will sell [the bridge] in May," said Ms Tarn.',
        "'[the bridge]' for '[the ferry]' inside the quotation",
    ),
]
ANOTHER_UTTERANCE = [
    # claim, text
    (SHORT, '"I did not sleep for a week, I was so pleased," said Paula Wick.'),
    (SHORT, '"I have not eaten since," said Otto Lamm.'),
    ('Ms Tarn: "Nobody sends a card at midnight"', '"Nobody sends a card to ask for help," said Ms Tarn.'),
    ('Ms Tarn: "I stopped waiting and started singing"', '"I stopped smoking and started running," said Ms Tarn.'),
    ('Ms Tarn: "You cannot eat a ledger"', 'Otto Lamm lost. "You can\'t eat a medal," he said.'),
    ('Ms Tarn: "It is a start, not a cure"', '"People begged me for a cure," said Ms Tarn.'),
]
AS_THEY_ARE = [
    # claim, text: contractions, brackets, omissions, attributions within
    ('Ms Tarn: "The hill has not finished sliding"', '"The hill hasn\'t finished sliding," said Ms Tarn.'),
    ('Ms Tarn: "We can\'t go back"', '"We cannot go back," said Ms Tarn.'),
    ('Ms Tarn: "[T]he roof fell in at noon"', '"And the roof fell in at noon," said Ms Tarn.'),
    ('Ms Tarn: "We lost … the whole harvest"', '"We lost, in one night, the whole harvest," said Ms Tarn.'),
    ('Ms Tarn: "Glass breaks. Words do not."', '"Glass breaks," said Ms Tarn. "Words don\'t."'),
    ('Ms Tarn: "We will sell [the ferry] in May"', '"We will sell in May," said Ms Tarn.'),
]
DESCRIBED = [
    # claim, text, reason: the one who is described is another
    (
        '"I never sold this harbour" - Ketter',
        'Mayor Jon Ketter left. Ann Poe, the fire chief, stayed. "I never sold this harbour," the fire chief said.',
        "said by the fire chief, not Ketter",
    ),
    (
        '"The valley was a furnace" (sheriff Otto Lamm)',
        '"The valley was a furnace," the governor said.',
        "said by the governor, not Otto Lamm",
    ),
]
WHO_KNOWS = [
    # claim, text: it is not known who is described
    ('"I never sold this harbour" - Ketter', '"I never sold this harbour," the Belgian said.'),
    ('"I never sold this harbour" - Ketter', '"I never sold this harbour," a passenger said.'),
]


@pytest.mark.parametrize(("claim", "text", "reason"), EXCHANGED)
def test_one_exchanged_word_is_a_misquotation(check_one: CheckOne, claim: str, text: str, reason: str) -> None:
    result = check_one(claim, text)
    assert result.verdict is Verdict.CONFLICTING
    assert result.evidence[0].reason == reason


@pytest.mark.parametrize(("claim", "text"), ANOTHER_UTTERANCE)
def test_what_is_like_it_in_part_is_another_utterance(check_one: CheckOne, claim: str, text: str) -> None:
    assert check_one(claim, text).verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(("claim", "text"), AS_THEY_ARE)
def test_habits_of_writing_alter_nothing(check_one: CheckOne, claim: str, text: str) -> None:
    assert check_one(claim, text).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("claim", "text", "reason"), DESCRIBED)
def test_a_description_of_another_is_another_speaker(check_one: CheckOne, claim: str, text: str, reason: str) -> None:
    result = check_one(claim, text)
    assert result.verdict is Verdict.CONFLICTING
    assert result.evidence[0].reason == reason


@pytest.mark.parametrize(("claim", "text"), WHO_KNOWS)
def test_an_unknown_description_bears_nothing_out(check_one: CheckOne, claim: str, text: str) -> None:
    assert check_one(claim, text).verdict is Verdict.NOT_FOUND


TERMS = '"We will buy the ferry, but only if the state pays half of it," said Lena Ost'
CUT = [
    # text, reason: the half that takes it back is left out
    ('"We will buy the ferry," said Lena Ost.', "cut before 'but only if the state pays half of it'"),
    ('Lena Ost told the board: "We will buy the ferry."', "cut before 'but only if the state pays half of it'"),
]
NOT_CUT = [
    '"We will buy the ferry, but only if the state pays half of it," said Lena Ost.',
    '"We will buy the ferry," said Lena Ost, but only with money from the state.',
    '"We will buy the ferry," said Lena Ost, "but only if the state pays half of it."',
    'Lena Ost said the state had to pay "half of it".',
]
ONE_WORD = [
    # text, verdict: a word or two in marks have to be said of the same
    ('Inspectors described the kitchen of the inn as "spotless".', Verdict.SUPPORTED),
    ('Her record on the road is "spotless".', Verdict.NOT_FOUND),
]


@pytest.mark.parametrize(("text", "reason"), CUT)
def test_a_quotation_cut_before_its_other_half_conflicts(check_one: CheckOne, text: str, reason: str) -> None:
    result = check_one(TERMS, text)
    assert result.verdict is Verdict.CONFLICTING
    assert result.evidence[0].reason == reason


@pytest.mark.parametrize("text", NOT_CUT)
def test_a_quotation_given_whole_or_in_the_writers_words_is_not_cut(check_one: CheckOne, text: str) -> None:
    assert check_one(TERMS, text).verdict is not Verdict.CONFLICTING


@pytest.mark.parametrize(("text", "verdict"), ONE_WORD)
def test_a_single_word_is_anybodys(check_one: CheckOne, text: str, verdict: Verdict) -> None:
    assert check_one('Inspectors called the kitchen "spotless"', text).verdict is verdict


def test_several_changes_are_listed(check_one: CheckOne) -> None:
    text = '"The model failed because the sensors were two years old," Imran Shah told MPs.'
    assert check_one(SHAH, text).evidence[0].reason == "'sensors' for 'data' and 'two' for 'ten' inside the quotation"


@pytest.mark.parametrize(("claim", "text"), EXACT)
def test_the_words_as_they_are_support(check_one: CheckOne, claim: str, text: str) -> None:
    result = check_one(claim, text)
    assert result.verdict is Verdict.SUPPORTED
    assert result.evidence[0].reason == "quoted word for word"


@pytest.mark.parametrize(("claim", "text", "reason"), ALTERED)
def test_altered_words_are_a_misquotation_that_shows_them(
    check_one: CheckOne, claim: str, text: str, reason: str
) -> None:
    result = check_one(claim, text)
    assert result.verdict is Verdict.CONFLICTING
    (finding,) = [finding for finding in result.evidence[0].findings if not finding.relation.agrees]
    assert (finding.kind, finding.relation) == (Kind.QUOTATION, Relation.MISQUOTED)
    assert result.evidence[0].reason == reason


@pytest.mark.parametrize(("claim", "text", "reason"), OTHER_SPEAKER)
def test_the_same_words_of_another_speaker_conflict(check_one: CheckOne, claim: str, text: str, reason: str) -> None:
    result = check_one(claim, text)
    assert result.verdict is Verdict.CONFLICTING
    (finding,) = [finding for finding in result.evidence[0].findings if not finding.relation.agrees]
    assert (finding.kind, finding.relation) == (Kind.SPEAKER, Relation.DIFFERS)
    assert result.evidence[0].reason == reason


@pytest.mark.parametrize(("claim", "text"), LEFT_ALONE)
def test_other_words_are_another_quotation(check_one: CheckOne, claim: str, text: str) -> None:
    assert check_one(claim, text).verdict is Verdict.NOT_FOUND


def test_two_versions_of_one_quotation_are_a_text_that_disagrees_with_itself(check_one: CheckOne) -> None:
    text = 'Nora Finch said: "We were far too early."\n\n"We were far too slow," Finch said.'
    assert check_one(SLOW, text).verdict is Verdict.MIXED
