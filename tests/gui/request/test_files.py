"""Files that a request names: one outside the collection's folder is read by a click alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.icon_button import IconButton
from restdesk.model.request import FileBody, FileChoice, Http, MultipartBody, Part
from tests.gui.request.conftest import MakeTab
from tests.gui.request.test_sending import bar, bar_button, bar_fields, status
from tests.servers.raw import answer, raw_server, response


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A file beside the collection."""
    path = tmp_path / "outside.txt"
    path.write_bytes(b"outside")
    return path


def test_a_file_outside_is_sent_after_it_was_allowed_and_not_asked_for_again(
    make_tab: MakeTab, qtbot: QtBot, outside: Path
) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"ok"), times=2, heads=heads)) as server:
        body = FileBody(data=(FileChoice(file_path="../outside.txt", selected=True),))
        tab = make_tab(Http(method="POST", url=server.url, body=body))
        tab.send()
        qtbot.waitUntil(lambda: "Allow reading this file?" in bar(tab))
        assert str(outside.resolve()) in bar(tab)
        assert "Body" in bar(tab)
        assert not bar_fields(tab)
        assert not tab.is_sending()
        QTest.mouseClick(bar_button(tab, "Allow"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: status(tab).startswith("200"))
        assert not bar(tab)
        tab.send()
        qtbot.waitUntil(lambda: len(heads) == 2 and not tab.is_sending())
    assert all(head.endswith(b"\r\n\r\noutside") for head in heads)


def test_a_file_outside_is_not_read_when_the_question_is_closed(make_tab: MakeTab, qtbot: QtBot, outside: Path) -> None:
    part = Part(name="f", type="file", value=("../outside.txt", str(outside.parent / "shop" / "list.yml")))
    tab = make_tab(Http(method="POST", url="http://127.0.0.1:1/", body=MultipartBody(data=(part,))))
    tab.send()
    qtbot.waitUntil(lambda: "Allow reading these files?" in bar(tab))
    close = next(button for button in tab.bar.findChildren(QAbstractButton) if isinstance(button, IconButton))
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not tab.is_sending()
    assert not bar(tab)
    tab.send()
    qtbot.waitUntil(lambda: "Allow reading these files?" in bar(tab))
