"""From where a setting has the value that holds: the request, a folder above it, the collection, or nobody."""

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from restdesk.gui.request.settings.rows import Setting
from restdesk.model.collection import Folder, Root
from restdesk.model.ready import ReadySettings
from restdesk.model.request import Request
from restdesk.variables.inherited import levels
from restdesk.variables.settings import said


class Origin(Enum):
    """Where a value comes from."""

    DEFAULT = auto()
    FOLDER = auto()
    COLLECTION = auto()
    REQUEST = auto()


class Source(NamedTuple):
    """What holds and where it comes from; `owner` is the name of the folder or collection."""

    value: object
    origin: Origin
    owner: str = ""


_PREFERRED: dict[str, Callable[[ReadySettings], object]] = {
    "timeout": lambda usual: usual.timeout * 1000,
    "followRedirects": lambda usual: usual.follow_redirects,
    "maxRedirects": lambda usual: usual.max_redirects,
}
"""Settings whose default is the person's own."""


def inherited(setting: Setting, chain: tuple[Root | Folder, ...], usual: ReadySettings) -> Source:
    """Return what holds where the request itself says nothing; `usual` where nobody does."""
    if setting.alone:
        return Source(setting.default, Origin.DEFAULT)
    places = levels(chain, Request())[:-1]
    found = said(places, setting.of, setting.field)
    if found is not None:
        at = next(number for number, place in enumerate(places) if place is found.place)
        is_root = isinstance(chain[at], Root)
        return Source(found.value, Origin.COLLECTION if is_root else Origin.FOLDER, found.place.owner)
    root = next((place for place in chain if isinstance(place, Root)), None)
    if setting.kind == "proxy" and root is not None and root.config.proxy is not None:
        return Source(root.config.proxy, Origin.COLLECTION, root.info.name)
    if setting.kind == "certificate" and root is not None and root.config.client_certificates:
        return Source(None, Origin.COLLECTION, root.info.name)
    preferred = _PREFERRED.get(setting.name)
    return Source(setting.default if preferred is None else preferred(usual), Origin.DEFAULT)
