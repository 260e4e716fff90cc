"""The elements of a page -> the stretches of it that are the story, without what else a newsroom's system puts there.

The story is where the running prose is: the innermost element that holds three quarters of it, with the `article` or
`main` that it stands in; not comments and other furniture (see `factcheck.readers.html.furniture`). In it are left
out lists of links, lines that only lead elsewhere, and headings that nothing is left under. The headline (`h1`) is
never lost: one that stands before the story is read with it, and so is the prose in between.

A page that has no furniture and few links is a draft, and read as a whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from factcheck.model.records import NamedTuple
from factcheck.readers.html import elements
from factcheck.readers.html.blocks import Blocks, Line, measure
from factcheck.readers.html.furniture import Furniture, find_furniture
from factcheck.readers.html.nodes import Element
from factcheck.readers.html.tree import Tree

_SHARE = 4, 3  # an element is gone into where four times its prose is three times that of what it stands in
_FEW_LINKS = 5  # a page has few links if they are less than a fifth of it
_SINGLE = frozenset("blockquote caption dd dt figcaption li p pre td th tr".split()) | elements.HEADINGS
"""Single paragraphs and the like, and never the story itself."""
_LITTLE = 400
_LONGEST_LABEL = 60
_LONGEST_LEAD_IN = 45
_BEHIND_LINK = 5  # a full stop, an arrow
_LEAD_INS = (":", "|", "→", "»", "–", "-")
_LONGEST_NOTICE = 250
_NOTICE = r"""(?xi)
    (?: advertisement | share | tweet | view\ comments | no\ comments
      | (?: related | latest | more ) \ (?: articles | coverage | links | news | posts | stories | topics )
      | \d+\ (?: comments | responses ) ) :? $
  | (?:please\ )? (?: follow\ (?: us\b | @ ) | like\ us\b | share\ (?: this | on )\b | sign\ up\b | subscribe\b )
  | (?: also\ read | read\ (?: also | more (?!\ than) | next ) | see\ also )\b
  | more\ (?: about | from | on )\ th(?: e | is )\b
  | download\ (?: our | the )\ .{0,20}\bapp\b | leave\ a\ (?: comment | reply )\b
  | never\ miss\ a\b | support\ (?: our | us )\b
  | for\ the\ latest\b .{1,80} \b(?: download | follow | sign\ up | subscribe | visit )\b
  | © | copyright\ (?: © | \(c\) | by\b | \d ) | all\ rights\ reserved\b
  | this\ (?: article | material )\ (?: is\ (?:the\ )? copyright | may\ not )
"""
"""How lines begin that say what to do with the page, not what happened."""


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
    warning: str = ""
    """What to tell the user if most of the prose of the page is not read."""


def find_story(tree: Tree) -> Story:
    """Choose what of a page is read, once all of it has been taken."""
    blocks = measure(tree)
    page = blocks.page
    furniture = find_furniture(blocks)
    weights = _weigh(blocks, furniture)
    if weights[page] < min(_LITTLE, page.prose // 10):  # a page of what readers wrote
        furniture = {element: kind for element, kind in furniture.items() if kind is Furniture.BOX}
        weights = _weigh(blocks, furniture)
    core = _core(blocks, weights)
    leads = _leads(blocks, core)
    parts = _parts(blocks, furniture)
    around = _around(blocks, core, _articles(blocks, parts).difference(leads))
    is_draft = around.role not in elements.STORIES and not furniture and page.linked * _FEW_LINKS < page.size
    if is_draft:
        around = page
    title = _headline(blocks, parts, around)
    stretches = _merged(_stretches(blocks, around, title, weights))
    left_out = {element for element in furniture if _holds(stretches, element)}
    if sum(lead.size for lead in leads) * 2 <= around.size:  # else it is a page of leads
        left_out.update(leads)
    if page.prose and not is_draft:
        left_out.update(_links(blocks, stretches, left_out, weights))
        left_out.update(_empty_headings(blocks, stretches, left_out))
    revived = {element for element in blocks.elements if element.unread and element not in parts}
    if title:
        revived.add(title)
    warning = _warning(blocks, stretches, furniture, left_out)
    return Story(stretches, frozenset(left_out), frozenset(revived), warning)


def _warning(
    blocks: Blocks, stretches: tuple[Stretch, ...], furniture: Mapping[Element, Furniture], left_out: Iterable[Element]
) -> str:
    """Say what most of the running text of a page was taken for, if it is not read."""
    parts = _parts(blocks, {**dict.fromkeys(left_out), **furniture})
    lost: dict[str, int] = {}
    for line in blocks.lines:
        root = parts.get(line.block)
        if line.prose and (root or not _holds(stretches, line.block)):
            kind = furniture.get(root, Furniture.LEAD).value if root else "text outside of the story"
            lost[kind] = lost.get(kind, 0) + line.prose
    cut = sum(lost.values())
    if cut * 2 <= blocks.page.prose or cut < _LITTLE:
        return ""
    kinds = sorted(lost.items(), key=lambda item: -item[1])
    shares = ", ".join(f"{kind} ({100 * size // blocks.page.prose}%)" for kind, size in kinds)
    return f"more than half of the running text is left out: {shares}"


def _weigh(blocks: Blocks, furniture: Mapping[Element, Furniture]) -> dict[Element, int]:
    """Return how much prose of the story each element may hold; of a page without prose, how much text."""
    weights = dict.fromkeys((blocks.page, *blocks.elements), 0)
    for line in blocks.lines:
        weights[line.block] += line.prose if blocks.page.prose else line.size - line.linked
    for element in reversed(blocks.elements):
        if element in furniture:
            weights[element] = 0
        elif element.outer:
            weights[element.outer] += weights[element]
    return weights


def _core(blocks: Blocks, weights: Mapping[Element, int]) -> Element:
    """Return the innermost element with most of the prose."""
    largest: dict[Element, Element] = {}
    for element in reversed(blocks.elements):
        outer = element.outer
        if outer is None or element.tag in _SINGLE or not weights[element]:
            continue
        if outer not in largest or weights[element] >= weights[largest[outer]]:
            largest[outer] = element
    core = blocks.page
    while (inner := largest.get(core)) and weights[inner] * _SHARE[0] >= weights[core] * _SHARE[1]:
        core = inner
    return core


def _outwards(element: Element | None) -> Iterator[Element]:
    while element is not None:
        yield element
        element = element.outer


def _headline(blocks: Blocks, parts: Mapping[Element, Element], around: Element) -> Element | None:
    """Return the headline that is not read with the story: it stands before it, or in the header of the page."""
    found = None
    for title in blocks.elements:
        if title.tag != "h1" or not title.size:
            continue
        is_within = around.first <= title.first <= around.last
        if is_within and title not in parts:
            return None
        is_readable = title not in parts or parts[title].role == "header"
        if is_readable and title.linked == 0 and (is_within or title.first < around.first):
            found = title
    return found


def _stretches(
    blocks: Blocks, around: Element, title: Element | None, weights: Mapping[Element, int]
) -> Iterator[Stretch]:
    """Yield the story, the headline before it, and what has prose in between; in `main` all that is in between.

    Where nothing says that the story ends with its element, the prose beside it is read too: further sections of the
    same kind, loose paragraphs.
    """
    yield Stretch(max(around.first, 0), around.last)
    if around.role not in elements.STORIES:
        kind = around.tag, around.get("class")
        for element in blocks.elements:
            is_like = element.tag in _SINGLE or (element.tag, element.get("class")) == kind
            if is_like and element.outer is around.outer and weights[element] * 2 > element.size:
                yield Stretch(element.first, element.last)
    if title is None or around.first < title.first:
        return
    yield Stretch(title.first, title.last)
    path = blocks.around([around])
    main = next((element for element in _outwards(around) if element.role == "main"), None)
    done = title.last
    for element in blocks.elements:
        if element.first > done and element.first < around.first and element not in path:
            done = element.last
            is_in_main = main is not None and main.first < title.first
            if is_in_main or weights[element] * 2 >= max(element.size, 1):
                yield Stretch(element.first, element.last)


def _parts(blocks: Blocks, roots: Iterable[Element]) -> dict[Element, Element]:
    """Return all elements in `roots` and these themselves, each with its root."""
    parts = {root: root for root in roots}
    for element in blocks.elements:
        if element.outer in parts:
            parts.setdefault(element, parts[element.outer])
    return parts


def _articles(blocks: Blocks, parts: Mapping[Element, Element]) -> set[Element]:
    return {e for e in blocks.elements if e.role == "article" and e.size and e not in parts}


def _around(blocks: Blocks, core: Element, articles: set[Element]) -> Element:
    """Return the `article` or `main` that the prose stands in: not one article of several, as in a live blog."""
    titled = blocks.around(element for element in blocks.elements if element.tag == "h1")
    beside = Counter(article.outer for article in articles)
    for element in _outwards(core):
        if element.role == "main" or (element.role == "article" and (element in titled or beside[element.outer] < 2)):
            return element
    return core


def _leads(blocks: Blocks, core: Element) -> list[Element]:
    """Return the articles that only lead to other stories: the heading is a link, or most of the words are."""
    titles: dict[Element, int] = {}
    for element in reversed(blocks.elements):
        if element.tag in elements.HEADINGS and element.size:
            titles[element] = 0 if element.linked * 2 > element.size else 1
        if element in titles and element.outer:
            titles[element.outer] = titles.get(element.outer, 0) + titles[element]
    path = blocks.around([core])
    return [
        element
        for element in blocks.elements
        if element.role == "article"
        and element not in path
        and (titles.get(element) == 0 or element.linked * 2 > element.size)
    ]


def _links(
    blocks: Blocks, stretches: tuple[Stretch, ...], left_out: Iterable[Element], weights: Mapping[Element, int]
) -> Iterator[Element]:
    """Yield the blocks and lines in the story that only lead elsewhere, or say what to do with the page."""
    parts = _parts(blocks, left_out)
    for element in blocks.elements:
        if element in parts or element.outer in parts:
            parts[element] = element
        elif element.is_block and element.linked and not weights[element] and element.tag not in elements.HEADINGS:
            few, of = (4, 5) if element.tag in _SINGLE else (1, 2)
            if element.linked * of > element.size * few and _holds(stretches, element):
                parts[element] = element
                yield element
    for line in blocks.lines:
        if line.block in parts or not _holds(stretches, line.block) or not _is_notice(line):
            continue
        if line.block.size == line.size:
            yield line.block
        else:
            yield from (text.element for text in line.texts if text.element is not line.block)


def _is_notice(line: Line) -> bool:
    """Whether a line leads elsewhere: all of it a link, a link behind a few words ("Read also: ..."), an invitation."""
    if line.size < _LONGEST_NOTICE and re.match(_NOTICE, "".join(text.words for text in line.texts).strip()):
        return True
    if line.heading or not line.linked:
        return False
    before = "".join(text.words for text in takewhile(lambda text: not text.element.inside.in_link, line.texts)).strip()
    behind = line.size - line.linked - len(before.encode("utf-8", "replace"))
    is_announced = before.endswith(_LEAD_INS) and len(before) < _LONGEST_LEAD_IN and behind < _BEHIND_LINK
    return is_announced or line.linked == line.size


def _empty_headings(blocks: Blocks, stretches: tuple[Stretch, ...], left_out: Iterable[Element]) -> Iterator[Element]:
    """Yield the headings, and the labels that end in a colon, under which nothing is left to read."""
    parts = _parts(blocks, left_out)
    waiting: list[tuple[int, Element]] = []
    is_cut = False  # since the heading that waits
    for line in blocks.lines:
        if not _holds(stretches, line.block):
            continue
        if line.block in parts or all(text.element in parts for text in line.texts):
            is_cut = True
            continue
        rank = _rank(line)
        while rank and waiting and waiting[-1][0] >= rank:
            element = waiting.pop()[1]
            if is_cut:
                yield element
        if rank:
            waiting.append((rank, line.heading or line.block))
        else:
            waiting.clear()
        is_cut = False
    yield from (element for _, element in waiting)


def _rank(line: Line) -> int:
    """Return how low a heading stands, a label lowest; 0 for what is neither, and for the headline."""
    if line.heading:
        return 0 if line.heading.tag == "h1" else int(line.heading.tag[1])
    is_label = line.size < _LONGEST_LABEL and line.block.size == line.size and not line.linked
    return 9 if is_label and line.texts[-1].words.rstrip().endswith(":") else 0


def _holds(stretches: tuple[Stretch, ...], element: Element) -> bool:
    at = bisect_right(stretches, element.first, key=lambda stretch: stretch.first) - 1
    return element.first < 0 or (at >= 0 and element.first <= stretches[at].last)


def _merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    merged: list[Stretch] = []
    for stretch in sorted(stretches):
        if merged and stretch.first <= merged[-1].last:
            merged[-1] = Stretch(merged[-1].first, max(merged[-1].last, stretch.last))
        else:
            merged.append(stretch)
    return tuple(merged)
