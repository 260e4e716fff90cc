"""Sentences -> the quotations in them, each with the one who said it, by name, by pronoun or by description.

The speaker stands behind the words, before them or in the sentence before. Without a verb of saying, a colon or a dash
there is no speaker. Where quotations begin and end is `factcheck.facts.quotation_marks`'s business; whom "she said"
means, that of `factcheck.document.speakers`; what an altered word means, that of `factcheck.verdict.quotations`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from factcheck.facts.attribution import Voice, find_label, find_voice
from factcheck.facts.names import Name
from factcheck.facts.quotation_marks import CLOSING, Place, quoted_runs
from factcheck.model.records import NamedTuple
from factcheck.model.text import Sentence, Span, Token
from factcheck.text.lemmas import stem
from factcheck.text.words import normalize

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
_GAP = "…"


class Quotation(NamedTuple):
    """Words between quotation marks."""

    span: Span
    """In `Document.folded`, marks left out."""
    tokens: tuple[Token, ...]
    """Words only, without the marks between them and without what the writer put in [brackets]."""
    first: int
    """Index of the sentence that it begins in."""
    last: int
    """Index of the sentence that it ends in."""
    speaker: tuple[str, ...] = ()
    """Normalised words of the name of the one who said it; empty where it is not said."""
    speaker_span: Span | None = None
    """Of the name, the pronoun or the description, in `Document.folded`; None where nobody is said to speak."""
    speaker_sentence: int = -1
    pronoun: str = ""
    """That stands for the speaker: he, she or they."""
    described: tuple[str, ...] = ()
    """Words of the speaker's office beside the name, or of the description that stands for it: "fire chief"."""
    put_in: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """What the writer put in brackets: how many of `tokens` stand before it, and its words."""
    gaps: tuple[int, ...] = ()
    """How many of `tokens` stand before each "…" for words that are left out."""
    is_work: bool = False
    """Whether it is the name of a work ("Inside the Hive") and nobody's words."""


class _Spoken(NamedTuple):
    """The words between two quotation marks, apart from what the writer did to them."""

    tokens: tuple[Token, ...]
    put_in: tuple[tuple[int, tuple[str, ...]], ...]
    gaps: tuple[int, ...]


def _spoken(tokens: Sequence[Token]) -> _Spoken:
    """Part the words that were said from what stands in [brackets]; "[T]he" and "walk[ed]" are one word each."""
    spoken: list[Token] = []
    put_in: list[tuple[int, tuple[str, ...]]] = []
    gaps: list[int] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.text == "[":
            close = next((end for end in range(at, len(tokens)) if tokens[end].text == "]"), len(tokens))
            inside = tokens[at + 1 : close]
            whole = _spelled_in_brackets(tokens, at, close)
            if whole is not None:
                if spoken and spoken[-1].start == whole.start:
                    spoken.pop()
                spoken.append(whole)
                close += tokens[close].end < whole.end
            elif words := tuple(other.norm for other in inside if other.norm[0].isalnum()):
                put_in.append((len(spoken), words))
            elif inside:
                gaps.append(len(spoken))
            at = close + 1
            continue
        if token.text == _GAP or (token.text == "." and [other.text for other in tokens[at : at + 3]] == ["."] * 3):
            gaps.append(len(spoken))
            at += 1 if token.text == _GAP else 3
            continue
        if token.norm[0].isalnum():
            spoken.append(token)
        at += 1
    inner = tuple(dict.fromkeys(gap for gap in gaps if 0 < gap < len(spoken)))
    return _Spoken(tuple(spoken), tuple(put_in), inner)


def _spelled_in_brackets(tokens: Sequence[Token], opening: int, close: int) -> Token | None:
    """Return the word of which only some letters stand in brackets."""
    if close != opening + 2 or close >= len(tokens) or not tokens[opening + 1].text.isalpha():
        return None
    first, last = opening, close
    if opening and tokens[opening - 1].end == tokens[opening].start and tokens[opening - 1].text.isalpha():
        first -= 1
    if close + 1 < len(tokens) and tokens[close + 1].start == tokens[close].end and tokens[close + 1].text[0].isalpha():
        last += 1
    if (first, last) == (opening, close):
        return None
    text = "".join(token.text for token in tokens[first : last + 1] if token.text not in "[]")
    return Token(tokens[first].start, tokens[last].end, text, normalize(text))


def find_quotations(sentences: Sequence[Sentence], names: Sequence[Sequence[Name]]) -> tuple[Quotation, ...]:
    """Return the quotations of a document; `names` are those of each sentence."""
    found: list[Quotation] = []
    quoted: dict[int, set[int]] = {}
    for places in quoted_runs(sentences):
        words = tuple(sentences[place.sentence].tokens[place.token] for place in places)
        for place in places:
            quoted.setdefault(place.sentence, set()).add(place.token)
        spoken, put_in, gaps = _spoken(words)
        if spoken and not (len(spoken) == 1 and len(spoken[0].text) == 1):  # rock 'n' roll
            span = Span(words[0].start, words[-1].end)
            work = _is_work(spoken) or _is_called_a_work(sentences, places)
            first, last = places[0].sentence, places[-1].sentence
            found.append(Quotation(span, spoken, first, last, put_in=put_in, gaps=gaps, is_work=work))

    @cache
    def voice_in(index: int, clause: range | None = None) -> Voice | None:
        tokens = sentences[index].tokens
        apart = {at for at in range(len(tokens)) if clause is not None and at not in clause}
        return find_voice(tokens, names[index], quoted.get(index, set()) | apart)

    attributed: list[Quotation] = []
    for quotation in found:
        before = attributed[-1] if attributed else None
        attributed.append(_attribute(quotation, before, sentences, names, quoted, voice_in))
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


def _attribute(
    quotation: Quotation,
    before: Quotation | None,
    sentences: Sequence[Sentence],
    names: Sequence[Sequence[Name]],
    quoted: dict[int, set[int]],
    voice_in: Callable[[int, range | None], Voice | None],
) -> Quotation:
    """Find the one who said it: behind the quotation, before it, in the sentence before; or who spoke already."""
    block = sentences[quotation.first].block
    for index in dict.fromkeys((quotation.last, quotation.first, quotation.first - 1, quotation.last + 1)):
        if not 0 <= index < len(sentences) or sentences[index].block != block:
            continue
        own = quotation.first <= index <= quotation.last
        if not own and quoted.get(index) and not (index < quotation.first and _leads_in(sentences[index])):
            continue
        voice = voice_in(index, _clause(sentences[index].tokens, quoted.get(index, set()), quotation) if own else None)
        if voice is None or (voice.name is not None and _names_itself(quotation, voice.name)):
            continue
        if own or voice.name is not None or voice.pronoun or _leads_in(sentences[index]):
            return _said_by(quotation, voice, index, sentences)
    label = sentences[quotation.first - 1] if quotation.first else None
    if label is not None and label.block == block - 1 and sentences[quotation.first].tokens[0].text in CLOSING:
        voice = find_label(label.tokens, names[label.index])
        if voice is not None:
            return _said_by(quotation, voice, label.index, sentences)
    if before is not None and before.speaker_span is not None and _runs_on(quotation, before, sentences):
        return quotation._replace(
            speaker=before.speaker,
            speaker_span=before.speaker_span,
            speaker_sentence=before.speaker_sentence,
            pronoun=before.pronoun,
            described=before.described,
        )
    return quotation


def _clause(tokens: Sequence[Token], quoted: set[int], quotation: Quotation) -> range | None:
    """Return the tokens between the semicolons around a quotation, None without any: those behind tell of another."""
    ends = [at for at, token in enumerate(tokens) if token.text == ";" and at not in quoted]
    if not ends:
        return None
    first = max((at + 1 for at in ends if tokens[at].start < quotation.span.start), default=0)
    return range(first, min((at for at in ends if tokens[at].start >= quotation.span.end), default=len(tokens)))


def _names_itself(quotation: Quotation, name: Name) -> bool:
    """Whether what looks like a speaker is the quoted words again: 'Night Train: "Night Train" is …'."""
    return set(name.words) <= {token.norm for token in quotation.tokens}


def _leads_in(sentence: Sentence) -> bool:
    return sentence.tokens[-1].text in (":", ",")


def _said_by(quotation: Quotation, voice: Voice, index: int, sentences: Sequence[Sentence]) -> Quotation:
    tokens = sentences[index].tokens[voice.first : voice.last]
    return quotation._replace(
        speaker=voice.name.words if voice.name is not None else (),
        speaker_span=Span(tokens[0].start, tokens[-1].end) if tokens else None,
        speaker_sentence=index,
        pronoun=voice.pronoun,
        described=voice.described,
    )


def _runs_on(quotation: Quotation, before: Quotation, sentences: Sequence[Sentence]) -> bool:
    """Whether the one who spoke before goes on: in the same block, or at the head of the next."""
    now, then = sentences[quotation.first], sentences[before.last]
    if now.block == then.block:
        return True
    return now.block == then.block + 1 and now.tokens[0].text in CLOSING
