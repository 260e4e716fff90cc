"""Texts checked in several processes: nothing in a report tells how many there were, and none outlives the run."""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest

from factcheck.cli.jobs import in_processes
from factcheck.errors import FactcheckError
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.outcome import ExitStatus
from factcheck.pipeline import Checker
from factcheck.readers import read_text
from factcheck.report import FORMATS

CLAIMS = """\
claims:
  - {id: divers, claim: 17 divers searched the wreck}
  - {id: boats, claim: nine boats left the harbour on Monday, required: true}
  - {id: log, claim: '"We heard nothing after midnight," the harbour master said.'}
ignore:
  - {claim: boats, document: text-03.md, reason: an old text, until: 2000-01-01}
  - {claim: divers, document: text-04.md, reason: quoted as it was}
"""
TEXTS = [
    "On Tuesday 17 divers searched the wreck.\n",
    "Seven divers searched the wreck. Eight boats left the harbour on Monday.\n",
    '"We heard little after midnight," the harbour master said.\n',
    "<!-- factcheck: ignore divers the count of the first day -->\nSeven divers searched the wreck.\n",
    "The council met on Monday, 5 May 2024, to talk about the new library.\n",
]
BROKEN = {"broken.docx": b"PK no archive", "empty.txt": b""}
"""A file that is skipped, and one that is read with a warning."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with claims and a folder of drafts."""
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "drafts").mkdir()
    for at in range(25):
        (tmp_path / "drafts" / f"text-{at:02}.md").write_text(TEXTS[at % len(TEXTS)], encoding="utf-8")
    for name, content in BROKEN.items():
        (tmp_path / "drafts" / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> tuple[int, bytes, bytes]:
    done = subprocess.run([sys.executable, "-m", "factcheck", "check", *arguments], capture_output=True)
    return done.returncode, done.stdout, done.stderr


def test_the_reports_are_the_same_however_many_processes_make_them(folder: Path) -> None:
    reports = [part for name in FORMATS for part in ("-f", name, "-o", f"report.{name}")]
    said, written = {}, {}
    for jobs in (["--jobs", "1"], ["--jobs", "3"], []):
        said[str(jobs)] = check("drafts", *jobs, *reports)
        written[str(jobs)] = [(folder / f"report.{name}").read_bytes() for name in FORMATS]
    alone = said["['--jobs', '1']"]
    assert alone[0] == ExitStatus.FAILED
    assert b"Skipped: drafts/broken.docx" in alone[2]
    assert b"Warning: drafts/empty.txt" in alone[2]
    assert list(said.values()) == [alone] * 3
    assert list(written.values()) == [written["['--jobs', '1']"]] * 3


def test_a_baseline_takes_the_conflicts_of_all_processes(folder: Path) -> None:
    check("drafts", "--jobs", "1", "--write-baseline", "one.json")
    check("drafts", "--jobs", "3", "--write-baseline", "three.json", "--baseline", "one.json")
    assert b"text-06.md" in (folder / "one.json").read_bytes()
    assert (folder / "one.json").read_bytes() == (folder / "three.json").read_bytes()


def test_what_is_piped_in_is_read_beside_files(folder: Path) -> None:
    command = [sys.executable, "-m", "factcheck", "check", "-", "drafts", "--jobs", "2", "-f", "plain"]
    done = subprocess.run(command, input=TEXTS[1].encode(), capture_output=True)
    assert b"<stdin>:1:1: conflicting divers" in done.stdout


@pytest.mark.parametrize("number", ["0", "many"])
def test_no_process_is_too_few(folder: Path, number: str) -> None:
    status, _, said = check("drafts", "--jobs", number)
    assert status == ExitStatus.FAILED
    assert b"--jobs" in said


def test_a_checker_can_be_sent_to_a_process_whatever_suppresses_there() -> None:
    claims = ClaimSet((Claim("divers", "17 divers searched the wreck"),))
    checker = Checker(claims, suppressors=[lambda *_: None])
    document = read_text(TEXTS[1], "text.md")
    found = pickle.loads(pickle.dumps(checker)).examine(document).found
    assert found
    assert found == checker.examine(document).found


def double(number: int) -> int:
    sleep(0.2 if number == 0 else 0)
    return 2 * number


def end(number: int) -> int:
    os._exit(1)


def fail(number: int) -> int:
    raise ValueError(number)


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(in_processes(double, range(30), 3)) == [2 * number for number in range(30)]


def test_a_process_that_is_ended_from_outside_is_told() -> None:
    with pytest.raises(FactcheckError, match="try --jobs 1"):
        list(in_processes(end, range(5), 2))


def test_a_mistake_of_ours_is_not_hidden() -> None:
    with pytest.raises(ValueError, match="0"):
        list(in_processes(fail, range(5), 2))


WAITING = """\
import os, time
from factcheck.cli.jobs import in_processes
def work(number):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(600)
if __name__ == "__main__":
    list(in_processes(work, range(4), 2))
"""


@pytest.fixture
def waiting(tmp_path: Path, heeded_signals: None) -> Iterator[subprocess.Popen[str]]:
    """A run whose two processes are busy."""
    (tmp_path / "waiting.py").write_text(WAITING)
    with subprocess.Popen(
        [sys.executable, tmp_path / "waiting.py"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        yield run
        run.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="signals as Unix has them")
@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_no_process_outlives_a_run_that_is_broken_off(waiting: subprocess.Popen[str], number: str) -> None:
    assert waiting.stdout is not None
    workers = [int(waiting.stdout.readline()) for _ in range(2)]
    waiting.send_signal(signal.Signals[number])
    assert waiting.wait(60) != 0
    while any(is_alive(worker) for worker in workers):
        sleep(0.05)


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{process}/stat").read_text().split()[2:3] if sys.platform == "linux" else True
