"""Standard streams that are closed, full or gone, and signals: the real command, in a process of its own."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

CLAIMS = "- id: divers\n  claim: 17 divers searched the wreck\n"
DRAFT = "On Tuesday seven divers searched the wreck.\n"
PAIR = '{"id": 1, "claim": "17 divers searched the wreck", "evidence": "Seven divers searched the wreck."}\n'

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix closes the streams")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "pairs").write_text(PAIR * 5000, encoding="utf-8")
    (tmp_path / "list").write_text("draft.txt\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shell(line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which `F` is the command and `$P` the folder; the status is that of the command."""
    package = os.pathsep.join(path for path in sys.path if path)
    command = f"{shlex.quote(sys.executable)} -m factcheck"
    script = f'F() {{ {command} "$@"; echo $? > $P/status; }}; {line}'
    done = subprocess.run(
        ["sh", "-c", script],
        env={**os.environ, "PYTHONPATH": package, "P": os.getcwd()},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    done.returncode = int(Path("status").read_text())
    return done


CLOSED = [
    ("F check draft.txt >&-", "standard output: nothing can be written: it is closed"),
    ("F check draft.txt -f json -o r.json -f text >&-", "standard output"),
    ("F explain divers draft.txt >&-", "standard output"),
    ("F schema report >&-", "standard output"),
    ("F fix draft.txt >&-", "standard output"),
    ("F fix --diff draft.txt >&-", "standard output"),
    ("F pairs < pairs >&-", "standard output"),
    ("F lsp >&-", "there is no editor to serve"),
    ("F lsp <&-", "there is no editor to serve"),
    ("F check - <&-", "<stdin>: it is closed"),
    ("F check <&-", "no text to check"),
    ("F fix - <&-", "<stdin>: it is closed"),
    ("F pairs <&-", "no pairs to judge"),
    ("F explain divers - <&-", "<stdin>: it is closed"),
    ("F check draft.txt --files-from - <&-", "standard input: it is closed"),
]
FULL = [
    ("F check draft.txt > /dev/full", "standard output: the report cannot be written: no space left on device"),
    ("F explain divers draft.txt > /dev/full", "standard output"),
    ("F schema claims > /dev/full", "standard output"),
    ("F pairs < pairs > /dev/full", "standard output"),
    ("F --help > /dev/full", "standard output: no space left on device"),
    ("F --version > /dev/full", "standard output: no space left on device"),
    ("F check --show-settings > /dev/full", "standard output: no space left on device"),
    ("F fix - < draft.txt > /dev/full", "standard output"),
]


@pytest.mark.parametrize(("line", "message"), [*CLOSED, *(FULL if os.path.exists("/dev/full") else [])])
def test_a_stream_that_is_needed_and_of_no_use_is_one_sentence(folder: Path, line: str, message: str) -> None:
    done = shell(line)
    errors = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (2, "")
    assert message in errors[-1] or message in errors[0]
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert (folder / "draft.txt").read_text() == DRAFT
    assert not (folder / "r.json").exists()


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("F check draft.txt <&-", 1),
        ("F check draft.txt 2>&-", 1),
        ("F check draft.txt <&- 2>&-", 1),
        ("F check draft.txt -f json -o r.json >&- 2>&-", 1),
        ("F check draft.txt --write-baseline b.json >&- 2>&-", 0),
        ("F check --files-from list -q 2>&-", 1),
        ("F check gone.txt 2>&-", 2),
        ("F check - 2>&- < draft.txt", 1),
        ("F fix draft.txt 2>&-", 0),
        ("F pairs < pairs 2>&- | head -1", 0),
        ("F pairs < pairs | head -1", 0),
        ("F check draft.txt | head -1", 1),
        ("F explain divers draft.txt | head -1", 0),
        ("F schema report | head -1", 0),
        ("F fix draft.txt | true", 0),
        ("F check draft.txt gone.txt 2>&1 >/dev/null | true", 2),
        *(
            [
                ("F check draft.txt gone.txt 2> /dev/full", 2),
                ("F check draft.txt -c none.yaml 2> /dev/full", 2),
                ("F --nothing 2> /dev/full", 2),
            ]
            if os.path.exists("/dev/full")
            else []
        ),
    ],
)
def test_a_stream_that_is_not_needed_changes_nothing(folder: Path, line: str, status: int) -> None:
    done = shell(line)
    assert done.returncode == status
    assert "Traceback" not in done.stdout + done.stderr
    assert "Error:" not in done.stdout
    assert "gone.txt" not in done.stdout or "SKIPPED" in done.stdout
    if " fix " in line:
        assert (folder / "draft.txt").read_text() == DRAFT.replace("seven", "seventeen")
    if "r.json" in line:
        assert (folder / "r.json").read_text().endswith("}\n")


def test_a_working_folder_that_was_removed_is_no_traceback(folder: Path) -> None:
    (folder / "gone").mkdir()
    before = "cd gone; rmdir ../gone; "
    for line, status in (
        ("F check $P/draft.txt -c $P/claims.yaml", 1),
        ("F check $P/draft.txt", 2),
        ("F check draft.txt -c $P/claims.yaml", 2),
        ("F check $P/draft.txt -c $P/claims.yaml -f sarif", 1),
        ("F check $P/draft.txt -c $P/claims.yaml -o r.json", 2),
        ("F check . -c $P/claims.yaml", 2),
        ("F check $P/draft.txt -c claims.yaml", 2),
        ("F explain divers $P/draft.txt -c $P/claims.yaml", 0),
        ("F fix --diff $P/draft.txt -c $P/claims.yaml", 1),
    ):
        (folder / "gone").mkdir(exist_ok=True)
        done = shell(before + line)
        assert (done.returncode, "Traceback" in done.stderr) == (status, False), (line, done.stderr)


INTERRUPTED = """
import sys
class Ctrl_C:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv.pop(1):
            raise KeyboardInterrupt
        sys.argv.insert(1, NAME)
NAME = sys.argv[1]
sys.meta_path.insert(0, Ctrl_C())
from factcheck.cli import main
main(sys.argv[2:])
"""


@pytest.mark.parametrize(
    "module", ["factcheck.cli.streams", "factcheck.cli.app", "typer", "yaml", "factcheck.pipeline"]
)
def test_an_interrupt_while_modules_are_imported_is_no_traceback(folder: Path, module: str) -> None:
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", INTERRUPTED, module, "check", "draft.txt"]
    done = subprocess.run(command, env=environ, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (130, b"")
    assert b"Traceback" not in done.stderr
