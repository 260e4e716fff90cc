r"""Text of drafts and claims -> Markdown that shows it and does nothing else.

No link, picture, markup of HTML, mention, reference to an issue, formula or emoji comes of it, whichever dialect it is
read in. What Markdown itself obeys is escaped with a backslash. What sites look for in the text that is shown, where a
backslash is gone (``@name``, ``#12``, ``:smile:``, addresses), is parted by a space without width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import category

from factcheck.model.text import Span
from factcheck.report.excerpt import flowing

PARTING = "\u200b"
"""The space without width."""

_OBEYED = r"[\\`*_{}\[\]<>|~$&]"
_LEADING = r"^(?:[#+=:-]|\d+[.)])"  # a heading, list, rule or definition, at the start of a line only
# Each matches the characters behind which text is parted from what follows.
_SOUGHT = (
    r"\S(?=@)",
    r"@(?=\S)",
    r"#(?=\w)",
    r"(?i:GH-)(?=\d)",
    r":(?=[\w+-]*[a-zA-Z][\w+-]*:|100:|1234:)",
    r"/(?=/)",
    r"(?i:mailto|xmpp):(?=\S)",
    r"(?i:www)(?=\.)",
    r"(?<=\w)\.(?=[^\W\d_]{2})",  # the name of a site, without anything before it
    r"!(?=\d)",
)


def inert(text: str) -> str:
    r"""Return `text` on one line, so that it reads as it is.

    >>> inert("*Seven* of <b>17</b> [crew](http://x.example)").replace(PARTING, "·")
    '\\*Seven\\* of \\<b\\>17\\</b\\> \\[crew\\](http:/·/x.·example)'
    """
    return bold(flowing(text))


def code(text: str) -> str:
    """Return `text` as code, for paths and places: it is copied as it stands.

    >>> code("drafts/a`b.md:7:53")
    '``drafts/a`b.md:7:53``'
    """
    text = flowing(text)
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}" if text else ""


def bold(text: str, marks: Iterable[Span] = ()) -> str:
    """Return `text`, which has to be on one line, with `marks` in bold.

    >>> bold("All seven are safe.", [Span(4, 9)])
    'All **seven** are safe.'
    """
    pieces = _pieces(text)
    for start, end in _widened(pieces, marks):
        pieces[start] = f"**{pieces[start]}"
        pieces[end - 1] += "**"
    return "".join(pieces)


def _pieces(text: str) -> list[str]:
    """Return what to write for each character."""
    pieces = list(text)
    for match in re.finditer(_OBEYED, text):
        pieces[match.start()] = f"\\{match.group()}"
    leading = re.match(_LEADING, text)
    if leading:
        pieces[leading.end() - 1] = f"\\{text[leading.end() - 1]}"
    for match in re.finditer("|".join(_SOUGHT), text):
        pieces[match.end() - 1] += PARTING
    return pieces


def _widened(pieces: Sequence[str], marks: Iterable[Span]) -> list[Span]:
    """Return the marks without white space at their ends, widened to where asterisks are sure to be read as bold.

    That is where a letter stands inside, or else a blank or a point outside; marks that touch are one.
    """
    wide: list[Span] = []
    for start, end in sorted(marks):
        while start < end and pieces[start].isspace():
            start += 1
        while start < end and pieces[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        if not _is_letter(pieces[start][0]):
            while start > 0 and not _is_outside(pieces[start - 1][-1]):
                start -= 1
        if not _is_letter(pieces[end - 1][-1]):
            while end < len(pieces) and not _is_outside(pieces[end][0]):
                end += 1
        if wide and start <= wide[-1].end:
            start, end = wide[-1].start, max(end, wide.pop().end)
        wide.append(Span(start, end))
    return wide


def _is_outside(character: str) -> bool:
    return character.isspace() or category(character).startswith("P")


def _is_letter(character: str) -> bool:
    return category(character)[0] in "LNM"
