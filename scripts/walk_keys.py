"""Keys that several steps of a walk press."""

from scripts.walk_words import Said, Type, Until

PANES = Until("Tab", "PaneTabBar", "the row of panes", "창 이름 줄")
PAGE = Until("F6", "PaneTabBar", "the page", "내용")
TREE = Until("F6", "collectionTree", "the tree", "트리")


def action(text: str) -> tuple[str, Type, str]:
    """An action as it is found in the palette."""
    return ("Ctrl+K", Type(Said("Actions", text)), "Return")


def url(rest: str) -> tuple[Type, str, Type]:
    """A URL that begins with the variable, which is offered as it is typed."""
    return (Type("{{b"), "Return", Type(rest))
