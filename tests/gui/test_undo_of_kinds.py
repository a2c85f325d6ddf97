"""Undo brings back a body whose kind was changed, with what was typed the moment before."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from restdesk.gui.request.body.pane import QUIET
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.model.request import JsonBody
from tests.gui.conftest import Open
from tests.gui.test_click_send import Hand

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hand(qtbot: QtBot, opened: Open) -> Hand:
    """A window with a new request in front."""
    made = Hand(qtbot, opened("nowhere"))
    made.new("http://127.0.0.1:9/", "POST")
    made.pane(2)
    return made


@pytest.mark.parametrize("pause", [0, 2 * QUIET], ids=["at once", "after a pause"])
def test_what_was_typed_before_the_kind_changed_comes_back(
    hand: Hand, qtbot: QtBot, body: Callable[[], object], pause: int
) -> None:
    box = hand.see(QComboBox, "bodyTypeBox")
    box.setCurrentIndex(box.findData("json"))
    edit = hand.see(CodeEdit, "bodyEdit")
    edit.setFocus()
    qtbot.keyClicks(edit, "[1, 2")
    qtbot.wait(pause)
    box.setCurrentIndex(box.findData("file"))
    qtbot.keyClick(hand.window, Qt.Key.Key_Z, CTRL)
    assert body() == JsonBody("[1, 2]")
    for _ in range(2):  # the digits, and the bracket with its other half
        qtbot.keyClick(hand.window, Qt.Key.Key_Z, CTRL)
    assert body() == JsonBody("")


@pytest.fixture
def body(hand: Hand) -> Callable[[], object]:
    """Tells the body of the request in front."""

    def read() -> object:
        assert hand.window.desk is not None
        request = hand.window.desk.documents.request()
        assert request is not None
        call = request.value().call
        return call.body if call is not None else None

    return read
