"""The choice of a reader, and what is said about files that cannot be read."""

import pytest
from documents import At, docx, p, pdf, zipped

from factcheck.errors import InputError
from factcheck.readers import BINARY_READERS, READERS, read_bytes, read_file, read_text

WORD = docx(p("Seven boats"))
PDF = pdf([At(72, 700, "Seven boats")])
OLD_WORD = b"\xd0\xcf\x11\xe0" + bytes(600) + "WordDocument".encode("utf-16-le")
SOURCES = {
    ".srt": "1\n00:00:01,000 --> 00:00:02,000\nSeven boats\n",
    ".vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nSeven boats\n",
}
"""What a kind of text has to look like, where that is not just any text."""


@pytest.mark.parametrize("suffix", [".md", ".markdown", ".mdown", ".MD"])
def test_markdown_by_suffix(suffix):
    assert read_text("*Seven* boats", f"a{suffix}").text == "Seven boats"


@pytest.mark.parametrize("name", ["", "-", "a", "a.txt", "a.TXT", "a.text", "draft.v2", ".md"])
def test_plain_text_by_suffix(name):
    assert read_text("*Seven* boats", name).text == "*Seven* boats"


REFUSED = [
    *((name, "save it as plain text or Markdown") for name in ("a.json", "a.XML", "a.tex", "a.rtf")),
    *((name, "convert it to HTML or Markdown") for name in ("a.rst", "a.adoc", "a.asciidoc")),
    ("a.EML", "save the text of the message as plain text"),
]


@pytest.mark.parametrize(("name", "advice"), REFUSED)
def test_other_markup_is_refused(name, advice):
    with pytest.raises(InputError, match=f"^{name}: {name[2:].lower()} files are not read: {advice}$"):
        read_text("<p>Seven boats</p>", name)


def test_what_a_reader_has_to_tell_is_told_of_the_file():
    story = "<p>Nobody was hurt when it ran aground on a sandbank outside of the harbour.</p>"
    reading = read_bytes(f"<main>{story}</main><div class=comments>{story * 9}</div>".encode(), "a.html")
    assert reading.warnings == ("a.html: more than half of the running text is left out: comments (90%)",)


@pytest.mark.parametrize("suffix", READERS)
def test_every_reader_keeps_source_and_path(suffix):
    source = SOURCES.get(suffix, "\ufeffSeven boats\r\n")
    document = read_text(source, f"a{suffix}")
    assert (document.path, document.source) == (f"a{suffix}", source)
    assert [document.text[slice(*block.span)] for block in document.blocks] == ["Seven boats"]


@pytest.mark.parametrize("suffix", BINARY_READERS)
def test_documents_that_are_no_text_are_read_from_bytes(suffix):
    data = PDF if suffix == ".pdf" else WORD
    document = read_bytes(data, f"a{suffix.upper()}").document
    assert (document.path, document.source, document.text) == (f"a{suffix.upper()}", "Seven boats", "Seven boats")
    with pytest.raises(InputError, match=f"^a{suffix}: {suffix[1:]} files are not text: give the file itself"):
        read_text("Seven boats", f"a{suffix}")


@pytest.mark.parametrize("data", [WORD, PDF], ids=["Word", "PDF"])
@pytest.mark.parametrize("name", ["-", "<stdin>", "draft"])
def test_without_a_suffix_documents_are_known_by_their_first_bytes(data, name):
    assert read_bytes(data, name).document.text == "Seven boats"


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (PDF, "a.txt", "this is a PDF file, not text: rename it to a.pdf"),
        (PDF, "desk/a.md", "this is a PDF file, not text: rename it to a.pdf"),
        (PDF, "a.docx", "this is a PDF file, not a Word document: rename it to a.pdf"),
        (b"\r\n" + PDF, "a.docx", "this is a PDF file, not a Word document: rename it to a.pdf"),
        (WORD, "a.txt", "this is a Word document, not text: rename it to a.docx"),
        (WORD, "a.doc", "this is a Word document, not text: rename it to a.docx"),
        (WORD, "a.v2.pdf", "this is a Word document, not a PDF file: rename it to a.v2.docx"),
        (
            b"<!DOCTYPE html>\n<p>Seven boats",
            "a.docx",
            "this is an HTML page, not a Word document: rename it to a.html",
        ),
        (b"\xef\xbb\xbf <HTML>", "a.pdf", "this is an HTML page, not a PDF file: rename it to a.html"),
        (b"Seven boats", "a.docx", "this is plain text, not a Word document: rename it to a.txt"),
        (b"Seven boats", "a.pdf", "this is plain text, not a PDF file: rename it to a.txt"),
        (b"{\\rtf1 Seven boats}", "a.docx", "this is an RTF file, which is not read: save it as .docx"),
        (b"", "a.docx", "the file is empty: save it again, or get a fresh copy"),
        (b"", "a.pdf", "the file is empty: save it again, or get a fresh copy"),
        (
            zipped({"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b"<a/>"}),
            "a.docx",
            "this is an Excel workbook, which",
        ),
        (zipped({"ppt/presentation.xml": b"<a/>"}), "a.docx", "this is a PowerPoint presentation, which"),
        (zipped({"Index/Document.iwa": b""}), "a.pages", "this is a Pages, Numbers or Keynote file, which"),
        (
            zipped({"mimetype": b"application/epub+zip"}),
            "a.epub",
            "this is an e-book (EPUB), which is not read: convert",
        ),
        (zipped({"a.docx": WORD}), "a.zip", "this is a zip file, which is not read: unpack it"),
        (WORD[:100], "a.txt", "this is a damaged zip file, which is not read: get a fresh copy"),
        (OLD_WORD, "a.doc", "this is an old Word document (.doc), which is not read: save it as .docx"),
        (OLD_WORD, "-", "this is an old Word document (.doc), which is not read: save it as .docx"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "a.xls", "this is an old Office file, which is not read"),
        (b"\x89PNG\r\n", "a.docx", "this is not a Word document, or a damaged one"),
        (b"\x89PNG\r\n", "a.pdf", "this is not a PDF file, or a damaged one"),
    ],
)
def test_names_that_say_another_thing_than_the_bytes(data, name, reason):
    with pytest.raises(InputError) as caught:
        read_bytes(data, name)
    assert caught.value.path == name
    assert caught.value.reason.startswith(reason)
    assert "\n" not in caught.value.reason


def test_a_pdf_file_may_have_other_bytes_before_its_header():
    assert read_bytes(b"\r\n" + PDF, "a.pdf").document.text == "Seven boats"


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
