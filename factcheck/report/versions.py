"""What two versions of a text make of each other -> text to be read, lines for grep and editors, JSON for scripts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.model.results import Evidence, Stance
from factcheck.model.versions import Change, Changed, Versions
from factcheck.report.excerpt import counted, flowing, located, position, quoted, visible
from factcheck.report.json import dump, evidence_object
from factcheck.report.options import RenderOptions
from factcheck.report.page import Page, Run
from factcheck.report.text import marked
from factcheck.version import __version__

VERSION = 1
"""Of the shape of the JSON: it goes up when a field is taken away or changes its meaning."""
_STYLES = dict(zip(Change, ("conflicting", "conflicting", "mixed", "supported"), strict=True))
_MARGIN = " " * (max(map(len, Change)) + 2)
_LONGEST_QUOTE = 240


def render_text(versions: Versions, options: RenderOptions) -> str:
    """Return `versions` as text of at most `options.width` columns, quiet without what is only lost or new."""
    page = Page(options)
    counts = [f"{count:,} {change}" for change in Change if (count := versions.count(change))]
    size = f"{counted(versions.sentences, 'sentence')}, {versions.alike:,} of them alike"
    head = f"{visible(versions.old)} against {visible(versions.new)} ({size}): "
    page.add([Run(head + (", ".join(counts) or "no fact differs"))])
    for changed in _shown(versions, options):
        page.blank()
        first = Run(changed.change.upper().ljust(len(_MARGIN)), _STYLES[changed.change])
        page.add([Run(flowing(changed.reason))], first=first, rest=_MARGIN)
        for side in filter(None, (changed.new, changed.old)):
            page.add([Run(_where(side), "place", whole=True)], first=_MARGIN)
            stance = Stance.CONFLICTS if side is changed.new else Stance.SUPPORTS
            page.add(marked(page, quoted(side, _LONGEST_QUOTE), stance), first=f"{_MARGIN}| ", rest=f"{_MARGIN}| ")
    return str(page)


def render_plain(versions: Versions, options: RenderOptions) -> str:
    """Return a line for each fact, at its place in the new version, or in the old one where it is lost."""
    lines = []
    for change, reason, old, new, _ in _shown(versions, options):
        places = [_where(side) for side in (new, old) if side]
        lines.append(f"{places[0]}: {change}: {flowing(reason)}{f' ({places[1]})' if places[1:] else ''}\n")
    return "".join(lines)


def render_json(versions: Versions, options: RenderOptions) -> str:
    """Return `versions` as one JSON object, whatever the options are."""
    summary = {change.name.lower(): versions.count(change) for change in Change}
    return dump(
        {
            "version": VERSION,
            "tool": {"name": "factcheck", "version": __version__},
            "old": versions.old,
            "new": versions.new,
            "summary": {"sentences": versions.sentences, "alike": versions.alike, **summary},
            "changes": [
                {
                    "change": changed.change.value,
                    "reason": changed.reason,
                    **({"claim": changed.claim} if changed.claim else {}),
                    "old": evidence_object(changed.old) if changed.old else None,
                    "new": evidence_object(changed.new) if changed.new else None,
                }
                for changed in versions.changes
            ],
        }
    )


def _shown(versions: Versions, options: RenderOptions) -> list[Changed]:
    urgent = (Change.DIFFERENT, Change.SPEAKER)
    return [changed for changed in versions.changes if changed.change in urgent or not options.quiet]


def _where(side: Evidence) -> str:
    return located(side.path, position(side)) + (f" ({flowing(side.place.label)})" if side.place.label else "")


FORMATS: Mapping[str, Callable[[Versions, RenderOptions], str]] = {
    "text": render_text,
    "plain": render_plain,
    "json": render_json,
}
"""Name -> renderer, in the order in which ``--format`` names them."""
