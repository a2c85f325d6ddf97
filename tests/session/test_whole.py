"""All contents of a collection that is told in brief, and what works without them."""

from pathlib import Path

import pytest

from restdesk.model.collection import Broken, Collection
from restdesk.model.request import Request
from restdesk.session import whole
from restdesk.session.build import Session
from restdesk.session.whole import Read
from restdesk.storage import tree_index
from restdesk.storage.collections import read_collection
from tests.session.conftest import Desk


@pytest.fixture
def brief(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Collection:
    """An open collection of seven requests whose contents are not read."""
    monkeypatch.setattr(tree_index, "_SMALL", 0)
    monkeypatch.setattr(whole, "_BATCH", 2)
    names = [f"f{number % 2}/r{number}.yml" for number in range(7)]
    files = {name: f"info: {{name: {name}, type: http}}\nhttp: {{url: http://x}}\n" for name in names}
    return desk.open(tmp_path / "brief", files | {"bad.yml": "http: ["})


def test_a_collection_that_is_told_in_brief_is_made_whole(desk: Desk, brief: Collection) -> None:
    assert {type(node.content) for node in brief.requests()} == {type(None), Broken}
    made = desk.wait(desk.session.whole(brief))
    assert made == read_collection(brief.folder)


def test_all_contents_come_in_parts_top_to_bottom(desk: Desk, brief: Collection) -> None:
    async def all_of_it(session: Session) -> list[tuple[Read, ...]]:
        return [part async for part in session.read_all(brief.folder)]

    parts = desk.wait(all_of_it(desk.session))
    assert [len(part) for part in parts] == [2, 2, 2, 2]
    assert [path for part in parts for path, _ in part] == [node.path for node in brief.requests()]
    kinds = [type(content) for part in parts for _, content in part]
    assert kinds.count(Request) == 7
    assert kinds.count(Broken) == 1
