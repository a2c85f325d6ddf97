"""Text of outside origin stays text."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.plain import action_text, from_home, one_line, set_plain, tooltip, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("데이터 😀", "데이터 😀"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\x00b", "a⟨U+0000⟩b"),
        ("\u202efdp.exe", "⟨U+202E⟩fdp.exe"),
        ("a\u200bb\ufeff", "a⟨U+200B⟩b⟨U+FEFF⟩"),
        ("\x1b[31m", "⟨U+001B⟩[31m"),
        ("\ud800", "⟨U+D800⟩"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
    ],
)
def test_what_is_not_seen_is_named(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [("a\r\nb\nc", 20, "a↵b↵c"), ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("", 4, ""), ("\x00" * 9, 8, "⟨U+0000…")],
)
def test_one_line_is_one_line_and_short(text: str, limit: int, shown: str) -> None:
    assert one_line(text, limit) == shown


def test_a_label_shows_markup_as_it_is(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    set_plain(label, '<img src="/etc/hostname"> \u202e')
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == '<img src="/etc/hostname"> ⟨U+202E⟩'


def test_a_tooltip_shows_markup_as_it_is() -> None:
    assert "&lt;b&gt;&amp;" in tooltip("<b>&")
    assert tooltip("") == ""


def test_an_action_shows_an_ampersand() -> None:
    assert action_text("R&D\nnew") == "R&&D↵new"


def test_a_tooltip_of_any_length_stays_small() -> None:
    assert len(tooltip("W" * 100_000)) < 2100


def test_a_path_in_the_home_folder_begins_with_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert Path(from_home(tmp_path / "work" / "shop")) == Path("~/work/shop")
    assert from_home(tmp_path) == "~"
    assert from_home(tmp_path.parent / "shop") == str(tmp_path.parent / "shop")
