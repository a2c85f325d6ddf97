"""The bar of messages."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.icon_button import IconButton
from restdesk.gui.widgets.message_bar import BarButton, BarField, Kind, MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def words(bar: MessageBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisibleTo(bar)]


def test_a_message_is_plain_text_with_its_lines(bar: MessageBar) -> None:
    bar.show_message(Kind.ERROR, '<img src="/x">', ("one\u202e", "two"))
    assert bar.isVisible()
    assert words(bar) == ['<img src="/x">', "one⟨U+202E⟩", "two"]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in bar.findChildren(QLabel))
    assert bar.accessibleName() == '<img src="/x">'


def test_a_button_gets_what_was_typed_and_the_bar_is_gone(bar: MessageBar, qtbot: QtBot) -> None:
    answers: list[Mapping[str, str]] = []
    bar.show_message(
        Kind.QUESTION,
        "Two values are needed",
        buttons=(BarButton("Send", answers.append, main=True),),
        fields=(BarField("token", "Token", secret=True), BarField("page", "Page", text="1")),
    )
    token, page = bar.findChildren(QLineEdit)
    assert token.echoMode() == QLineEdit.EchoMode.Password
    assert (token.accessibleName(), page.accessibleName()) == ("Token", "Page")
    QTest.keyClicks(token, "s3cret")
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert answers == [{"token": "s3cret", "page": "1"}]
    assert not bar.isVisible()
    assert token.text() == ""


def test_closing_is_told_and_presses_nothing(bar: MessageBar, qtbot: QtBot) -> None:
    heard: list[str] = []
    bar.show_message(
        Kind.INFO,
        "News",
        buttons=(BarButton("Go", lambda _: heard.append("go")),),
        closed=lambda: heard.append("closed"),
    )
    (cross,) = bar.findChildren(IconButton)
    assert cross.accessibleName() == "Close message"
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert heard == ["closed"]
    assert not bar.isVisible()


def test_esc_closes_the_message(bar: MessageBar, qtbot: QtBot) -> None:
    heard: list[str] = []
    with qtbot.waitActive(bar):
        bar.show_message(
            Kind.QUESTION,
            "Sure?",
            buttons=(BarButton("No", lambda _: None), BarButton("Yes", lambda _: heard.append("yes"), main=True)),
            closed=lambda: heard.append("closed"),
        )
    focus = bar.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Yes"
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert heard == ["closed"]
    assert not bar.isVisible()


def test_a_message_can_be_withdrawn_only_while_it_is_shown_and_untouched(bar: MessageBar) -> None:
    first = bar.show_message(Kind.QUESTION, "First", fields=(BarField("a", "A"),))
    second = bar.show_message(Kind.QUESTION, "Second", fields=(BarField("a", "A"),))
    bar.withdraw(first)
    assert words(bar)[0] == "Second"
    edit = next(edit for edit in bar.findChildren(QLineEdit) if edit.isVisible())
    edit.setText("x")
    bar.withdraw(second)
    assert bar.isVisible()
    edit.clear()
    bar.withdraw(second)
    assert not bar.isVisible()


def test_a_new_message_takes_the_place_of_the_old(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message(Kind.INFO, "First", buttons=(BarButton("Old", lambda _: None),))
    bar.show_message(Kind.WARNING, "Second")
    assert words(bar) == ["Second"]
    qtbot.waitUntil(lambda: not bar.findChildren(QPushButton))


def test_a_button_may_show_the_next_message(bar: MessageBar) -> None:
    again = BarButton("Next", lambda _: bar.show_message(Kind.INFO, "Second"))
    bar.show_message(Kind.INFO, "First", buttons=(again,))
    bar.findChildren(QPushButton)[0].click()
    assert words(bar) == ["Second"]
    assert bar.isVisible()


def test_a_text_of_any_length_leaves_the_bar_its_size(bar: MessageBar) -> None:
    bar.show_message(Kind.INFO, f"Deleted “{'W' * 10_000}”.", ("x" * 10_000,))
    assert bar.minimumSizeHint().width() < 300
    assert max(map(len, words(bar))) < 2100
