"""What stands at the right end of a row of pane tabs: something else for each pane, or nothing."""

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget


class TabCorner(QStackedWidget):
    """As wide as what it shows, where Qt's own stack asks for the widest of all."""

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__()
        self._tabs = tabs
        self._nothing = QWidget()
        self.setProperty("ownSize", True)
        self.addWidget(self._nothing)
        tabs.setCornerWidget(self)

    def add(self, widget: QWidget) -> None:
        """Take a pane's corner in."""
        widget.installEventFilter(self)
        self.addWidget(widget)

    def bring_up(self, widget: QWidget | None) -> None:
        """Show that pane's corner, or nothing."""
        self.setCurrentWidget(widget or self._nothing)
        self.fit()

    def fit(self) -> None:
        """Take the size of what is shown."""
        self.setFixedWidth(max(1, self.sizeHint().width()))
        self._tabs.setCornerWidget(self)  # which lays it out again, at the right end
        self.show()

    def sizeHint(self) -> QSize:
        current = self.currentWidget()
        return super().sizeHint() if current is None else current.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # after which what it holds may be of another size
            QTimer.singleShot(0, self, self.fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.width() != max(1, self.sizeHint().width()):
            QTimer.singleShot(0, self, self.fit)
        return False
