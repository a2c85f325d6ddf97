"""Requests and folders go elsewhere by mouse, by keys and by name."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from restdesk.gui.collections.clipboard import Carried, carried_in, mime_of
from restdesk.gui.palette.palette import Palette
from restdesk.session.organising.items import Item
from tests.gui.collections.organising.conftest import ALT, CTRL, NONE, Hand


def test_alt_and_arrows_change_the_order(hand: Hand) -> None:
    hand.select("third.yml")
    hand.press(Qt.Key.Key_Up, ALT)
    hand.press(Qt.Key.Key_Up, ALT)
    hand.until_names("Third", "First", "Second", "Cart")
    assert hand.selected() == ["third.yml"]
    hand.press(Qt.Key.Key_Down, ALT)
    hand.until_names("First", "Third", "Second", "Cart")


@pytest.mark.parametrize(
    ("paths", "onto", "share", "top", "inside"),
    [
        (["third.yml"], "first.yml", 0.2, ["Third", "First", "Second", "Cart"], ["Add"]),
        (["first.yml", "second.yml"], "third.yml", 0.8, ["Third", "First", "Second", "Cart"], ["Add"]),
        (["first.yml", "third.yml"], "cart", 0.5, ["Second", "Cart"], ["Add", "First", "Third"]),
        (["first.yml"], "cart", 0.9, ["Second", "Third", "Cart"], ["First", "Add"]),
        (["cart/add.yml"], "", 0.5, ["First", "Second", "Third", "Cart", "Add"], []),
        (["cart"], "first.yml", 0.1, ["Cart", "First", "Second", "Third"], ["Add"]),
    ],
)
def test_what_is_let_go_stands_where_the_line_was(
    hand: Hand, paths: list[str], onto: str, share: float, top: list[str], inside: list[str]
) -> None:
    assert hand.drag(paths, hand.point(onto, share))
    hand.until_names(*top)
    assert hand.names("cart") == inside


def test_with_ctrl_a_copy_is_let_go(hand: Hand) -> None:
    assert hand.drag(["first.yml"], hand.point("cart", 0.5), CTRL)
    hand.until_names("Add", "First", path="cart")
    assert hand.names() == ["First", "Second", "Third", "Cart"]


def test_a_folder_is_not_taken_into_itself_and_no_line_is_shown(hand: Hand) -> None:
    mark = hand.tree.viewport().findChild(QWidget, "dropMark")
    assert mark is not None
    assert not hand.drag(["cart"], hand.point("cart", 0.5))
    assert not hand.drag(["cart"], hand.point("cart/add.yml", 0.2))
    assert not mark.isVisible()


def test_the_line_is_between_rows_and_goes_with_the_mouse(hand: Hand) -> None:
    mark = hand.tree.viewport().findChild(QWidget, "dropMark")
    assert mark is not None
    data = mime_of(Carried((Item(hand.folder, "third.yml"),)))
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(hand.tree.viewport(), QDragEnterEvent(QPoint(5, 5), action, data, button, NONE))
    for path, share, height in (("second.yml", 0.2, 6), ("cart", 0.5, 0)):
        event = QDragMoveEvent(hand.point(path, share), action, data, button, NONE)
        QApplication.sendEvent(hand.tree.viewport(), event)
        rect = hand.tree.visualRect(hand.tree.rows.index_of((hand.folder, path)))
        assert mark.isVisible()
        assert mark.height() == (height or rect.height())
        assert abs(mark.y() - rect.top()) <= 3
    QApplication.sendEvent(hand.tree.viewport(), QDragLeaveEvent())


def test_a_folder_that_is_held_over_opens(hand: Hand) -> None:
    index = hand.tree.rows.index_of((hand.folder, "cart"))
    hand.tree.collapse(index)
    data = mime_of(Carried((Item(hand.folder, "third.yml"),)))
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(hand.tree.viewport(), QDragEnterEvent(hand.point("cart", 0.5), action, data, button, NONE))
    hand.until(lambda: hand.tree.isExpanded(index))
    QApplication.sendEvent(hand.tree.viewport(), QDragLeaveEvent())


def test_a_dragged_request_is_nothing_to_a_text_field(hand: Hand) -> None:
    url = next(edit for edit in hand.window.findChildren(QLineEdit, "urlEdit") if edit.isVisible())
    before, data = url.text(), mime_of(Carried((Item(hand.folder, "third.yml"),)))
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(url, QDragEnterEvent(QPoint(5, 5), action, data, button, NONE))
    QApplication.sendEvent(url, QDropEvent(QPointF(5, 5), action, data, button, NONE))
    assert url.text() == before


def test_move_to_finds_a_folder_by_its_name(hand: Hand) -> None:
    hand.select("first.yml")
    hand.do("tree.move_to")
    palette = hand.window.findChild(Palette)
    assert palette is not None
    hand.until(palette.isVisible)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "cart")
    hand.press(Qt.Key.Key_Return)
    hand.until_names("Second", "Third", "Cart")
    assert hand.names("cart") == ["Add", "First"]


def test_a_move_to_another_collection_takes_the_open_tab_along(hand: Hand, tmp_path: Path) -> None:
    other = (tmp_path / "other").resolve()
    other.mkdir()
    (other / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo: {name: Other}\n")
    assert hand.window.desk is not None
    hand.window.desk.open_folder(other)
    hand.until(lambda: hand.tree.rows.index_of((other, "")).isValid())
    tab = hand.window.desk.documents.request()
    assert tab is not None
    tab.editor.line.type_url("http://edited.test")
    rect = hand.tree.visualRect(hand.tree.rows.index_of((other, "")))
    assert hand.drag(["first.yml", "cart"], rect.center())
    hand.until(lambda: hand.names("", other) == ["First", "Cart"])
    assert hand.names() == ["Second", "Third"]
    assert (tab.place.collection, tab.place.path, tab.is_modified()) == (other, "first.yml", True)


def test_the_mouse_takes_all_selected_rows_along(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Carried | None] = []

    def let_go(drag: QDrag, *_actions: Qt.DropAction) -> Qt.DropAction:
        taken.append(carried_in(drag.mimeData()))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr("restdesk.gui.collections.dragging.QDrag.exec", let_go)
    hand.select("first.yml", "third.yml")
    start, view = hand.point("first.yml", 0.5), hand.tree.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, start)
    for by in (5, 40, 80):
        at = QPointF(start + QPoint(0, by))
        move = QMouseEvent(QMouseEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, NONE)
        QApplication.sendEvent(view, move)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, start + QPoint(0, 80))
    assert taken == [Carried((Item(hand.folder, "first.yml"), Item(hand.folder, "third.yml")))]
    assert hand.names() == ["First", "Second", "Third", "Cart"]
