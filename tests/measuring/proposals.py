"""Stories and their claims -> how much of what a text states is borne out by the claims that are proposed from it.

Each text that tells its claims rightly is a source. The claims that are proposed from it, a paragraph each, are the
text that the claims of the story are held against. The engine does not see all that is stated in the source itself, so
the share is given of all that is stated, and of what the engine bears out against the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck import Stance, Verdict, check, load_claims
from factcheck.model.claims import ClaimSet
from factcheck.proposing.proposals import propose
from factcheck.readers import read_file
from measuring import own
from measuring.figures import Figure, LabelledSet, Score, Target, Wrong, share
from measuring.stories import Story

TUNED = frozenset(sorted(own.PROSE)[::2])
"""The stories by which the rules were written."""
OF_SUPPORTED, OF_ALL = "borne out, of what the source bears out", "borne out, of all that the source states"
MOST, UNSUPPORTED, WORDS = "most proposals for one claim", "not supported by their source", "words of a proposal"
TARGETS: Mapping[str, Target] = {
    OF_SUPPORTED: Target(0.85, 0.80),
    MOST: Target(3, 3, falls=True),
    UNSUPPORTED: Target(0, 0, falls=True),
}


class Outcome(NamedTuple):
    """What one text came to."""

    name: str
    stated: int
    supported: int
    """Of the claims stated, those that the engine bears out against the source."""
    borne_out: int
    """Of the same, those that it bears out against the proposals."""
    both: int
    most: int
    proposals: int
    unsupported: int
    words: int
    lost: tuple[str, ...]


def proposals_set(stories: Sequence[Story]) -> LabelledSet:
    """Propose claims from those of the texts that tell their claims rightly."""
    return LabelledSet([story for story in stories if story.document.stem == "good"], judge, score, at_a_time=1)


def judge(story: Story) -> Outcome:
    """Propose claims from a text, and hold the claims of its story against them."""
    claims = load_claims(story.claims)
    proposed = propose([read_file(str(story.document)).document], ClaimSet(())).claims
    again = check(story.document, ClaimSet(proposed)).results
    stated = {claim for claim, letters in story.gold.items() if letters == "S"}
    source = {result.claim.id for result in check(story.document, claims).results if _is_supported(result.verdict)}
    results = check("\n\n".join(claim.text for claim in proposed), claims).results
    borne = {result.claim.id: result for result in results if _is_supported(result.verdict)}
    found = [
        sum(1 + len(evidence.also_at) for evidence in borne[claim].evidence if evidence.stance is Stance.SUPPORTS)
        for claim in stated & borne.keys()
    ]
    return Outcome(
        story.folder,
        len(stated),
        len(stated & source),
        len(stated & borne.keys()),
        len(stated & source & borne.keys()),
        max(found, default=0),
        len(proposed),
        sum(not _is_supported(result.verdict) for result in again),
        sum(len(claim.text.split()) for claim in proposed),
        tuple(claim.text for claim in claims.claims if claim.id in (stated & source) - borne.keys()),
    )


def _is_supported(verdict: Verdict) -> bool:
    return verdict is Verdict.SUPPORTED


def score(outcomes: Iterable[Outcome]) -> Score:
    """Count over all texts, and over those by which no rule was written."""
    judged = list(outcomes)
    figures = []
    for label, some in (("", judged), ("unread: ", [outcome for outcome in judged if outcome.name not in TUNED])):
        values = {
            OF_SUPPORTED: share(sum(o.both for o in some), sum(o.supported for o in some)),
            OF_ALL: share(sum(o.borne_out for o in some), sum(o.stated for o in some)),
            MOST: max((o.most for o in some), default=0),
            UNSUPPORTED: sum(o.unsupported for o in some),
            WORDS: share(sum(o.words for o in some), sum(o.proposals for o in some)),
        }
        figures += [Figure(f"{label}{name}", value, TARGETS.get(name)) for name, value in values.items()]
    return Score(tuple(figures), tuple(Wrong(o.name, text, "S", "N") for o in judged for text in o.lost))
