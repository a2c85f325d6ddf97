"""Preferences: every setting, found by its words, changed at once, and back to its default."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QListWidget, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.dialogs.preferences import SECTIONS, PreferencesDialog
from restdesk.gui.dialogs.preferences_rows import SettingRow
from restdesk.gui.look.scale import NORMAL
from restdesk.gui.look.style import apply_scale
from restdesk.gui.translate import install
from restdesk.gui.window import MainWindow
from restdesk.session.settings import SETTINGS
from tests.gui.conftest import Open


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, opened: Open) -> Iterator[MainWindow]:
    """A window with nothing in it, in front."""
    yield opened("nowhere")
    apply_scale(qapp, NORMAL)
    install(qapp, Path(), "en")
    QLocale.setDefault(QLocale.system())


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> PreferencesDialog:
    """Preferences, opened by their keys."""
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(PreferencesDialog)
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    return found


def see(dialog: PreferencesDialog, key: str) -> QWidget:
    found = dialog.findChild(QWidget, f"setting_{key}")
    assert found is not None
    return found


def shown(dialog: PreferencesDialog) -> list[str]:
    return [row.row.key for row in dialog.findChildren(SettingRow) if not row.isHidden()]


def search(dialog: PreferencesDialog, text: str) -> list[str]:
    edit = dialog.findChild(QLineEdit, "preferencesSearch")
    assert edit is not None
    edit.setText(text)
    return shown(dialog)


def test_each_setting_stands_in_its_section_with_its_default(dialog: PreferencesDialog) -> None:
    sections = dialog.findChild(QListWidget, "preferencesSections")
    assert sections is not None
    seen: list[str] = []
    for number in range(len(SECTIONS)):
        sections.setCurrentRow(number)
        seen += shown(dialog)
    assert seen == [row.key for row in SETTINGS]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zoom", ["appearance.zoom"]),
        ("REDIRECT", ["requests.follow_redirects"]),
        ("requests.timeout", ["requests.timeout"]),
        ("high contrast", ["appearance.theme"]),
        ("long wrap", ["response.wrap"]),
        ("nothing such", []),
    ],
)
def test_settings_are_found_by_their_words_and_keys(dialog: PreferencesDialog, text: str, found: list[str]) -> None:
    assert search(dialog, text) == found


def test_korean_words_find_settings_in_an_english_window(
    qtbot: QtBot, dialog: PreferencesDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: search(dialog, "확대") == ["appearance.zoom"])


def test_what_is_chosen_holds_at_once_and_can_go_back(
    qtbot: QtBot, window: MainWindow, dialog: PreferencesDialog
) -> None:
    theme, wrap, limit = (see(dialog, key) for key in ("appearance.theme", "response.wrap", "requests.timeout"))
    assert isinstance(theme, QComboBox)
    assert isinstance(wrap, QCheckBox)
    assert isinstance(limit, QSpinBox)
    reset = dialog.findChild(QPushButton, "reset_appearance.theme")
    assert reset is not None
    assert reset.isHidden()
    theme.setFocus()
    qtbot.keyClick(theme, Qt.Key.Key_Down)
    assert window.settings.get("appearance.theme") == "light"
    assert not reset.isHidden()
    reset.click()
    assert window.settings.get("appearance.theme") == "system"
    assert theme.currentData() == "system"
    wrap.click()
    limit.setValue(30)
    assert window.settings.get("response.wrap") is True
    assert window.settings.get("requests.timeout") == 30


def test_a_change_from_elsewhere_is_shown(window: MainWindow, dialog: PreferencesDialog) -> None:
    zoom = see(dialog, "appearance.zoom")
    assert isinstance(zoom, QSpinBox)
    window.settings.set("appearance.zoom", 150)
    assert zoom.value() == 150


def test_own_themes_are_offered_by_name(qtbot: QtBot, window: MainWindow) -> None:
    folder = Path(os.environ["RESTDESK_HOME"], "config", "themes")
    folder.mkdir(parents=True)
    (folder / "sea.toml").write_text('name = "Ocean"\n', "utf-8")
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    theme = see(dialog, "appearance.theme")
    assert isinstance(theme, QComboBox)
    qtbot.waitUntil(lambda: theme.findData("sea") >= 0)
    assert theme.itemText(theme.findData("sea")) == "Ocean"


def test_it_speaks_the_language_that_is_chosen_in_it(
    qtbot: QtBot, window: MainWindow, dialog: PreferencesDialog
) -> None:
    window.settings.set("appearance.language", "ko")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "환경설정")
    theme = see(dialog, "appearance.theme")
    assert isinstance(theme, QComboBox)
    assert theme.currentText() == "시스템 설정 따름"


def test_the_path_of_the_file_is_copied(window: MainWindow, dialog: PreferencesDialog) -> None:
    [copy] = [button for button in dialog.findChildren(QPushButton) if button.text() == "Copy path"]
    copy.click()
    assert QGuiApplication.clipboard().text() == str(window.settings.path)


def test_a_second_call_brings_the_same_to_the_front(
    qtbot: QtBot, window: MainWindow, dialog: PreferencesDialog
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.findChildren(PreferencesDialog) == [dialog]


def test_every_control_has_a_name(dialog: PreferencesDialog) -> None:
    search(dialog, ".")
    reached = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    ]
    named = {
        f"{type(widget).__name__} {widget.objectName()}": widget.accessibleName()
        or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in reached
    }
    assert len(named) > 5
    assert [widget for widget, name in named.items() if not name] == []
