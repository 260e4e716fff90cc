"""The choice of a reader, and what is said about files that cannot be read."""

import pytest

from factcheck.errors import InputError
from factcheck.readers import READERS, read_bytes, read_file, read_text


@pytest.mark.parametrize("suffix", [".md", ".markdown", ".mdown", ".MD"])
def test_markdown_by_suffix(suffix):
    assert read_text("*Seven* boats", f"a{suffix}").text == "Seven boats"


@pytest.mark.parametrize("name", ["", "-", "a", "a.txt", "a.TXT", "a.text", "draft.v2", ".md"])
def test_plain_text_by_suffix(name):
    assert read_text("*Seven* boats", name).text == "*Seven* boats"


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.json", "a.xml"])
def test_other_markup_is_refused(name):
    with pytest.raises(InputError, match="save it as plain text or Markdown"):
        read_text("<p>Seven boats</p>", name)


@pytest.mark.parametrize("suffix", READERS)
def test_every_reader_keeps_source_and_path(suffix):
    document = read_text("\ufeffSeven boats\r\n", f"a{suffix}")
    assert (document.path, document.source) == (f"a{suffix}", "\ufeffSeven boats\r\n")
    assert document.text.rstrip() == "Seven boats"


def test_warnings_name_the_file():
    assert read_bytes(b"caf\xe9 opened", "a.txt").warnings[0].startswith("a.txt: not UTF-8, read as Windows-1252")
    assert read_bytes(b"", "a.txt").warnings == ("a.txt: there is nothing to read in it",)
    assert read_bytes(b"Seven boats", "a.txt").warnings == ()


def test_files_are_read_without_translating_line_ends(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"One.\r\nTwo.\r")
    assert read_file(str(path)).document.source == "One.\r\nTwo.\r"


def test_missing_file(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_file(str(tmp_path / "a.txt"))
