"""The words of a command line as three shells read them: POSIX shells with bash's `$'…'`, cmd.exe, PowerShell.

Nothing is expanded and nothing is run: `$HOME` and `$(…)` stay as they are written.
"""

import re
from collections.abc import Callable
from typing import Literal

Shell = Literal["bash", "cmd", "powershell"]

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "e": "\x1b", "E": "\x1b", "f": "\f", "v": "\v"}
_CODE = re.compile(r"x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3})")
_BACKSLASHES = re.compile(r"\\+")
_BACKTICKS = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


class Unclosed(Exception):
    """A quotation mark has no end."""


def shell_of(text: str) -> Shell:
    """Return the shell that a command line is quoted for, by the marks that one alone uses."""
    if re.search(r"\^[\"&%<>|\r\n]|\^\^", text):
        return "cmd"
    if re.search(r"`\r?\n|^\s*curl\.exe\b|`\"", text):
        return "powershell"
    return "bash"


def words(text: str, shell: Shell | None = None) -> list[str]:
    """Return the words of the first command in `text`; raises Unclosed where a quotation mark has no end."""
    readers: dict[Shell, Callable[[str], list[str]]] = {"bash": _bash, "cmd": _cmd, "powershell": _powershell}
    return readers[shell or shell_of(text)](text.replace("\r\n", "\n"))


class _Words:
    """Words as they grow: a quoted one may be empty."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._now: list[str] | None = None

    def add(self, text: str) -> None:
        self._now = self._now or []
        self._now.append(text)

    def end(self) -> None:
        if self._now is not None:
            self.done.append("".join(self._now))
        self._now = None


def _bash(text: str) -> list[str]:
    made, place = _Words(), 0
    while place < len(text):
        char = text[place]
        if text.startswith("\\\n", place):
            place += 2
        elif char == "\\":
            made.add(text[place + 1 : place + 2])
            place += 2
        elif text.startswith("$'", place):
            place = _ansi(text, place + 2, made)
        elif char == "'":
            end = _closing(text, "'", place + 1)
            made.add(text[place + 1 : end])
            place = end + 1
        elif char == '"' or text.startswith('$"', place):
            place = _double(text, place + 1 + (char == "$"), made)
        elif char in " \t":
            made.end()
            place += 1
        elif char in "\n;|&":
            made.end()
            if made.done:
                break
            place += 1
        else:
            made.add(char)
            place += 1
    made.end()
    return made.done


def _double(text: str, place: int, made: _Words) -> int:
    """Read what stands in `"…"`, where a backslash counts before few characters; return the place behind it."""
    made.add("")
    while place < len(text) and text[place] != '"':
        if text[place] == "\\" and text[place + 1 : place + 2] in {'"', "\\", "$", "`", "\n"}:
            made.add(text[place + 1].removeprefix("\n"))
            place += 2
        else:
            made.add(text[place])
            place += 1
    if place >= len(text):
        raise Unclosed('"')
    return place + 1


def _ansi(text: str, place: int, made: _Words) -> int:
    """Read what stands in `$'…'`; return the place behind it."""
    made.add("")
    while place < len(text) and text[place] != "'":
        if text[place] != "\\":
            made.add(text[place])
            place += 1
            continue
        code = _CODE.match(text, place + 1)
        if code is not None:
            digits = next(group for group in code.groups() if group)
            made.add(_character(int(digits, 8 if code[4] else 16)))
            place = code.end()
        else:
            escaped = text[place + 1 : place + 2]
            made.add(_ESCAPES.get(escaped, escaped if escaped in "\\'\"?" else f"\\{escaped}"))
            place += 2
    if place >= len(text):
        raise Unclosed("'")
    return place + 1


def _character(code: int) -> str:
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd"


def _cmd(text: str) -> list[str]:
    """Take the carets away, then split as Windows' programs do: `\\"` and, inside quotes, `""` are a quotation mark."""
    line = _without_carets(text)
    made, place, quoted = _Words(), 0, False
    while place < len(line):
        char = line[place]
        if (run := _BACKSLASHES.match(line, place)) is not None:
            slashes, place = run.end() - place, run.end()
            before_quote = line[place : place + 1] == '"'
            made.add("\\" * (slashes // 2 if before_quote else slashes))
            if before_quote and slashes % 2:
                made.add('"')
                place += 1
        elif quoted and line.startswith('""', place):
            made.add('"')
            place += 2
        elif char == '"':
            made.add("")
            quoted = not quoted
            place += 1
        elif char in " \t\n" and not quoted:
            made.end()
            if char == "\n" and made.done:
                break
            place += 1
        else:
            made.add(char)
            place += 1
    if quoted:
        raise Unclosed('"')
    made.end()
    return made.done


def _without_carets(text: str) -> str:
    """A caret takes the meaning from what follows it, inside a plain `"…"` it is a caret."""
    made: list[str] = []
    place, quoted = 0, False
    while place < len(text):
        char = text[place]
        if char == "^" and not quoted:
            following = text[place + 1 : place + 2]
            if following == "\n":
                # `^` and two line ends are how a line end is written in a value; one goes on with the command.
                made.append("\n" if text.startswith("^\n\n", place) else " ")
                place += 3 if text.startswith("^\n\n", place) else 2
                continue
            made.append(following)
            place += 2
            continue
        if char == '"':
            quoted = not quoted
        made.append(char.replace("%%", "%"))
        place += 1
    return "".join(made)


def _powershell(text: str) -> list[str]:
    made, place = _Words(), 0
    while place < len(text):
        char = text[place]
        if text.startswith("`\n", place):
            place += 2
        elif char == "`":
            made.add(_BACKTICKS.get(text[place + 1 : place + 2], text[place + 1 : place + 2]))
            place += 2
        elif char in "'\u2018\u2019":
            place = _verbatim(text, place + 1, made)
        elif char in '"\u201c\u201d':
            place = _expandable(text, place + 1, made)
        elif char in " \t":
            made.end()
            place += 1
        elif char in "\n;|":
            made.end()
            if made.done:
                break
            place += 1
        else:
            made.add(char)
            place += 1
    made.end()
    return made.done


def _verbatim(text: str, place: int, made: _Words) -> int:
    made.add("")
    while True:
        end = _closing(text, "'", place)
        made.add(text[place:end])
        if not text.startswith("''", end):
            return end + 1
        made.add("'")
        place = end + 2


def _expandable(text: str, place: int, made: _Words) -> int:
    made.add("")
    while place < len(text):
        if text.startswith('""', place):
            made.add('"')
            place += 2
        elif text[place] == '"':
            return place + 1
        elif text[place] == "`":
            made.add(_BACKTICKS.get(text[place + 1 : place + 2], text[place + 1 : place + 2]))
            place += 2
        elif text.startswith('\\"', place):  # how a quotation mark reaches a program before PowerShell 7.3
            made.add('"')
            place += 3 if text.startswith('\\""', place) else 2
        else:
            made.add(text[place])
            place += 1
    raise Unclosed('"')


def _closing(text: str, mark: str, place: int) -> int:
    end = text.find(mark, place)
    if end < 0:
        raise Unclosed(mark)
    return end
