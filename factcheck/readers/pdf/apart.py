"""A PDF file -> its pages, read in a process of its own, which may take so much memory and so much time.

A file of some kilobytes can unpack to gigabytes, draw one form a million times, or bring the library to its end; then
the process ends and not the run.
"""

from __future__ import annotations

import atexit
import json
import math
import os
import subprocess
import sys
import threading
from importlib.util import find_spec
from typing import IO, Any

from factcheck.errors import InputError
from factcheck.readers.pdf.pages import Info, Page, UnreadableError, read_pages
from factcheck.readers.pdf.words import Word

_MEMORY = 900 * 2**20
_SECONDS = 20
"""Of processor time. A thousand pages take about five."""
_WAIT = 10 * _SECONDS
"""Seconds until a process ends that does nothing, or runs where its time cannot be limited."""

_INSTALL = "PDF files need the library pypdfium2: pip install 'factcheck-cli[docs]'"
_TOO_MUCH = (
    f"it takes more than {_SECONDS} seconds or {_MEMORY // 2**20} MB to read, which no draft does: save its text itself"
)
_CHILD = "import sys; sys.path[:] = sys.argv[1:]; from factcheck.readers.pdf.apart import serve; serve()"


def pages_of(data: bytes, path: str) -> tuple[list[Page], Info]:
    """Return the pages of a PDF file, and what it says of itself. Raises `InputError` for what cannot be read."""
    if not _is_installed():
        raise InputError(path, _INSTALL)
    with _LOCK:
        answer = _worker().ask(data)
    if answer is None:
        raise InputError(path, _TOO_MUCH)
    if isinstance(answer, str):
        raise InputError(path, answer)
    pages, info = answer
    return [Page(tuple(Word(*word) for word in words), bottom, top) for words, bottom, top in pages], Info(*info)


class _Worker:
    """The process, which reads one file after the other for as long as it lives."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        command = [sys.executable, "-I", "-c", _CHILD, *sys.path]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)

    def ask(self, data: bytes) -> Any:
        """Return what `serve` answers, None where it ended over the file."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        end = threading.Timer(_WAIT, process.kill)
        end.start()
        try:
            _send(process.stdin, data)
            answer = _receive(process.stdout)
        except OSError:
            answer = None
        finally:
            end.cancel()
        if answer is None:
            self.end()
        return None if answer is None else json.loads(answer)

    def end(self) -> None:
        """End the process."""
        _WORKERS.clear()
        self._process.kill()
        self._process.communicate()


_LOCK = threading.Lock()
_WORKERS: list[_Worker] = []


def _worker() -> _Worker:
    """Return the process of this one; it ends with this one, when nothing more can come from it."""
    if not _WORKERS or _WORKERS[0].owner != os.getpid():
        _WORKERS[:] = [_Worker()]
        atexit.register(_WORKERS[0].end)
    return _WORKERS[0]


def _send(stream: IO[bytes], data: bytes) -> None:
    stream.write(len(data).to_bytes(8))
    stream.write(data)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes | None:
    length = stream.read(8)
    size = int.from_bytes(length)
    data = stream.read(size) if len(length) == 8 else b""
    return data if len(length) == 8 and len(data) == size else None


def _is_installed() -> bool:
    try:
        return find_spec("pypdfium2") is not None
    except ValueError:  # it was looked for before, in vain
        return False


def serve() -> None:
    """Read the bytes of files from standard input, and write of each its pages, or why it has none."""
    while (data := _receive(sys.stdin.buffer)) is not None:
        _limit()
        try:
            answer: object = read_pages(data)
        except UnreadableError as error:
            answer = str(error)
        except MemoryError:
            sys.exit(1)
        _send(sys.stdout.buffer, json.dumps(answer).encode())


def _limit() -> None:
    """Limit what this process may take from now on."""
    try:
        import resource
    except ImportError:  # on Windows
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = math.ceil(used.ru_utime + used.ru_stime) + _SECONDS
    for kind, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
