"""The scenes of collections: the tree, folders, environments, finding, saving. Each begins with files of its own."""

import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.picture_hands import (
    Do,
    Seen,
    activate,
    desk_of,
    dialog_of,
    open_node,
    press,
    request_of,
    show_pane,
    trigger,
    type_into,
    until,
    whole,
)

if TYPE_CHECKING:
    from restdesk.gui.environments.document import EnvironmentsDocument
    from restdesk.gui.finding.document import FindDocument
    from restdesk.gui.window import MainWindow

_OLDER = Path(__file__).resolve().parent.parent / "tests" / "formats" / "bru" / "older"
_LOCAL, _LIVE = "environments/local.yml", "environments/production.yml"
_DOCS = """\
docs: |
  # The cart

  What a customer is about to buy. A cart lives for **30 days**, then it is emptied.

  | Request | What it does |
  |---|---|
  | [Add to cart](add-to-cart.yml) | puts goods into it |
  | `GET /cart` | reads it |

  - Prices are in won, without decimals.
  - 재고가 없으면 `409`가 옵니다.
"""
_FILES = {
    "opencollection.yml": """\
opencollection: 1.0.0
info:
  name: Shop
request:
  headers:
    - name: Accept
      value: application/json
    - name: X-Shop-Version
      value: "2026-11"
  auth:
    type: bearer
    token: "{{shopToken}}"
  variables:
    - name: page
      value: "1"
docs: |
  # Shop

  The requests of a small shop: its [cart](cart/folder.yml), its goods and its customers.

  1. Choose the environment **local**.
  2. Log in once; the token stays for this session.
""",
    "cart/folder.yml": """\
info:
  name: Cart
  type: folder
  seq: 1
request:
  headers:
    - name: X-Cart
      value: "{{cartId}}"
      description: the customer's own cart
    - name: Accept-Language
      value: ko
    - name: X-Debug
      value: "1"
      disabled: true
  auth:
    type: basic
    username: kim
    password: "{{cartPassword}}"
  variables:
    - name: cartId
      value: cart-1042
      description: of the customer kim
    - name: size
      value: "10"
"""
    + _DOCS,
    "cart/add-to-cart.yml": """\
info:
  name: Add to cart
  type: http
  seq: 1
  tags: [smoke]
http:
  method: POST # as the shop wants it
  url: "{{baseUrl}}/carts/{{cartId}}/goods"
  headers:
    - name: X-Trace
      value: cart
  body:
    type: json
    data: |-
      {
        "goods": "tea",
        "count": 2,
        "cart": "{{cartId}}"
      }
  auth: inherit
runtime:
  variables:
    - name: goods
      value: tea
      description: what is put into the cart
    - name: count
      value: "2"
    - name: note
      value: 새 상품
      disabled: true
""",
    "cart/read-cart.yml": """\
info: {name: Read cart, type: http, seq: 2}
http: {method: GET, url: "{{baseUrl}}/carts/{{cartId}}?size={{size}}", auth: inherit}
""",
    "cart/empty-cart.yml": """\
info: {name: Empty cart, type: http, seq: 3}
http: {method: DELETE, url: "{{baseUrl}}/carts/{{cartId}}", auth: inherit}
""",
    "goods/folder.yml": "info: {name: Goods, type: folder, seq: 2}\n",
    "goods/list-goods.yml": """\
info: {name: List goods, type: http, seq: 1}
http: {method: GET, url: "{{baseUrl}}/goods?page={{page}}"}
""",
    "goods/stock.yml": """\
info: {name: 재고 확인, type: http, seq: 2}
http: {method: GET, url: "{{baseUrl}}/goods/{{goodsId}}/stock"}
""",
    "goods/change-price.yml": """\
info: {name: Change price, type: http, seq: 3}
http: {method: PATCH, url: "{{baseUrl}}/goods/42", body: {type: json, data: '{"price": 12000}'}}
""",
    _LOCAL: """\
name: local
color: "#2e8555"
variables:
  - name: baseUrl
    value: http://localhost:8080
    description: the shop on this computer
  - name: shopToken
    secret: true
  - name: cartPassword
    secret: true
  - name: pages
    value: {type: number, data: "10"}
  - name: region
    value: kr
    disabled: true
""",
    _LIVE: """\
name: production
color: "#d1453b"
extends: local
variables:
  - name: baseUrl
    value: https://shop.example
x-restdesk:
  production: true
""",
}
_BROKEN = """\
info:
  name: 재고 확인
  type: http
  seq: 2

http:
  method: GET
  url: "{{baseUrl}}/goods/42/stock
  headers:
    - name: X-Trace
      value: stock
"""


def _shop(window: "MainWindow", **changed: str) -> None:
    """Open the shop, and nothing else; `changed` has the texts of files that are others, by their names."""
    from restdesk.gui.collections.side_bar import SideBar

    folder = Path.home() / "shop"
    _nothing(window)
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in _FILES.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(changed.get(file.stem, text), "utf-8")
    _open_folder(window, folder)
    bar: SideBar = window.side_bar
    bar.tree.expandAll()


def _nothing(window: "MainWindow") -> None:
    """Close all that is open."""
    from restdesk.session.state import CollectionClosed

    desk = desk_of(window)
    for document in desk.documents.open():
        desk.documents.close(document)
    for folder in desk.opening.folders():
        desk.session.apply(CollectionClosed(folder))
    desk.opening.settled.emit()
    window.area.bar.clear()
    activate(window)


def _open_folder(window: "MainWindow", folder: Path) -> None:
    desk = desk_of(window)
    desk.open_folder(folder)
    until(lambda: folder in desk.opening.folders() and folder in desk.opening.recent)


def _select(window: "MainWindow", *paths: str) -> None:
    """Select these in the tree, which has the focus."""
    folder = Path.home() / "shop"
    window.side_bar.tree.setFocus()
    window.side_bar.tree.select_several((folder, path) for path in paths)


def _tree_menu(window: "MainWindow") -> None:
    _shop(window)
    open_node(window, "cart/add-to-cart.yml")
    _select(window, "cart/read-cart.yml", "cart/empty-cart.yml", "goods/list-goods.yml")
    tree = window.side_bar.tree
    tree.customContextMenuRequested.emit(tree.visualRect(tree.currentIndex()).center())


def _tree_rename(window: "MainWindow") -> None:
    _shop(window)
    open_node(window, "cart/read-cart.yml")
    _select(window, "cart/read-cart.yml")
    trigger("tree.rename", window)


def _broken(window: "MainWindow") -> None:
    _shop(window, stock=_BROKEN)
    open_node(window, "goods/stock.yml")


def _mended(window: "MainWindow") -> None:
    from restdesk.gui.text.code_edit import CodeEdit

    _broken(window)
    document = desk_of(window).documents.current()
    edit = document.findChild(CodeEdit, "fileEdit") if document is not None else None
    assert edit is not None
    until(lambda: not edit.isReadOnly())
    edit.replace_text(_BROKEN.replace("/stock\n", '/stock"\n'), 0)


def _folder(path: str, pane: str, window: "MainWindow") -> None:
    _shop(window)
    desk = desk_of(window)
    desk.documents.choose_environment("local")
    open_node(window, path)
    show_pane(window, pane, "folderTabs")


def _docs_edited(window: "MainWindow") -> None:
    _folder("cart", "docs", window)
    press("docsEditButton", window)


def _environments(path: str, window: "MainWindow") -> "EnvironmentsDocument":
    from restdesk.gui.environments.document import EnvironmentsDocument

    _shop(window)
    desk = desk_of(window)
    desk.open_environments(path)
    document = desk.documents.current()
    assert isinstance(document, EnvironmentsDocument)
    return document


def _own(window: "MainWindow") -> None:
    """A secret that was typed, and a value of one's own."""
    from restdesk.gui.environments.table import OWN, VALUE

    document = _environments(_LOCAL, window)
    for row, section, text in ((1, VALUE, "sesame"), (0, OWN, "http://192.168.0.7:8080")):
        document.sheet.table.open_cell(row, section)
        _type(text)
        document.sheet.table.setFocus()
    document.save()


def _type(text: str) -> None:
    """Type into what has the focus."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def _production(window: "MainWindow") -> None:
    _request(window, "goods/change-price.yml", "production")
    show_pane(window, "body")
    tab = request_of(window)
    button = tab.editor.line.send_button
    words = button.text()
    tab.send()
    until(lambda: button.text() != words)


def _request(window: "MainWindow", path: str, environment: str = "local") -> None:
    _shop(window)
    open_node(window, path)
    desk_of(window).documents.choose_environment(environment)


def _variables(window: "MainWindow") -> None:
    _request(window, "cart/add-to-cart.yml")
    show_pane(window, "variables")


def _card(path: str, name: str, window: "MainWindow") -> None:
    from PySide6.QtWidgets import QLineEdit

    _request(window, path)
    url = request_of(window).findChild(QLineEdit, "urlEdit")
    assert url is not None
    url.setFocus()
    url.setCursorPosition(url.text().index(name) + 1)
    trigger("variable.show", window)


def _card_edited(window: "MainWindow") -> None:
    _card("goods/list-goods.yml", "baseUrl", window)
    press("cardEdit", window)


def _save_as(window: "MainWindow") -> None:
    _request(window, "cart/add-to-cart.yml")
    trigger("request.save_as", window)


def _new_collection(window: "MainWindow") -> None:
    _shop(window)
    trigger("collection.new", window)
    until(lambda: "~" in dialog_of(window, "newCollectionDialog").place.text())  # type: ignore[attr-defined]
    type_into("newCollectionName", "Reading room", window)


def _move_to(window: "MainWindow") -> None:
    _shop(window)
    _select(window, "cart/read-cart.yml", "cart/empty-cart.yml")
    trigger("tree.move_to", window)


def _found(window: "MainWindow") -> "FindDocument":
    """What is found everywhere, with the focus on a place."""
    _shop(window)
    open_node(window, "cart/add-to-cart.yml")
    return _look_for("cart", window)


def _look_for(text: str, window: "MainWindow", action: str = "find.everywhere") -> "FindDocument":
    from restdesk.gui.finding.document import FindDocument

    trigger(action, window)
    document = desk_of(window).documents.current()
    assert isinstance(document, FindDocument)
    type_into("findEverywhereText", text, window)
    until(lambda: not document.is_searching() and document.can_step())
    return document


def _replaced(window: "MainWindow") -> None:
    document = _found(window)
    _look_for("cart", window, "find.replace_everywhere")
    type_into("findEverywhereNew", "basket", window)
    document.results.go(document.results.rows.index(0, 0))


def _renamed(window: "MainWindow") -> None:
    from restdesk.gui.finding.document import FindDocument

    _request(window, "cart/add-to-cart.yml")
    desk = desk_of(window)
    desk.rename_everywhere("cartId")
    until(lambda: isinstance(desk.documents.current(), FindDocument))
    document = desk.documents.current()
    assert isinstance(document, FindDocument)
    until(lambda: not document.is_searching() and document.can_step())
    type_into("renameVariableNew", "basketId", window)
    until(lambda: not document.is_searching())


def _changed_outside(window: "MainWindow") -> None:
    _request(window, "cart/add-to-cart.yml")
    file = Path.home() / "shop" / "cart" / "add-to-cart.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("/goods", "/items"), "utf-8")
    request_of(window).editor.line.type_url("{{baseUrl}}/carts/{{cartId}}/things")
    trigger("document.save", window)


def _difference(window: "MainWindow") -> None:
    from restdesk.gui.dialogs.difference import DifferenceDialog, ask_to_write
    from restdesk.session.outcome import WholeFile

    _request(window, "cart/add-to-cart.yml")
    before = _FILES["cart/add-to-cart.yml"]
    after = before.replace(" # as the shop wants it", "").replace("tags: [smoke]", "tags:\n    - smoke")
    file = WholeFile(path="cart/add-to-cart.yml", before=before, after=after.replace("/goods", "/items"))
    ask_to_write(request_of(window), desk_of(window).context, file, lambda: None, lambda: None)
    until(lambda: any(dialog.isVisible() for dialog in window.findChildren(DifferenceDialog)))


def _no_collection(window: "MainWindow") -> None:
    _shop(window)
    _nothing(window)


def _older(window: "MainWindow") -> None:
    _shop(window)
    folder = Path.home() / "older"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(_OLDER, folder)
    _open_folder(window, folder)
    desk = desk_of(window)
    opened = desk.session.state.opened(folder)
    assert opened is not None
    desk.documents.open_node(opened.collection, opened.collection.find("orders/new.yml"))


def _deleted(window: "MainWindow") -> None:
    _shop(window)
    open_node(window, "cart/add-to-cart.yml")
    _select(window, "cart/read-cart.yml", "cart/empty-cart.yml")
    trigger("tree.delete", window)


def _tab_renamed(window: "MainWindow") -> None:
    _request(window, "cart/add-to-cart.yml")
    trigger("tab.rename", window)


def _dialog(name: str) -> Seen:
    return partial(dialog_of, name=name)


COLLECTION_SCENES: tuple[tuple[str, Do, Seen], ...] = (
    ("tree-menu", _tree_menu, whole),
    ("tree-rename", _tree_rename, whole),
    ("broken-file", _broken, whole),
    ("mended-file", _mended, whole),
    ("folder-docs", partial(_folder, "cart", "docs"), whole),
    ("folder-docs-edited", _docs_edited, whole),
    ("folder-headers", partial(_folder, "cart", "headers"), whole),
    ("folder-auth", partial(_folder, "cart", "auth"), whole),
    ("folder-variables", partial(_folder, "cart", "variables"), whole),
    ("collection", partial(_folder, "", "docs"), whole),
    ("environments", partial(_environments, _LIVE), whole),
    ("production", _production, whole),
    ("request-variables", _variables, whole),
    ("variable-known", partial(_card, "cart/add-to-cart.yml", "cartId"), whole),
    ("variable-unknown", partial(_card, "goods/stock.yml", "goodsId"), whole),
    ("variable-edited", _card_edited, whole),
    ("move-to", _move_to, whole),
    ("find-everywhere", _found, whole),
    ("replace-everywhere", _replaced, whole),
    ("rename-everywhere", _renamed, whole),
    ("changed-outside", _changed_outside, whole),
    ("no-collection", _no_collection, whole),
    ("older-collection", _older, whole),
    ("deleted", _deleted, whole),
    ("tab-renamed", _tab_renamed, whole),
    ("own-values", _own, whole),  # the last of the window: the value stays
    ("save-as", _save_as, _dialog("saveAsDialog")),
    ("new-collection", _new_collection, _dialog("newCollectionDialog")),
    ("difference", _difference, _dialog("differenceDialog")),
)
