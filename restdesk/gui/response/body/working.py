"""What is done with a big body while one waits for it, and the button that ends it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from restdesk.figures import size_figure
from restdesk.gui.response.under_way import ProgressLine
from restdesk.gui.widgets.plain import set_plain


class Working(QWidget):
    """One line; `cancel` says that the button was pressed."""

    cancel = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._size = 0, 0
        self._words, self._line, self._button = QLabel(), ProgressLine(), QPushButton()
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._button.setObjectName("responseStopReading")
        self._button.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._line)
        row.addStretch()
        row.addWidget(self._button)
        self.hide()

    def show_progress(self, done: int, size: int) -> None:
        """So many of so many bytes are done."""
        self._done, self._size = done, size
        self._line.show_part(min(done / size, 1.0) if size else None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all in the language of now."""
        figures = {"done": size_figure(self._done), "size": size_figure(self._size)}
        set_plain(self._words, self.tr("Reading the body: {done} of {size}").format(**figures))
        self._button.setText(self.tr("Cancel"))
