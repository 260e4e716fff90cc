"""Work that is done later, once, and never for an old version."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from factcheck.lsp.jobs import Job


class Work:
    """A piece of work that takes as long as the test wants."""

    def __init__(self) -> None:
        self.version = 1
        self.started: list[int] = []
        self.finished: list[int] = []
        self.errors: list[BaseException] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.job: Job[int] = Job(lambda: self.version, self._work, self.finished.append, self.errors.append)

    async def _work(self) -> int:
        version = self.version
        self.started.append(version)
        await self.gate.wait()
        if version < 0:
            raise ZeroDivisionError
        return version


def with_work(test: Callable[[Work], Awaitable[None]]) -> Callable[[], None]:
    async def run() -> None:
        async with asyncio.timeout(10):
            await test(Work())

    def wrapped() -> None:
        asyncio.run(run())

    return wrapped


@with_work
async def test_what_is_asked_for_again_before_its_time_is_done_once(work: Work) -> None:
    for _ in range(5):
        work.job.later(0.02)
        await asyncio.sleep(0)
    await asyncio.sleep(0.1)
    assert work.finished == [1]


@with_work
async def test_a_result_about_an_old_version_is_dropped_and_the_new_one_is_worked_on(work: Work) -> None:
    work.gate.clear()
    work.job.later(0)
    await asyncio.sleep(0.01)
    work.version = 2
    work.gate.set()
    assert await work.job.result() == 2
    assert (work.started, work.finished) == ([1, 2], [2])


@with_work
async def test_with_a_timer_set_the_old_result_is_dropped_and_the_timer_awaited(work: Work) -> None:
    work.gate.clear()
    work.job.later(0)
    await asyncio.sleep(0.01)
    work.version = 2
    work.job.later(0.05)
    work.gate.set()
    await asyncio.sleep(0.02)
    assert work.started == [1]
    await asyncio.sleep(0.1)
    assert (work.started, work.finished) == ([1, 2], [2])


@with_work
async def test_who_cannot_wait_gets_the_result_without_the_delay_and_nothing_is_done_twice(work: Work) -> None:
    work.job.later(0.05)
    assert await work.job.result() == 1
    assert await work.job.result() == 1
    await asyncio.sleep(0.1)
    assert work.finished == [1]


@with_work
async def test_a_failure_is_told_once_and_the_next_version_works(work: Work) -> None:
    work.version = -1
    assert await work.job.result() is None
    assert await work.job.result() is None
    assert [type(error) for error in work.errors] == [ZeroDivisionError]
    work.version = 3
    assert await work.job.result() == 3


@with_work
async def test_one_who_stops_waiting_stops_nobody_else(work: Work) -> None:
    work.gate.clear()
    impatient = asyncio.ensure_future(work.job.result())
    patient = asyncio.ensure_future(work.job.result())
    await asyncio.sleep(0.01)
    impatient.cancel()
    work.gate.set()
    assert await patient == 1


@with_work
async def test_what_has_ended_is_done_no_more(work: Work) -> None:
    work.gate.clear()
    work.job.later(0)
    await asyncio.sleep(0.01)
    work.job.end()
    work.gate.set()
    await asyncio.sleep(0.02)
    work.job.later(0)
    await asyncio.sleep(0.02)
    assert (work.started, work.finished, await work.job.result()) == ([1], [], None)
