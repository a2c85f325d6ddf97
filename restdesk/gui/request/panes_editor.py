"""What the editor of a request and that of a folder have in common: panes behind tabs over one value."""

from collections.abc import Callable, Mapping
from typing import cast

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from restdesk.gui.request.pane import Pane, let_follow
from restdesk.gui.request.pause import Pause
from restdesk.gui.request.show_field import focus_field
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.variables.aid import VariableAid
from restdesk.gui.widgets.pane_tabs import PaneTabs
from restdesk.gui.widgets.tab_corner import TabCorner
from restdesk.model.request import Request

SETTINGS = "settings"
"""The pane of the settings, which other panes set too."""


class PanesEditor(QWidget):
    """Shows a value in panes, each made when it is first shown, and tells what was edited.

    What was not edited comes back as it was. One that is made of it adds its panes, and takes and counts what stands
    outside them.
    """

    edited = Signal()
    link = Signal(object)
    text_made = Signal(object)
    """Carries a CodeEdit that was just made: what is typed there is undone with the rest."""

    pane_of: tuple[tuple[str, str], ...] = ()
    """How the fields of a pane begin, as undo and errors call them, and the pane."""

    def __init__(self, surroundings: Surroundings, request: Request, tabs: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._request = request
        self._pause = Pause(self)
        self.aid = VariableAid(self, surroundings)
        self.tabs = PaneTabs()
        self.tabs.setObjectName(tabs)
        self._corner = TabCorner(self.tabs)
        self._names: tuple[str, ...] = ()

    def value(self) -> Request:
        """Return the value as it stands, with all that is typed."""
        self._pause.flush()
        for pane in self._made():
            pane.flush()
        self._take()
        self._count()
        return self._request

    def current(self) -> Request:
        """Return the value as it was last taken: a body or a secret may still be typed."""
        return self._request

    def refresh(self) -> None:
        """Show anew what comes from the surroundings."""
        self._surroundings.refresh(self._request)
        for pane in self._made():
            pane.refresh()

    def _add_panes(self, makers: Mapping[str, Callable[[], Pane]], front: str = "") -> None:
        """Add the panes in their order, the one called `front` in front of the others."""
        self._names = tuple(makers)
        for name, maker in makers.items():
            self.tabs.add_pane(name, "", self._filled(name, maker))
        if front:
            self.tabs.show_pane(front)
        self.tabs.shown.connect(self._came_to_front)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._pause.flush)  # another view of the same value may be typed into now

    def _take(self) -> None:
        """Take what stands in the panes that were made, and outside them."""
        raise NotImplementedError

    def _count(self) -> None:
        """Say at the tabs how much is in each pane."""
        raise NotImplementedError

    def _fill(self, pane: Pane) -> None:
        """Show the value in a pane."""
        pane.show_value(self._request)

    def _follow(self) -> None:
        """Let the pane in front have what was taken elsewhere."""
        current = self.tabs.made(self.tabs.current_name())
        if current is not None:
            cast(Pane, current).follow(self._request)

    def _pane_for(self, field: str) -> str | None:
        """Return the name of the pane in which a field stands, None where it stands in none."""
        return next((name for start, name in self.pane_of if field.startswith(start)), None)

    def _show_in_pane(self, field: str) -> None:
        """Go to the input of that name in its pane."""
        name = self._pane_for(field)
        if name is not None:
            self.tabs.show_pane(name)
            focus_field(self.tabs.pane(name), field)

    def _pane_edited(self) -> None:
        self._pause.flush()
        self._take()
        self._count()
        self.edited.emit()

    def _set_settings(self, settings: object) -> None:
        """Take over the settings that a pane wants, and show them where they are edited too."""
        self._request = msgspec.structs.replace(self._request, settings=settings)
        pane = self.tabs.made(SETTINGS)
        if pane is not None:
            cast(Pane, pane).show_value(self._request)
        self._pane_edited()

    def _filled(self, name: str, make: Callable[[], Pane]) -> Callable[[], QWidget]:
        """The maker of a pane that shows the value and tells of its edits."""

        def made() -> QWidget:
            pane = make()
            self._fill(pane)
            pane.edited.connect(lambda: self._pause.do(self._pane_edited, pane.length()))
            pane.settings.connect(self._set_settings)
            if pane.corner is not None:
                self._corner.add(pane.corner)
            if name == self.tabs.current_name():
                self._corner.bring_up(pane.corner)
            return pane

        return made

    def _made(self) -> list[Pane]:
        return [cast(Pane, pane) for name in self._names if (pane := self.tabs.made(name)) is not None]

    def _came_to_front(self, name: str) -> None:
        pane = cast(Pane, self.tabs.pane(name))
        self._corner.bring_up(pane.corner)
        self._order_focus(pane)
        pane.follow(self._request)

    def _order_focus(self, pane: Pane) -> None:
        """Let Tab go from the row of tabs to the box at its end and then through the pane."""
        bar = self.tabs.tabBar()
        let_follow(bar if pane.corner is None else let_follow(bar, pane.corner), pane)
