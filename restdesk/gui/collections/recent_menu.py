"""The menu of the collections that were opened before."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from restdesk.gui.widgets.plain import action_text, from_home

if TYPE_CHECKING:
    from restdesk.gui.window import MainWindow

_MOST = 12


class RecentMenu(QMenu):
    """Filled when it opens: the last one first, those that are open already left out."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("recentMenu")
        self._window = window
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        desk = self._window.desk
        if desk is None:
            return
        shown = [folder for folder in desk.opening.recent if folder not in desk.opening.folders()]
        for folder in shown[:_MOST]:
            self.addAction(action_text(_label(folder))).triggered.connect(
                lambda _checked=False, folder=folder: desk.open_folder(folder)
            )
        if not shown:
            self.addAction(self.tr("No others")).setEnabled(False)


def _label(folder: Path) -> str:
    return f"{folder.name}   {from_home(folder.parent)}"
