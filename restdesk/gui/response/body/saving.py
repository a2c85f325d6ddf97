"""The dialog that saves a body as a file of the person's own."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from restdesk.content.file_name import file_name
from restdesk.errors import RestDeskError
from restdesk.figures import size_figure
from restdesk.gui.context import Context
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import visible
from restdesk.model.exchange import Response
from restdesk.spool import Body


class Saving(QObject):
    """Asks where to, and writes there. `told` carries whether it went well, and words for the bar."""

    told = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._widget = parent
        self._folder = ""

    def ask(self, outcome: Outcome) -> None:
        """Let the person choose a file for the body; the dialog itself asks before one is overwritten."""
        response = outcome.response
        if response is None:
            return
        dialog = QFileDialog(self._widget, self.tr("Save the response's body"), self._start())
        dialog.setObjectName("saveBodyDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(name_for(outcome, response))
        dialog.fileSelected.connect(partial(self._save, response.body))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start(self) -> str:
        place = QStandardPaths.StandardLocation
        return self._folder or QStandardPaths.writableLocation(place.DownloadLocation) or str(Path.home())

    def _save(self, body: Body, chosen: str) -> None:
        from restdesk.session.saved_body import save_body

        path = Path(chosen)
        self._folder = str(path.parent)
        handle = self._context.background.run(partial(save_body, body, path), owner=self)
        handle.done(partial(self._done, body, path)).failed(self._failed)

    def _done(self, body: Body, path: Path, _result: object) -> None:
        words = self.tr("The body was saved as {path} ({size}).").format(path=path, size=size_figure(body.size))
        self.told.emit((True, visible(words)))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, RestDeskError):
            raise error
        cause = f"({error.cause})" if error.cause else ""
        words = " ".join(part for part in (said(error.what), said(error.advice), cause) if part)
        self.told.emit((False, visible(words)))


def name_for(outcome: Outcome, response: Response) -> str:
    """The name that the dialog offers for the body of this response."""
    url = outcome.hops[0].url if outcome.hops else ""
    return file_name(url, response.header("content-disposition") or "", response.header("content-type") or "")
