"""The Docs pane: Markdown, rendered or as it is edited, in the window's language where it is translated."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QStackedLayout, QStackedWidget, QWidget

from restdesk.gui.request.kind_box import KindBox
from restdesk.gui.request.pane import Pane, changed
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.widgets.plain import set_plain
from restdesk.gui.widgets.safe_docs import SafeDocs
from restdesk.model.request import Request

DOCS, KOREAN = "docs", "docs_ko"
_EDITORS = {DOCS: "docsEdit", KOREAN: "docsKoreanEdit"}
_WRAPPED = 10_000
"""Characters of a line up to which lines wrap: Qt lays out a longer one for seconds."""


class DocsPane(Pane):
    """Docs, rendered until the button turns them into text; `link` carries an address that was clicked.

    `text_made` carries a CodeEdit that was just made: what is typed there is undone by its document.
    """

    link = Signal(object)
    text_made = Signal(object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._request = Request()
        self._docs = SafeDocs()
        self._docs.setObjectName("docsView")
        self._docs.link.connect(self.link)
        self._empty = QLabel()
        self._empty.setMargin(16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._empty.setWordWrap(True)
        self._empty.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._texts: dict[str, CodeEdit] = {}
        self._edits = QStackedWidget()
        self._stack = QStackedLayout(self)
        for widget in (self._docs, self._empty, self._edits):
            self._stack.addWidget(widget)
        self.button = QPushButton()
        self.button.setObjectName("docsEditButton")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._turn)
        self._which = KindBox("docsLanguageBox")
        self._which.box.addItem("", DOCS)
        self._which.box.addItem("", KOREAN)
        self._which.box.activated.connect(lambda _index: self._bring_up(focus=True))
        self._which.hide()
        self.corner = self._corner()
        self.retranslate()

    def show_value(self, request: Request) -> None:
        self._request = request
        for field, edit in self._texts.items():
            edit.show_value(_text(request, field))
        self._render()

    def value(self, request: Request) -> Request:
        docs, korean = (self._typed(field, request) for field in (DOCS, KOREAN))
        return changed(request, docs=docs, own=changed(request.own, docs_ko=korean))

    def length(self) -> int:
        return sum(edit.document().characterCount() for edit in self._texts.values())

    def follow(self, request: Request) -> None:
        self._request = request
        self._render()

    def retranslate(self) -> None:
        self._docs.setAccessibleName(self.tr("Docs"))
        set_plain(self._empty, self.nothing())
        self._which.set_words(self.tr("Language of the docs"))
        self._which.box.setItemText(0, self.tr("As in the file"))
        self._which.box.setItemText(1, self.tr("In Korean"))
        for edit in self._texts.values():
            edit.retranslate()
            edit.setAccessibleName(self.tr("Docs, in Markdown"))
        self._say_button()
        self.show_value(self._request)

    def nothing(self) -> str:
        """Return what is said where there are no docs."""
        return self.tr("This request has no docs.")

    def edit_docs(self) -> None:
        """Turn the docs into text and go there."""
        self.button.setChecked(True)

    def _corner(self) -> QWidget:
        corner = QWidget(self)
        corner.hide()  # until it stands in the row of tabs
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._which)
        row.addWidget(self.button)
        return corner

    def _spoken(self) -> str:
        """Return the field that is shown: the Korean one where the window speaks it and there is one."""
        return KOREAN if self._surroundings.language() == "ko" and self._request.own.docs_ko else DOCS

    def _typed(self, field: str, request: Request) -> str:
        edit = self._texts.get(field)
        return _text(request, field) if edit is None else edit.value()

    def _render(self) -> None:
        """Show the docs as they read, unless they are edited."""
        if self.button.isChecked():
            return
        text = _text(self._request, self._spoken())
        if text != self._docs.markdown():
            self._docs.show_markdown(text)
        shown: QWidget = self._docs if text.strip() else self._empty
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(self._docs if shown is self._docs else self.button)

    def _turn(self, editing: bool) -> None:
        self._say_button()
        if editing:
            own = self._spoken()
            self._which.box.setCurrentIndex(self._which.box.findData(own))
            self._which.setVisible(self._surroundings.language() == "ko" or bool(self._request.own.docs_ko))
            self._bring_up(focus=True)
        else:
            self._which.hide()
            self._request = self.value(self._request)
            self._render()
        if self.corner is not None:
            self.corner.updateGeometry()

    def _bring_up(self, *, focus: bool) -> None:
        edit = self._edit(str(self._which.box.currentData()))
        self._edits.setCurrentWidget(edit)
        self._stack.setCurrentWidget(self._edits)
        self.setFocusProxy(edit)
        if focus and self.isVisible():
            edit.setFocus()

    def _edit(self, field: str) -> CodeEdit:
        """Return the editor of a field, made now if it was not yet."""
        if field not in self._texts:
            edit = CodeEdit(own_undo=False)
            edit.setObjectName(_EDITORS[field])
            edit.set_syntax("markdown")
            text = _text(self._request, field)
            if max(map(len, text.split("\n"))) <= _WRAPPED:
                edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
            edit.show_value(text)
            edit.edited.connect(self.edited)
            edit.setAccessibleName(self.tr("Docs, in Markdown"))
            self._texts[field] = edit
            self._edits.addWidget(edit)
            self.text_made.emit(edit)
        return self._texts[field]

    def _say_button(self) -> None:
        editing = self.button.isChecked()
        self.button.setText(self.tr("Preview") if editing else self.tr("Edit"))
        hint = self.tr("Show the docs as they read") if editing else self.tr("Edit the docs as Markdown")
        self.button.setToolTip(hint)


def _text(request: Request, field: str) -> str:
    return request.docs if field == DOCS else request.own.docs_ko
