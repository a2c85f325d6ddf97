"""Reads `.env` files: lines of NAME=VALUE that a collection sees as `{{process.env.NAME}}`.

As in Bruno a value stands as it is: no `${NAME}` is unfolded in it.
"""

import io
from collections.abc import Collection
from pathlib import Path

from restdesk.errors import FileTooLarge, FileUnreadable
from restdesk.storage.named_file import Outside, open_named
from restdesk.storage.text import decode

ROOT = ".env"
"""The file that holds for every environment of a collection."""
MOST = 1
"""MB (of 1,000,000 bytes); a larger file is not read."""


def read_dot_env(folder: Path, name: str, grants: Collection[Path] = ()) -> dict[str, str] | Outside:
    """Return what the file that a collection in `folder` calls `name` sets, or say that it needs a grant.

    Raises FileRefused, FileUnreadable, FileTooLarge, FileBroken. Lines that set nothing are passed over.
    """
    opened = open_named(folder, name, grants)
    if isinstance(opened, Outside):
        return opened
    limit = MOST * 1_000_000
    try:
        with opened:
            data = opened.read(limit + 1)
    except OSError as error:
        raise FileUnreadable(error.strerror or str(error), path=name) from error
    if len(data) > limit:
        raise FileTooLarge(path=name, limit=MOST)
    return _set(decode(data, name))


def _set(text: str) -> dict[str, str]:
    from dotenv.parser import parse_stream  # when first needed, after the first paint

    bindings = parse_stream(io.StringIO(text))
    return {one.key: one.value for one in bindings if one.key is not None and one.value is not None and not one.error}
