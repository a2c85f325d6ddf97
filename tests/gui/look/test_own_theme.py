"""Themes of the person's own: some colours each, the rest from a base."""

from pathlib import Path

import pytest

from restdesk.gui.look.own_theme import faint, own_theme_names, read_own_theme
from restdesk.gui.look.theme import THEMES, Theme, ThemeBroken

SHIPPED = Path(__file__).parents[3] / "resources" / "themes"


def write(folder: Path, text: str, name: str = "mine") -> Path:
    file = folder / f"{name}.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_few_colours_stand_over_the_base(tmp_path: Path, themes: dict[str, Theme]) -> None:
    write(tmp_path, 'name = "My own"\nbase = "dark"\naccent = "#ff00aa"\n')
    theme = read_own_theme(tmp_path, "mine", SHIPPED)
    assert (theme.name, theme.accent.name()) == ("My own", "#ff00aa")
    assert theme.background == themes["dark"].background


def test_without_a_base_it_is_the_light_one(tmp_path: Path, themes: dict[str, Theme]) -> None:
    write(tmp_path, "")
    assert read_own_theme(tmp_path, "mine", SHIPPED).text == themes["light"].text


@pytest.mark.parametrize(
    ("text", "why", "line"),
    [
        ("accent = 3\nbase = 'dark'\n", "accent is not a colour", 1),
        ('base = "dark"\n\naccent = "#ggg"\n', "accent is not a colour", 3),
        ("accent = 0x" + "f" * 5000 + "\n", "64 bits", 0),
        ('base = "dusk"\n', "base is not one of", 1),
        ('# x\nacent = "#ff00aa"\n', "no colour called acent", 2),
        ('text = "#ff00aa"\n"accent = 1\n', "", 2),
    ],
)
def test_a_broken_one_is_refused_with_its_line(tmp_path: Path, text: str, why: str, line: int) -> None:
    file = write(tmp_path, text)
    with pytest.raises(ThemeBroken) as refused:
        read_own_theme(tmp_path, "mine", SHIPPED)
    assert why in refused.value.why
    assert refused.value.line == line
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize("name", ["../mine", "a/b", "", "x" * 200])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ThemeBroken):
        read_own_theme(tmp_path, name, SHIPPED)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, "#" * 200_000)
    with pytest.raises(ThemeBroken):
        read_own_theme(tmp_path, "mine", SHIPPED)


def test_what_is_hard_to_read_is_named_the_worst_first(tmp_path: Path) -> None:
    write(tmp_path, 'muted = "#aaaaaa"\n')
    found = faint(read_own_theme(tmp_path, "mine", SHIPPED))
    assert {one.role for one in found} == {"muted"}
    assert found[0].contrast == min(one.contrast for one in found) < 4.5


@pytest.mark.parametrize("name", THEMES)
def test_nothing_that_ships_is_hard_to_read(name: str, themes: dict[str, Theme]) -> None:
    assert faint(themes[name]) == ()


def test_the_folder_lists_its_themes_by_what_they_call_themselves(tmp_path: Path) -> None:
    write(tmp_path, 'name = "Ocean"\n', "sea")
    write(tmp_path, "name = {", "broken")
    write(tmp_path, "", "dark")
    assert own_theme_names(tmp_path) == (("broken", "broken"), ("sea", "Ocean"))
    assert own_theme_names(tmp_path / "nowhere") == ()
