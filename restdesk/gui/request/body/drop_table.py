"""A table of rows on which files can be dropped."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from restdesk.gui.request.body.picking import dropped_files
from restdesk.gui.widgets.row_columns import RowShape
from restdesk.gui.widgets.row_table import RowTable
from restdesk.gui.widgets.spans import Spans, no_spans


class DropTable(RowTable):
    """`dropped` carries the number of the row and the files; beyond the rows it is that of the blank one."""

    dropped = Signal(object, object)

    def __init__(self, shape: RowShape, parent: QWidget | None = None, spans: Spans = no_spans) -> None:
        super().__init__(shape, parent, spans)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            row = self.rowAt(round(event.position().y()))
            self.dropped.emit(row if 0 <= row < len(self.rows()) else len(self.rows()), files)
            event.acceptProposedAction()
