"""The steps of zoom."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from restdesk.gui.window import MainWindow

STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Percent, as browsers have them."""

_KEY = "appearance.zoom"


def zoom_in(window: "MainWindow") -> None:
    """Go one step up."""
    now = window.settings.get(_KEY)
    window.settings.set(_KEY, next((step for step in STEPS if step > now), STEPS[-1]))


def zoom_out(window: "MainWindow") -> None:
    """Go one step down."""
    now = window.settings.get(_KEY)
    window.settings.set(_KEY, next((step for step in reversed(STEPS) if step < now), STEPS[0]))


def reset_zoom(window: "MainWindow") -> None:
    """Go back to 100 %."""
    window.settings.set(_KEY, 100)
