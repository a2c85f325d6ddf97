"""What stands in files and folders of a collection now, after something was done to them."""

import os
from collections.abc import Iterator
from pathlib import Path

from restdesk.model.collection import FOLDER_FILE, Folder, FolderNode
from restdesk.model.patching import GONE, Content, Files
from restdesk.storage.collections import read_file, read_folder_node


def files_at(folder: Path, path: str) -> Files:
    """Return the file at `path`, or all in the folder there; GONE for what is not there any more.

    `folder` is the collection's real path.
    """
    above, _, name = path.rpartition("/")
    whole = folder / path
    if whole.is_dir() and not whole.is_symlink():
        return tuple(_in(read_folder_node(folder, path)))
    if os.path.lexists(whole):
        return ((path, read_file(folder, path)),)
    if name == FOLDER_FILE and (folder / above).is_dir():
        return ((path, Folder()),)
    return ((path, GONE),)


def _in(node: FolderNode) -> Iterator[tuple[str, Content]]:
    yield f"{node.path}/{FOLDER_FILE}", node.content
    for child in node.children:
        if isinstance(child, FolderNode):
            yield from _in(child)
        elif child.content is not None:
            yield child.path, child.content
