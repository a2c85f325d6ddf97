"""Which row of a line view stands at the top, and the vertical bar that says so.

Where each line is a row the bar counts lines. Where lines wrap nobody knows how many rows there are without laying
out all of them: there the bar counts bytes, while wheel, keys and arrows still go by rows.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollBar

from restdesk.gui.text.line_layouts import LineLayouts
from restdesk.gui.text.rows import LineRows, Row, Rows, WrappedRows

_LONGEST_BAR = 2**30
_WHEEL_ROWS = 3
_NOTCH = 120
"""An eighth of a degree each: one notch of a mouse wheel."""

_Act = QScrollBar.SliderAction


class Scroller(QObject):
    """Keeps the top row and the bar in step; `scrolled` says that another row is at the top."""

    scrolled = Signal()

    def __init__(self, bar: QScrollBar, layouts: LineLayouts) -> None:
        super().__init__(bar)
        self._bar = bar
        self._layouts = layouts
        self._visible = 1
        self._turned = 0
        self.wrapped = False
        self.rows: Rows = LineRows(layouts)
        self.top = self.rows.row(0, 0)
        bar.valueChanged.connect(self._on_value)
        bar.actionTriggered.connect(self._on_action)

    def show(self, layouts: LineLayouts, *, wrapped: bool, room: int, at: int = 0) -> None:
        """Find rows in these layouts from now on, in so much room, and keep the byte `at` at the top."""
        self._layouts, self.wrapped = layouts, wrapped
        self.rows = WrappedRows(layouts, room) if wrapped else LineRows(layouts)
        self.top = self.rows.row(layouts.line_at(at), at)

    def fit(self, visible: int) -> None:
        """Let the bar fit the text and so many visible rows."""
        self._visible = visible
        index, bar = self._layouts.index, self._bar
        if self.wrapped:
            end = self._layouts.span(index.count - 1)[1]
            last = self.rows.step(self.rows.row(index.count - 1, end), 1 - visible)
            below = self.rows.step(self.top, visible)
            self._set_range(self._value(last), max(self._value(below) - self._value(self.top), 1))
            if self.top.start > last.start:
                self.top = last
            self._put_bar()
        else:
            self._set_range(max(index.count - visible, 0), visible)
            if bar.value() != self.top.line:
                self._put_bar()
            self.top = self.rows.row(bar.value(), 0)

    def reveal(self, row: Row) -> None:
        """Scroll as little as shows that row."""
        if self._is_above(row, self.top):
            self.go_to(row)
        elif not self._is_above(row, self.rows.step(self.top, self._visible)) and not self._is_seen_at_end(row):
            self.go_to(self.rows.step(row, 1 - self._visible))

    def go_to(self, row: Row) -> None:
        """Let that row stand at the top."""
        self.top = row
        self._put_bar()
        if not self.wrapped:
            self.top = self.rows.row(self._bar.value(), 0)
        self.scrolled.emit()

    def turn(self, angle: int) -> None:
        """Scroll by the turn of a wheel, in eighths of a degree, where lines wrap."""
        self._turned -= angle * _WHEEL_ROWS
        rows = int(self._turned / _NOTCH)
        if rows:
            self._turned -= rows * _NOTCH
            self._step(rows)

    def _is_seen_at_end(self, row: Row) -> bool:
        """Whether the row is the last one and all below it is empty room."""
        last = self.rows.step(self.top, self._visible - 1)
        return not self._is_above(last, row)

    def _is_above(self, one: Row, other: Row) -> bool:
        return (one.line, one.start) < (other.line, other.start)

    def _step(self, by: int) -> None:
        row = self.rows.step(self.top, by)
        limit = self._bar.maximum()
        if by > 0 and self._value(row) > limit:
            row = self._row_at(limit)
        self.go_to(row)

    def _unit(self) -> int:
        return self._layouts.source.size // _LONGEST_BAR + 1

    def _value(self, row: Row) -> int:
        return row.start // self._unit() if self.wrapped else row.line

    def _row_at(self, value: int) -> Row:
        if not self.wrapped:
            return self.rows.row(value, 0)
        offset = value * self._unit()
        return self.rows.row(self._layouts.line_at(offset), offset)

    def _set_range(self, maximum: int, page: int) -> None:
        self._bar.blockSignals(True)
        self._bar.setPageStep(page)
        self._bar.setRange(0, maximum)
        self._bar.blockSignals(False)

    def _put_bar(self) -> None:
        self._bar.blockSignals(True)
        self._bar.setValue(self._value(self.top))
        self._bar.blockSignals(False)
        self._bar.update()

    def _on_value(self, value: int) -> None:
        if value != self._value(self.top):
            self.top = self._row_at(value)
        self.scrolled.emit()

    def _on_action(self, action: int) -> None:
        steps = {
            _Act.SliderSingleStepAdd.value: 1,
            _Act.SliderSingleStepSub.value: -1,
            _Act.SliderPageStepAdd.value: self._visible - 1,
            _Act.SliderPageStepSub.value: 1 - self._visible,
        }
        if self.wrapped and action in steps:
            self._step(steps[action])
            self._bar.setSliderPosition(self._bar.value())
