"""Names: one that the passage spells otherwise than the claim does."""

from __future__ import annotations

from factcheck.matching.align import Alignment
from factcheck.model.claims import Claim
from factcheck.model.facts import Kind, Relation
from factcheck.model.text import Span
from factcheck.settings import Settings
from factcheck.verdict.judgement import Comparison


def judge_names(alignment: Alignment, claim: Claim, settings: Settings) -> tuple[Comparison, ...]:
    """Report each misspelt name of a passage that is about the claim."""
    if not alignment.misspelt or (alignment.coverage < settings.conflict - settings.conflict_kin):
        return ()
    statement = alignment.passage.statement
    comparisons = []
    for term, match in alignment.misspelt:
        assert term.name is not None
        assert match.name is not None
        found = Span(statement.tokens[match.name.first].start, statement.tokens[match.name.last - 1].end)
        known = alignment.wording.statement
        expected = known.text(Span(known.tokens[term.name.first].start, known.tokens[term.name.last - 1].end))
        wrong = statement.text(found)
        reason = f"spelt {_differing(wrong, expected)}, not {_differing(expected, wrong)}"
        comparisons.append(Comparison(Kind.NAME, Relation.MISSPELT, expected, found, wrong, reason, alignment.coverage))
    return tuple(comparisons)


def _differing(name: str, other: str) -> str:
    """Give the words of a name that the other spelling does not share."""
    words = [word for word in name.split() if word not in other.split()]
    return " ".join(words) or name
