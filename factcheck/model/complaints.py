"""What may be wrong with claims files: the codes of `factcheck lint`, and a complaint. Renderers work nothing out."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model.claims import Claim, Severity
from factcheck.model.records import NamedTuple
from factcheck.model.text import Position


class Code(StrEnum):
    """The name of one thing that may be wrong; it never changes its meaning."""

    DUPLICATE = "duplicate-claim"
    CONFLICTING = "conflicting-claims"
    ANOTHER = "fits-another-claim"
    UNNAMED = "unnamed-claim"
    UNLIKE = "unlike-supports"
    TOLERANCE = "tolerance-without-number"
    UNTITLED = "untitled-source"
    FUTURE = "future-date"
    QUOTE_CONFLICTS = "quote-conflicts"
    QUOTE_LACKS = "quote-lacks-value"
    REVIEW = "review-due"
    UNCHECKED = "unchecked-claim"


class Rule(NamedTuple):
    """What a code means."""

    severity: Severity
    summary: str
    explanation: str
    """What to do, or why it matters."""


_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
RULES = {
    Code.DUPLICATE: Rule(
        _WARNING,
        "Two claims say the same: each bears the other out.",
        'Keep one, with the words of the other under "also"; or say in both what tells them apart.',
    ),
    Code.CONFLICTING: Rule(
        _ERROR,
        "Two claims contradict each other, and no as_of parts them.",
        "Whatever a draft says, one of them is held against it. Put right the one that is wrong. Where both were true, "
        'each on its day, give both an "as_of". Where they are about different things, say in each what it is about.',
    ),
    Code.ANOTHER: Rule(
        _WARNING,
        "A wording or an example of a claim is rather one of another claim.",
        "Give the claim the names and values that tell it from the other; or move the words there.",
    ),
    Code.UNNAMED: Rule(
        _INFO,
        "A claim names nobody and nothing, and three others are like it.",
        'A draft may be held against each of "fined £3m", "fined £5m" and the like. Say whose they are.',
    ),
    Code.UNLIKE: Rule(
        _WARNING,
        'What stands under "unlike" is as close to the claim\'s own words as the claim.',
        "No draft can support such a claim. Put there what the other fact says, with the words that make it another; "
        'or move it to "also".',
    ),
    Code.TOLERANCE: Rule(
        _WARNING, 'A claim has a "tolerance", and no number that it could be for.', "Delete it, or write the number."
    ),
    Code.UNTITLED: Rule(
        _WARNING, "A source has no title.", "Give its headline or title: whoever reads the report has to find it again."
    ),
    Code.FUTURE: Rule(
        _WARNING,
        "A source, or a check, is of a day that is still to come.",
        "Most such days are slips of the year, or day and month have changed places. Days are written 2022-06-23.",
    ),
    Code.QUOTE_CONFLICTS: Rule(
        _WARNING,
        'The "quote" of a source contradicts the claim that it is there for.',
        "The quotation was checked as a draft of nothing else. Put right the one that is wrong.",
    ),
    Code.QUOTE_LACKS: Rule(
        _INFO,
        'No "quote" of a claim bears it out, and none has its number.',
        "The quotations were checked as drafts of nothing else. Quote the words that give the number, or correct the "
        'claim. What was reckoned from a source is fine: say how in the "note".',
    ),
    Code.REVIEW: Rule(
        _WARNING, 'The day under "review_after" has come.', "Check the claim again, and write the next day there."
    ),
    Code.UNCHECKED: Rule(
        _INFO,
        "The status of a claim is draft or query.",
        "It takes part in every check as if it were so; `factcheck check --require-checked` fails on it. Check it and "
        'write "status: checked", or who checked it and when under "checked".',
    ),
}


class Complaint(NamedTuple):
    """One thing that is wrong with one claim."""

    code: Code
    claim: Claim
    message: str
    """What is wrong, in one line."""
    start: Position
    """In the claims file of the claim."""
    others: tuple[Claim, ...] = ()
    """The claims that have to do with it."""

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return RULES[self.code].severity


class Linted(NamedTuple):
    """How many claims were looked at, and what is wrong with them, in the order of the files."""

    claims: int
    complaints: tuple[Complaint, ...]

    def count(self, severity: Severity) -> int:
        """Return the number of complaints of one severity."""
        return sum(complaint.severity is severity for complaint in self.complaints)
