"""What keeps a conflict out of a verdict, and says so.

Each suppressor is asked about every conflict of a document before passages are gathered: comments in the text
(`directives`) and entries of the claims file (`ignores`) always, the baseline and unchanged lines where a run is asked
to. The first that answers counts. Nothing is lost: what is suppressed stands in the report with its reason.
"""

from __future__ import annotations

from typing import Protocol

from factcheck.model.results import Evidence, Suppression
from factcheck.model.text import Document


class Suppressor(Protocol):
    """Asked once about each conflict, document by document and in no order to rely on."""

    def __call__(self, claim_id: str, evidence: Evidence, document: Document) -> Suppression | None:
        """Say why the conflict is not held against the document; None where it is."""


__all__ = ["Suppressor"]
