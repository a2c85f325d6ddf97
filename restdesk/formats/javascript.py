"""Values written in JavaScript, without running any: strings, numbers, objects, arrays, and the few calls in a `fetch`.

What a JSON reader takes is taken; besides quotes of all three kinds, names without quotes, commas at the end and
comments (ECMA-262, section 13.2).
"""

import re
from typing import Any

_SPACE = re.compile(r"(?:\s+|//[^\n]*|/\*.*?\*/)+", re.DOTALL)
_NUMBER = re.compile(r"-?(?:0[xX][0-9A-Fa-f]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_NAME = re.compile(r"[A-Za-z_$][\w$.]*")
_PLAIN = {"'": re.compile(r"[^'\\\n]+"), '"': re.compile(r'[^"\\\n]+'), "`": re.compile(r"[^`\\]+")}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_CODE = re.compile(r"u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})")
_WORDS = {"true": True, "false": False, "null": None, "undefined": None}
_DEEPEST = 100


class NotAValue(Exception):
    """What stands at `place` (characters from the beginning) is no value, or one that only running could tell."""

    def __init__(self, place: int) -> None:
        super().__init__(f"at {place}")
        self.place = place


class Spelled(str):
    """A number or an object as it is written: what `JSON.stringify` is given keeps its digits."""

    __slots__ = ()


class Values:
    """Reads one value after the other from a text."""

    def __init__(self, text: str, place: int = 0) -> None:
        self._text = text
        self.place = place

    def takes(self, mark: str) -> bool:
        """Go over `mark` if it comes next, after blanks and comments; else False."""
        self._skip()
        found = self._text.startswith(mark, self.place)
        self.place += len(mark) if found else 0
        return found

    def at_end(self) -> bool:
        """Whether nothing follows but blanks and comments."""
        self._skip()
        return self.place >= len(self._text)

    def value(self, depth: int = 0) -> Any:
        """Return the value that comes next; raises NotAValue."""
        self._skip()
        if depth > _DEEPEST or self.place >= len(self._text):
            raise NotAValue(self.place)
        char = self._text[self.place]
        if char in _PLAIN:
            return self._added(self._string(char), depth)
        if char == "{":
            return self._object(depth)
        if char == "[":
            return self._array(depth)
        if number := _NUMBER.match(self._text, self.place):
            self.place = number.end()
            return Spelled(number[0])
        return self._named(depth)

    def _added(self, text: str, depth: int) -> str:
        """Go on with `"a" + "b"`."""
        while self.takes("+"):
            following = self.value(depth + 1)
            if not isinstance(following, str):
                raise NotAValue(self.place)
            text += following
        return text

    def _string(self, quote: str) -> str:
        made, start = [], self.place
        self.place += 1
        while self.place < len(self._text) and self._text[self.place] != quote:
            if plain := _PLAIN[quote].match(self._text, self.place):
                made.append(plain[0])
                self.place = plain.end()
            elif self._text[self.place] == "\\":
                made.append(self._escape())
            else:
                raise NotAValue(start)
        if self.place >= len(self._text):
            raise NotAValue(start)
        self.place += 1
        joined = "".join(made)
        return joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _escape(self) -> str:
        code = _CODE.match(self._text, self.place + 1)
        if code is not None:
            self.place = code.end()
            number = int(next(group for group in code.groups() if group), 16)
            return chr(number) if number <= 0x10FFFF else "\ufffd"
        escaped = self._text[self.place + 1 : self.place + 2]
        self.place += 2
        return _ESCAPES.get(escaped, escaped)

    def _object(self, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        self.place += 1
        while not self.takes("}"):
            self._skip()
            quote = self._text[self.place : self.place + 1]
            name = self._string(quote) if quote in _PLAIN else self._name()
            if not self.takes(":"):
                raise NotAValue(self.place)
            made[name] = self.value(depth + 1)
            if not self.takes(",") and not self._text.startswith("}", self.place):
                raise NotAValue(self.place)
        return made

    def _array(self, depth: int) -> list[Any]:
        made = []
        self.place += 1
        while not self.takes("]"):
            made.append(self.value(depth + 1))
            if not self.takes(",") and not self._text.startswith("]", self.place):
                raise NotAValue(self.place)
        return made

    def _named(self, depth: int) -> Any:
        """Read a word: `true`, or a call whose meaning is known without running it."""
        start, name = self.place, self._name()
        if name in _WORDS:
            return _WORDS[name]
        if name == "new":
            self._skip()
            name = f"new {self._name()}"
        if name in ("JSON.stringify", "new Headers", "new URLSearchParams") and self.takes("("):
            self._skip()
            begin = self.place
            value = self.value(depth + 1)
            end = self.place
            while self.takes(","):
                self.value(depth + 1)
            if self.takes(")"):
                return Spelled(self._text[begin:end]) if name == "JSON.stringify" else value
        raise NotAValue(start)

    def _name(self) -> str:
        found = _NAME.match(self._text, self.place)
        if found is None:
            raise NotAValue(self.place)
        self.place = found.end()
        return found[0]

    def _skip(self) -> None:
        if (space := _SPACE.match(self._text, self.place)) is not None:
            self.place = space.end()
