"""Many texts in one: who has some letters, and who begins with them."""

import pytest

from restdesk.gui.palette.many_texts import ManyTexts


@pytest.mark.parametrize(
    ("wanted", "having", "beginning"),
    [
        ("us", [0, 1, 3], [0]),
        ("r", [0, 1], []),
        ("user list", [0], [0]),
        ("t\0u", [], []),
        ("", [], [0, 1, 2, 3]),
        ("zz", [], []),
    ],
)
def test_texts_are_told_once_in_their_order(wanted: str, having: list[int], beginning: list[int]) -> None:
    texts = ManyTexts(["user list user", "a user", "", "plus"])
    assert texts.having(wanted) == having
    assert texts.beginning(wanted) == beginning


def test_letters_do_not_reach_from_one_text_into_the_next() -> None:
    assert ManyTexts(["ab", "cd"]).having("bc") == []


def test_at_most_so_many_are_told_by_the_numbers_that_were_given() -> None:
    texts = ManyTexts(["x", "xx", "y", "x\0"], [7, 5, 3, 1])
    assert texts.having("x") == [7, 5, 1]
    assert texts.having("x", 2) == [7, 5]
