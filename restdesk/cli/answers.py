"""The options of the command line that answer questions before they are asked."""

from collections.abc import Sequence
from typing import Annotated

import typer

from restdesk.model.ready import Answers
from restdesk.model.text import Text
from restdesk.variables.find import PROMPT as MARK

PROMPT = Annotated[
    list[str] | None,
    typer.Option("--prompt", metavar="LABEL=VALUE", help="What {{?LABEL}} asks for, masked; may be repeated."),
]
YES_PRODUCTION = Annotated[
    bool, typer.Option("--yes-production", help="Send to an environment that is marked production.")
]


def answers_of(prompts: Sequence[str]) -> Answers:
    """Return the answers that --prompt gives; raises BadParameter."""
    return Answers(tuple(map(_prompt, prompts)))


def _prompt(pair: str) -> tuple[str, Text]:
    label, equals, value = pair.partition("=")
    if not equals or not label.strip():
        raise typer.BadParameter("write LABEL=VALUE", param_hint="--prompt")
    return f"{MARK}{label.strip()}", Text(value).secret()
