"""What a page says of itself: the day it was published, its title.

A day is taken from where it can only mean the story: in order of trust, the tags that newsrooms' systems write for
others, structured data, then what stands at the head of the story. A day of change, of another story, of a comment or
of an event is not taken, and none if nothing is certain. The day is the one that is written, whatever its hour.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from factcheck.model.records import NamedTuple
from factcheck.model.text import Block, OffsetMap, Span
from factcheck.readers import metadata
from factcheck.readers.html.nodes import Element
from factcheck.readers.html.story import Story
from factcheck.readers.html.tree import Event, What
from factcheck.readers.references import unescape

_PUBLISHED = ("article:published_time", "article:published", "og:article:published_time", "og:published_time")
_NAMES = (
    *("datepublished", "date.published", "parsely-pub-date", "sailthru.date", "article.published"),
    *("publication_date", "publication-date", "publish-date", "publish_date", "publishdate", "published_date"),
    *("published-date", "published_at", "pubdate", "pub_date", "originalpublicationdate", "article_date_original"),
    *("cxenseparse:recs:publishtime", "bt:pubdate", "rnews:datepublished", "citation_publication_date"),
    *("dcterms.issued", "dc.date.issued", "dc.date.published", "dcterms.date", "dc.date", "date"),
)
_ARTICLE = r"(?i)(?:^|[/:])(?:\w*article|\w*posting|report)$"
_PAGE = r"(?i)(?:^|[/:])\w*page$"
_CHANGE = r"(?i)updat|modif|edit|correct|amend|chang|revis"
_BEFORE = (
    r"(?is)(?:by\s.{1,80}|(?:.{0,80}[|·•]|\W*+)\s*+"
    r"(?:(?:first\s++)?(?:published|posted|dated?)(?:\s++(?:on|at))?)?)\W*+"
)
_LONGEST_BEFORE = 160
_BEHIND = r"(?is)\W*|\s*[|·•–—,(].{0,80}|\s*(?:at|by|last|updated|modified)\b.{0,80}"
_OPENING = 6
"""A time at the head of the story stands in one of the first blocks, and in a line that is no sentence."""


class About(NamedTuple):
    """What a page says of itself."""

    date: date | None
    title: str
    """The headline as it is given to others; empty if it is not."""
    window_title: str
    """That of the window, often with the name of the site."""


class _Time(NamedTuple):
    element: Element
    span: Span
    """In the source, with its tags."""


class _Page:
    """What one walk through a page gathers."""

    def __init__(self) -> None:
        self.metas: dict[str, str] = {}
        self.scripts: list[str] = []
        self.title = ""
        self.published: list[str] = []
        self.times: list[_Time] = []


def about(events: Sequence[Event], story: Story, text: str, blocks: Sequence[Block], to_source: OffsetMap) -> About:
    """Return what a page says of itself; `text`, `blocks` and their map are what was read of it."""
    page = _gather(events, story)
    day = next(_days(page, text, blocks, to_source), None)
    return About(day, " ".join(page.metas.get("og:title", "").split()), " ".join(page.title.split()))


def _days(page: _Page, text: str, blocks: Sequence[Block], to_source: OffsetMap) -> Iterator[date]:
    """Yield days on which the page may have been published, the most certain first."""
    yield from _read(page.metas.get(name, "") for name in _PUBLISHED)
    yield from _linked_data(page.scripts)
    yield from _read(page.published)
    yield from _read(page.metas.get(name, "") for name in _NAMES)
    opening = [text[slice(*block.span)] for block in blocks[:_OPENING]]
    for time in page.times:
        start, end = to_source.derived(time.span.start), to_source.derived(time.span.end)
        at = bisect_right(blocks, start, key=lambda block: block.span.start) - 1
        if 0 <= at < len(opening) and _is_day_of(time.element, opening[at], start - blocks[at].span.start, end - start):
            yield from _read([time.element.get("datetime") or text[start:end]])
    yield from filter(None, [metadata.own_date(opening)])


def _is_day_of(time: Element, line: str, at: int, length: int) -> bool:
    """Whether a time in a line at the head of the story is when that was published."""
    says = f"{time.get('class') or ''} {time.get('itemprop') or ''}".lower()
    if "publish" in says or time.get("pubdate") is not None:
        return True
    if at > _LONGEST_BEFORE or re.search(_CHANGE, says) or re.search(_CHANGE, line[:at]):
        return False
    return bool(re.fullmatch(_BEFORE, line[:at]) and re.fullmatch(_BEHIND, line[at + length :]))


def _gather(events: Sequence[Event], story: Story) -> _Page:
    page = _Page()
    firsts = [stretch.first for stretch in story.stretches]
    scopes: list[tuple[Element, bool]] = []  # those that say what they are, and whether that is the story
    for index, event in enumerate(events):
        element = event.element
        if event.what is What.CLOSE and scopes and scopes[-1][0] is element:
            scopes.pop()
        if event.what is not What.OPEN:
            continue
        after = events[index + 1] if index + 1 < len(events) else None
        if element.tag in ("meta", "script", "title"):
            _gather_hidden(page, element, after)
        if not (element.tag == "time" or "item" in element.attributes) or element.inside.unread > element.unread:
            continue
        at = bisect_right(firsts, element.first) - 1
        is_in_story = at >= 0 and element.first <= story.stretches[at].last
        if not is_in_story and element.inside.in_article:
            continue
        if element.get("itemscope") is not None:
            kind = element.get("itemtype") or ""
            scopes.append((element, bool(re.search(_ARTICLE, kind) or re.search(_PAGE, kind))))
        if "datepublished" in (element.get("itemprop") or "").lower().split():
            if all(is_story for _, is_story in scopes[-1:]):
                words = after.words if after and after.what is What.TEXT else ""
                page.published.append(element.get("content") or element.get("datetime") or words)
        elif element.tag == "time" and is_in_story:
            page.times.append(_Time(element, _span(events, element)))
    return page


def _gather_hidden(page: _Page, element: Element, after: Event | None) -> None:
    words = after.words if after and after.what in (What.TEXT, What.LITERAL) else ""
    if element.tag == "meta":
        name = element.get("property") or element.get("name") or ""
        page.metas.setdefault(name.lower().replace("dc:", "dc."), element.get("content") or "")
    elif element.tag == "title" and not page.title and element.inside.unread == 1:  # not that of a drawing
        page.title = unescape(words)
    elif element.tag == "script" and (element.get("type") or "").lower() == "application/ld+json":
        page.scripts.append(words)


def _span(events: Sequence[Event], element: Element) -> Span:
    return Span(element.start, events[element.last].end)


def _read(values: Iterable[str]) -> Iterator[date]:
    return filter(None, map(metadata.day, values))


def _linked_data(scripts: Sequence[str]) -> list[date]:
    """Return the day that structured data has for the story, or for the page; none where several disagree."""
    import json  # few pages have it

    things: list[tuple[str, date]] = []
    for script in scripts:
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):  # broken on the page, and of no use to others either
            continue
        things.extend(_dated(data))
    for kind in (_ARTICLE, _PAGE):
        days = {day for name, day in things if re.search(kind, name)}
        if days:
            return list(days) if len(days) == 1 else []
    return []


def _dated(data: object) -> Iterator[tuple[str, date]]:
    """Yield kind and day of the things that a script is about, not of those that they mention."""
    pending = [data]
    while pending:
        thing = pending.pop()
        if isinstance(thing, list):
            pending.extend(thing)
        elif isinstance(thing, dict):
            pending.extend(thing[key] for key in ("@graph", "mainEntity") if key in thing)
            value = thing.get("datePublished")
            day = metadata.day(value) if isinstance(value, str) else None
            kinds = thing.get("@type")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                if day and isinstance(kind, str):
                    yield kind, day
