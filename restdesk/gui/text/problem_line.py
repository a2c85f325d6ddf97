"""The line below an editor that says where the text is wrong and what is missing there."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from restdesk.content.place import Problem
from restdesk.gui.look.icons import icon_pixmap
from restdesk.gui.look.style import theme_of
from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import action_text, tooltip, visible


class ProblemLine(QToolButton):
    """A quiet button: a click or Enter goes to the place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem: Problem | None = None
        self._note = ""
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(16, 16))
        self.show_problem(None)

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong; None says nothing."""
        self._problem, self._note = problem, ""
        self.retranslate()

    def show_note(self, text: str) -> None:
        """Say something else, until the text is judged anew."""
        self._problem, self._note = None, text
        self.retranslate()

    def words(self) -> str:
        """What is said, whole."""
        if self._problem is None:
            return self._note
        where = self.tr("Line {line}, column {column}: {what}")
        found = self._problem
        return where.format(line=f"{found.line:,}", column=f"{found.column:,}", what=said(found.what))

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        words, theme = self.words(), theme_of(self)
        colour = theme.bad if self._problem is not None else theme.muted
        icon = "error" if self._problem is not None else "info"
        self.setIcon(QIcon(icon_pixmap(icon, colour, ratio=self.devicePixelRatioF())) if words else QIcon())
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.ButtonText, colour)
        self.setPalette(palette)
        self.setToolTip(tooltip(words))
        self.setAccessibleName(visible(words))
        leads = self._problem is not None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setEnabled(leads)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - 34)
        self.setText(" " + self.fontMetrics().elidedText(action_text(self.words()), Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.retranslate()
