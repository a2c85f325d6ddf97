"""New requests and folders."""

from msgspec.structs import replace

from restdesk.model.auth import INHERIT
from restdesk.model.collection import FOLDER_FILE, Collection, Folder
from restdesk.model.request import Http, Info, Request
from restdesk.opencollection.writer import dump
from restdesk.session.organising.items import Item, Target
from restdesk.session.organising.names import Say, unused
from restdesk.session.organising.order import Placed
from restdesk.session.organising.plan import Plan
from restdesk.storage.changes import MakeFolder, Put
from restdesk.storage.slugs import slug

NEW = Request(info=Info(type="http"), http=Http())


def new_in(collection: Collection, above: str) -> Request:
    """Return a new request for the folder `above`: it inherits authentication where there is some to inherit."""
    chain = collection.chain(f"{above}/new.yml" if above else "new.yml")
    inherits = any(one.request.auth not in (None, INHERIT) for one in chain)
    return replace(NEW, http=Http(auth=INHERIT)) if inherits else NEW


def create_request(plan: Plan, target: Target, name: str, request: Request, say: Say) -> str:
    """Make a request's file where the target says, and return the name that it got."""
    name = unused(name, plan.names(target.item), say)
    made = Item(target.folder, plan.free_path(target.item, f"{slug(name)}.yml"))
    plan.join(target.item, start(plan, target), Placed(made.path, None))
    info = replace(request.info, name=name, seq=plan.seq(target.item, made.path))
    plan.add(Put(made.real, dump(replace(request, info=info)).encode(), new=True), made)
    plan.made.append(made)
    return name


def create_folder(plan: Plan, target: Target, name: str, say: Say) -> str:
    """Make a folder with its folder.yml, and return the name that it got."""
    name = unused(name, plan.names(target.item), say)
    made = Item(target.folder, plan.free_path(target.item, slug(name, "folder-1")))
    plan.join(target.item, start(plan, target), Placed(made.path, None, whole=True))
    says = Folder(info=Info(name=name, type="folder", seq=plan.seq(target.item, made.path)))
    plan.add(MakeFolder(made.real), made)
    plan.add(Put(made.real / FOLDER_FILE, dump(says).encode(), new=True))
    plan.made.append(made)
    return name


def start(plan: Plan, target: Target) -> int:
    """Return the place in its folder's row at which something is to stand."""
    keys = [one.key for one in plan.row(target.item)]
    return keys.index(target.before) if target.before in keys else len(keys)
