"""Replace everywhere and rename everywhere, in files and in what is typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from restdesk.gui.finding.document import FindDocument
from restdesk.gui.request.tab import RequestTab
from restdesk.model.own import OwnValue
from tests.gui.finding.conftest import Hand


def _bar(hand: Hand) -> str:
    return "\n".join(label.text() for label in hand.find.bar.findChildren(QLabel) if label.isVisible())


def _replaced(hand: Hand, text: str) -> None:
    hand.find.query.replace.click()
    hand.until(lambda: text in _bar(hand))


def _begin(hand: Hand, text: str, new: str, button: str) -> None:
    hand.open_find(replace=True)
    hand.find.query.field.setFocus()
    hand.type(text)
    hand.find.query.new.setFocus()
    hand.type(new)
    hand.until(lambda: hand.find.query.replace.text() == button and hand.find.query.replace.isEnabled())


def test_tab_goes_from_what_is_found_to_what_replaces_it(hand: Hand) -> None:
    hand.open_find(replace=True)
    hand.find.query.field.setFocus()
    hand.press(Qt.Key.Key_Tab)
    assert hand.find.query.new.hasFocus()


def test_replacing_writes_files_and_one_undo_brings_them_back(hand: Hand) -> None:
    before = hand.text("cart/add.yml"), hand.text("cart/folder.yml")
    _begin(hand, "cart", "basket", "Replace 12 in 3 files")
    _replaced(hand, "12 replaced in 3 files.")
    assert '"baskets": 2' in hand.text("cart/add.yml")
    assert "The basket." in hand.text("cart/folder.yml")
    undo = next(one for one in hand.find.bar.findChildren(QPushButton) if one.text() == "Undo")
    undo.click()
    hand.until(lambda: (hand.text("cart/add.yml"), hand.text("cart/folder.yml")) == before)
    hand.until(hand.desk.gestures.acting.can_redo)
    hand.find.results.setFocus()
    hand.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: '"baskets": 2' in hand.text("cart/add.yml"))
    hand.until(hand.desk.gestures.acting.can_undo)
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: (hand.text("cart/add.yml"), hand.text("cart/folder.yml")) == before)
    hand.finds("12 found in 3 files")


def test_what_was_undone_in_the_tree_is_not_offered_to_be_undone_again(hand: Hand) -> None:
    before = hand.text("cart/add.yml")
    _begin(hand, "cart", "basket", "Replace 12 in 3 files")
    _replaced(hand, "12 replaced in 3 files.")
    hand.desk.gestures.acting.undo()
    hand.until(lambda: hand.text("cart/add.yml") == before and not hand.find.bar.isVisible())


def test_an_open_tab_that_is_not_modified_follows(hand: Hand) -> None:
    tab = hand.open("clear.yml")
    _begin(hand, "a.test", "b.test", "Replace 1 in one file")
    _replaced(hand, "1 replaced")
    assert tab.editor.line.url.text() == "http://b.test"
    assert not tab.is_modified()


def test_a_modified_tab_gets_the_replacement_as_one_step_and_its_file_stays(hand: Hand) -> None:
    tab = hand.open("clear.yml")
    tab.editor.line.type_url("http://a.test/typed")
    before = hand.text("clear.yml")
    _begin(hand, "a.test", "b.test", "Replace 1 in one file")
    _replaced(hand, "In the clear")
    assert tab.editor.line.url.text() == "http://b.test/typed"
    assert hand.text("clear.yml") == before
    tab.undoing.undo()
    assert tab.editor.line.url.text() == "http://a.test/typed"


def test_rows_that_are_not_ticked_stay(hand: Hand) -> None:
    _begin(hand, '"cart', '"basket', "Replace 2 in one file")
    results = hand.find.results
    results.setFocus()
    results.go(results.rows.index(0, 0, results.rows.index(0, 0)))
    hand.press(Qt.Key.Key_Space)
    assert hand.find.query.replace.text() == "Replace 1 in one file"
    assert results.rows.tick_of(results.rows.index(0, 0)) == Qt.CheckState.PartiallyChecked
    results.go(results.rows.index(0, 0))
    hand.press(Qt.Key.Key_Space)
    assert hand.find.query.replace.text() == "Replace 2 in one file"
    hand.press(Qt.Key.Key_Space)
    assert not hand.find.query.replace.isEnabled()
    results.go(results.rows.index(1, 0, results.rows.index(0, 0)))
    hand.press(Qt.Key.Key_Space)
    _replaced(hand, "1 replaced")
    assert '"cart": 1' in hand.text("cart/add.yml")
    assert '"baskets": 2' in hand.text("cart/add.yml")


def test_a_click_on_a_box_ticks_and_does_not_open(hand: Hand) -> None:
    _begin(hand, "carts", "baskets", "Replace 1 in one file")
    results = hand.find.results
    rect = results.visualRect(results.rows.index(0, 0, results.rows.index(0, 0)))
    at = rect.topLeft()
    at.setX(rect.left() + 10)
    at.setY(rect.center().y())
    hand.qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not hand.find.query.replace.isEnabled()
    assert isinstance(hand.desk.documents.current(), FindDocument)


def test_a_file_changed_from_outside_is_left_out_and_said(hand: Hand) -> None:
    _begin(hand, "carts", "baskets", "Replace 1 in one file")
    path = hand.shop / "cart/add.yml"
    path.write_bytes(path.read_bytes().replace(b"slow", b"fast"))
    _replaced(hand, "One file was left out.")
    assert "Shop / Cart / Add to cart: It was changed since" in _bar(hand)
    assert b"carts" in path.read_bytes()


def _uses(hand: Hand, name: str, *, rename: bool) -> None:
    hand.open("cart/add.yml")
    (hand.desk.rename_everywhere if rename else hand.desk.find_uses)(name)
    hand.until(lambda: isinstance(hand.desk.documents.current(), FindDocument))
    hand.until(lambda: hand.find.variable.count.text() == "4 found in 2 files")


def test_uses_of_a_variable_are_shown_with_their_places(hand: Hand) -> None:
    _uses(hand, "host", rename=False)
    assert hand.lines() == [
        "Shop local 2",
        "  Variable host: host",
        "  Variable shop: at {{host}}",
        "Shop / Cart POST Add to cart 2",
        "  URL: {{host}}/cart?note=old",
        "  Header X-Cart: Cart of {{ host }}",
    ]
    assert hand.find.results.hasFocus()


def test_rename_everywhere_takes_own_values_along_and_undo_brings_them_back(hand: Hand) -> None:
    session = hand.desk.session
    work = hand.desk.context.background.run(session.own.put(hand.shop, "env:local", "host", "mine"), owner=hand.window)
    work.done(session.apply)
    hand.until(lambda: _own(hand) == (OwnValue("env:local", "host", "mine"),))
    _uses(hand, "host", rename=True)
    assert hand.find.variable.new.hasFocus()
    hand.type("baseUrl")
    hand.until(hand.find.variable.rename.isEnabled)
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: _own(hand) == (OwnValue("env:local", "baseUrl", "mine"),))
    assert "{{baseUrl}}/cart" in hand.text("cart/add.yml")
    assert "at {{baseUrl}}" in hand.text("environments/local.yml")
    hand.until(lambda: hand.find.variable.count.text() == "4 found in 2 files")
    hand.desk.gestures.acting.undo()
    hand.until(lambda: _own(hand) == (OwnValue("env:local", "host", "mine"),))
    assert "{{host}}/cart" in hand.text("cart/add.yml")


def test_a_name_that_is_taken_is_refused_in_words(hand: Hand) -> None:
    _uses(hand, "host", rename=True)
    hand.type("shop")
    hand.until(lambda: "There is a variable “shop” already" in hand.find.variable.count.text())
    assert not hand.find.variable.rename.isEnabled()


def test_a_modified_request_is_renamed_in_its_tab(hand: Hand) -> None:
    tab = hand.open("cart/add.yml")
    tab.editor.line.type_url("{{host}}/typed")
    hand.desk.rename_everywhere("host")
    hand.until(lambda: isinstance(hand.desk.documents.current(), FindDocument))
    hand.type("base")
    hand.until(hand.find.variable.rename.isEnabled)
    hand.find.variable.rename.click()
    hand.until(lambda: tab.editor.line.url.text() == "{{base}}/typed")
    assert "{{host}}/cart" in hand.text("cart/add.yml")
    assert "name: base" in hand.text("environments/local.yml")


def test_a_name_that_nothing_defines_is_looked_for_as_text(hand: Hand) -> None:
    hand.open("clear.yml")
    hand.desk.find_uses("nowhere")
    hand.until(lambda: isinstance(hand.desk.documents.current(), FindDocument))
    assert hand.find.query.field.text() == "{{nowhere"
    hand.open("clear.yml")
    hand.desk.rename_everywhere("nowhere")
    assert isinstance(hand.desk.documents.current(), RequestTab)


def test_from_the_uses_a_text_can_be_looked_for_again(hand: Hand) -> None:
    _uses(hand, "host", rename=False)
    button = hand.find.findChild(QPushButton, "findTextInstead")
    assert isinstance(button, QPushButton)
    button.click()
    assert hand.find.query.field.hasFocus()
    hand.type("carts")
    hand.finds("1 found in one file")


def _own(hand: Hand) -> tuple[OwnValue, ...]:
    opened = hand.desk.session.state.opened(hand.shop)
    return opened.own if opened is not None else ()
