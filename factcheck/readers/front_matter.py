"""The block of YAML or TOML before a text -> its fields, each character with its place.

Reads what stands in it in practice, line by line: a key at the start of a line and a plain, quoted or folded value.
Lists and tables are passed over, and a value that a parser would refuse (``title: Ferry: aground``) is read all the
same, as whoever wrote it meant it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model.records import NamedTuple

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}

_YAML_KEY = r"""(?m)^(?:"([^"\n]+)"[ \t]*|'([^'\n]+)'[ \t]*|(\w[^:\n]*+)):(?=[ \t\r\n]|\Z)"""
_TOML_KEY = r"""(?m)^(?:"([^"\n]+)"[ \t]*|'([^'\n]+)'[ \t]*|(\w[^=\n]*+))="""
_BLOCK = r"[|>][-+0-9]*[ \t]*(?:#[^\n]*)?(?:\r?\n|\Z)"
_FOLD = r"[ \t\r]*+(?:\n[ \t\r]*+)++"
_WORDS = r"[^\\\s'\"]++|[ \t\r]++|."
_ESCAPE = r"\\(?:\r?\n[ \t]*|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\n])"
_DOUBLE = f"{_ESCAPE}|{_FOLD}|{_WORDS}"
_SINGLE = f"''|{_FOLD}|{_WORDS}"
_BARE = f"{_FOLD}|{_WORDS}"
_ESCAPES = {"n": " ", "t": " ", "r": " ", "_": "\u00a0", "N": " ", "L": " ", "P": " ", " ": " ", "0": "", "e": ""}
_NO_SCALAR = ("[", "{", "&", "*", "!", "%", "@", "`", "- ")
_NOTHING = frozenset(("~", "null", "Null", "NULL"))


class Piece(NamedTuple):
    """Words of a value, and where they stand: one for one, or all of them for all that is there."""

    words: str
    start: int
    end: int


class Field(NamedTuple):
    """A key with its value."""

    name: str
    """In small letters, without hyphens and the like."""
    pieces: tuple[Piece, ...]

    @property
    def value(self) -> str:
        """Return the value as a reader would read it, in one line."""
        return "".join(piece.words for piece in self.pieces)


class FrontMatter(NamedTuple):
    """Front matter."""

    end: int
    """Where the text behind it starts."""
    fields: tuple[Field, ...]


def read_front_matter(text: str) -> FrontMatter | None:
    r"""Return the front matter that a text starts with, if it does.

    >>> found = read_front_matter("---\ntitle: 'The ferry''s back'\ntags: [sea]\n---\n")
    >>> [(field.name, field.value) for field in found.fields]
    [('title', "The ferry's back"), ('tags', '')]
    """
    fences = _FENCES.get(text[:3])
    opening = re.match(r"(?:---|\+\+\+)[ \t]*\r?\n(?=[ \t]*(?:#|[\w\"'][^:=\n]*[:=]))", text)
    if fences is None or opening is None:
        return None  # a rule across the page
    marks = "|".join(map(re.escape, fences))
    closing = re.compile(rf"(?m)^(?:{marks})[ \t]*\r?$").search(text, opening.end())
    if closing is None:
        return None
    end = closing.end() + (text[closing.end() : closing.end() + 1] == "\n")
    content = text[: closing.start()]
    return FrontMatter(end, tuple(_fields(content, opening.end(), is_toml=text[0] == "+")))


def _fields(text: str, start: int, *, is_toml: bool) -> Iterator[Field]:
    keys = re.compile(_TOML_KEY if is_toml else _YAML_KEY)
    key = keys.search(text, start)
    while key:
        following = keys.search(text, _past_quotation(text, key.end()) if is_toml else key.end())
        end = following.start() if following else len(text)
        name = re.sub(r"[-_ ]", "", key[1] or key[2] or key[3]).lower()
        yield Field(name, tuple(_value(text, key.end(), end, is_toml=is_toml)))
        key = following


def _past_quotation(text: str, at: int) -> int:
    """Return the end of a quotation of several lines that starts there, so that no key is seen in it."""
    found = re.compile(r"[ \t]*(\"{3}|'{3}).*?\1", re.DOTALL).match(text, at)
    return found.end() if found else at


def _value(text: str, start: int, end: int, *, is_toml: bool) -> list[Piece]:
    start = re.compile(r"[ \t]*").match(text, start).end()  # type: ignore[union-attr]
    if start >= end:
        return []
    triple = text[start : start + 3]
    if is_toml and triple in ('"""', "'''"):
        closing = text.find(triple, start + 3, end)
        inner = text[start + 3 : closing if closing >= 0 else end]
        return _flowing(inner, start + 3, _DOUBLE if triple[0] == '"' else _BARE)
    quote = text[start]
    if quote in "\"'":
        pattern = r'"((?:[^"\\]|\\.)*)"' if quote == '"' else r"'([^']*)'" if is_toml else r"'((?:[^']|'')*)'"
        quoted = re.compile(pattern, re.DOTALL).match(text, start, end)
        if quoted:
            return _flowing(quoted[1], start + 1, _DOUBLE if quote == '"' else _BARE if is_toml else _SINGLE)
    if not is_toml and (block := re.compile(_BLOCK).match(text, start, end)):
        return _flowing(text[block.end() : end], block.end(), _BARE)
    return _plain(text, start, end)


def _plain(text: str, start: int, end: int) -> list[Piece]:
    """Read a value without quotation marks: its line and those behind it that are indented."""
    found = re.compile(r"[^\n]*(?:\n(?:[ \t]+[^\s][^\n]*|[ \t\r]*(?=\n[ \t])))*").match(text, start, end)
    words = re.sub(r"(?:^|[ \t])#[^\n]*", lambda comment: " " * len(comment[0]), found[0] if found else "")
    if words.startswith(_NO_SCALAR) or words.strip() in _NOTHING or re.match(r"\s*- ", words):
        return []
    return _flowing(words, start, _BARE)


def _flowing(words: str, base: int, pattern: str) -> list[Piece]:
    """Return the pieces of a value: line ends are blanks, escapes what they stand for."""
    pieces: list[Piece] = []
    begin = done = len(words) - len(words.lstrip())
    for match in re.compile(pattern, re.DOTALL).finditer(words, begin, len(words.rstrip())):
        stands_for = _meaning(match[0])
        if stands_for is None:
            continue
        if match.start() > done:
            pieces.append(Piece(words[done : match.start()], base + done, base + match.start()))
        if stands_for:
            pieces.append(Piece(stands_for, base + match.start(), base + match.end()))
        done = match.end()
    if (end := len(words.rstrip())) > done:
        pieces.append(Piece(words[done:end], base + done, base + end))
    return pieces


def _meaning(found: str) -> str | None:
    """Return what an escape or a line end stands for; None for words that stand for themselves."""
    if found[0] == "\\" and len(found) > 1:
        return "" if found[1] in "\r\n" else _unescaped(found[1:])
    if "\n" in found:
        return " "
    return "'" if found == "''" else None


def _unescaped(escape: str) -> str:
    if len(escape) > 1:
        code = int(escape[1:], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return _ESCAPES.get(escape, escape)
