"""What a request inherits from its folders and its collection: headers, auth, actions; `settings` has the rest."""

import msgspec

from restdesk.errors import NotSendable
from restdesk.model.auth import Auth
from restdesk.model.collection import Folder, Root
from restdesk.model.ready import ReadyHeader
from restdesk.model.request import Header, Own, Request, Settings, SetVariable
from restdesk.model.struct import Unknown
from restdesk.model.text import Text
from restdesk.variables.filling import Filling
from restdesk.variables.misfits import refuse_misfits


class Level(msgspec.Struct, frozen=True, kw_only=True):
    """What one place gives: the collection, a folder, or the request itself."""

    owner: str
    """The name of the folder or collection; empty for the request."""
    headers: tuple[Header, ...]
    auth: Auth
    actions: tuple[SetVariable | Unknown, ...]
    settings: Settings
    own: Own
    misfits: frozenset[str]
    """Keys that are not known, or whose value no type fits."""


def levels(chain: tuple[Root | Folder, ...], request: Request) -> tuple[Level, ...]:
    """Return the places from the collection down; the request is the last."""
    http = request.call
    own = Level(
        owner="",
        headers=http.headers if http else (),
        auth=http.auth if http else None,
        actions=request.runtime.actions,
        settings=request.settings,
        own=request.own,
        misfits=frozenset(),
    )
    return (*map(_level, chain), own)


def _level(place: Root | Folder) -> Level:
    defaults = place.request
    return Level(
        owner=place.info.name or ("collection" if isinstance(place, Root) else "folder"),
        headers=defaults.headers,
        auth=defaults.auth,
        actions=defaults.actions,
        settings=defaults.settings.http,
        own=place.own,
        misfits=_misfits(place),
    )


def _misfits(place: Root | Folder) -> frozenset[str]:
    if any(key == "request" for key, _ in place.extra):
        return frozenset(("headers", "auth"))
    return frozenset(key for key, _ in place.request.extra)


class _Row(msgspec.Struct, frozen=True):
    name: Text
    header: Header
    field: str


def headers(places: tuple[Level, ...], filling: Filling, omitted: tuple[str, ...] = ()) -> tuple[ReadyHeader, ...]:
    """Return the rows that are sent, the collection's first; of those that are inherited not the `omitted` names.

    A row replaces all of its name (without regard to case) that were inherited; equal names in one place are all kept.
    Values of replaced rows are not looked up.
    """
    kept: list[_Row] = []
    gone = {name.strip().lower() for name in omitted}
    for place in places:
        if "headers" in place.misfits:
            raise NotSendable(kind=f"{place.owner}.headers", field="headers")
        rows = _rows(place, filling)
        if place.owner:
            rows = [row for row in rows if row.name.reveal().lower() not in gone]
        replaced = {row.name.reveal().lower() for row in rows}
        kept = [row for row in kept if row.name.reveal().lower() not in replaced] + rows
    return tuple(ReadyHeader(row.name, filling.text(row.header.value, f"{row.field}.value"), row.field) for row in kept)


def _rows(place: Level, filling: Filling) -> list[_Row]:
    start = f"{place.owner}." if place.owner else ""
    rows: list[_Row] = []
    for index, header in enumerate(place.headers):
        if header.disabled or not (header.name or header.value):
            continue
        field = f"{start}headers[{index}]"
        refuse_misfits(header, field)
        rows.append(_Row(filling.text(header.name, f"{field}.name"), header, field))
    return rows
