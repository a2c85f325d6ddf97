"""The steps of a text that keeps them itself."""

from restdesk.gui.text.code_edit import CodeEdit


class TextSteps:
    """Undo and redo of one editor, as its document keeps them."""

    def __init__(self, edit: CodeEdit) -> None:
        self._edit = edit

    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._edit.document().isUndoAvailable()

    def can_redo(self) -> bool:
        """Whether something was taken back that can be done again."""
        return self._edit.document().isRedoAvailable()

    def undo(self) -> None:
        """Take the last step back."""
        self._edit.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._edit.redo()
