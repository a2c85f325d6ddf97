"""A collection some of whose files are others now: how whatever happens to files reaches the state."""

from collections.abc import Iterable

import msgspec

from restdesk.model.collection import (
    ENVIRONMENTS,
    FOLDER_FILE,
    ROOT_FILE,
    Broken,
    Collection,
    Environment,
    EnvironmentNode,
    FileContent,
    Folder,
    FolderNode,
    Node,
    RequestNode,
    Root,
    in_order,
    place_in_order,
)
from restdesk.model.request import Request


class Gone(msgspec.Struct, frozen=True):
    """In the place of a content: there is no such file or folder any more."""


GONE = Gone()

Content = FileContent | Broken | Gone
"""What stands in a file of a collection."""

Files = tuple[tuple[str, Content], ...]
"""Files by their paths, relative to the collection, with what stands in them now; a folder that is gone by its own."""


def patched(collection: Collection, files: Files) -> Collection:
    """Return the collection with these files as they are now; folders above a new file are made.

    `a/folder.yml` carries what a folder says, `Folder()` for one that has no such file.
    """
    below = []
    for path, content in files:
        if path == ROOT_FILE and isinstance(content, Root | Broken):
            collection = msgspec.structs.replace(collection, content=content)
        elif path.startswith(f"{ENVIRONMENTS}/"):
            nodes = _environments(collection.environments, path, content)
            collection = msgspec.structs.replace(collection, environments=nodes)
        else:
            below.append((path, content))
    if not below:
        return collection
    return msgspec.structs.replace(collection, children=_children(collection.children, "", below))


def _environments(nodes: tuple[EnvironmentNode, ...], path: str, content: Content) -> tuple[EnvironmentNode, ...]:
    kept = [node for node in nodes if node.path != path]
    if isinstance(content, Environment | Broken):
        kept.append(EnvironmentNode(path=path, content=content))
    return tuple(sorted(kept, key=lambda node: (node.name.casefold(), node.path)))


def _children(nodes: tuple[Node, ...], above: str, files: Iterable[tuple[str, Content]]) -> tuple[Node, ...]:
    """Return the nodes of the folder `above` with these files, which lie in it or below it."""
    start = len(above) + 1 if above else 0
    by_node: dict[str, list[tuple[str, Content]]] = {}
    for path, content in files:
        by_node.setdefault(path[:start] + path[start:].partition("/")[0], []).append((path, content))
    kept: dict[str, Node | None] = {node.path: node for node in nodes}
    for own, its in by_node.items():
        kept[own] = _node(kept.get(own), own, its)
    inside = tuple(node for node in kept.values() if node is not None)
    stays = len(inside) == len(nodes) and all(
        one is other or place_in_order(one) == place_in_order(other) for one, other in zip(nodes, inside, strict=True)
    )
    return inside if stays else in_order(inside)


def _node(node: Node | None, own: str, files: Iterable[tuple[str, Content]]) -> Node | None:
    """Return what is at `own` with these files, its own or those below it; None where there is nothing any more."""
    below: list[tuple[str, Content]] = []
    for path, content in files:
        if path == own:
            below = []
            node = RequestNode.of(own, content) if isinstance(content, Request | Broken) else None
        else:
            below.append((path, content))
    if not below or (node is None and all(isinstance(content, Gone) for _, content in below)):
        return node
    folder = node if isinstance(node, FolderNode) else FolderNode(path=own)
    file = f"{own}/{FOLDER_FILE}"
    said = next((content for path, content in reversed(below) if path == file), folder.content)
    inside = [(path, content) for path, content in below if path != file]
    return msgspec.structs.replace(
        folder,
        content=said if isinstance(said, Folder | Broken) else Folder(),
        children=_children(folder.children, own, inside) if inside else folder.children,
    )
