"""Report -> the sign-off sheet, which is what prints: every claim a row, with a box, a name and a date to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.claims import Citation, Claim
from factcheck.model.results import Evidence, Report, Stance
from factcheck.report.excerpt import flowing, quoted
from factcheck.report.html.cards import citations, verdict_words
from factcheck.report.html.draft import facts, name
from factcheck.report.html.entries import Entry, Status, day, place_of, where, why_ignored, within
from factcheck.report.html.marks import Layout
from factcheck.report.html.markup import Html, join, tag

_COLUMNS = ("No.", "Claim", "Verdict", "In the text", "Place", "Source", "Checked by", "Date")
_LONGEST_QUOTE = 240
_MOST_CONFLICTS = 6
_MOST_PLACES = 8


def sheet(report: Report, listed: Sequence[Entry], layout: Layout, summary: Html) -> Html:
    """Return the sheet for `listed`, in the order of the page."""
    return sheet_of("Sign-off sheet", _COLUMNS, (_row(entry) for entry in listed), summary, texts_of(report, layout))


def sheet_of(title: str, columns: Sequence[str], rows: Iterable[Html], summary: Html, about: Iterable[Html]) -> Html:
    """Return a sheet to sign off: what is said `about` its texts, then a table."""
    head = tag("thead", tag("tr", (tag("th", column, scope="col") for column in columns)))
    return tag(
        "section",
        tag("h2", title, id="sheet-name"),
        tag("p", summary),
        tag("ul", about, class_="texts"),
        tag("p", _line("Signed off by"), _line("Date"), class_="signature"),
        tag("table", head, tag("tbody", rows)),
        class_="sheet",
        aria_labelledby="sheet-name",
    )


def texts_of(report: Report, layout: Layout) -> Iterator[Html]:
    """Yield what there is to say of each text beside its words, and of those that could not be read."""
    for pane in layout.panes:
        path = pane.input.path if name(pane) != pane.input.path else ""
        about = join(" (", path, "; " if path else "", facts(pane), ")")
        yield tag("li", tag("bdi", name(pane)), about)
        for remark in pane.input.remarks:
            yield tag("li", "Remark: ", flowing(remark.reason), ", ", where(pane.input.path, remark.place))
    for notice in report.notices:
        yield tag("li", f"Remark: {flowing(notice.reason)}, {notice.path}:{notice.line}:{notice.column}")
    for skipped in report.skipped:
        yield tag("li", tag("strong", "Not checked: "), tag("bdi", skipped.path), f": {flowing(skipped.reason)}")


def _line(label: str) -> Html:
    return tag("span", label, " ", tag("span", class_="line"), class_="field")


def _row(entry: Entry) -> Html:
    claim = entry.result.claim
    passages = _chosen(entry)
    as_of = tag("p", f"as of {day(claim.as_of)}") if claim.as_of else None
    return tag(
        "tr",
        tag("td", tag("span", class_="box"), str(entry.number), class_="no"),
        tag("th", tag("span", flowing(claim.text), dir="auto"), tag("p", claim.id, class_="id"), as_of, scope="row"),
        tag("td", verdict_words(entry)),
        tag("td", (_passage(evidence) for evidence in passages), _rest(entry, passages)),
        tag("td", (tag("p", *words) for words in _places(passages))),
        tag("td", _sources(claim)),
        tag("td"),
        tag("td"),
    )


def _chosen(entry: Entry) -> list[Evidence]:
    """Return all that conflicts, up to a limit, and the best that supports."""
    conflicts = [evidence for evidence in entry.passages if evidence.stance is Stance.CONFLICTS]
    supports = [evidence for evidence in entry.passages if evidence.stance is Stance.SUPPORTS]
    return [*conflicts[:_MOST_CONFLICTS], *supports[:1]]


def _rest(entry: Entry, shown: Sequence[Evidence]) -> Html | None:
    if not shown:
        why = "not checked yet" if entry.result.is_unchecked else "required, and not in the text"
        return tag("p", why) if entry.status is Status.MISSING else None
    more = len(entry.passages) - len(shown)
    return tag("p", f"and {more:,} more") if more else None


def _passage(evidence: Evidence) -> Html:
    pieces = quoted(evidence, _LONGEST_QUOTE).pieces()
    words = (tag("b", words) if is_marked else words for words, is_marked in pieces)
    ignored = evidence.suppression is not None
    why = f"{flowing(evidence.reason)} ({why_ignored(evidence)})" if ignored else flowing(evidence.reason)
    conflict = tag("p", why, class_="reason") if evidence.stance is Stance.CONFLICTS else None
    return join(conflict, tag("p", words, dir="auto", class_="quote"))


def _places(passages: Sequence[Evidence]) -> Iterator[tuple[str, ...]]:
    """Yield the words of each place, line and column unbroken."""
    named = [(evidence.path, place_of(evidence)) for evidence in passages]
    named += [named for evidence in passages for named in evidence.also_at]
    for path, place in named[:_MOST_PLACES]:
        yield (where(path, place),) if place.label else (path, tag("span", within(place), class_="nowrap"))
    if len(named) > _MOST_PLACES:
        yield (f"and {len(named) - _MOST_PLACES:,} more",)


def _sources(claim: Claim) -> Iterator[Html]:
    for words, source in zip(citations(claim), claim.sources, strict=True):
        yield tag("p", words, _address(source))


def _address(source: Citation) -> Html | None:
    """Return the address in words: paper has no links."""
    if not source.url or not source.title:
        return None
    return join(" ", tag("span", source.url, class_="address"))
