"""From a body's bytes to text: which charset, by whose word, and whether every byte fitted.

Only the codecs listed here are used: a server may name any of Python's, and some of them run for minutes or are
no charsets at all.
"""

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Label as servers write it -> codec of Python. Where a codec and its superset share a label, the superset reads both.
_LABELS = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(("us-ascii", "ascii"), "ascii"),
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "iso8859-1", "l1"), "latin-1"),
    **dict.fromkeys(("utf-16", "utf16"), "utf-16"),
    **{label: label for label in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-32")},
    **{f"utf-{bits}{end}": f"utf-{bits}-{end}" for bits in (16, 32) for end in ("le", "be")},
    **{f"iso-8859-{part}": f"iso8859-{part}" for part in (*range(2, 12), *range(13, 17))},
    **{f"{prefix}{page}": f"cp{page}" for page in range(1250, 1259) for prefix in ("windows-", "cp", "x-cp")},
    **{label: label for label in ("koi8-r", "koi8-u", "big5", "gb18030", "euc-jp", "iso-2022-jp", "mac-roman")},
    "windows-874": "cp874",
    "macintosh": "mac-roman",
    "big5-hkscs": "big5hkscs",
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601", "cp949", "windows-949", "uhc"), "cp949"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "windows-31j", "cp932", "x-sjis"), "cp932"),
}

_CHARSET = re.compile(r""";\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;]*))""", re.IGNORECASE)

_DECLARED = re.compile(
    rb"""\A\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)"""
    rb"""|<meta\s[^>]{0,300}?charset\s*=\s*["']?([\w.:-]+)""",
    re.IGNORECASE,
)


class DecodedText(NamedTuple):
    """A body as text."""

    text: str
    charset: str
    """The codec that was used."""
    replaced: bool
    """Whether bytes that the charset does not know were replaced by U+FFFD."""
    refused: str
    """A charset that the server named and that is not used here, or an empty text."""


def mark_of(data: bytes) -> bytes:
    """Return the byte order mark that `data` begins with, or nothing."""
    return next((mark for mark, _ in _MARKS if data.startswith(mark)), b"")


def named_charset(content_type: str) -> str:
    """Return the `charset` parameter of a Content-Type header as written, or an empty text."""
    found = _CHARSET.search(content_type)
    return next((group for group in found.groups() if group is not None), "").strip() if found else ""


def declared_charset(data: bytes, content_type: str = "") -> str:
    """Return what an HTML or XML document says of itself in its first 1,024 bytes, or an empty text.

    HTML, section 13.2.3.2: a `meta` that can be read as ASCII and names UTF-16 means UTF-8.
    """
    if content_type and not re.search("html|xml", content_type, re.IGNORECASE):
        return ""
    found = _DECLARED.search(data[:1024])
    name = (found[1] or found[2]).decode("ascii") if found else ""
    return "utf-8" if found and found[2] and name.lower().startswith("utf-16") else name


def decode_text(data: bytes, content_type: str = "") -> DecodedText:
    """Return `data` as text: by byte order mark, header, the document's own word, else UTF-8, else Latin-1.

    Never raises: bytes that do not fit are replaced, and that is said.
    """
    named = named_charset(content_type) or declared_charset(data, content_type)
    codec = _LABELS.get(named.lower(), "")
    refused = named if named and not codec else ""
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], marked, refused)
    if codec:
        return _decoded(data, codec, refused)
    try:
        return DecodedText(data.decode("utf-8"), "utf-8", replaced=False, refused=refused)
    except UnicodeDecodeError as error:
        if _cut_off(data, error):
            return _decoded(data, "utf-8", refused)
        return DecodedText(data.decode("latin-1"), "latin-1", replaced=False, refused=refused)


def _cut_off(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether `data` is UTF-8 up to a last character that is not whole: in a body that ended too early."""
    return error.reason == "unexpected end of data" and not data[: error.start].isascii()


def _decoded(data: bytes, codec: str, refused: str) -> DecodedText:
    try:
        return DecodedText(data.decode(codec), codec, replaced=False, refused=refused)
    except UnicodeDecodeError:
        return DecodedText(data.decode(codec, "replace"), codec, replaced=True, refused=refused)
