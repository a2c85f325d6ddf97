"""Why a text is refused, in plain words and with its line."""

import re

from yaml.error import MarkedYAMLError


class Refused(Exception):
    """The text cannot be read; `line` counts from 1."""

    def __init__(self, cause: str, line: int) -> None:
        super().__init__(cause)
        self.cause = cause
        self.line = line


_PLAIN = (
    ("found a tab character", "a tab stands where blanks must indent"),
    ("mapping values are not allowed", "a colon with a blank behind it stands inside a value: put the value in quotes"),
    ("could not find expected ':'", "a key has no colon, or the line above is not closed"),
    ("did not find expected key", "the line does not fit the ones above: check indentation and quotes"),
    ("did not find expected '-' indicator", "the line does not fit the list above: check its indentation"),
    ("did not find expected ',' or", "a bracket or brace is not closed"),
    ("did not find expected node content", "a bracket or brace is not closed, or a value is missing"),
    ("found unexpected end of stream", "a quote is not closed"),
    ("found undefined alias", "an alias (*) has no anchor (&): put the value in quotes"),
    ("found invalid Unicode character escape", "a \\u escape is no character: write the character itself"),
    ("but found another document", "it holds more than one document (---)"),
    ("exceeded maximum nesting depth", "is nested too deep"),
)
"""How the reader's message begins or ends, and what it means."""

_MARKER = re.compile(r"^(?:<{7} .*|={7}\r?|>{7} .*)$", re.MULTILINE)
CONFLICT = "has conflict markers of git: choose one side and remove the lines with <<<<<<<, ======= and >>>>>>>"


def refusal(error: MarkedYAMLError, text: str) -> Refused:
    """Return the composer's error in plain words."""
    problem = error.problem or "is not YAML that can be read"
    mark = error.problem_mark
    if "end of stream" in problem and error.context_mark is not None:
        mark = error.context_mark  # where the quote was opened
    line = 1 if mark is None else min(mark.line, text.count("\n")) + 1
    if "cannot start any token" in problem and mark is not None:
        return Refused(_no_token(text[mark.index : mark.index + 1]), line)
    plain = next((words for start, words in _PLAIN if start in problem), problem)
    return Refused(plain, line)


def conflict_line(text: str) -> int | None:
    """Return the line of the first conflict marker that git left at the start of a line, or None."""
    found = _MARKER.search(text)
    return None if found is None else text.count("\n", 0, found.start()) + 1


def _no_token(character: str) -> str:
    if character == "\t":
        return "a tab stands where blanks must indent"
    return f"a value cannot begin with “{character}”: put it in quotes"
