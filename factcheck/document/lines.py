"""Sentences -> the lines of tables and lists among them, each with the line that is their head.

What stands in a row of a table or behind a label ("Norway: 14") is said of that row alone: the lines above and below it
lend it nothing, but the head of the table does, or the words that announce the list.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.text import BlockKind, Sentence

NO_LINE, NO_HEAD = -2, -1
_LABEL, _VALUE = 5, 5
"""Tokens before and behind the colon of a line that is a label and its value."""


def heads_of_lines(sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """Return for each sentence the index of the head of its table or list, `NO_HEAD` or `NO_LINE`."""
    heads: list[int] = []
    for at, sentence in enumerate(sentences):
        if not _is_line(sentence):
            heads.append(NO_LINE)
        elif at and heads[-1] != NO_LINE and _belong_together(sentences[at - 1], sentence):
            heads.append(heads[-1] if heads[-1] != NO_HEAD else at - 1 if sentence.kind is BlockKind.ROW else NO_HEAD)
        else:
            heads.append(_announced(sentences, at))
    return tuple(heads)


def label_end(sentence: Sentence) -> int:
    """Return the index after the label of a line: its first cell, or what stands before the colon."""
    return next((at for at, token in enumerate(sentence.tokens) if token.text in ("|", ":")), len(sentence.tokens))


def column_of(sentence: Sentence, at: int) -> int:
    """Return the column of a row of a token, counted from the right: the head of the labels may be empty."""
    return sum(token.text == "|" for token in sentence.tokens[at:])


def _is_line(sentence: Sentence) -> bool:
    if sentence.kind is BlockKind.ROW:
        return True
    colon = next((at for at, token in enumerate(sentence.tokens) if token.text == ":"), 0)
    behind = len(sentence.tokens) - colon - 1
    if not 0 < colon <= _LABEL or not 0 < behind <= _VALUE:
        return False
    return any(token.norm[0].isdigit() for token in sentence.tokens[colon + 1 : colon + 3])


def _belong_together(one: Sentence, other: Sentence) -> bool:
    return other.block - one.block == 1 and one.kind is other.kind


def _announced(sentences: Sequence[Sentence], at: int) -> int:
    """Return the index of the words before a list that announce it; a table has its own head."""
    if not at or sentences[at].kind is BlockKind.ROW:
        return NO_HEAD
    before = sentences[at - 1]
    announces = before.kind is BlockKind.HEADING or before.tokens[-1].text not in '.!?"”'
    return at - 1 if announces else NO_HEAD
