"""Calendar dates, years and periods: what is read from a sentence, and what is left alone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.dates import extract_moments
from factcheck.model.facts import Fact, Hedge, Kind, Moment
from factcheck.text.words import tokenize


def read(sentence: str) -> list[tuple[str, Any]]:
    return [(sentence[fact.span.start : fact.span.end], fact.value) for fact in extract_moments(tokenize(sentence))]


def date_of(year: int | None = None, month: int | None = None, day: int | None = None, **more: Any) -> Moment:
    return Moment(year=year, month=month, day=day, **more)


DAYS = [
    ("The dam was opened on 14 March.", "14 March", date_of(None, 3, 14)),
    ("The dam was opened on March 14, to applause.", "March 14", date_of(None, 3, 14)),
    ("The treaty of the 14th of March 2022 lapsed.", "14th of March 2022", date_of(2022, 3, 14)),
    ("The dam was opened on 4 May '22, they say.", "4 May '22", date_of(2022, 5, 4)),
    ("The dam was opened on 4 May '78.", "4 May '78", date_of(1978, 5, 4)),
    ("The dam was opened on 26 June in 2019.", "26 June in 2019", date_of(2019, 6, 26)),
    ("The dam was opened on October, 1st.", "October, 1st", date_of(None, 10, 1)),
    ("The dam was opened on March fifteenth.", "March fifteenth", date_of(None, 3, 15)),
    ("The dam was opened on February twenty second.", "February twenty second", date_of(None, 2, 22)),
    ("The dam was opened on 12 of June.", "12 of June", date_of(None, 6, 12)),
    ("The dam was opened on 23/Sep/2020.", "23/Sep/2020", date_of(2020, 9, 23)),
    ("The dam was opened on Sep-23-2020.", "Sep-23-2020", date_of(2020, 9, 23)),
    ("The dam was opened on 2019-Aug-01.", "2019-Aug-01", date_of(2019, 8, 1)),
    ("The dam was opened on 2019-8-1.", "2019-8-1", date_of(2019, 8, 1)),
    ("The dam was opened on 29th, at last.", "29th", date_of(day=29)),
    ("The dam was opened on Jan/3.", "Jan/3", date_of(None, 1, 3)),
    ("It opens Monday the twenty-seventh.", "Monday the twenty-seventh", date_of(day=27, weekday=0)),
    ("It opens on Friday 31.", "Friday 31", date_of(day=31, weekday=4)),
    ("It opened on Thursday 3 May 2024.", "Thursday 3 May 2024", date_of(2024, 5, 3, weekday=3)),  # it was a Friday
    ("Polls open on the fourth of July.", "fourth of July", date_of(None, 7, 4)),
    ("Polls open on the twenty-first of May.", "twenty-first of May", date_of(None, 5, 21)),
    ("The ferry sank on Jan. 15, 1931, off Skerry.", "Jan. 15, 1931", date_of(1931, 1, 15)),
    ("Schools close on Sept. 4.", "Sept. 4", date_of(None, 9, 4)),
    ("Work starts on Monday 7 September.", "Monday 7 September", date_of(None, 9, 7, weekday=0)),
    ("The vote is on Friday, December 11, after lunch.", "Friday, December 11", date_of(None, 12, 11, weekday=4)),
    ("Judges met on Tues., Dec. 10, in private.", "Tues., Dec. 10", date_of(None, 12, 10, weekday=1)),
    ("He fell ill on Thursday (June 23) in Oslo.", "Thursday (June 23)", date_of(None, 6, 23, weekday=3)),
    ("It opens on 15 August (Saturday).", "15 August (Saturday)", date_of(None, 8, 15, weekday=5)),
    ("The log says 2022-06-23 throughout.", "2022-06-23", date_of(2022, 6, 23)),
    ("It was signed on 23/06/2022.", "23/06/2022", date_of(2022, 6, 23)),
    ("It was signed on 06/23/2022.", "06/23/2022", date_of(2022, 6, 23)),
    ("It expired on 31.12.2009.", "31.12.2009", date_of(2009, 12, 31)),
    ("Lead was taken on the night of 14 March.", "night of 14 March", date_of(None, 3, 14, part="night")),
    ("The hall reopened on May 4.", "May 4", date_of(None, 5, 4)),
    ("The march on Sun 5 May was small.", "Sun 5 May", date_of(None, 5, 5, weekday=6)),
]

MONTHS_AND_YEARS = [
    ("The reef died in the summer of '69.", "summer of '69", date_of(1969, part="summer")),
    ("The reef died in May '22.", "May '22", date_of(2022, 5)),
    ("The reef died in Dec-2018.", "Dec-2018", date_of(2018, 12)),
    ("The reef died in Dec/2018.", "Dec/2018", date_of(2018, 12)),
    ("The reef died in 2018-03.", "2018-03", date_of(2018, 3)),
    ("The reef died in 2011-12.", "2011-12", date_of(2011, end=date_of(2012))),
    ("The reef died in 2017 April.", "2017 April", date_of(2017, 4)),
    ("The reef died in 2019-Q1.", "2019-Q1", date_of(2019, part="q1")),
    ("The reef died in Q1-2019.", "Q1-2019", date_of(2019, part="q1")),
    ("The reef died in 2019 Q3.", "2019 Q3", date_of(2019, part="q3")),
    ("The reef died in the second week of March.", "second week of March", date_of(None, 3, part="mid")),
    ("The reef died in the 3rd week of Jan 2015.", "3rd week of Jan 2015", date_of(2015, 1, part="mid")),
    ("How about March 2024?", "March 2024", date_of(2024, 3)),
    ("In October, 12 people died.", "October", date_of(None, 10)),
    ("In March first signs came.", "March", date_of(None, 3)),
    ("Twelve of June's 12 of them.", "June's", date_of(None, 6)),
    ("The law passed in June 2022.", "June 2022", date_of(2022, 6)),
    ("The law passed in June, 2022, at last.", "June, 2022", date_of(2022, 6)),
    ("The probe left in August 2022.", "August 2022", date_of(2022, 8)),
    ("He resigned in May.", "May", date_of(None, 5)),
    ("He resigned on May. 9, 2019.", "May. 9, 2019", date_of(2019, 5, 9)),
    ("Rain fell throughout March and stopped.", "March", date_of(None, 3)),
    ("Sales rose in December last year.", "December last year", date_of(None, 12)),
    ("He was sacked in 2016.", "2016", date_of(2016)),
    ("A dairy since 1987, it thrives.", "1987", date_of(1987)),
    ("The film (2014) flopped.", "2014", date_of(2014)),
    ("The 2021 inquests were long.", "2021", date_of(2021)),
    ("Her 2004 memoir sold well.", "2004", date_of(2004)),
    ("Records from the 2016 election vanished.", "2016", date_of(2016)),
    ("Prices fell in the 1990s.", "1990s", date_of(1990, span_years=10)),
    ("Prices fell in the nineties.", "nineties", date_of(1990, span_years=10)),
    ("Prices fell in the early 1980s.", "early 1980s", date_of(1980, span_years=10, part="early")),
    ("A fear of the 21st century.", "21st century", date_of(2000, span_years=100)),
    ("A nineteenth-century mill burned.", "nineteenth-century", date_of(1800, span_years=100)),
]

PARTS = [
    ("The audit ended in late 2021.", "late 2021", date_of(2021, part="late")),
    ("Snow lay in early March.", "early March", date_of(None, 3, part="early")),
    ("Snow lay until mid-June.", "mid-June", date_of(None, 6, part="mid")),
    ("It is due in the middle of January.", "middle of January", date_of(None, 1, part="mid")),
    ("It closed at the end of September.", "end of September", date_of(None, 9, part="late")),
    ("It closed in the first week of July.", "first week of July", date_of(None, 7, part="early")),
    ("Building begins in the summer of 2028.", "summer of 2028", date_of(2028, part="summer")),
    ("Nobody had seen it until the summer.", "summer", date_of(part="summer")),
    ("Blackouts are feared in the winter of 2029-30.", "winter of 2029-30", date_of(2029, part="winter", span_years=2)),
    ("Output shrank in the third quarter.", "third quarter", date_of(part="q3")),
    ("Output shrank in the third quarter of 2023.", "third quarter of 2023", date_of(2023, part="q3")),
    ("Output shrank in the July-to-September quarter.", "July-to-September quarter", date_of(part="q3")),
]

PERIODS = [
    (
        "Four hives were robbed between June 2014 and September 2015.",
        "June 2014 and September 2015",
        date_of(2014, 6, end=date_of(2015, 9)),
    ),
    ("It runs from Sept. 4 to Oct. 16.", "Sept. 4 to Oct. 16", date_of(None, 9, 4, end=date_of(None, 10, 16))),
    (
        "Use-by dates: Sept. 4 through Oct. 16.",
        "Sept. 4 through Oct. 16",
        date_of(None, 9, 4, end=date_of(None, 10, 16)),
    ),
    ("The fair is on 4-6 September.", "4-6 September", date_of(None, 9, 4, end=date_of(None, 9, 6))),
    ("The siege of July 1-3, 1863, failed.", "July 1-3, 1863", date_of(1863, 7, 1, end=date_of(1863, 7, 3))),
    ("Closed from November 2019 to March.", "November 2019 to March", date_of(2019, 11, end=date_of(None, 3))),
    ("Closed between November and March 2020.", "November and March 2020", date_of(2019, 11, end=date_of(2020, 3))),
    ("The 2014-15 season was wet.", "2014-15", date_of(2014, end=date_of(2015))),
    ("She was mayor from 2014 to 2018.", "2014 to 2018", date_of(2014, end=date_of(2018))),
    (
        "Pay rose in the three months to the end of September.",
        "three months to the end of September",
        date_of(None, 7, end=date_of(None, 9)),
    ),
    (
        "Pay rose in the 16 months to December 2015.",
        "16 months to December 2015",
        date_of(2014, 9, end=date_of(2015, 12)),
    ),
    ("Closed from 9 to 12 of June.", "9 to 12 of June", date_of(None, 6, 9, end=date_of(None, 6, 12))),
    ("Closed in Wales Jan-Feb 2017.", "Jan-Feb 2017", date_of(2017, 1, end=date_of(2017, 2))),
    (
        "Closed 5/1/2019-5/7/2020 for works.",
        "5/1/2019-5/7/2020",
        date_of(2019, 1, 5, end=date_of(2020, 7, 5)),
    ),
    (
        "In the week beginning 28 February 2023 it fell.",
        "week beginning 28 February 2023",
        date_of(2023, 2, 28, end=date_of(2023, 3, 6)),
    ),
    ("In the week of April 10 it fell.", "week of April 10", date_of(None, 4, 10, end=date_of(None, 4, 16))),
    ("In the week ending 4 May it fell.", "week ending 4 May", date_of(None, 4, 28, end=date_of(None, 5, 4))),
    (
        "Closed from Friday to 5 May.",
        "Friday to 5 May",
        date_of(weekday=4, end=date_of(None, 5, 5)),
    ),
    ("Sales fell over the whole summer.", "summer", date_of(part="summer")),
    ("Levels rise until 2150.", "2150", date_of(2150)),
    ("Sales fell in H2 2019.", "H2 2019", date_of(2019, 7, end=date_of(2019, 12))),
    ("Trams run from Monday to Friday.", "Monday to Friday", date_of(weekday=0, end=date_of(weekday=4))),
    ("Exports fell in the first half of 2023.", "first half of 2023", date_of(2023, 1, end=date_of(2023, 6))),
]

HEDGES = [
    ("All must leave by Jan. 15.", "by Jan. 15", date_of(None, 1, 15, hedge=Hedge.MOST)),
    ("All must leave by the end of May.", "by the end of May", date_of(None, 5, part="late", hedge=Hedge.MOST)),
    ("Power flows no later than March 2030.", "no later than March 2030", date_of(2030, 3, hedge=Hedge.MOST)),
    ("It was built around 1840.", "around 1840", date_of(1840, hedge=Hedge.ABOUT)),
    ("The bells will be silent from October.", "from October", date_of(None, 10, hedge=Hedge.LEAST)),
    ("A bell from 1624 cracked.", "1624", date_of(1624)),
    ("Shaken by Friday's verdict, he left.", "Friday's", date_of(weekday=4)),
]


@pytest.mark.parametrize(("sentence", "words", "moment"), DAYS + MONTHS_AND_YEARS + PARTS + PERIODS + HEDGES)
def test_reads_date(sentence: str, words: str, moment: Moment) -> None:
    assert read(sentence) == [(words, moment)]


LISTS = [
    ("Shows on 11, 12 and 14 December.", [date_of(None, 12, 11), date_of(None, 12, 12), date_of(None, 12, 14)]),
    ("Shows on April 4, 5 and 6, 2020.", [date_of(2020, 4, 4), date_of(2020, 4, 5), date_of(2020, 4, 6)]),
    ("Shows on May 11, with others on the 12th and 14th.", [date_of(None, 5, day) for day in (11, 12, 14)]),
    ("Floods hit in 2014 and 2015.", [date_of(2014), date_of(2015)]),
    ("Floods hit in 2014, 2015 and 2019.", [date_of(2014), date_of(2015), date_of(2019)]),
    ("Floods hit in June and July 2022.", [date_of(2022, 6), date_of(2022, 7)]),
    ("The match was moved from 14 May to 21 May.", [date_of(None, 5, 14), date_of(None, 5, 21)]),
]


@pytest.mark.parametrize(("sentence", "moments"), LISTS)
def test_reads_each_date_of_a_list(sentence: str, moments: list[Moment]) -> None:
    assert [replace_hedge(value) for _, value in read(sentence)] == moments


def replace_hedge(moment: Moment) -> Moment:
    assert moment.hedge is Hedge.NONE
    return moment


LEFT_ALONE = [
    "He may resign, she might march on.",
    "The sun set as they sat down for a second time.",
    "Theresa May met Mr March and April Jones.",
    "June and Richard moved in with August Hale.",
    "May I see the march past?",
    "Jack Tyrell, 25, and a girl of 14 were hurt.",
    "The shop is open 24/7 and has been since the attacks of 9/11.",
    "It cost £2016 and weighed 2016 kg over 2016 metres.",
    "No. 2 on the list, version 2.0.14, at 192.168.1.12.",
    "Call 020 7946 1958 or 1985-555-0100.",
    "There were 2,016 people and 2000 people.",
    "About 1800 jobs went at 1900 sites, among 1950 rivals.",
    "A crowd of 2000 people came by 2016 votes to 1984.",
    "Turnout fell from 1845 to 1720.",
    "Route 1969 and Flight 1549 were delayed.",
    "They won 6-4, 6-3 in the third set.",
    "The first, second and third of five quarters.",
    "He sold a third of March Industries in the first quarter of the match.",
    "Spring onions and summer holidays; the fall of the regime.",
    "Every Monday and on Sundays; a Tuesday club; not a single Sunday.",
    "The Sunday Times, Black Friday and Good Friday.",
    "She was in her sixties and he in his 50s.",
    "On the 12th hole he was on the 3rd floor.",
    "Prices were 7.36 on 31 of the 46 lines.",
    "A year earlier, two days later and the following morning.",
    "Over the last year and in the last week it grew.",
    "The 30 February meeting and 31 June do not exist.",
    "An H1 helicopter, a 2015-16-32 code and week one of four.",
    "On 29th Street, with '22 goats' said; on the first of four days.",
]


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_leaves_alone(sentence: str) -> None:
    assert read(sentence) == []


def only(sentence: str) -> Fact:
    (fact,) = extract_moments(tokenize(sentence))
    return fact


def test_core_leaves_the_hedge_out() -> None:
    """The span takes in "by", the core does not; both are counted in the folded text."""
    sentence = "They go by Jan. 15."
    fact = only(sentence)
    assert sentence[fact.core.start : fact.core.end] == "Jan. 15"
    assert (fact.first, fact.last) == (2, 6)


def test_time_and_day_are_two_facts() -> None:
    facts = extract_moments(tokenize("He left at 6.20pm on Wednesday 4 November."))
    assert [fact.kind for fact in facts] == [Kind.TIME, Kind.DATE]


WORDS = st.sampled_from(
    """
    14 March May 2014 to - , and the of mid early end by 6.20 pm at : 52 quarter half past three last year ago Tuesday
    ( ) 4th 1990 s ' summer first months noon o'clock . / next this 31 12 from between until
    """.split()
)


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60))
def test_facts_of_any_text_are_in_order_and_inside_it(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for fact in extract_moments(tokens):
        assert end <= fact.first < fact.last <= len(tokens)
        assert fact.span.start == tokens[fact.first].start
        assert fact.span.start <= fact.core.start < fact.core.end == fact.span.end == tokens[fact.last - 1].end
        end = fact.last


@given(st.dates())
def test_spellings_of_a_day_agree(day: Any) -> None:
    if not 1500 <= day.year <= 2100:
        return
    spellings = (
        f"{day:%Y-%m-%d}",
        f"{day:%d/%m/%Y}",
        f"{day.day} {day:%B %Y}",
        f"{day:%A}, {day:%b} {day.day}, {day.year}",
    )
    for spelling in spellings:
        value = only(f"It was on {spelling}, they say.").value
        assert isinstance(value, Moment)
        assert (value.year, value.month, value.day) == (day.year, day.month, day.day)
