"""What a field may be completed to, in a list below it that never takes the focus.

The field goes on to get every key and every step of a composition, so that nothing that is typed is lost: only the
arrows, Enter, Tab and Esc are taken while the list is there.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px, row_px
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.plain import one_line
from restdesk.gui.widgets.row_columns import Offer

_MOST, _SEEN = 60, 8
_ROW, _PADDING, _GAP = 26, 8, 18
_WIDEST = 640
_MEANING = Qt.ItemDataRole.UserRole
_GOES_ON = (" ", "=", "/")
"""Ends of an offer after which typing goes on in the same field."""


class _Line(QStyledItemDelegate):
    """Paints the text of an offer and, quieter, what it means."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = self.parent()
        if not isinstance(view, QListWidget):
            return
        theme, rect = theme_of(view), option.rect.adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.selection)
        for role, font, colour in (
            (Qt.ItemDataRole.DisplayRole, mono_font(), theme.text),
            (_MEANING, QApplication.font(), theme.muted),
        ):
            text, metrics = str(index.data(role) or ""), QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(colour)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
            rect.setLeft(rect.left() + metrics.horizontalAdvance(text) + px(_GAP))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, row_px(_ROW))


class Offers(QObject):
    """The completion of one line edit; `source` gives what fits to a typed text, the best first."""

    def __init__(self, field: QLineEdit, source: Callable[[str], Sequence[Offer]]) -> None:
        super().__init__(field)
        self._field = field
        self._source = source
        self._list: QListWidget | None = None
        self._widest = 0
        field.textEdited.connect(self.offer)
        field.installEventFilter(self)

    def is_open(self) -> bool:
        """Whether the list is there."""
        return self._list is not None and self._list.isVisible()

    def texts(self) -> list[str]:
        """What is offered now."""
        if self._list is None or not self.is_open():
            return []
        return [self._list.item(row).text() for row in range(self._list.count())]

    def offer(self) -> None:
        """Show what the text of the field may become, or close the list where there is nothing."""
        typed = self._field.text()
        offers = list(self._source(typed))[:_MOST]
        if not offers or [offer.text for offer in offers] == [typed] or not self._field.hasFocus():
            self.close()
            return
        shown = self._made()
        shown.clear()
        for offer in offers:
            item = QListWidgetItem(one_line(offer.text))
            item.setData(_MEANING, one_line(offer.meaning))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, one_line(offer.meaning))
            shown.addItem(item)
        first = offers[0].text
        begun = bool(typed) and len(first) > len(typed) and first.lower().startswith(typed.lower())
        shown.setCurrentRow(0 if begun else -1)
        self._widest = _width(offers)
        self._place(shown)
        shown.show()
        shown.raise_()

    def close(self) -> None:
        """Hide the list."""
        if self._list is not None:
            self._list.hide()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key that was pressed in the field is for the list; Tab and Enter may do their own work besides."""
        key = event.key()
        asked = key == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if asked or (key == Qt.Key.Key_Down and not event.modifiers() and not self.is_open()):
            self.offer()
            return self.is_open()
        if not self.is_open() or self._list is None:
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers():
            self._step(self._list, 1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and not event.modifiers():
            return self._take(self._list)
        return False

    def _take(self, shown: QListWidget) -> bool:
        """Put the chosen offer into the field; True if the key has done its work with that."""
        item = shown.currentItem()
        self.close()
        if item is None:
            return False
        text = item.text()
        self._field.setText(text)
        self._field.textEdited.emit(text)
        self.close()
        return text.endswith(_GOES_ON)

    def _step(self, shown: QListWidget, by: int) -> None:
        row = shown.currentRow() + by
        shown.setCurrentRow(row if 0 <= row < shown.count() else shown.count() - 1 if row < 0 else 0)
        item = shown.currentItem()
        if item is not None:
            announce(self._field, f"{item.text()}, {item.data(_MEANING)}", now=True)

    def _made(self) -> QListWidget:
        if self._list is None:
            self._list = made = QListWidget(self._field.window())
            made.setObjectName("offers")
            made.setProperty("ownSize", True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setFrameShape(QFrame.Shape.StyledPanel)
            set_ground(made, Ground.PAGE)
            made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            made.setUniformItemSizes(True)
            made.setItemDelegate(_Line(made))
            made.itemClicked.connect(lambda item: self._take(made))
            self._field.destroyed.connect(made.deleteLater)
        return self._list

    def _place(self, shown: QListWidget) -> None:
        """Put the list below the field, above it where there is more room, as wide as its words need and may."""
        window = self._field.window()
        frame, place = 2 * shown.frameWidth(), self._field.mapTo(window, QPoint(0, 0))
        below = window.height() - place.y() - self._field.height()
        height = min(shown.count(), _SEEN) * row_px(_ROW) + frame
        goes_below = height <= below or below >= place.y()
        height = min(height, (below if goes_below else place.y()) - px(4))
        width = self._widest + px(_GAP + 2 * _PADDING + 14) + frame
        width = min(px(_WIDEST), max(self._field.width(), width), window.width() - px(8))
        left = max(px(4), min(place.x(), window.width() - width - px(4)))
        top = place.y() + self._field.height() + 1 if goes_below else place.y() - height - 1
        shown.setGeometry(left, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self._list is not None and self.is_open():
            self._place(self._list)
        return False


def _width(offers: Sequence[Offer]) -> int:
    """The pixels that the longest words take."""
    mono, text = QFontMetrics(mono_font()), QFontMetrics(QApplication.font())
    return max(mono.horizontalAdvance(one_line(offer.text)) + text.horizontalAdvance(offer.meaning) for offer in offers)
