"""What a body is, told by its Content-Type and its first bytes."""

from typing import Literal

Kind = Literal["json", "xml", "html", "text", "image", "binary", "empty"]

LOOKED_AT = 1024
"""Bytes from the start of a body that decide."""

_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM")
_TEXT_TYPES = ("application/javascript", "application/ecmascript", "application/x-www-form-urlencoded")
_TEXT_ENDS = ("+yaml", "/yaml", "/x-yaml", "/toml", "/sql", "/graphql", "/x-sh", "/x-ndjson")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def kind_of(content_type: str, start: bytes) -> Kind:
    """Return the kind of a body by its Content-Type header, or by its first bytes where that says nothing."""
    if not start:
        return "empty"
    media = content_type.partition(";")[0].strip().lower()
    return _named(media) or _seen(start[:LOOKED_AT])


def _named(media: str) -> Kind | None:
    """Return what the media type says; None where it is absent or says no more than “bytes” or “text”."""
    if media.endswith(("/json", "+json")):
        return "json"
    if media in ("text/html", "application/xhtml+xml"):
        return "html"
    if media == "image/svg+xml" or media.endswith(("/xml", "+xml")):
        return "xml"
    if media.startswith("image/"):
        return "image"
    if (media.startswith("text/") and media != "text/plain") or media in _TEXT_TYPES or media.endswith(_TEXT_ENDS):
        return "text"
    if media.startswith(("audio/", "video/", "font/")):
        return "binary"
    return None


def _seen(start: bytes) -> Kind:
    if start.startswith(_IMAGES) or (start.startswith(b"RIFF") and start[8:12] == b"WEBP"):
        return "image"
    if start.startswith(_WIDE_MARKS):
        return "text"
    if any(byte in _CONTROLS for byte in start):
        return "binary"
    words = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if words.startswith((b"{", b"[")):
        return "json"
    if words.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "xml" if words.startswith(b"<?xml") else "text"
