"""Folded text -> tokens.

Digits are parted from letters ("10,000ft" is two tokens), hyphenated words at their hyphens ("gross-misconduct" is
three), so that spelling habits make no difference; letters with digits behind them ("NV482", "G20") stay one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from factcheck.model.text import Token

_TOKEN = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                                # U.S., p.m., e.g.
  | \d+(?:[.,]\d+)*                                   # 17, 3,500, 14.52: separators belong to the number grammar
  | (?:R(?=\d{3}|\d+[., -](?:\d|bn|m))|(?:CHF|DKK|EUR|GBP|KSh|NOK|RM|Rs|SEK|USD|ZAR)(?=\d))   # R212-million, Rs240
  | (?=[acnprACNPR])                                  # most words are done with here
    (?i:co|re|pre|anti|non)-(?=[^\W\d_]{4})           # re-investigate is reinvestigate
    [^\W\d_]+(?:'[^\W\d_]+)*'?
  | [^\W\d_][^\W_]*                                  # officers, NV482
    (?:(?:'(?=[^\W\d_])|&(?=(?i:[A-Z])))[^\W_]*)*'?   # O'Neill, didn't, A&E, victims'
  | \S                                                # a mark
    """,
    re.VERBOSE,
)


def tokenize(folded: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the tokens of `folded` between `start` and `end`.

    >>> [token.text for token in tokenize("The Met's 17-strong team, 10,000ft up")]
    ['The', "Met's", '17', '-', 'strong', 'team', ',', '10,000', 'ft', 'up']
    """
    end = len(folded) if end is None else end
    tokens: list[Token] = []
    new = tuple.__new__
    for match in _TOKEN.finditer(folded, start, end):
        text = match[0]
        first, last = match.span()
        if text[-1] == "'" and text[-2:-1] not in ("s", "S", "z", "x"):
            if len(text) > 1:  # a closing quotation mark, not the possessive of a plural
                tokens.append(Token(first, last - 1, text[:-1], normalize(text[:-1])))
                text, first = "'", last - 1
            tokens.append(Token(first, last, text, text))
            continue
        tokens.append(new(Token, (first, last, text, normalize(text))))
    return tuple(tokens)


@lru_cache(maxsize=65536)
def normalize(text: str) -> str:
    """Return the form of a word in which spelling habits are evened out.

    >>> normalize("Met's"), normalize("victims'"), normalize("U.S."), normalize("Café"), normalize("re-open")
    ('met', 'victims', 'us', 'cafe', 'reopen')
    """
    norm = text.lower()
    if not norm.isascii():
        norm = "".join(c for c in unicodedata.normalize("NFD", norm) if not unicodedata.combining(c))
    if len(norm) > 1:
        if norm.endswith("'s"):
            norm = norm[:-2]
        elif norm.endswith("'"):
            norm = norm[:-1]
        if norm[0].isalpha():
            norm = norm.replace(".", "").replace("-", "")
    return norm or text  # never empty, whatever the text: a lone accent, a mark
