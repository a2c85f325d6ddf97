"""Asks once more before something goes to a production environment: by the Send button itself, for three seconds."""

from PySide6.QtCore import QObject, Qt, QTimer

from restdesk.gui.request.request_line import RequestLine
from restdesk.gui.widgets.announce import announce
from restdesk.model.ready import Answers
from restdesk.session.allowed import Once

PATIENCE = 3000
"""Milliseconds for which Send asks."""


class OnceMore(QObject):
    """While it asks the button says whereto it sends, and the next Send is the answer; an edit or Esc turns it back."""

    def __init__(self, line: RequestLine, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._pending: tuple[Answers, Once] | None = None
        self._unsent = Answers()
        """What was answered and is not sent yet: nobody types it twice where the question went by itself."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._wait_no_longer)

    def asks(self) -> bool:
        """Return whether it asks right now."""
        return self._pending is not None

    def ask(self, name: str, answers: Answers, once: Once, *, take_focus: bool = False) -> None:
        """Ask whether to send to that environment, with what was answered and holds for this one Send.

        With `take_focus` Enter answers: the focus was in a question before this one.
        """
        self._pending, self._unsent = (answers, once), answers
        if take_focus:
            self._line.send_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.buttons.show_asked(name)
        text = self.tr("{name} is a production environment. Send again within three seconds to send.")
        announce(self._line.send_button, text.format(name=name), now=True)
        self._timer.start()

    def answered(self, answers: Answers, once: Once) -> tuple[Answers, Once]:
        """Return how a Send goes out that the person asks for now: as what was asked about, if something was."""
        if self._pending is not None:
            answers, once = self._pending
            self.turn_back()
            return answers, once.also(Once(production=True))
        return answers if answers.values else self._unsent, once

    def turn_back(self) -> None:
        """Ask no longer: Send is Send again, and begins anew."""
        self._unsent = Answers()
        self._wait_no_longer()

    def _wait_no_longer(self) -> None:
        self._timer.stop()
        if self._pending is not None:
            self._pending = None
            self._line.buttons.show_asked("")
