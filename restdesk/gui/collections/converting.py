"""The offer to make a collection of today of an older one of Bruno's."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from restdesk.errors import RestDeskError
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind, MessageBar
from restdesk.model.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Callable

    from restdesk.gui.context import Context
    from restdesk.session.converting import Converted


class Converting(QObject):
    """Says that an older collection is shown and not changed, and converts it where the person says."""

    def __init__(self, context: "Context", bar: MessageBar, open_folder: "Callable[[Path], None]") -> None:
        super().__init__(bar)
        self._context = context
        self._bar = bar
        self._open = open_folder

    def offer(self, collection: Collection) -> None:
        """Offer to convert the collection."""
        title = self.tr("“{name}” is an older collection of Bruno's.").format(name=collection.name)
        lines = [
            self.tr("Its requests can be seen and sent, not changed. Converting makes a new collection beside it."),
        ]
        convert = BarButton(self.tr("Convert…"), lambda _texts: self._ask(collection), main=True)
        self._bar.show_message(Kind.INFO, title, lines, (convert,))

    def _ask(self, collection: Collection) -> None:
        """Let the person choose the folder in which the new one is made."""
        window: QWidget = self._bar.window()
        title = QCoreApplication.translate("FolderDialog", "The folder in which the new collection is made")
        dialog = QFileDialog(window, title, str(collection.folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.convert(collection, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def convert(self, collection: Collection, parent: Path) -> None:
        """Convert it into a new folder in `parent`, and open that."""
        converting = self._context.session.converting.convert(collection.folder, parent, collection.name)
        work = self._context.background.run(converting, owner=self)
        work.done(self._converted).failed(partial(self._refuse, collection))

    def _converted(self, converted: "Converted") -> None:
        self._open(converted.folder)
        if converted.broken:
            title = self.tr("These files could not be read. They lie in the new collection as they were:")
            self._bar.show_message(Kind.WARNING, title, list(converted.broken))

    def _refuse(self, collection: Collection, error: Any) -> None:
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)
            return
        other = BarButton(self.tr("Choose another folder…"), lambda _texts: self._ask(collection), main=True)
        lines = [line for line in (said(error.advice), error.cause) if line]
        self._bar.show_message(Kind.ERROR, said(error.what), lines, (other,))
