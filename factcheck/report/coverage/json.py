"""Report -> JSON of its facts, for scripts; its shape is fixed by ``coverage.schema.json`` beside this module."""

from __future__ import annotations

from factcheck.model.coverage import Coverage, Covered, State
from factcheck.model.results import Report
from factcheck.report.coverage.groups import groups
from factcheck.report.json import as_place, dump
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.version import __version__

VERSION = 1
"""Of the shape: it goes up when a field is taken away or changes its meaning."""


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return the facts of `report` as one JSON object, in the order in which a checker takes them."""
    covered = [(text, text.coverage) for text in report.inputs if text.coverage is not None]
    return dump(
        {
            "version": VERSION,
            "tool": {"name": "factcheck", "version": __version__},
            "summary": _summary([coverage for _, coverage in covered]),
            "inputs": [
                {
                    "path": text.path,
                    "summary": _summary([coverage]),
                    "facts": [_fact(fact) for group in groups(coverage) for fact in group.facts],
                    "not_stated": [_fact(fact) for fact in coverage.facts if not fact.counts],
                }
                for text, coverage in covered
            ],
            "skipped": [{"path": skipped.path, "reason": skipped.reason} for skipped in report.skipped],
        }
    )


def _summary(covered: list[Coverage]) -> dict[str, object]:
    counts = {state.name.lower(): sum(coverage.count(state) for coverage in covered) for state in State}
    return {"facts": sum(coverage.total for coverage in covered), **counts}


def _fact(fact: Covered) -> dict[str, object]:
    nearest, entry = fact.nearest, fact.entry
    return {
        "kind": fact.item.kind.value,
        "state": fact.state.value,
        "words": fact.item.words,
        "zone": fact.zone.value,
        "sentence": fact.quote,
        "places": [as_place(place) for place in fact.places],
        "claims": [claim.id for claim in fact.claims],
        **({"reason": fact.reason} if fact.reason else {}),
        **({"nearest": {"id": nearest.claim.id, "reason": nearest.reason}} if nearest else {}),
        **({"entry": {"claim": entry.text, "status": str(entry.status)}} if entry else {}),
    }
