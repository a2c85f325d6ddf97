"""Tables below one another that are as tall as their rows: the area round them is scrolled, not each of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QTableView, QWidget

_ROOM = 24
"""Pixels that are kept free round a cell that is gone to."""


class WholeTables(QScrollArea):
    """Follows the current cell of the tables in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tables: tuple[QTableView, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self._current: QTableView | None = None
        self._later, self._following = QTimer(self), QTimer(self)
        for timer, do in ((self._later, self.fit), (self._following, self._follow)):
            timer.setSingleShot(True)
            timer.setInterval(0)
            timer.timeout.connect(do)

    def show_inside(self, inside: QWidget, tables: Sequence[QTableView]) -> None:
        """Show a widget and the tables that stand on it."""
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._tables = tuple(tables)
        for table in tables:
            model = table.model()
            for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
                changed.connect(self.fit)
            table.selectionModel().currentChanged.connect(lambda *_, table=table: self._went_to(table))
            table.horizontalHeader().installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Let each table be as tall as its header and its rows."""
        for table in self._tables:
            header = max(table.horizontalHeader().height(), table.horizontalHeader().sizeHint().height())
            height = header + table.verticalHeader().length() + 2 * table.frameWidth() + 2
            if table.height() != height or table.minimumHeight() != height:
                table.setFixedHeight(height)

    def _went_to(self, table: QTableView) -> None:
        self._current = table
        self._following.start()  # once a row that came has its room

    def _follow(self) -> None:
        inside, table = self.widget(), self._current
        if inside is None or table is None or not table.currentIndex().isValid():
            return
        cell = table.visualRect(table.currentIndex())
        at = table.viewport().mapTo(inside, QPoint(cell.center().x(), cell.center().y()))
        self.ensureVisible(at.x(), at.y(), 0, _ROOM + cell.height() // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if watched is self.widget():
                self._following.start()
            else:
                self._later.start()  # another size of the fonts
        return super().eventFilter(watched, event)
