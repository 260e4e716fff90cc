"""How the time of a check grows with the number of claims. The claims are indexed beforehand, which is timed apart."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import pytest
from newsroom import make
from pytest_benchmark.fixture import BenchmarkFixture

from factcheck.model.claims import Claim, ClaimSet
from factcheck.pipeline import Checker
from factcheck.readers import read_text

WORDS = 5_000
TOLD = 100
ROUNDS = 9

_medians: dict[int, float] = {}


@pytest.mark.parametrize("claims", [100, 1_000, 10_000])
def test_the_same_text_against_more_claims(
    benchmark: BenchmarkFixture, say: Callable[[str], None], claims: int
) -> None:
    newsroom = make(words=WORDS, claims=claims, told=TOLD)
    claim_set = ClaimSet(tuple(Claim(f"claim-{at}", text) for at, text in enumerate(newsroom.claims)))
    document = read_text(newsroom.draft, "draft.txt")
    start = perf_counter()
    checker = Checker(claim_set)
    built = perf_counter() - start

    benchmark.pedantic(checker.check, args=(document,), rounds=ROUNDS, warmup_rounds=1)
    if benchmark.stats:
        taken = _medians[claims] = benchmark.stats.stats.median
        say(f"{claims:6,} claims: {taken * 1000:.0f} ms for {WORDS:,} words, indexed in {built * 1000:.0f} ms")
        if claims > TOLD in _medians:
            say(f"{claims:6,} claims: {taken / _medians[TOLD]:.1f} times the cost of {TOLD}")


def test_claims_and_text_from_nothing(benchmark: BenchmarkFixture, say: Callable[[str], None]) -> None:
    newsroom = make(words=WORDS, claims=TOLD, told=TOLD)
    claim_set = ClaimSet(tuple(Claim(f"claim-{at}", text) for at, text in enumerate(newsroom.claims)))

    def check() -> None:
        Checker(claim_set).check(read_text(newsroom.draft, "draft.txt"))

    benchmark.pedantic(check, rounds=ROUNDS, warmup_rounds=1)
    if benchmark.stats:
        say(f"{TOLD} claims and {WORDS:,} words, index and all: {benchmark.stats.stats.median * 1000:.0f} ms")
