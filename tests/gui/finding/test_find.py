"""Find everywhere, by the keyboard as a person uses it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from restdesk.gui.environments.document import EnvironmentsDocument
from restdesk.gui.finding.document import FindDocument
from restdesk.gui.folder.document import FolderDocument
from restdesk.gui.request.tab import RequestTab
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.session.finding import finding
from tests.gui.finding.conftest import Hand


def test_what_is_typed_is_found_and_read_with_its_place(hand: Hand) -> None:
    hand.search("carts", count="1 found in one file")
    assert hand.lines() == ["Shop / Cart POST Add to cart 1", '  Body: "carts": 2']


def test_the_chosen_text_of_a_field_is_looked_for(hand: Hand) -> None:
    tab = hand.open("clear.yml")
    tab.editor.line.url.setSelection(7, 6)
    hand.open_find()
    assert hand.find.query.field.text() == "a.test"
    assert hand.find.query.field.hasFocus()
    assert hand.find.query.field.selectedText() == "a.test"


@pytest.mark.parametrize(
    ("text", "row", "kind"),
    [("{{host}}/cart", "URL", QLineEdit), ('"carts"', "Body", CodeEdit)],
)
def test_enter_opens_the_request_at_the_field_with_the_hit_chosen(hand: Hand, text: str, row: str, kind: type) -> None:
    hand.search(text, count="1 found in one file")
    hand.press(Qt.Key.Key_Down)
    assert hand.find.results.hasFocus()
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: isinstance(QApplication.focusWidget(), kind))
    tab = hand.desk.documents.current()
    assert isinstance(tab, RequestTab)
    assert tab.title() == "Add to cart"
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit | CodeEdit)
    chosen = focus.selectedText() if isinstance(focus, QLineEdit) else focus.textCursor().selectedText()
    assert chosen == text


def test_results_in_a_folder_and_an_environment_lead_there(hand: Hand) -> None:
    hand.search("The cart.", count="1 found in one file")
    hand.press(Qt.Key.Key_F4)
    hand.until(lambda: isinstance(hand.desk.documents.current(), FolderDocument))
    hand.search("http://shop", count="1 found in one file")
    hand.press(Qt.Key.Key_F4)
    hand.until(lambda: isinstance(hand.desk.documents.current(), EnvironmentsDocument))


def test_f4_goes_on_from_the_request_and_round(hand: Hand) -> None:
    hand.search("test", count="3 found in 3 files")
    seen = []
    for _ in range(4):
        hand.press(Qt.Key.Key_F4)
        index = hand.find.results.currentIndex()
        seen.append(hand.find.results.rows.text_of(index))
        hand.until(lambda: not isinstance(hand.desk.documents.current(), FindDocument))
    assert seen[0] == seen[3]
    assert len(set(seen)) == 3
    hand.press(Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert hand.find.results.rows.text_of(hand.find.results.currentIndex()) == seen[2]


def test_escape_goes_from_the_results_to_the_field_and_back_to_the_request(hand: Hand) -> None:
    before = hand.desk.documents.current()
    hand.search("carts", count="1 found in one file")
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Escape)
    assert hand.find.query.field.hasFocus()
    hand.press(Qt.Key.Key_Escape)
    assert hand.desk.documents.current() is before


def test_options_and_places_narrow_what_is_found(hand: Hand) -> None:
    hand.search("cart", count="12 found in 3 files")
    query = hand.find.query
    query.case.click()
    hand.finds("8 found in 2 files")
    query.word.click()
    hand.finds("6 found in 2 files")
    query.word.click()
    query.case.click()
    names = [query.places.itemText(at) for at in range(query.places.count())]
    assert names[0] == "All collections"
    assert {"Shop", "Mine"} <= set(names)
    query.places.setCurrentIndex(query.places.findText("Mine"))
    hand.finds("1 found in one file")


def test_the_folder_of_the_request_in_front_is_offered(hand: Hand) -> None:
    hand.open("cart/add.yml")
    hand.open_find()
    query = hand.find.query
    assert query.places.itemText(query.places.count() - 1) == "Shop / Cart"


def test_a_bad_expression_is_said_and_nothing_is_shown(hand: Hand) -> None:
    hand.open_find()
    hand.find.query.pattern.click()
    hand.find.query.field.setFocus()
    hand.type("(")
    hand.until(lambda: "regular expression" in hand.find.query.count.text())
    assert hand.lines() == []


def test_more_than_the_limit_is_counted(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST", 4)
    hand.search("cart", count="12 found, the first 4 are shown")


def test_what_is_typed_in_a_tab_is_found_and_marked(hand: Hand) -> None:
    tab = hand.open("clear.yml")
    tab.editor.line.type_url("http://typed.test")
    hand.search("typed", count="1 found in one file")
    assert hand.lines() == ["Shop GET In the clear not saved 1", "  URL: http://typed.test"]


def test_a_saved_change_is_found_when_the_tab_is_looked_at_again(hand: Hand) -> None:
    hand.search("typed", count="Nothing found")
    tab = hand.open("clear.yml")
    tab.editor.line.type_url("http://typed.test")
    tab.save()
    hand.until(lambda: not tab.is_modified())
    hand.desk.documents.bring(hand.find)
    hand.finds("1 found in one file")


def test_an_older_search_is_not_heard(hand: Hand) -> None:
    hand.open_find()
    for text in ("c", "ca", "car", "cart", "carts"):
        hand.find.query.field.setText(text)
    hand.finds("1 found in one file")
    assert len(hand.lines()) == 2


def test_hangul_is_found_as_it_is_composed(hand: Hand, tmp_path: Path) -> None:
    folder = (tmp_path / "korean").resolve()
    folder.mkdir()
    (folder / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo: {name: K}\n")
    (folder / "korean.yml").write_text("info: {name: 장바구니, type: http}\nhttp: {url: 'http://k.test'}\n", "utf-8")
    hand.desk.open_folder(folder)
    hand.until(lambda: hand.desk.session.state.opened(folder))
    hand.open_find()
    event = QInputMethodEvent()
    event.setCommitString("장바")
    QApplication.sendEvent(hand.find.query.field, event)
    hand.finds("1 found in one file")
    assert hand.lines()[-1] == "  Name: 장바구니"


def test_a_click_opens_what_is_clicked(hand: Hand) -> None:
    hand.search("carts", count="1 found in one file")
    results = hand.find.results
    index = results.rows.index(0, 0, results.rows.index(0, 0))
    hand.qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=results.visualRect(index).center())
    hand.until(lambda: isinstance(hand.desk.documents.current(), RequestTab))


def test_markup_in_a_file_is_shown_as_text(hand: Hand) -> None:
    tab = hand.open("clear.yml")
    tab.editor.line.type_url("http://x.test/<img src=x>\u202e")
    hand.search("<img", count="1 found in one file")
    rows = hand.find.results.rows
    index = rows.index(0, 0, rows.index(0, 0))
    assert rows.text_of(index) == "URL: http://x.test/<img src=x>⟨U+202E⟩"
    assert "&lt;img" in str(rows.data(index, Qt.ItemDataRole.ToolTipRole))


def test_the_tab_may_be_closed_and_come_again(hand: Hand) -> None:
    hand.search("carts", count="1 found in one file")
    hand.desk.documents.close(hand.find)
    assert not hand.desk.finding.can_step()
    hand.search("carts", count="1 found in one file")
    assert hand.find.results.rows.rowCount(QModelIndex()) == 1
