"""A themed application, and what a pane is given."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restdesk.clock import SystemClock
from restdesk.gui.background import Background
from restdesk.gui.context import Context
from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import Theme, read_theme
from restdesk.gui.response.pane import ResponsePane
from restdesk.paths import find
from restdesk.session.build import build

THEMES = Path(__file__).parents[3] / "resources" / "themes"


class SetClock(SystemClock):
    """A clock whose steady time is set by the test."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def themes() -> dict[str, Theme]:
    """Both looks, by name."""
    return {name: read_theme(THEMES, name) for name in ("light", "dark")}


@pytest.fixture
def theme(qapp: QApplication, themes: dict[str, Theme]) -> Theme:
    """The light look, which is on the application."""
    apply_theme(qapp, themes["light"])
    return themes["light"]


@pytest.fixture
def clock() -> SetClock:
    """The clock of the session."""
    return SetClock()


@pytest.fixture
def context(theme: Theme, clock: SetClock) -> Iterator[Context]:
    """A session, the bridge to its threads, and the light look."""
    session = build(find(os.environ), clock)
    unexpected: list[str] = []
    session.unexpected.show = lambda kind, details: unexpected.append(details)
    background = Background(session)
    yield Context(session, background, lambda: theme)
    background.close()
    session.close()
    assert not unexpected


@pytest.fixture
def make_pane(qtbot: QtBot, context: Context) -> Callable[[], ResponsePane]:
    """Makes a pane that is on the screen."""

    def made() -> ResponsePane:
        pane = ResponsePane(context)
        qtbot.addWidget(pane)
        pane.resize(900, 400)
        pane.show()
        return pane

    return made


@pytest.fixture
def pane(make_pane: Callable[[], ResponsePane]) -> ResponsePane:
    """A pane on the screen, before the first Send."""
    return make_pane()
