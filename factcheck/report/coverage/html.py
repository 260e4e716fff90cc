"""Report -> one HTML page: the draft with every fact underlined by its state, and a sheet to tick, initial and date.

It is the page of the other reports with facts in place of claims; printed it is the annotated copy that is handed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model.coverage import Covered, ItemKind, State
from factcheck.model.records import NamedTuple
from factcheck.model.results import Input, Report
from factcheck.report.coverage.groups import OPEN, all_in_words, facts_in_words
from factcheck.report.excerpt import flowing
from factcheck.report.html.cards import citations, skipped
from factcheck.report.html.draft import facts as about
from factcheck.report.html.draft import name, texts
from factcheck.report.html.entries import where
from factcheck.report.html.marks import Layout, Look, Mark, PassageKey, lay_out_marks
from factcheck.report.html.markup import Html, join, separated, tag
from factcheck.report.html.page import keys_help, masthead, tools, whole
from factcheck.report.html.seal import seal
from factcheck.report.html.sheet import signature
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions

_LOOKS = {
    State.CONFLICTING: Look.CONFLICT,
    State.OUTDATED: Look.OUTDATED,
    State.UNBACKED: Look.UNBACKED,
    State.SET_ASIDE: Look.IGNORED,
    State.BACKED: Look.SUPPORT,
    State.NOT_STATED: Look.UNSTATED,
}
_COLUMNS = ("No.", "Fact", "State", "Place", "Source", "Accurate", "Checked by", "Date")


class _Listed(NamedTuple):
    """A fact with its number on the page."""

    number: int
    text: Input
    fact: Covered

    @property
    def anchor(self) -> str:
        return f"fact-{self.number}"

    @property
    def kind(self) -> str:
        return self.fact.item.kind.value


def render(report: Report, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """Return the facts of `report` as one page that needs nothing beside itself."""
    listed = [
        _Listed(number, text, fact)
        for number, (text, fact) in enumerate(
            ((text, fact) for text in report.inputs if text.coverage is not None for fact in text.coverage.facts), 1
        )
    ]
    layout = _layout(report, listed)
    title = name(layout.panes[0]) if len(layout.panes) == 1 else f"{len(layout.panes):,} texts"
    left = sum(entry.fact.state in OPEN for entry in listed)
    outcome = f"{facts_in_words(left)} to settle" if left else "Nothing left to settle"
    summary = join(all_in_words(report))
    body = join(
        tag("a", "Skip to the facts", href="#claims", class_="skip"),
        masthead("Fact coverage", outcome, summary),
        tag(
            "main",
            tag("div", texts(layout), class_="draft"),
            _facts(report, listed, layout),
            _sheet(listed, layout, summary),
        ),
        keys_help(),
        seal(report),
    )
    return whole(f"Fact coverage: {title}", body)


def _layout(report: Report, listed: Sequence[_Listed]) -> Layout:
    marks: dict[int, list[Mark]] = {}
    for index, text in enumerate(report.inputs):
        for entry in listed:
            if entry.text is text:
                marks.setdefault(index, []).extend(_marks(entry))
    return lay_out_marks(report.inputs, marks)


def _marks(entry: _Listed) -> Iterator[Mark]:
    fact = entry.fact
    reason = fact.reason or f"{entry.kind}, number {entry.number}"
    claim = fact.claims[0].text if fact.claims else ""
    for place, span in enumerate(fact.item.spans):
        yield Mark(span, _LOOKS[fact.state], entry.anchor, reason, claim, PassageKey(entry.number, 0, place))


def _facts(report: Report, listed: Sequence[_Listed], layout: Layout) -> Html:
    kinds = Counter(entry.kind for entry in listed)
    by_state = [(state, [entry for entry in listed if entry.fact.state is state]) for state in State]
    return tag(
        "aside",
        tag("h2", "Facts", id="claims-name", class_="unseen"),
        tag(
            "div",
            tools({kind.value: kinds[kind.value] for kind in ItemKind if kinds[kind.value]}, "facts"),
            class_="tools scripted",
        ),
        tag(
            "div",
            skipped(report),
            (_group(state, entries, layout) for state, entries in by_state if entries),
            tag("p", "No fact is like this.", id="none", class_="about", hidden=True),
            class_="list",
            id="list",
        ),
        id="claims",
        tabindex=-1,
        aria_labelledby="claims-name",
    )


def _group(state: State, entries: Sequence[_Listed], layout: Layout) -> Html:
    kind = state.value.replace(" ", "-")
    count = tag("span", f"{len(entries):,}", class_="count")
    return tag(
        "section",
        tag("h3", state.value.capitalize(), " ", count, id=f"group-{kind}-name"),
        (_card(entry, layout) for entry in entries),
        class_=f"group {kind}",
        aria_labelledby=f"group-{kind}-name",
    )


def _card(entry: _Listed, layout: Layout) -> Html:
    fact = entry.fact
    heading = f"{entry.anchor}-words"
    first = layout.anchors.get(PassageKey(entry.number, 0))
    words = flowing(fact.item.words)
    eyebrow = (
        tag("span", str(entry.number), class_="number"),
        tag("span", fact.state.value, class_="verdict"),
        tag("span", entry.kind, class_="id"),
    )
    return tag(
        "article",
        tag("p", separated(eyebrow, " "), class_="eyebrow"),
        tag("h4", tag("a", words, href=f"#{first}") if first else words, id=heading, dir="auto"),
        tag("p", flowing(fact.reason), class_="reason") if fact.reason else None,
        (tag("p", f"{claim.id}: {flowing(claim.text)}", class_="details", dir="auto") for claim in fact.claims),
        tag("p", _nearest(fact), class_="details", dir="auto") if fact.nearest else None,
        tag("p", separated(_places(entry), ", "), class_="places"),
        class_=f"claim {entry.kind} {fact.state.value.replace(' ', '-')}",
        id=entry.anchor,
        tabindex=-1,
        aria_labelledby=heading,
    )


def _nearest(fact: Covered) -> str:
    if fact.nearest is None:
        return ""
    return f"Nearest: {fact.nearest.claim.id}: {flowing(fact.nearest.claim.text)} ({flowing(fact.nearest.reason)})"


def _places(entry: _Listed) -> Iterator[Html]:
    for place in entry.fact.places:
        yield tag("span", where(entry.text.path, place), class_="place")


def _sheet(listed: Sequence[_Listed], layout: Layout, summary: Html) -> Html:
    head = tag("thead", tag("tr", (tag("th", column, scope="col") for column in _COLUMNS)))
    rows = (_row(entry) for entry in listed if entry.fact.counts)
    named = (tag("li", tag("bdi", name(pane)), f" ({pane.input.path}; {about(pane)})") for pane in layout.panes)
    return tag(
        "section",
        tag("h2", "Fact-check sheet", id="sheet-name"),
        tag("p", summary),
        tag("ul", named, class_="texts"),
        signature(),
        tag("table", head, tag("tbody", rows)),
        class_="sheet",
        aria_labelledby="sheet-name",
    )


def _row(entry: _Listed) -> Html:
    fact = entry.fact
    sources = (tag("p", words) for claim in fact.claims for words in citations(claim))
    return tag(
        "tr",
        tag("td", tag("span", class_="box"), str(entry.number), class_="no"),
        tag("th", tag("span", flowing(fact.item.words), dir="auto"), tag("p", entry.kind), scope="row"),
        tag("td", fact.state.value, tag("p", flowing(fact.reason), class_="reason") if fact.reason else None),
        tag("td", (tag("p", words) for words in _places(entry))),
        tag("td", (tag("p", claim.id, class_="id") for claim in fact.claims), sources),
        tag("td"),
        tag("td"),
        tag("td"),
    )
