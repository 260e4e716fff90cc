"""What speaks for and against that a passage with the words of a claim bears it out."""

from __future__ import annotations

import pytest

from factcheck.document.texts import read_document
from factcheck.matching.bind import Binding, bind
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text
from factcheck.verdict.support import names_another, support


def bound(claim: str, text: str, focus: int = 0) -> Binding:
    wording, *_ = read_claims([Claim("c", claim)])
    return bind(wording, read_document(read_text(text), str), focus, None)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Corran Foods bought Tessel Mills", "Tessel Mills bought Corran Foods in May."),
        ("Ines Barlow wrote the report", "Tom Haddow wrote the report, and Ines Barlow paid for it."),
        ("The farmer shot the dog", "The dog bit a man who shot the farmer."),
        ("Marta Lind drove the lorry", "Marta Lind's brother drove the lorry."),
    ],
)
def test_somebody_else_fills_the_role(claim: str, text: str) -> None:
    assert support(bound(claim, text))["role taken"]


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Corran Foods bought Tessel Mills", "Corran Foods bought Tessel Mills in May."),
        ("Corran Foods bought Tessel Mills", "Tessel Mills was bought by Corran Foods."),
        ("Ines Barlow wrote the report", "Ines Barlow sat down and wrote the report."),
        ("Ines Barlow wrote the report", "Ines Barlow, who wrote the report, has left."),
        ("Ines Barlow wrote the report", "The report is by Ines Barlow."),
        ("Marta Lind drove the lorry", "The lorry was driven by Marta Lind."),
    ],
)
def test_nobody_else_fills_the_role(claim: str, text: str) -> None:
    assert not support(bound(claim, text))["role taken"]


@pytest.mark.parametrize(
    ("claim", "text", "is_rival"),
    [
        ("Chair: Ann Hollis", "Ann Hollis sat beside Tom Prewett, who chairs the board.", True),
        ("Coach: Ann Hollis", "The coach, Tom Prewett, thanked Ann Hollis.", True),
        ("Chair: Ann Hollis", "Ann Hollis, who chairs the board, sat beside Tom Prewett.", False),
        ("Coach: Ann Hollis", "Tom Prewett thanked the coach, Ann Hollis.", False),
        ("Coach: Ann Hollis", "The coach, Ann Hollis, was born in Leeds.", False),
    ],
)
def test_rather_said_of_another_name(claim: str, text: str, is_rival: bool) -> None:
    assert bool(support(bound(claim, text))["rival name"]) == is_rival


@pytest.mark.parametrize(
    ("claim", "text", "lacks"),
    [
        ("No arrests were made", "There were three arrests.", True),
        ("The bridge was not damaged", "The bridge was damaged.", True),
        ("No arrests were made", "Nobody was arrested.", False),
        ("The bridge was not damaged", "The bridge came through undamaged.", False),
        ("No deaths", "Deaths: 0", False),
        ("The bridge was damaged", "The bridge was not damaged.", False),
    ],
)
def test_denial_of_the_claim(claim: str, text: str, lacks: bool) -> None:
    assert bool(support(bound(claim, text))["denial missing"]) == lacks


@pytest.mark.parametrize(
    ("claim", "text", "feature", "value"),
    [
        ("Fares are frozen until April 2027", "Fares are frozen until April.", "date vaguer", 0.5),
        ("Fares are frozen until April 2027", "Fares are frozen until April 2027.", "date vaguer", 0.0),
        ("The mill closed on Friday 14 March", "The mill closed in March 1933.", "year added", 1.0),
        ("The mill closed in March 1933", "The mill closed in March 1933.", "year added", 0.0),
        ("The crew found 52 coins", "The crew found about 50 coins.", "value within", 1.0),
        ("The crew found 52 coins", "The crew found 52 coins.", "value within", 0.0),
        ("The road is closed north of Harle", "The road is closed at Harle.", "side missing", 1.0),
        ("The road is closed north of Harle", "North of Harle the road is closed.", "side missing", 0.0),
        ("She resigned before the audit", "She resigned over the audit.", "order missing", 1.0),
        ("She resigned before the audit", "She resigned ahead of the audit.", "order missing", 0.0),
        ("Harle gets 45 tonnes more", "Harle gets 45 tonnes.", "degree missing", 1.0),
        ("Harle gets 45 tonnes more", "Harle gets 45 more tonnes.", "degree missing", 0.0),
        ("The council paid an emergency grant", "The council paid a grant.", "modifiers", 0.0),
        ("The council paid an emergency grant", "The council paid an emergency grant.", "modifiers", 1.0),
        ("The council paid a grant", "The council paid.", "modifiers", 1.0),
        ("Ines Barlow is 52", "Ines Barlow stood up. She is 52.", "name meant", 1.0),
        ("Ines Barlow is 52", "Ines Barlow is 52.", "name meant", 0.0),
        ("The crew found 52 coins", "They found 52 coins. A year before it had been 17.", "value said once", 1.0),
        ("The crew found 52 coins", "They found 52 coins. The 52 coins are gold.", "value said once", 0.0),
    ],
)
def test_what_narrows_a_claim_down(claim: str, text: str, feature: str, value: float) -> None:
    focus = 1 if feature == "name meant" and value else 0
    assert support(bound(claim, text, focus))[feature] == value


@pytest.mark.parametrize(
    ("claim", "text", "is_another"),
    [
        ("Ward sisters in Harle treated 169 patients", "In Marle they treated 183 patients.", True),
        ("Ward sisters in Harle treated 169 patients", "In Harle they treated 183 patients.", False),
        ("Ward sisters in Harle treated 169 patients", "They treated 183 patients.", False),
        ("Ward sisters treated 169 patients", "In Marle they treated 183 patients.", False),
    ],
)
def test_another_is_named(claim: str, text: str, is_another: bool) -> None:
    assert names_another(bound(claim, text), -1) == is_another
