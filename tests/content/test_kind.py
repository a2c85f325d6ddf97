"""What a body is."""

import pytest

from restdesk.content.kind import kind_of

PNG = b"\x89PNG\r\n\x1a\n...."


@pytest.mark.parametrize(
    ("content_type", "start", "kind"),
    [
        ("application/json", b"x", "json"),
        ("application/problem+json; charset=utf-8", b"{}", "json"),
        ("text/json", b"{}", "json"),
        ("text/html", b"{}", "html"),
        ("application/xhtml+xml", b"<a/>", "html"),
        ("application/xml", b"<a/>", "xml"),
        ("application/atom+xml", b"<a/>", "xml"),
        ("image/svg+xml", b"<svg/>", "xml"),
        ("image/png", PNG, "image"),
        ("text/css", b"a{}", "text"),
        ("application/x-ndjson", b"{}\n{}", "text"),
        ("application/yaml", b"a: 1", "text"),
        ("video/mp4", b"text", "binary"),
        ("text/plain", b'{"a": 1}', "json"),
        ("text/plain", b"hello", "text"),
        ("application/octet-stream", PNG, "image"),
        ("application/octet-stream", b"RIFF....WEBPVP8", "image"),
        ("application/octet-stream", b"\0\1\2", "binary"),
        ("application/octet-stream", b"plain", "text"),
        ("", b" \n[1]", "json"),
        ("", b"\xef\xbb\xbf{}", "json"),
        ("", b"<!DOCTYPE html><p>", "html"),
        ("", b"<?xml version='1.0'?>", "xml"),
        ("", b"\xff\xfea\0", "text"),
        ("", "한글".encode(), "text"),
        ("", b"", "empty"),
        ("application/json", b"", "empty"),
    ],
)
def test_the_kind_of_a_body(content_type: str, start: bytes, kind: str) -> None:
    assert kind_of(content_type, start) == kind
