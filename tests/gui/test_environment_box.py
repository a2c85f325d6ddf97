"""The box that names the active environment, and offers what can be done with environments."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from restdesk.gui.environment_box import Offered
from restdesk.gui.environments.document import EnvironmentsDocument
from restdesk.gui.window import MainWindow
from restdesk.model.patching import GONE
from restdesk.session.state import FilesChanged
from tests.gui.conftest import Open

FILES = {
    "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Shop}\n",
    "one.yml": "info: {name: One, type: http}\nhttp: {url: 'http://a/'}\n",
    "environments/a.yml": "name: a\n",
    "environments/b.yml": "name: b\n",
}


@pytest.fixture
def window(qtbot: QtBot, opened: Open, tmp_path: Path) -> MainWindow:
    """A window with a request in front, in a collection that has two environments."""
    for path, text in FILES.items():
        (tmp_path / "shop" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "shop" / path).write_text(text, "utf-8")
    made = opened(tmp_path / "shop")
    qtbot.waitUntil(lambda: made.area.strip.bar.count() == 1)
    return made


def test_arrow_keys_and_the_wheel_in_the_environment_box_open_nothing(window: MainWindow) -> None:
    environments = window.area.environments
    asked: list[str] = []
    environments.new_wanted.connect(lambda: asked.append("new"))
    environments.edit_wanted.connect(lambda: asked.append("edit"))
    environments.box.setFocus()
    for _step in range(4):
        QTest.keyClick(environments.box, Qt.Key.Key_Down)
    assert environments.box.currentText() == "b"
    assert asked == []


def test_without_environments_the_box_still_offers_to_make_one(window: MainWindow, tmp_path: Path) -> None:
    assert window.desk is not None
    for name in ("a", "b"):
        window.desk.session.apply(FilesChanged(tmp_path / "shop", ((f"environments/{name}.yml", GONE),)))
    box = window.area.environments.box
    assert [box.itemText(index) for index in range(box.count())] == [
        *("No environment", ""),
        *("New environment…", "Edit environments…"),
    ]
    assert box.isEnabled()
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert box.currentText() == "No environment"
    current = window.desk.documents.current()
    assert isinstance(current, EnvironmentsDocument)
    assert current.place.collection == tmp_path / "shop"


def test_a_name_without_a_dot_begins_where_the_box_does_and_all_rows_are_in_line(window: MainWindow) -> None:
    environments, option = window.area.environments, QStyleOptionComboBox()
    environments.show_environments([Offered("plain"), Offered("red", "#d1453b")], "red")
    environments.box.initStyleOption(option)
    assert not option.currentIcon.isNull()
    assert all(not environments.box.itemIcon(row).isNull() for row in (0, 1, 2, 4, 5))
    environments.show_environments([Offered("plain"), Offered("red", "#d1453b")], "plain")
    environments.box.initStyleOption(option)
    assert option.currentIcon.isNull()
