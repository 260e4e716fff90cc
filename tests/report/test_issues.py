import pytest
from report_cases import CAPTAIN, CREW, FULL, HEARING, LIVED_IN, claim, report

from factcheck.model.claims import Citation, Severity
from factcheck.model.outcome import FailOn
from factcheck.model.results import ClaimResult, Verdict
from factcheck.report.issues import IssueKind, citation, issues, shown, stated, suppressed_issues, web_address
from factcheck.report.options import RenderOptions


def test_issues_are_in_the_order_of_the_files() -> None:
    assert [issue.where for issue in issues(LIVED_IN)] == [
        "claims.yaml:36:5",
        "claims.yaml:61:3",
        "drafts/harbour fire.md:1:19",
        "drafts/harbour fire.md:3:14",
        "drafts/harbour fire.md:6:1",
        "drafts/harbour fire.md:7:15",
        "drafts/harbour fire.md:8:1",
        "letters/mayor.docx, paragraph 2",
        "notes/locked.pdf",
    ]


def test_issues_say_what_they_are() -> None:
    assert [(issue.rule, issue.kind, issue.severity) for issue in issues(LIVED_IN)] == [
        ("inquiry", IssueKind.MISSING, Severity.ERROR),
        ("factcheck:unused-ignore", IssueKind.REMARK, Severity.WARNING),
        ("boats-burnt", IssueKind.CONFLICT, Severity.ERROR),
        ("berths", IssueKind.CONFLICT, Severity.INFO),
        ("berths", IssueKind.CONFLICT, Severity.INFO),
        ("factcheck:weekday", IssueKind.REMARK, Severity.WARNING),
        ("crews", IssueKind.OUTDATED, Severity.WARNING),
        ("crews", IssueKind.CONFLICT, Severity.ERROR),
        ("factcheck:skipped", IssueKind.SKIPPED, Severity.ERROR),
    ]


def test_each_place_where_the_same_words_stand_is_an_issue() -> None:
    assert [(issue.start, issue.copy) for issue in issues(report(CREW))] == [((7, 53), 0), ((30, 1), 1)]


def test_supports_are_none() -> None:
    assert "passengers" not in {issue.rule for issue in issues(FULL)}


def test_what_is_suppressed_is_given_apart() -> None:
    assert [issue.rule for issue in suppressed_issues(LIVED_IN)] == ["damage", "crews", "coastguard"]


@pytest.mark.parametrize(
    ("result", "levels", "is_issue"),
    [
        (HEARING, {FailOn.CONFLICT}, True),
        (HEARING, {FailOn.NEVER}, True),  # shown, and fails nothing
        (CAPTAIN, {FailOn.CONFLICT}, False),
        (CAPTAIN, {FailOn.MISSING}, True),
        (HEARING._replace(is_known_missing=True), {FailOn.MISSING}, False),
        (HEARING._replace(suppressed=CREW.evidence), {FailOn.MISSING}, False),
    ],
)
def test_silence_is_an_issue_where_it_is_demanded_to_speak(
    result: ClaimResult, levels: set[FailOn], is_issue: bool
) -> None:
    assert bool(issues(report(result), RenderOptions(fail_on=frozenset(levels)))) is is_issue


def test_quiet_leaves_out_remarks() -> None:
    kinds = {issue.kind for issue in issues(LIVED_IN, RenderOptions(quiet=True))}
    assert kinds == set(IssueKind) - {IssueKind.REMARK}


def test_a_passage_that_no_word_decided_stands_where_its_sentence_does() -> None:
    evidence = CREW.evidence[0]._replace(findings=(), also_at=())
    [issue] = issues(report(ClaimResult(claim("x", "y"), Verdict.CONFLICTING, (evidence,))))
    assert (issue.start, issue.place) == ((7, 1), evidence.place)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (Citation("Log", "Lifeboat station"), "Lifeboat station, Log"),
        (Citation(url="https://a.example"), "https://a.example"),
        (Citation(quote="all 17"), "all 17"),
        (Citation(), ""),
    ],
)
def test_a_source_is_named_by_what_there_is_of_it(source: Citation, told: str) -> None:
    assert citation(source) == told


def test_a_claim_is_cut_to_what_a_message_has_room_for() -> None:
    long = claim("x", "many words " * 900, sources=(Citation("also many " * 900),))
    assert len(stated(long)) < 1_100
    assert len(shown("word " * 900)) < 500


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/b", "https://a.example/b"),
        (" HTTPS://a.example ", "https://a.example"),
        ("https://a.example/%41%zz%", "https://a.example/%41%25zz%25"),
        ("https://a.example/x y<z>\"'`\n[1]", "https://a.example/x%20y%3Cz%3E%22%27%60%0A%5B1%5D"),
        ("https://a.example/é", "https://a.example/%C3%A9"),
        ("ftp://a.example", ""),
        ("javascript:alert(1)", ""),
        ("//a.example", ""),
        ("a.example", ""),
        ("https://", ""),
        ("", ""),
    ],
)
def test_only_addresses_on_the_web_are_linked_to(url: str, address: str) -> None:
    assert web_address(Citation(url=url)) == address
