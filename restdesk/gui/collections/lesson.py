"""What is written about a collection or a folder, as its lesson."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from restdesk.gui.context import Context
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.widgets.safe_docs import SafeDocs
from restdesk.model.collection import Folder, Root
from restdesk.model.ready import Place
from restdesk.model.request import Request


def docs_of(content: Root | Folder | Request, language: str) -> str:
    """Return the docs in that language where there are some, else in the file's own."""
    return (content.own.docs_ko if language == "ko" else "") or content.docs


class LessonPane(QWidget):
    """The docs of one collection or folder; `link` carries the address that was clicked."""

    link = Signal(object)

    def __init__(self, context: Context, place: Place, title: str, content: Root | Folder) -> None:
        super().__init__()
        self.place = place
        self._context = context
        self._title = title
        self._content = content
        self._docs = SafeDocs(self)
        self._docs.setObjectName("docsView")
        set_ground(self, Ground.PAGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._docs)
        self.setFocusProxy(self._docs)
        self._docs.link.connect(self.link)
        self.retranslate()

    def title(self) -> str:
        """Return the name of the collection or folder."""
        return self._title

    def retranslate(self) -> None:
        """Show the docs in the language of now."""
        self._docs.setAccessibleName(self.tr("Lesson: {name}").format(name=self._title))
        self._docs.show_markdown(docs_of(self._content, self._context.language()))
