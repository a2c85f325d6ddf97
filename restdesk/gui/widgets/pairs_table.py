"""A table of names and values that is edited in place."""

from PySide6.QtWidgets import QWidget

from restdesk.gui.widgets.row_columns import RowShape
from restdesk.gui.widgets.row_table import RowTable
from restdesk.gui.widgets.spans import Spans, no_spans


class PairsTable(RowTable):
    """Rows of name, value and description, each with a box; the shape is that of `pair_shape`."""

    def __init__(self, shape: RowShape, parent: QWidget | None = None, spans: Spans = no_spans) -> None:
        super().__init__(shape, parent, spans)

    def retranslate(self) -> None:
        super().retranslate()
        self.set_titles((self.tr("Name"), self.tr("Value"), self.tr("Description")))
