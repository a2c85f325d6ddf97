"""Bodies over 64 KiB: a worker process lays them out and searches them."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from restdesk.gui.context import Context
from restdesk.gui.response.lines import LineLabel
from restdesk.gui.response.pane import ResponsePane
from restdesk.gui.text.text_view import TextView
from restdesk.model.event import Progress as SendProgress
from restdesk.model.exchange import Field
from restdesk.model.shown import Progress, ShowEvent
from restdesk.session.big_bodies import BigBodies
from restdesk.spool import Body, Spool
from tests.gui.response.exchanges import answered, exchange, hop, response

COUNT = 20_000
JSON = b"[" + b",".join(b'{"n":%d}' % number for number in range(COUNT)) + b"]"


class Person:
    """Sees the pane and works in it."""

    def __init__(self, qtbot: QtBot, pane: ResponsePane, context: Context) -> None:
        self.qtbot, self.pane, self.context = qtbot, pane, context

    def child(self, kind: type[Any], name: str) -> Any:
        found = self.pane.findChild(kind, name)
        assert isinstance(found, kind)
        return found

    @property
    def view(self) -> TextView:
        found = self.child(TextView, "responseBody")
        assert isinstance(found, TextView)
        return found

    def sees(self, lines: int) -> None:
        self.qtbot.waitUntil(lambda: self.view.isVisible() and self.view.line_count() == lines, timeout=20_000)

    def sees_raw(self) -> None:
        """Wait until the body is seen as it came."""
        self.qtbot.waitUntil(lambda: self.view.text_of_line(0).encode() == JSON, timeout=20_000)

    def searches(self, text: str, *, regex: bool = False) -> None:
        self.pane.find_open()
        switch = self.child(QToolButton, "responseSearchRegex")
        if switch.isChecked() != regex:
            switch.click()
        field = self.child(QLineEdit, "responseSearch")
        field.clear()
        QTest.keyClicks(field, text)

    def sees_count(self, words: str) -> None:
        label = self.child(QLabel, "responseSearchCount")
        self.qtbot.waitUntil(lambda: label.text() == words, timeout=20_000)

    def lines_above(self) -> list[str]:
        return [line.text() for line in self.pane.findChildren(LineLabel) if line.isVisible()]


@pytest.fixture
def person(qtbot: QtBot, make_pane: Callable[[], ResponsePane], context: Context) -> Person:
    pane = make_pane()
    pane.activateWindow()
    with qtbot.waitActive(pane):
        pane.show()
    return Person(qtbot, pane, context)


@pytest.fixture
def big(tmp_path: Path) -> Body:
    """A body of 250 KB on disk, as a Send leaves it."""
    return Spool(tmp_path).on_disk(JSON)


def views(context: Context) -> list[Path]:
    """The files that were made for a view."""
    return [path for path in context.session.paths.spool.rglob("*") if path.is_file()]


def test_a_big_body_is_laid_out_and_its_file_goes_with_it(person: Person, big: Body) -> None:
    person.pane.show_exchange(answered(big))
    person.sees(3 * COUNT + 2)
    assert person.view.text_of_line(3 * COUNT - 1) == f'    "n": {COUNT - 1}'
    assert not person.child(QPushButton, "responseStopReading").isVisible()
    assert len(views(person.context)) == 1
    person.pane.clear()
    person.qtbot.waitUntil(lambda: not views(person.context))


def test_a_big_body_is_seen_as_it_came(person: Person, big: Body) -> None:
    person.pane.show_exchange(answered(big))
    person.sees(3 * COUNT + 2)
    box = person.child(QComboBox, "responseForm")
    QTest.keyClick(box, Qt.Key.Key_Down)
    person.sees_raw()
    person.qtbot.waitUntil(lambda: not views(person.context))


def test_a_charset_of_old_is_read(person: Person, tmp_path: Path) -> None:
    body = Spool(tmp_path).on_disk(("데이터\n" * 20_000).encode("cp949"))
    headers = (Field("Content-Type", "text/plain; charset=euc-kr"),)
    person.pane.show_exchange(exchange(hop(response(body, headers=headers))))
    person.sees(20_001)
    assert person.view.text_of_line(19_999) == "데이터"


def test_a_big_body_is_searched(person: Person, big: Body) -> None:
    person.pane.show_exchange(answered(big))
    person.sees(3 * COUNT + 2)
    person.searches("1999")
    person.sees_count("1 of 12")
    assert person.view.selected_text() == "1999"
    person.searches('"n": 19{3}$', regex=True)
    person.sees_count("1 of 1")
    assert person.view.selected_text() == '"n": 1999'


def test_a_small_body_is_searched_by_a_regular_expression(person: Person) -> None:
    person.pane.show_exchange(answered(b'["ab1","ab22"]'))
    person.sees(4)
    person.searches(r"ab\d+", regex=True)
    person.sees_count("1 of 2")
    person.pane.find_next()
    assert person.view.selected_text() == "ab22"
    person.qtbot.waitUntil(lambda: not views(person.context))


def test_a_broken_regular_expression_is_told_at_the_field(person: Person) -> None:
    person.pane.show_exchange(answered(b"[1]"))
    person.sees(3)
    person.searches("(1", regex=True)
    field = person.child(QLineEdit, "responseSearch")
    person.qtbot.waitUntil(lambda: field.accessibleDescription() != "")
    assert field.text() == "(1"
    assert field.hasFocus()
    QTest.keyClicks(field, ")")
    person.sees_count("1 of 1")
    assert field.accessibleDescription() == ""


class Slow(BigBodies):
    """Lays nothing out until it is cancelled; else as usual."""

    def shown(self, path: Path, size: int, shape: Any, content_type: str = "") -> Any:
        return super().shown(path, size, shape, content_type) if shape == "raw" else Endless(size)


class Endless:
    """Tells of some progress, and nothing more."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._told = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end = asyncio.Event()

    def cancel(self) -> None:
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self._end.set)

    def __aiter__(self) -> AsyncIterator[ShowEvent]:
        return self

    async def __anext__(self) -> ShowEvent:
        self._loop = asyncio.get_running_loop()
        if not self._told:
            self._told = True
            return Progress(self._size // 2, self._size)
        await self._end.wait()
        raise StopAsyncIteration


def test_cancel_leaves_the_body_as_it_came(person: Person, big: Body) -> None:
    session = person.context.session
    session.big.close()
    session.big = Slow(session._spool)
    person.pane.show_exchange(answered(big))
    cancel = person.child(QPushButton, "responseStopReading")
    person.qtbot.waitUntil(cancel.isVisible)
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    person.sees_raw()
    assert person.child(QComboBox, "responseForm").currentText() == "Raw"
    assert not cancel.isVisible()


def test_without_a_worker_the_body_is_shown_as_it_came(person: Person, big: Body) -> None:
    session = person.context.session
    session.big.close()
    session.big = BigBodies(session._spool, (sys.executable, "-c", "raise SystemExit(3)"))
    person.pane.show_exchange(answered(big))
    person.sees_raw()
    assert len(person.lines_above()) == 1


def test_a_response_that_is_replaced_while_it_is_laid_out_leaves_nothing(person: Person, big: Body) -> None:
    for _ in range(3):
        person.pane.show_exchange(answered(big))
    person.pane.show_exchange(answered(b"[1]"))
    person.sees(3)
    person.pane.clear()
    person.qtbot.waitUntil(lambda: not views(person.context))


def test_a_worker_gets_ready_while_a_big_body_arrives(
    person: Person, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    monkeypatch.setattr(context.session.big, "warm", lambda: calls.append(1))
    for received, expected in ((0, []), (64 * 1024, []), (64 * 1024 + 1, [1])):
        person.pane.progress(SendProgress(0, 0, received, None))
        assert calls == expected
