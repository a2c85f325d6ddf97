"""Settings that came from a file are used only once a person allows them in the bar; what they set themselves is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.context import Context
from restdesk.gui.request.overrides import allowing, said_of
from restdesk.gui.request.panes_editor import SETTINGS
from restdesk.gui.request.settings.pane import SettingsPane
from restdesk.gui.request.tab import RequestTab
from restdesk.model.ready import OverrideWanted, Place
from restdesk.model.request import Http, Own, Request, Settings
from restdesk.session.state import CheckingStopped, OverrideAllowed
from tests.gui.request.conftest import MakeTab, Server, seen


def _asks(tab: RequestTab) -> list[str]:
    """All that the bar says."""
    return [label.text() for label in tab.bar.findChildren(QLabel) if label.isVisible()] if tab.bar.isVisible() else []


def _sent(qtbot: QtBot, tab: RequestTab) -> None:
    tab.send()
    qtbot.waitUntil(lambda: not tab.is_sending())


def test_another_address_from_a_file_is_asked_about_and_called_once_it_is_allowed(
    qtbot: QtBot, make_tab: MakeTab, server: Server
) -> None:
    address = server.url.removeprefix("http://")
    request = Request(http=Http(url="http://api.invalid/there"), own=Own(connect_to=address))
    tab = make_tab(request=request)
    _sent(qtbot, tab)
    assert _asks(tab) == [
        "Allow this until RestDesk quits?",
        f"The file wants to connect to {address} in place of api.invalid:80.",
    ]
    assert not server.asked
    allow = next(button for button in tab.bar.findChildren(QPushButton) if button.text() == "Allow")
    qtbot.mouseClick(allow, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(server.asked) and not tab.is_sending())
    assert server.asked[0][0] == "/there"
    assert server.asked[0][1]["Host"] == "api.invalid"
    _sent(qtbot, tab)
    assert (len(server.asked), _asks(tab)) == (2, [])


def test_the_bar_that_is_closed_sends_nothing(
    qtbot: QtBot, make_tab: MakeTab, server: Server, context: Context
) -> None:
    address = server.url.removeprefix("http://")
    tab = make_tab(request=Request(http=Http(url="http://api.invalid/"), own=Own(connect_to=address)))
    _sent(qtbot, tab)
    qtbot.keyClick(tab.bar, Qt.Key.Key_Escape)
    assert (tab.bar.isVisible(), tab.is_sending(), server.asked) == (False, False, [])
    assert not context.session.state.overrides


def test_an_address_typed_by_the_person_is_called_at_once(qtbot: QtBot, make_tab: MakeTab, server: Server) -> None:
    tab = make_tab(Http(url="http://api.invalid/"))
    tab.editor.tabs.show_pane(SETTINGS)
    edit = seen(tab, QLineEdit, "setting_connectTo")
    edit.setFocus()
    qtbot.keyClicks(edit, server.url.removeprefix("http://"))
    _sent(qtbot, tab)
    assert (_asks(tab), len(server.asked)) == ([], 1)


def test_a_check_that_the_person_switched_off_leaves_the_host_marked(
    qtbot: QtBot, make_tab: MakeTab, server: Server, context: Context
) -> None:
    tab = make_tab(Http(url=server.url))
    tab.editor.tabs.show_pane(SETTINGS)
    box = seen(tab, QComboBox, "setting_verify")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    _sent(qtbot, tab)
    assert (_asks(tab), len(server.asked)) == ([], 1)
    assert context.session.state.unchecked == (server.url.removeprefix("http://"),)


@pytest.mark.parametrize(
    ("own", "settings", "name", "said"),
    [
        (Own(connect_to="nowhere"), Settings(), "connectTo", "“nowhere” is not an address to connect to."),
        (Own(), Settings(timeout=-1), "timeout", "“-1” is not a number from 0 to 86400000."),
        (Own(sni="a b"), Settings(), "sni", "The setting “sni” cannot be “a b”."),
    ],
)
def test_what_cannot_be_sent_leads_to_its_row(
    qtbot: QtBot, make_tab: MakeTab, own: Own, settings: Settings, name: str, said: str
) -> None:
    tab = make_tab(request=Request(http=Http(url="http://127.0.0.1:9/"), own=own, settings=settings))
    _sent(qtbot, tab)
    pane = tab.findChild(SettingsPane)
    assert pane is not None
    assert pane.isVisible()
    assert seen(tab, QLabel, f"setting_{name}_problem").text() == said
    assert seen(tab, QLineEdit, f"setting_{name}").hasFocus()


def test_the_panes_stand_in_the_order_of_the_work(make_tab: MakeTab) -> None:
    tabs = seen(make_tab(), QTabWidget, "requestTabs")
    shown = [tabs.tabText(number).split()[0] for number in range(tabs.count())]
    assert shown == ["Params", "Headers", "Body", "Auth", "Checks", "Variables", "Settings", "Docs"]


def test_an_edited_setting_is_an_edit_of_the_request(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://a.example/"))
    tab.editor.tabs.show_pane(SETTINGS)
    edit = seen(tab, QLineEdit, "setting_timeout")
    edit.setFocus()
    with qtbot.waitSignal(tab.changed):
        qtbot.keyClicks(edit, "5")
    assert tab.is_modified()
    assert tab.value().settings.timeout == 5
    with qtbot.waitSignal(tab.changed):
        qtbot.mouseClick(seen(tab, QPushButton, "setting_timeout_reset"), Qt.MouseButton.LeftButton)
    assert not tab.is_modified()


@pytest.mark.parametrize("kind", ["verify", "connectTo", "sni", "proxy", "limits"])
def test_each_question_says_what_the_file_wants(kind: str) -> None:
    question = OverrideWanted(kind, "", "<b>value\n</b>", "a.example:443")  # type: ignore[arg-type]
    said = said_of(question)
    assert said.startswith("The file ")
    assert "a.example:443" in said or "<b>value↵</b>" in said
    change = allowing(question, Place())
    assert isinstance(change, CheckingStopped if kind == "verify" else OverrideAllowed)


def test_an_edited_setting_is_undone_and_done_again(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://a.example/"))
    tab.editor.tabs.show_pane(SETTINGS)
    box = seen(tab, QComboBox, "setting_cookies")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert tab.value().own.cookies is False
    tab.undoing.undo()
    assert tab.value().own.cookies is None
    assert box.currentData() is True
    tab.undoing.redo()
    assert (tab.value().own.cookies, box.currentData()) == (False, False)
