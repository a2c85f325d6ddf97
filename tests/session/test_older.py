"""An older collection of Bruno's opens as it lies there, and nothing of it is written."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from restdesk.errors import NameInUse
from restdesk.model.collection import Broken, Collection, FolderNode, RequestNode
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.paths import find
from restdesk.session.build import Session, build
from restdesk.session.older import read_older
from restdesk.storage.collections import read_collection

SAMPLES = Path(__file__).parents[1] / "formats/bru/older"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLES, tmp_path / "older"))


def opened(folder: Path) -> Collection:
    return read_older(folder, lambda text: text if not text or "{{" in text else "{{kept}}")


def test_it_has_its_requests_folders_and_environments_in_order(folder: Path) -> None:
    collection = opened(folder)
    assert collection.read_only
    assert collection.name == "Older shop"
    assert [node.name for node in collection.environments] == ["local"]
    names = [node.name for node in collection.children]
    assert names == ["Orders", "Form", "Upload", "File", "Graph", "OAuth", "Socket", "broken"]
    orders = collection.find("orders")
    assert isinstance(orders, FolderNode)
    assert [node.name for node in orders.children] == ["All orders", "New order"]
    assert len(collection.chain("orders/all.yml")) == 2


def test_a_broken_file_stays_in_the_tree_with_its_line(folder: Path) -> None:
    node = opened(folder).find("broken.yml")
    assert isinstance(node, RequestNode)
    assert isinstance(node.content, Broken)
    assert node.content.line == 6
    assert "name: Broken" in node.content.text


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"name": 3}'])
def test_it_opens_whatever_its_settings_hold(folder: Path, text: str) -> None:
    (folder / "bruno.json").write_text(text)
    assert opened(folder).name == folder.name
    assert len(opened(folder).requests()) == 9


def test_a_link_that_leads_out_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.bru").write_text((SAMPLES / "form.bru").read_text())
    (folder / "out.bru").symlink_to(tmp_path / "outside.bru")
    node = opened(folder).find("out.yml")
    assert isinstance(node, RequestNode)
    assert not isinstance(node.content, Request)


@pytest.fixture
def session(restdesk_home: Path) -> Iterator[Session]:
    session = build(find({"RESTDESK_HOME": str(restdesk_home)}))
    yield session
    session.close()


def test_converting_makes_a_collection_beside_it_that_reads_the_same(
    folder: Path, tmp_path: Path, session: Session
) -> None:
    (folder / "data").mkdir()
    (folder / "data/one.bin").write_bytes(b"\0\1")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    converted = session.engine.submit(session.converting.convert(folder, tmp_path, "Older shop")).result(20)
    assert converted.folder == tmp_path / "older-shop"
    assert converted.broken == ("broken.bru",)
    made = read_collection(converted.folder)
    names = [node.name for node in made.children]
    assert names == ["Orders", "Form", "Upload", "File", "Graph", "OAuth", "Socket", "data"]
    older = opened(folder)
    form = made.find("form.yml")
    assert isinstance(form, RequestNode)
    assert form == older.find("form.yml")
    assert (converted.folder / "data/one.bin").read_bytes() == b"\0\1"
    assert (converted.folder / "broken.bru").read_text() == (SAMPLES / "broken.bru").read_text()
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_credential_of_an_older_file_is_in_the_vault_and_in_no_file(
    folder: Path, tmp_path: Path, session: Session
) -> None:
    converted = session.engine.submit(session.converting.convert(folder, tmp_path, "New")).result(20)
    texts = [path.read_text() for path in converted.folder.rglob("*.yml")]
    assert not any("guest-password" in text for text in texts)
    assert any("{{guestPassword}}" in text for text in texts)
    place = Place(collection=converted.folder, environment="local")
    found = session.engine.submit(session.secrets.find(["guestPassword"], place)).result(20)
    assert found["guestPassword"].reveal() == "guest-password"


def test_it_is_not_converted_over_what_is_there(folder: Path, tmp_path: Path, session: Session) -> None:
    (tmp_path / "new").mkdir()
    with pytest.raises(NameInUse):
        session.engine.submit(session.converting.convert(folder, tmp_path, "New")).result(20)
    assert list((tmp_path / "new").iterdir()) == []
