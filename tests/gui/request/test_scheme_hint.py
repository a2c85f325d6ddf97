"""The scheme greyed before a URL that has none."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from restdesk.gui.request.scheme_hint import SchemeHint
from restdesk.gui.widgets.variable_edit import VariableEdit
from restdesk.session.sending import added_scheme
from restdesk.variables.scopes import Layer, Scopes, Value

SCOPES = Scopes((Layer("environment", "local", (Value("host", "example.com"), Value("url", "http://a.example"))),))


@pytest.mark.parametrize(
    ("url", "scheme"),
    [
        ("example.com/path", "https://"),
        ("localhost:8000/x", "http://"),
        ("192.168.1.2", "http://"),
        ("https://example.com", ""),
        ("ftp://example.com", ""),
        ("/path", ""),
        ("", ""),
        ("{{host}}/path", "https://"),
        ("{{url}}/path", ""),
        ("{{nobody}}/path", ""),
        ("a" * 3000, ""),
    ],
)
def test_the_scheme_that_is_added_is_known_as_typed(url: str, scheme: str) -> None:
    assert added_scheme(url, SCOPES) == scheme


@pytest.mark.usefixtures("themes")
def test_the_text_stays_as_typed_beside_the_greyed_scheme(qtbot: QtBot) -> None:
    edit = VariableEdit()
    qtbot.addWidget(edit)
    edit.setText("example.com")
    hint = SchemeHint(edit)
    edit.show()
    hint.show_scheme("https://")
    label = edit.findChild(QLabel, "urlScheme")
    assert isinstance(label, QLabel)
    assert (label.isVisible(), label.text(), edit.text()) == (True, "https://", "example.com")
    assert edit.textMargins().left() >= label.width()
    hint.show_scheme("")
    assert (label.isVisible(), edit.textMargins().left()) == (False, 0)
