"""Preferences: every setting of the table, found by words of either language, changed while one looks on.

Another page is one more row of `PAGES`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from restdesk.gui.dialogs.preferences_rows import Option, SettingRow, matches
from restdesk.gui.dialogs.preferences_words import korean, words_in
from restdesk.gui.dialogs.shortcuts_page import ShortcutsPage
from restdesk.gui.look.fonts import bold
from restdesk.gui.look.own_theme import own_theme_names
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px
from restdesk.gui.translate import words
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.plain import from_home, set_plain
from restdesk.session.settings import SETTINGS, Setting
from restdesk.words import QT_TRANSLATE_NOOP, Words

if TYPE_CHECKING:
    from restdesk.gui.following import Following
    from restdesk.gui.window import MainWindow

_SIZE = (760, 560)


@dataclass(frozen=True)
class Page:
    """A page beside those of the settings: its key, its name, what makes it; one with `retranslate()` is told."""

    key: str
    name: Words
    make: Callable[["MainWindow"], QWidget]


PAGES: tuple[Page, ...] = (Page("shortcuts", QT_TRANSLATE_NOOP("Settings", "Keyboard shortcuts"), ShortcutsPage),)
"""What Preferences have besides the table of settings."""

SECTIONS = tuple(dict.fromkeys(row.section for row in SETTINGS))


class SettingsPage(QScrollArea):
    """The settings, section by section; those that are found, or those of one section."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self.rows = [SettingRow(row, window.settings) for row in SETTINGS]
        self._titles = {section: QLabel() for section in SECTIONS}
        self._none = QLabel()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        set_ground(inside, Ground.PAGE)
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 16, 8)
        column.setSpacing(0)
        for section, title in self._titles.items():
            title.setFont(bold(self.font()))
            title.setContentsMargins(0, 8, 0, 4)
            column.addWidget(title)
            for row in self.rows:
                if row.row.section == section:
                    column.addWidget(row)
        column.addWidget(self._none)
        column.addStretch(1)
        self._column = column
        self.setWidget(inside)

    def add_below(self, *labels: QLabel) -> None:
        """Put these below all rows."""
        for label in labels:
            self._column.insertWidget(self._column.count() - 1, label)

    def show_rows(self, shown: Callable[[Setting], bool]) -> int:
        """Show the rows for which that holds, below their sections; return how many they are."""
        for row in self.rows:
            row.setVisible(shown(row.row))
        for section, title in self._titles.items():
            title.setVisible(any(shown(row.row) for row in self.rows if row.row.section == section))
        count = sum(shown(row.row) for row in self.rows)
        self._none.setVisible(not count)
        self.verticalScrollBar().setValue(0)
        return count

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        for section, title in self._titles.items():
            title.setText(words(section))
        self._none.setText(self.tr("No setting has these words."))
        for row in self.rows:
            row.retranslate()


class PreferencesDialog(QDialog):
    """Stands beside the window, which stays usable: what is changed is seen there."""

    def __init__(self, window: "MainWindow", following: "Following") -> None:
        super().__init__(window)
        self._following, self._settings = following, window.settings
        self._other: dict[str, str] = {}
        self.setObjectName("preferencesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_ground(self, Ground.PAGE)
        self._search = QLineEdit()
        self._search.setObjectName("preferencesSearch")
        self._sections = QListWidget()
        self._sections.setObjectName("preferencesSections")
        self._page = SettingsPage(window)
        self._more = [page.make(window) for page in PAGES]
        self._stack = QStackedWidget()
        self._file, self._themes = QLabel(), QLabel()
        self._open, self._copy, self._close = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._sections.setCurrentRow(0)
        self._search.setFocus()
        self._read()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.setWindowTitle(self.tr("Preferences"))
        self._search.setPlaceholderText(self.tr("Search settings"))
        self._search.setAccessibleName(self.tr("Search settings"))
        self._sections.setAccessibleName(self.tr("Sections"))
        self._name_sections([words(name) for name in (*SECTIONS, *(page.name for page in PAGES))])
        self._page.retranslate()
        for page in self._more:
            if callable(told := getattr(page, "retranslate", None)):
                told()
        file = self._settings.path
        set_plain(self._file, self.tr("Settings file: {path}").format(path=from_home(file) if file is not None else ""))
        set_plain(self._themes, self.tr("Your own themes: {path}").format(path=from_home(self._following.own_themes)))
        self._open.setText(self.tr("Open settings file"))
        self._copy.setText(self.tr("Copy path"))
        self._close.setText(self.tr("Close"))

    def show_page(self, key: str) -> None:
        """Show one of `PAGES`."""
        numbers = (number for number, page in enumerate(PAGES) if page.key == key)
        self._sections.setCurrentRow(len(SECTIONS) + next(numbers, 0))

    def _name_sections(self, names: Sequence[str]) -> None:
        current = max(0, self._sections.currentRow())
        if self._sections.count() != len(names):
            self._sections.addItems([""] * len(names))
        for index, name in enumerate(names):
            item = self._sections.item(index)
            if item is not None:
                item.setText(name)
        self._sections.setCurrentRow(current)
        self._fit_sections()

    def _fit(self) -> None:
        """Take the size that the zoom gives, as far as the screen has room for it."""
        room = self.screen().availableSize() if self.screen() is not None else QSize(*_SIZE)
        self.resize(QSize(px(_SIZE[0]), px(_SIZE[1])).boundedTo(room))

    def _fit_sections(self) -> None:
        self._sections.setFixedWidth(self._sections.sizeHintForColumn(0) + px(24))

    def _lay_out(self) -> None:
        self._sections.setFrameShape(QFrame.Shape.NoFrame)
        self._sections.setProperty("ownSize", True)
        self._sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.addWidget(self._page)
        self._page.add_below(self._file, self._themes)
        for page in self._more:
            self._stack.addWidget(page)
        for label in (self._file, self._themes):
            label.setWordWrap(True)
            label.setForegroundRole(self.palette().ColorRole.PlaceholderText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close.setProperty("accent", True)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._sections)
        middle.addWidget(self._stack, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._open, self._copy, self._close):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.insertStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self._search)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        self._fit()

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _text: self._show())
        self._sections.currentRowChanged.connect(lambda _row: self._choose())
        self._open.clicked.connect(self._following.open_file)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(self._settings.path)))
        self._close.clicked.connect(self.close)
        self._settings.changed.connect(self._on_setting)

    def _on_setting(self, key: str) -> None:
        if key == "appearance.zoom":
            self._fit()

    def _choose(self) -> None:
        self._search.clear()
        self._show()

    def _show(self) -> None:
        """Show what is searched for, in all sections, or the section that is chosen."""
        text, chosen = self._search.text(), max(0, self._sections.currentRow())
        if text.strip():
            self._stack.setCurrentWidget(self._page)
            count = self._page.show_rows(lambda row: matches(row, text, self._said))
            announce(self._search, self.tr("{count} settings found").format(count=count))
        elif chosen < len(SECTIONS):
            self._stack.setCurrentWidget(self._page)
            self._page.show_rows(lambda row: row.section == SECTIONS[chosen])
        else:
            self._stack.setCurrentIndex(1 + chosen - len(SECTIONS))

    def _said(self, row: Setting) -> str:
        """Return all words of a row: in English, in the language of now, and in Korean once that is read."""
        marked = words_in(row)
        return " ".join(
            (*(text.text for text in marked), *(words(text) for text in marked), self._other.get(row.key, ""))
        )

    def _read(self) -> None:
        """Read in the background what lies in files: the Korean words, the names of the person's own themes."""
        following = self._following
        following.read(partial(korean, following.translations), self).done(self._take_words)
        following.read(partial(own_theme_names, following.own_themes), self).done(self._take_themes)

    def _take_words(self, other: dict[str, str]) -> None:
        self._other = other
        self._show()

    def _take_themes(self, themes: Sequence[Option]) -> None:
        next(row for row in self._page.rows if row.row.key == "appearance.theme").offer(themes)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_close"):
            self._fit_sections()


def show_preferences(window: "MainWindow", page: str = "") -> None:
    """Show Preferences, those that are open already where there are some; `page` is the key of one of `PAGES`."""
    if window.following is None:
        return
    dialog = window.findChild(PreferencesDialog) or PreferencesDialog(window, window.following)
    if page:
        dialog.show_page(page)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
