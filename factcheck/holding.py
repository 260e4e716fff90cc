"""The sentences of one text as claims, each by itself, held against a text: another one, or the rest of their own.

In a set of claims, a wrong sentence would be its own alibi: its words bear out itself. So each is held alone, and none
against itself. Nothing is read again: the statements of the text are the claims, dates resolved from its own day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from factcheck.document.texts import Text
from factcheck.facts.units import MONEY
from factcheck.matching.bind import NEIGHBOURS, Binding
from factcheck.matching.compare import agree_in_number, compare
from factcheck.matching.index import ClaimIndex, Finalist, kin_key
from factcheck.matching.parts import PartKind, read_parts
from factcheck.matching.wording import Wording
from factcheck.model.claims import Claim, is_too_long
from factcheck.model.facts import Fact, Kind, Quantity
from factcheck.model.records import NamedTuple
from factcheck.model.results import Stance
from factcheck.model.text import BlockKind, Span
from factcheck.verdict.candidates import find_candidates
from factcheck.verdict.deciding import is_lacking
from factcheck.verdict.judge import judge
from factcheck.verdict.judgement import Comparison, Judgement

_SURE = 0.6
"""How sure a difference has to be where a sentence is the claim: sentences are many, and claims are chosen."""
_REST = 0.75
"""Share of all else in the sentence that the passage has to have itself."""
_WEIGHT = 1.8
"""What that has to weigh: two words that say which fact is meant."""
_SLIP = 0.2
"""How much less is needed of the rest where the digits of a number are only in another order, as typing puts them."""
_LABEL_WEIGHT = 0.9
"""The same for a line of a table or list, which says it shortly, but of which nothing may be missing."""
_VALUES = frozenset(Kind) - {Kind.TITLE, Kind.QUOTATION, Kind.SPEAKER, Kind.POLARITY, Kind.ROLE}
_WORDS = frozenset({Kind.THING, Kind.ORDER})
_NUMBERS = _VALUES - _WORDS - {Kind.NAME, Kind.RATE, Kind.IDENTIFIER}
"""The kinds of which one at least has to differ; words alone differ in many ways that are none."""
_OTHER_TIMES = frozenset(
    "current currently earlier early former initial initially last later latest new next now old original originally"
    " past previous previously prior then today yesterday".split()
)
"""Words that say which of several values is meant: one that a passage has not makes it speak of another."""
_NOUN = 3
"""Tokens behind a number within which the noun that it counts is shown with it."""
_ROUNDED = 20
"""The part of a number that rounding changes at most."""
_LINES = (BlockKind.ROW, BlockKind.ITEM)


class Held(NamedTuple):
    """A sentence of one text and what a sentence of the other does to it."""

    claim: int
    """Index of the sentence that is the claim."""
    passage: int
    """Index of the one that it is held against."""
    judgement: Judgement

    @property
    def differing(self) -> list[Comparison]:
        """What conflicts."""
        return [comparison for comparison in self.judgement.comparisons if not comparison.relation.agrees]

    def stated(self, text: Text, comparison: Comparison) -> Span:
        """Return where the sentence that is the claim has its side of a comparison: the value with what it counts."""
        part = self.judgement.binding.wording.parts[comparison.place]
        last = part.noun + 1 if part.last <= part.noun < part.last + _NOUN else part.last
        return text.statements[self.claim].span(part.first, last)


def quote_of(text: Text, at: int) -> str:
    """Return a sentence as a reader reads it."""
    span = text.document.to_text.span(text.statements[at].sentence.span)
    return text.document.text[span.start : span.end]


def hold(claims: Text, asked: Sequence[int], text: Text) -> Iterator[Held]:
    """Yield what the sentences of `text` decide of each of the sentences `asked` of `claims`.

    Where both are one text, no sentence is held against itself, or with its help.
    """
    wordings = _read(claims, asked)
    if not wordings:
        return
    for number, finalists in ClaimIndex(wordings).finalists(text).items():
        one = wordings[number]
        at = asked[one.claim]
        one.claim = 0
        rest, focuses = _but_for(at, text, finalists) if claims is text else (text, finalists)
        claim = Claim("", one.text)
        for candidate in find_candidates(rest, ClaimIndex([one]), [claim], near=frozenset(), found={0: focuses}):
            judgement = judge(candidate, claim)
            if judgement.stance is not Stance.NEITHER:
                yield Held(at, judgement.sentence + (rest is not text and judgement.sentence >= at), judgement)


def _read(claims: Text, asked: Sequence[int]) -> list[Wording]:
    """Return statements of a text as the wordings of claims, weighed against all of it."""
    counts: Counter[str] = Counter()
    for statement in claims.statements:
        counts.update({*statement.places, *(name.key for name in statement.names)})
    many = sum(counts.values()) + 1  # no claim's bearer is taken for the subject of all
    statements = ((number, at, claims.statements[at]) for number, at in enumerate(asked))
    return [
        Wording(number, quote, claims.document, statement, (), read_parts(statement, (), counts, many))
        for number, at, statement in statements
        if not is_too_long(quote := quote_of(claims, at))
    ]


def _but_for(own: int, text: Text, finalists: Sequence[Finalist]) -> tuple[Text, Sequence[Finalist]]:
    """Return a text without one of its sentences, if that may lend anything to one of the others, and the others."""
    others = [finalist for finalist in finalists if finalist.focus != own]
    reach = max(abs(offset) for offset, _ in NEIGHBOURS)
    if not any(abs(one.focus - own) <= reach or one.focus + text.head_of(one.focus) == own for one in others):
        return text, others
    statements = text.statements[:own] + text.statements[own + 1 :]
    rest = Text(text.document, statements, text.quotations, text.known, text.corrected)
    return rest, [one._replace(focus=one.focus - (one.focus > own)) for one in others]


def is_sure(held: Held, rest: float = _REST, *, alike: bool = False) -> bool:
    """Whether a conflict is one between the sentences of two texts, or of one: they state the same, but for a value.

    A figure of another period, part, place or day is another figure. So the passage has to have all that decides in
    the sentence, and the share `rest` of all else. Of sentences that are much `alike` names and words may differ as
    well, and nothing is taken for the same number rounded.
    """
    judgement, binding = held.judgement, held.judgement.binding
    kinds = {comparison.kind for comparison in held.differing}
    if judgement.stance is not Stance.CONFLICTS or judgement.score < _SURE:
        return False
    if kinds <= _WORDS or any(_is_given(binding, one, rounded=not alike) for one in held.differing):
        return False
    if not alike and (_are_lines(binding) or not (kinds & _NUMBERS and kinds <= _VALUES) or _are_of_two_days(kinds)):
        return False
    against = {comparison.place for comparison in held.differing}
    bounds = [bound for place, bound in enumerate(binding.bounds) if place not in against]
    if sum(is_lacking(bound, binding) for bound in bounds) > 1:
        return False
    frame = [(b, b.part.weight * (b.degree if b.is_here else 0.0)) for b in bounds if b.part.kind is not PartKind.VALUE]
    tokens, least = binding.wording.statement.tokens, _WEIGHT
    if any(not found and tokens[bound.part.at].norm in _OTHER_TIMES for bound, found in frame):
        return False
    if all(_are_transposed(one) for one in held.differing):
        rest, least = rest - _SLIP, 0.0
    total = sum(bound.part.weight for bound, _ in frame)
    share = sum(found for _, found in frame) / total if total else 0.0
    telling = sum(bound.part.weight for bound in bounds if bound.is_here and not bound.part.is_light)
    if binding.wording.statement.sentence.kind in _LINES:
        return share > 1 - (1 - rest) / 10 and telling >= _LABEL_WEIGHT
    return share >= rest and telling >= least


def _are_transposed(comparison: Comparison) -> bool:
    """Whether two numbers of one kind have the same digits in another order."""
    keys = {kin_key(fact) for fact in comparison.facts or ()}
    return len(keys) == 1 and "" not in keys


def _are_of_two_days(kinds: Set[Kind]) -> bool:
    """Whether not only the value is another, but the day as well."""
    return len(kinds) > 1 and not kinds.isdisjoint({Kind.DATE, Kind.TIME})


def _is_given(binding: Binding, comparison: Comparison, *, rounded: bool) -> bool:
    """Whether each of two values that differ may stand beside the other: one sentence has both of them, or a sum."""
    if comparison.facts is None:
        return False
    expected, found = comparison.facts
    if rounded and are_rounded(expected, found):
        return True
    pairs = (expected, binding.statement.facts), (found, binding.wording.statement.facts)
    return any(_is_sum(value, facts) or any(agree(value, other) for other in facts) for value, facts in pairs)


def _is_sum(fact: Fact, others: Sequence[Fact]) -> bool:
    """Whether two values that follow on each other add up to another: "five officers and three former officers"."""
    given = [(other.value, other.kind) for other in others if isinstance(other.value, Quantity)]
    sums = (a.number + b.number for (a, one), (b, other) in pairwise(given) if one is other is fact.kind)
    return isinstance(fact.value, Quantity) and fact.value.number in sums


def agree(expected: Fact, found: Fact) -> bool:
    """Whether a value bears another out."""
    relation = agree_in_number(expected, found) or compare(expected, found, None)
    return relation is not None and relation.agrees


def are_rounded(one: Fact, other: Fact) -> bool:
    """Whether one of two numbers may be the other, rounded as far as its spelling shows."""
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    if {a.unit, b.unit} <= MONEY and a.unit != b.unit:
        return False
    off = abs(a.number - b.number)
    return off <= max(a.step, b.step) / 2 and off <= max(a.number, b.number) / _ROUNDED


def _are_lines(binding: Binding) -> bool:
    """Whether both are lines of tables or lists, each of which is about something else."""
    return binding.statement.sentence.kind in _LINES and binding.wording.statement.sentence.kind in _LINES
