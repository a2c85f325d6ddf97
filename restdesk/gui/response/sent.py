"""What was sent: the bytes as they went on the wire, with secrets masked."""

from functools import partial

from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from restdesk.figures import size_figure
from restdesk.gui.context import Context
from restdesk.gui.response.hint import Hint
from restdesk.gui.response.lines import Line, Lines
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.reading import Text, text_of
from restdesk.gui.text.text_view import TextView
from restdesk.model.exchange import Hop

KEPT = 64 * 1024
"""Bytes that an exchange keeps of a body that was sent."""


def sent_text(hops: tuple[Hop, ...]) -> str:
    """All requests one after the other, as a log of the wire would have them."""
    return "\n\n".join(
        "\n\n".join(part for part in (hop.sent.head.rstrip("\n"), hop.sent.body) if part) for hop in hops
    )


class SentPane(QWidget):
    """Head and body of each hop, in a view that is read and copied."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._outcome = Outcome()
        self._text = ""
        self._hint, self._notes, self._says = Hint(), Lines(), QLabel()
        self._says.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._copy = QPushButton()
        self._copy.clicked.connect(self._copy_all)
        self._view = TextView()
        self._view.setObjectName("sentView")
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(6, 0, 0, 0)
        row.addWidget(self._says, 1)
        row.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for widget in (self._row, self._notes, self._view, self._hint):
            column.addWidget(widget)
        self.retranslate()
        self.show_outcome(self._outcome)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what this Send put on the wire."""
        self._outcome = outcome
        hops = self._outcome.hops
        self._text = sent_text(hops)
        for widget in (self._row, self._view):
            widget.setVisible(bool(hops))
        self._hint.setVisible(not hops)
        self._view.clear()
        self._show_notes()
        if hops:
            work = partial(text_of, self._text.encode("utf-8", "surrogatepass"), "text")
            self._context.background.run(work, owner=self).done(partial(self._indexed, outcome))

    def retranslate(self) -> None:
        """Say all in the language of now."""
        self._hint.say(self.tr("The bytes that were sent stand here."))
        self._says.setText(self.tr("As it was sent. Secrets are masked."))
        self._copy.setText(self.tr("Copy"))
        self._view.setAccessibleName(self.tr("What was sent"))
        self._show_notes()

    def _show_notes(self) -> None:
        words = self.tr("The body that was sent has {size}; its first 64 KB are shown.")
        cut = [hop.sent.size for hop in self._outcome.hops if hop.sent.size > KEPT]
        self._notes.show_lines([Line(words.format(size=size_figure(size))) for size in cut])

    def _indexed(self, outcome: Outcome, text: Text | None) -> None:
        if text is not None and outcome is self._outcome:
            self._view.show_source(text.source, text.index, text.syntax)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
