"""The log and the second net for secrets."""

import base64
import json
import logging.handlers
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.log import LONGEST, MASK, Log, Mask

SECRET = 'p@ss "wörd"\\1'


@pytest.mark.parametrize("user", ["a", "ab", "abc", "abcd"])
def test_a_secret_in_basic_credentials_is_found_at_each_alignment(user: str) -> None:
    mask = Mask()
    mask.add(SECRET)
    encoded = base64.b64encode(f"{user}:{SECRET}".encode()).decode()
    assert MASK in mask.apply(f"Authorization: Basic {encoded}")


@pytest.mark.parametrize("spell", [str, lambda text: quote(text, safe=""), quote, lambda text: json.dumps(text)[1:-1]])
def test_a_secret_is_found_however_it_is_written(spell: "object") -> None:
    mask = Mask()
    mask.add(SECRET)
    written = spell(SECRET)  # type: ignore[operator]  # rows of functions
    assert written not in mask.apply(f"x={written}&y=1")
    assert mask.apply(f"x={written}&y=1").startswith("x=")


@given(st.binary(min_size=6, max_size=40), st.binary(max_size=5), st.binary(max_size=5))
def test_base64_of_a_secret_among_other_bytes_never_shows_it_whole(raw: bytes, before: bytes, after: bytes) -> None:
    secret = raw.hex()
    mask = Mask()
    mask.add(secret)
    shown = mask.apply(base64.b64encode(before + secret.encode() + after).decode())
    assert MASK in shown


def test_a_value_under_six_characters_is_not_searched_for() -> None:
    mask = Mask()
    mask.add("abc")
    assert mask.apply("abcdef") == "abcdef"


def test_a_very_long_value_is_hidden_as_it_is() -> None:
    mask, long = Mask(), "ab" * LONGEST
    mask.add(long)
    assert mask.apply(f"x{long}y") == f"x{MASK}y"


def test_the_log_is_masked_and_readable_by_its_owner(tmp_path: Path) -> None:
    mask = Mask()
    log = Log(mask)
    log.info("told before the log is opened")
    log.open(tmp_path / "state")
    mask.add("swordfish")
    log.error("the password was swordfish")
    log.close()
    log.error("nothing is written after it is closed")
    text = (tmp_path / "state" / "restdesk.log").read_text("utf-8")
    assert "swordfish" not in text
    assert MASK in text
    assert "told before the log is opened" in text
    assert "after" not in text


def test_the_log_keeps_three_files_of_one_megabyte(tmp_path: Path) -> None:
    log = Log(Mask())
    log.open(tmp_path)
    for _ in range(50):
        log.info("x" * 100_000)
    log.close()
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["restdesk.log", "restdesk.log.1", "restdesk.log.2"]
    assert all(file.stat().st_size <= 1_000_000 for file in files)


def test_the_log_does_not_touch_the_loggers_of_libraries(tmp_path: Path) -> None:
    log = Log(Mask())
    log.open(tmp_path)
    log.close()
    handlers = logging.getLogger().handlers
    assert not any(isinstance(handler, logging.handlers.RotatingFileHandler) for handler in handlers)
