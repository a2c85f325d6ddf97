"""What was edited in the environments of one tab, step by step."""

from dataclasses import dataclass, replace

import msgspec

from restdesk.gui.request.undo import field_of
from restdesk.model.collection import Environment

QUIET = 1.0
"""Seconds without an edit after which another one of the same field is a step of its own."""

MOST = 200


@dataclass(frozen=True)
class Step:
    """One environment, told by its path, as it was and as it was then."""

    path: str
    before: Environment
    after: Environment
    field: str
    at: float


class EnvironmentSteps:
    """The steps, and where in them the tab stands."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._place = 0

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._place > 0

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back that can be done again."""
        return self._place < len(self._steps)

    def edited(self, path: str, before: Environment, after: Environment, now: float) -> None:
        """Take note of an edit; `now` in seconds of a clock that never goes back."""
        field = field_of(before, after)
        last = self._steps[-1] if self._steps and not self.can_redo else None
        if last is not None and last.path == path and _goes_on(last, field) and now - last.at < QUIET:
            self._steps[-1] = replace(last, after=after, at=now)
            return
        del self._steps[self._place :]
        self._steps.append(Step(path, before, after, field, now))
        del self._steps[:-MOST]
        self._place = len(self._steps)

    def back(self) -> Step | None:
        """Return the step to take back, which counts as taken back; None if there is none."""
        if not self.can_undo:
            return None
        self._place -= 1
        return self._steps[self._place]

    def forth(self) -> Step | None:
        """Return the step to do again, which counts as done; None if there is none."""
        if not self.can_redo:
            return None
        self._place += 1
        return self._steps[self._place - 1]

    def hide(self, path: str, name: str) -> None:
        """Forget what a variable was that is a secret now, in every step."""
        self._steps = [
            replace(step, before=_hidden(step.before, name), after=_hidden(step.after, name))
            if step.path == path
            else step
            for step in self._steps
        ]

    def moved(self, old: str, new: str) -> None:
        """Take note that an environment has another path."""
        self._steps = [replace(step, path=new) if step.path == old else step for step in self._steps]

    def forget(self, path: str) -> None:
        """Forget the steps of an environment that is gone."""
        self._place -= sum(step.path == path for step in self._steps[: self._place])
        self._steps = [step for step in self._steps if step.path != path]


def _goes_on(last: Step, field: str) -> bool:
    """Whether an edit belongs to the one before: the same field, or the row that was just begun."""
    is_begun = last.field.endswith("]+") and field.startswith(last.field[:-1] + ".")
    return bool(field) and (field == last.field or is_begun)


def _hidden(environment: Environment, name: str) -> Environment:
    variables = tuple(
        msgspec.structs.replace(one, value=None) if one.name == name and not one.secret else one
        for one in environment.variables
    )
    return msgspec.structs.replace(environment, variables=variables)
