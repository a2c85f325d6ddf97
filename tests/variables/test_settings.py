"""How a request is sent: decided by the request, its folders, the collection or the default; bad values are named."""

from typing import Any

import pytest

from restdesk.clock import SystemClock
from restdesk.errors import FileNotChosen, InputError, NotSendable, NumberRefused, SettingRefused
from restdesk.model.collection import Defaults, Folder, Root, SettingsByType
from restdesk.model.config import Config, Limits, PemCertificate, Pkcs12Certificate, Proxy, ProxyConfig
from restdesk.model.ready import Answers, Override, Ready, ReadyProxy, ReadySettings, ReadyTls
from restdesk.model.request import Http, Info, Own, Request, Settings
from restdesk.model.struct import Unknown
from restdesk.model.text import Text
from restdesk.variables.certificates import client_certificate
from restdesk.variables.filling import Filling
from restdesk.variables.inherited import levels
from restdesk.variables.resolve import resolve
from restdesk.variables.scopes import Scopes
from restdesk.variables.settings import NUMBERS, quoted, read_number, unquoted

HTTP = Http(url="https://a.example/")


def _ready(own: Own = Own(), settings: Settings = Settings(), *chain: Root | Folder) -> Ready:  # noqa: B008  frozen
    request = Request(http=HTTP, own=own, settings=settings)
    found = resolve(request, chain, Scopes(), SystemClock(), {}, Answers())
    assert isinstance(found, Ready)
    return found


def _folder(own: Own = Own(), settings: Settings = Settings()) -> Folder:  # noqa: B008  frozen
    return Folder(info=Info(name="Open"), own=own, request=Defaults(settings=SettingsByType(http=settings)))


@pytest.mark.parametrize(
    ("own", "above", "wanted"),
    [
        (Own(), Own(), ReadySettings()),
        (Own(cookies=False), Own(), ReadySettings(cookies=False)),
        (Own(), Own(cookies=False), ReadySettings(cookies=False)),
        (Own(cookies=True), Own(cookies=False), ReadySettings()),
        (Own(cookies="inherit"), Own(cookies=False), ReadySettings(cookies=False)),
        (Own(connect_to=" 10.0.0.1:80 "), Own(), ReadySettings(connect_to="10.0.0.1:80")),
        (Own(connect_to=""), Own(connect_to="10.0.0.1:80"), ReadySettings()),
        (Own(connect_to="inherit"), Own(connect_to="b:1"), ReadySettings(connect_to="b:1")),
        (Own(verify=False), Own(), ReadySettings(tls=ReadyTls(verify=False))),
        (Own(verify=True), Own(verify=False), ReadySettings()),
        (Own(tls_lowest="1.3"), Own(tls_lowest="1.2"), ReadySettings(tls=ReadyTls(lowest="1.3"))),
        (Own(tls_highest="auto"), Own(tls_highest="1.2"), ReadySettings()),
        (Own(sni="b.example"), Own(), ReadySettings(tls=ReadyTls(sni="b.example"))),
        (Own(limits=Limits(ratio=5)), Own(limits=Limits(ratio=6, body_bytes=7)),
         ReadySettings(ratio_limit=5, body_limit=7)),
        (Own(limits=Limits(header_bytes=8, header_count=9)), Own(), ReadySettings(head_limit=8, fields_limit=9)),
        (Own(proxy=Proxy(disabled=True)), Own(), ReadySettings(system_proxy=False)),
        (Own(proxy=Proxy(inherit=True)), Own(proxy=Proxy(disabled=True)), ReadySettings()),
        (Own(proxy="inherit"), Own(proxy=Proxy(disabled=True)), ReadySettings(system_proxy=False)),
    ],
)  # fmt: skip
def test_ours_are_the_requests_or_the_folders(own: Own, above: Own, wanted: ReadySettings) -> None:
    assert _ready(own, Settings(), Root(), _folder(above)).settings == wanted


def test_a_proxy_of_the_request_takes_the_place_of_the_collections() -> None:
    root = Root(config=Config(proxy=Proxy(config=ProxyConfig(hostname="theirs.example"))))
    own = Own(proxy=Proxy(config=ProxyConfig(protocol="socks5", hostname="mine.example", port="99")))
    assert _ready(own, Settings(), root).settings.proxy == ReadyProxy(protocol="socks5", host="mine.example", port=99)
    assert _ready(Own(), Settings(), root).settings.proxy == ReadyProxy(host="theirs.example", port=80)
    without = _ready(Own(proxy=Proxy(disabled=True)), Settings(), root).settings
    assert (without.proxy, without.system_proxy) == (None, False)


@pytest.mark.parametrize(("proxy", "system"), [(Proxy(inherit=True), True), (None, False), (Proxy(), True)])
def test_the_systems_proxy_is_used_where_a_request_asks_for_it_though_it_is_not_usual(
    proxy: Proxy | None, system: bool
) -> None:
    request = Request(http=HTTP, own=Own(proxy=proxy))
    usual = ReadySettings(system_proxy=False)
    ready = resolve(request, (), Scopes(), SystemClock(), {}, Answers(), usual=usual)
    assert isinstance(ready, Ready)
    assert ready.settings.system_proxy is system


@pytest.mark.parametrize(
    ("own", "settings", "error", "field", "said"),
    [
        (Own(), Settings(timeout=-1), NumberRefused, "settings.timeout", "“-1” is not a number from 0 to"),
        (Own(), Settings(timeout=float("nan")), NumberRefused, "settings.timeout", "“nan”"),
        (Own(), Settings(max_redirects=1001), NumberRefused, "settings.maxRedirects", "“1001”"),
        (Own(), Settings(extra=(("timeout", '"soon"'),)), NumberRefused, "settings.timeout", "“soon” is not a number"),
        (Own(limits=Limits(ratio=0)), Settings(), NumberRefused, "settings.limits.ratio", "“0”"),
        (Own(limits=Limits(extra=(("bodyBytes", "big"),))), Settings(), NumberRefused, "settings.limits.bodyBytes",
         "“big”"),
        (Own(), Settings(extra=(("encodeUrl", "yes"),)), SettingRefused, "settings.encodeUrl",
         "“encodeUrl” cannot be “yes”"),
        (Own(extra=(("verify", "no"),)), Settings(), SettingRefused, "settings.verify", "“verify” cannot be “no”"),
        (Own(extra=(("connectTo", "[a]"),)), Settings(), SettingRefused, "settings.connectTo", "“[a]”"),
        (Own(sni="a b"), Settings(), SettingRefused, "settings.sni", "“a b”"),
        (Own(sni="10.0.0.1"), Settings(), SettingRefused, "settings.sni", "“10.0.0.1”"),
        (Own(tls_lowest="1.3", tls_highest="1.2"), Settings(), SettingRefused, "settings.tlsLowest", "1.3 – 1.2"),
        (Own(extra=(("proxy", "7"),)), Settings(), NotSendable, "settings.proxy", "settings.proxy"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_at_its_row(
    own: Own, settings: Settings, error: type[InputError], field: str, said: str
) -> None:
    with pytest.raises(error) as refused:
        _ready(own, settings)
    assert refused.value.field == field
    assert said in refused.value.what.english()


def test_what_a_folder_says_wrongly_is_named_by_the_folder_unless_the_request_decides() -> None:
    folder = _folder(settings=Settings(extra=(("timeout", "soon"),)))
    with pytest.raises(NumberRefused) as refused:
        _ready(Own(), Settings(), folder)
    assert refused.value.field == "Open.settings.timeout"
    assert _ready(Own(), Settings(timeout=3), folder).settings.timeout == 0.003


@pytest.mark.parametrize(
    ("own", "wanted"),
    [
        (Own(), ()),
        (Own(verify=True, connect_to="", cookies=False, tls_lowest="1.2"), ()),
        (Own(limits=Limits(body_bytes=10, ratio=1000)), ()),
        (Own(proxy=Proxy(disabled=True)), ()),
        (Own(proxy=Proxy(inherit=True)), ()),
        (Own(verify=False), (Override("verify", "off", "settings.verify"),)),
        (Own(connect_to="b:1"), (Override("connectTo", "b:1", "settings.connectTo"),)),
        (Own(sni="b.example"), (Override("sni", "b.example", "settings.sni"),)),
        (
            Own(proxy=Proxy(config=ProxyConfig(hostname="p.example"))),
            (Override("proxy", "http://p.example:80", "settings.proxy", "http://p.example:"),),
        ),
        (
            Own(limits=Limits(body_bytes=3_000_000_000, ratio=1001)),
            (
                Override("limits", "bodyBytes 3000000000", "settings.limits.bodyBytes"),
                Override("limits", "ratio 1001", "settings.limits.ratio"),
            ),
        ),
    ],
)
def test_what_sends_elsewhere_or_takes_a_guard_away_must_be_allowed(own: Own, wanted: tuple[Override, ...]) -> None:
    assert _ready(own).overrides == wanted
    named = _ready(Own(), Settings(), _folder(own)).overrides
    assert [(one.kind, one.value) for one in named] == [(one.kind, one.value) for one in wanted]


@pytest.mark.parametrize(
    ("name", "text", "number"),
    [
        ("timeout", "1500", 1500),
        ("timeout", " 0.5 ", 0.5),
        ("timeout", "0", 0),
        ("maxRedirects", "1000", 1000),
        ("limits.bodyBytes", "1000000000000000", 10**15),
    ],
)
def test_numbers_are_read_as_they_are_typed(name: str, text: str, number: float) -> None:
    read = read_number(name, text)
    assert (read, type(read)) == (number, type(number))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("timeout", "-1"), ("timeout", "1e3"), ("timeout", "١"), ("timeout", "10 000"), ("timeout", "86400001"),
        ("maxRedirects", "1.5"), ("maxRedirects", "1001"), ("limits.ratio", "0"), ("limits.ratio", ""),
        ("limits.headerCount", "9" * 5000),
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused_in_words(name: str, text: str) -> None:
    with pytest.raises(NumberRefused) as refused:
        read_number(name, text)
    bounds = NUMBERS[name]
    assert f"is not a number from {bounds.least} to {bounds.most}" in refused.value.what.english()
    assert len(refused.value.what.english()) < 150
    assert refused.value.field == f"settings.{name}"


@pytest.mark.parametrize("text", ["soon", 'a "b" \\', "[x", "a: b # c", "안녕 😀", "", " x ", "'"])
def test_what_was_typed_comes_back_from_its_yaml(text: str) -> None:
    assert unquoted(quoted(text)) == text


def _shown(own: Own, above: Any = None, domain_called: str = "a.example") -> Any:
    root = Root(
        config=Config(client_certificates=(PemCertificate(domain="a.example", certificate_file_path="theirs"),))
    )
    chain = (root, _folder(above or Own()))
    places = levels(chain, Request(http=HTTP, own=own))
    filling = Filling(Scopes(), SystemClock(), {}, Answers())
    return client_certificate(chain, None, lambda domain: domain == domain_called, filling, places)


def test_the_nearest_certificate_of_ones_own_comes_before_the_collections() -> None:
    mine, theirs = PemCertificate(certificate_file_path="mine"), Pkcs12Certificate(pkcs12_file_path="folders")
    assert _shown(Own()).certificate.certificate == Text("theirs")
    found = _shown(Own(certificate=mine), Own(certificate=theirs))
    assert (found.certificate.certificate, found.field) == (Text("mine"), "settings.certificate")
    found = _shown(Own(certificate="inherit"), Own(certificate=theirs))
    assert (found.certificate.pkcs12, found.field) == (Text("folders"), "Open.settings.certificate")
    assert _shown(Own(certificate=PemCertificate(domain="b.example", certificate_file_path="mine"))) is None


@pytest.mark.parametrize(
    ("own", "error"),
    [
        (Own(certificate=Unknown("pkcs11", "{type: pkcs11}")), NotSendable),
        (Own(certificate=PemCertificate()), FileNotChosen),
    ],
)
def test_a_certificate_that_was_not_understood_is_not_left_out(own: Own, error: type[InputError]) -> None:
    with pytest.raises(error) as refused:
        _shown(own)
    assert refused.value.field.startswith("settings.certificate")
