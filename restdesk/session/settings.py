"""What a person can set, as one table, and the values that are set; Preferences are drawn from the table."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from restdesk.errors import FileNotWritten
from restdesk.storage.disk import Disk
from restdesk.storage.settings import found, write_settings
from restdesk.storage.toml import NotToml, read_toml
from restdesk.words import QT_TRANSLATE_NOOP, Message, Words

APPEARANCE = QT_TRANSLATE_NOOP("Settings", "Appearance")
EDITING = QT_TRANSLATE_NOOP("Settings", "Window and editing")
REQUESTS = QT_TRANSLATE_NOOP("Settings", "Requests")

_MISFIT = QT_TRANSLATE_NOOP("Settings", "{key} = {value} in {path} is not understood. Its default is used: {default}.")
_BROKEN = QT_TRANSLATE_NOOP(
    "Settings", "{path} is not a settings file that can be read (line {line}). All settings have their defaults."
)
_UNREADABLE = QT_TRANSLATE_NOOP("Settings", "{path} cannot be read: {cause}. All settings have their defaults.")
_NOT_SAVED = QT_TRANSLATE_NOOP("Settings", "The settings could not be written to {path}: {cause}.")
_KEPT = QT_TRANSLATE_NOOP("Settings", "The broken settings file was kept as {path}.")
_LONGEST_SHOWN = 60
FOLLOWS = "tree.follow"
"""Whether the tree marks what is in front."""


class Choice(NamedTuple):
    """One of some words, each with its name; with `others` a word that is not listed fits too."""

    options: tuple[tuple[str, Words], ...]
    others: bool = False

    def fits(self, value: object) -> bool:
        """Whether the value is one of them."""
        listed = any(value == word for word, _ in self.options)
        return listed or (self.others and isinstance(value, str) and 0 < len(value) <= _LONGEST_SHOWN)


class Switch(NamedTuple):
    """On or off."""

    def fits(self, value: object) -> bool:
        """Whether the value is a boolean."""
        return isinstance(value, bool)


class Number(NamedTuple):
    """A whole number between two, both included, in that unit."""

    least: int
    most: int
    step: int
    unit: Words
    zero: Words | None = None
    """What 0 is called where it is not an amount."""

    def fits(self, value: object) -> bool:
        """Whether the value is such a number."""
        return isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most


Kind = Choice | Switch | Number


class Setting(NamedTuple):
    """One row: where it stands in the file, what fits, its default, and what it is in words."""

    key: str
    kind: Kind
    default: Any
    label: Words
    says: Words
    section: Words


_AS_SYSTEM = QT_TRANSLATE_NOOP("Settings", "As the system")

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "appearance.theme",
        Choice(
            (
                ("system", _AS_SYSTEM),
                ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
                ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
                ("high-contrast", QT_TRANSLATE_NOOP("Settings", "High contrast")),
            ),
            others=True,
        ),
        "system",
        QT_TRANSLATE_NOOP("Settings", "Theme"),
        QT_TRANSLATE_NOOP("Settings", "The colours of the window. Files in the themes folder are listed too."),
        APPEARANCE,
    ),
    Setting(
        "appearance.density",
        Choice(
            (
                ("comfortable", QT_TRANSLATE_NOOP("Settings", "Comfortable")),
                ("compact", QT_TRANSLATE_NOOP("Settings", "Compact")),
            )
        ),
        "comfortable",
        QT_TRANSLATE_NOOP("Settings", "Density"),
        QT_TRANSLATE_NOOP("Settings", "How much room rows and fields take. Compact shows more of them."),
        APPEARANCE,
    ),
    Setting(
        "appearance.zoom",
        Number(50, 300, 10, QT_TRANSLATE_NOOP("Settings", "%")),
        100,
        QT_TRANSLATE_NOOP("Settings", "Zoom"),
        QT_TRANSLATE_NOOP("Settings", "The size of all texts and controls, in percent."),
        APPEARANCE,
    ),
    Setting(
        "appearance.language",
        Choice(
            (
                ("system", _AS_SYSTEM),
                ("en", QT_TRANSLATE_NOOP("Settings", "English")),
                ("ko", QT_TRANSLATE_NOOP("Settings", "한국어")),
            )
        ),
        "system",
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP("Settings", "The language of the window and of the sample's docs."),
        APPEARANCE,
    ),
    Setting(
        "window.orientation",
        Choice(
            (
                ("below", QT_TRANSLATE_NOOP("Settings", "Below the request")),
                ("beside", QT_TRANSLATE_NOOP("Settings", "Beside the request")),
            )
        ),
        "below",
        QT_TRANSLATE_NOOP("Settings", "Place of the response"),
        QT_TRANSLATE_NOOP("Settings", "Where the response of a request is shown."),
        EDITING,
    ),
    Setting(
        "response.wrap",
        Switch(),
        False,
        QT_TRANSLATE_NOOP("Settings", "Wrap long lines"),
        QT_TRANSLATE_NOOP("Settings", "Lets long lines of a response go on in the next row instead of scrolling."),
        EDITING,
    ),
    Setting(
        FOLLOWS,
        Switch(),
        True,
        QT_TRANSLATE_NOOP("Settings", "Mark the open request in the tree"),
        QT_TRANSLATE_NOOP("Settings", "The tree selects and shows the request whose tab comes to the front."),
        EDITING,
    ),
    Setting(
        "notifications.long_send",
        Switch(),
        True,
        QT_TRANSLATE_NOOP("Settings", "Tell when a long Send ends"),
        QT_TRANSLATE_NOOP(
            "Settings", "Shows a notification when a Send of over 10 seconds ends while another window is in front."
        ),
        EDITING,
    ),
    Setting(
        "requests.timeout",
        Number(0, 86_400, 5, QT_TRANSLATE_NOOP("Settings", "s"), zero=QT_TRANSLATE_NOOP("Settings", "No limit")),
        0,
        QT_TRANSLATE_NOOP("Settings", "Time limit"),
        QT_TRANSLATE_NOOP("Settings", "Seconds after which a Send ends, where the request has no limit of its own."),
        REQUESTS,
    ),
    Setting(
        "requests.follow_redirects",
        Switch(),
        True,
        QT_TRANSLATE_NOOP("Settings", "Follow redirects"),
        QT_TRANSLATE_NOOP("Settings", "Goes on to where a redirect leads, where the request does not say otherwise."),
        REQUESTS,
    ),
    Setting(
        "proxy.use_system",
        Switch(),
        True,
        QT_TRANSLATE_NOOP("Settings", "Use the system's proxy"),
        QT_TRANSLATE_NOOP("Settings", "Sends through the proxy of the system, where the collection names none."),
        REQUESTS,
    ),
)
"""Every setting, in the order of Preferences."""

SHORTCUTS = "shortcuts"
"""The heading in the file below which the person's own shortcuts stand."""

_ROWS = {row.key: row for row in SETTINGS}


def setting(key: str) -> Setting:
    """Return the row of that key; KeyError if there is none."""
    return _ROWS[key]


class Settings:
    """The values of all settings; `problems` say what could not be read. Owned by one thread, but for `save`.

    Without a path they are kept nowhere.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.problems: tuple[Message, ...] = ()
        self._set: dict[str, Any] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._pending: dict[str, Any] = {}
        self._writer, self._state = threading.Lock(), threading.Lock()
        if path is not None:
            self._read(path)

    def get(self, key: str) -> Any:
        """Return the value of a setting, which always fits its row; KeyError if there is no such row."""
        return self._set.get(key, _ROWS[key].default)

    def is_set(self, key: str) -> bool:
        """Return whether the value differs from the default."""
        return bool(self.get(key) != _ROWS[key].default)

    def set(self, key: str, value: object) -> bool:
        """Change a value until `save` writes it; False if it has that value. ValueError if it does not fit."""
        row = _ROWS[key]
        if not row.kind.fits(value):
            raise ValueError(f"{key} cannot be {value!r}")
        if value == self.get(key):
            return False
        self._set[key] = value
        with self._state:
            self._pending[key] = None if value == row.default else value
        return True

    def keys(self, action: str) -> tuple[str, ...] | None:
        """Return the shortcuts that the person gave an action, perhaps none; None where it has its usual ones."""
        return self._keys.get(action)

    def set_keys(self, action: str, keys: tuple[str, ...] | None) -> None:
        """Give an action other shortcuts until `save` writes them, or with None its usual ones."""
        self._keys.pop(action, None)
        if keys is not None:
            self._keys[action] = keys
        with self._state:
            self._pending[f"{SHORTCUTS}.{action}"] = None if keys is None else list(keys)

    def save(self, stamp: Callable[[], str]) -> Message | None:
        """Write what was changed since the last time; from any thread. Returns what must be said, mostly nothing.

        `stamp` gives the date that the copy of a broken file has in its name.
        """
        with self._writer:
            with self._state:
                changes, self._pending = self._pending, {}
            if not changes or self.path is None:
                return None
            try:
                aside = write_settings(self.path, changes, stamp(), Disk())
            except FileNotWritten as error:
                with self._state:
                    self._pending = changes | self._pending
                return _NOT_SAVED.message(path=self.path, cause=error.cause)
            return _KEPT.message(path=aside) if aside is not None else None

    def make_file(self) -> Message | None:
        """Make the file where there is none; from any thread. Returns why it cannot be."""
        with self._writer:
            try:
                if self.path is not None and not self.path.exists():
                    write_settings(self.path, {}, "", Disk())
            except FileNotWritten as error:
                return _NOT_SAVED.message(path=self.path, cause=error.cause)
        return None

    def _read(self, path: Path) -> None:
        try:
            table = read_toml(path)
        except FileNotFoundError:
            return
        except NotToml as error:
            self.problems = (_BROKEN.message(path=path, line=error.line),)
            return
        except OSError as error:
            self.problems = (_UNREADABLE.message(path=path, cause=error.strerror or str(error)),)
            return
        for row in SETTINGS:
            value = found(table, row.key)
            if row.kind.fits(value):
                self._set[row.key] = value
            elif value is not None:
                shown = str(value)[:_LONGEST_SHOWN]
                said = _MISFIT.message(key=row.key, value=shown, path=path, default=row.default)
                self.problems += (said,)
        self._keys = dict(_keys(found(table, SHORTCUTS)))


def _keys(table: object, before: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give action and shortcuts of each line `send = ["F5"]` below a heading `[shortcuts.request]`."""
    for name, value in table.items() if isinstance(table, dict) else ():
        if isinstance(value, dict):
            yield from _keys(value, f"{before}{name}.")
        elif isinstance(value, list) and all(isinstance(key, str) for key in value):
            yield f"{before}{name}", tuple(value)
