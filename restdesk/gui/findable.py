"""Where Ctrl+F and F3 go: to the nearest pane round the focus in which one can search."""

from typing import Protocol, cast

from PySide6.QtWidgets import QWidget


class Findable(Protocol):
    """A pane or an editor in which one can search."""

    def find_open(self) -> None:
        """Go to the find field."""

    def find_next(self, back: bool = False) -> None:
        """Go to the next place that was found, or to the one before."""


def findable(widget: QWidget | None) -> Findable | None:
    """The widget itself or the nearest one round it in which one can search; None where there is none."""
    while widget is not None and not hasattr(widget, "find_open"):
        widget = widget.parentWidget()
    return cast("Findable | None", widget)
