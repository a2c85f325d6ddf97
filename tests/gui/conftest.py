"""The whole window, opened as a person opens it, and closed again."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hatch_build import compile_translations
from restdesk.gui.app import open_window
from restdesk.gui.window import MainWindow

Open = Callable[..., MainWindow]
TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the compiled translations, as set-up makes them."""
    folder = tmp_path_factory.mktemp("translations")
    compile_translations([Path(shutil.copy(file, folder)) for file in TRANSLATIONS.glob("*.ts")])
    return folder


@pytest.fixture(scope="session", autouse=True)
def left_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leaves no object of Python's on the clipboard: offscreen, Qt frees it after Python has ended, and crashes."""
    yield
    qapp.clipboard().setText("")


@pytest.fixture
def unexpected() -> list[str]:
    """What reached the window's report of unexpected errors; a test that wants some takes them out."""
    return []


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, unexpected: list[str]) -> Iterator[Open]:
    """Opens a window with these arguments and waits until its session is there."""
    monkeypatch.setenv("RESTDESK_THEME", "light")
    made: list[MainWindow] = []

    def note(window: MainWindow) -> None:
        assert window.desk is not None
        show = window.desk.session.unexpected.show

        def noted(kind: str, details: str) -> None:
            unexpected.append(details)
            show(kind, details)

        window.desk.session.unexpected.show = noted

    def open_it(*argv: str | Path) -> MainWindow:
        window = open_window([str(folder) for folder in argv])
        made.append(window)
        window.activateWindow()
        window.begun.connect(lambda: note(window))
        qtbot.waitUntil(lambda: window.desk is not None and window.isActiveWindow())
        return window

    yield open_it
    for window in made:
        window.close_unasked()
        window.deleteLater()
    assert not unexpected
