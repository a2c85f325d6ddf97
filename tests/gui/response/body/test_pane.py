"""The body of a response as a person sees it: its forms, searching, saving."""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from restdesk.gui.response.body.picture_view import PictureView
from restdesk.gui.response.lines import LineLabel
from restdesk.gui.response.pane import ResponsePane
from restdesk.gui.text.text_view import TextView
from restdesk.model.exchange import Exchange, Field
from tests.gui.response.exchanges import answered, exchange, hop, response

HTML = (Field("Content-Type", "text/html"),)
TEXT = (Field("Content-Type", "text/plain"),)


def chunk(content: bytes) -> bytes:
    """A chunk of a PNG file (RFC 2083, section 3.2)."""
    return (len(content) - 4).to_bytes(4, "big") + content + zlib.crc32(content).to_bytes(4, "big")


def png_head(width: int, height: int) -> bytes:
    """A PNG file that says how large its image is, and has hardly any of it."""
    head = b"IHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x06\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + chunk(head) + chunk(b"IDAT\0\0")


VAST = png_head(20_000, 20_000)


def of_type(body: bytes, content_type: str) -> Exchange:
    return exchange(hop(response(body, headers=(Field("Content-Type", content_type),))))


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(200, 30, 30, 255 if kind in ("JPG", "BMP") else 120))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]  # as text, whatever its stub says
    return bytes(data.data())


class Person:
    """Sees the pane and works in it."""

    def __init__(self, qtbot: QtBot, pane: ResponsePane) -> None:
        self.qtbot, self.pane = qtbot, pane

    @property
    def view(self) -> TextView:
        found = self.pane.findChild(TextView, "responseBody")
        assert isinstance(found, TextView)
        return found

    @property
    def field(self) -> QLineEdit:
        found = self.pane.findChild(QLineEdit, "responseSearch")
        assert isinstance(found, QLineEdit)
        return found

    @property
    def box(self) -> QComboBox:
        found = self.pane.findChild(QComboBox, "responseForm")
        assert isinstance(found, QComboBox)
        return found

    def switch(self, name: str) -> QToolButton:
        found = self.pane.findChild(QToolButton, name)
        assert isinstance(found, QToolButton)
        return found

    def count(self) -> str:
        found = self.pane.findChild(QLabel, "responseSearchCount")
        assert isinstance(found, QLabel)
        return found.text()

    def sees(self, sent: Exchange, *lines: str) -> None:
        """Get a response and wait until these lines are seen."""
        self.pane.show_exchange(sent)
        self.sees_lines(*lines)

    def sees_lines(self, *lines: str) -> None:
        self.qtbot.waitUntil(
            lambda: (
                self.view.isVisible()
                and [self.view.text_of_line(line) for line in range(self.view.line_count())] == list(lines)
            )
        )

    def sees_count(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.count() == words)

    def chooses(self, form: str) -> None:
        index = self.box.findText(form)
        assert index >= 0
        self.box.setFocus()
        while self.box.currentIndex() != index:
            QTest.keyClick(self.box, Qt.Key.Key_Down if self.box.currentIndex() < index else Qt.Key.Key_Up)

    def types(self, text: str) -> None:
        QTest.keyClicks(self.field, text)


@pytest.fixture
def person(qtbot: QtBot, make_pane: Callable[[], ResponsePane]) -> Person:
    pane = make_pane()
    pane.activateWindow()
    with qtbot.waitActive(pane):
        pane.show()
    return Person(qtbot, pane)


def test_a_body_can_be_seen_as_bytes(person: Person) -> None:
    person.sees(answered(b'{"a":1}'), "{", '  "a": 1', "}")
    person.chooses("Hex")
    person.sees_lines("00000000  7B 22 61 22 3A 31 7D" + " " * 29 + "|" + '{"a":1}'.ljust(16) + "|")


def test_the_form_is_remembered_for_each_kind(person: Person) -> None:
    person.sees(answered(b'{"a":1}'), "{", '  "a": 1', "}")
    person.chooses("Raw")
    person.sees_lines('{"a":1}')
    person.sees(of_type(b"<a><b/></a>", "application/xml"), "<a>", "  <b/>", "</a>")
    person.sees(answered(b"[2]"), "[2]")


def test_bytes_that_are_no_text_are_shown_as_bytes(person: Person) -> None:
    person.sees(of_type(b"\0\1\2", "application/zip"), "00000000  00 01 02" + " " * 41 + "|..." + " " * 13 + "|")
    assert "application/zip, 3 B" in [label.text() for label in person.pane.findChildren(QLabel)]


@pytest.mark.parametrize("kind", ["PNG", "JPG", "BMP", "WEBP"])
def test_an_image_is_shown_and_named(person: Person, kind: str) -> None:
    named = {"JPG": "JPEG"}.get(kind, kind)
    person.pane.show_exchange(of_type(picture(64, 48, kind), "image/x"))
    found = person.pane.findChild(PictureView, "responseImage")
    assert isinstance(found, PictureView)
    person.qtbot.waitUntil(found.isVisible)
    assert found.accessibleName() == f"{named} image, 64 × 48"
    assert not person.field.isVisible()
    assert found.shown_size().width() == 64


def test_a_large_image_is_fitted_until_it_is_wanted_at_its_size(person: Person) -> None:
    person.pane.show_exchange(of_type(picture(3000, 1500), "image/png"))
    found = person.pane.findChild(PictureView, "responseImage")
    assert isinstance(found, PictureView)
    person.qtbot.waitUntil(lambda: found.isVisible() and found.shown_size().width() > 0)
    assert found.shown_size().width() < found.viewport().width()
    assert found.grab().toImage().pixelColor(30, 30).red() > 150
    QTest.mouseClick(person.switch("responseImageActualSize"), Qt.MouseButton.LeftButton)
    assert found.shown_size().width() == 3000
    assert found.horizontalScrollBar().maximum() > 0


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (picture(64, 48)[:60], "The image is broken and cannot be shown; here are its bytes."),
        (b"\0\0\1\0ico", "This kind of image cannot be shown; here are its bytes."),
        (
            VAST,
            "The image would need 1.6 GB of memory and is not shown: the limit is 64 MB. Here are its bytes.",
        ),
    ],
    ids=["broken", "other", "vast"],
)
def test_an_image_that_cannot_be_shown_is_explained_above_its_bytes(person: Person, body: bytes, words: str) -> None:
    person.pane.show_exchange(of_type(body, "image/png"))
    person.qtbot.waitUntil(lambda: person.view.isVisible() and person.view.text_of_line(0).startswith("00000000"))
    (line,) = person.pane.findChildren(LineLabel)
    assert line.text().startswith(words)
    assert person.box.currentText() == "Hex"


def test_searching_goes_from_place_to_place_and_round(person: Person) -> None:
    person.sees(exchange(hop(response(b"one two\none\nONE", headers=TEXT))), "one two", "one", "ONE")
    person.pane.find_open()
    assert person.field.hasFocus()
    person.types("one")
    person.sees_count("1 of 3")
    assert person.view.selection() == (0, 3)
    QTest.keyClick(person.field, Qt.Key.Key_Return)
    assert (person.count(), person.view.selection()) == ("2 of 3", (8, 11))
    person.pane.find_next()
    assert person.count() == "3 of 3"
    person.pane.find_next()
    assert person.count() == "1 of 3 · went on from the beginning"
    QTest.keyClick(person.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert person.count() == "3 of 3 · went on from the end"


def test_what_was_found_is_seen_and_the_current_place_is_framed(person: Person) -> None:
    person.sees(exchange(hop(response(b"wwwwwwwwww wwwwwwwwww", headers=TEXT))), "wwwwwwwwww wwwwwwwwww")
    theme = person.pane._context.theme()

    def colours() -> set[str]:
        image = person.view.viewport().grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(18)}

    assert theme.found.name() not in colours()
    person.pane.find_open()
    person.types("wwwwwwwwww")
    person.sees_count("1 of 2")
    assert {theme.found.name(), theme.focus.name()} <= colours()
    QTest.keyClick(person.field, Qt.Key.Key_Escape)
    assert theme.found.name() not in colours()


def test_the_case_counts_only_when_it_is_wanted(person: Person) -> None:
    person.sees(exchange(hop(response("Über über".encode(), headers=TEXT))), "Über über")
    person.pane.find_open()
    person.field.insert("über")
    QTest.keyClick(person.field, Qt.Key.Key_Return)
    person.sees_count("1 of 2")
    QTest.mouseClick(person.switch("responseSearchCase"), Qt.MouseButton.LeftButton)
    person.sees_count("1 of 1")
    assert person.view.selected_text() == "über"


def test_what_is_not_there_is_said(person: Person) -> None:
    person.sees(answered(b"[1]"), "[", "  1", "]")
    person.pane.find_open()
    person.types("nowhere")
    person.sees_count("Not found")


def test_esc_ends_the_search_and_gives_the_focus_back(person: Person) -> None:
    person.sees(answered(b"[12]"), "[", "  12", "]")
    person.view.setFocus()
    person.pane.find_open()
    person.types("12")
    person.sees_count("1 of 1")
    QTest.keyClick(person.field, Qt.Key.Key_Escape)
    assert person.view.hasFocus()
    assert person.view.selected_text() == "12"
    assert not person.switch("responseSearchCase").isVisible()
    person.pane.find_open()
    assert person.field.text() == "12"


def test_selected_words_are_searched_for(person: Person) -> None:
    person.sees(exchange(hop(response(b"alpha beta alpha", headers=TEXT))), "alpha beta alpha")
    person.view.select(6, 10)
    person.pane.find_open()
    assert person.field.text() == "beta"
    person.sees_count("1 of 1")


def test_bytes_are_found_by_text_and_by_their_numbers(person: Person) -> None:
    person.sees(of_type(b"\0Name\xff\0name", "application/zip"), *[hex_line(b"\0Name\xff\0name")])
    person.pane.find_open()
    person.types("name")
    person.sees_count("1 of 2")
    assert person.view.selected_text() == "4E 61 6D 65"
    person.field.clear()
    person.types("ff 00 6e")
    person.sees_count("1 of 1")
    assert person.view.selected_text() == "FF 00 6E"


def hex_line(data: bytes) -> str:
    left, right = data[:8].hex(" ").upper(), data[8:].hex(" ").upper()
    readable = "".join(chr(byte) if 32 <= byte < 127 else "." for byte in data)
    return f"00000000  {left:<23} {right:<24} |{readable:<16}|"


def test_a_search_goes_on_in_the_next_response(person: Person) -> None:
    person.sees(answered(b"[12]"), "[", "  12", "]")
    person.pane.find_open()
    person.types("1")
    person.sees_count("1 of 1")
    person.sees(answered(b"[1, 1]"), "[", "  1,", "  1", "]")
    person.sees_count("1 of 2")


def test_long_lines_can_be_wrapped(person: Person) -> None:
    person.sees(exchange(hop(response(b"word " * 200, headers=TEXT))), "word " * 200)
    across = person.view.horizontalScrollBar()
    person.qtbot.waitUntil(lambda: across.maximum() > 0)
    person.pane.toggle_wrap()
    assert across.maximum() == 0
    person.pane.toggle_wrap()
    person.qtbot.waitUntil(lambda: across.maximum() > 0)


def dialog_of(person: Person) -> QFileDialog:
    def shown() -> list[QFileDialog]:
        return [each for each in person.pane.findChildren(QFileDialog) if each.isVisible()]

    person.qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def test_the_body_is_saved_as_it_was_decoded(person: Person, tmp_path: Path) -> None:
    headers = (*TEXT, Field("Content-Disposition", 'attachment; filename="../../notes.txt"'))
    person.sees(
        exchange(hop(response("데이터".encode("cp949"), headers=headers))), "데이터".encode("cp949").decode("latin-1")
    )
    person.pane.save_body()
    dialog = dialog_of(person)
    assert Path(dialog.selectedFiles()[0]).name == "notes.txt"
    with person.qtbot.waitSignal(person.pane.told) as told:
        dialog.fileSelected.emit(str(tmp_path / "notes.txt"))
    dialog.reject()
    assert told.args == [(True, f"The body was saved as {tmp_path / 'notes.txt'} (6 B).")]
    assert (tmp_path / "notes.txt").read_bytes() == "데이터".encode("cp949")
    assert [each.name for each in tmp_path.iterdir()] == ["notes.txt"]


def test_a_body_that_cannot_be_saved_is_told(person: Person, tmp_path: Path) -> None:
    person.sees(answered(b"[1]"), "[", "  1", "]")
    person.pane.save_body()
    dialog = dialog_of(person)
    with person.qtbot.waitSignal(person.pane.told) as told:
        dialog.fileSelected.emit(str(tmp_path / "absent" / "data.json"))
    dialog.reject()
    (went_well, words) = told.args[0]
    assert not went_well
    assert words.startswith(f"The body could not be saved as “{tmp_path / 'absent' / 'data.json'}”.")
    assert words.endswith("(No such file or directory)")


def test_a_menu_copies_and_saves(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda _menu, _at: None)  # offscreen there is nothing to grab
    person.sees(answered(b"[1]"), "[", "  1", "]")
    QApplication.sendEvent(
        person.view.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), person.view.mapToGlobal(QPoint(5, 5))),
    )
    (menu,) = person.view.findChildren(QMenu)
    texts = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert texts == ["Copy", "Copy all", "Select all", "Wrap lines", "Save body…"]
    assert [action.isEnabled() for action in menu.actions()][:2] == [False, True]
    menu.actions()[1].trigger()
    assert QApplication.clipboard().text() == "[\n  1\n]"
    menu.deleteLater()
