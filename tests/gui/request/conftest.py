"""A collection, a session and a request tab that is on the screen; and a server to send to."""

import os
import select
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.background import Background
from restdesk.gui.context import Context
from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import Theme, read_theme
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.request.tab import RequestTab
from restdesk.gui.state import Changes
from restdesk.model.ready import Place
from restdesk.model.request import Http, Request
from restdesk.paths import find
from restdesk.session.build import Session, build
from restdesk.session.state import CollectionOpened

THEMES = Path(__file__).parents[3] / "resources" / "themes"

FILES = {
    "opencollection.yml": """\
opencollection: 1.0.0
info: {name: Shop}
request:
  headers: [{name: Accept, value: application/json}, {name: X-Where, value: shop}]
  variables: [{name: word, value: hello}]
""",
    "cart/folder.yml": """\
info: {name: Cart, type: folder}
request:
  headers: [{name: x-where, value: cart}]
  auth: {type: basic, username: kim, password: "{{key}}"}
""",
    "cart/add.yml": "info: {name: Add, type: http}\nhttp: {method: POST, url: 'http://localhost/', auth: inherit}\n",
    "list.yml": "info: {name: List, type: http}\nhttp: {method: GET, url: 'http://localhost/list'}\n",
    "login.yml": """\
info: {name: Log in, type: http}
http: {method: POST, url: 'http://localhost/login'}
runtime:
  actions:
    - type: set-variable
      selector: {expression: res.body.ticket}
      variable: {name: ticket, scope: runtime}
""",
    "environments/local.yml": "name: local\nvariables: [{name: key, secret: true}]\n",
}

W = TypeVar("W", bound=QWidget)
MakeTab = Callable[..., RequestTab]


@pytest.fixture
def themes(qapp: QApplication) -> dict[str, Theme]:
    """Both looks, by name; the light one is on the application."""
    found = {name: read_theme(THEMES, name) for name in ("light", "dark")}
    apply_theme(qapp, found["light"])
    return found


@pytest.fixture
def context(qtbot: QtBot, themes: dict[str, Theme], tmp_path: Path) -> Iterator[Context]:
    """A session in which the shop is open."""
    changes = Changes()
    session = build(find(os.environ), tell=changes.tell)
    unexpected: list[str] = []
    session.unexpected.show = lambda kind, details: unexpected.append(details)
    for path, text in FILES.items():
        file = tmp_path / "shop" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    collection = session.engine.submit(session.open(tmp_path / "shop")).result()
    session.apply(CollectionOpened(collection, "local"))
    background = Background(session)
    yield Context(session, background, lambda: themes["light"], changes)
    background.close()
    session.close()
    assert not unexpected


@pytest.fixture
def session(context: Context) -> Session:
    """The session of the context."""
    return context.session


@pytest.fixture
def place(session: Session) -> Place:
    """Where the request of the cart is."""
    return Place(collection=session.state.collections[0].collection.folder, path="cart/add.yml", environment="local")


@pytest.fixture
def surroundings(context: Context, place: Place) -> Surroundings:
    """What the request of the cart sees."""
    return Surroundings(context, place)


@pytest.fixture
def make_tab(qtbot: QtBot, context: Context, place: Place) -> MakeTab:
    """Makes a tab that is on the screen, at the place of the cart's request."""

    def make(http: Http | None = None, request: Request | None = None) -> RequestTab:
        tab = RequestTab(context, place, request or Request(http=http or Http()), "Add")
        qtbot.addWidget(tab, before_close_func=RequestTab.close_down)
        tab.resize(900, 700)
        with qtbot.waitExposed(tab):
            tab.show()
        tab.activateWindow()
        qtbot.waitUntil(tab.isActiveWindow)
        return tab

    return make


def seen(root: QWidget, kind: type[W], name: str) -> W:
    """The visible widget of that name."""
    return next(widget for widget in root.findChildren(kind, name) if widget.isVisible())


class Server:
    """Answers with `ok`; `/wait` is answered when the test says `go`, and `gone` tells that nobody waits any more."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.go, self.gone = threading.Event(), threading.Event()
        asked, go, gone = self.asked, self.go, self.gone

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append((self.path, dict(self.headers.items())))
                if self.path == "/wait" and self._hangs_up():
                    gone.set()
                    return
                self.send_response(200)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"ok")

            def _hangs_up(self) -> bool:
                """Wait until the test says `go` or the client is gone."""
                while not go.is_set():
                    readable, _, _ = select.select([self.connection], [], [], 0.01)
                    if readable:
                        return True
                return False

            def log_message(self, *arguments: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        """End it and its threads."""
        self.go.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on the loopback address."""
    made = Server()
    yield made
    made.close()
