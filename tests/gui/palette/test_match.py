"""A few letters find what is meant, in English and Korean, with the keyboard in either language."""

import pytest

from restdesk.gui.palette.hangul import are_initials, initials, letters, typed_in_hangul, typed_in_latin
from restdesk.gui.palette.match import MOST, Searched

ACTIONS = (
    "보내기 Send",
    "새 요청 New request",
    "다음 탭 Next tab",
    "환경 선택 Choose the environment",
    "닫기 Close tab",
    "Get data Open / posts",
)


def found(typed: str, texts: tuple[str, ...] = ACTIONS) -> list[str]:
    return [texts[place] for place in Searched(texts).find(typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("send", "보내기 Send"),
        ("req", "새 요청 New request"),
        ("data get", "Get data Open / posts"),
        ("gdo", "Get data Open / posts"),
        ("enviroment", "환경 선택 Choose the environment"),
        ("요청", "새 요청 New request"),
        ("요처", "새 요청 New request"),
        ("ㅎㄱ", "환경 선택 Choose the environment"),
        ("ㅅㅇㅊ", "새 요청 New request"),
        ("ㄴ둥", "보내기 Send"),
        ("qhsorl", "보내기 Send"),
        ("ekdma", "다음 탭 Next tab"),
        ("보내ㄱ", "보내기 Send"),
    ],
)
def test_the_likeliest_comes_first(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_what_begins_with_the_letters_comes_before_what_has_them_inside() -> None:
    assert found("tab", ("New tab", "Table of hosts", "Stable", "A tab")) == [
        "Table of hosts",
        "New tab",
        "A tab",
        "Stable",
    ]


def test_nothing_typed_shows_all_in_their_order() -> None:
    assert found("  ") == list(ACTIONS)


def test_letters_that_nothing_has_find_nothing() -> None:
    assert found("zzzzqqq") == []


def test_so_many_are_found_that_one_can_read_them() -> None:
    assert len(found("get", tuple(f"Get {number}" for number in range(1000)))) == MOST


@pytest.mark.parametrize(
    ("text", "wanted"), [("한글", "ㅎㅏㄴㄱㅡㄹ"), ("값", "ㄱㅏㅂㅅ"), ("과", "ㄱㅗㅏ"), ("ab", "ab"), ("ㄳ", "ㄱㅅ")]
)
def test_a_syllable_is_its_letters(text: str, wanted: str) -> None:
    assert letters(text) == wanted


def test_both_keyboards_know_what_the_other_typed() -> None:
    assert typed_in_latin("ㅗ디ㅣㅐ") == "hello"
    assert typed_in_hangul("gksrmf") == letters("한글")
    assert typed_in_hangul("Rk") == "ㄲㅏ"


@pytest.mark.parametrize(
    ("text", "are"), [("ㅂㄴㄱ", True), ("ㄳ", True), ("바", False), ("", False), ("ㅏ", False), ("ab", False)]
)
def test_consonants_alone_are_initials(text: str, are: bool) -> None:
    assert are_initials(text) is are


def test_initials_of_a_text() -> None:
    assert initials("새 요청 x") == "ㅅ ㅇㅊ x"
