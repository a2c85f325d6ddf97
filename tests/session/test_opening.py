"""Opening collections."""

from pathlib import Path

import pytest

from restdesk.errors import FolderNotFound, NotACollection
from tests.session.conftest import Desk


def test_the_sample_is_opened_from_a_copy_that_is_made_once_and_never_overwritten(desk: Desk) -> None:
    sample = desk.wait(desk.session.open_sample())
    assert sample.folder == desk.session.paths.sample.resolve()
    assert sample.requests()
    edited, removed = sample.folder / "opencollection.yml", sample.folder / "posts" / "folder.yml"
    edited.write_text("opencollection: 1.0.0\ninfo: {name: My own}\n", "utf-8")
    removed.unlink()
    assert desk.wait(desk.session.open_sample()).name == "My own"
    assert not removed.exists()


@pytest.mark.parametrize(("name", "error"), [("absent", FolderNotFound), ("", NotACollection)])
def test_what_is_no_collection_is_said_so(desk: Desk, tmp_path: Path, name: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        desk.wait(desk.session.open(tmp_path / name))
