"""The bytes of a file -> what kind it really is, whatever its name says; and what to do where the two differ.

Names lie: pages saved as ``.docx``, Word documents sent as ``.doc`` or ``.txt``. Each gets one sentence.
What is text is left to `factcheck.readers.decoding`.
"""

from __future__ import annotations

import io
import os
import re
import zipfile
import zlib
from collections.abc import Iterable

from factcheck.errors import InputError
from factcheck.model.records import NamedTuple
from factcheck.readers.decoding import decode

_PDF = b"%PDF-"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_HEADER_REACH = 1024
"""A PDF file may have some other bytes before its header."""
_LONGEST_MIMETYPE = 100
_HTML = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b"
_NAMES = {".docx": "a Word document", ".docm": "a Word document", ".pdf": "a PDF file"}
_FAMILY = {".docm": ".docx"}


class Kind(NamedTuple):
    """What a file is."""

    name: str
    suffix: str = ""
    """Under which it would be read; empty if it cannot be."""
    advice: str = ""
    """What to do with one that cannot be read."""


_WORD = Kind("a Word document", ".docx")
_BROKEN_ZIP = Kind("a damaged zip file", advice="get a fresh copy")
_ZIPPED = {  # by the type that such a file states first
    b"application/vnd.oasis.opendocument.text": Kind("an OpenDocument text", advice="save it as .docx"),
    b"application/vnd.oasis.opendocument": Kind("an OpenDocument file", advice="save it as PDF"),
    b"application/epub+zip": Kind("an e-book (EPUB)", advice="convert it to HTML or plain text"),
}
_FOLDERS = (  # by the names of what is in it
    ("xl/", Kind("an Excel workbook", advice="save it as plain text or PDF")),
    ("ppt/", Kind("a PowerPoint presentation", advice="save it as PDF")),
    ("Index/", Kind("a Pages, Numbers or Keynote file", advice="export it as .docx or PDF")),
    ("Index.zip", Kind("a Pages, Numbers or Keynote file", advice="export it as .docx or PDF")),
)
_ARCHIVE = Kind("a zip file", advice="unpack it and give the files in it")


def settle(data: bytes, name: str, suffix: str) -> str:
    """Return the suffix under which to read `data`, named `name`: its own, or for one without the right one.

    Raises `InputError` where the name says another thing than the bytes, or these are nothing that can be read.
    """
    wanted = _FAMILY.get(suffix, suffix)
    if wanted in _NAMES and not data:
        raise InputError(name, "the file is empty: save it again, or get a fresh copy")
    found = _recognize(data, wanted)
    if found is None or (found is _BROKEN_ZIP and wanted == _WORD.suffix):
        return wanted  # its reader says what is wrong with it
    if found.suffix and wanted in ("", found.suffix):
        return found.suffix
    if not found.suffix:
        raise InputError(name, f"this is {found.name}, which is not read: {found.advice}")
    stem = os.path.splitext(os.path.basename(name))[0]
    said = _NAMES.get(suffix, "text")
    raise InputError(name, f"this is {found.name}, not {said}: rename it to {stem}{found.suffix}")


def _recognize(data: bytes, wanted: str) -> Kind | None:
    if data.startswith(_ZIP):
        return _zipped(data)
    if data.startswith(_OLE):
        return _old_office(data)
    if _PDF in data[: _HEADER_REACH if wanted in _NAMES else len(_PDF)]:
        return Kind("a PDF file", ".pdf")
    return _text(data) if wanted in _NAMES else None


def _zipped(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            names = file.namelist()
            stated = _mimetype(file) if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        return _BROKEN_ZIP
    if stated:
        return next((kind for start, kind in _ZIPPED.items() if stated.startswith(start)), _ARCHIVE)
    return _by_names(names)


def _mimetype(file: zipfile.ZipFile) -> bytes:
    with file.open("mimetype") as stated:
        return stated.read(_LONGEST_MIMETYPE)


def _by_names(names: Iterable[str]) -> Kind:
    known = list(names)
    for start, kind in _FOLDERS:
        if any(name.startswith(start) for name in known):
            return kind
    return _WORD if any(name.lower() == "[content_types].xml" for name in known) else _ARCHIVE


def _old_office(data: bytes) -> Kind:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Kind("a document protected with a password", advice="save a copy without a password")
    if "WordDocument".encode("utf-16-le") in data:
        return Kind("an old Word document (.doc)", advice="save it as .docx")
    return Kind("an old Office file", advice="save it as .docx or PDF")


def _text(data: bytes) -> Kind | None:
    """Recognize text that bears the name of a document."""
    if data.startswith(b"{\\rtf"):
        return Kind("an RTF file", advice="save it as .docx")
    if b'progid="Word.Document"' in data[:_HEADER_REACH]:
        return Kind("a Word document as XML", advice="save it as .docx")
    if re.match(_HTML, data[:_HEADER_REACH], re.IGNORECASE):
        return Kind("an HTML page", ".html")
    try:
        decode(data, "")
    except InputError:
        return None
    return Kind("plain text", ".txt")
