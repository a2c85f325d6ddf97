"""What would change in a file that has to be written anew as a whole, before it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px
from restdesk.gui.widgets.plain import set_plain, visible
from restdesk.session.difference import difference

if TYPE_CHECKING:
    from restdesk.gui.context import Context
    from restdesk.session.outcome import WholeFile

_WIDTH, _HEIGHT, _SHARE = 760, 520, 0.9


class DifferenceDialog(QDialog):
    """The lines of a unified difference, read-only; accepted, the file may be written."""

    def __init__(self, whole: "WholeFile", lines: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("differenceDialog")
        set_ground(self, Ground.PAGE)
        self.setWindowTitle(self.tr("Write the whole file?"))
        says = QLabel()
        set_plain(says, self.tr("Lines with - go, lines with + come. File: {path}").format(path=whole.path))
        says.setWordWrap(True)
        text = QPlainTextEdit()
        text.setObjectName("differenceText")
        text.setReadOnly(True)
        text.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        text.setFont(mono_font())
        text.setPlainText(visible(lines))
        text.setAccessibleName(self.tr("Difference"))
        says.setBuddy(text)
        buttons = QDialogButtonBox()
        write = buttons.addButton(self.tr("Write the file"), QDialogButtonBox.ButtonRole.AcceptRole)
        write.setProperty("accent", True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for widget in (says, text, buttons):
            column.addWidget(widget)
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(self.screen().availableSize() * _SHARE))


def ask_to_write(
    owner: QWidget, context: "Context", whole: "WholeFile", agree: Callable[[], None], refuse: Callable[[], None]
) -> None:
    """Show the difference, which is found elsewhere, and call what the person decides."""

    def show(lines: str) -> None:
        dialog = DifferenceDialog(whole, lines, owner.window())
        dialog.accepted.connect(agree)
        dialog.rejected.connect(refuse)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    context.background.run(lambda: difference(whole.before, whole.after), owner=owner).done(show)
