"""The last answers of a request: a step back and forth through them, and the buttons for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from restdesk.gui.response.moments import clock_time
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.widgets.plain import set_plain

MOST = 10
"""Answers that are kept."""

MOST_BYTES = 200_000_000
"""Bytes that their bodies may have together; the newest answer is kept whatever its size."""

_SIDE = 24


class Answers:
    """Outcomes in the order they came, one of them shown."""

    def __init__(self) -> None:
        self._kept: list[Outcome] = []
        self._at = -1

    def add(self, outcome: Outcome) -> list[Outcome]:
        """Keep a new answer and show it; return the older ones for which there is no room any more."""
        self._kept.append(outcome)
        gone: list[Outcome] = []
        while len(self._kept) > MOST or (len(self._kept) > 1 and sum(map(_bytes, self._kept)) > MOST_BYTES):
            gone.append(self._kept.pop(0))
        self._at = len(self._kept) - 1
        return gone

    def step(self, by: int) -> Outcome | None:
        """Return the answer before (-1) or after (1) the shown one, which is shown from now on; None at the end."""
        if not 0 <= self._at + by < len(self._kept):
            return None
        self._at += by
        return self._kept[self._at]

    def can_step(self, by: int) -> bool:
        """Whether there is an answer in that direction."""
        return 0 <= self._at + by < len(self._kept)

    def leave(self) -> None:
        """Something that is no answer is shown after all of them."""
        self._at = len(self._kept)

    def clear(self) -> list[Outcome]:
        """Forget all answers and return them."""
        gone, self._kept, self._at = self._kept, [], -1
        return gone

    def place(self) -> tuple[int, int]:
        """Return which one is shown, counted from 1 (0 where none is), and how many there are."""
        return (self._at + 1 if self._at < len(self._kept) else 0), len(self._kept)


class AnswerSteps(QWidget):
    """`2 of 5, 18:54:03` between two buttons; nothing at all while there is but one answer."""

    stepped = Signal(int)
    """Carries -1 or 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[int, int, float] = (0, 0, 0.0)
        self._brief = False
        self._before = self._button("answerBefore", Qt.ArrowType.LeftArrow, -1)
        self._after = self._button("answerAfter", Qt.ArrowType.RightArrow, 1)
        self._place = QLabel()
        self._place.setObjectName("answerPlace")
        self._place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self._before, self._place, self._after):
            row.addWidget(widget)
        self.hide()

    def show_place(self, number: int, count: int, began: float) -> None:
        """Show which of the answers is in front, and when its Send began."""
        self._shown = (number, count, began)
        self.setVisible(count > 1 or (number == 0 and count > 0))
        self._before.setEnabled(number != 1)
        self._after.setEnabled(0 < number < count)
        self.retranslate()

    def set_brief(self, brief: bool) -> None:
        """Leave the time out."""
        self._brief = brief
        self.retranslate()

    def spoken(self) -> str:
        """Return `2 of 5, 18:54:03`, whatever room there is."""
        number, count, began = self._shown
        if number == 0:
            return self.tr("{count} before").format(count=count)
        text = self.tr("{number} of {count}, {time}")
        return text.format(number=number, count=count, time=clock_time(began))

    def retranslate(self) -> None:
        """Say all in the language of now."""
        number, count, _ = self._shown
        set_plain(self._place, f"{number}/{count}" if self._brief and number else self.spoken())
        self._place.setAccessibleName(self.spoken())
        self._place.setToolTip(self.tr("The last answers of this request; the request itself stays as it is."))
        for button, words in (
            (self._before, self.tr("The answer before (Alt+Left)")),
            (self._after, self.tr("The answer after (Alt+Right)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _button(self, name: str, arrow: Qt.ArrowType, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setArrowType(arrow)
        button.setAutoRaise(True)
        button.setFixedSize(_SIDE, _SIDE)
        button.clicked.connect(lambda: self.stepped.emit(by))
        return button


def _bytes(outcome: Outcome) -> int:
    return sum(hop.response.body.size for hop in outcome.hops if hop.response is not None)
