"""Sentences -> the quotations in them, each with the one who said it.

The speaker stands behind the words, before them or in the sentence before; "he said" is the one who was named last.
Without a verb of saying or a colon there is no speaker. Where quotations begin and end is
`factcheck.facts.quotation_marks`'s business; what an altered word means, that of `factcheck.verdict.rules.quotations`.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from factcheck.facts.names import Name
from factcheck.facts.quotation_marks import CLOSING, MARKS, Place, quoted_runs
from factcheck.model.records import NamedTuple
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
_BEING = frozenset("am is are was were be been being".split())
_WORKS = frozenset(
    stem(word)
    for word in """
    album anthem ballad book documentary drama entitled episode essay film hymn movie musical novel opera play poem
    programme sculpture series show single sitcom song tale titled track
    """.split()
)
"""Words beside a quotation that say it is the name of a work, and nobody's words."""
_SMALL = frozenset("a an and as at but by for from in into is it of on or the to with".split())
"""Words that titles may have in small letters."""
_DESCRIBING = frozenset(stem(word) for word in "brand call describe dismiss dub hail label praise".split())
_WORK_BEFORE = 6
_WORK_BEHIND = 8
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
    is_work: bool = False
    """Whether it is the name of a work ("Inside the Hive") and nobody's words."""


def _without_brackets(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Give the words that were said: what stands in [brackets] was put in by the writer."""
    spoken = []
    depth = 0
    for token in tokens:
        depth += (token.text == "[") - (token.text == "]")
        if depth <= 0 and token.norm[0].isalnum():
            spoken.append(token)
    return tuple(spoken)


def find_quotations(sentences: Sequence[Sentence], names: Sequence[Sequence[Name]]) -> tuple[Quotation, ...]:
    """Give the quotations of a document; `names` are those of each sentence."""
    found: list[Quotation] = []
    quoted: dict[int, set[int]] = {}
    for places in quoted_runs(sentences):
        words = tuple(sentences[place.sentence].tokens[place.token] for place in places)
        for place in places:
            quoted.setdefault(place.sentence, set()).add(place.token)
        spoken = _without_brackets(words)
        if spoken and not (len(spoken) == 1 and len(spoken[0].text) == 1):  # rock 'n' roll
            span = Span(words[0].start, words[-1].end)
            work = _is_work(spoken) or _is_called_a_work(sentences, places)
            found.append(Quotation(span, spoken, places[0].sentence, places[-1].sentence, is_work=work))
    attributed: list[Quotation] = []
    for quotation in found:
        before = attributed[-1] if attributed else None
        attributed.append(_attribute(quotation, before, sentences, names, quoted))
    return tuple(attributed)


def _is_work(words: Sequence[Token]) -> bool:
    """Whether quoted words are the name of a film, a song, a report: capitals as in "A House by the Sea"."""
    capitals = sum(word.text[0].isupper() or word.text[0].isdigit() for word in words)
    return capitals > 1 and all(
        word.text[0].isupper() or word.text[0].isdigit() or word.norm in _SMALL for word in words
    )


def _is_called_a_work(sentences: Sequence[Sentence], places: Sequence[Place]) -> bool:
    """Whether the words around a quotation say that it is a work: 'the song "…"', '"…" is a poem'."""
    first, last = places[0], places[-1]
    before = sentences[first.sentence].tokens[max(first.token - 1 - _WORK_BEFORE, 0) : max(first.token - 1, 0)]
    for token in reversed(before):
        if stem(token.norm) in _WORKS:
            return not any(stem(other.norm) in _DESCRIBING for other in before)  # "called the film a …"
        if not (token.text[0].isupper() or token.norm in ("by", "of")):
            break
    behind = sentences[last.sentence].tokens[last.token + 2 : last.token + 2 + _WORK_BEHIND]
    if not behind or behind[0].norm not in ("is", "was"):
        return False
    return any(stem(token.norm) in _WORKS for token in behind)


class _Voice(Enum):
    """What a sentence says of the speaker without naming one."""

    PRONOUN = auto()
    """she said"""
    SOMEBODY = auto()
    """the chairwoman said"""


def _attribute(
    quotation: Quotation,
    before: Quotation | None,
    sentences: Sequence[Sentence],
    names: Sequence[Sequence[Name]],
    quoted: dict[int, set[int]],
) -> Quotation:
    """Find the one who said it: behind the quotation, before it, in the sentence before; or who spoke already."""
    block = sentences[quotation.first].block
    says = False
    for index in dict.fromkeys((quotation.last, quotation.first, quotation.first - 1, quotation.last + 1)):
        if not 0 <= index < len(sentences) or sentences[index].block != block:
            continue
        outside = quotation.first <= index <= quotation.last
        if not outside and quoted.get(index) and not (index < quotation.first and _leads_in(sentences[index])):
            continue
        voice = _voice_in(sentences[index].tokens, names[index], quoted.get(index, set()))
        if isinstance(voice, Name) and not _names_itself(quotation, voice):
            return _said_by(quotation, voice, index, sentences)
        if voice is _Voice.SOMEBODY and outside:
            return quotation
        if voice is _Voice.PRONOUN:
            says = True
            break
    if says:
        since = before.last + 1 if before is not None and before.speaker else 0
        named = _last_named(quotation, since, sentences, names, quoted)
        if named is not None:
            return named
    if before is not None and before.speaker and _runs_on(quotation, before, sentences):
        return quotation._replace(
            speaker=before.speaker, speaker_span=before.speaker_span, speaker_sentence=before.speaker_sentence
        )
    return quotation


def _names_itself(quotation: Quotation, name: Name) -> bool:
    """Whether what looks like a speaker is the quoted words again: 'Night Train: "Night Train" is …'."""
    return set(name.words) <= {token.norm for token in quotation.tokens}


def _leads_in(sentence: Sentence) -> bool:
    return sentence.tokens[-1].text in (":", ",")


def _said_by(quotation: Quotation, name: Name, index: int, sentences: Sequence[Sentence]) -> Quotation:
    tokens = sentences[index].tokens[name.first : name.last]
    span = Span(tokens[0].start, tokens[-1].end)
    return quotation._replace(speaker=name.words, speaker_span=span, speaker_sentence=index)


def _voice_in(tokens: Sequence[Token], names: Sequence[Name], quoted: set[int]) -> Name | _Voice | None:
    """Give the one whom a sentence says to speak, by its verbs of saying and its colons outside the quotations."""
    outside = [name for name in names if name.first not in quoted]
    verbs = [at for at, token in enumerate(tokens) if at not in quoted and stem(token.norm) in _SPEECH]
    if not verbs:
        colons = {at for at, token in enumerate(tokens) if at not in quoted and token.text == ":"}
        return next((name for name in outside if not colons.isdisjoint((name.last, name.last + 1))), None)
    for at in verbs:
        subject = _subject_over_commas(tokens, outside, at)
        if subject is not None:
            return subject
    if any(tokens[near].norm in _PRONOUNS and near not in quoted for at in verbs for near in _beside(tokens, at)):
        return _Voice.PRONOUN
    nearest = _nearest(tokens, outside, verbs)
    return nearest if nearest is not None else _Voice.SOMEBODY


def _beside(tokens: Sequence[Token], at: int) -> list[int]:
    return [near for near in (at - 1, at + 1) if 0 <= near < len(tokens)]


def _subject_over_commas(tokens: Sequence[Token], names: Sequence[Name], verb: int) -> Name | None:
    """Give the name beside a clause between commas: "Ben Rae, lawyer for Ann Poe, said"; "its owner, Ben Rae, said"."""
    close = verb - 1
    while close > 0 and tokens[close].text == ",":
        opening = next((at for at in range(close - 1, -1, -1) if tokens[at].text == ","), -1)
        if opening < 0:
            return None
        for name in names:
            if name.last == opening or (name.first == opening + 1 and name.last == close):
                return name
        close = opening
    return None


def _nearest(tokens: Sequence[Token], names: Sequence[Name], verbs: Sequence[int]) -> Name | None:
    """Give the name nearest to a verb of saying, leaving out those who are spoken to or of."""
    best: tuple[int, Name] | None = None
    for name in names:
        if tokens[name.last - 1].text.endswith(("'s", "s'")):
            continue  # Marrent's lawyer said
        for at in verbs:
            follows = name.first > at
            if follows and stem(tokens[at].norm) in _ADDRESSING and not (at and tokens[at - 1].text in MARKS):
                continue  # "she told Marrent", but: "Why?" asked Marrent
            if tokens[at - 1].norm in _BEING and at and not (follows and tokens[name.first - 1].norm == "by"):
                continue  # "he was accused of … by Marrent"
            distance = name.first - at if follows else at - name.last + 1
            if distance <= _NEAR and (best is None or distance < best[0]):
                best = (distance, name)
    return best[1] if best else None


def _runs_on(quotation: Quotation, before: Quotation, sentences: Sequence[Sentence]) -> bool:
    """Whether the one who spoke before goes on: in the same block, or at the head of the next."""
    now, then = sentences[quotation.first], sentences[before.last]
    if now.block == then.block:
        return True
    return now.block == then.block + 1 and now.tokens[0].text in CLOSING


def _last_named(
    quotation: Quotation,
    since: int,
    sentences: Sequence[Sentence],
    names: Sequence[Sequence[Name]],
    quoted: dict[int, set[int]],
) -> Quotation | None:
    """Take "he said" for the person named last before, at most two sentences back and not before sentence `since`."""
    for index in range(quotation.first, max(quotation.first - 3, since - 1, -1), -1):
        for name in reversed(names[index]):
            if name.is_person and name.first not in quoted.get(index, set()):
                return _said_by(quotation, name, index, sentences)
    return None
