"""Two lines of a paragraph, the first ending in a hyphen -> whether the hyphen belongs to the word.

"infor-mation" was parted to fill the line, "cross-border" is written so. What the same document writes elsewhere
decides; where it writes neither, a word goes on in small letters, unless what stands before the hyphen is one that
compounds are made with.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

SOFT = "\u00ad"
HYPHENS = "-\u2010" + SOFT
_WORD = r"[^\W\d_]++(?:['’][^\W\d_]++)*"
_COMPOUND = r"(?<![^\W_])[^\W_]++(?:-[^\W_]++)+"
_FIRST_PARTS = frozenset(
    """
    all anti co cross eight eighty eleven ex far fifty five forty four full great half high ill large late long low
    mid multi near nine ninety non off old one open part post pre pro quasi second self semi seven seventy short short
    single six sixty small so ten thirty three top twelve twenty two vice well year
    """.split()
)
_LAST_PARTS = frozenset(
    "based foot hour in kilometre long mile minute month old off on out up week wide year yard".split()
)
_SHORTEST = 3


class Vocabulary:
    """The words of a document, by which parted words are told from compounds."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        self._compounds: Counter[str] = Counter()
        for line in lines:
            words = line.lower().split()
            if words and words[-1][-1] in HYPHENS:
                words.pop()  # parted words are no evidence
            inner = " ".join(words)
            self._words.update(re.findall(_WORD, inner))
            self._compounds.update(re.findall(_COMPOUND, inner))

    def keeps_hyphen(self, line: str, following: str) -> bool:
        """Whether the hyphen that ends `line` is part of the word that goes on in `following`.

        >>> vocabulary = Vocabulary(["They gave information on cross-border trade"])
        >>> vocabulary.keeps_hyphen("further infor-", "mation"), vocabulary.keeps_hyphen("cross-", "border")
        (False, True)
        """
        if line.endswith(SOFT):
            return False
        before = re.search(r"[^\W_].*", (line[:-1].split() or [""])[-1])
        after = re.match(r"[^\W\d_]+", following)
        if before is None or after is None or not following[0].islower():
            return True  # a number, a name: "2019-" "20", "Anglo-" "Saxon"
        first, second = before.group().lower(), after.group()
        part = re.split(r"[^\w]", first)[-1]
        if not part.isalpha():
            return True
        joined, compound = self._words[part + second], self._compounds[f"{first}-{second}"]
        if joined != compound:
            return compound > joined
        if "-" in first or part in _FIRST_PARTS or second in _LAST_PARTS:
            return True  # "17-year-" "old"
        both = min(len(part), len(second)) >= _SHORTEST
        return both and bool(self._words[part] and self._words[second])
