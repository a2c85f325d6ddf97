"""Copy as cURL: the command on the clipboard, said in the bar; with secrets only after a question."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from restdesk.errors import RestDeskError
from restdesk.gui.context import Context
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind, MessageBar
from restdesk.model.ready import Place, Questions
from restdesk.model.request import Request
from restdesk.session.copying import Secrecy, Shell, usual_shell

_NOT_KEPT = "x-kde-passwordManagerHint"
"""Tells clipboard managers that follow it to keep no copy."""


class CurlCopy(QObject):
    """Makes the copies of one request."""

    def __init__(self, context: Context, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._bar = bar

    def copy(self, request: Request, place: Place, secrecy: Secrecy, shell: Shell | None = None) -> None:
        """Copy the request; a copy with secrets is asked about each time."""
        chosen = shell or usual_shell()
        if secrecy != "secrets":
            self._make(request, place, secrecy, chosen)
            return
        title = self.tr("Copy the command with its secrets?")
        lines = [self.tr("They will stand in it in plain text: whoever reads the clipboard can use them.")]
        with_secrets = BarButton(self.tr("Copy with secrets"), lambda _: self._make(request, place, secrecy, chosen))
        masked = BarButton(self.tr("Copy masked"), lambda _: self._make(request, place, "masked", chosen), main=True)
        self._bar.show_message(Kind.QUESTION, title, lines, (with_secrets, masked))

    def _make(self, request: Request, place: Place, secrecy: Secrecy, shell: Shell) -> None:
        work = self._context.session.curl(request, place, secrecy, shell)
        again = lambda: self._make(request, place, "variables", shell)  # noqa: E731  too short for a method
        handle = self._context.background.run(work, owner=self)
        handle.done(lambda made: self._made(made, secrecy, again)).failed(self._failed)

    def _made(self, made: str | Questions, secrecy: Secrecy, with_variables: Callable[[], None]) -> None:
        if isinstance(made, Questions):
            self._ask(made, with_variables)
            return
        content = QMimeData()
        content.setText(made)
        if secrecy == "secrets":
            content.setData(_NOT_KEPT, b"secret")
        QGuiApplication.clipboard().setMimeData(content)
        texts = {
            "masked": self.tr("Copied as cURL. Secrets are masked."),
            "variables": self.tr("Copied as cURL. Variables stand in it by their names."),
            "secrets": self.tr("Copied as cURL, with its secrets in plain text."),
        }
        self._bar.show_message(Kind.INFO, texts[secrecy])

    def _ask(self, questions: Questions, with_variables: Callable[[], None]) -> None:
        """Say what has no value; nothing is asked for, since nothing is sent."""
        names = ", ".join(dict.fromkeys(question.name.removeprefix("?").strip() for question in questions.items))
        title = self.tr("Not copied: there is no value yet for {names}.").format(names=names)
        lines = [self.tr("Send the request once, or copy it with variables.")]
        button = BarButton(self.tr("Copy with variables"), lambda _texts: with_variables(), main=True)
        self._bar.show_message(Kind.QUESTION, title, lines, (button,))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)
            return
        lines = [text for text in (said(error.advice), error.cause) if text]
        self._bar.show_message(Kind.ERROR, said(error.what), lines)
