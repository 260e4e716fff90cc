"""A text as it stands in the editor, saved or not.

Takes the notices of the editor about opened and changed texts, gives immutable versions of them: whoever checks one in
the background holds it unchanged while the next key is pressed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lsprotocol import types
from pygls.uris import to_fs_path

from factcheck.lsp.positions import Edited, Encoding, LineCharacter, Lines
from factcheck.model.text import Span


@dataclass(frozen=True, slots=True, eq=False)
class Buffer:
    """One version of one text."""

    uri: str
    path: str | None
    """Where it is saved, None for what is no file."""
    language: str
    """The editor's word for what kind of text it is."""
    version: int
    text: str
    encoding: Encoding
    lines: Lines

    @property
    def name(self) -> str:
        """The name under which it is reported."""
        return self.path or self.uri

    def changed(self, version: int, changes: Iterable[types.TextDocumentContentChangeEvent]) -> Buffer:
        """Return the next version: each change holds for the text that the one before it left."""
        edited = Edited(self.text, self.encoding)
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                edited.replace(_place(change.range.start), _place(change.range.end), _whole(change.text))
            else:
                edited = Edited(_whole(change.text), self.encoding)
        text = str(edited)
        return replace(self, version=version, text=text, lines=Lines(text, self.encoding))

    def offset(self, position: types.Position) -> int:
        """Return the offset of a position."""
        return self.lines.offset(_place(position))

    def span(self, place: types.Range) -> Span:
        """Return the stretch of the text that a range is."""
        return Span(self.offset(place.start), self.offset(place.end))

    def range(self, span: Span) -> types.Range:
        """Return the range of a stretch of the text."""
        return types.Range(_position(self.lines, span.start), _position(self.lines, span.end))


def opened(item: types.TextDocumentItem, encoding: Encoding) -> Buffer:
    """Return the first version of a text."""
    path = to_fs_path(item.uri)
    path = os.path.abspath(path) if path else None
    text = _whole(item.text)
    return Buffer(item.uri, path, item.language_id, item.version, text, encoding, Lines(text, encoding))


def from_disk(uri: str, path: str, text: str, encoding: Encoding) -> Buffer:
    """Return a text that the editor has not opened, for ranges in it."""
    return Buffer(uri, path, "", 0, text, encoding, Lines(text, encoding))


def _whole(text: str) -> str:
    """Return `text` with halves of characters replaced, which JSON can hold and files cannot; each counts as before."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", text)


def _place(position: types.Position) -> LineCharacter:
    return LineCharacter(position.line, position.character)


def _position(lines: Lines, offset: int) -> types.Position:
    line, character = lines.position(offset)
    return types.Position(line, character)
