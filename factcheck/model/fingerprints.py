"""What makes a conflict the same one in the next run, wherever its sentence then stands.

Takes a claim's id and a passage, gives a short hexadecimal word made of the claim, the sentence and the values. No
line, column or path is in it, so text may move and files be renamed. A sentence that was edited, or a claim that
expects another value, is a new conflict: somebody should look at it again.
"""

from __future__ import annotations

import hashlib

from factcheck.model.results import Evidence

_LENGTH = 16  # hexadecimal digits; among a million conflicts two alike have a chance of 1 in 40 million


def fingerprint(claim_id: str, evidence: Evidence) -> str:
    """Return what stands for `evidence` against the claim in baselines and reports."""
    compared = (f"{f.kind.value} {_flat(f.expected)} {_flat(f.found)}" for f in evidence.findings)
    parts = (claim_id, evidence.stance.value, _flat(evidence.quote), *sorted(set(compared)))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:_LENGTH]


def missing_fingerprint(claim_id: str) -> str:
    """Return what stands for a claim that no text mentions."""
    return hashlib.sha256(f"{claim_id}\nmissing".encode()).hexdigest()[:_LENGTH]


def _flat(text: str) -> str:
    """Return `text` without case, and without the line ends that a new wrapping moves: as passages are merged."""
    return " ".join(text.split()).casefold()
