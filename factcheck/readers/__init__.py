"""Path, bytes or standard input -> Document, offsets kept from the first step.

To read a further kind of file, add one module and its suffixes to `READERS`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

from factcheck.errors import InputError
from factcheck.model.text import Document
from factcheck.readers import plain
from factcheck.readers.decoding import decode


def _markdown(source: str, path: str) -> Document:
    from factcheck.readers import markdown  # plain text does not pay for it

    return markdown.read(source, path)


Reader = Callable[[str, str], Document]
"""Takes the decoded source and the path to report."""

READERS: dict[str, Reader] = {
    "": plain.read,
    ".txt": plain.read,
    ".text": plain.read,
    ".md": _markdown,
    ".markdown": _markdown,
    ".mdown": _markdown,
}

# Text, but not as a reader reads it; any other suffix that is named by a user is taken for plain text.
_MARKUP = frozenset((".htm", ".html", ".json", ".rtf", ".tex", ".xhtml", ".xml"))


class Reading(NamedTuple):
    """A document, and what the user should know about how it was read."""

    document: Document
    warnings: tuple[str, ...] = ()


def read_text(text: str, name: str = "") -> Document:
    """Give the document of `text`, read as the kind that the suffix of `name` says; without one as plain text.

    >>> read_text("*Seven* officers", "draft.md").text
    'Seven officers'
    """
    suffix = os.path.splitext(name)[1].lower()
    if suffix in _MARKUP:
        raise InputError(name, f"{suffix[1:]} files are not read: save it as plain text or Markdown")
    return READERS.get(suffix, plain.read)(text, name)


def read_bytes(data: bytes, name: str) -> Reading:
    """Give the document of a file's bytes."""
    source, warnings = decode(data, name)
    document = read_text(source, name)
    if not document.blocks:
        warnings.append(f"{name}: there is nothing to read in it")
    return Reading(document, tuple(warnings))


def read_file(path: str) -> Reading:
    """Give the document of a file."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise InputError(path, (error.strerror or "cannot be read").lower()) from None
    return read_bytes(data, path)
