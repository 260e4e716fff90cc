"""Ranks: which ordinals say where something stands, and which only tell two things apart; superlatives of one noun."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.superlatives import OPPOSITES, PLAIN
from factcheck.matching.align import Alignment
from factcheck.matching.wording import Slot
from factcheck.model.facts import Fact, Kind, Quantity, Relation
from factcheck.reading.statement import Statement, is_verb
from factcheck.settings import Settings
from factcheck.text.lemmas import stem

_RANK_REACH = 4
"""Tokens between a verb of ranking and its ordinal."""
_OWNING = frozenset("a an the his her its their only just".split())
_RANKING = frozenset(stem(word) for word in "rank finish place come stand lie rate seed be become".split())


def compare_ranks(slot: Slot, fact: Fact, relation: Relation | None, alignment: Alignment) -> Relation | None:
    """Compare two ranks: of superlatives only those of one noun; "the youngest" differs from "the oldest"."""
    a, b = slot.fact.value, fact.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit == b.unit == PLAIN:
        return relation
    if OPPOSITES.get(a.unit) == b.unit and a.number == b.number:
        relation = Relation.DIFFERS
    return relation if relation is not None and _rank_one_noun(slot, fact, alignment) else None


def _rank_one_noun(slot: Slot, fact: Fact, alignment: Alignment) -> bool:
    """Whether two superlatives are of one noun, or one stands without: "the longest tunnel", "is the longest"."""
    wording = alignment.wording
    known = {term.at: {key for key, degree in term.readings if degree > 0} for term in wording.terms}
    ours = [known.get(at, set()) for at in _noun_phrase(wording.statement, slot.fact)]
    theirs = {alignment.passage.statement.roots[at] for at in _noun_phrase(alignment.passage.statement, fact)}
    return not ours or not theirs or any(keys & theirs for keys in ours)


def _noun_phrase(statement: Statement, fact: Fact) -> Iterator[int]:
    """Give the words between a superlative and the end of its phrase."""
    for at in range(fact.last, len(statement.tokens)):
        norm = statement.tokens[at].norm
        if norm in ("-", "ever", "most") or norm.endswith("est"):
            continue
        if not statement.roots[at] or is_verb(statement, at):
            return
        yield at


def is_other_item(slot: Slot, found: Fact, alignment: Alignment, settings: Settings) -> bool:
    """Whether two ordinals tell two things apart ("the eighth album", "the ninth") instead of ranking one thing."""
    if slot.fact.kind is not Kind.RANK or (isinstance(slot.fact.value, Quantity) and slot.fact.value.unit != PLAIN):
        return False
    ours, theirs = alignment.wording.statement, alignment.passage.statement
    alike = _counts_alike(slot, found, alignment)
    if not _ranks(ours, slot.fact):
        return not (alike and alignment.here >= settings.certain)  # all else is the same: "led the 5th Battalion"
    return not (alike or _ranks(theirs, found))


def _counts_alike(slot: Slot, found: Fact, alignment: Alignment) -> bool:
    """Whether two ordinals number the same noun of one whom the sentence names: "Faulkner's fifth novel"."""
    ours, theirs = alignment.wording.statement, alignment.passage.statement
    if slot.fact.last >= len(ours.tokens) or found.last >= len(theirs.tokens):
        return False
    named = any(
        t.name is not None and m.at >= 0 for t, m in zip(alignment.wording.terms, alignment.matches, strict=True)
    )
    noun = ours.roots[slot.fact.last]
    return bool(noun) and noun == theirs.roots[found.last] and named


def _ranks(statement: Statement, fact: Fact) -> bool:
    """Whether an ordinal says where something stands: behind a verb of ranking or of being, or as "No. 2".

    Between the verb and the ordinal may stand whose rank it is: "is Faulkner's sixth novel".
    """
    tokens = statement.tokens
    if tokens[fact.first].norm in ("no", "number", "nos"):
        return True
    at = fact.first - 1
    while at >= 0 and fact.first - at <= _RANK_REACH and (tokens[at].norm in _OWNING or tokens[at].text[0].isupper()):
        at -= 1
    if at > 0 and tokens[at].text == ",":
        return tokens[at - 1].text[0].isupper()  # "Comet Hadley, her twentieth"
    return at >= 0 and stem(tokens[at].norm) in _RANKING
