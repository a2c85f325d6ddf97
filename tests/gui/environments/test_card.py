"""From the card of a variable its value is changed, its definition gone to, an unknown one made."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from restdesk.gui.environments.document import EnvironmentsDocument
from restdesk.gui.environments.table import NAME, VALUE
from restdesk.gui.folder.document import FolderDocument
from restdesk.gui.request.tab import RequestTab
from restdesk.gui.variables.card import Card
from restdesk.gui.widgets.variable_edit import VariableEdit
from restdesk.session.state import EnvironmentChosen
from tests.gui.conftest import Open
from tests.gui.environments.conftest import FILES, LIVE, LOCAL, Editor

SECRET = "zq7Kx-top-secret"


class Cards:
    """The request in front, and its card."""

    def __init__(self, editor: Editor) -> None:
        self.editor, self.desk, self.qtbot = editor, editor.desk, editor.qtbot
        self.desk.session.apply(EnvironmentChosen(editor.folder, "local"))
        opened = self.desk.session.state.opened(editor.folder)
        assert opened is not None
        node = opened.collection.find("cart/add.yml")
        assert node is not None
        self.desk.documents.open_node(opened.collection, node)
        self.qtbot.waitUntil(lambda: self.desk.documents.request() is not None)
        request = self.desk.documents.request()
        assert request is not None
        self.request: RequestTab = request
        self.url: VariableEdit = request.editor.line.url

    def show(self, name: str) -> Card:
        self.url.setFocus()
        self.url.setCursorPosition(self.url.text().index(name) + 1)
        [action] = self.editor.window.findChildren(QAction, "variable.show")
        action.trigger()
        card = self.request.editor.aid.cards.shown()
        assert card is not None
        return card

    def names(self, card: Card) -> list[str]:
        return [button.objectName() for button in card.buttons.buttons]

    def press(self, card: Card, name: str) -> None:
        [button] = [one for one in card.findChildren(QPushButton, name) if one.isVisible()]
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type_into(self, card: Card, text: str) -> QLineEdit:
        field = card.field
        assert field is not None
        assert field.hasFocus()
        self.qtbot.keyClicks(field, text)
        return field


@pytest.fixture
def cards(editor: Editor) -> Cards:
    return Cards(editor)


def test_a_value_is_saved_to_the_file_from_the_card(cards: Cards) -> None:
    card = cards.show("baseUrl")
    cards.press(card, "cardEdit")
    field = cards.type_into(card, "http://other")
    cards.qtbot.keyClick(field, Qt.Key.Key_Return)
    cards.editor.until(lambda: "http://other" in cards.editor.text(LOCAL))
    assert cards.editor.text(LOCAL) == FILES[LOCAL].replace("http://localhost:8080", "http://other")
    assert cards.url.hasFocus()
    cards.editor.until(lambda: "http://other" in cards.show("baseUrl").text())


def test_a_value_is_kept_as_an_own_one_from_the_card(cards: Cards) -> None:
    card = cards.show("baseUrl")
    cards.press(card, "cardEdit")
    cards.type_into(card, "http://mine")
    cards.press(card, "cardKeep")
    cards.editor.until(lambda: cards.editor.own() == {("env:local", "baseUrl"): "http://mine"})
    assert cards.editor.text(LOCAL) == FILES[LOCAL]
    said = cards.show("baseUrl").text()
    assert "your own value in environment local, not in the file" in said
    assert "Hides: environment local, http://localhost:8080" in said


def test_an_own_value_goes_into_the_file_from_the_card(cards: Cards) -> None:
    card = cards.show("baseUrl")
    cards.press(card, "cardEdit")
    cards.type_into(card, "http://mine")
    cards.press(card, "cardKeep")
    cards.editor.until(cards.editor.own)
    card = cards.show("baseUrl")
    cards.press(card, "cardEdit")
    cards.press(card, "cardSave")
    cards.editor.until(lambda: "http://mine" in cards.editor.text(LOCAL))
    cards.editor.until(lambda: not cards.editor.own())


def test_the_value_of_a_secret_goes_into_the_vault_from_the_card(cards: Cards) -> None:
    card = cards.show("apiKey")
    cards.press(card, "cardEdit")
    field = cards.type_into(card, SECRET)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    cards.press(card, "cardKeep")
    cards.editor.until(lambda: cards.editor.secret("env:local", "apiKey") == SECRET)
    assert cards.editor.text(LOCAL) == FILES[LOCAL]
    assert SECRET not in cards.show("apiKey").text()


def test_f12_goes_to_the_row_of_the_environment(cards: Cards) -> None:
    cards.url.setFocus()
    cards.url.setCursorPosition(cards.url.text().index("baseUrl"))
    [action] = cards.editor.window.findChildren(QAction, "variable.definition")
    action.trigger()
    document = cards.desk.documents.current()
    assert isinstance(document, EnvironmentsDocument)
    assert document.current() == LOCAL
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "http://localhost:8080"


def test_a_click_with_ctrl_goes_there_too(cards: Cards) -> None:
    cards.url.setFocus()
    cards.url.setCursorPosition(0)
    found = cards.request.editor.aid._current()
    assert found is not None
    where = found.found(None)
    assert where is not None
    at = where.place.center()
    local = QPointF(cards.url.mapFromGlobal(at))
    button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    QApplication.sendEvent(
        cards.url, QMouseEvent(QEvent.Type.MouseButtonPress, local, QPointF(at), button, button, held)
    )
    assert isinstance(cards.desk.documents.current(), EnvironmentsDocument)


def test_an_unknown_variable_is_made_where_the_person_says(cards: Cards) -> None:
    card = cards.show("missing")
    names = ["request", "folder", "environment", "collection", "global", "own"]
    assert [name for name in cards.names(card) if name.startswith("cardCreate")] == [f"cardCreate_{n}" for n in names]
    cards.press(card, "cardCreate_environment")
    document = cards.desk.documents.current()
    assert isinstance(document, EnvironmentsDocument)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    cards.qtbot.keyClicks(field, "made")
    cards.editor.save()
    assert cards.editor.text(LOCAL).endswith("  - name: missing\n    value: made\n")


def test_an_unknown_variable_is_made_in_the_request(cards: Cards) -> None:
    cards.press(cards.show("missing"), "cardCreate_request")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    cards.qtbot.keyClicks(field, "made")
    value = cards.request.value()
    assert [(one.name, one.value) for one in value.runtime.variables] == [("size", "10"), ("missing", "made")]
    assert cards.request.editor.tabs.current_name() == "variables"
    assert "made" in cards.show("missing").text()


@pytest.mark.parametrize("kind", ["folder", "collection"])
def test_an_unknown_variable_is_made_in_a_folder_or_the_collection(cards: Cards, kind: str) -> None:
    cards.press(cards.show("missing"), f"cardCreate_{kind}")
    document = cards.desk.documents.current()
    assert isinstance(document, FolderDocument)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    cards.qtbot.keyClicks(field, "made")
    assert [(one.name, one.value) for one in document.value().request.variables] == [("missing", "made")]


def test_an_unknown_variable_gets_an_own_value(cards: Cards) -> None:
    card = cards.show("missing")
    cards.press(card, "cardCreate_own")
    cards.qtbot.keyClick(cards.type_into(card, "mine"), Qt.Key.Key_Return)
    cards.editor.until(lambda: cards.editor.own() == {("env:local", "missing"): "mine"})
    assert "mine" in cards.show("missing").text()


def test_tab_goes_round_in_the_card_and_escape_leaves_it(cards: Cards) -> None:
    card = cards.show("baseUrl")
    passed = []
    for _ in range(len(card.buttons.buttons) + 1):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert card.isAncestorOf(focus)
        passed.append(focus.objectName())
        cards.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert passed[1:3] == ["cardEdit", "cardGo"]
    focus = QApplication.focusWidget()
    assert focus is not None
    cards.qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert cards.url.hasFocus()


def test_a_variable_of_the_request_is_changed_in_it(cards: Cards, qtbot: QtBot, opened: Open) -> None:
    cards.url.setFocus()
    cards.url.end(False)
    qtbot.keyClicks(cards.url, "&s={{size}}")
    qtbot.keyClick(cards.url, Qt.Key.Key_Escape)
    card = cards.show("size")
    cards.press(card, "cardEdit")
    cards.qtbot.keyClick(cards.type_into(card, "12"), Qt.Key.Key_Return)
    [size] = cards.request.value().runtime.variables
    assert size.value == "12"


def test_uses_are_found_and_a_name_is_changed_from_the_card(cards: Cards) -> None:
    assert cards.names(cards.show("baseUrl")) == ["cardEdit", "cardGo", "cardUses", "cardRename"]
    cards.press(cards.show("baseUrl"), "cardUses")
    cards.editor.until(lambda: cards.desk.documents.current() is not cards.request)


def test_a_variable_in_the_value_of_another_has_a_card_too(cards: Cards) -> None:
    cards.desk.open_environments(LIVE)
    editor = cards.editor
    editor.type_into(0, NAME, "full")
    field = editor.type_into(0, VALUE, "{{baseUrl}}/x", leave=False)
    cards.qtbot.keyClick(field, Qt.Key.Key_Escape)
    editor.table.open_cell(0, VALUE)
    [action] = editor.window.findChildren(QAction, "variable.show")
    action.trigger()
    card = editor.document.aid.cards.shown()
    assert card is not None
    assert "http://localhost:8080" in card.text()
    assert "cardGo" in cards.names(card)


@pytest.mark.parametrize(
    ("action", "focus"), [("variable.uses", "findResults"), ("variable.rename", "renameVariableNew")]
)
def test_uses_of_the_variable_at_the_caret_are_found_by_an_action(cards: Cards, action: str, focus: str) -> None:
    cards.url.setFocus()
    cards.url.setCursorPosition(cards.url.text().index("baseUrl") + 1)
    [found] = cards.editor.window.findChildren(QAction, action)
    found.trigger()
    cards.editor.until(lambda: (now := QApplication.focusWidget()) is not None and now.objectName() == focus)


def test_an_environment_is_made_by_an_action_and_named_at_once(cards: Cards) -> None:
    [new] = cards.editor.window.findChildren(QAction, "environment.new")
    new.trigger()
    cards.editor.until((cards.editor.folder / "environments/new-environment.yml").exists)
    cards.editor.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    assert isinstance(cards.desk.documents.current(), EnvironmentsDocument)
