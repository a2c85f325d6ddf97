"""What was sent: the bytes as they went on the wire, with secrets masked, and where each of them came from."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from restdesk.figures import size_figure
from restdesk.gui.context import Context
from restdesk.gui.look.scale import px
from restdesk.gui.response.hint import Hint
from restdesk.gui.response.lines import Line, Lines
from restdesk.gui.response.origins import OriginRow, origins_of
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.reading import Text, text_of
from restdesk.gui.response.remedies import CopyCurl, ShowField
from restdesk.gui.response.table import Cell, RowsView
from restdesk.gui.text.text_view import TextView
from restdesk.gui.translate import said, words
from restdesk.gui.widgets.plain import action_text
from restdesk.model.exchange import Hop
from restdesk.session.bare import WORDS as LEFT_OUT
from restdesk.session.copying import SHELLS, Secrecy, Shell, usual_shell
from restdesk.words import QT_TRANSLATE_NOOP, Words

KEPT = 64 * 1024
"""Bytes that an exchange keeps of a body that was sent."""

_COPIES: tuple[tuple[Secrecy, Words], ...] = (
    ("masked", QT_TRANSLATE_NOOP("Copies", "Copy as cURL")),
    ("variables", QT_TRANSLATE_NOOP("Copies", "Copy as cURL with variables")),
    ("secrets", QT_TRANSLATE_NOOP("Copies", "Copy as cURL with secrets…")),
)
_SHELLS: dict[Shell, Words] = {
    "posix": QT_TRANSLATE_NOOP("Copies", "For bash, zsh and sh"),
    "cmd": QT_TRANSLATE_NOOP("Copies", "For cmd"),
    "powershell": QT_TRANSLATE_NOOP("Copies", "For PowerShell"),
}
_FROM = 1
"""The column whose cells lead to an input."""

_WIDEST_PART = 160
_BYTES, _ORIGINS = 500, 420

_ROOMY = 640
"""Pixels of width from which both stand side by side."""


def sent_text(hops: tuple[Hop, ...]) -> str:
    """All requests one after the other, as a log of the wire would have them."""
    return "\n\n".join(
        "\n\n".join(part for part in (hop.sent.head.rstrip("\n"), hop.sent.body) if part) for hop in hops
    )


class SentPane(QWidget):
    """Head and body of each hop in a view that is read and copied, beside it where each part came from.

    `mend` carries the input that a row leads to, or the copy that is wanted.
    """

    mend = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._outcome = Outcome()
        self._text = ""
        self._rows: list[OriginRow] = []
        self._hint, self._notes, self._says = Hint(), Lines(), QLabel()
        self._says.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._copy, self._curl, self._menu = QPushButton(), QPushButton(), QMenu(self)
        self._copy.setObjectName("sentCopy")
        self._copy.clicked.connect(self._copy_all)
        self._curl.setObjectName("sentCurl")
        self._curl.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._view = TextView()
        self._view.setObjectName("sentView")
        self._origins = RowsView("  ")
        self._origins.setObjectName("sentOrigins")
        self._origins.setSelectionBehavior(RowsView.SelectionBehavior.SelectRows)
        self._origins.chosen.connect(self._lead)
        self._origins.clicked.connect(self._clicked)
        self._lay_out()
        self.setFocusProxy(self._view)
        self.retranslate()
        self.show_outcome(self._outcome)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what this Send put on the wire."""
        self._outcome = outcome
        hops = self._outcome.hops
        self._text = sent_text(hops)
        for widget in (self._row, self._both):
            widget.setVisible(bool(hops))
        self._hint.setVisible(not hops)
        self._view.clear()
        self._show_notes()
        self._show_origins()
        if hops:
            work = partial(text_of, self._text.encode("utf-8", "surrogatepass"), "text")
            self._context.background.run(work, owner=self).done(partial(self._indexed, outcome))

    def retranslate(self) -> None:
        """Say all in the language of now."""
        self._hint.say(self.tr("The bytes that were sent stand here."))
        self._says.setText(self.tr("As it was sent. Secrets are masked."))
        self._copy.setText(self.tr("Copy"))
        self._curl.setText(self.tr("Copy as cURL"))
        self._view.setAccessibleName(self.tr("What was sent"))
        titles = (self.tr("Part"), self.tr("Comes from"))
        self._origins.set_words(self.tr("Where it came from; Enter leads there"), titles, self.tr("Copy"))
        self._show_notes()
        self._show_origins()

    def _lay_out(self) -> None:
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(6, 0, 0, 0)
        row.addWidget(self._says, 1)
        row.addWidget(self._curl)
        row.addWidget(self._copy)
        self._both = QSplitter(Qt.Orientation.Horizontal)
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self._view)
        self._both.addWidget(self._origins)
        self._both.setStretchFactor(0, 1)
        self._both.setStretchFactor(1, 1)
        self._both.setSizes([_BYTES, _ORIGINS])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for widget in (self._row, self._notes):
            column.addWidget(widget)
        column.addWidget(self._both, 1)
        column.addWidget(self._hint, 1)

    def _show_notes(self) -> None:
        words_ = self.tr("The body that was sent has {size}; its first 64 KB are shown.")
        cut = [hop.sent.size for hop in self._outcome.hops if hop.sent.size > KEPT]
        exchange = self._outcome.exchange
        left_out = [note for note in exchange.notes if note.words in LEFT_OUT] if exchange is not None else []
        lines = [Line(said(note)) for note in left_out]
        self._notes.show_lines([*lines, *(Line(words_.format(size=size_figure(size))) for size in cut)])

    def _show_origins(self) -> None:
        self._rows = origins_of(self._outcome.exchange)
        self._origins.clearSpans()
        self._origins.show_rows([_cells(row) for row in self._rows])
        for at, row in enumerate(self._rows):
            if row.heads:  # the hop's URL needs the room of both columns
                self._origins.setSpan(at, 0, 1, 2)
        self._origins.setColumnWidth(0, min(self._origins.columnWidth(0), px(_WIDEST_PART)))

    def _indexed(self, outcome: Outcome, text: Text | None) -> None:
        if text is not None and outcome is self._outcome:
            self._view.show_source(text.source, text.index, text.syntax)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == _FROM:
            self._lead(index.row())

    def _lead(self, row: int) -> None:
        if field := self._rows[row].field:
            self.mend.emit(ShowField(field))

    def _fill_menu(self) -> None:
        """The three copies for this system's shell, and below them the same for the others."""
        self._menu.clear()
        usual = usual_shell()
        self._add_copies(self._menu, usual)
        self._menu.addSeparator()
        for shell in SHELLS:
            if shell != usual:
                self._add_copies(self._menu.addMenu(words(_SHELLS[shell])), shell)

    def _add_copies(self, menu: QMenu, shell: Shell) -> None:
        for secrecy, label in _COPIES:
            copy = CopyCurl(secrecy, shell)
            menu.addAction(action_text(words(label))).triggered.connect(partial(self._ask_for, copy))

    def _ask_for(self, copy: CopyCurl, _checked: bool = False) -> None:
        self.mend.emit(copy)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self._text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = event.size().width() >= _ROOMY
        self._both.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        super().resizeEvent(event)


def _cells(row: OriginRow) -> tuple[Cell, Cell]:
    part = f"    {row.part}" if row.is_variable else row.part
    return Cell(part, mono=True, strong=row.heads), Cell(row.origin, role="accent" if row.field else "muted")
