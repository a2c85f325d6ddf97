"""A body that is one file."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from restdesk.gui.request.body.file import FileEditor
from restdesk.model.ready import Place
from restdesk.model.request import FileBody, FileChoice
from tests.gui.request.body.conftest import Show, Shown, drop

EXTRA = (("later", "1"),)
OTHERS = (FileChoice(file_path="a.bin"), FileChoice(file_path="b.json", selected=True, extra=EXTRA))


def editor_of(show: Show) -> FileEditor:
    """The editor that is shown."""
    found = show.pane.findChild(FileEditor)
    assert isinstance(found, FileEditor)
    return found


def told(show: Show) -> str:
    """What is said of the file."""
    label = show.pane.findChild(QLabel, "body_file_size")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_file_that_was_not_edited_comes_back_as_it_was(shown: Shown) -> None:
    body = FileBody(data=OTHERS, extra=EXTRA)
    assert shown(body).body() is body


def test_the_selected_file_is_edited_and_the_others_are_kept(shown: Shown, qtbot: QtBot) -> None:
    show = shown(FileBody(data=OTHERS))
    editor = editor_of(show)
    assert editor.path.text() == "b.json"
    assert editor.type.placeholderText() == "application/json"
    qtbot.waitUntil(lambda: told(show) == "This file is not found. 1 other choices are kept in the request.")
    QTest.keyClicks(editor.type, "text/x")
    kept = FileChoice(file_path="b.json", content_type="text/x", selected=True, extra=EXTRA)
    assert show.body() == FileBody(data=(OTHERS[0], kept))


@pytest.mark.parametrize("path", ["", "{{file}}"])
def test_what_an_empty_type_of_content_means_is_said_before_the_file_is_known(shown: Shown, path: str) -> None:
    show = shown(FileBody(data=(FileChoice(file_path=path, selected=True),)))
    assert editor_of(show).type.placeholderText() == "Guessed from the file's name"


def test_the_fields_stand_close_and_the_path_takes_variables(shown: Shown) -> None:
    show = shown(FileBody())
    editor = editor_of(show)
    assert editor.type.y() - editor.path.geometry().bottom() < 16
    QTest.keyClicks(editor.path, "{{file}}")
    assert show.body() == FileBody(data=(FileChoice(file_path="{{file}}", selected=True),))


def test_a_dropped_file_is_sent_with_its_size_and_type(shown: Shown, place: Place, qtbot: QtBot) -> None:
    assert place.collection is not None
    (place.collection / "new.png").write_bytes(b"x" * 1234)
    show = shown(FileBody())
    drop(editor_of(show), place.collection / "new.png")
    qtbot.waitUntil(lambda: told(show) == "1.2 KB, 1,234 bytes")
    assert editor_of(show).type.placeholderText() == "image/png"
    assert show.body() == FileBody(data=(FileChoice(file_path="new.png", selected=True),))


def test_a_typed_path_outside_is_asked_about_when_it_is_sent(shown: Shown, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "out.txt").write_text("x")
    show = shown(FileBody())
    QTest.keyClicks(editor_of(show).path, str(tmp_path / "out.txt"))
    qtbot.waitUntil(lambda: told(show) == "Outside the collection: you are asked when it is sent.")


@pytest.mark.parametrize("field", ["body", "body[0].filePath", "body[0].contentType"])
def test_what_is_wrong_with_the_file_is_marked_on_its_field(shown: Shown, field: str) -> None:
    show = shown(FileBody())
    assert show.pane.show_error(field, "wrong")
    marked = editor_of(show).type if field.endswith("Type") else editor_of(show).path
    assert marked.accessibleDescription() == "wrong"
    show.pane.clear_errors()
    assert marked.accessibleDescription() == ""
