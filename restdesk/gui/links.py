"""Where a link in docs leads: to a web page, to a file of the collection, or nowhere that may be opened."""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from restdesk.model.collection import FolderNode, RequestNode

_WEB = ("http", "https")
_OF_COLLECTION, _OF_FOLDER = "opencollection.yml", "folder.yml"


@dataclass(frozen=True)
class WebPage:
    """An address for the browser; opened only after a question."""

    url: str


@dataclass(frozen=True)
class Inside:
    """A file or folder of the same collection, relative to it, with `/`; the collection itself is empty."""

    path: str


def target(file: str, link: str) -> WebPage | Inside | None:
    """Return where `link`, written in the docs of `file` (relative to its collection), leads; None is nowhere.

    A link to `folder.yml` or `opencollection.yml` leads to what that file describes. Other schemes, absolute paths
    and paths that leave the collection lead nowhere.
    """
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    if parts.scheme.lower() in _WEB and parts.netloc:
        return WebPage(link)
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or not path or path.startswith("/") or "\\" in path:
        return None
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    if whole == ".." or whole.startswith("../"):
        return None
    return Inside(node_path("" if whole == "." else whole))


def node_path(file: str) -> str:
    """Return the path of the node that `file` describes: a request's own, the folder of a folder.yml."""
    return posixpath.dirname(file) if posixpath.basename(file) in (_OF_COLLECTION, _OF_FOLDER) else file


def file_of(node: RequestNode | FolderNode | None) -> str:
    """Return the file that describes a node, relative to the collection; None is the collection itself."""
    if isinstance(node, FolderNode):
        return f"{node.path}/{_OF_FOLDER}"
    return _OF_COLLECTION if node is None else node.path
