"""New values written as YAML, in the style of the file that takes them. Line ends are `\\n` here."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from yaml.nodes import CollectionNode, ScalarNode, SequenceNode

from restdesk.opencollection import exact
from restdesk.opencollection.rendering import Raw, Value
from restdesk.opencollection.spelling import Indent, Quote, fits_literal, inline, literal

_UNCHOMPED = re.compile(r"[|>]\d?(?=[ \t\n#]|$)")
_LINE = re.compile("^(?=.)", re.MULTILINE)


class Style(NamedTuple):
    """How a file is laid out."""

    width: int = 2
    """Columns by which a mapping stands in from its key."""
    dash: int = 2
    """Columns by which the dashes of a list stand in from its key."""
    inner: int = 2
    """Columns from a dash to what it holds."""
    quote: Quote = '"'
    quoted_keys: bool = False


BRUNO = Style()
"""As Bruno writes, for new files."""


class Laid(NamedTuple):
    """A value: what stands behind its key in the same line, and the lines below, without the last line end."""

    head: str = ""
    below: str = ""

    @property
    def text(self) -> str:
        """Both together."""
        return f"{self.head}\n{self.below}" if self.below else self.head


def below_key(value: Value, column: int, style: Style) -> Laid:
    """Return the value of a key that stands in that column."""
    if isinstance(value, dict) and value:
        return Laid("", entries(value, column + style.width, style))
    if isinstance(value, list) and value:
        return Laid("", rows(value, column + style.dash, style))
    if isinstance(value, Raw):
        return _raw(value.raw, column, style)
    return _alone(value, Indent(column, column + style.width), style)


def behind_dash(value: Value, column: int, style: Style) -> Laid:
    """Return the value of a row whose dash stands in that column."""
    inner = column + style.inner
    if isinstance(value, dict) and value:
        return _compact(entries(value, inner, style))
    if isinstance(value, list) and value:
        return _compact(rows(value, inner, style))
    if isinstance(value, Raw):
        node = exact.compose(value.raw)
        if isinstance(node, CollectionNode) and not node.flow_style:
            return _compact(_indented(value.raw.removesuffix("\n"), inner))
        return _raw(value.raw, column, style)
    return _alone(value, Indent(column, inner), style)


def entries(values: dict[str, Value], column: int, style: Style) -> str:
    """Return the lines of a block mapping in that column."""
    return "\n".join(entry(key, value, column, style) for key, value in values.items())


def entry(key: str, value: Value, column: int, style: Style) -> str:
    """Return the lines of one key with its value."""
    laid = below_key(value, column, style)
    spelled = inline(key, '"' if style.quoted_keys else None)
    return f"{' ' * column}{spelled}:{' ' if laid.head else ''}{laid.text}"


def rows(values: list[Value], column: int, style: Style) -> str:
    """Return the lines of a block list in that column."""
    return "\n".join(row(value, column, style) for value in values)


def row(value: Value, column: int, style: Style) -> str:
    """Return the lines of one row with its dash."""
    laid = behind_dash(value, column, style)
    return f"{' ' * column}-{' ' * (style.inner - 1) if laid.head else ''}{laid.text}"


def flow(value: Value, style: Style, found: str | None = None) -> str:
    """Return the value in flow style, in one line; a text as the scalar that it replaces was quoted."""
    if isinstance(value, dict):
        return "{" + ", ".join(flow_entry(key, item, style) for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item, style) for item in value) + "]"
    if isinstance(value, Raw):
        return exact.flow(exact.load(value.raw))
    if isinstance(value, str):
        return inline(value, found or ('"' if style.quoted_keys else None), quote=style.quote, flow=True)
    return number(value)


def flow_entry(key: str, value: Value, style: Style) -> str:
    """Return one key with its value in flow style."""
    spelled = inline(key, '"' if style.quoted_keys else None, flow=True)
    return f"{spelled}: {flow(value, style)}"


def text_of(text: str, indent: Indent, style: Style, found: str | None = None) -> Laid:
    """Return a text, in the style of the scalar that it replaces where that can be."""
    blocked = found in ("|", ">") or ("\n" in text and found not in ('"', "'"))
    if blocked and fits_literal(text):
        return Laid(*literal(text, indent))
    return Laid(inline(text, found, quote=style.quote))


def number(value: bool | float) -> str:
    """Return a number or a truth value as YAML 1.2 spells it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def style_of(root: CollectionNode) -> Style:
    """Return how the file that has this root is laid out; what it does not show is as Bruno writes it."""
    width = dash = inner = None
    quotes = {'"': 0, "'": 0}
    for parent, child in _nested(root):
        if isinstance(child, ScalarNode):
            if child.style in quotes:
                quotes[child.style] += 1
        elif child.flow_style or parent.flow_style:
            continue
        elif isinstance(parent, SequenceNode):
            inner = inner or child.start_mark.column - parent.start_mark.column
        elif isinstance(child, SequenceNode):
            dash = child.start_mark.column - parent.start_mark.column if dash is None else dash
        else:
            width = width or child.start_mark.column - parent.start_mark.column
    return Style(
        width=_within(width, 1, 9),
        dash=_within(dash, 0, 9),
        inner=_within(inner, 2, 9),
        quote="'" if quotes["'"] > quotes['"'] else '"',
    )


def _within(columns: int | None, lowest: int, highest: int) -> int:
    return columns if columns is not None and lowest <= columns <= highest else 2


def _nested(root: CollectionNode) -> Iterator[tuple[CollectionNode, CollectionNode | ScalarNode]]:
    seen = {id(root)}
    waiting = [root]
    while waiting:
        parent = waiting.pop()
        for item in parent.value:
            child = item[1] if isinstance(item, tuple) else item
            yield parent, child
            if isinstance(child, CollectionNode) and id(child) not in seen:
                seen.add(id(child))
                waiting.append(child)


def _alone(value: Value, indent: Indent, style: Style) -> Laid:
    if isinstance(value, str):
        return text_of(value, indent, style)
    return Laid(flow(value, style))


def _compact(lines: str) -> Laid:
    head, _, below = lines.partition("\n")
    return Laid(head.lstrip(" "), below)


def _raw(raw: str, column: int, style: Style) -> Laid:
    node = exact.compose(raw)
    if isinstance(node, CollectionNode) and not node.flow_style:
        inner = column + (style.dash if isinstance(node, SequenceNode) else style.width)
        return Laid("", _indented(raw.removesuffix("\n"), inner))
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        if node.value.endswith("\n\n"):  # blank lines that follow would be taken for its own
            return Laid(inline(node.value, '"'))
        if not raw.endswith("\n"):
            raw = _UNCHOMPED.sub(lambda header: header[0] + "-", raw, count=1)  # a line end follows here
    head, _, below = raw.removesuffix("\n").partition("\n")
    return Laid(head, _indented(below, column))


def _indented(lines: str, column: int) -> str:
    return _LINE.sub(" " * column, lines)
