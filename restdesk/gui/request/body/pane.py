"""The Body pane: a box of kinds and the editor of the body's kind."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout

from restdesk.gui.request.body import BODY_FORMS, BodyForm
from restdesk.gui.request.body.call import with_body, with_graphql
from restdesk.gui.request.body.editor import AnyBody, BodyEditor
from restdesk.gui.request.body.fields import fields_of, parts_of
from restdesk.gui.request.body.picking import pick_target
from restdesk.gui.request.body.text import TextEditor
from restdesk.gui.request.body.too_big import TooBigNote
from restdesk.gui.request.kind_box import KindBox
from restdesk.gui.request.pane import Pane, changed, with_http
from restdesk.gui.request.raw import RawView
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import one_line
from restdesk.model.request import (
    FileBody,
    FileChoice,
    FormBody,
    GraphqlBody,
    MultipartBody,
    Request,
)
from restdesk.model.struct import Unknown

QUIET = 300
"""Milliseconds without a key after which an edited text is taken: taking 1 MB at each key would be felt."""
_TEXT = "text"
"""The name of the editor that all kinds of one text share."""


class BodyPane(Pane):
    """Shows the request's body; another kind keeps what each held. `text_made` carries a CodeEdit of the tab's undo."""

    text_made = Signal(object)

    def __init__(self, surroundings: Surroundings, rows: tuple[BodyForm, ...] = BODY_FORMS) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._rows = rows
        self._bodies: dict[str, AnyBody] = {}
        self._kept: AnyBody = None
        self._operation = ""
        self._place = 0
        self._editors: dict[str, BodyEditor] = {}
        self._refused = ""
        self._failed = ""
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
        self._note = TooBigNote()
        self._note.saved.connect(self._save_refused)
        self._note.given_up.connect(self._give_up)
        self._raw: RawView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._note)
        column.addWidget(self._stack, 1)
        for row in rows:
            self.box.addItem("", row.type)
        self.box.currentIndexChanged.connect(self._choose)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._quiet.stop()
        body = request.call.body if request.call else None
        is_graphql = request.http is None and request.graphql is not None
        kind = "graphql" if is_graphql and not isinstance(body, Unknown) else _type(body)
        place = self._place_of(body, kind)
        has_row = place < len(self._rows)
        self._kept = None if has_row else body
        self._bodies = {kind: body} if has_row else {}
        self._operation = request.own.operation_name
        self._refused = self._failed = ""
        with QSignalBlocker(self.box):
            self._show_kept()
            self.box.setCurrentIndex(place)
        self._place = place
        self._fill_made(kind, body)
        self._bring_up()

    def value(self, request: Request) -> Request:
        row = self._row()
        if row is None:
            return with_http(request, body=self._kept)
        body = self._taken(row)
        if row.type != "graphql":
            return with_body(request, body)
        document = body if isinstance(body, GraphqlBody) else None
        return with_graphql(request, document, self._operation)

    def flush(self) -> None:
        editor = self._current()
        if editor is not None:
            editor.flush()
        if self._quiet.isActive():
            self._quiet.stop()
            self.edited.emit()

    def refresh(self) -> None:
        for editor in self._editors.values():
            editor.refresh()

    def retranslate(self) -> None:
        self._kinds.set_words(self.tr("Kind of body"))
        self._none.setText(self.tr("This request is sent without a body."))
        for index, row in enumerate(self._rows):
            self.box.setItemText(index, words(row.label))
        for editor in self._editors.values():
            editor.retranslate()
        self._note.retranslate()
        self._show_raw()
        self._say_too_big()

    def show_error(self, field: str, text: str) -> bool:
        if field.partition(".")[0].partition("[")[0] != "body":
            return False
        editor = self._current()
        if editor is not None:
            editor.show_error(field, text)
        elif self._raw is not None:
            listed = self._raw.findChild(CodeEdit)
            (listed or self._raw).setFocus()
        return True

    def clear_errors(self) -> None:
        for editor in self._editors.values():
            editor.clear_errors()

    def texts(self) -> list[CodeEdit]:
        """Return the editors of texts that were made."""
        return [text for editor in self._editors.values() for text in editor.findChildren(CodeEdit)]

    def is_text(self) -> bool:
        """Whether the body is one text."""
        return isinstance(self._current(), TextEditor)

    def format_text(self) -> None:
        """Lay the body's text out for reading."""
        editor = self._current()
        if isinstance(editor, TextEditor):
            editor.panel.format_text()

    def minify_text(self) -> None:
        """Take the blanks and the comments out of the body's text."""
        editor = self._current()
        if isinstance(editor, TextEditor):
            editor.panel.minify_text()

    def _typed(self) -> None:
        """A text was typed into: it is taken after a pause; all else at once."""
        if isinstance(self._current(), TextEditor) or self._row_type() == "graphql":
            self._quiet.start()
        self._refused = self._failed = ""
        self._say_too_big()
        editor = self._current()
        if editor is not None and self._row_type() == "graphql":
            self._operation = editor.operation()
        if not self._quiet.isActive():
            self.edited.emit()

    def _taken(self, row: BodyForm) -> AnyBody:
        """Return the body of a kind as its editor has it."""
        body = self._bodies[row.type] if row.type in self._bodies else row.empty()
        editor = self._editors.get(_editor_name(row))
        if editor is not None and editor is self._current():
            body = editor.value(body)
        self._bodies[row.type] = body
        return body

    def _choose(self, index: int) -> None:
        if self._quiet.isActive():  # what was just typed is of the kind before: else Undo would not bring it back
            with QSignalBlocker(self.box):
                self.box.setCurrentIndex(self._place)
                self.flush()
                self.box.setCurrentIndex(index)
        self._place = index
        shown = next((name for name, editor in self._editors.items() if editor is self._stack.currentWidget()), "")
        self._keep(shown)
        self._share(shown)
        self._bring_up()
        self.edited.emit()

    def _keep(self, name: str) -> None:
        """Remember what the editor holds that is left."""
        editor = self._editors.get(name)
        for row in self._rows:
            if editor is not None and _editor_name(row) == name and row.type in self._bodies:
                self._bodies[row.type] = editor.value(self._bodies[row.type])

    def _share(self, left: str) -> None:
        """Let the two kinds of form have one another's fields."""
        row = self._row()
        form, parts = self._bodies.get("form-urlencoded"), self._bodies.get("multipart-form")
        if row is None or left == row.type:
            return
        if row.type == "multipart-form" and isinstance(form, FormBody) and left == "form-urlencoded":
            old = parts if isinstance(parts, MultipartBody) else MultipartBody()
            self._fill("multipart-form", changed(old, data=parts_of(form.data, old.data)))
        elif row.type == "form-urlencoded" and isinstance(parts, MultipartBody) and left == "multipart-form":
            held = form if isinstance(form, FormBody) else FormBody()
            self._fill("form-urlencoded", changed(held, data=fields_of(parts.data, held.data)))

    def _fill(self, kind: str, body: AnyBody) -> None:
        self._bodies[kind] = body
        editor = self._editors.get(kind)
        if editor is not None:
            editor.show_value(body)

    def _fill_made(self, kind: str, body: AnyBody) -> None:
        """Show the body in its editor, and nothing in the others that were made."""
        for name, editor in self._editors.items():
            is_its = any(row.type == kind and _editor_name(row) == name for row in self._rows)
            editor.show_value(body if is_its else None)
            editor.show_operation(self._operation)

    def _bring_up(self) -> None:
        row = self._row()
        if row is None:
            self._stack.setCurrentWidget(self._raw_view())
        elif not _editor_name(row):
            self._stack.setCurrentWidget(self._none)
        else:
            editor = self._editor(row)
            if isinstance(editor, TextEditor) and row.syntax:
                editor.set_syntax(row.syntax)
            self._bodies.setdefault(row.type, row.empty())
            self._stack.setCurrentWidget(editor)
        self._say_too_big()

    def _editor(self, row: BodyForm) -> BodyEditor:
        """Return the editor of a kind, made when first shown."""
        name = _editor_name(row)
        if name not in self._editors:
            editor = row.make(self._surroundings) if row.make is not None else TextEditor(self._surroundings)
            self._editors[name] = editor
            self._stack.addWidget(editor)
            editor.show_value(self._bodies.get(row.type))
            editor.show_operation(self._operation)
            editor.edited.connect(self._typed)
            if isinstance(editor, TextEditor):
                editor.too_big.connect(self._refuse_paste)
            for text in editor.findChildren(CodeEdit):
                self.text_made.emit(text)
        return self._editors[name]

    def _current(self) -> BodyEditor | None:
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, BodyEditor) else None

    def _place_of(self, body: AnyBody, kind: str) -> int:
        """Return the place of a body's kind in the box: the last one if no row has it."""
        kinds = [] if isinstance(body, Unknown) else [row.type for row in self._rows]
        return kinds.index(kind) if kind in kinds else len(self._rows)

    def _row(self) -> BodyForm | None:
        """Return the chosen row, None for a kind that no row has."""
        index = self.box.currentIndex()
        return self._rows[index] if index < len(self._rows) else None

    def _row_type(self) -> str:
        row = self._row()
        return "" if row is None else row.type

    def _show_kept(self) -> None:
        """Let the box have a last choice for a body that no row has."""
        while self.box.count() > len(self._rows):
            self.box.removeItem(len(self._rows))
        if self._kept is not None:
            self.box.addItem("", _type(self._kept))
            self._show_raw()

    def _raw_view(self) -> RawView:
        if self._raw is None:
            self._raw = RawView()
            self._stack.addWidget(self._raw)
            self._show_raw()
        return self._raw

    def _show_raw(self) -> None:
        """Show a body that is only kept."""
        if self._kept is None:
            return
        kind = _type(self._kept)
        self.box.setItemText(len(self._rows), one_line(kind) or "?")
        if self._raw is not None:
            note = self.tr("RestDesk keeps a body of the kind “{kind}” as it is and cannot send it yet.")
            self._raw.show_text(note.format(kind=kind), getattr(self._kept, "raw", ""))

    def _refuse_paste(self, text: str) -> None:
        self._refused, self._failed = text, ""
        self._say_too_big()

    def _say_too_big(self) -> None:
        """Say that the text is too long for the editor, or that what was pasted is."""
        editor = self._current()
        is_cut = isinstance(editor, TextEditor) and editor.panel.edit.is_cut()
        if not isinstance(editor, TextEditor) or not (is_cut or self._refused):
            self._note.hide()
            return
        if self._failed:
            note, count = self.tr("The file could not be written: {cause}").format(cause=self._failed), 0
        elif self._refused:
            note = self.tr("{count} characters are too many to edit here; they were not pasted.")
            count = len(self._refused)
        else:
            note = self.tr("{count} characters are too many to edit here: the beginning is shown, all is sent.")
            count = len(editor.panel.value())
        text = note.format(count=f"{count:,}") if not self._failed else note
        self._note.show_words(text, can_save=True, can_cancel=bool(self._refused))

    def _give_up(self) -> None:
        self._refused = self._failed = ""
        self._say_too_big()
        editor = self._current()
        if editor is not None:
            editor.setFocus()

    def _save_refused(self) -> None:
        editor = self._current()
        if isinstance(editor, TextEditor):
            text = self._refused or editor.panel.value()
            folder = self._surroundings.folder()
            title = self.tr("Save the body as a file")
            pick_target(self, title, folder, partial(self.save_as_file, text=text))

    def save_as_file(self, path: Path, text: str) -> None:
        """Write `text` to the file at `path`, which the person named, and send that file."""
        work = self._surroundings.save_file(path, text, self)
        work.done(self._send_file).failed(self._cannot_save)

    def _send_file(self, name: str) -> None:
        self._refused = self._failed = ""
        old = self._bodies.get("file")
        made = FileBody() if not isinstance(old, FileBody) else old
        self._fill("file", changed(made, data=(FileChoice(file_path=name, selected=True),)))
        self.box.setCurrentIndex(self.box.findData("file"))

    def _cannot_save(self, error: BaseException) -> None:
        if not isinstance(error, OSError):
            raise error
        self._failed = error.strerror or str(error)
        self._say_too_big()


def _editor_name(row: BodyForm) -> str:
    """Return the name of a kind's editor: kinds of one text share one; no body has none."""
    return row.type if row.make is not None else _TEXT if row.syntax else ""


def _type(body: AnyBody) -> str:
    if body is None:
        return "none"
    if isinstance(body, GraphqlBody):
        return "graphql"
    return body.type if isinstance(body, Unknown) else str(body.__struct_config__.tag)
