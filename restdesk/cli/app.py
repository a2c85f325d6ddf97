"""The commands and their help."""

import io
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from restdesk.cli.check import check
from restdesk.cli.run import run
from restdesk.cli.send import send

app = typer.Typer(
    name="restdesk",
    help="RestDesk, a desktop REST client. Without a command the window opens, with a FOLDER on that collection.",
    epilog="“restdesk demo [--port N]” starts the demo server. A folder named like a command is written ./send.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("send")(send)
app.command("run")(run)
app.command("check")(check)


@app.callback(invoke_without_command=True)
def options(
    show_version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    """Take the options that stand before a command."""
    if show_version:
        typer.echo(f"restdesk {version('restdesk')}")
        raise typer.Exit


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a character still gets the rest
    try:
        app(arguments, prog_name="restdesk")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 2
    return 0
