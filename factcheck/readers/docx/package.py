"""The bytes of a Word file -> its parts as trees of XML, and what its properties say.

A Word file is a zip of XML. Whatever may be wrong with one ends here, in one sentence: no zip, cut off, protected,
another kind of document, a part too large to be text, a document type declaration (the way to make a parser expand or
fetch things). Namespaces are dropped: the transitional and the strict form of the format differ in nothing else that
matters here, and no local name that is read means two things.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from datetime import date
from xml.etree import ElementTree
from xml.parsers import expat

from factcheck.errors import InputError
from factcheck.model.records import NamedTuple
from factcheck.readers import properties

_LARGEST = 64 * 2**20
"""Bytes that a file may unpack to. A thousand pages are some 20 MB of XML."""
_MOST_TAGS = 2_000_000
"""That all its parts may hold: what has more takes a gigabyte of memory."""
_DAMAGED = "the file is damaged or was cut off: open it in Word and save it again, or get a fresh copy"
_OTHER = "this is not a Word document, or a damaged one: open it in Word and save it again, or get a fresh copy"
_START = b"PK"
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
)


class Properties(NamedTuple):
    """What the file says of itself."""

    title: str | None = None
    date: date | None = None


class Package:
    """An opened Word file."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        self._bytes = self._tags = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN_ZIP:
            raise InputError(path, _DAMAGED if data.startswith(_START) else _OTHER) from None
        self._names = {name.lower(): name for name in self._zip.namelist()}
        self._main = self._target("", "officeDocument") or "word/document.xml"

    def main(self) -> ElementTree.Element:
        """Return the document itself."""
        root = self.tree(self._main)
        if root is None or root.tag != "document":
            raise InputError(self._path, _DAMAGED)
        return root

    def related(self, kind: str) -> ElementTree.Element | None:
        """Return the part that the document itself refers to as its `kind`: "styles", "footnotes"."""
        name = self._target(self._main, kind)
        return self.tree(name) if name else None

    def properties(self) -> Properties:
        """Return title and date, each where it can be relied on."""
        name = self._target("", "core-properties")
        root = self.tree(name) if name else None
        if root is None:
            return Properties()
        words = {element.tag: (element.text or "").strip() for element in root}
        day = properties.writing_day(words.get("created", ""), words.get("modified", ""))
        return Properties(properties.real_title(words.get("title", "")), day)

    def tree(self, name: str) -> ElementTree.Element | None:
        """Return a part as a tree without namespaces, none if there is no such part."""
        data = self._part(name)
        if data is None:
            return None
        try:
            _refuse_declarations(data)
            root = ElementTree.fromstring(data)
        except (ElementTree.ParseError, expat.ExpatError, LookupError, ValueError):  # the last two: odd encodings
            raise InputError(self._path, _DAMAGED) from None
        except _DeclarationError:
            raise InputError(self._path, "it holds a document type declaration, which no Word file does") from None
        for element in root.iter():
            element.tag = local(element.tag)
        return root

    def _part(self, name: str) -> bytes | None:
        stored = self._names.get(name.lower())
        if stored is None:
            return None
        try:
            info = self._zip.getinfo(stored)
            self._bytes += info.file_size
            if self._bytes > _LARGEST:
                raise InputError(self._path, f"{stored} in it unpacks to {info.file_size // 2**20} MB: no draft does")
            data = self._zip.read(info)  # never gives more than it declares
        except _BROKEN_ZIP:
            raise InputError(self._path, _DAMAGED) from None
        self._tags += data.count(b"<")
        if self._tags > _MOST_TAGS:
            raise InputError(self._path, f"{stored} in it has more than {_MOST_TAGS:,} tags: no draft does")
        return data

    def _target(self, part: str, kind: str) -> str:
        """Return the name of the part that `part` refers to as its `kind`; with the name of no part, of the whole."""
        folder, name = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in root if root is not None else ():
            if relation.get("Type", "").rpartition("/")[2] == kind and relation.get("TargetMode") != "External":
                return posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))[1:]
        return ""


def local(name: str) -> str:
    """Return a name without its namespace.

    >>> local("{http://example.org/main}p")
    'p'
    """
    return name.rpartition("}")[2]


def attribute(element: ElementTree.Element, name: str) -> str | None:
    """Return an attribute whatever its namespace."""
    return next((value for key, value in element.items() if local(key) == name), None)


class _DeclarationError(Exception):
    """The XML declares a document type."""


class _StartedError(Exception):
    """The first element has come: no declaration can follow."""


def _refuse_declarations(data: bytes) -> None:
    """Look at what stands before the first element only."""

    def declared(*_: object) -> None:
        raise _DeclarationError

    def started(*_: object) -> None:
        raise _StartedError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = declared
    parser.StartElementHandler = started
    try:
        parser.Parse(data, True)
    except _StartedError:
        return
