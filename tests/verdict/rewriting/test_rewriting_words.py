"""Single words exchanged for others of their kind, and those that would need other words around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from factcheck.reading.statement import Statement, read_statement
from factcheck.text.folding import bare
from factcheck.text.sentences import split
from factcheck.verdict.rewriting.edits import Edit
from factcheck.verdict.rewriting.words import (
    rewrite_adjective,
    rewrite_identifier,
    rewrite_mark,
    rewrite_noun,
    rewrite_rate,
)

Rewrite = Callable[[Statement, int, Statement, int], Iterator[Edit]]

ROWS = [
    # claim and passage with their words marked, what is written; None where nothing is
    (rewrite_mark, "The law holds *before* 3 May.", "The law holds *after* 3 May.", "before"),
    (rewrite_mark, "*Before* noon it rained.", "*After* noon it rained.", "Before"),
    (rewrite_mark, "*Before* noon it rained.", "It rained *after* noon.", "before"),
    (rewrite_mark, "It rained *before* noon.", "*After* noon it rained.", "Before"),
    (rewrite_mark, "BEFORE *AFTER* ALL.", "It rained *before* noon.", "AFTER"),
    (rewrite_mark, "The mine is *north* of Harn.", "The mine is *south* of Harn.", "north"),
    (rewrite_mark, "It lies *north* of Harn.", "It lies in *South* Harn.", None),
    (rewrite_mark, "They voted *for* the plan.", "They voted *against* the plan.", None),
    (rewrite_mark, "It was the *first* visit.", "It was the *last* visit since May.", None),
    (rewrite_mark, "*All* of them left.", "*None* of them left.", None),
    (rewrite_identifier, "Ward *7* has beds.", "Ward *8* has beds.", "7"),
    (rewrite_identifier, "Batch *L2417* was sold.", "Batch *L2471* was sold.", "L2417"),
    (rewrite_identifier, "Ward *7* has beds.", "Beds are in Ward *8*, too.", "7"),
    (rewrite_identifier, "Ward *7*", "Ward *8*", "7"),
    (rewrite_identifier, "Ward *7* has beds.", "Room *8* has beds.", None),
    (rewrite_identifier, "The *7* has beds.", "The *8* has beds.", None),
    (rewrite_identifier, "*7* has beds.", "Ward *8* has beds.", None),
    (rewrite_identifier, "Ward *7* has beds.", "*8* has beds.", None),
    (rewrite_identifier, "Ward *7* has beds.", "Ward *8*-9 has beds.", None),
    (rewrite_identifier, "Batch *L2417* was sold.", "Batch *2471* was sold.", None),
    (rewrite_identifier, "Ward *7B* has beds.", "Ward *8* has beds.", None),
    (rewrite_adjective, "She is an *Italian* diver.", "She is a *Norwegian* diver.", "Italian"),
    (rewrite_adjective, "The *Danes* won.", "The *Italians* won.", "Danes"),
    (rewrite_adjective, "*Danish* divers won.", "They say *Italian* divers won.", "Danish"),
    (rewrite_adjective, "An *Italian* won.", "A *Norwegian* won.", "Italian"),
    (rewrite_adjective, "The winner was *Italian*.", "The *Norwegian* diver won.", None),
    (rewrite_adjective, "The winner was *Italian*", "The winner was *Norwegian*", "Italian"),
    (rewrite_adjective, "The *Danish* team won.", "The *Italians* won.", None),
    (rewrite_rate, "It costs £2 an *hour*.", "It costs £2 a *day*.", "hour"),
    (rewrite_noun, "The bell is made of *silver*.", "The bell is made of *copper*.", "silver"),
    (rewrite_noun, "He is a *baker*.", "He is an *actor*.", "baker"),
    (rewrite_noun, "An *engine* failed.", "A *pump* failed.", "engine"),
    (rewrite_noun, "The *bridge* fell.", "Her *tower* fell.", "bridge"),
    (rewrite_noun, "They crossed the *bridge*", "They crossed the *tower*", "bridge"),
    (rewrite_noun, "*Bridges* fell.", "In Harn *towers* fell.", None),
    (rewrite_noun, "The *bridge* fell.", "A *tower* fell.", None),
    (rewrite_noun, "The *bridge* fell.", "The *towers* fell.", None),
    (rewrite_noun, "The *bridge* fell.", "The *tower* crane fell.", None),
    (rewrite_noun, "The rail *bridge* fell.", "The *tower* fell.", None),
    (rewrite_noun, "The *bridge* fell.", "The rail *tower* fell.", None),
    (rewrite_noun, "The *bridge* crane fell.", "The *tower* fell.", None),
    (rewrite_noun, "They *resigned* in May.", "The *tower* fell in May.", None),
]


@pytest.mark.parametrize(("rewrite", "claim", "passage", "word"), ROWS)
def test_one_word_is_put_for_another(rewrite: Rewrite, claim: str, passage: str, word: str | None) -> None:
    edits = list(rewrite(*_marked(claim), *_marked(passage)))
    assert [edit.text for edit in edits] == ([] if word is None else [word])
    at = passage.index("*")
    assert all(edit.span == (at, passage.rindex("*") - 1) for edit in edits)


def _marked(text: str) -> tuple[Statement, int]:
    """Return a sentence and the index of the token that is marked in it."""
    document = bare(text.replace("*", ""))
    statement = read_statement(split(document)[0], document.folded)
    return statement, next(at for at, token in enumerate(statement.tokens) if token.start == text.index("*"))
