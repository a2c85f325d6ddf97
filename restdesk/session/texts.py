"""A file of a collection as its text: read, judged while it is typed, and written as it is, be it broken or whole."""

import codecs
import os
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, NamedTuple

from restdesk.errors import FileBroken, FileUnreadable
from restdesk.lanes import Lane
from restdesk.model.collection import ENVIRONMENTS, FOLDER_FILE, ROOT_FILE, Broken, FileContent
from restdesk.model.ready import Place
from restdesk.opencollection.reader import read_environment, read_folder, read_request, read_root
from restdesk.session.state import FilesChanged
from restdesk.storage.broken import broken
from restdesk.storage.changes import Put, carry_out
from restdesk.storage.disk import Disk
from restdesk.storage.text import decode, read_bytes

LARGEST = 1_000_000
"""Bytes of a file up to which it is edited."""

_SHOWN = 64 * 1024
"""Bytes of a larger one that are shown."""
_LOOKED_AT = 8192
"""Bytes by which it is told whether it is text at all."""


class FileAsText(NamedTuple):
    """What stands in a file. Bytes that are not UTF-8 are in the text as lone surrogates (PEP 383)."""

    text: str
    """Without a byte order mark; of a file over `LARGEST` its beginning."""
    base: bytes | None
    """Its bytes, None where there is no file yet."""
    content: FileContent | Broken
    """What it means."""
    is_cut: bool = False


class Texts:
    """Reads and judges in the lane of files, writes in that of all writing."""

    def __init__(self, files: Lane, writes: Lane, disk: Disk) -> None:
        self._files = files
        self._writes = writes
        self._disk = disk

    def read(self, place: Place) -> Coroutine[Any, Any, FileAsText]:
        """Return the text of the file at `place`; raises FileUnreadable or FileTooLarge."""
        return self._files.run(lambda: _read(_folder(place), place.path))

    def judge(self, place: Place, text: str) -> Coroutine[Any, Any, FileContent | Broken]:
        """Return what the file would mean with this text."""
        return self._files.run(lambda: meaning(place.path, _bytes(text, None)))

    def save(
        self, place: Place, text: str, base: bytes | None, *, overwrite: bool = False
    ) -> Coroutine[Any, Any, tuple[FilesChanged, FileAsText]]:
        """Write this text to the file, of which it is known that it held `base`; None is that there is none.

        A byte order mark stays. Raises FileNotWritten's kind: FileChangedOutside or NameInUse where the file is
        another one by now, unless `overwrite`. Apply the change that comes back.
        """
        return self._writes.run(lambda: self._save(place, text, base, overwrite=overwrite))

    def _save(self, place: Place, text: str, base: bytes | None, *, overwrite: bool) -> tuple[FilesChanged, FileAsText]:
        folder = _folder(place)
        path = _inside(folder, place.path)
        data = _bytes(text, base)
        step = Put(path, data) if overwrite else Put(path, data, new=base is None, was=base)
        carry_out((step,), self._disk, folder)  # nothing is deleted: no copies are kept
        content = meaning(place.path, data)
        return FilesChanged(folder, ((place.path, content),)), FileAsText(text, data, content)


def meaning(path: str, data: bytes) -> FileContent | Broken:
    """Return what a file holds by its place in the collection, or why it cannot be read."""
    try:
        return _reader(path)(decode(data, path), path)
    except FileBroken as error:
        return broken(error, data)


def _reader(path: str) -> Callable[[str, str], FileContent]:
    if path == ROOT_FILE:
        return read_root
    if path.rpartition("/")[2] == FOLDER_FILE:
        return read_folder
    return read_environment if path.startswith(f"{ENVIRONMENTS}/") else read_request


def _read(folder: Path, path: str) -> FileAsText:
    whole = _inside(folder, path)
    if not os.path.lexists(whole):
        return FileAsText("", None, meaning(path, b""))
    data = read_bytes(whole, path)
    if _is_no_text(data[:_LOOKED_AT]):
        raise FileUnreadable("it holds no UTF-8 text", path=path)
    is_cut = len(data) > LARGEST
    shown = (data[:_SHOWN] if is_cut else data).removeprefix(codecs.BOM_UTF8)
    return FileAsText(shown.decode("utf-8", "surrogateescape"), data, meaning(path, data), is_cut)


def _is_no_text(data: bytes) -> bool:
    """Whether that is a picture or a program and no text with a mistake: no editor could show or mend it."""
    wrong = sum("\udc80" <= letter <= "\udcff" for letter in data.decode("utf-8", "surrogateescape"))
    return b"\0" in data and wrong > len(data) // 10


def _bytes(text: str, base: bytes | None) -> bytes:
    """Return the text as it stands in the file; what was no UTF-8 in there and was left alone still is not."""
    mark = codecs.BOM_UTF8 if (base or b"").startswith(codecs.BOM_UTF8) else b""
    try:
        return mark + text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a lone half of a character, typed or pasted: no file can hold it
        return mark + text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()


def _folder(place: Place) -> Path:
    assert place.collection is not None
    return place.collection


def _inside(folder: Path, path: str) -> Path:
    """Return the file's path; raises FileUnreadable where a link leads out of the collection."""
    whole = folder / path
    try:
        is_inside = whole.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError) as error:  # links in a circle
        raise FileUnreadable(str(error), path=path) from error
    if not is_inside:
        raise FileUnreadable("it is a link that leads out of the collection's folder", path=path)
    return whole
