"""The system's dialog for a folder to open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from restdesk.gui.window import MainWindow


def ask_for_folder(window: "MainWindow") -> None:
    """Let the person choose a folder, and open the collection in it."""
    dialog = QFileDialog(window, QCoreApplication.translate("FolderDialog", "Open a collection's folder"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda chosen: _open(window, chosen))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _open(window: "MainWindow", chosen: str) -> None:
    if window.desk is not None:
        window.desk.open_folder(Path(chosen))
