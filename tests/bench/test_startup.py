"""What a whole run costs beside a process that only imports the libraries it cannot do without."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from newsroom import make
from pytest_benchmark.fixture import BenchmarkFixture

ROUNDS = 25


def test_a_short_draft_against_fifty_claims(
    benchmark: BenchmarkFixture, scripts: Path, tmp_path: Path, say: Callable[[str], None]
) -> None:
    newsroom = make(words=1_000, claims=50, told=30)
    (tmp_path / "claims.yaml").write_text(newsroom.claims_file(), encoding="utf-8")
    (tmp_path / "draft.txt").write_text(newsroom.draft, encoding="utf-8")

    def run(*command: str | Path) -> int:
        return subprocess.run(command, cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL).returncode

    floor: list[float] = []

    def imports() -> None:  # between the rounds, so that both see the same machine
        start = perf_counter()
        assert run(scripts / "python", "-c", "import typer, rapidfuzz, yaml") == 0
        floor.append(perf_counter() - start)

    def check() -> None:
        assert run(scripts / "factcheck", "check", "draft.txt") == 1

    imports(), check()
    floor.clear()
    benchmark.pedantic(check, setup=imports, rounds=ROUNDS)
    if benchmark.stats:
        whole, least = benchmark.stats.stats.median, median(floor)
        times = f"{whole * 1000:.0f} ms, the imports alone {least * 1000:.0f} ms"
        say(f"start-up: {times}: {whole / least:.2f} times")
