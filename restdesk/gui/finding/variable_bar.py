"""The head of the results while the uses of a variable are shown: its name, and the name that it is to have."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton

from restdesk.gui.finding.fields_bar import FieldsBar
from restdesk.gui.look.fonts import bold
from restdesk.gui.widgets.plain import one_line, set_plain


class VariableBar(FieldsBar):
    """Says which variable it is; the signals say what the person did."""

    edited = Signal()
    """Another new name is typed."""
    rename_wanted = Signal()
    search_wanted = Signal()
    """The person wants to look for a text again."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self.count = QLabel(), QLabel()
        self.new, self.rename, self._search = QLineEdit(), QPushButton(), QPushButton()
        self._label = QLabel()
        self._name = self._where = ""
        for widget, name in (
            *((self.new, "renameVariableNew"), (self.rename, "renameVariable")),
            *((self.count, "variableUsesCount"), (self._search, "findTextInstead")),
        ):
            widget.setObjectName(name)
        self._lay_out()
        self.new.textChanged.connect(self.edited)
        self.new.installEventFilter(self)
        self.rename.clicked.connect(self.rename_wanted)
        self._search.clicked.connect(self.search_wanted)

    def show_variable(self, name: str, where: str) -> None:
        """Show which variable it is and where it is defined."""
        self._where = where
        self.show_name(name)

    def show_name(self, name: str) -> None:
        """Show what it is called now."""
        self._name = name
        self.new.setText(name)
        self._say()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._label.setText(self.tr("New name"))
        self.new.setAccessibleName(self.tr("New name"))
        self._search.setText(self.tr("Find a text"))
        self._say()

    def _say(self) -> None:
        title = self.tr("Uses of “{name}”, defined in: {place}")
        set_plain(self._title, title.format(name=one_line(self._name, 60), place=one_line(self._where, 80)))

    def _lay_out(self) -> None:
        self._title.setFont(bold(self.font()))
        self._title.setWordWrap(True)
        self._label.setBuddy(self.new)
        self.rename.setProperty("accent", True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._title, 0, 0, 1, 3)
        grid.addWidget(self._search, 0, 3)
        grid.addWidget(self._label, 1, 0)
        grid.addWidget(self.new, 1, 1, 1, 2)
        grid.addWidget(self.rename, 1, 3)
        grid.addWidget(self.count, 2, 0, 1, 4)
        grid.setColumnStretch(1, 1)

    def _entered(self) -> None:
        self.rename_wanted.emit()
