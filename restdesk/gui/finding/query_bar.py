"""What is looked for, how and where, and what is put in its place."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton

from restdesk.gui.finding.fields_bar import FieldsBar
from restdesk.gui.widgets.plain import one_line
from restdesk.session.finding.query import Query, Scope


class Offered(NamedTuple):
    """A place in which can be searched."""

    name: str
    scope: Scope


class QueryBar(FieldsBar):
    """Fields, switches, and a box of places; the signals say what the person did."""

    edited = Signal()
    """Something else is looked for."""
    new_edited = Signal()
    """Something else is put in its place, or nothing any more."""
    replace_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field, self.new = QLineEdit(), QLineEdit()
        self.case, self.word, self.pattern = _switch("Aa"), _switch("ab"), _switch(".*")
        self.replaces = QToolButton()
        self.places = QComboBox()
        self.count, self.replace = QLabel(), QPushButton()
        self._places_label = QLabel()
        for widget, name in (
            *((self.field, "findEverywhereText"), (self.new, "findEverywhereNew")),
            *((self.case, "findCase"), (self.word, "findWord"), (self.pattern, "findPattern")),
            *((self.places, "findPlaces"), (self.count, "findEverywhereCount")),
            *((self.replace, "findReplace"), (self.replaces, "findReplaces")),
        ):
            widget.setObjectName(name)
        self._lay_out()
        self._connect()
        self._turn()

    def query(self) -> Query:
        """Return what is looked for."""
        scope = self.places.currentData()
        return Query(
            self.field.text(),
            self.case.isChecked(),
            self.word.isChecked(),
            self.pattern.isChecked(),
            scope if isinstance(scope, Scope) else Scope(),
        )

    def is_replacing(self) -> bool:
        """Return whether something is to be put in its place."""
        return self.replaces.isChecked()

    def show_places(self, offered: Sequence[Offered]) -> None:
        """Offer these places; the one that is chosen stays, as long as there is it."""
        chosen = self.places.currentData()
        self.places.blockSignals(True)
        self.places.clear()
        for one in offered:
            self.places.addItem(one_line(one.name, 60), one.scope)
        at = next((at for at, one in enumerate(offered) if one.scope == chosen), 0)
        self.places.setCurrentIndex(at)
        self.places.blockSignals(False)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        for field, words in ((self.field, self.tr("Find in all collections")), (self.new, self.tr("Replace with"))):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        for button, words in (
            (self.case, self.tr("Match case")),
            (self.word, self.tr("Whole words")),
            (self.pattern, self.tr("Regular expression")),
            (self.replaces, self.tr("Replace what is found")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.replaces.setText(self.tr("Replace"))
        self._places_label.setText(self.tr("Search in"))
        self.places.setAccessibleName(self.tr("Search in"))

    def _turn(self) -> None:
        for widget in (self.new, self.replace):
            widget.setVisible(self.replaces.isChecked())

    def _connect(self) -> None:
        self.field.textChanged.connect(self.edited)
        for switch in (self.case, self.word, self.pattern):
            switch.toggled.connect(self.edited)
        self.places.currentIndexChanged.connect(self.edited)
        self.new.textChanged.connect(self.new_edited)
        self.replaces.toggled.connect(self._on_replaces)
        self.replace.clicked.connect(self.replace_wanted)
        for field in (self.field, self.new):
            field.installEventFilter(self)

    def _on_replaces(self, on: bool) -> None:
        self._turn()
        (self.new if on else self.field).setFocus(Qt.FocusReason.OtherFocusReason)
        self.new_edited.emit()

    def _lay_out(self) -> None:
        self._places_label.setBuddy(self.places)
        self.places.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.places.setMinimumContentsLength(16)
        self.places.setMinimumWidth(90)
        self.count.setWordWrap(True)
        self.replaces.setCheckable(True)
        self.replaces.setAutoRaise(True)
        self.replaces.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.replace.setProperty("accent", True)
        switches = QHBoxLayout()
        switches.setSpacing(4)
        for widget in (self.case, self.word, self.pattern, self.replaces):
            switches.addWidget(widget)
        scope = QHBoxLayout()
        scope.setSpacing(8)
        scope.addWidget(self.count, 1)
        scope.addWidget(self._places_label)
        scope.addWidget(self.places)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.field, 0, 0)
        grid.addLayout(switches, 0, 1)
        grid.addWidget(self.new, 1, 0)
        grid.addWidget(self.replace, 1, 1)
        grid.addLayout(scope, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        for first, second in pairwise((self.field, self.new, self.replace, self.case)):
            self.setTabOrder(first, second)


def _switch(text: str) -> QToolButton:
    made = QToolButton()
    made.setText(text)
    made.setCheckable(True)
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
