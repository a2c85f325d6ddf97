"""The Headers pane: the request's own headers, and below them those that are sent besides."""

import re
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from restdesk.gui.request.beside import Beside, beside
from restdesk.gui.request.pairs_edit import PairsEdit
from restdesk.gui.request.pane import Pane, with_http
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.translate import words
from restdesk.gui.widgets.pairs_model import Column, pair_shape
from restdesk.gui.widgets.row_columns import Below, Note, Offer
from restdesk.model.auth import INHERIT
from restdesk.model.request import Header, Request

_SOON = 60
"""Milliseconds without an edit after which it is shown what is sent besides."""

_ROW = 20
"""Characters that a row counts for."""

_FIELD = re.compile(r"headers\[(\d+)\](?:\.(name|value))?")


class HeadersPane(Pane):
    """A table of headers; what the table does not show of a header stays with it."""

    lead = Signal(object)
    """Carries the name of the field by which a header that is sent besides is changed."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._request = Request()
        self._headers: tuple[Header, ...] = ()
        self._is_edited = False
        self._beside: tuple[Beside, ...] = ()
        self._edit = PairsEdit(pair_shape(Header(), _names, _values), "headersTable", surroundings.spans)
        self._edit.edited.connect(self._edited)
        self._table = self._edit.table
        self._table.below_chosen.connect(self._override)
        self._table.below_toggled.connect(self._turn)
        self.corner = self._edit.button
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._show_beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._edit)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._request = request
        self._headers = request.call.headers if request.call else ()
        self._is_edited = False
        self._edit.show_notes({})
        self._edit.show_rows(self._headers)
        self._show_beside()

    def value(self, request: Request) -> Request:
        return with_http(request, headers=self._own())

    def length(self) -> int:
        return _ROW * len(self._table.rows())

    def flush(self) -> None:
        self._edit.flush()

    def follow(self, request: Request) -> None:
        if request is not self._request:
            self._request = request
            self._soon.start()

    def refresh(self) -> None:
        self._table.set_spans(self._surroundings.spans)
        self._show_beside()

    def retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("Headers"))
        self._edit.retranslate()
        self._show_beside()

    def show_error(self, field: str, text: str) -> bool:
        found = _FIELD.fullmatch(field)
        if found is None or int(found[1]) >= len(self._own()):
            return False
        self._edit.show_table()
        self._edit.show_notes({int(found[1]): Note(text, is_error=True)})
        self._table.show_cell(int(found[1]), Column.VALUE if found[2] == "value" else Column.NAME)
        return True

    def clear_errors(self) -> None:
        self._edit.show_notes({})

    def _edited(self) -> None:
        self._is_edited = True
        self._soon.start()
        self.edited.emit()

    def _own(self) -> tuple[Header, ...]:
        """Return the headers as they stand, without rows that hold nothing."""
        if self._is_edited:
            blank = Header()
            self._headers = tuple(header for header in self._edit.rows() if header != blank)
            self._is_edited = False
        return self._headers

    def _show_beside(self) -> None:
        """Show what is sent besides the own headers, and where it comes from."""
        self._soon.stop()
        request = with_http(self._request, headers=self._own())
        self._beside = beside(request, self._surroundings)
        self._table.show_below([self._below(row) for row in self._beside])

    def _below(self, row: Beside) -> Below:
        value, origin = row.value, self._origin(row)
        if not value and row.source in ("body", "url"):
            value = self.tr("counted when sent") if row.source == "body" else self.tr("taken from the URL")
        if not row.is_on:
            origin = self.tr("left out ({origin})").format(origin=origin)
        note = self.tr("Click or press Enter to send another value.")
        if row.source == "auth":
            note = self.tr("Click or press Enter to go to the Auth pane.")
        return Below(row.name, (row.name, value, origin), row.is_on if row.can_omit else None, note)

    def _origin(self, row: Beside) -> str:
        kind = words(row.kind) if row.kind is not None else row.type
        match row.source:
            case "inherited":
                return self.tr("from {owner}").format(owner=row.owner)
            case "body":
                return self.tr("Body: {kind}").format(kind=kind)
            case "auth" if row.owner:
                return self.tr("Auth: {kind}, from {owner}").format(kind=kind, owner=row.owner)
            case "auth":
                return self.tr("Auth: {kind}").format(kind=kind)
            case "cookies":
                return self.tr("Cookies")
            case "url":
                return self.tr("URL")
        return "RestDesk"

    def _override(self, name: object) -> None:
        """Make an own header of one that is sent besides, ready to be changed; a credential is changed where it is."""
        row = next(row for row in self._beside if row.name == name)
        if row.source in ("auth", "url") and row.name.lower() != "host":
            self.lead.emit("auth" if row.source == "auth" else "url")
            return
        number = len(self._table.rows())
        self._table.put_in(number, [Header(name=row.name, value="" if row.source == "cookies" else row.value)])
        self._table.open_cell(number, Column.VALUE)
        editor = self._table.viewport().findChild(QLineEdit)
        if editor is not None:
            editor.selectAll()

    def _turn(self, name: object) -> None:
        """Leave a header out, or send it again."""
        omitted = self._surroundings.setting(self._request, "omit_headers").value or ()
        key = str(name).lower()
        left = tuple(other for other in omitted if other.strip().lower() != key)
        names = left if len(left) < len(omitted) else (*omitted, str(name))
        unset = msgspec.structs.replace(self._request.settings, omit_headers=None)
        above = self._surroundings.setting(msgspec.structs.replace(self._request, settings=unset), "omit_headers").value
        kept = INHERIT if self._request.settings.omit_headers == INHERIT else None
        wanted = kept if names == (above or ()) else names
        self.settings.emit(msgspec.structs.replace(unset, omit_headers=wanted))
        self._show_beside()


def header_count(request: Request) -> int:
    """Return how many headers of its own the request sends."""
    headers = request.call.headers if request.call else ()
    return sum(1 for header in headers if header.name and not header.disabled)


def _names(_row: Header, typed: str) -> Sequence[Offer]:
    from restdesk.content.request_headers import named_like  # not for the first paint

    return [Offer(header.name, words(header.meaning)) for header in named_like(typed)]


def _values(row: Header, typed: str) -> Sequence[Offer]:
    from restdesk.content.request_headers import values_like

    return [Offer(value) for value in values_like(row.name, typed)]
