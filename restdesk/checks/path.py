"""Expressions of checks and captures: property paths over `res`, the part of JavaScript that needs no engine."""

import re
from collections.abc import Callable
from functools import cached_property
from itertools import groupby

import msgspec

from restdesk.checks.value import UNDEFINED, Number, Structure, TooDeep, Value, body_value, step
from restdesk.model.exchange import Response
from restdesk.words import QT_TRANSLATE_NOOP, Message

CANNOT = QT_TRANSLATE_NOOP(
    "Checks", "“{expression}” cannot be evaluated. RestDesk reads paths such as res.status and res.body.items[0].name."
)
TOO_DEEP = QT_TRANSLATE_NOOP("Checks", "“{expression}” cannot be evaluated: the body is nested too deep.")

_STEP = re.compile(
    r"""\.(?P<name>(?!\d)[\w$]+)"""
    r"""|\[\s*(?:(?P<index>\d+)|"(?P<double>(?:[^"\\\r\n]|\\["'\\])*)"|'(?P<single>(?:[^'\\\r\n]|\\["'\\])*)')\s*\]"""
)
_ESCAPED = re.compile(r"\\(.)")


class CannotEvaluate(Exception):
    """The expression is more than a path, or the body cannot be read."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.english())
        self.why = why

    @staticmethod
    def expression(expression: str) -> "CannotEvaluate":
        """Return the error for an expression that is no path, however long it is."""
        return CannotEvaluate(CANNOT.message(expression=expression[:100]))


class NotThere(Exception):
    """The path leads through something that is undefined or null."""


class Subject:
    """`res`: what the expressions are about. The body is read when first asked for."""

    def __init__(self, response: Response, seconds: float, body_text: Callable[[], str]) -> None:
        self._response = response
        self._seconds = seconds
        self._body_text = body_text

    def value(self, expression: str) -> Value:
        """Return what the expression leads to, UNDEFINED for a last step to nothing.

        Raises CannotEvaluate, and NotThere where an earlier step leads to nothing.
        """
        first, *rest = _steps(expression)
        try:
            if first == "headers":
                return self._headers(rest)
            value = self._start(first, expression)
            for key in rest:
                if value is None or value is UNDEFINED:
                    raise NotThere
                value = step(value, key)
        except TooDeep as error:
            raise CannotEvaluate(TOO_DEEP.message(expression=expression)) from error
        return value

    def _start(self, first: str, expression: str) -> Value:
        match first:
            case "status":
                return Number(str(self._response.status))
            case "statusText":
                return self._response.reason
            case "responseTime":
                return Number(str(round(self._seconds * 1000)))
            case "body":
                return self._body
        raise CannotEvaluate.expression(expression)

    @cached_property
    def _body(self) -> Value:
        return body_value(self._body_text())

    def _headers(self, steps: list[str]) -> Value:
        """Return a header without regard to case; several of one name are joined (RFC 9110, section 5.3)."""
        pairs = sorted(
            ((field.name.lower(), field.value) for field in self._response.headers), key=lambda pair: pair[0]
        )
        headers = {name: ", ".join(value for _, value in same) for name, same in groupby(pairs, lambda pair: pair[0])}
        if not steps:
            return Structure(msgspec.json.encode(headers))
        value: Value = headers.get(steps[0].lower(), UNDEFINED)
        for key in steps[1:]:
            if value is UNDEFINED:
                raise NotThere
            value = step(value, key)
        return value


def _steps(expression: str) -> list[str]:
    """Return the keys of `res.a[0]["b c"]`; at least one."""
    text = expression.strip()
    keys: list[str] = []
    position = 3 if text.startswith("res") else len(text) + 1
    while position < len(text) and (found := _STEP.match(text, position)):
        quoted = found["double"] if found["double"] is not None else found["single"]
        keys.append(_ESCAPED.sub(r"\1", quoted) if quoted is not None else found["name"] or found["index"])
        position = found.end()
    if position != len(text) or not keys:
        raise CannotEvaluate.expression(expression)
    return keys
