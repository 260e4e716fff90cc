"""The draft as a Word document, each comment at its words, read back from the XML and by other programs."""

import io
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import docx as python_docx
import pytest
from readers.documents import OFFICE, STRICT_W, W, convert, p, r, style, table, zipped
from readers.documents import docx as made_docx

from factcheck import check
from factcheck.cli import main
from factcheck.cli.outputs import FILES_ONLY
from factcheck.errors import FactcheckError, InputError, UsageError
from factcheck.model.claims import Citation, Claim, ClaimSet
from factcheck.model.results import Report
from factcheck.model.text import Span
from factcheck.pipeline import run
from factcheck.readers import read_file, read_text
from factcheck.report import FILE_FORMATS
from factcheck.report.docx import Remark, annotate, render

CLAIMS = ClaimSet(
    (
        Claim(
            "divers",
            "17 divers searched the wreck",
            note="the first search only",
            sources=(Citation("Divers end search", "Gazette", url="https://gazette.example/1"),),
        ),
    )
)
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
BAD = "Seven divers searched the wreck."


@pytest.fixture
def draft(tmp_path: Path) -> Callable[[bytes], Path]:
    def make(data: bytes) -> Path:
        path = tmp_path / "draft.docx"
        path.write_bytes(data)
        return path

    return make


def docx(body: str, *, properties: str = "<dc:title>Wreck</dc:title>", **parts: str) -> bytes:
    return made_docx(body, properties=properties, **parts)


def checked(path: Path) -> Report:
    return run(CLAIMS, [read_file(path).document], keep_documents=True)


def comments(data: bytes) -> dict[str, str]:
    """Return the words of each comment with those that it stands at."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        if "word/comments.xml" not in archive.namelist():
            return {}
        said = ElementTree.fromstring(archive.read("word/comments.xml"))
    words = {
        comment.get(f"{{{W}}}id"): "\n".join(
            "".join(text.text or "" for text in each.iter(f"{{{W}}}t")) for each in comment.iter(f"{{{W}}}p")
        )
        for comment in said
    }
    opened: dict[str | None, str] = {}
    done: dict[str, str] = {}
    for element in body.iter():
        identifier = element.get(f"{{{W}}}id")
        if element.tag == f"{{{W}}}commentRangeStart":
            opened[identifier] = ""
        elif element.tag == f"{{{W}}}commentRangeEnd":
            done[words[identifier]] = opened.pop(identifier)
        elif element.tag == f"{{{W}}}t":
            opened = {key: value + (element.text or "") for key, value in opened.items()}
    assert not opened
    return done


def at(words: str, path: Path) -> Remark:
    """Return a remark at the only place of `words`."""
    source = read_file(path).document.source
    assert source.count(words) == 1
    return Remark(Span(source.index(words), source.index(words) + len(words)), f"on {words}")


LINK = f'<w:hyperlink r:id="rId9" xmlns:r="{OFFICE}">{r("in the log")}</w:hyperlink>'
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>'
    f"{p('Nine boats sank')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
)

ANCHORS = {
    "a whole run": (p("Seven divers"), ["Seven divers"]),
    "the middle of a run": (p("All seven divers dived."), ["seven divers"]),
    "its start and its end": (p("All seven divers dived."), ["All", "dived."]),
    "across runs": (p("All ", r("sev", "<w:b/>"), r("en", "<w:i/>"), " divers dived."), ["seven div"]),
    "one within another": (p("All seven divers dived."), ["seven divers", "seven", "divers"]),
    "side by side": (p("All seven divers dived."), ["All ", "seven"]),
    "overlapping": (p("All seven divers dived."), ["All seven", "seven divers"]),
    "a link": (p("It stands ", LINK, " of June."), ["the log of"]),
    "an insertion": (p("All ", f'<w:ins w:id="7" w:author="A">{r("seven divers")}</w:ins>', " dived."), ["seven"]),
    "beside a deletion": (
        p("All ", '<w:del w:id="7" w:author="A"><w:r><w:delText>six</w:delText></w:r></w:del>', " seven divers"),
        ["seven"],
    ),
    "a table": (table(["Who", "How many"], ["divers", "seven of them"]), ["seven", "divers | sev"]),
    "behind a tab and a break": (
        p('<w:r><w:t>One</w:t><w:tab/><w:t>two three</w:t><w:br/><w:t>four five</w:t></w:r>'),
        ["three", "four"],
    ),
    "two paragraphs": (p("Nine boats sank.") + p("Seven divers dived."), ["boats", "divers"]),
    "with blanks around": (p("  Nine ", " boats  "), ["boats"]),
    "beyond the plane": (p("🐟🐟 nine 🐟 boats"), ["nine 🐟"]),
}  # fmt: skip


@pytest.mark.parametrize("name", ANCHORS)
def test_a_comment_stands_at_its_words(name: str, draft: Callable[[bytes], Path]) -> None:
    body, wanted = ANCHORS[name]
    path = draft(docx(body))
    before = read_file(path).document
    data = annotate(before, [at(words, path) for words in wanted])
    found = {f"on {words}": words.replace(" | ", "") for words in wanted}
    assert comments(data) == found
    path.write_bytes(data)
    assert read_file(path).document.source == before.source  # and nothing else has changed for a reader
    assert comments(annotate(read_file(path).document, [])) == found  # a comment that is there stays


def test_in_a_text_box_a_comment_stands_around_it(draft: Callable[[bytes], Path]) -> None:
    path = draft(docx(p("All is said: ", BOX)))
    data = annotate(read_file(path).document, [at("boats", path)])
    assert comments(data) == {"on boats": "Nine boats sank"}
    assert b"commentRangeStart" not in data.partition(b"txbxContent")[2]


def test_of_a_footnote_a_comment_stands_at_the_last_words(draft: Callable[[bytes], Path]) -> None:
    note = f'<w:footnote w:id="2">{p("Nine boats sank")}</w:footnote>'
    path = draft(docx(p("All is said", '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=note))
    assert comments(annotate(read_file(path).document, [at("boats", path)])) == {"on boats": "All is said"}


def test_a_finding_says_what_was_found_expected_and_where_it_was_checked(draft: Callable[[bytes], Path]) -> None:
    path = draft(docx(p("On Monday ", r("seven", "<w:b/>"), " divers searched the wreck.")))
    assert comments(render(checked(path))) == {
        "Conflict: seven divers, not 17\nFound: seven divers\nExpected: 17 divers\nWrite: seventeen divers\n"
        "Claim divers: 17 divers searched the wreck\nNote: the first search only\n"
        "Source: Gazette, Divers end search https://gazette.example/1": "seven divers"
    }


def test_a_draft_without_findings_has_no_comments(draft: Callable[[bytes], Path]) -> None:
    path = draft(docx(p("Seventeen divers searched the wreck.")))
    assert comments(render(checked(path))) == {}


def test_all_else_of_the_file_stays_to_the_byte(draft: Callable[[bytes], Path]) -> None:
    body = p(BAD, style="Own") + p("The council met.", more="<w:keepNext/>")
    path = draft(
        docx(body, styles=style("Own", "Own style"), header1=p("Desk copy"), properties="<dc:title>Wreck</dc:title>")
    )
    data = render(checked(path))
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(io.BytesIO(data)) as after:
        kept = {
            name for name in before.namelist() if name in after.namelist() and before.read(name) == after.read(name)
        }
        assert set(before.namelist()) <= set(after.namelist())
        assert set(before.namelist()) - kept == {
            "[Content_Types].xml",
            "word/document.xml",
            "word/_rels/document.xml.rels",
        }
    assert data == render(checked(path))


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_libreoffice_shows_the_comments_at_their_words(
    kind: str, draft: Callable[[bytes], Path], tmp_path: Path
) -> None:
    path = draft(docx(p("On Monday ", r("seven", "<w:b/>"), " divers searched the wreck, they said.")))
    annotated = tmp_path / "annotated.docx"
    annotated.write_bytes(render(checked(path)))
    saved = convert(annotated, kind, tmp_path / "saved")
    if kind == "docx":
        [(said, words)] = comments(saved.read_bytes()).items()
    else:
        with zipfile.ZipFile(saved) as archive:
            text = archive.read("content.xml").decode()
        said, _, rest = text.partition("<office:annotation ")[2].partition("</office:annotation>")
        words = "".join(ElementTree.fromstring(f"<a xmlns:text='t' xmlns:office='o'>{rest.partition('<office:annotation-end')[0]}</a>").itertext())  # fmt: skip
    assert words == "seven divers"
    assert "Expected: 17 divers" in said
    assert "factcheck" in said or kind == "docx"


MARKDOWN = f"# Divers\n\nThe council\nmet, *it* said.\n\n- {BAD}\n\n> a | b\n"


def test_of_any_other_draft_it_is_a_copy_of_the_words() -> None:
    document = read_text(MARKDOWN, "draft.md")
    data = render(run(CLAIMS, [document], keep_documents=True))
    assert [
        (paragraph.text, paragraph.style and paragraph.style.name)
        for paragraph in python_docx.Document(io.BytesIO(data)).paragraphs
    ] == [
        ("Divers", "Heading 2"),
        ("The council met, it said.", "Normal"),
        (BAD, "List Bullet"),
        ("a | b", "Quote"),
    ]
    assert list(comments(data).values()) == ["Seven divers"]


def test_what_no_document_can_hold_is_shown_as_such() -> None:
    document = read_text("Nine boats\x01 sank.", "draft.txt")
    [paragraph] = python_docx.Document(io.BytesIO(annotate(document, [Remark(Span(0, 4), "a\x00b")]))).paragraphs
    assert paragraph.text == "Nine boats\ufffd sank."


def test_an_empty_draft_is_an_empty_document() -> None:
    assert comments(annotate(read_text("", "draft.txt"), [])) == {}


def test_a_claim_that_has_to_be_there_is_told_at_the_start() -> None:
    claims = ClaimSet((CLAIMS.claims[0]._replace(required=True),))
    data = render(run(claims, [read_text("The council met.\n\nIt rained.", "draft.txt")], keep_documents=True))
    [(said, words)] = comments(data).items()
    assert said.startswith("Missing: no text says: 17 divers searched the wreck")
    assert words == "The council met."


def test_a_file_that_has_changed_is_refused(draft: Callable[[bytes], Path]) -> None:
    path = draft(docx(p(BAD)))
    report = checked(path)
    draft(docx(p("Nine boats sank.") + p(BAD)))
    with pytest.raises(InputError, match="it has changed since it was read: check it again"):
        render(report)


def test_macros_are_refused(draft: Callable[[bytes], Path]) -> None:
    data = docx(p(BAD))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    kind = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = kind.replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert parts["[Content_Types].xml"] != kind
    with pytest.raises(InputError, match=r"save it as Word document \(\.docx\)"):
        render(checked(draft(zipped(parts))))


def test_the_strict_form_of_the_format_is_refused(draft: Callable[[bytes], Path]) -> None:
    with zipfile.ZipFile(io.BytesIO(docx(p(BAD)))) as archive:
        parts = {name: archive.read(name).replace(OFFICE.encode(), STRICT.encode()) for name in archive.namelist()}
    with pytest.raises(InputError, match=r"save it as Word document \(\.docx\)"):
        render(
            checked(draft(zipped({name: part.decode().replace(W, STRICT_W).encode() for name, part in parts.items()})))
        )


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("[Content_Types].xml", "<x"),
        ("[Content_Types].xml", ""),
        ("word/comments.xml", "<x"),
        ("word/comments.xml", "<a/>"),
        ("word/comments.xml", f'<w:comments xmlns:w="{W}"><w:comment w:id="x" w:author="a"/></w:comments>'),
        ("word/comments.xml", f'<w:comments xmlns:w="{W}"><w:comment w:author="a"/></w:comments>'),
    ],
)
def test_a_damaged_file_is_refused(
    part: str, content: str, draft: Callable[[bytes], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = python_docx.Document()
    made.add_comment([made.add_paragraph().add_run(BAD)], "Is it?", author="a")
    made.save(str(tmp_path / "whole.docx"))
    with zipfile.ZipFile(tmp_path / "whole.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    path = draft(zipped({**parts, part: content.encode()}))
    (tmp_path / "claims.yaml").write_text("- 17 divers searched the wreck\n", encoding="utf-8")
    out = tmp_path / "out.docx"
    with pytest.raises(SystemExit) as ended:
        main(["check", str(path), "-c", str(tmp_path / "claims.yaml"), "-o", str(out)])
    assert ended.value.code == 2
    assert "the file is damaged or was cut off: open it in Word and save it again" in capsys.readouterr().err
    assert not out.exists()


def test_one_draft_at_a_time() -> None:
    texts = [read_text(BAD, "a.txt"), read_text(BAD, "b.txt")]
    with pytest.raises(UsageError, match="check one text, not 2"):
        render(run(CLAIMS, texts, keep_documents=True))


def test_the_formats_that_need_a_file_are_known() -> None:
    assert set(FILE_FORMATS) == FILES_ONLY


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(FactcheckError, match=r"pip install 'factcheck-cli\[docs\]'"):
        annotate(read_text(BAD, "a.txt"), [])


def test_on_the_command_line_it_goes_to_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claims.yaml").write_text("- 17 divers searched the wreck\n")
    Path("draft.docx").write_bytes(docx(p(BAD)))
    Path("draft.txt").write_text(BAD)
    for arguments, status in (
        (["draft.docx", "-f", "docx"], 2),
        (["draft.docx", "-o", "draft.docx"], 2),
        (["draft.docx", "draft.txt", "-f", "json", "-o", "a.json", "-f", "docx", "-o", "a.docx"], 2),
    ):
        with pytest.raises(SystemExit) as ended:
            main(["check", *arguments])
        assert ended.value.code == status, arguments
    assert sorted(os.listdir()) == ["claims.yaml", "draft.docx", "draft.txt"]
    with pytest.raises(SystemExit) as ended:
        main(["check", "draft.docx", "-o", "commented.docx"])
    assert ended.value.code == 1
    assert list(comments(Path("commented.docx").read_bytes()).values()) == ["Seven divers"]
    assert check(Path("commented.docx"), CLAIMS).results[0].verdict == "conflicting"
