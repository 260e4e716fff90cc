"""Times that something took, joined by colons: what is one, and the clocks, scores and codes that are none."""

from fractions import Fraction

import pytest

from factcheck.facts import read_facts
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.facts import Kind
from factcheck.model.results import Verdict
from factcheck.pipeline import run
from factcheck.readers import read_text
from factcheck.text.words import tokenize

ELAPSED = [
    # words, seconds
    ("She won the race in 2:24:10.", 8650),
    ("The crossing took 11:02:33, a record.", 39753),
    ("He swam it in 1:02:33.5 last year.", Fraction(37535, 10)),
    ("It lasted 0:59:59", 3599),
    ("(2:05:07)", 7507),
    ("Her best over two laps is 2:03.45", Fraction("123.45")),
    ("He swam it in 0:58.1.", Fraction("58.1")),
    ("The stage took 4h 07m 33s.", 14853),
    ("They were 1h 04m behind", 3840),
    ("She lost 2m 05.5s on the climb", Fraction("125.5")),
]
NONE = [
    "The quake was felt at 14:52:10.",
    "The quake was felt at 2:52:10 pm.",
    "It began 10:15:30 GMT.",
    "The kick-off is at 14:52.",
    "They won 3:1.",
    "The address is 2001:0:24:10:11.",
    "The file is 2:61:10 of it.",
    "Mixed 2:1:1 by weight.",
    "Read chapter 2: 24: 10.",
    "It opens at 2:30 and costs 1:50.",
    "The map is drawn 1:2.5.",
]


@pytest.mark.parametrize(("text", "seconds"), ELAPSED)
def test_a_time_that_something_took(text: str, seconds: Fraction) -> None:
    [found] = [fact for fact in read_facts(tokenize(text)) if fact.kind is Kind.MEASURE]
    assert (found.value.number, found.value.unit) == (seconds, "s")


@pytest.mark.parametrize("text", NONE)
def test_other_colons(text: str) -> None:
    assert not [fact for fact in read_facts(tokenize(text)) if fact.kind is Kind.MEASURE]


VERDICTS = [
    # claim, text, verdict
    ("Lucia Brandt won the race in 2:24:10", "Lucia Brandt won the race in 2:42:10.", Verdict.CONFLICTING),
    ("Lucia Brandt won the race in 2:24:10", "Lucia Brandt won the race in 2:24:10.", Verdict.SUPPORTED),
    (
        "Lucia Brandt won the race in 2:24:10",
        "Lucia Brandt won the race in 2 hours, 24 minutes and 10 seconds.",
        Verdict.SUPPORTED,
    ),
]


@pytest.mark.parametrize(("claim", "text", "verdict"), VERDICTS)
def test_times_are_compared(claim: str, text: str, verdict: Verdict) -> None:
    assert run(ClaimSet((Claim("race", claim),)), [read_text(text)]).results[0].verdict is verdict
