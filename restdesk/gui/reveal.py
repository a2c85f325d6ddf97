"""Shows files in the system's file manager: each selected where the system can, else the folders that they lie in."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QProcess, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher

_SERVICE = "org.freedesktop.FileManager1"
"""What desktops of Linux and the BSDs show files by; their file managers are started when it is asked for."""
_BUS = "DBUS_SESSION_BUS_ADDRESS"
_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded
_PATIENCE = 5_000
"""Milliseconds."""

Refused = Callable[[Path], object]
"""Hears of a folder that nothing could show."""


def reveal_files(files: Sequence[Path], owner: QObject, refused: Refused) -> None:
    """Show files, as long as `owner` lives where that must be waited for."""

    def open_folders() -> None:
        for folder in dict.fromkeys(file.parent for file in files):
            open_folder(folder, refused)

    if commands := selecting(files, sys.platform):
        started = [QProcess.startDetached(program, arguments)[0] for program, arguments in commands]
        if not all(started):
            open_folders()
    elif not ((address := os.environ.get(_BUS)) and _Asking(address, owner, open_folders).begin(files)):
        open_folders()


def open_folder(folder: Path, refused: Refused) -> None:
    """Show what lies in a folder."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        refused(folder)


def selecting(files: Sequence[Path], platform: str) -> list[tuple[str, list[str]]]:
    """Return the programs with their arguments that select files; none where there is no such program."""
    if platform == "win32":
        return [("explorer", ["/select,", QDir.toNativeSeparators(str(file))]) for file in files]
    return [("open", ["-R", *map(str, files)])] if platform == "darwin" and files else []


class _Asking(QObject):
    """Asks the desktop over D-Bus; lives until it has answered."""

    def __init__(self, address: str, owner: QObject, otherwise: Callable[[], None]) -> None:
        from PySide6.QtDBus import QDBusConnection

        super().__init__(owner)
        self._otherwise = otherwise
        self._name = f"restdesk-{id(self)}"
        self._bus = QDBusConnection.connectToBus(address, self._name)

    def begin(self, files: Sequence[Path]) -> bool:
        """Ask it to select files; False if there is no bus."""
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        if not self._bus.isConnected():
            self._end()
            return False
        call = QDBusMessage.createMethodCall(_SERVICE, f"/{_SERVICE.replace('.', '/')}", _SERVICE, "ShowItems")
        call.setArguments([[QUrl.fromLocalFile(str(file)).toString(_ENCODED) for file in files], ""])
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(call, _PATIENCE), self)
        watcher.finished.connect(self._answered)
        return True

    def _answered(self, watcher: "QDBusPendingCallWatcher") -> None:
        if watcher.isError():
            self._otherwise()
        self._end()

    def _end(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus(self._name)
        self.deleteLater()
