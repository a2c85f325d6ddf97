"""Files that a person picks for a body: by the system's dialog, or by dropping them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget


def pick_files(parent: QWidget, title: str, folder: str, picked: Callable[[list[Path]], object], *, many: bool) -> None:
    """Let the person choose files; `picked` gets them, and is not called where none was chosen."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile)
    dialog.filesSelected.connect(lambda names: picked([Path(name) for name in names]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def pick_target(parent: QWidget, title: str, folder: str, picked: Callable[[Path], object]) -> None:
    """Let the person choose where to save a file; it may be there already, after a question."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.fileSelected.connect(lambda name: picked(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def dropped_files(mime: QMimeData) -> list[Path]:
    """Return the files of this machine that are dragged, or none."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
