"""`.restdesk/kept.yml` of a collection: what of RestDesk's own stands in its files, kept a second time.

Other programs may drop the key `x-restdesk` when they write a file; from here it can be put back. Under each file's
path stands what the key held there.
"""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TypeVar

from restdesk.errors import FileError, LeadsOutside
from restdesk.model.struct import Extra, FileStruct
from restdesk.opencollection import exact, layout
from restdesk.opencollection.faults import Refused
from restdesk.opencollection.rendering import rendered
from restdesk.opencollection.shape import shaped
from restdesk.opencollection.writer import dump
from restdesk.storage.atomic_write import atomic_write
from restdesk.storage.disk import Disk
from restdesk.storage.links import leads_out
from restdesk.storage.text import read_text

KEPT = ".restdesk/kept.yml"
_HEAD = "# What RestDesk keeps of its own in these files, in case another program drops it there.\n"

S = TypeVar("S", bound=FileStruct)


class _Kept(FileStruct, frozen=True):
    """The file: each of its other keys is a path."""

    version: str = ""


def kept_in(folder: Path) -> dict[str, str]:
    """Return the YAML text of what `x-restdesk` holds, by the file's path; nothing where the file cannot be read."""
    if leads_out(folder, KEPT):
        return {}
    try:
        text = read_text(folder / KEPT, KEPT)
        return dict(_mapping(_Kept, text).extra)
    except (FileError, Refused):
        return {}


def read_own(kind: type[S], text: str) -> S | None:
    """Return what such a YAML text means, or None if it means nothing."""
    try:
        return _mapping(kind, text)
    except Refused:
        return None


def keep(folder: Path, changed: Mapping[str, FileStruct | None], disk: Disk) -> None:
    """Let each of the files be kept with what it holds now, None for nothing; raises FileNotWritten's kind."""
    there = kept_in(folder)
    texts = _texts({path: own for path, own in changed.items() if own is not None})
    _write(folder, {path: raw for path, raw in there.items() if path not in changed} | texts, there, disk)


def follow(
    folder: Path, moves: Mapping[str, str], now: Mapping[str, FileStruct], gone: Collection[str], disk: Disk
) -> None:
    """Let what is kept go with files, or with all files in folders, to their new paths, or be `gone` with them.

    Then each of the files of `now` is kept with what it holds. Raises FileNotWritten's kind.
    """
    there = kept_in(folder)
    moved = {_moved(path, moves): raw for path, raw in there.items()}
    left = {path: raw for path, raw in moved.items() if not _is_in(path, gone)}
    _write(folder, left | _texts(now), there, disk)


def _write(folder: Path, wanted: Mapping[str, str], there: Mapping[str, str], disk: Disk) -> None:
    if _ended(wanted) == _ended(there):
        return
    if leads_out(folder, KEPT):
        raise LeadsOutside(path=KEPT)
    path = folder / KEPT
    if disk.state(path.parent) is None:
        disk.make_folder(path.parent)
    entries: Extra = tuple(sorted(wanted.items()))
    text = _HEAD + dump(_Kept(version="1", extra=entries))
    atomic_write(path, text.encode(), disk)


def _mapping(kind: type[S], text: str) -> S:
    values = exact.load(text)
    if not isinstance(values, dict):
        raise Refused("it does not hold keys with values", 1)
    return shaped(kind, values)


def _texts(owns: Mapping[str, FileStruct]) -> dict[str, str]:
    return _ended({path: layout.entries(rendered(own), 0, layout.BRUNO) for path, own in owns.items()})


def _ended(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts with a line end each: it is a part of a last value in the block style."""
    return {path: raw if raw.endswith("\n") else f"{raw}\n" for path, raw in texts.items()}


def _is_in(path: str, places: Collection[str]) -> bool:
    """Whether a path is one of these or below one."""
    parts = path.split("/")
    return any("/".join(parts[:end]) in places for end in range(1, len(parts) + 1))


def _moved(path: str, moves: Mapping[str, str]) -> str:
    for old, new in moves.items():
        if path == old or path.startswith(f"{old}/"):
            return new + path[len(old) :]
    return path
