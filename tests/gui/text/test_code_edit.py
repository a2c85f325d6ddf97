"""The editor of a body."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import Theme
from restdesk.gui.text.code_edit import LONGEST_LINE, LONGEST_TEXT, CodeEdit, Syntax


@pytest.fixture
def edit(qtbot: QtBot) -> CodeEdit:
    made = CodeEdit()
    qtbot.addWidget(made)
    made.set_syntax("json")
    made.resize(400, 200)
    made.show()
    return made


@pytest.mark.parametrize(
    "text", ["a\r\nb", "a\u2028b\u2029c", "a\u00a0b", "a\rb", "\ud800", "x" * (LONGEST_TEXT + 1), ""]
)
def test_a_text_that_was_not_edited_comes_back_untouched(edit: CodeEdit, qtbot: QtBot, text: str) -> None:
    with qtbot.assertNotEmitted(edit.edited):
        edit.show_value(text)
    assert edit.value() == text


def test_an_edited_text_keeps_its_line_ends_and_its_fixed_spaces(edit: CodeEdit, qtbot: QtBot) -> None:
    edit.show_value("a\u00a0b\r\nc")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(edit.edited):
        QTest.keyClicks(edit, "d")
    assert edit.value() == "a\u00a0b\r\ncd"


def test_a_text_that_is_too_big_is_shown_in_part_and_not_edited(edit: CodeEdit) -> None:
    edit.show_value("x" * (LONGEST_LINE + 1))
    assert edit.isReadOnly()
    assert len(edit.toPlainText()) == LONGEST_LINE
    edit.show_value("small")
    assert not edit.isReadOnly()


def test_a_paste_that_would_stall_is_refused_and_told(edit: CodeEdit, qtbot: QtBot) -> None:
    edit.show_value("kept")
    data = QMimeData()
    data.setText("x" * (LONGEST_LINE + 1))
    with qtbot.waitSignal(edit.too_big) as told:
        edit.insertFromMimeData(data)
    assert told.args == ["x" * (LONGEST_LINE + 1)]
    assert edit.value() == "kept"


def test_colouring_is_not_editing(edit: CodeEdit, qtbot: QtBot, qapp: QApplication, themes: dict[str, Theme]) -> None:
    edit.show_value('{"a": "{{b}}"}')
    with qtbot.assertNotEmitted(edit.edited):
        edit.set_spans(lambda text: [(text.index("{{"), 5, "known")])
        apply_theme(qapp, themes["dark"])
        qapp.processEvents()
    image = edit.viewport().grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(40)}
    assert themes["dark"].variable_known_ground.name() in seen


def test_tab_indents_and_ctrl_m_lets_it_leave(edit: CodeEdit, qtbot: QtBot) -> None:
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.value() == "  "
    QTest.keyClick(edit, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert edit.tabChangesFocus()
    QTest.keyClick(edit, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert not edit.tabChangesFocus()


def test_tab_moves_the_chosen_lines(edit: CodeEdit, qtbot: QtBot) -> None:
    edit.show_value("a\nb\nc")
    cursor = edit.textCursor()
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.value() == "  a\n  b\nc"
    QTest.keyClick(edit, Qt.Key.Key_Backtab)
    assert edit.value() == "a\nb\nc"


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("  a", "", "  a\n  "),
        ("{", "", "{\n  "),
        ("  {", "}", "  {\n    \n  }"),
        ("a", "b", "a\nb"),
    ],
)
def test_enter_keeps_the_indentation(edit: CodeEdit, qtbot: QtBot, before: str, after: str, text: str) -> None:
    edit.show_value(before + after)
    cursor = edit.textCursor()
    cursor.setPosition(len(before))
    edit.setTextCursor(cursor)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.value() == text


def test_a_korean_syllable_is_one_edit_when_it_is_done(edit: CodeEdit) -> None:
    heard: list[str] = []
    edit.edited.connect(lambda: heard.append(edit.value()))
    for composed in ("ㅎ", "하", "한"):
        QApplication.sendEvent(edit, QInputMethodEvent(composed, []))
    assert edit.value() == ""
    commit = QInputMethodEvent()
    commit.setCommitString("한")
    QApplication.sendEvent(edit, commit)
    assert edit.value() == "한"
    assert heard[-1] == "한"


@pytest.mark.parametrize(("own_undo", "taken"), [(True, True), (False, False)])
def test_undo_is_the_editors_or_left_to_the_tab(qtbot: QtBot, own_undo: bool, taken: bool) -> None:
    edit = CodeEdit(own_undo=own_undo)
    qtbot.addWidget(edit)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(edit, event)
    assert event.isAccepted() is taken


@pytest.mark.parametrize(
    "text", ["a\r\nb\rc\n", "\u202eabc\u200b", "\x00\x1b", "a\u2028b", "\ufeff😀\u2066", "a\nb\r\nc"]
)
def test_an_edited_text_keeps_every_character_that_is_not_seen(edit: CodeEdit, text: str) -> None:
    edit.show_value(text)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, "x")
    assert edit.value() == text + "x"


def test_direction_marks_turn_nothing_round_and_are_labelled(edit: CodeEdit, themes: dict[str, Theme]) -> None:
    edit.show_value("a\u202eb")
    QApplication.processEvents()
    line = edit.document().firstBlock().layout().lineAt(0)
    first, mark, last = (line.cursorToX(place)[0] for place in (0, 1, 3))  # type: ignore[index]
    assert first < mark < last
    image = edit.viewport().grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(40)}
    assert themes["light"].warning_ground.name() in seen


def test_what_is_copied_is_what_was_pasted(edit: CodeEdit) -> None:
    data = QMimeData()
    data.setText("a\u00a0\u202eb\r\nc")
    edit.insertFromMimeData(data)
    edit.selectAll()
    assert edit.createMimeDataFromSelection().text() == "a\u00a0\u202eb\nc"
    assert edit.value() == "a\u00a0\u202eb\nc"


@pytest.mark.parametrize(
    ("syntax", "typed", "text"),
    [
        ("json", '{"a": [1]}', '{"a": [1]}'),
        ("json", "{", "{}"),
        ("json", '"{{', '"{{}}"'),
        ("json", '"a["', '"a["'),
        ("graphql", 'query A($n: "x") {', 'query A($n: "x") {}'),
        ("xml", '<a b="', '<a b=""'),
        ("xml", 'a "', 'a "'),
        ("text", '{["', '{["'),
    ],
)
def test_a_bracket_brings_its_partner_which_is_typed_over(
    edit: CodeEdit, syntax: Syntax, typed: str, text: str
) -> None:
    edit.set_syntax(syntax)
    QTest.keyClicks(edit, typed)
    assert edit.value() == text


def test_backspace_takes_an_empty_pair_away(edit: CodeEdit) -> None:
    QTest.keyClicks(edit, "[")
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.value() == ""


@pytest.mark.parametrize(("key", "text"), [("{", "x {abc} y"), ('"', 'x "abc" y')])
def test_a_bracket_goes_round_what_is_chosen(edit: CodeEdit, key: str, text: str) -> None:
    edit.show_value("x abc y")
    edit.select(2, 5)
    QTest.keyClicks(edit, key)
    assert edit.value() == text
    assert edit.textCursor().selectedText() == "abc"


def test_no_partner_comes_before_a_word(edit: CodeEdit) -> None:
    edit.show_value("abc")
    QTest.keyClicks(edit, "[")
    assert edit.value() == "[abc"


@pytest.mark.parametrize(
    ("caret", "found"),
    [(0, (0, 28)), (1, (0, 28)), (28, (28, 0)), (6, (6, 16)), (17, (16, 6)), (10, None), (3, None)],
)
def test_the_partner_of_a_bracket_is_found_past_texts_and_comments(
    edit: CodeEdit, qtbot: QtBot, caret: int, found: tuple[int, int] | None
) -> None:
    edit.show_value('{"a": [1, "]", 2] // }\n    \n}')
    edit.setFocus()
    edit.select(caret, caret)
    if found is None:
        qtbot.wait(80)
    qtbot.waitUntil(lambda: edit.partners() == found)


@pytest.mark.parametrize(
    ("syntax", "text", "commented"),
    [
        ("json", "  a\n\n    b", "  // a\n\n  //   b"),
        ("graphql", "a", "# a"),
        ("xml", "<a/>", "<!-- <a/> -->"),
        ("text", "a", "a"),
    ],
)
def test_lines_become_comments_and_text_again(edit: CodeEdit, syntax: Syntax, text: str, commented: str) -> None:
    edit.set_syntax(syntax)
    edit.show_value(text)
    edit.selectAll()
    edit.toggle_comment()
    assert edit.value() == commented
    edit.selectAll()
    edit.toggle_comment()
    assert edit.value() == text


def test_a_comment_of_many_lines_is_coloured_where_it_is_scrolled_to(edit: CodeEdit, themes: dict[str, Theme]) -> None:
    edit.show_value("/* begin\n" + "true\n" * 300 + "*/ true")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QApplication.processEvents()

    def colour(number: int) -> str:
        formats = edit.document().findBlockByNumber(number).layout().formats()
        return formats[-1].format.foreground().color().name() if formats else ""

    assert colour(300) == themes["light"].muted.name()
    assert colour(301) == themes["light"].json_literal.name()
    assert colour(150) == ""


def test_a_line_keeps_its_colours_while_a_syllable_is_composed_in_it(edit: CodeEdit) -> None:
    edit.show_value('{"a": true}')
    edit.select(7, 7)
    block = edit.document().firstBlock()
    before = [(part.start, part.length) for part in block.layout().formats()]
    QApplication.sendEvent(edit, QInputMethodEvent("하", []))
    moved = [(part.start, part.length) for part in block.layout().formats()]
    assert before == [(1, 3), (6, 4)]
    assert moved[:3] == [(1, 3), (6, 1), (8, 3)]
    commit = QInputMethodEvent()
    commit.setCommitString("한")
    QApplication.sendEvent(edit, commit)
    assert edit.value() == '{"a": t한rue}'


def test_a_theme_colours_the_lines_that_are_seen_alone(
    edit: CodeEdit, themes: dict[str, Theme], qapp: QApplication
) -> None:
    edit.show_value("true\n" * 1000)
    apply_theme(qapp, themes["dark"])
    qapp.processEvents()
    coloured = [number for number in range(1000) if edit.document().findBlockByNumber(number).layout().formats()]
    assert coloured == list(range(len(coloured)))
    assert 0 < len(coloured) < 100


def test_a_paste_that_makes_one_line_too_long_is_refused(edit: CodeEdit, qtbot: QtBot) -> None:
    edit.show_value("x" * 60_000)
    data = QMimeData()
    data.setText("y" * 60_000)
    with qtbot.waitSignal(edit.too_big):
        edit.insertFromMimeData(data)
    assert edit.value() == "x" * 60_000
