"""The person's own copy of the sample collection."""

import threading
from pathlib import Path

import pytest

from restdesk.errors import FileUnreadable
from restdesk.storage.sample import copy_when_absent


@pytest.fixture
def source(tmp_path: Path) -> Path:
    made = tmp_path / "installed"
    (made / "open").mkdir(parents=True)
    (made / "opencollection.yml").write_text("opencollection: 1.0.0\n")
    (made / "open" / "get.yml").write_text("http: {}\n")
    (made / "open" / "get.yml").chmod(0o444)
    return made


def _files(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*.yml")}


def test_it_is_copied_whole_and_can_be_edited(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "data" / "sample"
    assert copy_when_absent(source, target) == target
    assert _files(target) == _files(source)
    assert (target / "open" / "get.yml").stat().st_mode & 0o200
    assert [path.name for path in target.parent.iterdir()] == ["sample"]


def test_it_is_never_overwritten(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "sample"
    target.mkdir()
    copy_when_absent(source, target)
    assert _files(target) == {}


def test_two_processes_may_make_it_at_once(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "data" / "sample"
    together = threading.Barrier(8)
    failed: list[BaseException] = []

    def copy() -> None:
        together.wait()
        try:
            copy_when_absent(source, target)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=copy) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert _files(target) == _files(source)
    assert [path.name for path in target.parent.iterdir()] == ["sample"]


def test_a_place_that_cannot_be_written_is_told(source: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileUnreadable):
        copy_when_absent(source, tmp_path / "file" / "sample")
