"""What a renderer has to know about the place where its text will be read, and about what was asked of the run."""

from __future__ import annotations

from factcheck.model.outcome import FailOn
from factcheck.model.records import NamedTuple


class RenderOptions(NamedTuple):
    """How a report is to look. Width, colour and detail matter to ``text`` alone."""

    width: int = 80
    """Columns of a line."""
    colour: bool = False
    """Whether escape sequences for colour are obeyed where the text will be shown."""
    fail_on: frozenset[FailOn] = frozenset({FailOn.CONFLICT})
    """What the run fails on, for the formats that know failures."""
    quiet: bool = False
    """Only what an editor has to look at."""
    verbose: bool = False
    """Also what came near, and what is suppressed."""


DEFAULT_OPTIONS = RenderOptions()
