"""A body becomes a file of the person's own."""

import os
from pathlib import Path

import pytest

from restdesk.errors import BodyNotSaved
from restdesk.session.saved_body import save_body
from restdesk.spool import Body, Spool


def test_a_big_body_is_written_whole(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    body = spool.on_disk(b"0123456789" * 300_000)
    save_body(body, tmp_path / "data.bin")
    assert (tmp_path / "data.bin").read_bytes() == b"0123456789" * 300_000
    spool.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_a_file_that_is_replaced_keeps_its_mode_and_a_link_its_place(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    save_body(Body(b"new"), link)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o7777 == 0o640


def test_what_was_there_stays_when_the_body_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"kept")
    with pytest.raises(BodyNotSaved) as raised:
        save_body(Body(path=tmp_path / "gone", size=5), path)
    assert raised.value.cause == "No such file or directory"
    assert path.read_bytes() == b"kept"
    assert list(tmp_path.iterdir()) == [path]
