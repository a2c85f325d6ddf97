"""A tree that paints plain rows its own quick way looks to the pixel as Qt would paint it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from restdesk.gui.collections.tree import CollectionTree
from restdesk.gui.finding.tree import ResultsTree
from restdesk.gui.widgets.row_tree import RowTree
from restdesk.model.collection import Brief, Broken, Collection, Folder, FolderNode, RequestNode, Root
from restdesk.model.request import Info
from restdesk.session.finding.query import FoundFile, Hit
from restdesk.session.finding.texts import Texts
from restdesk.words import Message, Words

SHOP = Path("/shop")


def _request(path: str, name: str, method: str = "GET", broken: Broken | None = None) -> RequestNode:
    return RequestNode(path=path, brief=Brief(name=name, type="http", method=method), content=broken)


def _collections() -> CollectionTree:
    what = Message(Words("Test", "What is wrong"))
    broken = Broken(what=what, advice=what, cause="unexpected end", line=3)
    inner = FolderNode(path="f/in", content=Folder(info=Info(name="Inner")), children=(_request("f/in/a.yml", "Deep"),))
    outer = FolderNode(
        path="f",
        content=Folder(info=Info(name="Outer")),
        children=(
            inner,
            _request("f/b.yml", "사용자 조회", "DELETE"),
            _request("f/c.yml", "Very long " * 20, "OPTIONS"),
        ),
    )
    closed = FolderNode(path="g", content=Folder(info=Info(name="Shut")), children=(_request("g/x.yml", "Unseen"),))
    tree = CollectionTree()
    ends = (_request("d.yml", "Broken", broken=broken), _request("e.yml", "Edited", "POST"))
    tree.show_collections(
        (Collection(folder=SHOP, content=Root(info=Info(name="Shop")), children=(outer, closed, *ends)),)
    )
    tree.collapse(tree.rows.index_of((SHOP, "g")))
    tree.show_modified([(SHOP, "e.yml")])
    tree.show_cut([(SHOP, "f/in")])
    return tree


def _results() -> ResultsTree:
    tree = ResultsTree()
    hits = tuple(Hit(("http", "url"), at, at + 5, "http://x/" * at, "order", "/7?page=2 " * 9) for at in range(3))
    files = [
        FoundFile(folder=SHOP, path=f"{at}.yml", kind="request", name=f"Order {at}", method="GET", above=("Shop",),
                  texts=Texts((), "", ""), hits=hits, read_only=at == 1)
        for at in range(2)
    ]  # fmt: skip
    tree.rows.add(files)
    return tree


def _replacing() -> ResultsTree:
    tree = _results()
    tree.rows.show_ticks(ticks=True)
    return tree


def _picture(tree: RowTree) -> QImage:
    return tree.grab().toImage()


@pytest.mark.parametrize("made", [_collections, _results, _replacing])
@pytest.mark.parametrize("current", [None, 0, 1, 3])
def test_rows_look_as_qt_paints_them(
    made: Callable[[], RowTree], current: int | None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = made()
    qtbot.addWidget(tree)
    tree.resize(300, 320)
    tree.show()
    index = tree.model().index(0, 0)
    for _ in range(current or 0):
        index = tree.indexBelow(index)
    if current is not None:
        tree.setCurrentIndex(index)
    plain, painted = type(tree).paint_plain, 0

    def counted(*given: Any) -> None:
        nonlocal painted
        painted += 1
        plain(*given)

    monkeypatch.setattr(type(tree), "paint_plain", counted)
    own, quick = _picture(tree), painted
    assert quick >= 4
    monkeypatch.setattr(RowTree, "is_special", lambda *_given: True)
    assert _picture(tree) == own
    assert painted == quick
