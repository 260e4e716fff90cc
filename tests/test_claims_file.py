"""The examples of `claims.yaml` at the top level: each comes out as its editor says, in the company of all claims."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import Verdict, load_claims
from factcheck.model.claims import Claim
from factcheck.pipeline import Checker
from factcheck.readers import read_text
from factcheck.verdict.decide import decide
from factcheck.verdict.evidence import gather

CLAIMS = load_claims(Path(__file__).parents[1] / "claims.yaml")

Ask = Callable[[str, str], tuple[Verdict, str]]


@pytest.fixture(scope="module")
def ask() -> Ask:
    """Give the verdict of a text on a claim, with the reason."""
    checker = Checker(CLAIMS)
    indexes = {claim.id: index for index, claim in enumerate(CLAIMS.claims)}

    def verdict(claim: str, text: str) -> tuple[Verdict, str]:
        evidence, _, _ = gather(checker.check(read_text(text))[1].get(indexes[claim], []))
        return decide(evidence), "; ".join(item.reason for item in evidence)

    return verdict


def test_the_file_is_a_model_of_one() -> None:
    assert len(CLAIMS.claims) >= 25
    texts = {claim.text for claim in CLAIMS.claims}
    assert {"17 officers examined", "8 under gross-misconduct investigation"} <= texts
    assert any(text in texts for text in ("3,500 documents", "3,500 documents examined"))
    for claim in CLAIMS.claims:
        assert claim.sources, f"{claim.id}: where was it checked?"
        assert claim.examples.supports, claim.id
        assert claim.examples.conflicts, claim.id
        assert claim.examples.unrelated, claim.id


@pytest.mark.parametrize("claim", CLAIMS.claims, ids=lambda claim: claim.id)
def test_the_examples_of_a_claim_come_out_as_they_say(claim: Claim, ask: Ask) -> None:
    expected = {
        Verdict.SUPPORTED: claim.examples.supports,
        Verdict.CONFLICTING: claim.examples.conflicts,
        Verdict.NOT_FOUND: claim.examples.unrelated,
    }
    wrong = []
    for verdict, texts in expected.items():
        for text in texts:
            found, reason = ask(claim.id, text)
            if found is not verdict:
                wrong.append(f"{found} instead of {verdict}: {text}" + (f" ({reason})" if reason else ""))
    assert not wrong, "\n".join([claim.text, *wrong])


def test_no_claim_denies_another(ask: Ask) -> None:
    """Each claim's own words, read as a text, conflict with no claim of the file."""
    wrong = [
        f"{claim.text} | {other.text} | {reason}"
        for claim in CLAIMS.claims
        for other in CLAIMS.claims
        for verdict, reason in [ask(other.id, claim.text)]
        if verdict in (Verdict.CONFLICTING, Verdict.MIXED)
    ]
    assert not wrong
