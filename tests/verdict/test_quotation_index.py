"""The claims that a text may quote are found by their words, and none is lost that comparing each with each finds."""

from __future__ import annotations

import pytest

from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import Verdict
from factcheck.pipeline import Checker, assemble
from factcheck.readers import read_text
from factcheck.verdict.quotations import judge_quotation

CLAIMS = [
    '"We have not slept since the river rose," Ann Poe said.',
    '"It was never meant to last," the architect said.',
    '"I do," said Holt Merriman.',
    'Poe called the dam "a disgrace".',
    '"We can not and will not pay for it" were his words.',
    '"We lost … the boat in the harbour," she said.',
    '"The end of the beginning of the beginning," he called it.',
    '"Never again," said the mayor.',
    'He sang "The Long Road" for the crew.',
]
TEXTS = [
    '"We have not slept since the river rose," said Ann Poe, 41.',
    '"We have not slept since the rain stopped," Ann Poe said.',
    '"We haven\'t slept," Ann Poe said. "Since the river rose."',
    '"It was always meant to last," the architect said.',
    '"It was never … to last," said the architect.',
    '"I do," said Holt Merriman, and his wife said "I do" too.',
    'The dam is "a disgrace", Poe said.',
    "\"We can't and won't pay for it,\" he said.",
    '"We lost most of the boat in the harbour," she said.',
    '"The beginning of the beginning of the end," he called it.',
    '"The crew was tired and the boat was old," said nobody in particular.',
    '"It is what it is," she said. "And so we will."',
    "Nobody said anything.",
]


@pytest.mark.parametrize("text", [*TEXTS, " ".join(TEXTS), "\n\n".join(reversed(TEXTS))])
def test_the_index_finds_what_comparing_each_with_each_finds(text: str) -> None:
    checker = Checker(ClaimSet(tuple(Claim(f"claim-{at}", claim) for at, claim in enumerate(CLAIMS))))
    read = checker.read(read_text(text, "text.txt"))
    each = [
        (wording, finding)
        for wording in checker.index.wordings
        for expected in wording.sayings
        for finding in judge_quotation(expected, wording.document.folded, read)
    ]
    assert checker.judge(read.document).quotations == each


def test_the_texts_quote_what_is_to_be_found() -> None:
    checker = Checker(ClaimSet(tuple(Claim(f"claim-{at}", claim) for at, claim in enumerate(CLAIMS))))
    found = checker.judge(read_text("\n\n".join(TEXTS), "text.txt")).quotations
    assert len({wording.claim for wording, _ in found}) >= 5


BORNE_OUT = [
    # claim, text, whether what is quoted bears it out
    ('Poe said "we had no time to act" and "we lost the boat"', '"We had no time to act," Poe said.', False),
    (
        'Poe said "we had no time to act" and "we lost the boat"',
        '"We had no time to act," Poe said. Later Poe said: "We lost the boat."',
        True,
    ),
    ('The owner "admitted" that "the dam was never safe"', '"I admitted nothing," Poe said.', False),
    ('The owner "admitted" that "the dam was never safe"', 'Poe wrote that "the dam was never safe".', True),
    ('The name "Poe" is on 1,326 of the stones in the yard', 'They call the yard "Poe" after its first stone.', False),
    ('Growers lost £3m by the "free water scheme" in 2023', 'Growers call it the "free water scheme".', False),
]


@pytest.mark.parametrize(("claim", "text", "borne_out"), BORNE_OUT)
def test_a_claim_is_borne_out_by_all_that_it_says_was_said(claim: str, text: str, borne_out: bool) -> None:
    checker = Checker(ClaimSet((Claim("one", claim),)))
    found = checker.judge(read_text(text, "text.txt")).quotations
    assert bool(found) is borne_out
    assert not any(finding.conflicts for _, finding in found)


VERDICTS = [
    # claim, text, verdict: what stands in marks has to stand in the text, whatever else does
    ('Voss said the £2.3m he took was "only a loan"', 'Voss said the £2.3m he took was "only a gift".', "not_found"),
    ('Voss said the £2.3m he took was "only a loan"', 'Voss said the £2.3m he took was "only a loan".', "supported"),
    ('Residents called the response "shambolic"', 'Residents called the response "heroic".', "not_found"),
    ('Residents called the response "shambolic"', "Residents called the response shambolic.", "supported"),
    ('The £3m scheme was "a waste of money"', 'The £30m scheme was "a waste of money".', "conflicting"),
    ('The £3m scheme was "a waste of money"', 'The £3m scheme was "a waste of money".', "supported"),
    ('Daniel "Danny" Holt was born in Leck', "Daniel Holt was born in Leck.", "supported"),
    (
        'Dana Holt said "we will appeal this verdict"; Paul Brandt said "justice has been done"',
        'Dana Holt said: "We will appeal this verdict." Paul Brandt said: "Justice has been done."',
        "supported",
    ),
    (
        'Dana Holt said "we will appeal this verdict"; Paul Brandt said "justice has been done"',
        'Paul Brandt said: "We will appeal this verdict." Dana Holt said: "Justice has been done."',
        "conflicting",
    ),
]


@pytest.mark.parametrize(("claim", "text", "verdict"), VERDICTS)
def test_what_stands_in_marks_has_to_stand_in_the_text(claim: str, text: str, verdict: str) -> None:
    assert verdict_of(Checker(ClaimSet((Claim("one", claim),))), text).value == verdict


SAID = Claim("divers", "“We found nothing in the wreck at all,” said Lena Ost.")


def verdict_of(checker: Checker, text: str) -> Verdict:
    document = read_text(text, "a.txt")
    return assemble(checker, [checker.examine(document)]).results[0].verdict


def test_a_text_that_quotes_nothing_has_no_quotation_of_the_claims_read(monkeypatch: pytest.MonkeyPatch) -> None:
    checker = Checker(ClaimSet((SAID,)))
    with monkeypatch.context() as patch:
        patch.setattr("factcheck.verdict.quotation_index.words_of", lambda *_: pytest.fail("it was read"))
        assert verdict_of(checker, "Divers searched the wreck.") is Verdict.NOT_FOUND
    for _ in range(2):
        assert verdict_of(checker, "“We found nothing in the wreck at all,” said Lena Ost.") is Verdict.SUPPORTED
