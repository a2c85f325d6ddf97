"""Makes a collection of today of an older one of Bruno's; the older one stays as it is."""

from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from restdesk.lanes import Lane
from restdesk.model.collection import (
    ENVIRONMENTS,
    Broken,
    Collection,
    Environment,
    FileContent,
    Folder,
    Root,
    variables_of,
)
from restdesk.session.collections_open import FORMAT, folder_name
from restdesk.session.lasting import LastingNames, declaring, drafts_in, with_names
from restdesk.session.older import older_path, read_older
from restdesk.session.secrets import Secrets
from restdesk.storage.changes import MakeFolder, Put, Step, carry_out
from restdesk.storage.disk import Disk
from restdesk.storage.older import others
from restdesk.storage.text import read_bytes

_LOCAL = "local"
"""The environment in which credentials are declared where there is none."""


class Converted(NamedTuple):
    """What came of it."""

    folder: Path
    """Where the new collection is."""
    broken: tuple[str, ...] = ()
    """The files that could not be read; they lie there as they were."""


class Converting:
    """Converts in the lane of writes."""

    def __init__(self, writes: Lane, disk: Disk, secrets: Secrets) -> None:
        self._writes = writes
        self._disk = disk
        self._secrets = secrets

    def convert(self, source: Path, parent: Path, name: str) -> Coroutine[Any, Any, Converted]:
        """Make a folder in `parent` with what the older collection in `source` holds; all of it or nothing.

        What stood in its secret fields goes into the vault, and its files name it. Raises FileNotWritten's kind:
        NameInUse where the folder is there already; VaultFailed.
        """
        return self._writes.run(lambda: self._convert(source, parent / folder_name(name)))

    def _convert(self, source: Path, target: Path) -> Converted:
        older = read_older(source.resolve(), self._secrets.keep)
        files = dict(_files(older))
        broken = tuple(path for path, content in files.items() if isinstance(content, Broken))
        whole = self._with_lasting_names(
            {path: text for path, text in files.items() if not isinstance(text, Broken)}, target
        )
        data = {path: _text(content) for path, content in whole.items()}
        data |= {
            path: read_bytes(source / path, path) for path in others(source.resolve(), keep=map(older_path, broken))
        }
        carry_out(tuple(_steps(target, data)), self._disk, target)
        return Converted(target.resolve(), tuple(map(older_path, broken)))

    def _with_lasting_names(self, files: dict[str, FileContent], target: Path) -> dict[str, FileContent]:
        """Return the files with names in the place of credentials, which the vault has in each environment."""
        drafts = tuple({draft.name: draft for content in files.values() for draft in drafts_in(content)}.values())
        if not drafts:
            return files
        environments = {path: content for path, content in files.items() if isinstance(content, Environment)}
        environments = environments or {f"{ENVIRONMENTS}/{_LOCAL}.yml": Environment(name=_LOCAL)}
        taken = {variable.name for content in files.values() for variable in variables_of(content)}
        names = LastingNames().choose(drafts, (target, ""), Environment(), taken)
        for environment in environments.values():
            self._secrets.last_all(names, target, environment.name)
        declared = {path: declaring(environment, names.values()) for path, environment in environments.items()}
        return {path: with_names(content, names) for path, content in (files | declared).items()}


def _files(collection: Collection) -> Iterator[tuple[str, FileContent | Broken]]:
    """Give the files of the collection by their paths, as they will be written."""
    for path, content in collection.files():
        if isinstance(content, Root):
            yield path, replace(content, opencollection=FORMAT)
        elif content is not None and content != Folder():  # a folder needs no file of its own
            yield path, content


def _steps(target: Path, data: dict[str, bytes]) -> Iterator[Step]:
    made = {target}
    yield MakeFolder(target)
    for path, text in data.items():
        folder = (target / path).parent
        missing = [above for above in (folder, *folder.parents) if above.is_relative_to(target) and above not in made]
        for above in reversed(missing):
            made.add(above)
            yield MakeFolder(above)
        yield Put(target / path, text, new=True)


def _text(content: FileContent) -> bytes:
    from restdesk.opencollection.writer import dump  # not for the first paint

    return dump(content).encode()
