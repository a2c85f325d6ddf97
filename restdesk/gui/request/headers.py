"""The Headers pane: the request's own headers, and below them what it inherits."""

import re
from dataclasses import replace

import msgspec
from PySide6.QtWidgets import QVBoxLayout

from restdesk.gui.request.pairing import Pair, pairing
from restdesk.gui.request.pane import Pane, with_http
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.pairs_model import Column, Row
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.model.request import Header, Request

_FIELD = re.compile(r"headers\[(\d+)\](?:\.(name|value))?")


class HeadersPane(Pane):
    """A table of headers; what the table does not show of a header stays with it."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._headers: tuple[Header, ...] = ()
        self._is_marked = False
        self._table = PairsTable(self, surroundings.spans)
        self._table.setObjectName("headersTable")
        self._table.edited.connect(self._edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._table)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._headers = request.http.headers if request.http else ()
        self._is_marked = False
        self._table.show_rows([_row(header) for header in self._headers])
        self._show_inherited()

    def value(self, request: Request) -> Request:
        return with_http(request, headers=self._headers)

    def refresh(self) -> None:
        self._table.set_spans(self._surroundings.spans)
        self._show_inherited()

    def retranslate(self) -> None:
        self._table.retranslate()
        self._table.setAccessibleName(self.tr("Headers"))
        self._show_inherited()

    def show_error(self, field: str, text: str) -> bool:
        found = _FIELD.fullmatch(field)
        if found is None or int(found[1]) >= len(self._headers):
            return False
        number = int(found[1])
        rows = [_row(header) for header in self._headers]
        rows[number] = _row(self._headers[number], error=text)
        self._is_marked = True
        self._table.show_rows(rows)
        column = Column.VALUE if found[2] == "value" else Column.NAME
        self._table.setCurrentIndex(self._table.model().index(number, column))
        self._table.setFocus()
        return True

    def clear_errors(self) -> None:
        if self._is_marked:
            self._is_marked = False
            self._table.show_rows([_row(header) for header in self._headers])

    def _edited(self) -> None:
        rows = self._table.rows()
        if self._is_marked:
            self._is_marked = False
            self._table.show_rows([replace(row, error="") for row in rows])
        origins = pairing([_known(_row(header)) for header in self._headers], [_known(row) for row in rows])
        made = (
            _header(Header() if origin is None else self._headers[origin], row)
            for row, origin in zip(rows, origins, strict=True)
        )
        self._headers = tuple(header for header in made if header != Header())
        self._show_inherited()
        self.edited.emit()

    def _show_inherited(self) -> None:
        own = {header.name.lower() for header in self._headers if not header.disabled}
        shown = [
            Row(header.name, header.value, description=self.tr("from {owner}").format(owner=owner))
            for header, owner in self._surroundings.headers()
            if header.name.lower() not in own
        ]
        self._table.show_automatic(shown)


def header_count(request: Request) -> int:
    """Return how many headers of its own the request sends."""
    headers = request.http.headers if request.http else ()
    return sum(1 for header in headers if header.name and not header.disabled)


def _row(header: Header, error: str = "") -> Row:
    return Row(header.name, header.value, not header.disabled, header.description, error=error)


def _known(row: Row) -> Pair:
    return row.name, row.value, row.description, str(row.enabled)


def _header(old: Header, row: Row) -> Header:
    made = msgspec.structs.replace(
        old, name=row.name, value=row.value, description=row.description, disabled=not row.enabled
    )
    return old if made == old else made
