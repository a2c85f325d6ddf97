"""All words of a setting, in Korean too while the window speaks English: Preferences are searched in both."""

from pathlib import Path

from PySide6.QtCore import QTranslator

from restdesk.session.settings import SETTINGS, Choice, Setting
from restdesk.words import Words


def words_in(row: Setting) -> tuple[Words, ...]:
    """Return the texts that a row is drawn with."""
    options = tuple(name for _, name in row.kind.options) if isinstance(row.kind, Choice) else ()
    return (row.label, row.says, row.section, *options)


def korean(folder: Path) -> dict[str, str]:
    """Return the Korean words of each row by its key, as the translations in `folder` have them; on a file lane."""
    translator = QTranslator()
    if not translator.load("restdesk_ko", str(folder)):
        return {}
    return {
        row.key: " ".join(translator.translate(text.context, text.text) or "" for text in words_in(row))
        for row in SETTINGS
    }
