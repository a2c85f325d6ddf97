"""The window as a screen reader meets it, over the real accessibility bus: names, roles, focus, what is announced.

All tests of this file share one RestDesk; each begins by going where it wants to be.
"""

from collections import Counter

import pytest

from tests.accessibility.bus import Node
from tests.accessibility.reader import Reader

pytestmark = pytest.mark.xdist_group("accessibility")

REQUEST, RESPONSE = "Params", "Response"
REQUEST_PANES = ("Params", "Headers", "Body", "Auth", "Checks", "Variables", "Settings", "Docs")
RESPONSE_PANES = ("Response", "Headers", "Cookies", "Timeline", "Checks", "Sent")
NO_ROLES = {"", "unknown", "invalid", "layered pane"}
"""Roles that say nothing to whoever lands on such a thing; a long text is a named `filler`, with a `text` in it."""
URL = ("text", "URL")


def is_named(node: Node) -> bool:
    """A combo box is called by what is chosen in it: what it is for is said by its label or by its field."""
    if node.role != "combo box":
        return bool(node.name)
    return bool(node.labels()) or any(child.name for child in node.children() if child.role == "text")


def troubles(reader: Reader) -> list[str]:
    """What can have the focus now and does not say what it is."""
    found, told = [], Counter[tuple[str, str, str]]()
    for parent, node in reader.showing():
        if "focusable" not in node.states:
            continue
        role, name = node.role, node.name
        if not is_named(node) or role in NO_ROLES:
            found.append(f"{role} {name!r} says too little")
        if role not in ("cell", "tree item", "list item"):
            told[parent.path, role, " ".join((*node.labels(), name))] += 1
    return found + [f"{count} times {role} {name!r}" for (_, role, name), count in told.items() if count > 1]


def send(reader: Reader) -> str:
    """Send the request in front, and return what was announced as its result."""
    reader.bus.forget()
    reader.press("Ctrl+Return")
    said = reader.bus.until(lambda: [text for text in reader.bus.announced() if " ms" in text], "a result")
    return str(said[-1])


def tab_bar(reader: Reader, first: str) -> Node:
    """The row of tabs that begins with that one."""
    bars = reader.all("page tab list")
    found = [bar for bar in bars if (tabs := tabs_of(bar)) and tabs[0].name.startswith(first)]
    assert len(found) == 1, [bar.name for bar in bars]
    return found[0]


def tabs_of(bar: Node) -> list[Node]:
    return [child for child in bar.children() if child.role == "page tab"]


def go_to_bar(reader: Reader, first: str) -> Node:
    """Go to the row of tabs that begins with that one, by keys."""
    bar = tab_bar(reader, first)
    if reader.focused() != URL:
        reader.move("Ctrl+L")
    for _ in range(6):
        role, name = reader.move("F6" if first == RESPONSE else "Tab")
        if role in ("page tab list", "page tab") and name == bar.name:
            break
    return bar


def show_pane(reader: Reader, first: str, pane: str) -> None:
    """Bring a pane to the front by the arrow keys."""
    bar = go_to_bar(reader, first)
    names = [tab.name.split()[0] for tab in tabs_of(bar)]
    steps = names.index(pane) - names.index(bar.name.split()[0])
    reader.press(*["Right" if steps > 0 else "Left"] * abs(steps))
    reader.bus.until(lambda: bar.name.split()[0] == pane, f"the pane {pane}")


@pytest.fixture(scope="module")
def answered(reader: Reader) -> Reader:
    """The first request was sent; its checks passed."""
    assert send(reader) == result(reader)
    return reader


def result(reader: Reader) -> str:
    """What the summary beside the response says, as it is announced."""
    labels = [node.name for node in reader.all("label")]
    time = next(name for name in labels if name.endswith(" ms"))
    return f"200 OK, {time}, 2 of 2 checks passed"


def test_the_result_of_a_send_is_announced_with_its_checks(answered: Reader) -> None:
    assert send(answered) == result(answered)


@pytest.mark.parametrize("pane", REQUEST_PANES)
def test_every_control_of_the_request_says_what_it_is(answered: Reader, pane: str) -> None:
    show_pane(answered, REQUEST, pane)
    assert troubles(answered) == []


@pytest.mark.parametrize("pane", RESPONSE_PANES)
def test_every_control_of_the_response_says_what_it_is(answered: Reader, pane: str) -> None:
    show_pane(answered, RESPONSE, pane)
    assert troubles(answered) == []


def test_f6_goes_from_pane_to_pane_and_the_focus_is_heard(answered: Reader) -> None:
    go_to_bar(answered, REQUEST)
    assert answered.move("F6")[0].startswith("page tab")
    assert answered.move("F6") == ("tree", "Collections")
    assert answered.move("F6") == URL


def test_tab_reaches_each_control_once_and_comes_round(answered: Reader) -> None:
    show_pane(answered, RESPONSE, "Response")
    show_pane(answered, REQUEST, "Params")
    answered.move("Ctrl+L")
    seen = [URL]
    while (came := answered.move("Tab")) != URL:
        seen.append(came)
        assert len(seen) < 60, f"Tab goes round in a ring: {seen[-12:]}"
    wanted = [
        "Send",
        "Query parameters",
        "Name 1",
        "Encode the URL",
        "Find in the body",
        "Response body",
        "Collections",
    ]
    names = [name for _role, name in seen]
    assert [name for name in names if name in wanted] == wanted
    assert [came for came, times in Counter(seen).items() if times > 1 and came[0] != "page tab"] == []


def test_the_response_is_read_line_by_line(answered: Reader) -> None:
    show_pane(answered, RESPONSE, "Response")
    while answered.focused() != ("text", "Response body"):
        answered.move("Tab")
    page = next(node for node in answered.all("text", "Response body"))
    assert page.text().startswith("{\n")
    lines = []
    answered.press("Ctrl+Home")
    for _ in page.text().splitlines():
        lines.append(page.line().rstrip("\n"))
        before = page.get("Text", "CaretOffset")
        answered.press("Down")
        if len(lines) < len(page.text().splitlines()):
            answered.bus.until(lambda: page.get("Text", "CaretOffset") != before, "the caret on the next line")  # noqa: B023
    assert lines == page.text().splitlines()


def url_of(reader: Reader) -> str | None:
    """What stands in the URL if it has the focus."""
    focus = reader.bus.focus()
    return focus.text() if focus is not None and (focus.role, focus.name) == URL else None


def test_an_error_is_announced_and_can_be_read(answered: Reader) -> None:
    answered.press("Ctrl+N")
    answered.bus.until(lambda: url_of(answered) == "", "the empty URL of a new request")
    answered.type("http://127.0.0.1:9/")
    answered.bus.until(lambda: url_of(answered) == "http://127.0.0.1:9/", "what was typed")
    answered.bus.forget()
    answered.press("Ctrl+Return")

    def read() -> bool:
        """Whether what was announced can be read; one of an earlier Send may be announced late."""
        names = [node.name for _parent, node in answered.showing()]
        return any(said in name for said in answered.bus.announced() for name in names)

    answered.bus.until(read, "an error that is announced and shown")


def test_what_is_not_saved_is_said_in_words(answered: Reader) -> None:
    tabs = tabs_of(tab_bar(answered, "GET Get data"))
    assert tabs[-1].name.endswith(", not saved")
    assert not tabs[0].name.endswith(", not saved")


def test_tab_leaves_the_body_editor_after_ctrl_m(answered: Reader) -> None:
    answered.press("Ctrl+P")
    answered.bus.until(lambda: answered.focused()[0] == "text" and answered.focused() != URL, "the palette")
    answered.type("post data")
    answered.press("Return")
    answered.bus.until(lambda: answered.all("page tab list", "Body"), "the body of another request")
    go_to_bar(answered, REQUEST)
    while answered.focused() != ("text", "Body"):
        answered.move("Tab")
    body = answered.all("text", "Body")[0]
    text = body.text()
    answered.press("Ctrl+M")
    assert answered.move("Tab") != ("text", "Body")
    assert body.text() == text


@pytest.mark.parametrize(("keys", "title"), [("Ctrl+,", "Preferences"), ("F1", "Keyboard shortcuts")])
def test_every_control_of_a_dialog_says_what_it_is(answered: Reader, keys: str, title: str) -> None:
    answered.press(keys)
    dialog = answered.bus.until(lambda: [one for one in answered.windows() if one.name.startswith(title)], title)[0]
    assert dialog.role == "dialog"
    assert troubles(answered) == []
    answered.press("Escape")
    answered.bus.until(lambda: len(answered.windows()) == 1, "the dialog closed")


def test_the_palette_says_what_is_chosen(answered: Reader) -> None:
    answered.bus.forget()
    answered.press("Ctrl+K")
    answered.bus.until(answered.bus.announced, "the first action")
    answered.type("prefer")
    answered.bus.until(lambda: "Preferences" in answered.bus.announced()[-1], "the action that was found")
    answered.press("Escape")
