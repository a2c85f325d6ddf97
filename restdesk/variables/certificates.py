"""The client certificate that is for one server, its variables filled."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from restdesk.errors import FileNotChosen, NotSendable
from restdesk.model.collection import Environment, Folder, Root
from restdesk.model.config import ClientCertificate, ClientCertificates, PemCertificate
from restdesk.model.ready import ReadyCertificate
from restdesk.model.struct import FileStruct
from restdesk.model.text import Text
from restdesk.variables.filling import Filling
from restdesk.variables.inherited import Level
from restdesk.variables.misfits import refuse_misfits
from restdesk.variables.settings import Said, of_own, said, start_of

_KEY = "clientCertificates"


class Shown(NamedTuple):
    """A client certificate that is shown to the server."""

    certificate: ReadyCertificate
    field: str
    """Where it is written: `Mine.config.clientCertificates[0]`."""


def client_certificate(
    chain: tuple[Root | Folder, ...],
    environment: Environment | None,
    is_called: Callable[[str], bool],
    filling: Filling,
    places: tuple[Level, ...] = (),
) -> Shown | None:
    """Return the first certificate whose domain `is_called`: that of the nearest of `places` that has one of its own
    (which needs no domain), then the environment's, then the collection's.

    Those of a kind that is not known are passed over: without them the server says what it misses. Only what is shown
    is looked up, domains apart. Raises NotSendable where one that is meant was not understood, FileNotChosen.
    """
    own = said(places, of_own, "certificate")
    if own is not None:
        return _own(own, is_called, filling)
    for row, field in _rows(chain, environment):
        domain = filling.text(row.domain, f"{field}.domain").reveal().strip()
        if domain and is_called(domain):
            refuse_misfits(row, field)
            return Shown(_filled(row, field, filling), field)
    return None


def _own(own: Said, is_called: Callable[[str], bool], filling: Filling) -> Shown | None:
    field, row = f"{start_of(own.place)}.certificate", own.value
    if not isinstance(row, ClientCertificate):
        raise NotSendable(kind=field, field=field)
    domain = filling.text(row.domain, f"{field}.domain").reveal().strip()
    if domain and not is_called(domain):
        return None
    refuse_misfits(row, field)
    return Shown(_filled(row, field, filling), field)


def _rows(chain: tuple[Root | Folder, ...], environment: Environment | None) -> Iterator[tuple[ClientCertificate, str]]:
    if environment is not None:
        yield from _of(environment, environment.client_certificates, environment.name or "environment")
    for place in chain:
        if isinstance(place, Root):
            owner = f"{place.info.name or 'collection'}.config"
            yield from _of(place.config, place.config.client_certificates, owner)


def _of(struct: FileStruct, rows: ClientCertificates, owner: str) -> Iterator[tuple[ClientCertificate, str]]:
    field = f"{owner}.{_KEY}"
    if any(key == _KEY for key, _ in struct.extra):
        raise NotSendable(kind=field, field=field)
    for index, row in enumerate(rows):
        if isinstance(row, ClientCertificate):
            yield row, f"{field}[{index}]"


def _filled(row: ClientCertificate, field: str, filling: Filling) -> ReadyCertificate:
    passphrase = filling.text(row.passphrase, f"{field}.passphrase").secret()

    def path(written: str, key: str) -> Text:
        return filling.text(written, f"{field}.{key}")

    if isinstance(row, PemCertificate):
        _chosen(row.certificate_file_path, f"{field}.certificateFilePath")
        return ReadyCertificate(
            certificate=path(row.certificate_file_path, "certificateFilePath"),
            key=path(row.private_key_file_path, "privateKeyFilePath"),
            passphrase=passphrase,
        )
    _chosen(row.pkcs12_file_path, f"{field}.pkcs12FilePath")
    return ReadyCertificate(pkcs12=path(row.pkcs12_file_path, "pkcs12FilePath"), passphrase=passphrase)


def _chosen(written: str, field: str) -> None:
    if not written:
        raise FileNotChosen(field=field, where=field)
