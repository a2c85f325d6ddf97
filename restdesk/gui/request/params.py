"""The Params pane: the rows of the URL's query."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from restdesk.gui.request.pane import Pane
from restdesk.gui.request.query import Edited, Line, Query
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.pairs_model import Row
from restdesk.gui.widgets.pairs_table import PairsTable


class ParamsPane(Pane):
    """A table of the query's rows; `tabled` carries them as they stand after an edit."""

    tabled = Signal(object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._lines: Sequence[Line] = ()
        self._table = PairsTable(self, surroundings.spans)
        self._table.setObjectName("paramsTable")
        self._table.edited.connect(lambda: self.tabled.emit(self._rows()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._table)
        self.retranslate()

    def show_query(self, query: Query) -> None:
        """Show the rows of a URL and its annotations."""
        self._lines = query.shown
        self._table.show_rows([self._row(line) for line in self._lines])

    def refresh(self) -> None:
        self._table.set_spans(self._surroundings.spans)

    def retranslate(self) -> None:
        self._table.retranslate()
        self._table.setAccessibleName(self.tr("Query parameters"))
        self._table.show_rows([self._row(line) for line in self._lines])

    def _row(self, line: Line) -> Row:
        param = line.param
        mark = self.tr("not in the URL") if line.is_missing else ""
        return Row(param.name, param.value, not param.disabled, param.description, mark=mark)

    def _rows(self) -> list[Edited]:
        return [Edited(row.name, row.value, row.enabled, row.description) for row in self._table.rows()]
