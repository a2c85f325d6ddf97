"""The last answers of a request: a step back and forth, and what is kept of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from restdesk.errors import UrlRefused
from restdesk.gui.response.answers import MOST, MOST_BYTES, Answers
from restdesk.gui.response.moments import clock_time
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.pane import ResponsePane
from restdesk.spool import Body, Spool
from tests.gui.response.exchanges import answered


def outcome(size: int = 0) -> Outcome:
    return Outcome(answered(Body(size=size)))


def test_answers_are_stepped_through() -> None:
    answers = Answers()
    first, second = outcome(), outcome()
    assert answers.add(first) == answers.add(second) == []
    assert answers.place() == (2, 2)
    assert not answers.can_step(1)
    assert answers.step(-1) is first
    assert answers.place() == (1, 2)
    assert answers.step(-1) is None
    assert answers.step(1) is second
    assert answers.clear() == [first, second]
    assert answers.place() == (0, 0)


def test_the_oldest_goes_when_there_are_too_many() -> None:
    answers = Answers()
    kept = [outcome() for _ in range(MOST + 2)]
    assert [gone for one in kept for gone in answers.add(one)] == kept[:2]
    assert answers.place() == (MOST, MOST)


def test_the_oldest_go_when_they_are_too_large_but_the_newest_stays() -> None:
    answers = Answers()
    first, second, whole = outcome(MOST_BYTES // 2), outcome(MOST_BYTES // 2), outcome(MOST_BYTES * 9)
    assert answers.add(first) == answers.add(second) == []
    assert answers.add(whole) == [first, second]
    assert answers.place() == (1, 1)


def test_after_something_that_is_no_answer_the_newest_comes_first() -> None:
    answers = Answers()
    only = outcome()
    answers.add(only)
    answers.leave()
    assert answers.place() == (0, 1)
    assert answers.step(-1) is only


def button(pane: ResponsePane, name: str) -> QToolButton:
    found = pane.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def place(pane: ResponsePane) -> str:
    label = pane.findChild(QLabel, "answerPlace")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def status(pane: ResponsePane) -> str:
    label = pane.findChild(QLabel, "responseStatus")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_two_buttons_lead_through_the_answers(pane: ResponsePane) -> None:
    pane.resize(1000, 400)
    pane.show_exchange(answered(b"", 200, "OK", began=1000.0))
    assert place(pane) == ""
    pane.show_exchange(answered(b"", 201, "Created", began=2000.0))
    assert place(pane) == f"2 of 2, {clock_time(2000.0)}"
    QTest.mouseClick(button(pane, "answerBefore"), Qt.MouseButton.LeftButton)
    assert (status(pane), place(pane)) == ("200 OK", f"1 of 2, {clock_time(1000.0)}")
    assert not button(pane, "answerBefore").isEnabled()
    QTest.mouseClick(button(pane, "answerAfter"), Qt.MouseButton.LeftButton)
    assert status(pane) == "201 Created"


def test_what_was_refused_is_no_answer_but_those_before_stay(pane: ResponsePane) -> None:
    pane.resize(1000, 400)
    pane.show_exchange(answered(b"", 200, "OK"))
    pane.show_error(UrlRefused(url="x"))
    assert (status(pane), place(pane)) == ("", "1 before")
    pane.resize(400, 400)
    assert place(pane) == "1 before"  # "0/1" would be no place
    pane.resize(1000, 400)
    QTest.mouseClick(button(pane, "answerBefore"), Qt.MouseButton.LeftButton)
    assert (status(pane), place(pane)) == ("200 OK", "")


def test_there_is_no_step_while_something_is_sent(pane: ResponsePane) -> None:
    for number in (200, 201):
        pane.show_exchange(answered(b"", number))
    pane.begin()
    assert not pane.can_step(-1)
    pane.step(-1)
    assert status(pane) == ""
    pane.end()
    assert pane.can_step(-1)


@pytest.mark.parametrize("count", [MOST + 1])
def test_the_body_of_an_answer_that_is_not_kept_leaves_the_disk(
    qtbot: QtBot, pane: ResponsePane, tmp_path: Path, count: int
) -> None:
    paths = []
    for _ in range(count):
        writer = Spool(tmp_path).writer()
        writer.write(b"x" * 70_000)
        body = writer.finish()
        paths.append(body.path)
        pane.show_exchange(answered(body))
    qtbot.waitUntil(lambda: paths[0] is not None and not paths[0].exists())
    assert all(path is not None and path.exists() for path in paths[1:])
