"""The results of the checks, and what was captured."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from restdesk.gui.response.hint import Hint
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.table import Cell, RowsView
from restdesk.gui.translate import said, words
from restdesk.model.exchange import Captured, CheckResult
from restdesk.words import QT_TRANSLATE_NOOP, Words

_PASSED = (QT_TRANSLATE_NOOP("Checks", "passed"), "tick", "good")
_FAILED = (QT_TRANSLATE_NOOP("Checks", "failed"), "error", "bad")
_ERROR = (QT_TRANSLATE_NOOP("Checks", "error"), "warning", "warning")
_CAPTURED = (QT_TRANSLATE_NOOP("Checks", "captured"), "tick", "good")
_NOT_FOUND = (QT_TRANSLATE_NOOP("Checks", "not found"), "error", "bad")

_OUTCOMES = {"passed": _PASSED, "failed": _FAILED}

_CAPTURES_SEEN = 6
"""Captures that are seen without scrolling."""


def check_row(check: CheckResult) -> tuple[Cell, Cell, Cell]:
    """Outcome, check, and what was found, or why it cannot be evaluated."""
    asked = " ".join(part for part in (check.expression, check.operator, check.value) if part)
    found = Cell(said(check.why)) if check.why is not None else Cell(check.actual, mono=True)
    return _outcome_cell(*_OUTCOMES.get(check.outcome, _ERROR)), Cell(asked, mono=True), found


def capture_row(captured: Captured) -> tuple[Cell, Cell, Cell]:
    """Outcome, variable, and why nothing was found."""
    outcome = _outcome_cell(*(_CAPTURED if captured.found else _NOT_FOUND))
    return outcome, Cell(captured.name, mono=True), Cell(said(captured.why) if captured.why is not None else "")


def _outcome_cell(text: Words, icon: str, role: str) -> Cell:
    return Cell(words(text), icon=icon, role=role, strong=True)


class ChecksPane(QWidget):
    """One row a check, one row a capture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = Outcome()
        self._hint = Hint()
        self._checks, self._captures = RowsView("  "), RowsView("  ")
        self._checks.setObjectName("checksTable")
        self._captures.setObjectName("capturesTable")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(12)
        column.addWidget(self._hint, 1)
        column.addWidget(self._checks, 1)
        column.addWidget(self._captures)
        column.addStretch(0)
        self.retranslate()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what the checks of this Send found."""
        self._outcome = outcome
        self.retranslate()

    def retranslate(self) -> None:
        """Say all in the language of now."""
        copy, result = self.tr("Copy"), self.tr("Result")
        self._checks.set_words(self.tr("Results of the checks"), (result, self.tr("Check"), self.tr("Found")), copy)
        self._captures.set_words(self.tr("Captured variables"), (result, self.tr("Variable"), self.tr("Reason")), copy)
        self._fill()

    def _fill(self) -> None:
        exchange = self._outcome.exchange
        checks = exchange.checks if exchange is not None else ()
        captures = exchange.captures if exchange is not None else ()
        self._checks.show_rows([check_row(check) for check in checks])
        self._captures.show_rows([capture_row(captured) for captured in captures])
        self._checks.setMaximumHeight(self._checks.height_of_rows(len(checks)))
        self._captures.setFixedHeight(self._captures.height_of_rows(_CAPTURES_SEEN))
        self._checks.setVisible(bool(checks))
        self._captures.setVisible(bool(captures))
        self._hint.setVisible(not checks and not captures)
        self._hint.say(
            self.tr("The results of the checks stand here.")
            if exchange is None
            else self.tr("This request has no checks.")
        )
