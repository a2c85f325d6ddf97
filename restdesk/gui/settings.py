"""The settings as the window sees them: `changed` tells each change, which is written on a file lane."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from restdesk.session.settings import SHORTCUTS, Settings
from restdesk.words import Message


class LiveSettings(QObject):
    """Values that take effect at once. `changed` carries the key; `told` a `Message` about the file."""

    changed = Signal(object)
    told = Signal(object)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings(path)
        self._write: Callable[[], object] | None = None
        self._waits = False

    @property
    def path(self) -> Path | None:
        """The file, which need not exist; None where the settings are kept nowhere."""
        return self._settings.path

    @property
    def problems(self) -> tuple[Message, ...]:
        """What could not be read at the start."""
        return self._settings.problems

    def get(self, key: str) -> Any:
        """Return the value of a setting; KeyError if there is none of that key."""
        return self._settings.get(key)

    def is_set(self, key: str) -> bool:
        """Return whether the value differs from the default."""
        return self._settings.is_set(key)

    def set(self, key: str, value: object) -> None:
        """Change a setting and tell all who follow it; ValueError if the value does not fit."""
        if self._settings.set(key, value):
            self._save()
            self.changed.emit(key)

    def keys(self, action: str) -> tuple[str, ...] | None:
        """Return the shortcuts that the person gave an action, perhaps none; None where it has its usual ones."""
        return self._settings.keys(action)

    def set_keys(self, action: str, keys: tuple[str, ...] | None) -> None:
        """Give an action other shortcuts, or with None its usual ones; `changed` carries "shortcuts"."""
        if keys != self._settings.keys(action):
            self._settings.set_keys(action, keys)
            self._save()
            self.changed.emit(SHORTCUTS)

    def save(self, stamp: Callable[[], str]) -> Message | None:
        """Write what was changed; from any thread."""
        return self._settings.save(stamp)

    def make_file(self) -> Message | None:
        """Make the file where there is none, for a person who wants to see it; from any thread."""
        return self._settings.make_file()

    def write_by(self, write: Callable[[], object] | None) -> None:
        """Have changes written by `write`, which calls `save` elsewhere; what was changed before is written now."""
        self._write = write
        if self._waits:
            self._save()

    def _save(self) -> None:
        self._waits = self._write is None
        if self._write is not None:
            self._write()
