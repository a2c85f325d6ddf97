"""What follows the settings while a window lives: its language, what the session sends by, and their file."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics
from PySide6.QtWidgets import QApplication

from restdesk.gui import translate
from restdesk.gui.appearance import Appearance
from restdesk.gui.background import Handle
from restdesk.gui.context import Context
from restdesk.gui.look.fonts import text_font
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind
from restdesk.gui.window import MainWindow
from restdesk.model.ready import ReadySettings
from restdesk.paths import Paths
from restdesk.session.window_state import WindowStateFile
from restdesk.words import Message

_HANGUL = ord("가")


class Following(QObject):
    """Begins with the session and ends with the window."""

    def __init__(self, window: MainWindow, context: Context, appearance: Appearance, paths: Paths) -> None:
        super().__init__(window)
        self._window, self._context, self._appearance, self._paths = window, context, appearance, paths
        self._settings = context.settings
        self._place_file = WindowStateFile(paths.state)
        self._hangul_missed = False
        self._settings.write_by(self._write)
        self._settings.changed.connect(self._on_setting)
        appearance.told.connect(self._tell_one)
        appearance.begin(context.background)
        window.place.changed.connect(self._keep_place)
        self._give_usual()
        problem = appearance.problem
        self._tell([*self._settings.problems, *([problem] if problem is not None else [])])
        self._look_for_hangul()

    def end(self) -> None:
        """Keep where the window stands, and write what is not written yet."""
        self._window.place.end()
        self._settings.write_by(None)
        self._appearance.end(self._context.background)
        self._appearance.told.disconnect(self._tell_one)
        self._place_file.offer(self._window.place.state())
        self._context.session.files.submit(self._place_file.write)

    def _write(self) -> None:
        settings, stamp = self._settings, self._stamp()
        work = self._context.background.run(lambda: settings.save(stamp), owner=self)
        work.done(lambda message: self._tell([message] if message is not None else []))

    def _stamp(self) -> Callable[[], str]:
        clock = self._context.session.clock
        return lambda: utc_stamp(clock.now())

    def _keep_place(self) -> None:
        self._place_file.offer(self._window.place.state())
        self._context.background.run(self._place_file.write, owner=self)

    def _on_setting(self, key: str) -> None:
        if key == "appearance.language":
            self._speak()
        elif key.startswith(("requests.", "proxy.")):
            self._give_usual()

    def _speak(self) -> None:
        app = QApplication.instance()
        if app is not None:
            code = translate.wanted_language({}, self._settings.get("appearance.language"))
            translate.install(app, self.translations, code)
            self._look_for_hangul()

    def _give_usual(self) -> None:
        """Let the session send by what the settings say, where request and collection say nothing."""
        usual = ReadySettings(
            timeout=float(self._settings.get("requests.timeout")),
            follow_redirects=self._settings.get("requests.follow_redirects"),
            system_proxy=self._settings.get("proxy.use_system"),
        )
        self._context.session.send_usually(usual)

    def _look_for_hangul(self) -> None:
        """Say once what is missing where the window speaks Korean and no font can write it."""
        if self._hangul_missed or translate.language() != "ko" or has_hangul():
            return
        self._hangul_missed = True
        if sys.platform == "linux":
            text = self.tr("No font on this system can show Korean. Install the package {package}, then restart.")
            self._window.status.say(text.format(package="fonts-noto-cjk"))
        else:
            text = self.tr("No font on this system can show Korean. Install the font {font}, then restart.")
            self._window.status.say(text.format(font="Noto Sans KR"))

    def _tell_one(self, message: Message) -> None:
        self._tell([message])

    def _tell(self, messages: Sequence[Message]) -> None:
        """Show what is wrong with the settings, with a way to their file."""
        if not messages:
            return
        title, *lines = (said(message) for message in messages)
        path = self._settings.path
        buttons = [BarButton(self.tr("Open settings file"), lambda _texts: self.open_file())]
        shown = buttons if path is not None and any(str(path) in line for line in (title, *lines)) else []
        self._window.area.bar.show_message(Kind.WARNING, title, lines, shown)

    @property
    def translations(self) -> Path:
        """The folder of the translations."""
        return self._paths.resources / "translations"

    @property
    def own_themes(self) -> Path:
        """The folder of the person's own themes, which need not exist."""
        return self._appearance.own

    def read(self, work: Callable[[], object], owner: QObject) -> Handle:
        """Begin work that reads files, for a dialog."""
        return self._context.background.run(work, owner=owner)

    def open_file(self) -> None:
        """Open the settings file, made where there is none, in the program that the system has for it."""
        path = self._settings.path
        if path is not None:
            work = self._context.background.run(self._settings.make_file, owner=self)
            work.done(lambda message: self._opened(path) if message is None else self._tell_one(message))

    def _opened(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def has_hangul() -> bool:
    """Whether the font of the window, with those that stand in for it, can write Korean."""
    return QFontMetrics(text_font()).inFontUcs4(_HANGUL)


def utc_stamp(seconds: float) -> str:
    """Return a moment, in seconds since 1970, as it stands in a file name: `20260102-030405`, UTC."""
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC).strftime("%Y%m%d-%H%M%S")
