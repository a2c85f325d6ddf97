"""What comes of a save: it is written, or something must be asked first. And what is answered."""

from pathlib import Path

import msgspec

from restdesk.model.collection import FileContent
from restdesk.model.patching import Content
from restdesk.session.state import FilesChanged


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """It stands in its file. Apply `change`, and where there is an `environment` let it be the active one."""

    change: FilesChanged
    path: str
    """Of the file, relative to the collection."""
    content: FileContent
    """As it stands there: with lasting names, and with what had been changed there from outside."""
    names: tuple[tuple[str, str], ...] = ()
    """Each provisional name with its lasting one."""
    scope: str = ""
    """The environment in which they have it."""
    environment: str = ""
    """The environment that was made or taken for the secrets, where none was active."""


class ChangedOutside(msgspec.Struct, frozen=True):
    """The file is not what it was when it was read, and what was changed there was edited here too."""

    content: Content
    """What stands there now."""


class WholeFile(msgspec.Struct, frozen=True, kw_only=True):
    """More of a file would be written anew than was edited: the person looks at it and agrees to `after` first."""

    path: str
    before: str
    after: str


class EnvironmentWanted(msgspec.Struct, frozen=True):
    """There are typed secrets, and no environment is active in which they could get a lasting name."""

    secrets: int
    """How many."""


Outcome = Written | ChangedOutside | WholeFile | EnvironmentWanted


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    """What the person said to the questions of one save."""

    overwrite: bool = False
    """Give up what was written to the file from outside."""
    agreed: tuple[str, ...] = ()
    """The whole texts that may be written."""
    environment: str = ""
    """The environment for secrets where none is active; made if there is none of that name."""


UNASKED = Answered()


class NewPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where a new file goes."""

    folder: Path
    """The collection's."""
    above: str = ""
    """The path of the folder in it, empty for the collection itself."""
    new_folders: tuple[str, ...] = ()
    """Names of folders to be made in there, each in the one before; the last one takes the file."""
    name: str
    """What it is called; its file gets a name made of it."""
