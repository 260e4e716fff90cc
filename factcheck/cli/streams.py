"""The three standard streams, made fit for a run: some are closed when it starts, some cannot take what is written."""

from __future__ import annotations

import io
import os
import sys


def prepare() -> None:
    """Hold the places of closed streams, so that no file gets their numbers; let messages that cannot be shown go.

    A stream that is closed stays None in `sys`, but for standard error, which whoever has something to say may use.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # gets the lowest number that is free
    if sys.stderr is None or sys.stderr is sys.__stderr__:
        encoding = "utf-8" if sys.stderr is None else sys.stderr.encoding
        patient = io.BufferedWriter(_Patient(2, "wb", closefd=False))
        sys.stderr = io.TextIOWrapper(patient, encoding, "backslashreplace", line_buffering=True)


class _Patient(io.FileIO):
    """A stream that takes all, and drops what cannot be written: a full disk, a reader who is gone."""

    def write(self, data: object, /) -> int:
        """Write `data`."""
        try:
            return super().write(data)  # type: ignore[arg-type]
        except OSError:
            return memoryview(data).nbytes  # type: ignore[arg-type]
