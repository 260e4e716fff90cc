"""What the steps of the program make of a labelled set, as predictions that a scorer of the set takes.

    python tests/bench/predict.py spans FILE.jsonl > PREDICTIONS.jsonl
    python tests/bench/predict.py sentences FILE.jsonl > PREDICTIONS.jsonl
    python tests/bench/predict.py retrieval CLAIMS.jsonl QUERIES.jsonl > PREDICTIONS.jsonl

spans: `id`, `text`, and `ref_date` if there is one -> the values found, as `spans` of `start`, `end` and `value`.
sentences: `id`, `text` -> `sentences`. retrieval: `claim_id`, `claim`, and `id`, `query` -> `ranked`, the ids of the
claims that a text is about, best first. The sets are no part of this repository.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.matching.align import align
from factcheck.model.claims import Claim, ClaimSet
from factcheck.pipeline import Checker
from factcheck.readers import read_text
from factcheck.settings import DEFAULTS
from factcheck.text.folding import bare
from factcheck.text.sentences import split
from factcheck.verdict.judge import judge
from span_conventions import marks

Row = dict[str, Any]

_LEAST = 0.15
"""Share of a claim's frame that a text needs for the claim to be ranked at all."""
_MOST = 20


def main() -> None:
    task, *paths = sys.argv[1:] or [""]
    if (task, len(paths)) not in {("spans", 1), ("sentences", 1), ("retrieval", 2)}:
        sys.exit(__doc__)
    *claims, rows = [list(read_rows(Path(path))) for path in paths]
    for prediction in (
        retrieval(claims[0], rows) if claims else map({"spans": spans, "sentences": sentences}[task], rows)
    ):
        print(json.dumps(prediction))


def read_rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def spans(row: Row) -> Row:
    return {"id": row["id"], "spans": list(marks(row))}


def sentences(row: Row) -> Row:
    document = bare(row["text"])
    found = [document.text[slice(*document.to_text.span(sentence.span))] for sentence in split(document)]
    return {"id": row["id"], "sentences": found}


def retrieval(claims: list[Row], queries: list[Row]) -> Iterator[Row]:
    entries = tuple(Claim(row["claim_id"], row["claim"]) for row in claims)
    checker = Checker(ClaimSet(entries))
    for query in queries:
        scores = nearness(checker, entries, query["query"])
        ranked = sorted(scores, key=lambda claim: (-scores[claim], claim))
        yield {"id": query["id"], "ranked": ranked[:_MOST]}


def nearness(checker: Checker, claims: tuple[Claim, ...], text: str) -> Mapping[str, float]:
    """Give for each claim that `text` comes near how much of it the text gives: frame and values."""
    scores: dict[str, float] = {}
    for passage in checker.passages(checker.read(read_text(text))):
        for wording in checker.wordings:
            alignment = align(wording, passage, DEFAULTS)
            if alignment.coverage >= _LEAST:
                claim = claims[wording.claim]
                score = max(alignment.coverage, judge(alignment, claim, DEFAULTS).score)
                scores[claim.id] = max(scores.get(claim.id, 0.0), score)
    return scores


if __name__ == "__main__":
    main()
