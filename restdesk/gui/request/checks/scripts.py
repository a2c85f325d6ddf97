"""The scripts of a request, a folder or a collection: RestDesk keeps and shows them, and runs none."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from restdesk.gui.look.fonts import bold
from restdesk.gui.look.scale import px
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import one_line, set_plain
from restdesk.model.request import Script
from restdesk.words import QT_TRANSLATE_NOOP

_TYPES = {
    "before-request": QT_TRANSLATE_NOOP("Scripts", "Before the request"),
    "after-response": QT_TRANSLATE_NOOP("Scripts", "After the response"),
    "tests": QT_TRANSLATE_NOOP("Scripts", "Tests"),
}
_OTHER = QT_TRANSLATE_NOOP("Scripts", "Script of another kind: {type}")
_MOST_LINES = 12
_LONGEST_TYPE = 40


class Scripts(QWidget):
    """Each script under what it is for, to be read and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scripts")
        self._title, self._note = QLabel(), QLabel()
        self._title.setFont(bold(self.font()))
        self._note.setWordWrap(True)
        self._note.setObjectName("scriptsNote")
        self._shown: tuple[Script, ...] = ()
        self._parts: list[tuple[Script, QLabel, CodeEdit]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._note)
        self.retranslate()

    def show_scripts(self, scripts: Sequence[Script]) -> None:
        """Show these in their order."""
        if tuple(scripts) == self._shown:
            return
        self._shown = tuple(scripts)
        for _script, label, edit in self._parts:
            for widget in (label, edit):
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._parts = [self._part(script) for script in self._shown]
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._title.setText(self.tr("Scripts"))
        self._note.setText(
            self.tr("RestDesk keeps these scripts in the file for other programs. It does not run them.")
        )
        for script, label, edit in self._parts:
            kind = words(_TYPES.get(script.type, _OTHER)).format(type=one_line(script.type, _LONGEST_TYPE))
            set_plain(label, kind)
            edit.setAccessibleName(self.tr("Script: {kind}").format(kind=kind))
            edit.retranslate()

    def _part(self, script: Script) -> tuple[Script, QLabel, CodeEdit]:
        label, edit = QLabel(), CodeEdit(own_undo=False)
        label.setBuddy(edit)
        edit.setObjectName("scriptText")
        edit.show_value(script.code)
        edit.setReadOnly(True)
        edit.setTabChangesFocus(True)
        for widget in (label, edit):
            self._column.addWidget(widget)
            widget.show()  # a layout would show it only when Qt's loop comes round
        _fit(script, edit)
        return script, label, edit

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            QTimer.singleShot(0, self, self._fit)  # when the fonts of what is inside have changed too

    def _fit(self) -> None:
        for script, _label, edit in self._parts:
            _fit(script, edit)


def _fit(script: Script, edit: CodeEdit) -> None:
    """Make it as high as its lines, of which it scrolls many."""
    lines = min(max(script.code.count("\n") + 1, 2), _MOST_LINES)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * (lines + 1) + 2 * edit.frameWidth() + px(16))
