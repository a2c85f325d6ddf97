"""Settings that a file makes and that could do harm: nothing is sent with them before a person allows it."""

import ssl
from pathlib import Path

import pytest
import trustme

from restdesk.model.ready import FileWanted, OverrideWanted, Questions, Ready, ReadyTls
from restdesk.session.allowed import Once
from restdesk.session.state import CheckingResumed, CheckingStopped, OverrideAllowed
from tests.servers.raw import answer, raw_server, response
from tests.session.conftest import Desk, place, request_at


def _request(own: str, url: str = "http://api.example/") -> dict[str, str]:
    return {"a.yml": f"info: {{name: A, type: http}}\nhttp: {{method: GET, url: '{url}'}}\nx-restdesk: {own}\n"}


class Asking:
    """One request of a collection, prepared as often as is asked for."""

    def __init__(self, desk: Desk, folder: Path, files: dict[str, str]) -> None:
        self.desk = desk
        self.collection = desk.open(folder, files)
        self.place = place(self.collection, "a.yml")

    def prepared(self) -> Ready | Questions:
        """Return what would be sent, or what is asked."""
        request = request_at(self.collection, "a.yml")
        return self.desk.wait(self.desk.session.prepare(request, self.place))

    def asked(self) -> tuple[object, ...]:
        """Return what is asked."""
        found = self.prepared()
        return found.items if isinstance(found, Questions) else ()

    def allow(self, kind: str, value: str) -> None:
        """Allow it for the collection."""
        self.desk.session.apply(OverrideAllowed(self.place.collection, kind, value))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("own", "kind", "value", "field"),
    [
        ("{connectTo: '10.0.0.1:8080'}", "connectTo", "10.0.0.1:8080", "settings.connectTo"),
        ("{sni: other.example}", "sni", "other.example", "settings.sni"),
        ("{proxy: {config: {hostname: p.example, port: 99}}}", "proxy", "http://p.example:99", "settings.proxy"),
        ("{limits: {ratio: 5000}}", "limits", "ratio 5000", "settings.limits.ratio"),
    ],
)
def test_what_a_file_wants_is_asked_once_and_then_used(
    desk: Desk, tmp_path: Path, own: str, kind: str, value: str, field: str
) -> None:
    asking = Asking(desk, tmp_path / "mine", _request(own))
    assert asking.asked() == (OverrideWanted(kind, field, value, "api.example:80"),)  # type: ignore[arg-type]
    asking.allow(kind, "another value")
    assert asking.asked()
    asking.allow(kind, value)
    ready = asking.prepared()
    assert isinstance(ready, Ready)
    assert [one.value for one in ready.overrides] == [value]


def test_what_is_allowed_in_one_collection_is_asked_in_another(desk: Desk, tmp_path: Path) -> None:
    files = _request("{connectTo: '10.0.0.1:8080'}")
    one, other = Asking(desk, tmp_path / "one", files), Asking(desk, tmp_path / "other", files)
    one.allow("connectTo", "10.0.0.1:8080")
    assert not one.asked()
    assert other.asked()


def test_all_that_a_file_wants_is_asked_at_once(desk: Desk, tmp_path: Path) -> None:
    asking = Asking(desk, tmp_path / "mine", _request("{verify: false, connectTo: 'b:1', sni: b.example}"))
    assert [question.name for question in asking.asked() if isinstance(question, OverrideWanted)] == [
        "verify",
        "connectTo",
        "sni",
    ]


def test_a_folders_settings_are_asked_about_too(desk: Desk, tmp_path: Path) -> None:
    files = {
        "open/folder.yml": "info: {name: Open, type: folder}\nx-restdesk: {verify: false}\n",
        "open/a.yml": "info: {name: A, type: http}\nhttp: {method: GET, url: 'https://api.example/'}\n",
    }
    collection = desk.open(tmp_path / "mine", files)
    request = request_at(collection, "open/a.yml")
    found = desk.wait(desk.session.prepare(request, place(collection, "open/a.yml")))
    assert found == Questions((OverrideWanted("verify", "Open.settings.verify", "off", "api.example:443"),))


def test_a_switched_off_check_is_let_pass_for_its_host_and_asked_again_once_it_is_resumed(
    desk: Desk, tmp_path: Path
) -> None:
    asking = Asking(desk, tmp_path / "mine", _request("{verify: false}", "https://api.example/"))
    assert asking.asked() == (OverrideWanted("verify", "settings.verify", "off", "api.example:443"),)
    desk.session.apply(CheckingStopped("other.example:443"))
    assert asking.asked()
    desk.session.apply(CheckingStopped("api.example:443"))
    ready = asking.prepared()
    assert isinstance(ready, Ready)
    assert (ready.settings.tls.verify, ready.unchecked) == (False, "api.example:443")
    desk.session.apply(CheckingResumed("api.example:443"))
    assert asking.asked()


def test_what_a_person_set_is_sent_unchecked_and_leaves_the_mark(desk: Desk, tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with raw_server(answer(response(b"hello")), context) as server:
        asking = Asking(desk, tmp_path / "mine", _request("{verify: false}", f"{server.url}/"))
        asking.allow("verify", "a.yml")
        ready = asking.prepared()
        assert isinstance(ready, Ready)
        assert not desk.session.state.unchecked
        exchange = desk.send(ready)
    assert exchange.response is not None
    assert desk.session.state.unchecked == (f"127.0.0.1:{server.port}",)
    desk.session.apply(CheckingResumed(f"127.0.0.1:{server.port}"))
    assert not desk.session.state.unchecked
    assert asking.asked()


def test_an_allowed_address_is_really_called(desk: Desk, tmp_path: Path) -> None:
    with raw_server(answer(response(b"here"))) as server:
        address = f"127.0.0.1:{server.port}"
        asking = Asking(desk, tmp_path / "mine", _request(f"{{connectTo: '{address}'}}", "http://api.invalid/"))
        asking.allow("connectTo", address)
        ready = asking.prepared()
        assert isinstance(ready, Ready)
        exchange = desk.send(ready)
    assert exchange.response is not None
    assert exchange.response.status == 200


def test_what_needs_no_leave_is_not_asked(desk: Desk, tmp_path: Path) -> None:
    own = "{verify: true, cookies: false, httpVersion: '1.1', limits: {bodyBytes: 10}, proxy: {disabled: true}}"
    asking = Asking(desk, tmp_path / "mine", _request(own))
    ready = asking.prepared()
    assert isinstance(ready, Ready)
    assert (ready.overrides, ready.unchecked) == ((), "")


def test_a_certificate_outside_the_folder_is_asked_for_as_any_file(desk: Desk, tmp_path: Path) -> None:
    outside = tmp_path / "me.pem"
    outside.write_text("x", "utf-8")
    own = f"{{certificate: {{type: pem, certificateFilePath: '{outside}'}}}}"
    asking = Asking(desk, tmp_path / "mine", _request(own, "https://api.example/"))
    [wanted] = asking.asked()
    assert isinstance(wanted, FileWanted)
    assert wanted.path == outside.resolve()
    assert Asking(desk, tmp_path / "plain", _request(own)).asked() == ()


def test_what_is_said_of_one_server_does_not_hold_where_a_redirect_pointed(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "me.pem").write_text("x", "utf-8")
    certificate = "certificate: {type: pem, certificateFilePath: me.pem}"
    own = f"{{verify: false, connectTo: 'b:1', sni: b.example, {certificate}}}"
    asking = Asking(desk, tmp_path / "mine", _request(own, "https://api.example/"))
    for kind, value in (("verify", "a.yml"), ("connectTo", "b:1"), ("sni", "b.example")):
        asking.allow(kind, value)
    request, once = request_at(asking.collection, "a.yml"), Once(to="https://other.example/")
    ready = desk.wait(desk.session.prepare(request, asking.place, once=once))
    assert isinstance(ready, Ready)
    assert (ready.settings.connect_to, ready.settings.tls, ready.unchecked) == ("", ReadyTls(), "")
    own_server = asking.prepared()
    assert isinstance(own_server, Ready)
    assert own_server.settings.tls.certificate is not None
