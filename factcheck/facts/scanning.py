"""What the readers of dates, times and periods share: a reading, and small looks at a sequence of tokens.

Indices past either end of a sentence read as an empty word, so that rules need no bounds.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facts.calendar import (
    CARDINALS,
    CURRENCIES,
    DASHES,
    FUNCTION_WORDS,
    IRREGULAR_PLURALS,
    MEASURE_WORDS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    ORDINAL_ENDINGS,
    ORDINALS,
    TENS,
)
from factcheck.model.facts import Moment
from factcheck.model.records import NamedTuple
from factcheck.model.text import Token

Tokens = Sequence[Token]


class Reading(NamedTuple):
    """A moment and the tokens that it was read from."""

    moment: Moment
    first: int
    last: int
    """Index after the last token."""


def norm_at(tokens: Tokens, index: int) -> str:
    """Return the norm of a token, empty outside the sentence."""
    return tokens[index].norm if 0 <= index < len(tokens) else ""


def capital_at(tokens: Tokens, index: int) -> bool:
    """Tell whether a token starts with a capital letter."""
    return 0 <= index < len(tokens) and tokens[index].text[0].isupper()


def touches(tokens: Tokens, index: int) -> bool:
    """Tell whether a token follows the one before it without a space."""
    return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start


def integer_at(tokens: Tokens, index: int, *, digits: int = 2) -> int | None:
    """Return the value of a token of at most `digits` ASCII digits."""
    text = norm_at(tokens, index)
    return int(text) if len(text) <= digits and text.isascii() and text.isdecimal() else None


def cardinal_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return a number up to 99 in digits or words, and the index after it.

    >>> from factcheck.text.words import tokenize
    >>> cardinal_at(tokenize("twenty-five to four"), 0)
    (25, 3)
    """
    number = integer_at(tokens, index)
    norm = norm_at(tokens, index)
    if number is None:
        number = CARDINALS.get(norm)
    if number is not None:
        return number, index + 1
    if norm not in TENS:
        return None
    unit = CARDINALS.get(norm_at(tokens, index + 2), 10)
    if norm_at(tokens, index + 1) in DASHES and unit < 10:
        return TENS[norm] + unit, index + 3
    return TENS[norm], index + 1


def ordinal_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return "14th", "fourteenth" or "twenty-first" as a number, and the index after it."""
    number = integer_at(tokens, index)
    if number is not None:
        ending = norm_at(tokens, index + 1) in ORDINAL_ENDINGS and touches(tokens, index + 1)
        return (number, index + 2) if ending else None
    norm = norm_at(tokens, index)
    if norm in ORDINALS:
        return ORDINALS[norm], index + 1
    unit = ORDINALS.get(norm_at(tokens, index + 2), 10)
    if norm in TENS and norm_at(tokens, index + 1) in DASHES and unit < 10:
        return TENS[norm] + unit, index + 3
    unit = ORDINALS.get(norm_at(tokens, index + 1), 10)
    return (TENS[norm] + unit, index + 2) if norm in TENS and unit < 10 else None


def day_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return a day of the month, "14", "14th" or "fourteenth", and the index after it."""
    found = ordinal_at(tokens, index)
    if found is None:
        number = integer_at(tokens, index)
        found = None if number is None else (number, index + 1)
    return found if found and 1 <= found[0] <= 31 else None


def year_at(tokens: Tokens, index: int) -> int | None:
    """Return a number of four digits from 1500 to 2199, wherever it stands."""
    if len(norm_at(tokens, index)) != 4:
        return None
    number = integer_at(tokens, index, digits=4)
    return number if number is not None and 1500 <= number <= 2199 else None


def short_year_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the year of "'22", and the index after it: of this century up to a generation ahead, else of the last."""
    if norm_at(tokens, index) != "'" or not touches(tokens, index + 1) or len(norm_at(tokens, index + 1)) != 2:
        return None
    year = integer_at(tokens, index + 1)
    glued = touches(tokens, index) or (touches(tokens, index + 2) and norm_at(tokens, index + 2)[0].isalnum())
    if year is None or glued:
        return None
    return None if counts_something(tokens, index + 2) else (year + (2000 if year < 50 else 1900), index + 2)


def is_label(tokens: Tokens, index: int) -> bool:
    """Tell whether the number at `index` is a price or a label: "£2016", "No. 12"."""
    before = index - 2 if norm_at(tokens, index - 1) == "." else index - 1
    return norm_at(tokens, before) in CURRENCIES


def ends_phrase(tokens: Tokens, index: int) -> bool:
    """Tell whether nothing at `index` could be a noun that belongs to what stands before it."""
    norm = norm_at(tokens, index)
    return not norm or norm in FUNCTION_WORDS or not (norm[0].isalnum() or norm in MEASURE_WORDS)


def counts_something(tokens: Tokens, index: int) -> bool:
    """Tell whether what stands at `index` makes the number before it a count or a measure: votes, %, million."""
    norm = norm_at(tokens, index)
    if norm in DASHES and touches(tokens, index):
        after = norm_at(tokens, index + 1)
        calendar = after in MONTHS or after in MONTH_ABBREVIATIONS or after == "to"
        return after[:1].isalpha() and touches(tokens, index + 1) and not calendar
    if norm in MEASURE_WORDS or norm in IRREGULAR_PLURALS:
        return True
    if not norm or norm in FUNCTION_WORDS or not norm[0].isalpha() or capital_at(tokens, index):
        return False
    return len(norm) > 3 and norm[-1] == "s" and norm[-2] not in "siu"
