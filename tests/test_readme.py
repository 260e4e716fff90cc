"""The README says what is so: its commands run, its output is real, its tables name what there is."""

import doctest
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck import check, load_claims
from factcheck.config import load
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.complaints import RULES
from factcheck.model.outcome import ExitStatus
from factcheck.model.results import Verdict
from factcheck.readers import BINARY_READERS, READERS, read_text
from factcheck.report import FILE_FORMATS, FORMATS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFERENCE = (ROOT / ".github" / "REFERENCE.md").read_text(encoding="utf-8")
MAKES_ENVIRONMENT = "python3 -m venv"
"""What .ci/run knows the two commands by that it runs itself."""


SAID = (
    "tests/data/",
    "Written: ",
    "8 errors would be corrected ",
    "proposed.yaml: ",
    "claims.yaml: 0 added, 0 updated, ",
)
"""What commands of the README say on standard error: what `fix` leaves to the editor, where a baseline went,
and what was added to claims."""


class Command(NamedTuple):
    """A line behind a prompt, and the output that is shown below it."""

    line: str
    output: str


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README + REFERENCE, re.MULTILINE | re.DOTALL)


def commands() -> list[Command]:
    found = []
    for block in blocks("console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, output = part.partition("\n")
            found.append(Command(line, output))
    return found


HERE = [command for command in commands() if not command.line.startswith(MAKES_ENVIRONMENT)]
IN_CI = [command for command in commands() if command.line.startswith(MAKES_ENVIRONMENT)]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the commands of the README work on, in a folder that they may write to, with `factcheck` on the path."""
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    shutil.copytree(ROOT / "tests" / "data", tmp_path / "tests" / "data")
    scripts = tmp_path / "bin"
    scripts.mkdir()
    (scripts / "factcheck").write_text(
        f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factcheck "$@"\n', encoding="utf-8"
    )
    (scripts / "factcheck").chmod(0o755)
    monkeypatch.setenv("PATH", f"{scripts}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name in ("COLUMNS", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_commands_run_one_after_the_other_and_print_what_is_shown(checkout: Path) -> None:
    wrong = []
    for line, output in HERE:
        done = subprocess.run(["bash", "-c", line], stdin=subprocess.DEVNULL, capture_output=True, check=False)
        unexpected = [line for line in done.stderr.decode().splitlines() if not line.startswith(SAID)]
        if unexpected or done.returncode not in (ExitStatus.CLEAN, ExitStatus.OBJECTION):
            wrong.append((line, done.returncode, unexpected))
        elif output and done.stdout.decode() != output:
            wrong.append((line, output, done.stdout.decode()))
    assert wrong == []


def test_the_readme_opens_with_a_conflict() -> None:
    assert HERE[0] == commands()[0]
    assert "CONFLICTING" in HERE[0].output


def test_the_other_commands_are_run_by_ci() -> None:
    """.ci/run takes the first and the second line that makes a virtual environment."""
    shows, tests = IN_CI
    assert shows.line.endswith("factcheck check tests/data/draft-errors.txt")
    assert tests.line.endswith("python -m pytest -n auto")
    assert MAKES_ENVIRONMENT in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_no_command_stands_in_a_block_that_nothing_runs() -> None:
    languages = re.findall(r"^```(\w*)$", README + REFERENCE, re.MULTILINE)
    assert set(languages) == {"console", "markdown", "python", "toml", "yaml", ""}
    assert languages.count("") == len(languages) / 2


def test_the_python_example_runs(checkout: Path) -> None:
    [example] = blocks("python")
    test = doctest.DocTestParser().get_doctest(example, {}, "README.md", "README.md", 0)
    said: list[str] = []
    failed, tried = doctest.DocTestRunner().run(test, out=said.append)
    assert tried
    assert not failed, "".join(said)


def test_the_claims_file_loads_and_shows_every_key(tmp_path: Path) -> None:
    example = blocks("yaml")[0]
    path = tmp_path / "claims.yaml"
    path.write_text(example, encoding="utf-8")
    assert [claim.id for claim in load_claims(path).claims] == ["3500-documents-examined", "divers"]
    schema = json.loads((ROOT / "factcheck" / "claims" / "claims.schema.json").read_text(encoding="utf-8"))
    keys = set(re.findall(r"^    (\w+):|^  - (?=id)", example, re.MULTILINE)) - {""} | {"id"}
    assert keys == set(schema["$defs"]["claim"]["properties"])


def test_the_ignores_of_the_claims_file_load(tmp_path: Path) -> None:
    [example] = [block for block in blocks("yaml") if "\nignore:" in block]
    path = tmp_path / "claims.yaml"
    path.write_text(example, encoding="utf-8")
    [ignore] = load_claims(path).ignores
    assert ignore.claim == "divers"


def test_the_directives_are_followed(tmp_path: Path) -> None:
    claims = ClaimSet((Claim("divers", "17 divers searched the wreck"),))
    for line in blocks("markdown")[0].splitlines():
        comment = line[: line.index("-->") + 3]
        text = f"{comment}\n\nSeven divers searched the wreck.\n"
        [result] = check(read_text(text, "draft.md"), claims).results
        assert bool(result.suppressed) is ("on" not in comment.split())


def test_the_settings_load(tmp_path: Path) -> None:
    [example] = blocks("toml")
    path = tmp_path / "factcheck.toml"
    path.write_text(example, encoding="utf-8")
    assert set(load(path).values) == {"claims", "fail-on", "baseline"}


def rows(heading: str) -> set[str]:
    """Return what stands in backquotes in the first column of the table with this heading."""
    table = re.search(rf"^\| {heading} \|.*?\n\n", README + REFERENCE, re.MULTILINE | re.DOTALL)
    assert table, heading
    firsts = [line.split("|")[1] for line in table.group().splitlines()[2:] if line]
    return {name for first in firsts for name in re.findall(r"`([^`]+)`", first) or [first.strip()]}


def test_the_tables_name_what_there_is(checkout: Path) -> None:
    usage = subprocess.run(["factcheck", "check", "--help"], capture_output=True, check=True, text=True).stdout
    options = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", usage.partition("Options:")[2])) - {"-h", "--help"}
    assert rows("option") == options
    assert rows("format") == {*FORMATS, *FILE_FORMATS}
    assert all(f"`{name}`" in README for name in (*FORMATS, *FILE_FORMATS))
    assert rows("verdict") == {str(verdict) for verdict in Verdict}
    assert rows("exit status") == {str(int(status)) for status in ExitStatus}
    for suffix in filter(None, (*READERS, *BINARY_READERS)):
        assert f"`{suffix}`" in README


def test_the_readme_is_no_longer_than_a_newcomer_reads() -> None:
    assert len(README.splitlines()) <= 400


def test_every_command_is_shown(checkout: Path) -> None:
    usage = subprocess.run(["factcheck", "--help"], capture_output=True, check=True, text=True).stdout
    named = re.findall(r"^  ([a-z]+) ", usage.partition("Commands:")[2], re.MULTILINE)
    shown = " ".join(command.line for command in HERE)
    assert "`factcheck lsp`" in README  # editors start it: tests/lsp does
    named.remove("lsp")
    assert len(named) >= 4
    assert [name for name in named if f"factcheck {name}" not in shown] == []


DESK = (ROOT / ".github" / "DESK.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", re.findall(r"^\| option of `(\w+)` \|", DESK, re.MULTILINE))
def test_the_page_on_the_desk_names_the_options_that_there_are(checkout: Path, command: str) -> None:
    usage = subprocess.run(["factcheck", command, "--help"], capture_output=True, check=True, text=True).stdout
    options = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", usage.partition("Options:")[2])) - {"-h", "--help"}
    table = re.search(rf"^\| option of `{command}` \|.*?\n\n", DESK, re.MULTILINE | re.DOTALL)
    assert table
    firsts = [line.split("|")[1] for line in table.group().splitlines()[2:] if line]
    shown = {name for first in firsts for name in re.findall(r"`([^`]+)`", first)}
    assert shown == options


def test_the_page_on_the_desk_names_the_codes_of_lint() -> None:
    assert dict(re.findall(r"^\| `([a-z-]+)` \| (error|warning|info) \|", DESK, re.MULTILINE)) == {
        str(code): str(rule.severity) for code, rule in RULES.items()
    }
