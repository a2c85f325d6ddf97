"""A run as lines of text for the terminal."""

from restdesk.figures import size_figure, time_figure
from restdesk.model.collection import Broken
from restdesk.model.exchange import Exchange, Failure
from restdesk.model.ready import (
    FileWanted,
    OverrideWanted,
    ProcessVariableWanted,
    ProductionWanted,
    PromptWanted,
    Question,
    Questions,
    SecretWanted,
    VariableWanted,
)
from restdesk.running.run import Step


def lines(step: Step) -> list[str]:
    """Return the step's line (method, name, status, time, size, checks) and what is to say about it below."""
    result = step.result
    match result:
        case Exchange():
            return [_head(step, *_figures(result)), *_below(result)]
        case Questions():
            return [_head(step, "not sent"), *(f"      {wanted(question)}" for question in result.items)]
        case Failure() | Broken():
            told = (result.what.english(), result.cause, result.advice.english())
            return [_head(step, "not sent"), *(f"      {text}" for text in told if text)]


def wanted(question: Question) -> str:
    """Return in one sentence what is missing."""
    match question:
        case VariableWanted(name, field):
            return f"The variable “{name}” in {field} has no value."
        case SecretWanted(name, field):
            return f"The secret “{name}” in {field} has no value here."
        case FileWanted(name, field):
            return (
                f"The file “{name}” in {field} is outside the collection's folder: copy it in, or send in the window."
            )
        case PromptWanted(name, field):
            label = name.removeprefix("?").strip()
            return f"The prompt “{label}” in {field} wants a value: add --prompt '{label}=VALUE'."
        case ProcessVariableWanted(name, field):
            return f"“{name}” in {field} is of this machine: set it in a file .env in the collection's folder."
        case ProductionWanted(name, _, method):
            return f"“{name}” is a production environment, and {method} may change something: add --yes-production."
        case OverrideWanted():
            return f"{_override(question)}: allow it in the window, or use the options of “restdesk send”."
        case _:
            return f"“{question.name}” in {question.field} must be answered."


def _override(wanted: OverrideWanted) -> str:
    """Return what a file wants that nobody allowed."""
    texts = {
        "verify": "not to check the certificate of {host}",
        "connectTo": "to connect to {value} in place of {host}",
        "sni": "to ask {host} for the certificate of {value}",
        "proxy": "to go through the proxy {value}",
        "limits": "to raise a limit: {value}",
    }
    return f"{wanted.field} wants " + texts[wanted.name].format(host=wanted.host, value=wanted.value)


def _head(step: Step, *figures: str) -> str:
    mark = "✓" if step.good else "✗"
    return f"  {mark} {step.method:<7} {step.name:<28} " + "  ".join(figures)


def _figures(exchange: Exchange) -> tuple[str, ...]:
    response = exchange.response
    status = "no response" if response is None else f"{response.status} {response.reason}".strip()
    passed = sum(check.outcome == "passed" for check in exchange.checks)
    checks = f"checks {passed}/{len(exchange.checks)}" if exchange.checks else ""
    return (
        f"{status:<24}",
        f"{time_figure(exchange.seconds):>8}",
        f"{size_figure(response.body.size if response else 0):>8}",
        checks,
    )


def _below(exchange: Exchange) -> list[str]:
    told: list[str] = []
    if exchange.failure is not None:
        failure = exchange.failure
        told += [failure.what.english(), failure.cause, failure.advice.english()]
    for check in exchange.checks:
        if check.outcome != "passed":
            why = check.why.english() if check.why else f"found {check.actual or 'nothing'}"
            told.append(f"{check.outcome}: {check.expression} {check.operator} {check.value} — {why}")
    told += [f"not captured: {capture.name}" for capture in exchange.captures if not capture.found]
    return [f"      {text}" for text in told if text]
