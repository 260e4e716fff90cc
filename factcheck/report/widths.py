"""How many columns of a terminal a text takes.

Rich has the table for it, and with it the exact answer for every script. Most text of a newsroom is letters of Latin
alphabets, each one column wide, which is seen without that table: importing it takes as long as writing a report.
"""

from __future__ import annotations

_LAST_LATIN = "\u02ff"
_NARROW = frozenset("–—‘’“”•…€™")


def columns(text: str) -> int:
    """Return the columns that `text` takes.

    >>> columns("“Zürich”"), columns("東京"), columns("e\u0301")
    (8, 4, 1)
    """
    if text.isprintable() and all(c <= _LAST_LATIN or c in _NARROW for c in text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def chop(text: str, width: int) -> list[str]:
    """Cut `text` into pieces of at most `width` columns.

    >>> chop("https://example.org", 8)
    ['https://', 'example.', 'org']
    """
    from rich.cells import chop_cells

    return chop_cells(text, width)
