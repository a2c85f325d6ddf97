"""The editor of a form in parts: texts and files, each with a type of content."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMenu, QVBoxLayout

from restdesk.figures import size_figure
from restdesk.gui.request.body.drop_table import DropTable
from restdesk.gui.request.body.editor import AnyBody, BodyEditor
from restdesk.gui.request.body.form import FIELD
from restdesk.gui.request.body.picking import pick_files
from restdesk.gui.request.pane import changed
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.pair_lines import read_all
from restdesk.gui.widgets.pairs_model import pair_line, pair_row
from restdesk.gui.widgets.plain import action_text
from restdesk.gui.widgets.row_columns import Kind, Note, RowColumn, RowShape, cell
from restdesk.model.request import MultipartBody, Part

_SECTIONS = {"name": 1, "type": 2, "value": 3, "contentType": 4}
_PAUSE = 200
"""Milliseconds without an edit after which the files are looked for."""


class MultipartEditor(BodyEditor):
    """A table of parts; files come by the dialog, or dropped on the table."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._said: dict[str, str] = {}
        """What is known of files, by their names."""
        self.table = DropTable(self._shape(), self, surroundings.spans)
        self.table.setObjectName("partsTable")
        self.table.edited.connect(self._edited)
        self.table.dropped.connect(self._dropped)
        self._looks = QTimer(self)
        self._looks.setSingleShot(True)
        self._looks.setInterval(_PAUSE)
        self._looks.timeout.connect(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.retranslate()

    def show_value(self, body: AnyBody) -> None:
        self.table.show_rows(body.data if isinstance(body, MultipartBody) else ())
        self._look()

    def value(self, body: AnyBody) -> AnyBody:
        return changed(body, data=self.table.rows()) if isinstance(body, MultipartBody) else body

    def refresh(self) -> None:
        self.table.set_spans(self.surroundings.spans)
        self._look()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Parts of the form"))
        self.table.set_titles(
            (
                *(self.tr("Name"), self.tr("Kind"), self.tr("Value")),
                *(self.tr("Content type"), self.tr("Description")),
            )
        )
        self.table.retranslate()
        self._look()

    def show_error(self, field: str, text: str) -> None:
        found = FIELD.fullmatch(field)
        if found is not None and int(found[1]) < len(self.table.rows()):
            self.table.show_notes({int(found[1]): Note(text, is_error=True)})
            self.table.show_cell(int(found[1]), _SECTIONS.get(found[2], 1))
        else:
            self.setFocus()

    def clear_errors(self) -> None:
        self.table.show_notes({})

    def _shape(self) -> RowShape:
        columns = (
            RowColumn(**cell("name"), width=190),
            RowColumn(get=lambda part: part.type, put=_with_type, kind=Kind.CHOICE, width=80, choices=self._kinds),
            RowColumn(get=_typed, put=_with_value, kind=_kind, press=self._press, shown=self._shown, hint=self._hint),
            RowColumn(**cell("content_type"), width=170, optional=False),
            RowColumn(**cell("description"), width=160, kind=Kind.PLAIN, optional=True, quiet=True),
        )
        return RowShape(
            blank=Part(),
            columns=columns,
            is_on=lambda part: not part.disabled,
            turned=lambda part, on: msgspec.structs.replace(part, disabled=not on),
            parse=lambda text: [pair_row(Part(), pair) for pair in read_all(text)],
            write=lambda parts: "\n".join(pair_line(changed(part, value=_value(part))) for part in parts),
        )

    def _kinds(self) -> Sequence[tuple[str, str]]:
        return (("text", self.tr("Text")), ("file", self.tr("File")))

    def _shown(self, part: Part) -> str:
        """The value, and of files how big they are."""
        if part.type == "text":
            return _value(part)
        names = _files(part)
        if not names:
            return self._hint(part)
        return ", ".join(f"{name}  {said}" if (said := self._said.get(name)) else name for name in names)

    def _hint(self, part: Part) -> str:
        """What can be done where no path stands; a path that is typed takes the place of several."""
        if part.type == "text":
            return ""
        count = len(_files(part))
        if count > 1:
            return self.tr("Type a path in place of these {count} files").format(count=count)
        return self.tr("Choose files or type a path…")

    def _press(self, number: int) -> None:
        """Choose files for a part; one that has some shows a menu of them."""
        part = self._row(number)
        if not _files(part):
            self._pick(number, add=False)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Add files…"), partial(self._pick, number, add=True))
        menu.addAction(self.tr("Choose others…"), partial(self._pick, number, add=False))
        menu.addAction(self.tr("Type a path…\tF2"), partial(self._type, number))
        menu.addSeparator()
        for name in _files(part):
            words = self.tr("Take out {name}").format(name=action_text(name))
            menu.addAction(words, partial(self._take_out, number, name))
        rect = self.table.visualRect(self.table.model().index(number, _SECTIONS["value"]))
        menu.popup(self.table.viewport().mapToGlobal(rect.bottomLeft()))

    def _type(self, number: int) -> None:
        self.table.edit(self.table.model().index(number, _SECTIONS["value"]))

    def _pick(self, number: int, *, add: bool) -> None:
        heard = partial(self._picked, number, add=add)
        pick_files(self, self.tr("Choose files to send"), self.surroundings.folder(), heard, many=True)

    def _picked(self, number: int, paths: Sequence[Path], *, add: bool) -> None:
        work = self.surroundings.take_files(paths, self)
        work.done(lambda names: self._put(number, names, add=add))

    def _put(self, number: int, names: Sequence[str], *, add: bool) -> None:
        part = self._row(number)
        kept = _files(part) if add and part.type == "file" else ()
        files = tuple(dict.fromkeys((*kept, *names)))
        self._replace(number, changed(part, type="file", value=files[0] if len(files) == 1 else files))

    def _take_out(self, number: int, name: str) -> None:
        left = tuple(file for file in _files(self._row(number)) if file != name)
        self._replace(number, changed(self._row(number), value=left[0] if len(left) == 1 else left or ""))

    def _dropped(self, number: int, paths: Sequence[Path]) -> None:
        """Files that are dropped on a part that has files are added to it; elsewhere they make a new one."""
        is_file = number < len(self.table.rows()) and self._row(number).type == "file"
        self._picked(number if is_file else len(self.table.rows()), paths, add=True)

    def _row(self, number: int) -> Part:
        rows = self.table.rows()
        return rows[number] if number < len(rows) else Part(name="file")

    def _replace(self, number: int, part: Part) -> None:
        rows = list(self.table.rows())
        rows[number : number + 1] = [part]
        self.table.show_rows(rows)
        self._edited()

    def _edited(self) -> None:
        self._looks.start()
        self.edited.emit()

    def _look(self) -> None:
        """Find out how big the files are, elsewhere."""
        self._looks.stop()
        names = tuple({name for part in self.table.rows() if part.type == "file" for name in _files(part)})
        names = tuple(name for name in names if "{{" not in name)
        if names:
            self.surroundings.see_files(names, self).done(lambda seen: self._tell(names, seen))

    def _tell(self, names: Sequence[str], seen: Sequence[Any]) -> None:
        for name, file in zip(names, seen, strict=True):
            size = size_figure(file.size) if file.size is not None else self.tr("asked about when sent")
            self._said[name] = self.tr("(not found)") if file.is_missing else f"({size})"
        self.table.viewport().update()


def _files(part: Part) -> tuple[str, ...]:
    names = (part.value,) if isinstance(part.value, str) else part.value
    return tuple(name for name in names if name)


def _kind(part: Part) -> Kind:
    return Kind.PRESSED_TEXT if part.type == "file" else Kind.TEXT


def _value(part: Part) -> str:
    return part.value if isinstance(part.value, str) else ", ".join(part.value)


def _typed(part: Part) -> str:
    """Return what is edited in the cell: of several files nothing, as a path may hold any separator."""
    names = _files(part)
    return _value(part) if part.type == "text" else names[0] if len(names) == 1 else ""


def _with_value(part: Part, text: str) -> Part:
    return changed(part, value=text)


def _with_type(part: Part, kind: str) -> Part:
    """Another kind of part begins without a value: a text is no path, and a path no text."""
    return part if kind == part.type else changed(part, type=kind, value="")
