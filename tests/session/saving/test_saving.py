"""What is saved stands in its file; whatever fails, nothing is lost."""

import errno
from pathlib import Path

import pytest
from msgspec.structs import replace

from restdesk.errors import (
    CollectionReadOnly,
    DiskFull,
    FileNotWritten,
    FolderGone,
    FolderReadOnly,
    PathTooLong,
)
from restdesk.model.collection import Collection, FolderNode, RequestNode
from restdesk.model.request import Http, Info, Request
from restdesk.session.outcome import Answered, NewPlace, WholeFile
from restdesk.storage.disk import Disk
from tests.session.conftest import Desk, place, request_at
from tests.session.saving.conftest import (
    CANARY,
    FILES,
    LOCAL,
    ONE,
    assert_nowhere,
    save,
    secret,
    text,
    typed,
    with_http,
    written,
)
from tests.storage.failing_disk import FailingDisk, snapshot


def test_a_save_changes_what_was_edited_and_nothing_else(desk: Desk, mine: Collection) -> None:
    one = request_at(mine, "one.yml")
    outcome = written(save(desk, mine, with_http(one, method="POST"), one))
    assert text(mine) == ONE.replace("GET", "POST")
    desk.session.apply(outcome.change)
    opened = desk.session.state.opened(mine.folder)
    assert opened is not None
    assert request_at(opened.collection, "one.yml") == outcome.content == with_http(one, method="POST")


def test_what_was_not_edited_is_not_written(desk: Desk, mine: Collection) -> None:
    one = request_at(mine, "one.yml")
    before = (mine.folder / "one.yml").stat()
    written(save(desk, mine, one, one))
    after = (mine.folder / "one.yml").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_byte_order_mark_and_line_ends_stay(desk: Desk, mine: Collection) -> None:
    (mine.folder / "one.yml").write_bytes(b"\xef\xbb\xbf" + ONE.replace("\n", "\r\n").encode())
    one = request_at(mine, "one.yml")
    written(save(desk, mine, with_http(one, method="POST"), one))
    wanted = b"\xef\xbb\xbf" + ONE.replace("\n", "\r\n").replace("GET", "POST").encode()
    assert (mine.folder / "one.yml").read_bytes() == wanted


def use(desk: Desk, disk: Disk) -> None:
    """Let all saves go through that disk."""
    desk.session.saving._tools = desk.session.saving._tools._replace(disk=disk)


def test_whichever_call_of_the_disk_fails_each_file_is_old_or_new_and_the_old_state_resolves(
    desk: Desk, tmp_path: Path, restdesk_home: Path
) -> None:
    """Each try fails one call later, until one goes through."""
    failed = 0
    for number in range(1, 200):
        collection = desk.open(tmp_path / f"mine{number}", FILES)
        one = request_at(collection, "one.yml")
        wanted = typed(desk, one)
        use(desk, FailingDisk(number, tmp_path / "trash", error=errno.ENOSPC))
        try:
            outcome = save(desk, collection, wanted, one)
        except FileNotWritten:
            failed += 1
        else:
            written(outcome)
            assert "{{adminPassword}}" in text(collection)
            break
        assert text(collection) == ONE
        assert text(collection, "environments/local.yml") == LOCAL
        assert_nowhere(collection.folder, restdesk_home)
        reference = wanted.http.auth.password  # type: ignore[union-attr]
        assert secret(desk, collection, reference.strip("{}")) == CANARY
        use(desk, Disk())
        again = written(save(desk, collection, wanted, one))
        assert again.names == ((reference.strip("{}"), "adminPassword"),)
    assert failed > 8


def test_whichever_call_fails_a_new_request_leaves_nothing_behind(desk: Desk, tmp_path: Path) -> None:
    failed = 0
    for number in range(1, 200):
        collection = desk.open(tmp_path / f"mine{number}", {"one.yml": ONE})
        wanted = typed(desk, Request(info=Info(type="http"), http=Http(url="http://a/users")))
        at = NewPlace(folder=collection.folder, new_folders=("A", "B"), name="Users")
        before = snapshot(collection.folder)
        use(desk, FailingDisk(number, tmp_path / "trash", error=errno.ENOSPC))
        try:
            outcome = desk.wait(desk.session.saving.create(at, wanted, Answered(environment="local")))
        except FileNotWritten:
            failed += 1
        else:
            assert written(outcome).path == "a/b/users.yml"
            assert "{{adminPassword}}" in text(collection, "a/b/users.yml")
            assert "adminPassword" in text(collection, "environments/local.yml")
            break
        assert snapshot(collection.folder) == before
    assert failed > 15


def test_an_older_collection_is_not_written(desk: Desk, mine: Collection) -> None:
    desk.opened(replace(mine, read_only=True))
    one = request_at(mine, "one.yml")
    with pytest.raises(CollectionReadOnly):
        save(desk, mine, with_http(one, method="POST"), one)
    with pytest.raises(CollectionReadOnly):
        desk.wait(desk.session.saving.create(NewPlace(folder=mine.folder, name="New"), one))
    assert text(mine) == ONE


def test_a_folder_that_is_gone_is_said(desk: Desk, tmp_path: Path) -> None:
    collection = desk.open(tmp_path / "mine", {"f/one.yml": ONE})
    one = request_at(collection, "f/one.yml")
    (collection.folder / "f" / "one.yml").unlink()
    (collection.folder / "f").rmdir()
    with pytest.raises(FolderGone):
        desk.wait(desk.session.saving.save(place(collection, "f/one.yml"), with_http(one, method="POST"), one))


def test_what_cannot_be_spliced_is_shown_first_and_written_once_agreed_to(
    desk: Desk, mine: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    from restdesk.opencollection import writer

    monkeypatch.setattr(writer, "_changed", lambda *_: iter(()))
    one = request_at(mine, "one.yml")
    wanted = with_http(one, method="POST")
    outcome = save(desk, mine, wanted, one)
    assert isinstance(outcome, WholeFile)
    assert (outcome.before, text(mine)) == (ONE, ONE)
    assert isinstance(save(desk, mine, wanted, one, agreed=("another",)), WholeFile)
    written(save(desk, mine, wanted, one, agreed=(outcome.after,)))
    assert text(mine) == outcome.after


def test_a_new_request_comes_last_in_its_folder_under_a_name_that_is_free(desk: Desk, tmp_path: Path) -> None:
    files = {"f/one.yml": ONE.replace("seq: 1", "seq: 7"), "f/Get-Users.yml": ONE}
    collection = desk.open(tmp_path / "mine", files)
    wanted = Request(info=Info(type="http"), http=Http(url="http://a/users"))
    at = NewPlace(folder=collection.folder, above="f", name="Get users")
    made = written(desk.wait(desk.session.saving.create(at, wanted)))
    assert made.path == "f/get-users-2.yml"
    assert isinstance(made.content, Request)
    assert (made.content.info.name, made.content.info.seq) == ("Get users", 8)
    desk.session.apply(made.change)
    opened = desk.session.state.opened(collection.folder)
    assert opened is not None
    node = opened.collection.find("f")
    assert isinstance(node, FolderNode)
    assert node.children[-1].path == "f/get-users-2.yml"


def test_a_new_request_in_new_folders(desk: Desk, mine: Collection) -> None:
    wanted = Request(info=Info(type="http"), http=Http(url="http://a/users"))
    at = NewPlace(folder=mine.folder, new_folders=("사용자", "Very new"), name="요청")
    made = written(desk.wait(desk.session.saving.create(at, wanted)))
    assert made.path == "사용자/very-new/요청.yml"
    desk.session.apply(made.change)
    opened = desk.session.state.opened(mine.folder)
    assert opened is not None
    node = opened.collection.find("사용자")
    assert isinstance(node, FolderNode)
    assert (node.name, isinstance(opened.collection.find(made.path), RequestNode)) == ("사용자", True)
    assert desk.wait(desk.session.open(mine.folder)).children == opened.collection.children


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.EACCES, FolderReadOnly),
        (errno.EROFS, FolderReadOnly),
        (errno.ENOSPC, DiskFull),
        (errno.ENOENT, FolderGone),
        (errno.ENAMETOOLONG, PathTooLong),
        (errno.EIO, FileNotWritten),
    ],
)
def test_why_a_file_cannot_be_written_is_said_and_nothing_changes(
    desk: Desk, mine: Collection, tmp_path: Path, number: int, kind: type[FileNotWritten]
) -> None:
    one = request_at(mine, "one.yml")
    use(desk, FailingDisk(1, tmp_path / "trash", ("write",), error=number))
    with pytest.raises(kind):
        save(desk, mine, with_http(one, method="POST"), one)
    assert text(mine) == ONE
