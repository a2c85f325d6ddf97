"""The URL and the Params table are two views of one value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.gui.request.query import Edited, Query, split_url
from restdesk.model.request import Param

SITE = "https://example.com/posts"


def rows(query: Query) -> list[Edited]:
    return [
        Edited(line.param.name, line.param.value, not line.param.disabled, line.param.description)
        for line in query.shown
    ]


def pairs(query: Query) -> list[str]:
    return [
        f"{line.param.name}={line.param.value}" + ("" if line.place is not None else " off") for line in query.shown
    ]


@pytest.mark.parametrize(
    ("url", "before", "pieces", "after"),
    [
        ("", "", [], ""),
        ("x", "x", [], ""),
        ("x?", "x", [], ""),
        ("x?a", "x", ["a"], ""),
        ("x?a=1&b=2", "x", ["a=1", "b=2"], ""),
        ("x?a&&b&", "x", ["a", "", "b", ""], ""),
        ("x?a=1#f?b=2&c", "x", ["a=1"], "#f?b=2&c"),
        ("x#f?b=2", "x", [], "#f?b=2"),
        ("x?a=?&b=/", "x", ["a=?", "b=/"], ""),
        ("{{u?a=1&b#c}}/x?q={{v&w=1}}&r=2", "{{u?a=1&b#c}}/x", ["q={{v&w=1}}", "r=2"], ""),
        ("x?a={{b&c=1", "x", ["a={{b", "c=1"], ""),
        ("x?a={{b&c={{d}}", "x", ["a={{b", "c={{d}}"], ""),
    ],
)
def test_a_url_is_cut_at_its_query(url: str, before: str, pieces: list[str], after: str) -> None:
    assert split_url(url) == (before, pieces, after)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", []),
        ("?a=1&b=2", ["a=1", "b=2"]),
        ("?a", ["a="]),
        ("?a=%20b+c", ["a=%20b+c"]),
        ("?a==&&b", ["a==", "b="]),
        ("?param=안녕", ["param=안녕"]),
        ("?{{n=1}}={{v&w}}", ["{{n=1}}={{v&w}}"]),
    ],
)
def test_rows_show_the_raw_text_of_the_query(query: str, shown: list[str]) -> None:
    assert pairs(Query.of(SITE + query, ())) == shown


def test_disabled_rows_and_descriptions_come_from_the_annotations_at_their_place() -> None:
    params = (
        Param(name="first", value="0", disabled=True),
        Param(name="a", value="1", description="the letter"),
        Param(name="id", value="7", type="path"),
        Param(name="off", value="x", disabled=True),
        Param(name="lost", value="y"),
        Param(name="b", value="2"),
    )
    query = Query.of(SITE + "?a=1&b=2", params)
    assert pairs(query) == ["first=0 off", "a=1", "off=x off", "lost=y off", "b=2"]
    assert [line.is_missing for line in query.shown] == [False, False, False, True, False]
    assert query.params == params


@pytest.mark.parametrize(
    ("url", "typed", "shown"),
    [
        ("?a=1&b=2", "?a=1&b=23", ["a=1", "off=x off", "b=23 B"]),
        ("?a=1&b=2", "?a=1&bb=2", ["a=1", "off=x off", "bb=2 B"]),
        ("?a=1&b=2", "?b=2", ["off=x off", "b=2 B"]),
        ("?a=1&b=2", "?a=1", ["a=1", "off=x off"]),
        ("?a=1&b=2", "?n=0&a=1&b=2", ["n=0", "a=1", "off=x off", "b=2 B"]),
        ("?a=1&b=2", "?b=2&a=1", ["b=2 B", "a=1", "off=x off"]),
        ("?a=1&b=2", "", ["off=x off"]),
        ("?a=1&b=2", "?a=1&b=2&b=3", ["a=1", "off=x off", "b=2 B", "b=3"]),
    ],
)
def test_what_is_typed_into_the_url_keeps_descriptions_with_their_rows(url: str, typed: str, shown: list[str]) -> None:
    params = (
        Param(name="a", value="1"),
        Param(name="off", value="x", disabled=True),
        Param(name="b", value="2", description="B"),
    )
    query = Query.of(SITE + url, params).typed(SITE + typed)
    described = [
        f"{pair} {line.param.description}".strip() for pair, line in zip(pairs(query), query.shown, strict=True)
    ]
    assert described == shown


@pytest.mark.parametrize(
    ("url", "edit", "expected"),
    [
        ("", [Edited("a", "")], "?a="),
        ("", [Edited("a", "1")], "?a=1"),
        ("#top", [Edited("a", "1")], "?a=1#top"),
        ("?a=1&b=2", [Edited("a", "9"), Edited("b", "2")], "?a=9&b=2"),
        ("?a=1&b=2", [Edited("b", "2")], "?b=2"),
        ("?a=1&b=2", [Edited("a", "1", enabled=False), Edited("b", "2")], "?b=2"),
        ("?a=1", [Edited("a", "1", enabled=False)], ""),
        ("?a", [Edited("a", "")], "?a"),
        ("?a", [Edited("ab", "")], "?ab"),
        ("?a=", [Edited("ab", "")], "?ab="),
        ("?a&&b=2&", [Edited("a", ""), Edited("b", "3")], "?a&&b=3&"),
        ("?a&&b=2&", [Edited("a", ""), Edited("b", "2"), Edited("c", "3")], "?a&&b=2&c=3"),
        ("?a=1", [Edited("a", "x&y=z#q")], "?a=x%26y=z%23q"),
        ("?a=1", [Edited("a&=", "1")], "?a%26%3D=1"),
        ("?a=1", [Edited("a", "{{x&y}}")], "?a={{x&y}}"),
        ("?a=1", [Edited("a", "1"), Edited("", "")], "?a=1"),
        ("?", [], "?"),
    ],
)
def test_what_is_typed_into_the_table_stands_in_the_url(url: str, edit: list[Edited], expected: str) -> None:
    assert Query.of(SITE + url, ()).tabled(edit).url == SITE + expected


def test_a_row_that_was_taken_out_of_the_url_comes_back_at_its_place() -> None:
    query = Query.of(SITE + "?a=1&b=2&c=3", ())
    off = query.tabled([Edited("a", "1"), Edited("b", "2", enabled=False), Edited("c", "3")])
    assert off.url == SITE + "?a=1&c=3"
    assert Param(name="b", value="2", disabled=True) in off.params
    assert off.tabled([Edited("a", "1"), Edited("b", "2"), Edited("c", "3")]).url == SITE + "?a=1&b=2&c=3"


def test_a_row_that_the_url_lacks_stays_out_of_it_while_another_is_edited() -> None:
    query = Query.of(SITE + "?b=2", (Param(name="lost", value="y"), Param(name="b", value="2")))
    edited = query.tabled([Edited("lost", "y"), Edited("b", "3")])
    assert edited.url == SITE + "?b=3"
    assert edited.params == (Param(name="lost", value="y"), Param(name="b", value="3"))
    assert query.tabled([Edited("lost", "z"), Edited("b", "2")]).url == SITE + "?lost=z&b=2"


def test_a_row_without_a_name_stays_in_the_table_while_it_is_typed() -> None:
    query = Query.of(SITE + "?a=1", ()).tabled([Edited("", "", description="later")])
    assert query.url == SITE
    assert rows(query) == [Edited("", "", description="later")]


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ((), ()),
        ((Param(name="a", value="1"),), (Param(name="a", value="2"),)),
        ((Param(name="a", value="1", extra=(("x", "1"),)),), (Param(name="a", value="2", extra=(("x", "1"),)),)),
    ],
)
def test_annotations_name_every_row_only_where_they_did_so_before(
    params: tuple[Param, ...], expected: tuple[Param, ...]
) -> None:
    assert Query.of(SITE + "?a=1", params).typed(SITE + "?a=2").params == expected


def test_the_first_row_of_a_request_is_annotated_too() -> None:
    assert Query.of(SITE, ()).typed(SITE + "?a=1").params == (Param(name="a", value="1"),)


def test_path_values_are_kept_at_their_place() -> None:
    path = Param(name="id", value="7", type="path")
    query = Query.of(SITE + "/:id?a=1&b=2", (Param(name="a", value="1"), path, Param(name="b", value="2")))
    edited = query.tabled([Edited("a", "9"), Edited("b", "2")])
    assert edited.params == (Param(name="a", value="9"), path, Param(name="b", value="2"))


TEXTS = st.text(alphabet="ab=&?#{}1 안", max_size=12)


@given(TEXTS, TEXTS)
def test_typing_shows_what_reading_would_show(first: str, second: str) -> None:
    typed = Query.of(SITE + "?" + first, ()).typed(SITE + "?" + second)
    assert pairs(typed) == pairs(Query.of(SITE + "?" + second, ()))


WHOLE = st.text(alphabet="ab=&?#1 안", max_size=12)  # half a variable here and half there would be one in the URL
EDITED = st.builds(Edited, WHOLE, WHOLE, st.booleans(), st.sampled_from(["", "d"]))


@given(TEXTS, st.lists(EDITED, max_size=5))
def test_the_edited_url_reads_as_the_edited_rows(query: str, edited: list[Edited]) -> None:
    made = Query.of(SITE + "?" + query, ()).tabled(edited)
    again = Query.of(made.url, made.params)
    sent = [line.pair for line in made.shown if line.place is not None]
    assert [line.pair for line in again.shown if line.place is not None] == sent


@given(st.lists(EDITED, max_size=5, unique_by=lambda row: row.name))
def test_edited_rows_with_names_of_their_own_are_read_back_as_they_were(edited: list[Edited]) -> None:
    made = Query.of(SITE, ()).tabled(edited)
    assert Query.of(made.url, made.params).params == made.params


@given(TEXTS)
def test_a_table_that_was_not_edited_leaves_the_url_alone(query: str) -> None:
    read = Query.of(SITE + "?" + query, ())
    assert read.tabled(rows(read)).url == SITE + "?" + query
