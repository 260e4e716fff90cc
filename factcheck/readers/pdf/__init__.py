"""PDF files -> Document: the text in the order in which it is read, a line for each line of a page.

Columns, tables, running heads, notes and hyphenation are worked out from where words stand, by the modules next to this
one, and pypdfium2 says where that is. The source has every line that is read, and what ties lines together (a hyphen
that only fills a line) or is no word of it (the mark of a note) is left out of the text. A landmark says page and line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from factcheck.errors import InputError
from factcheck.model.text import Block, Document, Landmark, Span
from factcheck.readers import metadata
from factcheck.readers.omission import leave_out, line_starts
from factcheck.readers.pdf.apart import pages_of
from factcheck.readers.pdf.furniture import strip
from factcheck.readers.pdf.hyphens import HYPHENS, Vocabulary
from factcheck.readers.pdf.layout import lines
from factcheck.readers.pdf.lines import BULLET
from factcheck.readers.pdf.pages import Info
from factcheck.readers.pdf.paragraphs import Paragraph, paragraphs
from factcheck.readers.pdf.segments import segments
from factcheck.readers.properties import real_title, writing_day

_BROWSERS = ("Mozilla/", "Chromium", "Safari", "Firefox")
_NO_TEXT = "it has no text in it, only pictures: run text recognition (OCR) over it, or save the text itself"


def read(data: bytes, path: str) -> Document:
    """Return the document of a PDF file. Raises `InputError` for what is none, or has no text in it."""
    pages, info = pages_of(data, path)
    found = strip(pages, [segments(page.words) for page in pages])
    parts = paragraphs(lines(found))
    if not any(character.isalnum() for part in parts for item in part.lines for character in item.line.text):
        raise InputError(path, _NO_TEXT)
    placed = [item for part in parts for item in part.lines]
    source = "\n".join(item.line.text for item in placed)
    starts = line_starts(item.line.text for item in placed)
    text, to_source, blocks = leave_out(source, list(_omitted(parts, starts)), _blocks(parts, starts))
    labels = (f"page {item.page}, line {item.number}" for item in placed)
    return Document(
        path=path,
        source=source,
        text=text,
        blocks=blocks,
        to_source=to_source,
        date=metadata.own_date(text[slice(*block.span)] for block in blocks) or _day(info),
        title=real_title(info.title) or metadata.heading_of(text, blocks),
        landmarks=tuple(map(Landmark, starts, labels)),
    )


def _blocks(parts: Sequence[Paragraph], starts: Sequence[int]) -> Iterator[Block]:
    at = 0
    for part in parts:
        first, last = at, at + len(part.lines) - 1
        bullet = re.match(BULLET, part.lines[0].line.text)
        start = starts[first] + (bullet.end() if bullet else part.lines[0].mark)
        yield Block(Span(start, starts[last] + len(part.lines[-1].line.text)), part.kind)
        at = last + 1


def _omitted(parts: Sequence[Paragraph], starts: Sequence[int]) -> Iterator[Span]:
    """Yield what is no part of the text: marks of notes, and ends of lines within words, with the hyphen or without."""
    vocabulary = Vocabulary(item.line.text for part in parts for item in part.lines)
    at = iter(starts)
    for part in parts:
        for item, following in pairwise((*part.lines, None)):
            if item is None:
                continue
            start, line = next(at), item.line
            yield from (Span(start + mark.start, start + mark.end) for mark in line.marks)
            end = start + len(line.text)
            parted = following is not None and line.text[-1] in HYPHENS and line.text[-2:-1].isalnum()
            if parted and following is not None:
                keeps = vocabulary.keeps_hyphen(line.text, following.line.text)
                yield Span(end if keeps else end - 1, end + 1)


def _day(info: Info) -> date | None:
    """Return the day it was written. A page printed from a browser is dated by its reader."""
    if any(browser in info.creator for browser in _BROWSERS):
        return None
    return writing_day(_iso(info.created), _iso(info.modified))


def _iso(moment: str) -> str:
    """Return the day of a moment as PDF files have it, in the form of ISO 8601.

    >>> _iso("D:20230402101530+01'00'")
    '2023-04-02'
    """
    digits = moment.removeprefix("D:")[:8]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 else ""
