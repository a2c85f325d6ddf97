"""A request at 200 %: nothing is fitted twice, nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.look.scale import NORMAL, Scale
from restdesk.gui.look.style import apply_scale
from restdesk.gui.request.editor import NAMES, PARAMS
from restdesk.gui.request.panes_editor import SETTINGS
from restdesk.gui.widgets.row_table import ROW_HEIGHT, RowTable
from tests.gui.request.conftest import MakeTab


@pytest.fixture(autouse=True)
def normal_afterwards(qapp: QApplication) -> Iterator[None]:
    """Another test begins at 100 %."""
    yield
    apply_scale(qapp, NORMAL)


def test_rows_of_settings_made_at_200_percent_are_twice_as_high(
    qtbot: QtBot, qapp: QApplication, make_tab: MakeTab
) -> None:
    tab = make_tab()
    apply_scale(qapp, Scale(2.0))
    tab.editor.tabs.setCurrentIndex(NAMES.index(SETTINGS))
    origin = tab.findChild(QLabel, "setting_encodeUrl_source")
    assert origin is not None
    beside = origin.parentWidget()
    assert beside is not None
    qtbot.waitUntil(lambda: beside.minimumHeight() == 60)


def test_a_table_made_at_200_percent_needs_a_header_and_a_row(qapp: QApplication, make_tab: MakeTab) -> None:
    apply_scale(qapp, Scale(2.0))
    tab = make_tab()
    table = tab.findChild(RowTable, "paramsTable")
    assert table is not None
    assert table.minimumHeight() == 4 * ROW_HEIGHT


def test_the_button_at_the_end_of_the_tabs_is_whole_after_a_change_of_zoom(
    qtbot: QtBot, qapp: QApplication, make_tab: MakeTab
) -> None:
    tab = make_tab()
    tab.editor.tabs.setCurrentIndex(NAMES.index(PARAMS))
    tabs = tab.findChild(QTabWidget, "requestTabs")
    assert tabs is not None
    [button] = [made for made in tabs.cornerWidget().findChildren(QPushButton) if made.isVisible()]
    for zoom in (2.0, 1.0):
        apply_scale(qapp, Scale(zoom))
        qtbot.waitUntil(lambda: tabs.cornerWidget().width() == button.sizeHint().width())
