"""One claim and the texts -> how it was read, what came near it, and why each passage was taken or left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.errors import UsageError
from factcheck.explain.advice import advise
from factcheck.explain.nearness import Study
from factcheck.explain.readings import read_wordings
from factcheck.model.claims import ClaimSet
from factcheck.model.explanation import Explanation, Near
from factcheck.model.results import Evidence
from factcheck.model.text import Document
from factcheck.settings import DEFAULTS, Settings
from factcheck.verdict.decide import decide

MOST_NEAR = 5
"""Passages shown of each text."""


def explain(
    claims: ClaimSet, claim_id: str, documents: Sequence[Document], *, settings: Settings = DEFAULTS
) -> Explanation:
    """Explain what `documents` say of one claim, which is judged in the company of all others of its set.

    >>> from factcheck.model.claims import Claim
    >>> from factcheck.readers import read_text
    >>> claims = ClaimSet((Claim("divers", "17 divers searched the wreck"),))
    >>> explain(claims, "divers", [read_text("Seven divers searched the wreck.")]).near[0].why
    'taken: Seven divers, not 17'
    """
    index = position_of(claims, claim_id)
    claim = claims.claims[index]
    study = Study(claims, index, settings)
    has_values = any(wording.slots for wording in study.wordings if not wording.unlike)
    near: list[Near] = []
    silent: list[str] = []
    evidence: list[Evidence] = []
    for document in documents:
        checked = study.checker.check(document)[1].get(index, [])
        evidence += [item for item in checked if item.suppression is None]
        ignored = {item.place.span: item.suppression for item in checked if item.suppression is not None}
        found = study.near(document, checked, MOST_NEAR)
        for item in found:
            if item.taken and (suppression := ignored.get(item.evidence.place.span)):
                why = f"left: ignored by a {suppression.by}: {suppression.reason}"
                near.append(replace(item, taken=False, why=why))
                continue
            loosens = has_values and not item.trials  # as a wording it would bear the claim out whatever its values
            if item.taken or not loosens:
                item = replace(item, advice=advise(claims, index, document, item, settings))
            near.append(item)
        if not found:
            silent.append(document.path)
    wordings = read_wordings(claim, study.wordings)
    return Explanation(claim, decide(evidence), wordings, tuple(near), len(documents), tuple(silent))


def position_of(claims: ClaimSet, claim_id: str) -> int:
    """Give where a claim stands in its set; `UsageError` names the nearest id for one that is unknown."""
    from difflib import get_close_matches

    ids = [claim.id for claim in claims.claims]
    if claim_id in ids:
        return ids.index(claim_id)
    close = get_close_matches(claim_id, ids, n=1)
    raise UsageError(f'no claim has the id "{claim_id}"' + (f': did you mean "{close[0]}"?' if close else ""))
