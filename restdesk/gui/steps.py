"""What Undo takes back in a document: steps in their order, and where in them the document stands."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

import msgspec

S = TypeVar("S")

QUIET = 1.0
"""Seconds without an edit after which the next one to the same field is a step of its own."""

MOST = 200
"""Steps that are kept."""


class Steps(Generic[S]):
    """Keeps the steps; a new one takes the place of those that were taken back."""

    def __init__(self) -> None:
        self._steps: list[S] = []
        self._place = 0

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._place > 0

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back that can be done again."""
        return self._place < len(self._steps)

    def back(self) -> S | None:
        """Return the step to take back, which counts as taken back; None if there is none."""
        if not self.can_undo:
            return None
        self._place -= 1
        return self._steps[self._place]

    def forth(self) -> S | None:
        """Return the step to do again, which counts as done; None if there is none."""
        if not self.can_redo:
            return None
        self._place += 1
        return self._steps[self._place - 1]

    def _latest(self) -> S | None:
        """Return the last step, which a new edit may go on; None where steps were taken back."""
        return self._steps[-1] if self._steps and not self.can_redo else None

    def _add(self, step: S) -> None:
        del self._steps[self._place :]
        self._steps.append(step)
        del self._steps[:-MOST]
        self._place = len(self._steps)


def goes_on(before: str, field: str) -> bool:
    """Whether an edit of `field` belongs to the one before: of the same field, or of the row that was just begun."""
    return field == before or (before.endswith("]+") and field.startswith(before[:-1] + "."))


def field_of(before: msgspec.Struct, after: msgspec.Struct) -> str:
    """Return which field differs, as `http.headers[2].value`; what several have in common; an empty text for none.

    `http.headers[2]+` is a row that was put in.
    """
    return _differing(before, after).lstrip(".")


def _differing(before: Any, after: Any) -> str:
    if before is after or before == after:
        return ""
    if type(before) is not type(after):
        return "*"
    if isinstance(before, msgspec.Struct):
        return _one_of([(f".{name}", getattr(before, name), getattr(after, name)) for name in before.__struct_fields__])
    if isinstance(before, tuple) and len(before) == len(after):
        return _one_of([(f"[{place}]", *pair) for place, pair in enumerate(zip(before, after, strict=True))])
    if isinstance(before, tuple) and len(after) == len(before) + 1:
        place = next((place for place, item in enumerate(before) if item != after[place]), len(before))
        if before[place:] == after[place + 1 :]:
            return f"[{place}]+"
    return "*"


def _one_of(fields: Sequence[tuple[str, Any, Any]]) -> str:
    differing = [(name, found) for name, before, after in fields if (found := _differing(before, after))]
    if len(differing) == 1:
        name, found = differing[0]
        return name + found.removesuffix("*")
    return "*" if differing else ""
