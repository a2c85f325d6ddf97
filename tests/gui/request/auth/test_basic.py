"""Basic authentication as it is typed into its form, and as it reaches the server."""

import base64

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.request.auth.basic import BasicAuthForm
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.auth import BasicAuth
from restdesk.model.request import Http
from restdesk.variables.find import draft_name
from tests.gui.request.conftest import MakeTab, Server, seen

CANARY = "c4n4ry pass:wörd"


def test_user_name_and_password_are_sent_as_typed(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    tab = make_tab(Http(url=server.url))
    tab.editor.tabs.show_pane("auth")
    seen(tab, QComboBox, "authTypeBox").setCurrentText("Basic")
    QTest.keyClicks(seen(tab, QLineEdit, "auth_basic_username"), "{{word}}")
    password = seen(tab, QLineEdit, "auth_basic_password")
    password.setFocus()
    password.insert(CANARY)
    QTest.keyClick(password, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tab.send()
    qtbot.waitUntil(lambda: len(server.asked) == 1 and not tab.is_sending())
    sent = base64.b64encode(f"hello:{CANARY}".encode()).decode()
    assert server.asked[0][1]["Authorization"] == f"Basic {sent}"
    assert CANARY not in repr(tab.value())


def test_the_password_alone_is_a_secret(qtbot: QtBot, surroundings: Surroundings) -> None:
    form = BasicAuthForm(surroundings)
    qtbot.addWidget(form)
    for field in form.fields.values():
        QTest.keyClicks(field, "kim")
    form.flush()
    assert form.value().username == "kim"
    assert draft_name(form.value().password)


@pytest.mark.parametrize("text", ["two\nlines", "x" * 40_000])
@pytest.mark.parametrize("name", ["username", "password"])
def test_a_text_that_no_field_can_hold_stays_as_it_was(
    qtbot: QtBot, surroundings: Surroundings, name: str, text: str
) -> None:
    form = BasicAuthForm(surroundings)
    qtbot.addWidget(form)
    auth = replace(BasicAuth(), **{name: text})
    form.show_value(auth)
    form.flush()
    assert form.value() is auth
