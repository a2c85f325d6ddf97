"""The header of a table of rows: it shares the width out, and shows columns that are not always wanted."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QTableView

from restdesk.gui.look.scale import px, scale_now
from restdesk.gui.widgets.row_model import BOX, RowModel
from restdesk.gui.widgets.row_paint import GRIP

_BOX, _CROSS, _EDGE = GRIP + 26, 28, 4
_INSET = 6
_NARROWEST = 96
_FREE_SHARE, _OF = 0.4, 3
"""Of the width, what is left at least to the column that takes the rest; of more than so many columns it gets less."""


class RowHeader(QHeaderView):
    """Keeps the widths that the person gave; where room is scarce the last columns give way first."""

    def __init__(self, table: QTableView, model: RowModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._model = model
        self._columns = dict(enumerate(model.shape.columns, 1))
        self._wanted = {section: column.width for section, column in self._columns.items() if column.width}
        shape = model.shape
        self._fixed = {BOX: _BOX if shape.is_on else GRIP if shape.grows else _EDGE, model.cross: _CROSS}
        self._is_shown: dict[int, bool] = {}
        """What the person wants of a column that is optional."""
        self._words = ""
        self._is_held = False

    def set_up(self) -> None:
        """Set the sections up; once, after the table has its model."""
        self.setFont(QApplication.font())
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setProperty("inset", _INSET)
        self.setMinimumSectionSize(_EDGE)
        fixed, cross = QHeaderView.ResizeMode.Fixed, self._model.cross
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        shape = self._model.shape
        self.setSectionHidden(cross, not shape.grows)
        for section in self._fixed:
            self.setSectionResizeMode(section, fixed)
        for section, column in self._columns.items():
            if not column.width:
                self.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        self.sectionResized.connect(self._widened)
        self.fit()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._words = self.tr("Show {column}")

    def fit(self) -> None:
        """Hide what is not used and share the width out."""
        for section, column in self._columns.items():
            if column.optional:
                wanted = self._is_shown.get(section)
                hidden = not (self._model.is_used(column) if wanted is None else wanted)
                if hidden != self.isSectionHidden(section):
                    self.setSectionHidden(section, hidden)
        self._share()

    def show_optional(self, section: int, *, shown: bool) -> None:
        """Show a column that is optional whether it is used or not, or hide it."""
        self._is_shown[section] = shown
        self.fit()

    def _share(self) -> None:
        for section, width in self._fixed.items():
            if self.sectionSize(section) != px(width) and not self.isSectionHidden(section):
                self.resizeSection(section, px(width))
        ends = self.sectionSize(BOX) + self.sectionSize(self._model.cross)
        room = self._table.viewport().width() - ends  # the header's own is of yesterday while it is not seen
        if room < 4 * px(_CROSS):
            return  # not laid out yet
        shown = {section: px(width) for section, width in self._wanted.items() if not self.isSectionHidden(section)}
        wide = 1 + sum(width >= px(_NARROWEST) for width in shown.values())
        rest = round(room * (1 - _FREE_SHARE * min(1, _OF / wide)))
        for number, (section, wanted) in reversed(tuple(enumerate(shown.items()))):
            before = sum(tuple(shown.values())[:number])
            width = max(min(px(_NARROWEST), wanted, rest // (number + 1)), min(wanted, rest - before))
            rest -= width
            if width != self.sectionSize(section):
                self.resizeSection(section, width)

    def _widened(self, section: int, _old: int, width: int) -> None:
        """Remember the width that the person gave a column."""
        if self._is_held and section in self._wanted and width:
            self._wanted[section] = round(width / scale_now().zoom)
            self._is_held = False
            self._share()
            self._is_held = True

    def menu(self) -> QMenu | None:
        """A box for each column that is optional, if there are some."""
        optional = [section for section, column in self._columns.items() if column.optional]
        if not optional:
            return None
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for section in optional:
            action = made.addAction(self._words.format(column=self._model.titles[section - 1]))
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(section))
            action.toggled.connect(lambda on, section=section: self.show_optional(section, shown=on))
        return made

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_held = event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._is_held = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        made = self.menu()
        if made is not None:
            made.popup(event.globalPos() + QPoint(1, 1))
