"""The table of settings, and what becomes of a file that is wrong."""

import threading
from pathlib import Path

import pytest

from restdesk.session.settings import SETTINGS, Setting, Settings, setting


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.key)
def test_every_default_fits_its_row(row: Setting) -> None:
    assert row.kind.fits(row.default)
    assert row.says.text.endswith(".")
    assert setting(row.key) is row


def test_without_a_file_all_is_as_usual(file: Path) -> None:
    settings = Settings(file)
    assert settings.get("appearance.zoom") == 100
    assert settings.problems == ()
    with pytest.raises(KeyError):
        settings.get("appearance.colour")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[appearance]\nzoom = 400\n", "appearance.zoom"),
        ("[appearance]\nzoom = true\n", "appearance.zoom"),
        ("[appearance]\nzoom = 1.5\n", "appearance.zoom"),
        ('[appearance]\ndensity = "tiny"\n', "appearance.density"),
        ('[response]\nwrap = "yes"\n', "response.wrap"),
        ("[appearance]\ntheme = 3\n", "appearance.theme"),
    ],
)
def test_a_value_that_does_not_fit_is_named_and_the_file_stays(file: Path, text: str, key: str) -> None:
    file.write_text(text + 'language = "ko"\n' if "[appearance]" in text else text, "utf-8")
    before = file.read_bytes()
    settings = Settings(file)
    assert settings.get(key) == setting(key).default
    [problem] = settings.problems
    assert key in problem.english()
    assert str(file) in problem.english()
    assert settings.get("appearance.language") == ("ko" if "[appearance]" in text else "system")
    assert file.read_bytes() == before


def test_a_broken_file_is_said_and_kept_when_something_is_changed(file: Path) -> None:
    file.write_bytes(b"[appearance\n")
    settings = Settings(file)
    assert "line 1" in settings.problems[0].english()
    assert file.read_bytes() == b"[appearance\n"
    settings.set("response.wrap", True)
    said = settings.save(lambda: "then")
    assert said is not None
    kept = file.with_name("settings.toml.broken-then")
    assert str(kept) in said.english()
    assert kept.read_bytes() == b"[appearance\n"
    assert Settings(file).get("response.wrap") is True


def test_a_file_that_cannot_be_read_is_said(file: Path) -> None:
    file.mkdir()
    settings = Settings(file)
    assert str(file) in settings.problems[0].english()


def test_a_change_is_written_and_going_back_takes_it_out(file: Path) -> None:
    settings = Settings(file)
    assert settings.set("appearance.zoom", 150)
    assert not settings.set("appearance.zoom", 150)
    assert settings.is_set("appearance.zoom")
    assert settings.save(str) is None
    assert Settings(file).get("appearance.zoom") == 150
    settings.set("appearance.zoom", 100)
    settings.save(str)
    assert "zoom" not in file.read_text("utf-8")


def test_what_does_not_fit_is_refused(file: Path) -> None:
    settings = Settings(file)
    with pytest.raises(ValueError, match="zoom"):
        settings.set("appearance.zoom", 20)
    assert settings.get("appearance.zoom") == 100


def test_what_cannot_be_written_is_said_and_written_the_next_time(tmp_path: Path) -> None:
    blocker = tmp_path / "config"
    blocker.write_bytes(b"")
    settings = Settings(blocker / "settings.toml")
    settings.set("response.wrap", True)
    said = settings.save(str)
    assert said is not None
    assert "could not be written" in said.english()
    blocker.unlink()
    assert settings.save(str) is None
    assert Settings(blocker / "settings.toml").get("response.wrap") is True


def test_the_last_of_many_changes_is_what_stays(file: Path) -> None:
    settings = Settings(file)
    threads = []
    for zoom in range(101, 121):
        settings.set("appearance.zoom", zoom)
        threads.append(threading.Thread(target=settings.save, args=(str,)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    assert Settings(file).get("appearance.zoom") == 120


def test_settings_without_a_path_are_kept_nowhere() -> None:
    settings = Settings(None)
    settings.set("response.wrap", True)
    assert settings.save(str) is None
    assert settings.get("response.wrap") is True
