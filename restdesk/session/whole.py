"""The contents of all requests of a collection, of which the tree needs a brief account alone."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from restdesk.lanes import Lane
from restdesk.model.collection import Broken, Collection, FolderNode, Node, RequestNode
from restdesk.model.request import Request
from restdesk.storage.collections import read_request_file

_BATCH = 250
"""Files that are read at once: some 20 ms."""

Read = tuple[str, Request | Broken]
"""A request's path and what stands in its file."""


async def contents(collection: Collection, files: Lane) -> AsyncIterator[tuple[Read, ...]]:
    """Yield what stands in the files of all requests, top to bottom, in batches."""
    nodes = collection.requests()
    for first in range(0, len(nodes), _BATCH):
        part = nodes[first : first + _BATCH]
        if any(node.content is None for node in part):
            yield await files.run(lambda part=part: _read(collection.folder, part))  # type: ignore[misc]
        else:
            yield _read(collection.folder, part)


async def whole(collection: Collection, files: Lane) -> Collection:
    """Return the collection with the contents of all its requests."""
    found: dict[str, Request | Broken] = {}
    async for part in contents(collection, files):
        found.update(part)
    return msgspec.structs.replace(collection, children=_filled(collection.children, found))


def _read(folder: Path, nodes: Sequence[RequestNode]) -> tuple[Read, ...]:
    return tuple((node.path, node.content or read_request_file(folder, node.path)) for node in nodes)


def _filled(nodes: Iterable[Node], found: Mapping[str, Request | Broken]) -> tuple[Node, ...]:
    return tuple(
        msgspec.structs.replace(node, children=_filled(node.children, found))
        if isinstance(node, FolderNode)
        else RequestNode.of(node.path, found[node.path])
        for node in nodes
    )
