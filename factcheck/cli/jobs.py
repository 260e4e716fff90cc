"""Many texts checked in several processes: what comes out is the same, and in the same order.

A process that is forked has the claims from its parent; where processes are not forked, they are sent to each once. A
process ends with its parent, however that ends, and all of them end when the run is broken off.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import Any, TypeVar

from factcheck.errors import FactcheckError

_MOST = 61
"""Processes that Windows can wait for."""

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_work: Callable[[Any], Any]
"""What a process does with each item."""


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_processes(work: Callable[[_Item], _Result], items: Sequence[_Item], jobs: int) -> Iterator[_Result]:
    """Yield what `work` gives for each of `items`, in their order, made by `jobs` processes.

    Raises `FactcheckError` if one of them is ended by somebody else, as by a system that is short of memory.
    """
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    executor = ProcessPoolExecutor(min(jobs, len(items), _MOST), context, _start, (work,))
    running = True
    try:
        yield from executor.map(_run, items)
        running = False
    except BrokenProcessPool:
        raise FactcheckError(
            "a process that checked texts was ended, perhaps for want of memory: try --jobs 1"
        ) from None
    finally:
        for process in active_children() if running else ():
            process.terminate()
        executor.shutdown(cancel_futures=True)


def _start(work: Callable[[Any], Any]) -> None:
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a key stops all processes of a terminal: end without a traceback
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _run(item: Any) -> Any:
    return _work(item)
