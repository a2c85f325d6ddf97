"""The scenes of the pictures, one row each: what is done in the window, and which widget of it is seen."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from msgspec.structs import replace

from restdesk.model.request import (
    Assertion,
    FileBody,
    FileChoice,
    FormBody,
    FormField,
    Graphql,
    GraphqlBody,
    Header,
    Http,
    Info,
    JsonBody,
    MultipartBody,
    Param,
    Part,
    Request,
)
from scripts.picture_collections import COLLECTION_SCENES
from scripts.picture_hands import (
    SECONDS,
    Do,
    Seen,
    desk_of,
    dialog_of,
    new_request,
    open_node,
    request_of,
    send,
    show_pane,
    show_request,
    trigger,
    until,
    whole,
)

if TYPE_CHECKING:
    from restdesk.gui.window import MainWindow

XML = b'<?xml version="1.0"?><orders xmlns="urn:example"><!-- two -->'
XML += b'<order id="1"><item price="1.10">Tea &amp; cake</item></order>'
XML += "<order id='2'><item price='12.50'>데이터</item></order></orders>".encode()


def scenes() -> tuple[tuple[str, Do, Seen], ...]:
    """Return name, what is done, and what of the window is seen."""
    rows: tuple[tuple[str, Do], ...] = (
        ("window", _sent),
        ("params", _params),
        ("headers", _headers),
        ("headers-as-text", _as_text),
        ("body-error", _broken_json),
        (
            "body-form",
            partial(_body, FormBody((FormField("name", "데이터"), FormField("note", "{{word}}", disabled=True)))),
        ),
        ("body-multipart", _multipart),
        ("body-file", partial(_body, FileBody((FileChoice("reports/may.csv", "text/csv", selected=True),)))),
        ("body-graphql", _graphql),
        ("auth", _basic),
        ("auth-inherited", _inherited),
        ("checks", _checked),
        ("settings", _settings),
        ("docs", _docs),
        ("lesson", _lesson),
        ("pasted", _pasted),
        ("completion", _completion),
        ("variable", _card),
        ("question", _asked),
        ("failure", _refused),
        ("certificate", _certificate),
        ("challenge", _challenged),
        ("xml", partial(_served, "/orders.xml")),
        ("image", partial(_served, "/picture.png")),
        ("hex", partial(_served, "/bytes.bin")),
        ("found", _found),
        ("response-headers", _response_headers),
        ("cookies", _cookies),
        ("timeline", _timeline),
        ("sent", _sent_pane),
        ("beside", _beside),
        ("palette", partial(_palette, "palette", "tab")),
        ("go-to-request", partial(_palette, "request.go_to", "데이터")),
        ("empty", _empty),
    )
    dialogs: tuple[tuple[str, Do, str], ...] = (
        ("preferences", partial(trigger, "preferences"), "preferencesDialog"),
        ("shortcuts", _shortcuts_page, "preferencesDialog"),
        ("shortcut-sheet", partial(trigger, "shortcuts"), "shortcutsDialog"),
        ("about", partial(trigger, "about"), "aboutDialog"),
    )
    return (
        *((name, do, whole) for name, do in rows),
        *((name, do, partial(dialog_of, name=dialog)) for name, do, dialog in dialogs),
        *COLLECTION_SCENES,  # the last: another collection is open then
    )


def _sent(window: "MainWindow") -> None:
    open_node(window, "open/post-data.yml")
    show_pane(window, "body")
    send(window)


def _params(window: "MainWindow") -> None:
    url = "{{baseUrl}}/users/:id/orders?since=2026-11-24&limit=20&tag=새것"
    rows = (
        Param("since", "2026-11-24", description="the first day"),
        Param("limit", "20"),
        Param("tag", "새것"),
        Param("debug", "1", disabled=True),
        Param("id", "42", type="path"),
    )
    show_request(window, Http(url=url, params=rows))
    show_pane(window, "params")


def _headers(window: "MainWindow") -> None:
    rows = (Header("X-Trace", "{{$guid}}"), Header("Accept-Language", "ko"), Header("X-Debug", "1", disabled=True))
    show_request(window, Http("POST", "{{baseUrl}}/echo", rows, body=JsonBody("{}")))
    show_pane(window, "headers")


def _as_text(window: "MainWindow") -> None:
    _headers(window)
    trigger("rows.as_text", window)


def _broken_json(window: "MainWindow") -> None:
    text = '{\n  // prices stay as they are typed\n  "price": 1.10,\n  "id": {{orderId}}\n  "name": "데이터"\n}'
    _body(JsonBody(text), window)


def _body(body: "FormBody | FileBody | JsonBody | MultipartBody", window: "MainWindow") -> None:
    show_request(window, Http("POST", "{{baseUrl}}/echo", body=body))
    show_pane(window, "body")


def _multipart(window: "MainWindow") -> None:
    parts = (
        Part("title", "text", "May"),
        Part("meta", "text", '{"year": 2026}', "application/json"),
        Part("files", "file", ("reports/may.csv", "reports/june.csv"), "text/csv"),
    )
    _body(MultipartBody(parts), window)


def _graphql(window: "MainWindow") -> None:
    body = GraphqlBody(
        "query Order($id: ID!) {\n  order(id: $id) {\n    id\n    price # in won\n  }\n}",
        '{"id": 12345678901234567890}',
    )
    tab = new_request(window)
    call = Graphql(method="POST", url="{{baseUrl}}/echo", body=body)
    tab.undoing.replace(Request(info=Info(type="graphql"), graphql=call))
    show_pane(window, "body")


def _basic(window: "MainWindow") -> None:
    open_node(window, "basic-auth/get-data.yml")
    show_pane(window, "auth")
    send(window)


def _inherited(window: "MainWindow") -> None:
    open_node(window, "token/get-data.yml")
    show_pane(window, "auth")


def _checked(window: "MainWindow") -> None:
    open_node(window, "open/get-data.yml")
    tab = request_of(window)
    request = tab.value()
    more = (Assertion("res.body.message", "isDefined"), Assertion('res.headers["content-type"]', "contains", "xml"))
    runtime = replace(request.runtime, assertions=(*request.runtime.assertions, *more))
    tab.undoing.replace(replace(request, runtime=runtime))
    show_pane(window, "checks")
    send(window)


def _settings(window: "MainWindow") -> None:
    open_node(window, "open/get-data.yml")
    show_pane(window, "settings")


def _docs(window: "MainWindow") -> None:
    open_node(window, "open/missing-parameter.yml")
    show_pane(window, "docs")


def _lesson(window: "MainWindow") -> None:
    open_node(window, "basic-auth")


def _pasted(window: "MainWindow") -> None:
    tab = new_request(window)
    tab.pasting.takes(
        "curl -k -u reader:sesame -H 'X-Trace: 1' --json '{\"price\": 1.10}' http://127.0.0.1:8000/orders"
    )
    until(lambda: tab.method() == "POST")


def _completion(window: "MainWindow") -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    tab = new_request(window)
    url = tab.findChild(QLineEdit, "urlEdit")
    assert url is not None
    window.activateWindow()
    url.setFocus()
    QTest.keyClicks(url, "{{b")


def _card(window: "MainWindow") -> None:
    from PySide6.QtWidgets import QLineEdit

    open_node(window, "open/get-data.yml")
    url = request_of(window).findChild(QLineEdit, "urlEdit")
    assert url is not None
    window.activateWindow()
    url.setFocus()
    url.setCursorPosition(5)
    trigger("variable.show", window)


def _asked(window: "MainWindow") -> None:
    show_request(window, Http(url="{{baseUrl}}/open/api/data?param={{word}}&by={{?Your name}}"))
    request_of(window).send()


def _refused(window: "MainWindow") -> None:
    show_request(window, Http(url="http://127.0.0.1:9/nobody"))
    send(window)


def _certificate(window: "MainWindow") -> None:
    """A server whose certificate comes from an issuer that nobody knows."""
    import trustme

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA(organization_name="Example").issue_cert("127.0.0.1").configure_cert(context)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(SECONDS)
        server = threading.Thread(target=_refuse_twice, args=(listener, context))
        server.start()
        show_request(window, Http(url=f"https://127.0.0.1:{listener.getsockname()[1]}/orders"))
        send(window)
        server.join()


def _refuse_twice(listener: socket.socket, context: ssl.SSLContext) -> None:
    """Shake hands as often as one Send does: to send, and to look at what was refused."""
    for _ in range(2):
        with contextlib.suppress(OSError):
            sock, _address = listener.accept()
            with sock, context.wrap_socket(sock, server_side=True) as secured:
                secured.recv(1)


def _challenged(window: "MainWindow") -> None:
    open_node(window, "basic-auth/no-password.yml")
    send(window)


def _served(path: str, window: "MainWindow") -> None:
    with _server() as address:
        show_request(window, Http(url=address + path))
        send(window)


def _found(window: "MainWindow") -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    from restdesk.gui.text.text_view import TextView

    open_node(window, "posts/list-posts.yml")
    send(window)
    until(lambda: any(view.isVisible() for view in request_of(window).findChildren(TextView, "responseBody")))
    window.activateWindow()
    until(window.isActiveWindow)
    request_of(window).response.setFocus()
    trigger("find.open", window)
    field = request_of(window).findChild(QLineEdit, "responseSearch")
    assert field is not None
    until(field.hasFocus)
    QTest.keyClicks(field, "title")


def _response_headers(window: "MainWindow") -> None:
    open_node(window, "open/get-data.yml")
    send(window)
    show_pane(window, "headers", "responseTabs")


def _cookies(window: "MainWindow") -> None:
    body = JsonBody('{"theme": "dark", "visits": "3"}')
    show_request(window, Http("POST", "{{baseUrl}}/cookies", body=body))
    send(window)
    show_pane(window, "cookies", "responseTabs")


def _timeline(window: "MainWindow") -> None:
    show_request(window, Http(url="{{baseUrl}}/redirect/2"))
    send(window)
    show_pane(window, "timeline", "responseTabs")


def _sent_pane(window: "MainWindow") -> None:
    open_node(window, "basic-auth/post-data.yml")
    send(window)
    show_pane(window, "sent", "responseTabs")


def _beside(window: "MainWindow") -> None:
    open_node(window, "open/post-data.yml")
    show_pane(window, "body")
    send(window)
    trigger("orientation", window)


def _palette(name: str, text: str, window: "MainWindow") -> None:
    from PySide6.QtWidgets import QLineEdit, QWidget

    if window.settings.get("window.orientation") == "beside":
        trigger("orientation", window)
    window.activateWindow()
    trigger(name, window)
    palette = window.findChild(QWidget, "commandPalette")
    assert palette is not None
    field = palette.findChild(QLineEdit)
    assert field is not None
    field.insert(text)
    field.textEdited.emit(text)


def _empty(window: "MainWindow") -> None:
    desk_of(window).closing.close_all()
    for request in desk_of(window).documents.requests():
        desk_of(window).documents.close(request)


def _shortcuts_page(window: "MainWindow") -> None:
    from restdesk.gui.dialogs.preferences import show_preferences

    show_preferences(window, page="shortcuts")


@contextlib.contextmanager
def _server() -> Iterator[str]:
    """A server of an XML document, an image and some bytes."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Served)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Served(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kinds = {
            "/orders.xml": ("application/xml", XML),
            "/picture.png": ("image/png", _picture()),
            "/bytes.bin": ("application/octet-stream", bytes(range(256)) * 8),
        }
        kind, body = kinds[self.path]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Nothing is logged."""


def _picture() -> bytes:
    """A picture with a transparent ground."""
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QColor, QImage, QImageWriter, QLinearGradient, QPainter

    image = QImage(480, 270, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    colours = QLinearGradient(0, 0, 480, 270)
    colours.setColorAt(0, QColor("#2f54c9"))
    colours.setColorAt(1, QColor("#62d29b"))
    painter.setBrush(colours)
    painter.drawEllipse(90, 10, 300, 250)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(data.data())
