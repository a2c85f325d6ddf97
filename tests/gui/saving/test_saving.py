"""Ctrl+S and its kin, in the window, by keys, with a look at the bytes of the files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.saving.conftest import CANARY, LOCAL, ONE, Hand, part
from tests.servers.raw import Peer, raw_server


def test_ctrl_s_writes_what_was_typed_and_nothing_else(hand: Hand) -> None:
    hand.type_url("http://b/")
    assert hand.titles() == ["One*"]
    hand.save()
    assert hand.text() == ONE.replace("http://a/one", "http://b/")
    assert hand.titles() == ["One"]


def test_a_save_of_what_is_not_modified_writes_nothing(hand: Hand) -> None:
    before = (hand.folder / "one.yml").stat()
    hand.save()
    after = (hand.folder / "one.yml").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_syllable_that_is_being_composed_is_saved(hand: Hand) -> None:
    field = hand.type_url("http://a/")
    QApplication.sendEvent(field, QInputMethodEvent("한", []))
    event = QInputMethodEvent("", [])
    event.setCommitString("한")
    QApplication.sendEvent(field, event)
    hand.save()
    assert "http://a/한" in hand.text()


def test_undo_goes_on_after_a_save_and_makes_it_modified(hand: Hand) -> None:
    hand.type_url("http://b/")
    hand.save()
    hand.do("edit.undo")
    assert hand.titles() == ["One*"]
    hand.save()
    assert hand.text() == ONE


def test_a_typed_password_is_saved_as_a_reference_and_stands_in_no_file(
    hand: Hand, restdesk_home: Path, qtbot: QtBot
) -> None:
    hand.request.editor.tabs.show_pane("auth")
    hand.type_into("auth_basic_password", CANARY)
    hand.save()
    assert 'password: "{{adminPassword}}"' in hand.text()
    assert hand.text("environments/local.yml").startswith(LOCAL)
    assert "name: adminPassword" in hand.text("environments/local.yml")
    assert hand.titles() == ["One"]
    auth = hand.request.value().http.auth  # type: ignore[union-attr]
    assert auth.password == "{{adminPassword}}"  # type: ignore[union-attr]
    hand.nowhere(restdesk_home)
    hand.do("edit.undo")
    assert hand.titles() == ["One*"]
    hand.do("edit.redo")
    assert hand.titles() == ["One"]


def test_undoing_what_was_typed_after_a_password_keeps_its_lasting_name(hand: Hand) -> None:
    hand.request.editor.tabs.show_pane("auth")
    hand.type_into("auth_basic_password", CANARY)
    hand.type_url("http://b/")
    hand.save()
    hand.do("edit.undo")
    hand.save()
    assert hand.text().count("{{adminPassword}}") == 1
    assert hand.text("environments/local.yml").count("adminPassword") == 1
    assert "http://a/one" in hand.text()


def test_without_an_active_environment_one_named_local_is_offered(hand: Hand, restdesk_home: Path) -> None:
    (hand.folder / "environments" / "local.yml").unlink()
    assert hand.window.desk is not None
    hand.window.desk.open_folder(hand.folder)
    hand.until(lambda: not hand.window.desk.session.state.collections[0].collection.environments)  # type: ignore[union-attr]
    hand.window.desk.documents.choose_environment("")
    hand.request.editor.tabs.show_pane("auth")
    hand.type_into("auth_basic_password", CANARY)
    hand.press_save()
    hand.until_said("and none is active")
    assert hand.text() == ONE
    assert not (hand.folder / "environments" / "local.yml").exists()
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        hand.press("Create “local” and save")
    assert "adminPassword" in hand.text("environments/local.yml")
    assert hand.window.desk.session.state.collections[0].environment == "local"
    assert hand.titles() == ["One"]
    hand.nowhere(restdesk_home)


def test_a_new_request_asks_where_it_goes_and_is_written_there(hand: Hand) -> None:
    hand.do("request.new")
    hand.type_url("{{baseUrl}}/api/v1/users?page=1")
    assert hand.titles() == ["One", "New request*"]
    hand.press_save()
    dialog = hand.dialog()
    name = part(dialog, QLineEdit, "saveAsName")
    assert name.text() == "Get users"
    tree = part(dialog, QTreeWidget, "saveAsTree")
    top = tree.topLevelItem(0)
    item = top.child(0) if top is not None else None
    assert item is not None
    assert item.text(0) == "Users"
    tree.setCurrentItem(item)
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert hand.titles() == ["One", "Get users"]
    assert 'url: "{{baseUrl}}/api/v1/users?page=1"' in hand.text("f/get-users.yml")
    assert hand.request.place.path == "f/get-users.yml"
    marked = hand.window.side_bar.tree.selected()
    assert marked is not None
    assert marked.path == "f/get-users.yml"
    hand.window.activateWindow()
    hand.until(hand.window.isActiveWindow)
    hand.type_url("http://b/")
    hand.save()
    assert "http://b/" in hand.text("f/get-users.yml")


def test_a_new_folder_is_made_with_the_request_and_not_before(hand: Hand) -> None:
    hand.do("request.new")
    hand.type_url("http://a/users")
    hand.press_save()
    dialog = hand.dialog()
    part(dialog, QPushButton, "saveAsNewFolder").click()
    editor = part(dialog, QTreeWidget, "saveAsTree").findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "Very new")
    assert not (hand.folder / "very-new").exists()
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        dialog.accept()
    assert "name: Very new" in hand.text("very-new/folder.yml")
    assert "http://a/users" in hand.text("very-new/get-users.yml")


def test_save_as_leaves_the_first_file_as_it_was(hand: Hand) -> None:
    hand.type_url("http://b/")
    hand.do("request.save_as")
    dialog = hand.dialog()
    name = part(dialog, QLineEdit, "saveAsName")
    assert name.text() == "One 2"
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        dialog.accept()
    assert hand.text() == ONE
    assert "http://b/" in hand.text("one-2.yml")
    assert hand.titles() == ["One 2"]


def test_what_has_to_be_written_anew_is_shown_first(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    from restdesk.opencollection import writer

    monkeypatch.setattr(writer, "_changed", lambda *_: iter(()))
    hand.type_url("http://b/")
    hand.press_save()
    hand.until_said("written anew as a whole")
    hand.press("Look at the difference…")
    dialog = hand.dialog("differenceDialog")
    lines = part(dialog, QPlainTextEdit, "differenceText").toPlainText()
    assert "-  method: GET # how" in lines
    assert hand.text() == ONE
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        dialog.accept()
    assert "http://b/" in hand.text()


def test_a_file_that_cannot_be_written_keeps_what_was_typed_and_says_why(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    assert hand.window.desk is not None
    with monkeypatch.context() as patch:
        patch.setattr(hand.window.desk.session.disk, "write", full)
        hand.type_url("http://b/")
        hand.press_save()
        hand.until_said("The disk has no room")
    assert (hand.text(), hand.titles()) == (ONE, ["One*"])
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        hand.press("Retry")
    assert "http://b/" in hand.text()


def test_two_saves_one_after_the_other_write_the_last_state(hand: Hand) -> None:
    hand.type_url("http://b/")
    hand.press_save()
    hand.type_url("http://c/")
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        hand.press_save()
    assert hand.text() == ONE.replace("http://a/one", "http://c/")
    assert hand.titles() == ["One"]


def test_what_is_typed_while_a_save_runs_stays_and_is_modified(hand: Hand) -> None:
    hand.type_url("http://b/")
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        hand.press_save()
        hand.type_url("http://c/")
    assert hand.text() == ONE.replace("http://a/one", "http://b/")
    assert hand.request.value().http.url == "http://c/"  # type: ignore[union-attr]
    assert hand.titles() == ["One*"]


def test_a_request_is_renamed_on_its_tab_and_saved_under_the_name(hand: Hand) -> None:
    bar = hand.window.area.strip.bar
    QTest.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    edit = part(hand.window, QLineEdit, "tabTitleEdit")
    QTest.keyClicks(edit, "First")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert hand.titles() == ["First*"]
    hand.do("edit.undo")
    assert hand.titles() == ["One"]
    hand.do("edit.redo")
    hand.save()
    assert hand.text() == ONE.replace("name: One", "name: First")


def test_esc_leaves_the_name_of_a_tab_as_it_is(hand: Hand) -> None:
    hand.do("tab.rename")
    edit = part(hand.window, QLineEdit, "tabTitleEdit")
    QTest.keyClicks(edit, "First")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert hand.titles() == ["One"]


def test_the_tree_marks_what_is_not_saved(hand: Hand) -> None:
    marked: list[object] = []
    tree = hand.window.side_bar.tree
    tree.show_modified = lambda keys: marked.append(list(keys))  # type: ignore[method-assign]
    hand.type_url("http://b/")
    assert marked[-1] == [(hand.folder, "one.yml")]
    hand.save()
    assert marked[-1] == []


def test_two_requests_saved_at_once_are_both_written(hand: Hand) -> None:
    hand.type_url("http://b/")
    one = hand.request
    hand.open("f/two.yml")
    hand.type_url("http://c/")
    with hand.qtbot.waitSignals([one.written, hand.request.written], timeout=20_000):
        one.save()
        hand.request.save()
    assert ("http://b/" in hand.text(), "http://c/" in hand.text("f/two.yml")) == (True, True)


def test_a_request_is_saved_while_it_is_sent(hand: Hand) -> None:
    with raw_server(Peer.hold) as server:
        hand.type_url(server.url)
        hand.request.send()
        hand.until(hand.request.is_sending)
        hand.save()
        assert hand.request.is_sending()
        hand.request.cancel()
        hand.until(lambda: not hand.request.is_sending())
    assert server.url in hand.text()


def test_a_syllable_begun_while_a_save_runs_is_composed_to_its_end(hand: Hand) -> None:
    field = hand.type_url("http://b/")
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        hand.press_save()
        QApplication.sendEvent(field, QInputMethodEvent("하", []))
    QApplication.sendEvent(field, QInputMethodEvent("한", []))
    event = QInputMethodEvent("", [])
    event.setCommitString("한")
    QApplication.sendEvent(field, event)
    assert field.text() == "http://b/한"
    assert hand.text() == ONE.replace("http://a/one", "http://b/")


def test_reverting_shows_what_is_saved_and_can_be_undone(hand: Hand) -> None:
    hand.type_url("http://b/")
    hand.do("request.revert")
    assert hand.titles() == ["One"]
    hand.do("edit.undo")
    assert hand.titles() == ["One*"]
    assert hand.request.value().http.url == "http://b/"  # type: ignore[union-attr]
