"""The editor of a GraphQL request: the document, and the variables beside it."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from restdesk.content.graphql_text import operations
from restdesk.gui.request.body.editor import AnyBody, BodyEditor
from restdesk.gui.request.pane import changed
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.text.code_panel import QUIET, SMALL, CodePanel
from restdesk.gui.widgets.plain import one_line
from restdesk.model.request import GraphqlBody

_GAP = 6
_HEAD = 30


class GraphqlEditor(BodyEditor):
    """Two texts; with several operations in the document a box says which one is asked for."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._operation = ""
        self.query = CodePanel(surroundings.run, "graphqlQuery")
        self.query.set_syntax("graphql")
        self.variables = CodePanel(surroundings.run, "graphqlVariables")
        self.variables.set_syntax("variables")
        self._query_label, self._variables_label, self._operation_label = QLabel(), QLabel(), QLabel()
        self.box = QComboBox()
        self.box.setObjectName("graphqlOperation")
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._look)
        self._lay_out()
        for panel in (self.query, self.variables):
            panel.edit.set_spans(surroundings.spans)
            panel.edited.connect(self.edited)
        self.query.edited.connect(self._quiet.start)
        self.box.activated.connect(self._choose)
        self.setFocusProxy(self.query)
        self.retranslate()

    def show_value(self, body: AnyBody) -> None:
        shown = body if isinstance(body, GraphqlBody) else GraphqlBody()
        self.query.show_value(shown.query)
        self.variables.show_value(shown.variables)
        self._look()

    def show_operation(self, name: str) -> None:
        self._operation = name
        self._look()

    def operation(self) -> str:
        return self._operation

    def value(self, body: AnyBody) -> AnyBody:
        query, variables = self.query.value(), self.variables.value()
        if body is None and not query and not variables:
            return None
        old = body if isinstance(body, GraphqlBody) else GraphqlBody()
        return changed(old, query=query, variables=variables)

    def refresh(self) -> None:
        self.query.edit.set_spans(self.surroundings.spans)
        self.variables.edit.set_spans(self.surroundings.spans)

    def retranslate(self) -> None:
        self._query_label.setText(self.tr("Query"))
        self._variables_label.setText(self.tr("Variables"))
        self._operation_label.setText(self.tr("Operation"))
        self.query.edit.setAccessibleName(self.tr("Query"))
        self.variables.edit.setAccessibleName(self.tr("Variables"))
        self.box.setAccessibleName(self.tr("Operation"))
        self.query.retranslate()
        self.variables.retranslate()
        self._look()

    def show_error(self, field: str, text: str) -> None:
        panel = self.variables if field.endswith("variables") else self.query
        panel.judge()
        panel.go_to_problem()
        panel.edit.setFocus()

    def _lay_out(self) -> None:
        self._operation_label.setBuddy(self.box)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._query_label)
        head.addStretch(1)
        head.addWidget(self._operation_label)
        head.addWidget(self.box)
        other = QHBoxLayout()
        other.setContentsMargins(0, 0, 0, 0)
        other.addWidget(self._variables_label)
        for label in (self._query_label, self._variables_label):
            label.setMinimumHeight(_HEAD)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        for above, panel, left, right in ((head, self.query, 0, _GAP), (other, self.variables, _GAP, 0)):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(left, 0, right, 0)
            column.setSpacing(4)
            column.addLayout(above)
            column.addWidget(panel, 1)
            splitter.addWidget(side)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def _look(self) -> None:
        """Offer the operations of the document where there are several."""
        self._quiet.stop()
        text = self.query.value()
        names = [found.name for found in operations(text)] if len(text) <= SMALL else []
        several = len(names) > 1 or bool(self._operation)
        self.box.setVisible(several)
        self._operation_label.setVisible(several)
        if not several:
            return
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(self.tr("The first one"), "")
            for name in dict.fromkeys(filter(None, (*names, self._operation))):
                self.box.addItem(one_line(name), name)
            self.box.setCurrentIndex(max(0, self.box.findData(self._operation)))

    def _choose(self) -> None:
        self._operation = str(self.box.currentData() or "")
        self.edited.emit()
