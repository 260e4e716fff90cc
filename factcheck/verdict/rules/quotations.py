"""Quotations: the words inside the marks have to stand as they are, and to be the same speaker's.

Case, the kind of mark, "…" and [bracketed] insertions make no difference; a quotation may be given in part, or broken
by "he said". Words that are altered make a misquotation, which shows which ones; the same words under another name are
a conflict of attribution.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq, Opcodes

from factcheck.facts.names import Name
from factcheck.facts.quotations import Quotation
from factcheck.matching.naming import Likeness, compare_names, is_slip
from factcheck.model.facts import Kind, Relation
from factcheck.model.text import Span, Token
from factcheck.settings import Settings
from factcheck.text.lemmas import stem
from factcheck.text.stopwords import FUNCTION
from factcheck.verdict.judgement import Comparison

_PARTIAL = 3
"""Words that a part of a quotation needs to be taken for it."""


class QuotationFinding(NamedTuple):
    """What one quotation of a text does to one quotation of a claim."""

    comparisons: tuple[Comparison, ...]
    score: float
    conflicts: bool
    sentence: int
    last_sentence: int


def judge_quotation(
    expected: Quotation, claim_text: str, found: Sequence[Quotation], folded: str, settings: Settings
) -> Iterator[QuotationFinding]:
    """Compare a claim's quotation with all of a text's that share enough words with it."""
    wanted = [token.norm for token in expected.tokens]
    telling = _telling(wanted)
    for index, quotation in enumerate(found):
        words = [token.norm for token in quotation.tokens]
        if not telling.intersection(map(stem, words)):
            continue
        tokens = _with_next(quotation, found[index + 1 : index + 2])
        finding = _judge(expected, wanted, telling, claim_text, quotation, tokens, folded, settings)
        if finding is not None:
            yield finding


def _is_work(tokens: Sequence[Token]) -> bool:
    """Whether quoted words are the name of a film, a song, a report: capitalised nearly all."""
    words = [token for token in tokens if token.norm not in FUNCTION]
    return len(words) > 1 and all(token.text[0].isupper() or token.text[0].isdigit() for token in words)


def _telling(words: Sequence[str]) -> frozenset[str]:
    telling = frozenset(stem(word) for word in words if word not in FUNCTION)
    return telling or frozenset(map(stem, words))


def _with_next(quotation: Quotation, following: Sequence[Quotation]) -> tuple[Token, ...]:
    """Join a quotation that is broken by "he said" to its other half."""
    for other in following:
        if other.speaker == quotation.speaker and other.first - quotation.last <= 1:
            return quotation.tokens + other.tokens
    return quotation.tokens


def _judge(
    expected: Quotation,
    wanted: Sequence[str],
    telling: frozenset[str],
    claim_text: str,
    quotation: Quotation,
    tokens: Sequence[Token],
    folded: str,
    settings: Settings,
) -> QuotationFinding | None:
    norms = [token.norm for token in tokens]
    utterance = not _is_work(expected.tokens) and len(wanted) >= _PARTIAL
    speaker = _compare_speakers(expected, quotation)
    window = _exact(wanted, norms)
    if window is not None:
        relation, score = Relation.SAME, 1.0
    else:
        window, score = _best_window(wanted, telling, norms)
        asked = settings.misquoted if not expected.speaker or speaker is not Likeness.OTHER else settings.misquoted_elsewhere
        if score < asked or not utterance:
            return None
        relation = Relation.MISQUOTED
    words = tokens[window[0] : window[1]]
    span = Span(words[0].start, words[-1].end)
    text = " ".join(folded[span.start : span.end].split())
    wanted_text = claim_text[expected.span.start : expected.span.end]
    comparisons = [
        Comparison(
            Kind.QUOTATION, relation, wanted_text, span, text,
            "quoted word for word" if relation.agrees else _difference(expected, words), score, 2.0,
        )
    ]  # fmt: skip
    if utterance and speaker is not Likeness.SAME and quotation.speaker_span is not None:
        name = " ".join(folded[quotation.speaker_span.start : quotation.speaker_span.end].split())
        comparisons.append(
            Comparison(
                Kind.SPEAKER, Relation.DIFFERS if speaker is Likeness.OTHER else Relation.MISSPELT,
                _speaker_text(expected, claim_text), quotation.speaker_span, name,
                f"said by {name}, not {_speaker_text(expected, claim_text)}", score,
            )
        )  # fmt: skip
    conflicts = any(not comparison.relation.agrees for comparison in comparisons)
    last = max(quotation.last, quotation.speaker_sentence) if conflicts else quotation.last
    first = min(quotation.first, quotation.speaker_sentence) if len(comparisons) > 1 else quotation.first
    return QuotationFinding(tuple(comparisons), score, conflicts, max(first, 0), last)


def _speaker_text(expected: Quotation, claim_text: str) -> str:
    if expected.speaker_span is None:
        return " ".join(expected.speaker).title()
    return claim_text[expected.speaker_span.start : expected.speaker_span.end]


def _compare_speakers(expected: Quotation, found: Quotation) -> Likeness:
    """Say whether two quotations have one speaker; where one names none, they may have."""
    if not expected.speaker or not found.speaker:
        return Likeness.SAME
    likeness = compare_names(Name(0, 0, expected.speaker), Name(0, 0, found.speaker))
    if likeness is Likeness.OTHER and is_slip(expected.speaker[-1], found.speaker[-1]):
        return Likeness.MISSPELT
    return likeness


def _exact(wanted: Sequence[str], norms: Sequence[str]) -> tuple[int, int] | None:
    """Find the whole quotation in what the text quotes, or all that the text quotes in it."""
    size = len(wanted)
    for at in range(len(norms) - size + 1):
        if list(norms[at : at + size]) == list(wanted):
            return at, at + size
    count = len(norms)
    if count >= _PARTIAL and any(list(wanted[at : at + count]) == list(norms) for at in range(size - count + 1)):
        return 0, count
    return None


def _best_window(
    wanted: Sequence[str], telling: frozenset[str], norms: Sequence[str]
) -> tuple[tuple[int, int], float]:
    """Find the shortest stretch that is most like the quotation: half by its telling words, half by its words in order."""
    best, best_score = (0, len(norms)), 0.0
    stems = [stem(norm) for norm in norms]
    for size in range(max(len(wanted) - 1, 1), len(wanted) + 2):
        for at in range(max(len(norms) - size, 0) + 1):
            shared = len(telling.intersection(stems[at : at + size])) / len(telling)
            if (shared + 1) / 2 <= best_score:
                continue
            order = LCSseq.similarity(list(wanted), list(norms[at : at + size])) / len(wanted)
            score = (shared + order) / 2
            if score > best_score:
                best, best_score = (at, min(at + size, len(norms))), score
    return best, best_score


def _difference(expected: Quotation, words: Sequence[Token]) -> str:
    """Word the altered words of a misquotation: "'errors' for 'failures' inside the quotation"."""
    wanted = [token.norm for token in expected.tokens]
    got = [token.norm for token in words]
    changes = []
    opcodes: Opcodes = LCSseq.opcodes(wanted, got)
    for op in opcodes:
        if op.tag == "equal":
            continue
        old = " ".join(token.text for token in expected.tokens[op.src_start : op.src_end])
        new = " ".join(token.text for token in words[op.dest_start : op.dest_end])
        at_edge = op.dest_start == 0 or op.dest_end == len(words)
        if old and new:
            changes.append(f"'{new}' for '{old}'")
        elif old:
            changes.append(f"'{old}' left out")
        elif not at_edge:
            changes.append(f"'{new}' put in")
    return f"{', '.join(changes) or 'words altered'} inside the quotation"
