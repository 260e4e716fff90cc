"""What a sentence states that can be compared: each fact with its kind, its value and the tokens it was read from.

Numbers are `Fraction`, so that a third, ``3.5m`` and a converted mile are all exact.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span


class Kind(StrEnum):
    """The kinds of fact. The value is the ``kind`` of a finding in the JSON report."""

    COUNT = "quantity"
    MONEY = "money"
    PERCENT = "percentage"
    MEASURE = "measure"
    AGE = "age"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    RANK = "rank"
    SCORE = "score"
    DATE = "date"
    TIME = "time"
    NAME = "name"
    TITLE = "title"
    QUOTATION = "quotation"
    SPEAKER = "speaker"
    POLARITY = "polarity"
    THING = "thing"
    """what it is: an object, a cause, a material"""
    IDENTIFIER = "identifier"
    """the number or code of one of several: ward 7, Flight BA212"""
    ORDER = "order"
    """before or after, up or down, all or none"""
    RATE = "rate"
    """a week, a month, per head"""
    ROLE = "role"
    """who did it to whom"""


class Hedge(StrEnum):
    """How a number is qualified by the words around it."""

    NONE = ""
    ABOUT = "about"
    """about, some, around, roughly, nearly, almost, just under, just over: the value, give or take"""
    MORE = "more than"
    """more than, over, upwards of, above: the low end is open"""
    LEAST = "at least"
    """at least, no fewer than, a minimum of"""
    FEWER = "fewer than"
    """fewer than, less than, under, below: the high end is open"""
    MOST = "up to"
    """up to, as many as, no more than, at most"""
    BETWEEN = "between"
    """between … and …, from … to …, 7,000-8,500, "17 or 18": both ends are given"""
    VAGUE = "vague"
    """dozens, hundreds, a handful, several, a few: an order of size only"""


class Share(StrEnum):
    """How a count stands to the whole that it is taken from."""

    WHOLE = ""
    """a count of its own: "17 officers", "both\""""
    ALL = "all"
    """"all eight", "all of the 17", "every one of the 17": the whole, named as one"""
    PART = "part"
    """"three of the 11", "five of the officers", "half of them", "one of the\""""
    REST = "rest"
    """"all but one of the 17": the value is what is left, 16 when the whole is known"""
    ADDITION = "addition"
    """"three more", "a further 20", "another six", "the other six\""""
    NONE = "none"
    """"none of the 17", "not one of them", "neither": the value is 0"""
    SUM = "sum"
    """"five officers and three former officers": the total of two counts that are joined"""


class Quantity(NamedTuple):
    """A number with its unit, as an interval: `low` and `high` are equal where it is stated exactly."""

    number: Fraction
    """The number as stated, in `unit`, before any hedge; of a range, its low end."""
    low: Fraction | None
    """The least value it admits, None where it is open below."""
    high: Fraction | None
    """The greatest value it admits, None where it is open above."""
    unit: str = ""
    """Empty for counts; else the canonical unit that the numbers are in: "GBP", "%", "point", "m", "m2", "m3", "kg",
    "C", "m/s", "s", "J", "W", "Wh", "byte", "year" (of an age) …: one unit a dimension, so that equal units compare."""
    hedge: Hedge = Hedge.NONE
    step: Fraction = Fraction(1)
    """The rounding that its spelling shows, in `unit`: 1 for "17", 100,000 for "3.5m", 1,000 for "3,000", 0.01 for
    "3.75"."""
    share: Share = Share.WHOLE
    whole: Fraction | None = None
    """With a part or a rest, the whole that is named beside it: 11 in "three of the county's 11", 2 in "one of
    both"."""
    surface_unit: str = ""
    """The unit as written ("miles", "m", "pounds", "gigawatts"), for comparing and wording; empty for counts."""
    scaled: bool = False
    """Whether it is spelt with a word or letter for thousands or more, which says that it may be rounded: "3.5m"."""
    limit: bool = False
    """Whether its open end is a limit that is set, not an estimate: "up to £700", "people over 65", "boats longer than
    12 metres"."""


class Score(NamedTuple):
    """Two numbers or more that belong together: a result, a vote, the sets of a match."""

    pairs: tuple[tuple[int, int], ...]


class Moment(NamedTuple):
    """A date, a time or a period, each part of it only as far as it was said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    hour: int | None = None
    """0 to 23; see `half`."""
    minute: int | None = None
    half: bool = True
    """False where it was not said which half of the day ("eight minutes to three"): compare hours modulo 12."""
    part: str = ""
    """A part of the year, month or day: "early", "mid", "late", "spring", "summer", "autumn", "winter", "q1" … "q4",
    "morning", "afternoon", "evening", "night"."""
    span_years: int = 1
    """10 for a decade, 100 for a century, counted from `year`."""
    end: Moment | None = None
    """The last moment of a period ("between June 2014 and September 2015", "Sept. 4 through Oct. 16")."""
    relative: str = ""
    """Not empty for a date that was said relative to the text's own date and could not be resolved, for want of one."""
    hedge: Hedge = Hedge.NONE
    """MOST for "by March 2030", ABOUT for "around 9pm", LEAST for "from"; of a clock time MORE for "after 9pm" and
    FEWER for "before 9pm". "since 2009" and "before May" are no hedges."""


class Words(NamedTuple):
    """Words as a value: a name, a title, the inside of quotation marks, normalised word by word."""

    words: tuple[str, ...]


Value = Quantity | Score | Moment | Words


class Fact(NamedTuple):
    """One value read out of a sentence."""

    kind: Kind
    span: Span
    """In `Document.folded`: the words that state it, hedge and unit included, what it counts left out."""
    first: int
    """Index of its first token in the sentence."""
    last: int
    """Index after its last token."""
    value: Value
    core: Span
    """In `Document.folded`: the number or date alone, without hedge words, unit included."""


class Relation(StrEnum):
    """How the value found stands to the one expected: the ``relation`` of a finding in the JSON report."""

    SAME = "same"
    WITHIN = "within"
    """agrees by a hedge, a rounding, a tolerance or a coarser date"""
    DIFFERS = "differs"
    MISSPELT = "misspelt"
    MISQUOTED = "misquoted"
    DENIED = "denied"
    """the text says the opposite"""
    OUTDATED = "outdated"
    """right on another day"""

    @property
    def agrees(self) -> bool:
        """Whether the value bears the expected one out."""
        return self in (Relation.SAME, Relation.WITHIN)
