"""The looks: complete, and legible."""

from dataclasses import fields
from pathlib import Path

import pytest

from restdesk.gui.look.theme import BOUNDING, LEGIBLE, THEMES, Theme, contrast, read_theme

FOLDER = Path(__file__).parents[3] / "resources" / "themes"


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("role", "ground"), LEGIBLE)
def test_text_is_legible_on_its_ground(name: str, role: str, ground: str, themes: dict[str, Theme]) -> None:
    theme = themes[name]
    assert contrast(theme.colour(role), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("role", "ground"), BOUNDING)
def test_what_bounds_a_field_is_seen(name: str, role: str, ground: str, themes: dict[str, Theme]) -> None:
    theme = themes[name]
    assert contrast(theme.colour(role), theme.colour(ground)) >= 3.0


@pytest.mark.parametrize(("role", "ground"), LEGIBLE)
def test_text_is_very_legible_in_high_contrast(role: str, ground: str, themes: dict[str, Theme]) -> None:
    theme = themes["high-contrast"]
    assert contrast(theme.colour(role), theme.colour(ground)) >= 7.0


def test_no_colour_escapes_the_contrast_table() -> None:
    held = {role for pair in (*LEGIBLE, *BOUNDING) for role in pair}
    assert {field.name for field in fields(Theme)} - held == {"name", "line"}


@pytest.mark.parametrize(
    "change", [("text = ", "txt = "), ('text = "#1b2230"', 'text = "#zz"'), ('muted = "#5a6473"\n', "")]
)
def test_a_theme_with_a_mistake_is_refused(tmp_path: Path, change: tuple[str, str]) -> None:
    text = (FOLDER / "light.toml").read_text("utf-8").replace(*change)
    (tmp_path / "mine.toml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match="theme mine"):
        read_theme(tmp_path, "mine")


def test_a_method_of_the_persons_own_has_a_colour(themes: dict[str, Theme]) -> None:
    light = themes["light"]
    assert light.method("PURGE") == light.method_other
    assert light.method("post") == light.method_post


@pytest.mark.parametrize(("code", "kind"), [(200, "good"), (302, "info"), (404, "warning"), (503, "bad"), (999, "bad")])
def test_a_status_is_coloured_by_its_class(code: int, kind: str, themes: dict[str, Theme]) -> None:
    light = themes["light"]
    assert light.status(code) == (light.colour(kind), light.colour(f"{kind}_ground"))
