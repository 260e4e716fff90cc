"""Sentences -> the quotations in them, each with the one who said it.

Reads straight, curly and single quotation marks, quotations of several sentences, quotations broken by "he said", and
those that run on over paragraphs, each paragraph opening with a mark of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.facts.names import Name
from factcheck.model.text import Sentence, Span, Token
from factcheck.text.lemmas import stem

_SPEECH = frozenset(
    stem(word)
    for word in """
    say tell add explain ask insist warn claim announce call continue write tweet post admit argue reply respond declare
    state note comment remark joke laugh giggle shout recall concede suggest stress promise vow describe label brand
    accuse urge read conclude pledge report testify
    """.split()
)
_ADDRESSING = frozenset(("tell", "ask", "inform"))
"""Verbs of saying before the one who is spoken to: "she told MPs"."""
_PRONOUNS = frozenset("he she they".split())
_CLOSING = {'"': '"', "“": "”", "‘": "'", "„": "“", "«": "»", "'": "'"}
_NEAR = 8
"""Tokens between a verb of saying and the name of the one who says it; more is another clause."""


class Quotation(NamedTuple):
    """Words between quotation marks."""

    span: Span
    """In `Document.folded`, marks left out."""
    tokens: tuple[Token, ...]
    """Words only, without the marks between them."""
    first: int
    """Index of the sentence that it begins in."""
    last: int
    """Index of the sentence that it ends in."""
    speaker: tuple[str, ...] = ()
    """Normalised words of the name of the one who said it; empty where it is not said."""
    speaker_span: Span | None = None
    """In `Document.folded`."""
    speaker_sentence: int = -1


def _without_brackets(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Give the words that were said: what stands in [brackets] was put in by the writer."""
    spoken = []
    depth = 0
    for token in tokens:
        depth += (token.text == "[") - (token.text == "]")
        if depth <= 0 and token.norm[0].isalnum():
            spoken.append(token)
    return tuple(spoken)


class _Place(NamedTuple):
    sentence: int
    token: int


def find_quotations(sentences: Sequence[Sentence], names: Sequence[Sequence[Name]]) -> tuple[Quotation, ...]:
    """Give the quotations of a document; `names` are those of each sentence."""
    found: list[Quotation] = []
    quoted: dict[int, set[int]] = {}
    for places in _runs(sentences):
        words = tuple(sentences[s].tokens[t] for s, t in places)
        for sentence, token in places:
            quoted.setdefault(sentence, set()).add(token)
        spoken = _without_brackets(words)
        if spoken:
            span = Span(words[0].start, words[-1].end)
            found.append(Quotation(span, spoken, places[0].sentence, places[-1].sentence))
    attributed: list[Quotation] = []
    for quotation in found:
        before = attributed[-1] if attributed else None
        attributed.append(_attribute(quotation, before, sentences, names, quoted))
    return tuple(attributed)


def _runs(sentences: Sequence[Sentence]) -> Iterator[list[_Place]]:
    """Give the tokens of each quotation; an unclosed one ends with its block."""
    places: list[_Place] = []
    closing = ""
    block = -1
    for sentence in sentences:
        if sentence.block != block:
            if closing and closing != "'":
                yield places
            places, closing, block = [], "", sentence.block
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            if not closing:
                if _opens(tokens, at):
                    closing, places = _CLOSING[token.text], []
            elif _closes(tokens, at, closing):
                if token.text[0].isalnum():
                    places.append(_Place(sentence.index, at))
                if places:
                    yield places
                closing = ""
            else:
                places.append(_Place(sentence.index, at))
    if closing and closing != "'" and places:
        yield places


def _opens(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.text not in _CLOSING or at + 1 >= len(tokens):
        return False
    if token.text != "'":
        return True
    touches_before = at > 0 and tokens[at - 1].end == token.start and tokens[at - 1].text[-1].isalnum()
    return not touches_before and tokens[at + 1].start == token.end and tokens[at + 1].text[0].isalnum()


def _closes(tokens: Sequence[Token], at: int, closing: str) -> bool:
    token = tokens[at]
    if closing != "'":
        return token.text == closing or (closing == "”" and token.text == '"')
    if token.text == "'":
        return at + 1 >= len(tokens) or tokens[at + 1].start > token.end or not tokens[at + 1].text[0].isalnum()
    return len(token.text) > 1 and token.text.endswith("'") and not _plural_possessive(tokens, at)


def _plural_possessive(tokens: Sequence[Token], at: int) -> bool:
    """Whether the mark behind a plural is a possessive one: a word follows, and a closing mark is still to come."""
    following = tokens[at + 1 :]
    return bool(following) and following[0].text[0].isalpha() and any(token.text.endswith("'") for token in following)


def _attribute(
    quotation: Quotation,
    before: Quotation | None,
    sentences: Sequence[Sentence],
    names: Sequence[Sequence[Name]],
    quoted: dict[int, set[int]],
) -> Quotation:
    """Find the one who said it: behind the quotation, before it, in the sentence before; else who was speaking already."""
    block = sentences[quotation.first].block
    candidates = [quotation.last, quotation.first, quotation.first - 1, quotation.last + 1]
    for index in dict.fromkeys(candidates):
        if not 0 <= index < len(sentences) or sentences[index].block != block:
            continue
        if index == quotation.last + 1 and quoted.get(index):
            continue
        if index == quotation.first - 1 and sentences[index].tokens[-1].text not in (":", ",") and quoted.get(index):
            continue
        name = _speaker_in(sentences[index].tokens, names[index], quoted.get(index, set()), quotation, before)
        if name is _SAME_SPEAKER:
            break
        if name is not None:
            tokens = sentences[index].tokens[name.first : name.last]
            span = Span(tokens[0].start, tokens[-1].end)
            return quotation._replace(speaker=name.words, speaker_span=span, speaker_sentence=index)
    if before is not None and before.speaker and _runs_on(quotation, before, sentences):
        return quotation._replace(
            speaker=before.speaker, speaker_span=before.speaker_span, speaker_sentence=before.speaker_sentence
        )
    return _last_named(quotation, sentences, names, quoted)


_SAME_SPEAKER = Name(-1, -1, ())


def _speaker_in(
    tokens: Sequence[Token], names: Sequence[Name], quoted: set[int], quotation: Quotation, before: Quotation | None
) -> Name | None:
    outside = [name for name in names if name.first not in quoted]
    verbs = [at for at, token in enumerate(tokens) if at not in quoted and stem(token.norm) in _SPEECH]
    colons = [at for at, token in enumerate(tokens) if at not in quoted and token.text == ":"]
    best: tuple[tuple[bool, int], Name] | None = None
    for name in outside:
        for at in verbs:
            if name.first > at and stem(tokens[at].norm) in _ADDRESSING:
                continue
            distance = name.first - at if name.first > at else at - name.last + 1
            rank = (not name.is_person, distance)
            if distance <= _NEAR and (best is None or rank < best[0]):
                best = (rank, name)
        if any(0 <= at - name.last <= 1 for at in colons):
            return name
    pronoun = any(
        tokens[near].norm in _PRONOUNS and near not in quoted
        for at in verbs
        for near in (at - 1, at + 1)
        if 0 <= near < len(tokens)
    )
    if pronoun:
        return _SAME_SPEAKER
    return best[1] if best else None


def _runs_on(quotation: Quotation, before: Quotation, sentences: Sequence[Sentence]) -> bool:
    """Whether the one who spoke before goes on: in the same block, or at the head of the next."""
    now, then = sentences[quotation.first], sentences[before.last]
    if now.block == then.block:
        return True
    return now.block == then.block + 1 and now.tokens[0].text in _CLOSING


def _last_named(
    quotation: Quotation, sentences: Sequence[Sentence], names: Sequence[Sequence[Name]], quoted: dict[int, set[int]]
) -> Quotation:
    """Take "he said" for the person named last before, at most two sentences back."""
    for index in range(quotation.first, max(quotation.first - 3, -1), -1):
        for name in reversed(names[index]):
            if name.first in quoted.get(index, set()) or not name.is_person:
                continue
            tokens = sentences[index].tokens[name.first : name.last]
            span = Span(tokens[0].start, tokens[-1].end)
            return quotation._replace(speaker=name.words, speaker_span=span, speaker_sentence=index)
    return quotation
