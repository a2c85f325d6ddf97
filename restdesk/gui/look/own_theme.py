"""Themes of the person's own: files in the themes folder of the configuration, some colours each, the rest from a base.

A file may say `name` (how Preferences call it), `base` (a theme that ships with RestDesk), and colours by role.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from restdesk.gui.look.theme import BOUNDING, LEGIBLE, ROLES, THEMES, Theme, ThemeBroken, colour, contrast, raw_theme
from restdesk.gui.look.theme import read_theme as read_shipped

_LEGIBLE, _SEEN = 4.5, 3.0
_NAME = re.compile(r"[^/\\:*?\"<>|\x00-\x1f]{1,60}")
_LARGEST = 100_000
"""Bytes of a file; a theme has some two thousand."""


@dataclass(frozen=True)
class Faint:
    """A role that is hard to read on a ground."""

    role: str
    ground: str
    contrast: float


def own_theme_names(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return the themes in the folder: file names without `.toml`, and what they call themselves."""
    try:
        files = sorted(folder.glob("*.toml"))
    except OSError:
        return ()
    stems = [file for file in files if _NAME.fullmatch(file.stem) and file.stem not in (*THEMES, "system")]
    return tuple((file.stem, _called(file)) for file in stems)


def read_own_theme(folder: Path, name: str, shipped: Path) -> Theme:
    """Return the person's theme of that file name over its base in `shipped`; raises ThemeBroken or OSError."""
    if not _NAME.fullmatch(name):
        raise ThemeBroken(name, "not the name of a file")
    file = folder / f"{name}.toml"
    if file.stat().st_size > _LARGEST:
        raise ThemeBroken(name, "the file is too large")
    raw = raw_theme(file)
    base = raw.pop("base", "light")
    if base not in THEMES:
        raise ThemeBroken(name, f"base is not one of {', '.join(THEMES)}", _line(file, "base"))
    called = str(raw.pop("name", name))
    colours = {}
    for role, value in raw.items():
        if role not in ROLES:
            raise ThemeBroken(name, f"there is no colour called {role}", _line(file, role))
        try:
            colours[role] = colour(name, role, value)
        except ThemeBroken as error:
            raise ThemeBroken(name, error.why, _line(file, role)) from error
    return replace(read_shipped(shipped, base), name=called, **colours)


def faint(theme: Theme) -> tuple[Faint, ...]:
    """Return what is hard to read in a theme: texts below 4.5:1, bounds of fields below 3:1; the worst first."""
    pairs = [(pair, _LEGIBLE) for pair in LEGIBLE] + [(pair, _SEEN) for pair in BOUNDING]
    measured = ((Faint(role, ground, _ratio(theme, role, ground)), least) for (role, ground), least in pairs)
    return tuple(sorted((one for one, least in measured if one.contrast < least), key=lambda one: one.contrast))


def _ratio(theme: Theme, role: str, ground: str) -> float:
    return contrast(theme.colour(role), theme.colour(ground))


def _called(file: Path) -> str:
    try:
        return str(raw_theme(file).get("name", file.stem)) if file.stat().st_size <= _LARGEST else file.stem
    except (ThemeBroken, OSError):
        return file.stem


def _line(file: Path, key: str) -> int:
    """Return the line in which a key stands, 0 if it cannot be told."""
    begins = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
    lines = file.read_text("utf-8", errors="replace").splitlines()
    return next((number for number, line in enumerate(lines, 1) if begins.match(line)), 0)
