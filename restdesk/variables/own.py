"""What becomes of a file when an own value is written into it. Pure."""

from typing import TypeVar

from msgspec.structs import replace

from restdesk.model.collection import Environment, Root
from restdesk.model.request import TypedValue, Variable

T = TypeVar("T", Environment, Root)


def taken_over(content: T, name: str, value: str | None) -> T:
    """Return the file's content with the variable at that value; one that it lacks is added at the end.

    With None it is a secret, which is only declared: its value stays in the vault, and only environments have secrets.
    """
    if isinstance(content, Environment):
        return replace(content, variables=_with(content.variables, name, value))
    if value is None:
        return content
    return replace(content, request=replace(content.request, variables=_with(content.request.variables, name, value)))


def _with(variables: tuple[Variable, ...], name: str, value: str | None) -> tuple[Variable, ...]:
    if any(one.name == name and not one.disabled for one in variables):
        return tuple(_valued(one, value) if one.name == name and not one.disabled else one for one in variables)
    return (*variables, Variable(name=name, value=value, secret=value is None))


def _valued(variable: Variable, value: str | None) -> Variable:
    if value is None or variable.secret:
        return replace(variable, value=None, secret=True)
    typed = variable.value
    return replace(variable, value=replace(typed, data=value) if isinstance(typed, TypedValue) else value)
