"""The named colours of a look, read from a file.

A colour has a role, not a place: `muted` is quieter text wherever it stands. `LEGIBLE` lists which
role is read on which ground, so that a test can hold every pair to the contrast of WCAG 2.1
(section 1.4.3: 4.5:1 for text; section 1.4.11: 3:1 for what bounds a control).
"""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor

from restdesk.session.toml import NotToml, read_toml

THEMES = ("light", "dark", "high-contrast")
"""The names of the themes that ship with RestDesk."""

_SURFACES = ("background", "panel", "selection", "hover")
_CODE = ("json_key", "json_string", "json_number", "json_literal")
_METHODS = ("method_get", "method_post", "method_put", "method_patch", "method_delete", "method_other")

LEGIBLE: tuple[tuple[str, str], ...] = (
    *(("text", ground) for ground in (*_SURFACES, "text_selection", "found")),
    *(("text", f"{kind}_ground") for kind in ("good", "info", "warning", "bad")),
    *(("muted", ground) for ground in _SURFACES),
    *((role, ground) for role in _METHODS for ground in _SURFACES),
    *((role, ground) for role in _CODE for ground in ("background", "found")),
    ("accent", "background"),
    ("accent", "panel"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    *((f"variable_{kind}", f"variable_{kind}_ground") for kind in ("known", "unknown", "secret")),
    *((kind, f"{kind}_ground") for kind in ("good", "info", "warning", "bad")),
    *((kind, "background") for kind in ("good", "info", "warning", "bad")),
)
"""Pairs of a text role and the ground it is read on: at least 4.5:1."""

BOUNDING: tuple[tuple[str, str], ...] = tuple(
    (role, ground) for role in ("field_border", "focus") for ground in ("background", "panel")
)
"""Pairs of what bounds a control and the ground round it: at least 3:1."""


@dataclass(frozen=True)
class Theme:
    """The colours of one look, by role; `name` is one of `THEMES`, or what the person's own file calls it."""

    name: str
    background: QColor
    panel: QColor
    line: QColor
    text: QColor
    muted: QColor
    accent: QColor
    accent_hover: QColor
    accent_text: QColor
    selection: QColor
    text_selection: QColor
    hover: QColor
    field_border: QColor
    focus: QColor
    found: QColor
    method_get: QColor
    method_post: QColor
    method_put: QColor
    method_patch: QColor
    method_delete: QColor
    method_other: QColor
    json_key: QColor
    json_string: QColor
    json_number: QColor
    json_literal: QColor
    variable_known: QColor
    variable_known_ground: QColor
    variable_unknown: QColor
    variable_unknown_ground: QColor
    variable_secret: QColor
    variable_secret_ground: QColor
    good: QColor
    good_ground: QColor
    info: QColor
    info_ground: QColor
    warning: QColor
    warning_ground: QColor
    bad: QColor
    bad_ground: QColor

    def colour(self, role: str) -> QColor:
        """The colour of that role; AttributeError if there is no such role."""
        found: QColor = getattr(self, role)
        return found

    def method(self, word: str) -> QColor:
        """The colour of an HTTP method, whatever its case; a quiet one for a word of the person's own."""
        role = f"method_{word.lower()}"
        return self.colour(role) if role in _METHODS else self.method_other

    def status(self, code: int) -> tuple[QColor, QColor]:
        """Text colour and ground of a status code (RFC 9110, section 15), by its class."""
        kind = {1: "info", 2: "good", 3: "info", 4: "warning"}.get(code // 100, "bad")
        return self.colour(kind), self.colour(f"{kind}_ground")

    def variable(self, kind: str) -> tuple[QColor, QColor]:
        """Text colour and ground of a `{{name}}` that is "known", "dynamic", "unknown" or "secret"."""
        role = kind if kind in ("unknown", "secret") else "known"
        return self.colour(f"variable_{role}"), self.colour(f"variable_{role}_ground")


ROLES = frozenset(field.name for field in fields(Theme))
"""What the file of a theme holds: its name and the colour of each role."""


class ThemeBroken(ValueError):
    """A theme that cannot be used: why, and in which line of its file (0 where it is not one line's fault)."""

    def __init__(self, theme: str, why: str, line: int = 0) -> None:
        super().__init__(f"theme {theme}: {why}")
        self.why, self.line = why, line


def read_theme(folder: Path, name: str) -> Theme:
    """Read `name`.toml in `folder`, a theme with all roles; raises ThemeBroken or OSError."""
    raw = raw_theme(folder / f"{name}.toml")
    if wrong := ROLES.symmetric_difference(raw):
        raise ThemeBroken(name, f"missing or unknown: {', '.join(sorted(wrong))}")
    return Theme(**{role: colour(name, role, value) for role, value in raw.items() if role != "name"}, name=raw["name"])


def raw_theme(file: Path) -> dict[str, Any]:
    """Return what the file of a theme says; raises ThemeBroken or OSError."""
    try:
        return read_toml(file)
    except NotToml as error:
        raise ThemeBroken(file.stem, str(error), error.line) from error


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.1, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def colour(theme: str, role: str, value: Any) -> QColor:
    """Return the colour that the file of a theme gives a role; raises ThemeBroken."""
    made = QColor(value if isinstance(value, str) else "")
    if not made.isValid():
        raise ThemeBroken(theme, f"{role} is not a colour: {str(value)[:40]}")
    return made


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
