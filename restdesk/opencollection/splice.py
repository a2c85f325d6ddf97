"""A changed value put into the text that means the old one: only the bytes of what changed are other ones.

It compares the old value with the new one along the nodes of the text. Entries of a block are cut out with their
comments and put together again in the new order; so a moved row keeps its text, and a change within an entry is a
change of that entry's text.
"""

import re

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from restdesk.opencollection import layout, places
from restdesk.opencollection.assembly import Edit, Piece, applied, assembled, insert
from restdesk.opencollection.flow_splice import FlowSplicer, nests, quotes_keys
from restdesk.opencollection.layout import Laid, Style
from restdesk.opencollection.matching import matched
from restdesk.opencollection.places import Block, Entry, Unspliceable
from restdesk.opencollection.rendering import Raw, Value
from restdesk.opencollection.spelling import Indent

_HEADER = re.compile(r"(?:[&!]\S*\s+)*[|>][-+]?(\d?)[-+]?")
_INDENT = re.compile(r"\n( +)\S")


def spliced(text: str, root: MappingNode, old: dict[str, Value], new: dict[str, Value]) -> str:
    """Return `text`, which means `old`, changed so that it means `new`; raises Unspliceable."""
    edit = _Splicer(text, layout.style_of(root)).collection(root, old, new)
    return applied(text, edit, 0, len(text))


def unchomped_end(text: str, root: MappingNode) -> str:
    """Return a text that ends in a block scalar without a line end, so that a line end may follow."""
    node: Node = root
    while isinstance(node, CollectionNode) and node.value:
        node = node.value[-1][1] if isinstance(node, MappingNode) else node.value[-1]
    header = _HEADER.match(text, node.start_mark.index)
    if header is None or "-" in header[0] or "+" in header[0]:
        return text
    return f"{text[: header.end()]}-{text[header.end() :]}"


class _Splicer:
    """Makes the edits of one text, as far as it is in block style."""

    def __init__(self, text: str, style: Style) -> None:
        self._text = text
        self._style = style
        self._flow = FlowSplicer(text, style)
        self._line_end = "\r\n" if text[: text.find("\n") + 1].endswith("\r\n") else "\n"

    def collection(self, node: CollectionNode, old: Value | None, new: Value) -> Edit:
        """Return the edit of a mapping or a list that is empty neither before nor after."""
        if node.flow_style:
            return self._flow.collection(node, old, new)
        block = places.block(self._text, node)
        if isinstance(new, dict):
            pieces = self._entries(block, old if isinstance(old, dict) else {}, new)
        else:
            assert isinstance(new, list)
            pieces = self._rows(block, old if isinstance(old, list) else [], new)
        if not pieces:
            raise Unspliceable
        start, end = block.span
        return Edit(start, end, assembled(self._text, block, pieces, self._line_end))

    def _entries(self, block: Block, old: dict[str, Value], new: dict[str, Value]) -> list[Piece]:
        pieces: list[Piece] = []
        for index, entry in enumerate(block.entries):
            key = entry.key
            if key in old and key not in new:
                continue
            same = key not in new or (key in old and old[key] == new[key])
            edit = None if same else self._value(entry, block.column, old.get(key), new[key])
            pieces.append(Piece(index, key, self._lines(entry, block.column, edit)))
        order = {key: place for place, key in enumerate(new)}
        standing = {entry.key for entry in block.entries}
        style = self._style._replace(quoted_keys=self._quotes_keys(block))
        for key, value in new.items():
            if key not in standing and old.get(key) != value:
                lines = layout.entry(key, value, block.column, style)
                insert(pieces, Piece(None, key, self._own(lines + "\n")), order)
        return pieces

    def _rows(self, block: Block, old: list[Value], new: list[Value]) -> list[Piece]:
        standing = [entry for entry in enumerate(block.entries) if not places.is_null(entry[1].node)]
        if len(standing) != len(old):
            raise Unspliceable
        style = self._row_style(block)
        pieces: list[Piece] = []
        for row, match in zip(new, matched(old, new), strict=True):
            if match is None:
                pieces.append(Piece(None, "", self._own(self._new_row(row, block, style) + "\n")))
                continue
            index, entry = standing[match]
            edit = None if old[match] == row else self._value(entry, block.column, old[match], row)
            pieces.append(Piece(index, "", self._lines(entry, block.column, edit)))
        return pieces

    def _new_row(self, row: Value, block: Block, style: Style) -> str:
        like = block.entries[-1].node
        if isinstance(like, CollectionNode) and like.flow_style and like.value and isinstance(row, dict | list):
            quoted = style._replace(quoted_keys=quotes_keys(like))
            return f"{' ' * block.column}-{' ' * (style.inner - 1)}{layout.flow(row, quoted)}"
        return layout.row(row, block.column, style)

    def _value(self, entry: Entry, column: int, old: Value | None, new: Value) -> Edit:
        """Return the edit of the value of an entry."""
        node = entry.node
        if isinstance(node, CollectionNode) and nests(node, new) and entry.value.start == node.start_mark.index:
            try:
                return self.collection(node, old, new)
            except Unspliceable:
                pass  # it is written anew
        in_row = self._text[entry.behind - 1] == "-"
        if isinstance(node, ScalarNode) and isinstance(new, str) and not isinstance(old, Raw):
            indent = self._indent(entry, column, self._style.inner if in_row else self._style.width)
            return self._around(entry, layout.text_of(new, indent, self._style, node.style))
        lay = layout.behind_dash if in_row else layout.below_key
        return self._around(entry, lay(new, column, self._style))

    def _around(self, entry: Entry, laid: Laid) -> Edit:
        """Return the edit that puts a value in the place of the old one and keeps the comment beside it."""
        text = self._text
        start, end = entry.value
        header = _HEADER.match(text, start) if _is_block_scalar(entry.node) else None
        if not laid.below and header is None and isinstance(entry.node, ScalarNode):
            return Edit(start, end, laid.head if start > entry.behind else f" {laid.head}")
        if "\n" in text[entry.behind : start]:  # it stands below its key
            start = beside = entry.behind
        else:
            beside = header.end() if header else end
        comment = text[beside : places.line_end(text, beside)]
        blanks = text[entry.behind : start] or " "
        line = blanks + laid.head + comment if laid.head else comment
        below = f"\n{laid.below}" if laid.below else ""
        closing = "\n" if text[entry.end - 1] == "\n" else ""
        return Edit(entry.behind, entry.end, line + self._own(below + closing))

    def _indent(self, entry: Entry, column: int, inner: int) -> Indent:
        """Return the columns of a block scalar, as the one before had them."""
        if _is_block_scalar(entry.node):
            header = _HEADER.match(self._text, entry.value.start)
            first = _INDENT.search(self._text, entry.value.start, entry.value.end)
            if header and header[1]:
                inner = int(header[1])
            elif first and len(first[1]) > column:
                inner = len(first[1]) - column
        return Indent(column, column + inner)

    def _lines(self, entry: Entry, column: int, edit: Edit | None) -> str:
        """Return the entry's lines with its comments, changed by the edit."""
        lines = applied(self._text, edit or Edit(entry.end, entry.end, ""), entry.start, entry.end)
        begins_line = entry.start == places.line_start(self._text, entry.start)
        return lines if begins_line else " " * column + lines

    def _own(self, lines: str) -> str:
        return lines if self._line_end == "\n" else lines.replace("\n", self._line_end)

    def _row_style(self, block: Block) -> Style:
        """Return the style of a list: new rows stand as far behind their dash as the others."""
        for entry in block.entries:
            blanks = self._text[entry.behind : entry.value.start]
            if blanks and not blanks.strip(" "):
                return self._style._replace(inner=len(blanks) + 1)
        return self._style

    def _quotes_keys(self, block: Block) -> bool:
        return all(self._text[entry.behind - 2 : entry.behind] == '":' for entry in block.entries)


def _is_block_scalar(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.style in ("|", ">")
