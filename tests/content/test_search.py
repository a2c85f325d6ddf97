"""Finding in a file, in steps."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from restdesk.content import search
from restdesk.content.jobs import Find
from restdesk.content.search import found
from restdesk.model.shown import Hits


@pytest.fixture(params=[8, 64, 1 << 20])
def step(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(search, "_STEP", request.param)
    return int(request.param)


def hits(folder: Path, text: bytes, needle: str, *, regex: bool = False, match_case: bool = False) -> list[Hits]:
    path = folder / "text"
    path.write_bytes(text)
    return list(found(Find(str(path), len(text), needle, regex, match_case), lambda: False, lambda: None))


def places(folder: Path, text: bytes, needle: str, *, regex: bool = False, match_case: bool = False) -> list[bytes]:
    told = hits(folder, text, needle, regex=regex, match_case=match_case)
    assert [one.is_last for one in told] == [False] * (len(told) - 1) + [True]
    spans = [span for one in told for span in one.hits]
    assert told[-1].total == len(spans)
    assert spans == sorted(spans)
    return [text[start:end] for start, end in spans]


@pytest.mark.usefixtures("step")
@pytest.mark.parametrize(
    ("needle", "match_case", "expected"),
    [
        ("user", True, ["user", "user"]),
        ("user", False, ["user", "User", "user"]),
        ("USER 2", False, ["User 2"]),
        ("서울", True, ["서울"]),
        ("GRÜSSE", False, []),
        ("grüße", False, ["Grüße", "GRÜßE"]),
        ("aa", True, ["aa", "aa"]),
        ("", True, []),
        (".", True, []),
        ("\n", True, ["\n"] * 3),
    ],
)
def test_a_plain_text_is_found_in_order_and_without_overlap(
    tmp_path: Path, needle: str, match_case: bool, expected: list[str]
) -> None:
    text = "user 1, User 2\nuser 3 서울 Grüße\nGRÜßE aaaaa\n".encode()
    assert places(tmp_path, text, needle, match_case=match_case) == [one.encode() for one in expected]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("ab", max_size=60), st.text("ab", min_size=1, max_size=5))
def test_no_place_is_missed_at_the_edge_of_a_step(tmp_path: Path, step: int, text: str, needle: str) -> None:
    found = places(tmp_path, text.encode(), needle, match_case=True)
    assert len(found) == text.count(needle)


@pytest.mark.parametrize("step", [64, 1 << 20], indirect=True)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("pattern", "match_case", "expected"),
    [
        (r"user \d", True, ["user 1", "user 3"]),
        (r"user \d", False, ["user 1", "User 2", "user 3"]),
        (r"^user", True, ["user", "user"]),
        (r"\d$", True, ["2"]),
        (r"a\s+G", False, []),
        (r"[^x]*e$", True, ["user 3 서울 Grüße"]),
        (r"\w+ße", True, ["Grüße"]),
        (r"z*", True, []),
        (r"울 (?=G)", True, ["울 "]),
    ],
)
def test_a_regular_expression_is_found_within_lines(
    tmp_path: Path, step: int, line_end: str, pattern: str, match_case: bool, expected: list[str]
) -> None:
    text = line_end.join(["user 1, User 2", "user 3 서울 Grüße", "", "GRÜßE aaaaa", ""]).encode()
    assert places(tmp_path, text, pattern, regex=True, match_case=match_case) == [one.encode() for one in expected]


def test_bytes_that_are_not_utf_8_do_not_move_the_places(tmp_path: Path) -> None:
    assert places(tmp_path, b"\xff\xfe \xea\xb0 user \xff user", r"us\wr", regex=True) == [b"user", b"user"]


def test_a_line_longer_than_a_step_is_cut_between_characters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_STEP", 16)
    assert len(places(tmp_path, "서울 ".encode() * 100, "[서울]", regex=True)) == 200


def test_beyond_the_limit_places_are_counted_and_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "LISTED", 5_000)
    told = hits(tmp_path, b"a " * 7_000, "a")
    assert sum(len(one.hits) for one in told) == 5_000
    assert (told[-1].total, told[-1].listed_all) == (7_000, False)
    assert max(len(one.hits) for one in told) <= 2_000
    assert hits(tmp_path, b"a " * 5_000, "a")[-1].listed_all


def test_a_pattern_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(re.error):
        hits(tmp_path, b"a", "(", regex=True)


def test_what_was_found_so_far_is_told_when_it_is_due(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_STEP", 100)
    path = tmp_path / "text"
    path.write_bytes(b"a" + b" " * 1000 + b"b")
    due: Iterator[bool] = iter([True] * 100)
    told = list(found(Find(str(path), 1002, "b", False, True), lambda: next(due), lambda: None))
    assert [one.done for one in told[:3]] == [100, 200, 300]
    assert told[-1].hits == ((1001, 1002),) or any(one.hits == ((1001, 1002),) for one in told)
