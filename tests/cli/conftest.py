"""What the tests of single commands share: a working folder of their own, and the command line in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import main

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that commands are run in."""
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def command(working_folder: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Return what runs a command: it gives the exit status, standard output and standard error."""

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        captured = capsys.readouterr()
        return int(ended.value.code or 0), captured.out, captured.err

    return call
