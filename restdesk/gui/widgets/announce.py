"""Says something aloud through a screen reader."""

from PySide6.QtWidgets import QWidget

from restdesk.gui.widgets.plain import visible


def announce(widget: QWidget, text: str, *, now: bool = False) -> None:
    """Let a screen reader say `text`, after what it is saying or, with `now`, at once."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # its long enums are not for the first paint

    event = QAccessibleAnnouncementEvent(widget, visible(text))
    if now:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
