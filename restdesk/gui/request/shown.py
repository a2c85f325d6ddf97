"""A text that a line edit was given and may not be able to hold: what was not edited comes back as it was."""

from PySide6.QtWidgets import QLineEdit


class Shown:
    """Keeps the text whole: a line edit drops line breaks and lone surrogates, and cuts what is very long."""

    def __init__(self, edit: QLineEdit) -> None:
        self._edit = edit
        self._given = self._held = edit.text()

    def show_text(self, text: str) -> None:
        """Put the text into the edit, unless it stands there."""
        if self._edit.text() != text:
            self._edit.setText(text)
        self._given, self._held = text, self._edit.text()

    def text(self) -> str:
        """Return the very text that was given if the edit still holds what it made of it, else what it holds now."""
        held = self._edit.text()
        return self._given if held == self._held else held
