"""What is not saved is saved before it closes, at the person's wish."""

import pytest

from tests.gui.saving.conftest import Hand


def test_save_all_saves_what_has_a_file_and_asks_for_the_place_of_the_rest(hand: Hand) -> None:
    hand.type_url("http://b/")
    hand.open("f/two.yml")
    hand.type_url("http://c/")
    hand.do("request.new")
    hand.type_url("http://d/users")
    hand.do("document.save_all")
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        hand.dialog().accept()
    hand.until(lambda: hand.titles() == ["One", "Two", "Get users"])
    assert "http://b/" in hand.text()
    assert "http://c/" in hand.text("f/two.yml")


def test_closing_a_modified_request_saves_it_on_demand(hand: Hand) -> None:
    hand.type_url("http://b/")
    hand.do("tab.close")
    assert "“One” has changes that are not saved." in hand.said()
    hand.press("Save")
    hand.until(lambda: hand.titles() == [])
    assert "http://b/" in hand.text()


def test_a_new_request_whose_place_is_not_chosen_stays_open(hand: Hand) -> None:
    hand.do("request.new")
    hand.type_url("http://b/")
    hand.do("tab.close")
    hand.press("Save")
    hand.dialog().reject()
    assert hand.titles() == ["One", "New request*"]


def test_closing_the_window_saves_all_first(hand: Hand) -> None:
    hand.type_url("http://b/")
    hand.open("f/two.yml")
    hand.type_url("http://c/")
    hand.window.close()
    assert hand.window.isVisible()
    assert "These have changes that are not saved:" in hand.said()
    hand.press("Save all")
    hand.until(lambda: not hand.window.isVisible())
    assert ("http://b/" in hand.text(), "http://c/" in hand.text("f/two.yml")) == (True, True)


def test_a_window_whose_requests_cannot_be_saved_stays_open(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    assert hand.window.desk is not None
    monkeypatch.setattr(hand.window.desk.session.disk, "write", full)
    hand.type_url("http://b/")
    hand.window.close()
    hand.press("Save")
    hand.until_said("The disk has no room")
    assert hand.window.isVisible()
    assert hand.titles() == ["One*"]


def test_the_question_before_closing_goes_once_ctrl_s_saved_it(hand: Hand) -> None:
    hand.type_url("http://b/")
    hand.do("tab.close")
    assert "changes that are not saved" in hand.said()
    hand.save()
    assert hand.said() == ""
    assert hand.titles() == ["One"]
