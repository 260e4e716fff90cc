"""Entries -> the claims beside the texts: a card each, with what the texts say, why, and where it was checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from factcheck.model.claims import Claim, Severity
from factcheck.model.objections import severity_of
from factcheck.model.results import Evidence, Finding, Report, Stance
from factcheck.report.excerpt import deciding, flowing, quoted
from factcheck.report.html.entries import Entry, Status, day, difference, place_of, where, why_ignored
from factcheck.report.html.marks import PassageKey
from factcheck.report.html.markup import Html, is_web_address, join, link, separated, tag

_LONGEST_CONFLICT = 480  # characters of a quote that an editor has to weigh
_LONGEST_SUPPORT = 160
_MOST_SUPPORTS = 5  # quotes of one claim; of the others only the places are named
_MOST_PLACES = 12

Anchors = Mapping[PassageKey, str]


def cards(listed: Sequence[Entry], anchors: Anchors) -> Html:
    """Return the cards under their headings."""
    groups = ((status, list(group)) for status, group in groupby(listed, attrgetter("status")))
    return join(_group(status, group, anchors) for status, group in groups)


def remarks(report: Report, anchors: Anchors) -> Html | None:
    """Return what is wrong whatever the claims say, in the texts and in the claims files."""
    every = [(text.path, remark) for text in report.inputs for remark in text.remarks]
    items = [
        tag(
            "li",
            tag("span", flowing(remark.reason), dir="auto"),
            " ",
            _place(where(path, remark.place), anchors.get(PassageKey(0, number))),
            id=f"remark-{number}",
            tabindex=-1,
        )
        for number, (path, remark) in enumerate(every, 1)
    ]
    items += [
        tag("li", flowing(notice.reason), " ", _place(f"{notice.path}:{notice.line}:{notice.column}", None))
        for notice in report.notices
    ]
    return section("Remarks", len(items), tag("ul", items), kind="remarks") if items else None


def skipped(report: Report) -> Html | None:
    """Return what could not be read, and so was not checked."""
    items = [
        tag("li", tag("bdi", skipped.path, class_="place"), " ", flowing(skipped.reason)) for skipped in report.skipped
    ]
    return section("Not checked", len(items), tag("ul", items), kind="skipped") if items else None


def citations(claim: Claim) -> Iterator[Html]:
    """Yield each source of a claim: publisher, title, date."""
    for source in claim.sources:
        title = flowing(source.title or source.url or source.quote)
        parts = [
            join(flowing(source.publisher)) if source.publisher else None,
            tag("cite", link(source.url, title), dir="auto") if title else None,
            tag("time", day(source.date), datetime=source.date.isoformat()) if source.date else None,
        ]
        yield separated([part for part in parts if part], ", ")


def verdict_words(entry: Entry) -> str:
    """Name the state of a claim, and how much it weighs where that is not the most."""
    severity = entry.result.claim.severity
    return entry.status.value if severity is Severity.ERROR else f"{entry.status.value} ({severity.value})"


def _group(status: Status, group: Sequence[Entry], anchors: Anchors) -> Html:
    kind = status.value.replace(" ", "-")
    return section(status.value.capitalize(), len(group), *(_card(entry, anchors) for entry in group), kind=kind)


def section(title: str, number: int, *content: Html, kind: str) -> Html:
    """Return cards of one kind under their heading, with how many there are."""
    heading = tag("h3", title, " ", tag("span", f"{number:,}", class_="count"), id=f"group-{kind}-name")
    return tag("section", heading, *content, class_=f"group {kind}", aria_labelledby=f"group-{kind}-name")


def _card(entry: Entry, anchors: Anchors) -> Html:
    claim = entry.result.claim
    heading = f"{entry.anchor}-words"
    first = next((at for index in range(len(entry.passages)) if (at := anchors.get(_key(entry, index)))), None)
    words = flowing(claim.text)
    eyebrow = (
        tag("span", str(entry.number), class_="number"),
        tag("span", verdict_words(entry), class_="verdict"),
        tag("bdi", claim.id, class_="id"),
    )
    return tag(
        "article",
        tag("p", separated(eyebrow, " "), class_="eyebrow"),
        tag("h4", tag("a", words, href=f"#{first}") if first else words, id=heading, dir="auto"),
        tag("p", separated(_details(entry), " · "), class_="details") if any(_details(entry)) else None,
        _passages(entry, anchors),
        _near(entry),
        _sources(claim),
        class_=f"claim {entry.status.value.replace(' ', '-')}",
        id=entry.anchor,
        tabindex=-1,
        data_tags=" ".join(claim.tags) or None,  # found by the search, and else no help to a reader
        aria_labelledby=heading,
    )


def _details(entry: Entry) -> Iterator[Html]:
    claim = entry.result.claim
    if claim.as_of:
        yield join("as of ", tag("time", day(claim.as_of), datetime=claim.as_of.isoformat()))
    if claim.required:
        known = ", missing since the baseline" if entry.result.is_known_missing else ""
        yield join("required" + known)
    if entry.result.is_unchecked:
        yield join("not checked yet")
    if claim.note:
        yield tag("span", flowing(claim.note), dir="auto")


def _passages(entry: Entry, anchors: Anchors) -> Iterator[Html]:
    """Yield what conflicts, whole and in full, then what supports, in short."""
    supports = 0
    for index, evidence in enumerate(entry.passages):
        key = _key(entry, index)
        if evidence.stance is Stance.CONFLICTS:
            yield _conflict(entry, evidence, key, anchors)
            continue
        supports += 1
        if supports <= _MOST_SUPPORTS:
            yield _support(evidence, key, anchors)
    if supports > _MOST_SUPPORTS:
        yield tag("p", f"and {supports - _MOST_SUPPORTS:,} more that support it", class_="more")


def _conflict(entry: Entry, evidence: Evidence, key: PassageKey, anchors: Anchors) -> Html:
    severity = severity_of(entry.result, evidence)
    weight = None if severity is entry.result.claim.severity else tag("span", severity.value, class_="weight")
    ignored = evidence.suppression is not None
    kind = "ignored" if ignored else "outdated" if evidence.is_outdated else "conflict"
    is_step = not ignored and key not in anchors  # where the text is not shown, one stops here
    return tag(
        "div",
        tag("p", why_ignored(evidence), class_="why") if ignored else None,
        tag("p", flowing(evidence.reason), weight and " ", weight, class_="reason", dir="auto"),
        tag("dl", (_values(finding) for finding in deciding(evidence))) if evidence.findings else None,
        _quote(evidence, _LONGEST_CONFLICT),
        _places(evidence, key, anchors),
        class_=f"passage {kind}",
        data_step=flowing(evidence.reason) if is_step else None,
        tabindex=-1 if is_step else None,
    )


def _support(evidence: Evidence, key: PassageKey, anchors: Anchors) -> Html:
    return tag(
        "div",
        _quote(evidence, _LONGEST_SUPPORT),
        tag("p", flowing(evidence.reason), class_="why", dir="auto"),
        _places(evidence, key, anchors),
        class_="passage support",
    )


def _values(finding: Finding) -> Iterator[Html]:
    kind = difference(finding)
    yield _value("found", finding.found, f" ({kind})" if kind else "")
    yield _value("expected", finding.expected)
    if finding.suggestion is not None:
        yield _value("write", finding.suggestion.text)


def _value(name: str, words: str, more: str = "") -> Html:
    return tag("div", tag("dt", name), tag("dd", tag("bdi", flowing(words)), more), class_=name)


def _quote(evidence: Evidence, limit: int) -> Html:
    pieces = quoted(evidence, limit).pieces()
    return tag("blockquote", (tag("mark", words) if is_marked else words for words, is_marked in pieces), dir="auto")


def _places(evidence: Evidence, key: PassageKey, anchors: Anchors) -> Html:
    named = [where(evidence.path, place_of(evidence)), *(where(path, place) for path, place in evidence.also_at)]
    shown = [_place(words, anchors.get(key._replace(place=n))) for n, words in enumerate(named[:_MOST_PLACES])]
    more = f" and {len(named) - _MOST_PLACES:,} more" if len(named) > _MOST_PLACES else None
    return tag("p", separated(shown, ", "), more, class_="places")


def _place(words: str, anchor: str | None) -> Html:
    inside = tag("bdi", words)
    return tag("a", inside, href=f"#{anchor}", class_="place") if anchor else tag("span", inside, class_="place")


def _near(entry: Entry) -> Html | None:
    """Return what came nearest to a claim that has to be there."""
    if entry.status is not Status.MISSING or not entry.result.related:
        return None
    nearest = entry.result.related[0]
    place = _place(where(nearest.path, place_of(nearest)), None)
    label = tag("p", "came nearest:", class_="why")
    return tag("div", label, _quote(nearest, _LONGEST_SUPPORT), tag("p", place, class_="places"), class_="passage")


def _sources(claim: Claim) -> Html | None:
    if not claim.sources:
        return None
    items = []
    for words, source in zip(citations(claim), claim.sources, strict=True):
        quoted = tag("q", flowing(source.quote), dir="auto") if source.quote and source.title else None
        plain = tag("bdi", source.url, class_="place") if source.url and not is_web_address(source.url) else None
        items.append(tag("li", words, quoted and join(" ", quoted), plain and join(" ", plain)))
    return tag("ul", items, class_="sources")


def _key(entry: Entry, index: int) -> PassageKey:
    return PassageKey(entry.number, index)
