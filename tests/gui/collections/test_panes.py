"""A folder's lesson, and files that are shown and kept."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QTextBrowser
from pytestqt.qtbot import QtBot

from restdesk.clock import SystemClock
from restdesk.gui.background import Background
from restdesk.gui.collections.file_pane import FilePane
from restdesk.gui.collections.lesson import LessonPane, docs_of
from restdesk.gui.collections.side_bar import SideBar
from restdesk.gui.context import Context
from restdesk.gui.look.style import theme_of
from restdesk.model.collection import Folder
from restdesk.model.ready import Place
from restdesk.model.request import Info, Own, Request
from restdesk.paths import find
from restdesk.session.build import build
from tests.gui.collections.conftest import broken


@pytest.fixture
def context(qapp: QApplication) -> Iterator[Context]:
    """A session, in English."""
    session = build(find(os.environ), SystemClock())
    background = Background(session)
    yield Context(session, background, lambda: theme_of(QLabel()))
    background.close()
    session.close()


def texts(pane: FilePane) -> str:
    """What the labels of a pane say."""
    return "\n".join(label.text() for label in pane.findChildren(QLabel) if not label.isHidden())


def test_a_lesson_shows_the_docs_and_tells_which_link_was_clicked(qtbot: QtBot, context: Context) -> None:
    pane = LessonPane(context, Place(path="cart/folder.yml"), "Cart", Folder(docs="# The cart\n\n[Add](add.yml)"), 2)
    qtbot.addWidget(pane)
    view = pane.findChild(QTextBrowser, "docsView")
    assert isinstance(view, QTextBrowser)
    assert "The cart" in view.toPlainText()
    assert "Cart" in view.accessibleName()
    with qtbot.waitSignal(pane.link) as clicked:
        view.anchorClicked.emit("add.yml")
    assert clicked.args == ["add.yml"]


@pytest.mark.parametrize(
    ("language", "korean", "shown"), [("en", "안녕", "Hello"), ("ko", "안녕", "안녕"), ("ko", "", "Hello")]
)
def test_docs_are_shown_in_the_language_of_the_window(language: str, korean: str, shown: str) -> None:
    assert docs_of(Folder(docs="Hello", own=Own(docs_ko=korean)), language) == shown


def test_a_broken_file_shows_its_error_its_line_and_its_text(qtbot: QtBot) -> None:
    pane = FilePane(Place(path="x.yml"), "x", broken("a: 1\nb: [\n", line=2))
    qtbot.addWidget(pane)
    edit = pane.findChild(QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    assert "line 2" in texts(pane)
    assert "unexpected end" in texts(pane)
    assert edit.toPlainText() == "a: 1\nb: [\n"
    assert edit.isReadOnly()
    assert edit.textCursor().selectedText() == "b: ["


def test_a_request_of_another_kind_is_shown_and_kept(qtbot: QtBot) -> None:
    extra = (("graphql", "url: http://x\nquery: |\n  q\n"), ("list", "- a"), ("text", "|\n  one\n"), ("flow", "{a: 1}"))
    request = Request(info=Info(name="Graph", type="graphql"), docs="# Q\ntext", extra=extra)
    pane = FilePane(Place(path="graph.yml"), "Graph", request)
    qtbot.addWidget(pane)
    edit = pane.findChild(QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    assert "graphql" in texts(pane)
    assert "another kind" not in texts(pane)
    assert edit.toPlainText().splitlines() == [
        "graphql:",
        "  url: http://x",
        "  query: |",
        "    q",
        "list:",
        "  - a",
        "text: |",
        "  one",
        "flow: {a: 1}",
        "docs: |",
        "  # Q",
        "  text",
    ]


def test_what_foreign_text_says_is_never_rich_text(qtbot: QtBot) -> None:
    request = Request(info=Info(type="<img src='file:///x'>"))
    pane = FilePane(Place(path="x.yml"), "x", request)
    qtbot.addWidget(pane)
    assert all(label.textFormat().name == "PlainText" for label in pane.findChildren(QLabel))


def test_every_control_of_the_side_bar_has_a_name(qtbot: QtBot) -> None:
    bar = SideBar()
    qtbot.addWidget(bar)
    assert all((bar.filter_edit.accessibleName(), bar.tree.accessibleName(), bar.filter_edit.placeholderText()))
