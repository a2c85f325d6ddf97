"""One thing that is wrong in a file."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from restdesk.words import Message

Kind = Literal["broken", "unknown-variable", "duplicate-name", "secret-in-clear"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Where it stands and what it is; never a value that is secret."""

    kind: Kind
    path: str
    """The file, relative to the collection."""
    line: int = 1
    """Counted from 1."""
    what: Message
    cause: str = ""
    """The technical cause, where there is one."""


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return them by file and line."""
    return tuple(sorted(found, key=lambda one: (one.path, one.line, one.kind, one.what.values)))
