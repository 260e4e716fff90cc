"""Report -> text to be read: the facts by sentence as a checker takes them, then what is left, and the counts."""

from __future__ import annotations

from itertools import zip_longest

from factcheck.model.coverage import Coverage, Covered, State, Zone
from factcheck.model.results import Input, Report
from factcheck.report.coverage.groups import OPEN, Group, all_in_words, groups, left_in_words
from factcheck.report.excerpt import counted, excerpt, flowing, located, visible
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.report.page import Page, Run
from factcheck.report.text import add_remarks, add_skipped

_STYLES = {
    State.CONFLICTING: "conflicting",
    State.OUTDATED: "mixed",
    State.UNBACKED: "missing",
    State.BACKED: "supported",
    State.SET_ASIDE: "not_found",
    State.NOT_STATED: "not_found",
}
_MARGIN = " " * (max(len(state) for state in State if state is not State.NOT_STATED) + 4)
_LABELS = len("nearest") + 2
_LONGEST_QUOTE = 160


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return the facts of `report` as text of at most `options.width` columns."""
    page = Page(options)
    for text in report.inputs:
        if text.coverage is not None:
            _text(page, text, text.coverage, options)
    add_remarks(page, report)
    add_skipped(page, report)
    page.blank()
    page.add([Run(all_in_words(report), "id")])
    return str(page)


def _text(page: Page, text: Input, coverage: Coverage, options: RenderOptions) -> None:
    page.blank()
    zone: Zone | None = None
    for group in groups(coverage):
        if options.quiet and not any(fact.state in OPEN for fact in group.facts):
            continue
        if group.facts[0].zone is not zone:
            zone = group.facts[0].zone
            page.blank()
            page.add([Run(zone.value.upper(), "id"), Run(f"  {visible(text.path)}", "place")])
        page.blank()
        _group(page, text, group, options)
    unstated = [fact for fact in coverage.facts if not fact.counts]
    if unstated and not options.quiet:
        page.blank()
        page.add([Run(f"{counted(len(unstated), 'fact')} only asked, foretold or supposed", "label")])
        for fact in unstated if options.verbose else ():
            page.add([_place(text, fact), Run(f" {fact.item.kind}: {flowing(fact.item.words)}")], first="  ")
    left = left_in_words(coverage)
    if left and not options.quiet:
        page.blank()
        page.add([Run("; ".join(left))], first=Run("left  ", "label"), rest="      ")


def _group(page: Page, text: Input, group: Group, options: RenderOptions) -> None:
    quote = excerpt(group.facts[0].quote, limit=_LONGEST_QUOTE).text
    first_said = min(group.facts, key=lambda fact: fact.places[0])
    page.add([_place(text, first_said), Run(f" {group.summary}: "), Run(f'"{quote}"', "label")], rest="  ")
    shown = [fact for fact in group.facts if fact.state is not State.BACKED or options.verbose]
    for fact, following in zip_longest(shown, shown[1:]):
        _fact(page, fact)  # of facts that follow each other, what is nearest and what to write is told once
        if fact.nearest is not None and (following is None or following.nearest != fact.nearest):
            claim = fact.nearest.claim
            _labelled(page, "nearest", f"{visible(claim.id)}: {flowing(claim.text)} ({flowing(fact.nearest.reason)})")
    for entry in dict.fromkeys(fact.written for fact in shown if fact.written):
        for number, row in enumerate(entry.splitlines()):
            first = Run(_MARGIN + ("" if number else "write").ljust(_LABELS), "label")
            page.add([Run(visible(row), "expected", whole=True)], first=first)
    backed = [fact for fact in group.facts if fact.state is State.BACKED]
    if backed and not options.verbose:
        told_by = (f"{flowing(fact.item.words)} ({', '.join(c.id for c in fact.claims)})" for fact in backed)
        head = Run(f"  {State.BACKED}".ljust(len(_MARGIN)), _STYLES[State.BACKED])
        page.add([Run("; ".join(told_by))], first=head, rest=_MARGIN)


def _fact(page: Page, fact: Covered) -> None:
    head = Run(f"  {fact.state}".ljust(len(_MARGIN)), _STYLES[fact.state])
    again = f" (and {len(fact.item.places) - 1} more)" if len(fact.item.places) > 1 else ""
    page.add([Run(f"{fact.item.kind}: {flowing(fact.item.words)}{again}")], first=head, rest=_MARGIN)
    if fact.reason:
        claims = ", ".join(claim.id for claim in fact.claims)
        _labelled(page, "why", f"{claims}: {flowing(fact.reason)}" if claims else flowing(fact.reason))
    elif fact.claims:
        _labelled(page, "by", ", ".join(claim.id for claim in fact.claims))


def _labelled(page: Page, label: str, words: str) -> None:
    page.add([Run(words)], first=Run(_MARGIN + label.ljust(_LABELS), "label"), rest=_MARGIN + " " * _LABELS)


def _place(text: Input, fact: Covered) -> Run:
    return Run(located(text.path, fact.places[0].start), "place", whole=True)
