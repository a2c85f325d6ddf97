"""A body pane that is on the screen, and a server that tells what it was sent."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.request.body.editor import AnyBody
from restdesk.gui.request.body.pane import BodyPane
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.request import Graphql, GraphqlBody, Http, Request

Shown = Callable[..., "Show"]


class Show:
    """A pane that shows a request."""

    def __init__(self, pane: BodyPane, request: Request) -> None:
        self.pane = pane
        self.request = request
        pane.show_value(request)

    def choose(self, kind: str) -> None:
        """Choose a kind in the box."""
        self.pane.box.setCurrentIndex(self.pane.box.findData(kind))

    def take(self) -> Request:
        """The request as it stands."""
        self.pane.flush()
        self.request = self.pane.value(self.request)
        return self.request

    def body(self) -> AnyBody:
        """The body as it stands."""
        call = self.take().call
        assert call is not None
        return call.body


@pytest.fixture
def shown(qtbot: QtBot, surroundings: Surroundings) -> Shown:
    """Shows a body, or a whole request."""

    def show(body: AnyBody = None, request: Request | None = None) -> Show:
        pane = BodyPane(surroundings)
        qtbot.addWidget(pane)
        assert pane.corner is not None
        qtbot.addWidget(pane.corner)
        pane.resize(900, 320)
        if request is None:
            graphql = Request(graphql=Graphql(body=body)) if isinstance(body, GraphqlBody) else None
            request = graphql or Request(http=Http(body=body))  # type: ignore[arg-type]  # no document is left here
        made = Show(pane, request)
        with qtbot.waitExposed(pane):
            pane.show()
        return made

    return show


def drop(target: QWidget, *paths: object, at: QPoint | None = None) -> None:
    """Drop files on a widget."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = at or target.rect().center()
    enters = QDragEnterEvent(
        place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(target, enters)
    event = QDropEvent(place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, event)


class Echo:
    """Keeps what it was sent: method, path, headers, body."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, dict[str, str], bytes]] = []
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def _answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                asked.append((self.command, self.path, dict(self.headers.items()), body))
                self.send_response(200)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"ok")

            def do_GET(self) -> None:
                self._answer()

            def do_POST(self) -> None:
                self._answer()

            def log_message(self, *arguments: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        """End it and its threads."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def echo() -> Iterator[Echo]:
    """A server on the loopback address."""
    made = Echo()
    yield made
    made.close()
