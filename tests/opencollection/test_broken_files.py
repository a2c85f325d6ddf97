"""500 damaged files: each is read, or refused with a line; none crashes, and none that is refused is written over."""

import random
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace

from restdesk.errors import FileBroken
from restdesk.model.collection import Environment, Folder, Root
from restdesk.model.request import Request
from restdesk.opencollection.reader import read
from restdesk.opencollection.writer import means, save

_REQUEST = """\
info:
  name: Get data
  type: http
  seq: 1
  tags: [a, b]

http:
  method: POST
  url: "{{base}}/a?x=1"
  headers:
    - name: A
      value: "1" # c
  body:
    type: json
    data: |-
      {
        "a": 1
      }
  auth: {type: basic, username: u}
settings:
  timeout: 10
docs: |
  # T

  x
"""
FILES: tuple[tuple[type[Any], str], ...] = (
    (Request, _REQUEST),
    (Folder, "info:\n  name: 안녕\n  type: folder\nrequest:\n  auth:\n    type: bearer\n    token: '{{t}}'\n"),
    (Root, "opencollection: 1.0.0\ninfo:\n  name: Demo\nconfig:\n  proxy:\n    inherit: true\n"),
    (Environment, 'name: local\nvariables:\n  - name: a\n    value: "x"\n  - name: s\n    secret: true\n'),
)

_BOMB = "\n".join(f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]" for below, name in pairwise("abcdefghi"))


def _lines(text: str, change: Callable[[list[str]], None]) -> str:
    lines = text.split("\n")
    change(lines)
    return "\n".join(lines)


def _put(text: str, chance: random.Random, piece: str) -> str:
    place = chance.randrange(len(text))
    return text[:place] + piece + text[place:]


def _line_put(text: str, chance: random.Random, piece: str) -> str:
    return _lines(text, lambda lines: lines.insert(chance.randrange(len(lines)), piece))


def _value(text: str, chance: random.Random) -> str:
    """Give one key a value of another type."""
    lines = text.split("\n")
    index = chance.choice([index for index, line in enumerate(lines) if ": " in line])
    value = chance.choice(
        ["[]", "{}", "[1, {a: b}]", "{type: 1}", "1.10", "true", "~", "!foo x", "&a b", "*a", "'", "|", "@"]
    )
    lines[index] = lines[index].partition(": ")[0] + ": " + value
    return "\n".join(lines)


def _invalid_utf8(text: str, chance: random.Random) -> str:
    data = text.encode()
    place = chance.randrange(len(data))
    damaged = data[:place] + chance.choice([b"\xff", b"\xc3", b"\xed\xa0\x80"]) + data[place:]
    return damaged.decode("utf-8", chance.choice(["surrogateescape", "replace"]))


def _gone(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text))
    return text[:place] + text[place + 1 :]


def _twice(text: str, chance: random.Random) -> str:
    return _lines(text, lambda lines: lines.insert(0, chance.choice([line for line in lines if line[:1].isalpha()])))


DAMAGE: dict[str, Callable[[str, random.Random], str]] = {
    "truncated": lambda text, chance: text[: chance.randrange(len(text))],
    "beheaded": lambda text, chance: text[chance.randrange(len(text)) :],
    "wrong type": _value,
    "tabulator": lambda text, chance: _put(text, chance, "\t"),
    "tabulators indent": lambda text, _: text.replace("  ", "\t"),
    "byte order mark": lambda text, chance: _put(text, chance, "\ufeff"),
    "NUL": lambda text, chance: _put(text, chance, "\0"),
    "control character": lambda text, chance: _put(text, chance, chance.choice("\x07\x1b\x7f\x85\u2028\ufffe")),
    "duplicate key": _twice,
    "alias bomb": lambda text, _: "a: &a [x, x, x, x, x, x, x, x]\n" + _BOMB + "\n" + text,
    "deep nesting": lambda text, chance: text + "zoo: " + "[" * chance.choice([200, 5000]) + "\n",
    "deep blocks": lambda text, _: text + "\n".join(" " * depth + "a:" for depth in range(200)),
    "conflict markers": lambda text, chance: _line_put(text, chance, "<<<<<<< HEAD\n=======\n>>>>>>> main"),
    "invalid UTF-8": _invalid_utf8,
    "carriage returns": lambda text, chance: text.replace("\n", chance.choice(["\r", "\r\r\n", "\n\r"])),
    "indentation": lambda text, chance: _line_put(text, chance, " " * chance.randrange(1, 9) + "a: b"),
    "punctuation": lambda text, chance: _put(text, chance, chance.choice("'\"[]{}:,-?&*!|>%@`#")),
    "a character gone": _gone,
    "shuffled lines": lambda text, chance: _lines(text, chance.shuffle),
    "several documents": lambda text, chance: _line_put(text, chance, "---"),
}
"""Kinds of damage."""

DAMAGED = [(damage, seed) for damage in DAMAGE for seed in range(6 if damage == "alias bomb" else 26)]
"""Bombs are few: each takes some time until it is refused."""

_ALWAYS_REFUSED = {"NUL", "conflict markers", "deep nesting", "deep blocks", "duplicate key", "alias bomb"}


def refused(kind: type[Any], text: str) -> FileBroken | None:
    """Return why the text cannot be read, or None."""
    try:
        read(kind, text, "a.yml")
    except FileBroken as broken:
        return broken
    return None


@pytest.mark.parametrize(("damage", "seed"), DAMAGED)
def test_a_damaged_file_is_read_or_refused_with_its_line(damage: str, seed: int) -> None:
    kind, whole = FILES[seed % len(FILES)]
    text = DAMAGE[damage](whole, random.Random(f"{damage} {seed}"))
    refusal = refused(kind, text)
    if refusal is not None:
        assert 1 <= int(dict(refusal.what.values)["line"]) <= text.count("\n") + 1
        assert refusal.cause
        with pytest.raises(FileBroken):
            save(text or " ", read(kind, whole))
        return
    found = read(kind, text)
    assert damage not in _ALWAYS_REFUSED
    assert save(text, found) == (text, True)
    name = replace(found.info, name="New") if kind is not Environment else None
    wanted = replace(found, name="New") if name is None else replace(found, info=name)
    assert means(save(text, wanted).text, wanted)


def test_the_damaged_files_are_five_hundred() -> None:
    assert len(DAMAGED) == 500
