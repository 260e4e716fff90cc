"""The roots that are kept ready-made are what the rules give: `python tests/text/test_synonym_roots.py` writes them anew."""

from __future__ import annotations

from pathlib import Path

from factcheck.text import synonym_roots
from factcheck.text.lemmas import root, stem
from factcheck.text.synonyms import words_of_tables

OPENING = '''"""The roots of the words in `factcheck.text.synonyms`, so that they need not be worked out at every start.

Written by ``python tests/text/test_synonym_roots.py`` from those tables and the rules of `factcheck.text.lemmas`, and
not to be edited. A word that is missing here is read by the rules.
"""

from __future__ import annotations

ROOTS = {
'''


def source() -> str:
    """Give the module as it should stand."""
    rows = (f'    "{word}": "{root(stem(word))}",\n' for word in sorted(words_of_tables()))
    return OPENING + "".join(rows) + "}\n"


def test_the_roots_are_those_of_the_tables() -> None:
    assert {word: root(stem(word)) for word in words_of_tables()} == synonym_roots.ROOTS


def test_writing_them_anew_changes_nothing() -> None:
    assert Path(synonym_roots.__file__).read_text(encoding="utf-8") == source()


if __name__ == "__main__":
    Path(synonym_roots.__file__).write_text(source(), encoding="utf-8")
