"""The Body pane: a box of kinds and the editor of the body's text."""

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout

from restdesk.gui.request.body import BODY_FORMS, BodyForm
from restdesk.gui.request.kind_box import KindBox
from restdesk.gui.request.pane import Pane, with_http
from restdesk.gui.request.raw import RawView
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import action_text
from restdesk.model.request import Body, Request
from restdesk.model.struct import Unknown

QUIET = 300
"""Milliseconds without a key after which an edited text is taken: taking 1 MB at each key would be felt."""


class BodyPane(Pane):
    """Shows the request's body; another kind keeps the text that was typed."""

    def __init__(self, surroundings: Surroundings, rows: tuple[BodyForm, ...] = BODY_FORMS) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._rows = rows
        self._body: Body = None
        self._untaken = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self.edited)
        self._kinds = KindBox("bodyTypeBox")
        self.box = self._kinds.box
        self.box.activated.connect(self._choose)
        self.corner = self._kinds
        self._none = QLabel()
        self._none.setMargin(4)
        self._edit = CodeEdit()
        self._edit.setObjectName("bodyEdit")
        self._edit.set_spans(surroundings.spans)
        self._edit.edited.connect(self._typed)
        self._edit.too_big.connect(self._refuse_paste)
        self._too_big = QLabel()
        self._too_big.setWordWrap(True)
        self._too_big.hide()
        self._raw = RawView()
        self._stack = QStackedWidget()
        for widget in (self._none, self._edit, self._raw):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._too_big)
        column.addWidget(self._stack, 1)
        for row in rows:
            self.box.addItem("", row.type)
        self.setFocusProxy(self._edit)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._quiet.stop()
        self._untaken = False
        self._body = request.http.body if request.http else None
        self._show_kept()
        self.box.setCurrentIndex(self.box.findData(_type(self._body)))
        if self._row().syntax:
            self._edit.show_value(getattr(self._body, "data", ""))
        self._bring_up()

    def value(self, request: Request) -> Request:
        row = self._row()
        body = self._body
        if row.type != _type(body):
            body = row.empty()
            self._untaken = True
        if self._untaken and row.syntax and body is not None and not isinstance(body, Unknown):
            text = self._edit.value()
            body = body if body.data == text else msgspec.structs.replace(body, data=text)
        self._untaken = False
        self._body = body
        return with_http(request, body=body)

    def flush(self) -> None:
        if self._quiet.isActive():
            self._quiet.stop()
            self.edited.emit()

    def refresh(self) -> None:
        self._edit.set_spans(self._surroundings.spans)

    def retranslate(self) -> None:
        self._kinds.set_words(self.tr("Kind of body"))
        self._edit.setAccessibleName(self.tr("Body"))
        self._none.setText(self.tr("This request is sent without a body."))
        for index, row in enumerate(self._rows):
            self.box.setItemText(index, words(row.label))
        self._show_raw()

    def show_error(self, field: str, text: str) -> bool:
        if field != "body":
            return False
        self._edit.setFocus()
        return True

    def _typed(self) -> None:
        self._untaken = True
        self._quiet.start()

    def _choose(self, index: int) -> None:
        del index
        self._bring_up()
        self.edited.emit()

    def _bring_up(self) -> None:
        syntax = self._row().syntax
        if syntax:
            self._edit.set_syntax(syntax)
        shown = self._edit if syntax else self._raw if isinstance(self._body, Unknown) else self._none
        self._stack.setCurrentWidget(self._none if self.box.currentData() == "none" else shown)

    def _row(self) -> BodyForm:
        """Return the chosen row; a kind that no row has stays as it is."""
        kind = str(self.box.currentData())
        kept = self._body
        return next((row for row in self._rows if row.type == kind), BodyForm(kind, _KEPT, lambda: kept, None))

    def _show_kept(self) -> None:
        """Let the box have a last choice for a body that no row has."""
        while self.box.count() > len(self._rows):
            self.box.removeItem(len(self._rows))
        if isinstance(self._body, Unknown):
            self.box.addItem(action_text(self._body.type or "?"), self._body.type)
            self._show_raw()

    def _show_raw(self) -> None:
        if isinstance(self._body, Unknown):
            note = self.tr("RestDesk keeps a body of the kind “{kind}” as it is and cannot send it yet.")
            self._raw.show_text(note.format(kind=self._body.type), self._body.raw)

    def _refuse_paste(self, count: int) -> None:
        note = self.tr("{count} characters are too many to edit here; they were not pasted.")
        self._too_big.setText(note.format(count=f"{count:,}"))
        self._too_big.show()


_KEPT = BODY_FORMS[0].label


def _type(body: Body) -> str:
    if body is None:
        return "none"
    return body.type if isinstance(body, Unknown) else str(body.__struct_config__.tag)
