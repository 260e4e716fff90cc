"""Conflicts that were there before: a file of them, written in one run, left out of the verdicts of later ones.

The file holds for each document what conflicted in it, by fingerprint and how often, so that text may move up and down
and a further copy of the same mistake is new. Paths are seen from the folder of the file: it can be used from anywhere.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from factcheck import files
from factcheck.errors import FactcheckError
from factcheck.model.fingerprints import fingerprint, missing_fingerprint
from factcheck.model.records import NamedTuple
from factcheck.model.results import (
    ClaimResult,
    Evidence,
    Notice,
    RemarkKind,
    Report,
    Stance,
    SuppressedBy,
    Suppression,
    Verdict,
)
from factcheck.model.text import Document
from factcheck.suppression.paths import seen_from

VERSION = 1
_ADVICE = "write it again with --write-baseline"


class Known(NamedTuple):
    """One conflict of a baseline; without a path, a claim that no text mentioned."""

    path: str
    """With slashes, seen from the folder of the file."""
    fingerprint: str


class Baseline:
    """What was there before; a `Suppressor`, asked about each conflict of one run."""

    def __init__(self, path: str, known: Counter[Known], entries: Sequence[dict[str, Any]] = ()) -> None:
        self.path = path
        self.entries = entries
        """As they stand in the file."""
        self._known = known
        self._left = known.copy()
        self._document: Document | None = None

    def __call__(self, claim_id: str, evidence: Evidence, document: Document) -> Suppression | None:
        """Say whether the conflict was there before, and as often."""
        seen = _seen_from(self.path, document.path)
        if document is not self._document:  # another text, or another version of it
            self._document = document
            self._left.update({key: count - self._left[key] for key, count in self._known.items() if key.path == seen})
        key = Known(seen, fingerprint(claim_id, evidence))
        if self._left[key] <= 0:
            return None
        self._left[key] -= 1
        return Suppression(SuppressedBy.BASELINE, "it was there when the baseline was written", self.path)

    def knows_missing(self, claim_id: str) -> bool:
        """Say whether no text mentioned the claim before either."""
        return self._known[Known("", missing_fingerprint(claim_id))] > 0

    def complete(self, report: Report) -> tuple[tuple[ClaimResult, ...], tuple[Notice, ...]]:
        """Return the results with the claims marked that were missing before, and what the baseline holds in vain."""
        results = tuple(
            result._replace(is_known_missing=True)
            if result.verdict is Verdict.NOT_FOUND and self.knows_missing(result.claim.id)
            else result
            for result in report.results
        )
        return results, tuple(self._notices({_seen_from(self.path, text.path) for text in report.inputs}))

    def _notices(self, read: set[str]) -> Iterator[Notice]:
        gone = sum(count for known, count in self._left.items() if count > 0 and known.path in read)
        if gone:
            conflicts = "conflict is" if gone == 1 else "conflicts are"
            yield Notice(self.path, 1, 1, RemarkKind.UNUSED_IGNORE, f"{gone} known {conflicts} gone: {_ADVICE}")


def load(path: str) -> Baseline:
    """Return the baseline of a file. Raises `FactcheckError` if it cannot be read or is none."""
    try:
        content = json.loads(files.read_bytes(path))
    except OSError as error:
        advice = "" if os.path.exists(path) else f": {_ADVICE}"
        raise FactcheckError(f"{path}: {files.reason_of(error)}{advice}") from None
    except (ValueError, RecursionError):
        raise FactcheckError(f"{path}: this is no baseline: {_ADVICE}") from None
    known: Counter[Known] = Counter()
    for entry, count in _entries(path, content):
        known[entry] += count
    return Baseline(path, known, content["conflicts"])


def _entries(path: str, content: Any) -> Iterator[tuple[Known, int]]:
    """Yield each conflict, and how often it was there."""
    if not isinstance(content, dict) or content.get("version") != VERSION:
        raise FactcheckError(f"{path}: this is no baseline of version {VERSION}: {_ADVICE}")
    try:
        for entry in content["conflicts"]:
            yield Known(str(entry["path"]), str(entry["fingerprint"])), int(entry["count"])
        for entry in content["missing"]:
            yield Known("", str(entry["fingerprint"])), 1
    except (KeyError, OverflowError, TypeError, ValueError):
        raise FactcheckError(f"{path}: an entry of this baseline is damaged: {_ADVICE}") from None


def write(report: Report, path: str, older: Baseline | None = None) -> str:
    """Return the text of a baseline of all that conflicts in `report` or is missing from it, to be written to `path`.

    What texts and claims files say is to be ignored is not in it; what an `older` baseline held is, also of texts that
    took no part in this run if it is the one that is written anew.
    """
    counted: Counter[tuple[str, str, str, str, str]] = Counter()
    for result in report.results:
        for evidence in _recorded(result):
            key = fingerprint(result.claim.id, evidence)
            row = (_seen_from(path, evidence.path), result.claim.id, key, evidence.reason, evidence.quote)
            counted[row] += 1 + len(evidence.also_at)
    names = ("path", "claim", "fingerprint", "reason", "quote")
    conflicts: list[dict[str, Any]] = [
        {**dict(zip(names, row, strict=True)), "count": counted[row]} for row in sorted(counted)
    ]
    if older is not None and os.path.realpath(older.path) == os.path.realpath(path):
        read = {_seen_from(path, text.path) for text in report.inputs}
        conflicts += (entry for entry in older.entries if entry["path"] not in read)
        conflicts.sort(key=lambda entry: [str(entry.get(name, "")) for name in names])
    missing = [
        {"claim": result.claim.id, "fingerprint": missing_fingerprint(result.claim.id)}
        for result in report.results
        if result.verdict is Verdict.NOT_FOUND and not result.suppressed
    ]
    content = {"version": VERSION, "conflicts": conflicts, "missing": missing}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _recorded(result: ClaimResult) -> Iterable[Evidence]:
    for evidence in result.evidence:
        if evidence.stance is Stance.CONFLICTS:
            yield evidence
    for evidence in result.suppressed:
        if evidence.suppression is not None and evidence.suppression.by is SuppressedBy.BASELINE:
            yield evidence


def _seen_from(baseline: str, path: str) -> str:
    return seen_from(os.path.dirname(os.path.abspath(baseline)), path)
