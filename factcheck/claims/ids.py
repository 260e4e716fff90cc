"""The words of a claim -> its id.

Takes claims without an id, gives each one that no other claim has. The same files in the same order give the same ids.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

MAX_LENGTH = 48
"""Long enough to tell claims apart, short enough to be typed behind ``--only``."""

_THOUSANDS = r"(?<=\d),(?=\d{3})"
_WORDS = r"[a-z0-9]+(?:(?<=\d)\.\d[a-z0-9]*)*"


def slug(text: str) -> str:
    """Make an id from the words of `text`.

    >>> slug("The café’s £12.4m debt, or 3,500 francs")
    'the-cafes-12.4m-debt-or-3500-francs'
    """
    # What stands further back than four times the length has no place in it, whatever is dropped before.
    plain = text[: 4 * MAX_LENGTH].lower().replace("'", "").replace("’", "")
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words: Iterator[str] = (match.group() for match in re.finditer(_WORDS, re.sub(_THOUSANDS, "", plain)))
    made = next(words, "claim")[:MAX_LENGTH]
    for word in words:
        if len(made) + 1 + len(word) > MAX_LENGTH:
            break
        made += f"-{word}"
    return made


class IdMaker:
    """Makes ids that differ from those in `taken` and from each other.

    >>> maker = IdMaker({"two-boats"})
    >>> maker.make("Two boats"), maker.make("Two boats!"), maker.make("Three boats")
    ('two-boats-2', 'two-boats-3', 'three-boats')
    """

    def __init__(self, taken: set[str]) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def make(self, text: str) -> str:
        """Return the id for the claim `text`."""
        base = made = slug(text)
        number = self._last.get(base, 1)
        while made in self._taken:
            number += 1
            made = f"{base}-{number}"
        self._last[base] = number
        self._taken.add(made)
        return made
