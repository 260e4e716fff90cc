"""Whether a text has the subject of the claims, by the names that both have.

The principle for claims that name nobody ("£412,000 raised"): such a claim speaks of the subject of its file, and the
file's other claims name it. A text that names others and none of these is about another event, however like its figures
are, and is not denied by it. A sentence or two that name nobody are taken to have the subject: nothing says that they
have not.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.document.texts import Text
from factcheck.facts.names import Name
from factcheck.matching.naming import Likeness, compare_names
from factcheck.matching.wording import Wording
from factcheck.settings import Settings


def subject_names(wordings: Sequence[Wording]) -> tuple[Name, ...]:
    """Give the names that the claims are about, each once."""
    names: dict[str, Name] = {}
    for wording in wordings:
        for name in wording.statement.names:
            known = names.get(name.key)
            if known is None or len(name.words) > len(known.words):
                names[name.key] = name
    return tuple(names.values())


def is_anchored(text: Text, names: Sequence[Name], settings: Settings) -> bool:
    """Whether enough of `names` stand in `text`, or too few are known, here or there, to tell."""
    named = {name for found in text.names.values() for name in found}
    if min(len(names), len({name.key for name in named})) < settings.anchor_names:
        return True
    shared = 0
    for name in names:
        found = (other for word in name.words for other in text.names.get(word, ()))
        shared += any(compare_names(name, other) is not Likeness.OTHER for other in found)
        if shared >= settings.anchor_names or shared >= settings.anchor_share * len(names):
            return True
    return False
