"""The examples of the claims, run: each is a little text of its own, judged by all claims as any text is.

Nothing is judged here: the pipeline is asked, and of what came out otherwise the proof and the advice of `explain`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from factcheck.claims.entries import entry
from factcheck.explain import explain
from factcheck.model.claims import Claim
from factcheck.model.examples import ExampleResult, ExampleRun, Wanted
from factcheck.model.explanation import Advice, Key
from factcheck.model.results import Stance, Verdict
from factcheck.pipeline import Checker
from factcheck.prepared import Prepared
from factcheck.readers import read_text
from factcheck.verdict.decide import decide

_PASSES = {
    Wanted.SUPPORTS: (Verdict.SUPPORTED,),
    Wanted.CONFLICTS: (Verdict.CONFLICTING, Verdict.MIXED),
    Wanted.UNRELATED: (Verdict.NOT_FOUND,),
}
_STANCES = {
    Wanted.SUPPORTS: Stance.SUPPORTS,
    Wanted.CONFLICTS: Stance.CONFLICTS,
    Wanted.UNRELATED: Stance.NEITHER,
}

_NAME = "example"
"""What an example is called where its place is told."""


def run_examples(prepared: Prepared, ids: Collection[str], *, required: bool = False) -> ExampleRun:
    """Judge the examples of the claims with `ids`; where they are `required`, a claim without any fails.

    >>> from factcheck.model.claims import ClaimSet, Examples
    >>> from factcheck.prepared import prepare
    >>> examples = Examples(("Seventeen divers searched the wreck.",), ("Seven divers searched the wreck.",))
    >>> claims = ClaimSet((Claim("divers", "17 divers searched the wreck", examples=examples),))
    >>> [(str(result.wanted), result.passed) for result in run_examples(prepare(claims), {"divers"}).results]
    [('supports', True), ('conflicts', True)]
    """
    checker = Checker(prepared, suggest=False, related=False)
    chosen = [(index, claim) for index, claim in enumerate(checker.claims) if claim.id in ids]
    results = tuple(
        _result(checker, index, wanted, text) for index, claim in chosen for wanted, text in _examples(claim)
    )
    claims = tuple(claim for _, claim in chosen)
    lacking = tuple(claim for claim in claims if required and not any(_examples(claim)))
    return ExampleRun(claims, results, lacking)


def _examples(claim: Claim) -> Iterator[tuple[Wanted, str]]:
    for wanted in Wanted:
        for text in getattr(claim.examples, wanted):
            yield wanted, text


def _result(checker: Checker, index: int, wanted: Wanted, text: str) -> ExampleResult:
    document = read_text(text, _NAME)
    evidence = checker.examine(document).found.get(index, ())
    claim, came = checker.claims[index], decide(evidence)
    if came in _PASSES[wanted]:
        return ExampleResult(claim, wanted, text, came, passed=True)
    near = next(iter(explain(checker.prepared, claim.id, [document]).near), None)
    reason = "; ".join(item.reason for item in evidence if item.stance is not Stance.NEITHER)
    if near is None:
        return ExampleResult(claim, wanted, text, came, False, reason or "nothing came near")
    helps = near.advice is not None and near.advice.stance is _STANCES[wanted]
    written = _entry(claim, near.advice) if near.advice is not None and helps else ""
    reason = reason or near.why.removeprefix("left: ")
    return ExampleResult(claim, wanted, text, came, False, reason, replace(near, advice=None), written)


def _entry(claim: Claim, advice: Advice) -> str:
    """Return the claim with what is to be written, and nothing else that it has."""
    named = Claim(claim.id, claim.text)
    if advice.key is Key.UNLIKE:
        return entry(named._replace(unlike=(*claim.unlike, advice.text)))
    return entry(named._replace(also=(*claim.also, advice.text)))
