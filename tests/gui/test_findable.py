"""Searching by keys, in the whole window against a real server."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.findable import findable
from restdesk.gui.text.text_view import TextView
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.servers.raw import answer, raw_server, response

_Shift, _Control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
WORDS = b"one two one\nthree one"


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


@pytest.fixture
def window(qtbot: QtBot, opened: Open) -> MainWindow:
    """A window with a response."""
    made = opened()
    assert made.desk is not None
    desk = made.desk
    qtbot.waitUntil(lambda: desk.documents.request() is not None)  # the first one of the sample
    made.desk.new_request()
    request = made.desk.documents.request()
    assert request is not None
    with raw_server(answer(response(WORDS, b"Content-Type: text/plain"))) as server:
        request.editor.line.type_url(f"http://127.0.0.1:{server.port}/words")
        request.send()
        qtbot.waitUntil(lambda: view_of(made) is not None, timeout=20_000)
    return made


def view_of(window: MainWindow) -> TextView | None:
    found = [each for each in window.findChildren(TextView, "responseBody") if each.isVisible()]
    return found[0] if found and found[0].text_of_line(0) else None


def count(window: MainWindow) -> str:
    return next(label.text() for label in window.findChildren(QLabel, "responseSearchCount") if label.isVisible())


def test_ctrl_f_and_f3_search_the_response_and_esc_leaves(qtbot: QtBot, window: MainWindow) -> None:
    view = view_of(window)
    assert view is not None
    view.setFocus()
    press(window, Qt.Key.Key_F, _Control)
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.objectName() == "responseSearch"
    QTest.keyClicks(field, "one")
    qtbot.waitUntil(lambda: count(window) == "1 of 3")
    press(window, Qt.Key.Key_F3)
    assert count(window) == "2 of 3"
    view.setFocus()
    press(window, Qt.Key.Key_F3)
    assert count(window) == "3 of 3"
    press(window, Qt.Key.Key_F3, _Shift)
    assert count(window) == "2 of 3"
    field.setFocus()
    press(window, Qt.Key.Key_Escape)
    assert view.hasFocus()
    assert view.selection() == (8, 11)


def test_alt_z_wraps_the_response(qtbot: QtBot, window: MainWindow) -> None:
    view = view_of(window)
    assert view is not None
    window.resize(500, 600)
    view.show_text("word " * 300)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    view.setFocus()
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert view.horizontalScrollBar().maximum() == 0


def test_saving_the_body_is_told_in_the_bar(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert window.desk is not None
    request = window.desk.documents.request()
    assert request is not None
    request.response.save_body()
    dialog = window.findChild(QFileDialog, "saveBodyDialog")
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "words.txt"
    dialog.fileSelected.emit(str(tmp_path / "words.txt"))
    dialog.reject()
    bar = request.findChild(MessageBar, "messageBar")
    assert isinstance(bar, MessageBar)
    told = f"The body was saved as {tmp_path / 'words.txt'} (21 B)."
    qtbot.waitUntil(lambda: bar.isVisible() and bar.accessibleName() == told)
    assert (tmp_path / "words.txt").read_bytes() == WORDS


def test_the_nearest_place_round_the_focus_is_searched(qtbot: QtBot) -> None:
    class Editor(QPlainTextEdit):
        def find_open(self) -> None:
            """Nothing to open."""

        def find_next(self, back: bool = False) -> None:
            """Nowhere to go."""

    outer = QWidget()
    qtbot.addWidget(outer)
    editor = Editor(outer)
    inside, beside = QLineEdit(editor), QLineEdit(outer)
    assert findable(editor) is editor
    assert findable(inside) is editor
    assert findable(beside) is None
    assert findable(None) is None
