"""A sentence taken apart: its values, and the frame around them that says which fact it is.

Claims and texts go through the same code here, so that both can only be misread alike.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from factcheck.facts import read_facts
from factcheck.facts.capitals import FORMED, OPENERS, is_capitalized
from factcheck.facts.counts import OFTEN
from factcheck.facts.names import Name, Role, find_names, find_roles
from factcheck.facts.polarity import Polarity, read_polarity
from factcheck.facts.superlatives import SUFFIX, rank_superlatives, superlative_at
from factcheck.facts.titles import is_title
from factcheck.model.facts import Fact, Kind, Quantity, Share
from factcheck.model.text import Sentence, Span, Token
from factcheck.reading.sums import find_sums
from factcheck.reading.syntax import Syntax
from factcheck.reading.tagger import tag_at
from factcheck.reading.wholes import find_wholes
from factcheck.text.given_names import given_name, is_word_too
from factcheck.text.irregular import PAST_FORMS
from factcheck.text.lemmas import root, stem
from factcheck.text.negative_words import negated_in
from factcheck.text.net import category, rarity
from factcheck.text.phrases import PARTED, PHRASES
from factcheck.text.places import place
from factcheck.text.stopwords import FUNCTION, LIGHT

_CLAUSE_MARKS = {
    **dict.fromkeys([",", ";", ":", "—", "–"], 1.0),
    "(": 0.4,  # what stands in brackets behind a name is said of it: "(born 1955)"
    ")": -0.4,  # and behind them the clause goes on
}
_CLAUSE_WORDS = {
    **dict.fromkeys("but while although though whereas because which who after before when".split(), 1.0),
    **dict.fromkeys("and or as with that".split(), 0.4),  # as often within a clause as between two
}


@dataclass(frozen=True, eq=False)
class Statement:
    """One sentence with all that is read out of it. Token indexes count within the sentence."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    facts: tuple[Fact, ...]
    names: tuple[Name, ...]
    roles: tuple[Role, ...]
    roots: tuple[str, ...]
    """The root of each token; empty for function words, marks and the words of values."""
    places: dict[str, tuple[int, ...]]
    """Where each root stands."""
    folded: str
    """`Document.folded`, which the tokens count in."""
    heads: tuple[int, ...] = ()
    """For each fact, where the noun stands that it counts; -1 where it has none; see `head_of`."""
    wholes: tuple[bool, ...] = ()
    """For each fact, whether it is only the whole that another is a part of."""

    @cached_property
    def polarity(self) -> Polarity:
        """What is denied, supposed or foretold in it."""
        return _read_polarity(self.tokens, self.facts)

    @cached_property
    def clauses(self) -> tuple[float, ...]:
        """For each token, how much of clause boundaries stands before it; see `count_clauses`."""
        return count_clauses(self.tokens, _end_of_opening(self.facts))

    @cached_property
    def syntax(self) -> Syntax:
        """Tags and tree, made when first asked for: few sentences matter to any claim."""
        return Syntax(self.tokens)

    @cached_property
    def kept(self) -> dict[object, Any]:
        """What others made of its words, each under a key of its own, to be used again wherever it moves to."""
        return {}

    @cached_property
    def norms(self) -> frozenset[str]:
        """The words it has, as `Token.norm` spells them."""
        return frozenset(token.norm for token in self.tokens)

    def text(self, span: Span) -> str:
        """Return the words of `span`, white space evened out."""
        return " ".join(self.folded[span.start : span.end].split())

    def words(self, first: int, last: int) -> str:
        """Return the words from the token `first` up to `last`, white space evened out."""
        return self.text(self.span(first, last))

    def span(self, first: int, last: int) -> Span:
        """Return where the tokens from `first` up to `last` stand in `Document.folded`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


def _as_written(key: str) -> str:
    return key


def read_statement(
    sentence: Sentence,
    folded: str,
    *,
    today: date | None = None,
    known: Collection[str] = (),
    corrected: Callable[[str], str] = _as_written,
) -> Statement:
    """Take `sentence` apart.

    `today` is the day the text was written, `known` are words known to be names from elsewhere in the text, and
    `corrected` gives the stem that a stem is a typing slip of.
    """
    tokens = sentence.tokens
    facts = read_facts(tokens, today)
    covered = {at for fact in facts for at in range(fact.first, fact.last)}
    names = find_names(tokens, covered, known)
    if _opens_with_name(tokens, names, covered):
        names = (Name(0, 1, (tokens[0].norm,)), *names)
    roots = read_roots(tokens, covered, corrected)
    statement = Statement(
        sentence,
        tokens,
        rank_superlatives(tokens, facts),
        names,
        find_roles(tokens, names),
        roots,
        places_of(roots),
        folded,
    )
    if not statement.facts:
        return statement
    sums = tuple(find_sums(tokens, facts, lambda fact: _counted(statement, fact)))
    if sums:
        statement = replace(statement, facts=(*statement.facts, *sums))
    heads = tuple(head_of(statement, fact) if fact.kind in _COUNTED else -1 for fact in statement.facts)
    return replace(statement, heads=heads, wholes=find_wholes(tokens, statement.facts))


def places_of(roots: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Return where each root stands.

    >>> places_of(("ris", "", "fall", "ris"))
    {'ris': (0, 3), 'fall': (2,)}
    """
    places: dict[str, list[int]] = {}
    for at, key in enumerate(roots):
        if key:
            places.setdefault(key, []).append(at)
    return {key: tuple(where) for key, where in places.items()}


def _opens_with_name(tokens: Sequence[Token], names: Sequence[Name], covered: Collection[int]) -> bool:
    """Whether a sentence opens with a name that its capital alone does not show: "Acme bought", "Oslo was"."""
    if len(tokens) < 2 or not is_capitalized(tokens[0]) or 0 in covered or (names and names[0].first == 0):
        return False
    norm = tokens[0].norm
    if len(norm) < 3 or norm in FUNCTION or norm in OPENERS or is_title(norm) or not norm.isalpha():
        return False
    if tokens[1].text == "-" or is_capitalized(tokens[1]):
        return False
    found = place((norm,))
    is_known = (found is not None and not found.is_word) or (given_name(norm) and not is_word_too(norm))
    if is_known and norm not in PAST_FORMS:
        return stem(norm) not in LIGHT
    if not category(stem(norm)) and rarity(stem(norm)) >= _UNKNOWN and not norm.endswith(FORMED):
        return True
    return not is_plural(norm) and tag_at([token.text for token in tokens[:3]], 0) == "PROPN"


_UNKNOWN = 0.9
"""How rare a word is that no dictionary has."""


def _read_polarity(tokens: Sequence[Token], facts: Sequence[Fact]) -> Polarity:
    """Read the negations between words, and those within one: "was left unexamined" turns its clause over too."""
    scores = {at for fact in facts if fact.kind is Kind.SCORE for at in range(fact.first, fact.last)}
    if scores:  # "13 votes to none" denies nothing
        tokens = [token._replace(norm="0") if at in scores else token for at, token in enumerate(tokens)]
    polarity = read_polarity(tokens)
    inside = [at for at, token in enumerate(tokens) if token.norm.startswith("un") and negated_in(token.norm)]
    if not inside:
        return polarity
    negations = list(polarity.negations)
    clauses = count_clauses(tokens)
    for at in inside:
        predicate = at > 0 and (tokens[at - 1].norm in _AUXILIARIES or stem(tokens[at - 1].norm) in _STAYING)
        for under, clause in enumerate(clauses):
            if under == at or (predicate and abs(clause - clauses[at]) < 1.0):  # of "unpaid bills" the word alone
                negations[under] += 1
    return polarity._replace(negations=tuple(negations), cues=tuple(sorted({*polarity.cues, *inside})))


_COUNTED = frozenset({Kind.COUNT, Kind.PERCENT, Kind.RATIO})
_STAYING = frozenset(stem(word) for word in "go leave remain stay".split())


def read_roots(
    tokens: Sequence[Token], covered: Collection[int], corrected: Callable[[str], str] = _as_written
) -> tuple[str, ...]:
    """Return the root of each token that belongs to a frame, and an empty string for the others.

    >>> from factcheck.text.words import tokenize
    >>> read_roots(tokenize("They ruled out the examination"), ())
    ('', 'rul_out', '', '', 'examin')
    """
    roots: list[str] = []
    taken: set[int] = set()
    for at, token in enumerate(tokens):
        if at in covered or at in taken:
            roots.append("")
            continue
        own, is_placed = _own_stem(token.norm)
        if is_placed:
            found, rest = _placed_root(tokens, at, covered)
            if found:
                roots.append(found)
                taken.update(rest)
                continue
        roots.append(root(corrected(own)) if own else "")
    return tuple(roots)


@lru_cache(maxsize=1 << 16)
def _own_stem(norm: str) -> tuple[str, bool]:
    """Return the stem that a word has by itself, empty for function words, marks and numbers.

    And whether its place has to be looked at, since it may be a superlative or open a phrase.
    """
    if not (norm[0].isalpha() or len(norm) > 1) or norm[0].isdigit():
        return "", False
    norm = negated_in(norm) or norm
    key = stem(norm)
    has_own = norm not in FUNCTION and not norm.endswith("n't")
    return key if has_own else "", _may_be_superlative(norm) or key in PHRASES


def _may_be_superlative(norm: str) -> bool:
    return norm.endswith("st") or norm in ("only", "sole")


def _placed_root(tokens: Sequence[Token], at: int, covered: Collection[int]) -> tuple[str, Sequence[int]]:
    """Return the root of a superlative or of a phrase, empty where there is none, and its further tokens."""
    norm = negated_in(tokens[at].norm) or tokens[at].norm
    key = superlative_at(tokens, at) if _may_be_superlative(norm) else ""
    if key:
        return key + SUFFIX, ()
    key = stem(norm)
    if key in PHRASES:
        phrase, rest = _phrase_at(tokens, at, key)
        if phrase and not (tokens[rest[-1]].norm in ("in", "on") and rest[-1] + 1 in covered):
            return phrase, rest
    return "", ()


def _phrase_at(tokens: Sequence[Token], at: int, first: str) -> tuple[str, Sequence[int]]:
    """Return the root of a phrase as the lexical net spells it where it is no single word's, and its further tokens.

    A particle may stand behind a short object: "handed the medal back", "turned it down".
    """
    for phrase, single in PHRASES[first]:
        size = len(phrase)
        key = "_".join(phrase) if "_" in single else single
        if all(at + on < len(tokens) and stem(tokens[at + on].norm) == phrase[on] for on in range(1, size)):
            return key, range(at + 1, at + size)
        if size == _VERB_AND_PARTICLE and phrase[1] in PARTED:
            particle = _particle_behind(tokens, at, phrase[1])
            if particle > 0:
                return key, (particle,)
    return "", ()


_VERB_AND_PARTICLE = 2
_OBJECT = 4
"""Words that an object may have between a verb and its particle."""
_OPEN_OBJECTS = frozenset("a an the this that these those its his her their my our your it them him me us you".split())


def _particle_behind(tokens: Sequence[Token], at: int, particle: str) -> int:
    """Return where the particle of a verb stands behind its object, -1 where it is a preposition or there is none."""
    if at + 1 >= len(tokens) or not _opens_object(tokens[at + 1]):
        return -1
    for end in range(at + 2, min(at + 2 + _OBJECT, len(tokens))):
        norm = tokens[end].norm
        if norm == particle:
            if end + 1 == len(tokens) or particle == "guilty":
                return end
            return -1 if tokens[end + 1].norm == "of" or _opens_object(tokens[end + 1]) else end
        if norm in FUNCTION or not norm[0].isalpha():
            return -1
    return -1


def _opens_object(token: Token) -> bool:
    return token.norm in _OPEN_OBJECTS or token.text[0].isupper()


def is_sum(fact: Fact) -> bool:
    """Whether a value is the total of two that stand in the sentence."""
    return isinstance(fact.value, Quantity) and fact.value.share is Share.SUM


def count_clauses(tokens: Sequence[Token], opening: int = -1) -> tuple[float, ...]:
    """Return for each token how much of clause boundaries stands before it: a mark counts 1, a joining word less.

    The comma at `opening` is none: behind "In 1751," the clause goes on.
    """
    count = 0.0
    counts = []
    for at, token in enumerate(tokens):
        if at != opening:
            count += _CLAUSE_MARKS.get(token.text) or _CLAUSE_WORDS.get(token.norm, 0.0)
        counts.append(count)
    return tuple(counts)


def _end_of_opening(facts: Sequence[Fact]) -> int:
    """Return the index behind a date that opens a sentence: "On Tuesday, 12 May", "In 1751"."""
    return next((fact.last for fact in facts if fact.kind is Kind.DATE and fact.first <= 1), -1)


_AUXILIARIES = frozenset("was were been be is are has have had will would to did does do not n't never".split())
_VERB_FORMS = frozenset(
    """
    said told made took taken got gave given came saw seen knew known found became left felt began begun kept held wrote
    written heard met ran paid spoke spoken led grew grown lost fell fallen sent built drew drawn broke broken spent
    rose risen drove driven bought wore worn chose chosen ate eaten won fought taught caught sold threw thrown shown
    flew flown shot struck stole stolen sank sunk beat beaten bit blew blown dealt fled froze frozen hid hidden laid
    lent rode sought shook slept swept swore sworn withdrew withdrawn overtook died born cost cut hit set put shut
    spread split hurt quit
    """.split()
)


_FINITE = frozenset(
    """
    said told took gave came went saw knew became felt began wrote met ran spoke grew fell sent rose drove wore chose
    ate won fought taught caught sold threw flew stole sank blew fled rode sought slept swore withdrew overtook died
    """.split()
)
"""Past tenses that are never an adjective or a noun."""


def is_verb(statement: Statement, at: int) -> bool:
    """Whether a word is a verb by its form: a past tense or participle, or right behind an auxiliary."""
    norm = statement.tokens[at].norm
    if norm in _VERB_FORMS or (norm.endswith("ed") and len(norm) > 4):
        return True
    return at > 0 and statement.tokens[at - 1].norm in _AUXILIARIES and not norm.endswith("ly")


_PLURALS = frozenset(
    """
    aircraft businessmen children feet firemen geese gunmen men mice people policemen series spokesmen teeth women
    """.split()
)
_COLLECTIVES = frozenset("crew staff personnel police cattle sheep fish deer offspring".split())


def is_plural(norm: str) -> bool:
    """Whether a word looks like a plural noun.

    >>> is_plural("officers"), is_plural("people"), is_plural("gross"), is_plural("crew")
    (True, True, False, True)
    """
    if norm in _PLURALS or norm in _COLLECTIVES:
        return True
    return len(norm) > 3 and norm.endswith("s") and not norm.endswith(("ss", "us", "is", "'s"))


def head_of(statement: Statement, fact: Fact) -> int:
    """Return the index of the noun that a count counts, -1 where it is left out ("eight were promoted").

    Where nothing that can be counted follows, the noun may stand before: "confirmed cases reached 122".

    The first plural within the noun phrase behind the number; without one, the last word of the phrase: "600 extra
    agents", "11 fire engines", "a 412-bed hospital". "Twice" counts times itself.
    """
    tokens = statement.tokens
    at = fact.last
    if tokens[at - 1].norm in OFTEN:
        return at - 1
    if at < len(tokens) and tokens[at].text == "-":
        return at + 1 if at + 1 < len(tokens) else -1
    at = _past_of_the(statement, at)
    last = -1
    for end in range(at, min(at + 5, len(tokens))):
        token = tokens[end]
        if not token.norm[0].isalpha() or (
            token.norm in FUNCTION and token.norm not in ("other", "more", "such", "own")
        ):
            if token.text == "-":
                continue
            break
        if not statement.roots[end] and token.norm not in ("other", "more", "such", "own"):
            break
        if is_plural(token.norm) and not token.text.endswith("'s"):
            following = tokens[end + 1].norm if end + 1 < len(tokens) and statement.roots[end + 1] else ""
            if not is_plural(following):
                return end  # of "measles cases" the cases
        participle = token.norm.endswith("ed") and (last >= 0 or end + 1 >= len(tokens) or not statement.roots[end + 1])
        if participle or token.norm in _FINITE:
            break
        last = end if token.norm not in ("other", "more", "such", "own") else last
    return last if last >= 0 else _head_before(statement, fact)


_AMOUNTING = frozenset(
    stem(word)
    for word in "reach total hit stand rise fall climb exceed number increase decrease drop grow top pass".split()
)
_GATHERINGS = frozenset(
    "army audience cast class crew crowd force membership panel population squad staff team workforce".split()
)
_BETWEEN = frozenset("to at of by was were is are has have had now already".split())


def _head_before(statement: Statement, fact: Fact) -> int:
    """Return the plural noun whose number a verb of amount gives: "cases reached 122", "jobs now stand at 900"."""
    tokens = statement.tokens
    at = fact.first - 1
    if at > 0 and tokens[at].norm == "of" and tokens[at - 1].norm in _GATHERINGS:
        return at - 1
    verb = False
    while at >= 0 and (tokens[at].norm in _BETWEEN or stem(tokens[at].norm) in _AMOUNTING):
        verb = verb or stem(tokens[at].norm) in _AMOUNTING
        at -= 1
    return at if verb and at >= 0 and is_plural(tokens[at].norm) else -1


def _counted(statement: Statement, fact: Fact) -> str:
    head = head_of(statement, fact)
    return statement.roots[head] if head >= 0 else ""


def _past_of_the(statement: Statement, at: int) -> int:
    """Step from "three" in "three of the county's 11 schools" to what is counted."""
    tokens = statement.tokens
    if at < len(tokens) and tokens[at].norm in ("of", "in"):
        at += 1
        owner = next(
            (end for end in range(at, min(at + 4, len(tokens))) if tokens[end].text.endswith(("'s", "s'"))), -1
        )
        if owner >= 0 and all(token.text[0].isupper() for token in tokens[at:owner]):
            at = owner + 1
        while at < len(tokens) and (
            tokens[at].norm in ("the", "its", "their", "his", "her", "our", "those", "these", "all", "every")
            or tokens[at].text.endswith("'s")
            or any(fact.first <= at < fact.last for fact in statement.facts)
        ):
            at += 1
    return at
