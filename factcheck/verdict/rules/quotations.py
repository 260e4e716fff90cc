"""Quotations: the words inside the marks have to stand as they are, and to be the same speaker's.

Case, the kind of mark, "…" and [bracketed] insertions make no difference; a quotation may be given in part, or broken
by "he said". Words that are altered make a misquotation, which shows which ones; the same words under another name are
a conflict of attribution.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq, Opcodes

from factcheck.facts.names import Name
from factcheck.facts.quotations import Quotation
from factcheck.matching.naming import Likeness, compare_names, is_slip
from factcheck.model.facts import Kind, Relation
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span, Token
from factcheck.settings import Settings
from factcheck.text.lemmas import stem
from factcheck.text.stopwords import FUNCTION
from factcheck.text.words import tokenize
from factcheck.verdict.judgement import Comparison

_PARTIAL = 3
"""Words that a part of a quotation needs to be taken for it."""
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


def judge_quotation(
    expected: Quotation, claim_text: str, found: Sequence[Quotation], folded: str, settings: Settings
) -> Iterator[QuotationFinding]:
    """Compare a claim's quotation with all of a text's that share enough words with it.

    The name of a work is no quotation: it is quoted by everyone who writes of it.
    """
    if expected.is_work:
        return
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
    utterance = len(wanted) >= _PARTIAL
    speaker = _compare_speakers(expected, quotation)
    if not utterance and not _is_said_of_the_same(expected, claim_text, quotation, folded):
        return None  # a word or two in marks are anybody's
    window = _exact(wanted, norms)
    relation, score = Relation.SAME, 1.0
    if window is None and _exact(norms, wanted) is not None:
        return None  # too small a part of it to tell
    if window is None:
        window, score = _best_window(wanted, telling, norms)
        asked = (
            settings.misquoted
            if not expected.speaker or speaker is not Likeness.OTHER
            else settings.misquoted_elsewhere
        )
        if score < asked or not utterance:
            return None
        relation = Relation.MISQUOTED
        window = _whole_window(wanted, norms, window)
    words = tokens[window[0] : window[1]]
    span = Span(words[0].start, words[-1].end)
    text = " ".join(folded[span.start : span.end].split())
    wanted_text = claim_text[expected.span.start : expected.span.end]
    reason = "quoted word for word" if relation.agrees else _difference(expected, words)
    cut = _cut_off(expected, words, folded) if relation.agrees else ""
    if cut:
        relation, reason = Relation.MISQUOTED, f"cut before '{cut}'"
    comparisons = [
        Comparison(
            Kind.QUOTATION, relation, wanted_text, span, text, reason, score, 2.0,
        )
    ]  # fmt: skip
    if utterance and speaker is not Likeness.SAME and quotation.speaker_span is not None:
        comparisons.append(_other_speaker(expected, claim_text, quotation.speaker_span, folded, speaker, score))
    conflicts = any(not comparison.relation.agrees for comparison in comparisons)
    last = max(quotation.last, quotation.speaker_sentence) if conflicts else quotation.last
    first = min(quotation.first, quotation.speaker_sentence) if len(comparisons) > 1 else quotation.first
    return QuotationFinding(
        tuple(comparisons), score, conflicts, max(first, 0), last, expected, claim_text, tuple(words)
    )


def _other_speaker(
    expected: Quotation, claim_text: str, speaker_span: Span, folded: str, likeness: Likeness, score: float
) -> Comparison:
    """Report the one who says the claim's words in the text, where that is not the claim's speaker as spelt there."""
    name = " ".join(folded[speaker_span.start : speaker_span.end].split())
    wanted = _speaker_text(expected, claim_text)
    relation = Relation.DIFFERS if likeness is Likeness.OTHER else Relation.MISSPELT
    said = "said by" if likeness is Likeness.OTHER else "spelt"
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


def _best_window(wanted: Sequence[str], telling: frozenset[str], norms: Sequence[str]) -> tuple[tuple[int, int], float]:
    """Find the shortest stretch most like the quotation: half by its telling words, half by its words in order."""
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


def _whole_window(wanted: Sequence[str], norms: Sequence[str], window: tuple[int, int]) -> tuple[int, int]:
    """Widen a window over the words that stand in the place of the quotation's first or last ones."""
    first, last = window
    opcodes = LCSseq.opcodes(list(wanted), list(norms[first:last]))
    kept = [op for op in opcodes if op.tag == "equal"]
    if not kept:
        return window
    lost_before = kept[0].src_start - kept[0].dest_start
    lost_behind = (len(wanted) - kept[-1].src_end) - (last - first - kept[-1].dest_end)
    return max(first - max(lost_before, 0), 0), min(last + max(lost_behind, 0), len(norms))


def _difference(expected: Quotation, words: Sequence[Token]) -> str:
    """Word the altered words of a misquotation: "'errors' for 'failures' inside the quotation"."""
    wanted = [token.norm for token in expected.tokens]
    got = [token.norm for token in words]
    changes = []
    for (first, last), (start, end) in altered(LCSseq.opcodes(wanted, got)):
        old = " ".join(token.text for token in expected.tokens[first:last])
        new = " ".join(token.text for token in words[start:end])
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


def altered(opcodes: Opcodes) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Give each stretch that differs on either side, as ranges of the words expected and of those found."""
    first = start = 0
    for op in opcodes:
        if op.tag == "equal":
            if op.src_start > first or op.dest_start > start:
                yield (first, op.src_start), (start, op.dest_start)
            first, start = op.src_end, op.dest_end
    last = opcodes[-1] if len(opcodes) else None
    if last is not None and (last.src_end > first or last.dest_end > start):
        yield (first, last.src_end), (start, last.dest_end)


def _cut_off(expected: Quotation, words: Sequence[Token], folded: str) -> str:
    """Give the words that turn a quotation round and were cut from its end: "but only if the roof holds"."""
    wanted = [token.norm for token in expected.tokens]
    got = [token.norm for token in words]
    size = len(got)
    end = next((at + size for at in range(len(wanted) - size + 1) if wanted[at : at + size] == got), len(wanted))
    if end >= len(wanted) or wanted[end] not in _TURNING:
        return ""
    behind = folded[words[-1].end : words[-1].end + _BEHIND].lower()
    if wanted[end] in behind.replace(",", " ").split():
        return ""  # said in other words outside the marks
    return " ".join(token.text for token in expected.tokens[end:])
