"""Words that a value says by itself: "38.4 degrees" is a temperature, "620g" a weight, "£4m" is paid.

A text may leave them out or put others, so that they tell no more of a claim than light words do.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.facts.units import MONEY
from factcheck.model.facts import Fact, Kind, Quantity
from factcheck.text.lemmas import root, stem

_WORDS = {
    "C": "heat hot reach reading record temperature thermometer",
    "degree": "heat hot reach reading record temperature thermometer",
    "kg": "heavy weigh weight",
    "m": "deep depth distance far height high length long measure tall wide width",
    "m2": "area cover extend span spread",
    "m/s": "fast speed",
    "s": "duration last run spend spent take time",
    "%": "amount proportion rate share",
    "money": "amount cost fee pay price sum value worth",
    "year": "age old",
    "date": "date day due happen schedule",
}
"""By unit; `money` stands for all currencies, `date` for dates."""


def _implied() -> dict[str, frozenset[str]]:
    return {unit: frozenset(root(stem(word)) for word in words.split()) for unit, words in _WORDS.items()}


_IMPLIED = _implied()


def implied_by(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the roots of the words that the values say by themselves."""
    implied: set[str] = set()
    for fact in facts:
        if isinstance(fact.value, Quantity) and fact.kind is not Kind.COUNT:
            unit = fact.value.unit
            implied |= _IMPLIED.get("money" if unit in MONEY else unit, frozenset())
        elif fact.kind is Kind.DATE:
            implied |= _IMPLIED["date"]
    return frozenset(implied)
