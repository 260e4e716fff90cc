"""The errors that a user can cause. Anything else that is raised is a bug.

::

    FactcheckError           a sentence that names the file and says what to do; exit status 2
    ├── ClaimsError          mistakes in claims files, all of one run together, each with its place
    ├── InputError           a text that cannot be read
    ├── OutputError          a report that cannot be written
    └── UsageError           an option that names something unknown
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model.records import NamedTuple


class FactcheckError(Exception):
    """Base of all: ``str()`` of it is what the user reads."""


class Problem(NamedTuple):
    """One mistake in a claims file."""

    path: str
    line: int
    """From 1; 0 where the whole file is meant."""
    column: int
    message: str
    """What is wrong and what was expected, without a full stop."""
    excerpt: str = ""
    """The line as it stands in the file."""

    def __str__(self) -> str:
        path = self.path.replace("\n", "\\n")  # a line a mistake
        place = f"{path}:{self.line}:{self.column}" if self.line else path
        head = f"{place}: {self.message}"
        if not self.excerpt:
            return head
        caret = " " * max(self.column - 1, 0) + "^"
        return f"{head}\n    {self.excerpt}\n    {caret}"


class Fault(NamedTuple):
    """A mistake in the text of one claims file, before its line and column are known."""

    offset: int | None
    """None where the whole file is meant."""
    message: str
    earlier: int | None = None
    """Where the same thing stands before, for the message to name its line."""


class ClaimsError(FactcheckError):
    """One or more mistakes in claims files."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class InputError(FactcheckError):
    """A text that cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class OutputError(FactcheckError):
    """A report that cannot be written."""


class UsageError(FactcheckError):
    """An option that names something unknown."""


def did_you_mean(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the end of a message about an unknown name: the nearest one that is known, if it is near.

    >>> did_you_mean("divrs", ["boats", "divers"]), did_you_mean("crew", ["boats", "divers"])
    (': did you mean "divers"?', '')
    """
    from difflib import get_close_matches  # most runs make no mistake

    near = get_close_matches(name, list(known), n=1, cutoff=cutoff)
    return f': did you mean "{near[0]}"?' if near else ""
