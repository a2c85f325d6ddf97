"""Regular expressions of checks: searched in a process of their own, which ends when it takes too long.

An expression such as `(a+)+$` can take longer than the world lasts, and Python's `re` neither gives up nor lets other
threads run meanwhile: only a process can be ended.
"""

import re
import subprocess
import sys
from typing import NamedTuple

from restdesk.words import QT_TRANSLATE_NOOP, Words

LONGEST = 64 * 1024
"""Characters that an expression is looked for in."""

SECONDS = 2.0
"""After which the search is given up."""

NO_PATTERN = QT_TRANSLATE_NOOP("Checks", "“{pattern}” is not a regular expression that RestDesk can read.")
TOO_SLOW = QT_TRANSLATE_NOOP("Checks", "“{pattern}” cannot be evaluated: the search takes too long.")
TOO_LONG = QT_TRANSLATE_NOOP(
    "Checks", "“{pattern}” cannot be evaluated: RestDesk searches in texts of up to 64 KB, and this one is longer."
)

_SEARCH = (
    "import re, sys\n"
    "given = sys.stdin.buffer.read().decode('utf-8', 'surrogatepass')\n"
    "length, _, rest = given.partition(' ')\n"
    "pattern, text = rest[:int(length)], rest[int(length):]\n"
    "sys.exit(10 if re.search(pattern, text, re.ASCII) else 11)\n"
)
_FOUND, _NOT_FOUND = 10, 11

_PLAIN = re.compile(r"\^?[\w ,;:/@#%&=<>!'\"-]*\$?")
"""Expressions that are nothing but a text and its ends: these are looked for here."""

_TOKEN = re.compile(r"\\k<(?P<back>\w+)>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<(?P<name>\w+)>|\$", re.DOTALL)


class NotSearched(Exception):
    """No answer was found; `why` says it, with the expression left open: it may hold secrets."""

    def __init__(self, why: Words) -> None:
        super().__init__(why.text)
        self.why = why


class Pattern(NamedTuple):
    """A regular expression as it was written, in JavaScript's spelling, and in Python's."""

    written: str
    python: str

    @staticmethod
    def read(text: str) -> "Pattern":
        """Return the expression of `^a` or `/^a/`."""
        bare = text[1:-1] if len(text) > 1 and text.startswith("/") and text.endswith("/") else text
        return Pattern(bare, _TOKEN.sub(_spelled, bare))

    def is_in(self, text: str) -> bool:
        """Return whether it is found in the text.

        Raises NotSearched where it cannot be read, the text is too long or the search takes too long.
        """
        if len(text) > LONGEST:
            raise NotSearched(TOO_LONG)
        if _PLAIN.fullmatch(self.written):
            return re.search(self.python, text) is not None
        return self._searched(text)

    def _searched(self, text: str) -> bool:
        given = f"{len(self.python)} {self.python}{text}".encode("utf-8", "surrogatepass")
        try:
            ended = subprocess.run(
                (sys.executable, "-I", "-S", "-c", _SEARCH),
                input=given,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NotSearched(TOO_SLOW) from None
        if ended.returncode not in (_FOUND, _NOT_FOUND):
            raise NotSearched(NO_PATTERN)
        return ended.returncode == _FOUND


def _spelled(found: re.Match[str]) -> str:
    """Return a token as Python spells it: named groups, and `$` that is the very end of the text."""
    if found["name"]:
        return f"(?P<{found['name']}>"
    if found["back"]:
        return f"(?P={found['back']})"
    return r"\Z" if found[0] == "$" else found[0]
