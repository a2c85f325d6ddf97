"""Cutting and rewriting a Text without losing which of its characters were secret."""

from collections.abc import Callable, Iterable

from restdesk.model.text import Part, Secret, Text


def cut(text: Text, start: int, end: int | None = None) -> Text:
    """Return the characters from `start` to `end`, counted in the revealed text."""
    return keep(text, ((start, len(text.reveal()) if end is None else end),))


def keep(text: Text, spans: Iterable[tuple[int, int]]) -> Text:
    """Return the characters in `spans`, which are in order and do not overlap."""
    kept: list[Part] = []
    parts = iter(text.parts)
    part: Part = next(parts, "")
    begin, value = 0, _value(part)
    for start, end in spans:
        while begin < end:
            kept.append(_like(part, value[max(0, start - begin) : end - begin]))
            if begin + len(value) > end:
                break
            begin += len(value)
            following = next(parts, None)
            if following is None:
                return Text(*kept)
            part, value = following, _value(following)
    return Text(*kept)


def rewrite(text: Text, spell: Callable[[str], str]) -> Text:
    """Return `text` with each part spelled anew; what was secret stays secret."""
    return Text(*(_like(part, spell(_value(part))) for part in text.parts))


def secrets_in(text: Text) -> tuple[str, ...]:
    """Return the values of the secret parts."""
    return tuple(part.reveal() for part in text.parts if isinstance(part, Secret))


def hide(text: str, values: Iterable[str]) -> Text:
    """Return `text` with each of `values` in it as a secret part, the longest first."""
    parts: list[Part] = [text]
    for value in sorted(filter(None, values), key=len, reverse=True):
        parts = [piece for part in parts for piece in _split(part, value)]
    return Text(*parts)


def _split(part: Part, value: str) -> list[Part]:
    if isinstance(part, Secret):
        return [part]
    pieces = part.split(value)
    found: list[Part] = [pieces[0]]
    for piece in pieces[1:]:
        found += [Secret(value), piece]
    return found


def _value(part: Part) -> str:
    return part.reveal() if isinstance(part, Secret) else part


def _like(part: Part, value: str) -> Part:
    return Secret(value) if isinstance(part, Secret) and value else value
