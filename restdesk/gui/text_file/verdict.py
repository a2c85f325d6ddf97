"""What stands above the text of a file: whether it can be read, and where not."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from restdesk.gui.look.fonts import bold
from restdesk.gui.look.icons import icon_pixmap
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.plain import set_plain, visible

_COLOURS = {"tick": "good", "info": "info", "warning": "warning", "error": "bad"}
_ICON = 18


@dataclass(frozen=True)
class Said:
    """One verdict: its icon, its words, what else is to be said, and the line at fault."""

    icon: str
    title: str
    lines: tuple[str, ...] = ()
    line: int | None = None
    opens: str = ""
    """The words of the button that shows the file as what it is; none with an empty text."""


class Verdict(QWidget):
    """`to_line` asks to go to the line at fault, `opened` to show the file as what it is."""

    to_line = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = Said("info", "")
        self._icon, self._title, self._lines = QLabel(), QLabel(), QLabel()
        self._icon.setFixedSize(_ICON, _ICON)
        self.line_button, self.open_button = QPushButton(), QPushButton()
        self.line_button.setObjectName("goToLineButton")
        self.open_button.setObjectName("openWholeButton")
        self.open_button.setProperty("accent", True)
        self.line_button.clicked.connect(self.to_line)
        self.open_button.clicked.connect(self.opened)
        self._lay_out()

    def show_said(self, said: Said, *, aloud: bool = False) -> None:
        """Say this; `aloud` to screen readers too, where it is news."""
        is_news = said.title != self._said.title
        self._said = said
        set_plain(self._title, said.title)
        set_plain(self._lines, "\n".join(said.lines))
        self._lines.setVisible(bool(said.lines))
        self.line_button.setVisible(said.line is not None)
        self.open_button.setVisible(bool(said.opens))
        self.open_button.setText(said.opens)
        self.retranslate()
        self._paint_icon()
        if aloud and is_news:
            announce(self, visible(" ".join((said.title, *said.lines))))

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.line_button.setText(self.tr("Go to line {line}").format(line=self._said.line or 0))

    def _lay_out(self) -> None:
        self._title.setFont(bold(self.font()))
        words = QGridLayout()
        words.setHorizontalSpacing(10)
        words.setVerticalSpacing(2)
        words.addWidget(self._icon, 0, 0)
        words.setColumnStretch(1, 1)
        for at, label in enumerate((self._title, self._lines)):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label, at, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addLayout(words, 1)
        for button in (self.line_button, self.open_button):
            row.addWidget(button)

    def _paint_icon(self) -> None:
        name = self._said.icon
        colour = theme_of(self).colour(_COLOURS[name])
        self._icon.setPixmap(icon_pixmap(name, colour, ratio=self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._paint_icon()
