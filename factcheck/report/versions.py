"""What two versions of a text make of each other -> text to be read, lines for grep and editors, JSON for scripts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.model.results import Stance
from factcheck.model.versions import Change, Changed, Side, Versions
from factcheck.report.excerpt import excerpt, flowing, visible
from factcheck.report.json import as_place, dump
from factcheck.report.options import RenderOptions
from factcheck.report.page import Page, Run
from factcheck.report.text import marked
from factcheck.version import __version__

VERSION = 1
"""Of the shape of the JSON: it goes up when a field is taken away or changes its meaning."""
_STYLES = {
    Change.DIFFERENT: "conflicting",
    Change.SPEAKER: "conflicting",
    Change.LOST: "mixed",
    Change.NEW: "supported",
}
_MARGIN = " " * (max(map(len, Change)) + 2)
_LONGEST_QUOTE = 240


def render_text(versions: Versions, options: RenderOptions) -> str:
    """Return `versions` as text of at most `options.width` columns, quiet without what is only lost or new."""
    page = Page(options)
    counts = [f"{count:,} {change}" for change in Change if (count := versions.count(change))]
    size, own = f"{versions.sentences:,} sentences", f"{versions.alike:,} of them alike"
    head = f"{visible(versions.old)} against {visible(versions.new)} ({size}, {own}): "
    page.add([Run(head), Run(", ".join(counts) or "no fact differs")])
    for changed in _shown(versions, options):
        page.blank()
        first = Run(changed.change.upper().ljust(len(_MARGIN)), _STYLES[changed.change])
        page.add([Run(flowing(changed.reason))], first=first, rest=_MARGIN)
        for side, stance in ((changed.new, Stance.CONFLICTS), (changed.old, Stance.SUPPORTS)):
            if side is not None:
                page.add([Run(_where(side), "place", whole=True)], first=_MARGIN)
                quote = excerpt(side.quote, [side.marks], limit=_LONGEST_QUOTE)
                page.add(marked(page, quote, stance), first=f"{_MARGIN}| ", rest=f"{_MARGIN}| ")
    return str(page)


def render_plain(versions: Versions, options: RenderOptions) -> str:
    """Return a line for each fact, at its place in the new version, or in the old one where it is lost."""
    lines = ((changed.new or changed.old, changed) for changed in _shown(versions, options))
    return "".join(f"{_where(side)}: {c.change}: {flowing(c.reason)}{_beside(c)}\n" for side, c in lines if side)


def _beside(changed: Changed) -> str:
    return f" ({_where(changed.old)})" if changed.new is not None and changed.old is not None else ""


def render_json(versions: Versions, options: RenderOptions) -> str:
    """Return `versions` as one JSON object, whatever the options are."""
    return dump(
        {
            "version": VERSION,
            "tool": {"name": "factcheck", "version": __version__},
            "old": versions.old,
            "new": versions.new,
            "summary": {
                "sentences": versions.sentences,
                "alike": versions.alike,
                **{change.name.lower(): versions.count(change) for change in Change},
            },
            "changes": [
                {
                    "change": changed.change.value,
                    "reason": changed.reason,
                    **({"claim": changed.claim} if changed.claim else {}),
                    "old": _side(changed.old),
                    "new": _side(changed.new),
                }
                for changed in versions.changes
            ],
        }
    )


def _side(side: Side | None) -> dict[str, object] | None:
    if side is None:
        return None
    return {"path": side.path, "words": side.words, "quote": side.quote, **as_place(side.place)}


def _shown(versions: Versions, options: RenderOptions) -> list[Changed]:
    urgent = (Change.DIFFERENT, Change.SPEAKER)
    return [changed for changed in versions.changes if changed.change in urgent or not options.quiet]


def _where(side: Side) -> str:
    line, column = side.place.start
    return f"{visible(side.path)}:{line}:{column}" + (f" ({flowing(side.place.label)})" if side.place.label else "")


FORMATS: Mapping[str, Callable[[Versions, RenderOptions], str]] = {
    "text": render_text,
    "plain": render_plain,
    "json": render_json,
}
"""Name -> renderer, in the order in which ``--format`` names them."""
