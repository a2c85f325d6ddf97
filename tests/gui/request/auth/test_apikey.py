"""An API key as it is typed into its form, and as it reaches the server."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.request.auth.apikey import ApiKeyAuthForm
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.auth import ApiKeyAuth
from restdesk.model.request import Http
from tests.gui.request.conftest import MakeTab, Server, seen

CANARY = "c4n4ry-value"


@pytest.mark.parametrize("placement", ["header", "query"])
def test_the_key_goes_where_it_was_said(make_tab: MakeTab, server: Server, qtbot: QtBot, placement: str) -> None:
    tab = make_tab(Http(url=f"{server.url}/a"))
    tab.editor.tabs.show_pane("auth")
    seen(tab, QComboBox, "authTypeBox").setCurrentText("API key")
    QTest.keyClicks(seen(tab, QLineEdit, "auth_apikey_key"), "X-Key")
    QTest.keyClicks(seen(tab, QLineEdit, "auth_apikey_value"), CANARY)
    box = seen(tab, QComboBox, "auth_apikey_placement")
    box.setCurrentIndex(box.findData(placement))
    tab.send()
    qtbot.waitUntil(lambda: len(server.asked) == 1 and not tab.is_sending())
    path, headers = server.asked[0]
    assert (path, headers.get("X-Key")) == (("/a", CANARY) if placement == "header" else (f"/a?X-Key={CANARY}", None))
    assert CANARY not in repr(tab.value())


def test_another_language_keeps_the_place(qtbot: QtBot, surroundings: Surroundings) -> None:
    form = ApiKeyAuthForm(surroundings)
    qtbot.addWidget(form)
    auth = ApiKeyAuth(key="k", value="{{v}}", placement="query")
    form.show_value(auth)
    form.retranslate()
    assert form.value() is auth
