"""A file as its text: it is written as it is, whatever is wrong with it, and nothing else is touched."""

from pathlib import Path

import pytest

from restdesk.errors import FileChangedOutside, FileUnreadable, NameInUse
from restdesk.model.collection import Broken, Folder, RequestNode
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.texts import LARGEST
from tests.session.conftest import Desk

WHOLE = "info: {name: A, type: http}\nhttp: {method: GET, url: http://a/}\n"
TORN = "info: {name: A}\nhttp: [\n"


def place(folder: Path, path: str = "a.yml") -> Place:
    return Place(collection=folder.resolve(), path=path)


def test_a_broken_file_that_is_mended_as_text_stands_whole_in_the_tree(desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path, {"a.yml": TORN})
    texts = desk.session.texts
    file = desk.wait(texts.read(place(tmp_path)))
    assert file.text == TORN
    assert isinstance(file.content, Broken)
    assert isinstance(desk.wait(texts.judge(place(tmp_path), WHOLE)), Request)
    change, after = desk.wait(texts.save(place(tmp_path), WHOLE, file.base))
    desk.session.apply(change)
    node = desk.session.state.collections[0].collection.find("a.yml")
    assert isinstance(node, RequestNode)
    assert (node.name, isinstance(node.content, Request)) == ("A", True)
    assert after.base == WHOLE.encode() == (tmp_path / "a.yml").read_bytes()


@pytest.mark.parametrize(
    "data",
    [
        b"a: 1\r\nb: [\r\n",
        b"a: 1",
        b"\xef\xbb\xbfa: 1\n",
        b"a: \xff\xfe\n",
        b"a: \x00b\x7f\n",
        "a: \u2028\u200b한글\n".encode(),
    ],
    ids=["CRLF", "no last line end", "byte order mark", "no UTF-8", "control characters", "unseen characters"],
)
def test_what_is_not_edited_stays_byte_for_byte(desk: Desk, tmp_path: Path, data: bytes) -> None:
    desk.open(tmp_path, {})
    (tmp_path / "a.yml").write_bytes(data)
    file = desk.wait(desk.session.texts.read(place(tmp_path)))
    desk.wait(desk.session.texts.save(place(tmp_path), file.text + "# end", file.base))
    assert (tmp_path / "a.yml").read_bytes() == data + b"# end"


def test_what_was_written_from_outside_is_not_overwritten_unasked(desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path, {"a.yml": TORN})
    texts = desk.session.texts
    file = desk.wait(texts.read(place(tmp_path)))
    (tmp_path / "a.yml").write_text("other: 1\n")
    with pytest.raises(FileChangedOutside):
        desk.wait(texts.save(place(tmp_path), WHOLE, file.base))
    assert (tmp_path / "a.yml").read_text() == "other: 1\n"
    desk.wait(texts.save(place(tmp_path), WHOLE, file.base, overwrite=True))
    assert (tmp_path / "a.yml").read_text() == WHOLE


def test_a_file_that_appeared_meanwhile_is_not_overwritten(desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path, {"cart/a.yml": WHOLE})
    here = place(tmp_path, "cart/folder.yml")
    file = desk.wait(desk.session.texts.read(here))
    assert (file.text, file.base) == ("", None)
    (tmp_path / "cart/folder.yml").write_text("info: {name: Theirs}\n")
    with pytest.raises(NameInUse):
        desk.wait(desk.session.texts.save(here, "info: {name: Mine}\n", None))


def test_the_file_of_a_folder_is_read_as_one(desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path, {"cart/folder.yml": "info: {name: Cart}\n", "cart/a.yml": WHOLE})
    file = desk.wait(desk.session.texts.read(place(tmp_path, "cart/folder.yml")))
    assert isinstance(file.content, Folder)


def test_of_a_file_that_is_too_big_the_beginning_is_shown(desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path, {})
    (tmp_path / "a.yml").write_text("# x\n" * (LARGEST // 4 + 1))
    file = desk.wait(desk.session.texts.read(place(tmp_path)))
    assert file.is_cut
    assert len(file.text) < 100_000


@pytest.mark.parametrize("path", ["a.yml", "inside/a.yml"])
def test_a_link_that_leads_out_of_the_collection_is_neither_read_nor_written(
    desk: Desk, tmp_path: Path, path: str
) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "mine"
    outside.mkdir()
    (outside / "a.yml").write_text("secret: 1\n")
    desk.open(folder, {})
    if path == "a.yml":
        (folder / path).symlink_to(outside / "a.yml")
    else:
        (folder / "inside").symlink_to(outside)
    with pytest.raises(FileUnreadable):
        desk.wait(desk.session.texts.read(place(folder, path)))
    with pytest.raises(FileUnreadable):
        desk.wait(desk.session.texts.save(place(folder, path), "x: 1\n", b"secret: 1\n", overwrite=True))
    assert (outside / "a.yml").read_text() == "secret: 1\n"


@pytest.mark.parametrize("name", ["picture.yml", "in/picture.yml"])
def test_what_is_no_text_at_all_is_not_shown_as_one(desk: Desk, tmp_path: Path, name: str) -> None:
    desk.open(tmp_path, {"in/a.yml": WHOLE})
    (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 300)
    with pytest.raises(FileUnreadable, match="no UTF-8 text"):
        desk.wait(desk.session.texts.read(place(tmp_path, name)))
