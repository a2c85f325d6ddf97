"""What is typed into a document is told as replacements that can be taken back one by one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QInputMethodEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.text.splices import Splice, Splices


def watched(text: str) -> tuple[QTextDocument, Splices, list[Splice]]:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setPlainText(text)
    document.documentLayout()  # without one Qt tells of no change
    splices = Splices(document, document)
    told: list[Splice] = []
    splices.spliced.connect(told.append)
    return document, splices, told


def place(document: QTextDocument, wanted: int) -> int:
    """A place between two characters: no caret stands within one."""
    raw = document.toRawText()
    return len(raw[: min(wanted, len(raw))].encode("utf-16-le")) // 2


def put(document: QTextDocument, start: int, end: int, text: str) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)


TEXTS = st.text(alphabet="ab\n{}한😀😁\u00a0\t", max_size=12)


@settings(max_examples=100, deadline=None)
@given(start=TEXTS, edits=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), TEXTS), max_size=8))
def test_taking_back_all_that_was_told_gives_the_text_before(
    qapp: object, start: str, edits: list[tuple[int, int, str]]
) -> None:
    document, splices, told = watched(start)
    before = document.toRawText()
    for one, other, text in edits:
        put(document, place(document, one), place(document, other), text)
    after = document.toRawText()
    for splice in reversed(told):
        assert splices.apply(splice.backwards)
    assert document.toRawText() == before
    for splice in told:
        assert splices.apply(splice)
    assert document.toRawText() == after


def test_replacing_everything_is_told_as_what_differs(qapp: object) -> None:
    document, _, told = watched("one two three")
    put(document, 0, document.characterCount() - 1, "one 2 three")
    assert told == [Splice(4, "two".encode("utf-16-le"), "2".encode("utf-16-le"))]


def test_a_composition_tells_of_nothing_until_its_syllable_is_there(qtbot: QtBot) -> None:
    edit = QPlainTextEdit("ab")
    qtbot.addWidget(edit)
    edit.setUndoRedoEnabled(False)
    told: list[Splice] = []
    splices = Splices(edit.document(), edit)
    splices.spliced.connect(told.append)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    for composed in ("ㅎ", "하", "한"):
        edit.inputMethodEvent(QInputMethodEvent(composed, []))
    assert not told
    commit = QInputMethodEvent("", [])
    commit.setCommitString("한")
    edit.inputMethodEvent(commit)
    assert told == [Splice(2, b"", "한".encode("utf-16-le"))]


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Splice(0, b"", b"a\0"), Splice(1, b"", b"b\0"), Splice(0, b"", b"a\0b\0")),
        (Splice(3, b"c\0", b""), Splice(2, b"b\0", b""), Splice(2, b"b\0c\0", b"")),
        (Splice(3, b"c\0", b""), Splice(3, b"d\0", b""), Splice(3, b"c\0d\0", b"")),
        (Splice(0, b"", b"a\0"), Splice(5, b"", b"b\0"), None),
        (Splice(0, b"", b"a\0"), Splice(0, b"a\0", b""), None),
    ],
)
def test_typing_on_and_deleting_on_are_one_step(one: Splice, other: Splice, both: Splice | None) -> None:
    assert one.then(other) == both


def test_a_step_that_does_not_fit_the_text_is_not_carried_out(qapp: object) -> None:
    document, splices, _ = watched("abc")
    assert not splices.apply(Splice(1, "x".encode("utf-16-le"), b""))
    assert not splices.apply(Splice(9, b"", b"a\0"))
    assert document.toPlainText() == "abc"
