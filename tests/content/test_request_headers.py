"""What is offered while a header is typed."""

import pytest

from restdesk.content.request_headers import REQUEST_HEADERS, named_like, values_like


@pytest.mark.parametrize(
    ("typed", "first", "also"),
    [
        ("acc", "Accept", "Access-Control-Request-Method"),
        ("TYPE", "Content-Type", "Content-Type"),
        ("csrf", "X-CSRF-Token", "X-CSRF-Token"),
        ("lang", "Accept-Language", "Content-Language"),
    ],
)
def test_names_that_begin_so_come_first(typed: str, first: str, also: str) -> None:
    found = [header.name for header in named_like(typed)]
    assert found[0] == first
    assert also in found


@pytest.mark.parametrize("typed", ["", " ", "X-Nobody-Knows", "한글"])
def test_nothing_is_offered_for_nothing_or_for_what_is_not_known(typed: str) -> None:
    assert not named_like(typed)


@pytest.mark.parametrize(
    ("name", "typed", "values"),
    [
        ("connection", "", ["keep-alive", "close", "Upgrade"]),
        ("Cache-Control", "no", ["no-cache", "no-store", "no-transform"]),
        ("Cache-Control", "store", ["no-store"]),
        ("Authorization", "b", ["Bearer ", "Basic "]),
        ("X-Own", "", []),
    ],
)
def test_values_are_those_of_the_header(name: str, typed: str, values: list[str]) -> None:
    assert values_like(name, typed)[: len(values)] == values
    assert bool(values_like(name, typed)) == bool(values)


def test_each_header_stands_once_and_says_what_it_is_for() -> None:
    names = [header.name.lower() for header in REQUEST_HEADERS]
    assert len(set(names)) == len(names)
    assert all(header.meaning.text.endswith(".") for header in REQUEST_HEADERS)
