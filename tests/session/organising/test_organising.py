"""Each verb over real files: what was not touched keeps its bytes, and one Undo brings everything back."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from restdesk.errors import CollectionReadOnly, DiskFull, FileChangedOutside, FileNotWritten, FolderGone, RewriteRefused
from restdesk.model.collection import FolderNode, RequestNode
from restdesk.model.ready import Place
from restdesk.model.request import Own, Request
from restdesk.opencollection.writer import Saved, dump
from restdesk.session.organising.create import NEW
from restdesk.session.organising.items import Target
from restdesk.session.outcome import Written
from restdesk.session.state import CollectionOpened
from restdesk.storage.kept import kept_in
from restdesk.words import Message
from tests.session.organising.conftest import Hand
from tests.storage.failing_disk import FailingDisk

Doing = Callable[[Hand], Any]


def korean(message: Message) -> str:
    return message.fill(
        {"{name} copy": "{name} 사본", "{name} copy {number}": "{name} 사본 {number}"}[message.words.text]
    )


def at(hand: Hand, path: str = "", before: str = "") -> Target:
    return Target(hand.folder, path, before)


VERBS: dict[str, Doing] = {
    "create a request": lambda hand: hand.do.create_request(at(hand, "cart"), "New", NEW),
    "create a folder": lambda hand: hand.do.create_folder(at(hand), "장바구니"),
    "rename a request": lambda hand: hand.do.rename(hand.item("second.yml"), "Zweite: #2"),
    "rename a folder": lambda hand: hand.do.rename(hand.item("cart"), "Basket"),
    "rename a folder without a file": lambda hand: hand.do.rename(hand.item("cart/deep"), "Very deep"),
    "rename a broken file": lambda hand: hand.do.rename(hand.item("broken.yml"), "Mended"),
    "rename the collection": lambda hand: hand.do.rename(hand.item(""), "Store"),
    "duplicate several": lambda hand: hand.do.duplicate(hand.items("first.yml", "cart", "broken.yml")),
    "delete several": lambda hand: hand.do.delete(hand.items("first.yml", "cart", "cart/add.yml")),
    "move into a folder": lambda hand: hand.do.move(hand.items("first.yml", "broken.yml"), at(hand, "cart")),
    "move a folder to the top": lambda hand: hand.do.move(hand.items("cart/deep"), at(hand, "", "second.yml")),
    "change the order": lambda hand: hand.do.move(hand.items("third.yml"), at(hand, "", "second.yml")),
    "one place down": lambda hand: hand.do.step(hand.items("first.yml"), 1),
    "paste": lambda hand: hand.do.paste(hand.items("cart/deep", "first.yml"), at(hand, "cart")),
    "tag": lambda hand: hand.do.tag(hand.items("first.yml", "cart"), ["new"], ["slow"]),
    "inherit": lambda hand: hand.do.inherit(hand.items("third.yml", "cart")),
}


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS.keys())
def test_undo_brings_every_byte_back_and_redo_does_it_again(hand: Hand, verb: Doing) -> None:
    before, shown = hand.bytes(), hand.collection()
    said = hand.run(verb(hand)).said
    after = hand.bytes()
    assert after != before
    assert said is not None
    assert said.english()
    hand.undo()
    assert hand.bytes() == before
    assert hand.collection() == shown
    hand.redo()
    assert hand.bytes() == after


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS.keys())
def test_a_disk_that_fails_at_any_step_changes_nothing(
    hand: Hand, verb: Doing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = hand.bytes()
    files = hand.desk.session.undo_files
    for number in range(1, 500):
        disk = FailingDisk(number, tmp_path / "trash", error=errno.ENOSPC)
        monkeypatch.setattr(files, "_disk", disk)
        try:
            hand.desk.wait(verb(hand))
        except FileNotWritten:
            assert hand.bytes() == before, disk.failed
            assert files.undo_name is None
        else:
            break
    assert number > 2


def test_renaming_changes_the_name_alone_and_the_file_follows(hand: Hand) -> None:
    before = hand.bytes()
    done = hand.run(hand.do.rename(hand.item("second.yml"), "Zweite"))
    assert [tuple(one.old.path for one in done.moved), done.changes[0].moved] == [
        ("second.yml",),
        (("second.yml", "zweite.yml"),),
    ]
    after = hand.bytes()
    assert after.pop("zweite.yml") == before.pop("second.yml").replace(b"'Second'", b"'Zweite'")
    assert after == before


@pytest.mark.parametrize(("path", "name"), [("first.yml", "FIRST"), ("cart", "cart"), ("first.yml", "First!")])
def test_a_file_whose_slug_stays_keeps_its_name(hand: Hand, path: str, name: str) -> None:
    assert not hand.run(hand.do.rename(hand.item(path), name)).moved
    node = hand.collection().find(path)
    assert node is not None
    assert node.name == name


def test_a_name_that_is_in_use_gets_a_number_in_the_file_alone(hand: Hand) -> None:
    hand.run(hand.do.rename(hand.item("second.yml"), "First"))
    node = hand.collection().find("first-2.yml")
    assert node is not None
    assert node.name == "First"


def test_a_duplicate_stands_behind_its_original_and_keeps_comments_and_unknown_keys(hand: Hand) -> None:
    before = hand.bytes()
    done = hand.run(hand.do.duplicate(hand.items("first.yml")))
    assert hand.names()[:3] == ["First", "First copy", "Second"]
    after = hand.bytes()
    made = after.pop("first-copy.yml")
    assert made == before["first.yml"].replace(b"name: First", b"name: First copy").replace(b"seq: 1", b"seq: 1.5")
    assert after == before
    assert [item.path for item in done.made] == ["first-copy.yml"]


def test_copies_are_counted_in_the_language_of_the_window(hand: Hand) -> None:
    hand.run(hand.do.duplicate(hand.items("first.yml"), korean))
    hand.run(hand.do.duplicate(hand.items("first-사본.yml"), korean))
    assert hand.names()[:3] == ["First", "First 사본", "First 사본 2"]


def test_a_copied_folder_has_all_that_was_in_it(hand: Hand) -> None:
    (hand.folder / "cart" / "notes.txt").write_text("by hand")
    hand.run(hand.do.duplicate(hand.items("cart")))
    assert hand.names()[-3:] == ["Cart", "Cart copy", "broken"]
    assert hand.bytes()["cart-copy/add.yml"] == hand.bytes()["cart/add.yml"]
    assert hand.bytes()["cart-copy/notes.txt"] == b"by hand"
    assert hand.bytes()["cart-copy/folder.yml"].endswith(b"# the end\n")


def test_deleting_puts_the_file_into_the_trash(hand: Hand, tmp_path: Path) -> None:
    text = (hand.folder / "first.yml").read_bytes()
    said = hand.run(hand.do.delete(hand.items("first.yml"))).said
    assert said is not None
    assert said.english() == "Deleted “First”."
    assert (tmp_path / "trash" / "first.yml").read_bytes() == text
    assert "First" not in hand.names()


def test_moving_changes_no_file_whose_place_among_the_others_stays(hand: Hand) -> None:
    before = hand.bytes()
    hand.run(hand.do.move(hand.items("third.yml"), at(hand, "", "second.yml")))
    assert hand.names() == ["First", "Third", "Second", "Cart", "broken"]
    after = hand.bytes()
    assert after.pop("third.yml") == before.pop("third.yml").replace(b"seq: 3", b"seq: 1.5")
    assert after == before


def test_several_that_move_stand_together_in_their_order(hand: Hand) -> None:
    hand.run(hand.do.move(hand.items("first.yml", "third.yml"), at(hand, "cart", "cart/add.yml")))
    assert hand.names("cart") == ["First", "Third", "Add", "deep"]
    assert hand.names() == ["Second", "Cart", "broken"]


def test_into_a_folder_whose_files_have_no_numbers_nothing_else_is_written(hand: Hand) -> None:
    before = hand.bytes()
    hand.run(hand.do.move(hand.items("first.yml", "third.yml"), Target(hand.folder, "cart/deep", anywhere=True)))
    assert hand.names("cart/deep") == ["First", "Third", "Low"]
    after = hand.bytes()
    for name in ("first.yml", "third.yml"):
        assert after.pop(f"cart/deep/{name}") == before.pop(name)
    assert after == before


def test_a_move_to_another_collection_tells_both(hand: Hand, another: Path) -> None:
    done = hand.run(hand.do.move(hand.items("first.yml", "cart"), Target(another)))
    assert hand.names("", another) == ["Other", "First", "Cart"]
    assert hand.names("cart", another) == ["Add", "deep"]
    assert [(one.old.path, one.new.path) for one in done.moved] == [("first.yml", "first-2.yml"), ("cart", "cart")]
    assert {change.folder for change in done.changes} == {hand.folder, another}
    assert all(change.moved == () for change in done.changes)
    hand.undo()
    assert hand.names()[:2] == ["First", "Second"]
    assert hand.names("", another) == ["Other"]


@pytest.mark.parametrize("into", ["cart", "cart/deep"])
def test_a_folder_never_goes_into_itself(hand: Hand, into: str) -> None:
    before = hand.bytes()
    assert not hand.run(hand.do.move(hand.items("cart"), at(hand, into))).changes
    assert hand.bytes() == before


@pytest.mark.parametrize(
    ("paths", "by", "names"),
    [
        (["second.yml"], -1, ["Second", "First", "Third", "Cart", "broken"]),
        (["first.yml", "second.yml"], 1, ["Third", "First", "Second", "Cart", "broken"]),
        (["first.yml"], -1, ["First", "Second", "Third", "Cart", "broken"]),
        (["cart"], 1, ["First", "Second", "Third", "Cart", "broken"]),
        (["first.yml", "cart/add.yml"], 1, ["First", "Second", "Third", "Cart", "broken"]),
    ],
)
def test_by_one_place(hand: Hand, paths: list[str], by: int, names: list[str]) -> None:
    hand.run(hand.do.step(hand.items(*paths), by))
    assert hand.names() == names


def test_what_is_pasted_beside_itself_is_a_copy_and_elsewhere_keeps_its_name(hand: Hand, another: Path) -> None:
    hand.run(hand.do.paste(hand.items("first.yml"), at(hand, "", "third.yml")))
    assert hand.names()[:4] == ["First", "Second", "First copy", "Third"]
    hand.run(hand.do.paste(hand.items("first.yml", "cart"), Target(another, "", "first.yml")))
    assert hand.names("", another) == ["First", "Cart", "Other"]
    hand.run(hand.do.paste(hand.items("cart"), at(hand, "cart")))
    assert hand.names("cart") == ["Add", "Cart", "deep"]
    assert hand.names("cart/cart") == ["Add", "deep"]


def test_tags_are_given_and_taken_row_by_row(hand: Hand) -> None:
    before = hand.bytes()
    said = hand.run(hand.do.tag(hand.items("first.yml", "cart"), ["new", "slow"], ["old"])).said
    assert said is not None
    assert said.english() == "Changed the tags of 3 requests."
    assert b"    - slow # so\n    - new\n" in hand.bytes()["cart/add.yml"]
    assert [path for path, data in hand.bytes().items() if data != before[path]] != []
    assert hand.bytes()["second.yml"] == before["second.yml"]


def test_inheriting_takes_the_own_auth_away(hand: Hand) -> None:
    hand.run(hand.do.inherit(hand.items("third.yml")))
    node = hand.collection().find("third.yml")
    assert isinstance(node, RequestNode)
    assert isinstance(node.content, Request)
    assert node.content.http is not None
    assert node.content.http.auth == "inherit"


def test_a_new_request_stands_last_and_a_taken_name_is_counted(hand: Hand) -> None:
    for name in ("New request", "New request 2"):
        hand.run(hand.do.create_request(at(hand, "cart/deep"), "New request", NEW))
        assert name in hand.names("cart/deep")
    hand.run(hand.do.create_folder(at(hand, "", "second.yml"), "Cart"))
    assert hand.names() == ["First", "Cart 2", "Second", "Third", "Cart", "broken"]
    node = hand.collection().find("cart-2")
    assert isinstance(node, FolderNode)


def test_undo_is_refused_once_another_program_wrote_the_file(hand: Hand) -> None:
    hand.run(hand.do.tag(hand.items("first.yml", "second.yml"), ["new"], []))
    path = hand.folder / "second.yml"
    path.write_bytes(path.read_bytes() + b"# mine\n")
    before = hand.bytes()
    with pytest.raises(FileChangedOutside):
        hand.desk.wait(hand.desk.session.undo_files.undo())
    assert hand.bytes() == before


@pytest.mark.parametrize("path", ["first.yml", "cart"])
def test_what_vanished_meanwhile_is_said(hand: Hand, path: str) -> None:
    whole = hand.folder / path
    whole.rename(hand.folder / "elsewhere")
    with pytest.raises(FolderGone):
        hand.desk.wait(hand.do.delete(hand.items(path)))


def test_an_older_collection_is_not_changed(hand: Hand, tmp_path: Path) -> None:
    hand.desk.session.apply(CollectionOpened(replace(hand.collection(), read_only=True)))
    with pytest.raises(CollectionReadOnly):
        hand.desk.wait(hand.do.delete(hand.items("first.yml")))


def test_what_restdesk_keeps_a_second_time_follows_a_moved_folder(hand: Hand) -> None:
    kept = hand.folder / ".restdesk" / "kept.yml"
    kept.parent.mkdir()
    kept.write_text("cart/add.yml:\n  safe: true\n")
    hand.run(hand.do.rename(hand.item("cart"), "Basket"))
    assert "basket/add.yml" in kept.read_text()


def test_what_a_file_has_of_ours_is_kept_a_second_time_by_each_verb(hand: Hand) -> None:
    before = hand.desk.wait(hand.desk.session.read(Place(collection=hand.folder, path="first.yml")))
    assert isinstance(before, Request)
    place = Place(collection=hand.folder, path="first.yml")
    saved = hand.desk.wait(hand.desk.session.saving.save(place, replace(before, own=Own(safe=True)), before))
    assert isinstance(saved, Written)
    hand.desk.session.apply(saved.change)
    (hand.folder / ".restdesk" / "kept.yml").unlink()
    hand.run(hand.do.duplicate(hand.items("first.yml")))
    [copy] = hand.last.made
    assert list(kept_in(hand.folder)) == [copy.path]
    hand.run(hand.do.tag(hand.items("first.yml"), ["new"], []))
    assert sorted(kept_in(hand.folder)) == sorted(["first.yml", copy.path])
    hand.run(hand.do.delete(hand.items("first.yml", copy.path)))
    assert kept_in(hand.folder) == {}
    hand.run(hand.desk.session.undo_files.undo())
    assert sorted(kept_in(hand.folder)) == sorted(["first.yml", copy.path])


def test_that_its_copy_cannot_follow_does_not_undo_a_move(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object) -> None:
        raise DiskFull(path="kept.yml")

    monkeypatch.setattr("restdesk.session.undo_files.kept.follow", full)
    hand.run(hand.do.rename(hand.item("cart"), "Basket"))
    assert "Basket" in hand.names()
    assert hand.desk.session.undo_files.undo_name is not None


def test_only_the_last_steps_are_kept_and_their_copies_go(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restdesk.session.undo_files._MOST", 1)
    deleted = hand.desk.session.paths.data / "deleted"
    hand.run(hand.do.delete(hand.items("first.yml")))
    assert len(list(deleted.iterdir())) == 1
    hand.run(hand.do.delete(hand.items("second.yml")))
    assert len(list(deleted.iterdir())) == 1
    hand.undo()
    assert hand.desk.session.undo_files.undo_name is None
    assert "Second" in hand.names()


def test_the_file_of_a_bundled_collection_is_never_taken_for_a_request(hand: Hand) -> None:
    root = hand.folder / "opencollection.yml"
    root.write_text("opencollection: 1.0.0\nbundled: true\n")
    hand.desk.opened(hand.desk.wait(hand.desk.session.open(hand.folder)))
    items = hand.items("opencollection.yml")
    for work in (hand.do.delete(items), hand.do.move(items, at(hand, "cart")), hand.do.duplicate(items)):
        assert not hand.desk.wait(work).changes
    assert root.exists()


def test_names_that_mean_something_are_not_given_to_what_is_moved(hand: Hand) -> None:
    text = "info:\n  name: Folder\n  type: http\n  seq: 9\nhttp:\n  url: http://f.test\n"
    for path in ("folder.yml", "cart/environments/x.yml"):
        (hand.folder / path).parent.mkdir(exist_ok=True)
        (hand.folder / path).write_text(text)
    hand.desk.opened(hand.desk.wait(hand.desk.session.open(hand.folder)))
    hand.run(hand.do.move(hand.items("folder.yml"), at(hand, "cart/deep")))
    hand.run(hand.do.move(hand.items("cart/environments"), at(hand)))
    assert "Folder" in hand.names("cart/deep")
    assert hand.collection().find("environments-2") is not None


def test_what_would_have_to_be_written_anew_is_refused(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restdesk.session.file_text.save", lambda text, wanted: Saved(dump(wanted), exact=False))
    before = hand.bytes()
    with pytest.raises(RewriteRefused):
        hand.desk.wait(hand.do.rename(hand.item("first.yml"), "New"))
    assert hand.bytes() == before


def test_copies_of_what_was_deleted_long_ago_are_cleared(hand: Hand) -> None:
    hand.run(hand.do.delete(hand.items("first.yml")))
    [copies] = (hand.desk.session.paths.data / "deleted").iterdir()
    hand.desk.session.undo_files.forget_old()
    assert copies.exists()
    os.utime(copies, (0, 0))
    hand.desk.wait(hand.desk.session.warm())  # as soon as the window is there
    assert not copies.exists()
