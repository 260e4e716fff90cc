import json
import subprocess
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from programs import node_module, program
from report_cases import (
    CONFLICTS,
    CREW,
    DRAFT,
    EMPTY,
    FULL,
    HOSTILE,
    LIVED_IN,
    SUPPORTS,
    claim,
    document,
    hostile_report,
    passage,
    quoted,
    report,
)

from factcheck.model.claims import Citation
from factcheck.model.results import ClaimResult, Input, Report, Verdict
from factcheck.report.rdjsonl import render


def diagnostics(rendered: str) -> list[dict[str, Any]]:
    assert rendered == "" or rendered.endswith("\n")
    return [json.loads(line) for line in rendered.split("\n")[:-1]]


def pointed_at(range_: dict[str, Any], source: str) -> str:
    """Return what a range of bytes covers, as reviewdog reads it."""
    lines = source.encode().splitlines(keepends=True)
    start, end = (
        sum(map(len, lines[: range_[name]["line"] - 1])) + range_[name]["column"] - 1 for name in ("start", "end")
    )
    return source.encode()[start:end].decode()


def test_a_whole_report() -> None:
    claims = {"message": "the claim", "location": {"path": "claims.yaml", "range": {"start": {"line": 20}}}}
    near = {
        "message": "supports it: More than 30 berths are free. (paragraph 3)",
        "location": {"path": "letters/mayor.docx"},
    }
    source = {"name": "factcheck"}
    berths = {
        "message": "40 berths, not 44 berths\nClaim berths: the pier has 44 berths",
        "severity": "INFO",
        "source": source,
        "code": {"value": "berths"},
        "related_locations": [claims, near],
    }
    assert diagnostics(render(LIVED_IN)) == [
        {
            "message": "no text says: an inquiry was opened",
            "location": {"path": "claims.yaml", "range": {"start": {"line": 36}}},
            "severity": "ERROR",
            "source": source,
            "code": {"value": "inquiry"},
            "original_output": "claims.yaml:36:5: inquiry: no text says: an inquiry was opened",
        },
        {
            "message": 'no conflict of "boats-burnt" is left',
            "location": {"path": "claims.yaml", "range": {"start": {"line": 61}}},
            "severity": "WARNING",
            "source": source,
            "code": {"value": "factcheck:unused-ignore"},
            "original_output": 'claims.yaml:61:3: factcheck:unused-ignore: no conflict of "boats-burnt" is left',
        },
        {
            "message": "seven boats, not 17 boats\n"
            "Claim boats-burnt: 17 boats burnt (as of 2025-05-30; Harbour office, Fire log)",
            "location": {
                "path": "drafts/harbour fire.md",
                "range": {"start": {"line": 1, "column": 26}, "end": {"line": 1, "column": 37}},
            },
            "severity": "ERROR",
            "source": source,
            "code": {"value": "boats-burnt", "url": "https://harbour.example/log?day=30&page=%281%29"},
            "suggestions": [
                {
                    "range": {"start": {"line": 1, "column": 26}, "end": {"line": 1, "column": 31}},
                    "text": "seventeen",
                }
            ],
            "original_output": "drafts/harbour fire.md:1:19: boats-burnt: seven boats, not 17 boats",
            "related_locations": [
                {"message": "the claim", "location": {"path": "claims.yaml", "range": {"start": {"line": 12}}}}
            ],
        },
        {
            **berths,
            "location": {
                "path": "drafts/harbour fire.md",
                "range": {"start": {"line": 3, "column": 14}, "end": {"line": 3, "column": 23}},
            },
            "original_output": "drafts/harbour fire.md:3:14: berths: 40 berths, not 44 berths",
        },
        {
            **berths,
            "location": {
                "path": "drafts/harbour fire.md",
                "range": {"start": {"line": 6, "column": 1}, "end": {"line": 6, "column": 24}},
            },
            "original_output": "drafts/harbour fire.md:6:1: berths: 40 berths, not 44 berths",
        },
        {
            "message": "3 June 2025 is a Wednesday",
            "location": {
                "path": "drafts/harbour fire.md",
                "range": {"start": {"line": 7, "column": 15}, "end": {"line": 7, "column": 29}},
            },
            "severity": "WARNING",
            "source": source,
            "code": {"value": "factcheck:weekday"},
            "original_output": "drafts/harbour fire.md:7:15: factcheck:weekday: 3 June 2025 is a Wednesday",
        },
        {
            "message": "nine, not 12: right on 2025-05-29, outdated since\nClaim crews: 12 crews came",
            "location": {
                "path": "drafts/harbour fire.md",
                "range": {"start": {"line": 8, "column": 1}, "end": {"line": 8, "column": 11}},
            },
            "severity": "WARNING",
            "source": source,
            "code": {"value": "crews"},
            "original_output": "drafts/harbour fire.md:8:1: crews: nine, not 12: right on 2025-05-29, outdated since",
            "related_locations": [
                {"message": "the claim", "location": {"path": "claims.yaml", "range": {"start": {"line": 24}}}}
            ],
        },
        {
            "message": "Nine crews, not 12 crews (paragraph 2)\nClaim crews: 12 crews came",
            "location": {"path": "letters/mayor.docx"},
            "severity": "ERROR",
            "source": source,
            "code": {"value": "crews"},
            "original_output": "letters/mayor.docx, paragraph 2: crews: Nine crews, not 12 crews (paragraph 2)",
            "related_locations": [
                {"message": "the claim", "location": {"path": "claims.yaml", "range": {"start": {"line": 24}}}}
            ],
        },
        {
            "message": "not checked: it is protected by a password",
            "location": {"path": "notes/locked.pdf"},
            "severity": "ERROR",
            "source": source,
            "code": {"value": "factcheck:skipped"},
            "original_output": "notes/locked.pdf: factcheck:skipped: not checked: it is protected by a password",
        },
    ]


def test_nothing_to_look_at_is_an_empty_report() -> None:
    assert render(EMPTY) == ""


def test_columns_count_bytes() -> None:
    diagnostic = next(d for d in diagnostics(render(LIVED_IN)) if d["code"]["value"] == "boats-burnt")
    assert pointed_at(diagnostic["location"]["range"], DRAFT.source) == "seven boats"
    assert pointed_at(diagnostic["suggestions"][0]["range"], DRAFT.source) == "seven"


@given(st.text(max_size=20), st.sampled_from(["", "\n", "\r\n"]))
def test_bytes_are_right_behind_any_text(before: str, end: str) -> None:
    quote = "seven crew"
    lead = before.replace("\r", "").replace(quote, "")
    draft = document("a.md", f"\ufeff{lead}{end}é𐐀{quote}.")
    conflict = quoted(draft, quote, quote, "17 crew", instead=("seven", "seventeen"))
    [diagnostic] = diagnostics(
        render(report(CREW._replace(evidence=(conflict,)), inputs=(Input("a.md", 1, (), draft),)))
    )
    lines = draft.source.split("\n")
    assert diagnostic["location"]["range"]["start"]["line"] == len(lines)
    column = diagnostic["location"]["range"]["start"]["column"]
    assert lines[-1].encode()[column - 1 :].decode() == f"{quote}."
    assert diagnostic["suggestions"][0]["text"] == "seventeen"


def test_without_the_source_there_are_lines_and_no_suggestion() -> None:
    conflict = quoted(DRAFT, "Zoë’s 漢字 readers: seven boats burnt.", "seven", "17", instead=("seven", "17"))
    [diagnostic] = diagnostics(render(report(CREW._replace(evidence=(conflict,)))))
    assert diagnostic["location"]["range"] == {"start": {"line": 1}, "end": {"line": 1}}
    assert "suggestions" not in diagnostic


@given(st.text(st.characters(codec=None, exclude_categories=()), min_size=1, max_size=40))
def test_any_words_stay_on_their_line(words: str) -> None:
    rendered = render(hostile_report(words))
    rendered.encode()
    assert rendered.replace("\n", "").isprintable() or not words.isprintable()
    assert len(diagnostics(rendered)) == 5
    assert len(rendered.splitlines()) == 5


def test_a_line_is_short_enough_to_be_read() -> None:
    words = "long 漢字 " * 9_000
    evidence = passage(CONFLICTS, words, words, words, reason=words)
    many = (evidence, *[evidence._replace(stance=SUPPORTS)] * 50)
    sources = tuple(Citation(words, words, None, f"https://a.example/{number}", words) for number in range(50))
    long = ClaimResult(claim("long", words, sources=sources, note=words), Verdict.MIXED, many)
    [line] = render(report(long)).encode().splitlines()
    assert len(line) < 64 * 1024


def errors(lines: Iterable[str]) -> list[object]:
    """Return what a validator of the format has against `lines`; it takes an array of diagnostics."""
    command = program("node"), node_module("@umbrelladocs/rdformat-validator") / "bin" / "rdformat-validator.js"
    done = subprocess.run(
        [*map(str, command), "--strict", "--no-extra-fields", "--format", "json"],
        input=f"[{','.join(lines)}]",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    told = json.loads(done.stdout)
    assert (done.returncode == 0) is told["success"]
    return [error for result in told["fileResults"] for error in result.get("errorDetails", ())]


@pytest.mark.parametrize("whole", [LIVED_IN, FULL, hostile_report(HOSTILE)])
def test_a_validator_has_nothing_against_it(whole: Report) -> None:
    assert errors(render(whole).splitlines()) == []


def test_the_validator_sees_mistakes() -> None:
    assert errors(['{"message":"x","location":{"path":"a","range":{"start":{"line":"3"}}}}'])
