"""Figures that move: the claim in force on the text's day counts, an older value is outdated, not simply wrong."""

from datetime import date

import pytest

from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.facts import Relation
from factcheck.model.results import Verdict
from factcheck.pipeline import run
from factcheck.readers import read_text

MARCH, JUNE = date(2024, 3, 1), date(2024, 6, 1)
CLAIMS = (
    Claim("in-march", "212 homes repaired in Ostrand", as_of=MARCH),
    Claim("in-june", "340 homes repaired in Ostrand", as_of=JUNE),
    Claim("boats", "12 boats were lost in Ostrand"),
)


def verdicts(text, day="", claims=CLAIMS):
    front = f"---\ndate: {day}\n---\n" if day else ""
    report = run(ClaimSet(claims), [read_text(front + text, "draft.md")])
    return {result.claim.id: result for result in report.results}


SUPPORTED, CONFLICTING, NOT_FOUND = Verdict.SUPPORTED, Verdict.CONFLICTING, Verdict.NOT_FOUND

DAYS = [
    # text, its day, verdict in March, verdict in June
    ("212 homes have been repaired in Ostrand.", "2024-04-10", SUPPORTED, NOT_FOUND),
    ("340 homes have been repaired in Ostrand.", "2024-07-10", NOT_FOUND, SUPPORTED),
    ("212 homes have been repaired in Ostrand.", "2024-07-10", NOT_FOUND, CONFLICTING),
    ("340 homes have been repaired in Ostrand.", "2024-04-10", CONFLICTING, NOT_FOUND),
    ("304 homes have been repaired in Ostrand.", "2024-07-10", NOT_FOUND, CONFLICTING),
    ("212 homes have been repaired in Ostrand.", "", SUPPORTED, NOT_FOUND),
    ("340 homes have been repaired in Ostrand.", "", NOT_FOUND, SUPPORTED),
]


@pytest.mark.parametrize(("text", "day", "march", "june"), DAYS)
def test_the_claim_in_force_on_the_day_of_the_text_counts(text, day, march, june):
    found = verdicts(text, day)
    assert (found["in-march"].verdict, found["in-june"].verdict) == (march, june)
    assert found["boats"].verdict is NOT_FOUND


OUTDATED = [
    # text on 10 July, whether what it says was right on another day
    ("212 homes have been repaired in Ostrand.", True),
    ("304 homes have been repaired in Ostrand.", False),
    ("12 boats, not 21, were lost in Ostrand; 430 homes have been repaired in Ostrand.", False),
]


@pytest.mark.parametrize(("text", "outdated"), OUTDATED)
def test_a_value_of_another_day_is_outdated(text, outdated):
    (evidence,) = verdicts(text, "2024-07-10")["in-june"].evidence
    assert evidence.is_outdated is outdated
    relation = next(finding.relation for finding in evidence.findings if not finding.relation.agrees)
    assert relation is (Relation.OUTDATED if outdated else Relation.DIFFERS)
    assert ("2024-03-01" in evidence.reason) is outdated


NO_HISTORY = [
    (
        Claim("a", "212 homes repaired in Ostrand", as_of=MARCH),
        Claim("b", "340 schools repaired in Ostrand", as_of=JUNE),
    ),
    (Claim("a", "212 homes repaired in Ostrand", as_of=MARCH), Claim("b", "340 homes built in Ostrand", as_of=JUNE)),
    (Claim("a", "212 homes repaired in Ostrand"), Claim("b", "340 homes repaired in Harn", as_of=JUNE)),
    (Claim("a", "212 homes repaired in Ostrand", as_of=JUNE), Claim("b", "340 homes repaired in Ostrand", as_of=JUNE)),
]


@pytest.mark.parametrize("claims", NO_HISTORY)
def test_claims_on_other_subjects_or_of_one_day_are_no_history(claims):
    assert verdicts("212 homes were repaired in Ostrand.", "2024-07-10", claims)["a"].verdict is SUPPORTED


WEEKDAYS = [
    # text, words of the remark
    ("The bridge opened on Friday, 4 May 2023.", "Friday, 4 May 2023"),
    ("The bridge opened on Tuesday, 5 June 2023.", "Tuesday, 5 June 2023"),
    ("It was signed on Monday 12 June 2023.", None),
    ("The bridge opened on Thursday, 4 May 2023.", None),
    ("The bridge opened on a Friday in May 2023.", None),
    ("The bridge opened on Friday, 4 May.", None),
]


@pytest.mark.parametrize(("text", "words"), WEEKDAYS)
def test_a_weekday_that_is_not_that_of_its_date_is_remarked(text, words):
    (checked,) = run(ClaimSet(CLAIMS), [read_text(text)]).inputs
    assert [remark.words for remark in checked.remarks] == ([words] if words else [])


def test_a_remark_says_which_day_it_was():
    text = "It opened on Tuesday, 5 June 2023. It shut on Friday, 2 July 2023. It burned on Friday, 4 May 2023."
    (checked,) = run(ClaimSet(CLAIMS), [read_text(text)]).inputs
    days = [remark.reason.rpartition(" ")[2] for remark in checked.remarks]
    assert days == ["Monday", "Sunday", "Thursday"]
