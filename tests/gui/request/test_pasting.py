"""What is pasted into the URL of a whole window becomes the request, and Undo takes it back at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.request.tab import RequestTab
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.widgets.variable_edit import MOST_PASTED
from restdesk.gui.window import MainWindow
from restdesk.model.auth import BasicAuth
from restdesk.model.request import FormBody, FormField, Header
from tests.gui.conftest import Open

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(opened: Open, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo: {name: One}\nbundled: false\n")
    http = "http: {method: GET, url: http://a/, headers: [{name: X, value: '1'}]}"
    text = f"info: {{name: R, type: http}}\n{http}\ndocs: kept\n"
    (folder / "r.yml").write_text(text)
    made = opened(folder)
    qtbot.waitUntil(lambda: made.area.strip.bar.count() == 1)
    return made


def tab(window: MainWindow) -> RequestTab:
    assert window.desk is not None
    request = window.desk.documents.request()
    assert request is not None
    return request


def paste_into_url(window: MainWindow, text: str) -> QLineEdit:
    url = window.findChild(QLineEdit, "urlEdit")
    assert url is not None
    url.setFocus()
    url.end(False)
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(url, Qt.Key.Key_V, CONTROL)
    return url


def test_a_curl_line_is_the_request_in_one_step_of_undo(window: MainWindow, qtbot: QtBot) -> None:
    before = tab(window).value()
    paste_into_url(window, "curl -u sam:hunter22 -d a=1 -H 'X-A: 2' http://b/p --resolve x:1:2")
    qtbot.waitUntil(lambda: tab(window).value() != before)
    made = tab(window).value()
    assert made.http is not None
    assert (made.http.method, made.http.url, made.docs) == ("POST", "http://b/p", "kept")
    assert made.http.headers == (Header("X-A", "2"),)
    assert made.http.body == FormBody((FormField("a", "1"),))
    assert isinstance(made.http.auth, BasicAuth)
    assert made.http.auth.password.startswith("{{draft-")
    assert any("--resolve" in label.text() for label in tab(window).bar.findChildren(QLabel))
    tab(window).undoing.undo()
    assert tab(window).value() == before
    tab(window).undoing.redo()
    assert tab(window).value() == made


def test_a_url_is_pasted_as_it_is(window: MainWindow) -> None:
    url = paste_into_url(window, "?x=1\n")
    assert url.text() == "http://a/?x=1"


def test_what_cannot_be_read_is_said_and_the_request_stays(window: MainWindow, qtbot: QtBot) -> None:
    before = tab(window).value()
    paste_into_url(window, "curl 'http://b/")
    qtbot.waitUntil(lambda: any("quotation" in label.text() for label in tab(window).bar.findChildren(QLabel)))
    assert tab(window).value() == before


def test_header_lines_are_added_by_the_command(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("X-B: 2\nX-C: 3")
    QTest.keyClick(window, Qt.Key.Key_V, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    wanted = (Header("X", "1"), Header("X-B", "2"), Header("X-C", "3"))
    qtbot.waitUntil(lambda: tab(window).value().http.headers == wanted)  # type: ignore[union-attr]


def test_a_text_that_would_stall_the_field_is_not_pasted(window: MainWindow) -> None:
    url = paste_into_url(window, "x" * (MOST_PASTED + 1))
    assert url.text() == "http://a/"


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_typing_is_taken_back_word_by_word_across_fields(window: MainWindow) -> None:
    url = window.findChild(QLineEdit, "urlEdit")
    assert url is not None
    url.setFocus()
    url.end(False)
    QTest.keyClicks(url, "path")
    tab(window).editor.line.method.lineEdit().setFocus()  # type: ignore[union-attr]
    QTest.keyClicks(focus(), "X")
    QTest.keyClick(focus(), Qt.Key.Key_Z, CONTROL)
    assert tab(window).method() == "GET"
    assert url.text() == "http://a/path"
    QTest.keyClick(focus(), Qt.Key.Key_Z, CONTROL)
    assert url.text() == "http://a/"
    assert not tab(window).is_modified()
    QTest.keyClick(focus(), Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert url.text() == "http://a/path"


def test_undo_in_the_find_field_is_the_field_s_own(window: MainWindow) -> None:
    tab(window).editor.tabs.show_pane("body")
    box = tab(window).findChild(QComboBox, "bodyTypeBox")
    assert box is not None
    box.setCurrentIndex(box.findData("json"))
    body = tab(window).findChild(CodeEdit, "bodyEdit")
    assert body is not None
    body.setFocus()
    QTest.keyClicks(body, "abc")
    QTest.keyClick(body, Qt.Key.Key_F, CONTROL)
    field = focus()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (field.text(), body.value()) == ("", "abc")
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert body.value() == ""
