"""A collection as it lies in its folder: the root file, folder files, environments, and the tree of them."""

from collections.abc import Iterable
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


class Gone(msgspec.Struct, frozen=True):
    """In the place of a content: there is no such file or folder any more."""


GONE = Gone()

Content = Request | Folder | Root | Environment | Broken | Gone
"""What stands in a file of a collection."""

Files = tuple[tuple[str, Content], ...]
"""Files by their paths, relative to the collection, with what stands in them now; a folder that is gone by its own."""

Node = FolderNode | RequestNode
ROOT_FILE = "opencollection.yml"
FOLDER_FILE = "folder.yml"
ENVIRONMENTS = "environments"


def patched(collection: Collection, files: Files) -> Collection:
    """Return the collection with these files as they are now; folders above a new file are made.

    `a/folder.yml` carries what a folder says, `Folder()` for one that has no such file.
    """
    below = []
    for path, content in files:
        if path == ROOT_FILE and isinstance(content, Root | Broken):
            collection = msgspec.structs.replace(collection, content=content)
        elif path.startswith(f"{ENVIRONMENTS}/"):
            nodes = _environments(collection.environments, path, content)
            collection = msgspec.structs.replace(collection, environments=nodes)
        else:
            below.append((path, content))
    if not below:
        return collection
    return msgspec.structs.replace(collection, children=_children(collection.children, "", below))


def in_order(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Return what lies in one folder in the order of the tree: by `seq`, then by name."""
    found = list(nodes)
    seqs = [_seq(node) for node in found]
    if None not in seqs and len(set(seqs)) == len(seqs):  # of a big collection names take long
        return tuple(node for _, node in sorted(zip(seqs, found, strict=True)))
    return tuple(sorted(found, key=_order))


def _environments(nodes: tuple[EnvironmentNode, ...], path: str, content: Content) -> tuple[EnvironmentNode, ...]:
    kept = [node for node in nodes if node.path != path]
    if isinstance(content, Environment | Broken):
        kept.append(EnvironmentNode(path=path, content=content))
    return tuple(sorted(kept, key=lambda node: (node.name.casefold(), node.path)))


def _children(nodes: tuple[Node, ...], above: str, files: Iterable[tuple[str, Content]]) -> tuple[Node, ...]:
    """Return the nodes of the folder `above` with these files, which lie in it or below it."""
    start = len(above) + 1 if above else 0
    by_node: dict[str, list[tuple[str, Content]]] = {}
    for path, content in files:
        by_node.setdefault(path[:start] + path[start:].partition("/")[0], []).append((path, content))
    kept: dict[str, Node | None] = {node.path: node for node in nodes}
    for own, its in by_node.items():
        kept[own] = _node(kept.get(own), own, its)
    inside = tuple(node for node in kept.values() if node is not None)
    stays = len(inside) == len(nodes) and all(
        one is other or _order(one) == _order(other) for one, other in zip(nodes, inside, strict=True)
    )
    return inside if stays else in_order(inside)


def _node(node: Node | None, own: str, files: Iterable[tuple[str, Content]]) -> Node | None:
    """Return what is at `own` with these files, its own or those below it; None where there is nothing any more."""
    below: list[tuple[str, Content]] = []
    for path, content in files:
        if path == own:
            below = []
            node = RequestNode.of(own, content) if isinstance(content, Request | Broken) else None
        else:
            below.append((path, content))
    if not below or (node is None and all(isinstance(content, Gone) for _, content in below)):
        return node
    folder = node if isinstance(node, FolderNode) else FolderNode(path=own)
    file = f"{own}/{FOLDER_FILE}"
    said = next((content for path, content in reversed(below) if path == file), folder.content)
    inside = [(path, content) for path, content in below if path != file]
    return msgspec.structs.replace(
        folder,
        content=said if isinstance(said, Folder | Broken) else Folder(),
        children=_children(folder.children, own, inside) if inside else folder.children,
    )


def _order(node: Node) -> tuple[float, str, str]:
    seq = _seq(node)
    return (float("inf") if seq is None else seq, node.name.casefold(), node.path)


def _seq(node: Node) -> float | None:
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
