"""The headers of the response, what each is for, and the redirects that led to it."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from restdesk.clock import Clock
from restdesk.content.header_notes import note_of
from restdesk.gui.response.header_words import value_in_words
from restdesk.gui.response.hint import Hint
from restdesk.gui.response.note_area import NoteArea
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.status import status_line
from restdesk.gui.response.table import Cell, RowsView
from restdesk.gui.translate import words
from restdesk.model.exchange import Field, Hop

_HOPS_SEEN = 4
"""Hops that are seen without scrolling."""

_MANY = 20
"""Headers above which they can be filtered."""

_MEANING = 2
"""The column that says what a header is for."""

_ROOMY = 560
"""Pixels of width from which there is room for it."""


class HeadersPane(QWidget):
    """Names and values in the order they came, each as often as it came; above them the hops, if there were several.

    Below stands the whole of the selected header.
    """

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._outcome = Outcome()
        self._fields: tuple[Field, ...] = ()
        self._seen: list[Field] = []
        self._hint, self._note, self._filter, self._copy = Hint(), NoteArea(), QLineEdit(), QPushButton()
        self._hops = RowsView("  ")
        self._hops.setObjectName("responseHops")
        self._headers = RowsView(": ", copied=2)
        self._headers.setObjectName("responseHeaders")
        self._headers.selectionModel().selectionChanged.connect(self._show_note)
        self._headers.selectionModel().currentChanged.connect(self._show_note)
        self._note.setObjectName("headerNote")
        self._filter.setObjectName("headersFilter")
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._show_fields)
        self._copy.setObjectName("headersCopy")
        self._copy.clicked.connect(self._copy_all)
        self._above = QWidget()
        row = QHBoxLayout(self._above)
        row.setContentsMargins(6, 0, 0, 0)
        row.addWidget(self._filter, 1)
        row.addStretch(1)
        row.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        for widget in (self._hint, self._hops, self._above, self._headers, self._note):
            column.addWidget(widget)
        self.setFocusProxy(self._headers)
        self.retranslate()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the headers of the last response."""
        self._outcome = outcome
        self._filter.clear()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all in the language of now."""
        self._hint.say(self.tr("The headers of the response stand here."))
        copy = self.tr("Copy")
        self._hops.set_words(self.tr("Redirects"), (self.tr("Request"), self.tr("Answer"), self.tr("Not sent")), copy)
        titles = (self.tr("Name"), self.tr("Value"), self.tr("What it says"))
        self._headers.set_words(self.tr("Response headers"), titles, copy)
        self._note.setAccessibleName(self.tr("The whole header"))
        self._filter.setPlaceholderText(self.tr("Filter headers"))
        self._filter.setAccessibleName(self.tr("Filter headers"))
        self._copy.setText(self.tr("Copy all"))
        self._fill()

    def _fill(self) -> None:
        response = self._outcome.response
        self._fields = response.headers if response is not None else ()
        hops = self._outcome.hops if len(self._outcome.hops) > 1 else ()
        self._hops.show_rows([self._hop_row(hop) for hop in hops])
        self._hops.setFixedHeight(self._hops.height_of_rows(_HOPS_SEEN))
        self._hops.setVisible(bool(hops))
        self._headers.setVisible(response is not None)
        self._above.setVisible(response is not None)
        self._filter.setVisible(len(self._fields) > _MANY)
        self._hint.setVisible(response is None and not hops)
        self._show_fields()

    def _show_fields(self) -> None:
        wanted = self._filter.text().strip().casefold()
        found = (one for one in self._fields if wanted in one.name.casefold() or wanted in one.value.casefold())
        self._seen = list(found) if wanted else list(self._fields)
        now = self._clock.now()
        self._headers.show_rows([self._row(field, now) for field in self._seen])
        self._fit()
        self._show_note()

    def _row(self, field: Field, now: float) -> tuple[Cell, Cell, Cell]:
        name, value = Cell(field.name, mono=True, strong=True), Cell(field.value, mono=True)
        return name, value, Cell(_meaning(field, now), role="muted")

    def _hop_row(self, hop: Hop) -> tuple[Cell, Cell, Cell]:
        """One hop: `GET http://…`, `→ 302 Found`, and the credentials that were not carried to it."""
        answer = f"→ {status_line(hop.response)}" if hop.response is not None else self.tr("→ no response")
        return (
            Cell(f"{hop.method} {hop.url}", mono=True),
            Cell(answer),
            Cell(", ".join(hop.dropped), icon="info" if hop.dropped else "", role="muted"),
        )

    def _show_note(self) -> None:
        chosen: list[QModelIndex] = self._headers.selectionModel().selectedIndexes()
        rows = {index.row() for index in chosen}
        if len(rows) != 1:
            self._note.hide()
            return
        field = self._seen[rows.pop()]
        self._note.show_text(f"{field.name}: {field.value}", _meaning(field, self._clock.now()))

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{field.name}: {field.value}" for field in self._fields))

    def _fit(self) -> None:
        """Give the values what they need, and the rest to what they say, where there is room for that."""
        is_roomy = self.width() >= _ROOMY
        self._headers.setColumnHidden(_MEANING, not is_roomy)
        if is_roomy:
            room = self.width() - self._headers.columnWidth(0)
            self._headers.setColumnWidth(1, min(self._headers.columnWidth(1), max(160, room // 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._headers.fit()
        self._fit()


def _meaning(field: Field, now: float) -> str:
    """A value in words, and what the header is for."""
    note = note_of(field.name)
    texts = (value_in_words(field, now), words(note) if note is not None else "")
    return " · ".join(text for text in texts if text)
