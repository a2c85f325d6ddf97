"""`restdesk run`: the requests of a collection, top to bottom, with their checks."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated

import typer

from restdesk.cli.answers import PROMPT, YES_PRODUCTION, answers_of
from restdesk.cli.session import FAILED, USAGE, WELL, in_a_line, say, share, wait, with_session
from restdesk.errors import EnvironmentNotFound
from restdesk.model.collection import Collection
from restdesk.model.ready import Answers, Place, Questions
from restdesk.model.text import Text
from restdesk.session.allowed import Once
from restdesk.session.build import Session
from restdesk.session.opening import first_environment
from restdesk.session.running import Step, lines, wanted
from restdesk.session.state import CollectionOpened


def run(
    folder: Annotated[Path | None, typer.Argument(help="The collection's folder.")] = None,
    env: Annotated[str | None, typer.Option("--env", help="The environment; else the first one.")] = None,
    env_var: Annotated[
        list[str] | None, typer.Option("--env-var", metavar="NAME=VALUE", help="A variable's value; may be repeated.")
    ] = None,
    prompt: PROMPT = None,
    yes_production: YES_PRODUCTION = False,
    sample: Annotated[bool, typer.Option("--sample", help="Run the sample collection with its demo server.")] = False,
) -> None:
    """Run a collection: 0 if every check holds, 1 if not, 2 if something must be given first."""
    if (folder is None) == (not sample):
        raise typer.BadParameter("name one folder, or use --sample", param_hint="FOLDER")
    given = tuple(_given(pair) for pair in env_var or ())
    answers = answers_of(prompt or ())

    def work(session: Session) -> int:
        collection = wait(session, session.open_sample() if folder is None else session.open(folder))
        environment = _environment(collection, env)
        share(session)
        session.apply(CollectionOpened(collection, environment, given))
        place = Place(collection=collection.folder, environment=environment)
        asked = wait(session, session.production_of_run(collection.requests(), place))
        if asked is not None and not yes_production:
            say(f"restdesk: {wanted(asked)} Nothing was sent.")
            return USAGE
        return _run(session, collection, place, answers, Once(production=yes_production))

    with_session(work)


def _run(session: Session, collection: Collection, place: Place, answers: Answers, once: Once) -> int:
    typer.echo(in_a_line(f"{collection.name} · {place.environment}" if place.environment else collection.name))
    total = good = asked = 0
    steps = session.run(collection.requests(), place, answers, once)
    while (step := wait(session, _next(steps))) is not None:
        total += 1
        good += step.good
        asked += isinstance(step.result, Questions)
        for line in lines(step):
            typer.echo(in_a_line(line))
    if not total:
        say("restdesk: the collection has no request.")
    typer.echo(f"{good} of {total} requests good")
    return USAGE if asked else WELL if good == total else FAILED


async def _next(steps: AsyncIterator[Step]) -> Step | None:
    return await anext(steps, None)


def _environment(collection: Collection, wanted: str | None) -> str:
    if wanted is None:
        return first_environment(collection)
    names = [node.name for node in collection.environments]
    if wanted not in names:
        raise EnvironmentNotFound(name=wanted, names=", ".join(names) or "–")
    return wanted


def _given(pair: str) -> tuple[str, Text]:
    name, equals, value = pair.partition("=")
    if not equals or not name:
        raise typer.BadParameter("write NAME=VALUE", param_hint="--env-var")
    return name, Text(value)
