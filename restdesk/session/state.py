"""What is open and chosen: small frozen values, owned by one thread and changed by `apply` alone."""

from pathlib import Path

import msgspec

from restdesk.model.collection import Collection, Environment, EnvironmentNode
from restdesk.model.cookie import Cookie, Jar, Key
from restdesk.model.event import CookiesReceived, VariableCaptured
from restdesk.model.own import OwnValue
from restdesk.model.patching import Files, patched
from restdesk.model.ready import OverrideKind, Place
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
    own: tuple[OwnValue, ...] = ()
    """The person's own values of its environments' variables and of its own."""


class Demo(msgspec.Struct, frozen=True, kw_only=True):
    """The demo server as far as it is known."""

    address: str = ""
    """`http://127.0.0.1:PORT` while it runs, else empty."""
    values: Values = ()
    """What the sample collection needs: baseUrl, apiKey, basicPassword, loginPassword."""


class Allowed(msgspec.Struct, frozen=True, kw_only=True):
    """What the person lets pass for one host by a click, until RestDesk quits; it is kept nowhere else."""

    host: str
    """`host:port`, as it is called."""
    authorities: tuple[str, ...] = ()
    """PEM texts that are trusted for it besides the system's."""
    verify: bool = True
    """False where its certificate is not checked at all."""


class OverrideAllowed(msgspec.Struct, frozen=True):
    """The person lets the requests of a collection (or of none) have a setting of that value, until RestDesk quits.

    For a check of certificates that is switched off the value is the request's path: the host is known when it is sent.
    """

    collection: Path | None
    kind: OverrideKind
    value: str


class KeptCookies(msgspec.Struct, frozen=True):
    """The jar of one collection and environment, until RestDesk quits; requests of no collection share one."""

    collection: Path | None
    environment: str
    jar: Jar


NO_GLOBAL = EnvironmentNode(path="global.yml", content=Environment(name="global"))


class Shared(msgspec.Struct, frozen=True):
    """The variables that every collection sees."""

    node: EnvironmentNode = NO_GLOBAL
    own: tuple[OwnValue, ...] = ()

    @property
    def environment(self) -> Environment | None:
        """The global environment, or None where it cannot be read."""
        return self.node.content if isinstance(self.node.content, Environment) else None


class State(msgspec.Struct, frozen=True, kw_only=True):
    """All of it."""

    collections: tuple[Opened, ...] = ()
    global_environment: EnvironmentNode = NO_GLOBAL
    """The variables that every collection sees; its path is relative to RestDesk's own folder."""
    global_own: tuple[OwnValue, ...] = ()
    """The person's own values of them."""
    demo: Demo = Demo()
    allowed: tuple[Allowed, ...] = ()
    """At most one for a host, in the order of the clicks."""
    overrides: tuple[OverrideAllowed, ...] = ()
    """Settings that would not be used unasked."""
    cookies: tuple[KeptCookies, ...] = ()

    @property
    def shared(self) -> "Shared":
        """The variables that every collection sees."""
        return Shared(self.global_environment, self.global_own)

    @property
    def unchecked(self) -> tuple[str, ...]:
        """The hosts whose certificates are not checked."""
        return tuple(one.host for one in self.allowed if not one.verify)

    def opened(self, folder: Path | None) -> Opened | None:
        """Return the open collection in that folder, or None."""
        return next((opened for opened in self.collections if opened.collection.folder == folder), None)

    def jar(self, place: Place) -> Jar:
        """Return the cookies for requests at `place`."""
        found = (kept.jar for kept in self.cookies if _is_of(kept, place))
        return next(found, Jar())


class CookieKept(msgspec.Struct, frozen=True):
    """The person wrote a cookie into the jar of `place`, in place of the one of key `before` if there was one."""

    place: Place
    cookie: Cookie
    at: float
    """Seconds since 1970-01-01 UTC: what is expired by then is."""
    before: Key | None = None


class CookieDeleted(msgspec.Struct, frozen=True):
    """The person deleted a cookie from the jar of `place`."""

    place: Place
    key: Key


class CookiesDeleted(msgspec.Struct, frozen=True):
    """The person deleted all cookies of the jar of `place`."""

    place: Place


class CollectionOpened(msgspec.Struct, frozen=True):
    """A collection was read; it comes last, or takes its older self's place."""

    collection: Collection
    environment: str = ""
    given: Values = ()


class FilesChanged(msgspec.Struct, frozen=True):
    """Files of an open collection were written, moved or taken away, by RestDesk or from outside."""

    folder: Path
    files: Files
    """Those that differ now, with what stands in them."""
    moved: tuple[tuple[str, str], ...] = ()
    """Old and new path of each file or folder that has another one now."""


class RequestsMoved(msgspec.Struct, frozen=True):
    """Requests and folders went into other collections; what became of their files is told besides."""

    moved: tuple[tuple[Path, str, Path, str], ...]
    """Old collection and path, new collection and path of each."""


class OwnValuesChanged(msgspec.Struct, frozen=True):
    """Own values of a collection's variables were read, set or taken away; without a folder the global ones."""

    folder: Path | None
    values: tuple[OwnValue, ...] = ()
    """Those that are new or differ."""
    gone: tuple[tuple[str, str], ...] = ()
    """Scope and name of those that are no more."""


class GlobalEnvironmentChanged(msgspec.Struct, frozen=True):
    """The global environment was read or written."""

    node: EnvironmentNode


class CollectionClosed(msgspec.Struct, frozen=True):
    """A collection was closed."""

    folder: Path


class CollectionsOrdered(msgspec.Struct, frozen=True):
    """The open collections stand in another order; one that is not named comes after those."""

    folders: tuple[Path, ...]


class EnvironmentChosen(msgspec.Struct, frozen=True):
    """Another environment is active in a collection; an empty name is none."""

    folder: Path
    name: str


class DemoStarted(msgspec.Struct, frozen=True):
    """The demo server runs."""

    demo: Demo


class DemoStopped(msgspec.Struct, frozen=True):
    """The demo server is gone."""


class AuthorityTrusted(msgspec.Struct, frozen=True):
    """The person trusts a certificate for one host, as if the system did."""

    host: str
    """`host:port`."""
    pem: str


class CheckingStopped(msgspec.Struct, frozen=True):
    """The person lets any certificate of one host pass."""

    host: str
    """`host:port`."""


class CheckingResumed(msgspec.Struct, frozen=True):
    """The host's certificate is checked again; what was trusted for it stays."""

    host: str
    """`host:port`."""


Allowing = AuthorityTrusted | CheckingStopped | CheckingResumed
OfCookies = CookiesReceived | CookieKept | CookieDeleted | CookiesDeleted
Change = (
    CollectionOpened
    | CollectionClosed
    | CollectionsOrdered
    | FilesChanged
    | EnvironmentChosen
    | VariableCaptured
    | RequestsMoved
    | OwnValuesChanged
    | GlobalEnvironmentChanged
    | OfCookies
    | DemoStarted
    | DemoStopped
    | OverrideAllowed
    | Allowing
)


def apply(state: State, change: Change) -> State:
    """Return the state after `change`."""
    match change:
        case CollectionOpened() | CollectionClosed() | CollectionsOrdered():
            return _listed(state, change)
        case FilesChanged(folder, files):
            opened = state.opened(folder)
            return state if opened is None else _changed(state, folder, collection=patched(opened.collection, files))
        case EnvironmentChosen(folder, name):
            return _changed(state, folder, environment=name)
        case RequestsMoved():
            return state
        case VariableCaptured() | OwnValuesChanged() | GlobalEnvironmentChanged():
            return _variables_changed(state, change)
        case CookiesReceived() | CookieKept() | CookieDeleted() | CookiesDeleted():
            return _cookies_changed(state, change)
        case DemoStarted(demo):
            return msgspec.structs.replace(state, demo=demo)
        case DemoStopped():
            return msgspec.structs.replace(state, demo=Demo())
        case OverrideAllowed():
            others = tuple(one for one in state.overrides if one != change)
            return msgspec.structs.replace(state, overrides=(*others, change))
        case CheckingResumed():
            checked = tuple(one for one in state.overrides if one.kind != "verify")
            return msgspec.structs.replace(state, allowed=_allowed(state.allowed, change), overrides=checked)
        case _:
            return msgspec.structs.replace(state, allowed=_allowed(state.allowed, change))


def _allowed(allowed: tuple[Allowed, ...], change: Allowing) -> tuple[Allowed, ...]:
    one = next((one for one in allowed if one.host == change.host), Allowed(host=change.host))
    match change:
        case AuthorityTrusted(_, pem):
            new = msgspec.structs.replace(one, authorities=(*one.authorities, pem))
        case CheckingStopped():
            new = msgspec.structs.replace(one, verify=False)
        case CheckingResumed():
            new = msgspec.structs.replace(one, verify=True)
    others = tuple(other for other in allowed if other is not one)
    return (*others, new) if new.authorities or not new.verify else others


def _listed(state: State, change: CollectionOpened | CollectionClosed | CollectionsOrdered) -> State:
    match change:
        case CollectionOpened():
            return _with_opened(state, change)
        case CollectionClosed(folder):
            kept = tuple(opened for opened in state.collections if opened.collection.folder != folder)
            cookies = tuple(jar for jar in state.cookies if jar.collection != folder)
            return msgspec.structs.replace(state, collections=kept, cookies=cookies)
        case CollectionsOrdered(folders):
            return msgspec.structs.replace(state, collections=_ordered(state.collections, folders))


def _ordered(collections: tuple[Opened, ...], folders: tuple[Path, ...]) -> tuple[Opened, ...]:
    places = {folder: place for place, folder in enumerate(folders)}
    return tuple(sorted(collections, key=lambda opened: places.get(opened.collection.folder, len(places))))


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


def _variables_changed(state: State, change: VariableCaptured | OwnValuesChanged | GlobalEnvironmentChanged) -> State:
    match change:
        case VariableCaptured():
            return _captured(state, change)
        case OwnValuesChanged():
            return _with_own(state, change)
        case GlobalEnvironmentChanged(node):
            return msgspec.structs.replace(state, global_environment=node)


def _with_own(state: State, change: OwnValuesChanged) -> State:
    if change.folder is None:
        return msgspec.structs.replace(state, global_own=_merged(state.global_own, change))
    opened = state.opened(change.folder)
    return state if opened is None else _changed(state, change.folder, own=_merged(opened.own, change))


def _merged(own: tuple[OwnValue, ...], change: OwnValuesChanged) -> tuple[OwnValue, ...]:
    """Return the values after the change; what is in both of its parts was renamed onto it and stays."""
    gone = {*change.gone, *((one.scope, one.name) for one in change.values)}
    return (*(one for one in own if (one.scope, one.name) not in gone), *change.values)


def _cookies_changed(state: State, change: OfCookies) -> State:
    match change:
        case CookiesReceived(place, cookies, at):
            return _with_cookies(state, place, cookies, at)
        case CookieKept(place, cookie, at, before):
            state = state if before is None else _with_jar(state, place, _without(state.jar(place), before))
            return _with_cookies(state, place, (cookie,), at)
        case CookieDeleted(place, key):
            return _with_jar(state, place, _without(state.jar(place), key))
        case CookiesDeleted(place):
            return _with_jar(state, place, Jar())


def _with_cookies(state: State, place: Place, cookies: tuple[Cookie, ...], at: float) -> State:
    """Set what one Send was given; what others were given meanwhile stays."""
    from restdesk.sending.cookies.jar import stored  # when first needed, after the first paint

    return _with_jar(state, place, stored(state.jar(place), cookies, at))


def _without(jar: Jar, key: Key) -> Jar:
    return Jar(tuple(cookie for cookie in jar.cookies if cookie.key != key))


def _with_jar(state: State, place: Place, jar: Jar) -> State:
    if place.collection is not None and state.opened(place.collection) is None:
        return state
    others = tuple(kept for kept in state.cookies if not _is_of(kept, place))
    cookies = (*others, KeptCookies(place.collection, place.environment, jar))
    return msgspec.structs.replace(state, cookies=cookies)


def _is_of(kept: KeptCookies, place: Place) -> bool:
    return (kept.collection, kept.environment) == (place.collection, place.environment)


def _changed(state: State, folder: Path, **fields: object) -> State:
    collections = tuple(
        msgspec.structs.replace(opened, **fields) if opened.collection.folder == folder else opened
        for opened in state.collections
    )
    return msgspec.structs.replace(state, collections=collections)
