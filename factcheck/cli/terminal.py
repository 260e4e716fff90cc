"""What the place is like where a report will be read: its width, and whether it obeys colours."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO

PIPED_WIDTH = 80


def wants_colour(stream: TextIO, environ: Mapping[str, str] = os.environ) -> bool:
    """Say whether text for `stream` may be coloured.

    ``NO_COLOR`` forbids it and ``FORCE_COLOR`` asks for it if they are not empty, the first before the second; else a
    terminal gets colour and nothing else does.
    """
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return is_terminal(stream) and environ.get("TERM") != "dumb"


def width_of(stream: TextIO, environ: Mapping[str, str] = os.environ) -> int:
    """Return the columns of a line on `stream`: what ``COLUMNS`` says, else what the terminal says, else 80."""
    columns = environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdecimal() and len(columns) < 5 and int(columns) > 0:
        return int(columns)
    if is_terminal(stream):
        try:
            return os.get_terminal_size(stream.fileno()).columns or PIPED_WIDTH
        except OSError:  # a stream that calls itself a terminal and has no size, as in some editors
            return PIPED_WIDTH
    return PIPED_WIDTH


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether somebody sits at the other end of `stream`; a program started without one has None."""
    return stream is not None and not stream.closed and stream.isatty()
