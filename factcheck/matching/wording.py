"""Claims -> wordings: what each says, as weighted terms of a frame and slots for values.

The rarer a word is among the claims, the more it tells: "officers" in a file in which every claim is about officers
tells little. Names tell more than words, light words ("said", "new") less.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import log

from factcheck.facts.names import Name, known_names
from factcheck.facts.quotations import Quotation, find_quotations
from factcheck.facts.superlatives import OPPOSITES, SUFFIX
from factcheck.facts.units import as_written
from factcheck.matching.implied import implied_by
from factcheck.model.claims import Claim
from factcheck.model.facts import Fact, Kind, Moment, Quantity, Score
from factcheck.model.records import NamedTuple
from factcheck.model.text import Document, Sentence, Span
from factcheck.reading.statement import Statement, is_sum, read_statement
from factcheck.settings import Settings
from factcheck.text.folding import bare
from factcheck.text.lemmas import root, stem
from factcheck.text.sentences import split
from factcheck.text.stopwords import LIGHT
from factcheck.text.synonyms import antonyms, synonyms


class Term(NamedTuple):
    """One word or name of a frame."""

    at: int
    """Index of its first token in the claim's tokens."""
    root: str
    weight: float
    name: Name | None = None
    readings: tuple[tuple[str, float], ...] = ()
    """Roots that stand for it, each with how well; negative for an opposite."""
    is_light: bool = False
    """Whether it is a light word."""
    is_implied: bool = False
    """Whether a value of the claim says it already: "weighs" beside "620g"."""


class Slot(NamedTuple):
    """One value of a claim."""

    fact: Fact
    weight: float
    """How much it tells that a text gives the same value: many digits tell more than few."""
    head: str = ""
    """Root of the noun counted."""
    nearness: tuple[float, ...] = ()
    """For each term of the wording, how close it belongs to this value."""
    owner: Name | None = None
    """Of an age: whose."""
    head_at: int = -1
    """Where the noun counted stands."""
    is_base: bool = False
    """Whether it is only the whole that another value of the claim is a part of."""


class Wording(NamedTuple):
    """One way to put a claim."""

    claim: int
    """Index of the claim in the claim set."""
    text: str
    document: Document
    statement: Statement
    terms: tuple[Term, ...]
    slots: tuple[Slot, ...]
    quotations: tuple[Quotation, ...]
    unlike: bool = False
    """A look-alike that is another fact."""
    weight: float = 0.0
    """The weight of all its terms."""

    @property
    def is_quotation(self) -> bool:
        """Whether it is about what was said: three words and more inside quotation marks, or little else than those."""
        if not self.quotations:
            return False
        quoted = max((len(q.tokens) for q in self.quotations if not q.is_work), default=0)
        if quoted != 2:
            return quoted > 2
        return quoted * 2 >= sum(token.norm[0].isalnum() for token in self.statement.tokens)


def _as_one(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Give a claim of several sentences as one: it states one fact, and all of it is looked for."""
    if len(sentences) < 2:
        return tuple(sentences)
    first = sentences[0]
    tokens = tuple(token for sentence in sentences for token in sentence.tokens)
    return (replace(first, span=Span(first.span.start, sentences[-1].span.end), tokens=tokens),)


def read_wording(
    document: Document, sentences: Sequence[Sentence], known: Collection[str] = ()
) -> tuple[tuple[Statement, ...], tuple[Quotation, ...]]:
    """Read the text of a claim as any text is read; `known` are words known to be names from the other claims."""
    statements = tuple(read_statement(sentence, document.folded, known=known) for sentence in sentences)
    quotations = find_quotations([s.sentence for s in statements], [s.names for s in statements])
    return statements, quotations


def specificity(fact: Fact, settings: Settings) -> float:
    """Give how much it tells that two texts share this value, in the weight of an ordinary word."""
    value = fact.value
    if isinstance(value, Quantity):
        number = as_written(value)
        digits = len(str(abs(number.numerator)).strip("0")) + len(str(number.denominator)) - 1
        base = settings.value_weight * (0.6 + 0.35 * min(digits, 4))
        if fact.kind is Kind.COUNT:
            return base
        return base * (1.25 if fact.kind in (Kind.MONEY, Kind.MEASURE) else 1.2)  # the unit tells too
    if isinstance(value, Moment):
        parts = sum(part is not None for part in (value.year, value.month, value.day, value.hour, value.minute))
        return settings.value_weight * (0.8 + 0.4 * parts)
    if isinstance(value, Score):
        return settings.value_weight * (1.0 + 0.5 * len(value.pairs))
    return settings.value_weight


def read_claims(claims: Sequence[Claim], settings: Settings) -> tuple[Wording, ...]:
    """Give every wording of `claims`, weighed against all of them."""
    raw = [
        (index, text, unlike)
        for index, claim in enumerate(claims)
        for texts, unlike in (((claim.text, *claim.also), False), (claim.unlike, True))
        for text in texts
    ]
    split_up = [(document, _as_one(split(document))) for document in (bare(text) for _, text, _ in raw)]
    known = known_names([sentence for _, sentences in split_up for sentence in sentences])
    readings = [
        (*entry, document, *read_wording(document, sentences, known))
        for entry, (document, sentences) in zip(raw, split_up, strict=True)
    ]
    frequency: dict[str, set[int]] = {}
    for index, _text, _unlike, _document, statements, _quotations in readings:
        for statement in statements:
            for key in statement.places:
                frequency.setdefault(key, set()).add(index)
    counts = {key: len(where) for key, where in frequency.items()}
    return tuple(
        _wording(index, text, unlike, document, statements, quotations, counts, settings)
        for index, text, unlike, document, statements, quotations in readings
        if statements
    )


def _wording(
    index: int,
    text: str,
    unlike: bool,
    document: Document,
    statements: Sequence[Statement],
    quotations: tuple[Quotation, ...],
    counts: dict[str, int],
    settings: Settings,
) -> Wording:
    statement = statements[0]
    terms = _terms(statement, quotations, counts, settings, implied_by(statement.facts))
    slots = tuple(
        _slot(statement, place, terms, settings)
        for place, fact in enumerate(statement.facts)
        if not _quoted(fact.first, statement, quotations) and not is_sum(fact)
    )
    weight = sum(term.weight for term in terms)
    return Wording(index, text, document, statement, terms, slots, quotations, unlike, weight)


def _quoted(at: int, statement: Statement, quotations: Sequence[Quotation]) -> bool:
    token = statement.tokens[at]
    return any(q.span.start <= token.start < q.span.end for q in quotations)


def _terms(
    statement: Statement,
    quotations: Sequence[Quotation],
    counts: dict[str, int],
    settings: Settings,
    implied: Collection[str],
) -> tuple[Term, ...]:
    quotations = [quotation for quotation in quotations if not quotation.is_work]  # a title tells which work is meant
    terms: list[Term] = []
    named: set[int] = set()
    for name in statement.names:
        if _quoted(name.first, statement, quotations):
            continue
        named.update(range(name.first, name.last))
        key = statement.roots[name.last - 1] or name.key
        weight = settings.name_weight * _rarity(counts.get(key, 1), settings)
        terms.append(Term(name.first, key, weight, name))
    seen: set[str] = set()
    for at, key in enumerate(statement.roots):
        if not key or at in named or key in seen or _quoted(at, statement, quotations):
            continue
        seen.add(key)
        first = stem(statement.tokens[at].norm)
        light = first in LIGHT and root(first) == key  # "found" is light, "found guilty" and "largest" are not
        weight = settings.light_weight if light or key in implied else 1.0
        weight *= _rarity(counts.get(key, 1), settings)
        terms.append(Term(at, key, weight, None, _readings(key, settings), light, key in implied))
    return tuple(sorted(terms, key=lambda term: term.at))


def _rarity(count: int, settings: Settings) -> float:
    """Weigh a word by the number of claims that have it: inverse document frequency, damped."""
    return 1.0 / (1.0 + settings.rarity * log(max(count, 1)))


def _readings(key: str, settings: Settings) -> tuple[tuple[str, float], ...]:
    if key.endswith(SUFFIX):
        other = OPPOSITES.get(key.removesuffix(SUFFIX))
        return ((key, 1.0), (other + SUFFIX, -settings.alike)) if other else ((key, 1.0),)
    alike = tuple((other, settings.alike) for other in sorted(synonyms(key)))
    opposite = tuple((other, -settings.alike) for other in sorted(antonyms(key)))
    return ((key, 1.0), *alike, *opposite)


def _slot(statement: Statement, place: int, terms: Sequence[Term], settings: Settings) -> Slot:
    fact, head = statement.facts[place], statement.heads[place]
    near = tuple(nearness(statement, fact, term.at) for term in terms)
    owner = owner_of(statement, fact) if fact.kind is Kind.AGE else None
    noun = statement.roots[head] if head >= 0 else ""
    return Slot(fact, specificity(fact, settings), noun, near, owner, head, statement.wholes[place])


def nearness(statement: Statement, fact: Fact, at: int) -> float:
    """Give how closely the token `at` belongs to the value `fact`, from 0 to 1.

    Each clause boundary between them costs, each word between them a little, and a value of the same kind that stands
    closer to the word takes most of it.
    """
    first, last = fact.first, fact.last
    edge = first if at < first else last - 1
    words = abs(edge - at) - 1 if not first <= at < last else 0
    boundaries = abs(statement.clauses[edge] - statement.clauses[at])
    near = 1.0 / (1.0 + 0.015 * max(words, 0) + 0.25 * boundaries)
    if is_sum(fact):
        return near
    for other in statement.facts:
        distance = other.first - at if at < other.first else at - other.last + 1
        if distance <= words and other is not fact and other.kind is fact.kind and not is_sum(other):
            return near * 0.6
    return near


def _past_aside(statement: Statement, at: int) -> int:
    """Give the index behind what is said of a name between commas: "Mr Hale, who came from Harn, was 23"."""
    tokens = statement.tokens
    if (
        at + 1 >= len(tokens)
        or tokens[at].text != ","
        or tokens[at + 1].norm not in ("who", "a", "an", "the", "from", "of")
    ):
        return at
    end = next((end for end in range(at + 1, len(tokens)) if tokens[end].text == ","), at)
    return end + 1 if end + 1 < len(tokens) and tokens[end + 1].norm in ("is", "was") else at


def owner_of(statement: Statement, fact: Fact) -> Name | None:
    """Give the name that an age belongs to: right before it, right behind it, or the subject of "is"."""
    best: tuple[int, Name] | None = None
    for name in statement.names:
        if name.last <= fact.first:
            between = [token.norm for token in statement.tokens[_past_aside(statement, name.last) : fact.first]]
            words = [norm for norm in between if norm[0].isalnum() and norm not in _BEFORE_AGES]
            if not words and len(between) <= 4:
                distance = len(between)
                best = min(best, (distance, name), key=lambda pair: pair[0]) if best else (distance, name)
        elif name.first >= fact.last:
            between = [token.norm for token in statement.tokens[fact.last : name.first]]
            if len(between) <= 4 and all(norm[0].isalpha() or norm == "-" for norm in between):
                distance = len(between) + 1
                best = min(best, (distance, name), key=lambda pair: pair[0]) if best else (distance, name)
    return best[1] if best else _only_person(statement, fact)


_BEFORE_AGES = frozenset("a aged an at be in is just now of the then turned turning turns was who".split())
"""Words that may stand between a name and an age."""


def _only_person(statement: Statement, fact: Fact) -> Name | None:
    """Give the one person of a sentence in which "she" is of that age: "Ann Lee was elected when she was 22"."""
    people = [name for name in statement.names if name.is_person and name.last <= fact.first]
    before = {token.norm for token in statement.tokens[max(fact.first - 3, 0) : fact.first]}
    return people[0] if len(people) == 1 and before & {"he", "she"} else None
