"""A bound passage -> the numbers that are weighed: how far it is about the claim, and how sure a difference is.

Every feature lies between 0 and 1 or thereabouts, so that its weight says what it is worth. The weights are learned
(`factcheck.verdict.weights`, written by ``tests/learning/learn_about.py``); what they add up to is what `explain`
prints.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import exp

from factcheck.matching.bind import Binding, Bound, How
from factcheck.matching.kinship import apart
from factcheck.matching.parts import PartKind, is_rate, reach
from factcheck.matching.wording import Wording
from factcheck.model.facts import Kind, Moment, Quantity, Share
from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind
from factcheck.reading.statement import Statement
from factcheck.text.lemmas import stem
from factcheck.text.net import Link, category, rarity
from factcheck.text.stopwords import LIGHT
from factcheck.verdict.bars.unrealised import foretells
from factcheck.verdict.differences.difference import Difference, Sort
from factcheck.verdict.differences.moments import dates_another
from factcheck.verdict.differences.roles import framed, is_marked_alike, role_of
from factcheck.verdict.event import Setting
from factcheck.verdict.support import names_another, support

Features = dict[str, float]

_STEEP = 4
_ALL, _NEARLY_ALL = 0.97, 0.9
_JOINED = 0.5


class Standing(NamedTuple):
    """How a passage stands among the others: the competition of passages for a claim, and of claims for a passage."""

    score: float
    """Its share of the claim, roughly."""
    next_sentence: float
    """The best share that another passage has of the claim."""
    next_claim: float
    """The best share that the passage has of another claim."""
    event: float
    """How likely it is that the text tells of the event of the claims."""
    is_alone: bool
    """Whether there are too few other claims, or too little text, to say so."""
    setting: Setting
    evidence: Mapping[str, float]
    """What `event` is read off."""
    strangers: frozenset[tuple[str, ...]] = frozenset()
    """The names in the focus that no claim has."""
    section: int = 0
    """The section of the claims that `event` is read off."""


class Aside(NamedTuple):
    """What the rest of a text says of a difference of a passage."""

    elsewhere: bool
    """Whether another passage that has as much of the claim has the claim's own part."""
    borne_out: bool
    """Whether the words that differ bear out another claim."""
    in_text: float
    """How surely the text has the claim's own part anywhere."""


def coverage(binding: Binding, without: Collection[int] = (), *, verbs_told: bool = True) -> Features:
    """Return how much of a claim a passage has, parts `without` left out.

    Unless `verbs_told` the features of verbs are, for which the claim has to be tagged.
    """
    here = near = weight = worst = 0.0
    names = names_here = names_near = names_missing = 0.0
    values = values_here = values_near = noun = telling = 0.0
    bases = verbs = verbs_here = linked = 0.0
    tags = binding.wording.statement.syntax.tags if verbs_told else ()
    for place, bound in enumerate(binding.bounds):
        if place in without:
            continue
        part = bound.part
        is_said = binding.has(bound)
        worth = bound.degree if is_said else bound.worth
        if part.kind is PartKind.WORD:
            if part.is_implied and bound.how is How.ABSENT:
                continue
            weight += part.weight
            near += part.weight * worth
            if is_said:
                here += part.weight * bound.degree
                linked += part.weight * (bound.link is Link.NEAR)
            worst = max(worst, part.weight * (1.0 - worth))
            if tags and tags[part.at] == "VERB":
                verbs += part.weight
                verbs_here += part.weight * worth
        elif part.kind is PartKind.NAME:
            names += 1.0
            names_here += bound.degree if is_said else 0.0
            names_near += worth
            names_missing += bound.how is How.ABSENT
        elif part.kind is PartKind.VALUE and not part.is_base:
            values += 1.0
            values_here += is_said
            values_near += worth
            if bound.how is How.VALUE:
                noun += bound.noun * worth
                telling += part.weight * worth
        elif part.kind is PartKind.MARK:
            bases += 1.0 - bound.degree
    features = {
        "words": near / weight if weight else 1.0,
        "words here": here / weight if weight else 1.0,
        "word missing": min(worst, 1.5),
        "words loosely": linked / weight if weight else 0.0,
        "verb": verbs_here / verbs if verbs else 0.5,
        "no verb": float(not verbs),
        "no words": float(not weight),
        "words weigh": min(weight, 6.0) / 6.0,
        "words found weigh": min(near, 4.0) / 4.0,
        "names": names_near / names if names else 0.0,
        "names here": names_here / names if names else 0.0,
        "no names": float(not names),
        "names missing": min(names_missing, 2.0) / 2.0,
        "values": values_near / values if values else 0.0,
        "values here": values_here / values if values else 0.0,
        "no values": float(not values),
        "values missing": min(values - values_near, 2.0) / 2.0,
        "value nouns": noun / values if values else 0.0,
        "telling": min(telling, 4.0) / 4.0,
        "marks missing": min(bases, 2.0) / 2.0,
    }
    if not verbs_told:
        del features["verb"], features["no verb"]
    return features


def joined(binding: Binding, without: Collection[int] = ()) -> float:
    """Return how much of what belongs together in the claim belongs together in the focus, from 0 to 1."""
    syntax = binding.statement.syntax
    total = kept = 0.0
    for one, other, distance in binding.wording.edges:
        if one in without or other in without:
            continue
        left, right = binding.bounds[one], binding.bounds[other]
        weight = (left.part.weight + right.part.weight) / distance
        total += weight
        if left.is_here and right.is_here:
            more = syntax.distance(left.at, right.at) - distance
            kept += weight * (1.0 if more <= 0 else 1.0 / (1.0 + more))
    return kept / total if total else 0.5


def surroundings(binding: Binding, standing: Standing, found: Difference | None = None) -> Features:
    """Return what the place of a passage in its text says."""
    strangers = len(
        standing.strangers - ({found.name.words} if found is not None and found.name is not None else set())
    )
    own_year, own_date = _own_dates(binding, found)
    statement, wording = binding.statement, binding.wording
    places = [bound.at for bound in binding.bounds if bound.is_here]
    return {
        "above next sentence": max(min(standing.score - standing.next_sentence, 0.4), -0.4),
        "above next claim": max(min(standing.score - standing.next_claim, 0.4), -0.4),
        "best sentence": float(standing.score >= standing.next_sentence),
        "event": 0.0 if standing.is_alone else standing.event,
        "alone": float(standing.is_alone),
        "supposed": supposed_share(binding, places),
        "heading": float(statement.sentence.kind is BlockKind.HEADING),
        "row": float(statement.sentence.kind in (BlockKind.ROW, BlockKind.ITEM)),
        "quoted": float(binding.focus in binding.text.quoted),
        "terse": float(len(wording.parts) <= 3),
        "label": float(wording.label >= 0),
        "strangers": min(strangers, 2) / 2,
        "strangers and no names": min(strangers, 2)
        / 2
        * (not any(b.part.kind is PartKind.NAME for b in binding.bounds)),
        "own year": own_year,
        "own date": own_date,
    }


def supposed_share(binding: Binding, places: Sequence[int]) -> float:
    """Return the share of some tokens of the focus that are only supposed, the claim supposing nothing.

    What the passage reports of the future is as good as stated where the claim tells of the future too, or has no verb
    to say when: "Fine: £200".
    """
    theirs = binding.statement.polarity
    if not places or any(binding.wording.statement.polarity.supposed):
        return 0.0
    both_foretell = any(theirs.foretold[at] for at in places) and _may_foretell(binding.wording)
    return sum(theirs.supposed[at] and not (both_foretell and theirs.foretold[at]) for at in places) / len(places)


def _may_foretell(wording: Wording) -> bool:
    claim = wording.statement
    return wording.label >= 0 or foretells(claim) or {"VERB", "AUX"}.isdisjoint(claim.syntax.tags)


def _own_dates(binding: Binding, found: Difference | None) -> tuple[float, float]:
    """Return whether the focus gives a year, or a date, of its own, which the claim does not: another occasion."""
    bound = {id(b.fact) for b in binding.bounds if b.fact is not None}
    if found is not None:
        bound.add(id(found.fact))
    dates = [f for f in binding.statement.facts if f.kind is Kind.DATE and id(f) not in bound]
    moments = [f.value for f in dates if isinstance(f.value, Moment)]
    return float(any(m.year is not None for m in moments)), float(any(m.month is not None for m in moments))


def about(binding: Binding, standing: Standing, differences: Mapping[Difference, float]) -> Features:
    """Return the features by which a passage bears out a claim; `differences` come with how sure each is."""
    features = {**coverage(binding), **surroundings(binding, standing)}
    features.update(support(binding))
    features["joined"] = joined(binding)
    features["difference"] = max(differences.values(), default=0.0)
    features["words squared"] = features["words"] ** 2
    features["verb clashes"], features["subject differs"] = _clashes(binding)
    roles = [
        role_of(binding, place, bound.at)
        for place, bound in enumerate(binding.bounds)
        if bound.how is How.VALUE and bound.is_here and not bound.part.is_base
    ]
    features["value role"] = sum(roles) / len(roles) if roles else 0.5
    told = [
        bound.is_here and bound.part.kind is not PartKind.MARK and framed(binding, place, bound.at).is_told
        for place, bound in enumerate(binding.bounds)
    ]
    features["frames told"] = sum(told) / max(len(told), 1)
    features["value read otherwise"] = float(any(_is_other_reading(bound) for bound in binding.bounds))
    features["word for word"] = float(
        says_all_here(features)
        and features["joined"] >= _JOINED
        and not any(features[name] for name in _OTHERWISE)
        and _has_the_people(standing)
    )
    for name in ALONE_MATTERS if standing.is_alone else ():
        features[f"alone, {name}"] = features[name]
    features["event and words"] = features["event"] * features["words"]
    for difference in differences:
        if difference.sort in (Sort.OPPOSITE, Sort.POLARITY, Sort.SWAP, Sort.OFFICE, Sort.MARK, Sort.RATE):
            name = f"{difference.sort.value} seen"
            features[name] = max(features.get(name, 0.0), max(difference.role, 0.3))
        elif difference.sort is Sort.SISTER:
            features["sister seen"] = max(features.get("sister seen", 0.0), difference.role)
    return features


def disagreement(binding: Binding, difference: Difference, standing: Standing, rivals: int, aside: Aside) -> Features:
    """Return the features by which a difference contradicts the claim.

    `rivals` are the differences of one sort for the same part.
    """
    bound = binding.bounds[difference.place]
    part = bound.part
    rest = coverage(binding, {difference.place} if difference.sort not in (Sort.POLARITY, Sort.SWAP) else ())
    features: Features = {"rest " + name: value for name, value in rest.items()}
    features.update(surroundings(binding, standing, difference))
    word_for_word = (
        _is_word_for_word(rest, difference, features)
        and not aside.borne_out
        and not (difference.sort is Sort.VALUE and bound.how is How.VALUE)
    )
    if word_for_word and not standing.is_alone and _has_the_people(standing):
        features.update(_ALONE)  # it speaks of the claim's people in the claim's words: no need to ask for the event
    features["rest joined"] = joined(binding, {difference.place})
    features["another named"] = float(names_another(binding, difference.place))
    sort = difference.sort.value
    if difference.sort is Sort.VALUE and part.fact is not None:
        sort = part.fact.kind.value
    features[f"is {sort}"] = 1.0
    if difference.slip:
        features[f"slip, {difference.slip.value}"] = 1.0
        features[f"slip, {difference.slip.value}, event"] = features["event"]
    group = GROUPS[difference.sort]
    words, names, values = rest["words"], rest["names"], rest["values"]
    known = words if rest["no names"] else (words + names) / 2
    features[f"{group} role"] = difference.role
    features[f"{group} kin"] = difference.kin
    features[f"{group} rest"] = known
    features[f"{group} rest here"] = rest["words here"]
    features[f"{group} role and rest"] = difference.role * known
    features[f"{group} kin and rest"] = difference.kin * known
    features["role and event"] = difference.role * features["event"]
    features["rest and event"] = known * features["event"]
    frame = framed(binding, difference.place, difference.last - 1)
    features[f"{group} frame"] = frame.agrees
    features["frame clash"] = frame.clashes
    features["frame told"] = float(frame.is_told)
    features["frame and kin"] = frame.agrees * difference.kin
    features["frame and event"] = frame.agrees * features["event"]
    if group in ("name", "value"):
        marked = float(is_marked_alike(binding, difference.place, difference.first))
        features[f"{group} marked"] = marked
        features[f"{group} marked, event"] = marked * features["event"]
    features["rivals"] = min(rivals - 1, 3) / 3
    features["elsewhere"] = float(aside.elsewhere)
    features["bears out another"] = float(aside.borne_out)
    features["own part near"] = bound.worth
    features["part weighs"] = min(part.weight / max(binding.wording.weight, 0.1), 1.0)
    features["value telling"] = min(part.weight, 3.0) / 3.0 if part.fact is not None else 0.0
    if part.fact is not None and difference.fact is not None:
        features["value apart"] = apart(part.fact, difference.fact)
        features["date of another"] = float(dates_another(binding, difference.fact))
    features["values agree"] = values * (1.0 - rest["no values"])
    if difference.sort is Sort.THING:
        key, other = part.key, binding.statement.roots[difference.first]
        same = category(key) == category(other) != ""
        features["same category"] = float(same)
        features["rare"] = rarity(other)
        features["akin"] = bound.degree if bound.is_here and bound.at == difference.first else 0.0
    if standing.is_alone:
        features["alone, role and rest"] = difference.role * known
        features["alone, rest here"] = rest["words here"]
        features["alone, own part near"] = bound.worth
        features[f"alone, {group}"] = 1.0
    absent = 1.0 - aside.in_text
    features[f"{group} own absent"] = absent
    features[f"{group} event"] = features["event"]
    features["own absent and event"] = absent * features["event"]
    features["own absent, event, rest, role and kin"] = (
        absent * features["event"] * known * difference.role * difference.kin
    )
    in_its_words = verbatim(rest) * difference.role
    features[f"{group} verbatim"] = in_its_words
    features["verbatim and kin"] = in_its_words * difference.kin
    features[f"{difference.sort.value} word for word"] = float(word_for_word)
    features[f"{difference.sort.value} word for word and kin"] = word_for_word * difference.kin
    features["word for word and long"] = word_for_word * rest["words found weigh"]
    strange = standing.is_alone and bool(features["strangers"] or features["own date"])
    features["word for word"] = float(word_for_word and _has_the_people(standing) and not strange)
    features["word for word elsewhere"] = float(word_for_word and not _has_the_people(standing))
    if difference.sort is Sort.POLARITY:
        claim = binding.wording.statement
        features["polarity of claim"] = float(claim.polarity.negated(part.at))
        features["polarity of verb"] = float(claim.syntax.tags[part.at] in ("VERB", "ADJ") and bound.link is Link.SAME)
        features["polarity of tree"] = float(
            claim.syntax.negated(part.at) != binding.statement.syntax.negated(difference.last - 1)
        )
        features["polarity of verb and rest"] = features["polarity of verb"] * known
    if difference.sort in (Sort.THING, Sort.OPPOSITE, Sort.SISTER):
        features[f"{group} tied"] = float(_is_tied_alike(binding, difference))
        features[f"{group} tied and rest"] = features[f"{group} tied"] * known
    if difference.sort in (Sort.OPPOSITE, Sort.SISTER):
        turned = binding.wording.statement.polarity.negated(part.at) != binding.statement.polarity.negated(
            difference.first
        )
        features["turned over"] = float(turned)
        features["verb differs"] = float(binding.wording.statement.syntax.tags[part.at] == "VERB")
    if part.fact is not None and isinstance(part.fact.value, Quantity):
        features["all or none"] = float(part.fact.value.share in (Share.ALL, Share.NONE))
    if difference.fact is not None and difference.fact.kind is Kind.COUNT and part.noun >= 0:
        features["noun alike"] = 1.0
    features["rate"] = float(part.kind is PartKind.WORD and is_rate(binding.wording.statement, part))
    return features


def _is_tied_alike(binding: Binding, difference: Difference) -> bool:
    """Whether a word is tied to another as its counterpart in the claim is, the one hanging on the other."""
    ours, theirs = binding.wording.statement.syntax, binding.statement.syntax
    at, other = binding.bounds[difference.place].part.at, difference.first
    return any(
        (ours.heads[at] == bound.part.at and theirs.heads[other] == bound.at and ours.role(at) == theirs.role(other))
        or (
            ours.heads[bound.part.at] == at
            and theirs.heads[bound.at] == other
            and ours.role(bound.part.at) == theirs.role(bound.at)
        )
        for bound in binding.bounds
        if bound.is_here
    )


ALONE_MATTERS = (
    "verb clashes",
    "subject differs",
    "joined",
    "value role",
    "value read otherwise",
    "word missing",
    "words",
    "marks missing",
    "difference",
    "names missing",
)
"""What weighs otherwise in a line or two, where only the words tell what it is about, than in a text of the event."""


_OTHERWISE = ("verb clashes", "value read otherwise", "date vaguer", "denial missing", "role taken", "rival name")
"""What keeps a passage that has all of a claim from saying it."""


def _is_other_reading(bound: Bound) -> bool:
    return bound.fact is not None and bound.part.fact is not None and bound.fact.kind is not bound.part.fact.kind


def _clashes(binding: Binding) -> tuple[float, float]:
    """Return whether what the focus has of the claim hangs on a verb, and a subject, that are none of the claim's."""
    syntax, statement = binding.statement.syntax, binding.statement
    taken = {bound.at for bound in binding.bounds if bound.is_here}
    for bound in binding.bounds:
        if bound.is_here and bound.name is not None:
            taken.update(range(bound.name.first, bound.name.last))
    weighed = [bound for bound in binding.bounds if bound.is_here and bound.part.kind is not PartKind.MARK]
    if not weighed:
        return 0.0, 0.0
    telling = max(weighed, key=lambda bound: (bound.how is How.VALUE, bound.part.weight))
    verb = syntax.verb_above(telling.at)
    claimed = any(
        bound.is_here and binding.wording.statement.syntax.tags[bound.part.at] == "VERB" for bound in binding.bounds
    )
    clash = verb >= 0 and verb not in taken and bool(statement.roots[verb]) and not _is_light(statement, verb)
    subjects = [
        at
        for at, head in enumerate(syntax.heads)
        if head == verb
        and verb >= 0
        and syntax.role(at) in ("agent", "patient")
        and syntax.tags[at] in ("NOUN", "PROPN")
    ]
    differs = any(at not in taken and bool(statement.roots[at]) for at in subjects)
    return float(clash and not claimed), float(differs)


def _is_light(statement: Statement, at: int) -> bool:
    return stem(statement.tokens[at].norm) in LIGHT


_ALONE = {"alone": 1.0, "event": 0.0}


def _has_the_people(standing: Standing) -> bool:
    """Whether a text is a line or two, or names some of those whom the claims name, if they name several."""
    return standing.is_alone or not standing.setting.is_of_others


def says_all_here(features: Features) -> bool:
    """Whether the focus has all words, names and values of a claim, in its own words."""
    return has_words_and_names(features) and (bool(features["no values"]) or features["values here"] >= _ALL)


def has_words_and_names(features: Features) -> bool:
    """Whether the focus has all words and names of a claim, in its own words."""
    return features["words here"] >= _ALL and (bool(features["no names"]) or features["names here"] >= _ALL)


def _is_word_for_word(rest: Features, difference: Difference, around: Features) -> bool:
    """Whether the focus has all the rest of a claim in its own words, the difference in the very place of the part."""
    return (
        has_words_and_names(rest)
        and difference.role >= _NEARLY_ALL
        and not around["supposed"]
        and (difference.sort is Sort.VALUE or not (around["strangers"] or around["own date"]))
        and not rest["no words"]
    )


def verbatim(features: Features) -> float:
    """Return how nearly all words and names of a claim stand in the focus; what is not quite all counts little."""
    names = 1.0 if features["no names"] else features["names here"]
    return min(features["words here"], names) ** _STEEP


def in_text(binding: Binding, place: int) -> float:
    """Return how surely the text has a part of the claim anywhere, from 0 to 1."""
    bound = binding.bounds[place]
    part = bound.part
    if bound.how is not How.ABSENT:
        return 1.0
    if part.kind is PartKind.WORD:
        related = reach(part.key)
        found = (related[root] for root in related.keys() & binding.text.roots)
        return max((degree for link, degree in found if link in (Link.SAME, Link.IMPLIED)), default=0.0)
    if part.fact is not None:
        return float((part.fact.kind, part.fact.value) in binding.text.values)
    return 0.0


GROUPS = {
    Sort.VALUE: "value",
    Sort.NAME: "name",
    Sort.SPELLING: "name",
    Sort.DEMONYM: "name",
    Sort.OFFICE: "descriptor",
    Sort.DESCRIPTOR: "descriptor",
    Sort.OPPOSITE: "opposite",
    Sort.SISTER: "sister",
    Sort.THING: "thing",
    Sort.MARK: "mark",
    Sort.RATE: "mark",
    Sort.IDENTIFIER: "value",
    Sort.POLARITY: "polarity",
    Sort.SWAP: "polarity",
}


def probability(total: int) -> float:
    """Return the probability that a sum of weights stands for.

    >>> probability(0), round(probability(200), 2)
    (0.5, 0.88)
    """
    return 1.0 / (1.0 + exp(-max(min(total / 100.0, 30.0), -30.0)))


def sum_up(features: Mapping[str, float], weights: Mapping[str, int]) -> int:
    """Return what the features add up to, in hundredths of a unit of log-odds."""
    return round(sum(value * weights[name] for name, value in features.items() if name in weights)) + weights["bias"]


class Contribution(NamedTuple):
    """What one feature adds to a sum."""

    name: str
    value: float
    weight: int
    """In hundredths of a unit of log-odds."""

    @property
    def points(self) -> float:
        """The value times its weight."""
        return self.value * self.weight


def contributions(features: Mapping[str, float], weights: Mapping[str, int]) -> tuple[Contribution, ...]:
    """Return what each feature adds to `sum_up`, the bias included, those that add or take most first.

    >>> weights = {"words": 80, "names": 9, "bias": -90}
    >>> [(found.name, found.points) for found in contributions({"words": 0.5, "names": 0.0}, weights)]
    [('bias', -90.0), ('words', 40.0)]
    """
    found = [Contribution(name, value, weights[name]) for name, value in features.items() if name in weights]
    telling = [Contribution("bias", 1.0, weights["bias"]), *(c for c in found if c.points)]
    return tuple(sorted(telling, key=lambda c: (-abs(c.points), c.name)))
