"""What a file means, whichever program wrote it; and what Bruno's writer does not keep of it."""

import json
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from restdesk.model.collection import Environment, Folder, Root
from restdesk.model.request import Request, TypedValue
from restdesk.model.struct import FileStruct, Unknown
from restdesk.opencollection.exact import load
from restdesk.opencollection.reader import read

_ITS_DEFAULTS = {
    "encode_url": True,
    "timeout": 0,
    "follow_redirects": True,
    "max_redirects": 5,
    "forward_authorization_header": True,
}


def plain(value: Any, field: str = "") -> Any:
    """Return the value without what only Bruno writes: its defaults, and the spelling of what is kept as it is."""
    if isinstance(value, Unknown):
        return _meaning(value.raw)
    if isinstance(value, FileStruct):
        fields = {name: plain(getattr(value, name), name) for name in value.__struct_fields__}
        fields["extra"] = {key: _meaning(raw) for key, raw in value.extra if key != "extensions"}
        if field == "settings":
            fields |= {name: default for name, default in _ITS_DEFAULTS.items() if fields.get(name) is None}
        return fields
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def _meaning(raw: str) -> Any:
    meaning: Any = load(raw)
    if isinstance(meaning, dict):
        for rows in meaning.get("additionalParameters", {}).values():
            for row in rows:
                row.pop("disabled", None)  # which Bruno forgets
    return meaning


def kind_of(path: str) -> type[Request] | type[Folder] | type[Root] | type[Environment]:
    """Return what a file of a collection holds, by its path."""
    *above, name = path.split("/")
    if above and above[-1] == "environments":
        return Environment
    return Root if name == "opencollection.yml" else Folder if name == "folder.yml" else Request


def lost(path: str, text: str, rewritten: str) -> set[str]:
    """Return the fields, as `Folder.docs`, of which another text of a file means something else."""
    kind = kind_of(path)
    old, new = (plain(_same_spelling(read(kind, one))) for one in (text, rewritten))
    return {f"{kind.__name__}{field}" for field in _differences(old, new, "")}


def _same_spelling(content: Any) -> Any:
    """The content with what is only written otherwise: docs with their type, the JSON of an object."""
    if isinstance(content, Folder | Root):
        return replace(content, docs=content.docs_text)
    if isinstance(content, Environment):
        variables = (
            replace(row, value=replace(row.value, data=json.dumps(json.loads(row.value.data))))
            if isinstance(row.value, TypedValue) and row.value.type == "object"
            else row
            for row in content.variables
        )
        return replace(content, variables=tuple(variables))
    return content


def _differences(old: Any, new: Any, field: str) -> Iterator[str]:
    if field != ".own" and isinstance(old, dict) and isinstance(new, dict):
        for key in old.keys() | new.keys():
            yield from _differences(old.get(key), new.get(key), f"{field}.{key}")
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for one, other in zip(old, new, strict=True):
            yield from _differences(one, other, field)
    elif old != new:
        yield field
