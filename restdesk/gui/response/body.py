"""The body of the response, or what stands in its place."""

from functools import partial
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from restdesk.gui.context import Context
from restdesk.gui.response.failure import FailureView, line_of
from restdesk.gui.response.hint import Hint
from restdesk.gui.response.lines import Line, Lines
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.reading import PRETTY, RAW, InWords, Text, read
from restdesk.gui.response.remedies import offers, offers_of_note, offers_to_check
from restdesk.gui.response.under_way import UnderWay
from restdesk.gui.text.text_view import TextView
from restdesk.gui.translate import said
from restdesk.model.event import SendEvent
from restdesk.model.exchange import Response

FORMS = (PRETTY, RAW)


class BodyPane(QWidget):
    """The body as text; else one line, the progress of a Send, or its failure. Reading is done in the background.

    `mend` carries what a button beside a failure or above the body changes.
    """

    mend = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._outcome = Outcome()
        self._shown: Text | InWords | None = None
        self._stop = Event()
        self._lines, self._pages = Lines(), QStackedWidget()
        self._hint, self._under_way, self._failure = Hint(), UnderWay(), FailureView()
        self._lines.mend.connect(self.mend)
        self._failure.mend.connect(self.mend)
        self._view = TextView()
        self._view.setObjectName("responseBody")
        for page in (self._hint, self._under_way, self._failure, self._text_page()):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._lines)
        column.addWidget(self._pages, 1)
        self.retranslate()

    def begin(self) -> None:
        """A Send begins; it is not shown yet."""
        self._under_way.begin()

    def progress(self, event: SendEvent) -> None:
        """Take note of what the Send is doing."""
        self._under_way.show_event(event)

    def show_under_way(self) -> None:
        """Show what the Send is doing."""
        self._pages.setCurrentWidget(self._under_way)

    def end(self) -> None:
        """The Send is over: what it did is no longer shown."""
        if self._pages.currentWidget() is self._under_way:
            self._pages.setCurrentIndex(0)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the response; where there is none, why."""
        self._outcome = outcome
        self._read()
        self._show_words()
        if outcome.response is None and outcome.failure is not None:
            self._failure.show_failure(outcome.failure, offers(outcome))
            self._pages.setCurrentWidget(self._failure)
        else:
            self._pages.setCurrentIndex(0)

    def retranslate(self) -> None:
        """Say all in the language of now."""
        for index, label in enumerate((self.tr("Pretty · JSON"), self.tr("Raw"))):
            self._form.setItemText(index, label)
        self._form_label.setText(self.tr("Form of the body"))
        self._view.setAccessibleName(self.tr("Response body"))
        self._under_way.retranslate()
        self._failure.retranslate()
        self._show_words()

    def _text_page(self) -> QWidget:
        self._form, self._form_label, self._row = QComboBox(), QLabel(), QWidget()
        self._form.setObjectName("responseForm")
        self._form.addItems(["", ""])
        self._form.activated.connect(self._read)
        self._form_label.setBuddy(self._form)
        self._form_label.hide()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(6, 0, 0, 0)
        row.addWidget(self._form_label)
        row.addWidget(self._form)
        row.addStretch()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._row)
        column.addWidget(self._view, 1)
        return page

    def _read(self) -> None:
        """Let the body be read in the background; what was read before is no longer shown."""
        self._stop.set()
        self._stop = Event()
        self._shown = None
        self._view.clear()
        if (response := self._outcome.response) is not None:
            work = partial(read, response, FORMS[self._form.currentIndex()], self._stop)
            self._context.background.run(work, owner=self).done(partial(self._arrived, response))

    def _arrived(self, response: Response, shown: Text | InWords | None) -> None:
        if shown is None or response is not self._outcome.response:
            return
        self._shown = shown
        if isinstance(shown, Text):
            self._row.setVisible(shown.has_forms)
            self._view.show_source(shown.source, shown.index, shown.syntax)
            self._pages.setCurrentIndex(self._pages.count() - 1)
        self._show_words()

    def _show_words(self) -> None:
        """The lines above the body, and the line in place of one."""
        self._hint.say(self._in_place())
        self._lines.show_lines(self._above())

    def _in_place(self) -> str:
        if isinstance(self._shown, InWords):
            return said(self._shown.message)
        return self.tr("Click Send to see the response here.") if self._outcome.response is None else ""

    def _above(self) -> list[Line]:
        outcome, response = self._outcome, self._outcome.response
        if response is None:
            return self._notes()
        above = [line_of(outcome.failure, offers(outcome))] if outcome.failure is not None else []
        if outcome.failure is None and not response.complete:
            above.append(Line(self.tr("The body is incomplete."), "warning", "warning"))
        if isinstance(self._shown, Text) and self._shown.note is not None:
            above.append(Line(said(self._shown.note)))
        return above + self._notes()

    def _notes(self) -> list[Line]:
        notes = self._outcome.exchange.notes if self._outcome.exchange is not None else ()
        lines = [Line(said(note), offers=offers_of_note(self._outcome, note)) for note in notes]
        if to_check := offers_to_check(self._outcome):
            words = self.tr("The certificate was not checked: anybody could have answered in this server's place.")
            lines.append(Line(words, "warning", "warning", to_check))
        return lines
