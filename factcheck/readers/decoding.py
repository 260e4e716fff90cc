"""Bytes -> text exactly as it stands in the file: byte-order mark, line ends and all. What is no text is refused.

Only what is certain is read: a byte-order mark, UTF-8, the encoding that a page of HTML declares (UTF-8 with up to four
stray bytes in it too), else what can hardly be anything but Windows-1252. Guessing further would put wrong letters into
names and quotations.
"""

from __future__ import annotations

import codecs
import os
import re

from factcheck.errors import InputError

_BYTE_ORDER_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (  # how files begin that look like documents to those who name them
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word, OpenDocument, EPUB or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)
_ADVICE = "save it as plain text or Markdown in UTF-8"

_PAGES = frozenset((".htm", ".html", ".xhtml"))
_DECLARED_WITHIN = (
    4096  # bytes; browsers look no further than into the first 1,024, but files are saved with more before
)
_STRAY_AT_MOST = 4
_DECLARATION = rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)"""
_AS_WINDOWS = frozenset(("ascii", "iso8859-1"))  # what browsers take for Windows-1252, as their writers did
_ENCODINGS = r"cp\d+|iso8859-\d+|iso2022_jp|koi8-[ru]|mac-\w+|gb\w+|big5\w*|euc_\w+|shift_jis\w*|tis-620|johab"
"""Names that Python has for encodings of text in which pages have been written."""

_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r")) + b"\x7f"
_UNDEFINED = b"\x81\x8d\x8f\x90\x9d"  # no characters in Windows-1252
_HIGH = bytes(range(0x80, 0x100))
_WORDS = b" \n0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def decode(data: bytes, path: str) -> tuple[str, list[str]]:
    r"""Return the text of `data` and warnings about how it was read; `path` is named where it cannot be.

    >>> decode(b"caf\xc3\xa9\r\n", "a.txt")
    ('café\r\n', [])
    >>> decode(b"The caf\xe9 reopened", "a.txt")[0]
    'The café reopened'
    """
    for magic, name in _BINARY:
        if data.startswith(magic):
            raise InputError(path, f"this is {name}, not text: {_ADVICE}")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, path), []
    if _count(data, _CONTROLS) > max(4, len(data) // 20):
        raise InputError(path, f"this is not text, or text in an encoding without a byte-order mark: {_ADVICE}")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        declared = _declared(data) if os.path.splitext(path)[1].lower() in _PAGES else ""
        line = data.count(b"\n", 0, error.start) + 1
        if declared.lower() in ("utf-8", "utf8") and (read := _but_for_strays(data)):
            return read, [f"{path}: line {line} is not UTF-8: what cannot be read there is shown as \ufffd"]
        if declared and not declared.lower().startswith("utf"):
            return _as_declared(data, declared, path), []
        if not _windows_1252(data):
            raise InputError(path, f"line {line} is not UTF-8: {_ADVICE}") from None
    advice = "check quotation marks and accents, or save it as UTF-8"
    return data.decode("cp1252"), [f"{path}: not UTF-8, read as Windows-1252: {advice}"]


def _declared(data: bytes) -> str:
    """Return the name of the encoding that a page declares, empty if it declares none."""
    match = re.search(_DECLARATION, data[:_DECLARED_WITHIN], re.IGNORECASE)
    return (match[1] or match[2]).decode("ascii", "replace") if match else ""


def _but_for_strays(data: bytes) -> str:
    """Return what browsers show of a page in UTF-8 with a few stray bytes in it; empty if they are many."""
    text = data.decode("utf-8", "replace")
    strays = text.count("\ufffd") - data.count("\ufffd".encode())
    return text if strays <= _STRAY_AT_MOST else ""


def _as_declared(data: bytes, name: str, path: str) -> str:
    try:
        encoding = codecs.lookup(name).name
    except LookupError:
        encoding = ""
    if encoding in _AS_WINDOWS:
        encoding = "cp1252"
    if not re.fullmatch(_ENCODINGS, encoding):
        raise InputError(path, f"it declares the encoding {name}, which is not known: {_ADVICE}")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(path, f"it declares the encoding {name}, but line {line} is not in it: {_ADVICE}") from None


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        raise InputError(path, f"it has the byte-order mark of {name} but is not {name}: {_ADVICE}") from None


def _windows_1252(data: bytes) -> bool:
    if _count(data, _UNDEFINED) or _count(data, _CONTROLS):
        return False
    high = _count(data, _HIGH)
    intact = sum(len(c.encode()) for c in data.decode("utf-8", "ignore") if c > "\x7f")
    damaged = intact * 2 > high  # UTF-8 but for a few bytes: as Windows-1252 all the rest would be wrong
    return not damaged and high <= max(3, len(data) // 4) and _count(data, _WORDS) * 2 >= len(data)


def _count(data: bytes, of: bytes) -> int:
    return len(data) - len(data.translate(None, of))
