"""Claims as wordings: each way to put a claim, weighed against the other claims, with what stands near what in it."""

from __future__ import annotations

import pytest

from factcheck.matching.parts import Part, PartKind
from factcheck.matching.wording import Wording, read_claims
from factcheck.model.claims import Claim


def wordings(*texts: str) -> tuple[Wording, ...]:
    return read_claims([Claim(f"c{at}", text) for at, text in enumerate(texts)])


def part(wording: Wording, word: str) -> Part:
    return next(p for p in wording.parts if wording.statement.words(p.first, p.last) == word)


def test_a_word_of_many_claims_tells_less() -> None:
    crowd = wordings("nurses strike", "nurses march", "nurses vote", "nurses picket canteens")
    alone = wordings("nurses strike")
    assert part(crowd[0], "nurses").weight < part(alone[0], "nurses").weight
    assert part(crowd[0], "strike").weight == part(alone[0], "strike").weight


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    [wording] = wordings("The council restored a clavichord")
    assert part(wording, "clavichord").weight > part(wording, "council").weight


def test_a_name_tells_most_and_a_light_word_least() -> None:
    [wording] = wordings("Brigid Mallory said that turbines failed")
    by_weight = sorted(wording.parts, key=lambda p: -p.weight)
    assert by_weight[0].kind is PartKind.NAME
    assert by_weight[-1].key == "say"
    assert by_weight[-1].is_light


def test_the_weight_of_a_wording_is_that_of_its_parts() -> None:
    [wording] = wordings("17 divers searched the wreck")
    assert wording.weight == pytest.approx(sum(p.weight for p in wording.parts))


def test_every_wording_of_a_claim_is_read() -> None:
    claim = Claim("c", "17 barges moored", also=("the barges numbered 17",), unlike=("17 barges sank",))
    read = read_claims([claim])
    assert [(wording.claim, wording.unlike) for wording in read] == [(0, False), (0, False), (0, True)]
    assert [wording.text for wording in read] == [claim.text, *claim.also, *claim.unlike]


def test_a_claim_of_two_sentences_is_one_statement() -> None:
    [wording] = wordings("The mill burned. Nine men died.")
    assert {p.key for p in wording.parts if p.kind is PartKind.WORD} >= {"mill", "burn"}
    assert [p.fact is not None for p in wording.parts if p.kind is PartKind.VALUE] == [True]
    assert wording.statement.text(wording.statement.sentence.span) == "The mill burned. Nine men died."
    assert [wording.statement.text(p.fact.span) for p in wording.parts if p.fact is not None] == ["Nine"]


QUOTED_MOSTLY = [
    ('"The river belongs to everyone who drinks from it," said Amara Pope', True),
    ('"Nobody told us"', True),
    ("Amara Pope said that the river belongs to everyone", False),
    ('The exhibition "Tides" opened with 40 paintings by islanders', False),
    ('He called the plan "daft"', False),
    ('"Too late"', True),
    ('"Too late," he said', True),
    ('He said "too late" then', False),
    ('"Tides"', False),
    ('He said "far too late" when the bridge at Harn was opened', False),
    ('"Far too late," he said at the opening', True),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED_MOSTLY)
def test_a_claim_that_is_mostly_quotation_is_known(text: str, expected: bool) -> None:
    wording, *_ = wordings(text)
    assert wording.is_quotation is expected


LABELLED = [
    ("Panel chair: Fiona Lattimer", True),
    ("Norway: 39 medals", True),
    ("Last visit by a premier: 2011", True),
    ("Fiona Lattimer chairs the panel", False),
    (": nothing before it", False),
    ("nothing behind it:", False),
    ('Coach Martin Dell: "We were beaten in the air"', False),
]


@pytest.mark.parametrize(("text", "expected"), LABELLED)
def test_a_label_is_what_stands_before_a_colon(text: str, expected: bool) -> None:
    wording, *_ = wordings(text)
    assert (wording.label >= 0) is expected


def test_edges_join_what_stands_near_in_the_tree() -> None:
    [wording] = wordings("Divers searched the wreck, but the cold rain that fell on the hills stopped them at noon")
    words = [wording.statement.words(p.first, p.last) for p in wording.parts]
    apart = {(words[one], words[other]): steps for one, other, steps in wording.edges}
    assert apart["Divers", "searched"] == 1
    assert all(steps >= 1 for steps in apart.values())
    assert all(one < other < len(wording.parts) for one, other, _ in wording.edges)


def test_no_claims_have_no_wordings() -> None:
    assert read_claims([]) == ()
