"""The command line from end to end, on real files; in this process, but where a process of its own is the point."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, NamedTuple, get_args

import pytest
import typer
from jsonschema import Draft202012Validator

import factcheck
from factcheck.cli import main
from factcheck.cli.app import app
from factcheck.cli.options import Colour, FormatName, SchemaName
from factcheck.config import COLOURS, OPTIONS
from factcheck.model.outcome import ExitStatus
from factcheck.report import FILE_FORMATS, FORMATS

CLAIMS = """\
claims:
  - id: divers
    claim: 17 divers searched the wreck
    tags: [wreck]
  - id: boats
    claim: nine boats left the harbour on Monday
    tags: [harbour]
"""
GOOD = "On Tuesday 17 divers searched the wreck. Nine boats left the harbour on Monday.\n"
BAD = "# The wreck\n\nOn Tuesday **seven** divers searched the wreck.\n"
OTHER = "The council met to talk about the new library.\n"


class Outcome(NamedTuple):
    status: int
    stdout: str
    stderr: str


Run = Callable[..., Outcome]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with claims and drafts."""
    for name, text in (("claims.yaml", CLAIMS), ("good.txt", GOOD), ("bad.md", BAD), ("other.txt", OTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def call(*arguments: str, stdin: bytes | None = None) -> Outcome:
        piped = Terminal() if stdin is None else io.TextIOWrapper(io.BytesIO(stdin))
        monkeypatch.setattr(sys, "stdin", piped)
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        captured = capsys.readouterr()
        return Outcome(int(ended.value.code or 0), captured.out, captured.err)

    return call


def process(*arguments: str, stdout: int | IO[bytes] = subprocess.PIPE) -> subprocess.CompletedProcess[bytes]:
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    return subprocess.run([sys.executable, *arguments], stdout=stdout, stderr=subprocess.PIPE, env=environ, check=False)


def verdicts(outcome: Outcome) -> dict[str, str]:
    return {claim["id"]: claim["verdict"] for claim in json.loads(outcome.stdout)["claims"]}


def test_a_draft_that_agrees_is_clean(run: Run) -> None:
    outcome = run("check", "good.txt", "-f", "json")
    assert verdicts(outcome) == {"divers": "supported", "boats": "supported"}
    assert outcome.status == ExitStatus.CLEAN
    assert outcome.stderr == ""


def test_a_draft_that_conflicts_is_objected_to(run: Run) -> None:
    outcome = run("check", "bad.md", "-f", "json")
    assert verdicts(outcome) == {"divers": "conflicting", "boats": "not_found"}
    assert outcome.status == ExitStatus.OBJECTION


def test_silence_is_no_objection(run: Run) -> None:
    outcome = run("check", "other.txt", "-f", "json")
    assert set(verdicts(outcome).values()) == {"not_found"}
    assert outcome.status == ExitStatus.CLEAN


def test_the_report_is_as_its_schema_says(run: Run) -> None:
    schema = json.loads(run("schema", "report").stdout)
    Draft202012Validator(schema).validate(json.loads(run("check", "bad.md", "good.txt", "-f", "json").stdout))


def test_the_default_is_text_without_colour_in_a_pipe(run: Run) -> None:
    shown = run("check", "bad.md").stdout
    assert shown.startswith("2 claims against bad.md (")
    assert "[[seven" in shown
    assert "\x1b" not in shown


def test_colour_can_be_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("check", "bad.md").stdout
    assert "\x1b[" not in run("check", "bad.md", "-f", "plain").stdout


def test_the_width_can_be_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert max(map(len, run("check", "bad.md").stdout.splitlines())) <= 40


def test_plain_names_the_place_of_the_value(run: Run) -> None:
    assert run("check", "bad.md", "--format", "plain").stdout.startswith("bad.md:3:14: conflicting divers: ")


def test_piped_text_needs_no_path(run: Run) -> None:
    outcome = run("check", "-f", "plain", stdin=b"Seven divers searched the wreck.\n")
    assert outcome.stdout.startswith("<stdin>:1:1: conflicting divers: ")
    assert outcome.status == ExitStatus.OBJECTION


def test_a_dash_is_standard_input_and_its_name_says_its_kind(run: Run) -> None:
    outcome = run("check", "-", "-f", "plain", "--stdin-filename", "desk.md", stdin=BAD.encode())
    assert outcome.stdout.startswith("desk.md:3:14: ")


def test_no_path_on_a_terminal_says_what_to_do(run: Run) -> None:
    assert run("check") == (2, "", "Error: no text to check: name files or folders, or pipe a text in\n")


def test_empty_text_is_no_error(run: Run) -> None:
    outcome = run("check", "-f", "json", stdin=b"")
    assert set(verdicts(outcome).values()) == {"not_found"}
    assert outcome.status == ExitStatus.CLEAN


def test_a_folder_is_walked(run: Run, folder: Path) -> None:
    (folder / "desk").mkdir()
    for name in ("b.txt", "a.md", ".hidden.txt", "picture.png"):
        (folder / "desk" / name).write_text(GOOD)
    paths = [text["path"] for text in json.loads(run("check", "desk", "-f", "json").stdout)["inputs"]]
    assert paths == [os.path.join("desk", "a.md"), os.path.join("desk", "b.txt")]


def test_the_nearest_claims_file_is_found_upwards(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "desk").mkdir()
    monkeypatch.chdir(folder / "desk")
    assert run("check", os.path.join("..", "good.txt")).status == ExitStatus.CLEAN


def test_claims_files_can_be_named(run: Run, folder: Path) -> None:
    (folder / "more.yaml").write_text("- 40 seals rested on the sandbank\n")
    outcome = run("check", "good.txt", "-c", "more.yaml", "--claims", "claims.yaml", "-f", "json")
    assert list(verdicts(outcome)) == ["40-seals-rested-on-the-sandbank", "divers", "boats"]


def test_a_part_of_the_claims_can_be_reported(run: Run) -> None:
    assert verdicts(run("check", "bad.md", "--only", "boats", "-f", "json")) == {"boats": "not_found"}
    assert verdicts(run("check", "bad.md", "--tag", "wreck", "-f", "json")) == {"divers": "conflicting"}


def test_claims_that_are_not_reported_do_not_fail_the_run(run: Run) -> None:
    assert run("check", "bad.md", "--only", "boats").status == ExitStatus.CLEAN


def test_the_report_goes_to_a_file(run: Run, folder: Path) -> None:
    outcome = run("check", "bad.md", "-f", "json", "-o", "report.json")
    assert outcome == (ExitStatus.OBJECTION, "", "")
    assert json.loads((folder / "report.json").read_text("utf-8"))["summary"]["conflicting"] == 1


def test_a_file_gets_no_colour(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    run("check", "bad.md", "-o", "report.txt")
    assert "\x1b" not in (folder / "report.txt").read_text("utf-8")


def test_one_unreadable_file_of_several_is_skipped_and_fails_the_run(run: Run, folder: Path) -> None:
    (folder / "scan.txt").write_bytes(bytes(range(256)) * 8)
    outcome = run("check", "scan.txt", "good.txt", "-f", "json")
    assert [skipped["path"] for skipped in json.loads(outcome.stdout)["skipped"]] == ["scan.txt"]
    assert outcome.stderr.startswith("Skipped: scan.txt: ")
    assert outcome.status == ExitStatus.FAILED


def test_windows_text_is_read_with_a_warning(run: Run, folder: Path) -> None:
    (folder / "old.txt").write_bytes("On Tuesday 17 divers searched the “wreck”.".encode("cp1252"))
    outcome = run("check", "old.txt", "--only", "divers", "-f", "json")
    assert verdicts(outcome) == {"divers": "supported"}
    assert outcome.stderr.startswith("Warning: old.txt: ")
    assert outcome.status == ExitStatus.CLEAN


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["check", "none.txt"], "none.txt"),
        (["check", "none.txt", "nor-this.txt"], "nor-this.txt"),
        (["check", "good.txt", "-c", "none.yaml"], "none.yaml"),
        (["check", "good.txt", "-o", "none/report.txt"], "none"),
        (["check", "good.txt", "-f", "xml"], "'text', 'plain', 'json'"),
        (["check", "good.txt", "--only", "diver"], 'did you mean "divers"?'),
        (["check", "good.txt", "--tag", "wrecks"], 'did you mean "wreck"?'),
        (["check", "good.txt", "--fail-on", "often"], "'missing', 'outdated', 'unbacked', 'never'"),
        (["check", "good.txt", "--colour"], "--colour"),
        (["check", "good.txt", "--color", "red"], "'auto', 'always', 'never'"),
        (["check", "good.txt", "--date", "today"], '"today" is no day: write it as 2022-06-23'),
        (["check", "good.txt", "-f", "json", "-f", "plain"], "only one goes to standard output"),
        (["check", "good.txt", "-f", "json", "-o", "a", "-o", "b"], "no --format stands before it"),
        (["check", "good.txt", "-f", "json", "-o", "a", "-f", "plain", "-o", "a"], "two reports cannot go to one file"),
        (["check", "good.txt", "--baseline", "none.json"], "write it again with --write-baseline"),
        (["check", "good.txt", "--baseline", "claims.yaml"], "this is no baseline"),
        (["check", "good.txt", "--write-baseline", "none/known.json"], "none"),
        (["check", "good.txt", "--diff", "-x"], 'git knows no revision "-x"'),
        (["check", "good.txt", "-o", "./good.txt"], "this run reads it"),
        (["check", "good.txt", "--write-baseline", "good.txt"], "this run reads it"),
        (["check", "good.txt", "-o", "claims.yaml"], "this run reads it"),
        (["check", "-c", "claims.yaml", "good.txt", "-o", "claims.yaml"], "this run reads it"),
        (["check", ".", "-o", "good.txt"], "this may be a text of yours"),
        (["check", "--stdin-filename", "good.txt", "-", "-o", "good.txt"], "this run reads it"),
        (["check", "good.txt", "-f", "json", "-o", "a.json", "-f", "plain", "-o", "./a.json"], "has just written it"),
        (
            ["check", "good.txt", "--only", "boats", "--write-baseline", "known.json"],
            "leave --diff, --only and --tag out",
        ),
        (["check", "--files-from", "none"], "none"),
        (["check", "-", "--files-from", "-"], "standard input cannot hold both"),
        (["check", "-", "--watch"], "what is piped in cannot be watched"),
        (["check", "good.txt", "--config", "none.toml"], "none.toml"),
        (["schema", "draft"], "'claims', 'report'"),
        (["prove"], "prove"),
    ],
)
def test_a_run_that_cannot_be_made_writes_nothing(run: Run, folder: Path, arguments: Sequence[str], named: str) -> None:
    before = sorted(os.listdir(folder))
    outcome = run(*arguments)
    assert (outcome.status, outcome.stdout) == (ExitStatus.FAILED, "")
    assert named in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert sorted(os.listdir(folder)) == before


def test_no_claims_file_is_an_error_that_says_where_it_was_looked_for(run: Run, folder: Path) -> None:
    (folder / "claims.yaml").unlink()
    outcome = run("check", "good.txt")
    assert (outcome.status, outcome.stdout) == (ExitStatus.FAILED, "")
    assert str(folder.resolve()) in outcome.stderr
    assert "--claims" in outcome.stderr


def test_mistakes_in_a_claims_file_start_with_their_place(run: Run, folder: Path) -> None:
    (folder / "claims.yaml").write_text("- id: a\n  clam: 17 divers\n- id: a\n  claim: 18 divers\n")
    outcome = run("check", "good.txt")
    assert (outcome.status, outcome.stdout) == (ExitStatus.FAILED, "")
    assert outcome.stderr.startswith("claims.yaml:")


def test_a_name_with_an_escape_sequence_is_not_obeyed(run: Run) -> None:
    outcome = run("check", "\x1b[2Jnone.txt")
    assert "\x1b" not in outcome.stderr
    assert r"\x1b[2Jnone.txt" in outcome.stderr


def test_every_format_has_a_name_on_the_command_line() -> None:
    assert [name.value for name in FormatName] == [*FORMATS, *FILE_FORMATS]


def test_every_option_may_stand_in_a_file() -> None:
    command = typer.main.get_command(app).commands["check"]  # type: ignore[attr-defined]
    names = {max(parameter.opts, key=len).removeprefix("--") for parameter in command.params}
    assert names - {"paths", "config", "show-settings"} == set(OPTIONS)
    assert get_args(Colour) == COLOURS


def test_one_run_gives_several_reports(run: Run, folder: Path) -> None:
    outcome = run("check", "bad.md", "-f", "plain", "-f", "json", "-o", "report.json", "-o", "x.txt", "-f", "text")
    assert outcome.status == ExitStatus.FAILED  # the second file has no format before it that has none yet
    outcome = run("check", "bad.md", "-f", "plain", "-f", "json", "-o", "report.json", "-f", "text", "-o", "report.txt")
    assert outcome.stdout.startswith("bad.md:3:14: conflicting divers: ")
    assert json.loads((folder / "report.json").read_text("utf-8"))["summary"]["conflicting"] == 1
    assert (folder / "report.txt").read_text("utf-8").startswith("2 claims against bad.md")


def test_settings_are_taken_from_the_nearest_file(run: Run, folder: Path) -> None:
    (folder / "factcheck.toml").write_text('format = "plain"\nonly = ["boats"]\n')
    assert run("check", "good.txt").stdout.startswith("good.txt:1:42: supported boats: ")
    assert run("check", "good.txt", "--only", "divers").stdout.startswith("good.txt:1:12: supported divers: ")
    shown = run("check", "--show-settings", "--quiet").stdout
    assert 'format = ["plain"]' in shown
    assert re.search(r"^quiet = true +# command line$", shown, re.MULTILINE)
    assert re.search(r"^only = .* +# factcheck.toml$", shown, re.MULTILINE)
    assert re.search(r"^watch = false +# default$", shown, re.MULTILINE)


def test_a_mistake_in_the_settings_is_an_error(run: Run, folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.factcheck]\nfail_on = "warning"\n')
    outcome = run("check", "good.txt")
    assert (outcome.status, outcome.stdout) == (ExitStatus.FAILED, "")
    assert outcome.stderr == 'Error: pyproject.toml: [tool.factcheck]: unknown key "fail_on": did you mean "fail-on"?\n'


def test_colour_can_be_asked_for_and_forbidden(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" in run("check", "bad.md", "--color", "always").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" not in run("check", "bad.md", "--color", "never").stdout


def test_quiet_shows_only_what_has_to_be_looked_at(run: Run, folder: Path) -> None:
    assert run("check", "good.txt", "--quiet") == (ExitStatus.CLEAN, "", "")
    assert run("check", "bad.md", "-q").stdout.startswith("CONFLICTING  divers")
    (folder / "old.txt").write_bytes("On Tuesday 17 divers searched the “wreck”.".encode("cp1252"))
    assert run("check", "old.txt", "--quiet").stderr == ""


@pytest.mark.parametrize("names", [b"bad.md\ngood.txt\npicture.png\n", b"bad.md\0good.txt\0", b"bad.md\r\ngood.txt"])
def test_the_files_may_be_listed(run: Run, folder: Path, names: bytes) -> None:
    shown = json.loads(run("check", "--files-from", "-", "-f", "json", stdin=names).stdout)
    assert [text["path"] for text in shown["inputs"]] == ["bad.md", "good.txt"]
    (folder / "names").write_bytes(names)
    assert run("check", "--files-from", "names", "-f", "plain").status == ExitStatus.OBJECTION


def test_a_list_of_nothing_is_nothing_to_check(run: Run) -> None:
    assert run("check", "--files-from", "-", stdin=b"picture.png\n") == (ExitStatus.CLEAN, "", "")


def test_a_list_of_nothing_leaves_no_older_report(run: Run, folder: Path) -> None:
    run("check", "bad.md", "-f", "sarif", "-o", "report.sarif")
    outcome = run("check", "--files-from", "-", "-f", "sarif", "-o", "report.sarif", stdin=b"")
    assert outcome == (ExitStatus.CLEAN, "", "")
    assert json.loads((folder / "report.sarif").read_text("utf-8"))["runs"][0]["results"] == []


def test_names_are_read_as_git_and_windows_write_them(run: Run, folder: Path) -> None:
    (folder / "Zürich.txt").write_text(GOOD, encoding="utf-8")
    for names in (b'"Z\\303\\274rich.txt"\n', "Zürich.txt\r\n".encode("utf-16"), "\ufeffZürich.txt\n".encode()):
        shown = json.loads(run("check", "--files-from", "-", "-f", "json", stdin=names).stdout)
        assert [text["path"] for text in shown["inputs"]] == ["Zürich.txt"]


def test_a_baseline_that_is_written_anew_keeps_other_texts(run: Run, folder: Path) -> None:
    (folder / "worse.md").write_text(BAD)
    run("check", "bad.md", "worse.md", "--write-baseline", "known.json")
    run("check", "bad.md", "--baseline", "known.json", "--write-baseline", "known.json", "-f", "json", "-o", "r.json")
    known = json.loads((folder / "known.json").read_text("utf-8"))["conflicts"]
    assert [entry["path"] for entry in known] == ["bad.md", "worse.md"]
    assert (folder / "r.json").exists()


def test_a_baseline_may_be_written_beside_an_older_one(run: Run, folder: Path) -> None:
    run("check", "bad.md", "--write-baseline", "known.json")
    outcome = run("check", "bad.md", "--baseline", "known.json", "--write-baseline", "newer.json")
    assert outcome.status == ExitStatus.CLEAN
    assert (folder / "newer.json").read_text("utf-8") == (folder / "known.json").read_text("utf-8")


def test_fix_and_explain_heed_the_settings(run: Run, folder: Path) -> None:
    run("check", "bad.md", "--write-baseline", "known.json")
    (folder / "factcheck.toml").write_text('baseline = "known.json"\n')
    assert "+" not in run("fix", "--diff", "bad.md").stdout
    (folder / "factcheck.toml").write_text('only = ["boats"]\n')
    assert "+" not in run("fix", "--diff", "bad.md").stdout
    (folder / "factcheck.toml").write_text("date = 2024-05-06\n")
    (folder / "days.yaml").write_text("- {id: day, claim: The ferry ran aground on 4 May 2024}\n")
    (folder / "day.txt").write_text("The ferry ran aground on Friday.\n")
    assert run("explain", "day", "day.txt", "-c", "days.yaml").stdout.startswith("day: conflicting")
    assert run("explain", "day", "day.txt", "-c", "days.yaml", "--date", "2024-05-07").stdout.startswith("day: conf")


def test_a_listed_file_that_is_not_there_is_told(run: Run) -> None:
    outcome = run("check", "--files-from", "-", stdin=b"none.md\ngood.txt\n")
    assert outcome.status == ExitStatus.FAILED
    assert outcome.stderr.startswith("Skipped: none.md: ")


def test_the_report_of_the_last_run_is_no_draft(run: Run, folder: Path) -> None:
    command = ("check", ".", "-f", "json", "-f", "html", "-o", "report.html")
    first, second = run(*command), run(*command)
    assert first.stdout == second.stdout
    assert "report.html" not in first.stdout


def test_verbose_shows_what_came_near(run: Run) -> None:
    outcome = run("check", "bad.md", "--verbose")
    assert "NOT FOUND    boats: nine boats left the harbour on Monday" in outcome.stdout
    assert outcome.stderr == "Claims: claims.yaml\n"


def test_the_day_of_a_text_can_be_given(run: Run, folder: Path) -> None:
    (folder / "days.yaml").write_text("- The ferry ran aground on 3 May 2024\n")
    (folder / "day.txt").write_text("The ferry ran aground on Friday.\n")
    command = ("check", "day.txt", "-c", "days.yaml", "-f", "json")
    assert set(verdicts(run(*command, "--date", "2024-05-06")).values()) == {"supported"}
    assert set(verdicts(run(*command, "--date", "2024-06-06")).values()) == {"conflicting"}


def test_a_baseline_leaves_what_was_there_before(run: Run, folder: Path) -> None:
    written = run("check", "bad.md", "--write-baseline", "known.json")
    assert (written.status, written.stdout) == (ExitStatus.CLEAN, "")
    assert "--baseline known.json" in written.stderr
    assert run("check", "bad.md", "--baseline", "known.json").status == ExitStatus.CLEAN
    (folder / "bad.md").write_text("The sea was calm.\n\n" + BAD + "\nFour boats left the harbour on Monday.\n")
    outcome = run("check", "bad.md", "--baseline", "known.json", "-f", "json")
    assert outcome.status == ExitStatus.OBJECTION
    assert verdicts(outcome) == {"divers": "not_found", "boats": "conflicting"}


@pytest.mark.parametrize("name", get_args(SchemaName))
def test_schemas_are_printed(run: Run, name: str) -> None:
    outcome = run("schema", name)
    assert outcome.status == ExitStatus.CLEAN
    Draft202012Validator.check_schema(json.loads(outcome.stdout))


def test_the_claims_of_these_tests_are_as_their_schema_says(run: Run) -> None:
    import yaml

    schema = json.loads(run("schema", "claims").stdout)
    Draft202012Validator(schema).validate(yaml.load(CLAIMS, yaml.BaseLoader))


def test_the_version_is_shown(run: Run) -> None:
    assert run("--version") == (0, f"factcheck {factcheck.__version__}\n", "")


@pytest.mark.parametrize("arguments", [["--help"], ["check", "-h"], ["schema", "--help"]])
def test_help_is_plain_text(run: Run, arguments: Sequence[str]) -> None:
    outcome = run(*arguments)
    assert outcome.status == ExitStatus.CLEAN
    assert outcome.stdout.startswith("Usage: factcheck ")
    assert outcome.stdout.isascii()


def test_no_command_shows_the_help_and_fails(run: Run) -> None:
    outcome = run()
    assert outcome.status == ExitStatus.FAILED
    assert "check" in outcome.stderr


def test_the_module_is_the_command(folder: Path) -> None:
    done = process("-m", "factcheck", "check", "bad.md", "-f", "plain")
    assert done.returncode == ExitStatus.OBJECTION
    assert done.stdout.startswith(b"bad.md:3:14: conflicting divers: ")
    assert done.stdout.endswith(b"\n")
    assert b"\r" not in done.stdout


def test_shells_complete_options(folder: Path) -> None:
    environ = {"_FACTCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "factcheck check --fo", "COMP_CWORD": "2"}
    code = f"import os; os.environ.update({environ!r}); from factcheck.cli import main; main()"
    assert process("-c", code).stdout.split() == [b"--format"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently there")
def test_a_closed_pipe_is_no_error(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = process("-m", "factcheck", "check", "bad.md", stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (ExitStatus.OBJECTION, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device here")
def test_a_full_disk_is_an_error_without_traceback(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = process("-m", "factcheck", "check", "bad.md", stdout=full)
    message = b"Error: standard output: the report cannot be written: no space left on device\n"
    assert (done.returncode, done.stderr) == (ExitStatus.FAILED, message)


def test_an_interrupted_run_ends_as_shells_expect(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.claims.load.load_claims", interrupted)
    assert run("check", "good.txt") == (130, "", "")


NEEDED_BY_OTHERS = {
    "jsonschema",
    "hypothesis",
    "pydantic",
    "pyromark",
    "rich",
    "asyncio",
    "email",
    "tempfile",
    "pytest",
}


@pytest.mark.parametrize(
    ("arguments", "also"),
    [
        (["check", "good.txt", "-f", "json"], set()),
        (["check", "good.txt", "-f", "plain"], set()),
        (["check", "bad.md", "-f", "plain"], {"pyromark"}),
        (["check", "good.txt"], set()),
        (["--help"], set()),
    ],
)
def test_a_run_imports_what_it_needs_and_no_more(folder: Path, arguments: list[str], also: set[str]) -> None:
    code = (
        "import sys\n"
        "from factcheck.cli import main\n"
        f"try: main({arguments!r})\n"
        "except SystemExit: print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)\n"
    )
    imported = set(process("-c", code).stderr.decode().split())
    assert "typer" in imported
    assert imported & NEEDED_BY_OTHERS <= also


def test_claims_that_were_read_once_need_no_yaml_and_a_plain_check_no_rapidfuzz(folder: Path) -> None:
    code = (
        "import sys\n"
        "from factcheck.cli import main\n"
        "try: main(['check', 'good.txt', '-f', 'plain'])\n"
        "except SystemExit: print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)\n"
    )
    first, again = (set(process("-c", code).stderr.decode().split()) for _ in range(2))
    assert "yaml" in first
    assert not again & {"yaml", "rapidfuzz"}


def test_text_without_colour_needs_no_rich(folder: Path) -> None:
    code = (
        "import sys\n"
        "from factcheck.cli import main\n"
        "try: main(['check', 'bad.md'])\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)\n"
    )
    assert "rich" not in process("-c", code).stderr.decode().split()


def test_the_command_line_imports_no_step_of_the_run() -> None:
    code = "import sys, factcheck.cli; print(*(name for name in sys.modules if name.startswith(('factcheck', 'rich'))))"
    imported = set(process("-c", code).stdout.decode().split())
    assert not {name for name in imported if name.startswith("rich")}
    steps = ("claims", "facts", "matching", "pipeline", "readers", "report", "text", "verdict")
    assert not {name for name in imported if name.split(".")[1:2] and name.split(".")[1] in steps}
