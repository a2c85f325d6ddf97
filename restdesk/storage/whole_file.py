"""Writes small files whole or not at all."""

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in the place of the file at `path`, which stays as it was if anything fails; raises OSError.

    The folder is made if it is absent; a link keeps pointing to the file, which keeps its mode bits.
    """
    try:
        path = path.resolve()
    except RuntimeError as error:  # links in a circle, Python 3.11 and 3.12
        raise OSError(str(error)) from error
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123  it is open already
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            Path(made).chmod(path.stat().st_mode & 0o7777)
        Path(made).replace(path)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise
