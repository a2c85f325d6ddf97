"""Tabs, lessons, links, environments and questions of the window."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui import translate
from restdesk.gui.environment_box import Offered
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.gui.window import MainWindow
from restdesk.session.state import EnvironmentChosen
from tests.gui.conftest import Open

FILES = {
    "opencollection.yml": 'opencollection: 1.0.0\ninfo:\n  name: "Shop"\ndocs: "# The shop"\n',
    "cart/folder.yml": 'info:\n  name: "Cart"\n  type: folder\ndocs: "# The cart"\n',
    "cart/add.yml": 'info:\n  name: "Add"\n  type: http\nhttp:\n  method: POST\n  url: "{{host}}/cart"\n',
    "cart/graph.yml": 'info:\n  name: "Graph"\n  type: graphql\ngraphql:\n  url: "http://localhost/"\n',
    "cart/remote.yml": 'info:\n  name: "Remote"\n  type: grpc\ngrpc:\n  url: "http://localhost/"\n',
    "list.yml": 'info:\n  name: "List"\n  type: http\nhttp:\n  method: GET\n  url: "{{host}}/list"\n',
    "quiet/one.yml": 'info:\n  name: "One"\n  type: http\nhttp:\n  method: GET\n  url: "{{host}}/one"\n',
    "bad.yml": "info:\n  name: [\n",
    "environments/a.yml": 'name: "a"\nvariables:\n  - name: host\n    value: "http://a.example"\n',
    "environments/b.yml": 'name: "b"\nvariables:\n  - name: host\n    value: "http://b.example"\n',
}


@pytest.fixture
def window(qtbot: QtBot, opened: Open, tmp_path: Path) -> MainWindow:
    """A window with the shop, nothing open but its first request."""
    for path, text in FILES.items():
        file = tmp_path / "shop" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    made = opened(tmp_path / "shop")
    qtbot.waitUntil(lambda: bool(tabs(made)))
    return made


def tabs(window: MainWindow) -> list[str]:
    """The titles of the tabs."""
    bar = window.area.strip.bar
    return [bar.tab(index).title for index in range(bar.count())]


def front(window: MainWindow) -> str:
    """The title of the tab in front."""
    bar = window.area.strip.bar
    return bar.tab(bar.currentIndex()).title


def choose(window: MainWindow, path: str) -> None:
    """Click the row of that path in the tree."""
    tree = window.side_bar.tree
    row = next(row for row in tree.rows.rows() if row.path == path)
    tree.select(row.key)
    index = tree.currentIndex()
    tree.scrollTo(index)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())


def close_all(window: MainWindow) -> None:
    """Close each tab."""
    assert window.desk is not None
    for _tab in tabs(window):
        window.desk.closing.close_current()


def bars(window: MainWindow) -> list[MessageBar]:
    """The bars that are to be seen."""
    return [bar for bar in window.area.findChildren(MessageBar, "messageBar") if bar.isVisible()]


def said(window: MainWindow) -> str:
    """What the bars say."""
    return "\n".join(label.text() for bar in bars(window) for label in bar.findChildren(QLabel))


def press(window: MainWindow, text: str) -> None:
    """Press the button of a bar that says this."""
    buttons = [button for bar in bars(window) for button in bar.findChildren(QPushButton)]
    QTest.mouseClick(next(button for button in buttons if button.text() == text), Qt.MouseButton.LeftButton)


def visible(window: MainWindow, name: str) -> QWidget:
    """The visible widget of that name."""
    return next(widget for widget in window.findChildren(QWidget, name) if widget.isVisible())


def edit_url(window: MainWindow, text: str) -> None:
    """Type at the end of the URL in front."""
    url = visible(window, "urlEdit")
    assert isinstance(url, QLineEdit)
    url.setFocus()
    url.end(False)
    QTest.keyClicks(url, text)


def test_a_request_opens_in_one_tab_however_often_it_is_chosen(window: MainWindow) -> None:
    choose(window, "list.yml")
    choose(window, "cart/add.yml")
    choose(window, "list.yml")
    assert sorted(tabs(window)) == ["Add", "List"]
    assert front(window) == "List"


def test_the_tree_marks_what_is_in_front(window: MainWindow) -> None:
    choose(window, "list.yml")
    choose(window, "cart/add.yml")
    window.area.strip.bar.setCurrentIndex(tabs(window).index("List"))
    selected = window.side_bar.tree.selected()
    assert selected is not None
    assert selected.path == "list.yml"


def test_a_folders_lesson_is_shown_and_the_next_one_takes_its_place(window: MainWindow) -> None:
    close_all(window)
    choose(window, "cart")
    docs = visible(window, "docsView")
    assert isinstance(docs, QTextBrowser)
    assert "The cart" in docs.toPlainText()
    choose(window, "")
    assert tabs(window) == ["Shop"]


def test_a_folder_without_docs_says_so_and_what_is_in_it(window: MainWindow) -> None:
    choose(window, "cart")
    choose(window, "quiet")
    assert front(window) == "quiet"
    shown = [label.text() for label in window.area.findChildren(QLabel) if label.isVisible()]
    assert any(edit.placeholderText() == "quiet" for edit in window.area.findChildren(QLineEdit) if edit.isVisible())
    assert "This folder has no docs.\n1 request" in shown


def test_a_broken_file_shows_its_error_and_its_text(window: MainWindow) -> None:
    choose(window, "bad.yml")
    current = window.area.findChildren(QPlainTextEdit)
    shown = [edit for edit in current if edit.isVisible()]
    assert any("name: [" in edit.toPlainText() for edit in shown)
    assert any("bad.yml" in label.text() for label in window.area.findChildren(QLabel) if label.isVisible())


def test_a_kind_that_cannot_be_sent_is_shown_and_kept(window: MainWindow) -> None:
    choose(window, "cart/remote.yml")
    assert front(window) == "Remote"
    assert any("grpc" in label.text() for label in window.area.findChildren(QLabel) if label.isVisible())
    assert window.desk is not None
    assert window.desk.documents.request() is None


def test_a_graphql_request_is_edited_like_any_other(window: MainWindow) -> None:
    choose(window, "cart/graph.yml")
    assert window.desk is not None
    request = window.desk.documents.request()
    assert request is not None
    assert request.editor.line.url.text() == "http://localhost/"
    assert not request.is_modified()


@pytest.mark.parametrize(
    ("link", "opens"), [("add.yml", "Add"), ("../list.yml", "List"), ("../opencollection.yml", "Shop")]
)
def test_a_link_in_docs_opens_a_request_or_a_lesson(window: MainWindow, link: str, opens: str) -> None:
    close_all(window)
    choose(window, "cart")
    click_link(window, link)
    assert front(window) == opens


@pytest.mark.parametrize("link", ["gone.yml", "../../x.yml", "file:///etc/passwd", "javascript:alert(1)"])
def test_a_link_that_leads_to_nothing_is_said_in_the_bar(window: MainWindow, link: str) -> None:
    choose(window, "cart")
    click_link(window, link)
    assert link in said(window)


def test_a_web_page_opens_only_after_a_question_that_shows_its_address(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: visited.append(url.toString()))
    choose(window, "cart")
    click_link(window, "https://example.com/?a=1")
    assert "https://example.com/?a=1" in said(window)
    assert visited == []
    press(window, "Open in the browser")
    assert visited == ["https://example.com/?a=1"]
    assert said(window) == ""


def click_link(window: MainWindow, link: str) -> None:
    """Click a link in the lesson in front."""
    docs = visible(window, "docsView")
    assert isinstance(docs, QTextBrowser)
    docs.anchorClicked.emit(link)


def test_the_tree_marks_nothing_for_a_request_without_a_file(window: MainWindow) -> None:
    choose(window, "list.yml")
    QTest.mouseClick(window.area.strip.new_button, Qt.MouseButton.LeftButton)
    assert window.side_bar.tree.selected() is None
    window.area.strip.bar.setCurrentIndex(tabs(window).index("List"))
    selected = window.side_bar.tree.selected()
    assert selected is not None
    assert selected.path == "list.yml"


def test_the_question_before_closing_has_the_focus_and_esc_keeps_the_tab(window: MainWindow) -> None:
    assert window.desk is not None
    choose(window, "list.yml")
    edit_url(window, "?a=1")
    url = window.focusWidget()
    window.desk.closing.close_current()
    focus = window.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Save"
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not bars(window)
    assert "List" in tabs(window)
    assert window.focusWidget() is url


def test_tab_walks_through_the_window_as_it_is_read_and_back(window: MainWindow) -> None:
    choose(window, "list.yml")
    assert window.desk is not None
    order = ["environmentBox", "environmentEditButton", "methodBox", "urlEdit", "sendButton", "sendMenuButton"]
    order += ["requestTabs", "paramsBulk", "paramsTable", "encodeUrlBox", "responseTabs"]
    assert walk(window, "environmentBox", Qt.Key.Key_Tab, len(order)) == order
    assert walk(window, "responseTabs", Qt.Key.Key_Backtab, len(order)) == order[::-1]


def named(widget: QWidget | None) -> str:
    """The name of a widget, or of the nearest one around it that has one of ours."""
    while widget is not None and (not widget.objectName() or widget.objectName().startswith("qt_")):
        widget = widget.parentWidget()
    return "" if widget is None else widget.objectName()


def walk(window: MainWindow, start: str, key: Qt.Key, steps: int) -> list[str]:
    """Press the key and return where the focus was, one name for all that has the same."""
    visible(window, start).setFocus()
    order: list[str] = []
    for _step in range(60):
        focus = window.focusWidget()
        if not order or order[-1] != named(focus):
            order.append(named(focus))
        if len(order) == steps:
            break
        QTest.keyClick(focus, key)
    return order


def test_the_window_can_be_small(window: MainWindow) -> None:
    window.resize(800, 500)
    assert (window.width(), window.height()) == (800, 500)


def test_the_response_beside_the_request_gets_half_of_the_room(window: MainWindow) -> None:
    assert window.desk is not None
    request = window.desk.documents.request()
    assert request is not None
    request.turn()
    QCoreApplication.processEvents()
    assert abs(request.response.width() - request.width() // 2) <= 2
    window.resize(800, 500)
    QCoreApplication.processEvents()
    assert visible(window, "urlEdit").width() >= 160


def test_a_new_request_belongs_to_the_collection_in_front(window: MainWindow) -> None:
    QTest.mouseClick(window.area.strip.new_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.area.strip.new_button, Qt.MouseButton.LeftButton)
    assert tabs(window)[-2:] == ["New request", "New request 2"]
    assert window.area.environments.box.currentText() == "a"


def test_closing_a_modified_request_asks_first(window: MainWindow) -> None:
    close_all(window)
    choose(window, "cart/add.yml")
    choose(window, "list.yml")
    edit_url(window, "?a=1")
    bar = window.area.strip.bar
    assert bar.tab(1).modified
    bar.setCurrentIndex(0)
    bar.tabCloseRequested.emit(1)
    assert "List" in said(window)
    assert front(window) == "List"
    press(window, "Keep open")
    assert tabs(window) == ["Add", "List"]
    bar.tabCloseRequested.emit(1)
    press(window, "Discard changes")
    assert tabs(window) == ["Add"]
    assert said(window) == ""


def test_the_question_stays_with_its_tab(window: MainWindow) -> None:
    choose(window, "list.yml")
    edit_url(window, "?a=1")
    window.area.strip.bar.tabCloseRequested.emit(window.area.strip.bar.currentIndex())
    choose(window, "cart/add.yml")
    assert said(window) == ""
    choose(window, "list.yml")
    assert "List" in said(window)


def test_quitting_with_changes_asks_and_names_them(window: MainWindow) -> None:
    choose(window, "list.yml")
    edit_url(window, "?a=1")
    assert not window.close()
    assert "List" in said(window)
    assert window.isVisible()
    press(window, "Discard changes")
    assert not window.isVisible()
    assert window.desk is None


def test_the_environment_box_offers_those_of_the_collection_and_tells_the_requests(window: MainWindow) -> None:
    box = window.area.environments.box
    assert [box.itemText(index) for index in range(box.count())] == [
        *("No environment", "a", "b"),
        *("", "New environment…", "Edit environments…"),
    ]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert window.desk is not None
    assert [opened.environment for opened in window.desk.session.state.collections] == ["b"]
    assert {request.place.environment for request in window.desk.documents.requests()} == {"b"}
    folder = window.desk.session.state.collections[0].collection.folder
    window.desk.session.apply(EnvironmentChosen(folder, ""))
    assert box.currentText() == "No environment"


def test_an_error_that_nobody_expected_stands_in_the_bar_and_its_details_can_be_copied(
    qtbot: QtBot, window: MainWindow, unexpected: list[str]
) -> None:
    assert window.desk is not None
    window.desk.session.unexpected.report(ZeroDivisionError("by zero"))
    qtbot.waitUntil(lambda: "ZeroDivisionError" in said(window))
    press(window, "Copy details")
    assert "by zero" in QGuiApplication.clipboard().text()
    assert unexpected.pop()


@pytest.fixture
def korean(qapp: QCoreApplication, compiled: Path) -> Iterator[Path]:
    """The folder of compiled translations; the application speaks English again afterwards."""
    yield compiled
    translate.install(qapp, compiled, "en")


def test_the_language_can_change_while_the_window_is_open(
    qapp: QCoreApplication, korean: Path, window: MainWindow
) -> None:
    translate.install(qapp, korean, "ko")
    QCoreApplication.sendPostedEvents()
    assert window.side_bar.filter_edit.placeholderText() == "필터"
    assert window.menuBar().actions()[0].text() == "파일(&F)"
    assert "비밀 값" in " ".join(label.text() for label in window.status.findChildren(QLabel))


def test_tab_goes_from_the_filter_to_the_tree_to_the_tabs_and_the_environment(window: MainWindow) -> None:
    window.side_bar.filter_edit.setFocus()
    order = []
    for _step in range(5):
        focus = window.focusWidget()
        order.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert order == ["collectionFilter", "collectionTree", "tabBar", "newRequestButton", "environmentBox"]


def test_the_bar_takes_room_only_while_it_says_something(qtbot: QtBot, window: MainWindow) -> None:
    assert window.desk is not None
    request = window.desk.documents.request()
    assert request is not None
    assert request.mapTo(window.area, QPoint(0, 0)).y() == window.area.strip.height()
    choose(window, "cart")
    click_link(window, "gone.yml")
    docs = visible(window, "docsView")
    qtbot.waitUntil(lambda: docs.mapTo(window.area, QPoint(0, 0)).y() > window.area.strip.height() + 20)


@pytest.mark.parametrize("close", ["tab", "window"])
def test_closing_while_a_request_is_sent_ends_it(qtbot: QtBot, window: MainWindow, close: str) -> None:
    assert window.desk is not None
    with socket.create_server(("127.0.0.1", 0)) as server:
        window.desk.documents.new_request(None)
        request = window.desk.documents.request()
        assert request is not None
        edit_url(window, f"http://127.0.0.1:{server.getsockname()[1]}/")
        request.send()
        server.settimeout(20)
        came = []
        accepting = threading.Thread(target=lambda: came.append(server.accept()[0]))
        accepting.start()
        qtbot.waitUntil(lambda: bool(came), timeout=20_000)
        accepting.join()
        assert request.is_sending()
        if close == "tab":
            window.area.strip.bar.tabCloseRequested.emit(window.area.strip.bar.currentIndex())
            press(window, "Discard changes")
        else:
            window.close_unasked()
        came[0].settimeout(20)
        while came[0].recv(4096):
            pass
        came[0].close()


def test_escape_cancels_what_is_sent(qtbot: QtBot, window: MainWindow) -> None:
    assert window.desk is not None
    with socket.create_server(("127.0.0.1", 0)) as server:
        window.desk.documents.new_request(None)
        request = window.desk.documents.request()
        assert request is not None
        edit_url(window, f"http://127.0.0.1:{server.getsockname()[1]}/")
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert request.is_sending()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not request.is_sending())


def test_the_list_of_environments_shows_their_names_whole_in_a_narrow_box(window: MainWindow, qtbot: QtBot) -> None:
    box = window.area.environments.box
    name = "a long name of an environment in a narrow box"
    window.area.environments.show_environments([Offered(name)], name)
    box.setFixedWidth(90)
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    assert view.viewport().width() >= view.sizeHintForColumn(0)
    box.hidePopup()
