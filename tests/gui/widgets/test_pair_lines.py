"""Rows as lines of text and back."""

import pytest

from restdesk.gui.widgets.pair_lines import Pair, read, unread, written


@pytest.mark.parametrize(
    "pair",
    [
        Pair("Accept", "*/*"),
        Pair("X-A", "b: c=d", is_on=False),
        Pair("X-Empty", ""),
        Pair(":path", "/"),
        Pair("{{a:b}}", "{{c}}"),
        Pair("X-Lines", "one\ntwo"),
    ],
)
def test_a_row_comes_back_from_its_line(pair: Pair) -> None:
    assert read(written(pair.name, pair.value, is_on=pair.is_on)) == pair


@pytest.mark.parametrize(
    ("line", "pair"),
    [
        ("a=1=2", Pair("a", "1=2")),
        ("  a :  b  ", Pair("a", "b")),
        ("//a: b", Pair("a", "b", is_on=False)),
        ("#a: b", Pair("a", "b", is_on=False)),
        ("a\tb\tc\t\td", Pair("a", "b", description="c d")),
        ("alone", Pair("alone", is_whole=False)),
        ("", None),
        ("#", None),
        (" \t ", None),
    ],
)
def test_lines_of_other_tools_are_read(line: str, pair: Pair | None) -> None:
    assert read(line) == pair


def test_lines_without_a_value_are_told_by_their_number() -> None:
    assert unread(["a: b", "alone", "", "# off", "other"]) == [2, 5]
