"""What belongs to collections, as a screen reader meets it: tree, folders, environments, finding, files as text.

All tests of this file share one RestDesk, which has a collection of its own open.
"""

from collections.abc import Iterator

import pytest

from tests.accessibility.bus import Node
from tests.accessibility.reader import Reader
from tests.accessibility.stage import lacking, restdesk
from tests.accessibility.test_window import tab_bar, tabs_of, troubles

pytestmark = pytest.mark.xdist_group("accessibility")

FILES = {
    "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Shop}\ndocs: |\n  # Shop\n",
    "cart/folder.yml": "info: {name: Cart, type: folder, seq: 1}\ndocs: |\n  Begin with [adding](add.yml).\n",
    "cart/add.yml": 'info: {name: Add, type: http, seq: 1}\nhttp: {method: POST, url: "{{baseUrl}}/carts"}\n',
    "cart/read.yml": 'info: {name: Read, type: http, seq: 2}\nhttp: {method: GET, url: "{{baseUrl}}/carts"}\n',
    "goods/broken.yml": 'info:\n  name: Stock\n  type: http\n\nhttp:\n  url: "a\n',
    "environments/local.yml": """\
name: local
color: "#d1453b"
variables:
  - {name: baseUrl, value: "http://127.0.0.1:9"}
  - {name: apiKey, secret: true}
""",
    "environments/production.yml": """\
name: production
variables:
  - {name: baseUrl, value: "http://127.0.0.1:9"}
x-restdesk: {production: true}
""",
}
TREE = ("tree", "Collections")
URL = ("text", "URL")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A person with a screen reader before RestDesk, which shows the first request of a collection."""
    if missing := lacking():
        pytest.skip(f"not installed (Debian's names): {' '.join(missing)}")
    home = tmp_path_factory.mktemp("a11y")
    for name, text in FILES.items():
        file = home / "shop" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    with restdesk(home, str(home / "shop"), RESTDESK_LANGUAGE="en", RESTDESK_THEME="light") as reader:
        reader.find("text", "URL")
        reader.press("Ctrl+L")
        reader.reaches(*URL)
        yield reader


def go_to(reader: Reader, name: str, place: str) -> None:
    """Open a request, folder or file by its name."""
    choose(reader, "Ctrl+P", name)
    reader.bus.until(lambda: place in [node.name for node in reader.all("page tab")], place)


def choose(reader: Reader, chord: str, text: str) -> None:
    """Choose what a palette finds by a text."""
    reader.bus.forget()
    reader.press(chord)
    reader.bus.until(reader.bus.announced, "the palette")
    reader.type(text)
    reader.bus.until(lambda: text in reader.bus.announced()[-1], text)
    reader.press("Return")


def go_to_tree(reader: Reader) -> Node:
    """Let the tree have the focus, by keys."""
    for _ in range(5):
        if reader.move("F6")[0] in ("tree", "tree item"):
            break
    reader.press("Home")
    return reader.find(*TREE)


def go_to_row(reader: Reader, name: str) -> None:
    """Let a row of the tree have the focus, by keys."""
    go_to_tree(reader)
    for _ in range(12):
        if reader.move("Down") == ("tree item", name):
            return
    raise AssertionError(f"no row {name!r}")


def tab_to(reader: Reader, role: str, name: str) -> None:
    """Press Tab until that has the focus."""
    seen = [reader.move("Tab")]
    while seen[-1] != (role, name):
        assert len(seen) < 40, f"{name} is not reached: {seen}"
        seen.append(reader.move("Tab"))


def rows_of(tree: Node) -> dict[str, Node]:
    return {node.name: node for node in tree.children() if node.role == "tree item"}


def around(reader: Reader, most: int = 24) -> list[tuple[str, str]]:
    """What Tab reaches from here until it comes back."""
    first = reader.move("Tab")
    seen = [first]
    while (came := reader.move("Tab")) != first:
        seen.append(came)
        assert len(seen) < most, f"Tab does not come round: {seen}"
    return seen


def test_a_row_says_its_method_whether_it_is_open_and_what_is_wrong_with_its_file(reader: Reader) -> None:
    rows = rows_of(go_to_tree(reader))
    assert list(rows) == ["Shop", "Cart", "POST Add", "GET Read", "goods", "broken"]
    assert {name for name, row in rows.items() if "expanded" in row.states} == {"Shop", "Cart", "goods"}
    assert "line 6" in rows["broken"].description
    reader.press("Left")
    reader.bus.until(lambda: "expanded" not in rows_of(reader.find(*TREE))["Shop"].states, "a closed collection")
    reader.press("Right")
    reader.bus.until(lambda: "expanded" in rows_of(reader.find(*TREE))["Shop"].states, "an open collection")


def test_a_row_that_is_not_saved_says_so(reader: Reader) -> None:
    go_to(reader, "Read", "GET Read")
    reader.press("Ctrl+L")
    reader.reaches(*URL)
    reader.type("x")
    reader.bus.until(lambda: "GET Read, not saved" in rows_of(reader.find(*TREE)), "a row that is not saved")
    reader.press("Ctrl+Z")
    reader.bus.until(lambda: "GET Read" in rows_of(reader.find(*TREE)), "a row that is saved")


def test_the_field_of_a_name_says_whose_it_is_and_gives_the_focus_back(reader: Reader) -> None:
    go_to_row(reader, "GET Read")
    assert reader.move("F2") == ("text", "New name of Read")
    assert troubles(reader) == []
    assert reader.move("Escape")[0] in ("tree", "tree item")


def test_what_was_deleted_is_said_and_undone_by_a_key(reader: Reader) -> None:
    go_to_row(reader, "GET Read")
    reader.bus.forget()
    reader.press("Delete")
    reader.bus.until(
        lambda: [said for said in reader.bus.announced() if said.startswith("Deleted")], "what was deleted"
    )
    reader.bus.until(lambda: "GET Read" not in rows_of(reader.find(*TREE)), "a row gone")
    reader.press("Ctrl+Z")
    reader.bus.until(lambda: "GET Read" in rows_of(reader.find(*TREE)), "the row again")


def test_every_pane_of_a_folder_says_what_it_is(reader: Reader) -> None:
    go_to_row(reader, "Cart")
    reader.press("Return")
    reader.find("text", "Name of the folder")
    bar = tab_bar(reader, "Docs")
    for tab in tabs_of(bar):
        tab.call("org.a11y.atspi.Action", "DoAction", "i", (0,))
        reader.bus.until(lambda: bar.name == tab.name, tab.name)  # noqa: B023  asked at once
        assert troubles(reader) == [], tab.name
    tabs_of(bar)[0].call("org.a11y.atspi.Action", "DoAction", "i", (0,))


def test_a_link_of_the_docs_is_said_when_tab_comes_to_it(reader: Reader) -> None:
    go_to_row(reader, "Cart")
    reader.press("Return")
    reader.find("text", "Name of the folder")
    tab_to(reader, "label", "Docs")
    reader.bus.forget()
    reader.press("Tab")
    reader.bus.until(lambda: reader.bus.announced() == ["adding"], "the link")


def test_the_table_of_an_environment_says_secrets_and_no_value_of_them(reader: Reader) -> None:
    reader.press("Ctrl+Shift+E")
    reader.reaches("list", "Environments")
    names = [node.name for node in reader.all("list item")]
    assert names == ["local, active, Red", "production, Production", "Global"]
    assert troubles(reader) == []
    cells = [node.name for node in reader.all("cell")]
    assert {"Secret, not secret", "Secret, secret", "Value, No value on this computer"} <= set(cells)
    tab_to(reader, "cell", "Secret, secret")
    for chord in ("Shift+Tab", "Shift+Tab"):
        reader.move(chord)
    reader.move("Tab")
    reader.type("sesame")
    reader.press("Escape")
    assert not any("sesame" in node.name for _parent, node in reader.showing())


def test_tab_goes_through_the_environments_in_order(reader: Reader) -> None:
    reader.press("Ctrl+Shift+E")
    reader.find("list", "Environments").take_focus()
    reader.reaches("list", "Environments")
    seen = [reader.move("Tab")[1] for _ in range(7)]
    assert seen == [
        "New environment",
        "More",
        "Red",
        "Nothing",
        ".env file",
        "Production environment",
        "Bulk edit",
    ]


def test_what_is_found_everywhere_is_counted_aloud(reader: Reader) -> None:
    reader.bus.forget()
    reader.press("Ctrl+Shift+F")
    reader.reaches("text", "Find in all collections")
    reader.type("carts")
    reader.bus.until(lambda: reader.bus.announced() == ["2 found in 2 files"], "the count, once")
    assert troubles(reader) == []
    assert reader.move("Down")[0] in ("tree", "tree item")
    assert "Shop / Cart POST Add 1" in [node.name for node in reader.find("tree", "What was found").children()]


def test_a_file_that_becomes_whole_is_said(reader: Reader) -> None:
    go_to(reader, "broken", "broken.yml")
    reader.reaches("text", "Text of the file")
    assert troubles(reader) == []
    reader.bus.forget()
    reader.press("Ctrl+End", "Left")
    reader.type('"')
    reader.bus.until(lambda: [said for said in reader.bus.announced() if "can be read" in said], "that it can be read")
    reader.press("Ctrl+Z")


def test_the_buttons_of_a_variable_s_card_are_reached_and_left(reader: Reader) -> None:
    go_to(reader, "Add", "POST Add")
    reader.press("Ctrl+L")
    reader.reaches(*URL)
    reader.press("Home", "Right", "Right", "Right")
    card = reader.move("Ctrl+I")
    assert card[1].startswith("baseUrl, variable, http://127.0.0.1:9. Comes from: environment local")
    assert [name for _role, name in around(reader)] == [
        *("Edit", "Go to definition", "Find uses", "Rename everywhere…"),
        card[1],
    ]
    assert reader.move("Escape") == URL


def test_the_question_before_a_production_environment_is_said(reader: Reader) -> None:
    go_to(reader, "Add", "POST Add")
    reader.move("Ctrl+E")
    reader.press("Down", "Return")
    reader.bus.until(lambda: reader.all("combo box", "production"), "the production environment")
    reader.press("Ctrl+L")
    reader.bus.forget()
    reader.press("Ctrl+Return")
    reader.bus.until(lambda: [said for said in reader.bus.announced() if "production" in said], "the question")
    assert reader.all("push button", "Send to production?")
    reader.press("Escape")
    reader.bus.until(lambda: reader.all("push button", "Send"), "Send again")


@pytest.mark.parametrize(
    ("chord", "title", "order"),
    [
        ("Ctrl+Shift+S", "Save request", ["Name", "Folder", "New folder", "Save", "Cancel"]),
        (
            "New collection",
            "New collection",
            ["Name", "Place", "Choose the place", "With an environment “local”", "Cancel"],
        ),
    ],
)
def test_a_dialog_of_collections_is_gone_through_by_tab(
    reader: Reader, chord: str, title: str, order: list[str]
) -> None:
    if "+" in chord:
        go_to(reader, "Add", "POST Add")
        reader.press(chord)
    else:
        choose(reader, "Ctrl+K", chord)
    dialog = reader.bus.until(lambda: [one for one in reader.windows() if one.name.startswith(title)], title)[0]
    assert dialog.role == "dialog"
    assert troubles(reader) == []
    reader.reaches("text", "Name")
    assert [name for _role, name in around(reader)] == [*order[1:], order[0]]
    reader.press("Escape")
    reader.bus.until(lambda: len(reader.windows()) == 1, "the dialog closed")
