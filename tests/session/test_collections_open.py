"""The list of collections: what is made where, and what is remembered."""

from pathlib import Path

import pytest

from restdesk.errors import FolderGone, NameInUse
from restdesk.model.collection import Root
from restdesk.session.state import CollectionsOrdered
from tests.session.conftest import Desk


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_new_collection_lies_in_a_folder_named_after_it_and_can_be_opened(desk: Desk, tmp_path: Path) -> None:
    folder = desk.wait(desk.session.collection_list.create(tmp_path, "My API: 한글"))
    assert folder.parent == tmp_path
    assert files(tmp_path) == [f"{folder.name}/opencollection.yml"]
    opened = desk.wait(desk.session.open(folder))
    assert isinstance(opened.content, Root)
    assert (opened.name, opened.content.opencollection, opened.environments) == ("My API: 한글", "1.0.0", ())


def test_an_environment_is_made_only_where_it_was_asked_for(desk: Desk, tmp_path: Path) -> None:
    folder = desk.wait(desk.session.collection_list.create(tmp_path, "Shop", "local"))
    assert files(folder) == ["environments/local.yml", "opencollection.yml"]
    assert desk.wait(desk.session.open(folder)).environments[0].name == "local"


def test_a_name_in_use_is_refused_and_what_lies_there_is_untouched(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "mine.txt").write_text("mine")
    with pytest.raises(NameInUse):
        desk.wait(desk.session.collection_list.create(tmp_path, "Shop"))
    assert files(tmp_path) == ["shop/mine.txt"]


def test_a_place_that_is_not_there_is_not_made(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FolderGone):
        desk.wait(desk.session.collection_list.create(tmp_path / "none", "Shop"))
    assert not (tmp_path / "none").exists()


def test_a_folder_becomes_a_collection_by_one_file(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "Shop"
    folder.mkdir()
    (folder / "notes.txt").write_text("notes")
    assert desk.wait(desk.session.collection_list.make(folder)) == folder
    assert files(folder) == ["notes.txt", "opencollection.yml"]
    assert desk.wait(desk.session.open(folder)).name == "Shop"
    with pytest.raises(NameInUse):
        desk.wait(desk.session.collection_list.make(folder))


def test_what_stands_open_is_remembered_in_its_order(desk: Desk, tmp_path: Path) -> None:
    known = desk.session.collection_list
    one, two = tmp_path / "one", tmp_path / "two"
    desk.wait(known.remember(one, [one]))
    desk.wait(known.remember(two, [two, one]))
    assert desk.wait(known.at_start()) == ((two, one), (two, one))
    desk.wait(known.order([one]))
    assert desk.wait(known.at_start()) == ((one,), (two, one))
    assert desk.wait(known.forget(two)) == (one,)


def test_collections_stand_in_another_order(desk: Desk, tmp_path: Path) -> None:
    one, two, three = (desk.open(tmp_path / name, {}).folder for name in ("one", "two", "three"))
    desk.session.apply(CollectionsOrdered((three, one)))
    assert [opened.collection.folder for opened in desk.session.state.collections] == [three, one, two]
