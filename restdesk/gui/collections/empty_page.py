"""What stands in a window without any collection: where to begin."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from restdesk.gui.look.fonts import bold
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.widgets.button_row import ButtonRow
from restdesk.gui.widgets.plain import action_text, from_home, one_line, set_plain, tooltip

_MOST = 8
"""Recent collections that are offered."""

_LONGEST = 70
"""Characters of a path."""


class EmptyPage(QWidget):
    """Offers a new collection, a folder, the sample, and the collections that were opened before.

    The first three are the window's own actions; `recent` carries the folder of one of the others.
    """

    recent = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, Ground.PAGE)
        self._title, self._recent = QLabel(), QLabel()
        self._buttons = {name: QPushButton() for name in ("collection.new", "collection.open", "collection.sample")}
        self._grid = QGridLayout()
        self._folders: list[QToolButton] = []
        self._lay_out()
        self.retranslate()

    def show_recent(self, folders: Sequence[Path]) -> None:
        """Offer these."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._folders = []
        for at, folder in enumerate(folders[:_MOST]):
            button, place = QToolButton(), QLabel()
            button.setObjectName("recentCollection")
            button.setAutoRaise(True)
            button.setText(action_text(folder.name))
            button.setToolTip(tooltip(str(folder)))
            button.setAccessibleDescription(one_line(str(folder)))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked=False, folder=folder: self.recent.emit(folder))
            set_plain(place, _shortened(from_home(folder.parent)))
            place.setForegroundRole(self.palette().ColorRole.PlaceholderText)
            self._grid.addWidget(button, at, 0, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(place, at, 1)
            self._folders.append(button)
        self._recent.setVisible(bool(self._folders))

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._title.setText(self.tr("No collection is open"))
        self._recent.setText(self.tr("Opened before"))
        self._buttons["collection.new"].setText(self.tr("New collection…"))
        self._buttons["collection.open"].setText(self.tr("Open folder…"))
        self._buttons["collection.sample"].setText(self.tr("Open the sample collection"))

    def _lay_out(self) -> None:
        for label in (self._title, self._recent):
            label.setFont(bold(self.font()))
        row = ButtonRow()
        for name, button in self._buttons.items():
            button.setObjectName(f"empty_{name}")
            button.setProperty("accent", name == "collection.new")
            button.clicked.connect(lambda _checked=False, name=name: self._trigger(name))
            row.add(button)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        inside = QVBoxLayout()
        inside.setSpacing(12)
        inside.addWidget(self._title)
        inside.addWidget(row)
        inside.addSpacing(8)
        inside.addWidget(self._recent)
        inside.addLayout(self._grid)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(inside)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)

    def _trigger(self, name: str) -> None:
        action = self.window().findChild(QAction, name)
        if isinstance(action, QAction):
            action.trigger()


def _shortened(path: str) -> str:
    """Return the end of a long path, which tells more than its beginning."""
    return path if len(path) <= _LONGEST else "…" + path[1 - _LONGEST :]
