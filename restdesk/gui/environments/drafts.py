"""The environments of one tab as they are saved and as they are edited."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from restdesk.model.collection import Broken, Environment, EnvironmentNode
from restdesk.session.state import FilesChanged

V = TypeVar("V")


class Drafts:
    """By the path of its file each environment as its file held it when it was read, and what was made of it here."""

    def __init__(self) -> None:
        self._saved: dict[str, Environment] = {}
        self._wanted: dict[str, Environment] = {}
        self._broken: dict[str, Broken] = {}
        self.called: dict[str, dict[str, str]] = {}
        """By path the saved name of each variable that is called otherwise by now."""

    def read(self, nodes: Iterable[EnvironmentNode]) -> None:
        """Take over what files hold now; what is edited goes on from what it was when the edit began."""
        nodes = tuple(nodes)
        self._broken = {node.path: node.content for node in nodes if isinstance(node.content, Broken)}
        there = {node.path: node.content for node in nodes if isinstance(node.content, Environment)}
        for path, content in there.items():
            if self._wanted.get(path) == content:
                del self._wanted[path]
            if path not in self._wanted or path not in self._saved:
                self._saved[path] = content
        kept = {*there, *(path for path in self._broken if path in self._wanted)}  # its edits wait until it is mended
        self._saved = {path: content for path, content in self._saved.items() if path in kept}

    def moved(self, change: FilesChanged) -> None:
        """Take note of other paths; an environment that is edited has the name now that its file got."""
        contents = dict(change.files)
        for old, new in change.moved:
            _move(self._saved, old, new)
            _move(self._wanted, old, new)
            _move(self.called, old, new)
            content = contents.get(new)
            if isinstance(content, Environment):
                self.renamed(new, content)

    def renamed(self, path: str, content: Environment) -> None:
        """Take note that a file says what it said with another name."""
        if path in self._wanted:
            self._saved[path] = content
            self._wanted[path] = msgspec.structs.replace(self._wanted[path], name=content.name)

    def written(self, path: str, sent: Environment, content: Environment) -> None:
        """Take note that what was sent stands in its file, as `content`; what was typed since then stays."""
        self._saved[path] = content
        if self._wanted.get(path) == sent:
            del self._wanted[path]

    def edit(self, path: str, environment: Environment) -> None:
        """Let an environment be this from now on, until it is saved."""
        if environment == self._saved.get(path):
            self._wanted.pop(path, None)
        else:
            self._wanted[path] = environment

    def saved(self, path: str) -> Environment:
        """Return an environment as its file held it."""
        return self._saved.get(path, Environment())

    def wanted(self, path: str) -> Environment:
        """Return an environment as it is edited."""
        return self._wanted.get(path, self.saved(path))

    def broken(self, path: str) -> Broken | None:
        """Return what is wrong with a file that cannot be read, or None."""
        return self._broken.get(path)

    def is_modified(self, path: str) -> bool:
        """Return whether an environment differs from what its file holds."""
        return path in self._wanted and path in self._saved

    def modified(self) -> tuple[str, ...]:
        """Return the paths of those that differ from what their files hold."""
        return tuple(path for path in self._saved if path in self._wanted)


def _move(by_path: dict[str, V], old: str, new: str) -> None:
    if old in by_path:
        by_path[new] = by_path.pop(old)
