"""Claims files -> claims made ready, from the cache if they were read before.

For each set of claims files the user's cache folder has one file, which counts only while every byte of them, and the
program, is the same; one with the trees of those claims that texts made it parse, which comes to hold most of what a
desk writes about; and one for the program's own tables. A file is written under another name and then moved into place,
so that runs may read and write side by side; one that is missing, damaged or not ours is not used, one that cannot be
written is not missed. What was not used for a month, and the oldest of what is too much, is removed.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
import zlib
from collections.abc import Iterator, Sequence
from mmap import ACCESS_READ, mmap

from factcheck import files
from factcheck.claims.files import list_files
from factcheck.errors import Problem
from factcheck.prepared import Prepared, pack_tables, prepare, unpack, unpack_tables
from factcheck.text import tables
from factcheck.version import __version__

NAME = "factcheck"
MOST_BYTES = 300_000_000
"""What all files of the folder may take together: a few dozen sets of some thousand claims."""
MOST_DAYS = 30
_DAY = 86_400
_MARK = b"factcheck cache\n"
_SUM = 4
_CLAIMS, _TREES, _TABLES, _UNFINISHED = ".claims", ".trees", ".tables", ".tmp"

_Sources = tuple[tuple[str, bytes], ...]
"""Each claims file as it is named in the report, with its contents."""


def load(paths: Sequence[str | os.PathLike[str]], *, use: bool = True) -> Prepared:
    """Read the claims of files and folders and make them ready; with `use`, from the cache where that is possible.

    Raises `ClaimsError` with every mistake in any of the files.
    """
    place = folder() if use else ""
    program = _program() if place else b""
    if not program:
        return _read(paths)
    _open_tables(os.path.join(place, f"{_name(sys.prefix)}{_TABLES}"), program)
    sources = _sources(paths)
    if not sources:
        return _read(paths)
    names = (sys.prefix, *(name for path, _ in sources for name in (path, os.path.realpath(path))))
    target, state = os.path.join(place, _name(*names)), program + marshal.dumps(sources)
    kept = _kept(f"{target}{_CLAIMS}", state)
    if kept is not None:
        prepared = unpack(kept, _kept(f"{target}{_TREES}", state))
    else:
        prepared = _read(paths, sources)
        _keep(f"{target}{_CLAIMS}", state, prepared.pack())
    prepared.kept_as = f"{target}{_TREES}", state
    return prepared


def keep_trees(prepared: Prepared) -> None:
    """Keep for the next run the trees of the claims that this one parsed, if `prepared` came from here."""
    if prepared.kept_as is not None and (packed := prepared.pack_trees()) is not None:
        _keep(*prepared.kept_as, packed)


def _open_tables(target: str, program: bytes) -> None:
    kept = _kept(target, program)
    if kept is not None:
        tables.take(unpack_tables(kept))
    else:
        _keep(target, program, pack_tables())


def _read(paths: Sequence[str | os.PathLike[str]], sources: _Sources = ()) -> Prepared:
    from factcheck.claims.load import load_claims  # and with it the YAML parser

    # what is kept has to be read from the bytes that it is kept for, whoever saves the file meanwhile
    return prepare(load_claims(paths, texts={os.path.realpath(path): str(raw, "utf-8-sig") for path, raw in sources}))


def _sources(paths: Sequence[str | os.PathLike[str]]) -> _Sources:
    """Return the claims files; none if one of them cannot be read, which is left to whoever says so."""
    problems: list[Problem] = []
    found: list[tuple[str, bytes]] = []
    for path in list_files(paths, problems):
        try:
            raw = files.read_bytes(path)
            raw.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return ()
        found.append((path, raw))
    return () if problems else tuple(found)


def folder() -> str:
    """Return the folder of the cache: in ``XDG_CACHE_HOME``, else where the system has such; empty if nowhere."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(given):
        return os.path.join(given, NAME)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        return os.path.join(local, NAME, "Cache") if local else ""
    home = os.path.expanduser("~")
    if not os.path.isabs(home):
        return ""
    return os.path.join(home, *(("Library", "Caches") if sys.platform == "darwin" else (".cache",)), NAME)


def _name(*parts: str) -> str:
    """Return the name of a file of the cache; what shares one with something else is written over by it."""
    return f"{zlib.crc32(os.fsencode(chr(0).join((__version__, *parts)))):08x}"


def _program() -> bytes:
    """Return what tells this program from any other: its version and Python's, the sizes and times of its files.

    Empty where these cannot be told, as in an archive.
    """
    files: list[tuple[str, int, int]] = []
    folders = [os.path.dirname(__file__)]
    try:
        while folders:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.name.startswith("__pycache__"):
                        continue
                    if entry.is_dir():
                        folders.append(entry.path)
                    else:
                        status = entry.stat()
                        files.append((entry.name, status.st_size, status.st_mtime_ns))
    except OSError:
        return b""
    return marshal.dumps((__version__, sys.version, sys.byteorder, marshal.version, sorted(files)))


def _kept(target: str, state: bytes) -> memoryview | None:
    """Return what the cache has for `state`, if that is whole and ours."""
    try:
        with open(target, "rb") as file:
            status = os.fstat(file.fileno())
            if hasattr(os, "getuid") and status.st_uid != os.getuid():
                return None
            content = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        if status.st_mtime < time.time() - _DAY:
            os.utime(target)  # it is in use
    except (OSError, ValueError):  # there is none, or nothing in it
        return None
    head = len(_MARK) + _SUM
    start = head + len(state)
    if content[: len(_MARK)] != _MARK or content[head:start] != state:
        return None
    if int.from_bytes(content[len(_MARK) : head], "little") != zlib.crc32(content[head:]):
        return None
    return content[start:]


def _keep(target: str, state: bytes, packed: bytes) -> None:
    """Write the cache for `state`, if that is possible, and remove what has become too old or too much."""
    content = state + packed
    beside = f"{target}.{os.getpid()}{_UNFINISHED}"
    try:
        os.makedirs(os.path.dirname(target), mode=0o700, exist_ok=True)
        place = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with open(place, "wb") as file:
                file.write(_MARK + zlib.crc32(content).to_bytes(_SUM, "little"))
                file.write(content)
            os.replace(beside, target)
        except BaseException:
            os.unlink(beside)
            raise
        _tidy(os.path.dirname(target))
    except OSError:
        return


def _tidy(place: str) -> None:
    """Remove what is too old or was never finished, and the oldest files while all together are too large."""
    room, now = MOST_BYTES, time.time()
    for used, size, path in sorted(_files(place), reverse=True):
        room -= size
        if room < 0 or used < now - (_DAY if path.endswith(_UNFINISHED) else MOST_DAYS * _DAY):
            os.unlink(path)


def _files(place: str) -> Iterator[tuple[float, int, str]]:
    """Yield the time, size and path of what the cache has written."""
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.name.endswith((_CLAIMS, _TREES, _TABLES, _UNFINISHED)):
                status = entry.stat()
                yield status.st_mtime, status.st_size, entry.path
