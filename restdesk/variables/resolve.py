"""A request with inheritance applied and its variables filled, or all that is missing for it. Pure: opens nothing."""

from collections.abc import Mapping

import msgspec

from restdesk.clock import Clock
from restdesk.errors import NotSendable
from restdesk.model.auth import INHERIT, Scheme
from restdesk.model.collection import Folder, Root
from restdesk.model.ready import Answers, Place, Ready, ReadyAssertion, ReadyAuth, ReadySettings
from restdesk.model.request import Call, Request, SetVariable
from restdesk.model.struct import FileStruct, Unknown
from restdesk.model.text import Secret, Text
from restdesk.variables.bodies import filled_body
from restdesk.variables.filling import Filling, Needs
from restdesk.variables.inherited import Level, headers, levels
from restdesk.variables.misfits import refuse_misfits
from restdesk.variables.overrides import overrides
from restdesk.variables.path import filled_url
from restdesk.variables.proxy import with_proxy
from restdesk.variables.scopes import Scopes
from restdesk.variables.settings import USUAL, settings

__all__ = ["Needs", "resolve"]

_BOUNDARY = 32
"""Hexadecimal digits between the parts of a form: no file has them by chance."""


def resolve(
    request: Request,
    chain: tuple[Root | Folder, ...],
    scopes: Scopes,
    clock: Clock,
    known: Mapping[str, Secret],
    answers: Answers,
    place: Place = Place(),  # noqa: B008  frozen
    filling: Filling | None = None,
    usual: ReadySettings = USUAL,
) -> Ready | Needs:
    """Return what one Send needs to know, or everything that must be found out before.

    `chain` is what the request inherits from, the collection first. `known` has the secrets that the vault gave, by the
    name of their variable. `filling` is what fills the texts, if not with the values of `scopes`; `usual` is
    what holds where nothing is set. Raises NotSendable for kinds that are kept but not sent, VariableCycle,
    VariableTooDeep, VariableTooLong.
    """
    http = _http(request)
    above = levels(chain, request)
    filling = filling or Filling(scopes, clock, known, answers)
    decided = with_proxy(settings(above, usual), above, chain, filling)
    ready = Ready(
        place=place,
        method=http.method,
        url=filled_url(http.url, http.params, filling, encode=decided.encode_url),
        headers=headers(above, filling, decided.omit_headers),
        body=filled_body(http.body, filling, clock.token(_BOUNDARY), request.own.operation_name),
        auth=_auth(http, above, filling),
        settings=decided,
        overrides=overrides(above, decided),
        assertions=_assertions(request, filling),
        actions=tuple(action for level in above for action in level.actions if not _disabled(action)),
    )
    return filling.needs() or msgspec.structs.replace(ready, used=filling.used())


def _http(request: Request) -> Call:
    if request.call is None:
        raise NotSendable(kind=request.info.type or "request", field="")
    refuse_misfits(request.call, "")
    refuse_misfits(request, "")
    refuse_misfits(request.runtime, "runtime")
    return request.call


def _auth(http: Call, above: tuple[Level, ...], filling: Filling) -> ReadyAuth | None:
    if http.auth != INHERIT:
        return None if http.auth is None else _scheme(http.auth, "auth", filling)
    for level in reversed(above[:-1]):
        if "auth" in level.misfits:
            raise NotSendable(kind=f"{level.owner}.auth", field="auth")
        if level.auth is not None and level.auth != INHERIT:
            return _scheme(level.auth, f"{level.owner}.auth", filling)
    return None


def _scheme(auth: Scheme | Unknown, field: str, filling: Filling) -> ReadyAuth:
    if isinstance(auth, Unknown):
        raise NotSendable(kind=_kind(auth), field="auth")
    refuse_misfits(auth, "auth")
    fields: list[tuple[str, Text]] = []
    for known in msgspec.structs.fields(auth):
        if known.name != "extra":
            text = filling.text(getattr(auth, known.name), f"{field}.{known.name}")
            fields.append((known.name, text.secret() if known.name in auth.secret_fields else text))
    return ReadyAuth(_tag(auth), tuple(fields), field)


def _assertions(request: Request, filling: Filling) -> tuple[ReadyAssertion, ...]:
    ready: list[ReadyAssertion] = []
    for index, row in enumerate(request.runtime.assertions):
        if not row.disabled:
            refuse_misfits(row, f"assertions[{index}]")
            value = filling.text(row.value, f"assertions[{index}].value")
            ready.append(ReadyAssertion(row.expression, row.operator, value))
    return tuple(ready)


def _disabled(action: SetVariable | Unknown) -> bool:
    return isinstance(action, SetVariable) and action.disabled


def _kind(unknown: Unknown) -> str:
    return unknown.type or unknown.raw.partition("\n")[0][:40]


def _tag(struct: FileStruct) -> str:
    return str(struct.__struct_config__.tag)
