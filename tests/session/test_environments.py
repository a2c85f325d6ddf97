"""Environment files are made, renamed and deleted, each as one step that can be taken back."""

import os
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from restdesk.errors import FileBroken, RestDeskError
from restdesk.model.collection import Environment
from restdesk.model.own import OwnValue, of_environment
from restdesk.paths import find
from restdesk.session.build import Session, build
from restdesk.session.deleted import is_gone
from restdesk.session.organising.items import Organised
from restdesk.session.state import CollectionClosed, CollectionOpened

T = TypeVar("T")
ROOT = "opencollection: 1.0.0\ninfo: {name: Shop}\n"
LOCAL = "# mine\nname: Local   # here\nvariables: []\n"
LIVE = "name: live\nextends: Local\nvariables: []\n"


class Shop:
    """An open collection."""

    def __init__(self, folder: Path, files: dict[str, str]) -> None:
        for path, text in {"opencollection.yml": ROOT, **files}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, "utf-8")
        self.session: Session = build(find(os.environ))
        self.folder = folder.resolve()
        self.session.apply(CollectionOpened(self.run(self.session.open(folder)), ""))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.session.engine.submit(work).result(20)

    def do(self, work: Coroutine[Any, Any, Organised]) -> Organised:
        organised = self.run(work)
        for change in organised.changes:
            self.session.apply(change)
        return organised

    def names(self) -> list[str]:
        return [node.name for node in self.session.state.collections[0].collection.environments]

    def texts(self) -> dict[str, str]:
        folder = self.folder / "environments"
        return {file.name: file.read_text("utf-8") for file in folder.iterdir()} if folder.is_dir() else {}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop(tmp_path / "shop", {"environments/local.yml": LOCAL, "environments/live.yml": LIVE})
    yield made
    made.session.close()


@pytest.mark.parametrize(
    ("name", "file"),
    [("Staging", "staging.yml"), ("운영 서버", "운영-서버.yml"), ("???", "environment.yml"), ("LOCAL!", "local-2.yml")],
)
def test_a_new_environment_gets_a_file_that_every_system_can_have(shop: Shop, name: str, file: str) -> None:
    shop.do(shop.session.environments.create(shop.folder, Environment(name=name)))
    assert name in shop.names()
    assert f"name: {name}" in shop.texts()[file].replace('"', "").replace("'", "")


def test_the_first_environment_makes_the_folder_and_undo_takes_it_away(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "bare", {})
    shop.do(shop.session.environments.create(shop.folder, Environment(name="local")))
    assert shop.texts() == {"local.yml": "name: local\n"}
    shop.do(shop.session.undo_files.undo())
    assert shop.names() == []
    assert not (shop.folder / "environments").exists()
    shop.session.close()


def test_a_rename_changes_the_name_alone_and_those_that_extend_it(shop: Shop) -> None:
    organised = shop.do(shop.session.environments.rename(shop.folder, "environments/local.yml", "Home"))
    assert shop.texts() == {"home.yml": LOCAL.replace("Local", "Home"), "live.yml": LIVE.replace("Local", "Home")}
    assert shop.names() == ["Home", "live"]
    assert [item.path for item in organised.made] == ["environments/home.yml"]
    shop.do(shop.session.undo_files.undo())
    assert shop.texts() == {"local.yml": LOCAL, "live.yml": LIVE}


def test_a_name_that_differs_in_case_keeps_the_file(shop: Shop) -> None:
    shop.do(shop.session.environments.rename(shop.folder, "environments/local.yml", "LOCAL"))
    assert shop.texts()["local.yml"] == LOCAL.replace("Local", "LOCAL")


def test_a_deleted_environment_comes_back(shop: Shop) -> None:
    shop.do(shop.session.environments.delete(shop.folder, "environments/local.yml"))
    assert shop.names() == ["live"]
    shop.do(shop.session.undo_files.undo())
    assert shop.texts() == {"local.yml": LOCAL, "live.yml": LIVE}


def test_a_file_that_cannot_be_read_is_not_renamed(shop: Shop) -> None:
    (shop.folder / "environments/local.yml").write_text("name: [\n", "utf-8")
    with pytest.raises(FileBroken):
        shop.run(shop.session.environments.rename(shop.folder, "environments/local.yml", "Home"))
    assert set(shop.texts()) == {"local.yml", "live.yml"}


def test_nothing_happens_where_an_environment_is_gone(shop: Shop) -> None:
    with pytest.raises(RestDeskError):
        shop.run(shop.session.environments.delete(shop.folder, "environments/none.yml"))


def test_it_is_told_which_secrets_have_a_value_and_not_which(shop: Shop) -> None:
    scope = of_environment("Local")
    shop.session.secrets.put(shop.folder, scope, "key", "zq7Kx-secret")
    found = shop.run(shop.session.environments.stored(shop.folder, scope, ["key", "other"]))
    assert found == {"key"}


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize(("undone", "left"), [(False, []), (True, [OwnValue(of_environment("Local"), "word", "own")])])
def test_own_values_of_a_deleted_environment_go_at_quit_unless_it_came_back(
    tmp_path: Path, undone: bool, left: list[OwnValue], closed: bool
) -> None:
    shop = Shop(tmp_path / "shop", {"environments/local.yml": LOCAL, "environments/live.yml": LIVE})
    session = shop.session
    session.apply(shop.run(session.own.put(shop.folder, of_environment("Local"), "word", "own")))
    shop.do(session.environments.delete(shop.folder, "environments/local.yml"))
    assert shop.run(session.own.load(shop.folder)).values
    if undone:
        shop.do(session.undo_files.undo())
    if closed:
        session.apply(CollectionClosed(shop.folder))
    session.close()
    again = Shop(shop.folder, {})
    assert list(again.run(again.session.own.load(shop.folder)).values) == left
    again.session.close()


@pytest.mark.parametrize(
    ("files", "gone"),
    [
        ({}, True),
        ({"environments/a.yml": "name: other\n"}, True),
        ({"environments/a.yml": "name: local\n"}, False),
        ({"environments/local.yml": "variables: []\n"}, False),
        ({"environments/a.yml": "name: [\n"}, False),
    ],
)
def test_an_environment_is_gone_only_where_that_is_sure(tmp_path: Path, files: dict[str, str], gone: bool) -> None:
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    assert is_gone(tmp_path, "local") is gone
    assert not is_gone(tmp_path / "none", "local")
