"""Work that is done again when what it is about has changed: shortly after the last change, for the newest alone.

Knows nothing of texts. For one event loop; what takes long is for `work` to hand to another thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

_Result = TypeVar("_Result")


class Job(Generic[_Result]):
    """One such piece of work."""

    def __init__(
        self,
        version: Callable[[], object],
        work: Callable[[], Awaitable[_Result]],
        finish: Callable[[_Result], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Take what tells versions apart, what is to be done, who takes the result and who hears of a failure."""
        self._version = version
        self._work = work
        self._finish = finish
        self._failed = failed
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None
        self._tried: object = None
        self._result: _Result | None = None
        self._ended = False

    def later(self, delay: float) -> None:
        """Do it after `delay` seconds, if it is not asked for again before."""
        self._stop_timer()
        if not self._ended:
            self._timer = asyncio.get_running_loop().call_later(delay, self._start)

    async def result(self) -> _Result | None:
        """Return the result for the newest version, worked out now if need be; None after a failure."""
        while not self._ended and (self._is_busy() or self._tried != self._version()):
            await asyncio.wait({self._start()})
        return self._result

    def end(self) -> None:
        """Do it no more; a result on its way is dropped."""
        self._stop_timer()
        self._ended = True

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _is_busy(self) -> bool:
        return self._task is not None and not self._task.done()

    def _start(self) -> asyncio.Task[None]:
        self._stop_timer()
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._run())
            self._task.add_done_callback(self._report)
        return self._task

    async def _run(self) -> None:
        """Work until the result is that of the newest version, or a timer is set for it."""
        while not self._ended and self._timer is None:
            self._tried = version = self._version()
            result = await self._work()
            if not self._ended and version == self._version():
                self._result = result
                self._finish(result)
                return

    def _report(self, task: asyncio.Task[None]) -> None:
        """Hear of a failure without ending anything else; the version that failed is not tried again."""
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._result = None
            self._failed(error)
