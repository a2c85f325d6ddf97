"""The Variables pane: what a request gives variables of its own, before those of folders and environments."""

from PySide6.QtWidgets import QVBoxLayout

from restdesk.gui.environments.variable_rows import LINES, notes, variable_shape
from restdesk.gui.request.pairs_edit import PairsEdit
from restdesk.gui.request.pane import Pane, changed
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.pairs_model import Column
from restdesk.model.request import Request, Variable

_ROW = 20
"""Characters that a row counts for."""


class VariablesPane(Pane):
    """A table of the request's own variables; they hold for this request alone."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._edit = PairsEdit(variable_shape(), "variablesTable", surroundings.spans, lines=LINES)
        self._edit.edited.connect(self._edited)
        self.corner = self._edit.button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._edit)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._edit.show_rows(request.runtime.variables)
        self._edit.show_notes(notes(self._edit.rows()))

    def value(self, request: Request) -> Request:
        blank = Variable()
        rows = tuple(row for row in self._edit.rows() if row != blank)
        return changed(request, runtime=changed(request.runtime, variables=rows))

    def length(self) -> int:
        return _ROW * len(self._edit.rows())

    def flush(self) -> None:
        self._edit.flush()

    def refresh(self) -> None:
        self._edit.table.set_spans(self._surroundings.spans)

    def retranslate(self) -> None:
        self._edit.table.setAccessibleName(self.tr("Variables of this request"))
        self._edit.retranslate()
        self._edit.show_notes(notes(self._edit.rows()))

    def show_variable(self, name: str, value: str | None = None) -> None:
        """Go to the row of that name; where there is none one is made, with that value."""
        self._edit.show_table()
        rows = self._edit.rows()
        number = next((at for at, row in enumerate(rows) if row.name == name and not row.disabled), len(rows))
        if number == len(rows) and value is not None:
            self._edit.table.put_in(number, [Variable(name=name, value=value)])
        self._edit.table.open_cell(min(number, len(self._edit.rows()) - 1), Column.VALUE)

    def _edited(self) -> None:
        self._edit.show_notes(notes(self._edit.rows()))
        self.edited.emit()
