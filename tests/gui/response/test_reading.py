from pathlib import Path
from threading import Event
from typing import Any

import pytest

from restdesk.gui.response.reading import PRETTY, RAW, WHOLE, Form, InWords, Text, read
from restdesk.model.exchange import Field
from restdesk.spool import Body, Spool
from tests.gui.response.exchanges import response


def shown(body: bytes | Body, content_type: str = "application/json", form: Form = PRETTY, **more: Any) -> Text:
    found = read(response(body, headers=(Field("content-type", content_type),), **more), form, Event())
    assert isinstance(found, Text)
    return found


def text(found: Text) -> str:
    return found.source.read(0, found.source.size).decode()


def said(body: bytes | Body, content_type: str, status: int = 200) -> str:
    found = read(response(body, status, "", headers=(Field("content-type", content_type),)), PRETTY, Event())
    assert isinstance(found, InWords)
    return found.message.english()


@pytest.mark.parametrize(
    ("body", "content_type", "form", "wanted"),
    [
        (b'{"a":1.10}', "application/json", PRETTY, '{\n  "a": 1.10\n}'),
        (b'{"a":1.10}', "application/json", RAW, '{"a":1.10}'),
        (b'{"a":12345678901234567890}', "", PRETTY, '{\n  "a": 12345678901234567890\n}'),
        (b"plain\nlines", "text/plain", PRETTY, "plain\nlines"),
        ("데이터".encode("cp949"), "text/plain; charset=euc-kr", PRETTY, "데이터"),
        ("\ufeff[]".encode(), "application/json", PRETTY, "[]"),
        (b"<b>x</b>", "text/html", PRETTY, "<b>x</b>"),
        (b"\xe9t\xe9", "", PRETTY, "été"),
    ],
)
def test_a_body_is_shown_as_text(body: bytes, content_type: str, form: Form, wanted: str) -> None:
    assert text(shown(body, content_type, form)) == wanted


@pytest.mark.parametrize(
    ("body", "content_type", "forms", "note"),
    [
        (b"{}", "application/json", True, ""),
        (b"plain", "text/plain", False, ""),
        (b"{broken", "application/json", False, "The body is not valid JSON, so it is shown as it came."),
        (b"[INFO] started", "text/plain", False, ""),
        (b"\xff", "text/html; charset=utf-8", False, "Some bytes are not utf-8 and are shown as “�”."),
        (
            b"x",
            "text/plain; charset=klingon",
            False,
            "The charset “klingon” is not known, so the body is read as utf-8.",
        ),
    ],
)
def test_the_choice_of_a_form_and_the_note_fit_the_body(body: bytes, content_type: str, forms: bool, note: str) -> None:
    found = shown(body, content_type)
    assert found.has_forms is forms
    assert (found.note.english() if found.note else "") == note


def test_json_that_was_cut_off_has_no_second_complaint() -> None:
    assert shown(b'{"a":', complete=False).note is None


@pytest.mark.parametrize(
    ("body", "content_type", "status", "wanted"),
    [
        (b"", "text/plain", 204, "204 No Content: the response has no body."),
        (b"\x89PNG\r\n\x1a\n\0\0", "image/png", 200, "image/png, 10 B: this is not text, so it is not shown here."),
        (b"\0\1\2", "", 200, "application/octet-stream, 3 B: this is not text, so it is not shown here."),
    ],
)
def test_what_is_no_text_is_said_in_words(body: bytes, content_type: str, status: int, wanted: str) -> None:
    assert said(body, content_type, status) == wanted


def test_a_big_body_is_shown_from_the_disk_and_not_read_whole(tmp_path: Path) -> None:
    writer = Spool(tmp_path).writer()
    writer.write(b'{"a":[' + b"1,\n" * WHOLE + b"1]}")
    body = writer.finish()
    found = shown(body)
    assert found.source is body
    assert not found.has_forms
    assert found.index.count == WHOLE + 1
    assert found.note is not None
    body.discard()


def test_a_big_plain_body_needs_no_note() -> None:
    assert shown(b"x" * (WHOLE + 1), "text/plain").note is None


def test_a_body_that_is_gone_from_the_disk_is_said_in_words(tmp_path: Path) -> None:
    gone = Body(path=tmp_path / "gone", size=70_000)
    assert said(gone, "text/plain") == (
        "The body cannot be read from this machine's disk any more: No such file or directory"
    )


def test_nothing_comes_of_a_reading_that_was_stopped() -> None:
    stop = Event()
    stop.set()
    assert read(response(b"x"), RAW, stop) is None
