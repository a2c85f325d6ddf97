"""The Checks pane: a table of checks, a table of captures, each with what came of it beside it."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from restdesk.gui.look.fonts import bold
from restdesk.gui.request.checks.offered import Quick, offers, quick_captures, quick_checks
from restdesk.gui.request.checks.results import Results
from restdesk.gui.request.checks.shapes import capture_shape, check_shape
from restdesk.gui.request.checks.whole_tables import WholeTables
from restdesk.gui.request.pane import Pane, changed
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import action_text
from restdesk.gui.widgets.row_columns import Note, Offer
from restdesk.gui.widgets.row_table import RowTable
from restdesk.model.exchange import Exchange
from restdesk.model.request import Assertion, Request, Script, SetVariable
from restdesk.model.struct import Unknown
from restdesk.session.checking import body_paths, header_paths

if TYPE_CHECKING:  # made for a request that has some
    from restdesk.gui.request.checks.scripts import Scripts

_FIELD = re.compile(r"(assertions|actions)\[(\d+)\](?:\.(\w+))?")
_EXPRESSION, _VALUE = 1, 3
_AFTER = "after-response"


class ChecksPane(Pane):
    """Shows the request's own checks and captures; what is only kept of its actions stays where it is.

    Scripts are shown below, and not run.
    """

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._actions: tuple[SetVariable | Unknown, ...] = ()
        self._results = Results()
        self._exchange: Exchange | None = None
        self._sent = Request()
        self._paths: tuple[str, ...] = ()
        self._errors: dict[str, dict[int, Note]] = {"assertions": {}, "actions": {}}
        self._checks = RowTable(check_shape(self._offered, self._of_check), self)
        self._captures = RowTable(capture_shape(self._offered, self._of_capture), self)
        self._checks.setObjectName("checksTable")
        self._captures.setObjectName("capturesTable")
        self._checks.set_spans(surroundings.spans)
        self._area = WholeTables(self)
        self._column = QVBoxLayout()
        self._scripts: Scripts | None = None
        self._checks_title, self._captures_title = QLabel(), QLabel()
        self._add_check = self._adder(self._checks, lambda: quick_checks(self._exchange, self._paths))
        self._add_capture = self._adder(self._captures, lambda: quick_captures(self._paths))
        self._add_check.setObjectName("addCheckButton")
        self._add_capture.setObjectName("addCaptureButton")
        self._lay_out()
        for table in (self._checks, self._captures):
            table.edited.connect(self._edited)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._actions = request.runtime.actions
        self._checks.show_rows(request.runtime.assertions)
        self._captures.show_rows([row for row in self._actions if isinstance(row, SetVariable)])
        self._show_scripts(request.runtime.scripts)
        self.clear_errors()

    def value(self, request: Request) -> Request:
        assertions = tuple(row for row in self._checks.rows() if row != Assertion())
        runtime = changed(request.runtime, assertions=assertions, actions=self._all_actions())
        return changed(request, runtime=runtime)

    def show_results(self, request: Request, exchange: Exchange) -> None:
        """Say beside each row what came of it in `exchange`, for which `request` was sent."""
        self._sent, self._exchange, self._paths = request, exchange, ()
        self._results = Results.of(request, exchange)
        self._show_notes()
        response = exchange.response
        if response is not None:
            work = self._surroundings.run(lambda: (*body_paths(response), *header_paths(response)), self)
            work.done(lambda paths: self._took(exchange, paths)).failed(lambda _error: None)

    def refresh(self) -> None:
        self._checks.set_spans(self._surroundings.spans)

    def retranslate(self) -> None:
        checks, captures = self.tr("Checks"), self.tr("Captures")
        self._checks_title.setText(checks)
        self._captures_title.setText(captures)
        self._checks.setAccessibleName(checks)
        self._captures.setAccessibleName(captures)
        expression, result = self.tr("Expression"), self.tr("Result")
        self._checks.set_titles((expression, self.tr("Operator"), self.tr("Value"), result, self.tr("Description")))
        self._captures.set_titles((expression, self.tr("Variable"), self.tr("Scope"), result))
        self._add_check.setText(self.tr("Add a check"))
        self._add_capture.setText(self.tr("Add a capture"))
        for table in (self._checks, self._captures):
            table.retranslate()
        if self._scripts is not None:
            self._scripts.retranslate()
        self._show_notes()

    def show_error(self, field: str, text: str) -> bool:
        found = _FIELD.fullmatch(field)
        if found is None:
            return False
        kind, number, table = found[1], int(found[2]), self._checks
        if kind == "actions":
            table = self._captures
        if number >= len(table.rows()):
            return False
        self._errors[kind] = {number: Note(text, is_error=True)}
        self._show_notes()
        table.show_cell(number, _VALUE if found[3] == "value" else _EXPRESSION)
        return True

    def clear_errors(self) -> None:
        self._errors = {"assertions": {}, "actions": {}}
        self._show_notes()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = self._column
        inside.setLayout(column)
        column.setContentsMargins(0, 2, 10, 4)
        column.setSpacing(4)
        for title, button, table in (
            (self._checks_title, self._add_check, self._checks),
            (self._captures_title, self._add_capture, self._captures),
        ):
            title.setFont(bold(self.font()))
            title.setBuddy(table)
            row = QHBoxLayout()
            row.addWidget(title)
            row.addStretch(1)
            row.addWidget(button)
            column.addLayout(row)
            column.addWidget(table)
        column.addStretch(1)
        self._area.show_inside(inside, (self._checks, self._captures))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _show_scripts(self, scripts: tuple[Script, ...]) -> None:
        """Show what is only kept, below the tables."""
        if self._scripts is None and scripts:
            from restdesk.gui.request.checks.scripts import Scripts

            self._scripts = Scripts()
            self._column.insertWidget(self._column.count() - 1, self._scripts)
        if self._scripts is not None:
            self._scripts.show_scripts(scripts)
            self._scripts.setVisible(bool(scripts))

    def _adder(self, table: RowTable, entries: Callable[[], Sequence[Quick]]) -> QPushButton:
        """A button with a menu whose entries each add a row; the menu is made when it opens."""
        button = QPushButton(self)
        button.setFlat(True)
        button.clicked.connect(lambda: self._offer_rows(button, table, entries()))
        return button

    def _offer_rows(self, button: QPushButton, table: RowTable, entries: Sequence[Quick]) -> None:
        menu = QMenu(self)
        menu.setObjectName("quickMenu")
        for entry in entries:
            action = menu.addAction(action_text(said(entry.words)))
            action.triggered.connect(lambda _checked=False, row=entry.row: self._append(table, row))
        if not entries:
            menu.addAction(self.tr("Send first: what the response has is offered here.")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _append(self, table: RowTable, row: Assertion | SetVariable) -> None:
        table.show_rows((*table.rows(), row))
        table.show_cell(len(table.rows()) - 1, _EXPRESSION)
        self._edited()

    def _all_actions(self) -> tuple[SetVariable | Unknown, ...]:
        """Return the captures of the table among the actions that are only kept, which keep their places."""
        rows = [row for row in self._captures.rows() if row != SetVariable()]
        made: list[SetVariable | Unknown] = []
        for action in self._actions:
            if isinstance(action, Unknown):
                made.append(action)
            elif rows:
                made.append(rows.pop(0))
        return (*made, *rows)

    def _edited(self) -> None:
        self._errors = {"assertions": {}, "actions": {}}
        self._actions = self._all_actions()
        self._show_notes()
        self.edited.emit()

    def _show_notes(self) -> None:
        checks = {number: self._results.of_check(row) for number, row in enumerate(self._checks.rows())}
        captures = {number: self._results.of_capture(row) for number, row in enumerate(self._captures.rows())}
        for table, notes, errors in (
            (self._checks, checks, self._errors["assertions"]),
            (self._captures, captures, self._errors["actions"]),
        ):
            wrong = {number: note for number, note in notes.items() if note is not None and note.is_error}
            table.show_notes(wrong | errors)
            table.viewport().update()

    def _took(self, exchange: Exchange, paths: tuple[str, ...]) -> None:
        if exchange is self._exchange:
            self._paths = paths

    def _of_check(self, row: Assertion) -> Note | None:
        return self._results.of_check(row)

    def _of_capture(self, row: SetVariable) -> Note | None:
        return self._results.of_capture(row)

    def _offered(self, typed: str) -> list[Offer]:
        return offers(typed, self._paths)
