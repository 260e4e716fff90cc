"""Path, bytes or standard input -> Document, offsets kept from the first step.

To read a further kind of file, add one module and its suffixes to `READERS`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module
from typing import Any

from factcheck import files
from factcheck.errors import InputError
from factcheck.model.records import NamedTuple
from factcheck.model.text import Document
from factcheck.readers import plain
from factcheck.readers.decoding import decode

Reader = Callable[[str, str], Document]
"""Takes the decoded source and the path to report."""

BinaryReader = Callable[[bytes, str], Document]
"""Takes a file's bytes and the path to report. Raises `InputError` for what it cannot read."""


def _reader(name: str) -> Callable[[Any, str], Document]:
    """Return the reader of a module, which is imported when it is needed: plain text does not pay for the others."""

    def read(source: Any, path: str) -> Document:
        document: Document = import_module(f"{__name__}.{name}").read(source, path)
        return document

    return read


READERS: dict[str, Reader] = {
    **dict.fromkeys(("", ".txt", ".text"), plain.read),
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mdx"), _reader("markdown")),
    **dict.fromkeys((".htm", ".html", ".xhtml"), _reader("html")),
    **dict.fromkeys((".srt", ".vtt"), _reader("subtitles")),
}

BINARY_READERS: dict[str, BinaryReader] = {
    **dict.fromkeys((".docx", ".docm"), _reader("docx")),
    ".pdf": _reader("pdf"),
}

MOST_CHARACTERS = 2_500_000
"""Of one text: a thousand pages. Some kilobytes can unpack to any number."""

_CONTAINERS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files begin that are no text, and may be documents."""

_PLAIN = "save it as plain text or Markdown"
_CONVERT = "convert it to HTML or Markdown"
_REFUSED = {
    ".adoc": _CONVERT,
    ".asciidoc": _CONVERT,
    ".eml": "save the text of the message as plain text",
    ".json": _PLAIN,
    ".rst": _CONVERT,
    ".rtf": _PLAIN,
    ".tex": _PLAIN,
    ".xml": _PLAIN,
}
"""Text, but not as a reader reads it, with what to do; any other suffix that a user names is taken for plain text."""


class Reading(NamedTuple):
    """A document, and what the user should know about how it was read."""

    document: Document
    warnings: tuple[str, ...] = ()


def read_text(text: str, name: str = "") -> Document:
    """Return the document of `text`, read as the kind that the suffix of `name` says; without one as plain text.

    >>> read_text("*Seven* officers", "draft.md").text
    'Seven officers'
    """
    suffix = _suffix(name)
    if suffix in BINARY_READERS:
        raise InputError(name, f"{suffix[1:]} files are not text: give the file itself, or its bytes")
    if suffix in _REFUSED:
        raise InputError(name, f"{suffix[1:]} files are not read: {_REFUSED[suffix]}")
    return READERS.get(suffix, plain.read)(text, name)


def read_bytes(data: bytes, name: str) -> Reading:
    """Return the document of a file's bytes, which have to be of the kind that the suffix of `name` says.

    Without a suffix, as on standard input, Word documents and PDF files are known by their first bytes.
    """
    document, warnings = _document(data, name)
    if len(document.text) > MOST_CHARACTERS:
        raise InputError(name, f"it has more than {MOST_CHARACTERS:,} characters of text: is this the right file?")
    if not document.blocks:
        warnings.append(f"{name}: there is nothing to read in it")
    return Reading(document, tuple(warnings))


def read_file(path: str) -> Reading:
    """Return the document of a file."""
    try:
        data = files.read_bytes(path, largest(path))
    except OSError as error:
        raise InputError(path, files.reason_of(error)) from None
    return read_bytes(data, path)


def largest(name: str) -> int:
    """Return how many bytes a file may have: a Word document or PDF file more than a text, for its pictures."""
    return 4 * files.LARGEST if _suffix(name) in BINARY_READERS else files.LARGEST


def _document(data: bytes, name: str) -> tuple[Document, list[str]]:
    suffix = _suffix(name)
    if suffix in BINARY_READERS or data.startswith(_CONTAINERS):
        from factcheck.readers import kinds  # text does not pay for it

        suffix = kinds.settle(data, name, suffix)
    if suffix in BINARY_READERS:
        return BINARY_READERS[suffix](data, name), []
    source, warnings = decode(data, name)
    document = read_text(source, name)
    return document, [*warnings, *(f"{name}: {warning}" for warning in document.warnings)]


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()
