"""What was edited in the environments of one tab, step by step."""

from dataclasses import dataclass, replace

import msgspec

from restdesk.gui.steps import QUIET, Steps, field_of, goes_on
from restdesk.model.collection import Environment


@dataclass(frozen=True)
class Step:
    """One environment, told by its path, as it was and as it was then."""

    path: str
    before: Environment
    after: Environment
    field: str
    at: float


class EnvironmentSteps(Steps[Step]):
    """The steps, and where in them the tab stands."""

    def edited(self, path: str, before: Environment, after: Environment, now: float) -> None:
        """Take note of an edit; `now` in seconds of a clock that never goes back."""
        field = field_of(before, after)
        last = self._latest()
        if last is not None and last.path == path and field and goes_on(last.field, field) and now - last.at < QUIET:
            self._steps[-1] = replace(last, after=after, at=now)
            return
        self._add(Step(path, before, after, field, now))

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


def _hidden(environment: Environment, name: str) -> Environment:
    variables = tuple(
        msgspec.structs.replace(one, value=None) if one.name == name and not one.secret else one
        for one in environment.variables
    )
    return msgspec.structs.replace(environment, variables=variables)
