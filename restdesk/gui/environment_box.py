"""The box at the right of the tabs that names the active environment."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from restdesk.gui.widgets.plain import one_line

_WIDTH = 90


class EnvironmentBox(QWidget):
    """A label and a box; `chosen` carries the name that the person chose, an empty one for none."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self.box = QComboBox(self)
        self.box.setObjectName("environmentBox")
        self.box.setMinimumWidth(_WIDTH)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._label.setBuddy(self.box)
        self._names: tuple[str, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.box)
        self.box.activated.connect(lambda index: self.chosen.emit(self.box.itemData(index)))
        self.retranslate()

    def show_environments(self, names: Sequence[str], active: str) -> None:
        """Offer these and none, with `active` in front; a name that is not there any more shows none."""
        if tuple(names) != self._names or self.box.count() == 0:
            self._names = tuple(names)
            self.box.clear()
            self.box.addItem(self.tr("No environment"), "")
            for name in names:
                self.box.addItem(one_line(name), name)
        self.box.setCurrentIndex(max(0, self.box.findData(active)))
        self.box.setEnabled(bool(names))

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._label.setText(self.tr("Environment"))
        self.box.setAccessibleName(self.tr("Environment"))
        if self.box.count():
            self.box.setItemText(0, self.tr("No environment"))
