"""Judges a response: what its checks say and what its captures take from it."""

from collections.abc import Callable

import msgspec

from restdesk.checks.operators import OPERATORS, SEARCHING
from restdesk.checks.path import TOO_DEEP, CannotEvaluate, NotThere, Subject
from restdesk.checks.pattern import TOO_SLOW, NotSearched
from restdesk.checks.value import UNDEFINED, TooDeep, Value, shown, spelled
from restdesk.model.exchange import Captured, CheckResult, Response
from restdesk.model.ready import ReadyAssertion
from restdesk.model.request import SetVariable
from restdesk.model.struct import Unknown
from restdesk.words import QT_TRANSLATE_NOOP, Message, Words

NO_OPERATOR = QT_TRANSLATE_NOOP("Checks", "The operator “{operator}” cannot be evaluated yet.")
NOTHING_THERE = QT_TRANSLATE_NOOP("Checks", "“{expression}” leads to nothing in the response.")
NO_ACTION = QT_TRANSLATE_NOOP("Checks", "RestDesk cannot do the action “{action}” yet.")
NO_NAME = QT_TRANSLATE_NOOP("Checks", "The capture does not name a variable.")

_PATIENCE = 3
"""Searches that are given up in one judgement before no other is begun."""

_MOST_SHOWN = 200
"""Characters of an actual value."""

_MOST_MASKED = 1_000_000
"""Characters of an actual value in which secrets are looked for before it is cut."""


class Judgement(msgspec.Struct, frozen=True):
    """What was found; `values` are (name, scope, value), the values in clear for the caller to make secret."""

    checks: tuple[CheckResult, ...]
    captures: tuple[Captured, ...]
    values: tuple[tuple[str, str, str], ...]


def judge(
    assertions: tuple[ReadyAssertion, ...],
    actions: tuple[SetVariable | Unknown, ...],
    response: Response,
    seconds: float,
    body_text: Callable[[], str],
    mask: Callable[[str], str] = str,
) -> Judgement:
    """Judge `response`, which took `seconds`; `body_text` is called at most once, and only if the body is asked for.

    `mask` hides secrets in actual values, before they are cut to 200 characters. Raises nothing of its own: a check
    that cannot be evaluated has the outcome `error`.
    """
    subject = Subject(response, seconds, body_text)
    checks = _checks(assertions, subject, mask)
    taken = [_capture(action, subject) for action in actions]
    values = tuple((captured.name, captured.scope, value) for captured, value in taken if value is not None)
    return Judgement(checks, tuple(captured for captured, _ in taken), values)


def _checks(
    assertions: tuple[ReadyAssertion, ...], subject: Subject, mask: Callable[[str], str]
) -> tuple[CheckResult, ...]:
    """Judge one after the other; after some searches that had to be given up no other is begun."""
    checks: list[CheckResult] = []
    given_up = 0
    for assertion in assertions:
        if given_up >= _PATIENCE and assertion.operator in SEARCHING:
            checks.append(_not_searched(assertion, TOO_SLOW))
            continue
        checks.append(_check(assertion, subject, mask))
        why = checks[-1].why
        given_up += why is not None and why.words is TOO_SLOW
    return tuple(checks)


def _check(assertion: ReadyAssertion, subject: Subject, mask: Callable[[str], str]) -> CheckResult:
    operator = next((row for row in OPERATORS if row.name == assertion.operator), None)
    if operator is None:
        return _result(assertion, "error", why=NO_OPERATOR.message(operator=assertion.operator))
    try:
        actual = subject.value(assertion.expression)
        holds = operator.judge(actual, assertion.value.reveal())
    except CannotEvaluate as error:
        return _result(assertion, "error", why=error.why)
    except NotSearched as error:
        return _not_searched(assertion, error.why)
    except TooDeep:
        return _result(assertion, "error", why=TOO_DEEP.message(expression=assertion.expression))
    except NotThere:
        return _result(assertion, "failed", actual=spelled(UNDEFINED))
    text = mask(shown(actual)[:_MOST_MASKED])[:_MOST_SHOWN]
    return _result(assertion, "passed" if holds else "failed", actual=text)


def _not_searched(assertion: ReadyAssertion, why: Words) -> CheckResult:
    return _result(assertion, "error", why=why.message(pattern=str(assertion.value)[:_MOST_SHOWN]))


def _result(assertion: ReadyAssertion, outcome: str, actual: str = "", why: Message | None = None) -> CheckResult:
    return CheckResult(
        expression=assertion.expression,
        operator=assertion.operator,
        value=str(assertion.value),
        outcome=outcome,
        actual=actual,
        why=why,
    )


def _capture(action: SetVariable | Unknown, subject: Subject) -> tuple[Captured, str | None]:
    """Return the capture, and the value if there is one."""
    if isinstance(action, Unknown):
        return Captured("", "", found=False, why=NO_ACTION.message(action=action.type)), None
    name, scope = action.variable.name, action.variable.scope
    value, why = _taken(action, subject)
    if why is not None:
        return Captured(name, scope, found=False, why=why), None
    return Captured(name, scope, found=True), spelled(value)


def _taken(action: SetVariable, subject: Subject) -> tuple[Value, Message | None]:
    expression = action.selector.expression
    if not action.variable.name:
        return UNDEFINED, NO_NAME.message()
    for written, readable in ((action.phase, "after-response"), (action.selector.method, "jsonq")):
        if written != readable:
            return UNDEFINED, NO_ACTION.message(action=f"set-variable, {written}")
    try:
        value = subject.value(expression)
    except CannotEvaluate as error:
        return UNDEFINED, error.why
    except NotThere:
        value = UNDEFINED
    nothing = value is None or value is UNDEFINED
    return value, NOTHING_THERE.message(expression=expression) if nothing else None
