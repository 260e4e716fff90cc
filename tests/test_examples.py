"""The examples of claims: what passes, what fails and how it is told, each in the company of all claims."""

import pytest

from factcheck.examples import run_examples
from factcheck.model.claims import Claim, ClaimSet, Examples, Status
from factcheck.model.examples import ExampleResult
from factcheck.model.results import Verdict
from factcheck.prepared import prepare

CLAIM = "The choir sang for 340 guests in Bergholt"
OTHERS = (Claim("tickets", "Tickets for Bergholt cost 18 euros"), Claim("seats", "Bergholt hall has 520 seats"))


def result(key: str, text: str, claim: str = CLAIM, **keys: object) -> ExampleResult:
    tested = Claim("guests", claim, examples=Examples(**{key: (text,)}))._replace(**keys)
    run = run_examples(prepare(ClaimSet((tested, *OTHERS))), {"guests"})
    [only] = run.results
    return only


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("supports", "In Bergholt the choir sang for 340 guests."),
        ("supports", "It was a full house. The choir sang in Bergholt for 340 guests."),
        ("conflicts", "In Bergholt the choir sang for 430 guests."),
        # one passage that conflicts is enough, whatever another says
        ("conflicts", "The choir sang for 340 guests in Bergholt. The choir sang for 430 guests in Bergholt."),
        ("unrelated", "Tickets for Bergholt cost 18 euros."),
        ("unrelated", "The band played until two."),
    ],
)
def test_what_comes_out_as_it_says_passes(key: str, text: str) -> None:
    got = result(key, text)
    assert got.passed
    assert (got.reason, got.near, got.entry) == ("", None, "")


@pytest.mark.parametrize(
    ("key", "text", "came", "reason"),
    [
        ("supports", "In Bergholt the choir sang for 430 guests.", Verdict.CONFLICTING, "430 guests, not 340"),
        ("conflicts", "In Bergholt the choir sang for 340 guests.", Verdict.SUPPORTED, "340 guests, as expected"),
        ("unrelated", "In Bergholt the choir sang for 430 guests.", Verdict.CONFLICTING, "430 guests, not 340"),
        ("unrelated", "In Bergholt the choir sang for 340 guests.", Verdict.SUPPORTED, "340 guests, as expected"),
        ("supports", "The choir sang for 340 guests.", Verdict.NOT_FOUND, 'lacks "Bergholt"'),
        ("supports", "The band played until two.", Verdict.NOT_FOUND, "nothing came near"),
        (
            "supports",
            "The choir sang for 340 guests in Bergholt. The choir sang for 430 guests in Bergholt.",
            Verdict.MIXED,
            "340 guests, as expected; 430 guests, not 340",
        ),
    ],
)
def test_what_comes_out_otherwise_fails_and_says_why(key: str, text: str, came: Verdict, reason: str) -> None:
    got = result(key, text)
    assert not got.passed
    assert (got.came, got.reason) == (came, reason)
    assert (got.near is None) is (reason == "nothing came near")


@pytest.mark.parametrize(
    ("key", "text", "name"),
    [
        ("unrelated", "340 guests in Bergholt heard the choir sing.", "unlike"),
        ("unrelated", "In Bergholt the choir sang for 430 guests.", "unlike"),
        ("supports", "The choir in Bergholt had an audience of 340.", "also"),
        ("supports", "340 people turned up in Bergholt to hear the choir.", "also"),
    ],
)
def test_the_entry_makes_it_come_out_as_it_says(key: str, text: str, name: str) -> None:
    got = result(key, text)
    assert not got.passed
    assert got.entry == f"- id: guests\n  claim: {CLAIM}\n  {name}: [{text}]\n"
    assert result(key, text, **{name: (text,)}).passed


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("supports", "The band played until two."),
        # what would be left alone by an entry under "unlike" is still no conflict, and no support
        ("conflicts", "The choir sang for 340 guests in Bergholt."),
        ("supports", "In Bergholt the choir sang for 430 guests."),
    ],
)
def test_without_an_entry_that_helps_none_is_given(key: str, text: str) -> None:
    got = result(key, text)
    assert not got.passed
    assert got.entry == ""
    assert got.near is None or got.near.advice is None


def test_an_example_of_another_claim_is_judged_in_its_company() -> None:
    """18 euros conflicts with a price of 21 alone, and bears out another claim in the company of that."""
    dear = Claim(
        "dear",
        "Tickets for Bergholt cost 21 euros",
        examples=Examples(conflicts=("Tickets for Bergholt cost 18 euros.",)),
    )
    assert run_examples(prepare(ClaimSet((dear,))), {"dear"}).failures == 0
    assert run_examples(prepare(ClaimSet((dear, *OTHERS))), {"dear"}).failures == 1


def test_only_what_is_asked_for_is_run() -> None:
    claims = ClaimSet(
        (
            Claim("one", CLAIM, examples=Examples(supports=(CLAIM, "The band played until two."))),
            Claim("two", "The hall has 520 seats"),
            Claim("three", "The hall has 620 seats", examples=Examples(supports=("x y z",)), status=Status.REJECTED),
        )
    )
    assert run_examples(prepare(claims), {"two"}).results == ()
    assert run_examples(prepare(claims), {"two"}).failures == 0
    run = run_examples(prepare(claims), {"one", "two", "three"}, required=True)
    assert run.claims == 2
    assert [claim.id for claim in run.lacking] == ["two"]
    assert run.failures == 2
