"""Beside the form of a scheme stands what it puts on the wire."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.request.tab import RequestTab
from restdesk.gui.translate import install
from restdesk.model.auth import INHERIT, ApiKeyAuth, Auth, BasicAuth, BearerAuth
from restdesk.model.collection import Broken, FolderNode
from restdesk.model.ready import Place
from restdesk.model.request import Header, Http
from restdesk.model.struct import Unknown
from restdesk.session.build import Session
from restdesk.session.state import CollectionOpened
from restdesk.words import Message, Words
from tests.gui.request.conftest import MakeTab, seen

MASK = "••••••"
URL = "http://api.example.com/"


@pytest.fixture
def show(make_tab: MakeTab) -> "Show":
    """Opens a request with its Auth pane in front."""
    return Show(make_tab)


class Show:
    """A tab that shows an authentication."""

    def __init__(self, make_tab: MakeTab) -> None:
        self._make_tab = make_tab
        self.tab: RequestTab

    def auth(self, auth: Auth, url: str = "https://api.example.com/", *headers: Header) -> None:
        """Open a request with this authentication."""
        self.tab = self._make_tab(Http(url=url, auth=auth, headers=headers))
        self.tab.editor.tabs.show_pane("auth")

    def line(self) -> str:
        """What stands in the box."""
        return seen(self.tab, QLabel, "authEffect").text()

    def words(self) -> str:
        """What stands below the box."""
        lines = self.tab.findChild(QWidget, "authEffectLines")
        assert isinstance(lines, QWidget)
        return "\n".join(label.text() for label in lines.findChildren(QLabel) if label.isVisible())

    def press(self, text: str) -> None:
        """Press the button of that text."""
        lines = seen(self.tab, QWidget, "authEffectLines")
        [button] = [one for one in lines.findChildren(QPushButton) if one.isVisible() and one.text() == text]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("auth", "url", "line", "words"),
    [
        (None, URL, "Nothing is added.", ""),
        (BasicAuth(username="kim", password="{{key}}"), "https://h/", f"Authorization: Basic {MASK}", "only encodes"),
        (BasicAuth(username="kim", password="{{key}}"), URL, f"Authorization: Basic {MASK}", "has no TLS"),
        (BearerAuth(token="{{key}}"), "https://h/", f"Authorization: Bearer {MASK}", ""),
        (
            BearerAuth(token="{{nobody}}"),
            "https://h/",
            f"Authorization: Bearer {MASK}",
            "defines the variable “nobody”",
        ),
        (BearerAuth(token="{{ticket}}"), "https://h/", f"Authorization: Bearer {MASK}", "“Log in” sets it"),
        (BearerAuth(), "https://h/", "Nothing is sent.", "lacks a value"),
        (ApiKeyAuth(key="X-API-Key", value="{{key}}"), "https://h/", f"X-API-Key: {MASK}", ""),
        (ApiKeyAuth(key="api_key", value="v", placement="query"), "https://h/", f"?api_key={MASK}", "stays in logs"),
        (INHERIT, "https://h/", f"Authorization: Basic {MASK}", "Inherited from the folder “Cart”."),
        (None, "https://kim:c4n4ry@h/", f"Authorization: Basic {MASK}", "From the user name and password in the URL"),
        (Unknown("oauth2", "type: oauth2\n"), URL, "Nothing is sent.", ""),
    ],
)
def test_the_line_is_as_it_will_be_and_what_to_know_of_it_stands_below(
    show: Show, auth: Auth, url: str, line: str, words: str
) -> None:
    show.auth(auth, url)
    assert show.line() == line
    assert words in show.words()
    assert bool(words) == bool(show.words())
    label = seen(show.tab, QLabel, "authEffect")
    assert label.accessibleName() == f"What is sent: {line}"


def test_it_follows_what_is_typed_and_chosen(show: Show, qtbot: QtBot) -> None:
    show.auth(ApiKeyAuth(value="{{key}}"))
    assert show.line() == "Nothing is sent."
    qtbot.keyClicks(seen(show.tab, QLineEdit, "auth_apikey_key"), "X-Key")
    assert show.line() == f"X-Key: {MASK}"
    box = seen(show.tab, QComboBox, "auth_apikey_placement")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert show.line() == f"?X-Key={MASK}"
    show.tab.editor.line.type_url("https://h/?X-Key=1")
    qtbot.waitUntil(lambda: "is typed in the URL too" in show.words())
    show.press("Show the URL")
    assert show.tab.editor.line.url.hasFocus()
    kinds = seen(show.tab, QComboBox, "authTypeBox")
    kinds.setCurrentIndex(kinds.findData("none"))
    assert show.line() == "Nothing is added."


def test_it_follows_another_environment(show: Show, qtbot: QtBot) -> None:
    show.auth(BearerAuth(token="{{key}}"))
    assert not show.words()
    show.tab.set_environment("")
    qtbot.waitUntil(lambda: "“key”" in show.words())


def test_the_way_to_what_is_inherited_leads_to_the_folder(show: Show, qtbot: QtBot) -> None:
    show.auth(INHERIT)
    with qtbot.waitSignal(show.tab.link) as told:
        show.press("Open folder “Cart”")
    assert told.args == ["folder.yml"]


def test_an_own_header_of_the_same_name_is_said_to_win_and_is_led_to(show: Show) -> None:
    show.auth(BearerAuth(token="t"), URL, Header(name="X-A", value="1"), Header(name="authorization", value="mine"))
    assert show.line() == "Nothing is added."
    assert "Your own header “Authorization” is sent instead" in show.words()
    show.press("Show the header")
    assert show.tab.editor.tabs.current_name() == "headers"


def test_a_header_of_the_collection_of_the_same_name_is_said_to_win(show: Show, qtbot: QtBot) -> None:
    show.auth(ApiKeyAuth(key="Accept", value="v"))
    assert "The header “Accept” of “Shop” is sent instead" in show.words()
    with qtbot.waitSignal(show.tab.link) as told:
        show.press("Open collection “Shop”")
    assert told.args == ["../opencollection.yml"]


def test_a_folder_that_cannot_be_read_is_named(show: Show, session: Session, place: Place) -> None:
    collection = session.state.collections[0].collection
    nothing = Message(Words("", ""))
    broken = FolderNode(path="cart", content=Broken(what=nothing, advice=nothing))
    session.apply(CollectionOpened(replace(collection, children=(broken,)), "local"))
    show.auth(INHERIT)
    assert show.line() == "Nothing is sent."
    assert "cannot be read" in show.words()


@pytest.mark.parametrize(("width", "beside"), [(1100, True), (600, False)])
def test_it_stands_beside_the_form_where_there_is_room_and_below_it_elsewhere(
    show: Show, qtbot: QtBot, width: int, beside: bool
) -> None:
    show.auth(BasicAuth(username="kim", password="p"))
    show.tab.resize(width, 700)
    form, line = seen(show.tab, QLineEdit, "auth_basic_username"), seen(show.tab, QLabel, "authEffect")

    def stands() -> bool:
        at, of = form.mapTo(show.tab, QPoint()), line.mapTo(show.tab, QPoint())
        right, below = of.x() >= at.x() + form.width(), of.y() >= at.y() + form.height()
        return right if beside else below and not right

    qtbot.waitUntil(stands)


def test_it_is_told_in_the_language_of_the_window(show: Show, qapp: QApplication, compiled: Path, qtbot: QtBot) -> None:
    show.auth(INHERIT)
    install(qapp, compiled, "ko")
    try:
        show.tab.retranslate()
        qtbot.waitUntil(lambda: "“Cart” 폴더에서 상속했습니다." in show.words())
        assert seen(show.tab, QLabel, "authEffect").accessibleName() == f"보내는 내용: Authorization: Basic {MASK}"
    finally:
        install(qapp, Path(), "en")
