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
