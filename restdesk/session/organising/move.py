"""Other places: order within a folder, other folders, other collections."""

from collections.abc import Sequence

from restdesk.model.collection import Broken, Node
from restdesk.session.organising.create import start
from restdesk.session.organising.items import Item, Target, outermost
from restdesk.session.organising.order import Placed
from restdesk.session.organising.plan import Plan, placed


def move(plan: Plan, items: Sequence[Item], target: Target) -> tuple[Node, ...]:
    """Let these stand at the target, in their order, and return those that go; none goes into itself.

    Their files keep their names unless these are taken there.
    """
    plan.collection(target.folder)
    going = [item for item in outermost(items) if not target.item.is_in(item)]
    if not going:
        return ()
    nodes = tuple(plan.node(item) for item in going)
    _place(plan, going, nodes, target)
    for item, node in zip(going, nodes, strict=True):
        if Item(item.folder, item.above) == target.item:
            plan.made.append(item)
            continue
        seq = plan.seq(target.item, _key(item, target))
        if seq is not None and seq != placed(node).seq:
            plan.number(item, seq)
        new = Item(target.folder, plan.free_path(target.item, item.file_name))
        plan.move(item, new)
        plan.made.append(new)
    return nodes


def step(plan: Plan, items: Sequence[Item], by: int) -> Target | None:
    """Return where these, of one folder, go to stand one place up (-1) or down (1); None where they cannot."""
    folders = {Item(item.folder, item.above) for item in items}
    if len(folders) != 1:
        return None
    [above] = folders
    keys, going = [one.key for one in plan.row(above)], {item.path for item in items}
    places = [at for at, key in enumerate(keys) if key in going]
    if not places or places[0] + by < 0 or places[-1] + by >= len(keys):
        return None
    behind = places[0] - 1 if by < 0 else places[-1] + 2
    return Target(above.folder, above.path, keys[behind] if behind < len(keys) else "")


def _place(plan: Plan, going: Sequence[Item], nodes: Sequence[Node], target: Target) -> None:
    """Take them out of the order of where they are and into that of where they go; what cannot be read has none."""
    before = _next_that_stays(plan, going, target)
    pairs = [(item, node) for item, node in zip(going, nodes, strict=True) if not isinstance(node.content, Broken)]
    for item, _ in pairs:
        row = plan.row(Item(item.folder, item.above))
        row[:] = [one for one in row if one.key != item.path]
    at, new = start(plan, target._replace(before=before)), [_placed(item, node, target) for item, node in pairs]
    row = plan.row(target.item)
    if target.anywhere and at == len(row) and row and row[-1].seq is None:
        row += new
    else:
        plan.place(target.item, at, new)


def _placed(item: Item, node: Node, target: Target) -> Placed:
    return placed(node)._replace(key=_key(item, target))


def _key(item: Item, target: Target) -> str:
    """Return what tells it from all that is at the target: another collection may have the same path."""
    return item.path if item.folder == target.folder else f"{item.folder}\0{item.path}"


def _next_that_stays(plan: Plan, going: Sequence[Item], target: Target) -> str:
    """Return the path before which they are put: the target's, or the first behind it that does not go too."""
    keys = [one.key for one in plan.row(target.item)]
    if target.before not in keys:
        return ""
    left = keys[keys.index(target.before) :]
    return next((key for key in left if Item(target.folder, key) not in going), "")
