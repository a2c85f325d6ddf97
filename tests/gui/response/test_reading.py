from pathlib import Path
from threading import Event
from typing import Any

import pytest

from restdesk.gui.response.reading import HEX, IMAGE, PRETTY, RAW, SMALL, Form, InWords, Look, Text, look, read
from restdesk.model.exchange import Field
from restdesk.spool import Body, Spool
from tests.gui.response.exchanges import response


def shown(body: bytes | Body, content_type: str = "application/json", form: Form = PRETTY, **more: Any) -> Text:
    found = read(response(body, headers=(Field("content-type", content_type),), **more), form, Event())
    assert isinstance(found, Text)
    return found


def text(found: Text) -> str:
    return found.source.read(0, found.source.size).decode()


def seen(body: bytes | Body, content_type: str, status: int = 200, method: str = "GET") -> Look | InWords:
    return look(response(body, status, "", headers=(Field("content-type", content_type),)), method)


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
    ("body", "content_type", "note"),
    [
        (b"{}", "application/json", ""),
        (b"plain", "text/plain", ""),
        (b"{broken", "application/json", "The body is not valid JSON, so it is shown as it came."),
        (b"[INFO] started", "text/plain", ""),
        (b"\xff", "text/html; charset=utf-8", "Some bytes are not utf-8 and are shown as “�”."),
        (b"x", "text/plain; charset=klingon", "The charset “klingon” is not known, so the body is read as utf-8."),
    ],
)
def test_the_note_fits_the_body(body: bytes, content_type: str, note: str) -> None:
    assert " ".join(each.english() for each in shown(body, content_type).notes) == note


def test_json_that_was_cut_off_has_no_second_complaint() -> None:
    assert shown(b'{"a":', complete=False).notes == ()


@pytest.mark.parametrize(
    ("body", "content_type", "kind", "forms"),
    [
        (b"{}", "application/json", "json", (PRETTY, RAW, HEX)),
        (b"<a/>", "application/xml", "xml", (PRETTY, RAW, HEX)),
        (b"<svg/>", "image/svg+xml", "xml", (PRETTY, RAW, HEX)),
        (b"<p>", "text/html", "html", (PRETTY, RAW, HEX)),
        (b"plain", "text/plain", "text", (RAW, HEX)),
        (b"\x89PNG\r\n\x1a\n", "image/png", "image", (IMAGE, HEX)),
        (b"\0\1", "", "binary", (HEX, RAW)),
    ],
)
def test_the_forms_are_those_that_make_sense(
    body: bytes, content_type: str, kind: str, forms: tuple[Form, ...]
) -> None:
    found = seen(body, content_type)
    assert isinstance(found, Look)
    assert (found.kind, found.forms) == (kind, forms)


@pytest.mark.parametrize(
    ("status", "method", "wanted"),
    [
        (204, "GET", "204 No Content: the response has no body."),
        (200, "HEAD", "200 OK: the response to a HEAD request has no body."),
    ],
)
def test_an_empty_body_is_said_in_words(status: int, method: str, wanted: str) -> None:
    found = seen(b"", "text/plain", status, method)
    assert isinstance(found, InWords)
    assert found.message.english() == wanted


def test_a_body_that_could_not_be_decoded_is_not_called_none() -> None:
    found = look(response(b"", wire_size=15))
    assert isinstance(found, InWords)
    assert found.message.english() == "200 OK: the 15 B that came decode to nothing."


def test_bytes_are_named() -> None:
    found = seen(b"\0\1\2", "")
    assert isinstance(found, Look)
    assert found.words is not None
    assert found.words.english() == "application/octet-stream, 3 B"


def test_a_big_body_is_shown_as_bytes_without_being_read(tmp_path: Path) -> None:
    writer = Spool(tmp_path).writer()
    writer.write(b"0123456789abcdef" * SMALL)
    body = writer.finish()
    found = shown(body, "application/zip", HEX)
    assert found.index.count == SMALL
    start, end = found.index.span(SMALL - 1)
    assert found.source.read(start, end - start) == (
        b"000FFFF0  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  |0123456789abcdef|"
    )
    body.discard()


def test_a_body_that_is_gone_from_the_disk_is_said_in_words(tmp_path: Path) -> None:
    found = seen(Body(path=tmp_path / "gone", size=70_000), "text/plain")
    assert isinstance(found, InWords)
    assert found.message.english() == (
        "The body cannot be read from this machine's disk any more: No such file or directory"
    )


def test_nothing_comes_of_a_reading_that_was_stopped() -> None:
    stop = Event()
    stop.set()
    assert read(response(b"x"), RAW, stop) is None
