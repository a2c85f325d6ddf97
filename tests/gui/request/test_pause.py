"""Edits of long texts wait for a pause, and nothing is lost by it."""

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from restdesk.gui.request.pause import LONG, Pause
from restdesk.model.request import Http
from tests.gui.request.conftest import MakeTab

LONG_URL = "http://a.example/?" + "&".join(f"name{number}=value{number}" for number in range(60))


def test_short_work_is_done_at_once_and_long_work_once_for_all_keys(qtbot: QtBot) -> None:
    owner, done = QObject(), list[int]()
    pause = Pause(owner)

    def work() -> None:
        done.append(1)

    pause.do(work, LONG - 1)
    assert len(done) == 1
    for _ in range(5):
        pause.do(work, LONG)
    assert len(done) == 1
    qtbot.waitUntil(lambda: len(done) == 2)
    pause.flush()
    assert len(done) == 2


def test_other_work_lets_what_waits_be_done_first() -> None:
    owner, done = QObject(), list[str]()
    pause = Pause(owner)
    pause.do(lambda: done.append("first"), LONG)
    pause.do(lambda: done.append("second"), LONG)
    assert done == ["first"]
    pause.drop()
    pause.flush()
    assert done == ["first"]


def test_what_is_typed_into_a_long_url_is_there_when_asked_for_and_soon_in_the_table(
    make_tab: MakeTab, qtbot: QtBot
) -> None:
    tab = make_tab(Http(url=LONG_URL))
    tab.editor.tabs.show_pane("params")
    table = tab.editor.findChild(QTableView, "paramsTable")
    assert table is not None
    url = tab.editor.findChild(QLineEdit, "urlEdit")
    assert url is not None
    url.setCursorPosition(len(LONG_URL))
    QTest.keyClicks(url, "&last=1")
    assert table.model().rowCount() == 61
    value = tab.value()
    assert value.http is not None
    assert value.http.url == LONG_URL + "&last=1"
    assert table.model().rowCount() == 62
    QTest.keyClicks(url, "&more=2")
    qtbot.waitUntil(lambda: table.model().rowCount() == 63)
    assert tab.is_modified()


def test_undo_takes_back_what_was_typed_into_a_long_url_a_moment_ago(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url=LONG_URL))
    url = tab.editor.findChild(QLineEdit, "urlEdit")
    assert url is not None
    url.setCursorPosition(len(LONG_URL))
    QTest.keyClicks(url, "zz")
    tab.undoing.undo()
    assert url.text() == LONG_URL
    tab.undoing.redo()
    assert url.text() == LONG_URL + "zz"
