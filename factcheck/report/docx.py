"""Report -> a Word document with a comment at every finding: the draft itself, or a copy of its words.

A draft in Word keeps all else as it is: a run is parted where a comment starts or ends, and the other parts of the file
stay to the byte. Comments are made by python-docx; other programs that show findings in a draft use `annotate`.
"""

from __future__ import annotations

import io
import re
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from operator import attrgetter
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from factcheck import files
from factcheck.errors import FactcheckError, InputError, UsageError
from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind, Document, Span
from factcheck.report.excerpt import deciding, flowing
from factcheck.report.issues import Issue, citation, issues, web_address
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

if TYPE_CHECKING:
    from factcheck.model.results import Report

_AUTHOR = "factcheck"
_NO_CHARACTER = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What XML cannot hold."""
_DAMAGED = "the file is damaged or was cut off: open it in Word and save it again, or get a fresh copy"
_STYLES = {BlockKind.HEADING: "Heading 2", BlockKind.ITEM: "List Bullet", BlockKind.QUOTE: "Quote"}
_DAY = (2000, 1, 1, 0, 0, 0)
_RUN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}r"
_BOXES = ("}txbxContent", "}txBody")


class Remark(NamedTuple):
    """What a comment says, and where."""

    span: Span
    """In `Document.source`."""
    text: str
    """Lines, each a paragraph of the comment."""


class _Piece(NamedTuple):
    """Words of the document in one element."""

    start: int
    """In the text that spans count in, as the end is."""
    end: int
    element: Any
    skipped: int = 0
    """Characters of the element before them."""


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> bytes:
    """Return the one text of `report` as a Word document with comments. Raises `UsageError` if there are several."""
    texts = [text.document for text in report.inputs if text.document is not None]
    if len(texts) != 1:
        raise UsageError(f"--format docx is the draft itself with comments: check one text, not {len(texts)}")
    [document] = texts
    return annotate(document, [remark for issue in issues(report, options) for remark in _remarks(issue, document)])


def annotate(document: Document, remarks: Iterable[Remark]) -> bytes:
    """Return `document` as a Word file with a comment for each remark.

    That of a draft that is a Word file on disk is this file; of any other it is a copy of the words, a paragraph for
    each of its blocks. Raises `FactcheckError` where python-docx is missing or the file has changed meanwhile.
    """
    try:
        import docx
    except ImportError:
        raise FactcheckError("--format docx needs python-docx: pip install 'factcheck-cli[docs]'") from None
    data = _file(document)
    if data is None:
        made = docx.Document()
        pieces = list(_copied(document, made))
        spans = [(Span(*map(document.to_source.derived, remark.span)), remark.text) for remark in remarks]
    else:
        try:
            made = docx.Document(io.BytesIO(data))
        except (KeyError, ValueError, AttributeError):  # macros, the strict form of the format, a part that is missing
            reason = "comments cannot be added to this kind: save it as Word document (.docx)"
            raise InputError(document.path, reason) from None
        except SyntaxError:  # of XML
            raise InputError(document.path, _DAMAGED) from None
        _check_comments(document, made)
        pieces = list(_original(document, made))
        spans = [(remark.span, remark.text) for remark in remarks]
    for span, _ in spans:
        for offset in span:
            _part(pieces, offset)
    for span, text in sorted(spans, key=lambda item: item[0]):
        _comment(made, pieces, span, text)
    return _saved(made, data)


def _remarks(issue: Issue, document: Document) -> Iterator[Remark]:
    """Yield what there is to say of an issue, once for each of the places that decide it."""
    if issue.path != document.path and issue.place is not None:
        return
    lines = [f"{issue.kind.value.capitalize()}: {flowing(issue.reason)}"]
    if issue.result is not None:
        claim = issue.result.claim
        lines.append(f"Claim {claim.id}: {flowing(claim.text)}")
        lines += [f"Note: {flowing(claim.note)}"] if claim.note else []
        for source in claim.sources:
            lines.append("Source: " + " ".join(filter(None, dict.fromkeys((citation(source), web_address(source))))))
    findings = deciding(issue.evidence) if issue.evidence is not None and not issue.copy else ()
    for finding in findings:
        said = [f"Found: {flowing(finding.found)}", f"Expected: {flowing(finding.expected)}"]
        said += [f"Write: {flowing(finding.suggestion.text)}"] if finding.suggestion is not None else []
        yield Remark(finding.place.span, "\n".join([lines[0], *said, *lines[1:]]))
    if not findings:
        yield Remark(issue.place.span if issue.place is not None else Span(0, 0), "\n".join(lines))


def _file(document: Document) -> bytes | None:
    """Return the file that a document was read from, None if it is no Word file on disk."""
    if not document.origins:
        return None
    try:
        return files.read_bytes(document.path)
    except OSError:  # it was piped in
        return None


def _check_comments(document: Document, made: Any) -> None:
    """Raise `InputError` if the comments that a Word file has are no list that more can be added to."""
    from docx.oxml.exceptions import XmlchemyError

    try:
        for comment in made.comments:
            int(comment.comment_id)
    except (AttributeError, ValueError, SyntaxError, XmlchemyError):
        raise InputError(document.path, _DAMAGED) from None


def _original(document: Document, made: Any) -> Iterator[_Piece]:
    """Yield the pieces of a Word file as its reader has found them; formulas are none of them."""
    elements = [element for element in made.element.iter() if isinstance(element.tag, str)]
    for start, length, place, skipped in document.origins:
        element = elements[place] if place < len(elements) else None
        text = "" if element is None else (element.text or "")[skipped : skipped + length]
        if element is None or _letters(text) != _letters(document.source[start : start + length]):
            raise InputError(document.path, "it has changed since it was read: check it again")
        if element.getparent().tag == _RUN:
            yield _Piece(start, start + length, element, skipped)


def _letters(text: str) -> list[str]:
    return [c for c in normalize("NFKC", text) if c.isalnum()]  # raised digits were written as such


def _copied(document: Document, made: Any) -> Iterator[_Piece]:
    """Add a paragraph for each block of a document, and yield where its words are."""
    for span, kind in document.blocks:
        text = re.sub(_NO_CHARACTER, "\ufffd", re.sub(r"\s", " ", document.text[slice(*span)]))
        run = made.add_paragraph(style=_STYLES.get(kind)).add_run(text)
        yield _Piece(*span, run._r[-1])


def _part(pieces: list[_Piece], offset: int) -> None:
    """Part the run that `offset` lies within, so that one starts or ends there, and its piece."""
    at = bisect_left(pieces, offset, key=attrgetter("end"))
    if at == len(pieces) or pieces[at].start > offset or _box(pieces[at].element) is not None:
        return
    start, end, element, skipped = pieces[at]
    cut = skipped + offset - start
    moved = list(element.itersiblings())
    if 0 < cut < len(element.text):
        parted = deepcopy(element)
        element.text, parted.text = element.text[:cut], element.text[cut:]
        for each in (element, parted):
            each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        halves = (_Piece(start, offset, element, skipped), _Piece(offset, end, parted))
        pieces[at : at + 1] = [half for half in halves if half.start < half.end]
        moved.insert(0, parted)
    elif cut == 0:
        moved.insert(0, element)
    before = element.getprevious()
    if not moved or (cut == 0 and (before is None or before.tag == f"{_RUN}Pr")):
        return  # one starts or ends there as it is
    run = element.getparent()
    behind = run.makeelement(run.tag, dict(run.attrib), nsmap=run.nsmap)
    behind.extend([*(deepcopy(child) for child in run if child.tag == f"{_RUN}Pr"), *moved])
    run.addnext(behind)


def _comment(made: Any, pieces: Sequence[_Piece], span: Span, text: str) -> None:
    """Put a comment at the words of `span`, or at the nearest ones that can bear it."""
    from docx.oxml.ns import qn
    from docx.text.run import Run

    if not pieces:
        runs = [made.add_paragraph().add_run()] * 2
    else:
        first = min(bisect_right(pieces, span.start, key=attrgetter("end")), len(pieces) - 1)
        last = max(bisect_left(pieces, span.end, key=attrgetter("start")) - 1, first)
        runs = [Run(_anchor(pieces[at].element), made) for at in (first, last)]
    comment = made.add_comment(runs, re.sub(_NO_CHARACTER, "\ufffd", text), author=_AUTHOR, initials="fc")
    comment._comment_elm.attrib.pop(qn("w:date"), None)  # the same findings are the same bytes on any day


def _anchor(element: Any) -> Any:
    """Return the run that a comment at some words stands at: around a text box, which can have none in it."""
    box = _box(element)
    return element.getparent() if box is None else next(box.iterancestors(_RUN))


def _box(element: Any) -> Any:
    """Return the outermost text box that an element stands in."""
    return next(reversed([each for each in element.iterancestors() if each.tag.endswith(_BOXES)]), None)


def _saved(made: Any, data: bytes | None) -> bytes:
    """Return the bytes of a document. Parts of `data`, the file that it was, stay as they were where no comment is."""
    written, saved = io.BytesIO(), io.BytesIO()
    made.save(written)
    main = made.part.partname
    changed = {
        "[Content_Types].xml",
        *(str(name)[1:] for name in (main, main.rels_uri, made.part._comments_part.partname)),
    }
    with zipfile.ZipFile(written) as new, zipfile.ZipFile(saved, "w") as archive:
        old = zipfile.ZipFile(io.BytesIO(data)) if data is not None else new
        there = set(old.namelist()) - changed
        for name in new.namelist():
            info = zipfile.ZipInfo(name, _DAY)
            archive.writestr(info, (old if name in there else new).read(name), zipfile.ZIP_DEFLATED)
    return saved.getvalue()
