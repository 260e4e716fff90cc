"""What several test folders share: one claim run against one text, a command run in a folder of its own."""

from __future__ import annotations

import gc
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from factcheck.cli import main
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.results import ClaimResult
from factcheck.pipeline import run
from factcheck.readers import read_text

CheckOne = Callable[..., ClaimResult]
Command = Callable[..., tuple[int, str, str]]

settings.register_profile("factcheck", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("factcheck")


@pytest.fixture(scope="session", autouse=True)
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep what the tests make out of the cache of whoever runs them; give the folder where it goes."""
    with pytest.MonkeyPatch.context() as patch:
        home = tmp_path_factory.mktemp("cache")
        patch.setenv("XDG_CACHE_HOME", str(home))
        yield home


@pytest.fixture(scope="session")
def check_one() -> CheckOne:
    """Return a function that runs one claim against one text; further keywords are keys of the claim, `name` is the
    file name of the text."""

    def check(statement: str, text: str, *, name: str = "", **keys: Any) -> ClaimResult:
        claims = ClaimSet((Claim("it", statement, **keys),))
        return run(claims, [read_text(text, name)]).results[0]

    return check


@pytest.fixture(scope="session")
def within_half_a_minute() -> Callable[[], AbstractContextManager[None]]:
    """Return a context whose body may take half a minute of processor time.

    What grows with the square of a long input takes more on any machine; what grows with its length takes a few seconds
    at most, even on one that is busy with other things.
    """

    @contextmanager
    def limit() -> Iterator[None]:
        start = time.process_time()
        yield
        assert time.process_time() - start < 30

    return limit


@pytest.fixture
def heeded_signals() -> Iterator[None]:
    """Let programs that a test starts be ended by signals that the tests themselves may have been started to ignore.

    A shell starts what runs in the background without SIGINT, nohup without SIGHUP, and both are handed down.
    """
    ignored = [
        number
        for name in ("SIGINT", "SIGHUP", "SIGTERM")
        if (number := getattr(signal, name, None)) and signal.getsignal(number) is signal.SIG_IGN
    ]
    for number in ignored:
        signal.signal(number, signal.default_int_handler)  # a program that is started has the default in its place
    yield
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)


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


def pytest_configure(config: pytest.Config) -> None:
    """Run all tests of a file in one process where there are several: what they share is made once."""
    if config.getoption("dist", "no") == "load":
        config.option.dist = "loadfile"


def pytest_collection_finish() -> None:
    """Keep the garbage collector from going over ten thousand collected tests, which stay anyway."""
    gc.collect()
    gc.freeze()
