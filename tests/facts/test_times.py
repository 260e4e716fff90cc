"""Clock times: what is read from a sentence, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts.dates import extract_moments
from factcheck.model.facts import Hedge, Kind, Moment
from factcheck.text.words import tokenize


def read(sentence: str) -> list[tuple[str, Moment]]:
    found = []
    for fact in extract_moments(tokenize(sentence)):
        assert isinstance(fact.value, Moment)
        if fact.kind is Kind.TIME:
            found.append((sentence[fact.span.start : fact.span.end], fact.value))
    return found


def clock(hour: int, minute: int | None = None, *, half: bool = True, **more: Hedge | Moment) -> Moment:
    return Moment(hour=hour, minute=minute, half=half, **more)  # type: ignore[arg-type]


FOUND = [
    ("The train stopped at 14:52.", "14:52", clock(14, 52)),
    ("The train stopped at 15.42 near Ely.", "15.42", clock(15, 42)),
    ("Doors open at 09:30.", "09:30", clock(9, 30)),
    ("Doors open at 9:30.", "9:30", clock(9, 30, half=False)),
    ("She left at 6.20pm.", "6.20pm", clock(18, 20)),
    ("She left at 7.05 p.m.", "7.05 p.m.", clock(19, 5)),
    ("Lights went out at 9pm.", "9pm", clock(21)),
    ("Lights went out at 12am.", "12am", clock(0)),
    ("Lights went out at 8am.", "8am", clock(8)),
    ("Polls close at noon.", "noon", clock(12, 0)),
    ("Polls close at midnight.", "midnight", clock(0, 0)),
    ("The eight o'clock service was full.", "eight o'clock", clock(8, 0, half=False)),
    ("It rang at eight minutes to three.", "eight minutes to three", clock(2, 52, half=False)),
    ("It rang at half past six.", "half past six", clock(6, 30, half=False)),
    ("It rang at a quarter to nine.", "quarter to nine", clock(8, 45, half=False)),
    ("It rang at ten past two.", "ten past two", clock(2, 10, half=False)),
    ("It rang five minutes before midnight.", "five minutes before midnight", clock(23, 55)),
    ("It rang at 20 minutes to one.", "20 minutes to one", clock(12, 40, half=False)),
    ("They landed at 2.40 this morning.", "2.40", clock(2, 40)),
    ("They landed at 2.40 on Friday afternoon.", "2.40", clock(14, 40)),
    ("They met at six in the evening.", "six in the evening", clock(18)),
    ("They meet tonight at 8.", "8", clock(20)),
    ("The box office opens at ten.", "ten", clock(10, half=False)),
    ("They kick off at 3.", "3", clock(3, half=False)),
    ("They met on Friday night at 10.", "10", clock(22)),
    ("They met no later than 3 this morning.", "no later than 3", clock(3, hedge=Hedge.MOST)),
    ("They met by 2 this morning.", "by 2", clock(2, hedge=Hedge.MOST)),
    ("They met at five-thirty.", "five-thirty", clock(5, 30, half=False)),
    ("They met at five-thirty on Monday afternoon.", "five-thirty", clock(17, 30)),
    ("They met at 4 oclock.", "4 oclock", clock(4, 0, half=False)),
    ("It landed at 7:56:30 pm.", "7:56:30 pm", clock(19, 56)),
    ("It landed at 1140 a.m. sharp.", "1140 a.m.", clock(11, 40)),
    ("Seen between 7 and 9:30 last night.", "7 and 9:30", clock(19, end=clock(21, 30))),
    ("Seen between seven and eight last night.", "seven and eight", clock(19, end=clock(20))),
    ("Seen between 5 and 6 in the afternoon.", "5 and 6 in the afternoon", clock(17, end=clock(18))),
    ("Seen between 9 and 10:30.", "9 and 10:30", clock(9, half=False, end=clock(10, 30, half=False))),
    ("It fell at around 9pm.", "around 9pm", clock(21, hedge=Hedge.ABOUT)),
    ("It fell before 9pm.", "before 9pm", clock(21, hedge=Hedge.FEWER)),
    ("It fell after 9pm.", "after 9pm", clock(21, hedge=Hedge.MORE)),
    ("It fell shortly before 9pm.", "shortly before 9pm", clock(21, hedge=Hedge.ABOUT)),
    ("She rang at nearly ten past eight.", "nearly ten past eight", clock(8, 10, half=False, hedge=Hedge.ABOUT)),
    ("Twenty-five past four it struck.", "Twenty-five past four", clock(4, 25, half=False)),
    ("They left just after a quarter to nine.", "quarter to nine", clock(8, 45, half=False)),
    ("Answers are due by 5pm.", "by 5pm", clock(17, hedge=Hedge.MOST)),
    ("Open from 9am to 5pm.", "9am to 5pm", clock(9, end=clock(17))),
    ("Seen between 8 and 10pm.", "8 and 10pm", clock(20, end=clock(22))),
    ("Seen between 11 and 1pm.", "11 and 1pm", clock(11, end=clock(13))),
    ("The attack began at 0430 GMT.", "0430 GMT", clock(4, 30)),
]


@pytest.mark.parametrize(("sentence", "words", "moment"), FOUND)
def test_reads_time(sentence: str, words: str, moment: Moment) -> None:
    assert read(sentence) == [(words, moment)]


LEFT_ALONE = [
    "The crown stood at 9.42 against the dollar.",
    "Rates were held at 3.75 per cent and shares closed at 4.20.",
    "The index was at 1.09 (95% of its peak).",
    "She ran 10,000 metres in 29.14 and won 3-1.",
    "He finished in 2:04:11, not 7:36 minutes.",
    "The reading was from John 3:16.",
    "A ten to three vote; from ten to three.",
    "By fourteen to five and by ten to six they voted.",
    "A quarter to the poor and half to the rich.",
    "It took eight minutes to three hours.",
    "It lasted 60 minutes to two hours.",
    "Five to nine people and between five and nine cars.",
    "I am 12 and they are 24.",
    "At 10 Downing Street and at nine he left school.",
    "A 12-hour shift by the 24-hour clock.",
    "Midnight Express is on.",
    "Digging starts at four quarries; shares closed at nine.",
    "Last night at 8 farms; tonight at 40; at twenty-five he left.",
    "More than 3 this morning and fewer than 4 this afternoon.",
    "By 2 goals this season; between 5 and 6 goats that morning.",
    "At three-fifty people came; a five-thirty split; 1190 pm units.",
    "He ran 2:04:11 and shot 7:56:30 off the mark.",
    "The signal 2018-04-18T12:22:47-04:00 was logged.",
]


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_leaves_alone(sentence: str) -> None:
    assert read(sentence) == []


@given(st.integers(0, 23), st.integers(0, 59))
def test_spellings_of_a_time_agree(hour: int, minute: int) -> None:
    """The 24-hour clock and am or pm, with a colon or a point, give the same hour and minute."""
    shown, half = (hour - 1) % 12 + 1, "am" if hour < 12 else "pm"
    spellings = [f"{shown}.{minute:02}{half}", f"{shown}:{minute:02} {half[0]}.m."]
    if not 10 <= hour <= 12:  # 10:15 may be of either clock
        spellings.append(f"{hour:02}:{minute:02}")
    for spelling in spellings:
        assert [moment for _, moment in read(f"It broke at {spelling} on deck")] == [clock(hour, minute)]
