"""Quantities in sentences: what is read, and what is left alone."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.quantities import extract_quantities
from factcheck.model.facts import Fact, Hedge, Kind, Quantity, Score, Share
from factcheck.text.words import tokenize


def facts_in(text: str) -> list[tuple[str, Fact]]:
    return [(text[fact.span.start : fact.span.end], fact) for fact in extract_quantities(tokenize(text))]


def only(text: str) -> tuple[str, Fact, Quantity]:
    [(words, fact)] = facts_in(text)
    assert isinstance(fact.value, Quantity)
    return words, fact, fact.value


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("Rescuers pulled 23 miners from the shaft.", "23", 23),
        ("A 40-strong choir sang.", "40", 40),
        ("The 600-bed hospital is full.", "600", 600),
        ("A nine-member jury heard it.", "nine", 9),
        ("Six were acquitted.", "Six", 6),
        ("A trio of goats escaped.", "A trio", 3),
        ("Both ferries were late.", "Both", 2),
        ("The library lent 3.5m books.", "3.5m", 3_500_000),
        ("It has 5 200 members.", "5 200", 5200),
        ("One nurse resigned.", "One", 1),
        ("Some 2000 people marched.", "Some 2000", 2000),
        ("An audience of 4.1m watched.", "4.1m", 4_100_000),
        ("Three-quarters of a million voters stayed away.", "Three-quarters of a million", 750_000),
        ("The kiln was fired twice.", "twice", 2),
        ("Thrice mayor, never thanked.", "Thrice", 3),
        ("The choir meets once a week.", "once", 1),
        ("Give it once daily.", "once", 1),
        ("The kiln was fired only once in August.", "once", 1),
        ("The kiln was fired once.", "once", 1),
        ("The kiln was fired three times.", "three", 3),
    ],
)
def test_counts(text: str, words: str, number: int) -> None:
    found, fact, value = only(text)
    assert (found, fact.kind, value.number, value.unit) == (words, Kind.COUNT, number, "")


@pytest.mark.parametrize(
    ("text", "share", "number", "whole"),
    [
        ("five of the town's 18 bakers", Share.PART, 5, 18),
        ("19 of the 30 wells are dry", Share.PART, 19, 30),
        ("two of them wept", Share.PART, 2, None),
        ("four of Brannock's ferries", Share.PART, 4, None),
        ("all but two of the 12 jurors", Share.REST, 10, 12),
        ("All but two gave evidence", Share.REST, 2, None),
        ("three more schools", Share.ADDITION, 3, None),
        ("a further 60 homes", Share.ADDITION, 60, None),
        ("another nine families", Share.ADDITION, 9, None),
        ("the other five lanes", Share.ADDITION, 5, None),
        ("200 extra nurses", Share.WHOLE, 200, None),
        ("200 additional nurses", Share.WHOLE, 200, None),
        ("all nine survived", Share.ALL, 9, 9),
        ("all of the nine wells", Share.ALL, 9, 9),
        ("every one of the nine wells", Share.ALL, 9, 9),
        ("each of the nine wells", Share.ALL, 9, 9),
        ("each nine wells", Share.WHOLE, 9, None),
        ("Both wells are dry", Share.ALL, 2, 2),
        ("a pair of owls", Share.WHOLE, 2, None),
        ("not a single goal", Share.NONE, 0, None),
        ("all but four per cent of the votes", Share.REST, 96, 100),
        ("all bar one of the nine wells", Share.REST, 8, 9),
        ("everyone except two of the divers", Share.REST, 2, None),
        ("four per cent of the votes", Share.WHOLE, 4, None),
        ("in all nine wells were dug", Share.WHOLE, 9, None),
        ("not one of the divers", Share.NONE, 0, None),
        ("not a single one of the 14 divers", Share.NONE, 0, 14),
        ("none of the 14 divers", Share.NONE, 0, 14),
        ("none of the divers", Share.NONE, 0, None),
        ("neither driver was hurt", Share.NONE, 0, 2),
        ("five more than last year", Share.WHOLE, 5, None),
    ],
)
def test_shares(text: str, share: Share, number: int, whole: int | None) -> None:
    value = facts_in(text)[0][1].value
    assert isinstance(value, Quantity)
    assert (value.share, value.number, value.whole) == (share, number, whole)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Of the 30 wells 19 are dry", 30),
        ("Of the village's 30 wells, 19 are dry", 30),
        ("Of late 19 wells are dry", None),
        ("In the 30 villages 19 wells are dry", None),
    ],
)
def test_a_whole_may_open_the_sentence(text: str, whole: int | None) -> None:
    value = facts_in(text)[-1][1].value
    assert isinstance(value, Quantity)
    assert (value.number, value.whole) == (19, whole)


def test_a_part_and_its_whole_are_two_facts() -> None:
    assert [words for words, _ in facts_in("Nineteen of the 30 wells are dry.")] == ["Nineteen", "30"]


def test_the_words_of_a_share_belong_to_the_span() -> None:
    words, fact, _ = only("She saved a further 60 stamps")
    assert words == "a further 60"
    assert fact.core == (20, 22)


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("It raised £12.4m in a week.", "£12.4m", 12_400_000, "GBP"),
        ("It raised R12-million in a week.", "R12-million", 12_000_000, "ZAR"),
        ("It raised R1 000 in a week.", "R1 000", 1000, "ZAR"),
        ("It paid a R450 fine.", "R450", 450, "ZAR"),
        ("It raised Rs240 in a week.", "Rs240", 240, "INR"),
        ("It raised 12.4 million pounds in a week.", "12.4 million pounds", 12_400_000, "GBP"),
        ("A ticket is 45 cents.", "45 cents", "9/20", "USD"),
        ("A stamp is 85p.", "85p", "17/20", "GBP"),
        ("a US$6bn pipeline", "US$6bn", 6_000_000_000, "USD"),
        ("an A$30 fee", "A$30", 30, "AUD"),
        ("a grant of EUR 125", "EUR 125", 125, "EUR"),
        ("a grant of 125 EUR", "125 EUR", 125, "EUR"),
        ("It cost 40 Swiss francs", "40 Swiss francs", 40, "CHF"),
        ("bonds worth 7bn crowns", "7bn crowns", 7_000_000_000, "crown"),
        ("It cost Iceland 90 million kronur", "90 million kronur", 90_000_000, "krona"),
        ("the £350-a-head dinner", "£350", 350, "GBP"),
        ("They gave the baby 20 pounds.", "20 pounds", 20, "GBP"),
        ("a wage of £14.20 an hour", "£14.20", "71/5", "GBP"),
        ("damage of 9,000 pounds", "9,000 pounds", 9000, "GBP"),
        ("9,000 pounds of debt", "9,000 pounds", 9000, "GBP"),
        ("fined half a million euros", "half a million euros", 500_000, "EUR"),
        ("sold for 3m euros", "3m euros", 3_000_000, "EUR"),
        ("Rs 500 notes", "Rs 500", 500, "INR"),
        ("a loan of $6 million dollars", "$6 million dollars", 6_000_000, "USD"),
        ("us $ 6 billion of bonds", "us $ 6 billion", 6_000_000_000, "USD"),
        ("a $ 6 billion bond", "$ 6 billion", 6_000_000_000, "USD"),
        ("a fare of two dollars and 40 cents", "two dollars and 40 cents", "12/5", "USD"),
        ("a fare of $2 and 40 cents", "$2 and 40 cents", "12/5", "USD"),
        ("a fare of four pounds twenty.", "four pounds twenty", "21/5", "GBP"),
        ("a fee of 6 € 40 cent", "6 € 40 cent", "32/5", "EUR"),
        ("9,000 rmb", "9,000 rmb", 9000, "CNY"),
    ],
)
def test_money(text: str, words: str, number: int | str, unit: str) -> None:
    found, fact, value = only(text)
    assert (found, fact.kind, value.number, value.unit) == (words, Kind.MONEY, Fraction(number), unit)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("turnout of 61%", 61, "%"),
        ("turnout of 61 per cent", 61, "%"),
        ("turnout of sixty-one percent", 61, "%"),
        ("up three percentage points", 3, "point"),
        ("a cut of 25 basis points", "1/4", "point"),
    ],
)
def test_percentages(text: str, number: int | str, unit: str) -> None:
    _, fact, value = only(text)
    assert (fact.kind, value.number, value.unit) == (Kind.PERCENT, Fraction(number), unit)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("The ban was cut from 14 weeks to six.", 6 * 7 * 24 * 3600, "s"),
        ("The fine rose from £40 to 65.", 65, "GBP"),
        ("Their share went from 12% to nine.", 9, "%"),
        ("Queues were 30 minutes in May and rose to 50 in June.", 3000, "s"),
    ],
)
def test_a_change_lends_the_unit_of_its_first_value(text: str, number: int, unit: str) -> None:
    value = facts_in(text)[-1][1].value
    assert isinstance(value, Quantity)
    assert (value.number, value.unit) == (number, unit)


@pytest.mark.parametrize(
    "text", ["They drove from 40 miles to 12 farms.", "It took 30 minutes to count to 50.", "It was 3% in 12 of them."]
)
def test_what_counts_something_else_borrows_no_unit(text: str) -> None:
    assert facts_in(text)[-1][1].kind is Kind.COUNT


def test_a_decimal_comma_is_read_before_a_percentage() -> None:
    assert only("It rose by 3,8%.")[2].number == Fraction(38, 10)
    assert only("It rose by 3,800%.")[2].number == 3800


def test_a_percentage_lends_its_unit() -> None:
    found = facts_in("Bread and milk rose by 1.5 and 2.5 per cent.")
    assert [fact.kind for _, fact in found] == [Kind.PERCENT, Kind.PERCENT]
    assert [words for words, _ in facts_in("backed by 91 per cent to nine")] == ["91 per cent", "nine"]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("a 70-mile fence", "70-mile", "112654.08", "m"),
        ("at 9,000ft up", "9,000ft", "2743.2", "m"),
        ("She is 5ft 6in tall", "5ft 6in", "1.6764", "m"),
        ("a tower 90m tall", "90m", 90, "m"),
        ("a pipe 4in wide", "4in", "0.1016", "m"),
        ("600 pounds of cherries", "600 pounds", "272.155422", "kg"),
        ("a 7-pound salmon", "7-pound", "3.17514659", "kg"),
        ("It weighs 20 pounds", "20 pounds", "9.0718474", "kg"),
        ("60g of saffron", "60g", "0.06", "kg"),
        ("two nanograms of it", "two nanograms", "0.000000000002", "kg"),
        ("30 µg of lead", "30 µg", "0.00000003", "kg"),
        ("12 square miles of bog", "12 square miles", "31079857.324032", "m2"),
        ("50 acres of orchard", "50 acres", "202342.82112", "m2"),
        ("winds of 90 km/h", "90 km/h", 25, "m/s"),
        ("winds of 90 kilometres an hour", "90 kilometres an hour", 25, "m/s"),
        ("a 1/4 mile track", "1/4 mile", "402.336", "m"),
        ("six and a half miles", "six and a half miles", "10460.736", "m"),
        ("a drive of an hour and half.", "an hour and half", 5400, "s"),
        ("about 71 degrees farenheit", "about 71 degrees farenheit", "65/3", "C"),
        ("12 km squared of bog", "12 km squared", 12_000_000, "m2"),
        ("The newborn baby is four pounds.", "four pounds", "1.81436948", "kg"),
        ("The nail is 2 in.", "2 in", "0.0508", "m"),
        ("a dose of 14 mSv", "14 mSv", 14_000, "microsievert"),
        ("a 2.4-gigawatt plant", "2.4-gigawatt", 2_400_000_000, "W"),
        ("stores 30 megawatt hours", "30 megawatt hours", 30_000_000, "Wh"),
        ("fell to -5C overnight", "-5C", -5, "C"),
        ("a fever of 104F", "104F", 40, "C"),
        ("six hours and 20 minutes", "six hours and 20 minutes", 22_800, "s"),
        ("6 hours 20 minutes", "6 hours 20 minutes", 22_800, "s"),
        ("an hour and a half", "an hour and a half", 5400, "s"),
        ("half an hour of rain", "half an hour", 1800, "s"),
        ("the drought lasted a month", "a month", 2_629_746, "s"),
        ("it rained for a week.", "a week", 604_800, "s"),
        ("it took more than an hour to clear", "more than an hour", 3600, "s"),
        ("a two-week truce", "two-week", 1_209_600, "s"),
        ("three weeks' notice", "three weeks'", 1_814_400, "s"),
        ("a 4GB file", "4GB", 4_000_000_000, "byte"),
    ],
)
def test_measures(text: str, words: str, number: int | str, unit: str) -> None:
    found, fact, value = only(text)
    assert (found, fact.kind, value.number, value.unit) == (words, Kind.MEASURE, Fraction(number), unit)


@pytest.mark.parametrize(
    "text",
    ["£9 a week", "once a week", "a day of protest", "for a day of protest", "it was a month ago"],
)
def test_a_unit_behind_an_article_is_no_extent_by_itself(text: str) -> None:
    assert not [fact for fact in extract_quantities(tokenize(text)) if fact.kind is Kind.MEASURE]


@pytest.mark.parametrize(
    ("text", "words", "age"),
    [
        ("a 31-year-old welder", "31-year-old", 31),
        ("The barn is 300 years old.", "300 years old", 300),
        ("Ada Brook, 46, was driving.", "46", 46),
        ("said Brook, 46", "46", 46),
        ("Ada Brook (46) was driving.", "46", 46),
        ("Ada Brook, now 46, is a judge.", "46", 46),
        ("The witness, 46, wept.", "46", 46),
        ("a man of 58 was held", "58", 58),
        ("a girl aged seven", "seven", 7),
        ("She died at the age of 91.", "91", 91),
        ("Ada Brook is 46.", "46", 46),
        ("He was just 19 when he left.", "19", 19),
        ("The victim, a student from Hull, was 29.", "29", 29),
        ("Ada Brook turned 60 last week.", "60", 60),
        ("She turns 60 in March.", "60", 60),
        ("At 22, she is a captain.", "22", 22),
        ("an 18-month-old baby", "18-month-old", "3/2"),
        ("His brother, Ned Brook, is 50.", "50", 50),
        ("Age: 50", "50", 50),
        ("Driver's age: 50", "50", 50),
        ("Median age: 43.5", "43.5", "87/2"),
    ],
)
def test_ages(text: str, words: str, age: int | str) -> None:
    found, fact, value = only(text)
    assert (found, fact.kind, value.number, value.unit) == (words, Kind.AGE, Fraction(age), "year")


def test_ages_in_lists() -> None:
    found = facts_in("They named Ada Brook, 46, Ned Lunn, 50, and Ola Berg 61.")
    assert [(words, fact.kind) for words, fact in found] == [("46", Kind.AGE), ("50", Kind.AGE), ("61", Kind.AGE)]
    assert [fact.kind for _, fact in facts_in("sons aged three and 11")] == [Kind.AGE, Kind.AGE]


@pytest.mark.parametrize("text", ["At six weeks of age, one can swim.", "a girl aged six and one of her goats"])
def test_one_is_no_age_in_a_list(text: str) -> None:
    assert [fact.kind for _, fact in facts_in(text)].count(Kind.AGE) == 1


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("a man in his fifties", 50, 59),
        ("a man in his mid-30s", 34, 36),
        ("patients aged from 2 to 71", 2, 71),
        ("patients from 2 to 71 years old", 2, 71),
        ("patients aged 20 to 71", 20, 71),
        ("patients aged between 20 and 71", 20, 71),
        ("patients between the ages of 20 and 71", 20, 71),
    ],
)
def test_spans_of_age(text: str, low: int, high: int) -> None:
    _, fact, value = only(text)
    assert (fact.kind, value.low, value.high, value.hedge) == (Kind.AGE, low, high, Hedge.BETWEEN)


@pytest.mark.parametrize(
    "text",
    [
        "Fell by 46, 12 and 9.",
        "It was 46.",
        "Highway 46, 47",
        "On June 25, crews left",
        "bus 46.",
        "The road turned 60 in March.",
    ],
)
def test_what_is_no_age(text: str) -> None:
    assert Kind.AGE not in [fact.kind for _, fact in facts_in(text)]


@pytest.mark.parametrize(
    ("text", "words", "percent"),
    [
        ("half of them left", "half", 50),
        ("two-fifths of the town", "two-fifths", 40),
        ("a quarter of homes", "a quarter", 25),
        ("one in eight pupils", "one in eight", "12.5"),
        ("nine out of 10 voters", "nine out of 10", 90),
        ("two in every five", "two in every five", 40),
        ("nearly half the crowd", "nearly half", 50),
        ("31p in every pound goes on roads", "31p in every pound", 31),
        ("sales fell by a fifth since the spring", "a fifth", 20),
        ("the bill rose by a quarter as prices did", "a quarter", 25),
        ("ten cents of each dollar", "ten cents of each dollar", 10),
    ],
)
def test_ratios(text: str, words: str, percent: int | str) -> None:
    found, fact, value = only(text)
    assert (found, fact.kind, value.number, value.unit) == (words, Kind.RATIO, Fraction(percent), "%")


@pytest.mark.parametrize(
    "text",
    [
        "the first half",
        "a half-hour show",
        "a third attempt",
        "half past nine",
        "the third quarter",
        "her other half",
        "seen by a third witness",
    ],
)
def test_what_is_no_ratio(text: str) -> None:
    assert Kind.RATIO not in [fact.kind for _, fact in facts_in(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("twice the price", 2),
        ("Rents doubled", 2),
        ("a threefold rise", 3),
        ("four times as many", 4),
        ("It was halved", "1/2"),
    ],
)
def test_multiples(text: str, number: int | str) -> None:
    _, fact, value = only(text)
    assert (fact.kind, value.number) == (Kind.MULTIPLE, Fraction(number))


@pytest.mark.parametrize("text", ["He fell twice.", "a double bed", "the doubles title", "She rang four times."])
def test_what_is_no_multiple(text: str) -> None:
    assert Kind.MULTIPLE not in [fact.kind for _, fact in facts_in(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ranked 61st in the world", 61),
        ("the fourth strike", 4),
        ("the second-largest port", 2),
        ("the No. 3 seed", 3),
        ("the No. 3 brewer in the county", 3),
        ("her first novel", 1),
        ("She came third.", 3),
        ("They took first place", 1),
        ("First prize goes to Leck", 1),
        ("First strike at the yard", 1),
        ("a third-place play-off", 3),
        ("The bill passed its second reading.", 2),
    ],
)
def test_ranks(text: str, number: int) -> None:
    _, fact, value = only(text)
    assert (fact.kind, value.number) == (Kind.RANK, number)


def test_two_ranks_of_one_noun() -> None:
    found = facts_in("the No. 4 and No. 5 brewer in Norland and Harn")
    assert [(fact.kind, words) for words, fact in found] == [(Kind.RANK, "No. 4"), (Kind.RANK, "No. 5")]


@pytest.mark.parametrize(
    "text",
    [
        "She was once a baker.",
        "He thought twice.",
        "They met once or twice.",
        "It was done twice over.",
        "Once every boat was in, the gate closed.",
        "He sang for once.",
        "All at once, the gate closed.",
        "More than once, the gate closed.",
        "They left, and once in Leck they slept.",
    ],
)
def test_what_does_not_say_how_often(text: str) -> None:
    assert facts_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "First of all, rest.",
        "First, the strike.",
        "in the 19th century",
        "at first sight",
        "a second later",
        "on 9th June",
        "June 9th",
        "Fifth Avenue",
        "No one came",
        "No 10 declined to comment",
        "First aid came late",
        "the No. 9 bus",
    ],
)
def test_what_is_no_rank(text: str) -> None:
    assert Kind.RANK not in [fact.kind for _, fact in facts_in(text)]


@pytest.mark.parametrize(
    ("text", "words", "pairs"),
    [
        ("She won 6-2, 4-6, 7-6 (5).", "6-2, 4-6, 7-6 (5)", ((6, 2), (4, 6), (7, 6))),
        ("a 61-38 vote", "61-38", ((61, 38),)),
        ("by a vote of 61 to 38", "61 to 38", ((61, 38),)),
        ("by 61 votes to 38", "61 votes to 38", ((61, 38),)),
        ("by nine votes to two", "nine votes to two", ((9, 2),)),
        ("Brannock lost 1-3 at home", "1-3", ((1, 3),)),
        ("the court split 5–4", "5–4", ((5, 4),)),
    ],
)
def test_scores(text: str, words: str, pairs: tuple[tuple[int, int], ...]) -> None:
    [(found, fact)] = facts_in(text)
    assert (found, fact.kind, fact.value) == (words, Kind.SCORE, Score(pairs))


@pytest.mark.parametrize(
    "text",
    [
        "6,000-7,000 jobs",
        "aged 9-11",
        "the 2029-30 season",
        "ring 555-0142",
        "open 24/7",
        "a Boeing 747-400",
        "10-12 weeks",
    ],
)
def test_what_is_no_score(text: str) -> None:
    assert Kind.SCORE not in [fact.kind for _, fact in facts_in(text)]


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("between 40 and 60 boats", "between 40 and 60", 40, 60),
        ("6,000-7,500 jobs", "6,000-7,500", 6000, 7500),
        ("6,000 to 7,500 jobs", "6,000 to 7,500", 6000, 7500),
        ("somewhere from 6,000 to 7,500", "somewhere from 6,000 to 7,500", 6000, 7500),
        ("17 or 18 sheep", "17 or 18", 17, 18),
        ("between 2 and 3 million", "between 2 and 3 million", 2_000_000, 3_000_000),
        ("between £2m and £3m", "between £2m and £3m", 2_000_000, 3_000_000),
        ("£2-3m", "£2-3m", 2_000_000, 3_000_000),
        ("two to three hundred homes", "two to three hundred", 200, 300),
        ("2 to 3 hundred homes", "2 to 3 hundred", 200, 300),
        ("between two and three dozen boats", "between two and three dozen", 24, 36),
        ("five to six hundred thousand trees", "five to six hundred thousand", 500_000, 600_000),
        ("five hundred to six hundred thousand trees", "five hundred to six hundred thousand", 500_000, 600_000),
        ("between fifth and eighth place", "between fifth and eighth", 5, 8),
        ("between the 5th and the 8th", "between the 5th and the 8th", 5, 8),
        ("two hundred to three hundred homes", "two hundred to three hundred", 200, 300),
        ("30 to 200 homes", "30 to 200", 30, 200),
        ("from one to a hundred homes", "from one to a hundred", 1, 100),
        ("between 3% and 3.5%", "between 3% and 3.5%", 3, "3.5"),
        ("between 3 and 3.5 per cent", "between 3 and 3.5 per cent", 3, "3.5"),
        ("a 6- to 8-metre wall", "6- to 8-metre", 6, 8),
    ],
)
def test_ranges(text: str, words: str, low: int, high: int | str) -> None:
    found, _, value = only(text)
    assert (found, value.low, value.high) == (words, low, Fraction(high))
    assert value.hedge is Hedge.BETWEEN


@pytest.mark.parametrize(
    "text",
    [
        "five pounds and 20 men",
        "£5 and 50 years",
        "five dollars twenty men ran",
        "two hours and half the night",
        "£5 and 40 cents",
    ],
)
def test_what_follows_money_is_no_part_of_it(text: str) -> None:
    assert len(facts_in(text)) == 2


@pytest.mark.parametrize(
    "text",
    ["rose from 58 to 62", "grew from £1.3bn to £1.9bn", "down from 12th to 14th", "five goats and seven sheep"],
)
def test_a_change_is_no_range(text: str) -> None:
    assert len(facts_in(text)) == 2


@pytest.mark.parametrize(("text", "count"), [("At one point five men ran.", 5), ("at one point 30 goats ran", 30)])
def test_at_one_point_is_no_decimal(text: str, count: int) -> None:
    assert only(text)[2].number == count


@pytest.mark.parametrize(
    ("text", "words", "hedge"),
    [
        ("about 90 goats", "about 90", Hedge.ABOUT),
        ("more than £4m", "more than £4m", Hedge.MORE),
        ("at least 60 grams", "at least 60 grams", Hedge.LEAST),
        ("90 or more goats", "90 or more", Hedge.LEAST),
        ("about 90 or more goats", "about 90 or more", Hedge.LEAST),
        ("dozens of goats", "dozens", Hedge.VAGUE),
        ("90 goats", "90", Hedge.NONE),
        ("500 and more in the south", "500 and more", Hedge.LEAST),
        ("500 and more goats", "500", Hedge.NONE),
        ("What about 20 goats?", "20", Hedge.NONE),
        ("It climbed up to fifth place.", "fifth", Hedge.NONE),
        ("It held up to five boats.", "up to five", Hedge.MOST),
        ("a <>30 filter", "30", Hedge.NONE),
    ],
)
def test_hedges_belong_to_the_span(text: str, words: str, hedge: Hedge) -> None:
    found, _, value = only(text)
    assert (found, value.hedge) == (words, hedge)


def test_the_core_leaves_the_hedge_out() -> None:
    text = "nearly 40 miles off"
    _, fact, _ = only(text)
    assert text[fact.core.start : fact.core.end] == "40 miles"


@pytest.mark.parametrize(
    "text",
    [
        "Article 50 was invoked.",
        "He lives at 12 Mill Lane.",
        "Flight 482 from Oslo turned back.",
        "See page 12.",
        "It happened in area 7.",
        "the Ondine-3 probe",
        "Call 020 7946 0018 now.",
        "Version 1.2.3 is out.",
        "It opened in 2016.",
        "In 1984 voters agreed.",
        "the 2021 inquests",
        "by mid-1843",
        "The rail strike of 1926",
        "on 9 June",
        "on Nov. 2",
        "at 9am",
        "at 14.52",
        "at 14:52",
        "a mass of 2.48×10-5",
        "the star J1149.5+6663",
        "since 9/11",
        "a 4x4 stuck in mud",
        "in the 1980s",
        "The Group of Seven met again in the spring.",
        "the G20 and the A&E unit",
        "no one saw them",
        "one another",
        "one of the most famous",
        "one day soon",
        "at one point",
        "a two-way street",
        "both the mayor and her deputy",
        "a goat, an ox and the hen",
        "https://example.org/a?b=17&c=%28",
        "",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert facts_in(text) == []


WORDS = st.sampled_from(
    """
    about more than 17 3,500 £ $ 4.5 m million per cent % - – , . and to between from half a an one two of the
    officers years old hours minutes ft in 6 4 7th third aged dozens both none all but other p pounds 2016 0 / (
    ) " ' x
    """.split()
)


@given(st.lists(WORDS, max_size=12), st.sampled_from(["", " "]))
def test_facts_are_in_order_and_apart(words: list[str], gap: str) -> None:
    text = gap.join(words)
    tokens = tokenize(text)
    end = 0
    for fact in extract_quantities(tokens):
        assert end <= fact.first < fact.last <= len(tokens)
        assert fact.span == (tokens[fact.first].start, tokens[fact.last - 1].end)
        assert fact.span.start <= fact.core.start < fact.core.end <= fact.span.end
        end = fact.last


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for fact in extract_quantities(tokenize(text)):
        if isinstance(fact.value, Quantity):
            low, high = fact.value.low, fact.value.high
            assert low is None or high is None or low <= high


@given(st.integers(1, 10**7), st.sampled_from(["officers", "tonnes", "per cent", "euros", "miles"]))
def test_figures_with_and_without_separators_agree(number: int, noun: str) -> None:
    plain = only(f"They had {number:,} {noun} then")[2]
    assert only(f"They had {number:,} {noun} then".replace(",", " "))[2] == plain
