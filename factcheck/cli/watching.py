"""Files -> a turn whenever one of them is saved.

Files are looked at several times a second by their time and size, which works on every system and also on network
drives, where notices of changes are not sent. A turn comes once they have been quiet for a moment: editors save in
several steps.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator

INTERVAL = 0.25
"""Seconds between two looks: short enough to feel at once, and no load for some thousand files."""

_State = dict[str, tuple[int, int] | None]


def changes(files: Callable[[], Iterable[str]], *, wait: Callable[[float], None] = time.sleep) -> Iterator[list[str]]:
    """Yield the names of the files that have changed, again and again; first none, at once.

    `files` is asked at each look, since files come and go.
    """
    before = _state(files())
    yield []
    while True:
        wait(INTERVAL)
        now = _state(files())
        if now == before:
            continue
        while True:
            wait(INTERVAL)
            settled = _state(files())
            if settled == now:
                break
            now = settled
        changed = [name for name in sorted({*before, *now}) if before.get(name) != now.get(name)]
        before = now
        if changed:
            yield changed


def _state(files: Iterable[str]) -> _State:
    return {file: _seen(file) for file in files}


def _seen(file: str) -> tuple[int, int] | None:
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
