"""Reads a collection's folder; what cannot be read stands in the tree with its error, the rest opens."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from restdesk.errors import FileError, FileUnreadable, FolderNotFound, NotACollection
from restdesk.model.collection import (
    ENVIRONMENTS,
    FOLDER_FILE,
    ROOT_FILE,
    Broken,
    Collection,
    EnvironmentNode,
    FileContent,
    Folder,
    FolderNode,
    Node,
    RequestNode,
    Root,
    in_order,
)
from restdesk.model.request import Request
from restdesk.opencollection.brief import read_brief
from restdesk.opencollection.reader import read_environment, read_folder, read_request, read_root
from restdesk.storage.broken import (
    BUNDLED,
    BUNDLED_ADVICE,
    NAME_NOT_TEXT,
    NAME_NOT_TEXT_ADVICE,
    NESTED,
    NESTED_ADVICE,
    OUTSIDE,
    OUTSIDE_ADVICE,
    TOO_DEEP,
    TOO_DEEP_ADVICE,
    broken,
    refused,
)
from restdesk.storage.links import leads_out
from restdesk.storage.text import decode, read_bytes, read_with_stat
from restdesk.storage.tree_index import TreeIndex

T = TypeVar("T")
_DEEPEST = 64
_PASSED_OVER = ("node_modules", ENVIRONMENTS)
"""Directories that hold no requests; the second only at the top."""


def read_collection(folder: Path, index: Callable[[Path], TreeIndex] | None = None) -> Collection:
    """Return the collection in `folder`; raises FolderNotFound, NotACollection, or FileUnreadable for a locked folder.

    With `index`, which is called with the real path, the requests of a big collection are told in brief: as the index
    knows them, or as their file says, which is noted in it. Without it their contents are read. Links to files are
    followed inside the collection, links to directories never: those inside stand in the tree already.
    """
    with _told(folder):
        root = real_folder(folder)
        return _Reader(root, index(root) if index is not None else None).collection()


def real_folder(folder: Path) -> Path:
    """Return the real path of a collection's folder; raises as `read_collection` does."""
    with _told(folder):
        root = folder.resolve(strict=True)
        if not root.is_dir():
            raise FolderNotFound("is a file", path=folder)
        if not os.path.lexists(root / ROOT_FILE):
            raise NotACollection(path=folder)
        return root


def read_request_file(folder: Path, path: str) -> Request | Broken:
    """Return what stands in a request's file; `folder` is the collection's real path."""
    if leads_out(folder, path):
        return _outside(path)
    return _Reader(folder).request(path)


def read_file(folder: Path, path: str) -> FileContent | Broken:
    """Return what stands in the file at `path`, by its place; `folder` is the collection's real path."""
    if leads_out(folder, path):
        return _outside(path)
    return _Reader(folder).file(path)


def read_folder_node(folder: Path, path: str) -> FolderNode:
    """Return a folder of a collection with all that lies in it; `folder` is the collection's real path."""
    return _Reader(folder).folder(path)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotADirectoryError, ValueError, RuntimeError) as error:
        # ValueError: a NUL in the path; RuntimeError: links in a circle, Python 3.11 and 3.12
        raise FolderNotFound(path=folder) from error
    except OSError as error:
        raise FileUnreadable(error.strerror or str(error), path=folder) from error


class _Reader:
    """Walks one collection. What lies in it is named by its path on disk, and by its path within the collection."""

    def __init__(self, root: Path, index: TreeIndex | None = None) -> None:
        self._root = os.fspath(root)
        self._folder = root
        self._index = index

    def collection(self) -> Collection:
        content = self._content(self._on_disk(ROOT_FILE), ROOT_FILE, read_root)
        return Collection(
            folder=self._folder,
            content=content,
            environments=self._environments(),
            children=self._bundled(content) or self._children(self._root, "", 0),
        )

    def request(self, path: str) -> Request | Broken:
        """Return what stands in the request's file of that path."""
        if path.endswith(f"/{ROOT_FILE}"):
            return self._nested(self._on_disk(path), path)
        return self._content(self._on_disk(path), path, read_request)

    def file(self, path: str) -> FileContent | Broken:
        """Return what stands in a file."""
        if path == ROOT_FILE:
            return self._content(self._on_disk(path), path, read_root)
        if path.startswith(f"{ENVIRONMENTS}/"):
            return self._content(self._on_disk(path), path, read_environment)
        if path.endswith(f"/{FOLDER_FILE}"):
            return self._content(self._on_disk(path), path, read_folder)
        return self.request(path)

    def folder(self, path: str) -> FolderNode:
        """Return a folder and all that lies in it."""
        return self._directory(self._on_disk(path), path, path.count("/") + 1)

    def _on_disk(self, path: str) -> str:
        return os.path.join(self._root, path)  # noqa: PTH118  a path object for each file is slow

    def _bundled(self, content: Root | Broken) -> tuple[Node, ...]:
        if isinstance(content, Broken) or not content.bundled:
            return ()
        return (RequestNode.of(ROOT_FILE, refused(BUNDLED, BUNDLED_ADVICE, path=ROOT_FILE)),)

    def _environments(self) -> tuple[EnvironmentNode, ...]:
        folder = self._on_disk(ENVIRONMENTS)
        if not os.path.exists(folder):  # noqa: PTH110
            return ()
        if self._leads_out(folder):
            return (EnvironmentNode(path=ENVIRONMENTS, content=_outside(ENVIRONMENTS)),)
        try:
            entries = _visible(folder)
        except OSError as error:
            return (EnvironmentNode(path=ENVIRONMENTS, content=_locked(error, ENVIRONMENTS)),)
        nodes = [
            EnvironmentNode(path=shown, content=self._content(entry.path, shown, read_environment))
            for entry in entries
            if entry.name.endswith(".yml") and (shown := f"{ENVIRONMENTS}/{_shown(entry.name)}")
        ]
        return tuple(sorted(nodes, key=lambda node: (node.name.casefold(), node.path)))

    def _children(self, folder: str, above: str, depth: int) -> tuple[Node, ...]:
        """Return what lies in the folder, in order; raises OSError where it cannot be listed."""
        passed_over = _PASSED_OVER if depth == 0 else _PASSED_OVER[:1]
        described = FOLDER_FILE if depth else ROOT_FILE
        nodes: list[Node] = []
        with os.scandir(folder) as found:
            entries = list(found)
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            shown = above + (name if name.isascii() else _shown(name))
            if not _is_folder(entry):
                if name.endswith(".yml") and name != described:
                    nodes.append(self._request_node(entry, shown))
            elif name not in passed_over:
                nodes += self._link(entry, shown) if entry.is_symlink() else [self._below(entry, shown, depth)]
        return in_order(nodes)

    def _below(self, entry: "os.DirEntry[str]", shown: str, depth: int) -> FolderNode:
        return self._directory(entry.path, shown, depth + 1)

    def _request_node(self, entry: "os.DirEntry[str]", shown: str) -> RequestNode:
        index = self._index
        if index is None or entry.is_symlink() or not _is_text(entry.name) or entry.name == ROOT_FILE:
            return RequestNode.of(shown, self._told_of(entry, shown))
        brief = index.brief(shown, entry)
        return self._in_brief(entry.path, shown, index) if brief is None else RequestNode(path=shown, brief=brief)

    def _in_brief(self, path: str, shown: str, index: TreeIndex) -> RequestNode:
        data = b""
        try:
            data, stat = read_with_stat(path, shown)
            text = decode(data, shown)
            if index.is_small:
                node = RequestNode.of(shown, read_request(text, shown))
            else:
                node = RequestNode(path=shown, brief=read_brief(text, shown))
        except FileError as error:
            return RequestNode.of(shown, broken(error, data))
        index.note(shown, stat, node.brief)
        return node

    def _told_of(self, entry: "os.DirEntry[str]", shown: str) -> Request | Broken:
        if entry.name == ROOT_FILE:
            return self._nested(entry.path, shown)
        return self._content(entry.path, shown, read_request)

    def _link(self, entry: "os.DirEntry[str]", shown: str) -> list[FolderNode]:
        return [FolderNode(path=shown, content=_outside(shown))] if self._leads_out(entry.path) else []

    def _directory(self, path: str, shown: str, depth: int) -> FolderNode:
        if depth > _DEEPEST:
            return FolderNode(path=shown, content=refused(TOO_DEEP, TOO_DEEP_ADVICE, path=shown, limit=_DEEPEST))
        if not _is_text(path):
            return FolderNode(path=shown, content=refused(NAME_NOT_TEXT, NAME_NOT_TEXT_ADVICE, path=shown))
        own = f"{path}/{FOLDER_FILE}"
        try:
            children = self._children(path, f"{shown}/", depth)
            said = self._content(own, f"{shown}/{FOLDER_FILE}", read_folder) if os.path.lexists(own) else Folder()
        except OSError as error:
            return FolderNode(path=shown, content=_locked(error, shown))
        return FolderNode(path=shown, content=said, children=children)

    def _content(self, path: str, shown: str, read: Callable[[str, str], T]) -> T | Broken:
        if not _is_text(path):
            return refused(NAME_NOT_TEXT, NAME_NOT_TEXT_ADVICE, path=shown)
        if self._leads_out(path):
            return _outside(shown)
        data = b""
        try:
            data = read_bytes(path, shown)
            return read(decode(data, shown), shown)
        except FileError as error:
            return broken(error, data)

    def _nested(self, path: str, shown: str) -> Broken:
        """Return what is told of the root file of a collection inside this one: its folder is one of this."""
        found = self._content(path, shown, lambda text, _path: text)
        return found if isinstance(found, Broken) else refused(NESTED, NESTED_ADVICE, found, path=shown)

    def _leads_out(self, path: str) -> bool:
        if not os.path.islink(path):  # noqa: PTH114
            return False
        try:
            return not Path(path).resolve().is_relative_to(self._folder)
        except (OSError, RuntimeError):  # links in a circle lead nowhere
            return True


def _visible(folder: str) -> "list[os.DirEntry[str]]":
    with os.scandir(folder) as entries:
        return [entry for entry in entries if not entry.name.startswith(".")]


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # links in a circle
        return False


def _shown(name: str) -> str:
    """Return a name with what is not text in it replaced."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_text(path: str) -> bool:
    """Whether the name at the end of a path is text; what is above it was looked at before."""
    if path.isascii():
        return True
    try:
        os.path.basename(path).encode()  # noqa: PTH119
    except UnicodeEncodeError:
        return False
    return True


def _outside(shown: str) -> Broken:
    return refused(OUTSIDE, OUTSIDE_ADVICE, path=shown)


def _locked(error: OSError, shown: str) -> Broken:
    return broken(FileUnreadable(error.strerror or str(error), path=shown))
