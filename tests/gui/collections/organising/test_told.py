"""What the bar says of a change of files, and for how long."""

from PySide6.QtCore import Qt

from tests.gui.collections.organising.conftest import CTRL, Hand


def delete(hand: Hand) -> None:
    hand.select("second.yml")
    hand.press(Qt.Key.Key_Delete)
    hand.until(lambda: hand.said().startswith("Deleted"))


def test_the_next_change_takes_away_what_would_undo_the_one_before(hand: Hand) -> None:
    delete(hand)
    hand.select("third.yml")
    hand.do("tree.duplicate")
    hand.until(lambda: len(hand.names()) == 4)
    assert hand.said() == ""


def test_a_change_from_elsewhere_takes_it_away_too(hand: Hand) -> None:
    hand.open("first.yml")
    delete(hand)
    assert hand.window.desk is not None
    request = hand.window.desk.documents.request()
    assert request is not None
    request.editor.line.type_url("http://edited.test")
    hand.do("document.save")
    hand.until(lambda: not request.is_modified())
    assert hand.said() == ""


def test_that_something_was_undone_is_over_when_something_else_is_in_front(hand: Hand) -> None:
    delete(hand)
    hand.tree.setFocus()
    hand.press(Qt.Key.Key_Z, CTRL)
    hand.until(lambda: hand.said() == "Undone.")
    hand.open("third.yml")
    hand.until(lambda: hand.said() == "")
