"""The URL's query and the rows of the Params table: two views of one value.

The URL is what is sent, as typed. A row shows the raw text between `&` and `=`, without decoding; `{{…}}` is one
piece whatever stands in it. What the URL cannot hold (descriptions, disabled rows, path values) is in the request's
`params`, which name every row of the query too if they did so before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import msgspec

from restdesk.gui.request.pairing import Pair, pairing
from restdesk.model.request import Param
from restdesk.variables.find import spans
from restdesk.variables.path import path_names


@dataclass(frozen=True)
class Line:
    """One row; `place` counts the query's pieces, None for a row that the URL lacks; `noted`: `params` had it."""

    param: Param
    place: int | None = None
    noted: bool = False

    @property
    def pair(self) -> tuple[str, str]:
        """Name and value."""
        return self.param.name, self.param.value

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing yet that could stand in a URL."""
        return not self.param.name and not self.param.value

    @property
    def is_missing(self) -> bool:
        """Whether it should be sent but the URL lacks it."""
        return self.place is None and not self.param.disabled and not self.is_blank


class Edited(NamedTuple):
    """One row as it stands in the table."""

    name: str
    value: str
    enabled: bool = True
    description: str = ""


@dataclass(frozen=True)
class Query:
    """A URL and the rows of its query, path values among them at their place."""

    url: str
    lines: tuple[Line, ...]
    complete: bool
    """Whether `params` name every row of the query."""

    @staticmethod
    def of(url: str, params: Sequence[Param]) -> "Query":
        """Return the rows of a URL and its annotations."""
        noted = tuple(Line(param, noted=True) for param in params)
        read = Query(url, noted, complete=True).typed(url)
        return replace(read, complete=all(line.noted for line in read.lines))

    @property
    def shown(self) -> tuple[Line, ...]:
        """The rows of the table: all but the path values."""
        return tuple(line for line in self.lines if line.param.type == "query")

    @property
    def path_names(self) -> tuple[str, ...]:
        """The names of the URL's path parameters."""
        return path_names(self.url)

    @property
    def path(self) -> tuple[Param, ...]:
        """The path parameters: those of the URL in its order, then values whose name the URL lacks."""
        noted = {line.param.name: line.param for line in reversed(self.lines) if line.param.type == "path"}
        named = self.path_names
        lost = (param for name, param in reversed(noted.items()) if name not in named)
        return (*(noted.get(name, Param(name=name, type="path")) for name in named), *lost)

    @property
    def params(self) -> tuple[Param, ...]:
        """What the request's `params` hold."""
        return tuple(line.param for line in self.lines if self._is_noted(line))

    def typed(self, url: str) -> "Query":
        """Return the rows after `url` was typed in place of the old one."""
        places = [(place, _pair(piece)) for place, piece in enumerate(split_url(url)[1]) if piece]
        known = [number for number, line in enumerate(self.lines) if _may_be_in_url(line)]
        origins = pairing([self.lines[number].pair for number in known], [pair for _, pair in places])
        from_old = {known[origin]: at for at, origin in enumerate(origins) if origin is not None}
        before, after = self._beside(from_old)
        lines = before
        for at, (place, (name, value)) in enumerate(places):
            origin = origins[at]
            old = Line(Param()) if origin is None else self.lines[known[origin]]
            if old.pair == (name, value):
                lines.append(_at(old, place))
            else:
                lines.append(
                    replace(old, param=msgspec.structs.replace(old.param, name=name, value=value), place=place)
                )
            lines += after.get(at, [])
        return replace(self, url=url, lines=_renamed(lines, path_names(self.url), path_names(url)))

    def with_path(self, rows: Sequence[Param]) -> "Query":
        """Return the same URL with these path parameters; one without value and description is not noted."""
        wanted = {row.name: row for row in rows}
        lines, seen = [], set()
        for line in self.lines:
            row = wanted.get(line.param.name) if line.param.type == "path" else None
            if row is not None and row.name not in seen and (line.noted or row.value or row.description):
                lines.append(replace(line, param=row))
                seen.add(row.name)
            elif line.param.type != "path":
                lines.append(line)
        new = (row for name, row in wanted.items() if name not in seen and (row.value or row.description))
        return replace(self, lines=(*lines, *(Line(row) for row in new)))

    def tabled(self, rows: Sequence[Edited]) -> "Query":
        """Return the URL and the rows after the table's rows became these."""
        shown = self.shown
        origins = pairing([_whole(line.param) for line in shown], [_typed(row) for row in rows])
        before, pieces, after = split_url(self.url)
        made: list[Line] = []
        new_pieces: list[str] = []
        last: int | None = None
        for row, origin in zip(rows, origins, strict=True):
            old = Line(Param()) if origin is None else shown[origin]
            same = origin is not None and _whole(old.param) == _typed(row)
            line = old if same else _edited(old, row, is_new=origin is None)
            if line.place is not None:
                new_pieces += _gap(pieces, old.place)
                made.append(_at(line, len(new_pieces)))
                new_pieces.append(_piece(line, old, pieces))
                last = old.place
            else:
                made.append(line)
        if last is not None and not any(pieces[last + 1 :]):
            new_pieces += pieces[last + 1 :]
        url = before + ("?" + "&".join(new_pieces) if new_pieces else "") + after
        is_same = new_pieces == [piece for piece in pieces if any(pieces)]
        return replace(self, url=self.url if is_same else url, lines=self._with_paths(made))

    def _is_noted(self, line: Line) -> bool:
        empty = msgspec.structs.replace(line.param, name="", value="") == Param()
        if line.is_blank and empty:
            return False
        return line.noted or self.complete or not empty

    def _beside(self, kept: dict[int, int]) -> tuple[list[Line], dict[int, list[Line]]]:
        """Return the rows outside the URL: those before all others, and those after the row at each new place."""
        first: list[Line] = []
        after: dict[int, list[Line]] = {}
        last = first
        for number, line in enumerate(self.lines):
            if number in kept:
                last = after.setdefault(kept[number], [])
            elif line.place is None:
                last.append(line)
        return first, after

    def _with_paths(self, shown: Sequence[Line]) -> tuple[Line, ...]:
        """Return these rows with the path values after as many rows as before."""
        lines = list(shown)
        for number, line in enumerate(self.lines):
            if line.param.type == "path":
                lines.insert(number, line)
        return tuple(lines)


def _renamed(lines: Sequence[Line], old: Sequence[str], new: Sequence[str]) -> tuple[Line, ...]:
    """Return the rows with the path values under their new names, where as many names are in the URL as before."""
    if old == new or len(old) != len(new):
        return tuple(lines)
    names = {before: after for before, after in zip(old, new, strict=True) if before not in new and after not in old}
    return tuple(
        replace(line, param=msgspec.structs.replace(line.param, name=names[line.param.name]))
        if line.param.type == "path" and line.param.name in names
        else line
        for line in lines
    )


def split_url(url: str) -> tuple[str, list[str], str]:
    """Return what stands before the query, its pieces between `&` as typed, and the fragment with its `#`."""
    hidden = _hide(url)
    end = hidden.find("#")
    end = len(url) if end < 0 else end
    start = hidden.find("?", 0, end)
    if start < 0:
        return url[:end], [], url[end:]
    query = hidden[start + 1 : end]
    pieces, at = [], start + 1
    for piece in query.split("&") if query else ():
        pieces.append(url[at : at + len(piece)])
        at += len(piece) + 1
    return url[:start], pieces, url[end:]


def _at(line: Line, place: int) -> Line:
    return line if line.place == place else replace(line, place=place)


def _hide(text: str) -> str:
    """Return a text of the same length in which no variable shows a separator."""
    pieces: list[str] = []
    at = 0
    for span in spans(text):
        pieces += (text[at : span.start], "x" * (span.end - span.start))
        at = span.end
    return "".join((*pieces, text[at:])) if pieces else text


def _pair(piece: str) -> tuple[str, str]:
    cut = _hide(piece).find("=")
    return (piece, "") if cut < 0 else (piece[:cut], piece[cut + 1 :])


def _may_be_in_url(line: Line) -> bool:
    return line.param.type == "query" and not line.param.disabled and (line.place is not None or not line.is_blank)


def _edited(old: Line, row: Edited, is_new: bool) -> Line:
    """Return the line of an edited row; its place is None or any number."""
    name, value = _escape(row.name, "&=#"), _escape(row.value, "&#")
    param = msgspec.structs.replace(
        old.param, name=name, value=value, disabled=not row.enabled, description=row.description
    )
    line = replace(old, param=param if param != old.param else old.param)
    stays_missing = old.is_missing and not is_new and line.pair == old.pair
    is_as_it_was = old.place is not None and line.pair == old.pair
    in_url = row.enabled and not stays_missing and (is_as_it_was or not line.is_blank)
    return replace(line, place=0 if in_url else None)


def _piece(line: Line, old: Line, pieces: Sequence[str]) -> str:
    """Return the row's text in the query: as it was if nothing changed, without `=` only if it had none."""
    raw = None if old.place is None else pieces[old.place]
    if raw is not None and line.pair == old.pair:
        return raw
    name, value = line.pair
    bare = raw is not None and "=" not in _hide(raw)
    return name if bare and not value else f"{name}={value}"


def _gap(pieces: Sequence[str], place: int | None) -> list[str]:
    """Return the empty pieces directly before that place: `a&&b` keeps both separators."""
    gap: list[str] = []
    while place is not None and place > len(gap) and not pieces[place - 1 - len(gap)]:
        gap.append("")
    return gap


def _escape(text: str, separators: str) -> str:
    """Return the text with separators outside of variables percent-encoded (RFC 3986, section 2.1)."""
    if not any(separator in text for separator in separators):
        return text
    hidden = _hide(text)
    return "".join(
        f"%{ord(character):02X}" if hidden[at] in separators else character for at, character in enumerate(text)
    )


def _whole(param: Param) -> Pair:
    return param.name, param.value, param.description, str(not param.disabled)


def _typed(row: Edited) -> Pair:
    return row.name, row.value, row.description, str(row.enabled)
