"""The bar that finds and replaces in an editor, at its top."""

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.text.searching import Search, matches
from restdesk.gui.text.unseen import marked
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from restdesk.gui.text.code_edit import CodeEdit

MOST = 10_000
"""Places that are found and counted; beyond them it is said that there are more."""
_PAUSE = 120
"""Milliseconds without an edit of the text after which it is searched anew."""
_LONGEST = 200


class FindBar(QWidget):
    """Finds as it is typed; Enter and Shift+Enter step, Esc closes and gives the focus back."""

    def __init__(self, editor: "CodeEdit") -> None:
        super().__init__(editor)
        self._editor = editor
        self._found: list[tuple[int, int]] = []
        self._more = False
        self._anew = QTimer(self)
        self._anew.setSingleShot(True)
        self._anew.setInterval(_PAUSE)
        self._anew.timeout.connect(self._search)
        self.field, self.replacement = QLineEdit(), QLineEdit()
        self.field.setObjectName("findText")
        self.replacement.setObjectName("replaceText")
        self.count = QLabel()
        self.count.setObjectName("findCount")
        self.case, self.pattern = _switch("Aa"), _switch(".*")
        self.back, self.forth, self.shut = IconButton("up"), IconButton("chevron"), IconButton("close")
        self.replace_one, self.replace_all = QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    def open(self, *, replace: bool) -> None:
        """Show the bar, with what is chosen in the editor as what is looked for."""
        for widget in (self.replacement, self.replace_one, self.replace_all):
            widget.setVisible(replace)
        chosen = self._editor.textCursor().selectedText()
        if chosen and len(chosen) <= _LONGEST and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.show()
        self._editor.fit_margins()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and go back to the text."""
        self.hide()
        self._editor.fit_margins()
        self._editor.show_found([], None)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def height_wanted(self) -> int:
        """Pixels that the bar takes; none while it is hidden."""
        return 0 if self.isHidden() else self.sizeHint().height()

    def step(self, *, back: bool) -> None:
        """Choose the next place that was found, or the one before, round and round."""
        if self.isHidden():
            self.open(replace=False)
        if self._anew.isActive():
            self._search()
        if not self._found:
            return
        cursor = self._editor.textCursor()
        starts = [start for start, _ in self._found]
        if back:
            at = bisect_left(starts, cursor.selectionStart()) - 1
        else:
            at = bisect_left(starts, cursor.selectionStart() + (1 if cursor.hasSelection() else 0))
        self._go(at % len(self._found))

    def search_anew(self) -> None:
        """The text is another one: search it after a pause."""
        if not self.isHidden():
            self._anew.start()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find"))
        self.replacement.setPlaceholderText(self.tr("Replace with"))
        self.replacement.setAccessibleName(self.tr("Replace with"))
        for button, words in (
            (self.case, self.tr("Match case")),
            (self.pattern, self.tr("Regular expression")),
            (self.back, self.tr("Previous")),
            (self.forth, self.tr("Next")),
            (self.shut, self.tr("Close")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.replace_one.setText(self.tr("Replace"))
        self.replace_all.setText(self.tr("Replace all"))
        self._say()

    def _lay_out(self) -> None:
        set_ground(self, Ground.PANEL)
        self.setFont(QApplication.font())
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance("10,000 / 10,000"))
        self.field.setMinimumWidth(80)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 4, 6, 4)
        grid.setSpacing(4)
        ends = QHBoxLayout()
        for widget in (self.case, self.pattern, self.count, self.back, self.forth, self.shut):
            ends.addWidget(widget)
        grid.addWidget(self.field, 0, 0)
        grid.addLayout(ends, 0, 1)
        below = QHBoxLayout()
        below.addWidget(self.replace_one)
        below.addWidget(self.replace_all)
        below.addStretch(1)
        grid.addWidget(self.replacement, 1, 0)
        grid.addLayout(below, 1, 1)
        grid.setColumnStretch(0, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._searched_as_typed)
        self.case.toggled.connect(self._searched_as_typed)
        self.pattern.toggled.connect(self._searched_as_typed)
        self.back.clicked.connect(lambda: self.step(back=True))
        self.forth.clicked.connect(lambda: self.step(back=False))
        self.shut.clicked.connect(self.close_bar)
        self.replace_one.clicked.connect(self._replace_one)
        self.replace_all.clicked.connect(self._replace_all)
        for field in (self.field, self.replacement):
            field.installEventFilter(self)

    def _wanted(self) -> Search:
        return Search(marked(self.field.text()), self.case.isChecked(), self.pattern.isChecked())

    def _searched_as_typed(self) -> None:
        """Search, and go to the first place at the caret or after it."""
        self._search()
        if self._found:
            start = self._editor.textCursor().selectionStart()
            at = bisect_left([place[0] for place in self._found], start)
            self._go(at % len(self._found))

    def _search(self) -> None:
        self._anew.stop()
        found = matches(self._wanted(), self._editor.raw_text()) if self.field.text() else iter(())
        self._found = [(match.capturedStart(), match.capturedEnd()) for match in islice(found, MOST)]
        self._more = next(found, None) is not None
        self._say()

    def _go(self, at: int) -> None:
        self._editor.select(*self._found[at])
        self._say()
        announce(self, self.count.text())

    def _say(self) -> None:
        """Say which of how many it is, or that there is none, and mark them all."""
        chosen = self._editor.textCursor()
        place = (chosen.selectionStart(), chosen.selectionEnd())
        total = f"{len(self._found):,}" + ("+" if self._more else "")
        at = bisect_left(self._found, place)
        is_current = at < len(self._found) and self._found[at] == place
        if not self.field.text():
            text = ""
        elif not self._wanted().pattern().isValid():
            text = self.tr("Not a pattern")
        elif not self._found:
            text = self.tr("Nothing found")
        elif is_current:
            text = self.tr("{place} of {count}").format(place=f"{at + 1:,}", count=total)
        else:
            text = self.tr("{count} found").format(count=total)
        self.count.setText(text)
        if not self.isHidden():
            self._editor.show_found(self._found, place if is_current else None)

    def _replace_one(self) -> None:
        """Replace the place that is chosen and go to the next; the first click only goes there."""
        cursor = self._editor.textCursor()
        place = (cursor.selectionStart(), cursor.selectionEnd())
        search = self._wanted()
        match = next((one for one in matches(search, self._editor.raw_text()) if one.capturedStart() == place[0]), None)
        if match is not None and match.capturedEnd() == place[1]:
            cursor.insertText(marked(search.put(match, self.replacement.text())))
            self._editor.setTextCursor(cursor)
            self._search()
        self.step(back=False)

    def _replace_all(self) -> None:
        """Replace all places, those beyond the counted ones too, as one step."""
        search, text = self._wanted(), self._editor.raw_text()
        units = text.encode("utf-16-le", "surrogatepass")
        pieces: list[str] = []
        first = end = count = 0
        for count, match in enumerate(matches(search, text), 1):
            start = match.capturedStart()
            first = start if count == 1 else first
            between = units[2 * end : 2 * start] if count > 1 else b""
            pieces += (between.decode("utf-16-le", "surrogatepass"), marked(search.put(match, self.replacement.text())))
            end = match.capturedEnd()
        if not count:
            return
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(first)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("".join(pieces))
        self._search()
        self.count.setText(self.tr("{count} replaced").format(count=f"{count:,}"))
        announce(self, self.count.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.close_bar()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            self._entered(watched, shift=shift)
        else:
            return False
        return True

    def _entered(self, field: QObject, *, shift: bool) -> None:
        if field is self.replacement and not shift:
            self._replace_one()
        else:
            self.step(back=shift)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key of the bar is one of the editor below it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        event.accept()


def _switch(text: str) -> QToolButton:
    made = QToolButton()
    made.setText(text)
    made.setCheckable(True)
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
