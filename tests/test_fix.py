"""Drafts put right: all or nothing, checked again, byte for byte the same but for the words that were wrong."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measuring.own import FIRST, STORIES
from programs import program

from factcheck.claims.load import load_claims
from factcheck.cli.fix import KINDS, Outcome, fix_paths
from factcheck.fix import Fixed, Fixer, Refused
from factcheck.model.claims import Claim, ClaimSet, Severity
from factcheck.model.outcome import ExitStatus
from factcheck.model.results import Evidence, Stance, SuppressedBy, Suppression
from factcheck.model.text import Document
from factcheck.pipeline import Checker
from factcheck.readers import READERS, read_file, read_text

DATA = Path(__file__).parent / "data"

DIVERS = Claim("divers", "17 divers searched the wreck")
BOATS = Claim("boats", "nine boats left the harbour on Monday")
CLAIMS = ClaimSet((DIVERS, BOATS))
BAD = "# The wreck\n\nOn Tuesday **seven** divers searched the wreck.\n"
GOOD = BAD.replace("seven", "seventeen")


def fixed(text: str, *claims: Claim, name: str = "", **options: object) -> Fixed:
    answer = Fixer(ClaimSet(claims or CLAIMS.claims), **options).fix(read_text(text, name))  # type: ignore[arg-type]
    assert isinstance(answer, Fixed), answer
    return answer


def refusal(text: str, *claims: Claim) -> str:
    answer = Fixer(ClaimSet(claims)).fix(read_text(text))
    assert isinstance(answer, Refused), answer
    return answer.reason


def test_all_errors_of_a_text_are_put_right_and_told() -> None:
    answer = fixed("Seven divers searched the wreck. On Monday six boats left the harbour.")
    assert answer.source == "Seventeen divers searched the wreck. On Monday nine boats left the harbour."
    assert [(change.claims, change.found, change.suggestion.text) for change in answer.changes] == [
        (("divers",), "Seven divers", "Seventeen divers"),
        (("boats",), "six boats", "nine boats"),
    ]
    assert answer.left == ()


def test_the_same_words_are_put_right_wherever_they_stand() -> None:
    sentence = "On Tuesday seven divers searched the wreck."
    answer = fixed(f"{sentence}\n\nSnow fell on the hills.\n\n{sentence}\n")
    assert answer.source.count("seventeen") == 2
    assert len(answer.changes) == 2


def test_what_nothing_is_suggested_for_is_left_and_listed() -> None:
    closed = Claim("closed", "The bridge at Harn was closed to lorries")
    answer = fixed("Seven divers searched the wreck. The bridge at Harn was not closed to lorries.", DIVERS, closed)
    assert answer.source.startswith("Seventeen")
    assert [left.claim for left in answer.left] == ["closed"]
    start, end = answer.left[0].place.span
    assert "not closed" in answer.source[start:end]


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.INFO])
def test_only_errors_are_put_right(severity: Severity) -> None:
    answer = fixed(BAD, DIVERS._replace(severity=severity), name="a.md")
    assert (answer.source, answer.changes, answer.left) == (BAD, (), ())


def test_what_was_right_on_another_day_is_left_alone() -> None:
    jobs = "The mill at Harn employs {} people"
    claims = (
        Claim("then", jobs.format(420), as_of=date(2020, 1, 1)),
        Claim("now", jobs.format(380), as_of=date(2023, 1, 1)),
    )
    text = "The mill at Harn employs {} people."
    document = read_text(text.format(420))
    dated = Document(document.path, document.source, document.text, document.blocks, date=date(2024, 5, 5))
    answer = Fixer(ClaimSet(claims)).fix(dated)
    assert isinstance(answer, Fixed)
    assert answer.source == text.format(420)


def test_what_is_suppressed_is_left_alone() -> None:
    def suppress(claim_id: str, evidence: Evidence, document: Document) -> Suppression | None:
        return Suppression(SuppressedBy.BASELINE) if claim_id == "divers" else None

    answer = fixed("Seven divers searched the wreck. On Monday six boats left the harbour.", suppressors=(suppress,))
    assert answer.source == "Seven divers searched the wreck. On Monday nine boats left the harbour."
    assert answer.left == ()


def test_only_what_is_asked_for_is_put_right() -> None:
    answer = fixed("Seven divers searched the wreck. On Monday six boats left the harbour.", only={"boats"})
    assert [change.claims for change in answer.changes] == [("boats",)]


def test_a_text_that_two_claims_want_otherwise_stays_as_it_is() -> None:
    other = Claim("others", "27 divers searched the wreck")
    reason = refusal("On Tuesday seven divers searched the wreck.", DIVERS, other)
    assert "line 1" in reason
    assert '"seventeen divers"' in reason
    assert '"twenty-seven divers"' in reason


def test_a_name_that_two_claims_want_alike_is_changed_once() -> None:
    claims = (
        Claim("winner", "Greta Berg won the by-election in Harn"),
        Claim("mayor", "Greta Berg won the vote for mayor of Harn"),
    )
    answer = fixed("Greta Borg won the by-election in Harn.", *claims)
    assert answer.source == "Greta Berg won the by-election in Harn."


def test_a_correction_that_makes_another_conflict_is_not_made() -> None:
    whole = Claim("a", "The fair runs from 4 June to 9 June")
    start = Claim("b", "The fair runs from 5 June to 10 June")
    text = "The fair runs from 4 June to 10 June."
    answer = Fixer(ClaimSet((whole, start))).fix(read_text(text))
    assert isinstance(answer, Refused) or answer.source == text


@pytest.mark.parametrize("story", sorted(path.name for path in STORIES.iterdir() if path.is_dir()))
def test_a_second_run_changes_nothing(story: str) -> None:
    fixer = Fixer(load_claims([STORIES / story / "claims.yaml"]))
    for text in sorted(path for path in (STORIES / story).iterdir() if path.suffix in KINDS):
        document = read_file(str(text)).document
        once = fixer.fix(document)
        if isinstance(once, Refused):  # two claims want different words in the same place
            assert story not in FIRST
            continue
        if not once.changes:  # a second run would be the first one again
            assert once.source == document.source
            continue
        twice = fixer.fix(read_text(once.source, text.name))
        assert isinstance(twice, Fixed), text.name
        assert (twice.source, twice.changes) == (once.source, ()), text.name


@pytest.mark.parametrize("name", ["draft-clean.txt", "draft-errors.txt", "draft-long.txt", "draft.md"])
def test_a_second_run_changes_nothing_in_drafts(name: str) -> None:
    fixer = Fixer(load_claims([DATA.parents[1] / "claims.yaml"]))
    once = fixer.fix(read_file(str(DATA / name)).document)
    assert isinstance(once, Fixed)
    assert bool(once.changes) == (name in ("draft-errors.txt", "draft.md"))
    twice = fixer.fix(read_text(once.source, name))
    assert isinstance(twice, Fixed)
    assert (twice.source, twice.changes) == (once.source, ())


@pytest.mark.parametrize("story", sorted(FIRST))
def test_no_conflict_of_those_that_were_put_right_remains(story: str) -> None:
    claims = load_claims([STORIES / story / "claims.yaml"])
    document = read_file(str(STORIES / story / "bad.txt")).document
    before = conflicts(claims, document)
    answer = Fixer(claims).fix(document)
    assert isinstance(answer, Fixed)
    after = conflicts(claims, read_text(answer.source))
    assert after == {left.claim for left in answer.left}
    assert after <= before
    assert len(answer.changes) >= 3  # of five to nine errors planted


def conflicts(claims: ClaimSet, document: Document) -> set[str]:
    _, found = Checker(claims).check(document)
    return {claims.claims[at].id for at, items in found.items() for item in items if item.stance is Stance.CONFLICTS}


@settings(max_examples=60)
@given(
    parts=st.lists(
        st.sampled_from(
            [
                "Seven divers searched the wreck.",
                "On Tuesday **eight** divers searched the wreck.",
                "Snow fell on the hills.",
                "On Monday six boats left the harbour.",
                "> The boats, nine in all, left on Monday.",
                "---",
                "# 12 divers search the wreck",
                "- A dozen divers searched the wreck",
            ]
        ),
        max_size=6,
    ),
    ending=st.sampled_from(["\n\n", "\n", "\r\n\r\n"]),
    name=st.sampled_from(["a.txt", "a.md"]),
)
def test_whatever_the_text_a_second_run_changes_nothing(parts: list[str], ending: str, name: str) -> None:
    fixer = Fixer(CLAIMS)
    once = fixer.fix(read_text(ending.join(parts), name))
    if isinstance(once, Fixed):
        twice = fixer.fix(read_text(once.source, name))
        assert isinstance(twice, Fixed)
        assert twice.source == once.source


# Files


Write = Callable[[str, bytes], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Return a function that puts a file into the working folder."""
    monkeypatch.chdir(tmp_path)

    def put(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return put


def run(*paths: str, **options: object) -> Outcome:
    return fix_paths(paths, Fixer(CLAIMS), **options)  # type: ignore[arg-type]


def test_a_file_is_put_right_and_each_change_told(write: Write) -> None:
    path = write("draft.md", BAD.encode())
    outcome = run("draft.md")
    assert path.read_text(encoding="utf-8") == GOOD
    assert outcome.output == "draft.md:3:14: divers: seven divers -> seventeen divers\n"
    assert outcome.notices == ("1 error corrected in 1 file; none left to correct by hand.",)
    assert outcome.status is ExitStatus.CLEAN


def test_a_file_without_errors_is_not_written(write: Write) -> None:
    path = write("draft.md", GOOD.encode())
    before = path.stat().st_mtime_ns, path.stat().st_ino
    assert run("draft.md") == Outcome("", ("Nothing to correct.",), ExitStatus.CLEAN)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("cp1252", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_the_bytes_around_the_words_stay_as_they_are(write: Write, encoding: str, mark: bytes, ending: str) -> None:
    lines = ("The café at Harn was shut \t and cold. ", "", "On Tuesday {} divers searched the wreck.", "", "“Snow” ")
    text = ending.join(lines)
    path = write("draft.txt", mark + text.format("seven").encode(encoding))
    assert run("draft.txt").status is ExitStatus.CLEAN
    assert path.read_bytes() == mark + text.format("seventeen").encode(encoding)


def test_a_letter_that_the_encoding_has_not_keeps_the_file_as_it_is(write: Write) -> None:
    claims = ClaimSet((Claim("winner", "Ana Šimić-Novaková won the by-election in Harn"),))
    data = "At the café Ana Simic-Novakova won the by-election in Harn.".encode("cp1252")
    path = write("draft.txt", data)
    fix_paths(["draft.txt"], Fixer(claims))
    assert path.read_bytes() == data  # spelt without accents: the same name, no error
    claims = ClaimSet((Claim("winner", "Ana Novakowá won the by-election in Harn"),))
    data = "At the café Ana Novakova won the by-election in Harn.".encode("cp1252")
    path = write("draft.txt", data)
    assert fix_paths(["draft.txt"], Fixer(claims)).status is ExitStatus.CLEAN
    claims = ClaimSet((Claim("winner", "Ana Novakovič won the by-election in Harn"),))
    data = "At the café Ana Novakovits won the by-election in Harn.".encode("cp1252")
    path = write("draft.txt", data)
    outcome = fix_paths(["draft.txt"], Fixer(claims))
    assert path.read_bytes() == data
    assert outcome.status is ExitStatus.OBJECTION
    assert "Windows-1252, which has no č" in "\n".join(outcome.notices)


def test_a_diff_is_shown_and_nothing_written(write: Write) -> None:
    path = write("draft.md", BAD.encode())
    outcome = run("draft.md", diff=True)
    assert path.read_text(encoding="utf-8") == BAD
    assert outcome.status is ExitStatus.OBJECTION
    assert outcome.output == (
        "--- a/draft.md\n+++ b/draft.md\n@@ -1,3 +1,3 @@\n # The wreck\n \n"
        "-On Tuesday **seven** divers searched the wreck.\n+On Tuesday **seventeen** divers searched the wreck.\n"
    )
    assert run("draft.md", diff=True) == outcome


def test_nothing_to_put_right_has_no_diff(write: Write) -> None:
    write("draft.md", GOOD.encode())
    assert run("draft.md", diff=True) == Outcome("", ("Nothing to correct.",), ExitStatus.CLEAN)


@pytest.mark.parametrize("text", [BAD, BAD.rstrip("\n"), BAD.replace("\n", "\r\n"), f"{BAD}\x0bone\u2028two\n"])
def test_a_diff_can_be_applied_by_git(write: Write, tmp_path: Path, text: str) -> None:
    path = write("draft.md", text.encode())
    patch = run("draft.md", diff=True).output.encode()
    git = program("git")
    subprocess.run([git, "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run([git, "apply", "--whitespace=nowarn", "-"], cwd=tmp_path, input=patch, check=True)
    assert path.read_bytes() == text.replace("seven", "seventeen").encode()


def test_what_is_left_is_told_and_fails_the_run(write: Write) -> None:
    claims = ClaimSet((DIVERS, Claim("closed", "The bridge at Harn was closed to lorries")))
    write("draft.txt", b"Seven divers searched the wreck.\n\nThe bridge at Harn was not closed to lorries.\n")
    outcome = fix_paths(["draft.txt"], Fixer(claims))
    first, second = outcome.output.splitlines()
    assert first == "draft.txt:1:1: divers: Seven divers -> Seventeen divers"
    assert second.startswith("draft.txt:3:")
    assert "closed: not corrected: says the opposite" in second
    assert outcome.status is ExitStatus.OBJECTION
    assert outcome.notices == ("1 error corrected in 1 file; 1 left to correct by hand.",)


@pytest.mark.parametrize("name", ["draft.html", "draft.srt", "draft.docx", "draft.pdf", "draft.rtf", "draft.adoc"])
def test_any_other_kind_of_file_is_refused(write: Write, name: str) -> None:
    path = write(name, b"Seven divers searched the wreck.\n")
    outcome = run(name)
    assert outcome.status is ExitStatus.FAILED
    assert outcome.notices[0].startswith(f"Skipped: {name}: only text and Markdown files are corrected")
    assert path.read_bytes() == b"Seven divers searched the wreck.\n"


def test_of_a_folder_only_text_and_markdown_are_taken(write: Write, tmp_path: Path) -> None:
    for name in ("a.html", "b.md", "c.txt"):
        write(name, b"Seven divers searched the wreck.\n")
    outcome = run(str(tmp_path))
    assert [b"Seventeen" in (tmp_path / name).read_bytes() for name in ("a.html", "b.md", "c.txt")] == [
        False,
        True,
        True,
    ]
    assert outcome.status is ExitStatus.CLEAN
    assert outcome.notices == ("2 errors corrected in 2 files; none left to correct by hand.",)


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 20, b"PK\x03\x04 and so on", b"%PDF-1.7", b"caf\xc3\xa9 \xff\xfe!"]
)
def test_a_file_that_is_no_text_is_left_alone(write: Write, data: bytes) -> None:
    path = write("draft.txt", data)
    outcome = run("draft.txt")
    assert outcome.status is ExitStatus.FAILED
    assert outcome.notices[0].startswith("Skipped: draft.txt: ")
    assert path.read_bytes() == data


def test_a_file_that_is_missing_is_named_and_the_others_are_put_right(write: Write) -> None:
    path = write("draft.md", BAD.encode())
    outcome = run("nowhere.md", "draft.md")
    assert path.read_text(encoding="utf-8") == GOOD
    assert outcome.notices[0] == "Skipped: nowhere.md: no such file or directory"
    assert outcome.status is ExitStatus.FAILED


def test_an_empty_file_is_no_error(write: Write) -> None:
    write("draft.md", b"")
    outcome = run("draft.md")
    assert outcome.status is ExitStatus.CLEAN
    assert outcome.output == ""


def test_standard_input_is_put_right_to_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    outcome = run("-", stdin_name="draft.md")
    assert outcome.output == GOOD
    assert outcome.notices[0] == "draft.md:3:14: divers: seven divers -> seventeen divers"


def test_standard_input_that_two_claims_want_otherwise_goes_through_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Seven divers searched the wreck.\n")))
    fixer = Fixer(ClaimSet((DIVERS, Claim("others", "27 divers searched the wreck"))))
    outcome = fix_paths(["-"], fixer)
    assert outcome.output == "Seven divers searched the wreck.\n"
    assert outcome.status is ExitStatus.OBJECTION


def test_a_link_stays_one(write: Write, tmp_path: Path) -> None:
    write("draft.md", BAD.encode())
    (tmp_path / "link.md").symlink_to("draft.md")
    run("link.md")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "draft.md").read_text(encoding="utf-8") == GOOD


def test_a_file_that_somebody_else_changes_meanwhile_is_not_written_over(write: Write, tmp_path: Path) -> None:
    path = write("draft.md", BAD.encode())

    def meanwhile(document: Document) -> Document:
        path.write_text("All is new.\n", encoding="utf-8")
        return document

    outcome = run("draft.md", dated=meanwhile)
    assert path.read_text(encoding="utf-8") == "All is new.\n"
    assert outcome.status is ExitStatus.FAILED
    assert "something else changed it" in outcome.notices[0]


def test_what_cannot_be_written_is_counted(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    write("draft.md", BAD.encode())
    monkeypatch.setattr("os.fsync", full)
    outcome = run("draft.md", "gone.md")
    assert outcome.notices == (
        "draft.md: the file cannot be written: no space left on device",
        "Skipped: gone.md: no such file or directory",
        "1 error could not be corrected in 1 file; 1 file left unchanged.",
    )


def test_a_text_that_is_asked_to_be_left_alone_is(write: Write) -> None:
    text = "<!-- factcheck: ignore divers counted by hand -->\n\nOn Tuesday seven divers searched the wreck.\n"
    path = write("draft.md", text.encode())
    assert run("draft.md").status is ExitStatus.CLEAN
    assert path.read_text(encoding="utf-8") == text


def test_every_kind_that_is_written_is_one_that_is_read() -> None:

    assert set(KINDS) <= set(READERS)
