"""The window comes back where it stood, and always on a screen that is there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from restdesk.gui.window import MainWindow
from restdesk.gui.window_state import on_screens
from restdesk.session.window_state import FILE, WindowState, WindowStateFile, read_window_state
from tests.gui.conftest import Open

MAIN, RIGHT = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)


@pytest.fixture
def folder() -> Path:
    return Path(os.environ["RESTDESK_HOME"], "state")


@pytest.mark.parametrize(
    ("wanted", "screens", "shown"),
    [
        (QRect(100, 100, 800, 600), [MAIN], QRect(100, 100, 800, 600)),
        (QRect(2000, 100, 800, 600), [MAIN, RIGHT], QRect(2000, 100, 800, 600)),
        (QRect(2000, 100, 800, 600), [MAIN], QRect(1120, 100, 800, 600)),
        (QRect(-700, -500, 800, 600), [MAIN], QRect(0, 0, 800, 600)),
        (QRect(1800, 0, 800, 600), [MAIN, RIGHT], QRect(1920, 0, 800, 600)),
        (QRect(0, 0, 4000, 3000), [MAIN], QRect(0, 0, 1920, 1080)),
        (QRect(5000, 5000, 100, 100), [], QRect(5000, 5000, 100, 100)),
    ],
)
def test_a_window_is_wholly_on_a_screen_that_is_there(wanted: QRect, screens: list[QRect], shown: QRect) -> None:
    assert on_screens(wanted, screens) == shown


def keep(folder: Path, state: WindowState) -> None:
    file = WindowStateFile(folder)
    file.offer(state)
    file.write()


def test_it_opens_where_it_was_closed(qtbot: QtBot, opened: Open, folder: Path) -> None:
    window = opened("nowhere")
    window.setGeometry(20, 30, 640, 480)
    window.toggle_side_bar()
    window.close()
    state = read_window_state(folder)
    assert (state.width, state.height, state.side_bar) == (640, 480, False)
    again = opened("nowhere")
    assert (again.width(), again.height()) == (640, 480)
    assert again.side_bar.isHidden()


def test_a_change_is_kept_when_it_has_been_quiet(qtbot: QtBot, opened: Open, folder: Path) -> None:
    window = opened("nowhere")
    window.resize(700, 500)
    qtbot.waitUntil(lambda: read_window_state(folder).width == 700)


def test_a_maximized_window_keeps_the_size_it_goes_back_to(qtbot: QtBot, opened: Open, folder: Path) -> None:
    keep(folder, WindowState(x=10, y=10, width=650, height=450, maximized=True))
    window = opened("nowhere")
    assert window.isMaximized()
    window.close()
    state = read_window_state(folder)
    assert (state.maximized, state.width, state.height) == (True, 650, 450)


@pytest.mark.parametrize("text", ["width = {{{", "width = -1\nheight = 99999999\n", "\x00"])
def test_a_broken_file_opens_the_window_as_at_the_first_time(
    qtbot: QtBot, opened: Open, folder: Path, text: str
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_text(text, "utf-8")
    window = opened("nowhere")
    assert (window.width(), window.height()) == (1240, 780)


def _request(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.documents.request() is not None)


def test_responses_stand_where_they_were_put(qtbot: QtBot, opened: Open, folder: Path) -> None:
    keep(folder, WindowState(width=780, height=600, side_bar=False))
    window = opened()
    _request(qtbot, window)
    assert window.desk is not None
    qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.get("window.orientation") == "beside"
    window.desk.new_request()
    for request in window.desk.documents.requests():
        assert request._splitter.orientation() == Qt.Orientation.Horizontal
    last = window.desk.documents.requests()[-1]._splitter
    qtbot.waitUntil(last.isVisible)
    last.setSizes([420, 360])
    last.splitterMoved.emit(420, 1)
    kept = last.sizes()
    window.close_unasked()
    state = read_window_state(folder)
    assert [state.beside_request, state.beside_response] == kept
    again = opened()
    _request(qtbot, again)
    assert again.desk is not None
    splitter = again.desk.documents.requests()[0]._splitter
    assert splitter.orientation() == Qt.Orientation.Horizontal
    qtbot.waitUntil(lambda: abs(splitter.sizes()[0] - kept[0]) <= 2)


def test_a_display_of_another_scale_shows_the_same_window(folder: Path) -> None:
    keep(folder, WindowState(x=0, y=0, width=360, height=300))
    code = (
        "from restdesk.gui.app import open_window; from PySide6.QtWidgets import QApplication\n"
        "window = open_window(['nowhere']); QApplication.processEvents(); print(window.width(), window.height(),\n"
        "window.devicePixelRatio(), window.font().pixelSize(), window.minimumSizeHint().width()); window.close()"
    )
    environ = os.environ | {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True)
    width, height, ratio, pixels, least = (float(part) for part in done.stdout.split())
    assert (ratio, pixels, height) == (2.0, 13, 300)
    assert width == max(360, least)


def test_the_side_bar_gives_its_names_room_at_another_zoom(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    window.resize(1200, 700)
    before = window.side_bar.width()
    window.settings.set("appearance.zoom", 150)
    qtbot.waitUntil(lambda: window.side_bar.width() == round(before * 1.5))
    window.settings.set("appearance.zoom", 300)
    qtbot.waitUntil(lambda: window.side_bar.width() > before * 1.5)
    assert window.side_bar.width() <= window.width() * 2 // 5 + 1
    window.settings.set("appearance.zoom", 100)  # the application's, which outlives the window
