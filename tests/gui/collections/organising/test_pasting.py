"""What is copied or cut in the tree is pasted there, and so is a text that is a request."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QGuiApplication,
)
from PySide6.QtWidgets import QLabel

from restdesk.gui.collections.clipboard import carried_in
from tests.gui.collections.organising.conftest import CTRL, Hand


def test_copy_and_paste_carry_files_and_a_readable_text(hand: Hand) -> None:
    hand.select("first.yml")
    hand.press(Qt.Key.Key_C, CTRL)
    hand.until(lambda: "http://a.test/one" in QGuiApplication.clipboard().text())
    hand.select("cart")
    hand.press(Qt.Key.Key_V, CTRL)
    hand.until_names("Add", "First", path="cart")
    hand.select("first.yml")
    hand.press(Qt.Key.Key_V, CTRL)
    hand.until_names("First", "First copy", "Second", "Third", "Cart")


def test_what_is_cut_leaves_its_place_when_it_is_pasted(hand: Hand) -> None:
    hand.select("first.yml", "third.yml")
    hand.press(Qt.Key.Key_X, CTRL)
    assert hand.names() == ["First", "Second", "Third", "Cart"]
    hand.select("cart")
    hand.press(Qt.Key.Key_V, CTRL)
    hand.until_names("Second", "Cart")
    assert hand.names("cart") == ["Add", "First", "Third"]
    assert not hand.tree.rows.has_cut()


def spoken(hand: Hand, path: str) -> str:
    return str(hand.tree.rows.index_of((hand.folder, path)).data(Qt.ItemDataRole.AccessibleTextRole))


def test_what_is_cut_is_dimmed_until_it_is_pasted_or_escape_is_pressed(hand: Hand) -> None:
    hand.select("third.yml")
    plain = hand.tree.grab().toImage()
    hand.press(Qt.Key.Key_X, CTRL)
    assert spoken(hand, "third.yml").endswith("Third, cut")
    assert hand.tree.grab().toImage() != plain
    hand.press(Qt.Key.Key_Escape)
    assert not spoken(hand, "third.yml").endswith("cut")
    assert hand.tree.grab().toImage() == plain
    assert not hand.window.desk.gestures.copying.can_paste()  # type: ignore[union-attr]
    assert hand.names() == ["First", "Second", "Third", "Cart"]


def test_what_lies_in_a_cut_folder_is_dimmed_until_something_else_is_copied(hand: Hand) -> None:
    hand.select("cart")
    hand.press(Qt.Key.Key_X, CTRL)
    hand.until(lambda: "Add" in QGuiApplication.clipboard().text())
    assert spoken(hand, "cart/add.yml").endswith("Add, cut")
    hand.select("first.yml")
    hand.press(Qt.Key.Key_X, CTRL)
    assert spoken(hand, "first.yml").endswith("First, cut")
    assert not spoken(hand, "cart/add.yml").endswith("cut")
    QGuiApplication.clipboard().setText("else")
    assert not hand.tree.rows.has_cut()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("curl -X POST https://api.test/v1/orders -d 'a=1'", "orders"),
        ("GET /things HTTP/1.1\nHost: api.test\n\n", "things"),
        ("info:\n  name: From text\n  type: http\nhttp:\n  url: http://x.test\n", "From text"),
    ],
)
def test_a_text_is_pasted_as_a_new_request(hand: Hand, text: str, name: str) -> None:
    QGuiApplication.clipboard().setText(text)
    hand.select("cart")
    hand.press(Qt.Key.Key_V, CTRL)
    hand.until_names("Add", name, path="cart")
    hand.tree.setFocus()
    hand.press(Qt.Key.Key_Z, CTRL)
    hand.until_names("Add", path="cart")


def test_a_pasted_secret_is_in_no_file(hand: Hand) -> None:
    QGuiApplication.clipboard().setText("curl -u me:s3cr3t-canary https://api.test/v1/orders")
    hand.select("cart")
    hand.press(Qt.Key.Key_V, CTRL)
    assert hand.window.desk is not None
    documents = hand.window.desk.documents
    hand.until(lambda: (one := documents.request()) is not None and "holds a secret" in one.bar.accessibleName())
    tab = documents.request()
    assert tab is not None
    assert (tab.place.collection, tab.place.path, tab.file.above) == (hand.folder, "", "cart")
    assert tab.is_modified()
    assert hand.names("cart") == ["Add"]
    assert not [path for path in hand.folder.rglob("*.yml") if "canary" in path.read_text()]
    tab.written.emit()
    hand.until(lambda: not tab.bar.isVisible())


@pytest.mark.parametrize(
    "text",
    [
        "curl -H 'X-Api-Key: c1ear-canary' https://api.test/v1/orders",
        "curl -H 'Authorization: Token c1ear-canary' https://api.test/v1/orders",
        "curl https://me:c1ear-canary@api.test/v1/orders",
        "info:\n  name: Mine\n  type: http\nhttp:\n  headers:\n    - {name: Private-Token, value: c1ear-canary}\n",
    ],
)
def test_a_pasted_secret_in_clear_is_shown_before_it_is_in_a_file(hand: Hand, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    hand.select("cart")
    hand.press(Qt.Key.Key_V, CTRL)
    assert hand.window.desk is not None
    documents = hand.window.desk.documents
    hand.until(lambda: (tab := documents.request()) is not None and tab.bar.isVisible())
    tab = documents.request()
    assert tab is not None
    assert any("In clear: " in label.text() for label in tab.bar.findChildren(QLabel))
    assert hand.names("cart") == ["Add"]
    assert not [path for path in hand.folder.rglob("*.yml") if "canary" in path.read_text()]


def test_any_other_text_is_refused_in_words(hand: Hand) -> None:
    QGuiApplication.clipboard().setText("hello there")
    hand.select("cart")
    hand.press(Qt.Key.Key_V, CTRL)
    hand.until(lambda: "holds no request" in hand.said())


@pytest.mark.parametrize("data", [b"{}", b"[", b'{"cut": 1, "items": [["/x", "../../etc"]]}', b'{"items": 5}'])
def test_a_clipboard_from_anywhere_is_not_believed(data: bytes) -> None:
    mime = QMimeData()
    mime.setData("application/x-restdesk-requests", data)
    assert carried_in(mime) is None
