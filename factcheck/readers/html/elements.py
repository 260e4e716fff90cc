"""What each element of HTML is: tables of the HTML standard, and what of a page no reader reads as its text.

Data for `factcheck.readers.html.tree`.
"""

from __future__ import annotations

from factcheck.model.text import BlockKind

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
"""They have no content and no end tag."""

RAW = frozenset("iframe noembed noframes noscript plaintext script style textarea title xmp".split())
"""What is inside is no markup."""

DECODED = frozenset(("textarea", "title"))
"""Raw, but for character references."""

IGNORED = frozenset(("html", "head", "body", "frameset"))
"""Their tags change nothing: what follows `</body>` is shown too."""

SPECIAL = frozenset(
    """
    address applet area article aside base basefont bgsound blockquote br button caption center col colgroup dd details
    dir div dl dt embed fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hgroup hr iframe img input
    keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script
    search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp
    """.split()
)
"""The end tag of another element does not reach over these."""

BLOCK = frozenset(
    """
    address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search
    section summary table tbody td tfoot th thead tr ul xmp
    """.split()
)
"""They stand apart from what is before and after them."""

APART = frozenset("audio button canvas embed iframe input object select textarea video".split())
"""In the line, but no part of a word: a gap to the reader."""

FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""They may be closed out of order, and reach over the end of a paragraph that they were not closed in."""

CLOSES_P = frozenset(
    """
    address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
    h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp
    """.split()
)
"""Before them an open paragraph ends."""

SIBLINGS: dict[str, tuple[str, ...]] = {
    "li": ("li",),
    "dd": ("dd", "dt"),
    "dt": ("dd", "dt"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("tr", "caption", "colgroup"),
    "tbody": ("tbody", "thead", "tfoot", "tr", "caption", "colgroup"),
    "thead": ("tbody", "thead", "tfoot", "tr", "caption", "colgroup"),
    "tfoot": ("tbody", "thead", "tfoot", "tr", "caption", "colgroup"),
    "option": ("option",),
    "rp": ("rp", "rt"),
    "rt": ("rp", "rt"),
}
"""Where one of these starts, the other ends, with its end tag or without."""

LIST_PARTS = frozenset(("li", "dd", "dt"))
CELLS = frozenset("caption col colgroup tbody td tfoot th thead tr".split())
"""What counts in a table only."""
CELL_PARENTS = frozenset("table tbody template tfoot thead tr".split())
TABLE_PARTS = CELLS | {"table"}

ENCLOSING = frozenset("applet button caption foreignobject marquee object table td template th".split())
"""No end tag inside ends what is outside."""

LISTS = frozenset("dir dl menu ol ul".split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    **dict.fromkeys(LIST_PARTS, BlockKind.ITEM),
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
}

UNSEEN = frozenset(
    """
    annotation annotation-xml applet area audio base basefont bgsound canvas col colgroup datalist embed frame iframe
    img link map meta meter noembed noframes noscript object param progress rp rt script source style svg template title
    track video
    """.split()
)
"""Nothing inside is shown as text: code, pictures, what stands in for them where they cannot be shown.

The `alt` of a picture is among it: it is for those who do not see the picture, in most newsrooms it comes with the
file and not with the story; the caption that all see is read.
"""

UNREAD = frozenset("aside button del footer nav s search select strike textarea xmp".split())
"""Shown, but no part of the text: navigation, boxes, form controls, words struck out."""

SECTIONS = frozenset("article aside main nav section".split())
"""The header of one of these belongs to it, and any other to the page."""

STORIES = frozenset(("article", "main"))

ROLES = {
    "alertdialog": "dialog",
    "article": "article",
    "banner": "header",
    "complementary": "aside",
    "contentinfo": "footer",
    "dialog": "dialog",
    "heading": "h6",
    "main": "main",
    "navigation": "nav",
    "search": "nav",
}
"""What an element stands for that says so by its role."""

NOTES = frozenset(("doc-endnote", "doc-endnotes", "doc-footnote"))
"""Roles of the text of notes, which is read wherever it stands."""

NOTE_MARKS = frozenset(("doc-noteref", "doc-backlink"))

SCREEN_READERS_ONLY = frozenset(("screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"))
"""Classes that WordPress, Bootstrap and those after them hide words by: "opens in a new window"."""
