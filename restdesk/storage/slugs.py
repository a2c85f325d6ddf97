"""Names of files and folders from the names that a person gives: readable, and safe on every system."""

import re
import unicodedata
from collections.abc import Iterable

from restdesk.model.collection import ENVIRONMENTS

_MOST_LETTERS = 60
_MOST_BYTES = 130
"""Encrypted home directories take names of 143 bytes; `.yml` and a number are still to come."""
_LONGEST = 255
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.DOTALL)
_OURS = ("folder", "opencollection", ENVIRONMENTS, "node_modules")
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
"""Letters and marks that are not seen; variation selectors besides."""
_STAY = "_.+@()"


def slug(name: str, empty: str = "request") -> str:
    """Return `name` as the name of a file without its suffix, or of a folder; `empty` where nothing of it can stay.

    Letters and digits of all scripts stay, in lower case and Unicode form C; all else becomes a hyphen. The result is
    no device of Windows and nothing that has a meaning in a collection.
    """
    letters = unicodedata.normalize("NFC", name).lower()
    kept = "".join(letter if _stays(letter) else "-" for letter in unicodedata.normalize("NFC", letters))
    short = _cut(_tidied(kept), _MOST_LETTERS, _MOST_BYTES) or empty
    if short not in _OURS and not _DEVICE.fullmatch(short):
        return short
    first, dot, rest = short.partition(".")  # Windows looks only at what stands before the first dot
    return f"{first}-1{dot}{rest}"


def free(name: str, taken: Iterable[str]) -> str:
    """Return `name`, of a file with its suffix or of a folder, with a number if one of `taken` is the same.

    Names that differ in case or Unicode form alone are the same: on macOS and Windows they are.
    """
    used = {same(other) for other in taken}
    stem, dot, suffix = name.rpartition(".") if name.endswith((".yml", ".yaml")) else (name, "", "")
    number, tried = 1, name
    while same(tried) in used:
        number += 1
        end = f"-{number}{dot}{suffix}"
        tried = _cut(stem, _LONGEST, _LONGEST - len(end)) + end
    return tried


def same(name: str) -> str:
    """Return what is equal for two names that some system takes for one (Unicode's canonical caseless match)."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold())


def _stays(letter: str) -> bool:
    selector = "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"
    known = unicodedata.category(letter)[0] in "LMN" or letter in _STAY
    return known and letter not in _INVISIBLE and not selector


def _tidied(name: str) -> str:
    """Return the name without hyphens in a row, and without what may not begin or end it."""
    name = re.sub(r"-{2,}", "-", re.sub(r"-*\.[-.]*", ".", name))
    starts = (at for at, letter in enumerate(name) if letter not in "-.+@" and unicodedata.category(letter)[0] != "M")
    start = next(starts, len(name))
    return name[start:].strip("-.")


def _cut(name: str, letters: int, size: int) -> str:
    """Return as much of the name's beginning as fits, in characters and in bytes of UTF-8."""
    if len(name) <= letters and len(name.encode()) <= size:
        return name
    return name[:letters].encode()[:size].decode("utf-8", "ignore").rstrip("-.")
