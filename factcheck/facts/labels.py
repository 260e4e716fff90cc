"""Numbers that count nothing: names, addresses, codes, years, days, clock times, telephone numbers, versions.

Takes tokens and the place of a number, tells whether it is one of those. What it errs on the side of is leaving out: a
number that is not read says nothing, one that is misread raises a false alarm.
"""

from __future__ import annotations

from factcheck.facts.amounts import Amount, counts_plural, plural_at
from factcheck.facts.calendar import DASHES, FUNCTION_WORDS, MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS
from factcheck.facts.hedges import hedge_before
from factcheck.facts.number_words import SCALES
from factcheck.facts.numerals import Form, is_year
from factcheck.facts.scanning import Tokens, capital_at, norm_at, touches
from factcheck.model.facts import Hedge

_BEFORE = frozenset(
    """
    & aisle annex apartment apollo appendix area article band bay boeing box building bus cabin call catalogue category
    cell channel chapter circuit class clause coach codes column competency corridor court covid day dial district
    division door edition episode exhibit exit extension factor figure flat flight floor form formula game gate
    generation grade group hall heat highway hole incident interstate item iteration jersey junction key kilometre lane
    leg letter level line lot mark match mile model module motorway number page pages para paragraph part phase phone
    pier pit platform player plot point pole position precinct psalm quarter question radio reference room round route
    row rule schedule season seat section sector series shirt size sol stage step store studio suite table terminal test
    tier title track train tram type unit verse version volume ward week windows year zone
    """.split()
)
"""Words that a number behind them belongs to as a name: Article 50, page 12, week three."""
_DENOMINATORS = frozenset({"2", "3", "4", "8", "16"})
_ALWAYS = frozenset(
    """
    apartment article category chapter flight formula highway interstate page pages paragraph route section volume
    """.split()
)
_UNITS_OF_TIME_NAMES = frozenset({"day", "mile", "quarter", "season", "week", "year"})
_STREETS = frozenset(
    """
    alley ave avenue blvd boulevard close court crescent downing drive freeway gardens grove highway lane mews parade
    place rd road row square st street terrace way
    """.split()
)
_AROUND_YEARS = frozenset(
    """
    a after and around as autumn before between by circa during early for from in its late mid of on or s since spring
    summer than that the their this through till to until winter
    """.split()
)
_CLOCK = frozenset({"am", "pm", "o'clock", "gmt", "bst", "est"})
_JOINERS = frozenset({"a", "and", "by", "in", "of", "or", "plus", "to", "up"})
_CODE_MARKS = frozenset("#@_&=%\\/^×")
_DATE_WORDS = MONTHS.keys() | MONTH_ABBREVIATIONS.keys()


def past_label(tokens: Tokens, at: int) -> int:
    """Return the index after a telephone number, version, time, date in figures or code that begins at `at`, else `at`.

    >>> from factcheck.text.words import tokenize
    >>> past_label(tokenize("020 7946 0018 rang"), 0), past_label(tokenize("24/7"), 0), past_label(tokenize("3,500"), 0)
    (3, 3, 0)
    """
    if not tokens[at].norm[0].isdecimal():
        return at
    if touches(tokens, at) and (norm_at(tokens, at - 1) in _CODE_MARKS or _is_hyphened(tokens, at)):
        signed = norm_at(tokens, at - 1) in ("×", "^") and norm_at(tokens, at + 1) in DASHES and touches(tokens, at + 2)
        return at + 3 if signed and norm_at(tokens, at + 2)[:1].isdecimal() else at + 1  # "2.48×10-5"
    glued = norm_at(tokens, at - 1) == "+" and touches(tokens, at) and touches(tokens, at - 1)  # "J1149.5+6663"
    if glued or (norm_at(tokens, at + 1) in ("×", "^") and touches(tokens, at + 1) and touches(tokens, at + 2)):
        return at + 1
    if tokens[at].text.count(".") == 1 and _is_clock(tokens, at):
        return at + 1
    last = _past_chain(tokens, at)
    if last > at + 1:
        return last
    behind = norm_at(tokens, at + 1)
    coded = touches(tokens, at + 1) and behind[:1].isalpha() and behind[-1:].isdecimal()  # "4x4"
    numbered = len(tokens[at].text) > 1 and tokens[at].text[0] == "0" and tokens[at].text.isdecimal()  # "007"
    return at + 1 if behind in _CLOCK or coded or numbered else at


def _past_chain(tokens: Tokens, at: int) -> int:
    """Return the index after figures joined by ":", "/" or hyphens, or by blanks after a nought, that are no number."""
    last, joints = at + 1, []
    while norm_at(tokens, last) in ("-", "/", ":") and touches(tokens, last) and touches(tokens, last + 1):
        if not norm_at(tokens, last + 1)[:1].isdecimal():
            break
        joints.append(tokens[last].norm)
        last += 2
    if not joints and tokens[at].text[0] in "0+" and len(tokens[at].text) > 2:
        while norm_at(tokens, last).isdecimal() and len(norm_at(tokens, last)) > 2:
            last += 1
        return last
    if not joints:
        return at
    groups = [tokens[index].text for index in range(at, last, 2)]
    if joints.count("-") == len(joints):
        telephone = len(joints) > 1 or any(len(group) > 1 and group[0] == "0" for group in groups)
        season = (
            len(groups[0]) == 4 and len(groups[1]) in (2, 4) and groups[0][:2] in ("15", "16", "17", "18", "19", "20")
        )
        return last if telephone or season or (len(groups[0]) == 3 and len(groups[1]) == 4) else at
    if joints == ["/"] and groups[0] < groups[1] and groups[1].split(".")[0].replace(",", "") in _DENOMINATORS:
        return at  # a fraction
    return last


def _is_clock(tokens: Tokens, at: int) -> bool:
    """Tell whether "14.52" is a time of day."""
    hour, _, minute = tokens[at].text.partition(".")
    if not (hour.isdecimal() and minute.isdecimal() and len(hour) <= 2 == len(minute)):
        return False
    if int(hour) > 23 or int(minute) > 59:
        return False
    behind = norm_at(tokens, at + 1)
    if behind in _CLOCK:
        return True
    bare = not behind[:1].isalpha() or behind in FUNCTION_WORDS or behind in WEEKDAYS
    return (
        bare and behind != "%" and norm_at(tokens, at - 1) in ("at", "until", "till", "by", "before", "since", "after")
    )


def is_label(tokens: Tokens, found: Amount) -> bool:
    """Tell whether a number without a unit is a name, an address, a year or a code.

    >>> from factcheck.facts.ranges import read_amount
    >>> from factcheck.text.words import tokenize
    >>> [is_label(t, read_amount(t, 1)) for t in map(tokenize, ("Article 50 of", "Some 50 people", "In 2016 he"))]
    [True, False, True]
    """
    first, last = found.first, found.numeral.last
    return (
        _is_code(tokens, found)
        or _is_day(tokens, first, last, found)
        or _is_address(tokens, last)
        or _is_named(tokens, found)
        or _is_bare_year(tokens, found)
    )


def _is_code(tokens: Tokens, found: Amount) -> bool:
    """Tell whether the number is part of a code or a longer word: "Halcyon-2", "4x4", "1980s"."""
    first, last = found.first, found.numeral.last
    if found.numeral.form is Form.DIGITS and touches(tokens, last) and norm_at(tokens, last)[:1].isalpha():
        return True
    return touches(tokens, first) and _is_hyphened(tokens, first)


def _is_hyphened(tokens: Tokens, at: int) -> bool:
    """Tell whether a number hangs on a word before it: "Halcyon-2", "mid-1843"."""
    word = norm_at(tokens, at - 2)
    joined = norm_at(tokens, at - 1) in ("-", ".") and touches(tokens, at - 1)
    return joined and word[:1].isalpha() and word not in _JOINERS


def _is_day(tokens: Tokens, first: int, last: int, found: Amount) -> bool:
    """Tell whether the number is the day of a date: "9 June", "Nov. 2", "June 9th"."""
    if not 0 < found.value <= 31 or found.numeral.form is Form.WORDS:
        return False
    month_at = last + (norm_at(tokens, last) == "of")
    if norm_at(tokens, month_at) in _DATE_WORDS and capital_at(tokens, month_at):
        return True
    before = first - 1 - (norm_at(tokens, first - 1) == ".")
    return norm_at(tokens, before) in _DATE_WORDS and capital_at(tokens, before)


def _is_address(tokens: Tokens, last: int) -> bool:
    """Tell whether a street follows: "12 High Street", "Fifth Avenue", "10 Downing Street"."""
    for at in range(last, last + 4):
        if not capital_at(tokens, at):
            return False
        if norm_at(tokens, at) in _STREETS:
            return True
    return False


def _is_named(tokens: Tokens, found: Amount) -> bool:
    """Tell whether the number belongs to the word before it: "area 12", "Apollo 11", "Type 2", "the 31" of a bus."""
    first, last = found.first, found.numeral.last
    before = norm_at(tokens, first - 1)
    if not before or found.numeral.form is Form.ORDINAL:
        return False
    if first == 1 and before == "(" and norm_at(tokens, last) == ")":  # the number of a paragraph
        return True
    if norm_at(tokens, last - 1) in SCALES:  # "cost Iceland 74 million"
        return False
    if norm_at(tokens, last) in _CLOCK or (before == "year" and is_year(found.numeral, tokens)):
        return True
    if found.numeral.form is Form.WORDS and capital_at(tokens, first) and before[0].isalpha():
        return _is_part_of_name(tokens, first, last)
    if before in _ALWAYS and found.numeral.form is Form.DIGITS:
        return True
    if counts_plural(tokens, last) or norm_at(tokens, last) in ("-", "of", "or", "more"):
        return False
    if before in _BEFORE and not plural_at(tokens, first - 1):
        return norm_at(tokens, first - 2) not in ("that", "this", "the", "each", "every", "a", "per") or before not in (
            _UNITS_OF_TIME_NAMES
        )
    figures = found.numeral.form is Form.DIGITS and found.numeral.value.denominator == 1
    if not figures or not capital_at(tokens, first - 1) or before in WEEKDAYS or before in FUNCTION_WORDS:
        return False
    return first > 1 and hedge_before(tokens, first) is None and not tokens[first - 1].text.endswith(("'s", "s'"))


def _is_part_of_name(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a capitalised number word stands amid words in small letters: "the Big Four", "the Six Nations".

    Of a headline, which has capitals throughout, all words but the small ones have them.
    """
    if capital_at(tokens, last) and not capital_at(tokens, first - 1):
        return any(token.text.islower() and token.norm not in FUNCTION_WORDS for token in tokens)
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return sum(word[0].islower() for word in words) * 2 > len(words)


def _is_bare_year(tokens: Tokens, found: Amount) -> bool:
    if not is_year(found.numeral, tokens):
        return False
    first, last, value = found.first, found.numeral.last, found.value
    hedging = hedge_before(tokens, first)
    if not counts_plural(tokens, last):
        return hedging is None or hedging.hedge is Hedge.ABOUT
    before = norm_at(tokens, first - 1)
    if hedging is not None and before not in _AROUND_YEARS:
        return False
    return before in _AROUND_YEARS or before in _DATE_WORDS or (1900 <= value <= 2099 and value % 100 != 0)
