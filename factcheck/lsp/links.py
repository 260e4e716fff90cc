"""Paths and claims -> the addresses that an editor opens.

A file that is open goes by the address under which the editor opened it, so that one file never has two; another by the
address of its path. Its lines are those that the editor shows, or else those on disk.
"""

from __future__ import annotations

import os

from lsprotocol import types
from pygls.uris import from_fs_path

from factcheck.claims.files import read_source
from factcheck.lsp.buffers import Buffer, from_disk
from factcheck.lsp.paths import real
from factcheck.lsp.positions import Encoding
from factcheck.model.claims import Claim
from factcheck.model.text import Span


class Links:
    """The files that are open, and the lines of those that are not."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._open: dict[str, Buffer] = {}
        self._closed: dict[str, tuple[tuple[int, int], Buffer]] = {}

    def put(self, buffer: Buffer) -> None:
        """Take the newest version of an open file."""
        if buffer.path is not None:
            self._open[real(buffer.path)] = buffer

    def drop(self, buffer: Buffer) -> None:
        """Forget a file that was closed."""
        if buffer.path is not None:
            self._open.pop(real(buffer.path), None)

    def uri(self, path: str) -> str:
        """Return the address of a file."""
        buffer = self._open.get(real(path))
        return buffer.uri if buffer else from_fs_path(os.path.abspath(path)) or ""

    def buffer(self, path: str) -> Buffer | None:
        """Return the text of a claims file; None where it cannot be read."""
        buffer = self._open.get(real(path))
        if buffer is not None:
            return buffer
        try:
            status = os.stat(path)
        except OSError:
            return None
        stamp = status.st_mtime_ns, status.st_size
        known = self._closed.get(path)
        if known is None or known[0] != stamp:
            text, _ = read_source(path)
            known = self._closed[path] = stamp, from_disk(self.uri(path), path, text, self._encoding)
        return known[1]

    def of_claim(self, claim: Claim) -> types.Location | None:
        """Return the line of its file on which a claim begins."""
        buffer = self.buffer(claim.path) if claim.path else None
        if buffer is None or not 0 < claim.line <= len(buffer.lines):
            return None
        start, end = buffer.lines.span(claim.line - 1)
        return types.Location(buffer.uri, buffer.range(Span(min(start + claim.column - 1, end), end)))
