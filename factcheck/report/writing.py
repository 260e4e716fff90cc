"""The text of a report, or a draft that was put right -> standard output or a file, the file whole or not at all."""

from __future__ import annotations

import os
import sys

from factcheck.errors import OutputError
from factcheck.files import reason_of


def check_writable(target: str | None) -> None:
    """Raise `OutputError` if a report cannot go to the file `target`, before any work is done for it."""
    if target is None:
        return
    folder = os.path.dirname(target) or os.curdir
    if os.path.isdir(target):
        raise OutputError(f"{target}: this is a folder: name a file for the report")
    if not os.path.isdir(folder):
        raise OutputError(f"{target}: there is no folder {folder}: make it, or choose another place for the report")


def write_file(target: str, text: str) -> None:
    """Write the report `text` to `target` as UTF-8, as `write_bytes` does."""
    check_writable(target)
    write_bytes(target, text.encode("utf-8", "backslashreplace"), what="the report")


def check_stdout() -> None:
    """Raise `OutputError` if nothing can go to standard output, before any work is done for it."""
    if sys.stdout is None:
        raise OutputError("standard output: nothing can be written: it is closed")


def write_bytes(target: str, content: bytes, *, what: str = "the file", was: bytes | None = None) -> None:
    """Write `content` to `target`, if that still holds `was`; as `factcheck.report.replacing` does it.

    What is no ordinary file (``/dev/null``, a pipe) is written to as it is. A link stays one: its target is replaced.
    Raises `OutputError`.
    """
    from factcheck.report.replacing import replace  # most runs write to standard output alone

    try:
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "wb") as file:
                file.write(content)
        else:
            replace(os.path.realpath(target), content, was)
    except OSError as error:
        raise _unwritten(target, error, what) from None


def write_stdout(text: str, *, encoding: str | None = None) -> bool:
    """Write `text` to standard output, in `encoding` or the one of the terminal; line ends stay as they are.

    A reader who has seen enough (``| head``) and closes the pipe is no error; then the answer is False.
    """
    check_stdout()
    stream = sys.stdout
    try:
        stream.flush()
        stream.buffer.write(text.encode(encoding or stream.encoding, "backslashreplace"))
        stream.buffer.flush()
    except OSError as error:
        abandon_stdout()
        if not isinstance(error, BrokenPipeError):
            raise _unwritten("standard output", error) from None
        return False
    return True


def abandon_stdout() -> None:
    """Let nothing more go to standard output: Python flushes once more when it ends, which must not fail again."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unwritten(target: str, error: OSError, what: str = "the report") -> OutputError:
    return OutputError(f"{target}: {what} cannot be written: {reason_of(error)}")
