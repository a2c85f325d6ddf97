"""A session for one command: made, used, and closed whatever happens; and what is printed beside a body."""

import os
from collections.abc import Callable, Coroutine
from concurrent import futures
from typing import Any, TypeVar

import typer

from restdesk.errors import RestDeskError
from restdesk.paths import find
from restdesk.session.build import Session, build

T = TypeVar("T")

WELL, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes."""

_BLANKS = "\t\n\r"
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_IN_A_LINE = {code: " " if chr(code) in _BLANKS else "\N{REPLACEMENT CHARACTER}" for code in _CONTROLS}
_IN_A_BODY = _IN_A_LINE | {ord("\n"): "\n", ord("\t"): "\t", ord("\r"): ""}


def with_session(work: Callable[[Session], int]) -> None:
    """Run `work` with a session and exit with its code; an error is printed and exits with 2, Ctrl+C with 130."""
    session = build(find(os.environ))
    session.unexpected.show = lambda _, details: say(*details.splitlines())
    try:
        code = _code(session, work)
    finally:
        session.close()
    raise typer.Exit(code)


def wait(session: Session, work: Coroutine[Any, Any, T]) -> T:
    """Return what `work` gives on the engine. Printing stays on this thread: it may wait for a reader for ever."""
    running = session.engine.submit(work)
    while not futures.wait((running,), 0.5).done:  # Windows sees Ctrl+C only between two waits
        pass
    return running.result()


def share(session: Session) -> None:
    """Let the session know the variables that every collection sees."""
    for change in wait(session, session.read_shared()):
        session.apply(change)


def say(*lines: str) -> None:
    """Print lines to standard error."""
    for line in lines:
        typer.echo(in_a_line(line), err=True)


def in_a_line(text: str) -> str:
    """Return `text` without what would command a terminal: names and headers were written by others."""
    return text.translate(_IN_A_LINE)


def in_a_body(text: str) -> str:
    """Return `text` likewise, with its line ends and tabs."""
    return text.translate(_IN_A_BODY)


def _code(session: Session, work: Callable[[Session], int]) -> int:
    try:
        return work(session)
    except KeyboardInterrupt:
        say("Interrupted.")
        return INTERRUPTED
    except RestDeskError as error:
        say(f"restdesk: {error.what.english()} {error.advice.english()}")
        if error.cause:
            say(f"  {error.cause}")
        return USAGE
    except BrokenPipeError:
        raise  # who read the output has enough; nothing is said
    except Exception as error:
        session.unexpected.report(error)
        return FAILED
