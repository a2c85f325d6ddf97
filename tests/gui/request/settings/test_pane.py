"""The Settings pane: what holds, from where it comes, and what a person sets."""

from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from restdesk.errors import FileOutside
from restdesk.gui.context import Context
from restdesk.gui.request.settings.kind_form import KindForm
from restdesk.gui.request.settings.pane import SettingsPane
from restdesk.gui.request.settings.rows import SETTINGS
from restdesk.gui.request.settings.written import own_value
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.config import Limits, PemCertificate, Pkcs12Certificate, Proxy, ProxyConfig
from restdesk.model.ready import Place, ReadySettings
from restdesk.model.request import Http, Own, Request, Settings
from restdesk.model.struct import FileStruct, Unknown
from restdesk.session.state import CollectionOpened, OverrideAllowed
from restdesk.variables.find import draft_name

W = TypeVar("W", bound=QWidget)

FILES = {
    "opencollection.yml": """\
opencollection: 1.0.0
info: {name: Shop}
request: {settings: {http: {timeout: 5000, maxRedirects: 7}}}
x-restdesk: {cookies: false, connectTo: 'shop:1'}
""",
    "open/folder.yml": """\
info: {name: Open, type: folder}
request: {settings: {http: {followRedirects: false, maxRedirects: inherit}}}
x-restdesk: {httpVersion: '2', proxy: {disabled: true}}
""",
}


@pytest.fixture
def inside(context: Context, tmp_path: Path) -> Surroundings:
    """What a request in the folder Open of the collection Shop sees."""
    for path, text in FILES.items():
        file = tmp_path / "inherits" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    session = context.session
    collection = session.engine.submit(session.open(tmp_path / "inherits")).result()
    session.apply(CollectionOpened(collection, ""))
    return Surroundings(context, Place(collection=collection.folder, path="open/a.yml"))


def shown(qtbot: QtBot, surroundings: Surroundings, own: Own = Own(), settings: Settings = Settings()) -> SettingsPane:  # noqa: B008  frozen
    """A pane on the screen with these settings of the request itself."""
    pane = SettingsPane(surroundings)
    qtbot.addWidget(pane)
    pane.show_value(_request(own, settings))
    pane.resize(900, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    return pane


def _request(own: Own = Own(), settings: Settings = Settings()) -> Request:  # noqa: B008  frozen
    return Request(http=Http(url="http://a.example/"), own=own, settings=settings)


def see(pane: SettingsPane, kind: type[W], name: str) -> W:
    found = pane.findChild(kind, name)
    assert found is not None, name
    return found


def source(pane: SettingsPane, name: str) -> str:
    return see(pane, QLabel, f"setting_{name}_source").text()


def problem(pane: SettingsPane, name: str) -> str:
    label = pane.findChild(QLabel, f"setting_{name}_problem")
    return label.text() if label is not None and label.isVisible() else ""


def choose(pane: SettingsPane, name: str, data: object) -> None:
    """Choose as a person does."""
    box = see(pane, QComboBox, f"setting_{name}")
    index = next(index for index in range(box.count()) if box.itemData(index) == data)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def type_into(qtbot: QtBot, pane: SettingsPane, name: str, text: str) -> None:
    edit = see(pane, QLineEdit, f"setting_{name}")
    edit.setFocus()
    edit.selectAll()
    if text:
        qtbot.keyClicks(edit, text)
    else:
        qtbot.keyClick(edit, Qt.Key.Key_Delete)


def value(pane: SettingsPane) -> Request:
    return pane.value(_request())


def test_each_setting_says_from_where_its_value_comes(qtbot: QtBot, inside: Surroundings) -> None:
    pane = shown(qtbot, inside, settings=Settings(encode_url=False))
    assert {name: source(pane, name) for name in pane.rows} == {row.name: "default" for row in SETTINGS} | {
        "timeout": "inherited from collection “Shop”",
        "maxRedirects": "inherited from collection “Shop”",
        "cookies": "inherited from collection “Shop”",
        "connectTo": "inherited from collection “Shop”",
        "followRedirects": "inherited from folder “Open”",
        "httpVersion": "inherited from folder “Open”",
        "proxy": "inherited from folder “Open”",
        "encodeUrl": "set here",
    }
    assert see(pane, QLineEdit, "setting_timeout").placeholderText() == "5000"
    assert see(pane, QLineEdit, "setting_maxRedirects").placeholderText() == "7"
    assert see(pane, QLineEdit, "setting_connectTo").placeholderText() == "shop:1"
    assert see(pane, QComboBox, "setting_httpVersion").currentData() == "2"
    assert see(pane, QComboBox, "setting_cookies").currentData() is False
    assert see(pane, QComboBox, "setting_verify").currentData() is True


def test_without_a_collection_the_defaults_are_those_of_a_send(qtbot: QtBot, context: Context) -> None:
    pane = shown(qtbot, Surroundings(context, Place()))
    usual = ReadySettings()
    for name, wanted in (
        ("limits.bodyBytes", usual.body_limit),
        ("limits.ratio", usual.ratio_limit),
        ("limits.headerBytes", usual.head_limit),
        ("limits.headerCount", usual.fields_limit),
        ("maxRedirects", usual.max_redirects),
        ("timeout", 0),
    ):
        assert see(pane, QLineEdit, f"setting_{name}").placeholderText() == str(wanted)
    assert {source(pane, name) for name in pane.rows} == {"default"}


def test_the_default_is_what_the_preferences_say(qtbot: QtBot, context: Context) -> None:
    context.session.send_usually(ReadySettings(timeout=2.5, follow_redirects=False))
    pane = shown(qtbot, Surroundings(context, Place()))
    assert see(pane, QLineEdit, "setting_timeout").placeholderText() == "2500"
    assert see(pane, QComboBox, "setting_followRedirects").currentData() is False
    assert source(pane, "timeout") == "default"


WHOLE = _request(
    Own(
        http_version="1.1", verify=False, connect_to="b:1", sni="b.example", tls_lowest="1.2", tls_highest="1.3",
        limits=Limits(body_bytes=1, ratio=2, header_bytes=3, header_count=4), cookies="inherit",
        proxy=Proxy(config=ProxyConfig(hostname="p", port="1", extra=(("note", "x"),)), extra=(("note", "y"),)),
        certificate=Pkcs12Certificate(domain="b", pkcs12_file_path="a.p12", passphrase="{{word}}"),
        docs_ko="문서", extra=(("x", "1"),),
    ),
    Settings(
        encode_url=False, timeout=1.5, follow_redirects="inherit", max_redirects=3, omit_headers=("A",),
        forward_authorization_header=True, extra=(("x", "1"),),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "request_",
    [
        _request(),
        WHOLE,
        _request(Own(proxy=Proxy(inherit=True)), Settings(extra=(("timeout", '"soon"'),))),
        _request(Own(proxy=Proxy(disabled=True, config=ProxyConfig(hostname="p")))),
        _request(Own(proxy=Proxy())),
        _request(Own(proxy=Proxy(config=ProxyConfig(protocol="SOCKS", hostname="p")))),
        _request(Own(proxy=Proxy(config=ProxyConfig(protocol="{{kind}}", hostname="p")))),
        _request(Own(certificate=Unknown("pkcs11", "{type: pkcs11}"))),
        _request(Own(certificate=PemCertificate(certificate_file_path="a\nb"))),
        _request(Own(extra=(("verify", "maybe"), ("proxy", "7"), ("certificate", "7")))),
    ],
)
def test_what_is_not_edited_comes_back_as_it_was(qtbot: QtBot, inside: Surroundings, request_: Request) -> None:
    pane = shown(qtbot, inside, request_.own, request_.settings)
    pane.flush()
    pane.refresh()
    pane.retranslate()
    assert pane.value(request_) is request_


@pytest.mark.parametrize(
    "setting", [row for row in SETTINGS if row.kind == "choice" and not row.alone], ids=lambda row: row.name
)
def test_a_choice_is_set_here_and_reset(qtbot: QtBot, inside: Surroundings, setting: Any) -> None:
    pane = shown(qtbot, inside)
    was = source(pane, setting.name)
    button = see(pane, QPushButton, f"setting_{setting.name}_reset")
    assert button.isHidden()
    for data, _ in setting.choices:
        with qtbot.waitSignal(pane.edited):
            choose(pane, setting.name, data)
        assert own_value(value(pane), setting) == data
        assert source(pane, setting.name) == "set here"
    with qtbot.waitSignal(pane.edited):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert value(pane) == _request()
    assert (source(pane, setting.name), button.isHidden()) == (was, True)


@pytest.mark.parametrize(
    ("name", "typed", "field", "kept"),
    [
        ("timeout", "1500", "timeout", 1500),
        ("maxRedirects", "0", "max_redirects", 0),
        ("limits.bodyBytes", "10", "body_bytes", 10),
        ("limits.headerCount", "10", "header_count", 10),
        ("connectTo", "127.0.0.1:80", "connect_to", "127.0.0.1:80"),
        ("sni", "b.example", "sni", "b.example"),
    ],
)
def test_what_is_typed_is_set_here_and_emptied_inherited(
    qtbot: QtBot, inside: Surroundings, name: str, typed: str, field: str, kept: object
) -> None:
    pane = shown(qtbot, inside)
    type_into(qtbot, pane, name, typed)
    found = value(pane)
    structs: tuple[FileStruct, ...] = (found.settings, found.own, found.own.limits)
    assert [getattr(struct, field) for struct in structs if hasattr(struct, field)] == [kept]
    assert (source(pane, name), problem(pane, name)) == ("set here", "")
    type_into(qtbot, pane, name, "")
    assert value(pane) == _request()


@pytest.mark.parametrize(
    ("name", "typed", "said", "key"),
    [
        ("timeout", "soon", "“soon” is not a number from 0 to 86400000.", "timeout"),
        ("timeout", "-5", "“-5” is not a number from 0 to 86400000.", "timeout"),
        ("maxRedirects", "1.5", "“1.5” is not a number from 0 to 1000.", "maxRedirects"),
        ("limits.ratio", "0", "“0” is not a number from 1 to 1000000000.", "ratio"),
        ("connectTo", "b.example", "“b.example” is not an address to connect to.", ""),
        ("connectTo", "b.example:99999", "“b.example:99999” is not an address to connect to.", ""),
        ("sni", "b example", "The setting “SNI” cannot be “b example”.", ""),
    ],
)
def test_bad_input_is_said_at_its_row_and_kept_as_typed(
    qtbot: QtBot, inside: Surroundings, name: str, typed: str, said: str, key: str
) -> None:
    pane = shown(qtbot, inside)
    type_into(qtbot, pane, name, typed)
    assert problem(pane, name) == said
    kept = value(pane)
    if key:
        assert key in dict((*kept.settings.extra, *kept.own.limits.extra))
    again = shown(qtbot, inside, kept.own, kept.settings)
    assert see(again, QLineEdit, f"setting_{name}").text() == typed
    assert problem(again, name) == said
    type_into(qtbot, again, name, "")
    assert (problem(again, name), value(again)) == ("", _request())


def test_an_error_of_a_send_is_said_at_its_row_and_goes_with_the_next_key(qtbot: QtBot, inside: Surroundings) -> None:
    pane = shown(qtbot, inside)
    assert pane.show_error("settings.limits.ratio", "too much")
    edit = see(pane, QLineEdit, "setting_limits.ratio")
    assert (problem(pane, "limits.ratio"), edit.hasFocus()) == ("too much", True)
    assert edit.visibleRegion().boundingRect().isValid()
    qtbot.keyClicks(edit, "5")
    assert problem(pane, "limits.ratio") == ""
    assert pane.show_error("settings.proxy.hostname", "no proxy")
    assert problem(pane, "proxy") == "no proxy"
    pane.clear_errors()
    assert problem(pane, "proxy") == ""
    assert not pane.show_error("settings.nothing", "x")


def test_a_proxy_is_filled_in_and_its_password_kept_out_of_the_request(qtbot: QtBot, inside: Surroundings) -> None:
    pane = shown(qtbot, inside)
    assert pane.findChild(QLineEdit, "setting_proxy_hostname") is None
    choose(pane, "proxy", "socks5")
    assert problem(pane, "proxy") == "“” is not the address of a proxy."
    for name, text in (("hostname", "p.example"), ("port", "99"), ("username", "kim"), ("bypass", "localhost")):
        type_into(qtbot, pane, f"proxy_{name}", text)
    type_into(qtbot, pane, "proxy_password", "hunter2")
    pane.flush()
    proxy = value(pane).own.proxy
    assert isinstance(proxy, Proxy)
    config = proxy.config
    assert config is not None
    assert (config.protocol, config.hostname, config.port, config.bypass_proxy) == (
        "socks5",
        "p.example",
        "99",
        "localhost",
    )
    assert config.auth.username == "kim"
    assert draft_name(config.auth.password)
    assert problem(pane, "proxy") == ""
    choose(pane, "proxy", "none")
    assert value(pane).own.proxy == Proxy(disabled=True, config=config)
    choose(pane, "proxy", "system")
    assert value(pane).own.proxy == Proxy(inherit=True, config=config)
    choose(pane, "proxy", "inherit")
    assert value(pane) == _request()


@pytest.mark.parametrize(("host", "port"), [("a b", "80"), ("p.example", "0"), ("p.example", "many")])
def test_a_proxy_that_is_none_is_said(qtbot: QtBot, inside: Surroundings, host: str, port: str) -> None:
    pane = shown(qtbot, inside, Own(proxy=Proxy(config=ProxyConfig(hostname=host, port=port))))
    assert problem(pane, "proxy") == f"“{host}:{port}” is not the address of a proxy."


def test_a_picked_certificate_is_named_within_the_collection_and_allowed_outside_of_it(
    qtbot: QtBot, inside: Surroundings, context: Context, tmp_path: Path
) -> None:
    pane = shown(qtbot, inside)
    choose(pane, "certificate", "pem")
    assert problem(pane, "certificate").startswith("No file is chosen")
    form = pane.rows["certificate"].widget
    assert isinstance(form, KindForm)
    assert inside.place.collection is not None
    fields = {field.name: field for field in form.fields}
    outside = tmp_path / "me.key"
    outside.write_text("key", "utf-8")
    form.take_file(fields["certificate"], inside.place.collection / "certs" / "me.pem")  # type: ignore[attr-defined]
    form.take_file(fields["key"], outside)  # type: ignore[attr-defined]
    assert value(pane).own.certificate == PemCertificate(
        certificate_file_path="certs/me.pem", private_key_file_path=str(outside)
    )
    qtbot.waitUntil(lambda: _may_read(context, inside.place, outside))


def _may_read(context: Context, place: Place, path: Path) -> bool:
    try:
        context.session.named_files.open(place, str(path)).close()
    except FileOutside:
        return False
    return True


@pytest.mark.parametrize(
    ("name", "typed", "kind", "value_"),
    [
        ("connectTo", "10.0.0.1:80", "connectTo", "10.0.0.1:80"),
        ("sni", "b.example", "sni", "b.example"),
        ("limits.ratio", "5000", "limits", "ratio 5000"),
    ],
)
def test_what_is_set_here_is_allowed_when_the_request_is_taken(
    qtbot: QtBot, inside: Surroundings, context: Context, name: str, typed: str, kind: Any, value_: str
) -> None:
    pane = shown(qtbot, inside)
    type_into(qtbot, pane, name, typed)
    assert not context.session.state.overrides
    pane.flush()
    assert context.session.state.overrides == (OverrideAllowed(inside.place.collection, kind, value_),)


def test_a_check_switched_off_here_is_allowed_for_this_request(
    qtbot: QtBot, inside: Surroundings, context: Context
) -> None:
    pane = shown(qtbot, inside)
    choose(pane, "verify", False)
    pane.flush()
    assert context.session.state.overrides == (OverrideAllowed(inside.place.collection, "verify", "open/a.yml"),)


def test_what_stood_in_the_file_is_not_allowed_by_looking_at_it(
    qtbot: QtBot, inside: Surroundings, context: Context
) -> None:
    pane = shown(qtbot, inside, WHOLE.own, WHOLE.settings)
    choose(pane, "cookies", True)
    pane.flush()
    assert context.session.state.overrides == ()


def test_omitted_headers_follow_what_another_pane_edits(qtbot: QtBot, inside: Surroundings) -> None:
    pane = shown(qtbot, inside, settings=Settings(omit_headers=("Accept",)))
    label = see(pane, QLabel, "setting_omitHeaders")
    assert label.text() == "Accept"
    assert pane.value(_request(settings=Settings(omit_headers=("Accept", "Host")))).settings.omit_headers == (
        "Accept",
        "Host",
    )
    assert label.text() == "Accept, Host"


def test_edits_of_other_panes_stay(qtbot: QtBot, inside: Surroundings) -> None:
    pane = shown(qtbot, inside)
    choose(pane, "verify", True)
    other = _request(Own(docs_ko="문서", operation_name="Q", extra=(("x", "1"),)), Settings(omit_headers=("A",)))
    taken = pane.value(other)
    assert (taken.own.docs_ko, taken.own.operation_name, taken.own.extra) == ("문서", "Q", (("x", "1"),))
    assert (taken.own.verify, taken.settings.omit_headers) == (True, ("A",))


def test_the_wheel_scrolls_and_changes_nothing_that_has_no_focus(qtbot: QtBot, inside: Surroundings) -> None:
    pane = shown(qtbot, inside)
    see(pane, QLineEdit, "setting_timeout").setFocus()
    box = see(pane, QComboBox, "setting_verify")
    at = QPointF(box.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at,
        box.mapToGlobal(at),
        QPointF(0, -120).toPoint(),
        QPointF(0, -120).toPoint(),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.currentData() is True


def test_every_control_has_a_name_and_says_its_state(qtbot: QtBot, inside: Surroundings) -> None:
    pane = shown(qtbot, inside)
    for name, row in pane.rows.items():
        spoken = QAccessible.queryAccessibleInterface(row.named)
        assert spoken.text(QAccessible.Text.Name), name
        assert row.named.accessibleDescription() == source(pane, name)
    type_into(qtbot, pane, "timeout", "soon")
    assert pane.rows["timeout"].named.accessibleDescription() == problem(pane, "timeout")


def test_tab_goes_from_row_to_row_and_into_what_is_shown(qtbot: QtBot, inside: Surroundings) -> None:
    pane = shown(qtbot, inside, Own(cookies=True))
    see(pane, QComboBox, "setting_httpVersion").setFocus()
    passed = []
    while (focus := QApplication.focusWidget()) is not None and focus.objectName() not in passed:
        passed.append(focus.objectName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert passed == [
        *("setting_httpVersion", "setting_encodeUrl", "setting_timeout", "setting_followRedirects"),
        *("setting_maxRedirects", "setting_forwardAuthorizationHeader"),
        *("setting_cookies", "setting_cookies_reset", "setting_safe"),
        *("setting_proxy", "setting_connectTo"),
        *("setting_verify", "setting_tlsLowest", "setting_tlsHighest", "setting_sni", "setting_certificate"),
        *("setting_limits.bodyBytes", "setting_limits.ratio", "setting_limits.headerBytes"),
        "setting_limits.headerCount",
    ]


def test_reset_hands_the_focus_to_its_control(qtbot: QtBot, inside: Surroundings) -> None:
    pane = shown(qtbot, inside, Own(cookies=True))
    button = see(pane, QPushButton, "setting_cookies_reset")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert see(pane, QComboBox, "setting_cookies").hasFocus()
