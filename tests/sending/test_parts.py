"""Cutting and rewriting texts with secrets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.model.text import Secret, Text
from restdesk.sending.parts import cut, hide, keep, rewrite, secrets_in

TEXTS = st.lists(st.text("abc", max_size=4) | st.text("xyz", min_size=1, max_size=4).map(Secret), max_size=5).map(
    lambda parts: Text(*parts)
)


def letters(text: Text) -> str:
    """Secret letters in capitals."""
    return "".join(part.reveal().upper() if isinstance(part, Secret) else part for part in text.parts)


@given(TEXTS, st.lists(st.integers(0, 20), max_size=6).map(sorted))
def test_what_is_kept_is_as_secret_as_before(text: Text, places: list[int]) -> None:
    spans = list(zip(places[::2], places[1::2], strict=False))
    whole = letters(text)
    assert letters(keep(text, spans)) == "".join(whole[start:end] for start, end in spans)
    for start, end in spans:
        assert letters(cut(text, start, end)) == whole[start:end]


def test_each_part_is_spelled_anew() -> None:
    assert letters(rewrite(Text("a b", Secret("c d")), lambda part: part.replace(" ", "+"))) == "a+bC+D"


@pytest.mark.parametrize(
    ("text", "values", "found"),
    [
        ("key=abc&b", ["abc"], "key=ABC&b"),
        ("abcd", ["abc", "abcd"], "ABCD"),
        ("aa", ["a"], "AA"),
        ("x", ["", "y"], "x"),
    ],
)
def test_values_are_hidden(text: str, values: list[str], found: str) -> None:
    assert letters(hide(text, values)) == found


def test_secrets_are_listed() -> None:
    assert secrets_in(Text("a", Secret("b"), Secret("c"))) == ("b", "c")
