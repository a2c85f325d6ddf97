"""Environments that extend one another: which variables, and which `.env` files, hold where one is active."""

from restdesk.errors import EnvironmentCircle, EnvironmentParentMissing, InheritedBroken
from restdesk.model.collection import Broken, Collection, Environment, EnvironmentNode


def chain(collection: Collection, name: str) -> tuple[EnvironmentNode, ...]:
    """Return the environment of that name and those it extends, the nearest first; none where there is none.

    Raises EnvironmentCircle, EnvironmentParentMissing, and InheritedBroken for one that cannot be read: weaker values
    would take the place of its own.
    """
    nodes, problem = _walked(collection, name)
    if problem is not None:
        raise problem
    return nodes


def readable_chain(collection: Collection, name: str) -> tuple[EnvironmentNode, ...]:
    """Return as much of the chain as can be followed: what is shown while something in it is wrong."""
    return tuple(node for node in _walked(collection, name)[0] if isinstance(node.content, Environment))


def extendable(collection: Collection, name: str) -> tuple[str, ...]:
    """Return the names of the environments that the one called `name` may extend without a circle."""
    others = (node.name for node in collection.environments if node.name != name)
    return tuple(other for other in others if all(node.name != name for node in _walked(collection, other)[0]))


_Problem = EnvironmentCircle | EnvironmentParentMissing | InheritedBroken


def _walked(collection: Collection, name: str) -> tuple[tuple[EnvironmentNode, ...], _Problem | None]:
    found: list[EnvironmentNode] = []
    wanted = name
    while wanted:
        node = next((node for node in collection.environments if node.name == wanted), None)
        if node is None:
            missing = EnvironmentParentMissing(name=found[-1].name, parent=wanted) if found else None
            return tuple(found), missing
        if any(one.name == wanted for one in found):
            return tuple(found), EnvironmentCircle(name=wanted, names=" → ".join(one.name for one in (*found, node)))
        found.append(node)
        if isinstance(node.content, Broken):
            return tuple(found), InheritedBroken(path=node.path)
        wanted = node.content.extends
    return tuple(found), None
