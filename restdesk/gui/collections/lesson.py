"""What is written about a collection or a folder, as its lesson."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from restdesk.gui.context import Context
from restdesk.gui.look.fonts import bold
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.widgets.plain import set_plain
from restdesk.gui.widgets.safe_docs import SafeDocs
from restdesk.model.collection import Folder, Root
from restdesk.model.ready import Place
from restdesk.model.request import Request

_MARGIN = 16
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def docs_of(content: Root | Folder | Request, language: str) -> str:
    """Return the docs in that language where there are some, else in the file's own."""
    return (content.own.docs_ko if language == "ko" else "") or content.docs


class LessonPane(QWidget):
    """The docs of one collection or folder, which has `requests` requests; `link` carries the address clicked."""

    link = Signal(object)

    def __init__(self, context: Context, place: Place, title: str, content: Root | Folder, requests: int) -> None:
        super().__init__()
        self.place = place
        self._context = context
        self._title = title
        self._content = content
        self._requests = requests
        self._docs = SafeDocs(self)
        self._docs.setObjectName("docsView")
        self._name, self._says = QLabel(), QLabel()
        self._empty = QWidget(self)
        self._stack = QStackedLayout(self)
        self._lay_out()
        self._docs.link.connect(self.link)
        self.retranslate()

    def title(self) -> str:
        """Return the name of the collection or folder."""
        return self._title

    def retranslate(self) -> None:
        """Show the docs in the language of now, or that there are none."""
        docs = docs_of(self._content, self._context.language())
        self._docs.setAccessibleName(self.tr("Lesson: {name}").format(name=self._title))
        self._docs.show_markdown(docs)
        set_plain(self._name, self._title)
        self._says.setText(f"{self._no_docs()}\n{self._how_many()}")
        shown = self._docs if docs.strip() else self._empty
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(self._docs if shown is self._docs else self._says)

    def _no_docs(self) -> str:
        is_folder = isinstance(self._content, Folder)
        return self.tr("This folder has no docs.") if is_folder else self.tr("This collection has no docs.")

    def _how_many(self) -> str:
        one = self._requests == 1
        return self.tr("1 request") if one else self.tr("{count} requests").format(count=f"{self._requests:,}")

    def _lay_out(self) -> None:
        set_ground(self, Ground.PAGE)
        self._name.setFont(bold(self.font()))
        self._says.setTextInteractionFlags(_SELECTABLE)
        self._says.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        column = QVBoxLayout(self._empty)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(8)
        for label in (self._name, self._says):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        for widget in (self._docs, self._empty):
            self._stack.addWidget(widget)
