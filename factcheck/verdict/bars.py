"""A passage that has all of a claim -> what keeps it from saying it all the same.

The words of a claim may stand in a sentence that wishes, foretells or nearly says it, says it of a relative or of a
rival, of the past, or the other way round. None of these need be a contradiction; none of them bears the claim out.
Each function here takes a bound passage and says whether it is so; `BARS` has them all, with the words for it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from itertools import pairwise

from factcheck.document.speakers import SEX
from factcheck.facts.calendar import PERIODS
from factcheck.facts.negators import BEING, LOSING, REFUSING, SAYING, SIDING
from factcheck.facts.scanning import norm_at
from factcheck.facts.superlatives import PLAIN, SUFFIX
from factcheck.facts.titles import PAST
from factcheck.matching.bind import Binding, Bound, How, related_roots
from factcheck.matching.parts import Part, PartKind
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity, Score
from factcheck.reading.statement import Statement
from factcheck.text.irregular import PAST_FORMS
from factcheck.text.lemmas import stem
from factcheck.text.net import Link, category
from factcheck.verdict.differences.marks import EXTENTS
from factcheck.verdict.differences.swaps import MUTUAL
from factcheck.verdict.support import displaced, is_stranger

_WAS = frozenset("was were had been".split())
_VOTES = frozenset("vote voted votes voting".split())
_NEWS = 5
"""Tokens between "now" and the value that is new."""
_TITLE = 2
"""Tokens from "former" to the title that it is of."""


def lost_refusals(binding: Binding) -> list[Bound]:
    """Return by what the claim says that somebody refuses something, where nobody does in the focus, however put."""
    ours, theirs = binding.wording.statement, binding.statement
    if theirs.polarity.cues or _refuses(theirs):
        return []
    return [bound for bound in binding.bounds if bound.how is How.ABSENT and _is_refusal(ours, bound.part)]


def _is_refusal(statement: Statement, part: Part) -> bool:
    """Whether a part says that somebody refuses; "against" does so but for "appealed against"."""
    if part.kind is PartKind.WORD:
        return part.key in REFUSING and statement.syntax.tags[part.at] == "VERB"
    if part.kind is not PartKind.MARK or part.key != "against":
        return False
    before = part.at - 1
    return before < 0 or statement.syntax.tags[before] != "VERB" or stem(statement.tokens[before].norm) in SIDING


def _refuses(statement: Statement) -> bool:
    """Whether anything in a sentence is refused."""
    return "against" in statement.norms or not REFUSING.isdisjoint(statement.roots)


def _loses(statement: Statement) -> bool:
    return not LOSING.isdisjoint(statement.roots)


def is_of_the_past(binding: Binding) -> bool:
    """Whether somebody is no longer in the focus what the claim says that he is: "the former mayor"."""
    ours, theirs = binding.wording.statement, binding.statement
    if not (PAST | _WAS).isdisjoint(ours.norms):
        return False
    return any(
        bound.is_here
        and bound.part.kind is PartKind.WORD
        and theirs.syntax.tags[bound.at] == "NOUN"
        and any(token.norm in PAST for token in theirs.tokens[max(bound.at - _TITLE, 0) : bound.at])
        for bound in binding.bounds
    )


def was_so(binding: Binding) -> bool:
    """Whether the claim says what is so, and the focus what was so at a time: "had 400 members in 1960"."""
    ours, theirs = binding.wording.statement, binding.statement
    if "once" not in ours.norms and any(
        norm_at(theirs.tokens, bound.at - 1) == "once" for bound in binding.bounds if _is_verb_here(binding, bound)
    ):
        return True
    if foretells(ours) or any(_is_past(ours, at) for at in _verbs(ours)) or not _IS.isdisjoint(theirs.norms):
        return False
    verbs = set(_verbs(ours))  # "employs" may be taken for a noun
    said = {stem(token.norm) for at, token in enumerate(ours.tokens) if at in verbs or token.norm.endswith("s")}
    said -= {"be"}
    past = [at for at, token in enumerate(theirs.tokens) if _is_past(theirs, at) and stem(token.norm) in said]
    taken = {id(bound.fact) for bound in binding.bounds if bound.is_here}
    years = (fact for fact in theirs.facts if _is_year(fact) and id(fact) not in taken)
    dated = any(norm_at(theirs.tokens, fact.first - 1) != "since" for fact in years)
    return any(dated or _ends(theirs, at) for at in past)


def _is_year(fact: Fact) -> bool:
    return isinstance(fact.value, Moment) and fact.value.year is not None and not fact.value.relative


def _ends(statement: Statement, at: int) -> bool:
    """Whether what a verb says came to an end: "employed 300 until it closed"."""
    return any(token.norm in _UNTIL for token in statement.tokens[at + 1 :])


_UNTIL = frozenset("until till before".split())


def _verbs(statement: Statement) -> list[int]:
    return [at for at, tag in enumerate(statement.syntax.tags) if tag in ("VERB", "AUX")]


_IS = frozenset("is are am 's 're has have does do".split())


def _is_past(statement: Statement, at: int) -> bool:
    norm = statement.tokens[at].norm
    return norm in _WAS or norm.endswith("ed") or (norm in PAST_FORMS and norm not in _IS)


def is_unrealised(binding: Binding) -> bool:
    """Whether the focus wishes, asks, plans or foretells what the claim states: "want to arrest", "is to get"."""
    ours, theirs = binding.wording.statement, binding.statement
    wishing = _IRREAL if "to" in ours.norms else _WANTING
    if foretells(ours) or any(stem(token.norm) in wishing for token in ours.tokens):
        return False
    verbs = [bound.at for bound in binding.bounds if bound.is_here and _is_verb_of_both(binding, bound)]
    if any(_was_to_be(theirs, at) for at in verbs):
        return True
    happened = any(_is_past(ours, at) for at in _verbs(ours))
    if not happened and not any(ours.tokens[at].norm in _IS for at in _verbs(ours)):
        return False  # "the hub opens in May" is said of what is to come
    if verbs:
        stated = [at for at in verbs if not theirs.polarity.negated(at)]
        return any(_is_wished(theirs, at) or (happened and _is_to_come(theirs, at)) for at in stated)
    here = [bound for bound in binding.bounds if bound.is_here and bound.name is None]
    above = {bound.part.at: theirs.syntax.verb_above(bound.at) for bound in here}
    values = {above[bound.part.at] for bound in here if bound.fact is not None}
    wanted = {at for at in values - {-1} if happened and stem(theirs.tokens[at].norm) in _WANTING}
    got = {at for at in {*above.values()} - {-1} if stem(theirs.tokens[at].norm) in _GETTING}
    to_come = {at for at in got if _is_wished(theirs, at) or _is_to_come(theirs, at)}
    has = not ours.norms.isdisjoint(_HAVING)
    return any(not theirs.polarity.negated(at) for at in wanted | (to_come if has else set()))


def _was_to_be(statement: Statement, verb: int) -> bool:
    """Whether something was to happen, or was meant to."""
    to = _before_verb(statement, verb)
    before = [norm_at(statement.tokens, at) for at in (to - 2, to - 1)]
    return norm_at(statement.tokens, to) == "to" and (
        before[1] in ("was", "were") or (before[0] in ("was", "were") and stem(before[1]) in _IRREAL)
    )


def foretells(statement: Statement) -> bool:
    """Whether a claim tells of the future: "will close", "is to close", and as headlines do "Mill to close"."""
    norms, tags = [token.norm for token in statement.tokens], statement.syntax.tags
    if not _FUTURE.isdisjoint(norms):
        return True
    to = next((at for at, norm in enumerate(norms[:-1]) if norm == "to" and tags[at + 1] in ("VERB", "AUX")), -1)
    return to > 0 and (norms[to - 1] in BEING or "VERB" not in tags[:to])


_FUTURE = frozenset("will shall 'll won't going due plans planned expected".split())
_HAVING = frozenset("has have had".split())
_GETTING = frozenset(stem(word) for word in "gain get have receive".split())
_IRREAL = frozenset(
    stem(word)
    for word in """
    aim apply ask attempt beg bid call demand due expect forecast hope intend invite keen likely meant offer plan poised
    predict prefer prepare promise propose request schedule seek set suppose threaten tipped try urge vow want wish
    """.split()
)
"""Stems of words whose "to" tells of what has not come about, or not yet."""
_WANTING = frozenset(stem(word) for word in "expect forecast plan predict propose".split())
"""Those whose object has not come about either: "expects a profit of £3m"."""
_ASKED = 4
"""Tokens between "asked" and its "to": "asked the county's fire chief to"."""
_VERB_PARTS = frozenset("be been not also soon again".split())


def _is_verb_of_both(binding: Binding, bound: Bound) -> bool:
    """Whether a word is a verb in the focus, and in the claim at least looks like one: "applies"."""
    tags = binding.wording.statement.syntax.tags, binding.statement.syntax.tags
    return bound.part.kind is PartKind.WORD and tags[1][bound.at] == "VERB" and tags[0][bound.part.at] in _VERB_LIKE


_VERB_LIKE = ("VERB", "NOUN")


def _before_verb(statement: Statement, at: int) -> int:
    """Return the token before a verb and what goes with it: the "to" of "to be sold"."""
    at -= 1
    while at >= 0 and statement.tokens[at].norm in _VERB_PARTS:
        at -= 1
    return at


def _is_wished(statement: Statement, verb: int) -> bool:
    to = _before_verb(statement, verb)
    if to < 1 or statement.tokens[to].norm != "to" or statement.polarity.negated(verb):
        return False
    tags = statement.syntax.tags
    for at in range(to - 1, max(to - 2 - _ASKED, -1), -1):
        norm = statement.tokens[at].norm
        if stem(norm) in _IRREAL or (at == to - 1 and norm in BEING):
            return True
        if tags[at] == "VERB" or not norm[0].isalnum():
            return False
    return False


def _is_to_come(statement: Statement, verb: int) -> bool:
    return norm_at(statement.tokens, _before_verb(statement, verb)) in ("will", "shall", "'ll")


def is_of_none_of_them(binding: Binding) -> bool:
    """Whether the focus denies it of a place of the claim: "has 40 branches, none of them in Leck"."""
    ours, theirs = binding.wording.statement.polarity, binding.statement
    return any(
        bound.is_here
        and bound.name is not None
        and norm_at(theirs.tokens, bound.name.first - 1) in _PLACING
        and not ours.negated(bound.part.at)
        and any(bound.name.first - _DENIED <= cue < bound.name.first for cue in theirs.polarity.cues)
        and not any(other.is_here and theirs.polarity.negated(other.at) for other in binding.bounds if other != bound)
        for bound in binding.bounds
    )


_PLACING = frozenset("at in near on".split())
_DENIED = 5
"""Tokens from "none" to the place that it is said of: "none of them in Leck"."""


def is_nearly_so(binding: Binding) -> bool:
    """Whether it nearly came to what the claim says: "almost sank"."""
    theirs = binding.statement
    return _NEARLY.isdisjoint(binding.wording.statement.norms) and any(
        norm_at(theirs.tokens, bound.at - 1) in _NEARLY for bound in binding.bounds if _is_verb_here(binding, bound)
    )


_NEARLY = frozenset("almost nearly virtually".split())


def _is_verb_here(binding: Binding, bound: Bound) -> bool:
    return bound.is_here and bound.part.kind is PartKind.WORD and binding.statement.syntax.tags[bound.at] == "VERB"


def is_of_a_relative(binding: Binding) -> bool:
    """Whether it is somebody of the one in the claim who does it in the focus: his sister, the mayor's predecessor."""
    ours, syntax = binding.wording.statement.syntax, binding.statement.syntax
    taken = {bound.at for bound in binding.bounds if bound.is_here}
    for bound in binding.bounds:
        if not bound.is_here or not _is_person(bound):
            continue
        role = ours.role(ours.head_of_phrase(bound.part.first, bound.part.last))
        at = bound.at if bound.name is None else syntax.head_of_phrase(bound.name.first, bound.name.last)
        owned = syntax.heads[at]
        if (
            role in ("agent", "patient")
            and syntax.relations[at] in (_OWNER, "nmod")
            and owned >= 0
            and owned not in taken
            and syntax.role(owned) == role
            and category(binding.statement.roots[owned]) == "noun.person"
        ):
            return True
    return False


def _is_person(bound: Bound) -> bool:
    name = bound.part.name
    if name is not None:
        return name.is_person
    return bound.part.kind is PartKind.WORD and category(bound.part.key) == "noun.person"


def is_another_of_its_kind(binding: Binding) -> bool:
    """Whether a noun of the claim is another's in the focus: "a rival company", "the deputy head", "the semi-final"."""
    ours, theirs = binding.wording.statement, binding.statement
    return any(
        bound.is_here
        and bound.part.kind is PartKind.WORD
        and (other := _other_before(theirs, bound.at))
        and other not in ours.norms
        for bound in binding.bounds
    )


def _other_before(statement: Statement, at: int) -> str:
    before = norm_at(statement.tokens, at - 1)
    if before == "-":
        before = norm_at(statement.tokens, at - 2)
        return before if before in _PREFIXES else ""
    if norm_at(statement.tokens, at + 1) == "next" and norm_at(statement.tokens, at + 2) == "door":
        return "next"
    return before if before in _OTHERS and statement.syntax.tags[at] in ("NOUN", "PROPN") else ""


_PREFIXES = frozenset("anti deputy ex non pro quarter semi sub under vice".split())
_OTHERS = frozenset(
    "alleged another assistant deputy fake lower mock neighbouring replica rival shadow vice would-be".split()
)
"""Words before a noun that make it another of its kind."""


def is_measured_otherwise(binding: Binding) -> bool:
    """Whether a number is what something comes to in the claim, and by how much in the focus; "until" for "since"."""
    ours, theirs = binding.wording.statement, binding.statement
    for bound in binding.bounds:
        fact, found = bound.part.fact, bound.fact
        if fact is None or found is None or not bound.is_here:
            continue
        marks = _AMOUNT_MARKS if fact.kind is not Kind.DATE else {} if theirs.polarity.cues else _DATE_MARKS
        one, other = _mark_of(ours, fact, marks), _mark_of(theirs, found, marks)
        if one is not None and other is not None and one != other:
            return True
        if norm_at(ours.tokens, fact.first - 1) == "within" and _is_more(found):
            return True
        if fact.kind is Kind.MEASURE and _is_timed(theirs, found, _LATE) and not _is_timed(ours, fact, _OFF_TIME):
            return True
        behind = norm_at(theirs.tokens, found.last)
        if _gives_extent(ours, fact) and behind in _DISTANCE and norm_at(theirs.tokens, found.last + 1) != "end":
            return True
        if fact.kind in _DIFFERING and behind in _MORE and norm_at(theirs.tokens, found.last + 1) == "than":
            return norm_at(ours.tokens, fact.last) not in _MORE
    return False


def _mark_of(statement: Statement, fact: Fact, marks: Mapping[str, int]) -> int | None:
    """Return what the word before a value makes of it, which may be read as a part of it: "from April"."""
    words = (norm_at(statement.tokens, at) for at in (fact.first - 1, fact.first))
    return next((marks[word] for word in words if word in marks), None)


def _is_more(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.hedge is Hedge.MORE


def _is_timed(statement: Statement, fact: Fact, off_time: Collection[str]) -> bool:
    """Whether a time is how often or how late something comes, not how long it takes."""
    return norm_at(statement.tokens, fact.first - 1) == "every" or norm_at(statement.tokens, fact.last) in off_time


_LATE = frozenset(["late", "early"])
_OFF_TIME = _LATE | {"ahead", "behind", "over"}


def _gives_extent(statement: Statement, fact: Fact) -> bool:
    """Whether a measure is how long, how high or how deep something is: "is 300 metres long", "lies at 90 metres"."""
    if fact.kind is not Kind.MEASURE:
        return False
    return norm_at(statement.tokens, fact.last) in EXTENTS or norm_at(statement.tokens, fact.first - 1) == "at"


_DIFFERING = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY})
_AMOUNT_MARKS = {"to": 0, "by": 1, "from": 2}
_DATE_MARKS = {"since": 0, "from": 0, "until": 1, "till": 1, "before": 2, "after": 3}
_DISTANCE = frozenset("from away apart off".split())
_MORE = frozenset("more less fewer higher lower longer shorter cheaper dearer older younger".split())


def is_from_the_other_end(binding: Binding) -> bool:
    """Whether what the claim says of one end is said of the other in the focus: "by" for "to", "on" for "off"."""
    ours, theirs = binding.wording.statement, binding.statement
    same = [bound for bound in binding.bounds if bound.is_here and bound.link is Link.SAME]
    verbs = [bound.at for bound in same if _is_verb_of_both(binding, bound)]
    ends: list[tuple[str, str]] = []
    for bound in binding.bounds:
        if not bound.is_here or bound.part.fact is not None or bound.part.kind is PartKind.MARK:
            continue
        first, last = (bound.at, bound.at + 1) if bound.name is None else (bound.name.first, bound.name.last)
        one, other = _preposition_before(ours, bound.part.first), _preposition_before(theirs, first)
        if frozenset((one, other)) in _SIDES:
            return True
        if one != other and {one, other} <= _ENDS:
            ends.append((one, other))
            if theirs.syntax.heads[theirs.syntax.head_of_phrase(first, last)] in verbs:
                return True
    return any((other, one) in ends for one, other in ends)


def _preposition_before(statement: Statement, first: int) -> str:
    at = first - 1
    while at >= 0 and statement.syntax.tags[at] in ("DET", "ADJ"):
        at -= 1
    return statement.tokens[at].norm if at >= 0 else ""


_ENDS = frozenset("to by from".split())
_SIDES = frozenset(
    frozenset(pair.split())
    for pair in (
        *("after during", "before during", "in outside", "inside outside", "on off", "under over", "above below"),
        *("with without", "towards from"),
    )
)


def is_most_otherwise(binding: Binding) -> bool:
    """Whether something is the most of another kind in the focus, or among others: "oldest in the country"."""
    facts = [bound.fact for bound in binding.bounds if bound.is_here]
    taken = {id(fact) for fact in facts}
    others = [fact for fact in binding.statement.facts if _is_superlative(fact) and id(fact) not in taken]
    for bound in binding.bounds:
        if not _is_superlative(bound.part.fact):
            continue
        if bound.how is How.ABSENT and any(_are_unlike(bound.part.fact, other) for other in others):
            return True
        if bound.is_here and bound.fact is not None and _is_of_others(binding, bound.part.last, bound.fact.last):
            return True
    return False


def _is_superlative(fact: Fact | None) -> bool:
    value = fact.value if fact is not None and fact.kind is Kind.RANK else None
    return isinstance(value, Quantity) and value.unit not in ("", "rank", PLAIN)


def _are_unlike(one: Fact | None, other: Fact) -> bool:
    units = [fact.value.unit for fact in (one, other) if fact is not None and isinstance(fact.value, Quantity)]
    return related_roots(units[0] + SUFFIX, units[1] + SUFFIX) is None and related_roots(*units) is None


def _is_of_others(binding: Binding, at: int, other: int) -> bool:
    """Whether two superlatives are of different things: the county and the country that a church is the oldest in."""
    one, theirs = _domain(binding.wording.statement, at), _domain(binding.statement, other)
    missing = any(bound.how is How.ABSENT and bound.part.at == one for bound in binding.bounds)
    taken = any(bound.is_here and bound.at == theirs for bound in binding.bounds)
    return one >= 0 and theirs >= 0 and missing and not taken


def _domain(statement: Statement, at: int) -> int:
    """Return the noun behind the "in" or "of" that follows a superlative and its noun, -1 without one."""
    tokens = statement.tokens
    link = next((on for on in range(at, min(at + 4, len(tokens))) if tokens[on].norm in ("in", "of")), -1)
    noun = link + 1 + (norm_at(tokens, link + 1) in _ARTICLES)
    return noun if link >= 0 and noun < len(tokens) and statement.syntax.tags[noun] == "NOUN" else -1


def is_called_otherwise(binding: Binding) -> bool:
    """Whether somebody is a man in the one and a woman in the other: "Lord Harn", "Lady Harn", "her appeal"."""
    ours, theirs = binding.wording.statement, binding.statement
    for bound in binding.bounds:
        if bound.is_here:
            first = bound.at if bound.name is None else bound.name.first
            sexes = {SEX.get(norm_at(ours.tokens, bound.part.first - 1)), SEX.get(norm_at(theirs.tokens, first - 1))}
            if sexes == {"m", "f"}:
                return True
    return False


def is_of_another_period(binding: Binding) -> bool:
    """Whether "a day" stands where the claim has "an hour"."""
    ours, theirs = _periods(binding.wording.statement), _periods(binding.statement)
    missing = {bound.part.at for bound in binding.bounds if bound.how is How.ABSENT}
    wanted = {period for at, period in ours.items() if at in missing}
    return bool(wanted) and wanted.isdisjoint(theirs.values()) and bool(theirs)


def _periods(statement: Statement) -> dict[int, str]:
    norms = [token.norm for token in statement.tokens]
    pairs = enumerate(pairwise(norms), 1)
    return {at: norm for at, (before, norm) in pairs if norm in PERIODS and before in ("a", "an")}


def says_yes_for_no(binding: Binding) -> bool:
    """Whether a vote is a yes in the one and a no in the other."""
    votes = [
        {token.norm for before, token in pairwise(statement.tokens) if before.norm in _VOTES} & {"yes", "no"}
        for statement in (binding.wording.statement, binding.statement)
    ]
    return bool(votes[0]) and bool(votes[1]) and votes[0] != votes[1]


def is_of_another_date(binding: Binding) -> bool:
    """Whether a value and a date of the claim each stand by another in the focus: "3% in March, and 4% in May"."""
    facts = binding.statement.facts
    here = [bound.fact for bound in binding.bounds if bound.is_here and bound.fact is not None]
    dates = [fact for fact in here if fact.kind is Kind.DATE]
    others = [fact for fact in facts if not any(fact is known for known in here)]
    for value in here:
        for date in dates if value.kind is not Kind.DATE else ():
            apart = _gap(value, date)
            nearer = any(other.kind is Kind.DATE and _gap(value, other) < apart for other in others)
            if nearer and any(other.kind is value.kind and _gap(other, date) < apart for other in others):
                return True
    return False


def _gap(one: Fact, other: Fact) -> int:
    """Return the number of tokens between two values."""
    return max(one.first - other.last, other.first - one.last)


def is_on_another_day(binding: Binding) -> bool:
    """Whether the claim gives a day that only a text's own day tells, and the focus another: "next week"."""
    taken = {id(bound.fact) for bound in binding.bounds if bound.is_here}
    wanted = [bound for bound in binding.bounds if bound.how is How.ABSENT and _is_relative(bound.part.fact)]
    return bool(wanted) and any(_is_relative(fact) and id(fact) not in taken for fact in binding.statement.facts)


def _is_relative(fact: Fact | None) -> bool:
    if fact is None or not isinstance(fact.value, Moment):
        return False
    return fact.value.relative.split(" ")[0] in ("next", "last")


def is_less_than_most(binding: Binding) -> bool:
    """Whether the claim says it of most or of everybody, and the focus only of some."""
    ours, theirs = binding.wording.statement.norms, binding.statement.norms
    if any(_is_only_part(binding, bound) for bound in binding.bounds if bound.is_here):
        return True
    shares = any(fact.kind in (Kind.PERCENT, Kind.RATIO) for fact in binding.statement.facts)
    if "most" in ours and not shares and theirs.isdisjoint(_MOST) and not theirs.isdisjoint(_SOME):
        return True
    return not ours.isdisjoint(_UNANIMOUS) and theirs.isdisjoint(_UNANIMOUS | _EVERYBODY)


def _is_only_part(binding: Binding, bound: Bound) -> bool:
    """Whether the focus speaks of a part of what the claim has whole: "part of the lake"."""
    tokens = binding.statement.tokens
    of = bound.at - 1 - (norm_at(tokens, bound.at - 1) in _ARTICLES)
    part = norm_at(tokens, of - 1)
    return norm_at(tokens, of) == "of" and part in _PARTS and part not in binding.wording.statement.norms


_PARTS = frozenset(["part", "parts"])
_MOST = frozenset("most mostly mainly majority largely bulk all every half".split())
_SOME = frozenset("some few several part".split())
_UNANIMOUS = frozenset("unanimous unanimously".split())
_EVERYBODY = frozenset("all every each everybody everyone both nobody none no not without".split())


def turns_round(binding: Binding) -> bool:
    """Whether the two numbers of a change or a vote have changed places.

    "Now has 940" for "cut from 940 to 810", "backed by 57 votes to 212" for "voted 212 to 57".
    """
    return _is_vote_turned_round(binding) or _is_change_turned_round(binding)


def _is_vote_turned_round(binding: Binding) -> bool:
    statements = binding.wording.statement, binding.statement
    if any(_VOTES.isdisjoint(s.norms) or _refuses(s) or _loses(s) or s.polarity.cues for s in statements):
        return False
    return any(
        bound.is_here and bound.fact is not None and bound.part.fact is not None and _is_score_turned_round(bound)
        for bound in binding.bounds
    )


def _is_score_turned_round(bound: Bound) -> bool:
    ours, theirs = bound.part.fact and bound.part.fact.value, bound.fact and bound.fact.value
    if not isinstance(ours, Score) or not isinstance(theirs, Score):
        return False
    return ours != theirs and ours.pairs == tuple((other, one) for one, other in theirs.pairs)


def _is_change_turned_round(binding: Binding) -> bool:
    ours, tokens = binding.wording.statement.tokens, binding.statement.tokens
    behind = {ours[b.part.first - 1].norm: b for b in binding.bounds if b.part.fact is not None and b.part.first}
    before = behind.get("from")
    if before is None or "to" not in behind or before.fact is None or not before.is_here:
        return False
    at = before.fact.first
    return any(token.norm == "now" for token in tokens[max(at - _NEWS, 0) : at])


def is_role_of_another(binding: Binding) -> bool:
    """Whether one who is named does in the focus what another does in the claim: "it was Rehn who landed the plane"."""
    return any(
        (bound.name is not None and all(is_stranger(binding, filler, bound.name) for filler in fillers))
        or _owners(binding, bound).issuperset(fillers)
        for bound, fillers in displaced(binding)
    )


def _owners(binding: Binding, owned: Bound) -> set[int]:
    """Return where the focus has those whose something is in the claim, if it is the owner there.

    The poet of "the poet's wife edited his letters" where "the poet edited his wife's letters".
    """
    ours, theirs, part = binding.wording.statement.syntax, binding.statement.syntax, owned.part
    if theirs.relations[owned.at] != _OWNER:
        return set()
    parts = [(bound.part.at, bound.at) for bound in binding.bounds if bound.is_here]
    return {found for at, found in parts if ours.relations[at] == _OWNER and part.first <= ours.heads[at] < part.last}


_OWNER = "nmod:poss"


def is_the_other_way_round(binding: Binding) -> bool:
    """Whether two have changed places around the word between them: "the postman bit the dog"."""
    parts = [bound for bound in binding.bounds if bound.is_here and bound.part.kind in (PartKind.WORD, PartKind.NAME)]
    ours, theirs = binding.wording.statement, binding.statement
    claimed, found = {bound.part.at for bound in parts}, {bound.at for bound in parts}
    for middle in parts:
        if middle.part.kind is not PartKind.WORD or _is_mutual(ours, middle):
            continue
        for one in parts:
            for other in parts:
                if not one.part.at < middle.part.at < other.part.at or not other.at < middle.at < one.at:
                    continue
                ways = [
                    _joined_by(statement, taken, *places)
                    for statement, taken, places in (
                        (ours, claimed, (one.part.at, middle.part.at, other.part.first)),
                        (theirs, found, (other.at, middle.at, one.at if one.name is None else one.name.first)),
                    )
                ]
                if ways[0] and ways[0] == ways[1]:
                    return True
    return False


def _is_mutual(statement: Statement, bound: Bound) -> bool:
    key, norm = bound.part.key, statement.tokens[bound.part.at].norm
    return key in MUTUAL or norm in SAYING


def _joined_by(statement: Statement, taken: Collection[int], one: int, middle: int, other: int) -> str:
    """Return by what a verb is joined to what stands behind it: directly, or "by"; empty where by anything else."""
    tokens = ((at, statement.tokens[at].norm) for at in range(middle + 1, other))
    between = [norm for at, norm in tokens if norm not in _ARTICLES and at not in taken]
    if not _is_plain(statement, one, middle):
        return ""
    return "directly" if not between else between[0] if between in (["by"], ["to"], ["from"]) else ""


def _is_plain(statement: Statement, one: int, middle: int) -> bool:
    """Whether nothing but auxiliaries stands between a subject and its verb."""
    return all(statement.syntax.tags[at] in ("AUX", "ADV", "PART") for at in range(one + 1, middle))


_ARTICLES = frozenset("a an the his her its their".split())

Bar = Callable[[Binding], bool]
BARS: tuple[tuple[Bar, str], ...] = (
    (is_role_of_another, "somebody else does it here"),
    (is_of_a_relative, "somebody else does it here"),
    (is_the_other_way_round, "it is the other way round here"),
    (is_another_of_its_kind, "it is another of its kind here"),
    (is_of_the_past, "is no longer so here"),
    (was_so, "was so at a time here"),
    (is_unrealised, "has not come about here"),
    (is_of_none_of_them, "is denied of it here"),
    (is_nearly_so, "nearly came about here"),
    (is_measured_otherwise, "measures something else here"),
    (is_from_the_other_end, "it is the other way round here"),
    (is_most_otherwise, "is the most of another kind here"),
    (is_of_another_period, "is of another period here"),
    (is_called_otherwise, "has another title here"),
    (says_yes_for_no, "votes the other way here"),
    (is_of_another_date, "the value is another date's here"),
    (is_on_another_day, "gives another day"),
    (is_less_than_most, "says it of some only"),
    (turns_round, "what was so before is so now here"),
)
"""Each bar, with what a reader is told."""
