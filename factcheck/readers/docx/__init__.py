"""Word documents -> Document: the text as it reads once all changes are accepted, a line for each paragraph.

Body, tables, text boxes and notes are read; comments, headers and footers, tables of contents and all that is deleted,
hidden or struck out are not. Notes come last, so that they part no paragraphs. Columns mean little in such a file: a
landmark says which paragraph, row or note it is, and under which heading. Only the standard library is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from factcheck.errors import InputError
from factcheck.model.text import Block, Document, Landmark, Origin, Span
from factcheck.readers import metadata
from factcheck.readers.docx.package import Package, attribute
from factcheck.readers.docx.paragraphs import Paragraph, Place
from factcheck.readers.docx.story import Story
from factcheck.readers.docx.styles import Styles
from factcheck.readers.omission import leave_out, line_starts

_NOTES = ("footnote", "endnote")
_LONGEST_HEADING = 60


def read(data: bytes, path: str) -> Document:
    """Return the document of a Word file (DOCX). Raises `InputError` for what is none."""
    package = Package(data, path)
    try:
        main = package.main()
        paragraphs = list(_paragraphs(package, main))
    except RecursionError:
        raise InputError(path, "it is nested too deeply for a Word file: save it again in Word") from None
    starts = line_starts(paragraph.text for paragraph in paragraphs)
    blocks = [Block(Span(at, at + len(item.text)), item.kind) for at, item in zip(starts, paragraphs, strict=True)]
    marks = [Span(at + a, at + b) for at, item in zip(starts, paragraphs, strict=True) for a, b in item.marks]
    source = "\n".join(paragraph.text for paragraph in paragraphs)
    text, to_source, read_blocks = leave_out(source, marks, blocks)
    properties = package.properties()
    return Document(
        path=path,
        source=source,
        text=text,
        blocks=read_blocks,
        to_source=to_source,
        date=metadata.own_date(text[slice(*block.span)] for block in read_blocks) or properties.date,
        title=properties.title or metadata.heading_of(text, read_blocks),
        landmarks=tuple(map(Landmark, starts, _labels(paragraphs))),
        origins=tuple(_origins(main, zip(starts, paragraphs, strict=True))),
    )


def _paragraphs(package: Package, main: Element) -> Iterator[Paragraph]:
    story = Story(Styles(package.related("styles")))
    yield from story.read(main, Place())
    for kind in _NOTES:
        part = package.related(f"{kind}s")
        by_id = {attribute(note, "id"): note for note in (() if part is None else part)}
        referred = dict.fromkeys(identifier for of, identifier in story.notes if of == kind and identifier in by_id)
        for number, identifier in enumerate(referred, 1):
            yield from story.read(by_id[identifier], Place(kind, number))


def _origins(main: Element, paragraphs: Iterable[tuple[int, Paragraph]]) -> Iterator[Origin]:
    places = {element: place for place, element in enumerate(main.iter())}
    for at, paragraph in paragraphs:
        for start, length, element, skipped in paragraph.pieces:
            if (place := places.get(element)) is not None:
                yield Origin(at + start, length, place, skipped)


def _labels(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """Name the place of each paragraph. Only those with words count, and rows, boxes and notes apart from the rest."""
    number = 0
    under = ""
    for paragraph in paragraphs:
        kind, of_kind, row = paragraph.place
        number += not kind
        name = f"{kind} {of_kind}" if kind else f"paragraph {number}"
        place = f"{name}, row {row}" if row else name
        yield place if paragraph.section or kind in _NOTES else place + under
        if paragraph.section:
            under = f', under "{_shortened(paragraph.text)}"'


def _shortened(heading: str) -> str:
    words = " ".join(heading.split())
    if len(words) <= _LONGEST_HEADING:
        return words
    return words[:_LONGEST_HEADING].rpartition(" ")[0] + "…"
