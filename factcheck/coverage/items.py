"""A text -> every fact of it that can be checked: figures, dates, records, names with what is said of them, quotations.

Nothing is read here: the values, names, offices and quotations are those that the reader finds for every check. What
is decided is which of them could be wrong, how far their words reach, and which of them say the same once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.coverage.descriptions import (
    describe,
    find_numbers,
    find_offices,
    find_peoples,
    is_person,
    locate,
    name_in_full,
)
from factcheck.coverage.phrases import find_phrases
from factcheck.document.texts import Text
from factcheck.facts.superlatives import PLAIN
from factcheck.matching.bind import TELLING
from factcheck.matching.parts import is_common_noun, specificity
from factcheck.model.coverage import Item, ItemKind, ItemPlace
from factcheck.model.facts import Fact, Hedge, Kind, Moment, Quantity, Share, Value
from factcheck.model.records import NamedTuple
from factcheck.model.text import BlockKind, Span
from factcheck.reading.rates import IN_ALL, rate_of
from factcheck.reading.statement import Statement, is_sum
from factcheck.text.people import is_person as counts_people

_KINDS = {
    Kind.COUNT: ItemKind.COUNT,
    Kind.MONEY: ItemKind.AMOUNT,
    Kind.PERCENT: ItemKind.SHARE,
    Kind.RATIO: ItemKind.SHARE,
    Kind.MULTIPLE: ItemKind.SHARE,
    Kind.MEASURE: ItemKind.MEASURE,
    Kind.AGE: ItemKind.AGE,
    Kind.SCORE: ItemKind.SCORE,
    Kind.TIME: ItemKind.TIME,
}
_NOUN_NEAR = 4
"""Tokens from a value to the noun that is counted, where this still is shown as part of it."""
_WHOLE_NEAR = 5
"""Tokens from a part to the whole that it is shown with: "three of the county's 11"."""
_SHARED = 2
"""Words and names that two sentences share which say a value again that tells little by itself."""
_BOTH = 2
_NOUNS = frozenset({"NOUN", "PROPN"})


class _Found(NamedTuple):
    """One place of a fact, with what tells whether another is the same fact."""

    kind: ItemKind
    place: ItemPlace
    value: Value | tuple[Value | str, ...] | None
    """Of a value its own, of a date those of its parts; of a quotation its words."""
    about: frozenset[str]
    """Roots of what is counted, or of what is said of a name."""
    entity: int = -1
    """Of a name."""
    tells: bool = False
    """Whether the value says by itself what it is of: 3,512."""


def find_items(text: Text) -> list[Item]:
    """Return the checkable facts of a text in its order, each once.

    What is said of nothing is none: a name alone, "one of them", "several".
    """
    heads = {head for head in text.heads_of_lines if head >= 0 and text.statements[head].sentence.kind is BlockKind.ROW}
    stated = (at for at in range(len(text.statements)) if at not in heads)  # the head of a table only names its columns
    found = [item for at in stated for item in _in_sentence(text, at)]
    found += _quotations(text)
    found.sort(key=lambda item: (item.place.spans[0].start, item.place.spans[0].end))
    groups: list[list[_Found]] = []
    for item in found:
        same = next((group for group in groups if any(_is_same(text, item, other) for other in group)), None)
        if same is None:
            groups.append([item])
        else:
            same.append(item)
    return [
        Item(group[0].kind, words_at(text, group[0].place.spans[0]), tuple(item.place for item in group))
        for group in groups
    ]


def words_at(text: Text, span: Span) -> str:
    """Return the words of a span of `Document.text`, white space evened out."""
    return " ".join(text.document.text[slice(*span)].split())


def _in_sentence(text: Text, at: int) -> list[_Found]:
    values = list(_values(text, at))
    return [*values, *_names(text, at), *_phrases(text, at, values)]


def _values(text: Text, at: int) -> Iterator[_Found]:
    statement = text.statements[at]
    taken: set[int] = set()
    for index, fact in enumerate(statement.facts):
        if index in taken or not _can_be_wrong(text, at, index):
            continue
        if fact.kind is Kind.DATE:
            run = _parts_of_date(statement, index)
            taken.update(run)
            parts = [statement.facts[part] for part in run]
            reach = Span(fact.first, parts[-1].last)
            tells = any(specificity(part) >= TELLING for part in parts)
            place = _place(text, at, reach, reach)._replace(fact=fact)
            yield _Found(_kind_of(fact), place, tuple(part.value for part in parts), frozenset(), tells=tells)
            continue
        first, last = fact.first, fact.last
        noun = statement.heads[index] if statement.heads else -1
        whole = _whole_behind(statement, index)
        if whole >= 0:
            taken.add(whole)
            last, noun = statement.facts[whole].last, max(noun, statement.heads[whole])
        elif fact.kind is Kind.RANK:
            noun = _ranked(statement, fact)
        rate = rate_of(statement, fact)
        kind = _kind_of(fact)
        if rate is not None and rate.base != IN_ALL:
            kind = ItemKind.RATE if rate.first >= fact.last else kind
            last = max(last, rate.last)
        elif kind in _COUNTING and last <= noun < last + _NOUN_NEAR and statement.syntax.tags[noun] in _NOUNS:
            last = noun + 1
        about = statement.roots[noun] if noun >= 0 else ""
        place = _place(text, at, Span(first, last), Span(fact.first, fact.last))._replace(fact=fact)
        tells = specificity(fact) >= TELLING and fact.kind is not Kind.RANK
        value = fact.value  # without how it is said: "more than 17" and "17" may be one fact
        value = Quantity(value.number, None, None, value.unit) if isinstance(value, Quantity) else value
        yield _Found(kind, place, value, frozenset(filter(None, [about])), tells=tells)


def _parts_of_date(statement: Statement, index: int) -> list[int]:
    """Return the parts of one date: "the last Friday in June, the 27th"; a time is a fact of its own."""
    run = [index]
    for other, fact in enumerate(statement.facts[index + 1 :], index + 1):
        between = statement.tokens[statement.facts[run[-1]].last : fact.first]
        day = fact.kind is Kind.RANK and _ranked(statement, fact) < 0
        behind = fact.first >= statement.facts[run[-1]].last  # a superlative is told after all other values
        if not (fact.kind is Kind.DATE or day) or not behind or any(token.norm not in _JOINING for token in between):
            break
        run.append(other)
    return run


_JOINING = frozenset([",", "in", "of", "on", "the"])
_COUNTING = frozenset({ItemKind.COUNT, ItemKind.RANK, ItemKind.RECORD})


def _can_be_wrong(text: Text, at: int, index: int) -> bool:
    """Whether a value says something: no vague number, no "one of them", no "both"."""
    statement, fact = text.statements[at], text.statements[at].facts[index]
    value = fact.value
    if not any(token.norm[0].isalpha() for token in (*statement.tokens[: fact.first], *statement.tokens[fact.last :])):
        return False  # "7.20am" over the paragraphs of a log: it says nothing
    if not isinstance(value, Quantity):
        return True
    if is_sum(fact) or value.hedge is Hedge.VAGUE or (value.share is Share.ALL and value.number <= _BOTH):
        return False
    if fact.kind is Kind.RANK:
        return not (value.unit != PLAIN and at in text.quoted)  # "the best day of my life" is an opinion
    if fact.kind is not Kind.COUNT or _whole_behind(statement, index) >= 0:
        return True
    noun = statement.heads[index]
    if value.number <= 1 and statement.tokens[fact.first].text.isalpha():  # "one announcement", but "one passenger"
        return noun >= fact.last and counts_people(statement.roots[noun]) and value.share is not Share.PART
    if noun < 0 and value.number <= _BOTH and statement.tokens[fact.first].text.isalpha():
        return False  # "compares the two", but "Minorities | 2"
    opens = fact.first == 0 and (at == 0 or text.statements[at - 1].sentence.block != statement.sentence.block)
    return not (opens and value.number.denominator > 1)  # "17.58 Flights are moving again", in a log


def _kind_of(fact: Fact) -> ItemKind:
    value = fact.value
    if isinstance(value, Moment):
        if fact.kind is Kind.TIME:
            return ItemKind.TIME
        return ItemKind.PERIOD if value.end is not None or value.span_years > 1 else ItemKind.DATE
    if fact.kind is Kind.RANK and isinstance(value, Quantity):
        return ItemKind.RANK if value.unit == PLAIN and value.number != 1 else ItemKind.RECORD
    if fact.kind is Kind.MEASURE and isinstance(value, Quantity) and value.unit == "s" and value.surface_unit:
        return ItemKind.PERIOD
    return _KINDS[fact.kind]


def _whole_behind(statement: Statement, index: int) -> int:
    """Return the index of the whole that a part is told with, -1 without one: "three of the county's 11 schools"."""
    fact, heads = statement.facts[index], statement.heads
    if not isinstance(fact.value, Quantity) or fact.value.whole is None:
        return -1
    wholes = (w for w, is_whole in enumerate(statement.wholes) if is_whole and heads[w] in (heads[index], -1))
    return next((w for w in wholes if 0 <= statement.facts[w].first - fact.last <= _WHOLE_NEAR), -1)


def _ranked(statement: Statement, fact: Fact) -> int:
    """Return the noun that an ordinal or a superlative stands before, -1 without one."""
    syntax = statement.syntax
    head = syntax.heads[fact.last - 1]
    return head if head >= fact.last and syntax.tags[head] in _NOUNS else -1


def _names(text: Text, at: int) -> Iterator[_Found]:
    """Yield the names of which something is said, those in full, nationalities, and numbers that are no values."""
    statement = text.statements[at]
    covered: set[int] = set()
    named = [pair for pair in enumerate(statement.names) if not is_common_noun(statement, pair[1])]
    named.sort(key=lambda pair: not is_person(pair[1]))
    for find in (describe, locate, name_in_full):
        for index, name in named:
            if name.first in covered and not (find is describe and is_person(name)):
                continue
            said = find(statement, index)
            if said is not None:
                covered.update(range(said.first, said.last))
                place = _place(text, at, Span(said.first, said.last), said.core)._replace(name=index, said=said.said)
                entity = min(text.entity_at(at, name), default=-1)
                yield _Found(ItemKind.NAME, place, None, said.roots, entity)
    covered.update(at for name in statement.names for at in range(name.first, name.last))
    covered.update(at for fact in statement.facts for at in range(fact.first, fact.last))
    others = (find_offices, find_peoples, find_numbers)
    for said in (said for find in others for said in find(statement, covered)):
        place = _place(text, at, Span(said.first, said.last), said.core)
        words = tuple(token.norm for token in statement.tokens[said.first : said.last])
        yield _Found(ItemKind.NAME, place, words, said.roots)


def _phrases(text: Text, at: int, values: Sequence[_Found]) -> Iterator[_Found]:
    """Yield what is stated in words that are no value and no name."""
    statement = text.statements[at]
    read = (*(value.place.tokens for value in values), *(Span(name.first, name.last) for name in statement.names))
    for kind, tokens in find_phrases(statement, {at for span in read for at in range(*span)}):
        words = tuple(token.norm for token in statement.tokens[slice(*tokens)])
        yield _Found(kind, _place(text, at, tokens, tokens), words, frozenset())


def _quotations(text: Text) -> list[_Found]:
    """Return what is quoted, each with the pieces that it is broken into: "Yes," she said. "We knew."."""
    runs: list[list[int]] = []
    for index, quotation in enumerate(text.quotations):
        if runs and not quotation.is_work and _goes_on(text, runs[-1][-1], index):
            runs[-1].append(index)
        elif not quotation.is_work:
            runs.append([index])
    return [_quoted(text, pieces) for pieces in runs]


def _goes_on(text: Text, one: int, other: int) -> bool:
    before, after = text.quotations[one], text.quotations[other]
    if before.speaker_span is None or after.first - before.last > 1:
        return False
    same = (before.speaker, before.pronoun, before.described) == (after.speaker, after.pronoun, after.described)
    first, last = text.statements[before.last].sentence, text.statements[after.first].sentence
    return same and first.block == last.block


def _quoted(text: Text, pieces: Sequence[int]) -> _Found:
    document, first = text.document, text.quotations[pieces[0]]
    tokens = text.statements[first.first].tokens
    inside = [at for at, token in enumerate(tokens) if first.span.start <= token.start < first.span.end]
    reach = Span(inside[0], inside[-1] + 1)
    spans = tuple(document.to_text.span(text.quotations[piece].span) for piece in pieces)
    words = tuple(token.norm for piece in pieces for token in text.quotations[piece].tokens)
    place = ItemPlace(spans, first.first, reach, reach, states=True, quotation=pieces[0])
    return _Found(ItemKind.QUOTATION, place, words, frozenset())


def _place(text: Text, at: int, tokens: Span, core: Span) -> ItemPlace:
    statement = text.statements[at]
    span = text.document.to_text.span(statement.span(*tokens))
    polarity = statement.polarity
    # what is half denied ("barely nine thousand") counts as supposed as well, but it is stated
    stated = any(not polarity.supposed[token] or polarity.negations[token] for token in range(*core))
    return ItemPlace((span,), at, tokens, core, stated)


def _is_same(text: Text, one: _Found, other: _Found) -> bool:
    """Whether two places say one fact."""
    if one.kind is not other.kind:
        return False
    if one.kind is ItemKind.NAME and one.value is None:
        # "the council's treasurer" and "its chief executive" are two facts, and "the treasurer" is one of them again
        within = one.about <= other.about or other.about <= one.about
        return one.entity == other.entity >= 0 and bool(one.about) is bool(other.about) and within
    if one.value != other.value:
        return False
    if one.kind is ItemKind.QUOTATION or one.place.sentence == other.place.sentence:
        return one.kind is ItemKind.QUOTATION
    if one.about and other.about and one.about.isdisjoint(other.about):
        return False
    telling = _SHARED if isinstance(one.value, Quantity) else 1  # of one day more than one thing is told
    needed = _SHARED - telling * one.tells - bool(one.about & other.about)
    return _shared(text, one.place.sentence, other.place.sentence) >= needed


def _shared(text: Text, one: int, other: int) -> int:
    """Return how many words and bearers of names two sentences have in common."""
    ours, theirs = text.statements[one], text.statements[other]
    words = len(ours.places.keys() & theirs.places.keys())
    bearers = len(text.entities.mentions[one].keys() & text.entities.mentions[other].keys())
    return words + bearers
