"""One entry of a claims file."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from fractions import Fraction

from factcheck.model.records import NamedTuple

MOST_WORDS = 400
"""Of a claim, marks counted as well. Each of its words is held against each of a passage, and against each other."""


def is_too_long(claim: str) -> bool:
    """Whether the text of a claim has more than `MOST_WORDS`."""
    return len(claim) > MOST_WORDS and sum(1 for _ in re.finditer(r"\d[\d.,]*|\w+|[^\w\s]", claim)) > MOST_WORDS


class Severity(StrEnum):
    """How much a conflict with a claim weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Status(StrEnum):
    """How far the checking of a claim has come."""

    DRAFT = "draft"
    QUERY = "query"
    """Something about it has still to be asked."""
    CHECKED = "checked"
    REJECTED = "rejected"
    """It was checked and is not so."""


class Signature(NamedTuple):
    """Who has checked a claim, and when."""

    by: str = ""
    on: date | None = None


class Tolerance(NamedTuple):
    """How far a number may be off before it conflicts."""

    absolute: Fraction | None = None
    """In the unit of the claim's number."""
    percent: Fraction | None = None
    """Of the claim's number: 2 for ``"2%"``."""
    rounded: bool = False
    """Any rounding of the claim's number agrees, also without "about"."""


class Citation(NamedTuple):
    """Where a claim was checked."""

    title: str = ""
    publisher: str = ""
    date: date | None = None
    url: str = ""
    quote: str = ""


class Examples(NamedTuple):
    """A claim's own tests: texts that must support it, conflict with it, have nothing to do with it."""

    supports: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    unrelated: tuple[str, ...] = ()


class Claim(NamedTuple):
    """A fact that has been checked."""

    id: str
    text: str
    """The statement: key ``claim`` of the file."""
    also: tuple[str, ...] = ()
    """Other wordings of the same fact."""
    unlike: tuple[str, ...] = ()
    """Look-alikes that are another fact."""
    tolerance: Tolerance | None = None
    as_of: date | None = None
    """The day on which it was true."""
    required: bool = False
    """A text that does not mention it fails."""
    severity: Severity = Severity.ERROR
    tags: tuple[str, ...] = ()
    note: str = ""
    sources: tuple[Citation, ...] = ()
    examples: Examples = Examples()
    status: Status | None = None
    """None where the file does not say."""
    checked: Signature | None = None
    review_after: date | None = None
    """The day from which it has to be looked at again."""
    path: str = ""
    """The claims file that it stands in."""
    line: int = 0
    column: int = 0

    @property
    def is_checked(self) -> bool:
        """Whether somebody has checked it and found it so."""
        return self.status is Status.CHECKED or (self.checked is not None and self.status is not Status.REJECTED)


class Ignore(NamedTuple):
    """An entry under ``ignore``: conflicts of one claim that are not held against some documents."""

    claim: str
    """The id."""
    document: str
    """A path, seen from the folder of the claims file, or a pattern of one: ``archive/*.docx``."""
    reason: str
    until: date | None = None
    """The last day on which it holds."""
    path: str = ""
    """The claims file that it stands in."""
    line: int = 0
    column: int = 0


class Aside(NamedTuple):
    """An entry under ``aside``: words of a document that nobody has to back by a claim."""

    words: str
    document: str
    """As of an `Ignore`."""
    reason: str
    path: str = ""
    """The claims file that it stands in."""
    line: int = 0
    column: int = 0


class ClaimSet(NamedTuple):
    """The claims of one run, in the order of their files."""

    claims: tuple[Claim, ...]
    titles: tuple[str, ...] = ()
    """The ``title`` of each file that has one."""
    ignores: tuple[Ignore, ...] = ()
    asides: tuple[Aside, ...] = ()
    rejected: tuple[Claim, ...] = ()
    """Claims that take no part, once the others are made ready; their ids stay taken."""
