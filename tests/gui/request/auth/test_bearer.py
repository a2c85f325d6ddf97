"""A Bearer token as it is typed into its form, and as it reaches the server."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from restdesk.model.auth import Auth, BearerAuth
from restdesk.model.request import Http
from tests.gui.request.conftest import MakeTab, Server, seen


@pytest.mark.parametrize(
    ("typed", "sent", "kept"),
    [("c4n4ry-value", "c4n4ry-value", False), ("{{word}}", "hello", True), ("a-{{word}}", "a-hello", True)],
)
def test_a_token_is_sent_and_a_variable_in_it_stays_text(
    make_tab: MakeTab, server: Server, qtbot: QtBot, typed: str, sent: str, kept: bool
) -> None:
    tab = make_tab(Http(url=server.url))
    tab.editor.tabs.show_pane("auth")
    seen(tab, QComboBox, "authTypeBox").setCurrentText("Bearer token")
    QTest.keyClicks(seen(tab, QLineEdit, "auth_bearer_token"), typed)
    tab.send()
    qtbot.waitUntil(lambda: len(server.asked) == 1 and not tab.is_sending())
    assert server.asked[0][1]["Authorization"] == f"Bearer {sent}"
    assert (auth_of(tab.value().http) == BearerAuth(token=typed)) is kept


def auth_of(http: Http | None) -> Auth:
    """The authentication of a request that has one."""
    assert http is not None
    return http.auth
