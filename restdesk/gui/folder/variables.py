"""The Variables pane of a folder or collection."""

from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.request.variables import VariablesPane


class FolderVariables(VariablesPane):
    """The variables that all requests in it see."""

    def __init__(self, surroundings: Surroundings, *, is_folder: bool) -> None:
        self._is_folder = is_folder
        super().__init__(surroundings)

    def retranslate(self) -> None:
        super().retranslate()
        of_folder, of_collection = self.tr("Variables of this folder"), self.tr("Variables of this collection")
        self._edit.table.setAccessibleName(of_folder if self._is_folder else of_collection)
