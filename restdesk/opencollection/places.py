"""Where the entries of a collection stand in a text: each with the comment lines directly above it."""

import re
from typing import NamedTuple

from yaml.nodes import CollectionNode, Node, ScalarNode

from restdesk.opencollection import exact


class Unspliceable(Exception):
    """The text is laid out in a way that has no place for the change."""


class Span(NamedTuple):
    """A part of a text, from `start` to before `end`."""

    start: int
    end: int


class Entry(NamedTuple):
    """One key with its value, or one row."""

    key: str
    """Empty for a row, and for a key that is no scalar."""
    node: Node
    above: str
    """Between the entry before and the blank lines: comments that belong to that one or to none."""
    blank: str
    """The blank lines above, before the comments."""
    start: int
    """Where its own comment lines begin, or its line, or itself where it is the first behind a dash."""
    behind: int
    """Behind its colon or its dash."""
    value: Span
    end: int
    """Behind its last line with the line end."""


class Block(NamedTuple):
    """A collection in block style."""

    column: int
    compact: bool
    """Whether the first entry stands behind a dash."""
    entries: tuple[Entry, ...]

    @property
    def span(self) -> Span:
        """The lines of all its entries."""
        return Span(self.entries[0].start, self.entries[-1].end)


class FlowEntry(NamedTuple):
    """One key with its value, or one value, between brackets or braces."""

    key: str
    node: Node
    span: Span
    value: Span


_PROPERTIES = re.compile(r"(?:[&!]\S*(?:[ \t]|(?:#[^\n]*)?\r?\n)*)*")
_GAP = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*")
_ALIAS = re.compile(r"[\s,]*(\*[^\s,\[\]{}]+)")
_BLANKS = re.compile(r"[ \t]+")
_COLON = re.compile(r"\s*:")
_DASH = re.compile(r"-(?=\s|$)")


def block(text: str, node: CollectionNode) -> Block:
    """Return the places of a block mapping or a block list that is not empty; raises Unspliceable."""
    found = _PROPERTIES.match(text, node.start_mark.index)
    first = found.end() if found else node.start_mark.index
    line = line_start(text, first)
    column = first - line
    compact = bool(text[line:first].strip(" "))
    entries: list[Entry] = []
    for item in node.value:
        entry = _entry(text, item, column, entries[-1].end if entries else first if compact else line)
        if not entries and not compact:
            entry = entry._replace(start=_own_comments(text, line, column))
        entries.append(entry)
    return Block(column, compact, tuple(entries))


def flow(text: str, node: CollectionNode) -> tuple[FlowEntry, ...]:
    """Return the places between the brackets or braces of a flow collection; raises Unspliceable."""
    entries: list[FlowEntry] = []
    behind = flow_span(text, node).start + 1
    for item in node.value:
        start = behind
        key, child = "", item
        if isinstance(item, tuple):
            start = item[0].start_mark.index
            if start < behind:
                raise Unspliceable
            key, child, behind = _key(text, item)
        value = _value(text, child, behind)
        if value.start == value.end and (blanks := _BLANKS.match(text, behind)):
            value = Span(behind, blanks.end())
        if not isinstance(item, tuple):
            start = behind = value.start
        entries.append(FlowEntry(key, child, Span(start, max(value.end, behind)), value))
        behind = max(value.end, behind)
    return tuple(entries)


def flow_span(text: str, node: CollectionNode) -> Span:
    """Return the place of a flow collection with its brackets or braces; raises Unspliceable where it has none."""
    properties = _PROPERTIES.match(text, node.start_mark.index)
    span = Span(properties.end() if properties else node.start_mark.index, node.end_mark.index)
    if text[span.start] not in "[{":
        raise Unspliceable
    return span


def line_start(text: str, index: int) -> int:
    """Return where the line of `index` begins."""
    return text.rfind("\n", 0, index) + 1


def line_end(text: str, index: int) -> int:
    """Return where the line of `index` ends, before its line end."""
    end = text.find("\n", index)
    if end < 0:
        return len(text)
    return end - 1 if end > index and text[end - 1] == "\r" else end


def next_line(text: str, index: int) -> int:
    """Return where the line after that of `index` begins."""
    return text.find("\n", index) + 1 or len(text)


def is_null(node: Node) -> bool:
    """Return whether the node is the null that the readers leave out of lists."""
    return isinstance(node, ScalarNode) and exact.scalar(node) is None


def _entry(text: str, item: Node | tuple[Node, Node], column: int, floor: int) -> Entry:
    """Return the entry that is the next after `floor`, which is the beginning of a line or the entry itself."""
    gap = _GAP.match(text, floor)
    line = gap.end() if gap else floor
    begins = line if line == floor and floor != line_start(text, floor) else line + column
    if text[line:begins].strip(" "):
        raise Unspliceable
    if isinstance(item, tuple):
        key, node, behind = _key(text, item)
        if item[0].start_mark.index != begins and text[begins : begins + 1] != "?":
            raise Unspliceable
    else:
        dash = _DASH.match(text, begins)
        if dash is None:
            raise Unspliceable
        key, node, behind = "", item, dash.end()
    value = _value(text, node, behind)
    end = value.end if text[value.end - 1 : value.end] == "\n" else next_line(text, value.end)
    above, blank, start = _parted(text, floor, line, column)
    return Entry(key, node, above, blank, start, behind, value, end)


def _own_comments(text: str, line: int, column: int) -> int:
    """Return where the comments of a collection's first entry begin: what else stands above it is not its own."""
    floor = line
    while floor and text[line_start(text, floor - 1) : floor].lstrip(" ").startswith("#"):
        floor = line_start(text, floor - 1)
    at_head_of_file = floor == 0
    return line if at_head_of_file else _parted(text, floor, line, column)[2]


def _parted(text: str, floor: int, line: int, column: int) -> tuple[str, str, int]:
    """Return of the lines above an entry: what belongs elsewhere, the blank ones, and where its own comments begin."""
    start = line
    while start > floor:
        above = line_start(text, start - 1)
        written = text[above:start].lstrip(" ")
        if above < floor or not written.startswith("#") or start - above - len(written) > column:
            break
        start = above
    blank = start
    while blank > floor and not text[line_start(text, blank - 1) : blank].strip():
        blank = line_start(text, blank - 1)
    return text[floor:blank], text[blank:start], start


def _key(text: str, item: tuple[Node, Node]) -> tuple[str, Node, int]:
    key, node = item
    colon = _COLON.match(text, key.end_mark.index)
    if colon is None:
        raise Unspliceable
    plain = isinstance(key, ScalarNode) and not exact.has_own_tag(key)
    return str(key.value) if plain else "", node, colon.end()


def _value(text: str, node: Node, behind: int) -> Span:
    """Return the place of a value behind its colon or dash."""
    start: int = node.start_mark.index
    if start < behind:
        alias = _ALIAS.match(text, behind)
        if alias is None:
            raise Unspliceable
        return Span(*alias.span(1))
    if isinstance(node, ScalarNode) and node.end_mark.index == start:
        return Span(behind, behind)
    return Span(start, _end(text, node))


def _end(text: str, node: Node) -> int:
    if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
        return exact.end_of(node, text)
    last = node.value[-1]
    if isinstance(last, tuple):
        _, child, behind = _key(text, last)
        return _value(text, child, behind).end
    start = last.start_mark.index
    aliased = start < node.start_mark.index or any(item.end_mark.index > start for item in node.value[:-1])
    return block(text, node).entries[-1].value.end if aliased else _end(text, last)
