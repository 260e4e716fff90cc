"""The command line: options in, the run called, the report out, the exit status."""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Sequence

_COLLECT_EVERY = 100_000
"""New objects between two rounds of the garbage collector: what a run makes it keeps, and little of it is in cycles."""

_INTERRUPTED = 130
"""As shells have it."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and end it."""
    try:
        gc.set_threshold(_COLLECT_EVERY)  # before the imports, which make a good part of the objects
        atexit.register(gc.freeze)  # Python would look through all that the run made once more, only to let go of it
        from factcheck.cli.streams import prepare

        prepare()
        from factcheck.cli.app import main as run

        run(arguments)
    except KeyboardInterrupt:  # before the commands, which hear of it themselves
        sys.exit(_INTERRUPTED)


__all__ = ["main"]
