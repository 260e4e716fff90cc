"""What could be written under ``also`` or ``unlike`` of a claim, each tried out on the text that it is meant for."""

from __future__ import annotations

import re

from factcheck.matching.bind import Binding, Bound, How
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.explanation import Advice, Key, Near
from factcheck.model.results import Stance
from factcheck.model.text import Document
from factcheck.pipeline import Checker
from factcheck.verdict.deciding import is_had
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.judgement import Judgement, is_doubt, surest_by_part

_LEAST_HERE = 0.3
"""Share of a claim that a sentence needs to be another wording of it."""
_REPLACED = frozenset({Sort.VALUE, Sort.NAME, Sort.SPELLING, Sort.DEMONYM, Sort.IDENTIFIER})
"""The differences of which one side can be written in place of the other."""
_SUBJECTS = frozenset({"he", "she", "it", "they"})


def advise(claims: ClaimSet, index: int, document: Document, near: Near, judgement: Judgement | None) -> Advice | None:
    """Say what would make a passage that was left decide, or one that was taken be left; None where nothing would."""
    claim = claims.claims[index]
    quote = " ".join(near.evidence.quote.split())
    if near.taken:
        key, text, changed = Key.UNLIKE, quote, claim._replace(unlike=(*claim.unlike, quote))
    else:
        if judgement is None or near.evidence.suppression is not None or near.here < _LEAST_HERE:
            return None
        key, text = Key.ALSO, corrected(quote, judgement)
        changed = claim._replace(also=(*claim.also, text))
    if not text:
        return None
    stance = _stance(_with(claims, index, changed), index, document, near)
    return Advice(key, text, stance) if (stance is Stance.NEITHER) is near.taken else None


def corrected(quote: str, judgement: Judgement) -> str:
    """Return the words of a passage with the deciding parts of the claim in them, as another wording of it.

    Empty if one has no place there: a wording without it would be borne out by any text that leaves it out.
    """
    by_part = surest_by_part(judgement.sure)
    for place, bound in enumerate(judgement.binding.bounds):
        difference = by_part.get(place)
        differs = difference is not None and is_doubt(difference, judgement.sure[difference])
        if not differs and not _is_wanting(bound, judgement.binding):
            continue
        found, expected = _replacement(bound, difference, judgement.binding)
        where = re.search(rf"(?<!\w){re.escape(found)}(?!\w)", quote) if found else None
        if where is None:  # none there, or one written otherwise than it was read: with accents, say
            return ""
        quote = quote[: where.start()] + expected + quote[where.end() :]
    return quote


def _is_wanting(bound: Bound, binding: Binding) -> bool:
    """Whether a part has to be in any wording, and the sentence does not say it in words that stand by themselves."""
    if not bound.part.decides:
        return False
    if bound.how is How.ELSEWHERE or bound.is_here:
        return bound.how is How.MEANT or not is_had(bound, binding)
    return True


def _replacement(bound: Bound, difference: Difference | None, binding: Binding) -> tuple[str, str]:
    """Return what to write a part in place of, empty where nothing can make room for it, and what to write."""
    ours, theirs, part = binding.wording.statement, binding.statement, bound.part
    expected = ours.text(part.fact.span) if part.fact is not None else ours.words(part.first, part.last)
    if difference is not None and difference.sort in _REPLACED:
        fact = difference.fact
        found = theirs.text(fact.span) if fact is not None else theirs.words(difference.first, difference.last)
        return found, expected
    if part.fact is not None:
        taken = {id(other.fact) for other in binding.bounds if other.is_here}
        kind = part.fact.kind
        free = [fact for fact in theirs.facts if fact.kind is kind and id(fact) not in taken]
        return theirs.text(free[0].span) if len(free) == 1 else "", expected
    if bound.is_here and bound.how is How.MEANT and theirs.tokens[bound.at].norm in _SUBJECTS:
        return theirs.tokens[bound.at].text, expected
    return "", expected


def _with(claims: ClaimSet, index: int, claim: Claim) -> ClaimSet:
    return claims._replace(claims=(*claims.claims[:index], claim, *claims.claims[index + 1 :]))


def _stance(claims: ClaimSet, index: int, document: Document, near: Near) -> Stance:
    """Return what the passage does to a claim that was changed."""
    evidence = Checker(claims, suggest=False, related=False).check(document)[1].get(index, ())
    return next((item.stance for item in evidence if item.place == near.evidence.place), Stance.NEITHER)
