"""The work of one save, in the lane of writes: secrets to the vault, then the environment's file, then the file."""

from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from restdesk.errors import CollectionReadOnly, FileBroken, FolderGone, HalfDone, errors_of_disk
from restdesk.model.collection import (
    ENVIRONMENTS,
    FOLDER_FILE,
    Broken,
    Environment,
    FileContent,
    Folder,
    path_in,
    seq_of,
)
from restdesk.model.own import of_environment
from restdesk.model.patching import Content, Gone
from restdesk.model.request import Info, Request
from restdesk.session.file_text import FileText, read_file_text
from restdesk.session.kept import Kept
from restdesk.session.lasting import LastingNames, declaring, drafts_in, names_in, settled, with_names
from restdesk.session.merging import merged
from restdesk.session.outcome import (
    Answered,
    ChangedOutside,
    EnvironmentWanted,
    NewPlace,
    Outcome,
    WholeFile,
    Written,
)
from restdesk.session.secrets import Secrets
from restdesk.session.state import FilesChanged, Opened
from restdesk.storage.changes import MakeFolder, Step, carry_out
from restdesk.storage.disk import Disk
from restdesk.storage.links import refuse_outside
from restdesk.storage.slugs import free, slug


class Tools(NamedTuple):
    """What a save works with."""

    disk: Disk
    secrets: Secrets
    names: LastingNames
    kept: Kept


class Writing:
    """One save: what it would write is gathered first, and written only once nothing is left to be asked.

    `shared` are the names of variables that hold in all collections.
    """

    def __init__(self, tools: Tools, opened: Opened, answered: Answered, shared: frozenset[str]) -> None:
        self._tools = tools
        self._opened = opened
        self._answered = answered
        self._shared = shared
        self._folder = opened.collection.folder
        self._steps: list[Step] = []
        self._files: list[tuple[str, Content]] = []
        self._names: dict[str, str] = {}
        self._environment = self._chosen = ""
        self._question: Outcome | None = None

    def save(self, path: str, wanted: FileContent, saved: FileContent) -> Outcome:
        """Write an edited file; see `Saving.save`."""
        self._refuse_read_only()
        file = read_file_text(self._folder, path, type(wanted))
        there = file.content
        if isinstance(there, Gone) and path.endswith(FOLDER_FILE) and saved == Folder():
            there = saved  # a folder needs no file of its own
        if there != saved and not self._answered.overwrite:
            found = _brought_together(saved, wanted, there)
            if found is None:
                return ChangedOutside(there)
            wanted = found
        if there == wanted and not drafts_in(wanted):
            return self._written(path, wanted)
        return self._write(path, file, wanted)

    def create(self, at: NewPlace, wanted: Request) -> Outcome:
        """Write a new request's file; see `Saving.create`."""
        self._refuse_read_only()
        above = self._make_folders(at)
        path = path_in(above, free(f"{slug(at.name)}.yml", self._taken(above)))
        info = replace(wanted.info, name=at.name, type=wanted.info.type or "http", seq=self._behind_last(above))
        return self._write(path, FileText(self._folder / path), replace(wanted, info=info))

    def _refuse_read_only(self) -> None:
        if self._opened.collection.read_only:
            raise CollectionReadOnly(path=self._opened.collection.name)

    def _write(self, path: str, file: FileText, wanted: FileContent) -> Outcome:
        wanted = self._settled(wanted)
        self._put(path, file, wanted)
        if self._question is not None:
            return self._question
        refuse_outside(self._steps, (self._folder,))
        older = self._tools.secrets.aside(self._folder, of_environment(self._environment), self._names.values())
        try:
            self._keep_secrets()
            carry_out(self._steps, self._tools.disk, self._folder)
        except HalfDone:  # some files may name the new ones
            raise
        except BaseException:
            older.put_back()
            raise
        self._tools.names.given(self._names, self._scope)
        self._tools.kept.keep(self._folder, path, wanted)
        return self._written(path, wanted)

    def _written(self, path: str, content: FileContent) -> Written:
        files = (*self._files, (path, content)) if (path, content) not in self._files else tuple(self._files)
        return Written(
            change=FilesChanged(self._folder, files),
            path=path,
            content=content,
            names=tuple(self._names.items()),
            scope=self._environment,
            environment=self._chosen if self._names else "",
        )

    def _put(self, path: str, file: FileText, wanted: FileContent) -> None:
        """Gather the writing of one file; where more of it would be new than was edited that is asked first."""
        put, text, exact = file.step(wanted)
        self._steps.append(put)
        self._files.append((path, wanted))
        if not exact and text not in self._answered.agreed:
            self._question = self._question or WholeFile(path=path, before=file.text, after=text)

    def _settled(self, wanted: FileContent) -> FileContent:
        """Return what is wanted with lasting names, and gather what they need."""
        if isinstance(wanted, Environment):
            return self._settled_environment(wanted)
        drafts = drafts_in(wanted)
        if not drafts:
            return wanted
        self._chosen = "" if self._opened.environment else self._answered.environment
        self._environment = self._opened.environment or self._chosen
        if not self._environment:
            self._question = EnvironmentWanted(len(drafts))
            return wanted
        path, file, environment = self._environment_file()
        self._names = self._tools.names.choose(drafts, self._scope, environment, self._taken_names(wanted))
        declared = declaring(environment, self._names.values())
        if declared != environment or isinstance(file.content, Gone):
            self._put(path, file, declared)
        return with_names(wanted, self._names)

    def _settled_environment(self, wanted: Environment) -> Environment:
        """Return an environment whose typed secrets are its own variables."""
        wanted, values = settled(wanted)
        self._environment = wanted.name
        others = self._tools.names.choose(drafts_in(wanted), self._scope, wanted, self._taken_names(wanted))
        self._names = {**values, **others}
        return declaring(with_names(wanted, others), others.values())

    def _environment_file(self) -> tuple[str, FileText, Environment]:
        """Return the file of the environment for secrets as it is now; it is made where there is none of its name."""
        nodes = self._opened.collection.environments
        found = next((node.path for node in nodes if node.name == self._environment), "")
        folder = self._folder / ENVIRONMENTS
        if not found and not folder.is_dir():
            self._steps.append(MakeFolder(folder))
        if not found:
            path = f"{ENVIRONMENTS}/{free(f'{slug(self._environment)}.yml', self._taken(ENVIRONMENTS))}"
            return path, FileText(self._folder / path), Environment(name=self._environment)
        file = read_file_text(self._folder, found, Environment)
        if isinstance(file.content, Broken):
            raise FileBroken(file.content.cause, path=found, line=file.content.line or 1)
        content = file.content if isinstance(file.content, Environment) else Environment(name=self._environment)
        return found, file, content

    @property
    def _scope(self) -> tuple[Path, str]:
        """Where secrets get their names."""
        return self._folder, self._environment

    def _keep_secrets(self) -> None:
        """Let the vault have each secret under its lasting name too; the provisional one stays for undo."""
        self._tools.secrets.last_all(self._names, *self._scope)

    def _make_folders(self, at: NewPlace) -> str:
        """Gather the folders that are to be made; return the path of the one that takes the file."""
        above = at.above
        if not (self._folder / above).is_dir():
            raise FolderGone(path=above or self._folder)
        for name in at.new_folders:
            seq = self._behind_last(above)
            above = path_in(above, free(slug(name, "folder"), self._taken(above)))
            self._steps.append(MakeFolder(self._folder / above))
            path = f"{above}/{FOLDER_FILE}"
            content = Folder(info=Info(name=name, type="folder", seq=seq))
            self._put(path, FileText(self._folder / path), content)
        return above

    def _taken_names(self, wanted: FileContent) -> set[str]:
        return names_in(self._opened, wanted) | self._shared

    def _taken(self, above: str) -> list[str]:
        """Return the names of all that lies in a folder, which may be still to be made."""
        folder = self._folder / above
        try:
            return self._tools.disk.names(folder) if folder.is_dir() else []
        except OSError as error:
            raise errors_of_disk(error, folder) from error

    def _behind_last(self, above: str) -> float:
        """Return the place in the order behind all that lies in a folder."""
        seqs = map(seq_of, self._opened.collection.inside(above))
        return max((seq for seq in seqs if seq is not None), default=0) + 1


def _brought_together(saved: FileContent, wanted: FileContent, there: Content) -> FileContent | None:
    """Return what is wanted on top of what was written from outside, None where that does not fit together."""
    if type(there) is not type(wanted):
        return None
    found: FileContent | None = merged(saved, wanted, there)
    return found
