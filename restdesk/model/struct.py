"""The base of every struct that mirrors something in a file."""

import msgspec

Extra = tuple[tuple[str, str], ...]
"""Keys that were not known, or whose value no type fits, in order, each with its value's own YAML text."""


class FileStruct(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True, gc=False):
    """A mapping in a file: known keys as fields (OpenCollection's names), all others in `extra`.

    Values of the model are trees, so Python need not look for circles among thousands of them (`gc=False`).
    """

    extra: Extra = ()


class Unknown(msgspec.Struct, frozen=True):
    """A value of a kind that is not known here: shown and kept, never sent with a guess."""

    type: str
    """What its `type` key says, or an empty text."""
    raw: str
    """Its own YAML text."""
