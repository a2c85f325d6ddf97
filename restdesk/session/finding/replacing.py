"""Replacing what was found: all chosen places as one step that Undo takes back; what is not safe is left out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from restdesk.errors import FileError, FileNotWritten
from restdesk.model.collection import Broken, Environment, FileContent, Folder, Root
from restdesk.model.patching import Gone
from restdesk.model.request import Request
from restdesk.session.file_text import read_file_text
from restdesk.session.finding.query import FoundFile, Hit, Kind, Query, replacement_of
from restdesk.session.finding.texts import Address, searchable, texts_of, with_texts_at
from restdesk.session.organising.items import Item, Organised
from restdesk.session.undo_files import Change, UndoFiles
from restdesk.storage.changes import Put
from restdesk.words import QT_TRANSLATE_NOOP, Words

KINDS: Mapping[Kind, type[FileContent]] = {
    "request": Request,
    "folder": Folder,
    "collection": Root,
    "environment": Environment,
}

CHANGED = QT_TRANSLATE_NOOP("Finding", "It was changed since it was searched. Search again.")
WHOLE = QT_TRANSLATE_NOOP("Finding", "It could only be written anew as a whole. Open it, change it there and save it.")
READ_ONLY = QT_TRANSLATE_NOOP("Finding", "Its collection is read-only.")
UNREAD = QT_TRANSLATE_NOOP("Finding", "Its file cannot be read or written now.")

_UNDO = QT_TRANSLATE_NOOP("Finding", "Undo replace")
_REDO = QT_TRANSLATE_NOOP("Finding", "Redo replace")


class LeftOut(NamedTuple):
    """A file that was not changed, and why."""

    file: FoundFile
    why: Words


class Replaced(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it; apply the changes of `organised`."""

    organised: Organised = Organised()
    places: int = 0
    """How many were replaced."""
    files: int = 0
    left_out: tuple[LeftOut, ...] = ()


class Place(NamedTuple):
    """A part of a text that is to be another one."""

    address: Address
    start: int
    end: int
    new: str


class Wanted(NamedTuple):
    """What is to be another in one file, which was searched."""

    file: FoundFile
    places: tuple[Place, ...]

    def put_into(self, content: FileContent) -> FileContent:
        """Return the content with what is wanted; raises NotReplaced where it is not what was searched."""
        found = searchable(content)
        if (found.addresses, found.joined) != (self.file.texts.addresses, self.file.texts.joined):
            raise NotReplaced(CHANGED)
        texts = dict(texts_of(content))
        changed: dict[Address, str] = {}
        for address, start, end, new in sorted(self.places, key=lambda place: place.start, reverse=True):
            text = changed.get(address, texts[address])
            changed[address] = text[:start] + new + text[end:]
        return with_texts_at(content, changed)


class NotReplaced(Exception):
    """A file is left out."""

    def __init__(self, why: Words) -> None:
        super().__init__(why.text)
        self.why = why


def wanted_of(query: Query, replacement: str, file: FoundFile, hits: Iterable[Hit]) -> Wanted:
    """Return what a file is to have once these of its hits are replaced; those that are fixed stay."""
    return Wanted(
        file,
        tuple(
            Place(hit.address, hit.start, hit.end, replacement_of(query, replacement, hit))
            for hit in hits
            if not hit.fixed
        ),
    )


class Replacing:
    """Writes what is wanted into files, in the lane of writes."""

    def __init__(self, files: UndoFiles) -> None:
        self._files = files

    async def replace(self, wanted: Sequence[Wanted], undo: Words = _UNDO, redo: Words = _REDO) -> Replaced:
        """Write what is wanted into all files as one step. Files that cannot be changed safely are left out.

        Raises FileNotWritten's kind, and then nothing is changed.
        """
        left_out: list[LeftOut] = []
        done: list[Wanted] = []

        def plan() -> Change:
            puts: list[Put] = []
            for one in wanted:
                try:
                    puts.append(_step(one))
                    done.append(one)
                except NotReplaced as error:
                    left_out.append(LeftOut(one.file, error.why))
            touched = [Item(one.file.folder, one.file.path) for one in done]
            return Change(undo, redo, puts, touched)

        organised = await self._files.carry_out(plan)
        places = sum(len(one.places) for one in done)
        return Replaced(organised=organised, places=places, files=len(done), left_out=tuple(left_out))


def _step(wanted: Wanted) -> Put:
    file = wanted.file
    if file.read_only:
        raise NotReplaced(READ_ONLY)
    try:
        there = read_file_text(file.folder, file.path, KINDS[file.kind])
    except (FileError, FileNotWritten):
        raise NotReplaced(UNREAD) from None
    if isinstance(there.content, Broken | Gone):
        raise NotReplaced(CHANGED)
    try:
        put, _text, exact = there.step(wanted.put_into(there.content))
    except (FileError, ValueError):
        raise NotReplaced(UNREAD) from None
    if not exact:
        raise NotReplaced(WHOLE)
    return put
