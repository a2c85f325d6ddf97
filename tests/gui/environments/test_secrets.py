"""Secrets of environments go through the editor, the card and the lines, and stand nowhere but in the vault."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from restdesk.gui.environments.table import SECRET, VALUE
from tests.gui.conftest import Open
from tests.gui.environments.conftest import LOCAL, Editor, write
from tests.gui.environments.test_card import Cards
from tests.gui.test_click_send import Hand
from tests.gui.test_no_secret_is_shown import CANARIES, Eye, found_in

KEY, CLEAR = CANARIES["environment"], CANARIES["given"]


@pytest.fixture
def editor(qtbot: QtBot, opened: Open, tmp_path: Path) -> Editor:
    """The editor of a collection in which one secret stands in clear."""
    folder = write(tmp_path / "shop")
    file = folder / LOCAL
    file.write_text(file.read_text("utf-8").replace("hunter2-hunter2", CLEAR), "utf-8")
    window = opened(folder)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.documents.current() is not None)
    return Editor(qtbot, window, folder)


@pytest.fixture
def eye(editor: Editor, restdesk_home: Path, tmp_path: Path) -> Eye:
    return Eye(Hand(editor.qtbot, editor.window), (restdesk_home, tmp_path))


def test_neither_typing_nor_marking_nor_saving_shows_one(editor: Editor, eye: Eye) -> None:
    editor.type_into(editor.row("apiKey"), VALUE, KEY)
    eye.look("typing", ("given",))
    editor.press("clear", SECRET)
    editor.save()
    eye.look("saving")
    for turn in (editor.document.undo, editor.document.redo):
        for _ in range(3):
            turn()
            eye.look("undo and redo")
    editor.find(QPushButton, "environmentBulk").click()
    eye.look("the lines")
    editor.find(QPushButton, "environmentBulk").click()
    editor.table.selectAll()
    editor.table.copy_chosen()
    assert not found_in(QGuiApplication.clipboard().text())
    QGuiApplication.clipboard().clear()
    with ExitStack() as after:
        after.callback(editor.window.settings.set, "appearance.language", "en")
        editor.window.settings.set("appearance.language", "ko")
        eye.look("another language")
    assert editor.secret("env:local", "apiKey") == KEY
    assert editor.secret("env:local", "clear") == CLEAR


def test_a_secret_that_stood_in_the_file_leaves_it_when_it_is_typed_anew(editor: Editor, eye: Eye) -> None:
    file = editor.folder / LOCAL
    editor.press("clear", SECRET)
    editor.save()
    assert CLEAR not in file.read_text("utf-8")
    editor.type_into(editor.row("clear"), VALUE, KEY)
    editor.save()
    eye.look("typing it anew")
    assert editor.secret("env:local", "clear") == KEY


def test_the_card_keeps_one_without_showing_it(editor: Editor, eye: Eye) -> None:
    editor.press("clear", SECRET)
    editor.save()
    cards = Cards(editor)
    card = cards.show("apiKey")
    cards.press(card, "cardEdit")
    field = cards.type_into(card, KEY)
    cards.qtbot.keyClick(field, Qt.Key.Key_Escape)
    eye.look("a typing that was given up")
    card = cards.show("apiKey")
    cards.press(card, "cardEdit")
    cards.qtbot.keyClick(cards.type_into(card, KEY), Qt.Key.Key_Return)
    cards.editor.until(lambda: editor.secret("env:local", "apiKey") == KEY)
    cards.show("apiKey")
    eye.look("the card")
