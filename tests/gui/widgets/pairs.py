"""A table of names and values between two fields, for the tests of it."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from restdesk.gui.widgets.pairs_model import pair_shape
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.gui.widgets.row_columns import Offer
from restdesk.model.request import Header

Row = Header
ROWS = (Row("page", "1"), Row("size", "{{size}}", disabled=True, description="rows of a page"))
CROSS = 4
Ctrl, Alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Shift, Key = Qt.KeyboardModifier.ShiftModifier, Qt.Key


def names(_row: Row, typed: str) -> list[Offer]:
    """What is offered for names."""
    return [Offer(name, "a header") for name in ("Accept", "Accept-Encoding") if typed and typed in name]


def values(row: Row, typed: str) -> list[Offer]:
    """What is offered for values."""
    return [Offer(value) for value in ("Bearer ", "*/*") if typed in value] if row.name == "Accept" else []


class Place(QWidget):
    """A table between two fields."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.before, self.after = QLineEdit(), QLineEdit()
        self.table = PairsTable(pair_shape(Row(), names, values))
        for widget in (self.before, self.table, self.after):
            column.addWidget(widget)
        self.resize(800, 400)

    def index(self, row: int, column: int) -> QModelIndex:
        return self.table.model().index(row, column)

    def editor(self) -> QLineEdit:
        """The field that is open in a cell."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        assert self.table.isAncestorOf(focused)
        return focused
