"""The headers of the response, and the redirects that led to it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from restdesk.gui.response.hint import Hint
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.status import status_line
from restdesk.gui.response.table import Cell, RowsView
from restdesk.model.exchange import Hop

_HOPS_SEEN = 4
"""Hops that are seen without scrolling."""


class HeadersPane(QWidget):
    """Names and values in the order they came, each as often as it came; above them the hops, if there were several."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = Outcome()
        self._hint = Hint()
        self._hops = RowsView("  ")
        self._hops.setObjectName("responseHops")
        self._headers = RowsView(": ")
        self._headers.setObjectName("responseHeaders")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(12)
        column.addWidget(self._hint)
        column.addWidget(self._hops)
        column.addWidget(self._headers)
        self.retranslate()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the headers of the last response."""
        self._outcome = outcome
        self.retranslate()

    def retranslate(self) -> None:
        """Say all in the language of now."""
        self._hint.say(self.tr("The headers of the response stand here."))
        copy = self.tr("Copy")
        self._hops.set_words(self.tr("Redirects"), (self.tr("Request"), self.tr("Answer"), self.tr("Not sent")), copy)
        self._headers.set_words(self.tr("Response headers"), (self.tr("Name"), self.tr("Value")), copy)
        self._fill()

    def _fill(self) -> None:
        response = self._outcome.response
        fields = response.headers if response is not None else ()
        self._headers.show_rows(
            [(Cell(one.name, mono=True, strong=True), Cell(one.value, mono=True)) for one in fields]
        )
        hops = self._outcome.hops if len(self._outcome.hops) > 1 else ()
        self._hops.show_rows([self._hop_row(hop) for hop in hops])
        self._hops.setFixedHeight(self._hops.height_of_rows(_HOPS_SEEN))
        self._hops.setVisible(bool(hops))
        self._headers.setVisible(response is not None)
        self._hint.setVisible(response is None and not hops)

    def _hop_row(self, hop: Hop) -> tuple[Cell, Cell, Cell]:
        """One hop: `GET http://…`, `→ 302 Found`, and the credentials that were not carried to it."""
        answer = f"→ {status_line(hop.response)}" if hop.response is not None else self.tr("→ no response")
        return (
            Cell(f"{hop.method} {hop.url}", mono=True),
            Cell(answer),
            Cell(", ".join(hop.dropped), icon="info" if hop.dropped else "", role="muted"),
        )
