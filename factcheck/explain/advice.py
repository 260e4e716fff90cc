"""What could be written under ``also`` or ``unlike`` of a claim, each tried out on the text that it is meant for."""

from __future__ import annotations

import re

from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.explanation import Advice, Key, Near
from factcheck.model.results import Stance
from factcheck.model.text import Document
from factcheck.pipeline import Checker
from factcheck.settings import Settings


def advise(claims: ClaimSet, index: int, document: Document, near: Near, settings: Settings) -> Advice | None:
    """Say what would make a passage that was left decide, or one that was taken be left; None where nothing would."""
    claim = claims.claims[index]
    key = Key.UNLIKE if near.taken else Key.ALSO
    text = " ".join(near.evidence.quote.split()) if near.taken else corrected(near)
    if not text or (not near.taken and near.here < settings.conflict_here):  # with few of its words, no wording of it
        return None
    changed = claim._replace(unlike=(*claim.unlike, text)) if near.taken else claim._replace(also=(*claim.also, text))
    stance = _stance(_with(claims, index, changed), index, document, near, settings)
    return Advice(key, text, stance) if (stance is Stance.NEITHER) is near.taken else None


def corrected(near: Near) -> str:
    """Give the words of a passage with the values of the claim, as another wording; empty if one has no place there.

    A wording without the values would be borne out by any text that leaves them out.
    """
    text = " ".join(near.evidence.quote.split())
    for expected in {trial.expected: None for trial in near.trials}:
        trials = [trial for trial in near.trials if trial.expected == expected]
        if any(trial.relation is not None and trial.relation.agrees for trial in trials):
            continue
        found = max(trials, key=lambda trial: trial.role).found
        place = re.search(rf"(?<!\w){re.escape(found)}(?!\w)", text)
        if not found or place is None:  # none there, or one written otherwise than it was read: with accents, say
            return ""
        text = text[: place.start()] + expected + text[place.end() :]
    return text


def _with(claims: ClaimSet, index: int, claim: Claim) -> ClaimSet:
    return claims._replace(claims=(*claims.claims[:index], claim, *claims.claims[index + 1 :]))


def _stance(claims: ClaimSet, index: int, document: Document, near: Near, settings: Settings) -> Stance:
    """Give what the passage does to a claim that was changed."""
    evidence = Checker(claims, settings).check(document)[1].get(index, ())
    return next((item.stance for item in evidence if item.place == near.evidence.place), Stance.NEITHER)
