"""A collection whose files have comments, unknown keys and line ends of their own, and a hand that organises it."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from restdesk.model.collection import Collection, FolderNode, Node
from restdesk.session.organising.items import Item, Organised
from restdesk.session.state import RequestsMoved
from tests.session.conftest import Desk

FILES = {
    "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Shop} # ours\n",
    "first.yml": "# shop\ninfo:\n  name: First\n  type: http\n  seq: 1\nhttp: {url: http://a.test}\nfuture: [1]\n",
    "second.yml": "info: # said\r\n  name: 'Second'\r\n  type: http\r\n  seq: 2\r\nhttp:\r\n  url: http://b.test\r\n",
    "third.yml": "info:\n  name: Third\n  type: http\n  seq: 3\nhttp:\n  url: http://c.test\n  auth: {type: basic}",
    "cart/folder.yml": "info:\n  name: Cart\n  type: folder\n  seq: 4\n# the end\n",
    "cart/add.yml": "info:\n  name: Add\n  type: http\n  seq: 1\n  tags:\n    - slow # so\nhttp:\n  url: http://d.test\n",
    "cart/deep/low.yml": "info:\n  name: Low\n  type: http\nhttp:\n  url: http://e.test\n",
    "broken.yml": "info: [\n",
    "environments/local.yml": "name: local\nvariables: []\n",
}


class Hand:
    """Organises one collection, as the window does, and looks at what lies in its folder."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder
        self.last = Organised()
        desk.open(folder, FILES)

    @property
    def do(self) -> Any:
        return self.desk.session.organising

    def collection(self, folder: Path | None = None) -> Collection:
        opened = self.desk.session.state.opened(folder or self.folder)
        assert opened is not None
        return opened.collection

    def item(self, path: str) -> Item:
        return Item(self.folder, path)

    def items(self, *paths: str) -> list[Item]:
        return [self.item(path) for path in paths]

    def run(self, work: Coroutine[Any, Any, Organised]) -> Organised:
        """Do it and tell the state."""
        self.last = self.desk.wait(work)
        if self.last.moved:
            self.desk.session.apply(RequestsMoved(tuple((*one.old, *one.new) for one in self.last.moved)))
        for change in self.last.changes:
            self.desk.session.apply(change)
        self.agrees()
        return self.last

    def undo(self) -> None:
        self.run(self.desk.session.undo_files.undo())

    def redo(self) -> None:
        self.run(self.desk.session.undo_files.redo())

    def agrees(self) -> None:
        """The state is what a fresh reading of the files gives."""
        for opened in self.desk.session.state.collections:
            assert opened.collection == self.desk.wait(self.desk.session.open(opened.collection.folder))

    def names(self, path: str = "", folder: Path | None = None) -> list[str]:
        """The shown names in a folder, in their order."""
        collection = self.collection(folder)
        node = collection.find(path) if path else None
        nodes: tuple[Node, ...] = node.children if isinstance(node, FolderNode) else collection.children
        return [node.name for node in nodes]

    def bytes(self, folder: Path | None = None) -> dict[str, bytes]:
        """All files of the folder."""
        root = folder or self.folder
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def hand(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hand:
    """The collection, open; the system's trash is a folder of the test's."""
    trash = tmp_path / "trash"
    trash.mkdir()
    monkeypatch.setattr(desk.session.disk, "trash", lambda path: path.rename(trash / path.name), raising=True)
    folder = (tmp_path / "shop").resolve()
    folder.mkdir()
    return Hand(desk, folder)


Make = Callable[[str], Path]


@pytest.fixture
def another(hand: Hand, tmp_path: Path) -> Path:
    """A second collection, open too, with a file of a name that the first one has."""
    folder = (tmp_path / "other").resolve()
    files = {"first.yml": "info:\n  name: Other\n  type: http\n  seq: 7\nhttp:\n  url: http://o.test\n"}
    hand.desk.open(folder, files)
    return folder
