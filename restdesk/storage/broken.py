"""Rows of the tree for what cannot be read."""

from restdesk.errors import FileBroken, FileError
from restdesk.model.collection import Broken
from restdesk.words import QT_TRANSLATE_NOOP, Words

_MOST_SHOWN = 64 * 1024
"""Bytes of a broken file that are kept to be shown."""

OUTSIDE = QT_TRANSLATE_NOOP("Files", "“{path}” is a link that leads out of the collection's folder.")
OUTSIDE_ADVICE = QT_TRANSLATE_NOOP("Files", "RestDesk does not follow it. Copy what it leads to into the collection.")
TOO_DEEP = QT_TRANSLATE_NOOP("Files", "“{path}” lies more than {limit} folders deep.")
TOO_DEEP_ADVICE = QT_TRANSLATE_NOOP("Files", "RestDesk does not read what is in it. Move it further up.")
BUNDLED = QT_TRANSLATE_NOOP("Files", "“{path}” holds the whole collection in one file (bundled).")
BUNDLED_ADVICE = QT_TRANSLATE_NOOP(
    "Files", "RestDesk cannot read its requests yet. Save the collection as one file for each request."
)
NAME_NOT_TEXT = QT_TRANSLATE_NOOP("Files", "The name of “{path}” is not UTF-8 text.")
NAME_NOT_TEXT_ADVICE = QT_TRANSLATE_NOOP("Files", "Rename it; RestDesk did not read it.")
NESTED = QT_TRANSLATE_NOOP("Files", "“{path}” is the root of a collection that lies inside this one.")
NESTED_ADVICE = QT_TRANSLATE_NOOP(
    "Files",
    "Here its folder is one of this collection. To use its own settings and environments, open that folder by itself.",
)
EMPTY = QT_TRANSLATE_NOOP("Files", "The file is empty.")
EMPTY_ADVICE = QT_TRANSLATE_NOOP("Files", "Fill it or delete it. RestDesk left it as it is.")


def broken(error: FileError, data: bytes = b"") -> Broken:
    """Return the row for a file that was refused; `data` is what it holds, as far as it was read."""
    line = dict(error.what.values).get("line", "")
    if isinstance(error, FileBroken) and _is_empty(data):
        return refused(EMPTY, EMPTY_ADVICE)
    return Broken(
        what=error.what,
        advice=error.advice,
        cause=_sentence(error.cause),
        line=int(line) if line else None,
        text=data[:_MOST_SHOWN].decode("utf-8", "replace"),
    )


def refused(what: Words, advice: Words, text: str = "", **values: object) -> Broken:
    """Return the row for something that is not read, or whose `text` is not understood here."""
    return Broken(what=what.message(**values), advice=advice.message(), text=text[:_MOST_SHOWN])


def _is_empty(data: bytes) -> bool:
    """Whether nothing but blank lines and comments stands in a file."""
    lines = (line.strip() for line in data.splitlines())
    return all(not line or line.startswith(b"#") for line in lines)


def _sentence(cause: str) -> str:
    """Return a cause as a sentence of its own; what it says of the file as a whole has no subject."""
    if not cause:
        return ""
    whole = f"the file {cause}" if cause.startswith(("is ", "has ")) else cause
    return whole[0].upper() + whole[1:] + ("" if whole.endswith((".", "!", "?")) else ".")
