"""Amounts of money: what stands before or after a number and makes it one.

Takes tokens and the place of a number, gives the currency. "Pounds" are money unless the words around say weight.
Hedges and ranges are left to others.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from factcheck.facts.amounts import Amount, Denomination, amount, plural_at, surface
from factcheck.facts.numbers import read_number
from factcheck.facts.numerals import Form, Numeral, past_hyphen
from factcheck.facts.scanning import Tokens, ends_phrase, norm_at, touches
from factcheck.facts.units import CODE_NAMES, CODES, CURRENCIES, CURRENCY_LETTERS, DOLLARS, MINOR, NATIONAL, SIGNS
from factcheck.model.facts import Kind

_HUNDREDTH = Fraction(1, 100)

_WEIGHING = frozenset(
    """
    gain gained gaining heavier heaviest heavy lighter lose loses losing lost shed shedding tipped weigh
    weighed weighing weighs weight
    """.split()
)
_NEWBORN = frozenset((noun, verb) for noun in ("babies", "baby", "newborn") for verb in ("are", "is", "was", "were"))
_SPENT_ON = frozenset(
    """
    aid arrears assets bills bonuses business cash compensation contracts cuts damage damages debt debts dividends
    donations duty earnings equity expenses extra fees financial fines fraud funding funds government grants help income
    interest investment investments loans losses lottery money our overtime pay profit profits property public revenue
    sales savings spending sponsorship stolen support tax taxes taxpayer taxpayers the their trade turnover unpaid wages
    work worth
    """.split()
)
_PAID_IN_NOTES = frozenset("bill bills bonus cheque coin coins deal fee fine fines note notes pay price prize".split())


def read_prefixed(tokens: Tokens, at: int) -> Amount | None:
    """Return the amount that begins with a currency sign or code at `at`.

    >>> from factcheck.text.words import tokenize
    >>> read_prefixed(tokenize("US$12.4m"), 0).denomination.unit
    'USD'
    """
    unit, number_at = _prefix(tokens, at)
    numeral = read_number(tokens, number_at, money=True) if unit else None
    if numeral is None or numeral.form not in (Form.DIGITS, Form.WORDS):
        return None
    last = numeral.last
    behind = norm_at(tokens, last)
    coded = tokens[last - 1].norm != "t" and behind.upper() == unit and behind in CODES
    last += coded or CURRENCIES.get(behind) == unit  # "$5m USD", "$5 million dollars"
    return amount(numeral, Denomination(Kind.MONEY, unit, surface(tokens, at, number_at)), first=at, last=last)


def _prefix(tokens: Tokens, at: int) -> tuple[str, int]:
    """Return the currency named at `at` and the index of the number behind it."""
    text, norm = tokens[at].text, tokens[at].norm
    follower = norm_at(tokens, at + 1)
    if text in SIGNS:
        return SIGNS[text], at + 1
    if norm in DOLLARS and follower == "$" and (touches(tokens, at + 1) or _is_spaced(tokens, at)):
        return DOLLARS[norm], at + 2
    if norm == "rs":
        at += follower == "."
    if (text.isupper() and norm in CODES) or norm == "rs" or (text in CURRENCY_LETTERS and touches(tokens, at + 1)):
        number_at = at + 1
        if norm_at(tokens, number_at)[:1].isdecimal():
            return CODE_NAMES.get(norm, norm.upper()), number_at
    return "", at


def with_minor(tokens: Tokens, found: Amount) -> Amount:
    """Read on over hundredths: "three dollars and 45 cents", "five pounds 50 pence", "ten dollars fifty".

    >>> from factcheck.text.words import tokenize
    >>> with_minor(tokenize("$3 and 45 cents"), read_prefixed(tokenize("$3 and 45 cents"), 0)).value
    Fraction(69, 20)
    """
    numeral, unit = found.numeral, found.denomination.unit
    if found.denomination.factor != 1 or numeral.value.denominator != 1 or numeral.scale > 1 or numeral.value < 0:
        return found
    linked = norm_at(tokens, found.last) == "and"
    part = read_number(tokens, found.last + linked)
    if part is None or part.form not in (Form.DIGITS, Form.WORDS) or not 0 < part.value < 100:
        return found
    minor = money_after(tokens, part)
    spoken = part.form is numeral.form is Form.WORDS and not linked and part.value >= 10
    cents = minor is not None and minor[0].factor == _HUNDREDTH
    if minor is not None and cents and (minor[0].unit == unit or (minor[0].unit == "USD" and unit != "GBP")):
        last = minor[1]
    elif minor is None and spoken and ends_phrase(tokens, part.last) and norm_at(tokens, part.last) != "-":
        last = part.last
    else:
        return found
    return found._replace(last=last, value=found.value + part.value / 100, step=_HUNDREDTH)


def _is_spaced(tokens: Tokens, at: int) -> bool:
    """Tell whether signs stand apart in a text, as in corpora: "us $ 10 billion", but not Australia's "a $ 4 fee"."""
    return norm_at(tokens, at) in ("c", "us", "hk", "nz") and not touches(tokens, at + 2)


def money_after(tokens: Tokens, numeral: Numeral) -> tuple[Denomination, int] | None:
    """Return the currency that stands behind a number, and the index after it.

    >>> from factcheck.text.words import tokenize
    >>> tokens = tokenize("12 million Canadian dollars")
    >>> money_after(tokens, read_number(tokens, 0))[0].unit
    'CAD'
    """
    at = past_hyphen(tokens, numeral.last)
    if numeral.form is Form.VAGUE and norm_at(tokens, at) == "of":
        at += 1
    if at >= len(tokens):
        return None
    norm = tokens[at].norm
    if tokens[at].text in SIGNS:
        before_number = norm_at(tokens, at + 1)[:1].isdecimal() and not touches(tokens, at)
        if before_number and not touches(tokens, at + 1) and norm_at(tokens, at + 2) in SIGNS.keys() | MINOR.keys():
            before_number = False  # "10 € 30 €", "10 € 30 cent": it is the one behind that has its own
        return None if before_number else (Denomination(Kind.MONEY, SIGNS[tokens[at].text], norm), at + 1)
    if norm in MINOR or (norm in ("p", "c") and touches(tokens, at) and at == numeral.last and tokens[at].text == norm):
        unit = MINOR.get(norm) or ("GBP" if norm == "p" else "USD")
        return Denomination(Kind.MONEY, unit, tokens[at].text, _HUNDREDTH), at + 1
    return _named(tokens, at, numeral)


def _named(tokens: Tokens, at: int, numeral: Numeral) -> tuple[Denomination, int] | None:
    """Read "dollars", "Swiss francs", "hong kong dollars", "GBP"."""
    first = at
    norm = tokens[at].norm
    country = NATIONAL.get(norm)
    if country is None and f"{norm} {norm_at(tokens, at + 1)}" in NATIONAL:
        country, at = NATIONAL[f"{norm} {tokens[at + 1].norm}"], at + 1
    if country is not None:
        if norm_at(tokens, at + 1) not in CURRENCIES:
            return None
        return Denomination(Kind.MONEY, country, surface(tokens, first, at + 2)), at + 2
    if norm in CURRENCIES and not _is_no_currency(tokens, at, numeral):
        return Denomination(Kind.MONEY, CURRENCIES[norm], tokens[at].text), at + 1
    if norm in CODES and tokens[at].text.isupper():
        return Denomination(Kind.MONEY, CODE_NAMES.get(norm, norm.upper()), tokens[at].text), at + 1
    return None


def _is_no_currency(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    """Tell whether the name of a currency means something else here: a weight, a victory, a crown."""
    norm = tokens[at].norm
    if norm in ("pound", "pounds"):
        return weighs(tokens, at, numeral)
    if norm == "won":
        return numeral.value < 1000 or norm_at(tokens, at + 1) in ("the", "a", "an", "their", "his", "her", "its")
    if norm in ("crown", "crowns", "real", "rand", "lei", "dong", "lev"):
        return numeral.value < 5 and numeral.value.denominator == 1
    return False


def weighs(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    """Tell whether the "pounds" at `at` are a weight: "of" a stuff, after "weighs", in ounces, or "a 9-pound baby".

    >>> from factcheck.text.words import tokenize
    >>> weighs(tokenize("600 pounds of cheese"), 1, read_number(tokenize("600"), 0))
    True
    """
    follower = norm_at(tokens, at + 1)
    if numeral.form is Form.VAGUE and follower != "of":
        return False
    if follower == "of":
        return norm_at(tokens, at + 2) not in _SPENT_ON and not norm_at(tokens, at + 2).isdecimal()
    if follower in ("per", "heavier", "lighter", "overweight", "underweight"):
        return follower != "per" or norm_at(tokens, at + 2) == "square"
    if plural_at(tokens, at + 2) and norm_at(tokens, at + 2) in ("ounces",):
        return True
    if tokens[at].norm == "pound" and norm_at(tokens, at - 1) == "-":
        return numeral.value < 1000 and follower not in _PAID_IN_NOTES
    before = [norm_at(tokens, index) for index in range(max(numeral.first - 4, 0), numeral.first)]
    return any(norm in _WEIGHING for norm in before) or _is_newborn(before)


def _is_newborn(before: list[str]) -> bool:
    """Tell whether the words before a number of pounds are "the baby was just under"."""
    return any(pair in _NEWBORN for pair in pairwise(before))
