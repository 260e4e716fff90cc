"""What the steps of the program make of a labelled set, as predictions that a scorer of the set takes.

    python tests/bench/predict.py spans FILE.jsonl > PREDICTIONS.jsonl
    python tests/bench/predict.py kinds FILE.jsonl > THE_PART_OF_FILE_TO_MEASURE_ON.jsonl
    python tests/bench/predict.py sentences FILE.jsonl > PREDICTIONS.jsonl
    python tests/bench/predict.py retrieval CLAIMS.jsonl QUERIES.jsonl > PREDICTIONS.jsonl

spans: `id`, `text`, `class`, and `ref_date` if there is one -> the values found, as `spans` of `start`, `end` and `value`,
marked by the conventions of such sets. kinds: the rows whose spans are all of kinds that the program sets out to read;
how many are left out, and why, goes to standard error. `span_conventions.py` has both.
sentences: `id`, `text` -> `sentences`. retrieval: `claim_id`, `claim`, and `id`, `query` -> `ranked`, the ids of the
claims that a text is about, best first. The sets are no part of this repository.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from span_conventions import marks, outside

from factcheck.model.claims import Claim, ClaimSet
from factcheck.pipeline import Checker
from factcheck.readers import read_text
from factcheck.text.folding import bare
from factcheck.text.sentences import split
from factcheck.verdict.candidates import find_candidates
from factcheck.verdict.judge import judge

Row = dict[str, Any]

_LEAST = 0.15
"""Share of a claim that a text needs for the claim to be ranked at all."""
_MOST = 20


def main() -> None:
    task, *paths = sys.argv[1:] or [""]
    if (task, len(paths)) not in {("spans", 1), ("kinds", 1), ("sentences", 1), ("retrieval", 2)}:
        sys.exit(__doc__)
    *claims, rows = [list(read_rows(Path(path))) for path in paths]
    if claims:
        results = retrieval(claims[0], rows)
    elif task == "kinds":
        results = kinds(rows)
    else:
        results = map({"spans": spans, "sentences": sentences}[task], rows)
    for result in results:
        print(json.dumps(result))


def read_rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def spans(row: Row) -> Row:
    return {"id": row["id"], "spans": list(marks(row))}


def kinds(rows: list[Row]) -> Iterator[Row]:
    why = {row["id"]: outside(row) for row in rows}
    for reason, count in sorted(Counter(filter(None, why.values())).items()):
        print(f"{count:4}  {reason}", file=sys.stderr)
    yield from (row for row in rows if not why[row["id"]])


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
    """Return for each claim that `text` comes near how much of it the text has, or how sure its verdict is."""
    scores: dict[str, float] = {}
    for candidate in find_candidates(checker.read(read_text(text)), checker.index, claims):
        if candidate.share >= _LEAST:
            claim = claims[candidate.claim]
            score = max(candidate.share, judge(candidate, claim).score)
            scores[claim.id] = max(scores.get(claim.id, 0.0), score)
    return scores


if __name__ == "__main__":
    main()
