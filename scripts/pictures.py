"""Makes the screenshots in docs/pictures: the real window with the real demo server, light and dark, in both languages.

Each picture is one scene in one process: `pictures.py` starts itself once a theme and language.
"""

import contextlib
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
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
    _new(window, "http://127.0.0.1:9/nobody")
    _send(window)


def _timeline(window: "MainWindow") -> None:
    _new(window, "{{baseUrl}}/redirect/2")
    _send(window)
    _pane(window, "Timeline", 2, "responseTabs")


def _certificate(window: "MainWindow") -> None:
    """A server whose certificate comes from an issuer that nobody knows."""
    import trustme

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA(organization_name="Example").issue_cert("127.0.0.1").configure_cert(context)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(SECONDS)
        server = threading.Thread(target=_refuse_twice, args=(listener, context))
        server.start()
        _new(window, f"https://127.0.0.1:{listener.getsockname()[1]}/orders")
        _send(window)
        server.join()


def _refuse_twice(listener: socket.socket, context: ssl.SSLContext) -> None:
    """Shake hands as often as one Send does: to send, and to look at what was refused."""
    for _ in range(2):
        with contextlib.suppress(OSError):
            sock, _address = listener.accept()
            with sock, context.wrap_socket(sock, server_side=True) as secured:
                secured.recv(1)


def _asked(window: "MainWindow") -> None:
    _new(window, "{{baseUrl}}/open/api/data?param={{word}}&by={{?Your name}}")
    request = _desk(window).documents.request()
    assert request is not None
    request.send()


def _lesson(window: "MainWindow") -> None:
    _open(window, "basic-auth")


SCENES: tuple[tuple[str, Callable[["MainWindow"], None]], ...] = (
    ("window", _sent),
    ("auth", _basic),
    ("lesson", _lesson),
    ("timeline", _timeline),
    ("failure", _refused),
    ("certificate", _certificate),
    ("question", _asked),
)


def _desk(window: "MainWindow") -> "Desk":
    assert window.desk is not None
    return window.desk


def _open(window: "MainWindow", path: str) -> None:
    collection = _desk(window).session.state.collections[0].collection
    _desk(window).documents.open_node(collection, collection.find(path))
    _quiet()


def _new(window: "MainWindow", url: str) -> None:
    from PySide6.QtWidgets import QLineEdit

    _desk(window).new_request()
    request = _desk(window).documents.request()
    assert request is not None
    field = request.findChild(QLineEdit, "urlEdit")
    assert field is not None
    field.insert(url)


def _pane(window: "MainWindow", _name: str, index: int, name: str = "requestTabs") -> None:
    from PySide6.QtWidgets import QTabWidget

    request = _desk(window).documents.request()
    tabs = request.findChild(QTabWidget, name) if request else None
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
