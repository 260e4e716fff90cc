"""The words of the number grammar, as tables keyed by `Token.norm`.

Takes nothing; how the words combine is left to `factcheck.facts.numbers`. Origin: English number words, British and
American, with the lakh and the crore of South Asian newspapers; abbreviations as in news style books.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.calendar import CARDINALS, ORDINALS, TENS

MOST_FIGURES = 24
"""What has more figures is a code, or a row of numbers: nothing that is counted comes near it."""

ARTICLES = frozenset({"a", "an"})
ONES = {word: value for word, value in CARDINALS.items() if word not in ARTICLES}
SMALL = {**ONES, **TENS}
FIGURES = {word: value for word, value in ONES.items() if value < 10} | {"nought": 0, "oh": 0, "zero": 0}
"""The figures as they are said behind a decimal point."""
SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
LETTER_SCALES = {
    "k": 10**3,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "tln": 10**12,
}
"""Abbreviations that stand for nothing else after a figure."""
MONEY_SCALES = {"m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
"""Abbreviations that are units of measure too, and scales in amounts of money."""
ORDINAL_SCALES = {f"{word}th": value for word, value in SCALES.items()}
GROUPS = {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6, "septet": 7, "octet": 8}
"""Nouns for so many that stand before "of"."""
VAGUE_WORDS = {"several": (2, 20), "few": (2, 20), "handful": (2, 20)}
"""The least and the greatest number that each brings to mind."""
VAGUE_SCALES = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
VULGAR = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}
ORDINAL_WORDS = {**ORDINALS, **{word[:-1] + "ieth": value for word, value in TENS.items()}}
DENOMINATORS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    word + ending: value for word, value in ORDINAL_WORDS.items() if value > 2 for ending in ("", "s")
}
DENOMINATORS |= {word + ending: value for word, value in ORDINAL_SCALES.items() for ending in ("", "s")}
MINUS = frozenset({"-", "–", "minus", "negative"})
SUFFIXES = frozenset({"st", "nd", "rd", "th"})

STARTERS = (
    ARTICLES
    | MINUS
    | SMALL.keys()
    | ORDINAL_WORDS.keys()
    | ORDINAL_SCALES.keys()
    | VULGAR.keys()
    | VAGUE_WORDS.keys()
    | VAGUE_SCALES.keys()
    | {"half", "quarter", "zero", "nought", "nil", "hundred", "thousand", "million", "."}
)
"""The norms that a number can begin with, apart from figures."""
