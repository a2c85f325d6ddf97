"""What came of the checks and captures of a request, by the rows that were sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from restdesk.gui.translate import said, words
from restdesk.gui.widgets.row_columns import Note
from restdesk.log import MASK
from restdesk.model.exchange import Captured, CheckResult, Exchange
from restdesk.model.request import Assertion, Request, SetVariable
from restdesk.words import QT_TRANSLATE_NOOP

_PASSED = QT_TRANSLATE_NOOP("CheckResults", "✓ passed")
_FAILED = QT_TRANSLATE_NOOP("CheckResults", "✗ failed: got {actual}")
_NOTHING = QT_TRANSLATE_NOOP("CheckResults", "nothing")
_ERROR = QT_TRANSLATE_NOOP("CheckResults", "⚠ {why}")
_CAPTURED = QT_TRANSLATE_NOOP("CheckResults", "✓ captured: {value}")
_MISSED = QT_TRANSLATE_NOOP("CheckResults", "✗ not captured. {why}")

_Check = tuple[str, str, str]
_Capture = tuple[str, str]


@dataclass(frozen=True)
class Results:
    """The results of one exchange; a row that was edited since has none."""

    checks: Mapping[_Check, CheckResult] = field(default_factory=dict)
    captures: Mapping[_Capture, Captured] = field(default_factory=dict)

    @staticmethod
    def of(request: Request, exchange: Exchange) -> "Results":
        """Return what came of `request` as it was sent: its own captures come after those it inherits."""
        assertions = [row for row in request.runtime.assertions if not row.disabled]
        actions = [row for row in request.runtime.actions if not (isinstance(row, SetVariable) and row.disabled)]
        captures = exchange.captures[-len(actions) :] if actions else ()
        is_whole = len(assertions) == len(exchange.checks)
        return Results(
            {_check(row): result for row, result in zip(assertions, exchange.checks, strict=True)} if is_whole else {},
            {
                _capture(row): captured
                for row, captured in zip(actions, captures, strict=False)
                if isinstance(row, SetVariable)
            },
        )

    def of_check(self, row: Assertion) -> Note | None:
        """Return what is said beside a check, or None."""
        result = None if row.disabled else self.checks.get(_check(row))
        if result is None:
            return None
        if result.outcome == "passed":
            return Note(words(_PASSED))
        if result.why is not None:
            return Note(words(_ERROR).format(why=said(result.why)), is_error=True)
        return Note(words(_FAILED).format(actual=result.actual or words(_NOTHING)), is_error=True)

    def of_capture(self, row: SetVariable) -> Note | None:
        """Return what is said beside a capture, or None; the value itself is a secret."""
        captured = None if row.disabled else self.captures.get(_capture(row))
        if captured is None:
            return None
        if captured.found:
            return Note(words(_CAPTURED).format(value=MASK))
        why = said(captured.why) if captured.why is not None else ""
        return Note(words(_MISSED).format(why=why).strip(), is_error=True)


def _check(row: Assertion) -> _Check:
    return row.expression, row.operator, row.value


def _capture(row: SetVariable) -> _Capture:
    return row.selector.expression, row.variable.name
