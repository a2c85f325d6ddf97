"""The Params pane: the rows of the URL's query, its path parameters, and the URL as it will be sent."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout

from restdesk.gui.look.scale import px
from restdesk.gui.request.pairs_edit import PairsEdit
from restdesk.gui.request.pane import Pane, let_follow
from restdesk.gui.request.query import Edited, Line, Query
from restdesk.gui.request.sent_line import SentLine
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.pairs_model import Column, pair_shape, path_shape
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.gui.widgets.row_columns import Note
from restdesk.model.request import Param, Request

_PATH = "params.path."
_NARROW = 640
"""Pixels below which the tables do not stand side by side."""
_SOON = 150
"""Milliseconds without an edit after which the URL is shown as it will be sent."""


class ParamsPane(Pane):
    """`tabled` carries the rows of the query as they stand after an edit, `path_tabled` those of the path."""

    tabled = Signal(object)
    path_tabled = Signal(object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._request = Request()
        self._query = Query.of("", ())
        self._edit = PairsEdit(pair_shape(Param()), "paramsTable", surroundings.spans)
        self._edit.edited.connect(lambda: self.tabled.emit(self._rows()))
        self.corner = self._edit.button
        self._path: PairsTable | None = None
        """Made for the first URL that has path parameters."""
        self._tables = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._encode = QCheckBox()
        self._encode.setObjectName("encodeUrlBox")
        self._encode.clicked.connect(self._set_encode)
        self._sent = SentLine()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._show_sent)
        self._lay_out()
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._request = request
        self._show_settings()

    def show_query(self, query: Query) -> None:
        """Show the rows of a URL and its annotations."""
        self._query = query
        rows = [line.param for line in query.shown]
        self._edit.show_rows(rows)
        self._edit.show_notes(self._notes(query.shown))
        self._show_path()
        self._soon.start()

    def flush(self) -> None:
        self._edit.flush()

    def follow(self, request: Request) -> None:
        if request is not self._request:
            self._request = request
            self._show_settings()

    def refresh(self) -> None:
        self._edit.table.set_spans(self._surroundings.spans)
        if self._path is not None:
            self._path.set_spans(self._surroundings.spans)
        self._show_settings()

    def retranslate(self) -> None:
        self._edit.table.setAccessibleName(self.tr("Query parameters"))
        self._edit.retranslate()
        self._name_path()
        self._edit.show_notes(self._notes(self._query.shown))
        self._show_path()
        self._show_settings()

    def show_error(self, field: str, text: str) -> bool:
        names = [param.name for param in self._query.path]
        name = field.removeprefix(_PATH)
        if not field.startswith(_PATH) or name not in names or self._path is None:
            return False
        self._path.show_notes({**self._path_notes(), names.index(name): Note(text, is_error=True)})
        self._path.show_cell(names.index(name), Column.VALUE)
        return True

    def clear_errors(self) -> None:
        if self._path is not None:
            self._path.show_notes(self._path_notes())

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 2, 0, 0)
        foot.setSpacing(12)
        foot.addWidget(self._encode)
        foot.addWidget(self._sent, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        self._tables.addWidget(self._edit, 3)
        self._tables.setSpacing(8)
        column.addLayout(self._tables, 1)
        column.addLayout(foot)

    def _show_path(self) -> None:
        rows = self._query.path
        if self._path is None and rows:
            self._path = PairsTable(path_shape(), self, self._surroundings.spans)
            self._path.setObjectName("pathTable")
            self._path.edited.connect(self._path_edited)
            self._tables.addWidget(self._path, 2)
            let_follow(self._edit, self._path)
            self._name_path()
        if self._path is not None:
            self._path.show_rows(rows)
            self._path.show_notes(self._path_notes())
            self._path.setVisible(bool(rows))
        self._arrange()

    def _name_path(self) -> None:
        if self._path is not None:
            self._path.setAccessibleName(self.tr("Path parameters"))
            self._path.retranslate()
            self._path.set_titles((self.tr("Path"), self.tr("Value"), self.tr("Description")))

    def _path_edited(self) -> None:
        if self._path is not None:
            self.path_tabled.emit(self._path.rows())

    def _arrange(self) -> None:
        """Put the two tables side by side where there is room for both, else one below the other."""
        below = self.width() < px(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._tables.setDirection(direction)
        if self._path is None:
            return
        if below:
            self._path.fit_height(3)
        else:
            self._path.let_grow()

    def _show_settings(self) -> None:
        value, owner = self._surroundings.setting(self._request, "encode_url")
        self._encode.setChecked(value is not False)
        inherited = self.tr("Encode the URL (as {owner} says)").format(owner=owner.replace("&", "&&"))
        self._encode.setText(inherited if owner else self.tr("Encode the URL"))
        self._encode.setToolTip(self.tr("Percent-encode what a URL may not hold; off, it goes out as it is typed"))
        self._soon.start()

    def _show_sent(self) -> None:
        if self.isVisible():
            self._sent.show_url(self._query.url, self._surroundings.sent_url(self._request))

    def _set_encode(self, on: bool) -> None:
        """Decide for this request; what would be inherited anyway is not written."""
        unset = msgspec.structs.replace(self._request.settings, encode_url=None)
        above = self._surroundings.setting(msgspec.structs.replace(self._request, settings=unset), "encode_url").value
        wanted = None if on == (above is not False) else on
        self.settings.emit(msgspec.structs.replace(unset, encode_url=wanted))
        self._show_settings()

    def _notes(self, lines: Sequence[Line]) -> dict[int, Note]:
        missing = [number for number, line in enumerate(lines) if line.is_missing]
        return dict.fromkeys(missing, Note(self.tr("not in the URL"))) if missing else {}

    def _path_notes(self) -> dict[int, Note]:
        named = set(self._query.path_names)
        notes = {}
        for number, row in enumerate(self._query.path):
            if row.name not in named:
                notes[number] = Note(self.tr("not in the URL"))
            elif not row.value:
                notes[number] = Note(self.tr("has no value yet"))
        return notes

    def _rows(self) -> list[Edited]:
        return [Edited(row.name, row.value, not row.disabled, row.description) for row in self._edit.rows()]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
