"""PDF files: laid out by hand to the point, and made by the programs that people make them with."""

from __future__ import annotations

import datetime
import random
import re
import sys
import zlib

import pytest
from documents import At, convert, docx, lines, p, pandoc, pdf, printed, words_of
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.model.text import Span
from factcheck.readers import read_bytes, read_file
from factcheck.readers.pdf import read


def blocks(data, name="draft.pdf"):
    document = read(data, name)
    return [" ".join(document.text[slice(*block.span)].split()) for block in document.blocks]


def kinds(document):
    return [(block.kind.value, " ".join(document.text[slice(*block.span)].split())) for block in document.blocks]


LEFT = """
The harbour board said on Tuesday that
seventeen barges had been moved through
the lock before the storm reached the
coast, and that no one had been hurt.
"""
RIGHT = """
Its chairman told the council that the
dredging would resume in the spring once
the wreck had been lifted from the bed
of the channel by a crane from Leith.
"""


def joined(*parts):
    return " ".join(" ".join(parts).split())


def test_lines_are_joined_to_a_paragraph_and_keep_their_places():
    document = read(pdf(lines(72, 700, LEFT)), "draft.pdf")
    assert kinds(document) == [("paragraph", joined(LEFT))]
    assert document.source == LEFT.strip()
    at = document.text.index("storm")
    start, end = document.to_source.span(Span(at, at + 5))
    assert (document.source[start:end], document.landmark(start)) == ("storm", "page 1, line 3")


def test_columns_are_read_one_after_the_other_and_a_heading_across_both_first():
    head = At(72, 740, "Barges moved before the storm reached the coast of Fife", 18, True)
    both = [head, *lines(72, 700, LEFT), *lines(300, 700, RIGHT)]
    shuffled = sorted(both, key=lambda words: (-words.y, words.x))  # as some programs draw: height by height
    for words in (both, shuffled):
        assert blocks(pdf(words)) == [head.text, joined(LEFT), joined(RIGHT)]


def test_columns_whose_lines_are_not_level():
    assert blocks(pdf([*lines(72, 700, LEFT), *lines(300, 694, RIGHT)])) == [joined(LEFT), joined(RIGHT)]


def test_three_columns():
    third = RIGHT.replace("chairman", "engineer")
    data = pdf([*lines(50, 700, LEFT, size=8), *lines(220, 700, RIGHT, size=8), *lines(390, 700, third, size=8)])
    assert blocks(data) == [joined(LEFT), joined(RIGHT), joined(third)]


def test_two_stories_one_above_the_other():
    data = pdf(
        [
            *lines(72, 700, LEFT),
            *lines(300, 700, RIGHT),
            At(72, 620, "A second story that has nothing at all to do with the first", 16, True),
            *lines(72, 590, LEFT.replace("seventeen", "eighteen")),
            *lines(300, 590, RIGHT.replace("spring", "autumn")),
        ]
    )
    found = blocks(data)
    assert [text.split()[0] for text in found] == ["The", "Its", "A", "The", "Its"]


def test_a_paragraph_runs_on_over_columns_and_pages():
    first = "The council heard that the\nwreck lay across the channel\nand that ships had to wait"
    second = "until the tide had turned\nbefore they could enter port."
    assert blocks(pdf([*lines(72, 100, first), *lines(300, 700, second)])) == [joined(first, second)]
    assert blocks(pdf(lines(72, 100, first), lines(72, 700, second))) == [joined(first, second)]


def test_a_name_is_not_parted_at_the_end_of_a_page():
    first = "The council heard from its\nown surveyor, who was Mr J. P."
    assert len(blocks(pdf(lines(72, 100, first), lines(72, 700, "Okafor, and from the pilots.")))) == 1


def test_a_paragraph_that_ends_with_the_mark_of_a_note_has_ended():
    first = [*lines(72, 100, "The council heard from its\nown surveyor of the harbour."), At(193, 92, "2", 6)]
    second = "The pilots were heard on the\nfollowing day."
    assert blocks(pdf(first, lines(72, 700, second)))[0].endswith("harbour.")


def test_lines_that_two_pages_share_by_chance_are_text():
    pages = [
        [At(72, 760, f"It was told by the {who}"), At(72, 748, "that no one had been hurt.")]
        for who in ("cook", "mate")
    ]
    told = [f"It was told by the {who} that no one had been hurt." for who in ("cook", "mate")]
    assert blocks(pdf(*pages)) == told


def test_notes_at_the_foot_do_not_part_a_paragraph_that_runs_on():
    first = "The council heard that the\nwreck lay across the channel\nand that ships had to wait"
    note = At(72, 40, "1 Minutes of the harbour board, page nine.", 7)
    second = "until the tide had turned\nbefore they could enter port."
    found = blocks(pdf([*lines(72, 100, first), note], lines(72, 700, second)))
    assert found == [joined(first, second), "1 Minutes of the harbour board, page nine."]


PARTED = [
    ("white between", "The tide rose by two metres.\n\nThe pier held all the night.", 2),
    ("a short line", "The tide rose by two metres on\nTuesday.\nThe pier held through all the long\nnight.", 2),
    (
        "no end in sight",
        "The tide rose by two metres on\nthe night before the fair and\nnobody slept at the pier hotel.",
        1,
    ),
]


@pytest.mark.parametrize(("text", "count"), [row[1:] for row in PARTED], ids=[row[0] for row in PARTED])
def test_paragraphs(text, count):
    assert len(blocks(pdf(lines(72, 700, text)))) == count


def test_indents_start_paragraphs():
    words = lines(72, 700, "The tide rose by two metres on\nthe night before the fair.")
    more = [At(84, 676, "The pier held through all that"), *lines(72, 664, "long and windy night.")]
    assert len(blocks(pdf([*words, *more]))) == 2


def test_bullets_are_items():
    words = [
        At(72, 700, "•"),
        At(90, 700, "two cranes that were"),
        At(90, 688, "lent by Leith"),
        At(72, 676, "• one tug"),
    ]
    assert kinds(read(pdf(words), "a.pdf")) == [("item", "two cranes that were lent by Leith"), ("item", "one tug")]


def test_rows_of_a_table():
    rows = [
        ("Ship", "Tonnes", "Port"),
        ("Alder", "1,200", "Leith"),
        ("Birch", "850", "Oban"),
        ("Cedar", "930", "Mallaig"),
    ]
    words = [At(72 + 90 * x, 700 - 14 * y, cell) for y, row in enumerate(rows) for x, cell in enumerate(row)]
    assert kinds(read(pdf(words), "a.pdf")) == [("row", " | ".join(row)) for row in rows]


HYPHENS = [
    ("a parted word", "They asked for infor-\nmation at once.", "They asked for information at once."),
    ("a compound that stands elsewhere", "The cross-border trade fell. They want more cross-\nborder trade.", "The cross-border trade fell. They want more cross-border trade."),
    ("a word that stands elsewhere", "The workshop closed. They want a new work-\nshop there.", "The workshop closed. They want a new workshop there."),
    ("both parts stand elsewhere", "A border is a cross to bear. They want cross-\nborder trade.", "A border is a cross to bear. They want cross-border trade."),
    ("a first part of compounds", "She was a well-\nknown diver.", "She was a well-known diver."),
    ("an age", "He was a 17-year-\nold diver.", "He was a 17-year-old diver."),
    ("a number", "The season of 2019-\n20 was short.", "The season of 2019-20 was short."),
    ("names", "The Anglo-\nSaxon ship sank.", "The Anglo-Saxon ship sank."),
    ("a dash", "The ship sank -\nnobody saw it.", "The ship sank - nobody saw it."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in HYPHENS], ids=[row[0] for row in HYPHENS])
def test_hyphens_at_line_ends(text, expected):
    document = read(pdf(lines(72, 700, text)), "draft.pdf")
    assert [" ".join(document.text.split())] == [expected]
    assert document.source == text


def test_a_word_parted_at_the_end_of_a_page():
    first, second = "The divers were asked for all\nthe infor-", "mation that they had."
    assert blocks(pdf(lines(72, 100, first), lines(72, 700, second))) == [
        "The divers were asked for all the information that they had."
    ]


def test_running_heads_feet_and_page_numbers_are_left_out():
    pages = [
        [At(72, 800, "HARBOUR NEWS"), *lines(72, 700, LEFT), At(290, 30, f"Page {number} of 3")] for number in (1, 2, 3)
    ]
    document = read(pdf(*pages), "draft.pdf")
    assert [text for _, text in kinds(document)] == [joined(LEFT)] * 3
    assert document.landmarks[4].label == "page 2, line 1"


@pytest.mark.parametrize("number", ["17", "- 17 -", "Page 17", "xvii", "17 of 20"])
def test_a_lone_number_at_the_edge_is_left_out(number):
    assert blocks(pdf([*lines(72, 700, LEFT), At(290, 30, number)])) == [joined(LEFT)]


def test_numbers_in_the_text_stay():
    assert blocks(pdf([*lines(72, 700, LEFT), At(72, 400, "17")])) == [joined(LEFT), "17"]
    assert blocks(pdf([At(72, 800, "17 barges moved")])) == ["17 barges moved"]


def test_numbers_of_lines_are_left_out():
    text = [
        f"counsel said the {word} barge was late"
        for word in "first second third fourth fifth sixth seventh eighth ninth tenth".split()
    ]
    words = [
        part
        for at, line in enumerate(text)
        for part in (At(40, 700 - 20 * at, str(at + 1)), At(80, 700 - 20 * at, line))
    ]
    assert joined(*blocks(pdf(words))) == joined(*text)


MARKS = [
    ("behind a word", "17 officers", "2", "17 officers left."),
    ("behind a number", "there were 17", "2", "there were 17² left."),
    ("behind an amount", "It cost £2.3m", "1", "It cost £2.3m left."),
    ("a unit", "40 km", "2", "40 km² left."),
    ("an ending", "the 19", "th", "the 19th left."),
]


@pytest.mark.parametrize(("before", "high", "expected"), [row[1:] for row in MARKS], ids=[row[0] for row in MARKS])
def test_raised_marks(before, high, expected):
    width = {"17 officers": 51.7, "there were 17": 60.6, "It cost £2.3m": 62.8, "40 km": 27.2, "the 19": 26.7}[before]
    words = [At(72, 700, before), At(72 + width, 704, high, 6), At(82 + width, 700, "left.")]
    assert blocks(pdf(words)) == [expected]


LEFT_OUT = [
    ("words across the page", At(150, 300, "CONFIDENTIAL COPY", 48, angle=45)),
    ("words up the margin", At(20, 300, "arXiv:1234.5678", 12, angle=90)),
    ("a running head that is marked", At(72, 400, "Embargoed", before="/Artifact BMC", after="EMC")),
    ("words that are not drawn", At(72, 400, "Draft two", before="3 Tr", after="0 Tr")),
    ("words off the page", At(900, 400, "Registration marks")),
]


@pytest.mark.parametrize("words", [row[1] for row in LEFT_OUT], ids=[row[0] for row in LEFT_OUT])
def test_what_no_reader_reads(words):
    assert blocks(pdf([*lines(72, 700, LEFT), words])) == [joined(LEFT)]


def test_marks_on_most_of_a_page_say_nothing():
    words = [word._replace(before="/Artifact BMC", after="EMC") for word in lines(72, 700, LEFT)]
    assert blocks(pdf(words)) == [joined(LEFT)]


def test_numbers_in_a_tight_table():
    rows = [("Barges moved", "17"), ("Crews at sea", "9"), ("Cranes lent", "132"), ("Divers", "4")]
    width = {"17": 11.1, "9": 5.6, "132": 16.7, "4": 5.6}
    words = [
        word
        for at, (name, number) in enumerate(rows)
        for word in (At(72, 700 - 13 * at, name), At(160 - width[number], 700 - 13 * at, number))
    ]
    assert kinds(read(pdf(words), "a.pdf")) == [("row", " | ".join(row)) for row in rows]


def test_the_words_under_a_scan_are_its_text():
    assert blocks(pdf([words._replace(before="3 Tr") for words in lines(72, 700, LEFT)])) == [joined(LEFT)]


@pytest.mark.parametrize(
    ("angle", "x", "y", "dx", "dy"), [(90, 100, 100, 12, 0), (180, 500, 300, 0, 12), (270, 400, 700, -12, 0)]
)
def test_a_page_that_is_turned(angle, x, y, dx, dy):
    words = [At(x + dx * at, y + dy * at, line, angle=angle) for at, line in enumerate(LEFT.strip().split("\n"))]
    assert blocks(pdf(words)) == [joined(LEFT)]


def test_headings_by_size_or_weight():
    words = [At(72, 740, "Barges moved", 18), At(72, 715, "Findings", bold=True), *lines(72, 690, LEFT)]
    document = read(pdf(words), "draft.pdf")
    assert [kind for kind, _ in kinds(document)] == ["heading", "heading", "paragraph"]
    assert document.title == "Barges moved"


INFO = [
    ("/CreationDate (D:20240402101530+01'00')", "2024-04-02"),
    ("/CreationDate (D:20240402101530Z) /ModDate (D:20240404101530Z)", "2024-04-04"),
    ("/CreationDate (D:20190402101530Z) /ModDate (D:20240404101530Z)", None),
    ("/CreationDate (D:20240402101530Z) /Creator (Mozilla/5.0 Chrome)", None),
    ("/CreationDate (yesterday)", None),
    ("", None),
]


@pytest.mark.parametrize(("info", "day"), INFO)
def test_the_day_it_was_written(info, day):
    expected = datetime.date.fromisoformat(day) if day else None
    assert read(pdf(lines(72, 700, LEFT), info=info), "draft.pdf").date == expected


def test_a_date_line_goes_before_properties():
    words = [At(72, 740, "2 April 2021"), *lines(72, 700, LEFT)]
    assert read(pdf(words, info=INFO[0][0]), "draft.pdf").date == datetime.date(2021, 4, 2)


def test_title_from_properties():
    assert read(pdf(lines(72, 700, LEFT), info="/Title (Barges moved)"), "draft.pdf").title == "Barges moved"
    assert read(pdf(lines(72, 700, LEFT), info="/Title (Microsoft Word - x.docx)"), "draft.pdf").title is None


WORDS = st.text(st.sampled_from("abcdefg ,.;-2é’"), min_size=1, max_size=30)
PLACED = st.builds(
    lambda x, y, text, size, bold: At(x, y, text, size, bold),
    st.integers(0, 500),
    st.integers(0, 800),
    WORDS,
    st.sampled_from([6, 10, 18]),
    st.booleans(),
)


@settings(max_examples=60)
@given(st.lists(PLACED, max_size=25))
def test_whatever_the_layout_each_character_of_the_text_stands_in_the_source(words):
    try:
        document = read(pdf(words), "draft.pdf")
    except InputError:
        return
    for at, character in enumerate(document.text):
        start, end = document.to_source.span(Span(at, at + 1))
        assert document.source[start:end] == character
    assert all(block.span.start < block.span.end for block in document.blocks)
    assert [mark.start for mark in document.landmarks] == sorted({mark.start for mark in document.landmarks})
    assert len(document.landmarks) == document.source.count("\n") + 1


# What cannot be read.


def test_a_scan_is_named():
    with pytest.raises(InputError, match=r"has no text in it, only pictures: run text recognition"):
        read_bytes(pdf([]), "scan.pdf")


def test_an_empty_file_is_named():
    with pytest.raises(InputError, match="the file is empty"):
        read_bytes(b"", "draft.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n17 divers", pdf(lines(72, 700, LEFT))[:300]])
def test_a_file_cut_off_is_named(data):
    with pytest.raises(InputError, match="damaged or was cut off") as caught:
        read_bytes(data, "draft.pdf")
    assert caught.value.path == "draft.pdf"


def test_without_the_library_it_is_said_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(InputError, match=r"pip install 'factcheck-cli\[docs\]'$"):
        read_bytes(pdf(lines(72, 700, LEFT)), "draft.pdf")


def bomb(size):
    """Return a PDF file of one page whose drawing, twice deflated, unpacks to so many blanks."""
    outer, inner = zlib.compressobj(9), zlib.compressobj(9)
    pieces = (inner.compress(bytes([32]) * 2**20) for _ in range(size // 2**20))
    drawing = b"".join(outer.compress(piece) for piece in (*pieces, inner.flush())) + outer.flush()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
        b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream" % (len(drawing), drawing),
    ]
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(made)
    return made + b"xref\n0 5\n0000000000 65535 f \n" + table + trailer


@pytest.mark.skipif(sys.platform == "win32", reason="memory is not limited there")
def test_a_file_that_unpacks_without_end_is_refused_and_the_next_one_read():
    data = pdf(lines(72, 700, LEFT))
    text = read_bytes(data, "draft.pdf").document.text
    with pytest.raises(InputError, match="more than 20 seconds or 900 MB"):
        read_bytes(bomb(1_200_000_000), "bomb.pdf")
    assert read_bytes(data, "draft.pdf").document.text == text


def test_a_page_of_blanks_is_no_bomb():
    with pytest.raises(InputError, match="no text in it"):
        read_bytes(bomb(2**20), "draft.pdf")


def assert_read_or_refused(data, name):
    try:
        path, reason = read_bytes(data, name).document.path, ""
    except InputError as error:
        path, reason = error.path, error.reason
    assert path == name
    assert "\n" not in reason


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_read(data):
    for name in ("draft.pdf", "-"):
        assert_read_or_refused(data, name)
        assert_read_or_refused(b"%PDF-1.7\n" + data, name)


def test_damage_anywhere_is_refused_or_read_past():
    data = pdf(lines(72, 700, LEFT), lines(72, 700, RIGHT), info="/Title (Barges)")
    assert_damage(data, every=17)


def assert_damage(data, every):
    chance = random.Random(7)
    for at in range(0, len(data), every):
        assert_read_or_refused(data[:at], "draft.pdf")
        flipped = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        assert_read_or_refused(bytes(flipped), "draft.pdf")


# Files made by other programs.

PARAGRAPHS = [
    "The harbour board said on Tuesday that seventeen barges had been moved through the lock before the storm reached "
    "the coast. No one was hurt, although 40 per cent of the crews were at sea when the first warning was given.",
    "Its chairman, Dr Lena Ortiz, told the council that dredging would resume once the wreck had been lifted. The "
    "investigation has cost £2.3m so far, according to minutes seen by this newspaper, and nobody has taken "
    "responsibility for the infrastructure that failed.",
    "A well-known diver, who is 17 years old, found the bell. It weighs 140 kg and was cast in 1804.",
    "Residents of Mill Lane wrote that representatives from twelve municipalities had promised to attend the meeting in "
    "March, and that none did. The documentation that they asked for has not been published.",
    "The company, which employs 1,240 people, denied that its offices had been searched. Efficient officers of the fire "
    "service had only asked for the plans of the quay, it said, and had been given them within the hour.",
]
STORY = [f"{text} It was reading number {number + 1}." for number in range(5) for text in PARAGRAPHS]
NOTES = ["Minutes of the board, page 12.", "Letter of 3 May, in the archive.", "See the survey of the wreck."]


def spelled(texts):
    return " ".join(texts).split()


def read_words(document):
    return spelled(document.text[slice(*block.span)] for block in document.blocks)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("pdf")


@pytest.fixture(scope="module")
def word_file(folder):
    return pandoc("# Quay wall holds\n\n" + "\n\n".join(STORY), folder / "story.docx")


def test_libreoffice_prints_what_pandoc_wrote(word_file, folder):
    made = convert(word_file, "pdf", folder)
    document = read_file(str(made)).document
    assert [text for _, text in kinds(document)] == ["Quay wall holds", *STORY]
    assert document.blocks[0].kind.value == "heading"
    assert read_words(document) == read_words(read_file(str(word_file)).document)
    numbers = re.compile(r"^\d$")  # pdftotext reads page numbers, too
    assert read_words(document) == [word for word in words_of(made) if not numbers.match(word)]


def writer(columns):
    """A story in columns, with running heads, numbered pages, notes and hyphenation, as LibreOffice has it in XML."""
    notes = {at * 5: note for at, note in enumerate(NOTES)}
    body = ""
    for at, text in enumerate(STORY):
        note = (
            f'<text:note text:id="n{at}" text:note-class="footnote"><text:note-citation>{at // 5 + 1}</text:note-citation>'
            f'<text:note-body><text:p text:style-name="Note">{notes.get(at)}</text:p></text:note-body></text:note>'
        )
        body += f'<text:p text:style-name="B">{text}{note if at in notes else ""}</text:p>'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="Note" style:family="paragraph"><style:text-properties fo:font-size="8pt"/></style:style></office:styles>
<office:automatic-styles>
 <style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.2cm"/>
  <style:text-properties fo:font-size="10pt" fo:language="en" fo:country="GB" fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>
 <style:style style:name="T" style:family="paragraph"><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
 <style:style style:name="S" style:family="section"><style:section-properties><style:columns fo:column-count="{columns}" fo:column-gap="0.5cm"/></style:section-properties></style:style>
 <style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="20cm" fo:margin="2cm"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
 <style:header><text:p>Coast Ledger, internal</text:p></style:header>
 <style:footer><text:p>Page <text:page-number>1</text:page-number> of <text:page-count>1</text:page-count></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text><text:p text:style-name="T">Quay wall holds through the longest storm in forty years</text:p>
<text:section text:style-name="S" text:name="story">{body}</text:section></office:text></office:body></office:document>"""


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_libreoffice_in_columns_with_notes_and_running_heads(folder, columns):
    source = folder / f"columns{columns}.fodt"
    source.write_text(writer(columns), encoding="utf-8")
    document = read_file(str(convert(source, "pdf", folder))).document
    found = [text for _, text in kinds(document)]
    assert found[0] == "Quay wall holds through the longest storm in forty years"
    assert [text for text in found if text in STORY] == STORY
    assert sorted(text for text in found[1:] if text not in STORY) == sorted(NOTES)
    starts = [document.to_source.span(block.span).start for block in document.blocks]
    assert document.landmark(starts[1]) == "page 1, line 3"


PAGE = """<html lang="en"><head><title>Quay wall holds</title><style>
@page {{ size: A5; margin: 1.6cm }} body {{ font: 9.5pt/1.3 serif }} .story {{ columns: 2; text-align: justify }}
table {{ border-collapse: collapse }} td, th {{ border: 1px solid; padding: 2px 6px }} sup {{ font-size: 60% }}
</style></head><body><h1>Quay wall holds through the longest storm in forty years</h1>
<div class="story">{first}</div><h2>A heading across both columns of the page</h2><div class="story">{second}</div>
<table><tr><th>Ship</th><th>Tonnes</th><th>Port</th></tr><tr><td>Alder</td><td>1,200</td><td>Leith</td></tr>
<tr><td>Birch</td><td>850</td><td>Oban</td></tr><tr><td>Cedar</td><td>930</td><td>Mallaig</td></tr></table>
</body></html>"""


def soft(text):
    """Let long words be parted, some where a compound could be."""
    return re.sub(r"(investi|respon|docu|infra|repre|munici)(?=[a-z]{3})", "\\1&shy;", text)


@pytest.mark.parametrize("options", [(), ("--no-pdf-header-footer",)], ids=["heads", "no heads"])
def test_a_browser_prints_columns_a_table_and_its_own_heads(folder, options):
    marked = [f"<p>{soft(text)}<sup>{at + 1}</sup></p>" for at, text in enumerate(STORY)]
    html = PAGE.format(first="".join(marked[:14]), second="".join(marked[14:]))
    document = read_file(str(printed(html, folder / f"page{len(options)}.pdf", *options))).document
    assert document.title == "Quay wall holds"
    assert document.date is None
    heads = [text for kind, text in kinds(document) if kind == "heading"]
    assert heads == [
        "Quay wall holds through the longest storm in forty years",
        "A heading across both columns of the page",
    ]
    assert [text for kind, text in kinds(document) if kind == "paragraph"] == STORY
    rows = [text for kind, text in kinds(document) if kind == "row"]
    assert rows[1:] == ["Alder | 1,200 | Leith", "Birch | 850 | Oban", "Cedar | 930 | Mallaig"]
    assert rows[0].replace(" | ", " ") == "Ship Tonnes Port"


LOCK = '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"sesame"}}'
OWNED = (
    '{"RestrictPermissions":{"type":"boolean","value":"true"},"PermissionPassword":{"type":"string","value":"owner"}}'
)


def test_a_password_is_named_unless_it_only_forbids_changes(word_file, folder):
    locked = convert(word_file, f"pdf:writer_pdf_Export:{LOCK}", folder / "locked")
    with pytest.raises(InputError, match="protected with a password: save a copy without one"):
        read_file(str(locked))
    owned = convert(word_file, f"pdf:writer_pdf_Export:{OWNED}", folder / "owned")
    assert read_words(read_file(str(owned)).document)[:3] == ["Quay", "wall", "holds"]


def test_damage_to_a_real_file_is_refused_or_read_past(word_file, folder):
    data = convert(word_file, "pdf", folder / "damage").read_bytes()
    assert_damage(data, every=len(data) // 40)


def test_a_word_document_under_the_name_of_a_pdf_file():
    with pytest.raises(InputError, match=r"this is a Word document, not a PDF file: rename it to draft\.docx$"):
        read_bytes(docx(p("Seven divers.")), "desk/draft.pdf")
