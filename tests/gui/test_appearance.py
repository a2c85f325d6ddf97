"""Theme, zoom and language as the person chooses them, at once and at the next start."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from restdesk.gui import following
from restdesk.gui.look.scale import NORMAL
from restdesk.gui.look.style import apply_scale, theme_of
from restdesk.gui.translate import install, language
from restdesk.gui.window import MainWindow
from restdesk.model.ready import Place, Ready
from restdesk.model.request import Http, Info, Request
from tests.gui.conftest import Open

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def config(qapp: QApplication) -> Iterator[Path]:
    """The folder of the configuration; afterwards all is as large and in English as before."""
    folder = Path(os.environ["RESTDESK_HOME"], "config")
    folder.mkdir(parents=True)
    yield folder
    apply_scale(qapp, NORMAL)
    install(qapp, Path(), "en")
    QLocale.setDefault(QLocale.system())


def until_requests(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.documents.request() is not None)


def said(window: MainWindow) -> str:
    labels = window.area.bar.findChildren(QLabel)
    return "\n".join(label.text() for label in labels) if window.area.bar.isVisible() else ""


def test_a_theme_is_put_on_at_once_and_kept(qtbot: QtBot, opened: Open, config: Path) -> None:
    window = opened("nowhere")
    window.settings.set("appearance.theme", "high-contrast")
    qtbot.waitUntil(lambda: theme_of(window).name == "high-contrast")
    qtbot.waitUntil(lambda: 'theme = "high-contrast"' in _text(config / "settings.toml"))


def test_an_own_theme_is_followed_as_its_file_changes(qtbot: QtBot, opened: Open, config: Path) -> None:
    themes = config / "themes"
    themes.mkdir()
    (themes / "sea.toml").write_text('base = "dark"\ntext = "#fffffe"\n', "utf-8")
    window = opened("nowhere")
    window.settings.set("appearance.theme", "sea")
    qtbot.waitUntil(lambda: theme_of(window).text.name() == "#fffffe")
    (themes / "sea.toml").write_text('base = "dark"\ntext = "#fffff0"\n# and so on\n', "utf-8")
    qtbot.waitUntil(lambda: theme_of(window).text.name() == "#fffff0")
    (themes / "sea.toml").write_text('base = "dark"\n\ntext = nothing\n', "utf-8")
    qtbot.waitUntil(lambda: "line 3" in said(window) and "sea" in said(window))
    assert theme_of(window).name in ("light", "dark")


def test_an_own_theme_that_calls_itself_light_does_not_take_its_place(qtbot: QtBot, opened: Open, config: Path) -> None:
    (config / "themes").mkdir()
    (config / "themes" / "sea.toml").write_text('name = "high-contrast"\ntext = "#00000e"\n', "utf-8")
    window = opened("nowhere")
    window.settings.set("appearance.theme", "sea")
    qtbot.waitUntil(lambda: theme_of(window).text.name() == "#00000e")
    window.settings.set("appearance.theme", "high-contrast")
    qtbot.waitUntil(lambda: theme_of(window).text.name() != "#00000e")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_a_settings_file_that_is_a_pipe_does_not_hold_up_the_start(qtbot: QtBot, opened: Open, config: Path) -> None:
    os.mkfifo(config / "settings.toml")
    window = opened()
    until_requests(qtbot, window)
    assert "not an ordinary file" in said(window)
    window.settings.set("appearance.zoom", 110)
    qtbot.waitUntil(lambda: "could not be written" in said(window))
    assert (config / "settings.toml").is_fifo()


def test_broken_settings_are_said_and_the_window_is_as_usual(qtbot: QtBot, opened: Open, config: Path) -> None:
    (config / "settings.toml").write_text("[appearance]\nzoom = 9000\n", "utf-8")
    window = opened()
    until_requests(qtbot, window)
    assert "appearance.zoom" in said(window)
    assert window.settings.get("appearance.zoom") == 100
    assert _text(config / "settings.toml") == "[appearance]\nzoom = 9000\n"


def test_zoom_by_keys_changes_every_text_and_is_kept(qtbot: QtBot, opened: Open, config: Path) -> None:
    window = opened()
    until_requests(qtbot, window)
    [url] = window.findChildren(QLineEdit, "urlEdit")
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert window.settings.get("appearance.zoom") == 110
    for _ in range(20):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert window.settings.get("appearance.zoom") == 300
    qtbot.waitUntil(lambda: (url.font().pixelSize(), window.font().pixelSize()) == (36, 39))
    for _ in range(20):
        qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert window.settings.get("appearance.zoom") == 50
    assert url.font().pixelSize() == 6
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    qtbot.waitUntil(lambda: (url.font().pixelSize(), window.font().pixelSize()) == (12, 13))
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    qtbot.waitUntil(lambda: "zoom = 110" in _text(config / "settings.toml"))


@pytest.mark.parametrize("zoom", [50, 200, 300])
def test_a_zoomed_window_is_not_larger_than_it_was(qtbot: QtBot, opened: Open, config: Path, zoom: int) -> None:
    window = opened()
    until_requests(qtbot, window)
    before = window.size()
    window.settings.set("appearance.zoom", zoom)
    QApplication.processEvents()
    assert window.height() <= before.height() * 1.1
    assert window.width() <= before.width() * 1.1


def test_the_language_is_switched_in_all_that_is_open(qtbot: QtBot, opened: Open, config: Path) -> None:
    window = opened()
    until_requests(qtbot, window)
    assert window.desk is not None
    documents = window.desk.documents
    first = documents.request()
    window.desk.new_request()
    second = documents.request()
    assert first is not None
    assert second is not None
    window.settings.set("appearance.language", "ko")
    qtbot.waitUntil(lambda: second.editor.line.send_button.text() == "보내기")
    assert language() == "ko"
    assert QLocale().language() == QLocale.Language.Korean
    documents.step(-1)
    assert first.editor.line.send_button.text() == "보내기"
    window.settings.set("appearance.language", "en")
    qtbot.waitUntil(lambda: first.editor.line.send_button.text() == "Send")


def test_a_missing_korean_font_is_named(
    qtbot: QtBot, opened: Open, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "has_hangul", lambda: False)
    window = opened("nowhere")
    assert window.status.currentMessage() == ""
    window.settings.set("appearance.language", "ko")
    assert "Noto" in window.status.currentMessage() or "fonts-noto-cjk" in window.status.currentMessage()


def test_requests_are_sent_as_the_settings_say(qtbot: QtBot, opened: Open, config: Path) -> None:
    (config / "settings.toml").write_text("[requests]\ntimeout = 7\n[proxy]\nuse_system = false\n", "utf-8")
    window = opened()
    until_requests(qtbot, window)
    assert window.desk is not None
    found: list[object] = []
    made = window.desk.session.prepare(Request(info=Info(type="http"), http=Http(url="http://127.0.0.1:1/")), Place())
    window.desk.context.background.run(made, owner=window).done(found.append)
    qtbot.waitUntil(lambda: bool(found))
    [ready] = found
    assert isinstance(ready, Ready)
    assert (ready.settings.timeout, ready.settings.system_proxy) == (7.0, False)


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.exists() else ""
