"""The Scripts pane of a folder or collection, which is there while it has some."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from restdesk.gui.request.checks.scripts import Scripts
from restdesk.gui.request.pane import Pane
from restdesk.model.request import Request


class ScriptsPane(Pane):
    """Shows the scripts that other programs run for all requests in it."""

    def __init__(self) -> None:
        super().__init__()
        self._scripts = Scripts()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 4)
        column.addWidget(self._scripts)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_value(self, request: Request) -> None:
        self._scripts.show_scripts(request.runtime.scripts)

    def retranslate(self) -> None:
        self._scripts.retranslate()
