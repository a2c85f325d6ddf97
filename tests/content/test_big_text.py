"""The text of a big body is what a small one's is."""

import io

import pytest

from restdesk.content import big_text
from restdesk.content.big_text import BigText
from restdesk.content.charset import decode_text

WORDS = "Grüße, 서울! "


def read(data: bytes, content_type: str = "") -> tuple[bytes, BigText]:
    text = BigText(io.BytesIO(data), content_type)
    return b"".join(text.chunks()), text


@pytest.fixture(autouse=True, params=[7, 64, 1 << 18])
def step(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(big_text, "STEP", request.param)
    monkeypatch.setattr(big_text, "FIRST", 64)


@pytest.mark.parametrize(
    ("data", "content_type"),
    [
        (WORDS.encode() * 50, ""),
        (WORDS.encode() * 50, "text/plain; charset=utf-8"),
        (b"\xef\xbb\xbf" + WORDS.encode() * 50, ""),
        (WORDS.encode("utf-16") * 1 + (WORDS * 50).encode("utf-16-le"), ""),
        ((WORDS * 50).encode("utf-16-be"), "text/plain; charset=utf-16be"),
        (("서울 " * 50).encode("cp949"), "text/plain; charset=euc-kr"),
        (("Grüße " * 50).encode("latin-1"), "text/plain; charset=iso-8859-1"),
        (("Grüße " * 50).encode("latin-1"), ""),
        (b"plain " * 50, "text/plain; charset=us-ascii"),
        (b"", ""),
    ],
)
def test_the_text_is_that_of_a_small_body(data: bytes, content_type: str) -> None:
    shown, text = read(data, content_type)
    assert shown.decode() == decode_text(data, content_type).text
    assert text.notes() == ()
    assert text.done == len(data)


def test_only_what_is_utf_8_from_its_first_byte_is_the_file_itself() -> None:
    assert read(WORDS.encode() * 50)[1].is_as_it_came
    assert not read(b"\xef\xbb\xbf" + WORDS.encode())[1].is_as_it_came
    assert not read("Grüße ".encode("latin-1"))[1].is_as_it_came


def test_bytes_that_do_not_fit_are_said() -> None:
    shown, text = read(WORDS.encode() * 20 + b"\xff\xfe" + WORDS.encode() * 20)
    assert b"\xff\xfe" in shown
    assert [note.english() for note in text.notes()] == ["Some bytes are not utf-8 and are shown as “�”."]


def test_a_charset_that_is_not_known_is_said() -> None:
    notes = read(b"plain " * 50, "text/plain; charset=rot13\x07")[1].notes()
    assert [note.english() for note in notes] == ["The charset “rot13�” is not known, so the body is read as utf-8."]
