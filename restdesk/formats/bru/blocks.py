"""The blocks that a `.bru` file is made of: `name { key: value … }`, `name { text }`, `name [ items ]`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from restdesk.errors import FileBroken


class Pair(NamedTuple):
    """A line `key: value` of a block."""

    name: str
    value: str
    enabled: bool = True
    description: str = ""
    type: str = ""
    """`number`, `boolean` or `object` where a line above it says so."""
    items: tuple[str, ...] = ()
    """The lines of a value that is a list."""


class Block(NamedTuple):
    """One block; the lines stand as in the file, without what opens and closes it."""

    name: str
    lines: tuple[str, ...]
    line: int
    """Where it begins, counted from 1."""

    def text(self) -> str:
        """Return its content as text, which every block has indented by two blanks."""
        return "\n".join(line.removeprefix("  ") for line in self.lines)

    def items(self) -> tuple[str, ...]:
        """Return the items of a list."""
        words = (word.strip() for line in self.lines for word in line.split(","))
        return tuple(word for word in words if word and not word.startswith("@"))

    def pairs(self, path: str) -> tuple[Pair, ...]:
        """Return its lines with a key; raises FileBroken, which calls the file `path`."""
        return tuple(_Pairs(self, path).read())

    def value(self, name: str, path: str) -> str:
        """Return the value of a key, or an empty text."""
        return next((pair.value for pair in self.pairs(path) if pair.name == name), "")


_OPENS = re.compile(r"(?P<name>[A-Za-z][\w:.-]*)[ \t]*(?P<kind>[{\[])[ \t]*(?P<rest>.*)")
_COLOR = re.compile(r"color:[ \t]*(?P<color>\S+)")
_QUOTED = re.compile(r'(?P<off>~?)"(?P<key>(?:\\"|[^"\n])*)"[ \t]*:[ \t]*(?P<value>.*)')
_KEYED = re.compile(r"(?P<off>~?)(?P<key>[^:\n]*?)[ \t]*:[ \t]*(?P<value>.*)")
_NOTE = re.compile(r"@(?P<name>[^():\s]+)(?:\((?P<value>.*)\))?")
_TEXT = "'''"


def blocks(text: str, path: str) -> tuple[Block, ...]:
    """Return the blocks of a file; raises FileBroken with the line of what fits nowhere."""
    return tuple(_blocks(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"), path))


def _blocks(lines: list[str], path: str) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        line, start = lines[at], at + 1
        at += 1
        if not line.strip():
            continue
        if (color := _COLOR.fullmatch(line.strip())) is not None:
            yield Block("color", (color["color"],), start)
            continue
        opened = _OPENS.fullmatch(line.rstrip())
        if opened is None:
            raise FileBroken("it is not the beginning of a block", path=path, line=start)
        closing = "}" if opened["kind"] == "{" else "]"
        if opened["rest"].strip() == closing:
            yield Block(opened["name"], (), start)
            continue
        end = next((end for end in range(at, len(lines)) if lines[end].rstrip() == closing), None)
        if end is None:
            raise FileBroken(f"its block “{opened['name']}” is not closed", path=path, line=start)
        yield Block(opened["name"], tuple(lines[at:end]), start)
        at = end + 1


class _Pairs:
    """Reads the lines of one block."""

    def __init__(self, block: Block, path: str) -> None:
        self._lines = block.lines
        self._start = block.line
        self._is_check = block.name == "assert"
        self._path = path
        self._at = 0

    def read(self) -> Iterator[Pair]:
        description = kind = ""
        while self._at < len(self._lines):
            line = self._lines[self._at].strip()
            self._at += 1
            note = _NOTE.fullmatch(line)
            if note is not None:
                value = self._note(note["value"] or "")
                description, kind = (value, kind) if note["name"] == "description" else (description, note["name"])
            elif line:
                yield self._pair(line)._replace(description=description, type=kind)
                description = kind = ""

    def _pair(self, line: str) -> Pair:
        found = None if self._is_check else _QUOTED.fullmatch(line)
        key = found["key"].replace('\\"', '"') if found is not None else ""
        if found is None:
            found = _KEYED.fullmatch(line)
            if found is None:
                raise FileBroken("the line has no colon", path=self._path, line=self._start + self._at)
            key = found["key"].strip()
        value = found["value"].strip()
        if value == "[":
            return Pair(key, "", not found["off"], items=tuple(self._until("]")))
        if value.startswith(_TEXT):
            value = self._whole(value)
        return Pair(key, value, not found["off"])

    def _whole(self, value: str) -> str:
        """Return a text between three quotes, which may go over many lines, each indented by four blanks."""
        first, closed, after = value[len(_TEXT) :].partition(_TEXT)
        if closed:
            return f"{first} {after.strip()}".strip()
        rows: list[str] = []
        while self._at < len(self._lines):
            row, closed, after = self._lines[self._at].partition(_TEXT)
            self._at += 1
            if closed:
                text = "\n".join(row[4:] if row[:4].isspace() else row.lstrip() for row in rows)
                return f"{text} {after.strip()}" if after.strip() else text
            rows.append(row)
        raise FileBroken("the text between ''' is not closed", path=self._path, line=self._start + self._at)

    def _until(self, closing: str) -> Iterator[str]:
        while self._at < len(self._lines):
            line = self._lines[self._at].strip()
            self._at += 1
            if line == closing:
                return
            if line:
                yield line

    def _note(self, written: str) -> str:
        """Return what stands between the brackets of an annotation."""
        if written.startswith(_TEXT):
            return written.strip("'").strip()
        if len(written) > 1 and written[0] == written[-1] and written[0] in "'\"":
            return written[1:-1].replace('\\"', '"') if written[0] == '"' else written[1:-1]
        return written
