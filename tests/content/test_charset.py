"""From bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.content.charset import decode_text, named_charset


@pytest.mark.parametrize(
    ("data", "content_type", "text", "charset"),
    [
        ("한".encode(), "", "한", "utf-8"),
        ("한".encode(), "application/json", "한", "utf-8"),
        (b"", "text/plain", "", "utf-8"),
        (b"caf\xe9", "text/plain", "café", "latin-1"),
        (b"\xe9", "text/plain; charset=ISO-8859-1", "é", "latin-1"),
        ("한".encode("cp949"), "text/plain;charset=EUC-KR", "한", "cp949"),
        ("日".encode("cp932"), 'text/plain; charset="shift_jis"', "日", "cp932"),
        ("ф".encode("koi8-r"), "text/plain; x=y; charset = koi8-r; z", "ф", "koi8-r"),
        ("€".encode("cp1252"), "text/plain; charset=windows-1252", "€", "cp1252"),
        ("中".encode("gb18030"), "text/plain; charset=gb2312", "中", "gb18030"),
        (codecs.BOM_UTF8 + "한".encode(), "text/plain; charset=latin1", "한", "utf-8"),
        (codecs.BOM_UTF16_LE + "한".encode("utf-16-le"), "", "한", "utf-16-le"),
        (codecs.BOM_UTF16_BE + "한".encode("utf-16-be"), "", "한", "utf-16-be"),
        (codecs.BOM_UTF32_LE + "한".encode("utf-32-le"), "", "한", "utf-32-le"),
        ("한".encode("utf-16-be"), "text/plain; charset=utf-16be", "한", "utf-16-be"),
        ("<meta charset=euc-kr>한".encode("cp949"), "text/html", "<meta charset=euc-kr>한", "cp949"),
        ("<meta charset=euc-kr>한".encode(), "text/html; charset=utf-8", "<meta charset=euc-kr>한", "utf-8"),
        ("<meta charset=euc-kr>한".encode(), "text/plain", "<meta charset=euc-kr>한", "utf-8"),
        (
            b'<meta content="text/html; charset=utf-16">',
            "text/html",
            '<meta content="text/html; charset=utf-16">',
            "utf-8",
        ),
        (
            '<?xml version="1.0" encoding="cp949"?>한'.encode("cp949"),
            "",
            '<?xml version="1.0" encoding="cp949"?>한',
            "cp949",
        ),
    ],
)
def test_a_body_as_text(data: bytes, content_type: str, text: str, charset: str) -> None:
    found = decode_text(data, content_type)
    assert (found.text, found.charset, found.replaced, found.refused) == (text, charset, False, "")


@pytest.mark.parametrize(
    ("data", "content_type", "text"),
    [
        (b"a\xff\xe9b", "text/plain; charset=utf-8", "a\ufffd\ufffdb"),
        (b"a\xe9", "text/plain; charset=us-ascii", "a\ufffd"),
        ("한ab한".encode()[:-1], "", "한ab\ufffd"),  # cut inside a character
    ],
)
def test_bytes_that_do_not_fit_are_replaced_and_that_is_said(data: bytes, content_type: str, text: str) -> None:
    found = decode_text(data, content_type)
    assert (found.text, found.replaced) == (text, True)


@pytest.mark.parametrize(
    "charset",
    ["undefined", "zlib_codec", "punycode", "idna", "utf-7", "rot13", "unicode_escape", "hex", "no-such", "\0"],
)
def test_a_hostile_charset_is_not_used_and_that_is_said(charset: str) -> None:
    found = decode_text(b"a+AGE-\\x41", f"text/plain; charset={charset}")
    assert (found.text, found.refused) == ("a+AGE-\\x41", charset)


@given(st.binary(max_size=40), st.text(max_size=30))
def test_nothing_raises(data: bytes, charset: str) -> None:
    assert isinstance(decode_text(data, f"text/plain; charset={charset}").text, str)


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [("text/plain", ""), ("text/plain; charset=", ""), ("a/b;charset='utf-8'", "utf-8"), ("a/b; xcharset=no", "")],
)
def test_the_charset_of_a_header(content_type: str, charset: str) -> None:
    assert named_charset(content_type) == charset
