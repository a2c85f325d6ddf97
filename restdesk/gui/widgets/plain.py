"""The one way for text of outside origin into a label, a tooltip or a menu.

Qt guesses rich text, so `<img src=…>` in a server's error message would load a file; and a name may hold
characters that hide or turn round what stands beside them. Here it becomes plain text, with such
characters shown by their number.
"""

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

SHORT = 200
"""Characters that a one-line text has at most."""
LONGEST_TOOLTIP = 2000

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufe00\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


def visible(text: str) -> str:
    """The text with each control, direction mark, unseen character and lone surrogate as `⟨U+202E⟩`.

    Line feed and tab stay.
    """
    return _UNSEEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def one_line(text: str, limit: int = SHORT) -> str:
    """The visible text on one line, line breaks as `↵`, cut to `limit` characters with `…` at the end."""
    cut = text[: limit + 1]
    shown = visible(_BREAKS.sub("↵", cut).replace("\t", " "))
    return shown if len(shown) <= limit and len(cut) == len(text) else shown[: limit - 1] + "…"


def set_plain(label: QLabel, text: str) -> None:
    """Show the text in a label as it is, never as rich text."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(visible(text))


def tooltip(text: str) -> str:
    """The text escaped for a tooltip, cut where it would cover the window; line breaks stay."""
    import html  # its table of entities is not for the first paint

    text = text if len(text) <= LONGEST_TOOLTIP else f"{text[:LONGEST_TOOLTIP]}…"
    return f'<p style="white-space: pre-wrap">{html.escape(visible(text))}</p>' if text else ""


def from_home(path: Path) -> str:
    """The path as people read it: `~` for the home folder."""
    home = Path.home()
    inside = path.relative_to(home) if path.is_relative_to(home) else None
    return str(path) if inside is None else str("~" / inside)


def action_text(text: str) -> str:
    """The text on one line for a menu, a tab or a button, where `&` would underline the next letter."""
    return one_line(text).replace("&", "&&")
