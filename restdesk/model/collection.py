"""A collection as it lies in its folder: the root file, folder files, environments, and the tree of them."""

from pathlib import Path

import msgspec

from restdesk.model.auth import Auth
from restdesk.model.config import ClientCertificates, Config
from restdesk.model.request import Header, Info, Own, Request, Settings, SetVariable, Variable
from restdesk.model.struct import FileStruct, Unknown
from restdesk.words import Message


class SettingsByType(FileStruct, frozen=True):
    """Default settings by kind of request."""

    http: Settings = Settings()


class Defaults(FileStruct, frozen=True):
    """What the requests below inherit: `request` in the root file and in folder.yml."""

    headers: tuple[Header, ...] = ()
    auth: Auth = None
    variables: tuple[Variable, ...] = ()
    actions: tuple[SetVariable | Unknown, ...] = ()
    settings: SettingsByType = SettingsByType()


class Folder(FileStruct, frozen=True, rename={"own": "x-restdesk"}):
    """A folder.yml."""

    info: Info = Info()
    request: Defaults = Defaults()
    docs: str = ""
    own: Own = Own()


class Root(FileStruct, frozen=True, rename={"own": "x-restdesk"}):
    """An opencollection.yml."""

    opencollection: str = ""
    info: Info = Info()
    bundled: bool = False
    request: Defaults = Defaults()
    config: Config = Config()
    docs: str = ""
    own: Own = Own()


class Environment(FileStruct, frozen=True):
    """An environments/NAME.yml."""

    name: str = ""
    variables: tuple[Variable, ...] = ()
    client_certificates: ClientCertificates = ()


class Broken(msgspec.Struct, frozen=True, kw_only=True):
    """A file that cannot be read: it stays in the tree with its error and line, and is never rewritten."""

    what: Message
    advice: Message
    cause: str = ""
    line: int | None = None
    text: str = ""
    """What stands in the file, as far as it is text; at most 64 KiB."""


class RequestNode(msgspec.Struct, frozen=True, kw_only=True):
    """A request in the tree."""

    path: str
    """Relative to the collection's folder, with `/`."""
    content: Request | Broken

    @property
    def name(self) -> str:
        """The shown name: as the file says, or the file's own."""
        said = self.content.info.name if isinstance(self.content, Request) else ""
        return said or self.path.rpartition("/")[2].removesuffix(".yml")


class FolderNode(msgspec.Struct, frozen=True, kw_only=True):
    """A folder in the tree; one without a folder.yml has a default content."""

    path: str
    content: Folder | Broken = Folder()
    children: tuple["FolderNode | RequestNode", ...] = ()

    @property
    def name(self) -> str:
        """The shown name: as folder.yml says, or the directory's own."""
        said = self.content.info.name if isinstance(self.content, Folder) else ""
        return said or self.path.rpartition("/")[2]


class EnvironmentNode(msgspec.Struct, frozen=True, kw_only=True):
    """An environment of the collection."""

    path: str
    content: Environment | Broken

    @property
    def name(self) -> str:
        """The name by which it is chosen: as the file says, or the file's own."""
        said = self.content.name if isinstance(self.content, Environment) else ""
        return said or self.path.rpartition("/")[2].removesuffix(".yml")


class Collection(msgspec.Struct, frozen=True, kw_only=True):
    """One opened collection."""

    folder: Path
    """The real path of its folder."""
    content: Root | Broken
    environments: tuple[EnvironmentNode, ...] = ()
    children: tuple[FolderNode | RequestNode, ...] = ()

    @property
    def name(self) -> str:
        """The shown name: as the root file says, or the folder's own."""
        said = self.content.info.name if isinstance(self.content, Root) else ""
        return said or self.folder.name

    def chain(self, path: str) -> tuple["Root | Folder", ...]:
        """Return what a request at `path` inherits from, the collection first, the nearest folder last."""
        found: list[Root | Folder] = [self.content] if isinstance(self.content, Root) else []
        children = self.children
        while (node := _folder_above(children, path)) is not None:
            if isinstance(node.content, Folder):
                found.append(node.content)
            children = node.children
        return tuple(found)

    def broken_above(self, path: str) -> str:
        """Return the path of the first unreadable file that a request at `path` inherits from, or an empty text."""
        if isinstance(self.content, Broken):
            return "opencollection.yml"
        children = self.children
        while (node := _folder_above(children, path)) is not None:
            if isinstance(node.content, Broken):
                return f"{node.path}/folder.yml"
            children = node.children
        return ""

    def find(self, path: str) -> "FolderNode | RequestNode | None":
        """Return the node at `path`, or None."""
        children = self.children
        while True:
            for node in children:
                if node.path == path:
                    return node
            above = _folder_above(children, path)
            if above is None:
                return None
            children = above.children

    def requests(self) -> tuple[RequestNode, ...]:
        """Return all requests, top to bottom."""
        return tuple(_requests(self.children))

    def environment(self, name: str) -> Environment | None:
        """Return the readable environment of that name, or None."""
        for node in self.environments:
            if node.name == name and isinstance(node.content, Environment):
                return node.content
        return None


def _folder_above(children: tuple[FolderNode | RequestNode, ...], path: str) -> FolderNode | None:
    for node in children:
        if isinstance(node, FolderNode) and path.startswith(node.path + "/"):
            return node
    return None


def _requests(children: tuple[FolderNode | RequestNode, ...]) -> list[RequestNode]:
    found: list[RequestNode] = []
    for node in children:
        found += [node] if isinstance(node, RequestNode) else _requests(node.children)
    return found
