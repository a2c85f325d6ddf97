"""The Body pane: a box of kinds and the editor of the body's text."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout

from restdesk.gui.request.body import BODY_FORMS, BodyForm
from restdesk.gui.request.body.listed import LISTED, listing
from restdesk.gui.request.kind_box import KindBox
from restdesk.gui.request.pane import Pane, changed, with_http
from restdesk.gui.request.raw import RawView
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import one_line
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
        self._bodies: dict[str, Body] = {}
        self._kept: Body = None
        self._text = ""
        self._untaken = False
        self._refused = 0
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self.edited)
        self._kinds = KindBox("bodyTypeBox")
        self.box = self._kinds.box
        self.corner = self._kinds
        self._none = QLabel()
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.setContentsMargins(0, 8, 0, 0)
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
        self.box.currentIndexChanged.connect(self._choose)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._quiet.stop()
        self._untaken = False
        body = request.http.body if request.http else None
        place = self._place_of(body)
        has_row = place < len(self._rows)
        self._kept = None if has_row else body
        self._bodies = {_type(body): body} if has_row else {}
        text = getattr(body, "data", "")
        self._text = text if isinstance(text, str) else ""
        self._edit.show_value(self._text)
        with QSignalBlocker(self.box):
            self._show_kept()
            self.box.setCurrentIndex(place)
        self._bring_up()

    def value(self, request: Request) -> Request:
        if self._untaken:
            self._text, self._untaken = self._edit.value(), False
        row = self._row()
        if row is None:
            return with_http(request, body=self._kept)
        body = self._bodies.get(row.type) or row.empty()
        if row.syntax and body is not None and not isinstance(body, Unknown):
            body = changed(body, data=self._text)
        self._bodies[row.type] = body
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
        self._say_too_big()

    def show_error(self, field: str, text: str) -> bool:
        if field.partition(".")[0].partition("[")[0] != "body":
            return False
        listed = self._raw.findChild(CodeEdit) if self._stack.currentWidget() is self._raw else None
        (listed or self._edit).setFocus()
        return True

    def _typed(self) -> None:
        self._untaken = True
        self._quiet.start()
        self._refused = 0
        self._say_too_big()

    def _choose(self, index: int) -> None:
        del index
        self._bring_up()
        self.edited.emit()

    def _bring_up(self) -> None:
        row = self._row()
        if row is not None and row.syntax:
            self._edit.set_syntax(row.syntax)
        shown = self._raw if row is None else self._edit if row.syntax else self._none
        self._stack.setCurrentWidget(shown)
        self._say_too_big()

    def _place_of(self, body: Body) -> int:
        """Return the place of a body's kind in the box: the last one if no row has it."""
        kinds = [] if isinstance(body, Unknown) else [row.type for row in self._rows]
        return kinds.index(_type(body)) if _type(body) in kinds else len(self._rows)

    def _row(self) -> BodyForm | None:
        """Return the chosen row, None for a kind that no row has."""
        index = self.box.currentIndex()
        return self._rows[index] if index < len(self._rows) else None

    def _show_kept(self) -> None:
        """Let the box have a last choice for a body that no row has."""
        while self.box.count() > len(self._rows):
            self.box.removeItem(len(self._rows))
        if self._kept is not None:
            self.box.addItem("", _type(self._kept))
            self._show_raw()

    def _show_raw(self) -> None:
        """Show a body that no row edits: one that is sent as its file says, or one that is only kept."""
        kept = self._kept
        if kept is None:
            return
        kind = _type(kept)
        label = LISTED.get(type(kept))
        self.box.setItemText(len(self._rows), words(label) if label else one_line(kind) or "?")
        if label:
            note = self.tr("This body is sent as the file says. A later version of RestDesk can edit it here.")
            self._raw.show_text(note, listing(kept))
        else:
            note = self.tr("RestDesk keeps a body of the kind “{kind}” as it is and cannot send it yet.")
            self._raw.show_text(note.format(kind=kind), getattr(kept, "raw", ""))

    def _refuse_paste(self, count: int) -> None:
        self._refused = count
        self._say_too_big()

    def _say_too_big(self) -> None:
        """Say that the text is too long for the editor, or that what was pasted is."""
        if self._edit.is_cut():
            note = self.tr("{count} characters are too many to edit here: the beginning is shown, all is sent.")
            count = len(self._text)
        else:
            note = self.tr("{count} characters are too many to edit here; they were not pasted.")
            count = self._refused
        self._too_big.setText(note.format(count=f"{count:,}"))
        self._too_big.setVisible(count > 0 and self._stack.currentWidget() is self._edit)


def _type(body: Body) -> str:
    if body is None:
        return "none"
    return body.type if isinstance(body, Unknown) else str(body.__struct_config__.tag)
