"""Reads and writes one setting in a request; what is typed and no value is kept as text until it is mended."""

from typing import Any

from msgspec.structs import replace

from restdesk.gui.request.settings.rows import SETTINGS, Setting
from restdesk.model.request import Own, Request, Settings
from restdesk.model.struct import FileStruct
from restdesk.variables.inherited import levels
from restdesk.variables.settings import key_of, quoted, unquoted


class Misfit(str):
    """A text that was typed for a setting and that no type of it fits."""

    __slots__ = ()


def own_value(request: Request, setting: Setting) -> object:
    """Return what the request itself says of a setting: a value, a Misfit, or None."""
    [place] = levels((), request)
    struct = setting.of(place)
    value = getattr(struct, setting.field)
    if setting.alone and value == setting.default:
        value = None
    if value is None:
        raw = dict(struct.extra).get(key_of(type(struct), setting.field))
        return None if raw is None else Misfit(unquoted(raw))
    return None if value == "inherit" else value


def written(request: Request, setting: Setting, value: object) -> Request:
    """Return the request with this value of a setting; None takes its key away, so that it is inherited."""
    if setting.of(levels((), request)[0]) is request.settings:
        return replace(request, settings=_with(request.settings, setting, value))
    if "." in setting.name:
        return replace(request, own=replace(request.own, limits=_with(request.own.limits, setting, value)))
    return replace(request, own=_with(request.own, setting, value))


def taken(request: Request, shown: Request) -> Request:
    """Return `request` with the settings of `shown`, and nothing else of it: other panes edit their own keys."""
    settings = _only(request.settings, shown.settings, Settings)
    own = _only(request.own, shown.own, Own)
    if own.limits != shown.own.limits:
        own = replace(own, limits=shown.own.limits)
    if settings == request.settings and own == request.own:
        return request
    return replace(request, settings=settings, own=own)


def _only(struct: Any, shown: Any, kind: type[FileStruct]) -> Any:
    names = [row.field for row in SETTINGS if row.kind != "names" and "." not in row.name]
    fields = {name: getattr(shown, name) for name in names if name in kind.__struct_fields__}
    keys = {key_of(kind, name) for name in fields}
    kept = tuple(pair for pair in struct.extra if pair[0] not in keys)
    misfits = tuple(pair for pair in shown.extra if pair[0] in keys)
    same = all(getattr(struct, name) == value for name, value in fields.items())
    if same and {pair for pair in struct.extra if pair[0] in keys} == set(misfits):
        return struct
    return replace(struct, **fields, extra=kept + misfits)


def _with(struct: Any, setting: Setting, value: object) -> Any:
    key = key_of(type(struct), setting.field)
    extra = tuple(pair for pair in struct.extra if pair[0] != key)
    if isinstance(value, Misfit):
        absent = setting.default if setting.alone else None
        return replace(struct, **{setting.field: absent}, extra=(*extra, (key, quoted(value))))
    if value is None and setting.alone:
        value = setting.default
    return replace(struct, **{setting.field: value}, extra=extra)
