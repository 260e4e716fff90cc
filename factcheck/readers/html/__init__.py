"""HTML -> Document: what a reader reads of a page, each character with its place in the file.

The steps, each a module: tokens, as browsers cut them; a tree, as browsers put it right; blocks, weighed; furniture,
told from the story; the story, found in what is left; the reader, who writes it down; and what the page says about
itself.
"""

from __future__ import annotations

from bisect import bisect_right

from factcheck.model.text import Document, OffsetMap
from factcheck.readers import metadata
from factcheck.readers.html.about import about
from factcheck.readers.html.reader import Reader
from factcheck.readers.html.story import Stretch, find_story
from factcheck.readers.html.tokens import tokens
from factcheck.readers.html.tree import Event, Tree, What
from factcheck.readers.html.writer import Writer

_FENCES = ("---", "+++")


def read(source: str, path: str) -> Document:
    r"""Return the document of a page.

    >>> document = read("<nav>News</nav><h1>Ferry runs</h1><p>It carried <b>4</b>0&nbsp;cars.", "news.html")
    >>> [(block.kind.value, document.text[slice(*block.span)]) for block in document.blocks]
    [('heading', 'Ferry runs'), ('paragraph', 'It carried 40\xa0cars.')]
    """
    tree = Tree()
    mark = source.startswith("\ufeff")
    front = metadata.Metadata()
    if source.startswith(_FENCES, mark):  # of a generator of sites, which does not publish it
        front = metadata.front(source[mark:])
    xml = path.lower().endswith(".xhtml") or source[mark : mark + 200].lstrip().startswith("<?xml")
    for token in tokens(source, xml=xml, start=mark + front.end):
        tree.take(token)
    tree.finish(len(source))
    story = find_story(tree)
    for element in story.left_out:
        element.unread = True
    writer = Writer(source)
    reader = Reader(writer)
    reader.revived = story.revived
    _write(tree.events, story.stretches, reader, writer)
    text, blocks = writer.text(), tuple(writer.blocks)
    to_source = OffsetMap(writer.runs)
    page = about(tree.events, story, text, blocks, to_source)
    return Document(
        path=path,
        source=source,
        text=text,
        blocks=blocks,
        to_source=to_source,
        date=front.date or page.date,
        title=front.title or page.title or metadata.heading_of(text, blocks) or page.window_title or None,
        comments=tuple(writer.comments),
        warnings=(story.warning,) if story.warning else (),
    )


def _write(events: list[Event], stretches: tuple[Stretch, ...], reader: Reader, writer: Writer) -> None:
    """Read what lies in the stretches; of what is around them, only the comments in the elements that they are in."""
    ahead = list(reversed(stretches))
    reader.skips = True
    firsts = [stretch.first for stretch in stretches]
    for index, event in enumerate(events):
        if ahead and index == ahead[-1].first:
            writer.part()
            reader.skips = False
        if event.what is What.COMMENT and reader.skips and not event.element.inside.unread:
            at = bisect_right(firsts, event.element.first)
            if at < len(stretches) and stretches[at].last <= event.element.last:
                writer.comment(event.words, event.start, event.end)
        reader.take(event)
        if ahead and index == ahead[-1].last:
            writer.part()
            reader.skips = True
            ahead.pop()
    writer.part()
