"""A file that another program changed, moved, deleted or broke is saved without losing either side."""

import pytest
from msgspec.structs import replace

from restdesk.model.patching import GONE
from restdesk.session.state import FilesChanged
from tests.gui.saving.conftest import ONE, Hand


def test_a_change_from_outside_of_another_field_is_kept_without_a_word(hand: Hand) -> None:
    hand.type_url("http://b/")
    (hand.folder / "one.yml").write_text(ONE.replace("mine", "theirs"), "utf-8")
    hand.save()
    assert hand.text() == ONE.replace("mine", "theirs").replace("http://a/one", "http://b/")
    assert hand.request.value().docs == "theirs"
    assert hand.titles() == ["One"]
    hand.do("edit.undo")
    assert hand.request.value().docs == "theirs"


@pytest.fixture
def changed(hand: Hand) -> Hand:
    """The same field was changed on both sides, and the bar asks."""
    hand.type_url("http://mine/")
    (hand.folder / "one.yml").write_text("# theirs\n" + ONE.replace("http://a/one", "http://theirs/"), "utf-8")
    hand.press_save()
    hand.until_said("was changed outside RestDesk")
    return hand


def test_mine_is_saved_over_it(changed: Hand) -> None:
    with changed.qtbot.waitSignal(changed.request.written, timeout=20_000):
        changed.press("Save mine over it")
    assert changed.text() == "# theirs\n" + ONE.replace("http://a/one", "http://mine/")


def test_the_files_version_is_taken_and_can_be_undone(changed: Hand) -> None:
    changed.press("Take the file's version")
    assert changed.request.value().http.url == "http://theirs/"  # type: ignore[union-attr]
    assert changed.titles() == ["One"]
    changed.do("edit.undo")
    assert changed.request.value().http.url == "http://mine/"  # type: ignore[union-attr]
    assert changed.titles() == ["One*"]
    changed.save()
    assert changed.text() == "# theirs\n" + ONE.replace("http://a/one", "http://mine/")


def test_mine_is_saved_elsewhere(changed: Hand) -> None:
    changed.press("Save as…")
    with changed.qtbot.waitSignal(changed.request.written, timeout=20_000):
        changed.dialog().accept()
    assert "http://theirs/" in changed.text()
    assert "http://mine/" in changed.text("one-2.yml")


def test_a_folder_that_vanished_is_said_and_save_as_is_offered(hand: Hand) -> None:
    hand.open("f/two.yml")
    hand.type_url("http://b/")
    for file in (hand.folder / "f").iterdir():
        file.unlink()
    (hand.folder / "f").rmdir()
    hand.press_save()
    hand.until_said("no longer there")
    hand.press("Save as…")
    hand.dialog().reject()
    assert hand.titles() == ["One", "Two*"]


def test_what_another_program_dropped_is_put_back(hand: Hand) -> None:
    (hand.folder / "f" / "two.yml").write_text(ONE + "x-restdesk:\n  sni: a.example\n", "utf-8")
    assert hand.window.desk is not None
    hand.window.desk.open_folder(hand.folder)
    hand.until(lambda: "sni" in repr(hand.window.desk.session.state.collections[0].collection))  # type: ignore[union-attr]
    hand.open("f/two.yml")
    hand.type_url("http://b/")
    hand.save()
    hand.do("tab.close")
    (hand.folder / "f" / "two.yml").write_text(ONE, "utf-8")
    hand.window.desk.open_folder(hand.folder)
    hand.until(lambda: "a.example" not in repr(hand.window.desk.session.state.collections[0].collection))  # type: ignore[union-attr]
    hand.open("f/two.yml")
    hand.until_said("Another program dropped settings")
    assert "sni" in hand.said()
    hand.press("Put back")
    assert hand.request.value().own.sni == "a.example"
    hand.save()
    assert "sni: a.example" in hand.text("f/two.yml")


def test_a_request_whose_file_was_moved_is_saved_where_it_is_now(hand: Hand) -> None:
    hand.type_url("http://b/")
    (hand.folder / "one.yml").rename(hand.folder / "f" / "uno.yml")
    assert hand.window.desk is not None
    files = (("one.yml", GONE), ("f/uno.yml", hand.request.saved()))
    hand.window.desk.session.apply(FilesChanged(hand.folder, files, (("one.yml", "f/uno.yml"),)))
    assert hand.request.place.path == "f/uno.yml"
    hand.save()
    assert "http://b/" in hand.text("f/uno.yml")
    assert not (hand.folder / "one.yml").exists()


def test_another_name_from_the_tree_is_taken_over_and_undo_does_not_take_it_back(hand: Hand) -> None:
    hand.type_url("http://b/")
    assert hand.window.desk is not None
    hand.window.side_bar.tree.setFocus()
    saved = hand.request.saved()
    renamed = replace(saved, info=replace(saved.info, name="Uno"))
    (hand.folder / "one.yml").write_text(ONE.replace("One", "Uno"), "utf-8")
    hand.window.desk.session.apply(FilesChanged(hand.folder, (("one.yml", renamed),)))
    assert hand.titles() == ["Uno*"]
    hand.request.focus_url()
    hand.do("edit.undo")
    assert hand.titles() == ["Uno"]


def test_a_deleted_file_closes_its_tab_unless_something_is_not_saved(hand: Hand) -> None:
    hand.open("f/two.yml")
    hand.type_url("http://b/")
    assert hand.window.desk is not None
    for path in ("one.yml", "f/two.yml"):
        (hand.folder / path).unlink()
    hand.window.desk.session.apply(FilesChanged(hand.folder, (("one.yml", GONE), ("f/two.yml", GONE))))
    assert hand.titles() == ["Two*"]
    hand.press_save()
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        hand.dialog().accept()
    assert "http://b/" in hand.text("f/two.yml")
    assert hand.titles() == ["Two"]


def test_a_file_that_vanished_unseen_is_written_again_on_demand(hand: Hand) -> None:
    hand.type_url("http://b/")
    (hand.folder / "one.yml").unlink()
    hand.press_save()
    hand.until_said("The file of “One” is no longer there.")
    with hand.qtbot.waitSignal(hand.request.written, timeout=20_000):
        hand.press("Write it again")
    assert "http://b/" in hand.text()
