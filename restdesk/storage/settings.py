"""The file of settings: TOML, read quickly at each start, and changed in the named keys alone."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from restdesk.errors import errors_of_disk
from restdesk.storage.atomic_write import atomic_write
from restdesk.storage.disk import Disk
from restdesk.storage.toml import NotToml, parse, read_plain

VERSION = 1


def found(table: Mapping[str, Any], key: str) -> Any:
    """Return the value at a dotted key, None where there is none (TOML has no null)."""
    value: Any = table
    for part in key.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return None
        value = value[part]
    return value


def write_settings(path: Path, changes: Mapping[str, Any], stamp: str, disk: Disk) -> Path | None:
    """Set these dotted keys in the file, None takes one away; all else stays, with comments and order.

    A file that is no TOML is first moved aside, `stamp` in its new name; that path is returned. The folder is made if
    it is absent. Raises FileNotWritten's kind.
    """
    try:
        real = path.resolve()
        real.parent.mkdir(parents=True, exist_ok=True)
        return _write(real, changes, stamp, disk)
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, Python 3.11 and 3.12
        raise errors_of_disk(error if isinstance(error, OSError) else OSError(str(error)), path) from error


def _write(real: Path, changes: Mapping[str, Any], stamp: str, disk: Disk) -> Path | None:
    aside: Path | None = None
    try:
        data = read_plain(real) if real.exists() else b""
        parse(data)
        changed = _spliced(data, changes)
    except (NotToml, ValueError, RecursionError):  # ValueError: tomlkit's kind, should it take less than tomllib
        aside = real.replace(real.with_name(f"{real.name}.broken-{stamp}"))
        changed = _spliced(b"", changes)
    atomic_write(real, changed, disk, mode=0o600)
    return aside


def _spliced(data: bytes, changes: Mapping[str, Any]) -> bytes:
    import tomlkit

    document = tomlkit.parse(data.decode("utf-8-sig"))
    if "version" not in document:
        document["version"] = VERSION
    for key, value in changes.items():
        _set(document, key.split("."), value)
    return tomlkit.dumps(document).encode()


def _set(table: Any, parts: list[str], value: Any) -> None:
    import tomlkit

    *outer, last = parts
    for part in outer:
        if not isinstance(table.get(part), Mapping):
            if value is None:
                return
            table[part] = tomlkit.table()
        table = table[part]
    if value is None:
        table.pop(last, None)
    else:
        table[last] = value
