"""Changes of what several requests say: tags, inherited auth."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from restdesk.model.auth import INHERIT
from restdesk.model.collection import Broken, FolderNode, Node, RequestNode
from restdesk.model.request import Request
from restdesk.session.organising.items import Item, outermost
from restdesk.session.organising.plan import Plan, with_info


def requests_in(plan: Plan, items: Sequence[Item]) -> tuple[tuple[Item, RequestNode], ...]:
    """Return the readable requests among these and in the folders among them; of a collection itself all."""
    whole = [item for item in items if not item.path]
    others = [item for item in outermost(items) if not any(item.is_in(one) for one in whole)]
    found = [pair for item in whole for pair in _below(item, plan.children(item))]
    return tuple(found + [pair for item in others for pair in _below(item, (plan.node(item),))])


def tag(plan: Plan, items: Sequence[Item], add: Sequence[str], remove: Sequence[str]) -> tuple[Node, ...]:
    """Give these requests some tags and take others away; return those that differ then."""
    gone = set(remove) - set(add)

    def tagged(request: Request) -> Request:
        kept = tuple(one for one in request.info.tags if one not in gone)
        return with_info(request, tags=(*kept, *(one for one in dict.fromkeys(add) if one not in kept)))

    return _change(plan, items, tagged)


def inherit(plan: Plan, items: Sequence[Item]) -> tuple[Node, ...]:
    """Let these requests take the auth of their folder or collection; return those that did not before."""
    return _change(plan, items, _inheriting)


def _inheriting(request: Request) -> Request:
    if request.http is not None:
        return replace(request, http=replace(request.http, auth=INHERIT))
    if request.graphql is not None:
        return replace(request, graphql=replace(request.graphql, auth=INHERIT))
    return request


def _change(plan: Plan, items: Sequence[Item], change: Callable[[Request], Request]) -> tuple[Node, ...]:
    changed = []
    for item, node in requests_in(plan, items):
        before = len(plan.steps)
        plan.edit(item.folder, item.path, Request, change)
        if len(plan.steps) > before:
            changed.append(node)
    return tuple(changed)


def _below(item: Item, nodes: Iterable[Node]) -> Iterator[tuple[Item, RequestNode]]:
    for node in nodes:
        if isinstance(node, FolderNode):
            yield from _below(item, node.children)
        elif not isinstance(node.content, Broken):
            yield Item(item.folder, node.path), node
