"""What expressions can be completed to, and which checks and captures one click adds."""

from collections.abc import Sequence
from typing import NamedTuple

from restdesk.gui.translate import words
from restdesk.gui.widgets.row_columns import Offer
from restdesk.model.exchange import Exchange
from restdesk.model.request import Assertion, Selector, SetVariable, Target
from restdesk.words import QT_TRANSLATE_NOOP, Message, Words

_PLAIN: tuple[tuple[str, Words], ...] = (
    ("res.status", QT_TRANSLATE_NOOP("Expressions", "the status code")),
    ("res.statusText", QT_TRANSLATE_NOOP("Expressions", "the reason phrase")),
    ("res.responseTime", QT_TRANSLATE_NOOP("Expressions", "the time in milliseconds")),
    ("res.body", QT_TRANSLATE_NOOP("Expressions", "the whole body")),
    ('res.headers["content-type"]', QT_TRANSLATE_NOOP("Expressions", "a header, its name in lower case")),
)
_SEEN = QT_TRANSLATE_NOOP("Expressions", "in the last response")

_STATUS = QT_TRANSLATE_NOOP("QuickChecks", "The status is {status}")
_TIME = QT_TRANSLATE_NOOP("QuickChecks", "The time is below {limit} ms")
_TYPE = QT_TRANSLATE_NOOP("QuickChecks", "The content type contains {type}")
_HAS = QT_TRANSLATE_NOOP("QuickChecks", "The body has {path}")
_CAPTURE = QT_TRANSLATE_NOOP("QuickChecks", "Capture {path} as {name}")

_MOST_PATHS = 8
"""Paths of the body in a menu."""


class Quick(NamedTuple):
    """An entry of a menu and the row that it adds."""

    words: Message
    row: Assertion | SetVariable


def offers(typed: str, paths: Sequence[str]) -> list[Offer]:
    """Return what fits to what is typed; what begins with it comes first."""
    meanings = {expression: words(meaning) for expression, meaning in _PLAIN}
    meanings |= {path: meanings.get(path) or words(_SEEN) for path in paths}
    wanted = typed.strip().lower()
    fitting = [text for text in meanings if wanted in text.lower()]
    fitting.sort(key=lambda text: not text.lower().startswith(wanted))
    return [Offer(text, meanings[text]) for text in fitting]


def quick_checks(exchange: Exchange | None, paths: Sequence[str]) -> list[Quick]:
    """Return the checks that hold of the last exchange, or the usual ones before there is any."""
    response = exchange.response if exchange is not None else None
    status = response.status if response is not None else 200
    limit = max(500, -(-round(exchange.seconds * 2000) // 500) * 500) if exchange is not None else 1000
    found = [
        Quick(_STATUS.message(status=status), Assertion(expression="res.status", value=str(status))),
        Quick(_TIME.message(limit=limit), Assertion(expression="res.responseTime", operator="lt", value=str(limit))),
    ]
    kind = (response.header("content-type") or "").partition(";")[0].strip() if response is not None else ""
    if kind:
        row = Assertion(expression='res.headers["content-type"]', operator="contains", value=kind)
        found.append(Quick(_TYPE.message(type=kind), row))
    found += [
        Quick(_HAS.message(path=path), Assertion(expression=path, operator="isDefined")) for path in _first(paths)
    ]
    return found


def quick_captures(paths: Sequence[str]) -> list[Quick]:
    """Return captures of what is in the last response's body."""
    found = []
    for path in _first(paths):
        name = path.rpartition(".")[2].rstrip('"]').rpartition('"')[2].partition("[")[0] or "value"
        row = SetVariable(selector=Selector(expression=path), variable=Target(name=name))
        found.append(Quick(_CAPTURE.message(path=path, name=name), row))
    return found


def _first(paths: Sequence[str]) -> list[str]:
    return [path for path in paths if path.startswith("res.body") and not path.endswith(".length")][:_MOST_PATHS]
