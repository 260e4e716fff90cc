"""Small inputs, each with its claims and a text of its own -> verdicts -> figures.

Lines are rows of claim, text and the letters that are right. Cases of the field are files of YAML: ``claims`` as in a
claims file, the ``text`` and the name of the ``document`` that it stands in, the verdicts ``want``ed by claim and others
that are ``also_right``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import yaml

from factcheck import ClaimResult, FactcheckError, Stance
from measuring.figures import Figure, LabelledSet, Score, Target, Wrong, share
from measuring.stories import LETTERS, WRONG_ALARMS, check_files

RIGHT = "right"
FALSE_SUPPORT = "contradicted, called supported"
LINES_TARGETS = {RIGHT: Target(64, 57), FALSE_SUPPORT: Target(0, 2, falls=True)}
ANOTHER_SUPPORTED = "another fact, called supported"
MINIMAL_PAIRS = {ANOTHER_SUPPORTED: Target(0, 36, falls=True)}
"""What 861 pairs have to come to."""
FIELD_TARGETS = {RIGHT: Target(56, 44), FALSE_SUPPORT: Target(2, 5, falls=True)}


class Outcome(NamedTuple):
    """What one input came to."""

    is_right: bool
    is_false_support: bool
    is_wrong_alarm: bool
    wrong: Wrong


def check_text(claims: Sequence[Mapping[str, Any]], name: str, source: bytes) -> Sequence[ClaimResult]:
    """Check a text against claims as they stand in a claims file; both are written to files, as a user has them."""
    with TemporaryDirectory() as folder:
        claims_file = Path(folder) / "claims.yaml"
        claims_file.write_text(yaml.safe_dump({"claims": claims}, allow_unicode=True), encoding="utf-8")
        document = Path(folder) / name
        document.write_bytes(source)
        return check_files(claims_file, document)


def lines_set(path: Path) -> LabelledSet:
    """Read rows of claim, text and letters."""
    return LabelledSet(yaml.safe_load(path.read_text(encoding="utf-8")), judge_line, score_lines)


def judge_line(row: tuple[str, str, str]) -> Outcome:
    """Check one line."""
    claim, text, allowed = row
    [result] = check_text([{"id": "c", "claim": claim}], "draft.md", f"{text}\n".encode())
    got = LETTERS[result.verdict]
    return line_outcome(claim, text, allowed, got)


def line_outcome(claim: str, text: str, allowed: str, got: str) -> Outcome:
    """Compare one answer with the letters that are right."""
    may_conflict = bool(set(allowed) & set("CM"))
    return Outcome(
        got in allowed,
        got == "S" and "S" not in allowed and may_conflict,
        got in "CM" and not may_conflict,
        Wrong(" ".join(text.split()), claim, allowed, got),
    )


def score_lines(outcomes: Iterable[Outcome]) -> Score:
    """Count the lines."""
    return _score(list(outcomes), LINES_TARGETS)


def minimal_pairs_set(path: Path, targets: Mapping[str, Target]) -> LabelledSet:
    """Read rows of claim, text and letters, in most of which the text has all of the claim but one thing."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return LabelledSet(rows, judge_line, partial(score_minimal_pairs, targets=targets))


def score_minimal_pairs(outcomes: Iterable[Outcome], targets: Mapping[str, Target]) -> Score:
    """Count the rows that are supported and must not be, those that must be, and the conflicts that are shown."""
    rows = [outcome.wrong for outcome in outcomes]
    same, contrary = ([row for row in rows if row.wanted == letter] for letter in "SC")
    another = [row for row in rows if "S" not in row.wanted]
    ticked = [row for row in another if row.got in "SM"]
    figures = (
        Figure("of", len(another)),
        Figure(ANOTHER_SUPPORTED, len(ticked), targets.get(ANOTHER_SUPPORTED)),
        Figure("the same fact, supported", share(sum(row.got == "S" for row in same), len(same))),
        Figure("contradictions shown", share(sum(row.got == "C" for row in contrary), len(contrary))),
        Figure(WRONG_ALARMS, sum(row.got in "CM" for row in rows if "C" not in row.wanted)),
    )
    return Score(figures, (*ticked, *(row for row in same if row.got != "S")))


def field_set(folder: Path) -> LabelledSet:
    """Read the cases of a folder, all but those that are about which text of an HTML page is the story."""
    cases = [(path, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.yaml"))]
    return LabelledSet([case for case in cases if not chooses_text(case[1])], judge_case, score_field)


def chooses_text(case: Mapping[str, Any]) -> bool:
    """Whether a case is about which text of an HTML page is the story."""
    return case["document"].endswith(".html") and not case["name"].startswith("table-")  # what a table says is not


def judge_case(task: tuple[Path, Mapping[str, Any]]) -> Outcome:
    """Check one case."""
    path, case = task
    name = case["document"]
    source = case["text"].encode() if "text" in case else path.with_name(name).read_bytes()
    try:
        results = check_text(case["claims"], name, source)
    except FactcheckError as error:
        return case_outcome(case, {"error": str(error)}, "")
    quotes = (e.quote for result in results for e in result.evidence if e.stance is Stance.CONFLICTS)
    return case_outcome(case, {result.claim.id: result.verdict.value for result in results}, " | ".join(quotes))


def case_outcome(case: Mapping[str, Any], got: Mapping[str, str], quotes: str) -> Outcome:
    """Compare the answers to one case with what is wanted."""
    also = case.get("also_right", {})
    contradicted = {claim for claim, want in case["want"].items() if want in ("conflicting", "mixed")}
    quiet = set(case["want"]) - contradicted
    return Outcome(
        all(got.get(claim) in (want, also.get(claim, want)) for claim, want in case["want"].items()),
        any(got.get(claim) == "supported" for claim in contradicted),
        any(got.get(claim) in ("conflicting", "mixed") for claim in quiet),
        Wrong(case["name"], ", ".join(case["want"]), ", ".join(case["want"].values()), ", ".join(got.values()), quotes),
    )


def score_field(outcomes: Iterable[Outcome]) -> Score:
    """Count the cases."""
    return _score(list(outcomes), FIELD_TARGETS)


def _score(outcomes: Sequence[Outcome], targets: Mapping[str, Target]) -> Score:
    counts = {
        RIGHT: sum(outcome.is_right for outcome in outcomes),
        FALSE_SUPPORT: sum(outcome.is_false_support for outcome in outcomes),
        "wrong alarms": sum(outcome.is_wrong_alarm for outcome in outcomes),
    }
    figures = [
        Figure("of", len(outcomes)),
        *(Figure(name, number, targets.get(name)) for name, number in counts.items()),
    ]
    return Score(tuple(figures), tuple(outcome.wrong for outcome in outcomes if not outcome.is_right))
