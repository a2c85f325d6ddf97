"""Reads the texts of an older collection's folder, whose files end in `.bru` and whose root has a bruno.json."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from restdesk.errors import FileError
from restdesk.model.collection import Broken
from restdesk.storage.broken import OUTSIDE, OUTSIDE_ADVICE, TOO_DEEP, TOO_DEEP_ADVICE, broken, refused
from restdesk.storage.text import decode, read_bytes

MARK = "bruno.json"
SUFFIX = ".bru"
_DEEPEST = 64


def is_older(folder: Path) -> bool:
    """Return whether the folder is the root of such a collection."""
    return (folder / MARK).is_file()


def texts(root: Path) -> Iterator[tuple[str, str | Broken]]:
    """Give each file by its path within the collection with its text, or why it cannot be read; in no order.

    `root` is a real path. Raises OSError where the root cannot be listed.
    """
    if (root / MARK).exists():
        yield MARK, _text(root, root / MARK)
    yield from _texts(root, root, 0)


def others(root: Path, keep: Iterable[str] = ()) -> Iterator[str]:
    """Give the paths of all other files, which requests may name, and of the `.bru` files that are to be kept.

    Hidden files, links, and what was installed are passed over.
    """
    kept = set(keep)
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in sorted(names):
            path = Path(folder, name)
            shown = path.relative_to(root).as_posix()
            is_plain = path.is_file() and not path.is_symlink() and not name.startswith(".")
            if is_plain and shown != MARK and (path.suffix != SUFFIX or shown in kept):
                yield shown


def _texts(root: Path, folder: Path, depth: int) -> Iterator[tuple[str, str | Broken]]:
    for path in sorted(folder.iterdir()):
        shown = path.relative_to(root).as_posix()
        if path.name.startswith(".") or path.name == "node_modules":
            continue
        if path.is_dir() and not path.is_symlink():
            if depth >= _DEEPEST:
                yield f"{shown}/folder{SUFFIX}", refused(TOO_DEEP, TOO_DEEP_ADVICE, path=shown, limit=_DEEPEST)
                continue
            try:
                yield from list(_texts(root, path, depth + 1))
            except OSError:
                continue
        elif path.suffix == SUFFIX:
            yield shown, _text(root, path)


def _text(root: Path, path: Path) -> str | Broken:
    shown = path.relative_to(root).as_posix()
    data = b""
    try:
        if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
            return refused(OUTSIDE, OUTSIDE_ADVICE, path=shown)
        data = read_bytes(path, shown)
        return decode(data, shown)
    except FileError as error:
        return broken(error, data)
