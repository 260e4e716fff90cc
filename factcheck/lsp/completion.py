"""Completion and hover in a claims file: keys with their meaning, values, ids of claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lsprotocol import types

from factcheck.lsp import hover
from factcheck.lsp.buffers import Buffer
from factcheck.lsp.context import Context, context_at
from factcheck.lsp.keys import DAYS, IGNORE, keys_of, values_of
from factcheck.model.claims import Claim
from factcheck.model.text import Span

TRIGGERS = (" ", "{")
"""Behind "key: " a value follows, behind "{" and "- " a key."""


def complete(
    buffer: Buffer, offset: int, claims: Sequence[Claim], *, markdown: bool = True
) -> list[types.CompletionItem]:
    """Give what may be written at `offset`."""
    context = context_at(buffer.text, buffer.lines, offset)
    if context is None:
        return []
    if context.key:
        return _items(_values(context, claims), buffer.range(context.written), types.CompletionItemKind.Value, markdown)
    word = _word(buffer, context.written)
    colon = "" if buffer.text[word.end : word.end + 1] == ":" else ": "
    return _items(_keys(context, colon), buffer.range(word), types.CompletionItemKind.Property, markdown)


def _items(
    offered: Iterable[tuple[str, str, str]], written: types.Range, kind: types.CompletionItemKind, markdown: bool
) -> list[types.CompletionItem]:
    return [
        types.CompletionItem(
            label,
            kind=kind,
            documentation=hover.content(hover.escaped(meaning, True), True) if markdown else meaning,
            text_edit=types.TextEdit(written, inserted),
            sort_text=f"{number:04}",
        )
        for number, (label, meaning, inserted) in enumerate(offered)
    ]


def of_key(buffer: Buffer, offset: int, claims: Sequence[Claim], *, markdown: bool = True) -> types.Hover | None:
    """Give the meaning of the key or value at `offset`, and of an id under `ignore` its claim."""
    word = _word(buffer, Span(offset, offset), r"[\w.%-]")
    context = context_at(buffer.text, buffer.lines, word.start) if word.start < word.end else None
    if context is None:
        return None
    name = buffer.text[word.start : word.end]
    if context.key:
        named = {claim.id: hover.of_claim(claim, markdown=markdown) for claim in claims if claim.id == name}
        said = {value: hover.escaped(meaning, markdown) for value, meaning in values_of(context.parent, context.key)}
        text = named.get(name) if _takes_id(context) else said.get(name)
    else:
        text = hover.escaped(keys_of(context.parent).get(name, ""), markdown)
    return types.Hover(hover.content(text, markdown), buffer.range(word)) if text else None


def _keys(context: Context, colon: str) -> Iterator[tuple[str, str, str]]:
    for name, meaning in keys_of(context.parent).items():
        if name not in context.siblings:
            yield name, meaning, f"{name}{colon}"


def _values(context: Context, claims: Sequence[Claim]) -> Iterator[tuple[str, str, str]]:
    if _takes_id(context):
        yield from ((claim.id, claim.text, claim.id) for claim in claims)
    if context.key in DAYS:
        today = date.today().isoformat()
        yield today, "Today.", today
    for value, meaning in values_of(context.parent, context.key):
        yield value, meaning, value


def _takes_id(context: Context) -> bool:
    return context.parent == IGNORE and context.key == "claim"


def _word(buffer: Buffer, span: Span, letters: str = r"\w") -> Span:
    """Give the whole word that a stretch is part of, with the colon of a key left out."""
    start, end = span
    while start > 0 and re.match(letters, buffer.text[start - 1]):
        start -= 1
    while end < len(buffer.text) and re.match(letters, buffer.text[end]):
        end += 1
    return Span(start, end)
