"""Reads `.bru` files into the model: what they mean in OpenCollection is read by the one reader of that.

All raise FileBroken with the line, and nothing else; `path` is what the message calls the file. `keep` gets what stands
in each secret field and returns what the model may hold of it.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from restdesk.formats.bru.auth import Keep, Values, auth
from restdesk.formats.bru.blocks import Block, blocks
from restdesk.formats.bru.request import docs, headers, info, request, runtime, variables
from restdesk.model.collection import Environment, Folder, Root
from restdesk.model.request import Request
from restdesk.opencollection.reader import read_environment, read_folder, read_request, read_root


def read_bru_request(text: str, path: str, keep: Keep) -> Request:
    """Return the request that `text` holds."""
    return read_request(_written(request(blocks(text, path), path, keep)), path)


def read_bru_folder(text: str, path: str, keep: Keep) -> Folder:
    """Return what a folder.bru holds."""
    found = blocks(text, path)
    made: Values = {"info": info(found, path, "folder"), "request": _defaults(found, path, keep), "docs": docs(found)}
    return read_folder(_written(made), path)


def read_bru_root(text: str, settings: Mapping[str, Any], path: str, keep: Keep) -> Root:
    """Return what a collection.bru and its bruno.json, here as `settings`, hold."""
    found = blocks(text, path)
    name = settings.get("name")
    made: Values = {
        "opencollection": "1.0.0",
        "info": {"name": name if isinstance(name, str) else "", "type": "collection"},
        "request": _defaults(found, path, keep),
        "docs": docs(found),
    }
    return read_root(_written(made), path)


def read_bru_environment(text: str, name: str, path: str) -> Environment:
    """Return what an environments/NAME.bru holds; the values of its secrets stand in no file."""
    found = blocks(text, path)
    rows = variables([pair for block in found if block.name == "vars" for pair in block.pairs(path)])
    secret = (item for block in found if block.name == "vars:secret" for item in block.items())
    for item in secret:
        row = {"name": item.removeprefix("~"), "secret": True}
        rows.append(row | {"disabled": True} if item.startswith("~") else row)
    made: Values = {"name": name, "variables": rows}
    if color := next((block.lines[0] for block in found if block.name == "color"), ""):
        made["color"] = color
    return read_environment(_written(made), path)


def _defaults(found: tuple[Block, ...], path: str, keep: Keep) -> Values:
    mode = next((block.value("mode", path) for block in found if block.name == "auth"), "")
    told = runtime(found, path)
    made = {
        "headers": headers(found, path),
        "auth": auth(mode, found, path, keep),
        "variables": told.get("variables"),
        "scripts": told.get("scripts"),
        "actions": told.get("actions"),
    }
    return {name: value for name, value in made.items() if value}


def _written(values: Values) -> str:
    """Return a text of OpenCollection's: JSON is YAML."""
    return msgspec.json.encode(values).decode()
