"""Tab goes through a request as it is read, also through panes that were made late."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.context import Context
from restdesk.gui.request.tab import RequestTab
from restdesk.gui.widgets.tab_order import tab_on
from restdesk.model.auth import BasicAuth
from restdesk.model.ready import Place
from restdesk.model.request import Http, JsonBody, Request
from tests.gui.request.conftest import seen

LINE = ["before", "methodBox", "urlEdit", "sendButton", "sendMenuButton", "requestTabs"]
END = ["responseTabs", "after"]


class Beside(QWidget):
    """A request between two fields, as it is in the window."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        http = Http(body=JsonBody(data="{}"), auth=BasicAuth())
        self.tab = RequestTab(context, place, Request(http=http), "Add")
        self.before, self.after = QLineEdit(), QLineEdit()
        for name, widget in (("before", self.before), ("tab", self.tab), ("after", self.after)):
            widget.setObjectName(name)
            column.addWidget(widget)

    def focusNextPrevChild(self, following: bool) -> bool:
        return tab_on(self, following)

    def walk(self, key: Qt.Key) -> list[str]:
        """Press the key from one end to the other and return where the focus was."""
        here, end = (self.before, self.after) if key == Qt.Key.Key_Tab else (self.after, self.before)
        here.setFocus()
        order = [here.objectName()]
        while len(order) < 30:
            focus = self.focusWidget()
            assert focus is not None
            if isinstance(focus, QPlainTextEdit) and not focus.tabChangesFocus():
                QTest.keyClick(focus, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(focus, key)
            focus = self.focusWidget()
            assert focus is not None
            order.append(_name(focus))
            if focus is end:
                return order
        return order


def _name(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return widget.objectName() or ("" if parent is None else parent.objectName())


@pytest.fixture
def beside(qtbot: QtBot, context: Context, place: Place) -> Beside:
    """A request on the screen; its Body pane is in front."""
    made = Beside(context, place)
    qtbot.addWidget(made, before_close_func=lambda widget: widget.tab.close_down())
    made.resize(1000, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.mark.parametrize(
    ("pane", "inside"),
    [
        ("body", ["bodyTypeBox", "bodyEdit", "bodyEditFormat", "bodyEditMinify"]),
        ("auth", ["authTypeBox", "auth_basic_username", "auth_basic_password"]),
        ("docs", ["docsEditButton"]),
    ],
)
def test_tab_goes_from_the_line_through_the_pane_to_the_response_and_back(
    beside: Beside, pane: str, inside: list[str]
) -> None:
    beside.tab.editor.tabs.show_pane(pane)
    order = LINE + inside + END
    assert beside.walk(Qt.Key.Key_Tab) == order
    assert beside.walk(Qt.Key.Key_Backtab) == order[::-1]


def test_a_scheme_that_is_chosen_later_stands_in_its_place(beside: Beside) -> None:
    beside.tab.editor.tabs.show_pane("auth")
    seen(beside, QComboBox, "authTypeBox").setCurrentText("API key")
    fields = ["auth_apikey_key", "auth_apikey_value", "auth_apikey_placement"]
    assert beside.walk(Qt.Key.Key_Tab) == [*LINE, "authTypeBox", *fields, *END]
