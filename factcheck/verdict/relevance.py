"""Whether a passage can matter to a claim at all, by the weight of what it has of the claim's frame.

Nearly all passages that share a word or a value with a claim have nothing to do with it. What every rule asks for before
it decides anything is asked here first, once, and at its lowest: a passage that falls short would be judged to decide
nothing, and would not even be shown as near. It may ask too little, never too much; a rule that comes to ask for less
has to be given its row.
"""

from __future__ import annotations

from factcheck.matching.align import Alignment
from factcheck.settings import Settings

_ROUNDING = 1e-9


def may_matter(alignment: Alignment, settings: Settings) -> bool:
    """Whether judging a passage can give more than `Stance.NEITHER`, or it comes near enough to be shown."""
    covered = here = missing = 0.0
    for term, match in zip(alignment.wording.terms, alignment.matches, strict=True):
        if match.misspelt or match.namesake:
            return True
        given = term.weight * match.degree
        covered += given
        if match.at >= 0:
            here += given
        elif term.name is not None and term.name.is_person:
            missing += term.weight
    total = alignment.wording.weight
    wanted = min(settings.related, settings.whose_age) * total
    return (
        covered + _ROUNDING >= wanted
        or here + _ROUNDING >= min(settings.conflict_here, settings.opposite) * total
        or (
            missing > 0.0 and here > 0.0 and here + _ROUNDING >= settings.certain * (total - missing)
        )  # another in the person's place
        or bool(alignment.wording.statement.roles and alignment.passage.statement.roles)
        or _may_support(alignment, covered, settings)
    )


def _may_support(alignment: Alignment, covered: float, settings: Settings) -> bool:
    """Whether the values of the claim, should they all be given, can make up for the words that are not."""
    slots = alignment.wording.slots
    if not slots or not alignment.passage.statement.facts:
        return False
    values = sum(slot.weight for slot in slots)
    asked = settings.support * (alignment.wording.weight + values)
    if covered + values + _ROUNDING < asked:
        return False
    return any(slot.owner is not None for slot in slots) or alignment.said >= settings.said_telling
