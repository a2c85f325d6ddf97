"""The status bar: where secrets are kept, and whether the demo server runs."""

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from restdesk.gui.widgets.plain import set_plain


class StatusBar(QStatusBar):
    """Two quiet texts at the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self._secrets, self._demo = QLabel(self), QLabel(self)
        self._demo.setObjectName("demoStatus")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        for label in (self._secrets, self._demo):
            label.setForegroundRole(self.palette().ColorRole.PlaceholderText)
            label.setContentsMargins(4, 0, 12, 0)
            self.addWidget(label)
        self.retranslate()

    def show_demo(self, address: str) -> None:
        """Say where the demo server runs; an empty address is nowhere."""
        self._address = address
        stopped, running = self.tr("Demo server: stopped"), self.tr("Demo server: running at {address}")
        set_plain(self._demo, running.format(address=address) if address else stopped)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        set_plain(self._secrets, self.tr("Secrets are kept until RestDesk quits"))
        self.show_demo(self._address)
