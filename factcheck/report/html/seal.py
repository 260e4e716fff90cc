"""What a sign-off sheet signs off, kept in the page itself: the texts, block by block, and a hash of the whole page.

The hash is that of the page with sixty-four zeros in its place. So whoever compares the next version of a text with
the sheet sees if the texts, or what the sheet says of them, were altered since by accident or by hand. It is no
signature: whoever makes the hash anew is not found out.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from datetime import date

from factcheck.errors import FactcheckError
from factcheck.model.results import Report
from factcheck.model.text import Block, BlockKind, Document, Landmark, Locator, Span
from factcheck.report.html.markup import Html

_NO_HASH = "0" * 64
_OPEN = '<script type="application/json" id="sealed">'
_SEALED = rf'{_OPEN}\{{"sha256": "([0-9a-f]{{64}})", "texts": (.*?)\}}</script>'


def seal(report: Report) -> Html:
    """Return what is to stand in the body of a page that signs off the texts of `report`; `sign` then seals the page.

    Only texts are sealed that the report holds: a run is asked to keep them for the page anyway.
    """
    texts = json.dumps([_text(text.document) for text in report.inputs if text.document is not None])
    safe = texts.replace("<", "\\u003c")  # or the words of a draft could end the element
    return Html(f'{_OPEN}{{"sha256": "{_NO_HASH}", "texts": {safe}}}</script>')


def sign(page: str) -> str:
    """Return a whole page with its hash in it; one in which nothing is sealed as it is."""
    found = re.search(_SEALED, page)
    return page if found is None else f"{page[: found.start(1)]}{_digest(page)}{page[found.end(1) :]}"


def unseal(content: bytes, path: str) -> list[Document]:
    """Return the texts that a page signs off. Raises `FactcheckError` where it is no such page, or was altered."""
    page = content.decode("utf-8", "replace")
    found = re.search(_SEALED, page)
    if found is None:
        raise FactcheckError(f"{path}: this is no sign-off sheet: name a page that `factcheck check -f html` wrote")
    unsigned = f"{page[: found.start(1)]}{_NO_HASH}{page[found.end(1) :]}"
    if _digest(unsigned) != found[1]:
        raise FactcheckError(f"{path}: the sheet was altered after it was written: take it as factcheck wrote it")
    return [_document(*text.values()) for text in json.loads(found[2])]


def _digest(page: str) -> str:
    return hashlib.sha256(page.encode("utf-8", "backslashreplace")).hexdigest()


def _text(document: Document) -> dict[str, object]:
    """Return a text with its blocks, each with where it stood in the file."""
    locator, spans = Locator(document.source), [document.to_source.span(block.span) for block in document.blocks]
    lines = [f"line {locator.position(span.start).line}" for span in spans]
    blocks = [
        (*block.span, block.kind.value, document.landmark(span.start) or line)
        for block, span, line in zip(document.blocks, spans, lines, strict=True)
    ]
    day = document.date.isoformat() if document.date else None
    return {"path": document.path, "date": day, "text": document.text, "blocks": blocks}


def _document(path: str, day: str | None, text: str, blocks: Sequence[tuple[int, int, str, str]]) -> Document:
    """Return a text as it was sealed: what its reader read, without the markup of its file."""
    return Document(
        path,
        text,
        text,
        tuple(Block(Span(start, end), BlockKind(kind)) for start, end, kind, _ in blocks),
        date=date.fromisoformat(day) if day else None,
        landmarks=tuple(Landmark(start, f"{label}, as signed off") for start, _, _, label in blocks),
    )
