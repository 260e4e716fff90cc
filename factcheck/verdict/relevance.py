"""Whether a passage can matter to a claim at all, by the weight of what it has of the claim's frame.

Nearly all passages that share a word or a value with a claim have nothing to do with it. What every rule asks for
before it decides anything is asked here first, once, and at its lowest: a passage that falls short would be judged to
decide nothing, and would not even be shown as near. It may ask too little, never too much; a rule that comes to ask for
less has to be given its row.
"""

from __future__ import annotations

from factcheck.matching.align import Alignment
from factcheck.settings import Settings

_ROUNDING = 1e-9
"""What sums of the same weights in another order may differ by."""


def may_matter(alignment: Alignment, settings: Settings) -> bool:
    """Whether judging a passage can give more than `Stance.NEITHER`, or it comes near enough to be shown."""
    return (
        alignment.coverage >= min(settings.related, settings.whose_age)
        or alignment.here >= min(settings.conflict_here, settings.opposite)
        or bool(alignment.wording.statement.roles and alignment.passage.statement.roles)
        or _may_name_another(alignment, settings)
        or _may_support(alignment, settings)
    )


def _may_name_another(alignment: Alignment, settings: Settings) -> bool:
    """Whether a name is spelt otherwise or a namesake's, or another person may stand in the place of the claim's."""
    missing = 0.0
    for term, match in zip(alignment.wording.terms, alignment.matches, strict=True):
        if match.misspelt or match.namesake:
            return True
        if match.at < 0 and term.name is not None and term.name.is_person:
            missing += term.weight
    total = alignment.wording.weight
    here = alignment.here * total + _ROUNDING
    return missing > 0.0 and alignment.here > 0.0 and here >= settings.certain * (total - missing)


def _may_support(alignment: Alignment, settings: Settings) -> bool:
    """Whether the values of the claim, should they all be given, can make up for the words that are not."""
    slots = alignment.wording.slots
    if not slots or not alignment.passage.statement.facts:
        return False
    values = sum(slot.weight for slot in slots)
    total = alignment.wording.weight
    if alignment.coverage * total + values + _ROUNDING < settings.support * (total + values):
        return False
    return any(slot.owner is not None for slot in slots) or alignment.said >= settings.said_telling
