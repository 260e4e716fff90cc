"""Whose words a quotation of a text is, beside the one whom the claim names or describes; and what was altered in it."""

from __future__ import annotations

from factcheck.document.texts import read_document
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.readers import read_text
from factcheck.verdict.quotations import judge_quotation

SAID = '"The roof will hold for years"'
POE = f"{SAID}, said Ann Poe"
CHIEF = f"{SAID}, the fire chief said"
WHO = [
    # claim, what stands before the quotation in a text and behind it, what it does to the claim; None: it says nothing
    (POE, "", ", said Ann Poe.", "supports"),
    (POE, "", ", said Poe.", "supports"),
    (POE, "", ", said Brian Rae.", "said by Brian Rae, not Ann Poe"),
    (POE, "", ", said Ann Pow.", "spelt Ann Pow, not Ann Poe"),
    (POE, "", ", reads a banner.", "supports"),
    (POE, "Ann Poe came. ", ", she said.", "supports"),
    (POE, "Brian Rae came. ", ", he said.", "said by Brian Rae, not Ann Poe"),
    (POE, "It rained. ", ", she said.", "supports"),
    (POE, "It rained. ", ", he said.", None),
    (POE, "Ann Poe, the fire chief, came. ", ", the fire chief said.", "supports"),
    (POE, "Brian Rae, the fire chief, came. ", ", the fire chief said.", "said by the fire chief, not Ann Poe"),
    (POE, "Ann Poe, the mayor, came. ", ", the fire chief said.", "said by the fire chief, not Ann Poe"),
    (POE, "It rained. ", ", the fire chief said.", None),
    (POE, "It rained. ", ", the fire chief said. Ann Poe is 46.", "supports"),
    (f"{SAID}, said fire chief Ann Poe", "It rained. ", ", the fire chief said.", "supports"),
    (f"{SAID}, said fire chief Ann Poe", "It rained. ", ", the mayor said.", "said by the mayor, not Ann Poe"),
    (CHIEF, "", ", the fire chief said.", "supports"),
    (CHIEF, "", ", the chief said.", "supports"),
    (CHIEF, "", ", the mayor said.", "said by the mayor, not the fire chief"),
    (CHIEF, "", ", a resident said.", "supports"),
    (CHIEF, "Ann Poe, the fire chief, came. ", ", she said.", "supports"),
    (CHIEF, "Ann Poe, the mayor, came. ", ", she said.", "said by Ann Poe, not the fire chief"),
    (SAID, "", ", said Brian Rae.", "supports"),
]


def test_whose_words_they_are() -> None:
    assert [(*row[:3], _does(row[0], f"{row[1]}{SAID}{row[2]}")) for row in WHO] == WHO


LONG = '"The roof of the old mill in Harn will hold for ten years"'
ALTERED = [
    # what a text has for the long quotation, how that is told; None: it says nothing
    ("The roof of the old mill in Harn will hold for ten years", "supports"),
    ("The roof of the old mill in Harn will hold for two years", "'two' for 'ten' inside the quotation"),
    ("The roof of the mill in Harn will hold for ten years", "'old' left out inside the quotation"),
    ("The roof of the old mill in Harn will not hold for ten years", "'not' put in inside the quotation"),
    (
        "The floor of the old mill in Harn will hold for two years",
        "'floor' for 'roof' and 'two' for 'ten' inside the quotation",
    ),
    ("roof of the old mill in Harn", "supports"),
    ("the roof … will hold for ten years", "supports"),
    ("The floor of my new barn is dry", None),
]


def test_what_was_altered() -> None:
    found = [(text, _does(f"{LONG}, said Ann Poe", f"“{text},” said Ann Poe.")) for text, _ in ALTERED]
    assert found == ALTERED


def _does(claim: str, text: str) -> str | None:
    wording, *_ = read_claims([Claim("c", claim)])
    [expected] = wording.quotations
    found = list(judge_quotation(expected, wording.text, read_document(read_text(text), str)))
    if not found:
        return None
    [finding] = found
    reasons = [comparison.reason for comparison in finding.comparisons if not comparison.relation.agrees]
    assert finding.conflicts is bool(reasons)
    return "; ".join(reasons) or "supports"
