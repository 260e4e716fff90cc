import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError
from report_cases import CONFLICTS, CREW, EMPTY, FULL, SUPPORTS, claim, passage, place, report

import factcheck.report
from factcheck.model.claims import Severity
from factcheck.model.facts import Kind, Relation
from factcheck.model.fingerprints import fingerprint
from factcheck.model.results import (
    ClaimResult,
    Input,
    Notice,
    Place,
    RemarkKind,
    Report,
    Skipped,
    Stance,
    Suggestion,
    SuppressedBy,
    Suppression,
    Verdict,
)
from factcheck.model.text import Span
from factcheck.report.json import as_object, render

SCHEMA = json.loads((Path(factcheck.report.__file__).parent / "report.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("whole", [FULL, EMPTY, report(inputs=())])
def test_reports_are_as_the_schema_says(whole: Report) -> None:
    VALIDATOR.validate(json.loads(render(whole)))


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("version", 2),
        ("summary", {"claims": 1}),
        ("inputs", [{"path": "a.md"}]),
        ("claims", [{"id": "x", "verdict": "false"}]),
    ],
)
def test_the_schema_sees_mistakes(key: str, change: object) -> None:
    with pytest.raises(ValidationError):
        VALIDATOR.validate({**as_object(FULL), key: change})


def test_the_schema_sees_a_verdict_without_evidence() -> None:
    with pytest.raises(ValidationError):
        VALIDATOR.validate(as_object(report(ClaimResult(claim("x", "9"), Verdict.SUPPORTED, ()))))


@pytest.mark.parametrize(
    ("path", "members"),
    [
        (("claim", "verdict"), Verdict),
        (("claim", "severity"), Severity),
        (("evidence", "stance"), Stance),
        (("finding", "kind"), Kind),
        (("finding", "relation"), Relation),
    ],
)
def test_the_schema_knows_every_word(path: tuple[str, str], members: type[Verdict]) -> None:
    definition, key = path
    assert set(SCHEMA["$defs"][definition]["properties"][key]["enum"]) == {member.value for member in members}


def test_one_claim_in_full() -> None:
    assert as_object(report(CREW))["claims"] == [
        {
            "id": "crew-rescued",
            "claim": "17 crew were taken off the ferry",
            "verdict": "conflicting",
            "severity": "error",
            "required": False,
            "as_of": "2024-03-02",
            "tags": ["sea", "rescue"],
            "note": "The coastguard corrected its first figure.",
            "sources": [
                {
                    "title": "Ferry crew all safe",
                    "publisher": "Estuary Gazette",
                    "date": "2024-03-03",
                    "url": "https://gazette.example/ferry",
                },
                {"title": "Log of the lifeboat station"},
            ],
            "evidence": [
                {
                    "stance": "conflicts",
                    "score": 0.912,
                    "quote": CREW.evidence[0].quote,
                    "path": "ferry.md",
                    "line": 7,
                    "column": 1,
                    "end_line": 7,
                    "end_column": 115,
                    "start": 600,
                    "end": 714,
                    "findings": [
                        {
                            "kind": "quantity",
                            "relation": "differs",
                            "expected": "17 crew",
                            "found": "seven crew",
                            "line": 7,
                            "column": 53,
                            "end_line": 7,
                            "end_column": 63,
                            "start": 652,
                            "end": 662,
                            "quote_start": 52,
                            "quote_end": 62,
                        }
                    ],
                    "reason": "seven crew, not 17 crew",
                    "also_at": [
                        {
                            "path": "ferry.md",
                            "line": 30,
                            "column": 1,
                            "end_line": 30,
                            "end_column": 15,
                            "start": 2900,
                            "end": 2914,
                        }
                    ],
                    "fingerprint": fingerprint("crew-rescued", CREW.evidence[0]),
                }
            ],
            "related": [],
            "suppressed": [],
        }
    ]


def test_a_suggestion_is_the_words_and_the_smallest_change() -> None:
    [found] = CREW.evidence[0].findings
    changed = found._replace(suggestion=Suggestion("seventeen crew", place(652, 657, 7, 53), "seventeen"))
    whole = report(CREW._replace(evidence=(CREW.evidence[0]._replace(findings=(changed,)),)))
    VALIDATOR.validate(as_object(whole))
    [shown] = json.loads(render(whole))["claims"][0]["evidence"][0]["findings"]
    assert shown["suggestion"] == "seventeen crew"
    assert (shown["fix"]["replacement"], shown["fix"]["start"], shown["fix"]["end"]) == ("seventeen", 652, 657)


def test_what_is_suppressed_says_why() -> None:
    why = Suppression(SuppressedBy.CLAIMS_FILE, "quoted as it was", "claims.yaml", 9)
    left = CREW.evidence[0]._replace(suppression=why)
    whole = report(CREW._replace(verdict=Verdict.NOT_FOUND, evidence=(), suppressed=(left,)))
    VALIDATOR.validate(as_object(whole))
    [shown] = json.loads(render(whole))["claims"][0]["suppressed"]
    assert shown["suppression"] == {"by": "claims file", "reason": "quoted as it was", "path": "claims.yaml", "line": 9}


def test_a_notice_is_told_with_its_place() -> None:
    whole = report(notices=(Notice("claims.yaml", 9, 3, RemarkKind.UNUSED_IGNORE, "take it out"),))
    VALIDATOR.validate(as_object(whole))
    assert json.loads(render(whole))["notices"] == [
        {"kind": "unused-ignore", "path": "claims.yaml", "line": 9, "column": 3, "reason": "take it out"}
    ]


def test_a_place_says_in_words_where_it_is() -> None:
    near = CREW.evidence[0]
    whole = report(CREW._replace(evidence=(near._replace(place=near.place._replace(label="page 3, line 12")),)))
    VALIDATOR.validate(as_object(whole))
    assert json.loads(render(whole))["claims"][0]["evidence"][0]["label"] == "page 3, line 12"


def test_the_summary_counts_claims() -> None:
    assert as_object(FULL)["summary"] == {"claims": 6, "supported": 1, "conflicting": 1, "mixed": 1, "not_found": 3}


def test_what_came_near_is_related() -> None:
    hearing = next(entry for entry in json.loads(render(FULL))["claims"] if entry["id"] == "hearing")
    assert [near["stance"] for near in hearing["related"]] == ["neither"]
    assert hearing["evidence"] == []


def test_letters_stand_as_they_are_and_a_line_ends_the_report() -> None:
    text = render(report(inputs=(Input("Zoë’s Entwurf 漢.md", 1),)))
    assert "Zoë’s Entwurf 漢.md" in text
    assert text.endswith("}\n")


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=40))
def test_any_text_survives(text: str) -> None:
    whole = report(skipped=(Skipped(text, "x"),))
    rendered = render(whole)
    rendered.encode()  # halves of surrogate pairs are escaped
    assert rendered.replace("\n", "").isprintable() or text.replace("\n", "") != ""
    assert json.loads(rendered) == as_object(whole)


@pytest.mark.parametrize("character", ["\x1b", "\x9b", "\x7f", "\u202e", "\u2028", "\ud800", "\x00"])
def test_what_a_terminal_could_obey_is_escaped(character: str) -> None:
    rendered = render(report(skipped=(Skipped(character, "x"),)))
    assert character not in rendered
    assert json.loads(rendered)["skipped"][0]["path"] == character


@given(
    st.builds(
        passage,
        st.sampled_from([CONFLICTS, SUPPORTS]),
        st.just("Seven crew are safe."),
        st.sampled_from(["Seven", "Seven crew", "safe"]),
        st.text(max_size=9),
        relation=st.sampled_from(Relation),
        reason=st.text(max_size=9),
        path=st.text(max_size=9),
        line=st.integers(1, 99),
    )
)
def test_any_evidence_survives(evidence: object) -> None:
    whole = report(CREW._replace(evidence=(evidence,)))
    assert json.loads(render(whole)) == as_object(whole)
    VALIDATOR.validate(as_object(whole))


def test_no_field_of_a_place_is_forgotten() -> None:
    assert Place._fields == ("span", "start", "end", "label")
    assert Span._fields == ("start", "end")


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render(FULL) == render(FULL)
