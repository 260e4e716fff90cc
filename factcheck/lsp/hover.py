"""What is known about the words under the pointer: the claim, what the text says of it, where it was checked and when.

Written as Markdown, or as plain text for editors that show no Markdown. Words of claims and sources are escaped: they
are shown as they were written, whatever characters stand in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lsprotocol import types

from factcheck.lsp.diagnostics import spans
from factcheck.lsp.drafts import Checked, Found
from factcheck.model.claims import Citation, Claim
from factcheck.model.results import Stance
from factcheck.model.text import Span

_SPECIAL = r"([\\`*_{}\[\]<>#|~!&])"
_MOST_PLACES = 8
"""More line numbers than this tell nobody anything."""


def found_at(checked: Checked, offset: int) -> list[tuple[Found, Span]]:
    """Return what was found about the words at `offset`, each with the stretch that decides."""
    return [(found, span) for found in checked.found for span in spans(found) if span.start <= offset <= span.end]


def of_draft(checked: Checked, offset: int, *, markdown: bool = True) -> types.Hover | None:
    """Return what the claims say about the words at `offset`."""
    here = found_at(checked, offset)
    if not here:
        return None
    once = {(found.claim.id, found.evidence.stance): found for found, _ in reversed(here)}
    rule = "\n\n---\n\n" if markdown else "\n\n"
    text = rule.join("\n\n".join(_paragraphs(found, checked, markdown)) for found in reversed(once.values()))
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    return types.Hover(types.MarkupContent(kind, text), checked.buffer.range(here[0][1]))


def escaped(text: str, markdown: bool) -> str:
    r"""Return words so that they are shown as they are.

    >>> print(escaped("5 * 3\n_net_", True))
    5 \* 3 \_net\_
    """
    flat = " ".join(text.split())
    return re.sub(_SPECIAL, r"\\\1", flat) if markdown else flat


def _paragraphs(found: Found, checked: Checked, markdown: bool) -> Iterator[str]:
    verdict = _verdict(found)
    yield f"{f'**{verdict}**' if markdown else verdict}: {escaped(found.evidence.reason, markdown)}"
    if found.evidence.suppression is not None:
        by = found.evidence.suppression
        yield f"Ignored by the {by.by.value}: {escaped(by.reason, markdown)}"
    yield from _claim(found.claim, markdown)
    others = _places([other for other in checked.of(found.claim) if other is not found], checked)
    if others:
        yield f"Also in this text: {others}"


def _verdict(found: Found) -> str:
    if found.evidence.stance is Stance.SUPPORTS:
        return "Supported"
    return "Outdated" if found.evidence.is_outdated else "Conflicts"


def _claim(claim: Claim, markdown: bool) -> Iterator[str]:
    yield f"{'> ' if markdown else ''}{escaped(claim.text, markdown)}"
    as_of = f", as of {claim.as_of}" if claim.as_of else ""
    yield f"Claim {f'`{claim.id}`' if markdown else claim.id}{as_of}"
    if claim.sources:
        yield "\n".join(f"- {_source(source, markdown)}" for source in claim.sources)
    if claim.note:
        yield f"Note: {escaped(claim.note, markdown)}"


def _source(source: Citation, markdown: bool) -> str:
    title = escaped(source.title or source.url, markdown)
    if source.url:
        title = f"[{title}]({_target(source.url)})" if markdown else f"{title} <{source.url}>"
    parts = [escaped(source.publisher, markdown), title, str(source.date) if source.date else ""]
    line = ", ".join(filter(None, parts))
    return f"{line}: “{escaped(source.quote, markdown)}”" if source.quote else line


def _target(url: str) -> str:
    """Return an address that ends where the parentheses around it do."""
    return url.translate({ord(c): f"%{ord(c):02X}" for c in "()<>\\ "})


def _places(others: Sequence[Found], checked: Checked) -> str:
    said = []
    for other in others[:_MOST_PLACES]:
        line = checked.buffer.lines.line_at(other.evidence.place.span.start) + 1
        said.append(f"line {line} ({_verdict(other).lower()})")
    if len(others) > _MOST_PLACES:
        said.append(f"and {len(others) - _MOST_PLACES} more")
    return ", ".join(dict.fromkeys(said))
