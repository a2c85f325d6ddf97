"""Where a response's body goes as it comes: through the decoders into the spool, in bounded steps."""

import asyncio
from concurrent.futures import Future

from restdesk.content.decode import LIMIT, RATIO, Decoding
from restdesk.errors import SpoolFailed
from restdesk.lanes import Lane
from restdesk.spool import IN_MEMORY, Body, Spool
from restdesk.words import Message

_STEP = 1024 * 1024
"""Decoded bytes that are collected before they go to the disk, and after which other work gets its turn."""

_PATIENCE = 2.0
"""Seconds that a cancelled Send waits for the disk."""


class Receiver:
    """Takes the raw body of one response; small ones stay in memory, others are written in a lane."""

    def __init__(self, spool: Spool, files: Lane, limit: int = LIMIT, ratio: int = RATIO) -> None:
        self._writer = spool.writer()
        self._files = files
        self._limit = limit
        self._ratio = ratio
        self._decoding = Decoding()
        self._pending: list[bytes] = []
        self._size = 0
        self._job: Future[None] | None = None

    @property
    def note(self) -> Message | None:
        """Why the body is shown as it came, or None."""
        return self._decoding.note

    def expect(self, content_encoding: str) -> None:
        """Decode what comes by this Content-Encoding."""
        self._decoding = Decoding(content_encoding, self._limit, self._ratio)

    async def take(self, data: bytes) -> None:
        """Decode and keep `data`; raises BodyUndecodable, BodyTooLarge or SpoolFailed, and keeps what came before."""
        turn = 0
        for piece in self._decoding.feed(data):
            if piece:
                self._pending.append(piece)
                self._size += len(piece)
            turn += len(piece) or _STEP // 64
            if turn >= _STEP:
                turn = 0
                await asyncio.sleep(0)
            if self._size >= _STEP:
                await self._flush()

    def check_end(self) -> None:
        """Raise BodyIncomplete where a coded stream did not come to its end."""
        self._decoding.finish()

    async def finish(self) -> Body:
        """Return all that was kept; raises SpoolFailed. Cancelled meanwhile, it finishes and cancels again."""
        if self._job is None and self._writer.size + self._size <= IN_MEMORY:
            self._write(self._pending)
            return self._writer.finish()
        finishing = asyncio.ensure_future(self._finish_on_disk())
        try:
            return await asyncio.shield(finishing)
        except asyncio.CancelledError:
            await asyncio.wait((finishing,), timeout=_PATIENCE)
            if (task := asyncio.current_task()) and finishing.done():
                task.cancel()
                return finishing.result()
            finishing.cancel()
            raise

    async def _finish_on_disk(self) -> Body:
        await self._flush()
        await self._written()
        try:
            return await self._files.run(self._writer.finish)
        except OSError as error:
            raise SpoolFailed(str(error)) from error

    async def _flush(self) -> None:
        """Hand what was collected to the disk, once the piece before it is written."""
        await self._written()
        pieces, self._pending, self._size = self._pending, [], 0
        if self._writer.size + sum(map(len, pieces)) <= IN_MEMORY:
            self._write(pieces)
        else:
            self._job = self._files.submit(lambda: self._write(pieces))

    async def _written(self) -> None:
        if self._job is None:
            return
        job, self._job = self._job, None
        try:
            await asyncio.shield(asyncio.wrap_future(job))
        except asyncio.CancelledError:
            self._job = job  # it goes on writing: `finish` waits for it
            raise

    def _write(self, pieces: list[bytes]) -> None:
        try:
            for piece in pieces:
                self._writer.write(piece)
        except OSError as error:
            raise SpoolFailed(str(error)) from error
