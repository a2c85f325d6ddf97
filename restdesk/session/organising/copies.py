"""Copies of requests and folders, in their place or elsewhere: the same text with another name and number."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from restdesk.errors import FolderGone
from restdesk.model.collection import FOLDER_FILE, Broken, Folder, FolderNode, Node
from restdesk.model.request import Request
from restdesk.session.file_text import FileText, read_file_text
from restdesk.session.organising.create import start
from restdesk.session.organising.items import Item, Target, outermost
from restdesk.session.organising.names import Say, copy_name
from restdesk.session.organising.plan import Plan, new_folder, own_file, placed, with_info
from restdesk.storage.changes import MakeFolder, Put
from restdesk.storage.slugs import slug
from restdesk.storage.text import read_bytes


class _Copy(NamedTuple):
    old: Item
    node: Node
    new: Item
    name: str


def duplicate(plan: Plan, items: Sequence[Item], say: Say) -> tuple[Node, ...]:
    """Make a copy of each behind it, and return what was copied."""
    copies = []
    for item in outermost(items):
        above = Item(item.folder, item.above)
        keys = [one.key for one in plan.row(above)]
        copies.append(_placed(plan, item, above, keys.index(item.path) + 1 if item.path in keys else len(keys), say))
    return _written(plan, copies)


def copy_to(plan: Plan, items: Sequence[Item], target: Target, say: Say) -> tuple[Node, ...]:
    """Make a copy of each at the target, in their order; one whose name is taken there is called a copy."""
    at = start(plan, target)
    copies = [_placed(plan, item, target.item, at + more, say) for more, item in enumerate(outermost(items))]
    return _written(plan, copies)


def _placed(plan: Plan, item: Item, above: Item, at: int, say: Say) -> _Copy:
    """Find a name and a place; what cannot be read has no place in the order."""
    node, taken = plan.node(item), plan.names(above)
    name = copy_name(node.name, taken, say) if node.name in taken else node.name
    taken.add(name)
    file_name = slug(name, "folder-1") if isinstance(node, FolderNode) else f"{slug(name)}.yml"
    new = Item(above.folder, plan.free_path(above, file_name))
    if not isinstance(node.content, Broken):
        plan.join(above, min(at, len(plan.row(above))), placed(node)._replace(key=new.path))
    return _Copy(item, node, new, name)


def _written(plan: Plan, copies: Sequence[_Copy]) -> tuple[Node, ...]:
    for copy in copies:
        data = _data(copy, plan.seq(Item(copy.new.folder, copy.new.above), copy.new.path))
        is_folder = isinstance(copy.node, FolderNode)
        if is_folder:
            plan.add(MakeFolder(copy.new.real))
            _copy_inside(plan, copy.old.real, copy.new.real, passed_over=FOLDER_FILE)
        if data is not None:
            plan.add(Put(copy.new.real / FOLDER_FILE if is_folder else copy.new.real, data, new=True))
        plan.touched[copy.new] = None
        plan.made.append(copy.new)
    return tuple(copy.node for copy in copies)


def _data(copy: _Copy, seq: float | None) -> bytes | None:
    """Return the bytes of a copy that says its new name and number; what cannot be read is copied as it is."""
    there = _read(copy.old, copy.node)
    content = there.content
    if not isinstance(content, Request | Folder):
        if there.data is not None or not isinstance(copy.node, FolderNode):
            return there.data
        content = new_folder(own_file(copy.old, copy.node), Folder)
    wanted = with_info(content, name=copy.name, seq=seq)
    return there.data if wanted == there.content else there.step(wanted)[0].data


def _read(item: Item, node: Node) -> FileText:
    path = own_file(item, node)
    if isinstance(node, FolderNode):
        return read_file_text(item.folder, path, Folder)
    there = read_file_text(item.folder, path, Request)
    if there.data is None:
        raise FolderGone(path=path)
    return there


def _copy_inside(plan: Plan, old: Path, new: Path, passed_over: str = "") -> None:
    """Copy all that lies in a folder; links stay behind, they may lead anywhere."""
    try:
        paths = sorted(old.iterdir())
    except OSError as error:
        raise FolderGone(error.strerror or "", path=old) from error
    for path in paths:
        if path.is_symlink() or path.name == passed_over:
            continue
        if path.is_dir():
            plan.add(MakeFolder(new / path.name))
            _copy_inside(plan, path, new / path.name)
        elif path.is_file():
            plan.add(Put(new / path.name, read_bytes(path), new=True))
