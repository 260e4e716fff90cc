"""The elements of a page -> the stretches of it that are the story, without what else a newsroom's system puts there.

What is read is the `article` or the `main` of a page, and all of it where it has neither. Of several articles those are
left out that only lead to other pages: the heading is a link, or most of the words are. An article with the headline
(`h1`) is the story and those beside it are not; where none has it, as in a live blog, all are. A `main` with more words
of its own than its articles have is the story itself.

The headline is never lost: one that stands before the article is read with it, in `main` with all that is in between,
and so is one in the header of the page, with that header if it leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model.records import NamedTuple
from factcheck.readers.html.nodes import Element, Section
from factcheck.readers.html.tree import Tree


class Stretch(NamedTuple):
    """From one event to another, both included."""

    first: int
    last: int


class Story(NamedTuple):
    """What of a page is read."""

    stretches: tuple[Stretch, ...]
    """In order."""
    left_out: frozenset[Element]
    """What is not read though it lies in them."""
    revived: frozenset[Element]
    """What is read though it lies in what is not."""


class _Outline(NamedTuple):
    mains: list[Section]
    articles: list[Section]
    """Those in `mains`, if there are any; in no other article."""
    nested: list[Section]
    totals: dict[Section, int]
    """Words, with the sections in each."""


def find_story(tree: Tree) -> Story:
    """Choose what of a page is read, once all of it has been taken."""
    outline = _outline(tree.sections)
    chosen, leads = _chosen(outline, tree.sections[0])
    remarks = (section for section in (*outline.articles, *outline.nested) if _is_remark(section))
    left_out = frozenset(section.element for section in (*leads, *remarks))
    if not chosen:
        stretches, revived = _headline(tree, None, ())
        return Story(_merged((Stretch(0, len(tree.events) - 1), *stretches)), left_out, frozenset(revived))
    read = [_stretch(section.element) for section in chosen]
    if any(section.h1 or section.linked_h1 for section in chosen):
        return Story(_merged(read), left_out, frozenset())
    stretches, revived = _headline(tree, read[0].first, outline.mains)
    return Story(_merged((*read, *stretches)), left_out, frozenset(revived))


def _chosen(outline: _Outline, page: Section) -> tuple[list[Section], list[Section]]:
    """Give the sections that are the story, none for the whole page, and those in them that only lead elsewhere."""
    stories = _stories(outline)
    in_stories = sum(outline.totals[section] for section in stories)
    own = sum(section.words - section.linked for section in outline.mains or [page])
    others = {*outline.articles, *outline.nested}.difference(stories)
    leads = [section for section in others if _leads_elsewhere(section)]
    if stories and not (outline.mains and own > in_stories):
        return stories, leads
    is_list = sum(outline.totals[section] for section in leads) > own + in_stories
    return outline.mains, [] if is_list else leads


def _outline(sections: Sequence[Section]) -> _Outline:
    totals: dict[Section, int] = {section: section.words for section in sections}
    for section in reversed(sections):
        if section.outer:
            totals[section.outer] += totals[section]
    within: dict[Section, set[str]] = {}
    for section in sections[1:]:
        within[section] = {*within.get(section.outer or section, ()), *_role(section.outer)}
    mains = [s for s in within if s.element.role == "main" and totals[s] and "main" not in within[s]]
    articles = [s for s in within if s.element.role == "article" and (not mains or "main" in within[s])]
    return _Outline(
        mains,
        [section for section in articles if "article" not in within[section]],
        [section for section in articles if "article" in within[section]],
        totals,
    )


def _role(section: Section | None) -> tuple[str, ...]:
    return (section.element.role,) if section else ()


def _stories(outline: _Outline) -> list[Section]:
    titled = [section for section in outline.articles if section.h1 or section.linked_h1]
    if len(titled) == 1:  # its own headline may be a link to itself
        return titled
    stories = [
        section
        for section in outline.articles
        if outline.totals[section] and not _leads_elsewhere(section) and not _is_remark(section)
    ]
    return [section for section in stories if section.h1] or stories


def _leads_elsewhere(section: Section) -> bool:
    """Whether it only leads to another story."""
    return (section.linked_titles > 0 and not section.titles) or section.linked * 2 > section.words


def _is_remark(section: Section) -> bool:
    """Whether it is what a reader wrote about the story."""
    kind = (section.element.get("itemtype") or "").lower()
    return kind.endswith("/comment") or section.element.get("itemprop") == "comment"


def _headline(tree: Tree, before: int | None, mains: Sequence[Section]) -> tuple[list[Stretch], list[Element]]:
    """Give the headline that stands outside of the story, which starts at `before`; of a whole page, in its header."""
    if before is not None:
        for section in reversed((tree.sections[0], *mains)):
            titles = [title for title in section.titles if title.tag == "h1" and title.first < before]
            if titles:
                title = titles[-1]
                return [Stretch(title.first, before if section in mains else title.last)], []
    banners = [title for title in tree.banner_titles if title.tag == "h1" and (before is None or title.first < before)]
    revived = []
    for title in banners if before is None else banners[-1:]:
        header = title.inside.header
        revived.append(title if header is None or header in tree.site_headers else header)
    return [_stretch(element) for element in revived], revived


def _stretch(element: Element) -> Stretch:
    return Stretch(element.first, element.last)


def _merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    merged: list[Stretch] = []
    for stretch in sorted(stretches):
        if merged and stretch.first <= merged[-1].last:
            merged[-1] = Stretch(merged[-1].first, max(merged[-1].last, stretch.last))
        else:
            merged.append(stretch)
    return tuple(merged)
