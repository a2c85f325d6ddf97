"""Structs of the model turned into what a file holds: keys in Bruno's order, defaults left out."""

import re
from functools import cache
from typing import Any, NamedTuple

import msgspec

from restdesk.model.auth import ApiKeyAuth, BasicAuth, BearerAuth
from restdesk.model.collection import Defaults, Environment, Root
from restdesk.model.config import Config, PemCertificate, Pkcs12Certificate, Proxy, ProxyAuth
from restdesk.model.request import (
    Assertion,
    FileChoice,
    FormField,
    Graphql,
    Header,
    Http,
    Info,
    JsonBody,
    Param,
    Part,
    Request,
    Script,
    Selector,
    SetVariable,
    Target,
    TextBody,
    TypedValue,
    Variable,
    XmlBody,
)
from restdesk.model.struct import FileStruct, Unknown


class Raw(msgspec.Struct, frozen=True):
    """A value of which only its own YAML text is known."""

    raw: str


Value = str | bool | int | float | Raw | list["Value"] | dict[str, "Value"]
"""What a key of a file holds."""

_WRITTEN: dict[type[FileStruct], str] = {
    Info: "name",
    Http: "method url",
    Graphql: "method url",
    Header: "name value",
    Param: "name value type",
    FormField: "name value",
    Part: "name type value",
    FileChoice: "filePath contentType selected",
    JsonBody: "data",
    TextBody: "data",
    XmlBody: "data",
    BasicAuth: "username password",
    ApiKeyAuth: "key value placement",
    BearerAuth: "token",
    Variable: "name",
    TypedValue: "type data",
    Assertion: "expression operator",
    SetVariable: "phase selector variable",
    Script: "type code",
    Selector: "expression method",
    Target: "name scope",
    Environment: "name",
    Root: "opencollection bundled",
}
"""Keys that the format requires, or that Bruno always writes: they stand there with their default too."""

_ORDER: dict[type[FileStruct], str] = {
    Request: "info http graphql grpc websocket runtime settings examples docs app x-restdesk",
    Root: "opencollection info config items request docs bundled extensions x-restdesk",
    Defaults: "headers auth variables actions scripts settings",
    Config: "protobuf environments proxy clientCertificates",
    Variable: "secret name value description disabled",
    SetVariable: "type phase selector variable description disabled",
    Proxy: "inherit config disabled",
    ProxyAuth: "username password disabled",
    PemCertificate: "domain type certificateFilePath privateKeyFilePath passphrase",
    Pkcs12Certificate: "domain type pkcs12FilePath passphrase",
}
"""The order in which Bruno writes where it is not the model's, with keys that only Bruno knows."""

_SURROGATE = re.compile("[\ud800-\udfff]")


class _Field(NamedTuple):
    name: str
    key: str
    default: object
    always: bool


def rendered(struct: FileStruct) -> dict[str, Value]:
    """Return the keys and values that a file has which means `struct`; of two values of one key the known one."""
    kind = type(struct)
    values: dict[str, Value] = {}
    config = kind.__struct_config__
    if config.tag_field:
        values[config.tag_field] = str(config.tag)
    for name, key, default, always in _fields(kind):
        value = getattr(struct, name)
        if value is not None and (always or value != default):
            values[key] = _value(value)
    for key, raw in struct.extra:
        values.setdefault(key, Raw(raw))
    order = order_of(kind)
    return dict(sorted(values.items(), key=lambda item: order.get(item[0], len(order))))


@cache
def order_of(kind: type[FileStruct]) -> dict[str, int]:
    """Return the place of each known key."""
    tag_field = kind.__struct_config__.tag_field
    written = _ORDER[kind].split() if kind in _ORDER else [tag_field] if tag_field else []
    keys = dict.fromkeys([*written, *(field.key for field in _fields(kind))])
    return {key: place for place, key in enumerate(keys)}


@cache
def _fields(kind: type[FileStruct]) -> tuple[_Field, ...]:
    always = _WRITTEN.get(kind, "").split()
    return tuple(
        _Field(field.name, field.encode_name, _default(field), field.encode_name in always)
        for field in msgspec.structs.fields(kind)
        if field.name != "extra"
    )


def _default(field: msgspec.structs.FieldInfo) -> object:
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()


def _value(value: Any) -> Value:
    match value:
        case str():
            return _text(value)
        case tuple():
            return [_value(item) for item in value]
        case FileStruct():
            return rendered(value)
        case Unknown():
            return Raw(value.raw)
        case bool() | int():
            return value
        case float():
            return int(value) if value.is_integer() and abs(value) < 1e15 else value
    raise TypeError(f"no file holds a value of {type(value).__name__}")


def _text(text: str) -> str:
    """Return `text` with halves of characters, which no file can hold, joined or replaced by U+FFFD."""
    if text.isascii() or not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
