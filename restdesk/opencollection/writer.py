"""Writes the text of one file: anew, or by changing only what changed in the text that was there."""

from collections.abc import Iterator
from typing import NamedTuple

from yaml.nodes import MappingNode

from restdesk.errors import FileBroken
from restdesk.model.collection import Folder
from restdesk.model.struct import FileStruct
from restdesk.opencollection import exact, layout
from restdesk.opencollection.faults import Refused
from restdesk.opencollection.layout import BRUNO
from restdesk.opencollection.places import Unspliceable
from restdesk.opencollection.reader import read
from restdesk.opencollection.rendering import Raw, Value, order_of, rendered
from restdesk.opencollection.splice import spliced, unchomped_end

_MARK = "\ufeff"

_PARTED = frozenset(("info", "http", "graphql", "grpc", "websocket", "runtime", "settings", "examples", "docs", "items",
                     "request", "x-restdesk"))  # fmt: skip
"""Top-level keys above which Bruno leaves a line blank."""


class Saved(NamedTuple):
    """The text of a file that means what was wanted."""

    text: str
    exact: bool
    """False where the whole had to be written anew: comments and layout are lost, and the person must be asked."""


def dump(value: FileStruct) -> str:
    """Return the text of a new file that means `value`, in Bruno's style.

    Raises ValueError where no file means it (a request of no kind, a folder that calls itself something else).
    """
    values = _file(value)
    parts = [layout.entry(key, item, 0, BRUNO) + "\n" for key, item in values.items()]
    parted = "".join(
        f"\n{part}" if place and key in _PARTED else part
        for place, (key, part) in enumerate(zip(values, parts, strict=True))
    )
    # A value that keeps its final blank lines (`|+`, of an unknown key) would take ours for its own.
    for text in (parted, "".join(parts)):
        if means(text, value):
            return text
    raise ValueError(f"no file means this {type(value).__name__}")


def save(text: str, wanted: FileStruct, path: str = "") -> Saved:
    """Return `text` changed so that it means `wanted`, and as it is where it does already.

    Comments, order, unknown keys, quotes, line ends and indentation of what did not change stay. An empty text is a
    new file. Raises FileBroken where `text` cannot be read (`path` is what the message calls it), ValueError as `dump`.
    """
    if not text:
        return Saved(dump(wanted), exact=True)
    found = read(type(wanted), text, path)
    old, new = rendered(found), rendered(wanted)
    if _same(old, new):
        return Saved(text, exact=True)
    mark = _MARK if text.startswith(_MARK) else ""
    for changed in _changed(text.removeprefix(_MARK), old, _file(wanted)):
        if means(changed, wanted):
            return Saved(mark + changed, exact=True)
    written = dump(wanted)
    if "\r\n" in text:
        written = written.replace("\n", "\r\n")
    return Saved(mark + written, exact=False)


def means(text: str, value: FileStruct) -> bool:
    """Return whether a file with that text means `value`; the order and the spelling of what is unknown do not matter.

    Only this tells whether a file still is what was saved: where a known value took the place of one that no type fits,
    the struct remembers the old one in `extra`, and the file does not.
    """
    try:
        found = read(type(value), text)
    except FileBroken:
        return False
    return found == value or _same(rendered(found), rendered(value))


def _changed(text: str, old: dict[str, Value], new: dict[str, Value]) -> Iterator[str]:
    """Yield texts that should mean `new`: with the final line end as it was, then with one."""
    try:
        root = exact.compose(text)
        if not isinstance(root, MappingNode):
            return
        changed = spliced(text, root, old, new)
        yield changed
        if not text.endswith("\n"):
            yield changed + ("\r\n" if "\r\n" in text else "\n")
            ended = unchomped_end(text, root)
            root = exact.compose(ended)
            if isinstance(root, MappingNode):
                yield spliced(ended, root, old, new)
    except (Refused, Unspliceable):
        return


def _same(one: Value, other: Value) -> bool:
    """Return whether two values are equal, raw texts by what they mean."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one == other or (
            one.keys() == other.keys() and all(_same(value, other[key]) for key, value in one.items())
        )
    if isinstance(one, list) and isinstance(other, list):
        return one == other or (len(one) == len(other) and all(map(_same, one, other)))
    if isinstance(one, Raw) and isinstance(other, Raw):
        return one == other or exact.flow(exact.load(one.raw)) == exact.flow(exact.load(other.raw))
    return one == other


def _file(value: FileStruct) -> dict[str, Value]:
    """Return what a file has that means `value`; a folder that says nothing has an empty `info`, else it is broken."""
    values = rendered(value)
    if isinstance(value, Folder) and not values.keys() & order_of(Folder).keys():
        return {"info": {}} | values
    return values
