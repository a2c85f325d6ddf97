"""A page with a line edit and an editor that mark variables, and the help that watches them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import read_theme
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.variables.aid import VariableAid
from restdesk.gui.widgets.spans import Span
from restdesk.gui.widgets.variable_edit import VariableEdit
from restdesk.model.text import Text
from restdesk.variables.find import kind, spans
from restdesk.variables.scopes import Layer, Scopes, Value
from restdesk.variables.showing import Shown, listed, shown

THEMES = Path(__file__).parents[3] / "resources" / "themes"

SCOPES = Scopes(
    (
        Layer("runtime", "", (Value("ticket", Text("hunter2-hunter2").secret(), True),)),
        Layer("given", "", (Value("baseUrl", Text("http://127.0.0.1:5000")),)),
        Layer("folder", "Open", (Value("path", "open/api"),), "open/folder.yml"),
        Layer(
            "environment",
            "local",
            (Value("baseUrl", "http://example.com"), Value("apiKey", None, True), Value("한글", "값")),
            "environments/local.yml",
        ),
        Layer(
            "collection",
            "Shop",
            (Value("full", "{{baseUrl}}/{{path}}?k={{apiKey}}"), Value("long", "x" * 9000), Value("evil", "<b>\u202e")),
            "opencollection.yml",
        ),
    )
)


class Known:
    """The variables of these tests."""

    def spans(self, text: str) -> list[Span]:
        return [(span.start, span.end - span.start, kind(span, SCOPES)) for span in spans(text)]

    def listed(self) -> Sequence[Shown]:
        return listed(SCOPES)

    def shown(self, name: str) -> Shown:
        return shown(name, SCOPES)

    def captured_by(self, name: str) -> str:
        return "Log in" if name == "session" else ""

    def is_of_demo(self, name: str) -> bool:
        return True


class Page(QWidget):
    """The two fields."""

    def __init__(self) -> None:
        super().__init__()
        known = Known()
        self.line = VariableEdit(spans=known.spans)
        self.body = CodeEdit()
        self.body.set_spans(known.spans)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.body)
        self.aid = VariableAid(self, known)
        self.resize(700, 420)

    def names(self) -> list[str]:
        """What is offered."""
        return [entry.name for entry in self.aid.completer.entries()]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Page:
    """The page on the screen, the focus in the line edit."""
    apply_theme(qapp, read_theme(THEMES, "light"))
    made = Page()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.line.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    return made


Compose = Callable[[QWidget, str, str], None]


@pytest.fixture
def compose() -> Compose:
    """Sends what an input method says: what is done, and what is still composed."""

    def send(widget: QWidget, done: str, composed: str) -> None:
        event = QInputMethodEvent(composed, [])
        event.setCommitString(done)
        QApplication.sendEvent(widget, event)

    return send
