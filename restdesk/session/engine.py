"""The engine thread: one asyncio loop on which all network is done."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")


class Engine:
    """A daemon thread with a running loop, started when first needed and ended by `close`."""

    def __init__(self, report: Callable[[BaseException], None]) -> None:
        self._report = report
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._closed = False

    def submit(self, work: Coroutine[Any, Any, T]) -> "Future[T]":
        """Run `work` on the loop and return its future; cancelling the future cancels the work."""
        if self._closed:
            work.close()
            raise RuntimeError("the engine is closed")
        return asyncio.run_coroutine_threadsafe(work, self._running_loop())

    def close(self, last: Coroutine[Any, Any, None], seconds: float = 1.5) -> None:
        """Cancel what runs, then run `last`, for at most `seconds`; what hangs is left behind."""
        if self._closed or self._loop is None or self._thread is None:
            self._closed = True
            last.close()
            return
        self._closed = True
        asyncio.run_coroutine_threadsafe(self._end(last), self._loop)
        self._thread.join(seconds)

    def _running_loop(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._loop.set_exception_handler(self._on_loop_error)
            self._thread = threading.Thread(target=self._run, name="restdesk-engine", daemon=True)
            self._thread.start()
        return self._loop

    def _run(self) -> None:
        assert self._loop is not None
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
        finally:
            self._loop.close()

    async def _end(self, last: Coroutine[Any, Any, None]) -> None:
        loop = asyncio.get_running_loop()
        try:
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)
            await last
            await loop.shutdown_asyncgens()
        except Exception as error:
            self._report(error)
        finally:
            loop.call_soon(loop.stop)

    def _on_loop_error(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        self._report(context.get("exception") or RuntimeError(str(context.get("message"))))
