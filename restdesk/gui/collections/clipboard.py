"""What the tree puts on the clipboard and takes from it: places of requests and folders, with readable text besides."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData

from restdesk.session.organising.items import Item

MIME = "application/x-restdesk-requests"
"""Our own format: a list of collections' folders and paths."""


class Carried(NamedTuple):
    """Requests and folders on the clipboard or under way with the mouse."""

    items: tuple[Item, ...]
    cut: bool = False
    """Whether they leave the place where they are."""


def mime_of(carried: Carried, text: str = "") -> QMimeData:
    """Return them for the clipboard; `text` is what other programs get."""
    places = [[str(item.folder), item.path] for item in carried.items]
    made = QMimeData()
    made.setData(MIME, json.dumps({"cut": carried.cut, "items": places}).encode())
    if text:
        made.setText(text)
    return made


def carried_in(data: QMimeData) -> Carried | None:
    """Return the requests and folders that are carried, None for anything else, which may come from anywhere."""
    if not data.hasFormat(MIME):
        return None
    try:
        read = json.loads(bytes(data.data(MIME).data()))
        items = tuple(Item(Path(folder), path) for folder, path in read["items"] if _is_inside(path))
        return Carried(items, read["cut"] is True) if items else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _is_inside(path: str) -> bool:
    return bool(path) and ".." not in path.split("/") and not path.startswith("/")


def joined(texts: Sequence[str]) -> str:
    """Return the texts of several files as one, parted as YAML parts documents."""
    return "---\n".join(text if text.endswith("\n") else f"{text}\n" for text in texts)
