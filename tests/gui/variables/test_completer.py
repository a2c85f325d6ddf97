"""Names are offered where `{{` is typed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.widgets.variable_edit import VariableEdit
from restdesk.variables.dynamic import DYNAMIC
from tests.gui.variables.conftest import Compose, Page

Key = Qt.Key


@pytest.fixture(params=["line", "body"])
def field(request: pytest.FixtureRequest, page: Page, qtbot: QtBot) -> VariableEdit | CodeEdit:
    """Each of the two fields, with the focus."""
    found: VariableEdit | CodeEdit = getattr(page, request.param)
    found.setFocus()
    qtbot.waitUntil(found.hasFocus)
    return found


def text(field: VariableEdit | CodeEdit) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def caret(field: VariableEdit | CodeEdit) -> int:
    return field.textCursor().position() if isinstance(field, QPlainTextEdit) else field.cursorPosition()


def go_to(field: VariableEdit | CodeEdit, place: int) -> None:
    if isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.setPosition(place)
        field.setTextCursor(cursor)
    else:
        field.setCursorPosition(place)


def test_every_visible_variable_is_offered_once_with_its_scope(page: Page, field: VariableEdit | CodeEdit) -> None:
    assert page.findChild(QListView) is None
    QTest.keyClicks(field, "a{{")
    ours = ["apiKey", "baseUrl", "evil", "full", "long", "path", "ticket", "한글"]
    assert page.names() == [*ours, *DYNAMIC]
    said = {entry.name: entry for entry in page.aid.completer.entries()}
    assert said["baseUrl"].value == "http://127.0.0.1:5000"
    assert said["$randomCity"].value == "a city"
    origins = {name: said[name].origin for name in ("baseUrl", "apiKey", "path", "full", "ticket", "$guid")}
    assert origins == {
        "baseUrl": "given by the demo server",
        "apiKey": "environment local",
        "path": "folder Open",
        "full": "collection Shop",
        "ticket": "captured",
        "$guid": "made anew at each Send",
    }
    assert field.hasFocus()


def test_a_secret_is_dots_and_a_foreign_value_is_plain(page: Page) -> None:
    QTest.keyClicks(page.line, "{{")
    said = {entry.name: entry.said() for entry in page.aid.completer.entries()}
    assert "hunter2" not in "".join(said.values())
    assert "••••••" in said["ticket"]
    assert "<b>⟨U+202E⟩" in said["evil"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("{{P", ["path", "apiKey"]),
        ("{{tim", ["$timestamp", "$isoTimestamp"]),
        ("{{abbr", ["$randomAbbreviation"]),
        ("{{BASE", ["baseUrl"]),
        ("{{ bas", ["baseUrl"]),
        ("{{$g", ["$guid"]),
        ("{{nothing", []),
        ("{{baseUrl}}", []),
        ("{x", []),
    ],
)
def test_the_names_are_filtered_as_typed(page: Page, typed: str, offered: list[str]) -> None:
    QTest.keyClicks(page.line, typed)
    assert page.names() == offered
    assert page.line.text() == typed


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_a_key_takes_the_chosen_name_and_closes_the_braces(
    page: Page, field: VariableEdit | CodeEdit, key: Qt.Key
) -> None:
    QTest.keyClicks(field, "a{{")
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, key)
    assert (text(field), caret(field)) == ("a{{baseUrl}}", 12)
    assert not page.aid.completer.is_open()
    assert field.hasFocus()


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("{{ba", "}}/x", "{{baseUrl}}/x"),
        ("{{ba", "seU}}/x", "{{baseUrl}}/x"),
        ("{{ba", '", "b": "x}}"', '{{baseUrl}}", "b": "x}}"'),
        ("😀{{ba", "한}}", "😀{{baseUrl}}"),
    ],
)
def test_braces_that_are_there_are_not_doubled(
    page: Page, field: VariableEdit | CodeEdit, before: str, after: str, wanted: str
) -> None:
    if isinstance(field, CodeEdit):
        field.show_value(before[:-1] + after)
    else:
        field.setText(before[:-1] + after)
    go_to(field, len(before[:-1].encode("utf-16-le")) // 2)
    QTest.keyClicks(field, before[-1])
    QTest.keyClick(field, Key.Key_Return)
    assert text(field) == wanted


def test_taking_a_name_is_one_step_back(page: Page) -> None:
    QTest.keyClicks(page.line, "a{{ba")
    QTest.keyClick(page.line, Key.Key_Return)
    page.line.undo()
    assert page.line.text() == "a{{ba"


def test_enter_without_a_list_still_sends(page: Page, qtbot: QtBot) -> None:
    QTest.keyClicks(page.line, "{{unheard")
    with qtbot.waitSignal(page.line.returnPressed):
        QTest.keyClick(page.line, Key.Key_Return)
    assert page.line.text() == "{{unheard"


def test_esc_closes_the_list_and_leaves_what_was_typed(page: Page, field: VariableEdit | CodeEdit) -> None:
    QTest.keyClicks(field, "{{ba")
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(field, override)
    assert override.isAccepted()
    QTest.keyClick(field, Key.Key_Escape)
    assert page.names() == []
    QTest.keyClicks(field, "s")
    assert page.names() == []
    assert text(field) == "{{bas"
    QTest.keyClicks(field, "}} {{")
    assert page.names()


def test_ctrl_space_brings_the_list_back(page: Page, field: VariableEdit | CodeEdit) -> None:
    QTest.keyClicks(field, "{{ba")
    QTest.keyClick(field, Key.Key_Escape)
    QTest.keyClick(field, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert page.names() == ["baseUrl"]
    assert text(field) == "{{ba"


def test_the_action_begins_a_variable_where_there_is_none(page: Page) -> None:
    page.line.setText("a")
    page.aid.offer()
    assert page.line.text() == "a{{"
    assert page.names()


def test_nothing_is_begun_in_a_hidden_text(page: Page) -> None:
    page.line.setText("a")
    page.line.setEchoMode(VariableEdit.EchoMode.Password)
    page.aid.offer()
    assert page.line.text() == "a"


def test_the_arrows_go_round(page: Page) -> None:
    QTest.keyClicks(page.line, "{{p")
    QTest.keyClick(page.line, Key.Key_Up)
    QTest.keyClick(page.line, Key.Key_Return)
    assert page.line.text() == "{{apiKey}}"


def test_the_mouse_takes_a_name(page: Page, qtbot: QtBot) -> None:
    QTest.keyClicks(page.line, "{{p")
    names = page.findChild(QListView, "variableNames")
    assert names is not None
    place = names.visualRect(names.model().index(1, 0)).center()
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.line.text() == "{{apiKey}}"
    assert page.line.hasFocus()


def test_the_list_goes_with_the_focus_and_with_the_caret(page: Page) -> None:
    QTest.keyClicks(page.line, "a{{")
    page.line.setCursorPosition(0)
    assert page.names() == []
    page.line.clear()
    QTest.keyClicks(page.line, "{{")
    page.body.setFocus()
    assert page.names() == []


def test_filling_in_a_field_offers_nothing(page: Page) -> None:
    page.line.setText("{{")
    page.body.setFocus()
    page.body.show_value("{{ba")
    assert page.names() == []


def test_hangul_in_a_name_is_filtered_while_it_is_composed(
    page: Page, field: VariableEdit | CodeEdit, compose: Compose
) -> None:
    QTest.keyClicks(field, "{{")
    compose(field, "", "ㅎ")
    assert page.names() == []
    compose(field, "", "한")
    assert page.names() == ["한글"]
    compose(field, "한", "ㄱ")
    compose(field, "", "글")
    assert page.names() == ["한글"]
    assert text(field) == "{{한"
    compose(field, "글", "")
    QTest.keyClick(field, Key.Key_Return)
    assert text(field) == "{{한글}}"


def test_a_name_that_is_taken_during_a_composition_takes_the_syllable_along(
    page: Page, field: VariableEdit | CodeEdit, compose: Compose
) -> None:
    QTest.keyClicks(field, "x{{")
    compose(field, "", "한")
    QTest.keyClick(field, Key.Key_Return)
    assert text(field) == "x{{한글}}"
    compose(field, "", "끝")
    compose(field, "끝", "")
    assert text(field) == "x{{한글}}끝"


def test_hangul_outside_of_braces_opens_nothing_and_stays_whole(
    page: Page, field: VariableEdit | CodeEdit, compose: Compose
) -> None:
    QTest.keyClicks(field, "{{path}}")
    for done, composed in (("", "ㅎ"), ("", "한"), ("한", "ㄱ"), ("", "글"), ("글", "")):
        compose(field, done, composed)
        assert page.names() == []
    assert text(field) == "{{path}}한글"


def test_a_syllable_is_not_broken_when_the_list_closes(page: Page, compose: Compose) -> None:
    QTest.keyClicks(page.line, "{{")
    compose(page.line, "", "한")
    QTest.keyClick(page.line, Key.Key_Escape)
    QApplication.sendEvent(page.line, QInputMethodEvent("할", []))
    compose(page.line, "할", "")
    assert page.line.text() == "{{할"


def test_the_chosen_entry_is_announced(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("restdesk.gui.variables.completer.announce", lambda _widget, said, **_how: heard.append(said))
    QTest.keyClicks(page.line, "{{")
    QTest.keyClick(page.line, Key.Key_Down)
    assert heard == [
        f"apiKey, ••••••, environment local, 1 of {8 + len(DYNAMIC)}",
        f"baseUrl, http://127.0.0.1:5000, given by the demo server, 2 of {8 + len(DYNAMIC)}",
    ]
