"""Ages that no unit shows: "Jack Taylor, 25,", "aged four and seven", "a woman of 58", "Port is 46", "in her twenties".

Takes tokens and a bare number, tells whether it is an age. "25-year-old" and "25 years old" have a unit and are read in
`factcheck.facts.measures`.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.amounts import Amount, Denomination, counts_plural
from factcheck.facts.calendar import DECADES, FUNCTION_WORDS, MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS
from factcheck.facts.numerals import Form, Numeral
from factcheck.facts.scanning import Tokens, capital_at, norm_at, touches
from factcheck.model.facts import Hedge, Kind

YEARS = Denomination(Kind.AGE, "year")
_OLDEST = 125
_TURN = frozenset("turn turned turning turns".split())
_BE = _TURN | frozenset("am are be been being is was were".split())
_WHEN = frozenset("at before earlier in last later next on since this today tomorrow yesterday".split())
"""Words behind an age that say when it was reached: "turned 70 last week"."""
_ADVERBS = frozenset("about almost already around aged barely just nearly now only over still then under".split())
_PRONOUNS = frozenset("he her him i she they we who whom you".split())
_POSSESSIVES = frozenset("her his my our their your".split())
_PERSONS = frozenset(
    """
    actor actress aunt baby boy brother child colleague cousin daughter defendant driver father female girl girlfriend
    granddaughter grandfather grandmother grandson guest husband lad lady male man mother nephew niece officer partner
    passenger patient pensioner person player pupil resident sister son student suspect teenager toddler uncle victim
    widow widower wife woman
    """.split()
)
_PEOPLE = frozenset(
    "adults anyone boys children everyone girls men patients people pensioners residents those women workers".split()
)
_AGED = frozenset({"aged", "age", "ages"})
_MIDDLE = frozenset({"average", "mean", "median"})
_DATES = MONTHS.keys() | MONTH_ABBREVIATIONS.keys() | WEEKDAYS.keys()
_ENDS = frozenset({"", ".", ",", ";", ":", ")", "—", "–", "?", "!", '"', "”", "'"})


def is_age(tokens: Tokens, found: Amount, *, listed: bool = False) -> bool:
    """Tell whether a bare number is somebody's age; `listed` says that the sentence has given another such age already.

    >>> from factcheck.facts.ranges import read_amount
    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("Ada Brook, 46, a welder, had 46 hens")
    >>> is_age(tokens, read_amount(tokens, 3)), is_age(tokens, read_amount(tokens, 9))
    (True, False)
    """
    numeral = found.numeral
    if numeral.form not in (Form.DIGITS, Form.WORDS) or not 0 < found.value < _OLDEST:
        return False
    if _is_labelled(tokens, found.first):
        return True
    if numeral.step != 1:
        return False
    before, behind = norm_at(tokens, found.first - 1), norm_at(tokens, found.last)
    if before in _AGED or (
        before in ("between", "from", "of", "over", "under") and _aged_before(tokens, found.first - 1)
    ):
        return True
    if before == "of" and norm_at(tokens, found.first - 2) in _PERSONS:
        return not counts_plural(tokens, found.last)
    if before in ("over", "under") and norm_at(tokens, found.first - 2) in _PEOPLE:
        return not counts_plural(tokens, found.last)
    if before == "at" and behind == "," and norm_at(tokens, found.last + 1) in _PRONOUNS:
        return (
            found.first == 1 or norm_at(tokens, found.first - 2) in _ENDS or norm_at(tokens, found.first - 2) == "and"
        )
    if numeral.form is Form.DIGITS and _behind_name(tokens, numeral, listed=listed):
        return True
    return _is_said_of_somebody(tokens, found)


def _is_labelled(tokens: Tokens, at: int) -> bool:
    """Tell whether a label says that it is an age: "Age: 34", "Age of the driver: 34", "Median age: 43.6"."""
    if norm_at(tokens, at - 1) != ":":
        return False
    if (norm_at(tokens, 0), norm_at(tokens, 1)) == ("age", "of"):
        return not any(token.norm == ":" for token in tokens[: at - 1])
    if norm_at(tokens, at - 2) != "age":
        return False
    return at == 2 or norm_at(tokens, at - 3) in _MIDDLE or tokens[at - 3].text.endswith(("'s", "s'"))


def _aged_before(tokens: Tokens, at: int) -> bool:
    return norm_at(tokens, at - 1) in _AGED


def _behind_name(tokens: Tokens, numeral: Numeral, *, listed: bool) -> bool:
    """Tell whether a number is apposed to a name: "Kivela, 19", "Ann Lee (25)", or without marks in a list."""
    before, behind = norm_at(tokens, numeral.first - 1), norm_at(tokens, numeral.last)
    if before in _ADVERBS and norm_at(tokens, numeral.first - 2) == ",":  # "Port, now 47,"
        return _is_name(tokens, numeral.first - 3) and behind == ","
    if before == ",":
        named = _is_name(tokens, numeral.first - 2) or (behind == "," and _is_described(tokens, numeral))
        return named and _closes(tokens, numeral)
    if before == "(":
        named = _is_name(tokens, numeral.first - 2) and capital_at(tokens, numeral.first - 3)
        return named and behind in (")", ",")
    return (
        listed
        and _is_name(tokens, numeral.first - 1)
        and capital_at(tokens, numeral.first - 2)
        and behind in _ENDS | {"and"}
    )


def _is_name(tokens: Tokens, at: int) -> bool:
    """Tell whether the word at `at` may end the name of a person, or is a noun for one."""
    norm = norm_at(tokens, at)
    if norm in _PERSONS:
        return True
    if norm in _DATES or not norm[:1].isalpha():
        return norm == "." and norm_at(tokens, at - 1) in ("jr", "sr")
    text = tokens[at].text
    return text[0].isupper() and norm not in FUNCTION_WORDS and not text.endswith("'s") and not norm[-1].isdecimal()


def _is_described(tokens: Tokens, numeral: Numeral) -> bool:
    """Tell whether a noun with its article stands before the comma: "the qualifier, 29, who"."""
    at = numeral.first - 2
    norm = norm_at(tokens, at)
    if not norm[:1].isalpha() or norm in FUNCTION_WORDS or not 10 <= numeral.value < _OLDEST:
        return False
    return any(norm_at(tokens, index) in ("a", "an", "the") for index in range(at - 3, at))


def _closes(tokens: Tokens, numeral: Numeral) -> bool:
    """Tell whether the apposition ends behind the number, and no date or list of numbers goes on."""
    behind = norm_at(tokens, numeral.last)
    if behind == ",":
        return not norm_at(tokens, numeral.last + 1)[:1].isdecimal() or capital_at(tokens, numeral.first - 2)
    return behind in _ENDS or behind in ("and", "who", "was", "is", "has", "from", "or")


def _is_said_of_somebody(tokens: Tokens, found: Amount) -> bool:
    """Tell whether "is 46" ends a statement about a person: "Port is 46", "who was just 19 when"."""
    at = found.first - 1
    while norm_at(tokens, at) in _ADVERBS:
        at -= 1
    verb = norm_at(tokens, at)
    ends = _ends_statement(tokens, found.last) or (verb in _TURN and norm_at(tokens, found.last) in _WHEN)
    if verb in ("'s", "he's", "she's", "i'm") or (verb in ("he", "she") and tokens[at].text.endswith("'s")):
        return ends
    if verb not in _BE or not ends:
        return False
    subject = at - 1
    while norm_at(tokens, subject) in ("will", "would", "have", "had", "has", "not", "also"):
        subject -= 1
    if norm_at(tokens, subject) == ",":  # "his daughter, Ann Lee, is 41"
        opening = next((index for index in range(subject - 1, 0, -1) if tokens[index].norm == ","), 0)
        if norm_at(tokens, opening - 1) in _PERSONS:
            return True  # "the victim, a student from Hull, was 19"
        subject -= 1
    norm = norm_at(tokens, subject)
    if norm in _PRONOUNS or norm in _PERSONS:
        return True
    named = capital_at(tokens, subject) and _is_name(tokens, subject)
    return named and (capital_at(tokens, subject - 1) or norm_at(tokens, subject - 1) in _ENDS)


def _ends_statement(tokens: Tokens, at: int) -> bool:
    behind = norm_at(tokens, at)
    return behind in _ENDS or behind in ("and", "when", "but", "who", "while", "years")


def continues_ages(tokens: Tokens, found: Amount, previous_last: int) -> bool:
    """Tell whether a bare number goes on with a list of ages: "seven" in "aged four and seven"."""
    between = range(previous_last, found.first)
    linked = len(between) > 0 and all(tokens[index].norm in (",", "and", "or") for index in between)
    if norm_at(tokens, found.first) == "one" and norm_at(tokens, found.last) not in _ENDS:
        return False  # "at six weeks of age, one can"
    return linked and found.bare and 0 < found.value < _OLDEST and not counts_plural(tokens, found.last)


def read_decade_of_life(tokens: Tokens, at: int) -> Amount | None:
    """Return the age in "in his twenties", "in her mid-30s"; `at` is the number.

    >>> from factcheck.text.words import tokenize
    >>> [int(end) for end in read_decade_of_life(tokenize("in their late 40s"), 3).reach]
    [47, 49]
    """
    norm, last = norm_at(tokens, at), at + 1
    decade = DECADES.get(norm, 0)
    if (
        norm.isdecimal()
        and len(norm) == 2
        and norm[1] == "0"
        and norm_at(tokens, last) == "s"
        and touches(tokens, last)
    ):
        decade, last = int(norm), last + 1
    first = at
    first -= norm_at(tokens, first - 1) == "-"
    part = norm_at(tokens, first - 1)
    first -= part in ("early", "mid", "late")
    if not decade or norm_at(tokens, first - 1) not in _POSSESSIVES:
        return None
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part, (0, 9))
    ends = Fraction(decade + low), Fraction(decade + high)
    numeral = Numeral(at, last, ends[0], Fraction(1), Form.DIGITS)
    return Amount(first, last, ends[0], Fraction(1), YEARS, numeral, ends, Hedge.BETWEEN)
