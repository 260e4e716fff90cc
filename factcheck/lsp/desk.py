"""The texts that are open, and when each is checked.

A text is checked shortly after its last change, in a thread of its own, so that the editor is answered meanwhile. What
was found about a version that is not the newest any more is dropped: the editor never sees marks in the wrong place.
Claims that change, saved or not, have all open texts checked again.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Protocol, TypeVar

from factcheck.claims.files import SUFFIXES, list_files
from factcheck.document.memory import ReadingMemory
from factcheck.errors import FactcheckError
from factcheck.lsp.buffers import Buffer
from factcheck.lsp.drafts import Checked, check, is_draft, mended
from factcheck.lsp.jobs import Job
from factcheck.lsp.links import Links
from factcheck.lsp.options import Site
from factcheck.lsp.outline import Entry, read_outline
from factcheck.lsp.paths import real
from factcheck.lsp.shelf import CLAIMS_NAMES, Loaded, Shelf, Unsaved, lint
from factcheck.model.complaints import Complaint
from factcheck.suppression.baseline import Baseline, load

DELAY = 0.02
"""Seconds without a change before a text is checked, so that the changes of one command are waited for: not those of
the next key, which a fast typist presses every tenth of a second."""
CLAIMS_DELAY = 0.25
"""The same for claims files, after which all open texts are checked against claims that are indexed anew."""
LINT_DELAY = 1.0
"""The same for what takes longer to be told of claims files."""
_AT_ONCE = 8
"""Claims that are looked at before other work has its turn: some hundredths of a second."""

_T = TypeVar("_T")


class Reporter(Protocol):
    """Who tells the editor."""

    def show_draft(self, checked: Checked) -> None:
        """Show what was found in a text."""

    def show_claims(self, loaded: Loaded, *, opened: bool) -> None:
        """Show the mistakes in claims files, or that there are none any more; `opened`: also in those that are open."""

    def show_complaints(self, buffer: Buffer, complaints: Sequence[Complaint]) -> None:
        """Show what is wrong with the claims of a file that has no mistakes."""

    def claims_changed(self) -> None:
        """Tell that all that was found may be otherwise now."""

    def forget(self, buffer: Buffer) -> None:
        """Show nothing any more of a text that was closed."""

    def failed(self, error: BaseException) -> None:
        """Tell that a check ended in a mistake of the program."""


class Desk:
    """All open texts. Used from the thread of the event loop alone."""

    def __init__(self, reporter: Reporter, links: Links) -> None:
        self.buffers: dict[str, Buffer] = {}
        self.site = Site()
        self._reporter = reporter
        self._links = links
        self._drafts: dict[str, Job[Checked]] = {}
        self._mended: dict[str, tuple[Checked, Checked]] = {}
        self._claims: dict[str, Job[Loaded]] = {}
        self._lints: dict[str, Job[Sequence[Complaint]]] = {}
        self._complaints: dict[str, tuple[object, Sequence[Complaint]]] = {}
        self._outlines: dict[str, tuple[Buffer, tuple[Entry, ...]]] = {}
        self._disk = 0
        """Goes up when files may have changed."""
        self._round = 0
        """Goes up when claims may have changed."""
        self._shelf = Shelf()
        self._is_busy = False
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="factcheck")

    def open(self, buffer: Buffer) -> None:
        """Take a text that was opened."""
        self.close(buffer.uri)
        self._put(buffer)
        if self._is_claims(buffer):
            self._claims[buffer.uri] = self._claims_job(buffer.uri)
            self._claims[buffer.uri].later(0)
            self._lints[buffer.uri] = self._lint_job(buffer.uri)
            self._lints[buffer.uri].later(LINT_DELAY)
        elif is_draft(buffer):
            self._drafts[buffer.uri] = self._draft_job(buffer.uri)
            self._drafts[buffer.uri].later(0)

    def change(self, buffer: Buffer) -> None:
        """Take the next version of a text."""
        self._put(buffer)
        if buffer.uri in self._drafts:
            self._drafts[buffer.uri].later(DELAY)
        elif buffer.uri in self._claims:
            self._claims[buffer.uri].later(CLAIMS_DELAY)
            self._lints[buffer.uri].later(LINT_DELAY)

    def close(self, uri: str) -> None:
        """Forget a text; of a claims file, what is on disk counts from now on."""
        buffer = self.buffers.pop(uri, None)
        if buffer is None:
            return
        self._links.drop(buffer)
        self._outlines.pop(uri, None)
        if uri in self._drafts:
            self._drafts.pop(uri).end()
            self._mended.pop(uri, None)
        if uri in self._claims:
            self._claims.pop(uri).end()
            self._lints.pop(uri).end()
            self._complaints.pop(uri, None)
            self.recheck()
        self._reporter.forget(buffer)

    def recheck(self) -> None:
        """Check all open texts again: claims files, or where they are looked for, have changed."""
        self._disk += 1
        for job in self._claims.values():
            job.later(0)
        for lints in self._lints.values():
            lints.later(LINT_DELAY)
        self._check_drafts()

    def move(self, site: Site) -> None:
        """Take other settings or folders."""
        self.site = site
        for buffer in tuple(self.buffers.values()):
            if self._is_claims(buffer) is not (buffer.uri in self._claims):
                self.open(buffer)
        self.recheck()

    def end(self) -> bool:
        """Stop checking; say whether a check is still under way, which nobody can stop."""
        for draft in self._drafts.values():
            draft.end()
        for claims in self._claims.values():
            claims.end()
        for lints in self._lints.values():
            lints.end()
        self._worker.shutdown(wait=False, cancel_futures=True)
        return self._is_busy

    def is_claims(self, uri: str) -> bool:
        """Say whether an open text is a claims file."""
        return uri in self._claims

    def uses(self, path: str) -> bool:
        """Say whether a file on disk may be a claims file that counts for open texts."""
        return os.path.basename(path) in CLAIMS_NAMES or real(path) in self._shelf.files

    async def checked(self, uri: str) -> Checked | None:
        """Return what was found in the newest version of a text, checked now if need be."""
        job = self._drafts.get(uri)
        return await job.result() if job else None

    async def mended(self, checked: Checked) -> Checked:
        """Return the same text with what to write instead."""
        uri, site = checked.buffer.uri, self.site
        known = self._mended.get(uri)
        if known is not None and known[0] is checked:
            return known[1]
        again = await self._in_thread(lambda: self._mend(checked, site))
        if uri in self._drafts:  # it may be closed meanwhile
            self._mended[uri] = checked, again
        return again

    async def all_checked(self) -> list[Checked]:
        """Return what was found in all open texts."""
        found = [await self.checked(uri) for uri in tuple(self._drafts)]
        return [checked for checked in found if checked is not None]

    async def loaded(self, uri: str) -> Loaded | None:
        """Return what the newest version of a claims file holds, and those that are used with it."""
        job = self._claims.get(uri)
        return await job.result() if job else None

    def complaints(self, uri: str) -> Sequence[Complaint]:
        """Return what is wrong with the claims of a file, as far as that is known of its newest version."""
        version, found = self._complaints.get(uri, (None, ()))
        return found if version == self._claims_version(uri) else ()

    def outline(self, buffer: Buffer) -> tuple[Entry, ...]:
        """Return the claims of a file by their places; while it is no YAML, those of the last version that was."""
        known = self._outlines.get(buffer.uri)
        if known is not None and known[0] is buffer:
            return known[1]
        entries = read_outline(buffer.text, buffer.lines)
        if entries is None:
            entries = known[1] if known else ()
        self._outlines[buffer.uri] = buffer, entries
        return entries

    def _put(self, buffer: Buffer) -> None:
        self.buffers[buffer.uri] = buffer
        self._links.put(buffer)

    def _draft_job(self, uri: str) -> Job[Checked]:
        memory = ReadingMemory()

        def version() -> object:
            return self.buffers.get(uri), self._round

        async def work() -> Checked:
            buffer, site, unsaved = self.buffers[uri], self.site, self._unsaved()
            return await self._in_thread(lambda: self._check(buffer, memory, site, unsaved))

        def finish(checked: Checked) -> None:
            self._reporter.show_draft(checked)
            if checked.loaded is not None:
                self._reporter.show_claims(checked.loaded, opened=False)

        return Job(version, work, finish, self._reporter.failed)

    def _claims_job(self, uri: str) -> Job[Loaded]:
        def version() -> object:
            return self._claims_version(uri)

        async def work() -> Loaded:
            buffer, site, unsaved = self.buffers[uri], self.site, self._unsaved()
            return await self._in_thread(lambda: self._load(buffer, site, unsaved))

        def finish(loaded: Loaded) -> None:
            self._reporter.show_claims(loaded, opened=True)
            self._check_drafts()

        return Job(version, work, finish, self._reporter.failed)

    def _lint_job(self, uri: str) -> Job[Sequence[Complaint]]:
        def version() -> object:
            return self._claims_version(uri)

        async def work() -> Sequence[Complaint]:
            loaded, asked, unsaved = await self.loaded(uri), version(), self._unsaved()
            buffer = self.buffers.get(uri)  # it may be closed meanwhile
            if buffer is None or loaded is None or loaded.problems or loaded.ready is None:
                return ()
            ready, place = loaded.ready, real(buffer.path or "")
            path = next((file for file in loaded.files if real(file) == place), "")
            linted = await self._in_thread(lambda: lint(ready, path, unsaved))
            found: list[Complaint] = []
            while asked == version() and (some := await self._in_thread(lambda: list(islice(linted, _AT_ONCE)))):
                found += (complaint for complaints in some for complaint in complaints)
            return found

        def finish(found: Sequence[Complaint]) -> None:
            self._complaints[uri] = version(), found
            if found:
                self._reporter.show_complaints(self.buffers[uri], found)

        return Job(version, work, finish, self._reporter.failed)

    def _claims_version(self, uri: str) -> object:
        return self.buffers.get(uri), self._disk

    def _check_drafts(self) -> None:
        self._round += 1
        for job in self._drafts.values():
            job.later(0)
        self._reporter.claims_changed()

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        def busy() -> _T:
            self._is_busy = True
            try:
                return work()
            finally:
                self._is_busy = False

        return await asyncio.get_running_loop().run_in_executor(self._worker, busy)

    def _unsaved(self) -> Unsaved:
        return {real(b.path): b.text for b in self.buffers.values() if b.uri in self._claims and b.path is not None}

    def _is_claims(self, buffer: Buffer) -> bool:
        """Say whether a text is a claims file: by its name, or because the settings name it or its folder."""
        if buffer.path is None or not buffer.path.endswith(SUFFIXES):
            return False
        return os.path.basename(buffer.path) in CLAIMS_NAMES or _is_among(buffer.path, self.site.named(buffer))

    def _check(self, buffer: Buffer, memory: ReadingMemory, site: Site, unsaved: Unsaved) -> Checked:
        paths = site.claims_of(buffer)
        loaded = self._shelf.load(paths, unsaved) if paths else None
        scope = site.scope_of(buffer)
        return check(buffer, loaded, memory, _known(scope.baseline), scope)

    def _mend(self, checked: Checked, site: Site) -> Checked:
        scope = site.scope_of(checked.buffer)
        return mended(checked, _known(scope.baseline), scope)

    def _load(self, buffer: Buffer, site: Site, unsaved: Unsaved) -> Loaded:
        path, named = buffer.path or "", site.named(buffer)
        return self._shelf.load(named if _is_among(path, named) else (path,), unsaved)


def _known(baseline: str | None) -> Baseline | None:
    """Return what a baseline holds, read anew each time, since it counts what it has answered."""
    if baseline is None:
        return None
    try:
        return load(baseline)
    except FactcheckError:
        return None  # `factcheck check` says what is wrong with it


def _is_among(path: str, named: tuple[str, ...]) -> bool:
    return real(path) in map(real, list_files(named, []))
