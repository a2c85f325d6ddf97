"""The texts of a file that a person can look for, each with its place in the content. Pure.

Secrets are none of them: a secret field counts only where it names variables, and a secret variable has no value here.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Literal, TypeVar, cast, get_args, get_origin

import msgspec

from restdesk.model.collection import Environment, FileContent, Root
from restdesk.model.request import (
    Assertion,
    Graphql,
    Http,
    Info,
    Selector,
    Settings,
    SetVariable,
    Target,
    TypedValue,
    Variable,
)
from restdesk.model.struct import FileStruct
from restdesk.variables.find import is_draft, spans

S = TypeVar("S")

Address = tuple[str | int, ...]
"""The fields and row numbers that lead to a text: `("http", "headers", 2, "value")`."""

_BREAK = "\x00"
"""Stands between the texts of a file; in a text another character stands for it."""

_NO_TEXT: Mapping[type, tuple[str, ...]] = {
    Info: ("type",),
    Http: ("method",),
    Graphql: ("method",),
    TypedValue: ("type",),
    Assertion: ("operator",),
    Selector: ("method",),
    Target: ("scope",),
    SetVariable: ("phase",),
    Root: ("opencollection",),
    Environment: ("color", "extends"),
}
"""Fields that hold a word of the format, or lead to another file by its name."""

_PASSED_OVER = (Settings,)

_NONE: frozenset[Address] = frozenset()


class Texts(msgspec.Struct, frozen=True, gc=False):
    """All texts of one file, in one text that is quickly looked through.

    There are thousands of them, none of them in a circle that Python would have to look for (`gc=False`).
    """

    addresses: tuple[Address, ...]
    joined: str
    folded: str
    """The same without regard to case."""
    fixed: frozenset[Address] = _NONE
    """Those that are not replaced: a file, or a secret in the vault, is known by them."""

    def split(self) -> list[str]:
        """Return the texts, each for its address."""
        return self.joined.split(_BREAK) if self.addresses else []


def named(address: Address, addresses: Sequence[Address], split: Sequence[str]) -> str:
    """Return what the row is called that a text stands in: the name of a header, the expression of a check."""
    end = next((at for at in range(len(address) - 1, 0, -1) if isinstance(address[at - 1], int)), 0)
    row = [at for at, one in enumerate(addresses) if end and one[:end] == address[:end]]
    names = (split[at] for last in ("name", "expression") for at in row if addresses[at][-1] == last)
    return next(names, "")


def texts_of(content: FileContent) -> tuple[tuple[Address, str], ...]:
    """Return each text with its address, in the order of the file's fields; empty ones are none."""
    found: list[tuple[Address, str]] = []
    _gather((), content, found)
    return tuple(found)


def searchable(content: FileContent) -> Texts:
    """Return all texts of a content in one."""
    found = texts_of(content)
    joined = _BREAK.join(text.replace(_BREAK, "\ufffd") for _, text in found)
    folded = joined.lower()
    addresses = _same(tuple(address for address, _ in found))
    return Texts(addresses, joined, joined if folded == joined else folded, _fixed(content))


def with_texts_at(content: S, wanted: Mapping[Address, str]) -> S:
    """Return the content with other texts at these addresses."""
    below: dict[str | int, dict[Address, str]] = {}
    for (first, *rest), text in wanted.items():
        below.setdefault(first, {})[tuple(rest)] = text
    if isinstance(content, tuple):
        changed = tuple(_put(item, below[at]) if at in below else item for at, item in enumerate(content))
        return cast("S", changed)
    fields = {str(name): _put(getattr(content, str(name)), inside) for name, inside in below.items()}
    replaced: Any = msgspec.structs.replace(cast("FileStruct", content), **fields)
    return cast("S", replaced)


def _put(value: Any, wanted: dict[Address, str]) -> Any:
    return wanted[()] if () in wanted else with_texts_at(value, wanted)


def _gather(above: Address, value: Any, into: list[tuple[Address, str]]) -> None:
    if isinstance(value, tuple):
        for at, item in enumerate(value):
            if isinstance(item, str):
                if item:
                    into.append(((*above, at), item))
            else:
                _gather((*above, at), item, into)
    elif isinstance(value, FileStruct) and not isinstance(value, _PASSED_OVER):
        hidden = isinstance(value, Variable) and value.secret
        for name, default, is_text, is_secret in _fields(type(value)):
            inside = getattr(value, name)
            if inside is default or not inside or (hidden and name == "value"):
                continue
            if not isinstance(inside, str):
                _gather((*above, name), inside, into)
            elif is_text and _is_shown(inside, is_secret):
                into.append(((*above, name), inside))


def _is_shown(text: str, secret: bool) -> bool:
    """Whether a text is none that the person typed as a secret."""
    if not secret and "{{draft-" not in text:
        return True
    found = spans(text)
    return (bool(found) or not secret) and not any(is_draft(span.name) for span in found)


@cache
def _fields(kind: type[FileStruct]) -> tuple[tuple[str, Any, bool, bool], ...]:
    """Return the fields in which texts are: name, default, whether it is a text itself and whether a secret one."""
    left_out = ("extra", *_NO_TEXT.get(kind, ()))
    secret = getattr(kind, "secret_fields", ())
    return tuple(
        (field.name, field.default, field.type is str or str in get_args(field.type), field.name in secret)
        for field in msgspec.structs.fields(kind)
        if field.name not in left_out and _may_hold_text(field.type)
    )


def _may_hold_text(kind: Any) -> bool:
    parts = get_args(kind) or (kind,)
    plain = (bool, int, float, type(None))
    return get_origin(kind) is not Literal and not all(part in plain or get_origin(part) is Literal for part in parts)


def _fixed(content: FileContent) -> frozenset[Address]:
    if not isinstance(content, Environment):
        return _NONE
    hidden = (("variables", at, "name") for at, one in enumerate(content.variables) if one.secret)
    return frozenset((("name",), *hidden))


@lru_cache(4096)
def _same(addresses: tuple[Address, ...]) -> tuple[Address, ...]:
    """Return one value for all files of the same shape: a collection has thousands of them."""
    return addresses
