"""The editor of the kinds that are one text: JSON, XML, any."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from restdesk.gui.request.body.editor import AnyBody, BodyEditor
from restdesk.gui.request.pane import changed
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.text.code_panel import CodePanel
from restdesk.model.request import FileBody, FormBody, GraphqlBody, MultipartBody
from restdesk.model.struct import Unknown


class TextEditor(BodyEditor):
    """One text for all these kinds: another kind keeps what was typed. `too_big` carries a paste that was refused."""

    too_big = Signal(object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.panel = CodePanel(surroundings.run, "bodyEdit")
        self.panel.edit.set_spans(surroundings.spans)
        self.panel.edited.connect(self.edited)
        self.panel.too_big.connect(self.too_big)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.setFocusProxy(self.panel)
        self.retranslate()

    def set_syntax(self, syntax: str) -> None:
        """Colour and judge the text as this."""
        self.panel.set_syntax(syntax)

    def show_value(self, body: AnyBody) -> None:
        text = getattr(body, "data", "")
        self.panel.show_value(text if isinstance(text, str) else "")

    def value(self, body: AnyBody) -> AnyBody:
        if body is None or isinstance(body, Unknown | FormBody | MultipartBody | FileBody | GraphqlBody):
            return body
        return changed(body, data=self.panel.value())

    def refresh(self) -> None:
        self.panel.edit.set_spans(self.surroundings.spans)

    def retranslate(self) -> None:
        self.panel.retranslate()
        self.panel.edit.setAccessibleName(self.tr("Body"))
