"""Search in the bytes of a body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.content import finding
from restdesk.content.finding import find_bytes, find_text, wanted_bytes


@pytest.mark.parametrize(
    ("text", "needle", "match_case", "wanted"),
    [
        ("aé가A a", "a", False, ["a", "A", "a"]),
        ("aé가A a", "a", True, ["a", "a"]),
        ("é가É", "É", False, ["é", "É"]),
        ("aaaa", "aa", True, ["aa", "aa"]),
        ("a.b", ".", False, ["."]),
        ("abc", "", False, []),
        ("1.10", "1", False, ["1", "1"]),
    ],
)
def test_a_text_is_found_with_the_places_of_its_bytes(
    text: str, needle: str, match_case: bool, wanted: list[str]
) -> None:
    data = b"\xff" + text.encode()
    places = find_text(data, needle, match_case=match_case)
    found = [data[start:end].decode() for start, end in zip(places.starts, places.ends, strict=True)]
    assert found == wanted
    assert places.total == len(wanted)


@given(st.binary(max_size=60), st.binary(min_size=1, max_size=3), st.integers(1, 9))
def test_the_steps_of_a_search_are_not_seen(data: bytes, wanted: bytes, step: int) -> None:
    starts: list[int] = []
    at = 0
    while at < len(data):
        places = find_bytes(
            lambda offset, count: data[offset : offset + count], at, min(at + step, len(data)), wanted, match_case=True
        )
        starts += places.starts
        at = max(at + step, places.ends[-1] if places.ends else 0)
    whole: list[int] = []
    found = data.find(wanted)
    while found >= 0:
        whole.append(found)
        found = data.find(wanted, found + len(wanted))
    assert starts == whole


def test_more_than_can_be_listed_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "LISTED", 2)
    places = find_text("äaä".encode() * 3, "Ä", match_case=False)
    assert (len(places.starts), len(places.ends), places.total) == (2, 2, 6)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("89 50 4E", (b"\x89PN", True)),
        ("0x8950", (b"\x89P", True)),
        ("dead", (b"dead", False)),
        ("가", ("가".encode(), False)),
        ("89 5", (b"89 5", False)),
    ],
)
def test_bytes_are_typed_as_pairs_of_digits(typed: str, wanted: tuple[bytes, bool]) -> None:
    assert wanted_bytes(typed) == wanted
