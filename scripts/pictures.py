"""Makes the screenshots in docs/pictures: the real window with the real demo server, light and dark, in both languages.

Each picture is one scene in one process: `pictures.py` starts itself once a theme and language.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from restdesk.gui.desk import Desk
    from restdesk.gui.window import MainWindow

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
VARIANTS = tuple((language, theme) for language in ("en", "ko") for theme in ("light", "dark"))
SECONDS = 20


def main() -> int:
    """Make all pictures, or the scenes of one variant when called by itself."""
    if len(sys.argv) == 3:
        return _make(*sys.argv[1:])
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language, theme in VARIANTS:
        print(f"==> {language}, {theme}")
        with tempfile.TemporaryDirectory() as home:
            environ = os.environ | {
                "RESTDESK_HOME": home,
                "RESTDESK_LANGUAGE": language,
                "RESTDESK_THEME": theme,
                "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            }
            code = subprocess.run([sys.executable, __file__, language, theme], env=environ, check=False).returncode
        if code:
            return code
    return 0


def _make(language: str, theme: str) -> int:
    from restdesk.gui.app import open_window

    window = open_window([])
    _until(lambda: window.desk is not None and window.desk.documents.request() is not None)
    for name, show in SCENES:
        show(window)
        _quiet()
        window.grab().save(str(FOLDER / f"{name}-{'ko-' if language == 'ko' else ''}{theme}.png"))
    window.close()
    return 0


def _sent(window: "MainWindow") -> None:
    _open(window, "open/post-data.yml")
    _pane(window, "Body", 2)
    _send(window)


def _basic(window: "MainWindow") -> None:
    _open(window, "basic-auth/get-data.yml")
    _pane(window, "Auth", 3)
    _send(window)


def _refused(window: "MainWindow") -> None:
    _desk(window).new_request()
    request = _desk(window).documents.request()
    assert request is not None
    from PySide6.QtWidgets import QLineEdit

    field = request.findChild(QLineEdit, "urlEdit")
    assert field is not None
    field.insert("http://127.0.0.1:9/nobody")
    _send(window)


def _asked(window: "MainWindow") -> None:
    _desk(window).new_request()
    from PySide6.QtWidgets import QLineEdit

    request = _desk(window).documents.request()
    assert request is not None
    field = request.findChild(QLineEdit, "urlEdit")
    assert field is not None
    field.insert("{{baseUrl}}/open/api/data?param={{word}}&by={{?Your name}}")
    request.send()


def _lesson(window: "MainWindow") -> None:
    _open(window, "basic-auth")


SCENES: tuple[tuple[str, Callable[["MainWindow"], None]], ...] = (
    ("window", _sent),
    ("auth", _basic),
    ("lesson", _lesson),
    ("failure", _refused),
    ("question", _asked),
)


def _desk(window: "MainWindow") -> "Desk":
    assert window.desk is not None
    return window.desk


def _open(window: "MainWindow", path: str) -> None:
    collection = _desk(window).session.state.collections[0].collection
    _desk(window).documents.open_node(collection, collection.find(path))
    _quiet()


def _pane(window: "MainWindow", _name: str, index: int) -> None:
    from PySide6.QtWidgets import QTabWidget

    request = _desk(window).documents.request()
    tabs = request.findChild(QTabWidget, "requestTabs") if request else None
    assert tabs is not None
    tabs.setCurrentIndex(index)


def _send(window: "MainWindow") -> None:
    request = _desk(window).documents.request()
    assert request is not None
    request.send()
    _until(request.is_sending)
    _until(lambda: not request.is_sending())


def _until(holds: Callable[[], bool]) -> None:
    """Let the window work until `holds`; ends the program where it never does."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    deadline = QDeadlineTimer(SECONDS * 1000)
    while not holds():
        if deadline.hasExpired():
            raise SystemExit("the window did not come to rest")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _quiet() -> None:
    """Let the window finish what it has begun: half a second without a wish for more."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(500, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
