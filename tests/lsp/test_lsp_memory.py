"""What is checked with the memory of the last version is what is checked from nothing, whatever was edited."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.document.memory import ReadingMemory
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import Stance
from factcheck.model.text import Document
from factcheck.pipeline import Checker
from factcheck.readers import read_text
from factcheck.reading.statement import Statement

CLAIMS = ClaimSet(
    (
        Claim("divers", "17 divers searched the wreck"),
        Claim("owner", "Nora Feldt owns the salvage firm"),
        Claim("cost", "The search cost £412,000"),
        Claim("opened", "The harbour museum opened on 4 May 2023"),
        Claim("said", 'Nora Feldt said: "We will not give up the wreck."'),
        Claim("paid", "No diver was paid"),
        Claim("berth", "A berth costs £29 a week"),
    )
)
OTHERS = ClaimSet((Claim("divers", "nine divers searched the wreck"), Claim("firm", "the salvege firm has 12 divers")))
CHECKER, OTHER = Checker(CLAIMS), Checker(OTHERS)
MARKS = Checker(CHECKER.prepared, related=False)
"""As in an editor, where what decides nothing is left out before it is weighed."""

SENTENCES = st.sampled_from(
    [
        "Seven divers searched the wreck.",
        "All 17 divers of the Feldt firm searched the wreck!",
        "Nora Feldt, who owns the salvage firm, said: “We will not give up the wreck.”",
        "She said last December that it cost £512,000...",
        "The harbour museum opened on Friday, 4 May 2023.",
        "Mara Feldt owns the salvege firm",
        "“Why now?” Feldt asked.",
        "A berth costs £29 a month.",
        "None of the divers was paid; it cost £412,000.",
        "Cafe\u0301 😀 [1] (so-called!) e.g. it was cold.",
        ". . . and Wreck",
    ]
)
JOINTS = st.sampled_from([" ", "\n", "\n\n", "\r\n\r\n", "\n- ", "\n\n# ", "\n> ", "  "])
FRONT = st.sampled_from(["", "---\ndate: 2023-01-10\n---\n", "---\ndate: 2022-01-10\n---\n"])
TYPED = st.one_of(SENTENCES, JOINTS, st.text("aeW .\n*7“”…-", max_size=3), st.just("seven"), st.just("Feldt"))
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), TYPED), min_size=1, max_size=6)


@st.composite
def versions(draw: st.DrawFn) -> list[str]:
    """A text, and what becomes of it edit by edit."""
    parts = draw(st.lists(st.tuples(SENTENCES, JOINTS), max_size=12))
    text = draw(FRONT) + "".join(sentence + joint for sentence, joint in parts)
    texts = [text]
    for where, deleted, typed in draw(EDITS):
        at = round(where * len(text))
        text = text[:at] + typed + text[at + deleted :]
        texts.append(text)
    return texts


def read(text: str) -> Document:
    return read_text(text, "draft.md")


def _without_sentence(statement: Statement) -> list[object]:
    return [getattr(statement, field.name) for field in fields(statement) if field.name != "sentence"]


@settings(max_examples=60)
@given(versions(), st.sampled_from([CHECKER, MARKS]), st.booleans())
def test_a_check_with_a_memory_is_a_check_from_nothing(
    texts: list[str], usual: Checker, other_claims_between: bool
) -> None:
    memory = ReadingMemory()
    for number, text in enumerate(texts):
        checker = OTHER if other_claims_between and number % 2 else usual
        assert checker.check(read(text), memory) == checker.check(read(text))


@settings(max_examples=60)
@given(versions())
def test_a_text_read_with_a_memory_is_a_text_read_from_nothing(texts: list[str]) -> None:
    memory = ReadingMemory()
    for text in texts:
        remembered, fresh = CHECKER.read(read(text), memory), CHECKER.read(read(text))
        assert remembered.quotations == fresh.quotations
        assert remembered.known == fresh.known
        for one, other in zip(remembered.statements, fresh.statements, strict=True):
            assert _without_sentence(one) == _without_sentence(other)
            assert (one.sentence.index, one.sentence.span, one.sentence.block, one.sentence.kind) == (
                other.sentence.index, other.sentence.span, other.sentence.block, other.sentence.kind,
            )  # fmt: skip
            assert one.sentence.tokens == other.sentence.tokens


def test_nothing_is_read_again_that_has_not_changed() -> None:
    memory = ReadingMemory()
    text = "Seven divers searched the wreck.\n\nIt was cold.\n\nNora Feldt owns the salvage firm.\n"
    before = CHECKER.read(read(text), memory)
    after = CHECKER.read(read(text.replace("cold", "very cold")), memory)
    kept = [one.roots is other.roots for one, other in zip(before.statements, after.statements, strict=True)]
    assert kept == [True, False, True]


def test_a_tree_that_was_made_moves_with_its_sentence() -> None:
    memory = ReadingMemory()
    text = "It was cold.\n\nNora Feldt owns the salvage firm.\n"
    made = CHECKER.read(read(text), memory).statements[1].syntax
    moved = CHECKER.read(read(text.replace("cold", "very cold")), memory).statements[1]
    assert moved.syntax is made
    assert moved.text(moved.sentence.span) == "Nora Feldt owns the salvage firm."


def test_what_the_last_version_no_longer_had_is_forgotten() -> None:
    memory = ReadingMemory()
    text = "Nora Feldt owns the salvage firm."
    first = CHECKER.read(read(text), memory).statements[0]
    CHECKER.read(read("It was cold."), memory)
    assert CHECKER.read(read(text), memory).statements[0].roots is not first.roots


def test_a_rate_is_one_wherever_its_sentence_moves_to() -> None:
    memory = ReadingMemory()
    for text in ("It was cold.\n\nA berth costs £29 a month.\n", "It was very cold.\n\nA berth costs £29 a month.\n"):
        _, evidence = MARKS.check(read(text), memory)
        [found] = [item for items in evidence.values() for item in items]
        assert found.reason == "month, not week"


def test_a_passage_in_which_nothing_has_changed_is_not_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "It was cold.\n\nIt rained.\n\nIt was dark.\n\nIt was late.\n\nSeven divers searched the wreck.\n"
    memory, changed = ReadingMemory(), text.replace("cold", "very cold")
    MARKS.judge(read(text), memory)
    expected = [judgement.comparisons for judgement in MARKS.judge(read(changed)).standing]
    for step in ("candidates.find_differences", "candidates.disagreement", "candidates.may_matter", "judge._judge"):
        monkeypatch.setattr(f"factcheck.verdict.{step}", lambda *_: pytest.fail("it was judged again"))
    assert [judgement.comparisons for judgement in MARKS.judge(read(changed), memory).standing] == expected
    assert any(expected)


def test_a_sentence_that_stands_twice_is_found_in_both_places() -> None:
    memory, filler = ReadingMemory(), "It was cold.\n\nIt rained.\n\nIt was dark.\n\n"
    text = f"{filler}A berth costs £29 a month.\n\n{filler}A berth costs £29 a month.\n\n{filler}"
    for version in (text, f"On Monday {text}", f"Mara Feldt left.\n\n{text}", text):
        assert MARKS.check(read(version), memory) == MARKS.check(read(version))


def test_what_a_text_names_is_found_again_only_where_it_may_have_changed() -> None:
    memory = ReadingMemory()
    text = "It was cold.\n\nNora Feldt owns the salvage firm. She left.\n"
    first = CHECKER.read(read(text), memory).entities
    assert CHECKER.read(read(text.replace("cold", "colder")), memory).entities is first
    assert CHECKER.read(read(text.replace("cold", "Ada Holm")), memory).entities is not first


def test_a_day_elsewhere_in_the_text_is_asked_for_again() -> None:
    checker = Checker(ClaimSet((Claim("born", "Nora Feldt was born on 4 May 1933"),)), related=False)
    text = "Nora Feldt was born in 1933.\n\nIt was cold. It rained. A ship sank on 9 June 1940.\n"
    memory, stances = ReadingMemory(), []
    for version in (text, text.replace("1940", "1933")):
        found = checker.check(read(version), memory)[1]
        stances.append({item.stance for items in found.values() for item in items} & {Stance.SUPPORTS})
    assert stances == [{Stance.SUPPORTS}, set()]
