"""What may stand in a method, a URL and a header: nothing else reaches the wire (RFC 9110, sections 5.5 and 9.1)."""

import re

from restdesk.errors import HeaderRefused, LineBreakRefused, MethodRefused
from restdesk.model.text import Text

TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_CONTROLS_BUT_TAB = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_SHOWN = 200


def no_controls(text: str, where: str, field: str) -> None:
    """Raise LineBreakRefused if `text` has CR, LF, NUL or another control character."""
    if _CONTROLS.search(text):
        raise LineBreakRefused(field=field, where=where)


def method(typed: str) -> str:
    """Return the method as typed; raises MethodRefused or LineBreakRefused where it is no token."""
    no_controls(typed, "Method", "method")
    if not TOKEN.fullmatch(typed):
        raise MethodRefused(field="method", method=typed[:_SHOWN])
    return typed


def header_name(name: Text, field: str) -> None:
    """Raise HeaderRefused or LineBreakRefused where `name` is no token."""
    no_controls(name.reveal(), str(name)[:_SHOWN], field)
    if not TOKEN.fullmatch(name.reveal()):
        raise HeaderRefused(field=field, name=str(name)[:_SHOWN])


def header_value(name: Text, value: Text, field: str) -> None:
    """Raise HeaderRefused or LineBreakRefused where `value` cannot stand in one header line."""
    shown, whole = str(name)[:_SHOWN], value.reveal()
    if _CONTROLS_BUT_TAB.search(whole):
        raise LineBreakRefused(field=field, where=shown)
    if whole != whole.strip(" \t") or not encodable(whole):
        raise HeaderRefused(field=field, name=shown)


def encodable(text: str) -> bool:
    """Whether `text` has no halves of surrogate pairs."""
    return text.isascii() or not re.search("[\ud800-\udfff]", text)


def as_text(data: bytes) -> str:
    """Return bytes of a header as text: UTF-8 where they are, else Latin-1."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def visible(text: str) -> str:
    """Return text on one line, with everything that does not print written out."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)
