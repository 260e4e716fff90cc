"""A place in a claims file that is being written -> which key or value belongs there.

Half-written YAML is no YAML, so that no parser is asked: lines and their indentation say to which key a line belongs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.lsp.keys import CLAIMS, ROOT
from factcheck.lsp.positions import Lines
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

_LINE = re.compile(r" *(?P<dashes>(?:-(?: +|$))*)(?P<rest>.*)", re.DOTALL)
_KEY = re.compile(r"(?P<key>[A-Za-z_]\w*) *:(?: +|$)")
_FLOW_KEY = re.compile(r"[{,] *([A-Za-z_]\w*) *:")


class Context(NamedTuple):
    """What may be written at a place."""

    parent: str
    """The key above: "claims", "sources", "examples", "ignore", or "" at the top of the file."""
    key: str
    """The key whose value is being written; empty where a key is."""
    written: Span
    """The part of the key or value that stands there already."""
    siblings: frozenset[str] = frozenset()
    """The other keys of the same mapping."""


class _Line(NamedTuple):
    """One line, parted."""

    dash: int
    """The column of its first dash, -1 without one."""
    column: int
    """Where its words begin."""
    rest: str

    @property
    def key(self) -> str:
        match = _KEY.match(self.rest)
        return match.group("key") if match else ""

    @property
    def blank(self) -> bool:
        return self.dash < 0 and (not self.rest.strip() or self.rest.startswith("#"))


def context_at(text: str, lines: Lines, offset: int) -> Context | None:
    r"""Say what belongs at `offset`; None within the words of a text or comment.

    >>> text = "claims:\n  - id: crew\n    sev"
    >>> context_at(text, Lines(text), len(text))
    Context(parent='claims', key='', written=Span(start=25, end=28), siblings=frozenset({'id'}))
    """
    number = lines.line_at(offset)
    before = text[lines.span(number).start : offset]
    if before.lstrip().startswith("#") or " #" in before:
        return None
    read = [_read(text[slice(*lines.span(index))]) for index in range(len(lines))]
    brace = _open_brace(before)
    if brace >= 0:
        return _in_flow(read[:number], before, brace, offset)
    line = _read(before)
    parent = _parent(read[:number], line)
    siblings = frozenset(_siblings(read, number, line))
    match = _KEY.match(line.rest)
    if match:
        return Context(parent, line.key, Span(offset - len(line.rest) + match.end(), offset), siblings)
    if re.search(r"\W", line.rest):
        return None
    return Context(parent, "", Span(offset - len(line.rest), offset), siblings)


def _read(line: str) -> _Line:
    match = _LINE.match(line)
    assert match is not None  # it matches anything
    dash = match.start("dashes") if match.group("dashes") else -1
    column = match.start("rest") + line.endswith("-") * (dash >= 0 and not match.group("rest"))
    return _Line(dash, column, match.group("rest"))


def _parent(above: Sequence[_Line], line: _Line) -> str:
    """Give the key that a line stands below."""
    in_list = line.dash >= 0
    level = line.dash if in_list else line.column
    for other in reversed(above):
        if other.blank:
            continue
        if not in_list and other.column == level and other.dash >= 0:
            in_list, level = True, other.dash  # the first key of the same item
        elif other.column < level or (in_list and other.column == level and other.dash != level):
            return other.key
    return CLAIMS if in_list else ROOT


def _siblings(read: Sequence[_Line], number: int, line: _Line) -> Iterator[str]:
    """Give the other keys of the mapping that a line stands in."""
    if line.dash < 0:
        yield from _keys_until(reversed(read[:number]), line.column, include_first=True)
    yield from _keys_until(read[number + 1 :], line.column, include_first=False)


def _keys_until(lines: Iterable[_Line], column: int, *, include_first: bool) -> Iterator[str]:
    for other in lines:
        if other.blank:
            continue
        begins = other.dash >= 0 and other.column <= column
        if other.column < column or (begins and not include_first):
            return
        if other.column == column and other.key:
            yield other.key
        if begins:
            return


def _open_brace(before: str) -> int:
    """Give where a mapping in braces opens that is not closed before the place; -1 without one."""
    opened: list[int] = []
    quote = ""
    for at, character in enumerate(before):
        if quote:
            quote = "" if character == quote else quote
        elif character in "'\"" and before[:at].rstrip(" ")[-1:] in ("", "{", "[", ",", ":", "-"):
            quote = character
        elif character == "{" and before[:at].rstrip(" ")[-1:] in ("", "[", ",", ":", "-"):
            opened.append(at)
        elif character == "}" and opened:
            opened.pop()
    return opened[-1] if opened else -1


def _in_flow(above: Sequence[_Line], before: str, brace: int, offset: int) -> Context | None:
    outside = _read(before[:brace])
    parent = outside.key or _parent(above, outside)
    inside = before[brace:]
    part = re.split(r"[{,]", inside)[-1].lstrip(" ")
    siblings = frozenset(_FLOW_KEY.findall(inside))
    match = _KEY.match(part)
    if match:
        key = match.group("key")
        return Context(parent, key, Span(offset - len(part) + match.end(), offset), siblings - {key})
    if re.search(r"\W", part):
        return None
    return Context(parent, "", Span(offset - len(part), offset), siblings)
