"""Which key or value belongs to a place in a claims file that is being written; ``|`` is the place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import schema
from factcheck.lsp.context import Context, context_at
from factcheck.lsp.keys import keys_of, values_of
from factcheck.lsp.outline import entry_at, read_outline
from factcheck.lsp.positions import Lines
from factcheck.model.claims import Severity


def at(typed: str) -> Context | None:
    text = typed.replace("|", "", 1)
    return context_at(text, Lines(text), typed.index("|"))


@pytest.mark.parametrize(
    ("typed", "parent", "key", "siblings"),
    [
        ("|", "", "", set()),
        ("ti|\nclaims:\n  - x\n", "", "", {"claims"}),
        ("claims:\n- |", "claims", "", set()),
        ("claims:\n  -|", "claims", "", set()),
        ("- |", "claims", "", set()),
        ("- claim: x\n  |", "claims", "", {"claim"}),
        ("claims:\n  - claim: x\n    |\n    note: y\n  - id: z\n", "claims", "", {"claim", "note"}),
        ("claims:\n  - sources:\n    - title: x\n      |", "sources", "", {"title"}),
        ("claims:\n  - sources:\n      - title: x\n    |", "claims", "", {"sources"}),
        ("claims:\n  - examples:\n      supports:\n        - x\n      |", "examples", "", {"supports"}),
        ("claims:\n  - claim: x\n    examples: {|", "examples", "", set()),
        ("claims:\n  - claim: x\n    sources: [{title: y, |", "sources", "", {"title"}),
        ("claims:\n  - {id: x, |", "claims", "", {"id"}),
        ("claims:\n  - {id: x, severity: |", "claims", "severity", {"id"}),
        ("claims:\n  - claim: x\n\n    # a remark\n    severity: wa|", "claims", "severity", {"claim"}),
        ("claims:\n  - claim: x\nignore:\n  - claim: |", "ignore", "claim", set()),
        ("claims:\r\n  - claim: x\r\n    |", "claims", "", {"claim"}),
    ],
)
def test_a_place_belongs_to_a_key(typed: str, parent: str, key: str, siblings: set[str]) -> None:
    context = at(typed)
    assert context is not None
    assert (context.parent, context.key, set(context.siblings)) == (parent, key, siblings)


@pytest.mark.parametrize(
    "typed",
    [
        "# sev|",
        "claims:\n  - claim: x # sev|",
        "claims:\n  - 17 divers and |",
    ],
)
def test_no_key_belongs_into_words_and_comments(typed: str) -> None:
    assert at(typed) is None


@pytest.mark.parametrize("typed", ["claims:\n  - also:\n      - te|", "claims:\n  - claim: x\n      |", "x:\n  y|"])
def test_no_key_is_known_below_keys_that_hold_texts(typed: str) -> None:
    context = at(typed)
    assert context is None or not keys_of(context.parent)


@given(st.text("ab:-{}[],'\"# \n\r\t|é", max_size=60), st.integers(0, 60))
def test_any_text_has_some_answer(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    context = context_at(text, Lines(text), offset)
    if context is not None:
        assert 0 <= context.written.start <= context.written.end == offset


@given(st.text("ab:-{}[],'\"# \n\rclaimsd", max_size=80))
def test_any_text_has_an_outline_or_none(text: str) -> None:
    lines = Lines(text)
    for entry in read_outline(text, lines) or ():
        assert 0 <= entry.span.start <= entry.span.end <= len(text)
        assert entry_at(read_outline(text, lines) or (), lines, entry.span.start) is not None


def test_every_key_of_the_schema_is_known_with_its_meaning() -> None:
    tables = {"claims": schema.CLAIM_KEYS, "sources": schema.SOURCE_KEYS, "examples": schema.EXAMPLE_KEYS,
              "ignore": schema.IGNORE_KEYS}  # fmt: skip
    for parent, table in tables.items():
        assert keys_of(parent) == {name: key.meaning for name, key in table.items()}
    assert keys_of("") == schema.FILE_KEYS
    assert [value.text for value in values_of("claims", "severity")] == [severity.value for severity in Severity]


OUTLINE = "title: x\nclaims:\n  - id: one\n    claim: 17 divers\n\n  # next\n  - Two boats\n  - {id: three, claim: x}\nignore: []\n"


@pytest.mark.parametrize(
    ("words", "id_or_text"),
    [
        ("id: one", "one"),
        ("17 divers", "one"),
        ("- id: one", "one"),
        ("Two", "Two boats"),
        ("three", "three"),
        ("title", None),
        ("ignore", None),
        ("# next", None),
    ],
)
def test_a_line_belongs_to_a_claim(words: str, id_or_text: str | None) -> None:
    lines = Lines(OUTLINE)
    entry = entry_at(read_outline(OUTLINE, lines) or (), lines, OUTLINE.index(words))
    assert (entry and (entry.id or entry.text)) == id_or_text
