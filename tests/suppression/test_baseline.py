"""What was there when the baseline was written is left out, wherever it has moved; what is new is not."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import Report, SuppressedBy, Verdict
from factcheck.pipeline import run
from factcheck.readers import read_text
from factcheck.suppression.baseline import load, write

CLAIMS = ClaimSet(
    (
        Claim("divers", "17 divers searched the wreck"),
        Claim("boats", "nine boats left the harbour", required=True),
    )
)
DIVERS = "Seven divers searched the wreck."
BOATS = "Four boats left the harbour."
PATH = "known.json"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(text: str, *, name: str = "draft.md", claims: ClaimSet = CLAIMS, baseline: str | None = None) -> Report:
    known = load(baseline) if baseline else None
    report = run(claims, [read_text(text, name)], suppressors=[known] if known else [])
    if known:
        results, notices = known.complete(report)
        return replace(report, results=results, notices=notices)
    return report


def keep(text: str, name: str = "draft.md") -> None:
    Path(PATH).write_text(write(check(text, name=name), PATH), encoding="utf-8")


STILL_KNOWN = [
    # the text when the baseline was written, the text now
    (DIVERS, DIVERS),
    (DIVERS, f"A line before.\n\nAnother.\n\n{DIVERS}\n\nA line behind."),
    (f"A line before.\n\n{DIVERS}", DIVERS),
    (DIVERS, DIVERS.replace(" searched", "\nsearched")),
    (DIVERS, f"*{DIVERS}*"),
    (f"{DIVERS}\n\n{BOATS}", f"{BOATS}\n\n{DIVERS}"),
    (f"{DIVERS}\n\nThe sea was calm.\n\n{DIVERS}", f"{DIVERS} {DIVERS}"),
    (f"{DIVERS}\n\n{DIVERS.upper()}\n\n{DIVERS}", f"{DIVERS}\n\n{DIVERS.upper()}\n\n{DIVERS}"),
]
NEW = [
    (DIVERS, "Eight divers searched the wreck."),
    (DIVERS, "Seven divers searched the wreck in vain."),
    (DIVERS, f"{DIVERS}\n\nThe sea was calm.\n\n{DIVERS}"),  # once more than before
    (BOATS, DIVERS),
]


@pytest.mark.parametrize(("before", "now"), STILL_KNOWN)
def test_what_was_there_is_left_out(before: str, now: str) -> None:
    keep(before)
    report = check(now, baseline=PATH)
    assert not any(result.evidence for result in report.results)
    assert {item.suppression.by for result in report.results for item in result.suppressed} == {SuppressedBy.BASELINE}
    assert report.notices == ()


@pytest.mark.parametrize(("before", "now"), NEW)
def test_what_is_new_is_not(before: str, now: str) -> None:
    keep(before)
    assert check(now, baseline=PATH).results[0].verdict is Verdict.CONFLICTING


def test_another_document_is_another_matter() -> None:
    keep(DIVERS)
    assert check(DIVERS, name="other.md", baseline=PATH).results[0].verdict is Verdict.CONFLICTING


def test_another_expectation_is_another_matter() -> None:
    keep(DIVERS)
    claims = ClaimSet((Claim("divers", "18 divers searched the wreck"),))
    assert check(DIVERS, claims=claims, baseline=PATH).results[0].verdict is Verdict.CONFLICTING


def test_paths_are_seen_from_the_folder_of_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(DIVERS, "desk/draft.md")
    (folder / "desk").mkdir()
    monkeypatch.chdir(folder / "desk")
    assert check(DIVERS, baseline=f"../{PATH}").results[0].verdict is Verdict.NOT_FOUND
    assert json.loads(Path("..", PATH).read_text("utf-8"))["conflicts"][0]["path"] == "desk/draft.md"


def test_a_claim_that_was_missing_before_is_known() -> None:
    keep(DIVERS)
    assert [result.is_known_missing for result in check(DIVERS, baseline=PATH).results] == [False, True]
    keep(BOATS)
    assert [result.is_known_missing for result in check("The sea was calm.", baseline=PATH).results] == [True, False]


def test_what_is_gone_is_told_of_the_documents_of_the_run() -> None:
    keep(f"{DIVERS}\n\n{BOATS}")
    [notice] = check(BOATS, baseline=PATH).notices
    assert notice.reason == "1 known conflict is gone: write it again with --write-baseline"
    assert check(BOATS, name="other.md", baseline=PATH).notices == ()


def test_a_baseline_on_a_baseline_keeps_what_it_held() -> None:
    keep(DIVERS)
    report = check(f"{DIVERS}\n\n{BOATS}", baseline=PATH)
    again = json.loads(write(report, PATH))
    assert [entry["claim"] for entry in again["conflicts"]] == ["boats", "divers"]


def test_the_same_report_gives_the_same_bytes() -> None:
    text = f"{DIVERS}\n\n{BOATS}\n\n{DIVERS}"
    assert write(check(text), PATH) == write(check(text), PATH)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"version": 2}',
        '{"version": 1}',
        '{"version": 1, "conflicts": [{}], "missing": []}',
        '{"version": 1, "conflicts": 1, "missing": []}',
        '{"version": 1, "conflicts": [{"count": "x", "path": "a", "fingerprint": "b"}], "missing": []}',
        "\ud800",
        "[" * 100_000,
    ],
)
def test_a_damaged_file_is_told(content: str) -> None:
    Path(PATH).write_text(content, encoding="utf-8", errors="surrogatepass")
    with pytest.raises(FactcheckError, match=r"^known\.json: .*write it again"):
        load(PATH)
