"""The settings file: only the named keys change."""

import tomllib
from pathlib import Path

import pytest

from restdesk.errors import FileNotWritten
from restdesk.storage.disk import Disk
from restdesk.storage.settings import found, write_settings

TEXT = """# mine
version = 1
later = [1, 2] # kept

[appearance] # look
zoom = 120   # big
theme = "dark"

[unknown.thing]
x = 1979-05-27
"""


def test_one_key_changes_and_all_else_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(TEXT, "utf-8")
    assert write_settings(file, {"appearance.zoom": 90}, "now", Disk()) is None
    assert file.read_text("utf-8") == TEXT.replace("zoom = 120 ", "zoom = 90 ")


def test_a_key_goes_back_to_its_default_by_leaving_the_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(TEXT, "utf-8")
    write_settings(file, {"appearance.theme": None, "editor.wrap": None}, "now", Disk())
    assert file.read_text("utf-8") == TEXT.replace('theme = "dark"\n', "")


def test_a_new_file_has_a_version_and_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.toml"
    write_settings(file, {"editor.wrap": True, "appearance.theme": "dark"}, "now", Disk())
    table = tomllib.loads(file.read_text("utf-8"))
    assert table == {"version": 1, "editor": {"wrap": True}, "appearance": {"theme": "dark"}}
    assert found(table, "editor.wrap") is True
    assert found(table, "editor.wrap.more") is None


def test_a_broken_file_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"appearance = {\n")
    aside = write_settings(file, {"editor.wrap": True}, "20260102-030405", Disk())
    assert aside == tmp_path / "settings.toml.broken-20260102-030405"
    assert aside.read_bytes() == b"appearance = {\n"
    assert found(tomllib.loads(file.read_text("utf-8")), "editor.wrap") is True


@pytest.mark.parametrize("text", ["a" + ".a" * 60 + " = 1\n", "#" * (1 << 20) + "\n"], ids=["deep", "huge"])
def test_what_is_not_read_is_kept_too(tmp_path: Path, text: str) -> None:
    file, real = tmp_path / "settings.toml", tmp_path / "elsewhere.toml"
    real.write_text(text, "utf-8")
    file.symlink_to(real)
    aside = write_settings(file, {"editor.wrap": True}, "now", Disk())
    assert aside is not None
    assert aside.read_text("utf-8") == text
    assert found(tomllib.loads(file.read_text("utf-8")), "editor.wrap") is True


def test_links_in_a_circle_and_devices_are_left_alone(tmp_path: Path) -> None:
    device = tmp_path / "device"
    device.symlink_to("/dev/null")
    with pytest.raises(FileNotWritten, match="ordinary"):
        write_settings(device, {"editor.wrap": True}, "now", Disk())
    assert device.is_symlink()
