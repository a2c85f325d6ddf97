"""The palette of a whole window: everything is found and done by keyboard."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.palette.entries import tab_entries
from restdesk.gui.palette.entry import Entry
from restdesk.gui.palette.palette import Palette
from restdesk.gui.window import MainWindow
from tests.gui.conftest import Open

CONTROL = Qt.KeyboardModifier.ControlModifier
COLLECTION = {
    "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Shop}\nbundled: false\n",
    "environments/local.yml": "name: local\nvariables: []\n",
    "environments/remote.yml": "name: remote\nvariables: []\n",
    "list.yml": "info: {name: List orders, type: http, seq: 1}\nhttp: {method: GET, url: http://a/orders}\n",
    "make.yml": "info: {name: 주문 만들기, type: http, seq: 2}\nhttp: {method: POST, url: http://a/orders}\n",
}


@pytest.fixture
def window(opened: Open, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    for name, text in COLLECTION.items():
        file = tmp_path / "shop" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    made = opened(tmp_path / "shop")
    qtbot.waitUntil(lambda: made.area.strip.bar.count() == 1)
    return made


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifiers)


def shown(window: MainWindow) -> list[str]:
    palette = window.findChild(Palette)
    assert palette is not None
    view = palette.findChild(QListView)
    assert view is not None
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def title(window: MainWindow) -> str:
    assert window.desk is not None
    current = window.desk.documents.current()
    return current.title() if current is not None else ""


def test_an_action_is_found_and_done_and_the_focus_is_where_it_was(window: MainWindow) -> None:
    url = window.findChild(QLineEdit, "urlEdit")
    assert url is not None
    url.setFocus()
    press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(focus(), "newreq")
    assert shown(window)[0] == "New request"
    press(Qt.Key.Key_Escape)
    assert url.hasFocus()
    press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(focus(), "new request")
    press(Qt.Key.Key_Return)
    assert title(window) == "New request"
    assert window.findChild(Palette).isHidden()  # type: ignore[union-attr]


def test_a_request_is_gone_to_by_its_name_or_url(window: MainWindow) -> None:
    press(Qt.Key.Key_P, CONTROL)
    assert shown(window) == ["List orders", "주문 만들기"]
    QTest.keyClicks(focus(), "orders")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert title(window) == "주문 만들기"


def test_a_syllable_finds_while_it_is_being_composed(window: MainWindow) -> None:
    press(Qt.Key.Key_P, CONTROL)
    field = focus()
    QApplication.sendEvent(field, QInputMethodEvent("주", []))
    assert shown(window) == ["주문 만들기"]
    commit = QInputMethodEvent("", [])
    commit.setCommitString("주문")
    QApplication.sendEvent(field, commit)
    assert shown(window) == ["주문 만들기"]


def test_a_tab_of_a_request_without_a_file_is_told_by_its_url(window: MainWindow) -> None:
    press(Qt.Key.Key_N, CONTROL)
    QTest.keyClicks(focus(), "http://a/unsaved")
    assert window.desk is not None
    assert [entry.detail for entry in tab_entries(window.desk)] == ["list.yml", "http://a/unsaved"]


def test_an_environment_is_chosen_from_the_palette(window: MainWindow) -> None:
    press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(focus(), "remote")
    press(Qt.Key.Key_Return)
    assert window.area.environments.box.currentText() == "remote"


def test_letters_that_nothing_has_say_so(window: MainWindow) -> None:
    press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(focus(), "zzqqzz")
    assert not shown(window)
    press(Qt.Key.Key_Return)
    assert window.findChild(Palette).isVisible()  # type: ignore[union-attr]


def test_what_is_nearly_typed_is_found_among_many_when_the_keys_pause(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    palette = Palette(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    chosen: list[int] = []
    texts = [f"item {number}" for number in range(1_000)] + ["Delete the row"]
    palette.open("", [Entry(text, partial(chosen.append, place)) for place, text in enumerate(texts)])
    view = palette.findChild(QListView)
    assert view is not None
    QTest.keyClicks(focus(), "delte row")
    qtbot.waitUntil(lambda: view.model().rowCount() == 1)
    press(Qt.Key.Key_Return)
    assert chosen == [1_000]
