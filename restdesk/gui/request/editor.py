"""The request builder: the request line, and the panes behind tabs."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from restdesk.gui.request.auth.pane import AuthPane
from restdesk.gui.request.body.pane import BodyPane
from restdesk.gui.request.docs import DocsPane
from restdesk.gui.request.headers import HeadersPane, header_count
from restdesk.gui.request.pairs_edit import PairsEdit
from restdesk.gui.request.pane import Pane, with_http
from restdesk.gui.request.panes_editor import SETTINGS, PanesEditor
from restdesk.gui.request.params import ParamsPane
from restdesk.gui.request.query import Edited, Query
from restdesk.gui.request.request_line import RequestLine
from restdesk.gui.request.show_field import focus_field, is_own
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.model.exchange import Exchange
from restdesk.model.request import Http, Request

if TYPE_CHECKING:  # made when first shown
    from restdesk.gui.request.checks.pane import ChecksPane
    from restdesk.gui.request.variables import VariablesPane

PARAMS, HEADERS, BODY, AUTH, DOCS = "params", "headers", "body", "auth", "docs"
CHECKS, VARIABLES = "checks", "variables"
NAMES = (PARAMS, HEADERS, BODY, AUTH, CHECKS, VARIABLES, SETTINGS, DOCS)


_PANE_OF = (
    *(("headers", HEADERS), ("params", PARAMS), ("body", BODY), ("auth", AUTH)),
    *(("assertions", CHECKS), ("actions", CHECKS), ("scripts", CHECKS)),
    *(("variables", VARIABLES), ("settings", SETTINGS)),
    *(("docs", DOCS), ("own.docs", DOCS), ("x-restdesk.docs", DOCS)),
    *(("x-restdesk.operation", BODY), ("x-restdesk", SETTINGS)),
)


class Editor(PanesEditor):
    """Shows a request and tells what was edited; what was not edited comes back as it was."""

    pane_of = _PANE_OF

    def __init__(self, surroundings: Surroundings, request: Request, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, request, "requestTabs", parent)
        self._answered: tuple[Request, Exchange] | None = None
        self._query = self._before = Query.of("", ())
        self._rows_typed: Sequence[Edited] = ()
        self.line = RequestLine(surroundings)
        self.line.typed.connect(self._typed)
        self.line.url.editingFinished.connect(self._settle)
        makers: tuple[Callable[[], Pane], ...] = (
            *(self._params, self._headers, self._body, self._auth),
            *(self._checks, self._variables, self._settings, self._docs),
        )
        has_body = request.call is not None and request.call.body is not None
        self._add_panes(dict(zip(NAMES, makers, strict=True)), BODY if has_body else "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.tabs, 1)
        self.show_value(request)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        """Show another request, or this one after a change from elsewhere."""
        self._pause.drop()
        self._request = request
        http = request.call or Http()
        self._query = self._before = Query.of(http.url, http.params)
        self.line.method.show_method(http.method)
        self.line.show_url(http.url)
        self._surroundings.refresh(request)
        for pane in self._made():
            self._fill(pane)
        self._count()

    def refresh(self) -> None:
        """Show anew what comes from the surroundings."""
        super().refresh()
        self.line.refresh()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        labels = (
            *(self.tr("Params"), self.tr("Headers"), self.tr("Body"), self.tr("Auth")),
            *(self.tr("Checks"), self.tr("Variables"), self.tr("Settings"), self.tr("Docs")),
        )
        for name, label in zip(NAMES, labels, strict=True):
            self.tabs.set_label(name, label)
        self.line.retranslate()
        for pane in self._made():
            pane.retranslate()
        self._count()
        self._corner.fit()

    def show_error(self, field: str, text: str) -> None:
        """Mark the input of that name with what is wrong, and give it the focus."""
        if self.line.show_error(field, text):
            return
        name = self._pane_for(field)
        if name is not None:
            self.tabs.show_pane(name)
            cast(Pane, self.tabs.pane(name)).show_error(field, text)

    def bring_up(self, field: str) -> None:
        """Bring the pane to the front in which a field of the request stands, `http.headers[2].value` or `auth`."""
        start = field.removeprefix("http.").removeprefix("graphql.").removeprefix("runtime.")
        name = self._pane_for(start)
        here = _SHOWN_TOO.get(self.tabs.current_name())
        if name is not None and not (here and start.startswith(here)):
            self.tabs.show_pane(name)

    def show_field(self, field: str) -> None:
        """Go to the input of that name, `headers[2].value`, `auth.token` or `url`; nothing is marked."""
        line = {"url": self.line.url, "method": self.line.method}.get(field)
        if line is not None:
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._show_in_pane(field)

    def show_variable(self, name: str, value: str | None = None) -> None:
        """Go to a variable of the request's own; where there is none one is made, with that value."""
        self.tabs.show_pane(VARIABLES)
        cast("VariablesPane", self.tabs.pane(VARIABLES)).show_variable(name, value)

    def set_up_auth(self, scheme: str) -> None:
        """Choose that scheme of authentication and go to its first field."""
        self.tabs.show_pane(AUTH)
        pane = cast(AuthPane, self.tabs.pane(AUTH))
        pane.box.setCurrentIndex(pane.box.findData(scheme))
        focus_field(pane, "auth")

    def show_results(self, request: Request, exchange: Exchange) -> None:
        """Say what came of the checks and captures of `request` as it was sent."""
        self._answered = (request, exchange)
        pane = self.tabs.made(CHECKS)
        if pane is not None:
            cast("ChecksPane", pane).show_results(request, exchange)

    def text_pane(self) -> BodyPane | None:
        """Return the pane of the body while it is shown."""
        pane = self.tabs.made(BODY) if self.tabs.current_name() == BODY else None
        return pane if isinstance(pane, BodyPane) and pane.is_text() else None

    def texts(self) -> list[CodeEdit]:
        """Return the editors of the body's texts that were made."""
        pane = self.tabs.made(BODY)
        return pane.texts() if isinstance(pane, BodyPane) else []

    def has_rows(self) -> bool:
        """Return whether the pane in front has rows that can be edited as text."""
        return self._rows() is not None

    def turn_rows(self) -> None:
        """Show the rows of the pane in front as text, or as a table again."""
        rows = self._rows()
        if rows is not None:
            rows.button.toggle()

    def _rows(self) -> PairsEdit | None:
        pane = self.tabs.made(self.tabs.current_name())
        found = pane.findChildren(PairsEdit) if pane is not None else []
        return next((rows for rows in found if rows.isVisible()), None)

    def clear_errors(self) -> None:
        """Take all marks away."""
        self.line.clear_errors()
        for pane in self._made():
            pane.clear_errors()

    def _typed(self) -> None:
        self._pause.do(self._pane_edited, len(self.line.url.text()))

    def _tabled(self, rows: Sequence[Edited]) -> None:
        self._rows_typed = rows
        self._pause.do(self._take_rows, len(self._query.url))

    def _take_rows(self) -> None:
        self._query = self._before = self._query.tabled(self._rows_typed)
        self.line.show_url(self._query.url)
        self._show_query()
        self._pane_edited()

    def _path_tabled(self, rows: object) -> None:
        self._pause.flush()
        self._query = self._before = self._query.with_path(rows)  # type: ignore[arg-type]  # carried by a signal
        self._show_query()
        self._pane_edited()

    def _settle(self) -> None:
        """The URL was left: what is typed into it next is compared with what it is now."""
        self._pause.flush()
        self._before = self._query

    def _take(self) -> None:
        """Take what stands in the line and in the panes that were made."""
        url = self.line.typed_url()
        if url != self._query.url:
            self._query = self._before.typed(url)  # so that a URL cleared and typed anew keeps its descriptions
            self._show_query()
        request, before = self._request, self._request.runtime.variables
        http = request.call or Http()
        params = http.params if self._query.params == http.params else self._query.params
        request = with_http(request, method=self.line.method.method(), url=url, params=params)
        for pane in self._made():
            request = pane.value(request)
        if request.call is not None and request.call.method != self.line.method.method():
            self.line.method.show_method(request.call.method)  # what becomes GraphQL is sent by POST
        self._request = request
        if request.runtime.variables != before:
            self.refresh()

    def _count(self) -> None:
        rows = sum(1 for line in self._query.shown if line.place is not None)
        self.tabs.set_count(PARAMS, rows)
        self.tabs.set_count(HEADERS, header_count(self._request))
        self.tabs.set_count(CHECKS, self._checks_told())
        self.tabs.set_count(VARIABLES, variable_count(self._request))
        self._follow()

    def _checks_told(self) -> str:
        """Return how many checks there are, and that there are scripts, which are not run."""
        told = [str(count)] if (count := check_count(self._request)) else []
        return " · ".join((*told, self.tr("scripts not run")) if self._request.runtime.scripts else told)

    def _show_query(self) -> None:
        pane = self.tabs.made(PARAMS)
        if isinstance(pane, ParamsPane):
            pane.show_query(self._query)

    def _params(self) -> Pane:
        pane = ParamsPane(self._surroundings)
        pane.tabled.connect(self._tabled)
        pane.path_tabled.connect(self._path_tabled)
        return pane

    def _headers(self) -> Pane:
        pane = HeadersPane(self._surroundings)
        pane.lead.connect(lambda field: self.show_field(str(field)))
        return pane

    def _body(self) -> Pane:
        pane = BodyPane(self._surroundings)
        pane.text_made.connect(self.text_made)
        return pane

    def _auth(self) -> Pane:
        pane = AuthPane(self._surroundings)
        pane.lead.connect(self._lead)
        return pane

    def _lead(self, field: str) -> None:
        """Go to an input of the request, or to the folder or collection that it is inherited from."""
        if is_own(field):
            self.show_field(field)
        elif address := self._surroundings.address_of(field):
            self.link.emit(address)

    def _checks(self) -> Pane:
        from restdesk.gui.request.checks.pane import ChecksPane

        pane = ChecksPane(self._surroundings)
        if self._answered is not None:
            pane.show_results(*self._answered)
        return pane

    def _variables(self) -> Pane:
        from restdesk.gui.request.variables import VariablesPane

        return VariablesPane(self._surroundings)

    def _settings(self) -> Pane:
        from restdesk.gui.request.settings.pane import SettingsPane

        return SettingsPane(self._surroundings)

    def _docs(self) -> Pane:
        pane = DocsPane(self._surroundings)
        pane.link.connect(self.link)
        pane.text_made.connect(self.text_made)
        return pane

    def _fill(self, pane: Pane) -> None:
        if isinstance(pane, ParamsPane):
            pane.show_query(self._query)
        super()._fill(pane)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_focus(cast(Pane, self.tabs.pane(self.tabs.current_name())))


_SHOWN_TOO = {PARAMS: "settings.encode_url", HEADERS: "settings.omit_headers"}
"""Settings that these panes have too."""


def check_count(request: Request) -> int:
    """Return how many checks the request has that count."""
    return sum(1 for row in request.runtime.assertions if row.expression and not row.disabled)


def variable_count(request: Request) -> int:
    """Return how many variables of its own the request has that count."""
    return sum(1 for row in request.runtime.variables if row.name and not row.disabled)
