"""Document -> the same Document with its text evened out for analysis.

Quotation marks, dashes, spaces and accents are typed in many ways that mean the same. Here each gets one form, with a
map back, so that no later step knows the others and nothing is searched for again. What a mark means (an apostrophe or
a closing quotation mark) is left to those who read it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from factcheck.model.text import IDENTITY, Block, Document, OffsetMap, Span

_Run = tuple[int, int, int] | tuple[int, int, int, int]

# Without a width of their own: zero-width spaces and joiners, soft hyphen, direction marks, variation selectors, tags.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e01ef"
)
# The blocks of combining accents: a mark of them and the letter before it are one character to a reader.
_ACCENTS = "\u0300-\u034e\u0350-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_LIGATURES = "\ufb00-\ufb06"  # as pasted from PDF files: "oﬃcer"

# Compiled by `re` on first use: ASCII text needs none of them.
_CHANGES_LENGTH = f"[{_INVISIBLE}{_ACCENTS}{_LIGATURES}]"
_CHANGE = (
    f"[^{_INVISIBLE}{_ACCENTS}](?:[{_INVISIBLE}]*[{_ACCENTS}])+"  # a letter and its accents
    f"|[{_INVISIBLE}]+"
    f"|[{_LIGATURES}]"
)
_NOT_SEEN = f"[{_INVISIBLE}]+"


def _replacements() -> dict[int, str]:
    table = {
        **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " "),  # control characters, NUL and tabs among them
        **dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "),
        **dict.fromkeys(map(ord, "\r\u0085\u2028\u2029"), "\n"),
        **dict.fromkeys(map(ord, "’ʼ′´＇"), "'"),  # the opening ‘ is kept: it tells a quotation from an apostrophe
        **dict.fromkeys(map(ord, "‐‑−"), "-"),  # hyphen, no-break hyphen, minus
        **dict.fromkeys(map(ord, "‒"), "–"),
        **dict.fromkeys(map(ord, "―"), "—"),
    }
    del table[ord("\n")]
    return table


_TABLE = _replacements()


def prepare(document: Document) -> Document:
    """Return `document` with `folded` and `to_text` filled in, ready for `factcheck.text.sentences.split`."""
    folded, to_text = fold(document.text)
    return replace(document, folded=folded, to_text=to_text)


def bare(text: str, path: str = "") -> Document:
    """Return a prepared document of one paragraph that is all of `text`: a claim, an example, one side of a pair.

    >>> bare("It’s 17\u00a0officers").folded
    "It's 17 officers"
    """
    return prepare(Document(path=path, source=text, text=text, blocks=(Block(Span(0, len(text))),)))


def fold(text: str) -> tuple[str, OffsetMap]:
    r"""Return `text` evened out, and the map from the result back to `text`.

    >>> fold("The Met’s 17\u00a0officers – “all clear”")[0]
    "The Met's 17 officers – “all clear”"
    >>> folded, to_text = fold("ca\u00adfe\u0301s")
    >>> folded, to_text.span(Span(3, 4))
    ('cafés', Span(start=4, end=6))
    """
    if text.isascii() or not re.search(_CHANGES_LENGTH, text):
        return _replace(text), IDENTITY
    parts: list[str] = []
    runs: list[_Run] = []
    done = at = 0
    for change in re.finditer(_CHANGE, text):
        first, last = change.span()
        if first > done:
            parts.append(text[done:first])
            runs.append((at, done, first - done))
            at += first - done
        done = last
        composed = _composed(change.group())
        parts.append(composed)
        # Where accents do not compose to one character, each character stands for the whole cluster.
        runs.extend((at + index, first, 1, last - first) for index in range(len(composed)))
        at += len(composed)
    if done < len(text):
        parts.append(text[done:])
        runs.append((at, done, len(text) - done))
    return _replace("".join(parts)), OffsetMap(runs)


def _composed(cluster: str) -> str:
    seen = re.sub(_NOT_SEEN, "", cluster)
    return unicodedata.normalize("NFKC" if len(seen) == 1 else "NFC", seen)  # alone, only ligatures come here


def _replace(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", " \n")  # a lone carriage return ends a line, too; together they end one
    return text.translate(_TABLE)
