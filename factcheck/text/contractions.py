"""Tokens -> the words that are spoken: "hasn't" is "has not", "it's" is "it is", "cannot" is "can not".

What stands in full and what is drawn together is the writer's habit. Possessives are left as they are; where "'s" and
"'d" may be either of two words, the word behind them decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.records import NamedTuple
from factcheck.model.text import Token
from factcheck.text.irregular import PAST_FORMS

_WHOLE = {
    "cannot": ("can", "not"),
    "can't": ("can", "not"),
    "let's": ("let", "us"),
    "shan't": ("shall", "not"),
    "won't": ("will", "not"),
}
_ENDINGS = {"'ll": "will", "'m": "am", "'re": "are", "'ve": "have"}
_BEFORE_IS = frozenset("he here how it she that there this what when where who why".split())
"""Words behind which "'s" is a verb."""
_PARTICIPLES = frozenset("been become come gone got had made done run".split())
_BETWEEN = frozenset("already always also ever just long never not only".split())


class Word(NamedTuple):
    """One spoken word."""

    norm: str
    token: Token
    """The one that it stands in."""


def spell_out(tokens: Sequence[Token]) -> tuple[Word, ...]:
    """Return the words of `tokens`, contractions written out.

    >>> from factcheck.text.words import tokenize
    >>> [word.norm for word in spell_out(tokenize("It's been said he'd go, but Ann's boat can't"))]
    ['it', 'has', 'been', 'said', 'he', 'would', 'go', ',', 'but', 'ann', 'boat', 'can', 'not']
    """
    return tuple(Word(norm, token) for at, token in enumerate(tokens) for norm in _parts(tokens, at))


def _parts(tokens: Sequence[Token], at: int) -> Iterator[str]:
    token = tokens[at]
    text = token.text.lower()
    if text in _WHOLE:
        yield from _WHOLE[text]
        return
    if "'" not in text:
        yield token.norm
        return
    if text.endswith("n't") and len(text) > 3:
        yield from (text[:-3], "not")
        return
    stem, mark, ending = text.rpartition("'")
    if mark + ending in _ENDINGS:
        yield from (stem, _ENDINGS[mark + ending])
    elif ending == "s" and stem in _BEFORE_IS:
        yield from (stem, "has" if _is_participle_next(tokens, at) else "is")
    elif ending == "d" and stem:
        yield from (stem, "had" if _is_participle_next(tokens, at) else "would")
    else:
        yield token.norm


def _is_participle_next(tokens: Sequence[Token], at: int) -> bool:
    behind = (tokens[index].norm for index in range(at + 1, len(tokens)))
    following = next((norm for norm in behind if norm not in _BETWEEN), "")
    return following in _PARTICIPLES or (following in PAST_FORMS and following not in ("come", "run", "put", "set"))
