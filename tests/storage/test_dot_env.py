"""Files of NAME=VALUE lines."""

from pathlib import Path

import pytest

from restdesk.errors import FileBroken, FileRefused, FileTooLarge, FileUnreadable, RestDeskError
from restdesk.storage.dot_env import MOST, read_dot_env
from restdesk.storage.named_file import Outside


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A=1\nB=two words \n", {"A": "1", "B": "two words"}),
        ("# note\n\nexport A='it is # here'\r\nB=\"line\\nline\"\n", {"A": "it is # here", "B": "line\nline"}),
        ("A=${HOME}\nB='${A}'\n", {"A": "${HOME}", "B": "${A}"}),
        ("A=\nB\n=x\nC=3", {"A": "", "C": "3"}),
        ("\ufeffA=한글\n", {"A": "한글"}),
        ("A=1\nA=2\n", {"A": "2"}),
        ("", {}),
    ],
)
def test_a_file_gives_its_values_as_they_stand(tmp_path: Path, text: str, found: dict[str, str]) -> None:
    (tmp_path / ".env").write_text(text, "utf-8", newline="")
    assert read_dot_env(tmp_path, ".env") == found


def test_a_file_outside_the_collection_needs_a_grant(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    outside = tmp_path / ".env"
    outside.write_text("A=1\n")
    (folder / ".env").symlink_to(outside)
    for name in ("../.env", ".env"):
        assert read_dot_env(folder, name) == Outside(outside)
        assert read_dot_env(folder, name, {outside}) == {"A": "1"}


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        (".env.gone", b"", FileUnreadable),
        ("//host/share", b"", FileRefused),
        (".env", b"A=\xff\n", FileBroken),
        (".env", b"A=" + b"x" * (MOST * 1_000_000), FileTooLarge),
    ],
)
def test_what_cannot_be_read_says_so(tmp_path: Path, name: str, data: bytes, error: type[RestDeskError]) -> None:
    (tmp_path / ".env").write_bytes(data)
    with pytest.raises(error):
        read_dot_env(tmp_path, name)
