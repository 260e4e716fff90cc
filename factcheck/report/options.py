"""What a renderer has to know about the place where its text will be read."""

from __future__ import annotations

from typing import NamedTuple


class RenderOptions(NamedTuple):
    """How a report is to look. Only ``text`` heeds it: ``plain`` and ``json`` are the same everywhere."""

    width: int = 80
    """Columns of a line."""
    colour: bool = False
    """Whether escape sequences for colour are obeyed where the text will be shown."""


DEFAULT_OPTIONS = RenderOptions()
