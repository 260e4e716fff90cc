"""Counts and how they stand to a whole: "three of the 11", "all but one of the 17", "another six", "both", "none".

Takes tokens and a bare number, gives its share and the words that say it. What is counted is left to the matcher. How
often something happens is a count too: "twice", "once a week".
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.amounts import Amount, Denomination, amount, counts_plural, plural_at
from factcheck.facts.calendar import EVERY, FUNCTION_WORDS, PERIODICALLY, PERIODS
from factcheck.facts.numbers import read_number
from factcheck.facts.numerals import Form, Numeral, is_year
from factcheck.facts.scanning import Tokens, capital_at, norm_at, touches
from factcheck.model.facts import Kind, Share
from factcheck.model.records import NamedTuple


class Part(NamedTuple):
    """How a count stands to a whole, and the tokens that say it with the number."""

    share: Share
    first: int
    last: int
    value: Fraction
    whole: Fraction | None = None


_ADDING_BEFORE = frozenset({"another", "further", "other", "remaining"})
_ADDING_AFTER = frozenset({"more", "others", "other"})
_OWNERS = frozenset("all her his its my our that the their them these those us which whom you your".split())
_NO_WHOLE = frozenset(
    """
    a after and as at be but by for from had has have if in into is it of on or per said since than to under until was
    were when where while who with
    """.split()
)
_EXCEPT, _EVERYONE = frozenset({"bar", "but", "except"}), frozenset({"all", "everybody", "everyone"})
OCCASIONS = Denomination(Kind.COUNT, surface="times")
"""What "twice" counts; of "three times" it is the noun behind the number."""
OFTEN = {"once": Fraction(1), "twice": Fraction(2), "thrice": Fraction(3)}
_UNCOUNTED = frozenset("or think thinking thought".split())
"""Words before "twice" with which it counts nothing: "once or twice", "thought twice"."""
_BEFORE_ONCE = frozenset("all and at but for or than that".split())
"""Words before "once" with which it counts nothing: "for once"."""
_ENDING_COUNT = frozenset(("", ".", ",", ";", "in", "on", "during", "since", "before", "last", "this"))
"""What follows "once" where it counts: "was burgled once in August"."""
_OPENING = 4
"""Tokens within which a sentence that opens with "Of the 11" has its whole."""
_LASTING = frozenset({"about", "for", "in", "just", "last", "lasted", "least", "only", "take", "takes", "than", "took"})
_NOT_ONE = frozenset(
    """
    after again another any are as at be because but by called came can could day did do does fell for gave got had hand
    has have he i if is it knows left made may might more must named of off on or ran said saw says she should side so
    stood than that they thing to told took two was way we went were when where which who whose will with would you
    """.split()
)
"""Words behind "one" that make it a pronoun."""
_ONE_AFTER = frozenset(
    "a any big each every just little new no not old only other same square that the this those which".split()
)
"""Words before "one" that make it a pronoun."""


def part_of(tokens: Tokens, found: Amount, floor: int = 0) -> Part:
    """Return the share that a count is.

    >>> from factcheck.facts.ranges import read_amount
    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("all but one of the 17")
    >>> part = part_of(tokens, read_amount(tokens, 2))
    >>> part.share, int(part.value)
    (<Share.REST: 'rest'>, 16)
    """
    first, last, value = found.first, found.last, found.value
    whole = _whole(tokens, found)
    if norm_at(tokens, first - 1) in _EXCEPT and norm_at(tokens, first - 2) in _EVERYONE and first - 2 >= floor:
        if whole is None or whole < value:
            return Part(Share.REST, first - 2, last, value)
        return Part(Share.REST, first - 2, last, whole - value, whole)
    every = _all_before(tokens, first, floor)
    if every >= 0:
        return Part(Share.ALL, every, last, value, value)
    if _adds_before(tokens, first, floor):
        opening = first - 1
        opening -= norm_at(tokens, opening - 1) in ("a", "an") and opening - 1 >= floor
        return Part(Share.ADDITION, opening, last, value)
    behind = norm_at(tokens, last)
    if behind in _ADDING_AFTER and norm_at(tokens, last + 1) not in ("than", "or"):
        return Part(Share.ADDITION, first, last + 1, value)
    if whole is not None or (behind == "of" and _is_owned(tokens, last + 1)):
        return Part(Share.PART, first, last, value, whole)
    return Part(Share.WHOLE, first, last, value)


def rest_of_hundred(tokens: Tokens, found: Amount, floor: int = 0) -> Part | None:
    """Return the rest that "all but six per cent" leaves."""
    first = found.first - 2
    if found.denomination.unit != "%" or first < floor or norm_at(tokens, first + 1) not in _EXCEPT:
        return None
    if norm_at(tokens, first) not in _EVERYONE or found.reach is not None:
        return None
    return Part(Share.REST, first, found.last, 100 - found.value, Fraction(100))


def _all_before(tokens: Tokens, first: int, floor: int) -> int:
    """Return where "all", "all of the", "every one of the", "each of the" begins that ends before `first`, else -1."""
    at = first - 1
    of = False
    if norm_at(tokens, at) in ("the", "these", "those", "his", "her", "its", "their", "our"):
        at -= 1
        of = norm_at(tokens, at) == "of"
        at -= of
    if norm_at(tokens, at) == "one" and norm_at(tokens, at - 1) == "every":
        at -= 1
    elif norm_at(tokens, at) == "each" and of:
        pass
    elif norm_at(tokens, at) != "all" or norm_at(tokens, at - 1) in ("at", "in", "not"):
        return -1
    return at if at >= floor else -1


def _adds_before(tokens: Tokens, first: int, floor: int) -> bool:
    if first - 1 < floor:
        return False
    before = norm_at(tokens, first - 1)
    return before in _ADDING_BEFORE and norm_at(tokens, first - 2) not in ("each", "one")


def _whole(tokens: Tokens, found: Amount) -> Fraction | None:
    """Return the number behind "of" that a count is of: 11 in "three of the county's 11", "Of the 11, three"."""
    at = found.last
    if norm_at(tokens, at) == "out":
        at += 1
    if norm_at(tokens, at) != "of":
        if norm_at(tokens, 0) != "of" or found.first < _OPENING:
            return None
        at = 0
    for index in range(at + 1, min(at + 7, len(tokens))):
        norm = tokens[index].norm
        if norm in _NO_WHOLE or not (norm[0].isalnum() or norm == "-"):
            return None
        if norm == "both":
            return Fraction(2)
        number = read_number(tokens, index) if norm not in FUNCTION_WORDS else None
        if number is not None:
            fits = number.form in (Form.DIGITS, Form.WORDS) and not number.reach and number.value >= found.value
            counted = not is_year(number, tokens) and norm_at(tokens, number.last) not in ("%", "per", "percent")
            return number.value if fits and counted else None
    return None


def _is_owned(tokens: Tokens, at: int) -> bool:
    """Tell whether "of" is followed by a definite whole: "of the officers", "of them", "of Norvane's jets"."""
    if norm_at(tokens, at) in _OWNERS:
        return True
    return any(
        capital_at(tokens, index) and tokens[index].text.endswith(("'s", "s'"))
        for index in range(at, min(at + 4, len(tokens)))
    )


def counts_one(tokens: Tokens, numeral: Numeral) -> bool:
    """Tell whether "one" is a number here, not a pronoun: "one officer", "all but one", "one of the 17".

    >>> from factcheck.text.words import tokenize
    >>> one = Numeral(0, 1, Fraction(1), Fraction(1), Form.WORDS)
    >>> [counts_one(tokenize(text), one) for text in ("One officer", "One is")]
    [True, False]
    """
    before, behind = norm_at(tokens, numeral.first - 1), norm_at(tokens, numeral.last)
    if before in _EXCEPT and norm_at(tokens, numeral.first - 2) in _EVERYONE:
        return True
    if before == "at" and behind in ("point", "stage", "time"):
        return False
    if before in _ONE_AFTER or (before == "number" and behind != "of"):
        return False
    if behind == "of":
        return _is_owned(tokens, numeral.last + 1) and not _is_superlative(tokens, numeral.last + 1)
    if behind == "-":
        return norm_at(tokens, numeral.last + 1) not in ("off", "on", "sided", "time", "to", "way", "stop", "eyed")
    if behind in _NOT_ONE or not behind[:1].isalpha():
        return False
    return behind not in FUNCTION_WORDS and not behind.endswith(("ly", "ing"))


def _is_superlative(tokens: Tokens, at: int) -> bool:
    """Tell whether "one of the" goes on as in "most famous", "biggest in the world"."""
    for index in range(at, min(at + 5, len(tokens))):
        norm = tokens[index].norm
        if norm in ("most", "best", "worst", "least", "first", "few", "many", "main", "only", "top", "leading", "key"):
            return True
        if len(norm) > 4 and norm.endswith("est") and norm not in ("forest", "guest", "interest", "protest", "request"):
            return True
        if plural_at(tokens, index):
            return False
    return False


def read_pair(tokens: Tokens, at: int) -> tuple[Amount, Part] | None:
    """Return the count in "both officers", "neither of them", "none of the 17", "not one of them" that begins at `at`.

    >>> from factcheck.text.words import tokenize
    >>> read_pair(tokenize("None of the 17 spoke"), 0)[1].whole
    Fraction(17, 1)
    """
    norm, behind = norm_at(tokens, at), norm_at(tokens, at + 1)
    two = Numeral(at, at + 1, Fraction(2), Fraction(1), Form.WORDS)
    if norm == "both":
        return (amount(two), Part(Share.ALL, at, at + 1, Fraction(2), Fraction(2))) if _pairs(tokens, at) else None
    nil = two._replace(value=Fraction(0))
    if norm == "neither":
        if behind == "of" or (behind not in FUNCTION_WORDS and not _joins(tokens, at, "nor")):
            return amount(nil), Part(Share.NONE, at, at + 1, Fraction(0), Fraction(2))
        return None
    last = _past_none(tokens, at)
    if not last:
        return None
    nil = nil._replace(last=last)
    return amount(nil), Part(Share.NONE, at, last, Fraction(0), _whole(tokens, amount(nil)))


def _past_none(tokens: Tokens, at: int) -> int:
    """Return the index after "none", "not one", "not a single one" where "of" follows, else 0."""
    last = at + 1
    if tokens[at].norm == "not":
        single = norm_at(tokens, last) in ("a", "one") and norm_at(tokens, last + 1) == "single"
        last += 2 if single else norm_at(tokens, last) == "one"
        last += single and norm_at(tokens, last) == "one"
        if single and norm_at(tokens, last - 1) != "one":
            return last  # "not a single goal"
        if last == at + 1:
            return 0
    elif tokens[at].norm != "none":
        return 0
    return last if norm_at(tokens, last) == "of" else 0


def _pairs(tokens: Tokens, at: int) -> bool:
    """Tell whether "both" counts two, and does not merely join ("both the mayor and his deputy")."""
    behind = norm_at(tokens, at + 1)
    if _joins(tokens, at, "and"):
        return False
    return behind in ("of", "the", "these", "those", "were", "are", "have", "had") or counts_plural(tokens, at + 1)


def read_times(tokens: Tokens, at: int) -> Amount | None:
    """Return how often something happens that begins at `at`: "twice"; "once" only of a period.

    >>> from factcheck.text.words import tokenize
    >>> texts = ("Twice fined", "Once a week", "Once a baker")
    >>> [bool(read_times(tokenize(text), 0)) for text in texts]
    [True, True, False]
    """
    norm = norm_at(tokens, at)
    if norm not in OFTEN:
        return None
    behind = norm_at(tokens, at + 1)
    if norm == "once":
        period = norm_at(tokens, at + 1 + (behind in EVERY))
        before = norm_at(tokens, at - 1)
        counted = before.isalpha() and before not in _BEFORE_ONCE and behind in _ENDING_COUNT
        if not counted and period not in (PERIODS if behind in EVERY else PERIODICALLY):
            return None
    elif behind == "over" or norm_at(tokens, at - 1) in _UNCOUNTED:
        return None
    return amount(Numeral(at, at + 1, OFTEN[norm], Fraction(1), Form.WORDS), OCCASIONS)


def _joins(tokens: Tokens, at: int, word: str) -> bool:
    return any(norm_at(tokens, index) == word for index in range(at + 2, at + 7))


def is_some_day(tokens: Tokens, found: Amount) -> bool:
    """Tell whether "one day" is some day, not the length of one."""
    some = found.numeral.form is Form.WORDS and found.numeral.value == 1 and found.denomination.surface == "day"
    return some and not touches(tokens, found.numeral.last) and norm_at(tokens, found.first - 1) not in _LASTING


def is_idiom(tokens: Tokens, found: Amount) -> bool:
    """Tell whether a number in words stands in a phrase that counts nothing: "one another", "two-way"."""
    numeral = found.numeral
    if numeral.form is not Form.WORDS or numeral.last != numeral.first + 1:
        return False
    if numeral.value == 1:
        return not counts_one(tokens, numeral)
    behind = norm_at(tokens, numeral.last + 1)
    return (
        touches(tokens, numeral.last)
        and norm_at(tokens, numeral.last) == "-"
        and behind in ("way", "fold", "dimensional")
    )
