"""The global environment: variables that every collection sees, in a file of our own in the format of environments."""

import os
from pathlib import Path

from restdesk.errors import FileChangedOutside, FileError, FolderGone
from restdesk.lanes import Lane
from restdesk.model.collection import Broken, Environment, EnvironmentNode
from restdesk.model.own import GLOBAL
from restdesk.model.patching import Gone
from restdesk.session.file_text import FileText, read_file_text
from restdesk.session.lasting import settled
from restdesk.session.merging import merged
from restdesk.session.secrets import Secrets
from restdesk.session.state import NO_GLOBAL, GlobalEnvironmentChanged
from restdesk.storage.broken import broken
from restdesk.storage.changes import carry_out
from restdesk.storage.disk import Disk


class GlobalEnvironment:
    """Reads and writes the file; each coroutine gives the change that its caller applies."""

    def __init__(self, folder: Path, files: Lane, writes: Lane, disk: Disk, secrets: Secrets) -> None:
        self._folder = folder
        self._files = files
        self._writes = writes
        self._disk = disk
        self._secrets = secrets

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._folder / NO_GLOBAL.path

    async def read(self) -> GlobalEnvironmentChanged:
        """Read the file; one that cannot be read is there with its error, and none at all is an empty environment."""
        return await self._files.run(self._read)

    async def save(
        self, wanted: Environment, saved: Environment, *, overwrite: bool = False
    ) -> GlobalEnvironmentChanged:
        """Write `wanted` to the file, of which it is known that it held `saved`; what else changed there stays.

        Typed secrets go into the vault first. Raises FileChangedOutside where the same was changed there (unless
        `overwrite`), FileNotWritten's kind.
        """
        wanted, drafts = settled(wanted)
        older = self._secrets.aside(None, GLOBAL, drafts.values())
        try:
            for draft, name in drafts.items():
                await self._secrets.copy(None, "draft", draft, (GLOBAL, name))
            return await self._writes.run(lambda: self._save(wanted, saved, overwrite=overwrite))
        except BaseException:
            older.put_back()
            raise

    def _read(self) -> GlobalEnvironmentChanged:
        try:
            content = self._file().content
        except FileError as error:
            return _changed(broken(error))
        return _changed(content if isinstance(content, Environment | Broken) else NO_GLOBAL.content)

    def _save(self, wanted: Environment, saved: Environment, *, overwrite: bool) -> GlobalEnvironmentChanged:
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._file()
        there = NO_GLOBAL.content if isinstance(file.content, Gone) else file.content
        if there not in (saved, wanted) and not overwrite:
            found = merged(saved, wanted, there) if isinstance(there, Environment) else None
            if found is None:
                raise FileChangedOutside(path=self.path)
            wanted = found
        if there != wanted or isinstance(file.content, Gone):
            put, _, _ = file.step(wanted)
            carry_out((put,), self._disk, self._folder)
        return _changed(wanted)

    def _file(self) -> FileText:
        try:
            real = Path(os.path.realpath(self.path))  # the person's own file may be a link to anywhere
            return read_file_text(real.parent, real.name, Environment)
        except FolderGone:
            return FileText(self.path)


def _changed(content: Environment | Broken) -> GlobalEnvironmentChanged:
    return GlobalEnvironmentChanged(EnvironmentNode(path=NO_GLOBAL.path, content=content))
