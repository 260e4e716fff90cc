"""Word documents: made by hand for each feature of the format, and by the programs that people write them with."""

from __future__ import annotations

import datetime
import io
import random
import zipfile

import pytest
from documents import STRICT_W, At, W, convert, docx, field, p, pandoc, pdf, r, style, table, zipped
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.model.text import BlockKind, Span
from factcheck.readers import read_bytes, read_file
from factcheck.readers.docx import read


def blocks(data, name="draft.docx"):
    document = read(data, name)
    return [document.text[slice(*block.span)] for block in document.blocks]


def kinds(data):
    document = read(data, "draft.docx")
    return [(block.kind.value, document.text[slice(*block.span)]) for block in document.blocks]


def labels(document):
    """The label of each block, with its words."""
    return [
        (document.landmark(document.to_source.span(block.span).start), document.text[slice(*block.span)])
        for block in document.blocks
    ]


DEL = '<w:del w:id="1" w:author="A"/>'
INS = '<w:ins w:id="1" w:author="A"/>'
SUPER = '<w:vertAlign w:val="superscript"/>'


def box(text, wrapped="wps:txbx"):
    return f"<{wrapped}><w:txbxContent>{p(text)}</w:txbxContent></{wrapped}>"


WORDS = [
    ("runs are joined", p(r("Seven"), r("teen div"), r("ers")), ["Seventeen divers"]),
    ("tab", p("a", "<w:r><w:tab/></w:r>", "b"), ["a b"]),
    ("tab stops are no tabs", p("a", more='<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), ["a"]),
    ("line break", p("a", "<w:r><w:br/></w:r>", "b"), ["a\u2028b"]),
    ("two line breaks part", p("One.", "<w:r><w:br/><w:br/></w:r>", "Two."), ["One.", "Two."]),
    ("page break", p("a", '<w:r><w:br w:type="page"/></w:r>') + p("b"), ["a", "b"]),
    ("no-break hyphen", p("cross", "<w:r><w:noBreakHyphen/></w:r>", "border"), ["cross\u2011border"]),
    ("soft hyphen", p("bar", "<w:r><w:softHyphen/></w:r>", "ges"), ["barges"]),
    ("line ends in words are blanks", p(r("a\nb\tc")), ["a b c"]),
    ("symbol of a font", p("5", '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>', "C"), ["5°C"]),
    ("picture of a font", p('<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>', "Well"), ["Well"]),
    ("symbol without sense", p('<w:r><w:sym w:char="xyz"/></w:r>', "Well"), ["Well"]),
    ("link", p('<w:hyperlink w:anchor="x">' + r("the report") + "</w:hyperlink>", " says"), ["the report says"]),
    ("smart tag", p('<w:smartTag w:element="City">' + r("Oban") + "</w:smartTag>"), ["Oban"]),
    ("direction", p('<w:bdo w:val="ltr">' + r("Oban") + "</w:bdo>", "<w:dir>" + r(" pier") + "</w:dir>"), ["Oban pier"]),
    ("content control", p("<w:sdt><w:sdtPr/><w:sdtContent>" + r("Oban") + "</w:sdtContent></w:sdt>"), ["Oban"]),
    ("control around paragraphs", "<w:sdt><w:sdtContent>" + p("Oban") + p("Mull") + "</w:sdtContent></w:sdt>", ["Oban", "Mull"]),
    ("custom XML", '<w:customXml w:element="a">' + p("Oban") + "</w:customXml>", ["Oban"]),
    ("ruby", p("<w:r><w:ruby><w:rt>" + r("ka") + "</w:rt><w:rubyBase>" + r("火") + "</w:rubyBase></w:ruby></w:r>"), ["火"]),
    ("drop cap", p("O", more='<w:framePr w:dropCap="drop" w:lines="3"/>') + p("nce upon a time"), ["Once upon a time"]),
    ("fraction", p("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"), ["1/2"]),
    ("power", p("<m:oMath><m:sSup><m:e><m:r><m:t>mc</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"), ["mc²"]),
    ("raised unit", p("40 km", r("2", SUPER)), ["40 km²"]),
    ("raised power", p("10", r("6", SUPER), " litres"), ["10⁶ litres"]),
    ("raised ending", p("the 19", r("th", SUPER), " century"), ["the 19th century"]),
    ("lowered", p("CO", r("2", '<w:vertAlign w:val="subscript"/>')), ["CO2"]),
    ("mark by hand", p("17 officers", r("2", SUPER), " left"), ["17 officers left"]),
    ("mark behind an amount", p("It cost £2.3m", r("1", SUPER), "."), ["It cost £2.3m."]),
    ("letter as mark", p("17 officers", r("a", SUPER), " left"), ["17 officers left"]),
]  # fmt: skip

LEFT_OUT = [
    ("deleted words", p("seven", "<w:del>" + r("teen") + "</w:del>", " left"), ["seven left"]),
    ("deleted text in w:delText", p("a", "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>"), ["a"]),
    ("words moved away", p("a ", "<w:moveFrom>" + r("b") + "</w:moveFrom>", "c"), ["a c"]),
    ("a deleted paragraph mark joins", p("Seven ", mark=DEL) + p("divers"), ["Seven divers"]),
    ("a hidden paragraph mark joins", p("Seven ", mark="<w:vanish/>") + p("divers"), ["Seven divers"]),
    ("a deleted last mark", p("Seven ", mark=DEL), ["Seven"]),
    ("hidden words", p("a", r("b", "<w:vanish/>")), ["a"]),
    ("words not hidden after all", p(r("b", '<w:vanish w:val="0"/>')), ["b"]),
    ("struck-out words", p("a", r("b", "<w:strike/>"), r("c", "<w:dstrike/>"), r("d", '<w:strike w:val="false"/>')), ["ad"]),
    ("field instructions", p("See ", field("PAGEREF _Ref1", "12"), "."), ["See 12."]),
    ("field in field", p(field('<w:r><w:instrText>IF </w:instrText></w:r>' + field("DATE", "now") + "<w:r><w:t>no</w:t></w:r>", "yes")), ["yes"]),
    ("field in result", p(field("TOC", field("PAGEREF", "3"))), ["3"]),
    ("field without result", p("a", '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>', "c"), ["ac"]),
    ("field never ended", p("a", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "b") + p("c"), ["ab", "c"]),
    ("field never begun", p("a", '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "b"), ["ab"]),
    ("simple field", p('<w:fldSimple w:instr="AUTHOR">' + r("Ana Ruiz") + "</w:fldSimple>"), ["Ana Ruiz"]),
    ("placeholder", p("a", "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("Click here") + "</w:sdtContent></w:sdt>"), ["a"]),
    ("table of contents", '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' + p("Findings 3") + "</w:sdtContent></w:sdt>" + p("a"), ["a"]),
    ("comments", p("a", '<w:commentRangeStart w:id="1"/>', r("b"), '<w:commentRangeEnd w:id="1"/>', '<w:r><w:commentReference w:id="1"/></w:r>'), ["ab"]),
    ("blank paragraphs", p("a") + p() + p(" ") + p("b"), ["a", "b"]),
    ("deleted row", table(["a", "b"]) + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("c") + "</w:tc></w:tr></w:tbl>", ["a | b"]),
    ("deleted cell", "<w:tbl><w:tr><w:tc>" + p("a") + "</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>" + p("b") + "</w:tc></w:tr></w:tbl>", ["a"]),
]  # fmt: skip

KEPT = [
    ("inserted words", p("seven", "<w:ins>" + r("teen") + "</w:ins>"), ["seventeen"]),
    ("words moved here", p("<w:moveTo>" + r("Seven") + "</w:moveTo>"), ["Seven"]),
    ("an inserted paragraph mark", p("Seven", mark=INS) + p("divers"), ["Seven", "divers"]),
    ("inserted, then deleted", p("a", "<w:ins><w:del>" + r("b") + "</w:del></w:ins>"), ["a"]),
    ("a changed look", p(r("Seven", "<w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")), ["Seven"]),
]


@pytest.mark.parametrize(
    ("body", "expected"),
    [row[1:] for row in [*WORDS, *LEFT_OUT, *KEPT]],
    ids=[row[0] for row in [*WORDS, *LEFT_OUT, *KEPT]],
)
def test_words(body, expected):
    assert blocks(docx(body)) == expected


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>'
    + style("berschrift1", "heading 1", based_on="Standard", inner='<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("Zwischentitel", "Zwischentitel", based_on="berschrift1")
    + style("Titel", "Title")
    + style("TocTitle", "TOC Heading", based_on="berschrift1", inner='<w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    + style("Toc1", "toc 1")
    + style("Level", "House level", inner='<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    + style("Bullets", "List Bullet", inner='<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')
    + style("Zitat", "Quote")
    + style("Secret", "Secret", inner="<w:rPr><w:vanish/></w:rPr>")
    + style("Hush", "Hush", kind="character", inner="<w:rPr><w:vanish/></w:rPr>")
    + style("Gone", "Gone", kind="character", inner="<w:rPr><w:strike/></w:rPr>")
    + style("A", "a", based_on="B")
    + style("B", "b", based_on="A")
)

STYLED = [
    ("by name, in a translated file", p("Tide", style="berschrift1"), [("heading", "Tide")]),
    ("by what it is based on", p("Tide", style="Zwischentitel"), [("heading", "Tide")]),
    ("by the level of its style", p("Tide", style="Level"), [("heading", "Tide")]),
    ("by its own level", p("Tide", more='<w:outlineLvl w:val="2"/>'), [("heading", "Tide")]),
    ("body level in a heading style", p("Tide", style="Level", more='<w:outlineLvl w:val="9"/>'), [("paragraph", "Tide")]),
    ("title", p("Tide", style="Titel"), [("heading", "Tide")]),
    ("contents", p("Contents", style="TocTitle") + p("Tide 3", style="Toc1") + p("Tide"), [("paragraph", "Tide")]),
    ("list by style", p("Tide", style="Bullets"), [("item", "Tide")]),
    ("list by itself", p("Tide", more='<w:numPr><w:numId w:val="1"/></w:numPr>'), [("item", "Tide")]),
    ("taken out of a list", p("Tide", style="Bullets", more='<w:numPr><w:numId w:val="0"/></w:numPr>'), [("paragraph", "Tide")]),
    ("quotation", p("Tide", style="Zitat"), [("quote", "Tide")]),
    ("hidden by the style of the paragraph", p("Tide", style="Secret"), []),
    ("hidden by the style of the words", p("Tide", r("d", '<w:rStyle w:val="Hush"/>')), [("paragraph", "Tide")]),
    ("hidden twice is shown", p(r("Tide", '<w:rStyle w:val="Hush"/>'), style="Secret"), [("paragraph", "Tide")]),
    ("shown by its own look", p(r("Tide", '<w:vanish w:val="0"/>'), style="Secret"), [("paragraph", "Tide")]),
    ("struck out by style", p("Tide", r("d", '<w:rStyle w:val="Gone"/>')), [("paragraph", "Tide")]),
    ("based on itself", p("Tide", style="A"), [("paragraph", "Tide")]),
    ("unknown style", p("Tide", style="Nowhere"), [("paragraph", "Tide")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [row[1:] for row in STYLED], ids=[row[0] for row in STYLED])
def test_styles(body, expected):
    assert kinds(docx(body, styles=STYLES)) == expected


TABLES = [
    ("rows", table(["Ship", "Tonnes"], ["Alder", "1,200"]), ["Ship | Tonnes", "Alder | 1,200"]),
    ("empty cells", table(["Alder", "", "Leith"]), ["Alder | Leith"]),
    ("two lines in a cell", table(["Alder", p("Leith") + p("Oban")]), ["Alder | Leith\u2028Oban"]),
    ("an article in a table", table([p("It sank.") + p("All were saved.")]), ["It sank.", "All were saved."]),
    ("columns of prose", table(["Note", p("It sank.") + p("All swam.")]), ["Note", "It sank.", "All swam."]),
    ("a table in a cell", table(["Alder", table(["a", "b"]) + p("Leith")]), ["Alder | Leith", "a | b"]),
    ("marks in cells", table(["Alder", p("officers", r("2", SUPER))]), ["Alder | officers"]),
]


@pytest.mark.parametrize(("body", "expected"), [row[1:] for row in TABLES], ids=[row[0] for row in TABLES])
def test_tables(body, expected):
    assert blocks(docx(body)) == expected


NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="5">' + p("<w:r><w:footnoteRef/></w:r>", " Two sank.") + p("Later.") + "</w:footnote>"
    '<w:footnote w:id="2">' + p("<w:r><w:footnoteRef/></w:r>", " One sank.") + "</w:footnote>"
    '<w:footnote w:id="3">' + p("Never referred to.") + "</w:footnote>"
)


def note(identifier, kind="footnote", more=""):
    return f'<w:r><w:{kind}Reference w:id="{identifier}"{more}/></w:r>'


def test_notes_come_last_in_the_order_of_their_marks():
    body = p("17 officers", note(2), " left.") + p("Nine", note(5), " stayed", note(1, "endnote"), ".")
    endnotes = '<w:endnote w:id="1">' + p("In May.") + "</w:endnote>"
    document = read(docx(body, footnotes=NOTES, endnotes=endnotes), "draft.docx")
    assert labels(document) == [
        ("paragraph 1", "17 officers left."),
        ("paragraph 2", "Nine stayed."),
        ("footnote 1", "One sank."),
        ("footnote 2", "Two sank."),
        ("footnote 2", "Later."),
        ("endnote 1", "In May."),
    ]


def test_the_mark_of_a_note_of_its_own_is_not_read():
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    assert blocks(docx(p("17 officers", mark, " left."), footnotes=NOTES)) == ["17 officers left.", "One sank."]


def test_notes_of_deleted_words_are_left_out():
    assert blocks(docx(p("Left.", "<w:del>" + note(2) + "</w:del>"), footnotes=NOTES)) == ["Left."]


def test_headers_footers_and_comments_are_left_out():
    data = docx(
        p("Left."), header1=p("DRAFT"), footer1=p("Page 1"), comments=f'<w:comment w:id="1">{p("Sure?")}</w:comment>'
    )
    assert blocks(data) == ["Left."]


ALTERNATIVES = (
    "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps">' + box("A pull quote") + "</mc:Choice>"
    "<mc:Fallback><w:pict>" + box("A pull quote", "v:textbox") + "</w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def test_text_boxes_stand_after_their_paragraph_once():
    document = read(docx(p("Seven ", ALTERNATIVES, "divers.") + p("Eight.")), "draft.docx")
    assert labels(document) == [
        ("paragraph 1", "Seven divers."),
        ("text box 1", "A pull quote"),
        ("paragraph 2", "Eight."),
    ]


def test_the_older_branch_is_read_where_the_newer_has_no_words():
    older = ALTERNATIVES.replace(box("A pull quote"), "<wps:wsp/>", 1)
    assert blocks(docx(p("Seven ", older))) == ["Seven", "A pull quote"]


def test_places_are_named_as_an_editor_would_count():
    body = (
        p("Tide tables", style="Titel")
        + p("")
        + p("By Ana Ruiz")
        + p("Findings", style="berschrift1")
        + p("The tide came in.")
        + table(["Ship", "Tonnes"], ["Alder", "1,200"])
        + p("It went out.", ALTERNATIVES)
        + p("A heading that goes on for far longer than anybody would want to read in a report", style="berschrift1")
        + p("Last.")
    )
    document = read(docx(body, styles=STYLES), "draft.docx")
    long = 'under "A heading that goes on for far longer than anybody would…"'
    assert [label for label, _ in labels(document)] == [
        "paragraph 1",
        "paragraph 2",
        "paragraph 3",
        'paragraph 4, under "Findings"',
        'table 1, row 1, under "Findings"',
        'table 1, row 2, under "Findings"',
        'paragraph 5, under "Findings"',
        'text box 1, under "Findings"',
        "paragraph 6",
        f"paragraph 7, {long}",
    ]
    assert document.source.split("\n") == [words for _, words in labels(document)]


def test_marks_of_notes_stand_in_the_source_and_not_in_the_text():
    document = read(docx(p("17 officers", r("2", SUPER), " left.") + p("Nine stayed.")), "draft.docx")
    assert document.source == "17 officers² left.\nNine stayed."
    assert document.text == "17 officers left.\nNine stayed."
    for word in ("17", "left.", "Nine", "stayed."):
        at = document.text.index(word)
        start, end = document.to_source.span(Span(at, at + len(word)))
        assert document.source[start:end] == word


def properties(**values):
    names = {"title": "dc:title", "created": "dcterms:created", "modified": "dcterms:modified"}
    return "".join(f"<{names[key]}>{value}</{names[key]}>" for key, value in values.items())


DATES = [
    ("saved soon after it was begun", {"created": "2024-04-01T09:00:00Z", "modified": "2024-04-03T17:00:00Z"}, "2024-04-03"),
    ("never saved again", {"created": "2024-04-01T09:00:00Z"}, "2024-04-01"),
    ("made from an old file", {"created": "2016-04-01T09:00:00Z", "modified": "2024-04-03T17:00:00Z"}, None),
    ("saved before it was begun", {"created": "2024-04-03T09:00:00Z", "modified": "2024-04-01T17:00:00Z"}, None),
    ("a library's template", {"created": "2013-12-23T23:15:00Z", "modified": "2013-12-23T23:15:00Z"}, None),
    ("no clock", {"created": "1970-01-01T00:00:00Z", "modified": "1970-01-01T00:00:00Z"}, None),
    ("no date at all", {"created": "soon", "modified": "2024-04-03"}, None),
    ("nothing", {}, None),
]  # fmt: skip


@pytest.mark.parametrize(("values", "day"), [row[1:] for row in DATES], ids=[row[0] for row in DATES])
def test_the_day_it_was_written(values, day):
    document = read(docx(p("Seven divers."), properties=properties(**values)), "draft.docx")
    assert document.date == (datetime.date.fromisoformat(day) if day else None)


def test_a_date_line_goes_before_properties():
    data = docx(p("Tide") + p("2 April 2021"), properties=properties(created="2024-04-01T09:00:00Z"))
    assert read(data, "draft.docx").date == datetime.date(2021, 4, 2)


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Ferry runs again", "Ferry runs again"), ("Document1", "Tide"), ("Microsoft Word - x.doc", "Tide"), ("", "Tide")],
)
def test_title(title, expected):
    data = docx(p("By Ana Ruiz") + p("Tide", style="berschrift1"), styles=STYLES, properties=properties(title=title))
    assert read(data, "draft.docx").title == expected


def test_the_strict_form_and_odd_names_of_parts():
    assert blocks(docx(p("Seven divers."), main="word/document2.xml")) == ["Seven divers."]
    strict = docx(p("Seven divers."))
    with zipfile.ZipFile(io.BytesIO(strict)) as file:
        parts = {name: file.read(name).replace(W.encode(), STRICT_W.encode()) for name in file.namelist()}
    assert blocks(zipped(parts)) == ["Seven divers."]


PARAGRAPH = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"), exclude_characters="\ufffe\uffff"), max_size=40
)


@given(st.lists(PARAGRAPH, max_size=12))
def test_any_paragraphs_are_read_as_they_were_written(texts):
    document = read(docx("".join(map(p, texts))), "draft.docx")
    written = [text.strip() for text in texts if text.strip()]
    assert [document.text[slice(*block.span)] for block in document.blocks] == written
    assert document.source.split("\n") == (written or [""])
    assert len(document.landmarks) == len(written)


@given(
    st.lists(st.lists(st.sampled_from(["Seven ", "divers", "2", " left."]), min_size=1, max_size=4), max_size=5),
    st.randoms(),
)
def test_every_word_of_the_text_stands_in_the_source(paragraphs, choice):
    data = docx("".join(p(*(r(text, SUPER if choice.random() < 0.4 else "") for text in runs)) for runs in paragraphs))
    document = read(data, "draft.docx")
    for at, character in enumerate(document.text):
        start, end = document.to_source.span(Span(at, at + 1))
        assert document.source[start:end] == character
    assert all(block.span.start < block.span.end for block in document.blocks)


# What cannot be read.

BOMB = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def with_document(xml):
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": xml})


BROKEN = [
    ("cut off", docx(p("Seven divers."))[:-200], "damaged or was cut off"),
    ("cut short", b"PK\x03\x04\x14\0", "damaged or was cut off"),
    ("no document in it", zipped({"[Content_Types].xml": b"<Types/>"}), "damaged or was cut off"),
    ("XML cut off", with_document(f'<w:document xmlns:w="{W}"><w:body>'.encode()), "damaged or was cut off"),
    ("another root", with_document(b"<html/>"), "damaged or was cut off"),
    ("an entity", with_document(f'{BOMB}<w:document xmlns:w="{W}">&b;</w:document>'.encode()), "document type declaration"),
    ("an entity in UTF-16", with_document(f'{BOMB}<w:document xmlns:w="{W}">&b;</w:document>'.encode("utf-16")), "document type declaration"),
    ("a zip bomb", with_document(b" " * (65 * 2**20)), "unpacks to 65 MB"),
    ("empty paragraphs without end", docx("<w:p/>" * 2_000_001), "more than 2,000,000 tags"),
    ("text without end", docx(p("a " * 1_300_000)), "more than 2,500,000 characters"),
    ("nested deeply", docx("<w:sdt><w:sdtContent>" * 5000 + p("a") + "</w:sdtContent></w:sdt>" * 5000), "nested too deeply"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "reason"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_what_cannot_be_read_is_said_in_one_sentence(data, reason):
    with pytest.raises(InputError) as caught:
        read_bytes(data, "draft.docx")
    assert caught.value.path == "draft.docx"
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)


def assert_read_or_refused(data, name):
    try:
        path, reason = read_bytes(data, name).document.path, ""
    except InputError as error:
        path, reason = error.path, error.reason
    assert path == name
    assert "\n" not in reason


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_read(data):
    for name in ("draft.docx", "-"):
        assert_read_or_refused(data, name)
        assert_read_or_refused(b"PK\x03\x04" + data, name)


def test_damage_anywhere_is_refused_or_read_past():
    data = docx(
        p("Seven divers.", note(2)) + table(["a", "b"]),
        styles=STYLES,
        footnotes=NOTES,
        properties=properties(title="Tide"),
    )
    chance = random.Random(7)
    for at in range(0, len(data), 23):
        assert_read_or_refused(data[:at], "draft.docx")
        flipped = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        assert_read_or_refused(bytes(flipped), "draft.docx")


# Files made by other programs.

DRAFT = """---
title: Harbour dredging resumes
date: 2 April 2024
---

# Findings

The port moved 17 barges[^a] through the lock on *Monday*. It cost £2.3m and ~~seven~~ [a lawsuit](http://example.org).

- two cranes
- one tug^1^ and 40 km^2^ of sea

> They said
> nothing.

| Ship  | Tonnes |
|-------|-------:|
| Alder |  1,200 |

Figure $x^2$.

[^a]: Two more were turned back.

    They were late.
"""

EXPECTED = [
    ("heading", "Harbour dredging resumes"),
    ("paragraph", "2 April 2024"),
    ("heading", "Findings"),
    ("paragraph", "The port moved 17 barges through the lock on Monday. It cost £2.3m and  a lawsuit."),
    ("item", "two cranes"),
    ("item", "one tug and 40 km² of sea"),
    ("quote", "They said nothing."),
    ("row", "Ship | Tonnes"),
    ("row", "Alder | 1,200"),
    ("paragraph", "Figure x²."),
    ("paragraph", "Two more were turned back."),
    ("paragraph", "They were late."),
]


def test_pandoc(tmp_path):
    data = pandoc(DRAFT, tmp_path / "draft.docx").read_bytes()
    assert kinds(data) == EXPECTED
    document = read(data, "draft.docx")
    assert (document.title, document.date) == ("Harbour dredging resumes", datetime.date(2024, 4, 2))


def test_libreoffice_after_pandoc(tmp_path):
    made = pandoc(DRAFT.replace("Figure $x^2$.", "Figure x²."), tmp_path / "draft.odt")
    assert kinds(convert(made, "docx", tmp_path / "made").read_bytes()) == EXPECTED


def test_tracked_changes_written_by_pandoc(tmp_path):
    text = (
        '[Seven]{.deletion author="A" date="2024-01-01T00:00:00Z"}'
        '[Seventeen]{.insertion author="A" date="2024-01-01T00:00:00Z"} divers '
        '[Are you sure?]{.comment-start id="0" author="B" date="2024-01-01T00:00:00Z"}searched[]{.comment-end id="0"}.'
    )
    data = pandoc(text, tmp_path / "draft.docx").read_bytes()
    assert blocks(data) == ["Seventeen divers searched."]


FODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/></office:styles>
<office:automatic-styles>
 <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
 <style:style style:name="K" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
 <style:page-layout style:name="L"><style:page-layout-properties/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
 <style:header><text:p>EMBARGOED COPY</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes>
 <text:changed-region text:id="d1"><text:deletion><office:change-info><dc:creator>A</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info><text:p>nine </text:p></text:deletion></text:changed-region>
 <text:changed-region text:id="i1"><text:insertion><office:change-info><dc:creator>A</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
</text:tracked-changes>
<text:h text:style-name="Heading_20_1" text:outline-level="1">At the quay</text:h>
<text:p>The crew of <text:change text:change-id="d1"/><text:change-start text:change-id="i1"/>nineteen <text:change-end text:change-id="i1"/>sailed<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Four stayed ashore.</text:p></text:note-body></text:note> at dawn<office:annotation><dc:creator>B</dc:creator><dc:date>2024-01-01T00:00:00</dc:date><text:p>Which day?</text:p></office:annotation>.</text:p>
<text:p>They took <text:span text:style-name="H">no </text:span>40 nets<text:span text:style-name="K"> and a dog</text:span>.<text:note text:id="n2" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Counted by the harbour master.</text:p></text:note-body></text:note></text:p>
<text:p>Beside<draw:frame text:anchor-type="paragraph" svg:width="5cm" svg:height="2cm" svg:x="10cm" svg:y="1cm"><draw:text-box><text:p>“We saw them leave,” said a neighbour.</text:p></draw:text-box></draw:frame> the pier.</text:p>
<text:list><text:list-item><text:p>bread</text:p></text:list-item><text:list-item><text:p>water</text:p></text:list-item></text:list>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Boat</text:p></table:table-cell><table:table-cell><text:p>Crew</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Gannet</text:p></table:table-cell><table:table-cell><text:p>19</text:p></table:table-cell></table:table-row></table:table>
<text:p>One line<text:line-break/>and the<text:tab/>next.</text:p>
</office:text></office:body></office:document>
"""  # fmt: skip


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A document with all that LibreOffice offers to one who edits."""
    folder = tmp_path_factory.mktemp("writer")
    (folder / "draft.fodt").write_text(FODT, encoding="utf-8")
    return convert(folder / "draft.fodt", "docx", folder)


def test_libreoffice_with_changes_notes_boxes_and_comments(written):
    document = read_file(str(written)).document
    assert labels(document) == [
        ("paragraph 1", "At the quay"),
        ('paragraph 2, under "At the quay"', "The crew of nineteen sailed at dawn."),
        ('paragraph 3, under "At the quay"', "They took 40 nets."),
        ('paragraph 4, under "At the quay"', "Beside the pier."),
        ('text box 1, under "At the quay"', "“We saw them leave,” said a neighbour."),
        ('paragraph 5, under "At the quay"', "bread"),
        ('paragraph 6, under "At the quay"', "water"),
        ('table 1, row 1, under "At the quay"', "Boat | Crew"),
        ('table 1, row 2, under "At the quay"', "Gannet | 19"),
        ('paragraph 7, under "At the quay"', "One line\u2028and the next."),
        ("footnote 1", "Four stayed ashore."),
        ("endnote 1", "Counted by the harbour master."),
    ]
    items = [block for block in document.blocks if block.kind is BlockKind.ITEM]
    assert [document.text[slice(*block.span)] for block in items] == ["bread", "water"]


def test_damage_to_a_real_file_is_refused_or_read_past(written):
    data = written.read_bytes()
    chance = random.Random(3)
    for at in range(0, len(data), 199):
        assert_read_or_refused(data[:at], "draft.docx")
        flipped = bytearray(data)
        flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        assert_read_or_refused(bytes(flipped), "draft.docx")


def test_a_password_is_named():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "EncryptedPackage".encode("utf-16-le")
    for name in ("draft.docx", "draft.doc", "draft.txt", "-"):
        with pytest.raises(InputError, match="protected with a password, which is not read: save a copy without"):
            read_bytes(data, name)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [("doc", "an old Word document (.doc)"), ("odt", "an OpenDocument text"), ("rtf", "an RTF file")],
)
def test_older_and_other_formats_are_named_whatever_they_are_called(written, tmp_path, kind, reason):
    data = convert(written, kind, tmp_path).read_bytes()
    for name in (f"draft.{kind}", "draft.docx", "draft.pdf"):
        with pytest.raises(InputError, match="save it as") as caught:
            read_bytes(data, name)
        assert reason in caught.value.reason or name == "draft.rtf"


def test_a_pdf_file_under_the_name_of_a_word_document():
    with pytest.raises(InputError, match=r"this is a PDF file, not a Word document: rename it to draft\.pdf$"):
        read_bytes(pdf([At(72, 700, "Seven divers.")]), "desk/draft.docx")
