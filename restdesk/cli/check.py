"""`restdesk check`: what is wrong in the files of a collection."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from restdesk.cli.session import FAILED, WELL, in_a_line, share, wait, with_session
from restdesk.session.build import Session
from restdesk.session.review.finding import Finding


def check(
    folder: Annotated[Path, typer.Argument(help="The collection's folder.")],
    json: Annotated[bool, typer.Option("--json", help="Print what was found as JSON.")] = False,
) -> None:
    """Read every file of a collection and say what is wrong: 0 if nothing is, 1 if something is. Changes nothing."""

    def work(session: Session) -> int:
        share(session)
        collection = wait(session, session.whole(wait(session, session.open(folder))))
        found = wait(session, session.review(collection))
        if json:
            typer.echo(_json(found))
        else:
            _print(found, len(collection.requests()))
        return FAILED if found else WELL

    with_session(work)


def _print(found: tuple[Finding, ...], requests: int) -> None:
    for one in found:
        cause = f" {one.cause}" if one.cause else ""
        typer.echo(in_a_line(f"{one.path}:{one.line}: {one.what.english()}{cause}"))
    read = "1 request" if requests == 1 else f"{requests:,} requests"
    wrong = "1 is wrong" if len(found) == 1 else f"{len(found):,} are wrong"
    typer.echo(f"{read} read, {wrong}." if found else f"{read} read, nothing is wrong.")


def _json(found: tuple[Finding, ...]) -> str:
    rows = [
        {"kind": one.kind, "path": one.path, "line": one.line, "message": one.what.english(), "cause": one.cause}
        for one in found
    ]
    return msgspec.json.format(msgspec.json.encode(rows)).decode()
