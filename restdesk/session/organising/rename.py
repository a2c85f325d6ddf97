"""Other names: what a file says of itself, and with it the file's own name."""

from functools import partial

from restdesk.model.collection import FOLDER_FILE, ROOT_FILE, Broken, Folder, FolderNode, Node, Root, path_in
from restdesk.model.request import Request
from restdesk.session.organising.items import Item
from restdesk.session.organising.plan import Plan, own_file, with_info
from restdesk.storage.slugs import slug


def rename(plan: Plan, item: Item, name: str) -> str:
    """Call a request, folder or collection `name`; its file or directory gets another name where the slug is another.

    A file that cannot be read gets another name only. A collection's directory stays. Returns the name.
    """
    if item.path in ("", ROOT_FILE):
        collection = plan.collection(item.folder)
        if collection.name != name:
            plan.edit(item.folder, own_file(item, None), Root, partial(with_info, name=name))
        return name
    node = plan.node(item)
    if node.name == name:
        return name
    if not isinstance(node.content, Broken):
        _say_name(plan, item, node, name)
    if slug(name) != slug(node.name):
        _move(plan, item, node, name)
    return name


def _say_name(plan: Plan, item: Item, node: Node, name: str) -> None:
    if isinstance(node, FolderNode):
        path = path_in(item.path, FOLDER_FILE)
        if (item.real / FOLDER_FILE).exists() or slug(name) != name:  # else the directory's name says it all
            plan.edit(item.folder, path, Folder, partial(with_info, name=name))
    else:
        plan.edit(item.folder, item.path, Request, partial(with_info, name=name))


def _move(plan: Plan, item: Item, node: Node, name: str) -> None:
    wanted = slug(name, "folder-1") if isinstance(node, FolderNode) else f"{slug(name)}.yml"
    new = Item(item.folder, plan.free_path(Item(item.folder, item.above), wanted, leaving=item.file_name))
    if new != item:
        plan.move(item, new)
        plan.made.append(new)
