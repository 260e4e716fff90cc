"""The quotations of all claims: read when a text quotes anything, and not before."""

import pytest

from factcheck import pipeline
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import Verdict
from factcheck.prepared import prepare
from factcheck.readers import read_text

CLAIM = Claim("divers", "“We found nothing in the wreck at all,” said Lena Ost.")


def verdict_of(checker: pipeline.Checker, text: str) -> Verdict:
    document = read_text(text, "a.txt")
    return pipeline.assemble(checker, [checker.examine(document)]).results[0].verdict


def test_a_text_that_quotes_nothing_has_no_quotation_of_the_claims_read(monkeypatch: pytest.MonkeyPatch) -> None:
    checker = pipeline.Checker(prepare(ClaimSet((CLAIM,))))
    with monkeypatch.context() as patch:
        patch.setattr("factcheck.verdict.quotation_index.words_of", lambda *_: pytest.fail("it was read"))
        assert verdict_of(checker, "Divers searched the wreck.") is Verdict.NOT_FOUND
    for _ in range(2):
        assert verdict_of(checker, "“We found nothing in the wreck at all,” said Lena Ost.") is Verdict.SUPPORTED
