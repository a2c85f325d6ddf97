"""Opening text files."""

from pathlib import Path

import pytest

from restdesk.errors import FileBroken, FileTooLarge, FileUnreadable
from restdesk.storage.text import read_bytes, read_text


def test_a_file_is_read_without_its_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbf\xec\x95\x88\r\n")
    assert read_text(tmp_path / "a") == "안\r\n"


@pytest.mark.parametrize("name", ["nothing", "folder", "nul\0"])
def test_what_cannot_be_opened_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileUnreadable) as refused:
        read_text(tmp_path / name, "shown")
    assert "shown" in refused.value.what.english()
    assert refused.value.cause


def test_reading_is_bounded(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1_000_000)
    assert len(read_bytes(tmp_path / "a", most=1)) == 1_000_000
    with (tmp_path / "a").open("ab") as file:
        file.write(b"x")
    with pytest.raises(FileTooLarge):
        read_bytes(tmp_path / "a", most=1)


def test_a_wrong_byte_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a\nb\xff")
    with pytest.raises(FileBroken) as refused:
        read_text(tmp_path / "a")
    assert "line 2" in refused.value.what.english()
