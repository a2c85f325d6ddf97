"""Requests are made, renamed, deleted, tagged and brought back in the tree."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QInputMethodEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from restdesk.gui.actions import ACTIONS
from restdesk.gui.request.inherited import inherited_auth
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.session.state import CollectionOpened
from tests.gui.collections.organising.conftest import ALT, CTRL, SHIFT, Hand


def test_f2_renames_in_the_row_and_the_open_tab_keeps_its_edits(hand: Hand) -> None:
    assert hand.window.desk is not None
    tab = hand.window.desk.documents.request()
    assert tab is not None
    tab.editor.line.type_url("http://edited.test")
    hand.select("first.yml")
    hand.press(Qt.Key.Key_F2)
    edit = hand.edit()
    assert (edit.text(), edit.selectedText()) == ("First", "First")
    assert edit.accessibleName() == "New name of First"
    edit.setText("Very first")
    hand.press(Qt.Key.Key_Return)
    hand.until_names("Very first", "Second", "Third", "Cart")
    assert hand.tree.hasFocus()
    assert tab.place.path == "very-first.yml"
    assert tab.title() == "Very first"
    assert tab.is_modified()
    call = tab.value().call
    assert call is not None
    assert call.url == "http://edited.test"
    assert (hand.folder / "very-first.yml").read_text().startswith("# mine\n")


def test_escape_keeps_the_name_and_an_empty_one_is_refused_in_words(hand: Hand) -> None:
    hand.select("cart")
    hand.press(Qt.Key.Key_F2)
    edit = hand.edit()
    edit.clear()
    hand.press(Qt.Key.Key_Return)
    assert edit.isVisible()
    assert "cannot be empty" in hand.said()
    hand.press(Qt.Key.Key_Escape)
    assert not edit.isVisible()
    assert hand.said() == ""
    assert hand.names() == ["First", "Second", "Third", "Cart"]


def test_a_syllable_that_is_being_composed_belongs_to_the_name(hand: Hand) -> None:
    hand.select("cart")
    hand.press(Qt.Key.Key_F2)
    edit = hand.edit()
    edit.clear()
    QApplication.sendEvent(edit, QInputMethodEvent("한", []))
    commit = QInputMethodEvent("", [])
    commit.setCommitString("한글")
    QApplication.sendEvent(edit, commit)
    hand.tree.setFocus()  # to leave takes the name
    hand.until_names("First", "Second", "Third", "한글")
    assert (hand.folder / "한글" / "add.yml").exists()


def test_del_deletes_and_the_bar_and_ctrl_z_bring_it_back(hand: Hand) -> None:
    before = {path: path.read_bytes() for path in hand.folder.rglob("*.yml")}
    hand.select("second.yml", "third.yml")
    hand.press(Qt.Key.Key_Delete)
    hand.until_names("First", "Cart")
    hand.until(lambda: hand.said() == "Deleted 2 requests.")
    hand.click("Undo")
    hand.until_names("First", "Second", "Third", "Cart")
    hand.select("cart")
    hand.press(Qt.Key.Key_Delete)
    hand.until_names("First", "Second", "Third")
    hand.tree.setFocus()
    hand.press(Qt.Key.Key_Z, CTRL)
    hand.until_names("First", "Second", "Third", "Cart")
    assert {path: path.read_bytes() for path in hand.folder.rglob("*.yml")} == before
    hand.press(Qt.Key.Key_Z, CTRL | SHIFT)
    hand.until_names("First", "Second", "Third")


def test_a_deleted_request_with_edits_stays_open_without_a_file_and_finds_it_again(hand: Hand) -> None:
    assert hand.window.desk is not None
    tab = hand.window.desk.documents.request()
    assert tab is not None
    tab.editor.line.type_url("http://edited.test")
    hand.select("first.yml")
    hand.press(Qt.Key.Key_Delete)
    hand.until_names("Second", "Third", "Cart")
    assert tab.place.path == ""
    assert (tab.title(), tab.is_modified()) == ("First", True)
    hand.tree.setFocus()
    hand.press(Qt.Key.Key_Z, CTRL)
    hand.until_names("First", "Second", "Third", "Cart")
    assert tab.place.path == "first.yml"
    call = tab.value().call
    assert call is not None
    assert call.url == "http://edited.test"


def test_ctrl_d_duplicates_what_is_in_front_too(hand: Hand) -> None:
    hand.open("third.yml")
    assert hand.window.desk is not None
    tab = hand.window.desk.documents.request()
    assert tab is not None
    tab.focus_url()
    hand.press(Qt.Key.Key_D, CTRL)
    hand.until_names("First", "Second", "Third", "Third copy", "Cart")
    hand.until(lambda: hand.selected() == ["third-copy.yml"])


def test_new_here_makes_it_opens_it_and_lets_it_be_named(hand: Hand) -> None:
    hand.select("cart")
    hand.do("tree.new_request")
    edit = hand.edit()
    assert edit.text() == "New request"
    edit.setText("Pay")
    hand.press(Qt.Key.Key_Return)
    hand.until_names("Add", "Pay", path="cart")
    assert hand.window.desk is not None
    tab = hand.window.desk.documents.request()
    assert tab is not None
    hand.until(lambda: tab.place.path == "cart/pay.yml")
    assert tab.title() == "Pay"
    hand.until(tab.editor.line.url.hasFocus)
    hand.select("cart")
    hand.do("tree.new_folder")
    hand.edit().setText("Paid")
    hand.press(Qt.Key.Key_Return)
    hand.until_names("Add", "Pay", "Paid", path="cart")


def test_a_new_request_inherits_authentication_where_there_is_some(hand: Hand) -> None:
    hand.select("cart")
    hand.do("tree.new_request")
    hand.until_names("Add", "New request", path="cart")
    (hand.folder / "cart/folder.yml").write_text(
        "info:\n  name: Cart\n  type: folder\nrequest:\n  auth:\n    type: bearer\n    token: '{{token}}'\n"
    )
    assert hand.window.desk is not None
    session = hand.window.desk.session
    read = hand.window.desk.context.background.run(session.open(hand.folder), owner=hand.window)
    read.done(lambda collection: session.apply(CollectionOpened(collection, "")))
    hand.until(lambda: any(inherited_auth(one.collection, "cart/x.yml") for one in session.state.collections))
    hand.select("cart")
    hand.do("tree.new_request")
    hand.until_names("Add", "New request", "New request 2", path="cart")
    assert "auth" not in (hand.folder / "cart/new-request.yml").read_text()
    assert "  auth: inherit\n" in (hand.folder / "cart/new-request-2.yml").read_text()


def test_a_file_opened_as_text_can_be_typed_into_at_once(hand: Hand) -> None:
    hand.select("second.yml")
    hand.do("file.as_text")
    hand.until(lambda: isinstance(QApplication.focusWidget(), CodeEdit))


def test_several_are_tagged_by_the_bar(hand: Hand) -> None:
    hand.select("first.yml", "cart")
    hand.do("tree.tags")
    first, second = hand.bar().findChildren(QLineEdit)
    first.setText(" new , slow")
    assert second.text() == ""
    hand.click("Change tags")
    hand.until(lambda: hand.said() == "Changed the tags of 2 requests.")
    assert "tags:" in (hand.folder / "first.yml").read_text()
    assert "tags:" in (hand.folder / "cart" / "add.yml").read_text()


def test_several_are_copied_as_curl_and_what_lacks_a_value_is_named(hand: Hand) -> None:
    hand.select("first.yml", "second.yml", "cart")
    hand.do("tree.curl")
    hand.until(lambda: "as cURL" in hand.said())
    text = QGuiApplication.clipboard().text()
    assert "http://a.test/one" in text
    assert "http://d.test" in text
    assert "Second" in hand.bar().accessibleDescription()


def test_the_menu_says_how_many_it_is_about(hand: Hand) -> None:
    hand.select("first.yml", "second.yml", "third.yml")
    rect = hand.tree.visualRect(hand.tree.rows.index_of((hand.folder, "first.yml")))
    hand.tree.customContextMenuRequested.emit(rect.center())
    [menu] = [menu for menu in hand.window.findChildren(QMenu) if menu.isVisible()]
    texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert "Delete 3 requests" in texts
    assert "Rename" not in texts
    menu.close()
    action = hand.window.findChild(QAction, "tree.delete")
    assert isinstance(action, QAction)
    assert action.text().startswith("Delete\t")


def test_undo_says_in_the_menu_what_it_takes_back(hand: Hand) -> None:
    hand.select("third.yml")
    hand.press(Qt.Key.Key_Delete)
    hand.until_names("First", "Second", "Cart")
    hand.tree.setFocus()
    edit = next(action.menu() for action in hand.window.menuBar().actions() if action.text() == "&Edit")
    assert isinstance(edit, QMenu)
    edit.aboutToShow.emit()
    action = hand.window.findChild(QAction, "edit.undo")
    assert isinstance(action, QAction)
    assert action.text() == "Undo delete"
    edit.aboutToHide.emit()
    assert action.text() == "Undo"


def test_keys_of_the_tree_stay_with_the_fields_that_have_the_focus(hand: Hand) -> None:
    hand.select("first.yml")
    assert hand.window.desk is not None
    tab = hand.window.desk.documents.request()
    assert tab is not None
    tab.focus_url()
    hand.press(Qt.Key.Key_Delete)
    assert tab.editor.line.typed_url() == ""
    hand.press(Qt.Key.Key_Z, CTRL)
    assert tab.editor.line.typed_url() == "http://a.test/one"
    assert hand.names() == ["First", "Second", "Third", "Cart"]


def test_a_failure_is_said_in_the_bar_and_nothing_changes(hand: Hand) -> None:
    (hand.folder / "first.yml").unlink()
    hand.select("first.yml", "second.yml")
    hand.press(Qt.Key.Key_Delete)
    hand.until(lambda: "no longer there" in hand.said())
    assert (hand.folder / "second.yml").exists()


def test_the_tree_follows_the_tab_in_front_unless_it_shall_not(hand: Hand) -> None:
    hand.open("third.yml")
    assert hand.selected() == ["third.yml"]
    hand.select("first.yml", "second.yml")
    assert hand.window.desk is not None
    tab = hand.window.desk.documents.request()
    assert tab is not None
    tab.editor.line.type_url("http://edited.test")
    assert hand.selected() == ["first.yml", "second.yml"]
    hand.do("tree.follow")
    hand.open("cart/add.yml")
    assert hand.selected() == ["first.yml", "second.yml"]


def test_paths_are_copied_and_all_collapses(hand: Hand) -> None:
    hand.select("cart", "cart/add.yml")
    hand.do("tree.path")
    assert QGuiApplication.clipboard().text().split("\n") == [
        str(hand.folder / "cart"),
        str(hand.folder / "cart/add.yml"),
    ]
    hand.do("tree.collapse")
    assert not hand.tree.isExpanded(hand.tree.rows.index_of((hand.folder, "")))


def test_the_folder_is_shown_in_the_file_manager(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def refuse(url: QUrl) -> bool:
        shown.append(url.toLocalFile())
        return False

    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr("restdesk.gui.reveal.sys.platform", "linux")
    monkeypatch.setattr("restdesk.gui.reveal.QDesktopServices.openUrl", refuse)
    hand.select("cart", "cart/add.yml")
    hand.do("tree.reveal")
    assert shown == [str(hand.folder / "cart")] * 2
    assert "No file manager" in hand.said()


def test_an_older_collection_offers_nothing_that_writes(hand: Hand) -> None:
    assert hand.window.desk is not None
    session = hand.window.desk.session
    opened = session.state.opened(hand.folder)
    assert opened is not None
    session.apply(CollectionOpened(replace(opened.collection, read_only=True)))
    hand.select("first.yml")
    rows = {row.name: row for row in ACTIONS}
    for name in ("tree.rename", "tree.delete", "tree.duplicate", "tree.paste", "tree.new_request", "tree.move_to"):
        assert not rows[name].when(hand.window)
    assert rows["tree.path"].when(hand.window)
    assert not hand.drag(["first.yml"], hand.point("third.yml", 0.2))


def test_a_menu_by_key_opens_at_the_selected_row(hand: Hand) -> None:
    hand.select("third.yml")
    middle = hand.tree.visualRect(hand.tree.rows.index_of((hand.folder, "third.yml"))).center()
    assert hand.tree.menu_place(QPoint(3, hand.tree.height() - 3)) == hand.tree.viewport().mapToGlobal(middle)


def test_a_step_that_cannot_be_undone_does_not_stand_in_the_way_of_those_before(hand: Hand) -> None:
    hand.select("third.yml")
    hand.press(Qt.Key.Key_Delete)
    hand.until_names("First", "Second", "Cart")
    hand.select("cart")
    hand.press(Qt.Key.Key_Up, ALT)
    hand.until_names("First", "Cart", "Second")
    changed = hand.folder / "cart" / "folder.yml"
    changed.write_text(changed.read_text() + "# by another program\n")
    hand.tree.setFocus()
    hand.press(Qt.Key.Key_Z, CTRL)
    hand.until(lambda: "changed outside RestDesk" in hand.said())
    hand.click("Undo the change before it")
    hand.until_names("First", "Cart", "Second", "Third")
