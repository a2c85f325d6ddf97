"""What the verbs act on and what comes of them: places in open collections."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from restdesk.model.collection import ROOT_FILE
from restdesk.session.state import FilesChanged
from restdesk.words import Message


class Item(NamedTuple):
    """A request or folder in an open collection; an empty path is the collection itself."""

    folder: Path
    """The collection's."""
    path: str = ""

    @property
    def above(self) -> str:
        """The path of the folder that it lies in, empty for the top of the collection."""
        return self.path.rpartition("/")[0]

    @property
    def file_name(self) -> str:
        """The name of its file or directory."""
        return self.path.rpartition("/")[2]

    @property
    def real(self) -> Path:
        """Where it lies on the disk."""
        return self.folder / self.path

    def is_in(self, other: "Item") -> bool:
        """Whether it is `other` or lies in it."""
        return self.folder == other.folder and (not other.path or f"{self.path}/".startswith(f"{other.path}/"))


class Target(NamedTuple):
    """Where something goes: into a folder, an empty path being the collection's top."""

    folder: Path
    path: str = ""
    before: str = ""
    """The path of what will stand behind it; empty for the end of the folder."""
    anywhere: bool = False
    """Whether the end is no more than a proposal: the others keep their numbers, or go on without."""

    @property
    def item(self) -> Item:
        """The folder itself."""
        return Item(self.folder, self.path)


class Moved(NamedTuple):
    """A request or folder that has another place now."""

    old: Item
    new: Item


class Organised(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it; apply `changes` in their order."""

    changes: tuple[FilesChanged, ...] = ()
    moved: tuple[Moved, ...] = ()
    """Also those that went into another collection."""
    made: tuple[Item, ...] = ()
    """What is new, or has another place: to be selected."""
    said: Message | None = None
    can_undo: bool = False
    """Whether it is the step that Undo takes back now."""


def outermost(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items without those that lie in others of them, each once; a collection and its own file are none."""
    each = [item for item in dict.fromkeys(items) if item.path and item.path != ROOT_FILE]
    return tuple(item for item in each if not any(item != other and item.is_in(other) for other in each))
