"""Leaves `{{name}}` in the texts of a request: each is a mark until all else was made, then it stands there again."""

import re

from restdesk.clock import Clock
from restdesk.log import MASK
from restdesk.model.ready import Answers
from restdesk.model.text import Secret, Text
from restdesk.variables.filling import Filling
from restdesk.variables.find import is_draft, spans
from restdesk.variables.scopes import Scopes

_DIGITS = 12


class Kept(Filling):
    """Puts a mark of lower-case letters and digits in place of each variable, which no encoding changes."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(Scopes(), clock, {}, Answers())
        self._start = f"rd{clock.token(_DIGITS)}v"
        self._marks: dict[str, str] = {}
        self._pattern = re.compile(f"{self._start}[0-9]+x")

    def text(self, source: str, field: str) -> Text:  # noqa: ARG002  nothing is looked up
        """Return `source` with its marks."""
        pieces: list[str] = []
        end = 0
        for span in spans(source):
            pieces += (source[end : span.start], self._mark(source[span.start : span.end], span.name))
            end = span.end
        return Text("".join((*pieces, source[end:])))

    def begins_with_mark(self, text: str) -> bool:
        """Return whether a variable is the first thing in the text."""
        return self._pattern.match(text) is not None

    def has_mark(self, text: str) -> bool:
        """Return whether a variable is in the text."""
        return self._pattern.search(text) is not None

    def spelled(self, text: Text) -> str:
        """Return the text with its variables; what is secret and no variable is masked."""
        parts = (self._masked(part.reveal()) if isinstance(part, Secret) else self._plain(part) for part in text.parts)
        return "".join(parts)

    def _mark(self, written: str, name: str) -> str:
        mark = f"{self._start}{len(self._marks)}x"
        self._marks[mark] = MASK if is_draft(name) else written
        return mark

    def _plain(self, text: str) -> str:
        return self._pattern.sub(lambda found: self._marks[found[0]], text)

    def _masked(self, text: str) -> str:
        """Mask what stands round the variables."""
        between = self._pattern.split(text)
        marks = [self._marks[mark] for mark in self._pattern.findall(text)]
        masked = [MASK if piece else "" for piece in between]
        return masked[0] + "".join(mark + piece for mark, piece in zip(marks, masked[1:], strict=True))
