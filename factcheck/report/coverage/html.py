"""Report -> one HTML page: the draft with every fact underlined by its state, and a sheet to tick, initial and date.

It is the page of the other reports with facts in place of claims; printed it is the annotated copy that is handed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model.coverage import Covered, ItemKind, State
from factcheck.model.records import NamedTuple
from factcheck.model.results import Input, Report
from factcheck.report.coverage.groups import OPEN, all_in_words
from factcheck.report.excerpt import counted, flowing
from factcheck.report.html.cards import citations, remarks, section, skipped
from factcheck.report.html.entries import where, within
from factcheck.report.html.marks import Layout, Look, Mark, PassageKey, lay_out_marks
from factcheck.report.html.markup import Html, join, separated, tag
from factcheck.report.html.page import beside, frame, masthead, title_of, whole
from factcheck.report.html.seal import seal
from factcheck.report.html.sheet import sheet_of, texts_of
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

_LOOKS = {
    State.CONFLICTING: Look.CONFLICT,
    State.OUTDATED: Look.OUTDATED,
    State.UNBACKED: Look.UNBACKED,
    State.SET_ASIDE: Look.IGNORED,
    State.BACKED: Look.SUPPORT,
    State.NOT_STATED: Look.UNSTATED,
}
_KIND = "kind-"
_COLUMNS = ("No.", "Fact", "State", "In the claims", "Place", "Source", "Checked by", "Date")


class _Listed(NamedTuple):
    """A fact with its number on the page."""

    number: int
    text: Input
    fact: Covered


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return the facts of `report` as one page that needs nothing beside itself."""
    facts = [(text, fact) for text in report.inputs if text.coverage for fact in text.coverage.facts]
    listed = [_Listed(number, text, fact) for number, (text, fact) in enumerate(facts, 1)]
    marks = ([mark for row in listed if row.text is text for mark in _marks(row)] for text in report.inputs)
    layout = lay_out_marks(list(zip(report.inputs, marks, strict=True)))
    kinds = Counter(row.fact.item.kind for row in listed)
    by_state = {state: [row for row in listed if row.fact.state is state] for state in State}
    groups = (_group(state, rows, layout) for state, rows in by_state.items() if rows)
    numbers = {kind.value: kinds[kind] for kind in ItemKind if kinds[kind]}
    listing = (skipped(report), join(groups), remarks(report, layout.anchors))
    summary = join(all_in_words(report))
    rows = (_row(row, alone=len(layout.panes) == 1) for row in listed if row.fact.counts)
    sheet = sheet_of("Fact-check sheet", _COLUMNS, rows, summary, texts_of(report, layout))
    left = sum(row.fact.state in OPEN for row in listed)
    head = masthead(
        "Fact coverage", f"{counted(left, 'fact')} to settle" if left else "Nothing left to settle", summary
    )
    parts = (beside("fact", numbers, listing, _KIND), sheet)
    return whole(title_of("Fact coverage", layout), join(frame("facts", head, layout, parts), seal(report)))


def _marks(row: _Listed) -> Iterator[Mark]:
    fact = row.fact
    reason = fact.reason or f"{fact.item.kind}, number {row.number}"
    claim = fact.claims[0].text if fact.claims else ""
    for at, span in enumerate(fact.item.spans):
        yield Mark(span, _LOOKS[fact.state], f"fact-{row.number}", reason, claim, PassageKey(row.number, 0, at))


def _group(state: State, rows: Sequence[_Listed], layout: Layout) -> Html:
    cards = (_card(row, layout) for row in rows)
    return section(state.value.capitalize(), len(rows), *cards, kind=state.value.replace(" ", "-"))


def _card(row: _Listed, layout: Layout) -> Html:
    fact, anchor = row.fact, f"fact-{row.number}"
    first = layout.anchors.get(PassageKey(row.number, 0))
    words, nearest = flowing(fact.item.words), fact.nearest
    near = f"Nearest: {nearest.claim.id}: {flowing(nearest.claim.text)} ({flowing(nearest.reason)})" if nearest else ""
    eyebrow = (
        tag("span", str(row.number), class_="number"),
        tag("span", fact.state.value, class_="verdict"),
        tag("span", fact.item.kind.value, class_="id"),
    )
    places = (tag("span", where(row.text.path, place), class_="place") for place in fact.places)
    return tag(
        "article",
        tag("p", separated(eyebrow, " "), class_="eyebrow"),
        tag("h4", tag("a", words, href=f"#{first}") if first else words, id=f"{anchor}-words", dir="auto"),
        _reason(fact),
        (tag("p", f"{claim.id}: {flowing(claim.text)}", class_="details", dir="auto") for claim in fact.claims),
        tag("p", near, class_="details", dir="auto") if near else None,
        tag("p", separated(places, ", "), class_="places"),
        class_=f"claim {_KIND}{fact.item.kind} {fact.state.value.replace(' ', '-')}",
        id=anchor,
        tabindex=-1,
        aria_labelledby=f"{anchor}-words",
    )


def _reason(fact: Covered) -> Html | None:
    return tag("p", flowing(fact.reason), class_="reason") if fact.reason else None


def _row(row: _Listed, *, alone: bool) -> Html:
    fact = row.fact
    places = (within(place).removeprefix(":") if alone else where(row.text.path, place) for place in fact.places)
    return tag(
        "tr",
        tag("td", tag("span", class_="box"), str(row.number), class_="no"),
        tag("th", tag("span", flowing(fact.item.words), dir="auto"), tag("p", fact.item.kind), scope="row"),
        tag("td", fact.state.value),
        tag("td", _reason(fact), (tag("p", f"{claim.id}: {flowing(claim.text)}") for claim in fact.claims)),
        tag("td", (tag("p", words) for words in places)),
        tag("td", (tag("p", words) for claim in fact.claims for words in citations(claim))),
        tag("td"),
        tag("td"),
    )
