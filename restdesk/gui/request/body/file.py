"""The editor of a body that is one file: its path, its type of content, its size."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from restdesk.figures import bytes_figure, size_figure
from restdesk.gui.request.body.editor import AnyBody, BodyEditor
from restdesk.gui.request.body.picking import dropped_files, pick_files
from restdesk.gui.request.error_mark import ErrorMark
from restdesk.gui.request.pane import changed
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.plain import set_plain
from restdesk.gui.widgets.variable_edit import VariableEdit
from restdesk.model.request import FileBody, FileChoice
from restdesk.session.files import SeenFile, guessed_type

_PAUSE = 200
"""Milliseconds without a key after which the file is looked for."""


class FileEditor(BodyEditor):
    """The chosen file; others that the body may have instead are kept."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._data: tuple[FileChoice, ...] = ()
        self._seen = SeenFile()
        self.path, self.type = VariableEdit(spans=surroundings.spans), VariableEdit(spans=surroundings.spans)
        self.path.setObjectName("body_file_path")
        self.type.setObjectName("body_file_contentType")
        self.choose = QPushButton()
        self.choose.setObjectName("body_file_choose")
        self._path_label, self._type_label, self._told = QLabel(), QLabel(), QLabel()
        self._told.setObjectName("body_file_size")
        self._told.setWordWrap(True)
        self._marks = {"filePath": ErrorMark(self.path), "contentType": ErrorMark(self.type)}
        self._looks = QTimer(self)
        self._looks.setSingleShot(True)
        self._looks.setInterval(_PAUSE)
        self._looks.timeout.connect(self._look)
        self._lay_out()
        self.path.textEdited.connect(self._typed)
        self.type.textEdited.connect(self._typed)
        self.choose.clicked.connect(self._pick)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.path)
        self.retranslate()

    def show_value(self, body: AnyBody) -> None:
        self._data = body.data if isinstance(body, FileBody) else ()
        choice = self._data[self._at()] if self._data else FileChoice()
        for field, text in ((self.path, choice.file_path), (self.type, choice.content_type)):
            if field.text() != text:
                field.setText(text)
        self._look()

    def value(self, body: AnyBody) -> AnyBody:
        return changed(body, data=self._data) if isinstance(body, FileBody) else body

    def refresh(self) -> None:
        self.path.set_spans(self.surroundings.spans)
        self.type.set_spans(self.surroundings.spans)
        self._look()

    def retranslate(self) -> None:
        self._path_label.setText(self.tr("File"))
        self._type_label.setText(self.tr("Content type"))
        self.path.setAccessibleName(self.tr("File"))
        self.path.setPlaceholderText(self.tr("Drop a file here, choose one, or type its path"))
        self.type.setAccessibleName(self.tr("Content type"))
        self.choose.setText(self.tr("Choose…"))
        self._tell()

    def show_error(self, field: str, text: str) -> None:
        name = field.rpartition(".")[2]
        self._marks.get(name, self._marks["filePath"]).show_error(text)

    def clear_errors(self) -> None:
        for mark in self._marks.values():
            mark.clear()

    def _lay_out(self) -> None:
        self._path_label.setBuddy(self.path)
        self._type_label.setBuddy(self.type)
        self.type.setMaximumWidth(360)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._path_label, 0, 0)
        grid.addWidget(self.path, 0, 1)
        grid.addWidget(self.choose, 0, 2)
        grid.addWidget(self._type_label, 1, 0)
        grid.addWidget(self.type, 1, 1, 1, 2)
        grid.addWidget(self._told, 2, 1, 1, 2)
        grid.setRowStretch(3, 1)
        grid.setColumnStretch(1, 1)
        grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _at(self) -> int:
        """The place of the choice that is sent, or of the first one."""
        return next((place for place, choice in enumerate(self._data) if choice.selected), 0)

    def _typed(self) -> None:
        self._take(self.path.text(), self.type.text())
        self._looks.start()

    def _take(self, path: str, kind: str) -> None:
        at = self._at()
        old = self._data[at] if self._data else FileChoice(selected=True)
        made = changed(old, file_path=path, content_type=kind, selected=True)
        self._data = (*self._data[:at], made, *self._data[at + 1 :])
        self.edited.emit()

    def _pick(self) -> None:
        title = self.tr("Choose the file to send")
        pick_files(self, title, self.surroundings.folder(), self.pick, many=False)

    def pick(self, paths: Sequence[Path]) -> None:
        """Send the first of these files, which the person picked."""
        self.surroundings.take_files(paths[:1], self).done(lambda names: self._picked(names[0]))

    def _picked(self, name: str) -> None:
        self.path.setText(name)
        self._take(name, self.type.text())
        self._look()

    def _look(self) -> None:
        """Find out how big the file is, elsewhere."""
        self._looks.stop()
        name = self.path.text()
        self._seen = SeenFile()
        self._tell()
        if name and "{{" not in name:
            self.surroundings.see_files((name,), self).done(lambda seen: self._found(name, seen[0]))

    def _found(self, name: str, seen: SeenFile) -> None:
        if name == self.path.text():
            self._seen = seen
            self._tell()

    def _tell(self) -> None:
        seen, others = self._seen, len(self._data) - 1
        if seen.is_missing:
            said = self.tr("This file is not found.")
        elif seen.size is not None:
            said = self.tr("{size}, {bytes} bytes").format(size=size_figure(seen.size), bytes=bytes_figure(seen.size))
        elif self.path.text() and "{{" not in self.path.text():
            said = self.tr("Outside the collection: you are asked when it is sent.")
        else:
            said = ""
        if others > 0:
            said += " " + self.tr("{count} other choices are kept in the request.").format(count=others)
        set_plain(self._told, said.strip())
        name = self.path.text()
        is_known = bool(name) and "{{" not in name
        self.type.setPlaceholderText(guessed_type(name) if is_known else self.tr("Guessed from the file's name"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            self.pick(files)
            event.acceptProposedAction()
