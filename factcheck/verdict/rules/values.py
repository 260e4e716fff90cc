"""Numbers, amounts, measures, ages, scores, dates and times: the value in the same role, compared by its kind.

For each value of the claim the passage's values of a comparable kind are ranked by how well the frame around them is
the frame around the claim's (`role_score`). One that agrees settles it unless another stands clearly better in the
role; one that differs is a conflict only when

* it counts the same thing (the same noun, or nouns left out on both sides),
* enough of the frame stands around it, the less the more the two values are of one kin (`factcheck.verdict.kinship`),
* the frame is no terse one, or the values are of one kin: "5,300 documents" denies "3,500 documents", "two documents"
does not,
* the names of the claim are near, and it is stated, not supposed or denied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.facts.superlatives import OPPOSITES
from factcheck.matching.align import Alignment, role_score, verbs_clash
from factcheck.matching.naming import Likeness, compare_names
from factcheck.matching.statement import Statement, is_verb
from factcheck.matching.wording import Slot, owner_of
from factcheck.model.claims import Claim
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity, Relation, Share
from factcheck.model.text import Span
from factcheck.settings import Settings
from factcheck.text.lemmas import stem
from factcheck.text.people import is_person
from factcheck.text.synonyms import synonyms
from factcheck.verdict.comparing import compare
from factcheck.verdict.judgement import Comparison
from factcheck.verdict.kinship import kinship

_CLEARLY_BETTER = 0.2
"""By how much another value has to stand better in the role before one that agrees is passed over for it."""
_NEAR_ROLE = 0.2
"""The same for a value that says much: a paraphrase may leave little of the frame."""
_OTHER_NOUN = 0.5
"""Role score from which two nouns that the tables do not know for one may still be one ("passengers", "holidaymakers")."""
_IN_ROLE = 0.4
"""Role score from which a value that may agree by chance is taken to agree."""
_SAME_PEOPLE = 0.7
"""Role score from which "three volunteers" are the "four people" of the claim."""
_VAGUE_ROLE = 0.85
"""Role score from which an order of size ("a handful", "dozens") is taken for the number that the claim gives."""
_TELLING = 0.9
"""Weight of a value (`specificity`) that is seldom in a sentence by chance: more than a small count."""


class _Rival(NamedTuple):
    fact: Fact
    relation: Relation
    role: float
    head: int


def judge_values(alignment: Alignment, claim: Claim, settings: Settings) -> tuple[Comparison, ...]:
    """Compare every value of the claim with the best of the passage's."""
    comparisons = []
    for slot in alignment.wording.slots:
        comparison = _judge_slot(slot, alignment, claim, settings)
        if comparison is not None:
            comparisons.append(comparison._replace(is_base=slot.is_base))
    return tuple(comparisons)


def _judge_slot(slot: Slot, alignment: Alignment, claim: Claim, settings: Settings) -> Comparison | None:
    rivals = list(_rivals(slot, alignment, claim, settings))
    agreeing = [
        rival for rival in rivals if rival.relation.agrees and _counts(slot, rival) and _may_be_same(slot, rival, alignment)
    ]
    differing = [rival for rival in rivals if not rival.relation.agrees and _same_thing(slot, rival, alignment)]
    best = max(agreeing, key=lambda rival: rival.role, default=None)
    worst = _foremost(slot, differing)
    if worst is not None and (best is None or (worst.role > best.role + _CLEARLY_BETTER and _swapped(slot, alignment))):
        sure = _conflicts(slot, worst, alignment, settings)
        if sure or best is None:
            return _comparison(slot, worst, alignment) if sure else _doubt(slot, worst)
    return _comparison(slot, best, alignment) if best is not None else None


def _foremost(slot: Slot, differing: Sequence[_Rival]) -> _Rival | None:
    """Give the value that stands best in the role; of several the one that is nearest of kin."""
    if len(differing) < 2:
        return differing[0] if differing else None
    return max(differing, key=lambda rival: (rival.role, kinship(slot.fact, rival.fact)))


def _counts(slot: Slot, rival: _Rival) -> bool:
    """Whether a value that agrees says anything: one that agrees only by a hedge or by little has to stand in the role."""
    if rival.relation is Relation.WITHIN and Hedge.VAGUE in (_hedge(slot.fact), _hedge(rival.fact)):
        return rival.role >= _VAGUE_ROLE
    telling = rival.relation is Relation.SAME and slot.weight >= _TELLING
    return rival.role >= (_NEAR_ROLE if telling else _IN_ROLE)


def _hedge(fact: Fact) -> Hedge:
    return fact.value.hedge if isinstance(fact.value, Quantity) else Hedge.NONE


def _may_be_same(slot: Slot, rival: _Rival, alignment: Alignment) -> bool:
    """Whether a value that agrees may count the same thing: another noun for people, or for a thing, said of the same."""
    if slot.fact.kind is not Kind.COUNT or rival.head < 0 or not slot.head:
        return True
    found = alignment.passage.statement.roots[rival.head]
    if _same_thing(slot, rival, alignment):
        return True
    if found in {key for term in alignment.wording.terms for key, _ in term.readings}:
        return True  # "14 arrests" for "14 people arrested"
    if slot.head in alignment.passage.statement.places:
        return True  # "the deaths of three men" for "three deaths"
    if is_person(found) != is_person(slot.head):
        return False
    if is_person(found) and (found in _ANYBODY or slot.head in _ANYBODY):
        return True
    return rival.role >= _OTHER_NOUN and not verbs_clash(alignment, rival.fact)


def _swapped(slot: Slot, alignment: Alignment) -> bool:
    """Whether an agreeing value may stand in the place of another: where the claim has two of a kind, or one that says little."""
    alike = sum(other.fact.kind is slot.fact.kind for other in alignment.wording.slots)
    return alike > 1 or slot.weight < _TELLING


def _rivals(slot: Slot, alignment: Alignment, claim: Claim, settings: Settings) -> Iterator[_Rival]:
    statement = alignment.passage.statement
    for fact, head, whole in zip(statement.facts, statement.heads, statement.wholes, strict=True):
        relation = _same_number(slot.fact, fact) or compare(slot.fact, fact, claim.tolerance, settings)
        if slot.fact.kind is fact.kind is Kind.RANK:
            relation = _compare_ranks(slot, fact, relation, alignment)
        if relation is not None and slot.owner is not None and not _same_bearer(slot, fact, alignment):
            continue
        if relation is not None and (not relation.agrees or _is_all(slot.fact)) and slot.is_base != whole:
            continue  # the 17 of "none of the 17" is no other count of those who were disciplined
        if relation is not None:
            yield _Rival(fact, relation, role_score(slot, fact, alignment), head)


def _compare_ranks(slot: Slot, fact: Fact, relation: Relation | None, alignment: Alignment) -> Relation | None:
    """Compare two ranks: of superlatives only those of one noun; "the youngest" differs from "the oldest"."""
    a, b = slot.fact.value, fact.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or not (a.unit or b.unit):
        return relation
    if OPPOSITES.get(a.unit) == b.unit and a.number == b.number:
        relation = Relation.DIFFERS
    return relation if relation is not None and _rank_one_noun(slot, fact, alignment) else None


def _rank_one_noun(slot: Slot, fact: Fact, alignment: Alignment) -> bool:
    """Whether two superlatives are of one noun, or one of them stands without: "the longest tunnel", "is the longest"."""
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


def _is_all(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.share is Share.ALL


_SAME_WHOLE = 0.9
"""Kinship of two parts of one whole, whatever the numbers: nothing ties two values closer than the whole of both."""


def _same_number(expected: Fact, found: Fact) -> Relation | None:
    """Let the same number agree across a part and a whole, which do not compare: "three of the men", "three men"."""
    a, b = expected.value, found.value
    if isinstance(a, Quantity) and isinstance(b, Quantity) and expected.kind is found.kind is Kind.COUNT:
        if b.share is Share.SUM:
            return Relation.SAME if a.number == b.number and a.hedge is Hedge.NONE else None
        shares = {a.share, b.share}
        if a.number == b.number and a.hedge == b.hedge and shares == {Share.PART, Share.WHOLE}:
            return Relation.SAME
        if shares == {Share.REST} and a.whole is not None and b.whole is None:
            return Relation.SAME if a.whole - a.number == b.number else Relation.DIFFERS
    return None


def _same_thing(slot: Slot, rival: _Rival, alignment: Alignment) -> bool:
    """Whether a value that differs counts the same thing as the claim's."""
    passage = alignment.passage
    if slot.fact.kind is Kind.AGE:
        return slot.owner is not None or owner_of(passage.statement, rival.fact) is None
    if slot.fact.kind is Kind.MEASURE:
        return _is_measured(alignment.wording.statement, slot.fact) == _is_measured(passage.statement, rival.fact)
    if slot.fact.kind is not Kind.COUNT or rival.fact.kind is not Kind.COUNT:
        return True
    if rival.head < 0:
        if not _is_headless(passage.statement, rival.fact):
            return False
        return not slot.head or any(slot.head in statement.places for statement in (passage.statement, *passage.before))
    found = passage.statement.roots[rival.head]
    if not slot.head:
        return found in {key for term in alignment.wording.terms for key, _ in term.readings} or is_person(found)
    if slot.head in _ANYBODY and found in {key for term in alignment.wording.terms for key, _ in term.readings}:
        return True  # "14 arrests" beside "17 people arrested"
    anybody = rival.role >= _SAME_PEOPLE and not _ANYBODY.isdisjoint((found, slot.head))
    return found == slot.head or found in synonyms(slot.head) or (anybody and is_person(found) and is_person(slot.head))


def _is_measured(statement: Statement, fact: Fact) -> bool:
    """Whether a measure says how much of something there is: "127 hours of film"."""
    return fact.last < len(statement.tokens) and statement.tokens[fact.last].norm == "of"


def _is_headless(statement: Statement, fact: Fact) -> bool:
    """Whether nothing that could be counted follows a number: "eight were promoted", "two of them", "all but one"."""
    return fact.last >= len(statement.tokens) or not statement.roots[fact.last] or is_verb(statement, fact.last)


_ANYBODY = frozenset({"person", "man", "member"})


def _same_bearer(slot: Slot, fact: Fact, alignment: Alignment) -> bool:
    """Whether an age is the age of the person that the claim is about."""
    assert slot.owner is not None
    statement = alignment.passage.statement
    found = owner_of(statement, fact)
    if found is not None:
        return compare_names(slot.owner, found) is not Likeness.OTHER
    return _last_person_is(slot, statement, fact, alignment)


def _last_person_is(slot: Slot, statement: Statement, fact: Fact, alignment: Alignment) -> bool:
    """Whether "the 46-year-old" can only mean the claim's person: the last one named, with no other since."""
    assert slot.owner is not None
    if fact.first > 0 and statement.tokens[fact.first - 1].norm in ("a", "an", "another"):
        return False
    for earlier in (statement, *alignment.passage.before):
        named = [name for name in earlier.names if earlier is not statement or name.last <= fact.first]
        people = [name for name in named if name.is_person or compare_names(slot.owner, name) is Likeness.SAME]
        if people:
            return all(compare_names(slot.owner, name) is Likeness.SAME for name in people[-1:]) and len(people) == 1
    return False


def _conflicts(slot: Slot, rival: _Rival, alignment: Alignment, settings: Settings) -> bool:
    owned = slot.owner is not None and alignment.coverage >= settings.whose_age
    if not owned and (
        alignment.lacks_name or alignment.here < settings.conflict_here or alignment.said < settings.said
    ):
        return False
    if _is_other_moment(slot, rival, alignment, settings) or _is_other_item(slot, rival, alignment):
        return False
    if owned:
        return not _unstated(rival.fact, alignment)  # whose age it is, is all that an age needs
    kin = kinship(slot.fact, rival.fact) if not _is_part_of_same(rival.fact, alignment) else _SAME_WHOLE
    asked = settings.conflict - settings.conflict_kin * (kin - 0.2) / 0.8
    about = rival.role
    weight = sum(
        term.weight * match.degree for term, match in zip(alignment.wording.terms, alignment.matches, strict=True)
    )
    if about < asked or (kin < settings.kin and verbs_clash(alignment, rival.fact)):
        return False
    words = sum(match.at >= 0 for match in alignment.matches)
    if weight < settings.terse and kin < settings.terse_kin and (words < 2 or about < settings.terse_about):
        return False
    return not _unstated(rival.fact, alignment)


def _is_part_of_same(fact: Fact, alignment: Alignment) -> bool:
    """Whether a part is taken from a whole that the claim names too: "18 of the 28", where it says "half of the 28"."""
    whole = fact.value.whole if isinstance(fact.value, Quantity) else None
    return whole is not None and any(
        isinstance(other.value, Quantity) and whole in (other.value.number, other.value.whole)
        for other in alignment.wording.statement.facts
    )


_LIMITS = {"of": "as of", "after": "after", "before": "before", "until": "until", "till": "until", "since": "since", "from": "since", "by": "by"}


def _limit(statement: Statement, fact: Fact) -> str:
    """Give the word that makes a date a limit of something ("before 2007"), empty where it is the day itself."""
    if not fact.first:
        return ""
    word = statement.tokens[fact.first - 1].norm
    if word == "of" and (fact.first < 2 or statement.tokens[fact.first - 2].norm != "as"):
        return ""
    return _LIMITS.get(word, "")


def _is_other_moment(slot: Slot, rival: _Rival, alignment: Alignment, settings: Settings) -> bool:
    """Whether two dates that differ may both hold: one is a limit and the other a day, or the claim gives both."""
    if slot.fact.kind not in (Kind.DATE, Kind.TIME):
        return False
    if verbs_clash(alignment, rival.fact):
        return True  # the day of something else: "born in June 1975" is not when he wrote
    if slot.fact.kind is Kind.TIME:
        return False
    statement = alignment.wording.statement
    ours, theirs = _limit(statement, slot.fact), _limit(alignment.passage.statement, rival.fact)
    if ours != theirs and not _is_beyond(ours, slot.fact, theirs, rival.fact):
        return True
    others = [other.fact for other in alignment.wording.slots if other.fact.kind is Kind.DATE and other is not slot]
    return any(_agrees(other, rival.fact, settings) for other in others)


def _agrees(expected: Fact, found: Fact, settings: Settings) -> bool:
    relation = compare(expected, found, None, settings)
    return relation is not None and relation.agrees


def _is_beyond(ours: str, expected: Fact, theirs: str, found: Fact) -> bool:
    """Whether a day lies on the wrong side of a limit, one of the two being a limit and the other a day."""
    if bool(ours) == bool(theirs):
        return False
    limit, day = (expected, found) if ours else (found, expected)
    a, b = _day(limit), _day(day)
    size = min(len(a), len(b))
    a, b = a[:size], b[:size]
    if (ours or theirs) in ("after", "since"):
        return bool(size) and b < a
    return bool(size) and (ours or theirs) in ("before", "by", "until") and b > a


def _day(fact: Fact) -> tuple[int, ...]:
    moment = fact.value
    if not isinstance(moment, Moment) or moment.year is None or moment.end is not None:
        return ()
    parts = (moment.year, moment.month, moment.day)
    return tuple(part for at, part in enumerate(parts) if part is not None and None not in parts[:at])


def _is_other_item(slot: Slot, rival: _Rival, alignment: Alignment) -> bool:
    """Whether two ordinals tell two things apart ("the eighth album", "the ninth") instead of ranking one ("ranked 85th")."""
    if slot.fact.kind is not Kind.RANK or (isinstance(slot.fact.value, Quantity) and slot.fact.value.unit):
        return False
    ours, theirs = alignment.wording.statement, alignment.passage.statement
    if not _ranks(ours, slot.fact):
        return True
    return not (_ranks(theirs, rival.fact) or _counts_alike(slot, rival, alignment))


def _counts_alike(slot: Slot, rival: _Rival, alignment: Alignment) -> bool:
    """Whether two ordinals number the same noun of one whom the sentence names: "Faulkner's fifth novel"."""
    ours, theirs = alignment.wording.statement, alignment.passage.statement
    if slot.fact.last >= len(ours.tokens) or rival.fact.last >= len(theirs.tokens):
        return False
    named = any(t.name is not None and m.at >= 0 for t, m in zip(alignment.wording.terms, alignment.matches, strict=True))
    noun = ours.roots[slot.fact.last]
    return bool(noun) and noun == theirs.roots[rival.fact.last] and named


def _ranks(statement: Statement, fact: Fact) -> bool:
    """Whether an ordinal says where something stands: behind a verb of ranking, or as a predicate or a number ("No. 2").

    Between the verb and the ordinal may stand whose rank it is: "is Faulkner's sixth novel".
    """
    tokens = statement.tokens
    if tokens[fact.first].norm in ("no", "number", "nos"):
        return True
    at = fact.first - 1
    while at >= 0 and fact.first - at <= _RANK_REACH and (tokens[at].norm in _OWNING or tokens[at].text[0].isupper()):
        at -= 1
    return at >= 0 and stem(tokens[at].norm) in _RANKING


_RANK_REACH = 4
"""Tokens between a verb of ranking and its ordinal."""
_OWNING = frozenset("a an the his her its their only just".split())


_RANKING = frozenset(stem(word) for word in "rank finish place come stand lie rate seed be become".split())


def _unstated(fact: Fact, alignment: Alignment) -> bool:
    """Whether a value is only supposed in the passage and not in the claim, or stands under a negation."""
    polarity = alignment.passage.statement.polarity
    claim = alignment.wording.statement.polarity
    at = fact.first
    if fact.kind is Kind.COUNT and at and _is_definite(alignment.passage.statement, at):
        return False
    denied = polarity.negated(at) and not any(claim.negations) and not _is_none(fact)
    return denied or (polarity.supposed[at] and not any(claim.supposed))


def _is_definite(statement: Statement, at: int) -> bool:
    """Whether a count is taken for granted: of "no work for its 85 dancers" the 85 are not denied."""
    before = statement.tokens[at - 1]
    return before.norm in ("the", "its", "their", "his", "her", "our") or before.text.endswith(("'s", "s'"))


def _is_none(fact: Fact) -> bool:
    """Whether a value is its own negation: "none of the officers was promoted"."""
    return isinstance(fact.value, Quantity) and fact.value.share is Share.NONE


def _comparison(slot: Slot, rival: _Rival, alignment: Alignment) -> Comparison:
    wording, statement = alignment.wording, alignment.passage.statement
    expected = _words(wording.statement, slot.fact, slot.head_at)
    found = _words(statement, rival.fact, rival.head)
    start = statement.tokens[0].start
    reason = f"{_text(statement, found)}, as expected"
    if not rival.relation.agrees:
        short = _text(wording.statement, slot.fact.span if rival.head >= 0 else expected)
        reason = f"{_text(statement, found)}, not {short}"
    elif rival.relation is Relation.WITHIN:
        reason = f"{_text(statement, found)} agrees with {_text(wording.statement, expected)}"
    assert start >= 0
    sure = rival.role if rival.relation.agrees else rival.role * (0.7 + 0.3 * kinship(slot.fact, rival.fact))
    return Comparison(
        slot.fact.kind,
        rival.relation,
        _text(wording.statement, expected),
        found,
        _text(statement, found),
        reason,
        sure,
        slot.weight,
    )


def _doubt(slot: Slot, rival: _Rival) -> Comparison:
    """Give a difference that the rule is not sure of: it is never shown, so that nothing is put into words."""
    return Comparison(slot.fact.kind, rival.relation, "", rival.fact.span, "", "", rival.role, slot.weight, is_sure=False)


def _words(statement: Statement, fact: Fact, head: int) -> Span:
    """Give the words of a value, the noun that it counts included where it follows closely."""
    if fact.last <= head <= fact.last + 3:
        return Span(fact.span.start, statement.tokens[head].end)
    return fact.span


def _text(statement: Statement, span: Span) -> str:
    return statement.text(span)
