"""The request builder: the request line, and the panes behind tabs."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from restdesk.gui.request.auth.pane import AuthPane
from restdesk.gui.request.body.pane import BodyPane
from restdesk.gui.request.docs import DocsPane
from restdesk.gui.request.headers import HeadersPane, header_count
from restdesk.gui.request.pane import Pane, let_follow, with_http
from restdesk.gui.request.params import ParamsPane
from restdesk.gui.request.query import Query
from restdesk.gui.request.request_line import RequestLine
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.pane_tabs import PaneTabs
from restdesk.model.request import Http, Request

PARAMS, HEADERS, BODY, AUTH, DOCS = "params", "headers", "body", "auth", "docs"
NAMES = (PARAMS, HEADERS, BODY, AUTH, DOCS)


class _Corner(QStackedWidget):
    """What stands at the end of the row of tabs: as big as what it shows, where Qt's own asks for the biggest."""

    def sizeHint(self) -> QSize:
        current = self.currentWidget()
        return super().sizeHint() if current is None else current.sizeHint()


class Editor(QWidget):
    """Shows a request and tells what was edited; what was not edited comes back as it was."""

    edited = Signal()
    link = Signal(object)

    def __init__(self, surroundings: Surroundings, request: Request, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._request = request
        self._query = self._before = Query.of("", ())
        self.line = RequestLine(surroundings)
        self.line.typed.connect(self._typed)
        self.line.url.editingFinished.connect(self._settle)
        self.tabs = PaneTabs()
        self.tabs.setObjectName("requestTabs")
        self._corner = _Corner()
        self._no_corner = QWidget()
        self._corner.addWidget(self._no_corner)
        self.tabs.setCornerWidget(self._corner)
        makers: tuple[Callable[[], Pane], ...] = (self._params, self._headers, self._body, self._auth, self._docs)
        for name, maker in zip(NAMES, makers, strict=True):
            self.tabs.add_pane(name, "", self._filled(name, maker))
        if request.http is not None and request.http.body is not None:
            self.tabs.show_pane(BODY)
        self.tabs.shown.connect(self._came_to_front)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.tabs, 1)
        self.show_value(request)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        """Show another request, or this one after a change from elsewhere."""
        self._request = request
        http = request.http or Http()
        self._query = self._before = Query.of(http.url, http.params)
        self.line.method.show_method(http.method)
        self.line.show_url(http.url)
        self._surroundings.refresh(request)
        for pane in self._made():
            self._fill(pane)
        self._count()

    def value(self) -> Request:
        """Return the request as it stands, with all that is typed."""
        for pane in self._made():
            pane.flush()
        self._take()
        self._count()
        return self._request

    def current(self) -> Request:
        """Return the request as it was last taken: a body or a secret may still be typed."""
        return self._request

    def refresh(self) -> None:
        """Show anew what comes from the surroundings."""
        self._surroundings.refresh(self._request)
        self.line.refresh()
        for pane in self._made():
            pane.refresh()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        labels = (self.tr("Params"), self.tr("Headers"), self.tr("Body"), self.tr("Auth"), self.tr("Docs"))
        for name, label in zip(NAMES, labels, strict=True):
            self.tabs.set_label(name, label)
        self.line.retranslate()
        for pane in self._made():
            pane.retranslate()
        self._fit_corner()

    def show_error(self, field: str, text: str) -> None:
        """Mark the input of that name with what is wrong, and give it the focus."""
        if self.line.show_error(field, text):
            return
        name = next((name for start, name in _PANE_OF if field.startswith(start)), None)
        if name is not None:
            self.tabs.show_pane(name)
            cast(Pane, self.tabs.pane(name)).show_error(field, text)

    def clear_errors(self) -> None:
        """Take all marks away."""
        self.line.clear_errors()
        for pane in self._made():
            pane.clear_errors()

    def _typed(self) -> None:
        self._take()
        self._count()
        self.edited.emit()

    def _tabled(self, rows: object) -> None:
        self._query = self._before = self._query.tabled(rows)  # type: ignore[arg-type]  # carried by a signal
        self.line.show_url(self._query.url)
        self._show_query()
        self._pane_edited()

    def _settle(self) -> None:
        """The URL was left: what is typed into it next is compared with what it is now."""
        self._before = self._query

    def _pane_edited(self) -> None:
        self._take()
        self._count()
        self.edited.emit()

    def _take(self) -> None:
        """Take what stands in the line and in the panes that were made."""
        url = self.line.typed_url()
        if url != self._query.url:
            self._query = self._before.typed(url)  # so that a URL cleared and typed anew keeps its descriptions
            self._show_query()
        request = self._request
        http = request.http or Http()
        params = http.params if self._query.params == http.params else self._query.params
        request = with_http(request, method=self.line.method.method(), url=url, params=params)
        for pane in self._made():
            request = pane.value(request)
        self._request = request

    def _count(self) -> None:
        rows = sum(1 for line in self._query.shown if line.place is not None)
        self.tabs.set_count(PARAMS, rows)
        self.tabs.set_count(HEADERS, header_count(self._request))

    def _show_query(self) -> None:
        pane = self.tabs.made(PARAMS)
        if isinstance(pane, ParamsPane):
            pane.show_query(self._query)

    def _params(self) -> Pane:
        pane = ParamsPane(self._surroundings)
        pane.tabled.connect(self._tabled)
        return pane

    def _headers(self) -> Pane:
        return HeadersPane(self._surroundings)

    def _body(self) -> Pane:
        return BodyPane(self._surroundings)

    def _auth(self) -> Pane:
        return AuthPane(self._surroundings)

    def _docs(self) -> Pane:
        pane = DocsPane(self._surroundings)
        pane.link.connect(self.link)
        return pane

    def _filled(self, name: str, make: Callable[[], Pane]) -> Callable[[], QWidget]:
        """The maker of a pane that shows the request and tells of its edits."""

        def made() -> QWidget:
            pane = make()
            self._fill(pane)
            pane.edited.connect(self._pane_edited)
            if pane.corner is not None:
                self._corner.addWidget(pane.corner)
            if name == self.tabs.current_name():
                self._show_corner(pane)
            return pane

        return made

    def _fill(self, pane: Pane) -> None:
        if isinstance(pane, ParamsPane):
            pane.show_query(self._query)
        else:
            pane.show_value(self._request)

    def _made(self) -> list[Pane]:
        return [cast(Pane, pane) for name in NAMES if (pane := self.tabs.made(name)) is not None]

    def _came_to_front(self, name: str) -> None:
        pane = cast(Pane, self.tabs.pane(name))
        self._show_corner(pane)
        self._order_focus(pane)

    def _order_focus(self, pane: Pane) -> None:
        """Let Tab go from the row of tabs to the box at its end and then through the pane."""
        bar = self.tabs.tabBar()
        let_follow(bar if pane.corner is None else let_follow(bar, pane.corner), pane)

    def _show_corner(self, pane: Pane) -> None:
        self._corner.setCurrentWidget(pane.corner or self._no_corner)
        self._fit_corner()

    def _fit_corner(self) -> None:
        """Let the corner be as wide as what it shows, not as the widest of all."""
        self._corner.setFixedWidth(max(1, self._corner.sizeHint().width()))
        self.tabs.setCornerWidget(self._corner)  # which lays it out again, at the right end
        self._corner.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_focus(cast(Pane, self.tabs.pane(self.tabs.current_name())))


_PANE_OF = (("headers", HEADERS), ("params", PARAMS), ("body", BODY), ("auth", AUTH))
