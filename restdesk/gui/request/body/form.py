"""The editor of a form that is sent as one line: names and values in a table or as lines."""

import re

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from restdesk.gui.request.body.editor import AnyBody, BodyEditor
from restdesk.gui.request.pairs_edit import PairsEdit
from restdesk.gui.request.pane import changed
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.pairs_model import Column, pair_shape
from restdesk.gui.widgets.row_columns import Note
from restdesk.model.request import FormBody, FormField

FIELD = re.compile(r"body\[(\d+)\](?:\.(\w+))?")


class FormEditor(BodyEditor):
    """A table of fields."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.pairs = PairsEdit(pair_shape(FormField()), "formTable", surroundings.spans)
        self.pairs.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.pairs, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.pairs.button)
        column.addLayout(foot)
        self.setFocusProxy(self.pairs)
        self.retranslate()

    def show_value(self, body: AnyBody) -> None:
        self.pairs.show_rows(body.data if isinstance(body, FormBody) else ())

    def value(self, body: AnyBody) -> AnyBody:
        return changed(body, data=self.pairs.rows()) if isinstance(body, FormBody) else body

    def flush(self) -> None:
        self.pairs.flush()

    def refresh(self) -> None:
        self.pairs.table.set_spans(self.surroundings.spans)

    def retranslate(self) -> None:
        self.pairs.table.setAccessibleName(self.tr("Fields of the form"))
        self.pairs.retranslate()

    def show_error(self, field: str, text: str) -> None:
        found = FIELD.fullmatch(field)
        self.pairs.show_table()
        if found is not None and int(found[1]) < len(self.pairs.rows()):
            self.pairs.show_notes({int(found[1]): Note(text, is_error=True)})
            self.pairs.table.show_cell(int(found[1]), Column.VALUE if found[2] == "value" else Column.NAME)
        else:
            self.setFocus()

    def clear_errors(self) -> None:
        self.pairs.show_notes({})
