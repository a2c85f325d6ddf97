"""A themed application for every test here."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import THEMES as NAMES
from restdesk.gui.look.theme import Theme, read_theme

THEMES = Path(__file__).parents[3] / "resources" / "themes"


@pytest.fixture
def themes() -> dict[str, Theme]:
    """All looks, by name."""
    return {name: read_theme(THEMES, name) for name in NAMES}


@pytest.fixture(autouse=True)
def themed(qapp: QApplication, themes: dict[str, Theme]) -> None:
    """The light look on the application."""
    apply_theme(qapp, themes["light"])
