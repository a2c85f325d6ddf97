"""The exact reader: PyYAML's C composer keeps spelling, style and place of every scalar.

Its own idea of types (YAML 1.1) is switched off; `scalars` gives meaning. Tags make no objects, `<<` merges nothing,
aliases are expanded within bounds, duplicate keys are refused.
"""

import re
from collections.abc import Callable

import msgspec
from yaml._yaml import CParser
from yaml.error import MarkedYAMLError, YAMLError
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode
from yaml.resolver import BaseResolver

from restdesk.opencollection.breaks import hidden, shown
from restdesk.opencollection.faults import Refused, refusal
from restdesk.opencollection.scalars import Spelled, Tagged, meaning

_DEEPEST = 128
"""Levels of nesting, as in the fast reader."""

_REPEATS = 20_000
"""Nodes that aliases may bring in again: more is a bomb."""

_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters outside YAML 1.2's `c-printable` (section 5.1)."""

_CORE = "tag:yaml.org,2002:"
_RESOLVED = tuple(_CORE + name for name in ("int", "float", "bool", "null"))


class Mapped(dict[str, object]):
    """A mapping whose values know their own YAML text."""

    def __init__(self, raw: Callable[[str], str]) -> None:
        super().__init__()
        self.raw = raw


class Listed(list[object]):
    """A sequence whose items know their own YAML text."""

    def __init__(self, raw: Callable[[int], str]) -> None:
        super().__init__()
        self.raw = raw


def load(text: str) -> object:
    """Return what `text` holds, null as None; raises Refused with the line and the cause in plain words."""
    strange = _NOT_YAML.search(text)
    if strange:
        line = text.count("\n", 0, strange.start()) + 1
        raise Refused(f"the character U+{ord(strange[0]):04X} is not allowed in YAML", line)
    node = compose(text)
    if node is None:
        return None
    return _Reader(text).value(node, 0, 0)


class _Composer(CParser, BaseResolver):
    """Gives nodes that have a tag only where the file writes one."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        BaseResolver.__init__(self)

    def resolve(self, kind: object, value: object, implicit: object) -> None:
        """Leave meaning to `scalars`."""


def compose(text: str) -> Node | None:
    """Return the root of the nodes of `text`, each with its style and its place; raises Refused."""
    parsed = hidden(text)
    composer = _Composer(parsed)
    try:
        node: Node | None = composer.get_single_node()
    except MarkedYAMLError as error:
        raise refusal(error, text) from error
    except (YAMLError, RecursionError, ValueError) as error:
        raise Refused("is not YAML that can be read", 1) from error
    finally:
        composer.dispose()
    if node is not None and parsed is not text:
        shown(node)
    return node


class _Reader:
    """Turns nodes into values, within bounds."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._seen: set[int] = set()
        self._open: set[int] = set()
        self._repeats = 0

    def value(self, node: Node, column: int, depth: int) -> object:
        """Return the value of a node that stands in a block of that column."""
        self._count(node, depth)
        if isinstance(node, ScalarNode):
            return scalar(node)
        self._open.add(id(node))
        try:
            return self._collection(node, column, depth)
        finally:
            self._open.discard(id(node))

    def _collection(self, node: Node, column: int, depth: int) -> object:
        inner = node.start_mark.column if _is_block(node) else column
        made: object
        if isinstance(node, MappingNode):
            made = self._mapping(node, inner, depth)
        elif isinstance(node, SequenceNode):
            made = self._sequence(node, inner, depth)
        return Tagged(node.tag, made) if has_own_tag(node) else made

    def _mapping(self, node: MappingNode, column: int, depth: int) -> Mapped:
        nodes: dict[str, Node] = {}
        made = Mapped(lambda key: self._raw(nodes[key], column, made[key]))
        for key_node, value_node in node.value:
            key = self._key(key_node, column, depth + 1)
            if key in nodes:
                raise Refused(f"the key “{key[:100]}” stands there twice", key_node.start_mark.line + 1)
            nodes[key] = value_node
            made[key] = self.value(value_node, column, depth + 1)
        return made

    def _sequence(self, node: SequenceNode, column: int, depth: int) -> Listed:
        made = Listed(lambda index: self._raw(node.value[index], column, made[index]))
        for item in node.value:
            made.append(self.value(item, column, depth + 1))
        return made

    def _key(self, node: Node, column: int, depth: int) -> str:
        value = self.value(node, column, depth)
        if isinstance(node, ScalarNode) and not isinstance(value, Tagged):
            return str(node.value)
        return self._raw(node, column, value)

    def _count(self, node: Node, depth: int) -> None:
        if depth > _DEEPEST:
            raise Refused(f"is nested deeper than {_DEEPEST} levels", node.start_mark.line + 1)
        if id(node) in self._open:
            raise Refused("an alias (*) stands inside its own anchor (&)", node.start_mark.line + 1)
        if id(node) in self._seen:
            self._repeats += 1
            if self._repeats > _REPEATS:
                raise Refused("its aliases (*) unfold into too much", node.start_mark.line + 1)
        self._seen.add(id(node))

    def _raw(self, node: Node, column: int, value: object) -> str:
        """Return the node's own text, dedented so that it stands alone; written anew where it would not mean the same.

        (An alias without its anchor, or a flow collection that its surroundings had closed.)
        """
        own = node.start_mark.column if _is_block(node) else column
        text = _dedented(self._text[node.start_mark.index : end_of(node, self._text)], own)
        try:
            same = load(text) == value
        except Refused:
            same = False
        return text if same else flow(value)


def scalar(node: ScalarNode) -> object:
    """Return what a scalar means: text, Spelled, Tagged or None."""
    if node.tag is None:
        return node.value if node.style else meaning(node.value)
    if has_own_tag(node):
        return Tagged(node.tag, node.value)
    return meaning(node.value) if node.tag in _RESOLVED else node.value


def _is_block(node: Node) -> bool:
    return isinstance(node, CollectionNode) and not node.flow_style


def has_own_tag(node: Node) -> bool:
    """Whether the file gives the node a tag of its own (`!foo`); the fast reader too passes over global ones."""
    tag: str | None = node.tag
    return tag is not None and tag != "!" and tag.startswith("!")


def end_of(node: Node, text: str) -> int:
    """Return where the node's own text ends: a block's mark stands behind the comments and blank lines after it."""
    while isinstance(node, CollectionNode) and _is_block(node) and node.value:
        node = node.value[-1][1] if isinstance(node, MappingNode) else node.value[-1]
    end: int = node.end_mark.index
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        return _end_of_block_scalar(text, node.start_mark.index, end)
    return end


def _end_of_block_scalar(text: str, start: int, end: int) -> int:
    """Return `end` without the blank lines that mean nothing: only `+` keeps them."""
    header = text[start : text.find("\n", start, end) + 1].partition("#")[0]
    written = text[start:end]
    blank = len(written) - len(written.rstrip(" \t\r\n"))
    if blank == 0 or "+" in header:
        return end
    return text.find("\n", end - blank, end) + 1 or end


def _dedented(text: str, column: int) -> str:
    first, *rest = text.replace("\r\n", "\n").split("\n")
    return "\n".join((first, *(line[:column].lstrip(" ") + line[column:] for line in rest)))


def flow(value: object) -> str:
    """Return YAML in flow style that means `value`."""
    if isinstance(value, Tagged):
        return f"{value.tag} {flow(value.value)}"
    if isinstance(value, Spelled):
        return value.spelling
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return msgspec.json.encode(value).decode()
