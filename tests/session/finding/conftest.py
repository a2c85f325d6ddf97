"""Two open collections and a hand that finds, replaces and renames in them as the window does."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from restdesk.model.ready import Place
from restdesk.session.finding.everywhere import Everywhere
from restdesk.session.finding.query import Edited, Found, FoundFile, Hit, Query
from restdesk.session.finding.replacing import Replaced, wanted_of
from restdesk.session.finding.uses import Uses
from tests.session.conftest import Desk

SHOP = {
    "opencollection.yml": (
        "opencollection: 1.0.0\ninfo:\n  name: Shop # ours\nrequest:\n  headers:\n"
        "    - name: X-Shop\n      value: '{{shop}}'\ndocs: All of the shop.\n"
    ),
    "environments/local.yml": (
        "name: local\nvariables:\n  - name: host\n    value: http://shop.test\n"
        "  - name: shop\n    value: 'at {{host}}'\n"
        "  - secret: true\n    name: token\n"
    ),
    "cart/folder.yml": "info:\n  name: Cart\n  type: folder\ndocs: The cart.\n",
    "cart/add.yml": (
        "# by hand\r\ninfo:\r\n  name: Add to cart\r\n  type: http\r\n  tags:\r\n    - slow\r\n"
        'http:\r\n  method: POST\r\n  url: "{{host}}/cart?note=old%20cart"\r\n'
        "  params:\r\n    - name: note\r\n      value: old cart\r\n      type: query\r\n"
        "  headers:\r\n    - name: X-Cart\r\n      value: Cart of {{ host }} # no comment\r\n"
        "  body:\r\n    type: json\r\n    data: |-\r\n      {\r\n"
        '        "cart": 1,\r\n        "carts": 2\r\n      }\r\n'
        '  auth:\r\n    type: bearer\r\n    token: "{{token}}"\r\n'
        'runtime:\r\n  assertions:\r\n    - expression: res.body.cart\r\n      operator: eq\r\n      value: "1"\r\n'
        "  actions:\r\n    - type: set-variable\r\n      phase: after-response\r\n      selector:\r\n"
        "        expression: res.body.cart\r\n        method: jsonq\r\n      variable:\r\n        name: cartId\r\n"
        "        scope: collection\r\n"
    ),
    "clear.yml": (
        "info:\n  name: In the clear\n  type: http\nhttp:\n  url: http://a.test\n"
        "  auth: {type: basic, username: hunter, password: hunter2}\n"
    ),
    "broken.yml": "info: [ cart\n",
}
OTHER = {"first.yml": "info:\n  name: Cart of others\n  type: http\nhttp:\n  url: http://o.test/{{host}}\n"}


class Line(NamedTuple):
    """One hit as a person reads it."""

    path: str
    field: str
    row: str
    text: str


class Finder:
    """Finds in the collections, and tells the state what was written."""

    def __init__(self, desk: Desk, shop: Path, other: Path) -> None:
        self.desk = desk
        self.shop = shop
        self.other = other

    @property
    def everywhere(self) -> Everywhere:
        return self.desk.session.finding

    def found(self, query: Query, edited: Sequence[Edited] = ()) -> tuple[list[FoundFile], Found]:
        """All files that a search tells of, and its last word."""
        return self.desk.wait(_all(self.everywhere.search(query, edited)))

    def lines(self, query: Query | str, edited: Sequence[Edited] = ()) -> list[Line]:
        files, _last = self.found(Query(query) if isinstance(query, str) else query, edited)
        return [_line(file, hit) for file in files for hit in file.hits]

    def replace(self, query: Query, new: str, files: Sequence[FoundFile] | None = None) -> Replaced:
        """Replace all that is found, or what is found in these files."""
        chosen = self.found(query)[0] if files is None else files
        replaced = self.desk.wait(self.everywhere.replace([wanted_of(query, new, file, file.hits) for file in chosen]))
        self._tell(replaced)
        return replaced

    def uses(self, path: str, name: str, new: str = "", edited: Sequence[Edited] = ()) -> Uses:
        meant = self.everywhere.meant(Place(collection=self.shop, path=path, environment="local"), name)
        assert meant is not None
        return self.desk.wait(self.everywhere.renamed(self.shop, meant, new, edited))

    def rename(self, uses: Uses) -> Replaced:
        replaced = self.desk.wait(self.everywhere.rename(uses.wanted))
        self._tell(replaced)
        return replaced

    def undo(self) -> None:
        for change in self.desk.wait(self.desk.session.undo_files.undo()).changes:
            self.desk.session.apply(change)

    def text(self, path: str, folder: Path | None = None) -> str:
        return ((folder or self.shop) / path).read_bytes().decode()

    def _tell(self, replaced: Replaced) -> None:
        for change in replaced.organised.changes:
            self.desk.session.apply(change)


def _line(file: FoundFile, hit: Hit) -> Line:
    return Line(file.path, ".".join(map(str, hit.address)), hit.row, hit.text)


async def _all(search: AsyncIterator[Found]) -> tuple[list[FoundFile], Found]:
    found = [one async for one in search]
    return [file for one in found for file in one.files], found[-1]


@pytest.fixture
def finder(desk: Desk, tmp_path: Path) -> Finder:
    """A hand over two open collections."""
    shop, other = (tmp_path / "shop").resolve(), (tmp_path / "other").resolve()
    for folder, files in ((shop, SHOP), (other, OTHER)):
        for name, text in {"opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Mine}\n", **files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        desk.opened(desk.wait(desk.session.open(folder)))
    return Finder(desk, shop, other)
