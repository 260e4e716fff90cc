"""Claims files, as they stand on disk or unsaved in the editor -> claims made ready, and the mistakes in them.

Files are read again when they have changed, which is looked at before every check. While a file has mistakes the last
claims without any stay in force, so that drafts keep their marks while a claim is being written.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from factcheck.claims.files import SUFFIXES, find_claims, list_files
from factcheck.claims.load import load_claims
from factcheck.errors import ClaimsError, FactcheckError, Problem
from factcheck.lsp.paths import real
from factcheck.model.claims import ClaimSet
from factcheck.model.complaints import Complaint
from factcheck.model.records import NamedTuple
from factcheck.pipeline import Checker

CLAIMS_NAMES = frozenset(f"claims{suffix}" for suffix in SUFFIXES)
"""What a claims file is called, wherever it lies."""

Unsaved = Mapping[str, str]
"""The texts of claims files that are open in the editor, by the real path of each."""

_Stamp = tuple[object, ...]


class Ready:
    """Claims that texts can be checked against."""

    def __init__(self, claims: ClaimSet) -> None:
        self.claims = claims

    @cached_property
    def checker(self) -> Checker:
        """The claims, indexed: at the first draft, since a claims file may be open alone."""
        return Checker(self.claims, related=False, suggest=False)

    @cached_property
    def mender(self) -> Checker:
        """The same, for whoever asks what to write instead: marks need not wait for it."""
        return Checker(self.checker.prepared, related=False)


class Loaded(NamedTuple):
    """What the claims files of a text hold."""

    files: tuple[str, ...]
    """As they were named or found."""
    ready: Ready | None
    """None where they never were without a mistake."""
    problems: tuple[Problem, ...]


class Shelf:
    """The claims files that were asked for so far. For one thread."""

    def __init__(self) -> None:
        self._loaded: dict[tuple[str, ...], tuple[_Stamp, Loaded]] = {}
        self.files: frozenset[str] = frozenset()
        """The real paths of all that was read."""

    def load(self, paths: tuple[str, ...], unsaved: Unsaved) -> Loaded:
        """Return the claims of files and folders; what has not changed since is not read again."""
        unlisted: list[Problem] = []
        files = tuple(list_files(paths, unlisted))
        stamp = (date.today(), *(_stamp(file, unsaved) for file in files))  # ignores run out at midnight
        known = self._loaded.get(paths)
        if known is not None and known[0] == stamp:
            return known[1]
        try:
            loaded = Loaded(files, Ready(load_claims(paths, texts=unsaved)), ())
        except ClaimsError as error:
            loaded = Loaded(files, known[1].ready if known else None, error.problems)
        self._loaded[paths] = stamp, loaded
        self.files |= {real(file) for file in files}
        return loaded


def lint(ready: Ready, path: str, unsaved: Unsaved) -> Iterator[list[Complaint]]:
    """Return what is wrong with the claims of one file, claim by claim, worked out as it is asked for."""
    from factcheck.claims.places import Places
    from factcheck.lint import Linter

    return Linter(ready.checker.prepared, date.today(), Places(unsaved).of).complaints(path)


def _stamp(file: str, unsaved: Unsaved) -> object:
    text = unsaved.get(real(file))
    if text is not None:
        return text
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def nearest(folder: str) -> str | None:
    """Return the claims file that counts in a folder."""
    try:
        return str(find_claims(Path(folder)))
    except FactcheckError:
        return None
