"""TOML files of our own: read at each start before the first paint, so without tomllib where they are plain.

Plain are comments, `[table]`, and `key = value` with a whole number, a boolean or a text without escapes. Of anything
else nothing is guessed: tomllib (5 ms to import) reads it.
"""

import os
import re
import stat
from pathlib import Path
from typing import Any

LARGEST = 1 << 20
"""Bytes of a file of ours; it has some thousands. A larger one was not written by a person."""

_DEEPEST = 50
_INTEGERS = 1 << 63
"""TOML's integers have 64 bits; tomllib takes longer ones, which Python then refuses to spell."""
_OPENED = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)

_ROW = re.compile(
    r"""[ \t]*(?:
        \[(?P<table>[A-Za-z0-9_-]+)\] |
        (?P<key>[A-Za-z0-9_-]+)[ \t]*=[ \t]*
            (?: "(?P<text>[^"\\\x00-\x1f\x7f]*)" | (?P<number>0|-?[1-9][0-9]{0,9}) | (?P<flag>true|false) )
    )?[ \t]*(?:\#[^\x00-\x08\x0a-\x1f\x7f]*)?\r?""",
    re.VERBOSE,
)
_LONG_KEY = re.compile(
    r"""(?:(?<![A-Za-z0-9_-])[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
    r"""(?:[ \t]*+\.[ \t]*+(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')){60}"""
)
"""A key of more parts than `_DEEPEST`: tomllib's time for one grows with the square of their number."""
_LINE = re.compile(r"\bline (\d+)")


class NotToml(Exception):
    """The text is no TOML: why, and in which line (0 where it is not known)."""

    def __init__(self, why: str, line: int) -> None:
        super().__init__(why)
        self.line = line


def read_toml(path: Path) -> dict[str, Any]:
    """Return what the file holds; raises NotToml or OSError."""
    return parse(read_plain(path))


def read_plain(path: Path) -> bytes:
    """Return the bytes of an ordinary file: a pipe or a device would hold up the start for good.

    Raises NotToml where it is larger than `LARGEST`, or OSError.
    """
    handle = os.open(path, _OPENED)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError("it is not an ordinary file")
    with os.fdopen(handle, "rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotToml(f"it is larger than {LARGEST >> 20} MB", 0)
    return data


def parse(data: bytes) -> dict[str, Any]:
    """Return what a TOML text means; raises NotToml."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotToml("it is not UTF-8 text", data.count(b"\n", 0, error.start) + 1) from error
    plain = _plain(text)
    return plain if plain is not None else _any(text)


def _plain(text: str) -> dict[str, Any] | None:
    """Return what a plain text means, None where it is not plain or says something twice."""
    whole: dict[str, Any] = {}
    table = whole
    for line in text.split("\n"):
        row = _ROW.fullmatch(line)
        if row is None:
            return None
        name, key = row["table"], row["key"]
        if name in whole or key in table:
            return None
        if name is not None:
            table = whole[name] = {}
        elif key is not None:
            table[key] = _value(row)
    return whole


def _value(row: re.Match[str]) -> str | int | bool:
    if row["text"] is not None:
        return row["text"]
    return int(row["number"]) if row["number"] is not None else row["flag"] == "true"


def _any(text: str) -> dict[str, Any]:
    import tomllib

    if (key := _LONG_KEY.search(text)) is not None:
        raise NotToml("it is nested too deep", text.count("\n", 0, key.start()) + 1)
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError: TOMLDecodeError's kind, and a number of too many digits
        found = _LINE.search(str(error))
        raise NotToml(str(error), int(found[1]) if found else 0) from error
    _check(table)
    return table


def _check(table: dict[str, Any]) -> None:
    """Refuse what nobody writes by hand, so that whoever has the values can go through them and show them."""
    level: list[Any] = [table]
    for _ in range(_DEEPEST):
        level = [inner for value in level for inner in (value.values() if isinstance(value, dict) else value)]
        if any(type(value) is int and not -_INTEGERS <= value < _INTEGERS for value in level):
            raise NotToml("a number has more than 64 bits", 0)
        level = [value for value in level if isinstance(value, dict | list)]
        if not level:
            return
    raise NotToml("it is nested too deep", 0)
