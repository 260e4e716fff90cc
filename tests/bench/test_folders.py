"""How fast a folder of articles is checked that have nothing to do with the claims, and what more processes gain."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from newsroom import make

ARTICLES = 300
WORDS = 400
ROUNDS = 3


def seconds(scripts: Path, folder: Path, *arguments: str) -> float:
    """Return the shortest of a few runs."""
    taken = []
    for _ in range(ROUNDS):
        start = perf_counter()
        run = subprocess.run(
            [scripts / "factcheck", "check", *arguments, "--fail-on", "never", "-f", "plain"],
            cwd=folder,
            stdout=subprocess.DEVNULL,
        )
        taken.append(perf_counter() - start)
        assert run.returncode == 0
    return min(taken)


@pytest.mark.parametrize("claims", [100, 1_000])
def test_a_folder_of_articles(scripts: Path, tmp_path: Path, say: Callable[[str], None], claims: int) -> None:
    (tmp_path / "claims.yaml").write_text(make(words=10, claims=claims, told=0).claims_file(), encoding="utf-8")
    (tmp_path / "nothing.txt").write_text("Nothing.\n", encoding="utf-8")
    folder = tmp_path / "articles"
    folder.mkdir()
    size = 0
    for at in range(ARTICLES):
        text = make(words=WORDS, claims=10, told=10, seed=at + 2).draft
        size += (folder / f"{at:03}.txt").write_bytes(text.encode())
    start = seconds(scripts, tmp_path, "nothing.txt")
    alone, together = (seconds(scripts, tmp_path, "articles", *jobs) for jobs in (("--jobs", "1"), ()))
    speed = size / 1e6 / max(alone - start, 0.001)
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    say(
        f"{ARTICLES} articles, {size / 1e6:.1f} MB, {claims:,} claims: {speed:.2f} MB/s in one process;"
        f" on {processors} processors {alone / together:.1f} times as fast"
    )
