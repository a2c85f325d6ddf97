"""Leads to an input of the request by its name, and to the folder or collection that an inherited one stands in."""

import posixpath
import re
from urllib.parse import quote

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from restdesk.model.collection import Collection, FolderNode
from restdesk.model.ready import Place

_OWN = re.compile(r"(?:url|method|headers|params|body|auth|settings|assertions|actions|x-restdesk)\b")
_OF_OWNER = re.compile(r"(?P<owner>.+)\.(?:headers\[[0-9]+\]|auth\b).*", re.DOTALL)
_ROW = re.compile(r"(?:headers|params|body|assertions|actions)\[(?P<row>[0-9]+)\](?:\.(?P<column>\w+))?")


def is_own(field: str) -> bool:
    """Return whether the field is the request's own: `headers[2].value`, `auth.token`."""
    return _OWN.match(field) is not None


def focus_field(pane: QWidget, field: str) -> None:
    """Give the focus to the input of that name in its pane: the row of a table, a field of a form, else the first."""
    if (found := _ROW.match(field)) is not None and _focus_row(pane, int(found["row"]), found["column"]):
        return
    part, _, named = field.partition(".")
    inputs = [widget for widget in pane.findChildren(QWidget) if _takes_focus(widget)]
    wanted = (widget for widget in inputs if named and widget.objectName().endswith(f"_{named}"))
    of_part = (widget for widget in inputs if widget.objectName().startswith(f"{part}_"))
    target = next(wanted, None) or next(of_part, None) or next(iter(inputs), None)
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def address_of(field: str, place: Place, collection: Collection) -> str:
    """Return the address, relative to the request, of the file that owns an inherited field; or an empty text."""
    found = _OF_OWNER.fullmatch(field)
    if found is None:
        return ""
    here = posixpath.dirname(place.path)
    above, folder = [], here
    while folder:
        above.append(folder)
        folder = posixpath.dirname(folder)
    for path in above:
        node = collection.find(path)
        if isinstance(node, FolderNode) and node.name == found["owner"]:
            return quote(posixpath.relpath(f"{path}/folder.yml", here or "."))
    return quote(posixpath.relpath("opencollection.yml", here or "."))


def _focus_row(pane: QWidget, row: int, column: str | None) -> bool:
    table = next((view for view in pane.findChildren(QAbstractItemView) if view.isVisibleTo(pane)), None)
    model = table.model() if table is not None else None
    if table is None or model is None or row >= model.rowCount():
        return False
    editable = [at for at in range(model.columnCount()) if model.index(row, at).flags() & Qt.ItemFlag.ItemIsEditable]
    at = editable[1 if column == "value" and len(editable) > 1 else 0] if editable else 0
    table.setCurrentIndex(model.index(row, at))
    table.scrollTo(model.index(row, at))
    table.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return True


def _takes_focus(widget: QWidget) -> bool:
    reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return reached and widget.isVisible() and widget.isEnabled()
