"""The forms of authentication: what was typed stays, secrets are references, what is not known is kept."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.request.auth import AUTH_FORMS, AuthForm
from restdesk.gui.request.auth.form import SchemeForm
from restdesk.gui.request.auth.pane import AuthPane
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.auth import INHERIT, ApiKeyAuth, Auth, BasicAuth, BearerAuth
from restdesk.model.ready import Place
from restdesk.model.request import Http, Request
from restdesk.model.struct import Unknown
from restdesk.variables.find import draft_name
from restdesk.words import Words
from tests.gui.request.conftest import seen

EXTRA = (("later", "1"),)
CANARY = "c4n4ry-value"


class Show:
    """A pane that shows an authentication."""

    def __init__(self, qtbot: QtBot, pane: AuthPane, auth: Auth) -> None:
        self.pane = pane
        self.request = Request(http=Http(auth=auth))
        qtbot.addWidget(pane)
        pane.show_value(self.request)
        pane.show()
        assert pane.corner is not None
        qtbot.addWidget(pane.corner)

    def choose(self, scheme: str) -> None:
        """Choose a scheme in the box."""
        index = self.pane.box.findData(scheme)
        self.pane.box.setCurrentIndex(index)
        self.pane.box.activated.emit(index)

    def type_into(self, name: str, text: str) -> None:
        """Type at the end of a field."""
        QTest.keyClicks(seen(self.pane, QLineEdit, name), text)

    def auth(self) -> Auth:
        """The authentication as it stands."""
        self.pane.flush()
        self.request = self.pane.value(self.request)
        assert self.request.http is not None
        return self.request.http.auth

    def said(self) -> str:
        """What the labels say."""
        return "\n".join(label.text() for label in self.pane.findChildren(QLabel) if label.isVisible())


def test_each_scheme_has_its_fields_by_name(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, AuthPane(surroundings), None)
    fields = {
        "basic": ["auth_basic_username", "auth_basic_password"],
        "apikey": ["auth_apikey_key", "auth_apikey_value", "auth_apikey_placement"],
        "bearer": ["auth_bearer_token"],
    }
    for scheme, names in fields.items():
        show.choose(scheme)
        found = [widget.objectName() for widget in show.pane.findChildren(QWidget) if widget.isVisible()]
        assert [name for name in found if name.startswith("auth_")] == names


@pytest.mark.parametrize(
    "auth",
    [
        BasicAuth(username="u", password="{{p}}", extra=EXTRA),
        ApiKeyAuth(key="k", value="{{v}}", placement="query", extra=EXTRA),
        BearerAuth(token="from-the-file", extra=EXTRA),
        BearerAuth(token="{{draft-0123456789abcdef}}"),
        INHERIT,
        None,
    ],
)
def test_what_was_not_edited_comes_back_as_it_was(qtbot: QtBot, surroundings: Surroundings, auth: Auth) -> None:
    assert Show(qtbot, AuthPane(surroundings), auth).auth() is auth


@pytest.mark.parametrize(
    ("scheme", "name", "field"),
    [
        ("basic", "auth_basic_password", "password"),
        ("apikey", "auth_apikey_value", "value"),
        ("bearer", "auth_bearer_token", "token"),
    ],
)
def test_a_typed_secret_is_a_reference_in_the_request(
    qtbot: QtBot, surroundings: Surroundings, scheme: str, name: str, field: str
) -> None:
    show = Show(qtbot, AuthPane(surroundings), None)
    show.choose(scheme)
    show.type_into(name, CANARY)
    auth = show.auth()
    assert draft_name(getattr(auth, field))
    assert CANARY not in repr(show.request)
    assert all(CANARY not in edit.text() for edit in show.pane.findChildren(QLineEdit))


def test_what_is_no_secret_stands_in_clear_and_keeps_what_was_unknown(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, AuthPane(surroundings), BasicAuth(username="k", password="{{p}}", extra=EXTRA))
    show.type_into("auth_basic_username", "im")
    assert show.auth() == BasicAuth(username="kim", password="{{p}}", extra=EXTRA)


def test_another_scheme_and_back_keeps_what_was_typed(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, AuthPane(surroundings), BasicAuth(username="kim", password="{{p}}"))
    show.choose("none")
    assert show.auth() is None
    show.choose("inherit")
    assert show.auth() == INHERIT
    show.choose("basic")
    assert show.auth() == BasicAuth(username="kim", password="{{p}}")


def test_the_place_of_an_api_key_is_chosen(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, AuthPane(surroundings), ApiKeyAuth(key="k"))
    box = seen(show.pane, QComboBox, "auth_apikey_placement")
    with qtbot.waitSignal(show.pane.edited):
        box.setCurrentIndex(1)
        box.activated.emit(1)
    assert show.auth() == ApiKeyAuth(key="k", placement="query")


@pytest.mark.parametrize(
    ("path", "said"), [("cart/add.yml", "Basic, inherited from “Cart”."), ("list.yml", "Nothing is inherited")]
)
def test_inherit_says_what_and_from_where(
    qtbot: QtBot, surroundings: Surroundings, place: Place, path: str, said: str
) -> None:
    surroundings.place = Place(collection=place.collection, path=path, environment="local")
    assert said in Show(qtbot, AuthPane(surroundings), INHERIT).said()


def test_a_scheme_that_is_not_known_is_shown_and_kept(qtbot: QtBot, surroundings: Surroundings) -> None:
    auth = Unknown("oauth2", "type: oauth2\nflow: x\n")
    show = Show(qtbot, AuthPane(surroundings), auth)
    shown = [edit for edit in show.pane.findChildren(QPlainTextEdit) if edit.isVisible()]
    assert [edit.toPlainText() for edit in shown] == [auth.raw]
    assert show.auth() is auth
    show.choose("none")
    assert show.auth() is None
    show.choose("oauth2")
    assert show.auth() is auth


@pytest.mark.parametrize("kind", ["basic", "none", "inherit", "", "a&b"])
def test_a_scheme_that_calls_itself_by_a_known_name_and_is_not_one_is_kept(
    qtbot: QtBot, surroundings: Surroundings, kind: str
) -> None:
    auth = Unknown(kind, "type: [odd]\n")
    show = Show(qtbot, AuthPane(surroundings), auth)
    assert show.pane.box.currentText() == (kind or "?")
    assert show.auth() is auth
    show.pane.box.setCurrentText("Bearer token")
    assert show.auth() == BearerAuth()
    show.pane.box.setCurrentIndex(show.pane.box.count() - 1)
    assert show.auth() is auth


def test_the_form_follows_the_box_however_it_was_set(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, AuthPane(surroundings), None)
    with qtbot.waitSignal(show.pane.edited):
        show.pane.box.setCurrentText("Basic")
    assert seen(show.pane, QLineEdit, "auth_basic_username").isVisible()
    assert show.auth() == BasicAuth()


def test_showing_a_value_is_no_edit(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, AuthPane(surroundings), None)
    with qtbot.assertNotEmitted(show.pane.edited):
        for auth in (BasicAuth(username="k"), Unknown("x", "type: x\n"), INHERIT, BearerAuth(token="{{t}}")):
            show.pane.show_value(Request(http=Http(auth=auth)))


def test_the_field_at_fault_is_marked_until_it_is_typed_into(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, AuthPane(surroundings), BasicAuth())
    assert show.pane.show_error("auth.username", "is missing")
    field = seen(show.pane, QLineEdit, "auth_basic_username")
    assert field.accessibleDescription() == "is missing"
    assert [action.toolTip() for action in field.actions()] == ['<p style="white-space: pre-wrap">is missing</p>']
    show.type_into("auth_basic_username", "k")
    assert field.actions() == []
    assert not show.pane.show_error("auth.nothing", "is missing")


class TicketAuth(BasicAuth, frozen=True, tag_field="type", tag="ticket"):
    """A scheme that a row alone adds."""


class TicketForm(SchemeForm[TicketAuth]):
    """Its form."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, TicketAuth())
        self.retranslate()

    def words(self) -> dict[str, str]:
        return {"username": "Holder"}

    def _texts(self) -> tuple[str, ...]:
        return ("username",)


def test_one_row_in_the_table_adds_a_scheme(qtbot: QtBot, surroundings: Surroundings) -> None:
    rows = (*AUTH_FORMS, AuthForm("ticket", Words("Test", "Ticket"), TicketAuth, TicketForm))
    show = Show(qtbot, AuthPane(surroundings, rows), None)
    show.choose("ticket")
    show.type_into("auth_ticket_username", "kim")
    assert show.auth() == TicketAuth(username="kim")
