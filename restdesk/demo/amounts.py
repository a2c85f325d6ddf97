"""Numbers in targets: how many, how long."""

from restdesk.demo.answers import Refused

LONGEST = 300
"""Seconds that an answer may take."""


def whole_number(text: str, least: int, most: int) -> int:
    """The number that a text spells. Raises Refused with 400 where it is none, or out of bounds."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 10 and least <= int(text) <= most):
        raise Refused(400, {"error": f"The number must be from {least} to {most}"})
    return int(text)


def duration(text: str) -> float:
    """The seconds that a text spells, at most `LONGEST`. Raises Refused with 400."""
    try:
        length = float(text)
    except ValueError:
        length = -1.0
    if not 0 <= length <= LONGEST:  # refuses "nan" too
        raise Refused(400, {"error": f"The seconds must be a number from 0 to {LONGEST}"})
    return length
