"""Numbers for another order: whole where there is room, and as few files as can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.session.organising.order import Placed, between, numbered

Numbers = dict[str, float]


def row(*numbers: float | None, folders: str = "") -> list[Placed]:
    """Files a, b, c … with these numbers."""
    names = "abcdefghijklmnop"
    return [Placed(name, seq, name in folders) for name, seq in zip(names, numbers, strict=False)]


@pytest.mark.parametrize(
    ("files", "start", "stop", "wanted"),
    [
        (row(1, 2, None), 2, 3, {"c": 3}),  # behind the last
        (row(10, 1, 20), 1, 2, {"b": 15}),  # a gap takes a whole number
        (row(1, 3, 2), 1, 2, {"b": 1.5}),  # no gap: a fraction, and nothing else changes
        (row(4, 7, 9), 1, 2, {}),  # its number fits already
        (row(5, 1, 2, 3), 0, 1, {"a": 0.5}),  # before the first
        (row(5, 3, 4), 0, 1, {"a": 2}),
        (row(9, 0, 1), 0, 1, {"a": -1}),
        (row(1, 3, 2, folders="b"), 1, 2, {"b": 2, "c": 3}),  # a folder wants whole numbers
        (row(1, 9, 2, 3, 7, folders="b"), 1, 2, {"b": 2, "c": 4, "d": 6}),
        (row(None, None, None), 1, 2, {"a": 1, "b": 2}),  # what stands behind has no number and keeps none
        (row(2, 2, 5, 2), 2, 3, {"c": 3, "d": 4}),  # the same number twice leaves no room between
        (row(1, None, None, None), 1, 2, {"b": 2}),
        (row(1, 8, 8, 2), 1, 3, {"b": 1.3, "c": 1.7}),
        (row(None), 0, 1, {"a": 1}),
    ],
)
def test_what_was_placed_gets_a_number_and_few_others_do(
    files: list[Placed], start: int, stop: int, wanted: Numbers
) -> None:
    assert numbered(files, start, stop) == pytest.approx(wanted)


@given(
    st.lists(st.one_of(st.none(), st.integers(-3, 12).map(float), st.floats(0, 9, width=16)), min_size=1, max_size=8),
    st.data(),
)
def test_whatever_the_numbers_were_the_files_stand_as_wanted(numbers: list[float | None], data: st.DataObject) -> None:
    inf = float("inf")
    key = lambda one: (inf if one.seq is None else one.seq, one.key)  # noqa: E731
    files = sorted((Placed(f"{at:02}", seq, at % 3 == 0) for at, seq in enumerate(numbers)), key=key)
    moved = files.pop(data.draw(st.integers(0, len(files) - 1)))
    at = data.draw(st.integers(0, len(files)))
    wanted = [*files[:at], moved, *files[at:]]
    new = numbered(wanted, at, at + 1)
    after = [one._replace(seq=new.get(one.key, one.seq)) for one in wanted]
    assert sorted(after, key=key) == after


def test_halving_again_and_again_ends_in_numbering_the_neighbours() -> None:
    low, high = 1.0, 2.0
    for _ in range(30):
        found = between(low, high, 1)
        if not found:
            break
        [high] = found
    assert not between(low, high, 1)
    assert numbered([Placed("a", low), Placed("b", None), Placed("c", high)], 1, 2) == {"b": 2, "c": 3}
