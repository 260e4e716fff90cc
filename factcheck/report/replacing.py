"""A file -> another content in its place, so that whoever looks sees the old one or the new one, never a part.

The new content goes into a temporary file beside it, which nobody else may read and which no ending of the program
leaves behind but one that no program hears of; that one is swept up by the next run. What the old file has beside its
content (mode, owner, group, attributes) the new one gets. Where it cannot have that, or where the old one has further
names (hard links), the old file itself is written over.
"""

from __future__ import annotations

import errno
import os
import re
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any, BinaryIO

from factcheck.files import read_bytes

try:
    import fcntl
except ImportError:  # pragma: no cover - on Windows, where a file that is open cannot be deleted anyway
    fcntl = None  # type: ignore[assignment]

_CHANGED = "something else changed it in the meantime: run the command again"
_TEMPORARY = r"\.factcheck-[0-9a-f]{12}\.tmp"


def replace(path: str, content: bytes, was: bytes | None = None) -> None:
    """Put `content` in the place of the file `path`, if it still holds `was`; without that, whatever it holds.

    Raises `OSError` where that cannot be.
    """
    before = os.stat(path) if os.path.exists(path) else None
    if before is not None and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "it may not be written to")
    folder = os.path.dirname(path)
    _sweep(folder)
    with _temporary(folder) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        if before is None:
            _open_to_all(file.name)
        elif not _gets_all(file.name, path, before):
            _write_over(path, content, was)
            return
        if os.name == "nt":
            file.close()
        if was is not None and read_bytes(path) != was:
            raise OSError(errno.EBUSY, _CHANGED)
        os.replace(file.name, path)


@contextmanager
def _temporary(folder: str) -> Iterator[IO[bytes]]:
    """Yield a new file in `folder`, locked so that no other run takes it for one that was left behind."""
    while True:
        path = os.path.join(folder, f".factcheck-{os.urandom(6).hex()}.tmp")
        with _removed_when_ended(path), open(path, "xb", opener=_privately) as file:
            if _lock(file) and os.fstat(file.fileno()).st_nlink == 0:
                continue  # swept up before it was locked
            yield file
            return


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


@contextmanager
def _removed_when_ended(path: str) -> Iterator[None]:
    """Remove the file `path` at the end, also if that is the end of the program by a signal."""

    def end(number: int, frame: object) -> None:
        with suppress(OSError):
            os.unlink(path)
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    heard: list[signal.Signals] = []
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            with suppress(ValueError):  # not in the main thread
                signal.signal(number, end)
                heard.append(number)
    try:
        yield
    finally:
        with suppress(OSError):
            os.unlink(path)
        for number in heard:
            signal.signal(number, signal.SIG_DFL)


def _lock(file: IO[bytes]) -> bool:
    """Lock a file for as long as it is open; False if another process has it locked, or locks cannot be had."""
    if fcntl is None:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _sweep(folder: str) -> None:
    """Remove temporary files of runs that were killed; those of runs that still write are locked."""
    with suppress(OSError), os.scandir(folder or os.curdir) as entries:
        left = [entry.path for entry in entries if re.fullmatch(_TEMPORARY, entry.name) and entry.is_file()]
        for path in left:
            with suppress(OSError), open(path, "rb") as file:
                if _lock(file):
                    os.unlink(path)


def _open_to_all(path: str) -> None:
    """Set the mode of a file to that of a new one: whoever the umask lets may read it."""
    mask = os.umask(0o077)
    os.umask(mask)
    os.chmod(path, 0o666 & ~mask)


def _gets_all(path: str, old: str, before: os.stat_result) -> bool:
    """Copy to a file what `old` has beside its content; return whether all of it could be copied."""
    if before.st_nlink > 1:
        return False
    now, attributes = os.stat(path), _attributes(path)
    try:
        if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
            os.chown(path, before.st_uid, before.st_gid)
        for name, value in _attributes(old).items():
            if attributes.get(name) != value:
                os.setxattr(path, name, value)
        os.chmod(path, stat.S_IMODE(before.st_mode))
    except OSError:
        return False
    return True


def _attributes(path: str) -> dict[str, bytes]:
    if not hasattr(os, "listxattr"):
        return {}
    try:
        return {name: os.getxattr(path, name) for name in os.listxattr(path)}
    except OSError:  # a file system that has none
        return {}


def _write_over(path: str, content: bytes, was: bytes | None) -> None:
    """Write over the file itself; if that fails half way, what was in it is put back."""
    with open(path, "r+b", buffering=0) as file:
        old = file.read()
        if was is not None and old != was:
            raise OSError(errno.EBUSY, _CHANGED)
        with _uninterrupted():
            try:
                _put(file, content)
            except OSError:
                _put(file, old)
                raise


def _put(file: BinaryIO | Any, content: bytes) -> None:
    file.seek(0)
    rest = memoryview(content)
    while rest:
        rest = rest[file.write(rest) :]
    file.truncate()
    os.fsync(file.fileno())


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep signals that would end the program waiting."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
