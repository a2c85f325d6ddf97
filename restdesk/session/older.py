"""Older collections of Bruno's (`.bru` files): shown and sent as they are, never written; and their conversion."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from restdesk.errors import FileBroken
from restdesk.formats.bru.auth import Keep
from restdesk.formats.bru.reader import read_bru_environment, read_bru_folder, read_bru_request, read_bru_root
from restdesk.model.collection import ENVIRONMENTS, FOLDER_FILE, ROOT_FILE, Broken, Collection, Root, path_in
from restdesk.model.patching import Content, patched
from restdesk.storage.broken import broken
from restdesk.storage.older import MARK, SUFFIX, texts

Read = TypeVar("Read")

_ROOT, _FOLDER = f"collection{SUFFIX}", f"folder{SUFFIX}"


def read_older(folder: Path, keep: Keep) -> Collection:
    """Return the older collection in `folder`, a real path; what cannot be read stands in the tree with its error.

    `keep` gets what stands in each secret field and returns what the model may hold of it. Raises OSError.
    """
    found = dict(texts(folder))
    settings = _settings(found.pop(MARK, ""))
    top = found.pop(_ROOT, "")
    root = _content(lambda text: read_bru_root(text, settings, _ROOT, keep), top)
    bare = Collection(folder=folder, content=Root(), read_only=True)
    files = ((file_of(path), content_of(path, text, keep)) for path, text in found.items())
    return patched(bare, ((ROOT_FILE, root), *files))


def file_of(path: str) -> str:
    """Return the path that a `.bru` file's content has in a collection of today."""
    above, _, name = path.rpartition("/")
    new = FOLDER_FILE if name == _FOLDER else ROOT_FILE if path == _ROOT else name.removesuffix(SUFFIX) + ".yml"
    return path_in(above, new)


def older_path(path: str) -> str:
    """Return the path of the `.bru` file that a content was read from."""
    return _ROOT if path == ROOT_FILE else path.removesuffix(".yml") + SUFFIX


def content_of(path: str, text: str | Broken, keep: Keep) -> Content:
    """Return what a `.bru` file's text means by its place: a request, a folder, an environment; or why it is broken."""
    name = path.rpartition("/")[2]
    if path.startswith(f"{ENVIRONMENTS}/"):
        return _content(lambda text: read_bru_environment(text, name.removesuffix(SUFFIX), path), text)
    if name == _FOLDER:
        return _content(lambda text: read_bru_folder(text, path, keep), text)
    return _content(lambda text: read_bru_request(text, path, keep), text)


def _content(read: Callable[[str], Read], text: str | Broken) -> Read | Broken:
    if isinstance(text, Broken):
        return text
    try:
        return read(text)
    except FileBroken as error:
        return broken(error, text.encode("utf-8", "replace"))


def _settings(text: str | Broken) -> dict[str, Any]:
    """Return what bruno.json says; one that cannot be read says nothing."""
    if isinstance(text, Broken) or not text:
        return {}
    try:
        found: dict[str, Any] = msgspec.json.decode(text.encode(), type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError):
        return {}
    return found
