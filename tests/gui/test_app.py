"""What stands in the window when it has just been opened, and what is left when it is closed."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.window import MainWindow
from tests.gui.conftest import Open

COLLECTION = 'opencollection: 1.0.0\ninfo:\n  name: "Shop"\n'
REQUEST = 'info:\n  name: "Add"\n  type: http\nhttp:\n  method: POST\n  url: "http://localhost/cart"\n'


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder with a collection of one request and one broken file."""
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "opencollection.yml").write_text(COLLECTION, "utf-8")
    (folder / "add.yml").write_text(REQUEST, "utf-8")
    (folder / "broken.yml").write_text("<<<<<<< HEAD\nhttp: [\n", "utf-8")
    return folder


def said(window: MainWindow) -> str:
    """What the bar of the window says; nothing while it is hidden."""
    labels = window.area.bar.findChildren(QLabel)
    return "\n".join(label.text() for label in labels) if window.area.bar.isVisible() else ""


def tabs(window: MainWindow) -> list[str]:
    """The titles of the tabs."""
    bar = window.area.strip.bar
    return [bar.tab(index).title for index in range(bar.count())]


def test_plain_start_shows_the_sample_with_its_first_request_open(qtbot: QtBot, opened: Open) -> None:
    window = opened()
    qtbot.waitUntil(lambda: tabs(window) == ["Get data"])
    tree = window.side_bar.tree
    names = [row.name for row in tree.rows.rows()]
    assert names[:3] == ["Demo API", "Open", "Get data"]
    selected = tree.selected()
    assert selected is not None
    assert selected.path == "open/get-data.yml"
    assert window.area.environments.box.currentText() == "local"


def test_a_folder_is_opened_and_a_broken_file_stands_in_its_tree(qtbot: QtBot, opened: Open, shop: Path) -> None:
    window = opened(shop)
    qtbot.waitUntil(lambda: tabs(window) == ["Add"])
    assert [row.name for row in window.side_bar.tree.rows.rows()] == ["Shop", "Add", "broken"]


@pytest.mark.parametrize("kind", ["missing", "no collection"])
def test_a_folder_that_cannot_be_opened_is_told_in_the_bar(
    qtbot: QtBot, opened: Open, tmp_path: Path, kind: str
) -> None:
    folder = tmp_path / "elsewhere"
    if kind == "no collection":
        folder.mkdir()
    window = opened(folder)
    qtbot.waitUntil(lambda: str(folder) in said(window))
    assert window.side_bar.tree.rows.rowCount() == 0
    assert tabs(window) == []


def test_a_dropped_folder_is_opened(qtbot: QtBot, opened: Open, shop: Path) -> None:
    window = opened()
    qtbot.waitUntil(lambda: bool(tabs(window)))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(shop))])
    window.dropEvent(
        QDropEvent(
            QPointF(QPoint(5, 5)),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: "Shop" in [row.name for row in window.side_bar.tree.rows.rows()])


def test_closing_the_window_closes_the_session(qtbot: QtBot, opened: Open) -> None:
    window = opened()
    qtbot.waitUntil(lambda: bool(tabs(window)))
    assert window.desk is not None
    engine = window.desk.session.engine
    assert window.close()
    assert window.desk is None

    async def nothing() -> None:
        pass

    with pytest.raises(RuntimeError):
        engine.submit(nothing())


def test_the_names_that_tests_and_readers_rely_on_are_there(qtbot: QtBot, opened: Open) -> None:
    window = opened()
    for name in ("tabBar", "environmentBox", "collectionTree", "collectionFilter", "messageBar"):
        assert window.findChild(QWidget, name) is not None, name


def test_before_the_first_paint_neither_network_nor_demo_server_nor_loop_is_imported() -> None:
    code = (
        "import sys; from restdesk.gui.app import open_window; window = open_window([]);"
        "print([name for name in ('asyncio', 'httpx', 'httpcore', 'flask', 'ryaml', 'yaml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_application_has_a_name_and_an_icon(qtbot: QtBot, opened: Open) -> None:
    window = opened()
    assert window.windowTitle() == "RestDesk"
    assert not QApplication.windowIcon().isNull()
