"""Bytes that are text, bytes that are not, and what is said about both."""

import codecs

import pytest

from factcheck.errors import InputError
from factcheck.readers.decoding import decode

TEXT = "“Seven” boats, £3.5m – cafés\r\n"

READ = [
    ("UTF-8", TEXT.encode(), TEXT),
    ("UTF-8 with mark", codecs.BOM_UTF8 + TEXT.encode(), "\ufeff" + TEXT),
    ("UTF-16 LE", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "\ufeff" + TEXT),
    ("UTF-16 BE", codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "\ufeff" + TEXT),
    ("UTF-32 LE", codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "\ufeff" + TEXT),
    ("UTF-32 BE", codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "\ufeff" + TEXT),
    ("line ends", b"a\r\nb\rc\n", "a\r\nb\rc\n"),
    ("some NUL bytes", b"Seven\0boats\0 sank.\0\0", "Seven\0boats\0 sank.\0\0"),
    ("emoji", "🚒 👩‍🚒".encode(), "🚒 👩‍🚒"),
    ("other scripts", "Семь лодок 七隻".encode(), "Семь лодок 七隻"),
    ("nothing", b"", ""),
]

WINDOWS = ["The café’s “seven” boats – £3.5m", "£12m", "Señor Muñoz left", "“MY FIANCÉ” was seen at the café"]

REFUSED = [
    ("PDF", b"%PDF-1.7\nSeven boats", "a PDF file"),
    ("Word", b"PK\x03\x04\x14\0", "a Word"),
    ("old Word", b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Word"),
    ("RTF", b"{\\rtf1 Seven boats}", "an RTF file"),
    ("PNG", b"\x89PNG\r\n\x1a\n\0\0", "an image"),
    ("JPEG", b"\xff\xd8\xff\xe0\0\x10JFIF", "an image"),
    ("control characters", bytes(range(32)) * 4, "not text"),
    ("UTF-16 without mark", TEXT.encode("utf-16-le"), "byte-order mark"),
    ("cut UTF-16", codecs.BOM_UTF16_LE + b"abc", "UTF-16"),
    ("undefined in Windows-1252", b"Seven \x81 boats", "line 1 is not UTF-8"),
    ("damaged UTF-8", "Seven “boats”\nand cafés\n".encode() + b"\xe9 sank", "line 3 is not UTF-8"),
    ("Cyrillic in Windows-1251", "Семь лодок утонули".encode("cp1251"), "not UTF-8"),
    ("Japanese in Shift-JIS", "七隻の船が沈没した".encode("shift-jis"), "not UTF-8"),
]


@pytest.mark.parametrize(("data", "text"), [row[1:] for row in READ], ids=[row[0] for row in READ])
def test_text_is_read_as_it_stands(data, text):
    assert decode(data, "a.txt") == (text, [])


@pytest.mark.parametrize("text", WINDOWS)
def test_windows_1252_is_read_with_a_warning(text):
    decoded, warnings = decode(text.encode("cp1252"), "old.txt")
    assert decoded == text
    assert [w.split(":")[0] for w in warnings] == ["old.txt"]
    assert "Windows-1252" in warnings[0]


@pytest.mark.parametrize(("data", "reason"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_is_no_text_is_refused_with_advice(data, reason):
    with pytest.raises(InputError) as caught:
        decode(data, "a.bin")
    assert caught.value.path == "a.bin"
    assert reason in caught.value.reason
    assert "save it as plain text" in caught.value.reason


META = b"<meta charset=%s><p>"
DECLARED = [
    ("as HTML does it now", b'<!doctype html><html><head><meta charset="iso-8859-2"><p>\xb1', "ą"),
    ("as it did", b"<META http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xd1", "С"),
    ("as XML does it", b"<?xml version='1.0' encoding='koi8-r'?><p>\xf3", "С"),
    ("in Japanese", META % b"shift_jis" + "七".encode("shift-jis"), "七"),
    ("in Chinese", META % b"gb2312" + "船".encode("gb2312"), "船"),
    ("Latin 1 is Windows-1252", META % b"ISO-8859-1" + b"\x93", "“"),
    ("ASCII is Windows-1252", META % b"us-ascii" + b"\x93", "“"),
    ("what is UTF-8 all the same", META % b"iso-8859-1" + "é".encode(), "é"),
    ("with a mark", codecs.BOM_UTF8 + META % b"iso-8859-1" + "é".encode(), "é"),
]


@pytest.mark.parametrize("path", ["a.html", "a.HTM", "a.xhtml"])
@pytest.mark.parametrize(("data", "end"), [row[1:] for row in DECLARED], ids=[row[0] for row in DECLARED])
def test_pages_are_read_as_they_declare(data, end, path):
    text, warnings = decode(data, path)
    assert text.endswith(end)
    assert warnings == []


STRAY = [
    (META % b"utf-8" + "Café\n".encode() + b"Seven\xe9 boats", "Café\nSeven\ufffd boats", 2),
    (META % b"UTF8" + b"\x93Seven boats\x94", "\ufffdSeven boats\ufffd", 1),
    (
        META % b"utf-8" + "Seven \ufffd".encode() + b"\xff\xff boats\n\xe2\x80",
        "Seven \ufffd\ufffd\ufffd boats\n\ufffd",
        1,
    ),
]


@pytest.mark.parametrize(("data", "end", "line"), STRAY)
def test_a_few_stray_bytes_in_a_page_that_declares_utf_8(data, end, line):
    text, warnings = decode(data, "a.html")
    assert text.endswith(end)
    assert warnings == [f"a.html: line {line} is not UTF-8: what cannot be read there is shown as \ufffd"]


def test_many_stray_bytes_are_another_encoding():
    text, warnings = decode(META % b"utf-8" + b"\x93Seven\x94 \x93boats\x94 sank \x96 all", "a.html")
    assert text.endswith("“Seven” “boats” sank – all")
    assert "Windows-1252" in warnings[0]
    with pytest.raises(InputError, match="line 1 is not UTF-8"):
        decode(META % b"utf-8" + ("“Seven boats” " * 9).encode() + b"\x93" * 5, "a.html")


UNDECLARED = [
    META % b"utf-16" + b"\x93Seven boats\x94",
    b"<p>\x93Seven boats\x94",
]


@pytest.mark.parametrize("data", UNDECLARED)
def test_pages_that_declare_nothing_or_what_they_cannot_be(data):
    text, warnings = decode(data, "a.html")
    assert text.endswith("“Seven boats”")
    assert "Windows-1252" in warnings[0]


WRONGLY = [
    (META % b"klingon" + b"\xe9", "declares the encoding klingon, which is not known"),
    (META % b"rot13" + b"\xe9", "declares the encoding rot13, which is not known"),
    (META % b"unicode_escape" + b"\xe9", "declares the encoding unicode_escape, which is not known"),
    (META % b"shift_jis" + b"Seven\n\xff\xfe boats", "declares the encoding shift_jis, but line 2 is not in it"),
]


@pytest.mark.parametrize(("data", "reason"), WRONGLY)
def test_pages_in_no_encoding_that_can_be_read(data, reason):
    with pytest.raises(InputError, match=reason):
        decode(data, "a.html")


def test_other_files_declare_nothing():
    text, warnings = decode(META % b"iso-8859-2" + b"Caf\xe9s and \xb1", "a.txt")
    assert text.endswith("Cafés and ±")
    assert len(warnings) == 1
