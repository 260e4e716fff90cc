"""Words with a negation in them -> the word that they negate: "unexamined" is "not examined"."""

from __future__ import annotations

from factcheck.text.irregular import IRREGULAR

_NOT_NEGATED = frozenset(
    """
    unarmed unbridled uncharted uncovered understated undid undone unearthed unequalled unfolded unharmed unhinged
    unified unitarised united unleashed unloaded unlocked unmasked unnerved unpacked unplugged unprecedented unravelled
    unscathed unseated unsettled unveiled unwound unzipped
    """.split()
)
"""Participles in un- that undo something, or say more than the word without it."""


def negated_in(norm: str) -> str:
    """Return the participle that a word in un- negates, empty for any other word.

    >>> [negated_in(word) for word in ("unexamined", "unpaid", "uncovered", "undermined", "under")]
    ['examined', 'paid', '', '', '']
    """
    if len(norm) < 6 or not norm.startswith("un") or norm in _NOT_NEGATED or norm.startswith("under"):
        return ""
    rest = norm[2:]
    return rest if rest.endswith("ed") or (rest in IRREGULAR and not rest.endswith("s")) else ""
