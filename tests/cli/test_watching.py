"""A turn for every save: with files that change between two looks, and with the real command."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli.check import Request, files_of
from factcheck.cli.outputs import Delivery
from factcheck.cli.watching import changes


def turns(folder: Path, saves: list[Callable[[], object]]) -> list[list[str]]:
    """Return the turns that a series of saves, one between two looks, leads to."""
    left = iter(saves)

    class DoneError(Exception):
        pass

    def wait(seconds: float) -> None:
        save = next(left, None)
        if save is None:
            raise DoneError
        save()

    found = []
    try:
        for changed in changes(lambda: [str(path) for path in sorted(folder.iterdir())], wait=wait):
            found.append([Path(name).name for name in changed])
    except DoneError:
        return found
    raise AssertionError("it ended by itself")


def nothing() -> None:
    """Let time pass."""


def test_every_save_is_a_turn(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("one")
    saves = [
        nothing,
        lambda: draft.write_text("three"),
        nothing,
        nothing,
        lambda: draft.write_text("seventeen"),
        nothing,
    ]
    assert turns(tmp_path, saves) == [[], ["draft.md"], ["draft.md"]]


def test_a_save_in_several_steps_is_one_turn(tmp_path: Path) -> None:
    draft, beside = tmp_path / "draft.md", tmp_path / "draft.md.tmp"
    draft.write_text("one")
    saves = [lambda: beside.write_text("three"), lambda: os.replace(beside, draft), nothing, nothing]
    assert turns(tmp_path, saves) == [[], ["draft.md"]]


def test_files_come_and_go(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    saves = [lambda: draft.write_text("one"), nothing, draft.unlink, nothing, nothing]
    assert turns(tmp_path, saves) == [[], ["draft.md"], ["draft.md"]]


def test_nothing_saved_is_no_turn(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("one")
    assert turns(tmp_path, [nothing] * 5) == [[]]


def test_what_a_run_writes_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("draft.md", "report.html", "claims.yaml", "known.json"):
        (tmp_path / name).write_text("- 17 divers searched the wreck\n")
    request = Request(["."], [], [Delivery("html", "report.html")], baseline="known.json", write_baseline="known.json")
    assert sorted(Path(name).name for name in files_of(request)) == ["claims.yaml", "draft.md"]


@pytest.mark.usefixtures("heeded_signals")
def test_the_command_checks_again_on_every_save(tmp_path: Path) -> None:
    draft, claims, report = tmp_path / "draft.md", tmp_path / "claims.yaml", tmp_path / "report.txt"
    claims.write_text("- {id: divers, claim: 17 divers searched the wreck}\n")
    draft.write_text("Seven divers searched the wreck.\n")

    def until(words: str) -> None:
        for _ in range(200):
            if report.exists() and words in report.read_text("utf-8"):
                return
            time.sleep(0.1)
        raise AssertionError(f"{words} never came")

    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-m", "factcheck", "check", "draft.md", "--watch", "-f", "plain", "-o", "report.txt"]
    with subprocess.Popen(command, cwd=tmp_path, env=environ, stderr=subprocess.PIPE) as process:
        try:
            until("Seven divers, not 17")
            draft.write_text("Eighteen divers searched the wreck.\n")
            until("Eighteen divers, not 17")
            claims.write_text("- {id: divers, clam: 17 divers}\n")
            time.sleep(1.5)
            claims.write_text("- {id: divers, claim: 18 divers searched the wreck}\n")
            until("supported divers")
            time.sleep(1.5)  # the report is written before the run has ended
        finally:
            process.send_signal(signal.SIGINT)
            try:
                said = process.communicate(timeout=20)[1].decode()
            finally:
                process.kill()
    assert process.returncode == 0
    assert "Changed: draft.md" in said
    assert 'did you mean "claim"?' in said
