"""The person's own copy of a collection that ships with RestDesk."""

import os
import shutil
import tempfile
from pathlib import Path

from restdesk.errors import FileUnreadable


def copy_when_absent(source: Path, target: Path) -> Path:
    """Copy the folder `source` to `target` unless something is there already; return `target`.

    The copy appears whole or not at all, also when two processes make it at once. Raises FileUnreadable.
    """
    try:
        if not os.path.lexists(target):
            _copy(source, target)
    except OSError as error:
        raise FileUnreadable(error.strerror or str(error), path=error.filename or target) from error
    return target


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent, ignore_cleanup_errors=True) as made:
        copy = Path(made, target.name)
        _fill(source, copy)
        try:
            copy.replace(target)
        except OSError:
            if not target.is_dir():  # the other process was first
                raise


def _fill(source: Path, copy: Path) -> None:
    """Copy contents without permissions: what is installed may be read-only, the copy is to be edited."""
    copy.mkdir()
    for item in source.iterdir():
        if item.is_dir():
            _fill(item, copy / item.name)
        else:
            shutil.copyfile(item, copy / item.name)
