"""Characters that are not seen, or that turn round what stands beside them, while they are in an editor.

Qt turns some into line breaks, hides others and lets direction marks reorder a line. In a document each stands as a
character of the last private plane, which is painted as a label; `unmarked` gives the very text back.
"""

import re

_NAMES = {
    0x7F: "DEL",
    0x85: "NEL",
    0xAD: "SHY",
    0x61C: "ALM",
    0x180E: "MVS",
    0x200B: "ZWSP",
    0x200E: "LRM",
    0x200F: "RLM",
    0x2028: "LS",
    0x2029: "PS",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
    0xFFFC: "OBJ",
}
_C0 = (
    *("NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI"),
    *("DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US"),
)
_CODES = (
    *(code for code in range(0x20) if code not in (0x09, 0x0A)),
    *range(0x7F, 0xA0),
    *(0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xDC80, 0xDD00),
    *(0xFDD0, 0xFDD1, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFC, 0xFFFE, 0xFFFF),
)
_FIRST = 0x10FF00

_MARKS = {code: chr(_FIRST + place) for place, code in enumerate(_CODES)}
_TEXTS = {_FIRST + place: chr(code) for place, code in enumerate(_CODES)}
_UNSEEN = re.compile("[" + "".join(re.escape(chr(code)) for code in _CODES) + "]")

MARK = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + len(_CODES) - 1)}]")
"""A character that stands for one that is not seen."""


def marked(text: str) -> str:
    """Return the text as a document holds it; line feeds and tabs stay."""
    return text.translate(_MARKS) if _UNSEEN.search(text) else text


def unmarked(text: str) -> str:
    """Return the text that a document's text stands for."""
    return text.translate(_TEXTS) if MARK.search(text) else text


def label(mark: str) -> str:
    """Return what is painted for a mark: the character's usual abbreviation, or its number."""
    code = ord(_TEXTS[ord(mark)])
    if 0xDC80 <= code < 0xDD00:  # a byte that is no text (PEP 383)
        return f"x{code & 0xFF:02X}"
    return _C0[code] if code < len(_C0) else _NAMES.get(code, f"{code:04X}")
