"""Refuses to send what was not understood: leaving it out would be a guess."""

import msgspec

from restdesk.errors import NotSendable
from restdesk.model.struct import FileStruct

_NOT_SENT = frozenset(("description", "docs", "info", "params", "scripts", "settings", "tags", "x-restdesk"))
"""Keys that do not change what goes on the wire or how it is judged, and settings, which have defaults."""


def refuse_misfits(struct: FileStruct, field: str) -> None:
    """Raise NotSendable if a key of the struct that matters has a value that no type fits; `field` is the struct's."""
    if not struct.extra:
        return
    known = {row.encode_name for row in msgspec.structs.fields(struct)} - _NOT_SENT
    for key, _ in struct.extra:
        if key in known:
            where = f"{field}.{key}" if field else key
            raise NotSendable(kind=where, field=where)
