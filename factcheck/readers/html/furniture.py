"""What surrounds the story on a page of a newsroom: comments, links to other stories, share bars, newsletters, boxes.

Known by its tag and by what the page's authors call it (class and id), unless it holds so much of the page that the
name must mean something else. Class names are English whatever the language of the page.
"""

from __future__ import annotations

import re
from enum import Enum

from factcheck.readers.html.blocks import Blocks
from factcheck.readers.html.nodes import Element


class Furniture(Enum):
    """What is no part of the story, in the words of the message that says so."""

    BOX = "asides, headers and footers"
    COMMENTS = "comments"
    EXTRA = "share bars, newsletters, forms and the like"
    LEAD = "links to other stories"
    LABEL = "tags and the like"


_COMMENTS = """
    comments? comment-?list comentarios? commentaires? kommentare? discussion disqus guestbook livefyre replies respond
"""
_EXTRAS = """
    a2a addthis addtoany ads? adsense advert\\w* affiliate\\w* app-?stores? authors? author-?(?:bio|box|info|meta|name)
    about-?author banners? bio bread-?crumbs? consent contact cookies? cookie-?\\w+ copyright credits? crumbs? cta
    disclaimers? disclosures? donat\\w+ download feedback follow\\w* (?:pre-?)?footer gdpr imprint impressum
    licen[cs]e\\w* lightbox login mailchimp mailing-?list mc4wp modal newsletters? opt-?in overlay paywall pop-?ups?
    register shar(?:e|ing|edaddy|ebar|e-?buttons?|e-?tools?) side-?bar sign-?up similar sns
    social(?:bar|buttons?|icons?|links?|media|networks?|share)? sponsor\\w* subscri\\w+ toc
"""
_LEADS = """
    cross-?links? keywords latest masthead menus? more-?(?:articles|from|links|news|on|posts|stories)
    most-?(?:popular|read|viewed) nav navi navbar navigation next-?up outbrain page-?nav\\w* pager pagination paging
    popular post-?nav\\w* prev-?next promos? promot\\w+ read-?(?:also|more|next) recirc\\w* recommend(?:ed|ations?)?
    related(?:articles?|content|links?|news|posts?|stories)? search(?:-?box)? see-?also skip-?links? taboola teasers?
    toolbar toolbox tools topbar topics? trending widgets? zergnet
"""
_LABELS = """
    categor(?:y|ies) cat-?links kicker post-?(?:footer|tags?) entry-?(?:footer|utility) article-?(?:footer|tags?|tools)
    print rating reading-?time tags? tag-?(?:cloud|links|list)
"""
_NAMES = {
    kind: rf"(?<![a-z])(?:{'|'.join(words.split())})(?![a-z])"
    for kind, words in (
        (Furniture.COMMENTS, _COMMENTS),
        (Furniture.EXTRA, _EXTRAS),
        (Furniture.LEAD, _LEADS),
        (Furniture.LABEL, _LABELS),
    )
}
_POST = r"(?i)(?:^|\s)(?:h-?entry|type-\w+|post-\d+|status-publish)(?:\s|$)"
"""Classes of a whole story in WordPress; others beside them name its tags and categories."""

_BOXES = frozenset("aside dialog footer header nav".split())
"""What is read all the same where it holds most of a page: it was not closed, or is not what it says."""

_MANY = 3  # what holds a third of the prose is no furniture


def find_furniture(blocks: Blocks) -> dict[Element, Furniture]:
    """Return what is no part of the story, the outermost element of each."""
    titles = [e for e in blocks.elements if e.tag == "h1" and e.size and e.linked < e.size]
    around_titles = blocks.around(titles)
    around_title = around_titles if len(titles) == 1 else set()
    around_time = blocks.around(e for e in blocks.elements if e.tag == "time")  # they may say when it was published
    found: dict[Element, Furniture] = {}
    within: set[Element] = set()
    for element in blocks.elements:
        if element.outer in within:
            within.add(element)
            continue
        kind = _kind(element, blocks.page)
        if kind is Furniture.BOX:
            is_banner = element.role == "header" and element.linked == 0 and element in around_titles
        else:
            is_banner = element in around_title or (kind is Furniture.LABEL and element in around_time)
        if kind and not is_banner:
            found[element] = kind
            within.add(element)
    return found


def _kind(element: Element, page: Element) -> Furniture | None:
    if element.unread:
        is_most = element.role in _BOXES and element.prose * 2 > page.prose
        return None if is_most else Furniture.BOX
    if not element.attributes and element.tag != "form":
        return None
    if _is_remark(element):
        return Furniture.COMMENTS
    kind = _named(element)
    if kind is Furniture.COMMENTS:
        return kind
    is_much = element.prose * _MANY > page.prose if page.prose else element.size * _MANY > page.size
    if is_much or (kind is Furniture.LABEL and element.prose):
        return None
    if kind is Furniture.LEAD and element.prose and element.linked * 6 < element.size and not element.inside.in_link:
        return None  # a standfirst is called a teaser too
    return kind or (Furniture.EXTRA if element.tag == "form" else None)


def _is_remark(element: Element) -> bool:
    """Whether it is marked as what a reader wrote about the story."""
    if "item" not in element.attributes:
        return False
    kind = (element.get("itemtype") or "").lower()
    return kind.endswith("/comment") or element.get("itemprop") == "comment"


def _named(element: Element) -> Furniture | None:
    if element.tag in ("a", "time") or element.inside.heading or not re.search("(?i)class|id", element.attributes):
        return None
    classes = element.get("class") or ""
    if re.search(_POST, classes):
        return None
    names = f"{classes} {element.get('id') or ''}"
    names = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names).lower().replace("_", "-")
    return next((kind for kind, pattern in _NAMES.items() if re.search(pattern, names)), None)
