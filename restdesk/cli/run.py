"""`restdesk run`: the requests of a collection, top to bottom, with their checks."""

from pathlib import Path
from typing import Annotated

import typer

from restdesk.cli.session import FAILED, USAGE, WELL, say, with_session
from restdesk.errors import EnvironmentNotFound
from restdesk.model.collection import Collection
from restdesk.model.ready import Place, Questions
from restdesk.model.text import Text
from restdesk.session.build import Session
from restdesk.session.opening import first_environment
from restdesk.session.running import lines
from restdesk.session.state import CollectionOpened


def run(
    folder: Annotated[Path | None, typer.Argument(help="The collection's folder.")] = None,
    env: Annotated[str | None, typer.Option("--env", help="The environment; else the first one.")] = None,
    env_var: Annotated[
        list[str] | None, typer.Option("--env-var", metavar="NAME=VALUE", help="A variable's value; may be repeated.")
    ] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Run the sample collection with its demo server.")] = False,
) -> None:
    """Run a collection: 0 if every check holds, 1 if not, 2 if something must be given first."""
    if (folder is None) == (not sample):
        raise typer.BadParameter("name one folder, or use --sample", param_hint="FOLDER")
    given = tuple(_given(pair) for pair in env_var or ())

    async def work(session: Session) -> int:
        collection = await (session.open_sample() if folder is None else session.open(folder))
        environment = _environment(collection, env)
        session.apply(CollectionOpened(collection, environment, given))
        return await _run(session, collection, environment)

    with_session(work)


async def _run(session: Session, collection: Collection, environment: str) -> int:
    typer.echo(f"{collection.name}" + (f" · {environment}" if environment else ""))
    total = good = asked = 0
    place = Place(collection=collection.folder, environment=environment)
    async for step in session.run(collection.requests(), place):
        total += 1
        good += step.good
        asked += isinstance(step.result, Questions)
        for line in lines(step):
            typer.echo(line)
    if not total:
        say("restdesk: the collection has no request.")
    typer.echo(f"{good} of {total} requests good")
    return USAGE if asked else WELL if good == total else FAILED


def _environment(collection: Collection, wanted: str | None) -> str:
    if wanted is None:
        return first_environment(collection)
    if collection.environment(wanted) is None:
        names = ", ".join(node.name for node in collection.environments) or "–"
        raise EnvironmentNotFound(name=wanted, names=names)
    return wanted


def _given(pair: str) -> tuple[str, Text]:
    name, equals, value = pair.partition("=")
    if not equals or not name:
        raise typer.BadParameter(f"“{pair}”: write NAME=VALUE", param_hint="--env-var")
    return name, Text(value)
