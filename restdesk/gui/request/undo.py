"""Undo over a whole request, as a list of values; the text of a body is kept as what was typed into it.

Values share what they have in common, so a step costs what it changed. A text that is typed into an editor (a body
may be a megabyte) is not taken at each key: its steps are splices, and a step of values leaves such texts alone.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from restdesk.gui.steps import QUIET, Steps, field_of, goes_on
from restdesk.gui.text.splices import Splice
from restdesk.model.request import Request


@dataclass(frozen=True)
class ValueStep:
    """An edit of fields; `whole` says that it put another text into the body too."""

    before: Request
    after: Request
    field: str
    at: float
    whole: bool = False


@dataclass(frozen=True)
class TextStep:
    """An edit in the text editor of that name."""

    editor: str
    splice: Splice
    at: float


Step = ValueStep | TextStep


class Undo(Steps[Step]):
    """The steps of one request, and where in them it stands."""

    def __init__(self, request: Request) -> None:
        super().__init__()
        self._seen = request

    def edited(self, request: Request, now: float, *, whole: bool = False) -> None:
        """Take note that the request is this one now; `now` in seconds of a clock that never goes back.

        With `whole` a command put it there, texts included: a step of its own.
        """
        before, self._seen = self._seen, request
        field = field_of(before, request)
        if not field or (not whole and _is_text(field)):
            return
        last = self._latest()
        if not whole and isinstance(last, ValueStep) and _goes_on(last, field, now):
            self._steps[-1] = replace(last, after=request, at=now)
            return
        self._add(ValueStep(before, request, field, now, whole))

    def spliced(self, editor: str, splice: Splice, now: float) -> None:
        """Take note that this was typed into the text editor of that name."""
        last = self._latest()
        if isinstance(last, TextStep) and last.editor == editor and now - last.at < QUIET:
            both = last.splice.then(splice)
            if both is not None:
                self._steps[-1] = TextStep(editor, both, now)
                return
        self._add(TextStep(editor, splice, now))

    def shown(self, request: Request) -> None:
        """Take note of what the request is after a step: it is no edit."""
        self._seen = request

    def rebase(self, change: Callable[[Request], Request]) -> None:
        """Let all steps have what was changed elsewhere, so that going through them does not take it back."""
        self._seen = change(self._seen)
        for place, step in enumerate(self._steps):
            if not isinstance(step, ValueStep):
                continue
            before, after = change(step.before), change(step.after)
            if before is not step.before or after is not step.after:
                self._steps[place] = replace(step, before=before, after=after)


def _is_text(field: str) -> bool:
    """Whether a field is a text that an editor's splices tell of."""
    return field in ("docs", "own.docs_ko") or field.endswith((".body.data", ".body.query", ".body.variables"))


def _goes_on(last: ValueStep, field: str, now: float) -> bool:
    """Whether an edit belongs to the one before: the same field, or the row that was just begun, without a pause."""
    return goes_on(last.field, field) and not last.whole and now - last.at < QUIET


def with_texts(request: Request, texts: Request) -> Request:
    """Return the request with another one's docs, and its body's texts where both have a body of one kind."""
    own = msgspec.structs.replace(request.own, docs_ko=texts.own.docs_ko)
    fields: dict[str, Any] = {"docs": texts.docs, "own": own}
    for name in ("http", "graphql"):
        call, other = getattr(request, name, None), getattr(texts, name, None)
        if call is not None and other is not None:
            fields[name] = msgspec.structs.replace(call, body=_with_text(call.body, other.body))
    return msgspec.structs.replace(request, **fields)


def _with_text(body: Any, other: Any) -> Any:
    if type(body) is not type(other) or body is None:
        return body
    names = [name for name in ("data", "query", "variables") if isinstance(getattr(body, name, None), str)]
    return msgspec.structs.replace(body, **{name: getattr(other, name) for name in names}) if names else body
