"""The card says what a variable stands for."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QTableWidget, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.spans import Spans
from restdesk.gui.widgets.variable_edit import VariableEdit
from tests.gui.variables.conftest import Known, Page


def card(page: Page) -> str:
    """What the card says; empty where there is none."""
    shown = page.aid.cards.shown()
    return shown.text() if shown is not None else ""


def at_caret(page: Page, text: str, caret: int) -> str:
    page.line.setText(text)
    page.line.setCursorPosition(caret)
    page.aid.show_card()
    return card(page)


def press_escape() -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)


def hover(widget: QWidget, at: QPoint) -> None:
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))


def move_mouse(widget: QWidget, at: QPoint) -> None:
    kind, button = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
    place = QPointF(widget.mapToGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(at), place, button, button, Qt.KeyboardModifier(0)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "{{baseUrl}}",
            (
                "baseUrl\nvariable\nhttp://127.0.0.1:5000\nComes from: given by the demo server\n"
                "Hides: environment local, http://example.com"
            ),
        ),
        (
            "{{full}}",
            "full\nvariable\nhttp://127.0.0.1:5000/open/api?k=••••••\nComes from: collection Shop (opencollection.yml)",
        ),
        (
            "{{apiKey}}",
            (
                "apiKey\nsecret variable\n••••••\nComes from: environment local (environments/local.yml)\n"
                "It is secret: its value is never shown."
            ),
        ),
        ("{{unheard}}", "unheard\nunknown variable\nNothing defines it."),
        (
            "{{session}}",
            "session\nunknown variable\nNothing defines it.\nThe request “Log in” sets it: send that one first.",
        ),
        (
            "{{$guid}}",
            "$guid\ndynamic variable\nComes from: made anew at each Send\nIts value is a random UUID.",
        ),
        ("{{?Name}}", "?Name\ndynamic variable\nComes from: asked for at each Send"),
        ("{{evil}}", "evil\nvariable\n<b>⟨U+202E⟩\nComes from: collection Shop (opencollection.yml)"),
        ("no variable", "There is no variable here.\nType {{ to choose one."),
    ],
)
def test_the_card_says_value_and_origin(page: Page, text: str, said: str) -> None:
    assert at_caret(page, text, 3) == said


def test_a_long_value_is_cut(page: Page) -> None:
    said = at_caret(page, "{{long}}", 1)
    assert "…\nComes from" in said
    assert len(said) < 2200


def test_no_secret_is_in_the_card_or_its_accessible_name(page: Page) -> None:
    said = at_caret(page, "{{ticket}}", 1)
    names = [widget.accessibleName() for widget in page.findChildren(QWidget)]
    assert "hunter2" not in said + "".join(names)
    assert any(name.startswith("ticket, secret variable, ••••••. Comes from: captured") for name in names)


@pytest.mark.parametrize(("caret", "name"), [(0, "baseUrl"), (5, "baseUrl"), (13, "path"), (24, "path")])
def test_the_variable_at_the_caret_or_the_next_one_is_meant(page: Page, caret: int, name: str) -> None:
    assert at_caret(page, "{{baseUrl}} /{{path}} end", caret).startswith(name)


def test_the_card_has_the_focus_and_esc_gives_it_back(page: Page, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.line.editingFinished):
        at_caret(page, "{{path}}", 3)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName().startswith("path, variable, open/api.")
        QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert card(page) == ""
    assert page.line.hasFocus()
    assert page.line.cursorPosition() == 3
    assert page.line.text() == "{{path}}"


def test_a_field_hears_that_the_focus_went_past_the_card(page: Page, qtbot: QtBot) -> None:
    at_caret(page, "{{path}}", 3)
    with qtbot.waitSignal(page.line.editingFinished):
        page.body.setFocus()
    assert card(page) == ""
    assert page.body.hasFocus()


def test_the_card_comes_in_the_body_by_key(page: Page, qtbot: QtBot) -> None:
    page.body.show_value('{\n "a": "{{path}}"\n}')
    page.body.setFocus()
    cursor = page.body.textCursor()
    cursor.setPosition(10)
    page.body.setTextCursor(cursor)
    page.aid.show_card()
    assert card(page).startswith("path")
    press_escape()
    assert page.body.hasFocus()


def test_the_mouse_brings_the_card_and_takes_it_away(page: Page) -> None:
    page.line.setText("a/{{path}}/b")
    page.body.setFocus()
    middle = page.line.height() // 2
    place = page.line.cursorRect().center().x() - page.line.fontMetrics().horizontalAdvance("/b") - 10
    hover(page.line, QPoint(place, middle))
    assert card(page).startswith("path")
    assert page.body.hasFocus()
    move_mouse(page.line, QPoint(place + 2, middle))
    assert card(page)
    move_mouse(page.line, QPoint(page.line.width() - 4, middle))
    assert card(page) == ""


@pytest.mark.parametrize("x", [10, 400])
def test_the_mouse_beside_a_variable_brings_no_card(page: Page, x: int) -> None:
    page.line.setText("abc/{{path}}")
    hover(page.line, QPoint(x, page.line.height() // 2))
    assert card(page) == ""


def test_a_key_takes_the_card_of_the_mouse_away_and_is_typed(page: Page) -> None:
    page.line.setText("{{path}}")
    hover(page.line, QPoint(30, page.line.height() // 2))
    assert card(page)
    QTest.keyClicks(page.line, "x")
    assert card(page) == ""
    assert page.line.text() == "{{path}}x"


def test_the_mouse_over_the_body_brings_the_card(page: Page) -> None:
    page.body.show_value("{{path}}")
    at = page.body.cursorRect().center() + QPoint(20, 0)
    viewport = page.body.viewport()
    hover(viewport, at)
    assert card(page).startswith("path")


class Delegate(QStyledItemDelegate):
    """A delegate that says where the variables of its cells are."""

    def marks(self, _index: QModelIndex) -> Spans:
        return Known().spans


def test_the_current_cell_of_a_table_has_a_card(page: Page, qtbot: QtBot) -> None:
    table = QTableWidget(1, 1, page)
    table.setItem(0, 0, QTableWidgetItem("x {{path}}"))
    delegate = Delegate(table)
    table.setItemDelegate(delegate)
    column = page.layout()
    assert column is not None
    column.addWidget(table)
    table.show()
    table.setCurrentCell(0, 0)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    page.aid.show_card()
    assert card(page).startswith("path")
    press_escape()
    assert table.hasFocus()
    column.activate()
    left = table.visualRect(table.model().index(0, 0)).left()
    hover(table.viewport(), QPoint(left + 10, 10))
    assert card(page) == ""
    hover(table.viewport(), QPoint(left + 40, 10))
    assert card(page).startswith("path")


def test_what_a_field_hides_is_on_no_card(page: Page) -> None:
    page.line.setText("{{path}}")
    page.line.setEchoMode(VariableEdit.EchoMode.Password)
    page.aid.show_card()
    assert card(page).startswith("There is no variable here.")
