"""What the forms of all schemes have: labelled fields, secret or not."""

from typing import Generic, TypeVar

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from restdesk.gui.request.error_mark import ErrorMark
from restdesk.gui.request.secret_edit import SecretEdit
from restdesk.gui.request.shown import Shown
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.variable_edit import VariableEdit
from restdesk.model.auth import Scheme

S = TypeVar("S", bound=Scheme)

_WIDEST, _LABELS = 520, 96


class SchemeForm(QWidget, Generic[S]):
    """Shows a scheme and tells what was edited; `fields` has each field's edit by the scheme's own name for it."""

    edited = Signal()

    def __init__(self, surroundings: Surroundings, empty: S) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._auth = empty
        self._labels: dict[str, QLabel] = {}
        self.fields: dict[str, VariableEdit] = {}
        self._shown: dict[str, Shown] = {}
        self._marks: dict[str, ErrorMark] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name in self._texts():
            self._add_text(name)

    def show_value(self, auth: S) -> None:
        """Show the scheme's fields."""
        self._auth = auth
        for name, edit in self.fields.items():
            text = getattr(auth, name)
            if isinstance(edit, SecretEdit):
                edit.show_value(text)
            else:
                self._shown[name].show_text(text)

    def value(self) -> S:
        """Return the scheme as it stands; one that was not edited is the very one that was shown."""
        typed = {name: self._typed(name) for name in self.fields}
        if any(getattr(self._auth, name) != text for name, text in typed.items()):
            self._auth = msgspec.structs.replace(self._auth, **typed)
        return self._auth

    def flush(self) -> None:
        """Take at once what is typed into secret fields."""
        for edit in self.fields.values():
            if isinstance(edit, SecretEdit):
                edit.flush()

    def refresh(self) -> None:
        """Colour the variables anew."""
        for edit in self.fields.values():
            edit.set_spans(self._surroundings.spans)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        for name, words in self.words().items():
            self._labels[name].setText(words)
            self._widget(name).setAccessibleName(words)

    def words(self) -> dict[str, str]:
        """Return each field's label in the language of now, in the order in which they stand."""
        return {}

    def show_error(self, field: str, text: str) -> bool:
        """Mark the field of that name; False if there is none."""
        mark = self._marks.get(field)
        if mark is not None:
            mark.show_error(text)
        return mark is not None

    def clear_errors(self) -> None:
        """Take the marks away."""
        for mark in self._marks.values():
            mark.clear()

    def add_choice(self, name: str, box: QComboBox) -> None:
        """Append a field that is chosen."""
        box.setMaximumWidth(_WIDEST)
        self._add(name, box)

    def _texts(self) -> tuple[str, ...]:
        """Return the scheme's text fields in the order in which they stand."""
        return ()

    def _add_text(self, name: str) -> None:
        keep, colours = self._surroundings.keep, self._surroundings.spans
        secret = name in self._auth.secret_fields
        edit = SecretEdit(keep, colours) if secret else VariableEdit(spans=colours)
        edit.setMaximumWidth(_WIDEST)
        if isinstance(edit, SecretEdit):
            edit.edited.connect(self.edited)
        else:
            edit.textEdited.connect(self.edited)
            self._shown[name] = Shown(edit)
        self.fields[name] = edit
        self._marks[name] = ErrorMark(edit)
        self._add(name, edit)

    def _add(self, name: str, widget: QWidget) -> None:
        tag = self._auth.__struct_config__.tag
        widget.setObjectName(f"auth_{tag}_{name}")
        label = QLabel()
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        label.setMinimumWidth(_LABELS)
        label.setBuddy(widget)
        self._labels[name] = label
        self._form.addRow(label, widget)

    def _widget(self, name: str) -> QWidget:
        buddy = self._labels[name].buddy()
        assert buddy is not None
        return buddy

    def _typed(self, name: str) -> str:
        edit = self.fields[name]
        return edit.value() if isinstance(edit, SecretEdit) else self._shown[name].text()
