"""Offsets and positions, against a computation of another kind: encoding what stands before, and counting it."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from factcheck.lsp.buffers import opened
from factcheck.lsp.positions import Encoding, LineCharacter, Lines

ALPHABET = "ab \n\r\x0b\x0c\x1c\x85\u2028\u2029é\u0301ß日😀👩\u200d🚒🇬🇧𝔸"
TEXTS = st.text(ALPHABET, max_size=60)
ENCODINGS = st.sampled_from(list(Encoding))
CODECS = {Encoding.UTF8: ("utf-8", 1), Encoding.UTF16: ("utf-16-le", 2), Encoding.UTF32: ("utf-32-le", 4)}


def units(text: str, encoding: Encoding) -> int:
    codec, width = CODECS[encoding]
    return len(text.encode(codec)) // width


def place_of(text: str, offset: int, encoding: Encoding) -> tuple[int, int]:
    """The position of an offset that is not within a line end."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n"), units(before[before.rfind("\n") + 1 :], encoding)


def within_line_end(text: str, offset: int) -> bool:
    return 0 < offset < len(text) and text[offset - 1 : offset + 1] == "\r\n"


@given(TEXTS, ENCODINGS, st.data())
def test_an_offset_has_the_position_that_an_editor_counts(text: str, encoding: Encoding, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)).filter(lambda at: not within_line_end(text, at)))
    assert Lines(text, encoding).position(offset) == place_of(text, offset, encoding)


@given(TEXTS, ENCODINGS, st.data())
def test_there_and_back(text: str, encoding: Encoding, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)).filter(lambda at: not within_line_end(text, at)))
    lines = Lines(text, encoding)
    assert lines.offset(lines.position(offset)) == offset


@given(TEXTS, ENCODINGS, st.integers(-2, 70), st.integers(-2, 200))
def test_any_position_is_some_offset_on_its_line(text: str, encoding: Encoding, line: int, character: int) -> None:
    lines = Lines(text, encoding)
    offset = lines.offset(LineCharacter(line, character))
    assert 0 <= offset <= len(text)
    assert not within_line_end(text, offset)
    if 0 <= line < len(lines):
        assert lines.line_at(offset) == line
        assert units(text[lines.span(line).start : offset], encoding) <= max(character, 0)


@pytest.mark.parametrize(
    ("text", "encoding", "position", "offset"),
    [
        ("😀x", Encoding.UTF16, (0, 1), 0),  # within a character: where it starts
        ("😀x", Encoding.UTF16, (0, 2), 1),
        ("é😀x", Encoding.UTF8, (0, 6), 2),
        ("e\u0301x", Encoding.UTF8, (0, 3), 2),
        ("a\r\nb", Encoding.UTF16, (0, 9), 1),  # behind a line: its end, not the next line
        ("a\rb", Encoding.UTF16, (1, 0), 2),
        ("a\u2028b\x0bc\x85d", Encoding.UTF16, (0, 7), 7),  # no line ends to an editor
        ("a", Encoding.UTF16, (5, 0), 1),
        ("", Encoding.UTF16, (0, 0), 0),
    ],
)
def test_positions_by_hand(text: str, encoding: Encoding, position: tuple[int, int], offset: int) -> None:
    assert Lines(text, encoding).offset(LineCharacter(*position)) == offset


@given(TEXTS, ENCODINGS, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80), TEXTS), max_size=5))
def test_changes_one_after_the_other_give_the_text_of_the_editor(
    text: str, encoding: Encoding, edits: list[tuple[int, int, str]]
) -> None:
    buffer = opened(types.TextDocumentItem("file:///a.md", "markdown", 1, text), encoding)
    changes: list[types.TextDocumentContentChangeEvent] = []
    for first, second, new in edits:
        start, end = sorted((min(first, len(text)), min(second, len(text))))
        start, end = (at - within_line_end(text, at) for at in (start, end))
        place = types.Range(*(types.Position(*place_of(text, at, encoding)) for at in (start, end)))
        changes.append(types.TextDocumentContentChangePartial(place, new))
        text = text[:start] + new + text[end:]
    assert buffer.changed(2, changes).text == text


def test_to_replace_all_takes_as_long_as_the_text_is(
    within_half_a_minute: Callable[[], AbstractContextManager[None]],
) -> None:
    count = 16_000
    buffer = opened(types.TextDocumentItem("file:///a.txt", "plaintext", 1, "Seven divers.\n" * count), Encoding.UTF16)
    words = (types.Range(types.Position(line, 0), types.Position(line, 5)) for line in range(count))
    changes = [types.TextDocumentContentChangePartial(place, "Eight") for place in words]
    with within_half_a_minute():
        assert buffer.changed(2, changes).text == "Eight divers.\n" * count


@pytest.mark.parametrize("encoding", list(Encoding))
def test_the_places_of_one_line_take_as_long_as_the_line_is(
    encoding: Encoding, within_half_a_minute: Callable[[], AbstractContextManager[None]]
) -> None:
    text = "é😀 divers, " * 6_000
    lines = Lines(text, encoding)
    with within_half_a_minute():
        for offset in range(0, len(text), 3):
            assert lines.offset(lines.position(offset)) == offset


@pytest.mark.parametrize("half", [chr(0xD83D), chr(0xDE00)])
def test_half_a_character_is_replaced_and_counts_as_before(half: str) -> None:
    buffer = opened(types.TextDocumentItem("file:///a.md", "markdown", 1, f"a{half}b"), Encoding.UTF16)
    assert buffer.text == "a\ufffdb"
    assert buffer.offset(types.Position(0, 2)) == 2


def test_a_text_is_never_changed_under_the_hands_of_a_check() -> None:
    buffer = opened(types.TextDocumentItem("file:///a.md", "markdown", 1, "one"), Encoding.UTF16)
    later = buffer.changed(2, [types.TextDocumentContentChangeWholeDocument("two")])
    assert (buffer.text, buffer.version, later.text, later.version) == ("one", 1, "two", 2)


def test_line_ends_are_those_of_the_protocol() -> None:
    text = "a\nb\rc\r\nd\u2028e\x0cf"
    assert len(Lines(text)) == len(re.split("\r\n|\r|\n", text)) == 4
