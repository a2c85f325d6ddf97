"""Regular expressions over many texts: in a process of its own, which ends when one takes too long.

As of checks (`checks/pattern.py`): an expression such as `(a+)+$` can take longer than the world lasts, and Python's
`re` neither gives up nor lets other threads run meanwhile.
"""

import asyncio
import marshal
import struct
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import IO, cast

from restdesk.lanes import Lane
from restdesk.session.finding.query import Query, Span
from restdesk.words import QT_TRANSLATE_NOOP, Message

SECONDS = 2.0
"""For so long a few files may be searched."""

NO_PATTERN = QT_TRANSLATE_NOOP("Finding", "This is not a regular expression that RestDesk can read: {why}")
TOO_SLOW = QT_TRANSLATE_NOOP("Finding", "This regular expression takes too long. Write it simpler, or search less.")
FAILED = QT_TRANSLATE_NOOP("Finding", "The search with a regular expression ended unexpectedly. Try it again.")

_Given = tuple[str, int] | tuple[str, ...]

_SEARCH = """
import marshal, re, struct, sys
given, taken = sys.stdin.buffer, sys.stdout.buffer
def answer(value):
    data = marshal.dumps(value)
    taken.write(struct.pack("<I", len(data)) + data)
    taken.flush()
def ask():
    size = given.read(4)
    return marshal.loads(given.read(struct.unpack("<I", size)[0])) if len(size) == 4 else None
source, flags = ask()
try:
    pattern = re.compile(source, flags)
except (re.error, OverflowError, RecursionError) as error:
    answer(str(error))
    raise SystemExit
answer("")
while (texts := ask()) is not None:
    found = [[one for one in pattern.finditer(text) if one.end() > one.start()] for text in texts]
    answer([[(one.start(), one.end(), one.groups()) for one in matches] for matches in found])
"""


class NotSearched(Exception):
    """The search ended: `why` says it to the person."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


class Patterns:
    """One regular expression at work; `close` ends its process."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._lane = Lane("patterns")
        self._closed = False
        self._process: subprocess.Popen[bytes] | None = None

    async def begin(self) -> None:
        """Start the process; raises NotSearched where the expression cannot be read."""
        why = await self._soon(self._start)
        if why:
            raise NotSearched(NO_PATTERN.message(why=str(why)))

    async def spans(self, texts: Sequence[str]) -> list[list[Span]]:
        """Return where the expression is found in each text; raises NotSearched."""
        found = await self._soon(lambda: self._ask(tuple(texts)))
        return cast("list[list[Span]]", found)

    def close(self) -> None:
        """End the process, whatever it does."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()
            process.wait()
        self._lane.close()
        if process is not None:
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    _shut(pipe)

    async def _soon(self, work: Callable[[], object]) -> object:
        try:
            return await asyncio.wait_for(self._lane.run(work), SECONDS)
        except TimeoutError:
            raise NotSearched(TOO_SLOW.message()) from None
        except (OSError, EOFError, ValueError, struct.error):
            raise NotSearched(FAILED.message()) from None

    def _start(self) -> object:
        self._process = subprocess.Popen(
            (sys.executable, "-I", "-S", "-c", _SEARCH),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if self._closed:
            self._process.kill()
        return self._ask(_given(self._query))

    def _ask(self, value: _Given) -> object:
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise EOFError
        data = marshal.dumps(value)
        process.stdin.write(struct.pack("<I", len(data)) + data)
        process.stdin.flush()
        size: int = struct.unpack("<I", process.stdout.read(4))[0]
        return marshal.loads(process.stdout.read(size))


def _given(query: Query) -> tuple[str, int]:
    import re

    flags = re.MULTILINE | (0 if query.case else re.IGNORECASE)
    return rf"(?<!\w)(?:{query.text})(?!\w)" if query.word else query.text, int(flags)


def _shut(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # what was to be written to it is of no use any more
        return
