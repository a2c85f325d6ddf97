"""NEL, LS and PS: line breaks in YAML 1.1, which libyaml reads, and characters like any other in 1.2 (section 5.4)."""

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

_BREAKS, _STAND_INS = "\x85\u2028\u2029", "\ufdd0\ufdd1\ufdd2"
"""Noncharacters (Unicode, section 23.7) take their places while a text is parsed: no text has them."""

_HIDE = str.maketrans(_BREAKS, _STAND_INS)
_SHOW = str.maketrans(_STAND_INS, _BREAKS)


def has_breaks(text: str) -> bool:
    """Return whether libyaml would see lines where YAML 1.2 has none."""
    return not text.isascii() and any(character in text for character in _BREAKS)


def hidden(text: str) -> str:
    """Return a text of the same length without these characters; the very same where there is none to hide."""
    if not has_breaks(text) or any(character in text for character in _STAND_INS):
        return text
    return text.translate(_HIDE)


def shown(root: Node) -> None:
    """Give the scalars below a node that was parsed of a hidden text their characters back."""
    pending, seen = [root], {id(root)}
    while pending:
        node = pending.pop()
        if isinstance(node, ScalarNode):
            node.value = node.value.translate(_SHOW)
        elif isinstance(node, CollectionNode):
            inside = [one for pair in node.value for one in pair] if isinstance(node, MappingNode) else node.value
            pending += [one for one in inside if id(one) not in seen]
            seen.update(map(id, inside))
