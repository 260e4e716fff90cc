"""Numbers in words: "seventeen", "two hundred and six thousand", "twenty-second".

Takes tokens and a place, gives the numeral that begins there. Figures, fractions and words of an order of size are read
in `factcheck.facts.numbers`.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.number_words import ARTICLES, FIGURES, MOST_FIGURES, ORDINAL_SCALES, ORDINAL_WORDS, SCALES, SMALL
from factcheck.facts.numerals import Form, Numeral, past_hyphen, step_of
from factcheck.facts.scanning import Tokens, norm_at


class _Sum:
    """The state of reading a number in words: what is complete and the group under way."""

    __slots__ = ("group", "lowest", "total")

    def __init__(self) -> None:
        self.total = 0
        self.group = 0
        self.lowest = 10**18

    @property
    def value(self) -> int:
        return self.total + self.group

    def add(self, norm: str) -> bool:
        """Take in one more word, if the grammar allows it here."""
        if norm in SMALL:
            return self.add_small(SMALL[norm])
        if norm == "hundred":
            fits = 0 < self.group < 100
            self.group *= 100 if fits else 1
            return fits
        scale = SCALES.get(norm, 0)
        if not scale or not self.group or scale >= self.lowest:
            return False
        self.total += self.group * scale
        self.group, self.lowest = 0, scale
        return True

    def add_small(self, value: int) -> bool:
        """Take in 1 to 99: after nothing, after hundreds, or ones after tens."""
        tail = self.group % 100
        if value < 10 and tail >= 20 and tail % 10 == 0:
            self.group += value
            return True
        if tail or (self.group == 0 and self.lowest <= value):
            return False
        self.group += value
        return True

    def open_to_and(self) -> bool:
        """Tell whether "and" may follow: after hundreds and after scales."""
        return self.value > 0 and self.group % 100 == 0


def read_words(tokens: Tokens, at: int, *, joined: bool = True) -> Numeral | None:
    """Return the number in words, cardinal or ordinal, that begins at `at`; `joined` allows "and" inside it.

    >>> from factcheck.text.words import tokenize
    >>> read_words(tokenize("two hundred and twenty-second"), 0).value
    Fraction(222, 1)
    """
    state = _Sum()
    last = start = _past_bare_scale(state, tokens, at)
    end_scale = _rounding_scale(norm_at(tokens, last - 1)) if last > at else 1
    while True:
        here = past_hyphen(tokens, last) if last > at else last
        if joined and norm_at(tokens, here) == "and" and state.open_to_and() and _joins(state, tokens, here + 1):
            here += 1
        ordinal = _ordinal_part(state, tokens, here)
        if ordinal is not None:
            return Numeral(at, here + 1, Fraction(ordinal), Fraction(1), Form.ORDINAL)
        if not state.add(norm_at(tokens, here)):
            break
        end_scale = _rounding_scale(norm_at(tokens, here))
        last = here + 1
    if last == start == at:
        return None
    return Numeral(at, last, Fraction(state.value), step_of(state.value), Form.WORDS, end_scale)


def read_point(tokens: Tokens, whole: Numeral) -> Numeral:
    """Read on over the decimals of a number in words, spoken figure by figure: "one point five", "two-point-seven".

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("two point seven five")
    >>> read_point(tokens, read_words(tokens, 0)).value
    Fraction(11, 4)
    """
    point = past_hyphen(tokens, whole.last)
    if norm_at(tokens, point) != "point" or whole.form is not Form.WORDS or whole.scale > 1:
        return whole
    if norm_at(tokens, whole.first) == "one" and norm_at(tokens, whole.first - 1) == "at":
        return whole  # "at one point five men ran"
    figures, last = "", point + 1
    while (figure := FIGURES.get(norm_at(tokens, past_hyphen(tokens, last)))) is not None:
        figures += str(figure)
        last = past_hyphen(tokens, last) + 1
    if not 0 < len(figures) <= MOST_FIGURES:
        return whole
    step = Fraction(1, 10 ** len(figures))
    return whole._replace(last=last, value=whole.value + int(figures) * step, step=step)


def _past_bare_scale(state: _Sum, tokens: Tokens, at: int) -> int:
    """Take in "a hundred" or "million", which have no number before them, and give the index after it, else `at`."""
    scale_at = at + (norm_at(tokens, at) in ARTICLES)
    scale = norm_at(tokens, scale_at)
    if scale not in SCALES:
        return at
    state.add_small(1)
    state.add(scale)
    return scale_at + 1


def _rounding_scale(norm: str) -> int:
    """Return the scale that shows rounding: thousands and more."""
    scale = SCALES.get(norm, 1)
    return scale if scale > 100 else 1


def _ordinal_part(state: _Sum, tokens: Tokens, at: int) -> int | None:
    """Return the whole value if the word at `at` closes the number as an ordinal."""
    norm = norm_at(tokens, at)
    value = ORDINAL_WORDS.get(norm)
    if value is not None:
        before = state.value
        return before + value if state.add_small(value) else None
    scale = ORDINAL_SCALES.get(norm)
    if scale is None or (state.value == 0 and norm_at(tokens, at - 1) in ("a", "one")):
        return None
    return state.total + max(state.group, 1) * scale if scale < state.lowest else None


def _joins(state: _Sum, tokens: Tokens, at: int) -> bool:
    """Tell whether the words after "and" belong to the number before it: not so in "two hundred and three hundred"."""
    norm = norm_at(tokens, at)
    if norm not in SMALL and norm not in ORDINAL_WORDS:
        return False
    follower = at + 1
    while norm_at(tokens, follower) in SMALL or norm_at(tokens, follower) in ("-", "hundred"):
        if norm_at(tokens, follower) == "hundred" and state.group:
            return False
        follower += 1
    if norm_at(tokens, follower) in ("quarters", "thirds"):
        return False  # "a hundred and three quarters"
    scale = SCALES.get(norm_at(tokens, follower), 0)
    return scale < state.lowest
