"""Plain TOML is read as tomllib reads it, and anything else is left to tomllib."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.storage.toml import LARGEST, NotToml, parse, read_toml

PLAIN = '# a comment\nversion = 1\n\n[appearance]\ntheme = "dark" # why\r\nzoom = -5\n[proxy]\nuse_system = false\n'


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "",
        "a = 1",
        "\ufeffa = 1",
        'a = "\\u00e9"',
        "a.b = 1",
        "a = [1, 2]",
        'a = """x\ny"""',
        "'a b' = 0x10",
        "a=1.5",
    ],
)
def test_it_is_read_as_tomllib_reads_it(text: str) -> None:
    assert parse(text.encode()) == tomllib.loads(text.removeprefix("\ufeff"))


@pytest.mark.parametrize(
    ("text", "line"),
    [("a = 1\nb =\n", 2), ("a = 1\na = 2\n", 2), ("[a]\n[a]\n", 2), ("a = 007\n", 1), ('a = "x\n', 1), ("<<<<\n", 1)],
)
def test_what_is_no_toml_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(NotToml) as refused:
        parse(text.encode())
    assert refused.value.line == line


def test_bytes_that_are_not_utf_8_are_refused_with_their_line() -> None:
    with pytest.raises(NotToml) as refused:
        parse(b"a = 1\nb = \xff\n")
    assert refused.value.line == 2


LINES = st.sampled_from(
    (
        "[a]",
        "[b]",
        "k = 1",
        "l = true",
        'm = "x"',
        "# c",
        "",
        " n=0 ",
        "k = -0",
        'o = "a\\tb"',
        "p = +1",
        "[a.b]",
        "= 2",
        "q",
    )
)


@given(st.lists(LINES, max_size=8))
def test_whatever_stands_in_it_tomllib_agrees(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        wanted = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(NotToml):
            parse(text.encode())
    else:
        assert parse(text.encode()) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "9" * 5000,
        "a = 0x" + "f" * 5000,
        "a = [{b = [9223372036854775808]}]",
        "a = " + "[" * 100_000 + "]" * 100_000,
        "a" + ".a" * 400_000 + " = 1",
        "a" + " . 'a'" * 100_000 + " = 1",
        "[shortcuts" + ".a" * 5000 + "]",
    ],
    ids=["digits", "hexadecimal digits", "65 bits", "deep lists", "deep keys", "deep quoted keys", "deep tables"],
)
def test_what_no_person_writes_is_refused_before_it_stops_the_start(text: str) -> None:
    with pytest.raises(NotToml):
        parse(text.encode())


def test_the_largest_number_and_some_nesting_are_read() -> None:
    text = "a = 9223372036854775807\nb = -9223372036854775808\nc" + ".c" * 40 + " = [[1]]\n"
    assert parse(text.encode()) == tomllib.loads(text)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    with file.open("wb") as opened:
        opened.truncate(LARGEST + 1)
    with pytest.raises(NotToml):
        read_toml(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_a_pipe_and_a_device_do_not_hold_up_the_start(tmp_path: Path) -> None:
    pipe, device, circle = tmp_path / "pipe", tmp_path / "device", tmp_path / "circle"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    circle.symlink_to(circle)
    for path in (pipe, device, circle, tmp_path):
        with pytest.raises(OSError, match=r"ordinary|symbolic links|directory"):
            read_toml(path)
