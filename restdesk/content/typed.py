"""What an editor does with a typed text, by its syntax: judge it, lay it out, make it short. Pure, and any thread's."""

from collections.abc import Callable
from typing import NamedTuple

from restdesk.content import json_text, xml_text
from restdesk.content.graphql_text import graphql_problem
from restdesk.content.json_problem import json_problem
from restdesk.content.place import Problem
from restdesk.content.xml_text import xml_problem


class Written(NamedTuple):
    """A text that was laid out anew."""

    text: str
    caret: int
    """The character where what was at the caret is now."""
    left_out_comments: bool = False


class Syntax(NamedTuple):
    """What is known of one way to write."""

    problem: Callable[[str], Problem | None]
    laid_out: Callable[[str], str | None] | None = None
    made_short: Callable[[str], str | None] | None = None
    has_comments: Callable[[str], bool] = lambda text: False


SYNTAXES = {
    "json": Syntax(json_problem, json_text.laid_out, json_text.made_short, json_text.has_comments),
    "variables": Syntax(
        lambda text: json_problem(text, an_object=True),
        json_text.laid_out,
        json_text.made_short,
        json_text.has_comments,
    ),
    "xml": Syntax(xml_problem, xml_text.laid_out, xml_text.made_short, xml_text.has_comments),
    "graphql": Syntax(graphql_problem),
}
"""By name; `variables` is JSON with an object at the top. What has no row is never wrong."""


def problem_in(syntax: str, text: str) -> Problem | None:
    """Return the first thing that is wrong, or None."""
    return SYNTAXES[syntax].problem(text) if syntax in SYNTAXES else None


def rewritten(syntax: str, text: str, caret: int, *, short: bool) -> Written | None:
    """Return `text` laid out for reading, or short; None where it cannot be without a guess."""
    row = SYNTAXES[syntax]
    rewrite = row.made_short if short else row.laid_out
    made = rewrite(text) if rewrite is not None else None
    if made is None:
        return None
    if "\r\n" in text:
        made = made.replace("\r\n", "\n").replace("\n", "\r\n")
    return Written(made, _moved(text, caret, made), short and row.has_comments(text))


def _moved(text: str, caret: int, made: str) -> int:
    """Return the place in `made` with as many characters before it that are not blank."""
    left = _inked(text[:caret])
    place = 0
    for line in made.splitlines(keepends=True):
        inked = _inked(line)
        if inked >= left:
            break
        left -= inked
        place += len(line)
    while left > 0 and place < len(made):
        left -= not made[place].isspace()
        place += 1
    return place


def _inked(text: str) -> int:
    return sum(map(len, text.split()))
