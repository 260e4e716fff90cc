"""The text of a report, or a draft that was put right -> standard output or a file, the file whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys

from factcheck.errors import OutputError


def check_writable(target: str) -> None:
    """Raise `OutputError` if a report cannot go to `target`, before any work is done for it."""
    folder = os.path.dirname(target) or os.curdir
    if os.path.isdir(target):
        raise OutputError(f"{target}: this is a folder: name a file for the report")
    if not os.path.isdir(folder):
        raise OutputError(f"{target}: there is no folder {folder}: make it, or choose another place for the report")


def write_file(target: str, text: str) -> None:
    """Write the report `text` to `target` as UTF-8, as `write_bytes` does."""
    check_writable(target)
    write_bytes(target, text.encode("utf-8", "backslashreplace"), what="the report")


def write_bytes(target: str, content: bytes, *, what: str = "the file") -> None:
    """Write `content` to `target`, so that whoever looks sees the old file or the new one, never a part.

    What is no ordinary file (``/dev/null``, a pipe) is written to as it is. A link stays one: its target is replaced.
    """
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "wb") as file:
                file.write(content)
        else:
            _replace(os.path.realpath(target), content)
    except OSError as error:
        raise _unwritten(target, error, what) from None


def write_stdout(text: str, *, encoding: str | None = None) -> bool:
    """Write `text` to standard output, in `encoding` or the one of the terminal; line ends stay as they are.

    A reader who has seen enough (``| head``) and closes the pipe is no error; then the answer is False.
    """
    stream = sys.stdout
    try:
        stream.flush()
        stream.buffer.write(text.encode(encoding or stream.encoding, "backslashreplace"))
        stream.buffer.flush()
    except OSError as error:
        # Python flushes once more when it ends, which must not fail again
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise _unwritten("standard output", error) from None
        return False
    return True


def _unwritten(target: str, error: OSError, what: str = "the report") -> OutputError:
    return OutputError(f"{target}: {what} cannot be written: {(error.strerror or str(error)).lower()}")


def _replace(path: str, content: bytes) -> None:
    beside = os.path.join(os.path.dirname(path), f".factcheck-{os.urandom(6).hex()}.tmp")
    try:
        # the mode that a new file gets; not that of `tempfile`, which only its owner may read
        with open(beside, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if os.path.exists(path) and not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, "it may not be written to")
        if os.path.exists(path):
            os.chmod(beside, stat.S_IMODE(os.stat(path).st_mode))
        os.replace(beside, path)
    finally:
        if os.path.exists(beside):
            os.unlink(beside)
