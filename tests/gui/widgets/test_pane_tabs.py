"""Panes behind tabs."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.pane_tabs import PaneTabs


def make(qtbot: QtBot) -> tuple[PaneTabs, list[str]]:
    tabs, made = PaneTabs(), list[str]()
    qtbot.addWidget(tabs)

    def factory(name: str) -> Callable[[], QWidget]:
        def make_pane() -> QWidget:
            made.append(name)
            return QLabel(name)

        return make_pane

    for name in ("params", "headers", "body"):
        tabs.add_pane(name, name.title(), factory(name))
    return tabs, made


def test_a_pane_is_made_when_it_is_first_shown(qtbot: QtBot) -> None:
    tabs, made = make(qtbot)
    assert made == []
    tabs.show()
    assert made == ["params"]
    with qtbot.waitSignal(tabs.shown) as shown:
        tabs.show_pane("body")
    assert shown.args == ["body"]
    tabs.show_pane("params")
    tabs.show_pane("body")
    assert made == ["params", "body"]
    assert tabs.made("headers") is None
    qtbot.waitUntil(tabs.pane("body").isVisible)
    assert tabs.current_name() == "body"


def test_a_pane_chosen_before_the_window_shows_is_the_only_one_made(qtbot: QtBot) -> None:
    tabs, made = make(qtbot)
    tabs.show_pane("body")
    assert made == []
    tabs.show()
    assert made == ["body"]


def test_a_number_is_shown_only_where_there_is_something_to_count(qtbot: QtBot) -> None:
    tabs, _ = make(qtbot)
    tabs.set_count("headers", 2)
    tabs.set_count("params", 0)
    assert [tabs.tabText(index) for index in range(3)] == ["Params", "Headers 2", "Body"]
    tabs.set_label("headers", "헤더")
    assert tabs.tabText(1) == "헤더 2"
    tabs.set_count("headers", 0)
    assert tabs.tabText(1) == "헤더"


def test_a_tall_pane_takes_room_only_while_it_is_in_front(qtbot: QtBot) -> None:
    tabs, _ = make(qtbot)
    tabs.show()
    low = tabs.minimumSizeHint().height()
    tabs.pane("body").setMinimumHeight(500)
    assert tabs.minimumSizeHint().height() == low
    tabs.show_pane("body")
    assert tabs.minimumSizeHint().height() >= 500
    tabs.show_pane("params")
    assert tabs.minimumSizeHint().height() == low
