"""Cases after corrections: a claim and three passages -> verdicts -> figures.

``wrong`` holds the error that was corrected, ``right`` is the same passage mended, ``near`` is about another fact. The
three are checked as three files in one run; the verdict on a passage is made from what lies in its file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from factcheck import ClaimResult, Stance, check, load_claims
from measuring.figures import Figure, LabelledSet, Score, Target, Wrong, share

PASSAGES = ("wrong", "right", "near")
TARGETS = {
    "errors shown at their words": Target(0.80, 0.65),
    "contradicted, called supported": Target(0.03, 0.06, falls=True),
    "right passage supported": Target(0.93, 0.88),
}


class Passage(NamedTuple):
    """A passage that bears a claim out, or contradicts it."""

    supports: bool
    quote: str
    start: int
    end: int


class Judged(NamedTuple):
    """What one case came to."""

    id: str
    wrong: str
    """A letter, as the others."""
    right: str
    near: str
    is_located: bool
    """Whether the conflict is shown at the words that are wrong."""
    quotes: dict[str, str]
    """What the conflicts quote, by passage."""


def corrections_set(path: Path) -> LabelledSet:
    """Read the cases of a file of JSON lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return LabelledSet([json.loads(line) for line in lines if line.strip()], judge, score)


def judge(case: dict[str, str]) -> Judged:
    """Check the three passages of a case."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        claims = folder / "claims.yaml"
        claim = json.dumps(case["claim"], ensure_ascii=False)  # a string of JSON is one of YAML
        claims.write_text(f"claims:\n  - id: {case['id']}\n    claim: {claim}\n", encoding="utf-8")
        texts = [folder / f"{passage}.txt" for passage in PASSAGES]
        for passage, text in zip(PASSAGES, texts, strict=True):
            text.write_text(case[passage] + "\n", encoding="utf-8")
        found = by_passage(check(texts, load_claims(claims)).results[0])
    return Judged(
        case["id"],
        letter(found["wrong"]),
        letter(found["right"]),
        letter(found["near"]),
        is_located=is_located(found["wrong"], case["wrong"], case["wrong_words"]),
        quotes={name: " | ".join(item.quote for item in found[name] if not item.supports) for name in PASSAGES},
    )


def by_passage(result: ClaimResult) -> dict[str, list[Passage]]:
    """Sort the evidence by the file it lies in, all its places."""
    found: dict[str, list[Passage]] = {passage: [] for passage in PASSAGES}
    for evidence in result.evidence:
        for path, place in ((evidence.path, evidence.place), *evidence.also_at):
            supports = evidence.stance is Stance.SUPPORTS
            found[Path(path).stem].append(Passage(supports, evidence.quote, *place.span))
    return found


def letter(passages: Sequence[Passage]) -> str:
    """Return the verdict that follows from these passages.

    >>> letter([]), letter([Passage(True, "", 0, 9)]), letter([Passage(True, "", 0, 9), Passage(False, "", 10, 19)])
    ('N', 'S', 'M')
    """
    stances = {passage.supports for passage in passages}
    if len(stances) > 1:
        return "M"
    return {True: "S", False: "C"}[stances.pop()] if stances else "N"


def is_located(passages: Iterable[Passage], text: str, words: str) -> bool:
    """Whether a conflict quotes `words`, or lies where they stand in `text`."""
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    return any(
        words.casefold() in passage.quote.casefold()
        or any(passage.start < start + len(words) and start < passage.end for start in starts)
        for passage in passages
        if not passage.supports
    )


def score(judged: Iterable[Judged]) -> Score:
    """Count the cases."""
    cases = list(judged)
    counts = {
        "errors shown at their words": sum(case.is_located for case in cases),
        "contradicted, called supported": sum(case.wrong == "S" for case in cases),
        "right passage supported": sum(case.right == "S" for case in cases),
        "right passage, wrong alarm": sum(case.right in "CM" for case in cases),
        "near passage, wrong alarm": sum(case.near in "CM" for case in cases),
        "near passage supported": sum(case.near in "SM" for case in cases),
    }
    figures = (Figure(name, share(number, len(cases)), TARGETS.get(name)) for name, number in counts.items())
    return Score(tuple(figures), tuple(row for case in cases for row in _wrong(case)))


def _wrong(case: Judged) -> Iterable[Wrong]:
    if case.wrong not in "CM" or not case.is_located:
        elsewhere = " elsewhere" if case.wrong in "CM" else ""
        yield Wrong("wrong", case.id, "C", case.wrong + elsewhere, case.quotes["wrong"])
    if case.right != "S":
        yield Wrong("right", case.id, "S", case.right, case.quotes["right"])
    if case.near != "N":
        yield Wrong("near", case.id, "N", case.near, case.quotes["near"])
