"""Report -> a fact-check sheet for a spreadsheet program: a row for each fact, as a checker takes them."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.claims import Citation
from factcheck.model.coverage import Covered, State
from factcheck.model.results import Input, Report
from factcheck.report.coverage.groups import groups
from factcheck.report.excerpt import flowing
from factcheck.report.html.entries import where
from factcheck.report.sheets import Cell, Rows, write_csv, write_xlsx

WIDTHS: Mapping[str, int] = {
    "fact": 48,
    "sentence": 60,
    "place": 24,
    "source": 36,
    "link": 28,
    "primary or secondary": 12,
    "checked by": 16,
    "on": 12,
    "accurate": 10,
    "note": 48,
}
"""The columns, and how many characters they are wide."""
_MOST_LETTERS = 10_000
"""Of a fact, its sentence or a place: a cell holds a few times as many."""


def render_csv(report: Report) -> bytes:
    """Return the sheet as CSV."""
    return write_csv(_rows(report))


def render_xlsx(report: Report) -> bytes:
    """Return the sheet as a workbook. Raises `FactcheckError` without the library that writes it."""
    return write_xlsx(_rows(report), "--format xlsx", WIDTHS)


def _rows(report: Report) -> Rows:
    covered = [(text, text.coverage) for text in report.inputs if text.coverage is not None]
    found = (_row(text, fact) for text, coverage in covered for group in groups(coverage) for fact in group.facts)
    return [tuple(WIDTHS), *found]


def _row(text: Input, fact: Covered) -> tuple[Cell, ...]:
    sources = [source for claim in fact.claims for source in claim.sources]
    checks = [claim.checked for claim in fact.claims if claim.checked is not None]
    note = fact.reason or (", ".join(claim.id for claim in fact.claims) if fact.claims else "")
    if fact.nearest is not None:
        note = f"nearest {fact.nearest.claim.id}: {fact.nearest.reason}"
    days = {check.on for check in checks if check.on is not None}
    return (
        flowing(fact.item.words)[:_MOST_LETTERS],
        flowing(fact.quote)[:_MOST_LETTERS],
        "; ".join(where(text.path, place) for place in fact.places)[:_MOST_LETTERS],
        "; ".join(_cited(source) for source in sources),
        "; ".join(source.url for source in sources if source.url),
        "",
        "; ".join(dict.fromkeys(check.by for check in checks if check.by)),
        max(days) if days else "",
        _accurate(fact),
        flowing(f"{fact.state}: {note}" if note else fact.state.value),
    )


def _accurate(fact: Covered) -> str:
    """Return what is known of a fact; that a claim backs it says little while nobody has checked the claim."""
    if fact.state is State.BACKED:
        return "yes" if any(claim.is_checked for claim in fact.claims) else ""
    return "no" if fact.state in (State.CONFLICTING, State.OUTDATED) else ""


def _cited(source: Citation) -> str:
    day = source.date.isoformat() if source.date else ""
    return flowing(", ".join(filter(None, (source.publisher, source.title or source.quote, day))))
