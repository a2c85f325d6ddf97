"""What RestDesk is, which version runs, and with what."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from restdesk.gui.look.fonts import bold
from restdesk.gui.look.palette import Ground, set_ground


class AboutDialog(QDialog):
    """Name, version, licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About RestDesk"))
        set_ground(self, Ground.PAGE)
        title = QLabel(f"RestDesk {_version()}")
        title.setFont(bold(self.font()))
        purpose = QLabel(self.tr("A desktop REST client: readable collections, no account, no telemetry."))
        parts = QLabel(f"Python {platform.python_version()} · Qt {qVersion()}")
        licence = QLabel(self.tr("Free software under the MIT License."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (title, purpose, parts, licence, buttons):
            column.addWidget(widget)


def show_about(parent: QWidget) -> None:
    """Show it beside the window, which stays usable."""
    AboutDialog(parent).show()


def _version() -> str:
    try:
        return version("restdesk")
    except PackageNotFoundError:
        return ""
