"""What `--quiet` takes from the reports for people, what `--verbose` adds, and how suppressed conflicts are told."""

from report_cases import CAPTAIN, CREW, DEPTH, FULL, HEARING, PASSENGERS, PORT, place, report

from factcheck.model.results import (
    ClaimResult,
    Input,
    Notice,
    Remark,
    RemarkKind,
    Suggestion,
    SuppressedBy,
    Suppression,
    Verdict,
)
from factcheck.report import plain, text
from factcheck.report.options import RenderOptions

QUIET, VERBOSE = RenderOptions(quiet=True), RenderOptions(verbose=True)


def suppressed(by: SuppressedBy, result: ClaimResult = CREW, reason: str = "quoted as it was") -> ClaimResult:
    left_out = result.evidence[0]._replace(suppression=Suppression(by, reason, "claims.yaml", 9))
    return result._replace(verdict=Verdict.NOT_FOUND, evidence=(), suppressed=(left_out,))


def test_quiet_text_is_what_has_to_be_looked_at() -> None:
    shown = text.render(FULL, QUIET)
    assert shown.startswith("CONFLICTING  crew-rescued")
    assert [line.split("  ")[0] for line in shown.splitlines() if line[:1].isupper()] == [
        "CONFLICTING",
        "MIXED",
        "MISSING",
        "SKIPPED",
    ]


def test_quiet_text_of_a_clean_report_is_nothing() -> None:
    assert text.render(report(PASSENGERS, CAPTAIN), QUIET) == ""


def test_quiet_lines_are_what_has_to_be_looked_at() -> None:
    words = {line.split(": ")[1].split()[0] for line in plain.render(FULL, QUIET).splitlines()}
    assert words == {"conflicting", "missing"}


def test_verbose_text_names_every_silent_claim_and_what_came_near() -> None:
    near = CAPTAIN._replace(related=HEARING.related)
    shown = text.render(report(near, PORT), VERBOSE)
    assert "NOT FOUND    captain: Ann Lund was the captain\n             nearest   ferry.md:20:21 " in shown
    assert "NOT FOUND    home-port: the ferry's home port is Varde\n" in shown


def test_verbose_text_says_what_to_write() -> None:
    [found] = CREW.evidence[0].findings
    changed = found._replace(suggestion=Suggestion("seventeen crew", place(652, 657, 7, 53), "seventeen"))
    whole = report(CREW._replace(evidence=(CREW.evidence[0]._replace(findings=(changed,)),)))
    assert "             write     seventeen crew\n" in text.render(whole, VERBOSE)
    assert "seventeen" not in text.render(whole)


def test_what_is_suppressed_is_counted() -> None:
    whole = report(suppressed(SuppressedBy.CLAIMS_FILE), suppressed(SuppressedBy.BASELINE, DEPTH), CAPTAIN)
    shown = text.render(whole)
    assert shown.startswith("3 claims against ferry.md (41 sentences): nothing conflicts, 1 not found,\n2 suppressed")
    assert "SUPPRESSED   1 by the baseline, 1 by the claims file\n" in shown
    assert plain.render(whole) == ""


def test_verbose_text_says_why_it_is_suppressed() -> None:
    shown = text.render(report(suppressed(SuppressedBy.DIRECTIVE)), VERBOSE)
    assert "SUPPRESSED   crew-rescued: 17 crew were taken off the ferry" in shown
    assert "ferry.md:7:53: seven crew, not 17 crew\n" in shown
    assert "because   a comment in the text: quoted as it was\n" in shown


def test_a_required_claim_whose_conflict_is_suppressed_is_not_missing() -> None:
    required = suppressed(SuppressedBy.CLAIMS_FILE)
    whole = report(required._replace(claim=required.claim._replace(required=True)))
    assert "MISSING" not in text.render(whole)
    assert plain.render(whole) == ""


def test_a_claim_that_was_missing_before_is_no_news() -> None:
    whole = report(HEARING._replace(is_known_missing=True))
    assert "MISSING" not in text.render(whole)
    assert plain.render(whole) == ""


def test_a_place_without_lines_is_told_in_words() -> None:
    evidence = CREW.evidence[0]
    labelled = tuple(
        finding._replace(place=finding.place._replace(label='paragraph 7, under "Rescue"'))
        for finding in evidence.findings
    )
    whole = report(CREW._replace(evidence=(evidence._replace(path="ferry.docx", findings=labelled),)))
    assert 'ferry.docx:7:53 (paragraph 7, under "Rescue") conflicts: ' in " ".join(text.render(whole).split())


def test_what_is_wrong_with_ignores_is_told_with_its_place() -> None:
    remark = Remark(place(0, 9, 3, 1), "factcheck: on", "nothing is off", RemarkKind.DIRECTIVE)
    whole = report(
        CAPTAIN,
        inputs=(Input("ferry.md", 41, (remark,)),),
        notices=(Notice("claims.yaml", 9, 3, RemarkKind.UNUSED_IGNORE, "take it out"),),
    )
    assert "REMARK       claims.yaml:9:3: take it out\nREMARK       ferry.md:3:1: nothing is off\n" in text.render(
        whole
    )
    assert plain.render(whole) == (
        "claims.yaml:9:3: remark unused-ignore: take it out\nferry.md:3:1: remark directive: nothing is off\n"
    )
