"""What is open and chosen: small frozen values, owned by one thread and changed by `apply` alone."""

from pathlib import Path

import msgspec

from restdesk.model.collection import Collection
from restdesk.model.event import VariableCaptured
from restdesk.model.text import Text

Values = tuple[tuple[str, Text], ...]


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """An open collection and what belongs to it at run time."""

    collection: Collection
    environment: str = ""
    """The active environment's name, or an empty text."""
    runtime: Values = ()
    """Captured values, all secret."""
    given: Values = ()
    """Values given on the command line or by the demo server; never in a file."""


class Demo(msgspec.Struct, frozen=True, kw_only=True):
    """The demo server as far as it is known."""

    address: str = ""
    """`http://127.0.0.1:PORT` while it runs, else empty."""
    values: Values = ()
    """What the sample collection needs: baseUrl, apiKey, basicPassword, loginPassword."""


class State(msgspec.Struct, frozen=True, kw_only=True):
    """All of it."""

    collections: tuple[Opened, ...] = ()
    demo: Demo = Demo()

    def opened(self, folder: Path | None) -> Opened | None:
        """Return the open collection in that folder, or None."""
        return next((opened for opened in self.collections if opened.collection.folder == folder), None)


class CollectionOpened(msgspec.Struct, frozen=True):
    """A collection was read; it comes last, or takes its older self's place."""

    collection: Collection
    environment: str = ""
    given: Values = ()


class CollectionClosed(msgspec.Struct, frozen=True):
    """A collection was closed."""

    folder: Path


class EnvironmentChosen(msgspec.Struct, frozen=True):
    """Another environment is active in a collection; an empty name is none."""

    folder: Path
    name: str


class DemoStarted(msgspec.Struct, frozen=True):
    """The demo server runs."""

    demo: Demo


class DemoStopped(msgspec.Struct, frozen=True):
    """The demo server is gone."""


Change = CollectionOpened | CollectionClosed | EnvironmentChosen | VariableCaptured | DemoStarted | DemoStopped


def apply(state: State, change: Change) -> State:
    """Return the state after `change`."""
    match change:
        case CollectionOpened():
            return _with_opened(state, change)
        case CollectionClosed(folder):
            kept = tuple(opened for opened in state.collections if opened.collection.folder != folder)
            return msgspec.structs.replace(state, collections=kept)
        case EnvironmentChosen(folder, name):
            return _changed(state, folder, environment=name)
        case VariableCaptured():
            return _captured(state, change)
        case DemoStarted(demo):
            return msgspec.structs.replace(state, demo=demo)
        case DemoStopped():
            return msgspec.structs.replace(state, demo=Demo())


def _with_opened(state: State, change: CollectionOpened) -> State:
    folder = change.collection.folder
    if state.opened(folder) is not None:
        return _changed(state, folder, collection=change.collection)
    opened = Opened(collection=change.collection, environment=change.environment, given=change.given)
    return msgspec.structs.replace(state, collections=(*state.collections, opened))


def _captured(state: State, change: VariableCaptured) -> State:
    opened = state.opened(change.place.collection)
    if opened is None:
        return state
    others = tuple(pair for pair in opened.runtime if pair[0] != change.name)
    return _changed(state, opened.collection.folder, runtime=(*others, (change.name, change.value)))


def _changed(state: State, folder: Path, **fields: object) -> State:
    collections = tuple(
        msgspec.structs.replace(opened, **fields) if opened.collection.folder == folder else opened
        for opened in state.collections
    )
    return msgspec.structs.replace(state, collections=collections)
