"""One environment's file of the tab in which all of a collection are edited."""

from collections.abc import Callable

from restdesk.gui.context import Context
from restdesk.gui.document import Document
from restdesk.gui.saving import FileSaving
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.model.collection import Environment
from restdesk.model.ready import Place


class EnvironmentFile(Document):
    """Saved as any document is; what is shown of it is the tab's."""

    def __init__(self, context: Context, bar: MessageBar, place: Place, again: Callable[[], None]) -> None:
        super().__init__(place)
        self._again = again
        self.name = ""
        self.sent = Environment()
        """What was given to the save that runs, or ran last."""
        self.saving = FileSaving(context, bar, self)

    def title(self) -> str:
        return self.name

    def write(self, wanted: Environment, saved: Environment, *, overwrite: bool = False) -> None:
        """Write `wanted` to the file, which held `saved`."""
        self.sent, self.name = wanted, wanted.name
        self.saving.save(wanted, saved, overwrite=overwrite)

    def save(self, *, overwrite: bool = False) -> None:
        self._again()
