"""Strings -> HTML that is safe by construction: whatever is not `Html` is made visible and escaped on its way in.

Only `tag` and `join` make `Html` out of other people's words. Nothing in drafts or claims can close an element, open
an attribute, or name a script.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import TypeAlias

from factcheck.report.excerpt import visible

_LINE_ENDS = dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " ")
_BLOCKS = frozenset(("article", "div", "h2", "h3", "h4", "li", "p", "section", "tr"))
"""Each ends a line of the page's source, so that two pages can be compared."""
_VOID = frozenset(("br", "input", "meta"))
# No blank, quote or bracket: what a browser would repair, the reader of the page would not expect.
_WEB_ADDRESS = r"https?://[^\s\"'<>\\^`{|}]+"


class Html(str):
    """Markup that may stand in the page as it is."""

    __slots__ = ()


Child: TypeAlias = "str | Iterable[Child] | None"
"""Words, `Html`, several of these, or nothing."""


def shown(text: str) -> str:
    r"""Return words as the page shows them: control characters written out, line ends as blanks; not yet escaped.

    >>> shown("one\r\ntwo\x00\u202e")
    'one  two\\x00<U+202E>'
    """
    return text if text.isprintable() else visible(text.translate(_LINE_ENDS))


def join(*children: Child) -> Html:
    """Return one piece of markup made of several.

    >>> join("R&D ", Html("<b>up</b>"))
    'R&amp;D <b>up</b>'
    """
    return Html("".join(_pieces(children)))


def separated(children: Iterable[str], between: str) -> Html:
    """Return the pieces of `children` with `between` between them.

    >>> separated(["R", "D"], " & ")
    'R &amp; D'
    """
    return Html(join(between).join(join(child) for child in children))


def tag(name: str, /, *children: Child, **attributes: str | int | bool | None) -> Html:
    """Return an element; ``class_`` stands for ``class``, underscores for hyphens, None and False for no attribute.

    >>> tag("b", "5 < 7", class_="sum", data_note='"so"', hidden=True)
    '<b class="sum" data-note="&quot;so&quot;" hidden>5 &lt; 7</b>'
    """
    opening = f"<{name}{''.join(_attributes(attributes))}>"
    if name in _VOID:
        return Html(opening)
    end = "\n" if name in _BLOCKS else ""
    return Html(f"{opening}{join(*children)}</{name}>{end}")


def link(address: str, words: str) -> Html:
    """Return a link to another site, or the words alone where the address is not one of the web.

    >>> link("javascript:alert(1)", "source"), link("https://a.example/x", "source")
    ('source', '<a href="https://a.example/x" rel="noreferrer noopener">source</a>')
    """
    if not is_web_address(address):
        return join(words)
    return tag("a", words, href=address, rel="noreferrer noopener")


def is_web_address(address: str) -> bool:
    """Say whether a browser may be sent to `address`."""
    return address.isprintable() and re.fullmatch(_WEB_ADDRESS, address, re.IGNORECASE) is not None


def _pieces(children: Iterable[Child]) -> Iterable[str]:
    for child in children:
        if isinstance(child, Html):
            yield child
        elif isinstance(child, str):
            yield escape(shown(child))
        elif child is not None:
            yield from _pieces(child)


def _attributes(attributes: dict[str, str | int | bool | None]) -> Iterable[str]:
    for key, value in attributes.items():
        name = key.rstrip("_").replace("_", "-")
        if value is True:
            yield f" {name}"
        elif value is not None and value is not False:
            yield f' {name}="{escape(shown(str(value)))}"'
