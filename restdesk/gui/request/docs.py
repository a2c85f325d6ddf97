"""The Docs pane: the request's documentation, rendered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedLayout

from restdesk.gui.request.pane import Pane
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.safe_docs import SafeDocs
from restdesk.model.request import Request


class DocsPane(Pane):
    """Docs in the window's language where they are translated; `link` carries an address that was clicked."""

    link = Signal(object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._request = Request()
        self._docs = SafeDocs()
        self._docs.setObjectName("docsView")
        self._docs.link.connect(self.link)
        self._empty = QLabel()
        self._empty.setMargin(16)
        self._empty.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._docs)
        self._stack.addWidget(self._empty)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._request = request
        korean = request.own.docs_ko if self._surroundings.language() == "ko" else ""
        text = korean or request.docs
        if text != self._docs.markdown():
            self._docs.show_markdown(text)
        self._stack.setCurrentWidget(self._docs if text.strip() else self._empty)

    def retranslate(self) -> None:
        self._docs.setAccessibleName(self.tr("Docs"))
        self._empty.setText(self.tr("This request has no docs."))
        self.show_value(self._request)
