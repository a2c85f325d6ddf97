"""The colours of environments are seen on every ground, and have names."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from restdesk.gui.environments.colours import NAMED, colour_of, name_of
from restdesk.gui.look.theme import THEMES, contrast, read_theme

FOLDER = Path(__file__).parents[3] / "resources" / "themes"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("value", [value for value, _name in NAMED])
def test_a_named_colour_is_seen_on_every_ground(theme: str, value: str) -> None:
    look = read_theme(FOLDER, theme)
    for ground in (look.background, look.panel):
        assert contrast(QColor(value), ground) >= 3, ground.name()


@pytest.mark.parametrize(
    ("text", "name"), [("#D1453B", "Red"), ("#2e8b57", "Green"), ("#123456", "#123456"), ("red", "red")]
)
def test_a_colour_has_a_name(text: str, name: str) -> None:
    assert name_of(text) == name


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("#abc", True), ("#aabbcc", True), ("red", False), ("#12", False), ("", False), ("#zzzzzz", False)],
)
def test_only_hexadecimal_colours_are_taken(text: str, is_one: bool) -> None:
    assert (colour_of(text) is not None) == is_one
