"""Reads a collection's folder; what cannot be read stands in the tree with its error, the rest opens."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from restdesk.errors import FileError, FileUnreadable, FolderNotFound, NotACollection
from restdesk.model.collection import (
    Broken,
    Collection,
    EnvironmentNode,
    Folder,
    FolderNode,
    RequestNode,
    Root,
)
from restdesk.model.request import Info, Request
from restdesk.opencollection.reader import read_environment, read_folder, read_request, read_root
from restdesk.storage.broken import (
    BUNDLED,
    BUNDLED_ADVICE,
    NAME_NOT_TEXT,
    NAME_NOT_TEXT_ADVICE,
    OUTSIDE,
    OUTSIDE_ADVICE,
    TOO_DEEP,
    TOO_DEEP_ADVICE,
    broken,
    refused,
)
from restdesk.storage.text import decode, read_bytes

T = TypeVar("T")
Node = FolderNode | RequestNode

ROOT_FILE = "opencollection.yml"
FOLDER_FILE = "folder.yml"
ENVIRONMENTS = "environments"

_DEEPEST = 64
_PASSED_OVER = ("node_modules", ENVIRONMENTS)
"""Directories that hold no requests; the second only at the top."""


def read_collection(folder: Path) -> Collection:
    """Return the collection in `folder`; raises FolderNotFound, NotACollection, or FileUnreadable for a locked folder.

    Links to files are followed inside the collection, links to directories never: those inside stand in the tree
    already.
    """
    try:
        root = folder.resolve(strict=True)
        if not root.is_dir():
            raise FolderNotFound("is a file", path=folder)
        if not os.path.lexists(root / ROOT_FILE):
            raise NotACollection(path=folder)
        return _Reader(root).collection()
    except (FileNotFoundError, NotADirectoryError, ValueError, RuntimeError) as error:
        # ValueError: a NUL in the path; RuntimeError: links in a circle, Python 3.11 and 3.12
        raise FolderNotFound(path=folder) from error
    except OSError as error:
        raise FileUnreadable(error.strerror or str(error), path=folder) from error


class _Reader:
    """Walks one collection."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def collection(self) -> Collection:
        content = self._content(self._root / ROOT_FILE, read_root)
        return Collection(
            folder=self._root,
            content=content,
            environments=self._environments(),
            children=self._bundled(content) or self._children(self._root, 0),
        )

    def _bundled(self, content: Root | Broken) -> tuple[Node, ...]:
        if isinstance(content, Broken) or not content.bundled:
            return ()
        return (RequestNode(path=ROOT_FILE, content=refused(BUNDLED, BUNDLED_ADVICE, path=ROOT_FILE)),)

    def _environments(self) -> tuple[EnvironmentNode, ...]:
        folder = self._root / ENVIRONMENTS
        if not folder.exists():
            return ()
        if self._leads_out(folder):
            return (EnvironmentNode(path=ENVIRONMENTS, content=self._outside(folder)),)
        try:
            paths = sorted(_visible(folder))
        except OSError as error:
            return (EnvironmentNode(path=ENVIRONMENTS, content=_locked(error, ENVIRONMENTS)),)
        nodes = [
            EnvironmentNode(path=self._shown(path), content=self._content(path, read_environment))
            for path in paths
            if path.suffix == ".yml"
        ]
        return tuple(sorted(nodes, key=lambda node: (node.name.casefold(), node.path)))

    def _children(self, folder: Path, depth: int) -> tuple[Node, ...]:
        """Return what lies in the folder, in order; raises OSError where it cannot be listed."""
        nodes = [node for path in _visible(folder) if (node := self._node(path, depth)) is not None]
        return tuple(sorted(nodes, key=_order))

    def _node(self, path: Path, depth: int) -> Node | None:
        if path.is_dir():
            if path.name in (_PASSED_OVER if depth == 0 else _PASSED_OVER[:1]):
                return None
            return self._link(path) if path.is_symlink() else self._folder(path, depth + 1)
        if path.suffix != ".yml" or path.name == (FOLDER_FILE if depth else ROOT_FILE):
            return None
        return RequestNode(path=self._shown(path), content=self._content(path, read_request))

    def _link(self, path: Path) -> FolderNode | None:
        return FolderNode(path=self._shown(path), content=self._outside(path)) if self._leads_out(path) else None

    def _folder(self, path: Path, depth: int) -> FolderNode:
        shown = self._shown(path)
        if depth > _DEEPEST:
            return FolderNode(path=shown, content=refused(TOO_DEEP, TOO_DEEP_ADVICE, path=shown, limit=_DEEPEST))
        if not _is_text(path):
            return FolderNode(path=shown, content=refused(NAME_NOT_TEXT, NAME_NOT_TEXT_ADVICE, path=shown))
        own = path / FOLDER_FILE
        try:
            children = self._children(path, depth)
            content = self._content(own, read_folder) if os.path.lexists(own) else Folder()
        except OSError as error:
            return FolderNode(path=shown, content=_locked(error, shown))
        return FolderNode(path=shown, content=content, children=children)

    def _content(self, path: Path, read: Callable[[str, str], T]) -> T | Broken:
        shown = self._shown(path)
        if not _is_text(path):
            return refused(NAME_NOT_TEXT, NAME_NOT_TEXT_ADVICE, path=shown)
        if self._leads_out(path):
            return self._outside(path)
        data = b""
        try:
            data = read_bytes(path, shown)
            return read(decode(data, shown), shown)
        except FileError as error:
            return broken(error, data)

    def _leads_out(self, path: Path) -> bool:
        if not path.is_symlink():
            return False
        try:
            return not path.resolve().is_relative_to(self._root)
        except (OSError, RuntimeError):  # links in a circle lead nowhere
            return True

    def _outside(self, path: Path) -> Broken:
        return refused(OUTSIDE, OUTSIDE_ADVICE, path=self._shown(path))

    def _shown(self, path: Path) -> str:
        """Return the path within the collection; what is not text in it is replaced."""
        return path.relative_to(self._root).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _visible(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if not path.name.startswith(".")]


def _is_text(path: Path) -> bool:
    try:
        path.name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _locked(error: OSError, shown: str) -> Broken:
    return broken(FileUnreadable(error.strerror or str(error), path=shown))


def _order(node: Node) -> tuple[float, str, str]:
    info = node.content.info if isinstance(node.content, Request | Folder) else Info()
    return (float("inf") if info.seq is None else info.seq, node.name.casefold(), node.path)
