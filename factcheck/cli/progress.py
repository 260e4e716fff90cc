"""How far a run over many files is, on standard error, for somebody who waits at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from factcheck.cli.terminal import is_terminal

FEWEST = 20
"""Inputs from which on progress is shown: fewer are done before it could be read."""

_STEPS = 100  # how often the line is written over at most, so that showing costs nothing

_Item = TypeVar("_Item")


def tracked(items: Iterable[_Item], total: int, stream: TextIO) -> Iterator[_Item]:
    """Yield `items` on, and show on `stream`, if it is a terminal, how many of `total` have been asked for.

    The line is taken away at the end, also when the run is broken off.
    """
    if total < FEWEST or not is_terminal(stream):
        yield from items
        return
    width = 0
    every = max(total // _STEPS, 1)
    try:
        for number, item in enumerate(items, 1):
            if number % every == 0 or number == 1:
                width = _show(f"checking text {number:,} of {total:,}", stream)
            yield item
    finally:
        stream.write(f"\r{' ' * width}\r")
        stream.flush()


def _show(message: str, stream: TextIO) -> int:
    stream.write(f"\r{message}")
    stream.flush()
    return len(message)
