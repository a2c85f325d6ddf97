"""How the application looks: its theme, zoom and density, as the settings or the system say.

The environment variable `RESTDESK_THEME` (a theme that ships with RestDesk) comes before the setting, until the person
chooses another one.
"""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from restdesk.gui.look.scale import Scale
from restdesk.gui.look.style import apply_scale, apply_theme, follow_system
from restdesk.gui.look.theme import THEMES, Theme, ThemeBroken, read_theme
from restdesk.gui.settings import LiveSettings
from restdesk.words import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from restdesk.gui.background import Background

_SYSTEM = "system"
_LOOKS_EVERY = 2000
"""Milliseconds between two looks at the file of the person's own theme, while it is chosen."""

_BROKEN = QT_TRANSLATE_NOOP("Appearance", "The theme {name} cannot be used: {why}. The usual one is shown.")
_BROKEN_LINE = QT_TRANSLATE_NOOP(
    "Appearance", "The theme {name} cannot be used: {why} (line {line}). The usual one is shown."
)
_FAINT = QT_TRANSLATE_NOOP(
    "Appearance", "The theme {name} has colours that are hard to read: {role} on {ground} has a contrast of {ratio}:1."
)
_Stamp = tuple[int, int]


class _Found(NamedTuple):
    """A theme that was read: what must be said of it, and its file's time and size."""

    theme: Theme
    said: Message | None = None
    stamp: _Stamp = (0, 0)


class Appearance(QObject):
    """The look of the application. `changed` says that it is another one; `told` carries a `Message` about a theme."""

    changed = Signal()
    told = Signal(object)

    def __init__(self, app: QApplication, shipped: Path, own: Path, settings: LiveSettings) -> None:
        super().__init__(app)
        self._app = app
        self._shipped = shipped
        self._background: Background | None = None
        self._settings: LiveSettings | None = None
        self._read_before: dict[str, Theme] = {}
        self._theme: Theme
        self._stamp: _Stamp = (0, 0)
        self._system = follow_system(app, self._follow)
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOKS_EVERY)
        self._looks.timeout.connect(self._look_again)
        self.problem: Message | None = None
        """What is wrong with the theme that is chosen, if anything is."""
        self.use(own, settings)

    def use(self, own: Path, settings: LiveSettings) -> None:
        """Do what these settings say from now on; `own` is the folder of the person's themes."""
        if self._settings is not None:
            self._settings.changed.disconnect(self._on_setting)
        self.own, self._settings = own, settings
        self._forced = os.environ.get("RESTDESK_THEME", "")
        settings.changed.connect(self._on_setting)
        self.choose()
        apply_scale(self._app, self._scale())

    def begin(self, background: "Background") -> None:
        """Read files in the background from now on, and look for changes of the person's own theme."""
        self._background = background
        self._watch()

    def end(self, background: "Background") -> None:
        """The window of this background closes: nothing is read by it any more."""
        if self._background is background:
            self._background = None
            self._watch()

    def theme(self) -> Theme:
        """Return the theme of now."""
        return self._theme

    def choose(self) -> None:
        """Put on the theme that is asked for, or the system's."""
        name = self._wanted()
        if name in self._read_before:
            self._put_on(name, _Found(self._read_before[name]))
        elif self._background is None:
            self._put_on(name, self._read(name))
        else:
            self._background.run(partial(self._read, name), owner=self).done(partial(self._take, name))

    def _wanted(self) -> str:
        asked = self._forced if self._forced in THEMES else str(self._setting("appearance.theme"))
        return self._system if asked == _SYSTEM else asked

    def _scale(self) -> Scale:
        return Scale(self._setting("appearance.zoom") / 100, self._setting("appearance.density") == "compact")

    def _setting(self, key: str) -> Any:
        assert self._settings is not None
        return self._settings.get(key)

    def _read(self, name: str) -> _Found:
        """Read a theme; the usual one where the person's own cannot be used. On a file lane once there is one."""
        if name in THEMES:
            return _Found(read_theme(self._shipped, name))
        try:
            return self._read_own(name)
        except ThemeBroken as error:
            words = _BROKEN_LINE if error.line else _BROKEN
            said = words.message(name=name, why=error.why, line=error.line)
            return _Found(read_theme(self._shipped, self._system), said, _stamp(self.own, name))
        except OSError as error:
            said = _BROKEN.message(name=name, why=error.strerror or str(error))
            return _Found(read_theme(self._shipped, self._system), said)

    def _read_own(self, name: str) -> _Found:
        from restdesk.gui.look.own_theme import faint, read_own_theme

        stamp = _stamp(self.own, name)
        theme = read_own_theme(self.own, name, self._shipped)
        worst = next(iter(faint(theme)), None)
        if worst is None:
            return _Found(theme, None, stamp)
        ratio = f"{worst.contrast:.1f}"
        said = _FAINT.message(name=name, role=worst.role, ground=worst.ground, ratio=ratio)
        return _Found(theme, said, stamp)

    def _read_changed(self, name: str, known: _Stamp) -> _Found | None:
        return self._read(name) if _stamp(self.own, name) != known else None

    def _take(self, name: str, found: _Found | None) -> None:
        """Put on what was read, unless another one is wanted by now."""
        if found is not None and name == self._wanted():
            self._put_on(name, found)

    def _put_on(self, name: str, found: _Found) -> None:
        self._theme, self._stamp, self.problem = found.theme, found.stamp, found.said
        if name in THEMES:  # the person's own may call itself so
            self._read_before[name] = found.theme
        apply_theme(self._app, found.theme, self._scale())
        self._watch()
        self.changed.emit()
        if found.said is not None:
            self.told.emit(found.said)

    def _watch(self) -> None:
        if self._background is not None and self._wanted() not in THEMES:
            self._looks.start()
        else:
            self._looks.stop()

    def _look_again(self) -> None:
        if self._background is not None:
            name = self._wanted()
            work = self._background.run(partial(self._read_changed, name, self._stamp), owner=self)
            work.done(partial(self._take, name))

    def _on_setting(self, key: str) -> None:
        if key == "appearance.theme":
            self._forced = ""
            self.choose()
        elif key in ("appearance.zoom", "appearance.density"):
            apply_scale(self._app, self._scale())
            self.changed.emit()

    def _follow(self, name: str) -> None:
        self._system = name
        self.choose()


def _stamp(folder: Path, name: str) -> _Stamp:
    """Return time and size of a theme's file, zeros where there is none."""
    try:
        found = (folder / f"{name}.toml").stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
