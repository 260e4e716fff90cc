"""One claim and the texts -> how it was read, what came near it, and why each passage was taken or left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.errors import UsageError, did_you_mean
from factcheck.explain.advice import advise
from factcheck.explain.nearness import find_near
from factcheck.explain.readings import read_wordings
from factcheck.model.claims import ClaimSet
from factcheck.model.explanation import Explanation, Near
from factcheck.model.results import Evidence
from factcheck.model.text import Document
from factcheck.pipeline import Checker
from factcheck.prepared import Prepared
from factcheck.verdict.decide import decide

MOST_NEAR = 5
"""Passages shown of each text."""


def explain(claims: ClaimSet | Prepared, claim_id: str, documents: Sequence[Document]) -> Explanation:
    """Explain what `documents` say of one claim, which is judged in the company of all others of its set.

    >>> from factcheck.model.claims import Claim
    >>> from factcheck.readers import read_text
    >>> claims = ClaimSet((Claim("divers", "17 divers searched the wreck"),))
    >>> explain(claims, "divers", [read_text("Seven divers searched the wreck.")]).near[0].why
    'taken: Seven divers, not 17'
    """
    checker = Checker(claims)
    claim_set = checker.prepared.claims
    index = position_of(claim_set, claim_id)
    claim = claim_set.claims[index]
    near: list[Near] = []
    silent: list[str] = []
    evidence: list[Evidence] = []
    for document in documents:
        judged = checker.judge(document)
        checked = checker.suppress(checker.report(judged))[1].get(index, [])
        evidence += [item for item in checked if item.suppression is None]
        found = find_near(claim_set.claims, index, judged, checked)[:MOST_NEAR]
        for passage in found:
            advice = advise(claim_set, index, document, passage.near, passage.judgement)
            near.append(replace(passage.near, advice=advice))
        if not found:
            silent.append(document.path)
    wordings = [wording for wording in checker.index.wordings if wording.claim == index]
    return Explanation(
        claim, decide(evidence), read_wordings(claim, wordings), tuple(near), len(documents), tuple(silent)
    )


def position_of(claims: ClaimSet, claim_id: str) -> int:
    """Return where a claim stands in its set; `UsageError` names the nearest id for one that is unknown."""
    ids = [claim.id for claim in claims.claims]
    if claim_id in ids:
        return ids.index(claim_id)
    if any(claim.id == claim_id for claim in claims.rejected):
        raise UsageError(f'the claim "{claim_id}" has the status rejected and takes no part')
    raise UsageError(f'no claim has the id "{claim_id}"{did_you_mean(claim_id, ids)}')
