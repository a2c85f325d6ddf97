"""A collection as it lies in its folder: the root file, folder files, environments, and the tree of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from restdesk.model.auth import Auth
from restdesk.model.config import ClientCertificates, Config
from restdesk.model.request import Header, Info, Own, Request, Script, Settings, SetVariable, Variable
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
    scripts: tuple[Script, ...] = ()
    settings: SettingsByType = SettingsByType()


class Docs(FileStruct, frozen=True):
    """Docs with the type of their text, as Bruno writes those of a collection and a folder."""

    content: str = ""
    type: str = ""


class Folder(FileStruct, frozen=True, rename={"own": "x-restdesk"}):
    """A folder.yml."""

    info: Info = Info()
    request: Defaults = Defaults()
    docs: str | Docs = ""
    own: Own = Own()

    @property
    def docs_text(self) -> str:
        """The docs, however they are written."""
        return self.docs.content if isinstance(self.docs, Docs) else self.docs


class Root(FileStruct, frozen=True, rename={"own": "x-restdesk"}):
    """An opencollection.yml."""

    opencollection: str = ""
    info: Info = Info()
    bundled: bool = False
    request: Defaults = Defaults()
    config: Config = Config()
    docs: str | Docs = ""
    own: Own = Own()

    @property
    def docs_text(self) -> str:
        """The docs, however they are written."""
        return self.docs.content if isinstance(self.docs, Docs) else self.docs


class EnvironmentOwn(FileStruct, frozen=True):
    """What the format has no slot for in an environment, under `x-restdesk`."""

    production: bool = False
    """Whether a Send asks once more, but for methods and requests that are safe."""


_ENVIRONMENT_NAMES = {
    "own": "x-restdesk",
    "dot_env_file_path": "dotEnvFilePath",
    "client_certificates": "clientCertificates",
}


class Environment(FileStruct, frozen=True, rename=_ENVIRONMENT_NAMES):
    """An environments/NAME.yml."""

    name: str = ""
    color: str = ""
    """`#rrggbb`, by which it is told from the others."""
    description: str = ""
    extends: str = ""
    """The name of another environment, whose variables hold where this one has none of that name."""
    dot_env_file_path: str = ""
    variables: tuple[Variable, ...] = ()
    client_certificates: ClientCertificates = ()
    own: EnvironmentOwn = EnvironmentOwn()


class Broken(msgspec.Struct, frozen=True, kw_only=True):
    """A file that cannot be read: it stays in the tree with its error and line, and is never rewritten."""

    what: Message
    advice: Message
    cause: str = ""
    line: int | None = None
    text: str = ""
    """What stands in the file, as far as it is text; at most 64 KiB."""


class Brief(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What the tree, the palette and the filter need to know of a request."""

    name: str = ""
    """As the file says; may be empty."""
    type: str = ""
    method: str = ""
    """Of a request over HTTP; else empty."""
    url: str = ""
    seq: float | None = None
    tags: tuple[str, ...] = ()
    captures: tuple[str, ...] = ()
    """The variables that its captures set."""

    @classmethod
    def of(cls, request: Request) -> "Brief":
        """Return what of a request is told in brief."""
        call, info = request.call, request.info
        kind = "http" if request.http is not None else "graphql" if request.graphql is not None else info.type
        actions = (action for action in request.runtime.actions if isinstance(action, SetVariable))
        return cls(
            name=info.name,
            type=kind,
            method=call.method if call is not None else "",
            url=call.url if call is not None else "",
            seq=info.seq,
            tags=info.tags,
            captures=tuple(action.variable.name for action in actions if not action.disabled),
        )


class RequestNode(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A request in the tree."""

    path: str
    """Relative to the collection's folder, with `/`."""
    brief: Brief = Brief()
    content: Request | Broken | None = None
    """None where the file was not read yet: the tree came from its index."""

    @classmethod
    def of(cls, path: str, content: Request | Broken) -> "RequestNode":
        """Return the node of a file that was read."""
        brief = Brief.of(content) if isinstance(content, Request) else Brief()
        return cls(path=path, brief=brief, content=content)

    @property
    def name(self) -> str:
        """The shown name: as the file says, or the file's own."""
        return self.brief.name or self.path.rpartition("/")[2].removesuffix(".yml")

    @property
    def can_be_sent(self) -> bool:
        """Whether it goes over HTTP, as far as it is known."""
        return self.brief.type in ("http", "graphql") and not isinstance(self.content, Broken)


class FolderNode(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A folder in the tree; one without a folder.yml has a default content."""

    path: str
    content: Folder | Broken = Folder()
    children: tuple["FolderNode | RequestNode", ...] = ()

    @property
    def name(self) -> str:
        """The shown name: as folder.yml says, or the directory's own."""
        said = self.content.info.name if isinstance(self.content, Folder) else ""
        return said or self.path.rpartition("/")[2]


class EnvironmentNode(msgspec.Struct, frozen=True, kw_only=True, gc=False):
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
    read_only: bool = False
    """Whether its files are of an older kind, which are shown and sent but never written."""

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
            return ROOT_FILE
        children = self.children
        while (node := _folder_above(children, path)) is not None:
            if isinstance(node.content, Broken):
                return f"{node.path}/{FOLDER_FILE}"
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

    def inside(self, above: str) -> tuple["FolderNode | RequestNode", ...]:
        """Return what lies in the folder at `above`, empty for the collection itself; nothing if there is none."""
        if not above:
            return self.children
        node = self.find(above)
        return node.children if isinstance(node, FolderNode) else ()

    def files(self) -> Iterator[tuple[str, "FileContent | Broken | None"]]:
        """Give each file by its path with its content: the root, environments, then folders and requests as they stand.

        A folder that has no file is given as if it had one that says nothing; a request that was not read is None.
        """
        yield ROOT_FILE, self.content
        for node in self.environments:
            yield node.path, node.content
        yield from _files(self.children)

    def requests(self) -> tuple[RequestNode, ...]:
        """Return all requests, top to bottom."""
        return tuple(_requests(self.children))

    def environment(self, name: str) -> Environment | None:
        """Return the readable environment of that name, or None."""
        for node in self.environments:
            if node.name == name and isinstance(node.content, Environment):
                return node.content
        return None


Node = FolderNode | RequestNode

FileContent = Request | Folder | Root | Environment
"""What a file that can be read says."""

ROOT_FILE = "opencollection.yml"
FOLDER_FILE = "folder.yml"
ENVIRONMENTS = "environments"


def path_in(above: str, name: str) -> str:
    """Return the path of what is called `name` in the folder at `above`, which is empty for the collection's own."""
    return f"{above}/{name}" if above else name


def variables_of(content: FileContent) -> tuple[Variable, ...]:
    """Return the variables that a file declares."""
    match content:
        case Request():
            return content.runtime.variables
        case Folder() | Root():
            return content.request.variables
        case Environment():
            return content.variables


def in_order(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Return what lies in one folder in the order of the tree: by `seq`, then by name."""
    found = list(nodes)
    seqs = [seq_of(node) for node in found]
    if None not in seqs and len(set(seqs)) == len(seqs):  # of a big collection names take long
        return tuple(node for _, node in sorted(zip(seqs, found, strict=True)))
    return tuple(sorted(found, key=place_in_order))


def place_in_order(node: Node) -> tuple[float, str, str]:
    """Return by what a node is put in order in its folder."""
    seq = seq_of(node)
    return (float("inf") if seq is None else seq, node.name.casefold(), node.path)


def seq_of(node: Node) -> float | None:
    """Return the number by which a node is put in order, as its file says."""
    if isinstance(node, RequestNode):
        return node.brief.seq
    return node.content.info.seq if isinstance(node.content, Folder) else None


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


def _files(nodes: Iterable[Node]) -> Iterator[tuple[str, "Folder | Request | Broken | None"]]:
    for node in nodes:
        if isinstance(node, FolderNode):
            yield f"{node.path}/{FOLDER_FILE}", node.content
            yield from _files(node.children)
        else:
            yield node.path, node.content
