"""Rows are found again by what they are, not by where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.gui.request.pairing import Pair, pairing

A, B, C, D = ("a", "1"), ("b", "2"), ("c", "3"), ("d", "4")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([], [], []),
        ([], [A], [None]),
        ([A], [], []),
        ([A, B, C], [A, B, C], [0, 1, 2]),
        ([A, B, C], [A, C], [0, 2]),
        ([A, B], [A, C, B], [0, None, 1]),
        ([A, B, C], [A, ("b", "22"), C], [0, 1, 2]),
        ([A, B, C], [A, ("bb", "2"), C], [0, 1, 2]),
        ([A, B, C], [C, A, B], [2, 0, 1]),
        ([A, A], [A], [0]),
        ([("a", "1"), ("a", "2")], [("a", "2"), ("a", "2")], [0, 1]),
        ([("a", "1"), ("a", "2")], [("a", "2")], [1]),
        ([A, B], [C, D, A], [None, None, 0]),
    ],
)
def test_a_row_is_found_again(old: list[Pair], new: list[Pair], expected: list[int | None]) -> None:
    assert pairing(old, new) == expected


ROWS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("123")), max_size=8)


@given(ROWS, ROWS)
def test_no_row_is_given_away_twice(old: list[Pair], new: list[Pair]) -> None:
    given_away = [place for place in pairing(old, new) if place is not None]
    assert len(given_away) == len(set(given_away))
    assert all(0 <= place < len(old) for place in given_away)


@given(st.lists(st.tuples(st.text(), st.text()), unique=True), st.randoms(use_true_random=False))
def test_rows_that_only_moved_are_all_found(old: list[Pair], random: object) -> None:
    new = sorted(old)
    assert [old[place] for place in pairing(old, new) if place is not None] == new
