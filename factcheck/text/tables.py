"""Tables made of the package's own data, which take long to make: kept by whoever can keep them from run to run.

A table is made of texts, numbers, bytes, and tuples and dictionaries of them, so that it is quick to write and read; it
is the same whether it is made or taken over, but for bytes, which may be a `memoryview` then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Table = Any

_made: dict[str, Table] = {}


def table(name: str, make: Callable[[], Table]) -> Table:
    """Return the table of that name, made when it is first asked for."""
    if name not in _made:
        _made[name] = make()
    return _made[name]


def take(tables: Mapping[str, Table]) -> None:
    """Take over tables that another run of the same program made."""
    _made.update(tables)


def made() -> Mapping[str, Table]:
    """Return the tables that there are."""
    return dict(_made)
