"""Files that a collection names: what is inside opens, all else asks or is refused."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from restdesk.errors import FileRefused, FileUnreadable
from restdesk.storage.named_file import Outside, measure, open_named

SECRET = b"outside"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A collection beside a file that is not its own."""
    folder = tmp_path / "shop"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "사진.png").write_bytes(b"inside")
    (tmp_path / "secret").write_bytes(SECRET)
    return folder


def read(folder: Path | None, name: str, *grants: Path) -> bytes | Path:
    """Return the file's bytes, or where it leads that needs a grant."""
    opened = open_named(folder, name, grants)
    if isinstance(opened, Outside):
        return opened.path
    with opened:
        return opened.read()


@pytest.mark.parametrize("name", ["data/사진.png", "./data//사진.png", "data/./사진.png"])
def test_a_file_inside_opens(root: Path, name: str) -> None:
    assert read(root, name) == b"inside"
    assert measure(root, name) == 6


def test_links_are_followed_inside_the_folder(root: Path) -> None:
    (root / "link").symlink_to("data")
    (root / "picture").symlink_to("link/사진.png")
    assert read(root, "picture") == b"inside"
    assert read(root, "link/사진.png") == b"inside"


@pytest.mark.parametrize(
    "make",
    [
        lambda root: "../secret",
        lambda root: "data/../../secret",
        lambda root: "data/../data/사진.png",
        lambda root: str(root.parent / "secret"),
        lambda root: str(root / "data" / "사진.png"),
        lambda root: linked(root, root.parent / "secret"),
        lambda root: linked(root, Path("../secret")),
        lambda root: linked(root, root.parent) + "/secret",
    ],
    ids=["up", "up later", "up and back", "absolute", "absolute inside", "link", "relative link", "linked folder"],
)
def test_what_leads_out_opens_by_a_grant_for_that_very_file_alone(root: Path, make: Callable[[Path], str]) -> None:
    name = make(root)
    place = read(root, name)
    assert isinstance(place, Path)
    assert place == Path(os.path.realpath(root / name))
    assert isinstance(measure(root, name), Outside)
    assert read(root, name, root.parent) == place
    assert read(root, name, place) == place.read_bytes()


def test_a_tilde_is_the_home_and_asks(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert read(root, "~/secret") == (tmp_path / "secret").resolve()


def test_a_request_of_no_collection_opens_by_a_grant_alone(root: Path) -> None:
    path = (root / "data" / "사진.png").resolve()
    assert read(None, str(path)) == path
    assert read(None, str(path), path) == b"inside"
    with pytest.raises(FileRefused):
        read(None, "data/사진.png")


@pytest.mark.parametrize(
    "name",
    ["", "//server/share/x", "\\\\server\\share\\x", "/\\server/x", "\\\\?\\C:\\x", "\\\\.\\COM1", "C:\\x", "C:x",
     "c:/x", "NUL", "data/con", "data/Aux.txt", "LPT1.log", "COM¹", "nul :x", "CONOUT$", "a\0b", ".", "data", "data/"],
)  # fmt: skip
def test_devices_other_machines_and_folders_are_refused(root: Path, name: str) -> None:
    with pytest.raises(FileRefused) as caught:
        read(root, name)
    assert caught.value.what.values == (("path", name),)


@pytest.mark.parametrize("name", ["console.txt", "nullable", "com10", "auxiliary/x"])
def test_names_that_only_look_like_devices_open(root: Path, name: str) -> None:
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_bytes(b"fine")
    assert read(root, name) == b"fine"


def test_a_pipe_is_refused_and_never_waited_for(root: Path) -> None:
    os.mkfifo(root / "pipe")
    with pytest.raises(FileRefused):
        read(root, "pipe")
    with pytest.raises(FileRefused):
        read(root, "/dev/zero")


@pytest.mark.parametrize("name", ["gone", "data/gone", "data/사진.png/x", "x" * 5000, "loop", "\udc80\ud800"])
def test_what_is_not_there_is_told_by_its_name(root: Path, name: str) -> None:
    (root / "loop").symlink_to("loop")
    with pytest.raises(FileUnreadable) as caught:
        read(root, name)
    assert caught.value.what.values == (("path", name),)


def test_a_locked_file_is_told(root: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("nothing is locked for root")
    (root / "locked").write_bytes(b"")
    (root / "locked").chmod(0)
    with pytest.raises(FileUnreadable):
        read(root, "locked")


def test_a_folder_that_turns_into_a_link_meanwhile_never_leads_out(root: Path) -> None:
    """Another program flips a folder for a link to the outside as fast as it can."""
    outside = root.parent / "outside"
    outside.mkdir()
    (outside / "사진.png").write_bytes(SECRET)
    spare, link, over = root / "spare", root / "spare-link", threading.Event()
    link.symlink_to(outside)

    def flip() -> None:
        while not over.is_set():
            (root / "data").rename(spare)
            link.rename(root / "data")
            (root / "data").rename(link)
            spare.rename(root / "data")

    flipping = threading.Thread(target=flip)
    flipping.start()
    seen: set[object] = set()
    try:
        for _ in range(3000):
            try:
                seen.add(read(root, "data/사진.png"))
            except (FileUnreadable, FileRefused):
                seen.add("refused")
    finally:
        over.set()
        flipping.join()
    assert b"inside" in seen
    assert SECRET not in seen


def linked(root: Path, target: Path) -> str:
    """Make a link in the folder and return its name."""
    (root / "link").symlink_to(target)
    return "link"
