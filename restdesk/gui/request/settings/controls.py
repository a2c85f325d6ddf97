"""What a setting is edited with; each control shows a value and tells what was edited."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from restdesk.errors import AddressRefused, NumberRefused, SettingRefused
from restdesk.gui.look.fonts import mono_font
from restdesk.gui.request.settings.rows import Setting
from restdesk.gui.request.settings.written import Misfit
from restdesk.gui.request.shown import Shown
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import one_line, set_plain
from restdesk.session.connecting import is_address
from restdesk.variables.settings import is_host_name, read_number
from restdesk.words import Message

WIDEST = 420


class Control(Protocol):
    """Shows what the request says of a setting (None: nothing) and what holds then."""

    edited: SignalInstance

    def show_value(self, own: object, holds: object) -> None: ...
    def value(self) -> object: ...
    def problem(self) -> Message | None: ...
    def retranslate(self) -> None: ...
    def focus(self) -> QWidget: ...


class ChoiceBox(QComboBox):
    """A combo box that the wheel changes only while it has the focus: it stands in an area that is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaximumWidth(WIDEST)

    def choose(self, value: object) -> None:
        """Show a choice; nothing is chosen where it is none of them."""
        found = (index for index in range(self.count()) if self.itemData(index) == value)
        self.setCurrentIndex(next(found, -1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Choice(ChoiceBox):
    """One of some values; without one of the request's own that which is inherited."""

    edited = Signal()

    def __init__(self, setting: Setting, _surroundings: Surroundings) -> None:
        super().__init__()
        self._setting = setting
        self._own: object = None
        for value, label in setting.choices:
            self.addItem(words(label), value)
        self.activated.connect(self._choose)

    def show_value(self, own: object, holds: object) -> None:
        self._own = own
        self.choose(holds if own is None else own)

    def value(self) -> object:
        return self._own

    def problem(self) -> Message | None:
        if isinstance(self._own, Misfit):
            return SettingRefused(setting=self._setting.name, value=self._own[:60]).what
        return None

    def retranslate(self) -> None:
        for index, (_, label) in enumerate(self._setting.choices):
            self.setItemText(index, words(label))

    def focus(self) -> QWidget:
        return self

    def _choose(self, index: int) -> None:
        self._own = self._setting.choices[index][0]
        self.edited.emit()


class Typed(QWidget):
    """A text field with a unit behind it; empty, what is inherited stands in it quietly."""

    edited = Signal()

    def __init__(self, setting: Setting, _surroundings: Surroundings) -> None:
        super().__init__()
        self._setting = setting
        self._holds: object = None
        self.edit = QLineEdit()
        self.edit.setFont(mono_font())
        self.edit.setMaxLength(2000)
        self._shown = Shown(self.edit)
        self._unit = QLabel()
        self._unit.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self._unit)
        self.setMaximumWidth(WIDEST)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self.edited)
        self.retranslate()

    def show_value(self, own: object, holds: object) -> None:
        self._holds = holds
        if own != self.value():
            self._shown.show_text("" if own is None else _spelled(own))
        self.retranslate()

    def value(self) -> object:
        text = self._shown.text()
        return text if text.strip() else None

    def problem(self) -> Message | None:
        return None

    def retranslate(self) -> None:
        set_plain(self._unit, words(self._setting.unit) if self._setting.unit is not None else "")
        self._unit.setVisible(self._setting.unit is not None)
        self.edit.setPlaceholderText(one_line(_spelled(self._holds)) or self.tr("As in the URL"))

    def focus(self) -> QWidget:
        return self.edit


class NumberEdit(Typed):
    """A number; anything else is kept as typed, and said to be none."""

    def value(self) -> object:
        text = self._shown.text()
        if not text.strip():
            return None
        try:
            return read_number(self._setting.name, text)
        except NumberRefused:
            return Misfit(text)

    def problem(self) -> Message | None:
        try:
            text = self._shown.text()
            if text.strip():
                read_number(self._setting.name, text)
        except NumberRefused as error:
            return error.what
        return None


class AddressEdit(Typed):
    """Host and port."""

    def problem(self) -> Message | None:
        text = self._shown.text().strip()
        return None if not text or is_address(text) else AddressRefused(address=text[:200]).what


class HostEdit(Typed):
    """The name of a host."""

    def problem(self) -> Message | None:
        text = self._shown.text().strip()
        return None if not text or is_host_name(text) else SettingRefused(setting="SNI", value=text[:60]).what


class Names(QLabel):
    """Names that are edited elsewhere."""

    edited = Signal()

    def __init__(self, _setting: Setting, _surroundings: Surroundings) -> None:
        super().__init__()
        self._names: Sequence[str] = ()
        self._own: object = None
        self.setWordWrap(True)
        self.setMaximumWidth(WIDEST)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_value(self, own: object, holds: object) -> None:
        self._own = own
        names = holds if own is None else own
        self._names = names if isinstance(names, tuple) else ()
        self.retranslate()

    def value(self) -> object:
        return self._own

    def problem(self) -> Message | None:
        return None

    def retranslate(self) -> None:
        set_plain(self, ", ".join(self._names) if self._names else self.tr("None"))

    def focus(self) -> QWidget:
        return self


def _spelled(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) and value < 1e15 else "" if value is None else str(value)
