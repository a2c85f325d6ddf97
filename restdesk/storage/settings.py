"""The file of settings: TOML, read quickly at each start, and changed in the named keys alone."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from restdesk.storage.toml import NotToml, parse, read_plain
from restdesk.storage.whole_file import write_whole

VERSION = 1


def found(table: Mapping[str, Any], key: str) -> Any:
    """Return the value at a dotted key, None where there is none (TOML has no null)."""
    value: Any = table
    for part in key.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return None
        value = value[part]
    return value


def write_settings(path: Path, changes: Mapping[str, Any], stamp: str) -> Path | None:
    """Set these dotted keys in the file, None takes one away; all else stays, with comments and order.

    A file that is no TOML is first moved aside, `stamp` in its new name; that path is returned. Raises OSError.
    """
    try:
        data = read_plain(path) if path.exists() else b""
        parse(data)
        changed = _spliced(data, changes)
    except (NotToml, ValueError, RecursionError):  # ValueError: tomlkit's kind, should it take less than tomllib
        real = path.resolve()
        aside = real.replace(real.with_name(f"{real.name}.broken-{stamp}"))
        write_whole(path, _spliced(b"", changes))
        return aside
    write_whole(path, changed)
    return None


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
