"""A value or a day of a claim that a passage has and means otherwise: by how much, how often, of which day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise

from factcheck.facts.calendar import PERIODS
from factcheck.facts.ranges import CHANGING
from factcheck.facts.scanning import norm_at
from factcheck.facts.superlatives import PLAIN, SUFFIX
from factcheck.matching.bind import Binding, Bound, How, compare_facts, related_roots
from factcheck.matching.compare.moment_fields import minutes_of
from factcheck.matching.parts import PartKind
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity, Relation, Score
from factcheck.reading.statement import Statement
from factcheck.text.net import Link
from factcheck.text.people import is_person
from factcheck.verdict.bars.others import ARTICLES
from factcheck.verdict.bars.refusals import loses, refuses
from factcheck.verdict.differences.marks import EXTENT_NOUNS, EXTENTS
from factcheck.verdict.differences.values import is_of_dateline
from factcheck.verdict.support import head_of

_VOTES = frozenset("vote voted votes voting".split())


_NEWS = 5
"""Tokens between "now" and the value that is new."""


def is_measured_otherwise(binding: Binding) -> bool:
    """Whether a number is what something comes to in the claim, and by how much in the focus; "until" for "since"."""
    ours, theirs = binding.wording.statement, binding.statement
    for bound in binding.bounds:
        fact, found = bound.part.fact, bound.fact
        if fact is None or found is None or not bound.is_here:
            continue
        if _lean(fact) * _lean(found) < 0:
            return True
        is_day = fact.kind in (Kind.DATE, Kind.TIME)
        marks = _AMOUNT_MARKS if not is_day else {} if theirs.polarity.cues else _DATE_MARKS
        one, other = _mark_of(ours, fact, marks), _mark_of(theirs, found, marks)
        if one is not None and other is not None and one != other:
            return True
        if fact.kind is Kind.TIME and not _bears_out_time(fact, found, other):
            return True
        if norm_at(ours.tokens, fact.first - 1) == "within" and _is_more(found):
            return True
        if fact.kind is Kind.MEASURE and _is_timed(theirs, found, _LATE) and not _is_timed(ours, fact, _OFF_TIME):
            return True
        behind = norm_at(theirs.tokens, found.last)
        if _gives_extent(ours, fact) and behind in _DISTANCE and norm_at(theirs.tokens, found.last + 1) != "end":
            return True
        if behind in _EACH and fact.kind is not Kind.MEASURE and ours.norms.isdisjoint(_EACH | {"every", "per"}):
            return True
        if fact.kind is Kind.RANK and _is_from_the_end(theirs, found) and not _is_from_the_end(ours, fact):
            return True
        if fact.kind in _DIFFERING and behind in _MORE and norm_at(theirs.tokens, found.last + 1) == "than":
            return norm_at(ours.tokens, fact.last) not in _MORE and ours.norms.isdisjoint(_SURPLUS)
    return False


def _bears_out_time(expected: Fact, found: Fact, mark: int | None) -> bool:
    """Whether a clock time that agrees with the claim's says as much: "after 9pm" says less than "at 9.20pm".

    Nor does "around 9pm", without a `mark` before it, say "after 9pm", nor "after 8.30pm".
    """
    one, other = expected.value, found.value
    if not isinstance(one, Moment) or not isinstance(other, Moment):
        return True
    if other.hedge not in _LIMITS:
        return one.hedge not in _LIMITS or mark is not None or other.hedge is not Hedge.ABOUT
    later = minutes_of(other) - minutes_of(one)
    return one.hedge is other.hedge and (later >= 0 if one.hedge is Hedge.MORE else later <= 0)


_LIMITS = (Hedge.MORE, Hedge.FEWER)


def _is_about(fact: Fact) -> bool:
    return isinstance(fact.value, Moment) and fact.value.hedge is Hedge.ABOUT


def _mark_of(statement: Statement, fact: Fact, marks: Mapping[str, int]) -> int | None:
    """Return what the word before a value makes of it, which may be read as a part of it: "from April".

    "Seen by two million" says of nothing by how much it changed. "Shortly after 9pm" is later than nine.
    """
    places = range(fact.first - 1, fact.first + (2 if _is_about(fact) else 1))
    at = next((at for at in places if norm_at(statement.tokens, at) in marks), -1)
    if at < 0:
        return None
    word = norm_at(statement.tokens, at)
    before = {token.norm for token in statement.tokens[max(at - _CHANGED, 0) : at]}
    return None if word == "by" and before.isdisjoint(CHANGING) else marks[word]


def _is_more(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.hedge is Hedge.MORE


def _lean(fact: Fact) -> int:
    """Return 1 for "more than" and "at least", -1 for "up to" and "fewer than", else 0."""
    hedge = fact.value.hedge if isinstance(fact.value, Quantity) else Hedge.NONE
    return (hedge in (Hedge.MORE, Hedge.LEAST)) - (hedge in (Hedge.MOST, Hedge.FEWER))


def _is_timed(statement: Statement, fact: Fact, off_time: Collection[str]) -> bool:
    """Whether a time is how often or how late something comes, not how long it takes."""
    return norm_at(statement.tokens, fact.first - 1) == "every" or norm_at(statement.tokens, fact.last) in off_time


def _is_from_the_end(statement: Statement, rank: Fact) -> bool:
    """Whether a rank is counted from the other end: "second from bottom", "third to last"."""
    at = rank.last + (norm_at(statement.tokens, rank.last) == "-")
    behind = [norm_at(statement.tokens, on) for on in range(at, at + 4)]
    return behind[0] in ("from", "to") and not {"bottom", "end", "last"}.isdisjoint(behind)


_LATE = frozenset(["late", "early"])


_OFF_TIME = _LATE | {"ahead", "behind", "over"}


def _gives_extent(statement: Statement, fact: Fact) -> bool:
    """Whether a measure is how long, how high or how deep something is: "is 300 metres long", "lies at 90 metres"."""
    if fact.kind is not Kind.MEASURE:
        return False
    return (
        not statement.norms.isdisjoint(EXTENT_NOUNS)
        or norm_at(statement.tokens, fact.last) in EXTENTS
        or norm_at(statement.tokens, fact.first - 1) == "at"
    )


_EACH = frozenset(["apiece", "each"])


_DIFFERING = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY})


_SURPLUS = frozenset("deficit difference gap lead loss majority margin profit shortfall surplus".split())
"""What is by how much one thing is more than another: "spent £2m more than it took in"."""


_CHANGED = 5
"""Tokens between what changes and by how much."""


_AMOUNT_MARKS = {"to": 0, "by": 1, "from": 2}


_DATE_MARKS = {"since": 0, "from": 0, "until": 1, "till": 1, "before": 2, "after": 3}


_DISTANCE = frozenset("from away apart off".split())


_MORE = frozenset("more less fewer higher lower longer shorter cheaper dearer older younger".split())


def is_of_another_zone(binding: Binding) -> bool:
    """Whether a time of day is that of another zone in the focus: "3pm EST" for "3pm GMT"."""
    for bound in binding.bounds:
        if bound.is_here and bound.part.fact is not None and bound.fact is not None:
            one = binding.wording.statement.tokens[bound.part.fact.last - 1].norm
            other = binding.statement.tokens[bound.fact.last - 1].norm
            if one != other and {one, other} <= _ZONES:
                return True
    return False


_ZONES = frozenset("aedt aest akdt akst bst cdt cest cet cst edt eest eet est gmt hst ist jst mdt mst pdt pst".split())
"""Abbreviations of time zones; "UTC" is left out, which is GMT."""


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
        found = bound.fact if bound.is_here else None
        if found is not None and (_is_of_others(binding, bound.part.last, found.last) or _is_had_by_it(binding, found)):
            return True
    return False


def _is_had_by_it(binding: Binding, most: Fact) -> bool:
    """Whether another noun is the most of its kind, and what is so in the claim only has it: "has the largest hall"."""
    ours, theirs = binding.wording.statement.syntax, binding.statement
    noun = next((at for at in range(most.last, len(theirs.tokens)) if theirs.syntax.tags[at] != "ADJ"), -1)
    if noun < 0 or theirs.syntax.tags[noun] != "NOUN":
        return False
    here = [bound for bound in binding.bounds if bound.is_here and bound.fact is None]
    said_of = [b for b in here if ours.relations[ours.head_of_phrase(b.part.first, b.part.last)] == "nsubj"]
    is_named = any(bound.first <= noun < bound.last for bound in here)
    return not is_named and any(" " in theirs.syntax.frames.relation(noun, head_of(theirs, bound)) for bound in said_of)


def is_not_the_most(binding: Binding) -> bool:
    """Whether the focus denies right before it the rank that the claim gives: "is not the largest"."""
    theirs = binding.statement
    if binding.wording.statement.polarity.cues:
        return False
    ranks = [b.fact for b in binding.bounds if b.is_here and b.fact is not None and b.fact.kind is Kind.RANK]
    return any(
        rank.first - 1 - (norm_at(theirs.tokens, rank.first - 1) in ARTICLES) in theirs.polarity.cues for rank in ranks
    )


def is_ranked_otherwise(binding: Binding) -> bool:
    """Whether what a rank is of has another in the focus: "first place in its second week", for "second place"."""
    theirs = binding.statement
    for bound in binding.bounds:
        if bound.part.fact is None or bound.part.fact.kind is not Kind.RANK:
            continue
        noun = _ranked(binding.wording.statement, bound.part.fact)
        found = [fact for fact in theirs.facts if fact.kind is Kind.RANK and noun and _ranked(theirs, fact) == noun]
        relations = [compare_facts(bound.part, binding.wording.statement, fact, theirs, None) for fact in found]
        if relations and all(relation is Relation.DIFFERS for relation in relations):
            return True
    return False


def _ranked(statement: Statement, rank: Fact) -> str:
    """Return the root of the noun behind a rank, its adjectives left out; empty without one."""
    tags = statement.syntax.tags
    noun = next((at for at in range(rank.last, len(tags)) if tags[at] != "ADJ"), -1)
    return statement.roots[noun] if noun >= 0 and tags[noun] == "NOUN" else ""


def _is_superlative(fact: Fact | None) -> bool:
    value = fact.value if fact is not None and fact.kind is Kind.RANK else None
    return isinstance(value, Quantity) and value.unit not in ("", "rank", PLAIN)


def _are_unlike(one: Fact | None, other: Fact) -> bool:
    units = [fact.value.unit for fact in (one, other) if fact is not None and isinstance(fact.value, Quantity)]
    related = related_roots(units[0] + SUFFIX, units[1] + SUFFIX) or related_roots(*units)
    return related is None or related[0] in (Link.OPPOSITE, Link.SISTER)


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
    noun = link + 1 + (norm_at(tokens, link + 1) in ARTICLES)
    return noun if link >= 0 and noun < len(tokens) and statement.syntax.tags[noun] == "NOUN" else -1


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


def is_day_of_report(binding: Binding) -> bool:
    """Whether a day of the claim is that of the report, which gives its own: "LECK, 4 May - It fell yesterday"."""
    facts = [fact for fact in binding.statement.facts if fact.kind is Kind.DATE]
    here = [bound.fact for bound in binding.bounds if bound.is_here and bound.fact in facts]
    return any(
        is_of_dateline(binding.statement, day) and any(_are_apart(day, fact) for fact in facts)
        for day in here
        if day is not None
    )


def _are_apart(report: Fact, day: Fact) -> bool:
    """Whether a day is surely not the one of the report: "yesterday", another weekday."""
    one, other = report.value, day.value
    if not isinstance(one, Moment) or not isinstance(other, Moment):
        return False
    weekdays = {one.weekday, other.weekday} - {None}
    return len(weekdays) > 1 or other.relative.split(" ")[0] in ("last", "yesterday")


def is_a_whole(binding: Binding) -> bool:
    """Whether some of all are counted in the claim, and all of them in the focus: "five of", "two of the five"."""
    ours, theirs = binding.wording.statement, binding.statement
    wholes = [fact for fact, is_whole in zip(theirs.facts, theirs.wholes, strict=False) if is_whole]
    return any(
        bound.is_here
        and bound.part.fact is not None
        and norm_at(ours.tokens, bound.part.last) == "of"
        and any(bound.fact is whole for whole in wholes)
        for bound in binding.bounds
    )


def is_share_of_another(binding: Binding) -> bool:
    """Whether a share is of another in the focus: "half of the smokers were women", for "half of the women smoked"."""
    ours, theirs = binding.wording.statement, binding.statement
    found = {bound.part.at: bound.at for bound in binding.bounds if bound.is_here}
    for bound in binding.bounds:
        share, other = bound.part.fact, bound.fact
        if bound.is_here and share is not None and other is not None and share.kind in (Kind.PERCENT, Kind.RATIO):
            whole, theirs_whole = _noun_of_whole(ours, share), _noun_of_whole(theirs, other)
            if whole in found and theirs_whole >= 0 and found[whole] != theirs_whole:
                return True
    return False


def _noun_of_whole(statement: Statement, share: Fact) -> int:
    """Return the noun behind the "of" of a share, -1 without one and for "half of the group of nurses"."""
    if norm_at(statement.tokens, share.last) != "of":
        return -1
    tags = statement.syntax.tags
    nouns = (at for at in range(share.last + 1, min(share.last + _TO_NOUN, len(tags))) if tags[at] == "NOUN")
    owning = [at for at, token in enumerate(statement.tokens) if token.text.endswith(("'s", "s'"))]
    at = next((at for at in nouns if tags[at + 1 : at + 2] != ["NOUN"] and at not in owning), -1)
    return -1 if norm_at(statement.tokens, at + 1) == "of" else at


_TO_NOUN = 5
"""Tokens from "of" to the noun of a whole: "of the town's older residents"."""


def counts_another(binding: Binding) -> bool:
    """Whether the focus counts something else with a number of the claim, and has another for what the claim counts.

    "600 hens and 60 sheep" for "600 sheep", "400 workers make 950 machines" for "400 machines".
    """
    ours, theirs = binding.wording.statement, binding.statement
    heads = zip(theirs.facts, theirs.heads, strict=False)
    nouns = [(fact, at) for fact, at in heads if at >= fact.last and theirs.syntax.tag_at(at) == "NOUN"]
    counted = [(fact, theirs.roots[at]) for fact, at in nouns]
    wanted = {
        id(bound.fact): ours.roots[bound.part.noun]
        for bound in binding.bounds
        if bound.is_here and bound.part.noun >= 0 and bound.fact is not None and not bound.part.is_base
    }
    taken = [(fact, noun, wanted[id(fact)]) for fact, noun in counted if id(fact) in wanted]
    return any(
        not _go_together(noun, own) and any(other is not fact and of == own for other, of in counted)
        for fact, noun, own in taken
    )


def _go_together(one: str, other: str) -> bool:
    """Whether two nouns may count the same: "workers" and "people"."""
    related = related_roots(one, other)
    alike = related is not None and related[0] not in (Link.SISTER, Link.OPPOSITE)
    return one == other or alike or (is_person(one) and is_person(other))


def is_each_of_another(binding: Binding) -> bool:
    """Whether something is for each of another thing in the focus: "£10 for each kilo of fish", for "each fish"."""
    theirs = binding.statement
    wanted = {
        bound.at for bound in binding.bounds if bound.is_here and _is_of_each(binding.wording.statement, bound.part.at)
    }
    each = [at - 1 for at in range(1, len(theirs.tokens)) if _is_of_each(theirs, at)] if wanted else []
    return bool(each) and not any(at + 1 in wanted or at + 2 in wanted for at in each)


def _is_of_each(statement: Statement, at: int) -> bool:
    return norm_at(statement.tokens, at - 1) in _EVERY and statement.syntax.tag_at(at) in ("ADJ", "NOUN")


_EVERY = frozenset("each every per".split())


def is_on_another_day(binding: Binding) -> bool:
    """Whether the focus has another day than the claim, "next week", or its year, of which the text has another day."""
    taken = {id(bound.fact) for bound in binding.bounds if bound.is_here}
    if any(is_dated_otherwise(binding, bound) for bound in binding.bounds):
        return True
    wanted = [bound for bound in binding.bounds if bound.how is How.ABSENT and _is_relative(bound.part.fact)]
    return bool(wanted) and any(_is_relative(fact) and id(fact) not in taken for fact in binding.statement.facts)


def is_dated_otherwise(binding: Binding, bound: Bound) -> bool:
    """Whether the focus has only the year of a claim's day, and the text another day of that year."""
    ours = bound.part.fact.value if bound.part.fact is not None else None
    theirs = bound.fact.value if bound.fact is not None else None
    if not isinstance(ours, Moment) or not isinstance(theirs, Moment) or ours.day is None or theirs.day is not None:
        return False
    days = (key[1] for key in binding.text.values if isinstance(key[1], Moment) and key[1].day is not None)
    return any(day.year == ours.year and (day.month, day.day) != (ours.month, ours.day) for day in days if day.year)


def _is_relative(fact: Fact | None) -> bool:
    if fact is None or not isinstance(fact.value, Moment):
        return False
    return fact.value.relative.split(" ")[0] in ("next", "last")


def is_less_than_most(binding: Binding) -> bool:
    """Whether the claim says it of most or of everybody, and the focus only of some, or the other way round."""
    ours, theirs = binding.wording.statement.norms, binding.statement.norms
    if any(_is_only_part(binding, bound) for bound in binding.bounds if bound.is_here):
        return True
    if not ours.isdisjoint(_SOME) and theirs.isdisjoint(_SOME) and not theirs.isdisjoint(_EVERYBODY - {"no", "not"}):
        return True
    if ours.isdisjoint(_SOME | _MOST) and any(_are_only_some(binding, bound) for bound in binding.bounds):
        return True
    shares = any(fact.kind in (Kind.PERCENT, Kind.RATIO) for fact in binding.statement.facts)
    if "most" in ours and not shares and theirs.isdisjoint(_MOST) and not theirs.isdisjoint(_SOME):
        return True
    return not ours.isdisjoint(_UNANIMOUS) and theirs.isdisjoint(_UNANIMOUS | _EVERYBODY)


def _is_only_part(binding: Binding, bound: Bound) -> bool:
    """Whether the focus speaks of a part of what the claim has whole: "part of the lake", "a stake in its airline"."""
    tokens, norms = binding.statement.tokens, binding.wording.statement.norms
    of = bound.first - 1 - (norm_at(tokens, bound.first - 1) in ARTICLES)
    part, link = norm_at(tokens, of - 1), norm_at(tokens, of)
    if part in norms or bound.part.kind is not PartKind.WORD:
        return link == "of" and part in _PARTS and part not in norms
    some = _SOME if norms.isdisjoint(_SOME) else frozenset[str]()
    return (link == "of" and part in _PARTS | some) or (link == "in" and part in _STAKES)


def _are_only_some(binding: Binding, bound: Bound) -> bool:
    """Whether the focus has a noun of the claim with "some" or "half" before it."""
    tags = binding.wording.statement.syntax.tags, binding.statement.syntax.tags
    if not bound.is_here or bound.fact is not None or not tags[0][bound.part.at] == tags[1][bound.at] == "NOUN":
        return False
    tokens, at = binding.statement.tokens, bound.at - 1
    while at >= 0 and tags[1][at] in ("ADJ", "DET") and tokens[at].norm not in _SOME | _MOST:
        at -= 1
    return norm_at(tokens, at) in _SOME | {"half", "many", "most"}


_STAKES = frozenset("interest share stake".split())


_PARTS = frozenset("fraction fringes outskirts part parts portion section sections segment suburb suburbs tip".split())


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
    if any(_VOTES.isdisjoint(s.norms) or refuses(s) or loses(s) or s.polarity.cues for s in statements):
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
