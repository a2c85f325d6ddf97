"""Deleting: our own copy first, then the system's trash."""

from collections.abc import Sequence

from restdesk.model.collection import Node
from restdesk.session.organising.items import Item, outermost
from restdesk.session.organising.plan import Plan
from restdesk.storage.changes import Remove


def delete(plan: Plan, items: Sequence[Item]) -> tuple[Node, ...]:
    """Delete these, folders with all that lies in them, and return what they were; a collection stays."""
    going = outermost(items)
    nodes = tuple(plan.node(item) for item in going)
    for item in going:
        plan.add(Remove(item.real), item)
    return nodes
