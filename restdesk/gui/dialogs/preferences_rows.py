"""One setting as it is shown and changed in Preferences."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QPushButton, QSpinBox, QWidget

from restdesk.gui.look.fonts import bold
from restdesk.gui.settings import LiveSettings
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import action_text, one_line, set_plain
from restdesk.session.settings import Choice, Number, Setting, Switch

_WIDEST_CHOICE = 60
Option = tuple[str, str]
"""A value of a choice, and its name in the language of now."""


class SettingRow(QWidget):
    """Label, control, one sentence, the default, and a way back to it. What is chosen holds at once."""

    def __init__(self, row: Setting, settings: LiveSettings) -> None:
        super().__init__()
        self.row = row
        self._settings = settings
        self._others: tuple[Option, ...] = ()
        self._label, self._says, self._default = QLabel(), QLabel(), QLabel()
        self._reset = QPushButton()
        self._control = self._made(row)
        self._lay_out()
        self._reset.clicked.connect(self._go_back)
        settings.changed.connect(self._on_setting)
        self.retranslate()

    def offer(self, others: Sequence[Option]) -> None:
        """Let the person choose from these values too, in a choice that takes others than it lists."""
        self._others = tuple(others)
        self._show_value()

    def control(self) -> QWidget:
        """Return what the value is changed with."""
        return self._control

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        label, says = words(self.row.label), words(self.row.says)
        self._label.setText(action_text(label))
        self._says.setText(says)
        self._control.setAccessibleName(label)
        self._control.setAccessibleDescription(says)
        set_plain(self._default, self.tr("Default: {value}").format(value=self._name(self.row.default)))
        self._reset.setText(self.tr("Reset to default"))
        self._reset.setAccessibleName(self.tr("Reset to default: {setting}").format(setting=label))
        if isinstance(self.row.kind, Number) and isinstance(self._control, QSpinBox):
            self._control.setSuffix(f" {words(self.row.kind.unit)}")
            self._control.setSpecialValueText(words(self.row.kind.zero) if self.row.kind.zero else "")
        self._show_value()

    def _made(self, row: Setting) -> QWidget:
        control: QWidget
        if isinstance(row.kind, Choice):
            control = box = QComboBox()
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(lambda index: self._settings.set(row.key, box.itemData(index)))
        elif isinstance(row.kind, Switch):
            control = tick = QCheckBox()
            tick.toggled.connect(lambda on: self._settings.set(row.key, on))
        else:
            control = number = QSpinBox()
            number.setRange(row.kind.least, row.kind.most)
            number.setSingleStep(row.kind.step)
            number.setKeyboardTracking(False)
            number.valueChanged.connect(lambda value: self._settings.set(row.key, value))
        control.setObjectName(f"setting_{row.key}")
        self._label.setBuddy(control)
        return control

    def _lay_out(self) -> None:
        self._label.setFont(bold(self.font()))
        self._reset.setFlat(True)
        self._reset.setObjectName(f"reset_{self.row.key}")
        quiet = self.palette().ColorRole.PlaceholderText
        for label in (self._says, self._default):
            label.setForegroundRole(quiet)
            label.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self._control, 0, 1, right)
        grid.addWidget(self._says, 1, 0)
        grid.addWidget(self._default, 2, 0)
        grid.addWidget(self._reset, 1, 1, 2, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)

    def _show_value(self) -> None:
        value, control = self._settings.get(self.row.key), self._control
        with QSignalBlocker(control):
            if isinstance(control, QComboBox):
                self._fill(control, value)
            elif isinstance(control, QCheckBox):
                control.setChecked(value)
            elif isinstance(control, QSpinBox):
                control.setValue(value)
        has_focus = self._reset.hasFocus()
        self._reset.setVisible(self._settings.is_set(self.row.key))
        if has_focus and self._reset.isHidden():
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, box: QComboBox, value: str) -> None:
        options = self._options()
        if all(value != option for option, _ in options):
            options = (*options, (value, value))
        shown = [(box.itemData(index), box.itemText(index)) for index in range(box.count())]
        wanted = [(option, one_line(name, _WIDEST_CHOICE)) for option, name in options]
        if shown != wanted:
            box.clear()
            for option, name in wanted:
                box.addItem(name, option)
        box.setCurrentIndex(next(index for index, (option, _) in enumerate(wanted) if option == value))

    def _options(self) -> tuple[Option, ...]:
        assert isinstance(self.row.kind, Choice)
        return (*((value, words(name)) for value, name in self.row.kind.options), *self._others)

    def _name(self, value: Any) -> str:
        """Return a value in words."""
        kind = self.row.kind
        if isinstance(kind, Choice):
            return dict(self._options()).get(value, str(value))
        if isinstance(kind, Switch):
            return self.tr("on") if value else self.tr("off")
        return words(kind.zero) if value == 0 and kind.zero else f"{value} {words(kind.unit)}"

    def _go_back(self) -> None:
        self._settings.set(self.row.key, self.row.default)

    def _on_setting(self, key: str) -> None:
        if key == self.row.key:
            self._show_value()


def matches(row: Setting, text: str, said: Callable[[Setting], str]) -> bool:
    """Whether each word of `text` stands in the row's key or in what `said` gives of it, in any language."""
    hay = f"{row.key} {said(row)}".casefold()
    return all(word in hay for word in text.casefold().split())
