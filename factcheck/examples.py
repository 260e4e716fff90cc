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
from factcheck.model.explanation import Key
from factcheck.model.results import Stance, Verdict
from factcheck.pipeline import Checker
from factcheck.prepared import Prepared
from factcheck.readers import read_text
from factcheck.verdict.decide import decide

_PASSES = {
    Wanted.SUPPORTS: ({Verdict.SUPPORTED}, Stance.SUPPORTS),
    Wanted.CONFLICTS: ({Verdict.CONFLICTING, Verdict.MIXED}, Stance.CONFLICTS),
    Wanted.UNRELATED: ({Verdict.NOT_FOUND}, Stance.NEITHER),
}
"""The verdicts with which an example passes, and what a passage has to do for that."""


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
    results = tuple(_run(checker, index, *example) for index, claim in chosen for example in _examples(claim))
    lacking = tuple(claim for _, claim in chosen if required and not any(_examples(claim)))
    return ExampleRun(len(chosen), sum(result.passed for result in results), results, lacking)


def _examples(claim: Claim) -> Iterator[tuple[Wanted, str]]:
    return ((wanted, text) for wanted in Wanted for text in getattr(claim.examples, wanted))


def _run(checker: Checker, index: int, wanted: Wanted, text: str) -> ExampleResult:
    document, claim = read_text(text, "example"), checker.claims[index]
    evidence = checker.examine(document).found.get(index, ())
    verdicts, stance = _PASSES[wanted]
    result = ExampleResult(claim, wanted, text, came := decide(evidence), came in verdicts)
    if result.passed:
        return result
    near = next(iter(explain(checker.prepared, claim.id, [document]).near), None)
    reason = "; ".join(item.reason for item in evidence if item.stance is not Stance.NEITHER)
    if near is None:
        return result._replace(reason=reason or "nothing came near")
    written, advice = "", near.advice
    if advice is not None and advice.stance is stance:
        also, unlike = (
            ((*claim.also, advice.text), ()) if advice.key is Key.ALSO else ((), (*claim.unlike, advice.text))
        )
        written = entry(Claim(claim.id, claim.text, also, unlike))
    reason = reason or near.why.removeprefix("left: ")
    return result._replace(reason=reason, near=replace(near, advice=None), entry=written)
