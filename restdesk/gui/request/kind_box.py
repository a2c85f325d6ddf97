"""A box in which the kind of a pane's content is chosen: of body, of authentication."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget


class KindBox(QWidget):
    """A combo box as wide as its widest choice; a label that is not seen names it for screen readers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.box = QComboBox()
        self.box.setObjectName(name)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._label = QLabel()
        self._label.setBuddy(self.box)
        self._label.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(self.box)

    def set_words(self, words: str) -> None:
        """Say what is chosen here."""
        self._label.setText(words)
        self.box.setAccessibleName(words)
