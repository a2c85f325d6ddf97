"""What the readers give, turned into structs of the model, led by the types of their fields.

A key that is not known, or whose value no type fits, goes to `extra` with its own YAML text: no value makes the whole
file unreadable, and none is lost.
"""

from collections.abc import Callable
from functools import cache
from math import isfinite
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from restdesk.model.struct import FileStruct, Unknown
from restdesk.opencollection.exact import Listed, Mapped
from restdesk.opencollection.fast import Inexact
from restdesk.opencollection.scalars import Spelled

S = TypeVar("S", bound=FileStruct)

Holder = dict[Any, object] | list[object]
"""The mapping or sequence that a value stands in: it knows the value's own text if the exact reader made it."""

Take = Callable[[object, Holder, Any], object]
"""Returns the field's value for a value, its holder and its key there; raises Unfit."""


class Unfit(Exception):
    """The value is not of the type."""


def shaped(kind: type[S], values: dict[Any, object]) -> S:
    """Return the struct of `kind` that the mapping means; raises Inexact where the exact reader must look."""
    plan = _plan(kind)
    found: dict[str, Any] = {}
    extra: list[tuple[str, str]] = []
    for key, value in values.items():
        row = plan.get(key)
        if row is None:
            extra.append((key, _raw(values, key)))
            continue
        name, take = row
        if value is None or not name:
            continue
        try:
            found[name] = take(value, values, key)
        except Unfit:
            extra.append((key, _raw(values, key)))
    if extra:
        found["extra"] = tuple(extra)
    return kind(**found)


def _raw(holder: Holder, key: Any) -> str:
    if isinstance(holder, (Mapped, Listed)):
        return holder.raw(key)
    raise Inexact


@cache
def _plan(kind: type[FileStruct]) -> dict[str, tuple[str, Take]]:
    """Return for each key of the file the field's name and what takes its value; the tag's key has no field."""
    fields = msgspec.structs.fields(kind)
    plan = {field.encode_name: (field.name, _take(field.type)) for field in fields if field.name != "extra"}
    tag_field = kind.__struct_config__.tag_field
    return {tag_field: ("", _SCALARS[str])} | plan if tag_field else plan


def _take(kind: Any) -> Take:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _one_of(get_args(kind))
    if origin is tuple:
        return _rows(_take(get_args(kind)[0]))
    if origin is Literal:
        return _literal(get_args(kind))
    if kind in _SCALARS:
        return _SCALARS[kind]
    return _one_of((kind,))


def _one_of(kinds: tuple[Any, ...]) -> Take:
    """Return what takes a value of any of the kinds: structs with a tag by it, Unknown if nothing else fits."""
    structs = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, FileStruct)]
    tagged = {kind.__struct_config__.tag: kind for kind in structs if kind.__struct_config__.tag}
    untagged = [kind for kind in structs if not kind.__struct_config__.tag]
    others = [_take(kind) for kind in kinds if kind not in (*structs, Unknown, NoneType)]
    keeps_unknown = Unknown in kinds

    def take(value: object, holder: Holder, key: Any) -> object:
        if isinstance(value, dict):
            kind = tagged.get(_tag(value)) or next(iter(untagged), None)
            if kind is not None:
                return shaped(kind, value)
        for other in others:
            try:
                return other(value, holder, key)
            except Unfit:
                continue
        if keeps_unknown:
            return Unknown(_tag(value), _raw(holder, key))
        raise Unfit

    return take


def _tag(value: object) -> str:
    kind = value.get("type") if isinstance(value, dict) else None
    if isinstance(kind, Spelled):
        return kind.spelling
    return kind if isinstance(kind, str) else ""


def _rows(take: Take) -> Take:
    def rows(value: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise Unfit
        return tuple(take(row, value, index) for index, row in enumerate(value) if row is not None)

    return _alone(rows)


def _alone(take: Callable[[object], object]) -> Take:
    """Return `take` for values that need nothing of their holder."""
    return lambda value, *_: take(value)


def _literal(choices: tuple[object, ...]) -> Take:
    def literal(value: object) -> object:
        if isinstance(value, Spelled):  # `2` may be a choice
            value = value.spelling
        if isinstance(value, str) and value in choices:
            return value
        raise Unfit

    return _alone(literal)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Spelled):
        return value.spelling
    raise Unfit


def _truth(value: object) -> bool:
    meant = _meaning(value)
    if isinstance(meant, bool):
        return meant
    raise Unfit


def _whole(value: object) -> int:
    meant = _meaning(value)
    if isinstance(meant, int) and not isinstance(meant, bool):
        return meant
    raise Unfit


def _number(value: object) -> float:
    meant = _meaning(value)
    if isinstance(meant, int | float) and not isinstance(meant, bool) and _finite(meant):
        return meant
    raise Unfit


def _meaning(value: object) -> object:
    return value.meaning if isinstance(value, Spelled) else value


def _finite(number: float) -> bool:
    try:
        return isfinite(number)
    except OverflowError:  # an integer beyond any float
        return False


_SCALARS: dict[Any, Take] = {str: _alone(_text), bool: _alone(_truth), int: _alone(_whole), float: _alone(_number)}
