"""What every pane is given: the session, the bridge to the background, and the look of now."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from restdesk.gui.background import Background
from restdesk.gui.look.theme import Theme
from restdesk.gui.settings import LiveSettings
from restdesk.gui.state import Changes
from restdesk.gui.translate import language
from restdesk.gui.window_state import WindowPlace

if TYPE_CHECKING:
    from restdesk.session.build import Session


@dataclass(frozen=True)
class Context:
    """One window's session and what belongs to it; made once, after the first paint."""

    session: "Session"
    background: Background
    theme_source: Callable[[], Theme]
    changes: Changes = field(default_factory=Changes)
    """Carries each change of the session's state to the panes."""
    settings: LiveSettings = field(default_factory=LiveSettings)
    """What the person has set; `settings.changed` carries the key of each that changes."""
    place: WindowPlace | None = None
    """How the window's panes are divided, where there is a window."""

    def theme(self) -> Theme:
        """Return the theme that the window is painted in now."""
        return self.theme_source()

    def language(self) -> str:
        """Return the language of the window, "en" or "ko"."""
        return language()
