"""Every control says what it is: each widget that takes the focus has a name, in both languages."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.desk import Desk
from restdesk.gui.dialogs.difference import DifferenceDialog
from restdesk.gui.widgets.tab_order import tab_on
from restdesk.gui.window import MainWindow
from restdesk.model.ready import Place
from restdesk.session.outcome import WholeFile
from restdesk.session.state import CollectionClosed
from tests.gui.conftest import Open


def nameless(top: QWidget) -> list[str]:
    """The widgets that take the focus by keys and have no name; a combo box has its label's or its field's."""
    labelled = {label.buddy() for label in top.findChildren(QLabel)}
    found = []
    for widget in top.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if not takes or not widget.isVisible() or widget in labelled:
            continue
        name = widget.accessibleName()
        if not name and not isinstance(widget, QComboBox):  # a combo box would say what is chosen in it
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not name:
            parent = widget.parentWidget()
            found.append(f"{type(widget).__name__} {widget.objectName()!r} in {type(parent).__name__}")
    return found


@pytest.fixture(params=[("en", "Send"), ("ko", "보내기")], ids=["en", "ko"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, opened: Open, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window of each language with the sample's first request."""
    language, send = request.param
    monkeypatch.setenv("RESTDESK_LANGUAGE", language)
    made = opened()
    desk = made.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.documents.request() is not None)
    assert send in [button.text() for button in made.findChildren(QPushButton, "sendButton")]
    return made


def rows_of_panes(window: MainWindow) -> list[QTabWidget]:
    return [tabs for tabs in window.findChildren(QTabWidget) if tabs.isVisible() and tabs.objectName()]


def test_every_control_of_every_pane_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    rows = rows_of_panes(window)
    assert {tabs.objectName() for tabs in rows} == {"requestTabs", "responseTabs"}
    found = set()
    for tabs in rows:
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            found |= {f"{tabs.tabText(index)}: {one}" for one in nameless(window)}
    assert found == set()


@pytest.mark.parametrize(
    ("keys", "is_open"),
    [
        ("Ctrl+,", lambda: top_dialog() is not None),
        ("F1", lambda: top_dialog() is not None),
        ("Ctrl+K", lambda: QApplication.focusWidget() is not None),
    ],
)
def test_every_control_of_what_opens_has_a_name(
    qtbot: QtBot, window: MainWindow, keys: str, is_open: Callable[[], bool]
) -> None:
    sequence = QKeySequence(keys)[0]  # type: ignore[index]  # its stub does not know
    QTest.keyClick(window, sequence.key(), sequence.keyboardModifiers())
    qtbot.waitUntil(is_open)
    dialog = top_dialog()
    assert nameless(dialog or window) == []
    if dialog is not None:
        dialog.close()


def top_dialog() -> QDialog | None:
    """The dialog that is open."""
    return next((top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()), None)


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def folder_of(window: MainWindow) -> Path:
    return desk_of(window).session.state.collections[0].collection.folder


def node(path: str, window: MainWindow) -> None:
    """Open what stands there."""
    collection = desk_of(window).session.state.collections[0].collection
    desk_of(window).documents.open_node(collection, collection.find(path) if path else None)


def environments(path: str, window: MainWindow) -> None:
    desk_of(window).open_environments(path)


def environment_as_text(window: MainWindow) -> None:
    environments("environments/local.yml", window)
    [button] = [button for button in window.findChildren(QPushButton, "environmentBulk") if button.isVisible()]
    button.click()


def do(name: str, window: MainWindow) -> None:
    """Do an action."""
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def uses(window: MainWindow) -> None:
    desk_of(window).rename_everywhere("baseUrl")


def text_file(window: MainWindow) -> None:
    desk_of(window).open_as_text(Place(collection=folder_of(window), path="open/get-data.yml"))


def tree_name(window: MainWindow) -> None:
    window.side_bar.tree.select((folder_of(window), "open"))
    window.side_bar.tree.setFocus()
    do("tree.rename", window)


def folder_to_move_to(window: MainWindow) -> None:
    window.side_bar.tree.select((folder_of(window), "open/get-data.yml"))
    window.side_bar.tree.setFocus()
    do("tree.move_to", window)


def tags(window: MainWindow) -> None:
    window.side_bar.tree.setFocus()
    do("tree.tags", window)


def nothing(window: MainWindow) -> None:
    """Close all there is: the window offers where to begin, and what was open before."""
    desk = desk_of(window)
    desk.closing.close_all()
    desk.session.apply(CollectionClosed(folder_of(window)))
    desk.opening.recent = (Path("/one"), Path("/two"))
    desk.opening.settled.emit()


def difference(window: MainWindow) -> None:
    DifferenceDialog(WholeFile(path="a.yml", before="a: 1\n", after="a: 2\n"), "-a: 1\n+a: 2\n", window).show()


NEW: dict[str, Callable[[MainWindow], object]] = {
    "folder": partial(node, "basic-auth"),
    "collection": partial(node, ""),
    "environment": partial(environments, "environments/local.yml"),
    "environment as text": environment_as_text,
    "find": partial(do, "find.everywhere"),
    "replace": partial(do, "find.replace_everywhere"),
    "uses": uses,
    "text": text_file,
    "name in the tree": tree_name,
    "name in the tab": partial(do, "tab.rename"),
    "move to": folder_to_move_to,
    "tags": tags,
    "no collection": nothing,
    "save as": partial(do, "request.save_as"),
    "new collection": partial(do, "collection.new"),
    "difference": difference,
}
"""What belongs to collections, and how it is opened."""

PASSING = tuple(NEW[name] for name in ("name in the tree", "name in the tab", "move to"))
"""What is gone as soon as the focus leaves it."""


@pytest.mark.parametrize("opens", NEW.values(), ids=NEW)
def test_every_control_of_what_belongs_to_collections_has_a_name_and_comes_in_order(
    qtbot: QtBot, window: MainWindow, opens: Callable[[MainWindow], object]
) -> None:
    opens(window)
    qtbot.wait(1)
    seen = top_dialog() or window
    passing = opens in PASSING
    panes: list[tuple[QTabWidget | None, int]] = [
        (tabs, index) for tabs in rows_of_panes(window) for index in range(tabs.count())
    ]
    for tabs, index in panes or [(None, 0)]:
        if tabs is not None:
            tabs.setCurrentIndex(index)
            qtbot.wait(1)
        assert nameless(seen) == []
        assert passing or jumps(window.area if seen is window else seen, seen) == []
    if seen is not window:
        seen.close()


def stops(top: QWidget, window: QWidget) -> list[QWidget]:
    """What Tab goes through in a part of a window, from the topmost control on."""
    seen: list[QWidget] = []
    while tab_on(window, following=True):
        focus: QWidget | None = window.focusWidget()
        if focus is None or focus in seen:
            break
        seen.append(focus)
    assert seen, "nothing is reached by Tab"
    inside = [one for one in seen if top.isAncestorOf(one) and not one.visibleRegion().isEmpty()]
    first = min(range(len(inside)), key=lambda at: line_and_place(inside[at], top), default=0)
    return inside[first:] + inside[:first]


def line_and_place(widget: QWidget, top: QWidget) -> tuple[int, int]:
    """In which line of controls a widget stands, and where in it."""
    return place(widget, top).y() // 40, place(widget, top).x()


def place(widget: QWidget, top: QWidget) -> QPoint:
    return widget.mapTo(top, QPoint())


def jumps(top: QWidget, window: QWidget) -> list[tuple[str, str]]:
    """The steps of Tab that go up, and not to a column at the right."""
    return [
        (before.objectName() or type(before).__name__, after.objectName() or type(after).__name__)
        for before, after in pairwise(stops(top, window))
        if place(after, top).y() + after.height() <= place(before, top).y()
        and place(after, top).x() < place(before, top).x() + before.width()
    ]
