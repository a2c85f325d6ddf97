"""Files are shown in the file manager, selected where the system can."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl
from pytestqt.qtbot import QtBot

from restdesk.gui.reveal import reveal_files, selecting

FILE = Path("/home/me/shop/장바 구니#1.yml")


@pytest.mark.parametrize(
    ("platform", "commands"),
    [
        ("win32", [("explorer", ["/select,", str(FILE)]), ("explorer", ["/select,", "/-x.yml"])]),
        ("darwin", [("open", ["-R", str(FILE), "/-x.yml"])]),
        ("linux", []),
    ],
)
def test_each_system_has_its_own_way_and_no_shell(platform: str, commands: list[tuple[str, list[str]]]) -> None:
    assert selecting([FILE, Path("/-x.yml")], platform) == commands


class Desktop:
    """A session bus with a file manager that notes what it is asked to show."""

    def __init__(self, *, refuses: bool) -> None:
        self.asked: list[Any] = []
        self._refuses = refuses
        arguments = ["dbus-daemon", "--session", "--print-address", "--nofork"]
        self._bus = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().strip()
        self._thread = threading.Thread(target=self._serve)
        self._ready, self._quit = threading.Event(), threading.Event()
        self._thread.start()
        assert self._ready.wait(20)

    def _serve(self) -> None:
        from jeepney import new_error, new_method_return  # type: ignore[import-untyped]
        from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
        from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

        with open_dbus_connection(self.address) as connection:
            connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.FileManager1"))
            self._ready.set()
            message = connection.receive(timeout=30)
            while message.header.message_type.name != "method_call":
                message = connection.receive(timeout=30)
            self.asked.append(message.body)
            refused = new_error(message, "org.freedesktop.DBus.Error.Failed", "s", ("no",))
            connection.send(refused if self._refuses else new_method_return(message))
            self._quit.wait(20)

    def close(self) -> None:
        self._quit.set()
        self._bus.terminate()
        self._bus.wait()
        assert self._bus.stdout is not None
        self._bus.stdout.close()
        self._thread.join()


def refuse(folder: Path) -> None:
    pytest.fail(f"{folder} was not shown")


@pytest.fixture
def desktop(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    if shutil.which("dbus-daemon") is None:
        pytest.skip("there is no dbus-daemon")
    made = Desktop(refuses=request.param)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    monkeypatch.setattr("restdesk.gui.reveal.sys.platform", "linux")
    yield made
    made.close()


@pytest.fixture
def opened_folders(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    folders: list[str] = []

    def open_url(url: QUrl) -> bool:
        folders.append(url.toLocalFile())
        return True

    monkeypatch.setattr("restdesk.gui.reveal.QDesktopServices.openUrl", open_url)
    return folders


@pytest.mark.parametrize("desktop", [False], indirect=True)
def test_the_desktop_is_asked_to_select_the_files(desktop: Desktop, opened_folders: list[str], qtbot: QtBot) -> None:
    owner = QObject()
    reveal_files([FILE, Path("/home/me/b.yml")], owner, refuse)
    qtbot.waitUntil(lambda: bool(desktop.asked))
    [(uris, startup)] = desktop.asked
    assert [QUrl(uri).toLocalFile() for uri in uris] == [str(FILE), "/home/me/b.yml"]
    assert uris[0].isascii()
    assert startup == ""
    qtbot.waitUntil(lambda: not owner.children())
    assert opened_folders == []


@pytest.mark.parametrize("desktop", [True], indirect=True)
def test_the_folder_is_opened_where_the_desktop_refuses(
    desktop: Desktop, opened_folders: list[str], qtbot: QtBot
) -> None:
    owner = QObject()
    reveal_files([FILE, FILE.with_name("b.yml")], owner, refuse)
    qtbot.waitUntil(lambda: not owner.children())
    assert desktop.asked
    assert opened_folders == ["/home/me/shop"]


def test_the_folder_is_opened_where_there_is_no_bus(
    opened_folders: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr("restdesk.gui.reveal.sys.platform", "linux")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    owner = QObject()
    reveal_files([FILE], owner, refuse)
    qtbot.waitUntil(lambda: bool(opened_folders))
    assert opened_folders == ["/home/me/shop"]
