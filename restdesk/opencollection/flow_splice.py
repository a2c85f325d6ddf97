"""A changed value put into a collection in flow style (`[a, b]`, `{a: b}`), JSON included."""

from yaml.nodes import CollectionNode, MappingNode, ScalarNode

from restdesk.opencollection import layout, places
from restdesk.opencollection.assembly import Edit, Piece, applied, insert, joined
from restdesk.opencollection.layout import Style
from restdesk.opencollection.matching import matched
from restdesk.opencollection.places import FlowEntry, Unspliceable
from restdesk.opencollection.rendering import Value

Entries = tuple[FlowEntry, ...]


def nests(node: CollectionNode, new: Value) -> bool:
    """Return whether the new value goes on in the collection that stands there."""
    kind = dict if isinstance(node, MappingNode) else list
    return isinstance(new, kind) and bool(node.value) and bool(new)


def quotes_keys(node: CollectionNode) -> bool:
    """Return whether all keys of a mapping are in double quotes, as in JSON."""
    keys = [item[0] for item in node.value if isinstance(item, tuple)]
    return bool(keys) and all(isinstance(key, ScalarNode) and key.style == '"' for key in keys)


class FlowSplicer:
    """Makes the edits of the flow collections of one text."""

    def __init__(self, text: str, style: Style) -> None:
        self._text = text
        self._style = style

    def collection(self, node: CollectionNode, old: Value | None, new: Value) -> Edit:
        """Return the edit of a mapping or a list that is empty neither before nor after; raises Unspliceable."""
        span = places.flow_span(self._text, node)
        entries = places.flow(self._text, node)
        if isinstance(new, dict):
            style = self._style._replace(quoted_keys=quotes_keys(node))
            pieces = self._entries(entries, old if isinstance(old, dict) else {}, new, style)
        else:
            assert isinstance(new, list)
            pieces = self._rows(entries, old if isinstance(old, list) else [], new)
        if not pieces:
            raise Unspliceable
        return Edit(*span, joined(self._text, span, entries, pieces))

    def _entries(self, entries: Entries, old: dict[str, Value], new: dict[str, Value], style: Style) -> list[Piece]:
        pieces: list[Piece] = []
        for index, entry in enumerate(entries):
            key = entry.key
            if key in old and key not in new:
                continue
            same = key not in new or (key in old and old[key] == new[key])
            edit = None if same else self._value(entry, old.get(key), new[key], style)
            pieces.append(Piece(index, key, self._written(entry, edit)))
        order = {key: place for place, key in enumerate(new)}
        standing = {entry.key for entry in entries}
        for key, value in new.items():
            if key not in standing and old.get(key) != value:
                insert(pieces, Piece(None, key, layout.flow_entry(key, value, style)), order)
        return pieces

    def _rows(self, entries: Entries, old: list[Value], new: list[Value]) -> list[Piece]:
        standing = [entry for entry in enumerate(entries) if not places.is_null(entry[1].node)]
        if len(standing) != len(old):
            raise Unspliceable
        style = self._row_style(entries)
        pieces: list[Piece] = []
        for row, match in zip(new, matched(old, new), strict=True):
            if match is None:
                pieces.append(Piece(None, "", layout.flow(row, style)))
                continue
            index, entry = standing[match]
            edit = None if old[match] == row else self._value(entry, old[match], row, style)
            pieces.append(Piece(index, "", self._written(entry, edit)))
        return pieces

    def _row_style(self, entries: Entries) -> Style:
        like = entries[-1].node
        quoted = quotes_keys(like) if isinstance(like, MappingNode) else getattr(like, "style", None) == '"'
        return self._style._replace(quoted_keys=quoted)

    def _value(self, entry: FlowEntry, old: Value | None, new: Value, style: Style) -> Edit:
        node = entry.node
        start, end = entry.value
        if isinstance(node, CollectionNode) and nests(node, new) and start == node.start_mark.index:
            return self.collection(node, old, new)
        blank = "" if self._text[start:end].strip() else " "
        found = node.style if isinstance(node, ScalarNode) else None
        return Edit(start, end, blank + layout.flow(new, style, found))

    def _written(self, entry: FlowEntry, edit: Edit | None) -> str:
        return applied(self._text, edit or Edit(entry.span.end, entry.span.end, ""), *entry.span)
