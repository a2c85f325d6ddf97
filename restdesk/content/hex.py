"""Bytes as rows for reading: the offset, sixteen bytes in hexadecimal, and what of them is ASCII.

Every row is equally wide, so any row of any file is made from its sixteen bytes alone.
"""

ROW = 16
"""Bytes of a row."""

_LEFT = 2
"""Blanks between the offset and the bytes."""

_READABLE = bytes(code if 32 <= code < 127 else ord(".") for code in range(256))


def digits(size: int) -> int:
    """The digits of an offset in a body of that many bytes; eight at least."""
    return max(8, len(f"{max(size - 1, 0):X}"))


def width(size: int) -> int:
    """Characters of a row, all of them ASCII, without its line break."""
    return digits(size) + _LEFT + ROW * 3 + 1 + 1 + ROW + 1


def row(data: bytes, offset: int, places: int) -> str:
    """The row of up to sixteen bytes that stand at `offset`: `00000010  48 65 …  |He…|`."""
    left, right = data[:8].hex(" ").upper(), data[8:].hex(" ").upper()
    readable = data.translate(_READABLE).decode("ascii")
    return f"{offset:0{places}X}  {left:<23} {right:<24} |{readable:<16}|"


def columns(places: int, number: int) -> tuple[int, int]:
    """Where the byte of that number in its row stands: as two digits, and as a character."""
    first = places + _LEFT
    return first + number * 3, first + ROW * 3 + 2 + number
