"""Expressions of checks and captures: paths over `res` and queries of its body, without an engine of JavaScript."""

import re
from collections.abc import Callable
from functools import cached_property
from itertools import groupby

import msgspec

from restdesk.checks.query import FILTER, ThroughNull, query, tokens
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
_CALL = re.compile(
    r"""res\s*\(\s*(?:"(?P<double>(?:[^"\\\r\n]|\\["'\\])*)"|'(?P<single>(?:[^'\\\r\n]|\\["'\\])*)')\s*\)"""
)
"""A path as a query of the body: `res("items.id")`."""
_ESCAPED = re.compile(r"\\(.)")


class CannotEvaluate(Exception):
    """The expression is more than a path or a query, or the body cannot be read."""

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
        try:
            value, rest = self._begin(expression)
            for key in rest:
                if value is None or value is UNDEFINED:
                    raise NotThere
                value = step(value, key)
        except TooDeep as error:
            raise CannotEvaluate(TOO_DEEP.message(expression=expression)) from error
        return value

    def _begin(self, expression: str) -> tuple[Value, list[str]]:
        """Return where the path begins, and its steps from there on."""
        text = expression.strip()
        if called := _CALL.match(text):
            return self._queried(_unquoted(called), expression), _steps(text, called.end(), expression)
        first, *rest = (_steps(text, len("res"), expression) if text.startswith("res") else []) or [""]
        if first == "headers" and rest:
            return self._headers().get(rest[0].lower(), UNDEFINED), rest[1:]
        return self._start(first, expression), rest

    def _queried(self, path: str, expression: str) -> Value:
        if FILTER in tokens(path):
            raise CannotEvaluate.expression(expression)
        try:
            return query(self._body, path)
        except ThroughNull:
            raise NotThere from None

    def _start(self, first: str, expression: str) -> Value:
        match first:
            case "status":
                return Number(str(self._response.status))
            case "statusText":
                return self._response.reason
            case "responseTime":
                return Number(str(round(self._seconds * 1000)))
            case "headers":
                return Structure(msgspec.json.encode(self._headers()))
            case "body":
                return self._body
        raise CannotEvaluate.expression(expression)

    @cached_property
    def _body(self) -> Value:
        return body_value(self._body_text())

    def _headers(self) -> dict[str, str]:
        """Return the headers by their names in lower case; several of one name are joined (RFC 9110, section 5.3)."""
        pairs = sorted(
            ((field.name.lower(), field.value) for field in self._response.headers), key=lambda pair: pair[0]
        )
        return {name: ", ".join(value for _, value in same) for name, same in groupby(pairs, lambda pair: pair[0])}


def _steps(text: str, position: int, expression: str) -> list[str]:
    """Return the keys of `.a[0]["b c"]`, which goes from `position` to the end of the text."""
    keys: list[str] = []
    while position < len(text) and (found := _STEP.match(text, position)):
        is_name = found["double"] is None and found["single"] is None
        keys.append(found["name"] or found["index"] if is_name else _unquoted(found))
        position = found.end()
    if position != len(text):
        raise CannotEvaluate.expression(expression)
    return keys


def _unquoted(found: re.Match[str]) -> str:
    return _ESCAPED.sub(r"\1", found["double"] if found["double"] is not None else found["single"])
