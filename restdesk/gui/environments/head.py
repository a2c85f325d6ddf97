"""What an environment says of itself: its colour, whether it is a production one, what it extends, its .env file."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from restdesk.gui.environments.colours import NAMED, colour_of, dot_icon
from restdesk.gui.look.style import theme_of
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import one_line
from restdesk.gui.widgets.wrapped_label import WrappedLabel
from restdesk.model.collection import Environment

_OWN = "own"
_LONGEST = 4096


class EnvironmentHead(QWidget):
    """Boxes and fields; `edited` tells that one of them was changed by the person."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._colour, self._extends = QComboBox(), QComboBox()
        self._own_colour, self._file = QLineEdit(), QLineEdit()
        self._production = QCheckBox()
        self._labels = {"colour": QLabel(), "extends": QLabel(), "file": QLabel()}
        self._hint, self._note = WrappedLabel(), QLabel()
        for widget, name in (
            (self._colour, "environmentColour"),
            (self._own_colour, "environmentOwnColour"),
            (self._extends, "environmentExtends"),
            (self._file, "environmentDotEnv"),
            (self._production, "environmentProduction"),
        ):
            widget.setObjectName(name)
        self._fill_colours()
        self._lay_out()
        self._colour.activated.connect(self._choose_colour)
        self._own_colour.textEdited.connect(lambda _text: self._tell())
        self._extends.activated.connect(lambda _index: self._tell())
        self._file.textEdited.connect(lambda _text: self._tell())
        self._production.clicked.connect(lambda _checked: self._tell())

    def show_value(self, environment: Environment, others: Sequence[str]) -> None:
        """Show an environment; `others` are the names of those that it may extend."""
        self._show_colour(environment.color)
        self._extends.clear()
        self._extends.addItem(self.tr("Nothing"), "")
        for name in dict.fromkeys((*others, *((environment.extends,) if environment.extends else ()))):
            self._extends.addItem(one_line(name), name)
        self._extends.setCurrentIndex(self._extends.findData(environment.extends))
        _show(self._file, environment.dot_env_file_path)
        self._production.setChecked(environment.own.production)

    def value(self, environment: Environment) -> Environment:
        """Return the environment with what stands here."""
        own = msgspec.structs.replace(environment.own, production=self._production.isChecked())
        return msgspec.structs.replace(
            environment,
            color=self._chosen_colour(environment.color),
            extends=self._extends.currentData() or "",
            dot_env_file_path=self._file.text().strip(),
            own=own,
        )

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._labels["colour"].setText(self.tr("Colour"))
        self._labels["extends"].setText(self.tr("Extends"))
        self._labels["file"].setText(self.tr(".env file"))
        self._colour.setAccessibleName(self.tr("Colour"))
        self._extends.setAccessibleName(self.tr("Extends"))
        self._file.setAccessibleName(self.tr(".env file"))
        self._own_colour.setAccessibleName(self.tr("Own colour as #rrggbb"))
        self._own_colour.setPlaceholderText("#rrggbb")
        self._file.setPlaceholderText(self.tr("Path from the collection's folder, such as .env"))
        self._extends.setToolTip(self.tr("Its variables hold where this environment has none of that name"))
        self._production.setText(self.tr("Production environment"))
        self._hint.setText(self.tr("Send asks once more here, but for GET, HEAD, OPTIONS and requests marked as safe."))
        self._production.setAccessibleDescription(self._hint.text())
        self._colour.setItemText(0, self.tr("No colour"))
        for index, (_value, name) in enumerate(NAMED, 1):
            self._colour.setItemText(index, words(name))
        self._colour.setItemText(self._colour.findData(_OWN), self.tr("Own colour"))
        if self._extends.count():
            self._extends.setItemText(0, self.tr("Nothing"))
        self._say_colour()

    def refresh_theme(self) -> None:
        """Take over the colours of the present theme."""
        theme = theme_of(self)
        for index, (value, _name) in enumerate(NAMED, 1):
            self._colour.setItemIcon(index, dot_icon(value, theme))
        own = self._own_colour.text() if self._colour.currentData() == _OWN else ""
        self._colour.setItemIcon(self._colour.findData(_OWN), dot_icon(own, theme))

    def _fill_colours(self) -> None:
        self._colour.addItem("", "")
        for value, _name in NAMED:
            self._colour.addItem("", value)
        self._colour.addItem("", _OWN)

    def _lay_out(self) -> None:
        for box, name in ((self._colour, "colour"), (self._extends, "extends"), (self._file, "file")):
            self._labels[name].setBuddy(box)
        for box in (self._colour, self._extends):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumWidth(110)
        self._own_colour.setFixedWidth(96)
        self._own_colour.setMaxLength(32)
        self._file.setMaxLength(_LONGEST)
        self._hint.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._note.hide()
        colour = QHBoxLayout()
        colour.setSpacing(8)
        for widget in (self._colour, self._own_colour, self._note):
            colour.addWidget(widget)
        colour.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._labels["colour"], 0, 0)
        grid.addLayout(colour, 0, 1)
        grid.addWidget(self._labels["extends"], 1, 0)
        grid.addWidget(self._extends, 1, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._labels["file"], 2, 0)
        grid.addWidget(self._file, 2, 1)
        grid.addWidget(self._production, 3, 0, 1, 2)
        grid.addWidget(self._hint, 4, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _show_colour(self, text: str) -> None:
        index = self._colour.findData(text.lower())
        is_own = index < 0
        self._colour.setCurrentIndex(self._colour.findData(_OWN) if is_own else index)
        _show(self._own_colour, text if is_own else "")
        self._own_colour.setVisible(is_own)
        self._say_colour()

    def _choose_colour(self) -> None:
        is_own = self._colour.currentData() == _OWN
        self._own_colour.setVisible(is_own)
        if is_own:
            self._own_colour.setFocus()
        self._tell()

    def _chosen_colour(self, before: str) -> str:
        """Return the colour as the file is to have it; the one of before while what is typed is none."""
        chosen = str(self._colour.currentData() or "")
        if chosen == _OWN:
            typed = self._own_colour.text().strip()
            return typed.lower() if colour_of(typed) is not None else before
        return before if before.lower() == chosen else chosen

    def _tell(self) -> None:
        self._say_colour()
        self.edited.emit()

    def _say_colour(self) -> None:
        typed = self._own_colour.text().strip()
        is_wrong = self._colour.currentData() == _OWN and bool(typed) and colour_of(typed) is None
        self._note.setText(self.tr("Write it as #rrggbb, such as #2e8b57.") if is_wrong else "")
        self._note.setVisible(is_wrong)
        self.refresh_theme()


def _show(field: QLineEdit, text: str) -> None:
    """Show a text in a field; one that is typed into right now is left alone where it says the same."""
    if field.text() != text and field.text().strip() != text:
        field.setText(text)
