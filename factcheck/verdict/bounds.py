"""A bound passage -> whether it may decide anything, told before its sentence is parsed and searched for differences.

Most passages that share words with a claim have far too little of it. What is weighed is a sum, most of which is known
from the binding alone; the rest is put as high as it can be. Where even that is too little for a doubt, a conflict or a
support, nothing that may still be found in the passage makes it one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from math import floor, inf, log

from factcheck.matching.bind import Binding, How, negative_roots
from factcheck.matching.kinship import Slip
from factcheck.matching.parts import PartKind, is_rate
from factcheck.model.claims import Tolerance
from factcheck.reading.rates import rate_of
from factcheck.text.net import Link
from factcheck.text.places import demonym
from factcheck.thresholds import CONFLICT, LIKELY, SUPPORT, SUPPORT_NAMED, VETO, VETO_ELSEWHERE
from factcheck.verdict.deciding import lacking, lacks_only_named
from factcheck.verdict.differences.difference import Sort
from factcheck.verdict.differences.marks import find_particles
from factcheck.verdict.differences.names import may_be_misspelt
from factcheck.verdict.differences.offices import find_offices, is_descriptor
from factcheck.verdict.differences.values import find_rivals
from factcheck.verdict.features import (
    ALONE_MATTERS,
    GROUPS,
    Features,
    Standing,
    coverage,
    has_words_and_names,
    says_all_here,
    supposed_share,
    surroundings,
    verbatim,
)
from factcheck.verdict.support import found_weighs
from factcheck.verdict.weights import ABOUT, DIFFERS


def _points(probability: float) -> int:
    """Return the sum of weights that a probability stands for, and a little less, for what is rounded."""
    return floor(100 * log(probability / (1 - probability))) - 1


_DOUBTFUL = _points(min(VETO_ELSEWHERE, VETO, CONFLICT, LIKELY))
_SUPPORTED = _points(SUPPORT)
_SUPPORTED_NAMED = _points(SUPPORT_NAMED)
_MOSTLY = 0.5


def is_only_supposed(binding: Binding) -> bool:
    """Whether the focus asks, supposes or foretells what the claim states."""
    places = [bound.at for bound in binding.bounds if bound.is_here and bound.part.kind is not PartKind.NAME]
    return supposed_share(binding, places) > _MOSTLY


def may_matter(
    binding: Binding, standing: Callable[[], Standing], tolerance: Tolerance | None, least_kin: float | None
) -> bool:
    """Whether a passage may support its claim, conflict with it, or raise a doubt about what another says of it.

    It is searched for values that have `least_kin` with the claim's, or for anything that differs if that is None.
    """
    missing = lacking(binding)
    is_named = len(missing) == 1 and lacks_only_named(binding)
    is_lacking_any = bool(missing) and not is_named
    if least_kin is not None and is_lacking_any and not _rivals(binding, tolerance, least_kin):
        return False
    if is_only_supposed(binding):
        return False
    stands = standing()
    if stands.setting.is_strange:
        return False
    around = surroundings(binding, stands)
    full = coverage(binding, verbs_told=False)
    if not is_lacking_any and most_about(binding, full, around) >= (_SUPPORTED_NAMED if is_named else _SUPPORTED):
        return True
    return may_differ(binding, full, around, tolerance, least_kin)


def _rivals(binding: Binding, tolerance: Tolerance | None, least_kin: float) -> set[int]:
    """Return the values of a claim for which the focus has another."""
    return {
        place
        for place, bound in enumerate(binding.bounds)
        if bound.part.kind is PartKind.VALUE and any(find_rivals(binding, place, tolerance, least_kin))
    }


def most_about(binding: Binding, full: Features, around: Features) -> float:
    """Return the most that may speak for a passage: a sum of `ABOUT`, in hundredths.

    What says all of a claim in its own words is taken to support it, whatever else it says.
    """
    if says_all_here(full):
        return inf
    known = {
        **full,
        **around,
        "found weighs": found_weighs(binding.bounds),
        "words squared": full["words"] ** 2,
        "event and words": around["event"] * full["words"],
    }
    for name in ALONE_MATTERS if around["alone"] else ():
        if name in known:
            known[f"alone, {name}"] = known[name]
    table = _OPEN_ALONE if around["alone"] else _OPEN_ABOUT
    return _sum(known, ABOUT) + ABOUT["bias"] + sum(points for name, points in table if name not in known)


_LARGER = frozenset({"noun loosely", "role taken", "rival name"})
"""What may be more than 1: the weight of a word."""
_OPEN_ALONE = [
    (name, weight * (1.5 if name in _LARGER else 1.0))
    for name, weight in ABOUT.items()
    if weight > 0 and name not in ("bias", "word for word")
]
_OPEN_ABOUT = [(name, points) for name, points in _OPEN_ALONE if not name.startswith("alone, ")]


def may_differ(
    binding: Binding, full: Features, around: Features, tolerance: Tolerance | None, least_kin: float | None
) -> bool:
    """Whether something in the focus of a passage may well contradict the claim.

    Where all the rest of a claim stands in its own words, it is taken to.
    """
    if least_kin is None and any(find_offices(binding)):
        return True
    values = _rivals(binding, tolerance, least_kin or 0.0)
    for place in range(len(binding.bounds)) if least_kin is None else values:
        others = (Sort.VALUE,) if place in values else ()
        others = (*others, *_other_parts(binding, place)) if least_kin is None else others
        meanings = tuple(_other_meanings(binding, place)) if least_kin is None else ()
        for sorts, rest in ((others, None), (meanings, full)):
            if not sorts:
                continue
            known = coverage(binding, {place}, verbs_told=False) if rest is None else rest
            if has_words_and_names(known) and not known["no words"]:
                return True
            against = most_against(binding, place, known, around, sorts)
            if any(most >= _DOUBTFUL and _is_possible(sort, binding, place) for sort, most in against):
                return True
    return False


def _is_possible(sort: Sort, binding: Binding, place: int) -> bool:
    """Whether there may be a difference of a sort that is rare, and dear to look for everywhere."""
    name = binding.bounds[place].part.name
    if sort is Sort.SPELLING and name is not None:
        return any(may_be_misspelt(name, other) for other in binding.statement.names)
    if sort is Sort.RATE:
        ours = binding.wording.statement
        return any(b.part.fact is not None and rate_of(ours, b.part.fact) is not None for b in binding.bounds)
    return True


def _other_parts(binding: Binding, place: int) -> Iterator[Sort]:
    """Yield the sorts of what may stand in the focus in place of a part of the claim, other values left out."""
    ours, theirs = binding.wording.statement, binding.statement
    bound = binding.bounds[place]
    part = bound.part
    if theirs.facts and any(other.part.fact is not None for other in binding.bounds):
        yield Sort.RATE
    if part.name is not None:
        yield Sort.DEMONYM
        if theirs.names:
            yield from (Sort.NAME, Sort.SPELLING)
    if part.kind is PartKind.IDENTIFIER and not bound.is_here:
        yield Sort.IDENTIFIER
    if part.kind is PartKind.MARK:
        yield Sort.MARK
    if part.kind is not PartKind.WORD or (bound.is_here and bound.link is not Link.NEAR and bound.degree >= 0.5):
        return
    if theirs.facts:
        yield Sort.MARK
    if not negative_roots(part.key).isdisjoint(theirs.places) or any(find_particles(theirs)):
        yield from (Sort.OPPOSITE, Sort.SISTER)
    if is_descriptor(part.key) and theirs.names:
        yield Sort.DESCRIPTOR
    if not part.is_light:
        yield Sort.DEMONYM if demonym(ours.tokens[part.at].norm) else Sort.THING


def _other_meanings(binding: Binding, place: int) -> Iterator[Sort]:
    """Yield the sorts of differences that a part may have which the focus has."""
    bound = binding.bounds[place]
    if not bound.is_here:
        return
    ours, theirs = binding.wording.statement.polarity, binding.statement.polarity
    is_word = bound.part.kind is PartKind.WORD
    if is_word and bound.link is not Link.NEAR and ours.negated(bound.part.at) != theirs.negated(bound.at):
        yield Sort.POLARITY
    if any(other.is_here and other.part.kind is bound.part.kind for other in binding.bounds[place + 1 :]):
        yield Sort.SWAP


def most_against(
    binding: Binding, place: int, rest: Features, around: Features, sorts: Iterable[Sort]
) -> Iterator[tuple[Sort, float]]:
    """Yield the most that a difference of each of some `sorts` may add up to: a sum of `DIFFERS`, in hundredths."""
    bound = binding.bounds[place]
    part = bound.part
    event = around["event"]
    known = rest["words"] if rest["no names"] else (rest["words"] + rest["names"]) / 2
    absent = float(bound.how is How.ABSENT)
    features = {
        **{name: value for name, value in around.items() if name not in _MAY_BE_LESS or DIFFERS.get(name, 0) > 0},
        "rest and event": known * event,
        "own part near": bound.worth,
        "part weighs": min(part.weight / max(binding.wording.weight, 0.1), 1.0),
        "value telling": min(part.weight, 3.0) / 3.0 if part.fact is not None else 0.0,
        "values agree": rest["values"] * (1.0 - rest["no values"]),
        "rate": float(part.kind is PartKind.WORD and is_rate(binding.wording.statement, part)),
    }
    if around["alone"]:
        features |= {"alone, own part near": bound.worth, "alone, rest here": rest["words here"]}
    scales = {
        "one": 1.0,
        "rest": known,
        "here": rest["words here"],
        "event": event,
        "absent": absent,
        "absent and event": absent * event,
        "absent, event and rest": absent * event * known,
        "verbatim": verbatim(rest),
        "akin": bound.degree if bound.is_here else 0.0,
        "noun": float(part.noun >= 0),
    }
    kind = part.fact.kind.value if part.fact is not None else ""
    base = DIFFERS["bias"] + _sum(features, DIFFERS) + _sum(rest, _REST) + _VERBS
    if part.fact is not None or part.kind is PartKind.IDENTIFIER:
        base += max(one + event * other for one, other in _SLIPS)
    is_alone = bool(around["alone"])
    for sort in sorts:
        yield sort, base + sum(scales[scale] * points for scale, points in _open(sort, kind, is_alone).items())


_MAY_BE_LESS = frozenset({"strangers", "strangers and no names", "own year", "own date"})
"""What is less where it is the difference itself that makes it more."""
_REST = {
    name.removeprefix("rest "): weight
    for name, weight in DIFFERS.items()
    if name.startswith("rest ") and name not in ("rest joined", "rest and event")
}
_VERBS = sum(max(_REST.get(name, 0), 0) for name in ("verb", "no verb"))
"""What verbs may add, for which the claim would have to be tagged."""
_SLIPS = [(DIFFERS.get(f"slip, {slip}", 0), DIFFERS.get(f"slip, {slip}, event", 0)) for slip in Slip]
"""The first of them, which is none, adds nothing."""


def _sum(features: Mapping[str, float], weights: Mapping[str, int]) -> float:
    return sum(value * weights[name] for name, value in features.items() if name in weights)


@cache
def _open(sort: Sort, kind: str, is_alone: bool) -> Mapping[str, int]:
    """Return what the features that only a difference has may add to its sum, by what they are at most.

    `kind` is that of the value it is put for.
    """
    points: dict[str, int] = {}
    for scale, name in _features_of(sort, kind, is_alone=is_alone):
        weight = DIFFERS.get(name, 0)
        if weight > 0 or scale in _SURE:
            scale = scale.removeprefix("sure ")
            points[scale] = points.get(scale, 0) + weight
    return points


_SURE = frozenset({"sure one", "sure rest", "sure here", "sure event"})
"""Features that are just so much."""


def _features_of(sort: Sort, kind: str, *, is_alone: bool) -> Iterator[tuple[str, str]]:
    """Yield the features of `disagreement` that are not known beforehand, each with what it is at most."""
    group = GROUPS[sort]
    if is_alone:
        yield from (("sure one", f"alone, {group}"), ("rest", "alone, role and rest"))
    yield "sure one", f"is {kind if sort is Sort.VALUE else sort.value}"
    yield from (("one", f"{group} {name}") for name in ("role", "kin", "frame", "marked", "tied"))
    yield "sure rest", f"{group} rest"
    yield "sure here", f"{group} rest here"
    yield "sure event", f"{group} event"
    yield from (("rest", f"{group} {name}") for name in ("role and rest", "kin and rest", "tied and rest"))
    yield "event", f"{group} marked, event"
    yield "absent", f"{group} own absent"
    yield "absent and event", "own absent and event"
    yield "absent, event and rest", "own absent, event, rest, role and kin"
    yield "verbatim", f"{group} verbatim"
    yield "verbatim", "verbatim and kin"
    yield "event", "role and event"
    yield "event", "frame and event"
    yield from (("one", name) for name in _ANY)
    if sort is Sort.VALUE:
        yield from (("one", name) for name in ("value apart", "date of another", "all or none"))
        yield "noun", "noun alike"
    if sort is Sort.THING:
        yield from (("one", name) for name in ("same category", "rare"))
        yield "akin", "akin"
    if sort in (Sort.OPPOSITE, Sort.SISTER):
        yield from (("one", name) for name in ("turned over", "verb differs"))
    if sort is Sort.POLARITY:
        yield from (("one", f"polarity of {name}") for name in ("claim", "verb", "tree"))
        yield "rest", "polarity of verb and rest"


_ANY = (
    "rest joined",
    "another named",
    "frame clash",
    "frame told",
    "frame and kin",
    "rivals",
    "elsewhere",
    "bears out another",
)
