"""Where variables stand in a text."""

import re
from typing import Literal, NamedTuple

from restdesk.variables.dynamic import DYNAMIC
from restdesk.variables.scopes import Scopes

Kind = Literal["known", "unknown", "secret", "dynamic"]

PROCESS = "process.env."
"""What the name of a variable of the machine begins with."""

PROMPT = "?"
"""What the name of a question begins with: `{{?Label}}`."""

# A brace or line break inside ends the attempt, so each character is looked at twice at most.
_SPAN = re.compile(r"\{\{([^{}\r\n]*)\}\}")
_DRAFT = re.compile(r"draft-[0-9a-f]{16}")


class Span(NamedTuple):
    """A complete `{{name}}`: its characters from `start` to before `end`, braces included."""

    start: int
    end: int
    name: str
    """Without the blanks round it, and round the label of a question."""


def spans(text: str) -> tuple[Span, ...]:
    """Return every complete variable in `text`, in order; empty braces are none."""
    if "{{" not in text:
        return ()
    found = (Span(match.start(), match.end(), _name(match[1].strip())) for match in _SPAN.finditer(text))
    return tuple(span for span in found if span.name)


def _name(written: str) -> str:
    return PROMPT + written[1:].strip() if written.startswith(PROMPT) else written


def kind(span: Span, scopes: Scopes) -> Kind:
    """Return how the variable is coloured: dynamic is what is found out at each Send, a question included."""
    name = span.name
    if is_draft(name):
        return "secret"
    if name in DYNAMIC or name.startswith((PROCESS, PROMPT)):
        return "dynamic"
    found = scopes.lookup(name)
    if found is None:
        return "unknown"
    return "secret" if found[0].secret else "known"


def is_draft(name: str) -> bool:
    """Return whether the name is the provisional one of a typed secret."""
    return _DRAFT.fullmatch(name) is not None


def draft_name(text: str) -> str:
    """Return the provisional name if `text` is a reference to a typed secret and nothing else, or an empty text."""
    name = text[2:-2] if text.startswith("{{") and text.endswith("}}") else ""
    return name if is_draft(name) else ""
