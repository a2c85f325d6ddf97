"""The timeline: what each hop did and when, down to the certificates."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from restdesk.gui.response.hint import Hint
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.remedies import Copy, Mend
from restdesk.gui.response.timeline_rows import Row, as_text, length_of, rows_of
from restdesk.gui.response.timeline_tree import TimelineTree


class TimelinePane(QWidget):
    """The tree of hops, and a button that copies it as text; `mend` carries what a row's button changes."""

    mend = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = Outcome()
        self._shown: tuple[Row, ...] = ()
        self._hint, self._says, self._copy, self._tree = Hint(), QLabel(), QPushButton(), TimelineTree()
        self._says.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._copy.setObjectName("timelineCopy")
        self._copy.clicked.connect(self._copy_all)
        self._tree.setObjectName("timelineView")
        self._tree.chosen.connect(self._choose)
        self._above = QWidget()
        row = QHBoxLayout(self._above)
        row.setContentsMargins(6, 0, 0, 0)
        row.addWidget(self._says, 1)
        row.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for widget in (self._above, self._tree, self._hint):
            column.addWidget(widget)
        self.setFocusProxy(self._tree)
        self.retranslate()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what this Send did."""
        self._outcome = outcome
        self.retranslate()

    def retranslate(self) -> None:
        """Say all in the language of now."""
        self._hint.say(self.tr("What happened on the wire stands here, step by step."))
        self._says.setText(self.tr("Each request in order, with its times."))
        self._copy.setText(self.tr("Copy"))
        self._tree.setAccessibleName(self.tr("Timeline"))
        self._tree.rows.set_titles((self.tr("What"), self.tr("Value"), self.tr("When")))
        rows = rows_of(self._outcome)
        if rows != self._shown:
            self._shown = rows
            self._tree.show_rows(rows, length_of(self._outcome))
        for widget in (self._above, self._tree):
            widget.setVisible(bool(rows))
        self._hint.setVisible(not rows)

    def _choose(self, mend: Mend) -> None:
        if isinstance(mend, Copy):
            QGuiApplication.clipboard().setText(mend.text)
        else:
            self.mend.emit(mend)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._shown) + "\n")
