"""From Python: texts and claims in, the report out, with no printing and no exit status.

Takes texts as strings, paths or documents, gives the same `Report` as the command line. Reading is left to
`factcheck.readers`, all the rest to `factcheck.pipeline`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.claims.selection import keep, select
from factcheck.model.claims import ClaimSet
from factcheck.model.results import Report
from factcheck.model.text import Document
from factcheck.pipeline import run
from factcheck.readers import read_file, read_text

Text = str | Path | Document
"""A string is the text itself, a path the file that holds it."""


def check(
    inputs: Text | Iterable[Text], claims: ClaimSet, *, only: Sequence[str] = (), tags: Sequence[str] = ()
) -> Report:
    """Check one text or several against `claims`.

    With `only` (ids) or `tags` the report is about these claims; the others still take part, since claims compete for
    a passage. Raises `InputError` for a file that cannot be read and `UsageError` for an id or tag that no claim has.

    >>> from factcheck.model.claims import Claim
    >>> claims = ClaimSet((Claim("divers", "17 divers searched the wreck"),))
    >>> result = check("On Tuesday, seven divers searched the wreck.", claims).results[0]
    >>> str(result.verdict), result.evidence[0].reason
    ('conflicting', 'seven divers, not 17')
    """
    chosen = select(claims, ids=only, tags=tags)
    several = [inputs] if isinstance(inputs, (str, Path, Document)) else inputs
    return keep(run(claims, (_document(item) for item in several)), chosen)


def _document(item: Text) -> Document:
    if isinstance(item, Document):
        return item
    return read_text(item) if isinstance(item, str) else read_file(os.fspath(item)).document
