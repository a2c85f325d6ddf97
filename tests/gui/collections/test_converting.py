"""An older collection in the window: said, not changed, and converted by a click."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open

SAMPLES = Path(__file__).parents[2] / "formats/bru/older"


def test_an_older_collection_is_offered_to_be_converted_and_opens_then(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(SAMPLES, tmp_path / "older"))
    window = opened(folder)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.session.state.opened(folder) is not None)
    bar = window.area.bar
    qtbot.waitUntil(lambda: any("Convert" in button.text() for button in bar.findChildren(QPushButton)))
    older = desk.session.state.opened(folder)
    assert older is not None
    desk.opening.converting.convert(older.collection, tmp_path)
    made = tmp_path / "older-shop"
    qtbot.waitUntil(lambda: desk.session.state.opened(made) is not None)
    assert (made / "orders/all.yml").exists()
    assert not list(folder.rglob("*.yml"))
