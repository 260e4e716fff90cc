"""Names: a slip in the spelling is a conflict of its own kind, another person is silence, a surname alone agrees."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from factcheck.model.facts import Kind, Relation
from factcheck.model.results import ClaimResult, Verdict

CheckOne = Callable[..., ClaimResult]
not_yet = partial(pytest.mark.xfail, strict=True)

MISSPELT = [
    # claim, text, name as the text spells it, reason
    (
        "Ottilie Brandreth won the sculpture prize",
        "Ottilie Brandreath won the sculpture prize.",
        "Ottilie Brandreath",
        "spelt Brandreath, not Brandreth",
    ),
    (
        "Dr Hamish Colquhoun leads the trial",
        "Dr Hamish Colquhuon leads the trial at the eye clinic.",
        "Hamish Colquhuon",
        "spelt Colquhuon, not Colquhoun",
    ),
    (
        "Leena Virtanen was elected leader of the party",
        "Leena Virtannen was elected leader of the party.",
        "Leena Virtannen",
        "spelt Virtannen, not Virtanen",
    ),
    (
        "Goalkeeper Pascal Nkemelu saved two penalties",
        "Goalkeeper Pascal Nkemulu saved two penalties.",
        "Pascal Nkemulu",
        "spelt Nkemulu, not Nkemelu",
    ),
    (
        "Architect Roisin Tighe designed the library",
        "The library was designed by the architect Roisin Tigue.",
        "Roisin Tigue",
        "spelt Tigue, not Tighe",
    ),
    (
        "Judge Alastair Wray sentenced the trio",
        "Judge Alastair Ray sentenced the trio on Friday.",
        "Alastair Ray",
        "spelt Ray, not Wray",
    ),
    (
        "Stephen Marchbanks was jailed for fraud",
        "Steven Marchbanks was jailed for fraud.",
        "Steven Marchbanks",
        "spelt Steven, not Stephen",
    ),
    (
        "Conductor Wilhelmina Oster opened the festival",
        "The festival was opened by conductor Wilhelmena Oster.",
        "Wilhelmena Oster",
        "spelt Wilhelmena, not Wilhelmina",
    ),
    (
        "Farmer Dafydd Prytherch lost 200 sheep in the snow",
        "Farmer Dafydd Pritherch lost 200 sheep in the snow.",
        "Dafydd Pritherch",
        "spelt Pritherch, not Prytherch",
    ),
    (
        "Novelist Anneke Verhoeven died on Sunday",
        "Novelist Anneke Verhoven died on Sunday.",
        "Anneke Verhoven",
        "spelt Verhoven, not Verhoeven",
    ),
    (
        "Senator Tobias Lindqvist voted for the dam",
        "Senator Tobias Lindquist voted for the dam.",
        "Tobias Lindquist",
        "spelt Lindquist, not Lindqvist",
    ),
    (
        "Bishop Marguerite Delacour blessed the lifeboat",
        "The lifeboat was blessed by Bishop Margeurite Delacour.",
        "Margeurite Delacour",
        "spelt Margeurite, not Marguerite",
    ),
    (
        "Surgeon Priya Ramanathan performed the transplant",
        "Surgeon Priya Ramanthan performed the transplant.",
        "Priya Ramanthan",
        "spelt Ramanthan, not Ramanathan",
    ),
    (
        "The rower Finlay Abernethy took silver",
        "The rower Finlay Abernathy took silver.",
        "Finlay Abernathy",
        "spelt Abernathy, not Abernethy",
    ),
    (
        "Chemist Solveig Haugen discovered the compound",
        "The compound was discovered by the chemist Solvieg Haugen.",
        "Solvieg Haugen",
        "spelt Solvieg, not Solveig",
    ),
]

LEFT_ALONE = [
    # claim, text, verdict: no spelling is reported
    ("Ottilie Brandreth won the sculpture prize", "Brandreth won the sculpture prize.", Verdict.SUPPORTED),
    ("Ottilie Brandreth won the sculpture prize", "Ms Brandreth won the sculpture prize.", Verdict.SUPPORTED),
    (
        "Ottilie Brandreth won the sculpture prize",
        "Ottilie Brandreth's prize: she won it for sculpture.",
        Verdict.SUPPORTED,
    ),
    ("Dr Hamish Colquhoun leads the trial", "Professor Hamish Colquhoun leads the trial.", Verdict.SUPPORTED),
    (
        "Leena Virtanen was elected leader of the party",
        "L. Virtanen was elected leader of the party.",
        Verdict.SUPPORTED,
    ),
    ("Pascal Nkemelu saved two penalties", "NKEMELU saved two penalties.", Verdict.SUPPORTED),
    (
        "The World Health Organization approved the vaccine",
        "The WHO approved the vaccine.",
        Verdict.SUPPORTED,
    ),
    # people of their own
    ("Judge Alastair Tarrant sentenced the trio", "Judge Alison Farrant heard an appeal.", Verdict.NOT_FOUND),
    ("Roisin Tighe designed the library", "Roisin Taylor designed the station.", Verdict.NOT_FOUND),
    ("Stephen Marchbanks was jailed for fraud", "Gillian Marchbanks was at court to see it.", Verdict.NOT_FOUND),
    ("Wilhelmina Oster opened the festival", "Wilhelmina Foster closed the fair.", Verdict.NOT_FOUND),
    ("Dafydd Prytherch lost 200 sheep in the snow", "His neighbour Dafydd Pugh lost none.", Verdict.NOT_FOUND),
    ("Anneke Verhoeven died on Sunday", "Jan Verhoeven, her publisher, praised her.", Verdict.NOT_FOUND),
    # the slip stands in a sentence about something else
    ("Tobias Lindqvist voted for the dam", "Tobias Lindquist keeps bees at his farm in the hills.", Verdict.NOT_FOUND),
    ("Priya Ramanathan performed the transplant", "Priya Ramanthan grew up in Leicester.", Verdict.NOT_FOUND),
    ("Finlay Abernethy took silver", "Flora Abernathy, no relation, rowed for Canada.", Verdict.NOT_FOUND),
    ("Marek Askew chairs the panel", "Marek Asher chaired a meeting of parents.", Verdict.NOT_FOUND),
]


NAMESAKES = [
    # claim, text, name found: another given name in the very place of the claim's
    ("Stephen Marchbanks was jailed for fraud", "Gillian Marchbanks was jailed for fraud.", "Gillian Marchbanks"),
    ("Leena Virtanen was elected leader", "Matti Virtanen was elected leader.", "Matti Virtanen"),
    ("Anneke Verhoeven died on Sunday", "Jan Verhoeven died on Sunday.", "Jan Verhoeven"),
]
FAMILIES = [
    # claim, text, verdict: two of one surname, or one who did something else
    (
        "Stephen Marchbanks was jailed for fraud",
        "Stephen Marchbanks was jailed for fraud. Gillian Marchbanks was jailed for fraud, too.",
        Verdict.SUPPORTED,
    ),
    ("Leena Virtanen was elected leader", "Matti Virtanen baked bread for the village fair.", Verdict.NOT_FOUND),
    ("Anneke Verhoeven died on Sunday", "Jan Verhoeven wrote of her on Sunday.", Verdict.NOT_FOUND),
]


OTHER_PEOPLE = [
    # claim, text, name found: all else is the claim's, and one person alone can have done it
    ("Dina Lohr won the Penmark by-election", "The by-election in Penmark was won by Karl Abt.", "Karl Abt"),
    ("Dina Lohr conducted the Penmark Requiem", "Karl Abt conducted the Penmark Requiem.", "Karl Abt"),
    ("The Penmark lighthouse was designed by Dina Lohr", "Karl Abt designed the Penmark lighthouse.", "Karl Abt"),
    ("Surgeon Dina Lohr led the Penmark trial", "The surgeon Karl Abt led the Penmark trial.", "Karl Abt"),
]
PEOPLE_LEFT_ALONE = [
    # claim, text: no alarm
    ("Dina Lohr voted for the Penmark bridge", "Karl Abt voted for the Penmark bridge."),
    ("Dina Lohr signed the Penmark petition", "The Penmark petition was signed by Karl Abt."),
    ("Dina Lohr won the Penmark by-election", "Dina Lohr beat Karl Abt to win the Penmark by-election."),
    ("Dina Lohr won the Penmark by-election", "Karl Abt lost the Penmark by-election."),
    ("Dina Lohr won the Penmark by-election", "Karl Abt did not win the Penmark by-election."),
    ("Dina Lohr won the Penmark by-election", "Karl Abt could win the Penmark by-election."),
    ("Dina Lohr won the Penmark by-election", "Dina Lohr smiled. She won the Penmark by-election against Karl Abt."),
    ("Dina Lohr won the Penmark by-election", "Karl Abt and Ulla Berg won the Penmark by-election."),
    ("Dina Lohr won the Penmark by-election", "Karl Abt won the Corley by-election."),
    ("Dina Lohr won the Penmark by-election", "The winner of the Penmark by-election thanked Karl Abt."),
    ("Dina Lohr won", "Karl Abt won."),
]


@pytest.mark.parametrize(("claim", "text", "found"), OTHER_PEOPLE)
def test_another_person_in_the_same_place_conflicts(check_one: CheckOne, claim: str, text: str, found: str) -> None:
    result = check_one(claim, text)
    assert result.verdict is Verdict.CONFLICTING
    (finding,) = [finding for finding in result.evidence[0].findings if not finding.relation.agrees]
    assert (finding.kind, finding.relation, finding.found) == (Kind.NAME, Relation.DIFFERS, found)


@pytest.mark.parametrize(("claim", "text"), PEOPLE_LEFT_ALONE)
def test_people_who_may_both_be_right_are_left_alone(check_one: CheckOne, claim: str, text: str) -> None:
    result = check_one(claim, text)
    assert not [f for item in result.evidence for f in item.findings if f.relation is Relation.DIFFERS]


@pytest.mark.parametrize(("claim", "text"), PEOPLE_LEFT_ALONE[:2])
def test_another_person_does_not_bear_a_claim_out(check_one: CheckOne, claim: str, text: str) -> None:
    assert check_one(claim, text).verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(("claim", "text", "found"), NAMESAKES)
def test_a_namesake_in_the_same_place_is_another_person(check_one: CheckOne, claim: str, text: str, found: str) -> None:
    result = check_one(claim, text)
    assert result.verdict is Verdict.CONFLICTING
    (finding,) = [finding for finding in result.evidence[0].findings if not finding.relation.agrees]
    assert (finding.kind, finding.relation, finding.found) == (Kind.NAME, Relation.DIFFERS, found)


@pytest.mark.parametrize(("claim", "text", "verdict"), FAMILIES)
def test_a_namesake_elsewhere_is_left_alone(check_one: CheckOne, claim: str, text: str, verdict: Verdict) -> None:
    assert check_one(claim, text).verdict is verdict


@pytest.mark.parametrize(("claim", "text", "found", "reason"), MISSPELT)
def test_a_slip_in_a_name_is_a_spelling_conflict(
    check_one: CheckOne, claim: str, text: str, found: str, reason: str
) -> None:
    result = check_one(claim, text)
    assert result.verdict is Verdict.CONFLICTING
    (finding,) = [finding for finding in result.evidence[0].findings if not finding.relation.agrees]
    assert (finding.kind, finding.relation, finding.found) == (Kind.NAME, Relation.MISSPELT, found)
    assert result.evidence[0].reason == reason


@pytest.mark.parametrize(("claim", "text", "verdict"), LEFT_ALONE)
def test_other_forms_and_other_people_are_no_misspelling(
    check_one: CheckOne, claim: str, text: str, verdict: Verdict
) -> None:
    result = check_one(claim, text)
    assert result.verdict is verdict
    assert not [f for item in result.evidence for f in item.findings if f.relation is Relation.MISSPELT]
