"""The right side of the window: the strip of tabs, the bar for news, and what is in front."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from restdesk.gui.environment_box import EnvironmentBox, ProductionLine
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.widgets.document_tabs import DocumentStrip

if TYPE_CHECKING:
    from restdesk.gui.collections.empty_page import EmptyPage
    from restdesk.gui.widgets.message_bar import MessageBar


class DocumentArea(QWidget):
    """Where documents are shown; which ones, `Documents` knows, once there is a session.

    `recent_chosen` carries the folder of a collection that was opened before and is wanted again.
    """

    recent_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = DocumentStrip(self)
        self.strip.bar.setObjectName("tabBar")
        self.strip.new_button.setObjectName("newRequestButton")
        self.environments = EnvironmentBox(self)
        self.strip.add_right(self.environments)
        self._line = ProductionLine(self)
        self.environments.shown.connect(self._line.show_environment)
        self._bar: MessageBar | None = None
        self._empty: EmptyPage | None = None
        self.is_empty = False
        """Whether there is no collection, and this is said while nothing is open."""
        self._stack = _Stack(self)
        self._nothing = QLabel(self)
        self._lay_out()
        self.retranslate()
        self.show_document(None)

    @property
    def bar(self) -> "MessageBar":
        """The bar for what belongs to no request; made when first asked for, after the first paint."""
        if self._bar is None:
            from restdesk.gui.widgets.message_bar import MessageBar

            self._bar = MessageBar(self)
            self._bar.setObjectName("messageBar")
            self._column.insertWidget(2, self._bar)
            self._bar.come_after(self.environments.button)
        return self._bar

    @property
    def empty_page(self) -> "EmptyPage":
        """What stands here while there is no collection; made when first asked for, after the first paint."""
        if self._empty is None:
            from restdesk.gui.collections.empty_page import EmptyPage

            self._empty = EmptyPage()
            self._empty.recent.connect(self.recent_chosen)
            self._stack.addWidget(self._empty)
        return self._empty

    def show_empty(self, *, is_empty: bool) -> None:
        """Offer where to begin while nothing is open, if there is no collection."""
        self.is_empty = is_empty
        if self._stack.currentWidget() in (self._nothing, self._empty):
            self.show_document(None)

    def add_document(self, document: QWidget) -> None:
        """Take a document in, behind what is in front."""
        self._stack.addWidget(document)

    def remove_document(self, document: QWidget) -> None:
        """Let a document go and delete it."""
        self._stack.removeWidget(document)
        document.deleteLater()

    def show_document(self, document: QWidget | None) -> None:
        """Bring a document to the front; None says that nothing is open."""
        self.strip.bar.setVisible(document is not None)
        nothing = self.empty_page if self.is_empty else self._nothing
        self._stack.setCurrentWidget(nothing if document is None else document)
        self._stack.updateGeometry()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._nothing.setText(self.tr("Choose a request at the left, or press + for a new one."))
        self.strip.bar.setAccessibleName(self.tr("Open requests"))
        self.environments.retranslate()
        if self._bar is not None:
            self._bar.retranslate()
        if self._empty is not None:
            self._empty.retranslate()

    def _lay_out(self) -> None:
        set_ground(self, Ground.PAGE)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._stack.addWidget(self._nothing)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._line)
        room = QScrollArea(self)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setWidgetResizable(True)
        room.setWidget(self._stack)
        self._stack.setAutoFillBackground(False)  # with a ground of its own all of it is painted twice
        column.addWidget(room, 1)


class _Stack(QStackedWidget):
    """As large as what is in front needs: what is behind it makes nothing scroll."""

    def minimumSizeHint(self) -> QSize:
        front = self.currentWidget()
        return front.minimumSizeHint().expandedTo(front.minimumSize()) if front is not None else QSize()
