"""Polarity: the passage says the opposite, by a negation on one side alone or by an opposite word."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from factcheck.matching.align import Alignment
from factcheck.model.claims import Claim
from factcheck.model.facts import Kind, Relation
from factcheck.model.text import Span
from factcheck.reading.statement import Statement, is_verb
from factcheck.settings import Settings
from factcheck.verdict.judgement import Comparison

_FUTURE = frozenset(("will", "shall", "'ll"))


def judge_polarity(alignment: Alignment, claim: Claim, settings: Settings) -> tuple[Comparison, ...]:
    """Report a passage that gives the frame of the claim under the opposite sign."""
    if alignment.here < settings.opposite or alignment.lacks_name:
        return ()
    if not alignment.has_verbs or not _is_said(alignment):
        return ()
    against, total, places = opposition(alignment)
    if not total or against / total < settings.denied:
        return ()
    statement = alignment.passage.statement
    if only_supposed(alignment) or _is_foretold(alignment, places) or not _denies_what_is_said(alignment):
        return ()
    cues = [at for at in statement.polarity.cues if any(statement.polarity.negations[place] for place in places)]
    first, last = min([*cues, *places]), max([*cues, *places])
    found = Span(statement.tokens[first].start, statement.tokens[last].end)
    text = statement.text(found)
    expected = alignment.wording.text
    return (
        Comparison(Kind.POLARITY, Relation.DENIED, expected, found, text, f"says the opposite: {text}", alignment.here),
    )


def _is_said(alignment: Alignment) -> bool:
    """Whether the passage says something with the claim's words: two of them, its verb among them as a verb.

    A noun or an adjective of the same root ("an insurance broker", "standing water") says nothing of who is insured.
    """
    ours, theirs = alignment.wording.statement, alignment.passage.statement
    words = 0
    for term, match in zip(alignment.wording.terms, alignment.matches, strict=True):
        if term.name is not None:
            continue
        verb = is_verb(ours, term.at)
        if match.at < 0:
            if term.is_implied and verb:
                return False  # "no money for the park" does not deny what it cost
            continue
        as_noun = theirs.tokens[match.at].norm.endswith("ing") or match.degree < 1.0
        if verb and as_noun and not is_verb(theirs, match.at):
            return False
        words += 2 if verb else 1
    return words >= 2


def _denies_what_is_said(alignment: Alignment) -> bool:
    """Whether the word that a negation falls on ("no link", "not designed") stands on the other side too."""
    ours, theirs = alignment.wording.statement, alignment.passage.statement
    pairs = list(zip(alignment.wording.terms, alignment.matches, strict=True))
    matched = {term.at for term, match in pairs if match.at >= 0}
    places = {match.at for term, match in pairs if match.at >= 0}
    return all(at in matched for at in _denied(ours, matched)) and all(at in places for at in _denied(theirs, places))


def _denied(statement: Statement, matched: Collection[int]) -> Iterator[int]:
    """Give for each negation in a clause that has matched words the first telling word behind it."""
    for cue in statement.polarity.cues:
        if statement.roots[cue]:
            continue  # "denied" and "unexamined" say themselves what is denied
        if not any(abs(statement.clauses[at] - statement.clauses[cue]) < 1.0 for at in matched):
            continue
        behind = (at for at in range(cue + 1, len(statement.tokens)) if statement.polarity.negated(at))
        first = next((at for at in behind if statement.roots[at]), None)
        if first is not None:
            yield first


def _is_foretold(alignment: Alignment, places: list[int]) -> bool:
    """Whether the passage only says what will be, and the claim what is or was."""
    claimed = any(token.norm in _FUTURE for token in alignment.wording.statement.tokens)
    tokens = alignment.passage.statement.tokens
    return not claimed and any(token.norm in _FUTURE for token in tokens[max(min(places) - 4, 0) : max(places) + 1])


def only_supposed(alignment: Alignment) -> bool:
    """Whether most of the matched words are supposed, asked or foretold in the passage, and none in the claim."""
    if any(alignment.wording.statement.polarity.supposed) or _is_under_way(alignment.wording.statement):
        return False
    supposed = alignment.passage.statement.polarity.supposed
    places = [match.at for match in alignment.matches if match.at >= 0]
    return bool(places) and sum(supposed[at] for at in places) > len(places) / 2


def _is_under_way(statement: Statement) -> bool:
    """Whether a claim says what is going to be done: "will strike", "is cutting 1,200 jobs", "are to strike"."""
    norms = [token.norm for token in statement.tokens]
    return not _FUTURE.isdisjoint(norms) or any(
        norm in ("is", "are") and (behind == "to" or (behind.endswith("ing") and len(behind) > 5))
        for norm, behind in pairwise(norms)
    )


def opposition(alignment: Alignment) -> tuple[float, float, list[int]]:
    """Give the weight of the words under the opposite sign, of all matched words, and the places of the former.

    An opposite word ("found dead" for "found safe") turns the whole clause over, as a negation does.
    """
    ours, theirs = alignment.wording.statement.polarity, alignment.passage.statement.polarity
    against = total = 0.0
    same: list[int] = []
    other: list[int] = []
    turned: list[int] = []
    denied_alike = False
    pairs = list(zip(alignment.wording.terms, alignment.matches, strict=True))
    for term, match in pairs:
        if match.at < 0 or term.name is not None:
            continue
        total += term.weight
        if match.opposite:
            turned.append(match.at)
        elif ours.negated(term.at) and theirs.negated(match.at):
            denied_alike = True
        if ours.negated(term.at) != theirs.negated(match.at):
            against += term.weight
            other.append(match.at)
        else:
            same.append(match.at)
    if denied_alike and not turned:
        return 0.0, total, []  # the same is denied, whatever else the negation reaches on either side
    if len(turned) % 2:
        cues = {*theirs.cues, *(match.at for term, match in pairs if term.at in ours.cues)}
        if turned[0] in cues:  # "cleared of theft", "convicted of theft": the opposite of a negation says it by itself
            return (0.0, total, []) if turned[0] in other else (total, total, turned)
        return total - against, total, turned
    return against, total, other
