"""The split between a request and its response: below or beside it, as the setting says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from restdesk.gui.context import Context

_ABOVE, _BELOW = 320, 390
_KEY = "window.orientation"


class Division(QSplitter):
    """Divides as the person last did in this orientation, in any request."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._settings, self._place = context.settings, context.place
        self.setChildrenCollapsible(False)
        self._settings.changed.connect(self._on_setting)
        self.splitterMoved.connect(lambda _place, _index: self._keep())

    def turn(self) -> None:
        """Put all responses beside their requests, or below them."""
        upright = self.orientation() == Qt.Orientation.Vertical
        self._settings.set(_KEY, "beside" if upright else "below")

    def divide(self) -> None:
        """Take the orientation of the setting, and the sizes that were last given to its two parts."""
        upright = self._settings.get(_KEY) == "below"
        self.setOrientation(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal)
        self.setStretchFactor(0, 0 if upright else 1)
        self.setStretchFactor(1, 1)
        usual = (_ABOVE, _BELOW) if upright else (self.width() // 2, self.width() // 2)
        kept = self._place.division(self.orientation()) if self._place is not None else None
        self.setSizes(kept or usual)

    def _on_setting(self, key: str) -> None:
        if key == _KEY:
            self.divide()

    def _keep(self) -> None:
        if self._place is not None:
            self._place.keep_division(self)
