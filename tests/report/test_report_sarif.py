import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from programs import node_module
from report_cases import (
    CONFLICTS,
    CREW,
    DRAFT,
    EMPTY,
    FULL,
    HEARING,
    HOSTILE,
    LIVED_IN,
    claim,
    document,
    hostile_report,
    passage,
    quoted,
    report,
)

from factcheck import __version__
from factcheck.model.results import ClaimResult, Input, Report, Skipped, Suggestion, SuppressedBy, Suppression, Verdict
from factcheck.model.text import Document, Span
from factcheck.readers import BINARY_READERS
from factcheck.report.issues import NO_TEXT
from factcheck.report.options import DEFAULT_OPTIONS, RenderOptions
from factcheck.report.sarif import render
from factcheck.report.sarif_places import artifact_location

Object = dict[str, Any]
PACKAGE = "@microsoft/sarif-multitool-linux"


def run(whole: Report, options: RenderOptions = DEFAULT_OPTIONS) -> Object:
    [only] = json.loads(render(whole, options))["runs"]
    return only


def results(whole: Report, options: RenderOptions = DEFAULT_OPTIONS) -> list[Object]:
    return run(whole, options)["results"]


def result(rule: str, whole: Report = LIVED_IN) -> Object:
    return next(found for found in results(whole) if found["ruleId"] == rule)


def region(found: Object) -> Object:
    return found["locations"][0]["physicalLocation"]["region"]


# ---- a whole report


def test_the_run() -> None:
    whole = run(LIVED_IN)
    driver = whole["tool"]["driver"]
    assert {key: value for key, value in driver.items() if key != "rules"} == {
        "name": "factcheck",
        "fullName": f"factcheck {__version__}",
        "version": __version__,
        "semanticVersion": __version__,
    }
    assert {key: value for key, value in whole.items() if key not in ("tool", "results")} == {
        "invocations": [
            {
                "executionSuccessful": False,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "message": {"text": "notes/locked.pdf was not checked: it is protected by a password"},
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "notes/locked.pdf", "uriBaseId": "%SRCROOT%"}
                                }
                            }
                        ],
                    }
                ],
            }
        ],
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that factcheck was run in."}}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
    }


def test_a_claim_is_a_rule() -> None:
    rules = run(FULL)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [
        *("passengers", "captain", "wreck-depth", "hearing", "crew-rescued", "home-port"),
        *("factcheck:weekday", "factcheck:directive", "factcheck:unused-ignore"),
        *("factcheck:unbacked", "factcheck:query"),
    ]
    assert rules[4] == {
        "id": "crew-rescued",
        "shortDescription": {"text": "17 crew were taken off the ferry"},
        "fullDescription": {
            "text": "17 crew were taken off the ferry (as of 2024-03-02). "
            "Note: The coastguard corrected its first figure. "
            "Source: Estuary Gazette, Ferry crew all safe, 2024-03-03. "
            "Source: Log of the lifeboat station."
        },
        "help": {
            "text": "17 crew were taken off the ferry (as of 2024-03-02)\n"
            "Note: The coastguard corrected its first figure.\n"
            "Source: Estuary Gazette, Ferry crew all safe, 2024-03-03\n"
            "Source: Log of the lifeboat station"
        },
        "helpUri": "https://gazette.example/ferry",
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["sea", "rescue"]},
    }


def test_a_conflict_in_full() -> None:
    draft = {"uri": "drafts/harbour%20fire.md", "uriBaseId": "%SRCROOT%"}
    fingerprint = result("boats-burnt")["partialFingerprints"]["factcheck/v1"]
    assert len(fingerprint) == 16
    assert result("boats-burnt") == {
        "ruleId": "boats-burnt",
        "ruleIndex": 0,
        "kind": "fail",
        "level": "error",
        "message": {
            "text": "seven boats, not 17 boats. "
            "The claim [boats-burnt](1): 17 boats burnt (as of 2025-05-30; Harbour office, Fire log)"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": draft,
                    "region": {
                        "startLine": 1,
                        "startColumn": 19,
                        "endLine": 1,
                        "endColumn": 30,
                        "charOffset": 18,
                        "charLength": 11,
                        "snippet": {"text": "seven boats"},
                    },
                    "contextRegion": {
                        "startLine": 1,
                        "startColumn": 1,
                        "endLine": 1,
                        "endColumn": 37,
                        "charOffset": 0,
                        "charLength": 36,
                        "snippet": {"text": "Zoë’s 漢字 readers: seven boats burnt."},
                    },
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "claims.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 12, "startColumn": 5},
                },
                "message": {"text": "the claim"},
            }
        ],
        "fixes": [
            {
                "description": {"text": "write seventeen boats"},
                "artifactChanges": [
                    {
                        "artifactLocation": draft,
                        "replacements": [
                            {
                                "deletedRegion": {
                                    "startLine": 1,
                                    "startColumn": 19,
                                    "endLine": 1,
                                    "endColumn": 24,
                                    "charOffset": 18,
                                    "charLength": 5,
                                    "snippet": {"text": "seven"},
                                },
                                "insertedContent": {"text": "seventeen"},
                            }
                        ],
                    }
                ],
            }
        ],
        "partialFingerprints": {"factcheck/v1": fingerprint},
        "suppressions": [],
        "baselineState": "new",
    }


def test_what_is_reported_and_how_it_weighs() -> None:
    assert [(found["ruleId"], found["level"]) for found in results(LIVED_IN)] == [
        ("inquiry", "error"),
        ("factcheck:unused-ignore", "warning"),
        ("boats-burnt", "error"),
        ("berths", "note"),
        ("berths", "note"),
        ("factcheck:weekday", "warning"),
        ("crews", "warning"),
        ("crews", "error"),
        ("damage", "error"),  # from here on suppressed
        ("crews", "error"),
        ("coastguard", "error"),
    ]


def test_nothing_to_look_at_has_no_results() -> None:
    assert results(EMPTY) == []
    assert run(EMPTY)["invocations"][0]["executionSuccessful"] is True


# ---- places


def lines_of(source: str) -> list[str]:
    return source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def covered(place: Object, source: str) -> str:
    """Return what a region covers, by lines and columns; all are on one line."""
    assert place["startLine"] == place["endLine"]
    return lines_of(source)[place["startLine"] - 1][place["startColumn"] - 1 : place["endColumn"] - 1]


def test_both_ways_to_give_a_region_are_the_same_place() -> None:
    regions = [region(found) for found in results(LIVED_IN) if "harbour" in json.dumps(found["locations"])]
    assert len(regions) == 7
    for place in regions:
        words = DRAFT.source[place["charOffset"] : place["charOffset"] + place["charLength"]]
        assert words == place["snippet"]["text"] == covered(place, DRAFT.source)


@pytest.mark.parametrize("before", ["", "\n", "One.\r\n", "One.\rTwo.\r", "漢𐐀 "])
def test_a_byte_order_mark_does_not_count(before: str) -> None:
    plain = document("a.md", f"{before}Seven crew came.")
    marked = document("a.md", f"\ufeff{before}Seven crew came.")
    assert region(conflict_in(plain)) == region(conflict_in(marked))
    assert covered(region(conflict_in(marked)), marked.source) == "Seven crew"


def conflict_in(text: Document) -> Object:
    evidence = quoted(text, "Seven crew came.", "Seven crew", "17 crew", instead=("Seven", "Seventeen"))
    [found] = results(report(CREW._replace(evidence=(evidence,)), inputs=(Input(text.path, 1, (), text),)))
    return found


def test_without_the_source_a_snippet_is_given_only_where_it_is_sure() -> None:
    evidence = quoted(document("a.md", "Seven crew came."), "Seven crew came.", "Seven crew", "17 crew")
    [found] = results(report(CREW._replace(evidence=(evidence,))))
    assert region(found)["snippet"] == {"text": "Seven crew"}
    marked_up = evidence._replace(quote="7 crew came.", findings=(evidence.findings[0]._replace(marks=Span(0, 6)),))
    [found] = results(report(CREW._replace(evidence=(marked_up,))))
    assert "snippet" not in region(found)


def test_a_file_that_is_no_text_has_places_in_words_and_no_fix() -> None:
    found = next(found for found in results(LIVED_IN) if "mayor.docx" in json.dumps(found["locations"]))
    assert found["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "letters/mayor.docx", "uriBaseId": "%SRCROOT%"}},
            "logicalLocations": [{"fullyQualifiedName": "paragraph 2"}],
        }
    ]
    assert found["message"]["text"].startswith("Nine crews, not 12 crews (paragraph 2). The claim")
    assert "fixes" not in found


def test_files_that_are_no_text_are_known() -> None:
    assert set(BINARY_READERS) == set(NO_TEXT)


def test_a_label_is_added_to_lines_that_say_something() -> None:
    evidence = quoted(document("a.srt", "Seven crew came."), "Seven crew came.", "Seven", "17", label="00:01:02.500")
    [found] = results(report(CREW._replace(evidence=(evidence,))))
    assert found["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "00:01:02.500"}]
    assert region(found)["startLine"] == 1


def test_the_texts_that_disagree_are_related() -> None:
    related = result("berths")["relatedLocations"]
    assert [location["id"] for location in related] == [1, 2]
    assert related[1] == {
        "id": 2,
        "physicalLocation": {"artifactLocation": {"uri": "letters/mayor.docx", "uriBaseId": "%SRCROOT%"}},
        "logicalLocations": [{"fullyQualifiedName": "paragraph 3"}],
        "message": {"text": "supports it: More than 30 berths are free."},
    }


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("draft.md", "draft.md"),
        ("./draft.md", "draft.md"),
        ("drafts/50% #1?.md", "drafts/50%25%20%231%3F.md"),
        ("a:b.md", "a%3Ab.md"),
        ("<stdin>", "%3Cstdin%3E"),
        ("Zoë.md", "Zo%C3%AB.md"),
        ("bad\udcff.md", "bad%FF.md"),
        ("half\ud800.md", "half%5Cud800.md"),
    ],
)
def test_relative_paths(path: str, uri: str) -> None:
    assert artifact_location(path) == {"uri": uri, "uriBaseId": "%SRCROOT%"}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/srv/a b.md", "file:///srv/a%20b.md"),
        ("C:\\drafts\\a b.md", "file:///C:/drafts/a%20b.md"),
        ("d:/drafts/a.md", "file:///d:/drafts/a.md"),
        ("\\\\desk\\share\\a.md", "file://desk/share/a.md"),
        ("../a.md", "../a.md"),
    ],
)
def test_other_paths(path: str, uri: str) -> None:
    assert artifact_location(path) == {"uri": uri}


# ---- fingerprints, suppressions, fixes


def test_fingerprints_survive_text_that_moves() -> None:
    draft = document("a.md", "Seven crew came.")
    moved = document("a.md", "# A heading\n\nSome words. Seven crew came.")
    prints = [conflict_in(text)["partialFingerprints"] for text in (draft, moved)]
    assert prints[0] == prints[1]
    assert conflict_in(document("a.md", "Seven crew came."))["partialFingerprints"] == prints[0]


def test_the_same_words_twice_in_a_file_are_told_apart() -> None:
    first, second = (found for found in results(LIVED_IN) if found["ruleId"] == "berths")
    print_ = first["partialFingerprints"]["factcheck/v1"]
    assert second["partialFingerprints"]["factcheck/v1"] == f"{print_}:2"


def test_every_result_in_a_file_has_a_fingerprint_of_its_own() -> None:
    prints = [
        (
            found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            found["partialFingerprints"]["factcheck/v1"],
        )
        for found in results(LIVED_IN)
    ]
    assert len(set(prints)) == len(prints)


def test_suppressions_say_who_why_and_where() -> None:
    assert result("damage")["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "the insurer says so",
            "location": {
                "physicalLocation": {
                    "artifactLocation": {"uri": "drafts/harbour%20fire.md", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 4},
                }
            },
        }
    ]
    [suppression] = result("coastguard")["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("external", "a letter, not ours")


def test_what_the_baseline_knows_is_unchanged_and_not_suppressed() -> None:
    states = {
        (found["ruleId"], found["message"]["text"][:4]): (found["baselineState"], len(found["suppressions"]))
        for found in results(LIVED_IN)
    }
    assert states["crews", "Ten "] == ("unchanged", 0)
    assert states["crews", "Nine"] == ("new", 0)
    assert states["damage", "£3m,"] == ("new", 1)


@pytest.mark.parametrize("by", SuppressedBy)
def test_states_are_given_for_all_results_or_for_none(by: SuppressedBy) -> None:
    evidence = passage(CONFLICTS, "Nine crew.", "Nine crew", "17 crew")._replace(suppression=Suppression(by))
    found = results(report(CREW._replace(suppressed=(evidence,)), HEARING))
    assert len(found) == 4
    assert {"suppressions" in each for each in found} == {True}
    assert {"baselineState" in each for each in found} == {by in (SuppressedBy.BASELINE, SuppressedBy.UNCHANGED)}
    assert {"suppressions" in each or "baselineState" in each for each in results(FULL)} == {False}


def test_quiet_leaves_out_what_need_not_be_looked_at() -> None:
    """For GitHub, which shows what is suppressed as open."""
    found = results(LIVED_IN, RenderOptions(quiet=True))
    assert [each["ruleId"] for each in found] == ["inquiry", "boats-burnt", "berths", "berths", "crews", "crews"]
    assert not any("suppressions" in each or "baselineState" in each for each in found)


@given(st.text("a漢𐐀é \n", max_size=12), st.text(max_size=6))
def test_a_fix_puts_the_replacement_in_its_place(before: str, replacement: str) -> None:
    text = document("a.md", f"{before}Seven crew came.")
    evidence = quoted(text, "Seven crew came.", "Seven crew", "17 crew", instead=("Seven", replacement))
    [found] = results(report(CREW._replace(evidence=(evidence,)), inputs=(Input("a.md", 1, (), text),)))
    [change] = found["fixes"][0]["artifactChanges"]
    [changed] = change["replacements"]
    place, inserted = changed["deletedRegion"], changed["insertedContent"]["text"]
    end = place["charOffset"] + place["charLength"]
    fixed = text.source[: place["charOffset"]] + inserted + text.source[end:]
    assert fixed == f"{before}{replacement} crew came."


def test_a_fix_changes_no_place_twice() -> None:
    evidence = quoted(DRAFT, "Nine crews came.", "Nine crews", "12 crews", instead=("Nine", "Twelve"))
    [finding] = evidence.findings
    assert finding.suggestion is not None
    whole = finding._replace(suggestion=Suggestion("12 crews", finding.place, "12 crews"))
    [found] = results(report(CREW._replace(evidence=(evidence._replace(findings=(finding, whole)),))))
    [change] = found["fixes"][0]["artifactChanges"]
    assert [changed["insertedContent"]["text"] for changed in change["replacements"]] == ["Twelve"]


# ---- what others say of it


@cache
def schema() -> Draft202012Validator:
    read = json.loads((node_module(PACKAGE) / "sarif-2.1.0.json").read_text("utf-8-sig"))
    assert "2.1.0" in read["title"]
    return Draft202012Validator(read, format_checker=Draft202012Validator.FORMAT_CHECKER)


WHOLE = [LIVED_IN, FULL, EMPTY, report(inputs=()), hostile_report(HOSTILE)]


@pytest.mark.parametrize("whole", WHOLE)
def test_it_is_as_the_schema_says(whole: Report) -> None:
    schema().validate(json.loads(render(whole)))


def test_the_schema_sees_mistakes() -> None:
    log = json.loads(render(LIVED_IN))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not schema().is_valid(log)


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=40))
@settings(max_examples=50)
def test_any_words_are_as_the_schema_says(words: str) -> None:
    rendered = render(hostile_report(words))
    rendered.encode()
    assert rendered == render(hostile_report(words))
    schema().validate(json.loads(rendered))


@pytest.fixture(scope="module")
def objections(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[tuple[str, str]]]:
    """Return what Microsoft's validator has against some logs: rules and levels by the name of the log."""
    wrong = json.loads(render(LIVED_IN))
    wrong["runs"][0]["results"][2]["locations"][0]["physicalLocation"]["region"]["endColumn"] = 3
    logs = {
        "text": render(report(*LIVED_IN.results[:1], inputs=LIVED_IN.inputs)),
        "lived-in": render(LIVED_IN),
        "hostile": render(hostile_report(HOSTILE)),
        "wrong": json.dumps(wrong),
    }
    folder = tmp_path_factory.mktemp("sarif")
    for name, log in logs.items():
        (folder / f"{name}.sarif").write_text(log, encoding="utf-8")
    told: dict[str, set[tuple[str, str]]] = {name: set() for name in logs}
    for found in _validated(folder):
        uri = found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        level = found.get("level", "warning")
        if level != "note":  # of style
            told[uri.rpartition("/")[2].removesuffix(".sarif")].add((found["ruleId"], level))
    return told


def _validated(folder: Path) -> list[Object]:
    tool = node_module(PACKAGE) / "Sarif.Multitool"
    if not os.access(tool, os.X_OK):
        tool.chmod(0o755)
    output = folder / "told"
    options = ["--json-schema", str(tool.parent / "sarif-2.1.0.json"), "--rule-kind", "Sarif;Ghas", "--quiet"]
    command = [str(tool), "validate", str(folder / "*.sarif"), "--output", str(output), "--log", "ForceOverwrite"]
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = subprocess.run([*command, *options], capture_output=True, encoding="utf-8", check=False, env=environment)
    assert done.returncode == 0, done.stdout
    [checked] = json.loads(output.read_text("utf-8-sig"))["runs"]
    assert all(invocation["executionSuccessful"] for invocation in checked["invocations"])
    return checked["results"]


def test_a_validator_has_nothing_against_it(objections: dict[str, set[tuple[str, str]]]) -> None:
    no_page_on_the_web = ("SARIF2005", "warning")
    no_region_in_a_file_that_is_no_text = ("SARIF2017", "warning")
    assert objections["text"] <= {no_page_on_the_web}
    assert objections["hostile"] <= {no_page_on_the_web}
    assert objections["lived-in"] <= {no_page_on_the_web, no_region_in_a_file_that_is_no_text}


def test_the_validator_sees_mistakes(objections: dict[str, set[tuple[str, str]]]) -> None:
    assert "error" in {level for _, level in objections["wrong"]}


# ---- limits and hostile words


def test_descriptions_and_tags_are_no_more_than_github_takes() -> None:
    long = claim("long", "long words " * 500, tags=tuple(f"tag {number}" for number in range(50)))
    rule = run(report(ClaimResult(long, Verdict.NOT_FOUND, ())))["tool"]["driver"]["rules"][0]
    assert len(rule["shortDescription"]["text"]) == 1024
    assert len(rule["fullDescription"]["text"]) == 1024
    assert len(rule["properties"]["tags"]) == 20


def test_words_of_a_draft_are_no_link() -> None:
    words = "See [the log](http://evil.example)"
    found = results(hostile_report(words))
    texts = [each["message"]["text"] for each in found]
    assert not any("](http" in text for text in texts)
    assert any("](1)" in text for text in texts)


@pytest.mark.parametrize("character", ["\x1b", "\x9b", "\x7f", "\u202e", "\u2028", "\ud800", "\x00"])
def test_what_a_terminal_could_obey_is_escaped(character: str) -> None:
    assert character not in render(report(skipped=(Skipped(character, character),)))
    assert character not in render(hostile_report(f"a{character}b"))
