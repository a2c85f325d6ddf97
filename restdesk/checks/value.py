"""What a path can lead to in a response: JSON values that keep the spelling of their numbers."""

import re
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

import msgspec


class Undefined(Enum):
    """What a path gives that leads to nothing."""

    UNDEFINED = "undefined"


UNDEFINED = Undefined.UNDEFINED


class Number(NamedTuple):
    """A number as it was spelled, so that 12345678901234567890 stays exact."""

    spelling: str


class Structure(NamedTuple):
    """A JSON object or array, as its own text; read one level at a time."""

    text: bytes


Value = str | bool | Number | Structure | Undefined | None


class TooDeep(Exception):
    """The JSON nests deeper than can be read."""


_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


def body_value(text: str) -> Value:
    """Return the body as a JSON value, or as text where it is none; raises TooDeep."""
    try:
        return _read(bytes(msgspec.json.decode(text, type=msgspec.Raw)))
    except (msgspec.DecodeError, UnicodeEncodeError):
        return text
    except RecursionError as error:
        raise TooDeep from error


def written_value(text: str) -> Value:
    """Return what the value of a check means: true, false, null and numbers as such; quotes force a text."""
    text = text.strip()
    if text in _WORDS:
        return _WORDS[text]
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return Number(text) if _NUMBER.fullmatch(text) else text


def step(value: Value, key: str) -> Value:
    """Return what stands at `key` in `value`, as in JavaScript; UNDEFINED where nothing does. Raises TooDeep."""
    try:
        if isinstance(value, str):
            return Number(str(len(value.encode("utf-16-le", "surrogatepass")) // 2)) if key == "length" else UNDEFINED
        if not isinstance(value, Structure):
            return UNDEFINED
        if value.text.startswith(b"{"):
            raw = msgspec.json.decode(value.text, type=dict[str, msgspec.Raw]).get(key)
            return UNDEFINED if raw is None else _read(bytes(raw))
        rows = items(value)
        if key == "length":
            return Number(str(len(rows)))
        is_index = key.isascii() and key.isdigit() and len(key) <= 10 and int(key) < len(rows)
        return rows[int(key)] if is_index else UNDEFINED
    except msgspec.DecodeError:
        return UNDEFINED
    except RecursionError as error:
        raise TooDeep from error


def is_array(value: Structure) -> bool:
    """Return whether it is an array, and no object."""
    return value.text.startswith(b"[")


def entries(value: Structure) -> dict[str, Value]:
    """Return the members of an object; an array has none. Raises TooDeep."""
    if is_array(value):
        return {}
    try:
        return {
            key: _read(bytes(raw)) for key, raw in msgspec.json.decode(value.text, type=dict[str, msgspec.Raw]).items()
        }
    except RecursionError as error:
        raise TooDeep from error


def items(value: Structure) -> list[Value]:
    """Return the values in an array; an object has none. Raises TooDeep."""
    if not is_array(value):
        return []
    try:
        return [_read(bytes(raw)) for raw in msgspec.json.decode(value.text, type=list[msgspec.Raw])]
    except RecursionError as error:
        raise TooDeep from error


def equal(one: Value, other: Value) -> bool:
    """Return whether both are of one type and the same; objects and arrays never are, as in JavaScript."""
    if isinstance(one, Number) and isinstance(other, Number):
        return _same_number(one.spelling, other.spelling)
    if isinstance(one, Structure) or type(one) is not type(other):
        return False
    return one == other


def spelled(value: Value) -> str:
    """Return the value as text: texts as they are, anything else as JSON spells it."""
    match value:
        case str():
            return value
        case Number(spelling):
            return spelling
        case Structure(text):
            return text.decode("utf-8", "replace")
        case Undefined():
            return value.value
        case _:
            return {True: "true", False: "false", None: "null"}[value]


def shown(value: Value) -> str:
    """Return the value as a person compares it: a text that reads like another type stands in quotes."""
    text = spelled(value)
    return text if not isinstance(value, str) or written_value(text) == value else f'"{text}"'


def _read(raw: bytes) -> Value:
    raw = raw.strip(b" \t\r\n")
    first = raw[:1]
    if first in (b"{", b"["):
        return Structure(raw)
    if first == b'"':
        return msgspec.json.decode(raw, type=str)
    text = raw.decode()
    return _WORDS[text] if text in _WORDS else Number(text)


def _same_number(one: str, other: str) -> bool:
    try:
        return Decimal(one) == Decimal(other)
    except ArithmeticError:  # an exponent beyond all bounds
        return one == other
