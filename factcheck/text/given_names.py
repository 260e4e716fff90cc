"""Words -> whether they are given names, and of women or of men.

Takes words as `factcheck.text.words.normalize` spells them. Says nothing of surnames, and of a word that is a name and
an ordinary word as well it cannot say which of them stands there.

Origin of the data in `data/given_names.txt`: the names that are in at least twelve of the lists that nomquamgender
counts, with names from Faker for Africa, Asia and the Pacific, put together by `tests/learning/build_given_names.py`;
the notices are in `data/NOTICE`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pkgutil import get_data  # importlib.resources takes 20 ms to import

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e"}
)


@lru_cache(maxsize=4096)
def given_name(word: str) -> str:
    """Return "f" for a given name of women, "m" for one of men, "x" for one of both, "" for what is none.

    A name is a sex's if nine in ten of those who bear it, in the whole world, are of that sex.

    >>> given_name("siobhan"), given_name("dmitry"), given_name("jordan"), given_name("holbrook")
    ('f', 'm', 'x', '')
    """
    return next((sex for sex, line in zip("fmx", _lines(), strict=False) if _stands_in(line, word)), "")


def is_word_too(word: str) -> bool:
    """Whether a given name is an ordinary word as well, so that only its capital tells them apart.

    >>> is_word_too("grace"), is_word_too("will"), is_word_too("nadia"), is_word_too("table")
    (True, True, False, False)
    """
    return _stands_in(_lines()[3], word)


def _stands_in(line: str, word: str) -> bool:
    """Whether a word is in a line of sorted ones, found by halving it: a set of them all would take longer to open."""
    spelled = word if word.isascii() else word.translate(_LETTERS)
    low, high = 0, len(line)
    while low < high:
        start = line.rfind(" ", 0, (low + high) // 2) + 1
        end = line.index(" ", start)
        if line[start:end] == spelled:
            return bool(spelled)
        if line[start:end] < spelled:
            low = end + 1
        else:
            high = start
    return False


@cache
def _lines() -> tuple[str, ...]:
    text = get_data("factcheck.text", "data/given_names.txt")
    assert text is not None, "given_names.txt is part of the package"
    return tuple(f"{line} " for line in text.decode().splitlines())
