"""How large everything is: zoom and density, and lengths in the pixels of a window at 100 %.

Lengths in the code are those of a comfortable window at 100 %. What is painted, or given as a size hint, goes
through `px` or `row_px` each time; sizes, margins and fonts that a widget has set are fitted by `rescale`.
"""

from typing import NamedTuple

from PySide6.QtWidgets import QApplication

_COMPACT_ROW = 20 / 26


class Scale(NamedTuple):
    """Zoom as a factor (1.0 is 100 %), and whether rows and fields stand close."""

    zoom: float = 1.0
    compact: bool = False

    def px(self, length: float) -> int:
        """Return a length on the screen, at least 1 of what is more than nothing."""
        return max(1, round(length * self.zoom)) if length > 0 else round(length * self.zoom)

    def row_px(self, height: float) -> int:
        """Return the height of a row or a field on the screen."""
        return self.px(height * _COMPACT_ROW) if self.compact else self.px(height)


NORMAL = Scale()


def scale_now() -> Scale:
    """Return the scale of the application; it is kept with its style."""
    found = getattr(QApplication.style(), "scale", NORMAL)
    return found if isinstance(found, Scale) else NORMAL


def px(length: float) -> int:
    """Return a length at the zoom of now."""
    return scale_now().px(length)


def row_px(height: float) -> int:
    """Return the height of a row or a field at the zoom and density of now."""
    return scale_now().row_px(height)
