"""A session for one command: made, used on the engine, and closed whatever happens."""

import os
from collections.abc import Callable, Coroutine
from typing import Any

import typer

from restdesk.errors import RestDeskError
from restdesk.paths import find
from restdesk.session.build import Session, build

WELL, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes."""


def with_session(work: Callable[[Session], Coroutine[Any, Any, int]]) -> None:
    """Run `work` with a session and exit with its code; an error is printed and exits with 2, Ctrl+C with 130."""
    session = build(find(os.environ))
    try:
        raise typer.Exit(_code(session, work))
    finally:
        session.close()


def say(text: str) -> None:
    """Print a line to standard error."""
    typer.echo(text, err=True)


def _code(session: Session, work: Callable[[Session], Coroutine[Any, Any, int]]) -> int:
    running = session.engine.submit(work(session))
    try:
        return running.result()
    except KeyboardInterrupt:
        running.cancel()
        say("Interrupted.")
        return INTERRUPTED
    except RestDeskError as error:
        say(f"restdesk: {error.what.english()} {error.advice.english()}")
        if error.cause:
            say(f"  {error.cause}")
        return USAGE
