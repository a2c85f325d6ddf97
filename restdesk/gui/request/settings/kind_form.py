"""A setting that is chosen first and then filled in: a proxy, a client certificate."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from restdesk.gui.request.pane import let_follow
from restdesk.gui.request.secret_edit import SecretEdit
from restdesk.gui.request.settings.controls import WIDEST, ChoiceBox
from restdesk.gui.request.settings.rows import Setting
from restdesk.gui.request.shown import Shown
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.translate import words
from restdesk.gui.widgets.variable_edit import VariableEdit
from restdesk.words import Message, Words


class FormField(NamedTuple):
    """A field of the form: its name, its label, for which kinds it is there, whether it is secret or names a file."""

    name: str
    label: Words
    kinds: tuple[str, ...]
    secret: bool = False
    file: bool = False


class KindForm(QWidget):
    """A box of kinds and the fields of the chosen one; `texts` are read and written by the field's name."""

    edited = Signal()

    kinds: tuple[tuple[str, Words], ...] = ()
    """Each kind and its words; the first is that nothing is said here."""
    fields: tuple[FormField, ...] = ()

    def __init__(self, setting: Setting, surroundings: Surroundings) -> None:
        super().__init__()
        self.setting = setting
        self.surroundings = surroundings
        self.box = ChoiceBox()
        self._edits: dict[str, VariableEdit] = {}
        self._texts: dict[str, Shown] = {}
        self._labels: dict[str, QLabel] = {}
        self._rows: dict[str, QWidget] = {}
        self._buttons: list[QPushButton] = []
        for kind, label in self.kinds:
            self.box.addItem(words(label), kind)
        self._form = QWidget()
        self._layout = QFormLayout(self._form)
        self._layout.setContentsMargins(0, 6, 0, 2)
        self._layout.setHorizontalSpacing(12)
        self._layout.setVerticalSpacing(6)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addWidget(self._form)
        self.setMaximumWidth(WIDEST)
        self.setFocusProxy(self.box)
        self.box.activated.connect(self._chosen)
        self.retranslate()
        self._show_fields()

    def kind(self) -> str:
        """Return the chosen kind."""
        return str(self.box.currentData() or "")

    def text(self, name: str) -> str:
        """Return what a field holds."""
        edit = self._edits.get(name)
        if edit is None:
            return ""
        return edit.value() if isinstance(edit, SecretEdit) else self._texts[name].text()

    def show_kind(self, kind: str, texts: dict[str, str]) -> None:
        """Show a kind and its fields."""
        self.box.choose(kind)
        self._show_fields()
        for name, edit in self._edits.items():
            text = texts.get(name, "")
            if isinstance(edit, SecretEdit):
                edit.show_value(text)
            else:
                self._texts[name].show_text(text)

    def show_value(self, own: object, holds: object) -> None:
        """Show what the request says."""
        raise NotImplementedError

    def value(self) -> object:
        """Return what the request is to say."""
        raise NotImplementedError

    def problem(self) -> Message | None:
        """Return what is wrong with what is typed, or None."""
        return None

    def flush(self) -> None:
        """Take at once what is typed into secret fields."""
        for edit in self._edits.values():
            if isinstance(edit, SecretEdit):
                edit.flush()

    def refresh(self) -> None:
        """Colour the variables anew."""
        for edit in self._edits.values():
            edit.set_spans(self.surroundings.spans)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        for index, (_, label) in enumerate(self.kinds):
            self.box.setItemText(index, words(label))
        for field in self.fields if self._edits else ():
            self._labels[field.name].setText(words(field.label))
            self._edits[field.name].setAccessibleName(words(field.label))
        for button in self._buttons:
            button.setText(self.tr("Choose…"))
            button.setAccessibleName(self.tr("Choose a file"))

    def focus(self) -> QWidget:
        """Return what takes the focus where the setting is at fault."""
        shown = (self._edits[field.name] for field in self.fields if self._edits and self.kind() in field.kinds)
        return next(shown, self.box)

    def choose_file(self, field: FormField) -> None:
        """Let the person pick the file of a field."""

    def put(self, field: FormField, text: str) -> None:
        """Put a text into a field, as if it were typed."""
        self._texts[field.name].show_text(text)
        self.edited.emit()

    def _add(self, field: FormField) -> None:
        keep, colours = self.surroundings.keep, self.surroundings.spans
        edit = SecretEdit(keep, colours) if field.secret else VariableEdit(spans=colours)
        edit.setObjectName(f"setting_{self.setting.name}_{field.name}")
        if isinstance(edit, SecretEdit):
            edit.edited.connect(self.edited)
        else:
            edit.textEdited.connect(self.edited)
            self._texts[field.name] = Shown(edit)
        label = QLabel()
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        label.setBuddy(edit)
        row: QWidget = edit
        if field.file:
            row = QWidget()
            inside = QHBoxLayout(row)
            inside.setContentsMargins(0, 0, 0, 0)
            button = QPushButton()
            button.setObjectName(f"choose_{self.setting.name}_{field.name}")
            button.clicked.connect(lambda: self.choose_file(field))
            inside.addWidget(edit, 1)
            inside.addWidget(button)
            self._buttons.append(button)
        self._edits[field.name], self._labels[field.name], self._rows[field.name] = edit, label, row
        self._layout.addRow(label, row)

    def _show_fields(self) -> None:
        kind = self.kind()
        is_filled_in = any(kind in field.kinds for field in self.fields)
        if is_filled_in and not self._edits:  # made when first needed: most requests never do
            for field in self.fields:
                self._add(field)
            self.retranslate()
            let_follow(self.box, self._form)
        for name, row in self._rows.items():
            kinds = next(field.kinds for field in self.fields if field.name == name)
            self._layout.setRowVisible(row, kind in kinds)
        self._form.setVisible(is_filled_in)

    def _chosen(self, _index: int) -> None:
        self._show_fields()
        self.edited.emit()
