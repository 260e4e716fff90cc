"""What each key of a claims file means, and which values it takes: the tables of the schema, for editors."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.claims.schema import CLAIM_KEYS, EXAMPLE_KEYS, FILE_KEYS, IGNORE_KEYS, SOURCE_KEYS, Key
from factcheck.model.claims import Severity
from factcheck.model.records import NamedTuple

ROOT = ""
"""Stands for the file itself, where the key of a parent is asked for."""
CLAIMS = "claims"
IGNORE = "ignore"


class Value(NamedTuple):
    """A value that a key takes."""

    text: str
    meaning: str


_KEYS: Mapping[str, Mapping[str, Key | str]] = {
    ROOT: FILE_KEYS,
    CLAIMS: CLAIM_KEYS,
    "sources": SOURCE_KEYS,
    "examples": EXAMPLE_KEYS,
    IGNORE: IGNORE_KEYS,
}

_FLAGS = (Value("true", "A text that does not mention it fails."), Value("false", "It may be left out (default)."))
_SEVERITIES = {
    Severity.ERROR: "A conflict fails the run (default).",
    Severity.WARNING: "A conflict is shown as a warning.",
    Severity.INFO: "A conflict is shown for information.",
}
_TOLERANCES = (
    Value("0", "No other number."),
    Value('"2%"', "Up to two hundredths off."),
    Value("rounded", "Any rounding of the number."),
)
_VALUES = {
    "required": _FLAGS,
    "severity": tuple(Value(severity.value, meaning) for severity, meaning in _SEVERITIES.items()),
    "tolerance": _TOLERANCES,
}
DAYS = frozenset(("as_of", "date", "until"))


def keys_of(parent: str) -> dict[str, str]:
    """Give the keys that may stand below a key, each with its meaning.

    >>> list(keys_of("examples"))
    ['supports', 'conflicts', 'unrelated']
    """
    return {name: key if isinstance(key, str) else key.meaning for name, key in _KEYS.get(parent, {}).items()}


def values_of(parent: str, key: str) -> tuple[Value, ...]:
    """Give the values that a key of a claim takes; none where they are not from a list."""
    return _VALUES.get(key, ()) if parent == CLAIMS else ()
