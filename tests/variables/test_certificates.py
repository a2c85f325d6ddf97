"""The client certificate that is for one server: which row of which file, and what it is filled with."""

from typing import Any

import pytest

from restdesk.errors import FileNotChosen, NotSendable
from restdesk.model.collection import Environment, Folder, Root
from restdesk.model.config import ClientCertificate, Config, PemCertificate, Pkcs12Certificate
from restdesk.model.ready import Answers, ReadyCertificate
from restdesk.model.request import Info
from restdesk.model.struct import Unknown
from restdesk.model.text import Secret, Text
from restdesk.variables.certificates import Shown, client_certificate
from restdesk.variables.filling import Filling
from restdesk.variables.scopes import Layer, Scopes, Value
from tests.variables.test_resolve import StillClock

CALLED = "a.example"


def _filling() -> Filling:
    rows = (Value("host", CALLED), Value("me", "me"), Value("word", "open"), Value("kept", None, secret=True))
    return Filling(Scopes((Layer("environment", "local", rows),)), StillClock(), {}, Answers())


def _shown(
    *rows: ClientCertificate | Unknown, environment: Environment | None = None, filling: Filling | None = None
) -> Shown | None:
    root = Root(info=Info(name="Mine"), config=Config(client_certificates=rows))
    return client_certificate((root, Folder()), environment, CALLED.__eq__, filling or _filling())


def _packed(path: str, domain: str = CALLED, **more: Any) -> Pkcs12Certificate:
    return Pkcs12Certificate(domain=domain, pkcs12_file_path=path, **more)


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (
            PemCertificate(
                domain="{{host}}",
                certificate_file_path="{{me}}.crt",
                private_key_file_path="{{me}}.key",
                passphrase="{{word}} sesame",
            ),
            ReadyCertificate(
                certificate=Text("me", ".crt"), key=Text("me", ".key"), passphrase=Text(Secret("open sesame"))
            ),
        ),
        (
            PemCertificate(domain=f" {CALLED} ", certificate_file_path="me.pem"),
            ReadyCertificate(certificate=Text("me.pem")),
        ),
        (
            _packed("certs/me.p12", passphrase="written"),
            ReadyCertificate(pkcs12=Text("certs/me.p12"), passphrase=Text(Secret("written"))),
        ),
    ],
)
def test_a_certificate_is_filled_and_its_passphrase_is_wholly_secret(
    row: ClientCertificate, wanted: ReadyCertificate
) -> None:
    assert _shown(row) == (wanted, "Mine.config.clientCertificates[0]")


def test_the_first_that_is_for_the_server_is_shown_the_environments_before_the_collections() -> None:
    environment = Environment(name="local", client_certificates=(_packed("x", "b.example"), _packed("inner.p12")))
    inner, outer = _shown(_packed("outer.p12"), environment=environment), _shown(_packed("outer.p12"), _packed("last"))
    assert inner == (ReadyCertificate(pkcs12=Text("inner.p12")), "local.clientCertificates[1]")
    assert outer == (ReadyCertificate(pkcs12=Text("outer.p12")), "Mine.config.clientCertificates[0]")


def test_what_is_for_another_server_or_for_none_or_not_known_is_passed_over() -> None:
    filling = _filling()
    others = (_packed("x", "b.example", passphrase="{{kept}}"), _packed("x", ""), Unknown("jks", "{type: jks}"))
    assert _shown(*others, filling=filling) is None
    assert filling.needs() is None


def test_a_passphrase_that_only_the_vault_has_is_asked_for() -> None:
    filling = _filling()
    _shown(_packed("me.p12", passphrase="{{kept}}"), filling=filling)
    needs = filling.needs()
    assert needs is not None
    assert [(*want,) for want in needs.secrets] == [("kept", "Mine.config.clientCertificates[0].passphrase")]


@pytest.mark.parametrize(
    ("row", "field"), [(_packed(""), "pkcs12FilePath"), (PemCertificate(domain=CALLED), "certificateFilePath")]
)
def test_a_certificate_without_a_file_is_refused(row: ClientCertificate, field: str) -> None:
    with pytest.raises(FileNotChosen) as refused:
        _shown(row)
    assert refused.value.field == f"Mine.config.clientCertificates[0].{field}"


def test_a_certificate_that_was_not_understood_is_refused() -> None:
    with pytest.raises(NotSendable) as refused:
        _shown(_packed("me.p12", extra=(("passphrase", "[]"),)))
    assert refused.value.field == "Mine.config.clientCertificates[0].passphrase"
    with pytest.raises(NotSendable):
        _shown(environment=Environment(extra=(("clientCertificates", "5"),)))
    with pytest.raises(NotSendable):
        client_certificate(
            (Root(config=Config(extra=(("clientCertificates", "5"),))),), None, CALLED.__eq__, _filling()
        )
