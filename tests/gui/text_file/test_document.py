"""A broken file is mended as text in the window, and any other is edited as text at the person's wish."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.text_file.document import TextFile
from restdesk.gui.window import MainWindow
from restdesk.model.ready import Place
from restdesk.session.texts import LARGEST
from tests.gui.conftest import Open

TORN = "info:\n  name: Torn\n  type: http\nhttp:\n\tmethod: GET\n  url: http://a/\n"
CONFLICT = "info: {name: C}\n<<<<<<< HEAD\nhttp: {url: 'http://a/'}\n=======\nhttp: {url: 'http://b/'}\n>>>>>>> other\n"
WHOLE = "info: {name: Fine, type: http, seq: 1}\nhttp: {method: GET, url: 'http://a/'}\n"
FILES = {
    "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Shop}\n",
    "fine.yml": WHOLE,
    "torn.yml": TORN,
    "conflict.yml": CONFLICT,
    "call.yml": "info: {name: Call, type: grpc}\ngrpc:\n  url: http://a/<b>x</b>\n",
    "cart/folder.yml": "info: [\n",
    "cart/add.yml": WHOLE,
}

Show = Callable[[str], TextFile]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "shop" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path / "shop"


@pytest.fixture
def window(opened: Open, shop: Path, qtbot: QtBot) -> MainWindow:
    made = opened(shop)
    qtbot.waitUntil(lambda: made.area.strip.bar.count() == 1)
    return made


@pytest.fixture
def show(window: MainWindow, qtbot: QtBot) -> Show:
    """Clicks a file in the tree that is shown as text."""

    def show(path: str) -> TextFile:
        assert window.desk is not None
        collection = window.desk.session.state.collections[0].collection
        window.desk.documents.open_node(collection, collection.find(path))
        qtbot.waitUntil(lambda: isinstance(current(window), TextFile))
        text = current(window)
        assert isinstance(text, TextFile)
        qtbot.waitUntil(lambda: "Reading" not in words(text))
        qtbot.waitUntil(lambda: not text.edit.isReadOnly() or "too big" in words(text))
        return text

    return show


def current(window: MainWindow) -> QWidget | None:
    return window.desk.documents.current() if window.desk is not None else None


def words(text: QWidget) -> str:
    return "\n".join(label.text() for label in text.findChildren(QLabel) if not label.isHidden())


def press(widget: QWidget, label: str) -> None:
    next(button for button in widget.findChildren(QPushButton) if label in button.text()).click()


def do(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def mend(text: TextFile) -> None:
    """Put blanks in the place of the tab, as a person does."""
    text.verdict.line_button.click()
    cursor = text.edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    text.edit.setTextCursor(cursor)
    cursor.deleteChar()
    QTest.keyClicks(text.edit, "  ")


def test_a_broken_file_is_mended_saved_and_opened_as_a_request(
    window: MainWindow, show: Show, shop: Path, qtbot: QtBot
) -> None:
    text = show("torn.yml")
    assert "line 5" in words(text)
    assert "tab stands where blanks" in words(text)
    assert text.edit.textCursor().selectedText() == "\tmethod: GET"
    mend(text)
    qtbot.waitUntil(lambda: "This text can be read" in words(text))
    assert window.area.strip.bar.tab(1).modified
    with qtbot.waitSignal(text.written):
        do(window, "document.save")
    assert (shop / "torn.yml").read_text() == TORN.replace("\t", "  ")
    assert window.desk is not None
    node = window.desk.session.state.collections[0].collection.find("torn.yml")
    assert node is not None
    assert node.name == "Torn"
    press(text, "Open as a request")
    request = window.desk.documents.request()
    assert request is not None
    assert request.title() == "Torn"
    assert window.area.strip.bar.count() == 2


def test_a_text_that_is_still_broken_is_saved_after_a_question(
    window: MainWindow, show: Show, shop: Path, qtbot: QtBot
) -> None:
    text = show("torn.yml")
    text.edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(text.edit, "# later")
    do(window, "document.save")
    qtbot.waitUntil(text.bar.isVisible)
    assert "Line 5" in words(text.bar)
    assert (shop / "torn.yml").read_text() == TORN
    with qtbot.waitSignal(text.written):
        press(text.bar, "Save as it is")
    assert (shop / "torn.yml").read_text() == TORN + "# later"
    assert not text.is_modified()


def test_conflict_markers_have_words_of_their_own(show: Show) -> None:
    text = show("conflict.yml")
    assert "onflict markers of git: choose one side" in words(text)
    assert text.verdict.line_button.text() == "Go to line 2"


def test_a_broken_folder_file_is_shown_as_text_and_opened_as_a_folder(
    window: MainWindow, show: Show, qtbot: QtBot
) -> None:
    text = show("cart")
    assert text.title() == "cart/folder.yml"
    text.edit.replace_text("info: {name: Cart}\n", 0)
    with qtbot.waitSignal(text.written):
        do(window, "document.save")
    press(text, "Open as a folder")
    folder = current(window)
    assert folder is not None
    assert not isinstance(folder, TextFile)
    assert window.area.strip.bar.tab(1).title == "Cart"


def test_what_another_program_wrote_meanwhile_can_be_taken_and_mine_had_back(
    window: MainWindow, show: Show, shop: Path, qtbot: QtBot
) -> None:
    text = show("torn.yml")
    mend(text)
    mine = text.edit.value()
    (shop / "torn.yml").write_text(WHOLE)
    do(window, "document.save")
    qtbot.waitUntil(text.bar.isVisible)
    assert "changed outside" in words(text.bar)
    press(text.bar, "Take what is on the disk")
    qtbot.waitUntil(lambda: text.edit.value() == WHOLE)
    assert not text.is_modified()
    do(window, "edit.undo")
    assert text.edit.value() == mine
    with qtbot.waitSignal(text.written):
        do(window, "document.save")
    assert (shop / "torn.yml").read_text() == mine


def test_mine_is_written_over_theirs_only_when_asked(window: MainWindow, show: Show, shop: Path, qtbot: QtBot) -> None:
    text = show("torn.yml")
    mend(text)
    (shop / "torn.yml").write_text(WHOLE)
    do(window, "document.save")
    qtbot.waitUntil(text.bar.isVisible)
    assert (shop / "torn.yml").read_text() == WHOLE
    with qtbot.waitSignal(text.written):
        press(text.bar, "Overwrite it")
    assert (shop / "torn.yml").read_text() == TORN.replace("\t", "  ")


def test_a_request_is_opened_as_text_in_its_tab_after_a_question_if_it_is_edited(
    window: MainWindow, shop: Path, qtbot: QtBot
) -> None:
    assert window.desk is not None
    place = Place(collection=shop, path="fine.yml")
    request = window.desk.documents.of(place)
    assert request is not None
    url = request.request_tab().editor.line.url  # type: ignore[union-attr]
    url.setFocus()
    QTest.keyClicks(url, "x")
    do(window, "file.as_text")
    bar = request.message_bar()
    assert bar is not None
    assert bar.isVisible()
    press(bar, "Discard")
    qtbot.waitUntil(lambda: isinstance(current(window), TextFile))
    text = current(window)
    assert isinstance(text, TextFile)
    qtbot.waitUntil(lambda: text.edit.value() == WHOLE)
    assert window.area.strip.bar.count() == 1
    qtbot.waitUntil(text.verdict.open_button.isVisible)


def test_a_request_of_another_kind_is_shown_with_its_text(show: Show) -> None:
    text = show("call.yml")
    assert "grpc" in words(text)
    assert text.edit.value() == FILES["call.yml"]
    assert text.verdict.open_button.isHidden()
    assert all(label.textFormat().name in ("PlainText", "AutoText") for label in text.findChildren(QLabel))


def test_a_file_that_is_too_big_is_shown_in_part_and_not_written(window: MainWindow, shop: Path, qtbot: QtBot) -> None:
    (shop / "fine.yml").write_text(WHOLE + "# x\n" * (LARGEST // 4))
    do(window, "file.as_text")
    qtbot.waitUntil(lambda: isinstance(current(window), TextFile) and "too big" in words(current(window) or window))
    text = current(window)
    assert isinstance(text, TextFile)
    assert text.edit.isReadOnly()
    text.save()
    assert (shop / "fine.yml").stat().st_size > LARGEST


@pytest.mark.parametrize("data", [b"a: 1\r\nb: [\r\n", b"a: [", b"a: \xff [\n"], ids=["CRLF", "no last", "no UTF-8"])
def test_line_ends_and_bytes_that_were_not_edited_stay(
    window: MainWindow, show: Show, shop: Path, qtbot: QtBot, data: bytes
) -> None:
    (shop / "torn.yml").write_bytes(data)
    text = show("torn.yml")
    QTest.keyClicks(text.edit, "")
    text.edit.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(text.edit, "# ")
    do(window, "document.save")
    qtbot.waitUntil(text.bar.isVisible)
    with qtbot.waitSignal(text.written):
        press(text.bar, "Save as it is")
    assert (shop / "torn.yml").read_bytes() == b"# " + data


def test_the_tab_of_a_file_with_credentials_shows_its_name_alone(show: Show, shop: Path) -> None:
    (shop / "torn.yml").write_text("auth: {password: hunter2-hunter2\n")
    text = show("torn.yml")
    assert "hunter2" not in text.title() + words(text) + text.edit.accessibleName()
