"""A Send whose body becomes a file of the person's own: asked for before, written when it is whole."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from restdesk.content.file_name import file_name
from restdesk.errors import RestDeskError
from restdesk.figures import size_figure
from restdesk.gui.context import Context
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind, MessageBar
from restdesk.model.exchange import Exchange, Response
from restdesk.session.allowed import Once


class SendToFile(QObject):
    """Asks for the file, and writes to it what came; `chosen` carries the Once of the Send that is wanted.

    A body that is not whole is not written: what was there stays, and the response shows what came.
    """

    chosen = Signal(object)

    def __init__(self, context: Context, bar: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._bar = bar
        self._widget = parent
        self._folder = ""

    def ask(self, url: str) -> None:
        """Let the person choose a file, named after what is called; the dialog asks before one is overwritten."""
        dialog = QFileDialog(self._widget, self.tr("Send to file"), self._start())
        dialog.setObjectName("sendToFileDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Send"))
        dialog.selectFile(file_name(url))
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def finish(self, exchange: Exchange, once: Once) -> None:
        """Write the body of what came to the file of that Send, if it has one, and say so in the bar."""
        if not once.into:
            return
        path, response = Path(once.into), exchange.response
        if response is None or exchange.failure is not None or not response.complete:
            self._say_incomplete(path, response)
            return
        from restdesk.session.saved_body import save_body

        handle = self._context.background.run(partial(save_body, response.body, path), owner=self)
        handle.done(partial(self._written, path, response)).failed(self._failed)

    def _start(self) -> str:
        place = QStandardPaths.StandardLocation
        return self._folder or QStandardPaths.writableLocation(place.DownloadLocation) or str(Path.home())

    def _chosen(self, chosen: str) -> None:
        self._folder = str(Path(chosen).parent)
        self.chosen.emit(Once(into=chosen))

    def _written(self, path: Path, response: Response, _result: object) -> None:
        size = size_figure(response.body.size)
        good = 200 <= response.status < 300
        if good:
            title = self.tr("The body was written to {path} ({size}).").format(path=path, size=size)
        else:
            title = self.tr("The server answered {status}. Its body was written to {path} ({size}).").format(
                status=f"{response.status} {response.reason}".strip(), path=path, size=size
            )
        button = BarButton(self.tr("Open folder"), lambda _texts: _open_folder(path), main=False)
        self._bar.show_message(Kind.INFO if good else Kind.WARNING, title, buttons=[button])

    def _say_incomplete(self, path: Path, response: Response | None) -> None:
        title = self.tr("Nothing was written to {path}.").format(path=path)
        if response is None:
            line = self.tr("No response came; why is said below.")
        else:
            size = size_figure(response.body.size)
            line = self.tr("The body is incomplete. The {size} that came can be saved from the response.")
            line = line.format(size=size)
        self._bar.show_message(Kind.ERROR, title, [line])

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)
            return
        lines = [line for line in (said(error.advice), error.cause) if line]
        self._bar.show_message(Kind.ERROR, said(error.what), lines)


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
