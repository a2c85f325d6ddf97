"""The texts of a file in which variables stand (DESIGN, "What is kept where"): named, looked through, changed. Pure."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from restdesk.model.auth import Scheme
from restdesk.model.collection import Defaults, Environment, FileContent, Folder, Root
from restdesk.model.config import Config, PemCertificate, Pkcs12Certificate, Proxy, ProxyAuth, ProxyConfig
from restdesk.model.request import (
    Assertion,
    FileBody,
    FileChoice,
    FormBody,
    FormField,
    Graphql,
    GraphqlBody,
    Header,
    Http,
    JsonBody,
    MultipartBody,
    Own,
    Param,
    Part,
    Request,
    Runtime,
    TextBody,
    TypedValue,
    Variable,
    XmlBody,
)

S = TypeVar("S", bound=FileContent)
Change = Callable[[str, str], str]
"""Gives a text, and the name of the input it stands in, another text or the same."""

_CALL = ("url", "headers", "params", "body", "auth")
_FIELDS: Mapping[type, tuple[str, ...]] = {
    Request: ("http", "graphql", "runtime", "own"),
    Folder: ("request", "own"),
    Root: ("request", "config", "own"),
    Environment: ("variables", "client_certificates"),
    Defaults: ("headers", "auth", "variables"),
    Config: ("proxy", "client_certificates"),
    Http: _CALL,
    Graphql: _CALL,
    Header: ("name", "value"),
    Param: ("name", "value"),
    JsonBody: ("data",),
    TextBody: ("data",),
    XmlBody: ("data",),
    FormBody: ("data",),
    FormField: ("name", "value"),
    MultipartBody: ("data",),
    Part: ("name", "value", "content_type"),
    FileBody: ("data",),
    FileChoice: ("file_path", "content_type"),
    GraphqlBody: ("query", "variables"),
    Runtime: ("variables", "assertions"),
    Variable: ("value",),
    TypedValue: ("data",),
    Assertion: ("value",),
    Own: ("proxy", "certificate"),
    Proxy: ("config",),
    ProxyConfig: ("protocol", "hostname", "port", "auth", "bypass_proxy"),
    ProxyAuth: ("username", "password"),
    PemCertificate: ("domain", "certificate_file_path", "private_key_file_path", "passphrase"),
    Pkcs12Certificate: ("domain", "pkcs12_file_path", "passphrase"),
}
"""Of each struct the fields that hold such texts, or structs with such texts."""

_UNNAMED = ("http", "graphql", "runtime", "request", "data")
"""Fields that do not stand in the name of an input."""


def with_texts(content: S, change: Change) -> S:
    """Return the content with each text as `change` gives it; the very same where none differs."""
    found: S = _Texts(change).of(content, "")
    return found


def texts(content: FileContent, *, sent: bool = False) -> tuple[tuple[str, str], ...]:
    """Return each text after the name of its input, as errors name it; with `sent` not those of disabled rows."""
    found: list[tuple[str, str]] = []

    def noted(text: str, field: str) -> str:
        found.append((field, text))
        return text

    _Texts(noted, sent=sent).of(content, "")
    return tuple(found)


class _Texts:
    def __init__(self, change: Change, *, sent: bool = False) -> None:
        self._change = change
        self._sent = sent

    def of(self, value: Any, field: str) -> Any:
        if isinstance(value, str):
            return self._change(value, field) if value else value
        if isinstance(value, tuple):
            return self._rows(value, field)
        if not isinstance(value, msgspec.Struct) or (self._sent and getattr(value, "disabled", False)):
            return value
        changed = {}
        for name in _fields_of(value):
            old = getattr(value, name)
            new = self.of(old, _named(field, name))
            if new is not old:
                changed[name] = new
        return replace(value, **changed) if changed else value

    def _rows(self, rows: tuple[Any, ...], field: str) -> tuple[Any, ...]:
        new = tuple(self.of(row, _row_named(row, field, index)) for index, row in enumerate(rows))
        return new if any(one is not old for one, old in zip(new, rows, strict=True)) else rows


def _fields_of(value: msgspec.Struct) -> tuple[str, ...]:
    if isinstance(value, Scheme):
        return tuple(name for name in value.__struct_fields__ if name != "extra")
    return _FIELDS.get(type(value), ())


def _named(field: str, name: str) -> str:
    if name in _UNNAMED or field.startswith("variable "):
        return field
    first, *others = ("settings" if name == "own" else name).split("_")
    name = first + "".join(part.capitalize() for part in others)
    return f"{field}.{name}" if field else name


def _row_named(row: Any, field: str, index: int) -> str:
    if isinstance(row, Variable):
        return f"variable {row.name}"
    if isinstance(row, Param) and row.type == "path":
        return f"params.path.{row.name}"
    return f"{field}[{index}]" if isinstance(row, msgspec.Struct) else field
