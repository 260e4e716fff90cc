"""Which lines of a text have changed since a revision of git, so that only conflicts in them are held against it.

Takes a revision and the documents of a run, and compares each with what the revision holds under its name, read by the
same reader: so a Word file is compared paragraph by paragraph, and a text that is piped in with what is checked in. A
file that the revision does not have is new in all its lines.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable

from factcheck.errors import InputError, UsageError
from factcheck.model.results import Evidence, SuppressedBy, Suppression
from factcheck.model.text import Document
from factcheck.suppression.lines import changed_lines

Reader = Callable[[bytes, str], Document]
"""Takes bytes and a name. Raises `InputError` for what it cannot read."""


class Changes:
    """The changes since one revision; a `Suppressor`."""

    def __init__(self, revision: str, read: Reader) -> None:
        """Find the revision. Raises `UsageError` if there is no such one, or no git."""
        self._revision = revision
        self._commit = _commit(revision)
        self._read = read
        self._changed: dict[str, frozenset[int] | None] = {}

    def __call__(self, claim_id: str, evidence: Evidence, document: Document) -> Suppression | None:
        """Say whether the passage stands in lines that have not changed."""
        if document.path not in self._changed:
            self._changed[document.path] = self._lines(document)
        changed = self._changed[document.path]
        if changed is None:
            return None
        place = evidence.place  # all of it: a value may conflict because the words around it have changed
        if any(line in changed for line in range(place.start.line, place.end.line + 1)):
            return None
        return Suppression(SuppressedBy.UNCHANGED, f"its lines have not changed since {self._revision}")

    def _lines(self, document: Document) -> frozenset[int] | None:
        """Return the numbers of the lines that have changed, None where all are new."""
        folder, name = os.path.split(document.path)
        shown = _git("show", f"{self._commit}:./{name}", folder=folder or os.curdir)
        if shown.returncode:
            return None
        try:
            before = self._read(shown.stdout, document.path)
        except InputError:  # it was something else then, or broken
            return None
        return changed_lines(_split(before.source), _split(document.source))


def _split(source: str) -> list[str]:
    return source.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _commit(revision: str) -> str:
    """Return the commit that `revision` names; ``main...`` is where this branch left main."""
    if revision.endswith("..."):
        base = _git("merge-base", "--end-of-options", revision.removesuffix("..."), "HEAD")
    else:
        base = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if base.returncode:
        raise UsageError(f'--diff: git knows no revision "{revision}" in this folder: name a branch, a tag or a commit')
    return base.stdout.decode("ascii").split()[-1]


_LOCAL = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")
"""What git tells its hooks of the repository that they run in, in place of the one that a folder lies in."""


def _git(*arguments: str, folder: str = os.curdir) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in _LOCAL}
    try:
        return subprocess.run(
            ["git", *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError:
        if os.path.isdir(folder):
            raise UsageError("--diff needs git, which cannot be run: install it, or leave --diff out") from None
        return subprocess.CompletedProcess("git", 1, b"", b"")  # the file lies nowhere that git could know
