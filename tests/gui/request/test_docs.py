"""The Docs pane speaks the window's language where it can, and loads nothing."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from restdesk.gui.request.docs import DocsPane
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.request import Own, Request
from tests.gui.request.conftest import seen

BOTH = Request(docs="# Hello", own=Own(docs_ko="# 안녕"))


@pytest.mark.parametrize(
    ("language", "request_", "shown"),
    [
        ("en", BOTH, "Hello"),
        ("ko", BOTH, "안녕"),
        ("ko", Request(docs="# Hello"), "Hello"),
    ],
)
def test_docs_are_shown_in_the_language_of_the_window(
    qtbot: QtBot,
    surroundings: Surroundings,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    request_: Request,
    shown: str,
) -> None:
    monkeypatch.setattr(surroundings, "language", lambda: language)
    pane = DocsPane(surroundings)
    qtbot.addWidget(pane)
    pane.show_value(request_)
    pane.show()
    assert seen(pane, QTextBrowser, "docsView").toPlainText() == shown


@pytest.mark.parametrize("docs", ["", "  \n"])
def test_a_request_without_docs_says_so(qtbot: QtBot, surroundings: Surroundings, docs: str) -> None:
    pane = DocsPane(surroundings)
    qtbot.addWidget(pane)
    pane.show_value(Request(docs=docs))
    pane.show()
    labels = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert labels == ["This request has no docs."]


def test_a_link_is_passed_on(qtbot: QtBot, surroundings: Surroundings) -> None:
    pane = DocsPane(surroundings)
    qtbot.addWidget(pane)
    pane.show_value(Request(docs="[next](next.yml)"))
    view = pane.findChild(QTextBrowser, "docsView")
    assert isinstance(view, QTextBrowser)
    with qtbot.waitSignal(pane.link) as passed:
        view.anchorClicked.emit(QUrl("next.yml"))
    assert passed.args == ["next.yml"]
