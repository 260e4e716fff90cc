"""What the properties of a document say -> its title and the day it was written, each only where it can be relied on.

Shared by the readers of Word documents and PDF files. Programs fill properties in with names of files and of templates,
and with days on which somebody opened or printed a text.
"""

from __future__ import annotations

from datetime import date, timedelta

_DRAFTING = timedelta(days=7)
"""A draft is written in days. Created long before it was last saved, a file was made from another or taken up again."""
_EARLIEST = 1990
"""What is dated before is dated by a program without a clock: 1601, 1970 and 1980 are where they begin to count."""
_STAMPS = frozenset((date(2013, 12, 23),))
"""The day on which the template of a much used library was made; all that it writes is dated so."""
_NO_TITLES = frozenset(("document", "untitled", "word document", "normal", "template", "microsoft word document"))
_FILE_NAMES = (
    ".doc",
    ".docx",
    ".docm",
    ".dot",
    ".dotx",
    ".htm",
    ".html",
    ".indd",
    ".md",
    ".odt",
    ".pdf",
    ".rtf",
    ".txt",
)


def real_title(words: str) -> str | None:
    """Return a title from document properties, unless a program put it there.

    >>> real_title("Ferry runs again"), real_title("Microsoft Word - draft3.docx"), real_title("Document1")
    ('Ferry runs again', None, None)
    """
    plain = " ".join(words.split())
    lower = plain.lower()
    made_up = lower.rstrip("0123456789 ()") in _NO_TITLES or lower.endswith(_FILE_NAMES)
    return None if not plain or made_up or lower.startswith("microsoft word - ") else plain


def writing_day(created: str, modified: str) -> date | None:
    """Return the day a draft was written, from dates as in ISO 8601: when it was last saved, soon after it was begun.

    "Created" may be years old, in a file made from another; "modified" may be the day on which somebody opened an old
    text and saved it. A wrong day would turn "last December" into a wrong alarm: if they are far apart there is none.

    >>> writing_day("2023-04-01T09:00:00Z", "2023-04-02T17:00:00Z")
    datetime.date(2023, 4, 2)
    >>> writing_day("2019-04-01T09:00:00Z", "2023-04-02T17:00:00Z")
    """
    try:
        first, last = date.fromisoformat(created[:10]), date.fromisoformat((modified or created)[:10])
    except ValueError:
        return None
    reliable = timedelta() <= last - first <= _DRAFTING and first.year >= _EARLIEST and first not in _STAMPS
    return last if reliable else None
