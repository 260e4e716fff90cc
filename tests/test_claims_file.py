"""The examples of `claims.yaml` at the top level: each comes out as its editor says, in the company of all claims."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from factcheck import Verdict, load_claims
from factcheck.model.claims import Claim
from factcheck.pipeline import Checker
from factcheck.readers import read_text
from factcheck.verdict.decide import decide
from factcheck.verdict.evidence import gather

CLAIMS = load_claims(Path(__file__).parents[1] / "claims.yaml")

# Examples that come out otherwise than they say, by claim: the table may only shrink.
KNOWN: dict[str, tuple[str, ...]] = {
    # a paraphrase that is not known as one: a body or a person described, a verb turned into a noun, "will not" about a
    # clause, a month for its day
    "referral": ("It was in 2015 that the force referred its own conduct to the watchdog.",),
    "reinvestigation": (
        "The IOPC announced in June 2022 that it would investigate the handling of the case again.",
        "On Thursday 23 June 2022 the watchdog announced a reinvestigation.",
    ),
    "not-automatic": ("That does not mean that disciplinary proceedings will automatically follow.",),
    "convicted": (
        # another person's conviction, elsewhere, is taken for this one
        "The drug dealer was convicted at Snaresbrook in 2017.",
    ),
    # a difference that is thought too unsure: a name with one letter changed
    "director-2022": ("IOPC regional director Graham Beasley said that new evidence had come to light.",),
    # all, where the claim has all but one
    "no-comment-interviews": ("All 17 officers gave no-comment interviews.",),
    # another number, date or name with the noun or the verb of the claim, of another fact
    "officers-examined": ("Eight officers are now under investigation.",),
    "findings-shared": (
        "The families shared their memories with a documentary team in 2019.",
        "In 2018 the watchdog shared what it had found with the relatives and a coroner.",  # a paraphrase
    ),
    "sixteen-months": ("The repairs to the churchyard wall went on for 18 months.",),
    "taylor-age": ("A constable aged 26 was sent to the place where Jack Taylor lay.",),
    "inquests-ended": ("An inquest into another death in custody opened in March 2022.",),
    "commander": ("Commander Ruth Hale led the search of the river.",),
}

Ask = Callable[[str, str], tuple[Verdict, str]]


@pytest.fixture(scope="module")
def ask() -> Ask:
    """Return the verdict of a text on a claim, with the reason."""
    checker = Checker(CLAIMS)
    indexes = {claim.id: index for index, claim in enumerate(CLAIMS.claims)}
    found = cache(lambda text: checker.check(read_text(text))[1])  # for all claims at once

    def verdict(claim: str, text: str) -> tuple[Verdict, str]:
        evidence, _, _ = gather(found(text).get(indexes[claim], []))
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


def examples(claim: Claim) -> Iterator[tuple[Verdict, str]]:
    """Yield the examples of a claim, each with the verdict that it is to have."""
    for verdict, texts in (
        (Verdict.SUPPORTED, claim.examples.supports),
        (Verdict.CONFLICTING, claim.examples.conflicts),
        (Verdict.NOT_FOUND, claim.examples.unrelated),
    ):
        yield from ((verdict, text) for text in texts)


@pytest.mark.parametrize("claim", CLAIMS.claims, ids=lambda claim: claim.id)
def test_the_examples_of_a_claim_come_out_as_they_say(claim: Claim, ask: Ask) -> None:
    wrong = []
    for verdict, text in examples(claim):
        if text not in KNOWN.get(claim.id, ()):
            found, reason = ask(claim.id, text)
            if found is not verdict:
                wrong.append(f"{found} instead of {verdict}: {text}" + (f" ({reason})" if reason else ""))
    assert not wrong, "\n".join([claim.text, *wrong])


@pytest.mark.parametrize(("claim", "text"), [(claim, text) for claim, texts in KNOWN.items() for text in texts])
def test_what_is_known_to_come_out_otherwise_does(claim: str, text: str, ask: Ask) -> None:
    """An example that has come right, or is no longer one, is to be taken off `KNOWN`."""
    [said] = [verdict for entry in CLAIMS.claims if entry.id == claim for verdict, t in examples(entry) if t == text]
    assert ask(claim, text)[0] is not said


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
