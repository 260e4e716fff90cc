"""Quotations: the words inside the marks have to stand as they are, and to be the same speaker's.

Case, the kind of mark, "…", [bracketed] insertions and contractions written out or not make no difference; a quotation
may be given in part, or broken by "he said". Words that are altered make a misquotation, which shows which ones; the
same words under another speaker are a conflict of attribution. Under a speaker who may or may not be the claim's they
say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from factcheck.document.naming import Likeness, compare_names, is_slip
from factcheck.document.speakers import are_exclusive, is_same_office
from factcheck.document.texts import Text
from factcheck.facts.names import Name
from factcheck.facts.quotations import Quotation
from factcheck.model.facts import Kind, Relation
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span, Token
from factcheck.text.contractions import Word
from factcheck.text.lemmas import stem
from factcheck.text.stopwords import FUNCTION
from factcheck.text.words import tokenize
from factcheck.thresholds import MISQUOTED, MISQUOTED_ELSEWHERE, TELLING_ELSEWHERE
from factcheck.verdict.judgement import Comparison
from factcheck.verdict.utterances import (
    PARTIAL,
    Said,
    Window,
    altered,
    find_altered,
    find_exact,
    find_with_gaps,
    pieces_of,
    read_said,
    words_of,
)

_MOST_CHANGES = 3
"""Altered stretches that are shown one by one."""
_TURNING = frozenset("but unless except although though however only if".split())
"""Words that a quotation may not be cut before: what follows them takes back or narrows what was said."""
_NEAR = 160
"""Characters around a quotation of a word or two in which the text has to speak of the claim's subject."""
_BEHIND = 120
"""Characters behind a quotation in which its other half may stand in the writer's words."""


class QuotationFinding(NamedTuple):
    """What one quotation of a text does to one quotation of a claim."""

    comparisons: tuple[Comparison, ...]
    score: float
    conflicts: bool
    sentence: int
    last_sentence: int
    expected: Quotation
    claim_text: str
    """`Document.folded` of the claim."""
    words: tuple[Token, ...]
    """Those of the text that stand for the claim's."""


class _Same(Enum):
    """Whether a text's quotation is said by the one who says the claim's."""

    YES = auto()
    OPEN = auto()
    """One of the two names nobody, or the text does not tell: the words alone decide."""
    MISSPELT = auto()
    DOUBTFUL = auto()
    """Somebody speaks who may be another: the words say nothing."""
    NO = auto()


class _Attribution(NamedTuple):
    same: _Same
    span: Span | None = None
    """Where the text names or describes the one who speaks."""
    sentence: int = -1


def judge_quotation(expected: Quotation, claim_text: str, text: Text) -> Iterator[QuotationFinding]:
    """Compare a claim's quotation with all of a text's that share enough words with it.

    The name of a work is no quotation: it is quoted by everyone who writes of it.
    """
    if expected.is_work:
        return
    wanted = words_of(expected)
    norms = {word.norm for word in wanted}
    for said in read_said(text.quotations):
        if said.shares(norms) and (finding := judge_pair(expected, wanted, claim_text, said, text)) is not None:
            yield finding


def judge_pair(
    expected: Quotation, wanted: Sequence[Word], claim_text: str, said: Said, text: Text
) -> QuotationFinding | None:
    """Compare a claim's quotation, whose words are `wanted`, with one of a text; None where they are different ones."""
    folded = text.document.folded
    quotation, words = said.joined, said.words
    utterance = len(wanted) >= PARTIAL
    if not utterance and not _is_said_of_the_same(expected, claim_text, quotation, folded):
        return None  # a word or two in marks are anybody's
    place = _standing_in(expected, wanted, quotation, words)
    score = 1.0
    attribution = _Attribution(_Same.OPEN)
    if place is not None:
        attribution = _attribute(expected, quotation, text) if utterance else attribution
    else:
        if not utterance or find_exact([word.norm for word in words], [word.norm for word in wanted]) is not None:
            return None  # too small a part of it to tell
        found = find_altered([word.norm for word in wanted], words, folded, MISQUOTED)
        if found is None and (len(wanted) > len(expected.tokens) or len(words) > len(quotation.tokens)):
            # where a contraction was exchanged it counts as one word
            wanted, words = (tuple(Word(t.norm, t) for t in q.tokens) for q in (expected, quotation))
            found = find_altered([word.norm for word in wanted], words, folded, MISQUOTED)
        if found is None:
            return None
        attribution = _attribute(expected, quotation, text)
        if not _is_misquotation(found, attribution.same):
            return None
        place, score = (found.first, found.last), found.likeness
    if attribution.same is _Same.DOUBTFUL:
        return None
    return _finding(expected, wanted, claim_text, quotation, words[place[0] : place[1]], score, attribution, folded)


def _standing_in(
    expected: Quotation, wanted: Sequence[Word], quotation: Quotation, words: Sequence[Word]
) -> tuple[int, int] | None:
    """Find the words as they are; those behind "…" are left out rightly on either side."""
    sought, norms = [word.norm for word in wanted], [word.norm for word in words]
    place = find_exact(sought, norms)
    if place is None and expected.gaps:
        place = find_with_gaps(pieces_of(wanted, expected), norms)
    if place is None and quotation.gaps and len(norms) >= PARTIAL:
        place = (0, len(norms)) if find_with_gaps(pieces_of(words, quotation), sought) is not None else None
    return place


def _is_misquotation(found: Window, same: _Same) -> bool:
    """Whether altered words are the claim's: more of them have to be kept under another speaker.

    Where only small words are kept, the speaker has to be the claim's: "I have not slept since".
    """
    if same is _Same.NO:
        return found.likeness >= MISQUOTED_ELSEWHERE and found.telling > TELLING_ELSEWHERE
    return found.telling > 0 or (found.is_framed and same in (_Same.YES, _Same.MISSPELT))


def _finding(
    expected: Quotation,
    wanted: Sequence[Word],
    claim_text: str,
    quotation: Quotation,
    words: Sequence[Word],
    score: float,
    attribution: _Attribution,
    folded: str,
) -> QuotationFinding:
    span = Span(words[0].token.start, words[-1].token.end)
    relation = Relation.SAME if score == 1.0 else Relation.MISQUOTED
    reason = "quoted word for word" if relation.agrees else _difference(wanted, words)
    inserted = _other_insertion(expected, quotation, words) if relation.agrees else ""
    cut = _cut_off(wanted, words, folded) if relation.agrees else ""
    if inserted:
        relation, reason = Relation.MISQUOTED, f"{inserted} inside the quotation"
    elif cut:
        relation, reason = Relation.MISQUOTED, f"cut before '{cut}'"
    comparisons = [
        Comparison(
            Kind.QUOTATION,
            relation,
            claim_text[expected.span.start : expected.span.end],
            span,
            " ".join(folded[span.start : span.end].split()),
            reason,
            score,
        )
    ]
    if attribution.same in (_Same.NO, _Same.MISSPELT) and attribution.span is not None:
        comparisons.append(_other_speaker(expected, claim_text, attribution.span, folded, attribution.same, score))
    conflicts = any(not comparison.relation.agrees for comparison in comparisons)
    last = max(quotation.last, attribution.sentence) if conflicts else quotation.last
    first = min(quotation.first, attribution.sentence) if len(comparisons) > 1 else quotation.first
    tokens = tuple(dict.fromkeys(word.token for word in words))
    return QuotationFinding(tuple(comparisons), score, conflicts, max(first, 0), last, expected, claim_text, tokens)


def _other_speaker(
    expected: Quotation, claim_text: str, speaker_span: Span, folded: str, same: _Same, score: float
) -> Comparison:
    """Report the one who says the claim's words in the text, where that is not the claim's speaker as spelt there."""
    name = " ".join(folded[speaker_span.start : speaker_span.end].split())
    wanted = _speaker_text(expected, claim_text)
    relation = Relation.DIFFERS if same is _Same.NO else Relation.MISSPELT
    said = "said by" if same is _Same.NO else "spelt"
    return Comparison(Kind.SPEAKER, relation, wanted, speaker_span, name, f"{said} {name}, not {wanted}", score)


def _is_said_of_the_same(expected: Quotation, claim_text: str, quotation: Quotation, folded: str) -> bool:
    """Whether a word of the claim outside its quotation stands near the one that was found."""
    outside = claim_text[: expected.span.start] + " " + claim_text[expected.span.end :]
    near = folded[max(quotation.span.start - _NEAR, 0) : quotation.span.end + _NEAR]
    wanted = {stem(token.norm) for token in tokenize(outside) if token.norm not in FUNCTION and token.norm[0].isalnum()}
    return not wanted.isdisjoint(stem(token.norm) for token in tokenize(near))


def _speaker_text(expected: Quotation, claim_text: str) -> str:
    if expected.speaker_span is None:
        return " ".join(expected.speaker).title()
    return claim_text[expected.speaker_span.start : expected.speaker_span.end]


def _attribute(expected: Quotation, quotation: Quotation, text: Text) -> _Attribution:
    """Say whether a text's quotation is the claim's speaker's."""
    if (not expected.speaker and not expected.described) or quotation.speaker_span is None:
        return _Attribution(_Same.OPEN)
    speaker = text.speakers.speaker_of(quotation)
    if not expected.speaker:
        same = _compare_offices(expected, quotation, speaker.names, text)
    elif not speaker.names:
        same = _compare_unnamed(expected, quotation, text)
    else:
        same = _compare_named(Name(0, 0, expected.speaker), speaker.names, text)
        if same is _Same.NO and not speaker.is_sure:
            same = _Same.OPEN if quotation.pronoun else _Same.DOUBTFUL
    span = speaker.span if speaker.names else quotation.speaker_span
    return _Attribution(same, span, speaker.sentence if speaker.names else quotation.speaker_sentence)


def _compare_named(wanted: Name, names: Sequence[Name], text: Text) -> _Same:
    likenesses = [compare_names(wanted, name) for name in names]
    if Likeness.SAME in likenesses:
        return _Same.YES
    if any(not set(text.entities_of(wanted)).isdisjoint(text.entities_of(name)) for name in names):
        return _Same.YES
    if Likeness.MISSPELT in likenesses or any(is_slip(wanted.key, name.key) for name in names):
        return _Same.MISSPELT
    return _Same.NO


def _compare_unnamed(expected: Quotation, quotation: Quotation, text: Text) -> _Same:
    """Compare the claim's speaker with one of whom the text gives only an office or a pronoun."""
    wanted = Name(0, 0, expected.speaker)
    if quotation.pronoun:
        sex = text.speakers.sex(wanted)
        return _Same.DOUBTFUL if {sex, quotation.pronoun} in ({"m", "she"}, {"f", "he"}) else _Same.OPEN
    known = text.speakers.offices(wanted) | ({expected.described} if expected.described else set())
    if any(is_same_office(quotation.described, office) for office in known if quotation.described):
        return _Same.YES
    if known and quotation.described and all(are_exclusive(quotation.described, office) for office in known):
        return _Same.NO
    return _Same.OPEN if text.speakers.is_named_behind(quotation, wanted) else _Same.DOUBTFUL


def _compare_offices(expected: Quotation, quotation: Quotation, names: Sequence[Name], text: Text) -> _Same:
    """Compare by their offices, where the claim names nobody: "the fire chief said"."""
    known = {office for name in names for office in text.speakers.offices(name)}
    if quotation.described:
        known.add(quotation.described)
    if any(is_same_office(expected.described, office) for office in known):
        return _Same.YES
    if known and all(are_exclusive(expected.described, office) for office in known):
        return _Same.NO
    return _Same.OPEN


def _difference(wanted: Sequence[Word], words: Sequence[Word]) -> str:
    """Word the altered words of a misquotation: "'errors' for 'failures' inside the quotation"."""
    changes = []
    from rapidfuzz.distance import LCSseq

    opcodes = LCSseq.opcodes([word.norm for word in wanted], [word.norm for word in words])
    for (first, last), (start, end) in altered(opcodes):
        old, new = _as_written(wanted[first:last]), _as_written(words[start:end])
        if old and new:
            changes.append(f"'{new}' for '{old}'")
        elif old:
            changes.append(f"'{old}' left out")
        elif start > 0 and end < len(words):
            changes.append(f"'{new}' put in")
    if len(changes) > _MOST_CHANGES:
        changes = [*changes[: _MOST_CHANGES - 1], f"{len(changes) - _MOST_CHANGES + 1} more changes"]
    listed = " and ".join(filter(None, (", ".join(changes[:-1]), *changes[-1:])))
    return f"{listed or 'words altered'} inside the quotation"


def _as_written(words: Sequence[Word]) -> str:
    """Return words as they stand in the text, a contraction whole."""
    return " ".join(token.text for token in dict.fromkeys(word.token for word in words))


def _other_insertion(expected: Quotation, quotation: Quotation, words: Sequence[Word]) -> str:
    """Say which words in brackets are others in the text's quotation than in the same place of the claim's."""
    first = next(at for at, token in enumerate(quotation.tokens) if token is words[0].token)
    theirs = {at - first: inserted for at, inserted in quotation.put_in}
    for at, inserted in expected.put_in:
        found = theirs.get(at, inserted)
        if found != inserted:
            return f"'[{' '.join(found)}]' for '[{' '.join(inserted)}]'"
    return ""


def _cut_off(wanted: Sequence[Word], words: Sequence[Word], folded: str) -> str:
    """Return the words that turn a quotation round and were cut from its end: "but only if the roof holds"."""
    norms = [word.norm for word in wanted]
    got = [word.norm for word in words]
    size = len(got)
    end = next((at + size for at in range(len(norms) - size + 1) if norms[at : at + size] == got), len(norms))
    if end >= len(norms) or norms[end] not in _TURNING:
        return ""
    behind = folded[words[-1].token.end : words[-1].token.end + _BEHIND].lower()
    if norms[end] in behind.replace(",", " ").split():
        return ""  # said in other words outside the marks
    return _as_written(wanted[end:])
