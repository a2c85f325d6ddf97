"""What a request inherits, and from which folder or collection."""

from collections.abc import Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from restdesk.model.auth import INHERIT, Auth
from restdesk.model.collection import Collection, Defaults, Folder, FolderNode, Root
from restdesk.model.request import Header

T = TypeVar("T")


class Owned(NamedTuple, Generic[T]):
    """A value and the name of the folder or collection that has it."""

    value: T
    owner: str


def inherited_auth(collection: Collection, path: str) -> Owned[Auth] | None:
    """Return the nearest authentication above `path`, or None."""
    for defaults, owner in reversed(tuple(_above(collection, path))):
        if defaults.auth is not None and defaults.auth != INHERIT:
            return Owned(defaults.auth, owner)
    return None


def inherited_headers(collection: Collection, path: str) -> tuple[Owned[Header], ...]:
    """Return the enabled headers from above, the collection's first; of one name the nearest alone."""
    found: dict[str, Owned[Header]] = {}
    for defaults, owner in _above(collection, path):
        for header in defaults.headers:
            if not header.disabled and header.name:
                found[header.name.lower()] = Owned(header, owner)
    return tuple(found.values())


def inherited_setting(chain: Sequence[Root | Folder], field: str) -> Owned[Any] | None:
    """Return the nearest value of a field of `Settings` in what is inherited from, or None."""
    for place in reversed(chain):
        value = getattr(place.request.settings.http, field)
        if value is not None and value != INHERIT:
            return Owned(value, place.info.name)
    return None


def _above(collection: Collection, path: str) -> Iterator[tuple[Defaults, str]]:
    """Give the defaults from the collection down to the nearest folder."""
    if isinstance(collection.content, Root):
        yield collection.content.request, collection.name
    names = path.split("/")[:-1]
    for depth in range(1, len(names) + 1):
        node = collection.find("/".join(names[:depth]))
        if isinstance(node, FolderNode) and isinstance(node.content, Folder):
            yield node.content.request, node.name
