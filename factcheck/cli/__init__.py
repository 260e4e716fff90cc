"""The command line: options in, the run called, the report out, the exit status."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence

_COLLECT_EVERY = 1_000_000
"""New objects between two rounds of the garbage collector: what a run makes it keeps, and little of it is in cycles."""

_INTERRUPTED = 130
"""As shells have it."""


_ended: list[int] = []
"""The exit status, once there is one."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and end it; without `arguments` those of the process, which ends with it."""
    if arguments is None:
        atexit.register(_leave)  # before anything else is registered, so that it comes last
    try:
        gc.set_threshold(_COLLECT_EVERY)  # before the imports, which make a good part of the objects
        from factcheck.cli.streams import prepare

        prepare()
        from factcheck.cli.app import main as run

        run(arguments)
    except KeyboardInterrupt:  # before the commands, which hear of it themselves
        sys.exit(_INTERRUPTED)
    except SystemExit as ended:
        if isinstance(ended.code, int):
            _ended.append(ended.code)
        raise


def _leave() -> None:
    """End the process at once: to take apart object by object what the run made takes a twentieth of a short one."""
    if _ended:
        try:
            for stream in filter(None, (sys.stdout, sys.stderr)):
                stream.flush()
        except (OSError, ValueError):  # Python says so, and has a status for it
            return
        os._exit(_ended[-1])


__all__ = ["main"]
