"""The Docs pane speaks the window's language where it can, and loads nothing."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from restdesk.gui.request.docs import DocsPane
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.model.request import Http, Own, Request
from tests.gui.request.conftest import MakeTab, seen

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


def test_docs_are_edited_as_markdown_and_read_again(qtbot: QtBot, surroundings: Surroundings) -> None:
    pane = DocsPane(surroundings)
    qtbot.addWidget(pane)
    pane.show_value(Request(docs="# Hello\r\n"))
    pane.show()
    pane.button.click()
    edit = seen(pane, CodeEdit, "docsEdit")
    assert pane.value(Request(docs="# Hello\r\n")).docs == "# Hello\r\n"
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, "**more** <img src=x>")
    assert pane.value(Request(docs="# Hello\r\n")).docs == "# Hello\r\n**more** <img src=x>"
    pane.button.click()
    assert seen(pane, QTextBrowser, "docsView").toPlainText() == "Hello\nmore <img src=x>"


def test_korean_docs_are_edited_apart_from_the_others(
    qtbot: QtBot, surroundings: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surroundings, "language", lambda: "ko")
    pane = DocsPane(surroundings)
    qtbot.addWidget(pane)
    pane.show_value(BOTH)
    pane.show()
    pane.button.click()
    QTest.keyClicks(seen(pane, CodeEdit, "docsKoreanEdit"), "K ")
    box = pane.findChild(QComboBox, "docsLanguageBox")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("docs"))
    box.activated.emit(box.currentIndex())
    QTest.keyClicks(seen(pane, CodeEdit, "docsEdit"), "E ")
    edited = pane.value(BOTH)
    assert (edited.docs, edited.own.docs_ko) == ("E # Hello", "K # 안녕")


def test_docs_are_undone_with_the_rest_of_the_request(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://a/"))
    tab.editor.tabs.show_pane("docs")
    seen(tab, QPushButton, "docsEditButton").click()
    edit = seen(tab, CodeEdit, "docsEdit")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, "one")
    tab.editor.line.url.setFocus()
    QTest.keyClicks(tab.editor.line.url, "x")
    assert tab.value().docs == "one"
    tab.undoing.undo()
    assert (tab.value().http.url, tab.value().docs) == ("http://a/", "one")  # type: ignore[union-attr]
    tab.undoing.undo()
    assert tab.value().docs == ""
    tab.undoing.redo()
    assert tab.value().docs == "one"
