"""Report -> a line for each place of a fact, ``path:line:column: state kind: words``, for grep and editors' lists."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.coverage import Covered
from factcheck.model.results import Place, Report
from factcheck.report.coverage.groups import OPEN
from factcheck.report.excerpt import flowing, located
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return the lines of `report` in the order of its texts; when quiet only what is still to be settled."""
    lines = []
    for text in report.inputs:
        facts = text.coverage.facts if text.coverage is not None else ()
        shown = [fact for fact in facts if fact.state in OPEN or not options.quiet]
        found = sorted((place.start, words) for fact in shown for place, words in _lines(fact))
        lines += [f"{located(text.path, start)}: {words}\n" for start, words in found]
    return "".join(lines)


def _lines(fact: Covered) -> Iterator[tuple[Place, str]]:
    why = fact.reason
    if fact.nearest is not None:
        why = f"nearest {fact.nearest.claim.id}: {fact.nearest.reason}"
    elif fact.claims and not why:
        why = ", ".join(claim.id for claim in fact.claims)
    words = f"{fact.state} {fact.item.kind}: {flowing(fact.item.words)}{f'; {flowing(why)}' if why else ''}"
    for place in fact.places:
        yield place, words
