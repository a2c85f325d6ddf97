"""The response side of a request: what came back, as panes behind tabs."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol, cast

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from restdesk.errors import RestDeskError
from restdesk.gui.context import Context
from restdesk.gui.response.answers import Answers
from restdesk.gui.response.body.pane import BodyPane
from restdesk.gui.response.challenge import notes_of_challenge
from restdesk.gui.response.checks import ChecksPane
from restdesk.gui.response.cookies import CookiesPane
from restdesk.gui.response.headers import HeadersPane
from restdesk.gui.response.notification import LongSend
from restdesk.gui.response.origins import COOKIES as STORE
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.remedies import CopyCurl, Mend, ShowChain, ShowField
from restdesk.gui.response.sent import SentPane
from restdesk.gui.response.summary import Summary
from restdesk.gui.response.timeline import TimelinePane
from restdesk.gui.translate import said
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.pane_tabs import PaneTabs
from restdesk.model.event import SendEvent
from restdesk.model.exchange import Exchange, Failure
from restdesk.model.ready import Place
from restdesk.spool import Body

PATIENCE = 200
"""Milliseconds that the response before stays while the next is awaited: a quick one comes without a flicker."""

BODY, HEADERS, COOKIES, TIMELINE, CHECKS, SENT = "body", "headers", "cookies", "timeline", "checks", "sent"
NAMES = (BODY, HEADERS, COOKIES, TIMELINE, CHECKS, SENT)

NOWHERE = Place()

_ROOMY = 700
"""Pixels of width from which tabs and a whole status line stand side by side."""


class _Pane(Protocol):
    """What every pane behind the tabs can do."""

    def show_outcome(self, outcome: Outcome) -> None: ...
    def retranslate(self) -> None: ...


class ResponsePane(QWidget):
    """Shows one Send from its beginning to its outcome, and keeps the last answers for a look back.

    Whoever closes a request calls `clear`, so that the bodies of its responses leave the disk. `mend` carries what
    the person's click on a button changes, as a `Mend`: it is for the request's tab to carry out.
    """

    mend = Signal(object)
    told = Signal(object)
    """Carries whether the body was saved, and words for the bar."""

    def __init__(self, context: Context, place: Place = NOWHERE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place = place
        self._outcome = Outcome()
        self._answers = Answers()
        self._long = LongSend(context, self)
        self._summary = Summary(context.session.clock)
        self._summary.stepped.connect(self.step)
        self._tabs = PaneTabs()
        self._tabs.setObjectName("responseTabs")
        self._tabs.add_pane(BODY, "", self._filled(self._make_body))
        self._tabs.add_pane(HEADERS, "", self._filled(self._make_headers))
        self._tabs.add_pane(COOKIES, "", self._filled(self._make_cookies))
        self._tabs.add_pane(TIMELINE, "", self._filled(self._make_timeline))
        self._tabs.add_pane(CHECKS, "", self._filled(ChecksPane))
        self._tabs.add_pane(SENT, "", self._filled(self._make_sent))
        self._tabs.setCornerWidget(self._summary)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._show_waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 14, 0)
        column.addWidget(self._tabs)
        self.setFocusProxy(self._tabs)
        self.retranslate()

    def begin(self) -> None:
        """A Send begins; the response before goes when this one takes long."""
        self._long.begin()
        self._summary.begin()
        self._body().begin()
        self._patience.start()

    def progress(self, event: SendEvent) -> None:
        """Tell what the Send is doing now."""
        self._body().progress(event)

    def end(self) -> None:
        """The Send is over. What came of it follows; if nothing does (a question comes first), the clock stops."""
        self._patience.stop()
        self._summary.show_outcome(self._outcome)
        self._body().end()

    def show_exchange(self, exchange: Exchange) -> None:
        """Show what came of the Send, and announce it."""
        notes = (*notes_of_challenge(exchange), *exchange.notes)
        outcome = Outcome(msgspec.structs.replace(exchange, notes=notes))
        gone = self._answers.add(outcome)
        self._replace(outcome)
        self._discard(gone)
        result = said(exchange.failure.what) if exchange.failure is not None else self._result()
        announce(self, result)
        self._long.end(_called(exchange), result)

    def show_error(self, error: RestDeskError) -> None:
        """Show why nothing was sent, and announce it."""
        self._answers.leave()
        self._replace(Outcome(refused=Failure.of(error)))
        announce(self, said(error.what))

    def clear(self) -> None:
        """Forget the last answers and delete their bodies."""
        gone = self._answers.clear()
        self._replace(Outcome())
        self._discard(gone)
        self._long.close()

    def step(self, by: int) -> None:
        """Show the answer before (-1) or after (1) the shown one, and announce it; the request stays as it is."""
        outcome = self._answers.step(by) if self.can_step(by) else None
        if outcome is not None:
            self._summary.show_outcome(outcome)
            self._show(outcome)
            self._summary.show_answers(*self._answers.place())
            announce(self, f"{self._summary.spoken_place()}: {self._result()}")

    def can_step(self, by: int) -> bool:
        """Return whether there is an answer in that direction, and no Send is under way."""
        return self._answers.can_step(by) and not self._summary.runs()

    def set_place(self, place: Place) -> None:
        """Show the cookies of another environment."""
        self._place = place
        if isinstance(pane := self._tabs.made(COOKIES), CookiesPane):
            pane.set_place(place)

    def find_open(self) -> None:
        """Go to the find field of the body."""
        self._tabs.show_pane(BODY)
        self._body().find_open()

    def find_next(self, back: bool = False) -> None:
        """Go to the next place that was found in the body, or to the one before."""
        self._tabs.show_pane(BODY)
        self._body().find_next(back)

    def has_body(self) -> bool:
        """Return whether there is a body that can be saved."""
        return self._body().has_body()

    def save_body(self) -> None:
        """Ask where to save the body, and save it there."""
        self._body().save()

    def toggle_wrap(self) -> None:
        """Let long lines of the body go on in the next row, or no longer."""
        self._body().toggle_wrap()

    def retranslate(self) -> None:
        """Say all in the language of now."""
        labels = (
            *(self.tr("Response"), self.tr("Headers"), self.tr("Cookies")),
            *(self.tr("Timeline"), self.tr("Checks"), self.tr("Sent")),
        )
        for name, label in zip(NAMES, labels, strict=True):
            self._tabs.set_label(name, label)
        self._summary.retranslate()
        for pane in self._made():
            pane.retranslate()

    def refresh_theme(self) -> None:
        """Paint all in the colours of now; none are kept."""
        for widget in self.findChildren(QWidget):
            widget.update()

    def _replace(self, outcome: Outcome) -> None:
        self._patience.stop()
        self._summary.show_outcome(outcome)
        self._show(outcome)
        self._summary.show_answers(*self._answers.place())
        if outcome.failure is not None and outcome.response is None:
            self._tabs.show_pane(BODY)

    def _show_waiting(self) -> None:
        self._show(Outcome())
        self._body().show_under_way()

    def _show(self, outcome: Outcome) -> None:
        """Show the outcome in every pane."""
        self._outcome = outcome
        for pane in self._made():
            pane.show_outcome(outcome)
        response, checks = outcome.response, outcome.checks
        self._tabs.set_count(HEADERS, len(response.headers) if response is not None else 0)
        self._tabs.set_count(CHECKS, f"{outcome.passed}/{len(checks)}" if checks else "")
        self._tabs.set_count(COOKIES, _cookies(outcome))

    def _discard(self, gone: Iterable[Outcome]) -> None:
        """Delete the bodies of answers that no pane shows any more."""
        bodies = [hop.response.body for outcome in gone for hop in outcome.hops if hop.response is not None]
        if bodies:
            self._context.background.run(partial(_discard, bodies), owner=self)

    def _body(self) -> BodyPane:
        return cast(BodyPane, self._tabs.pane(BODY))

    def _make_body(self) -> BodyPane:
        pane = BodyPane(self._context)
        pane.mend.connect(self._mend)
        pane.told.connect(self.told)
        return pane

    def _make_timeline(self) -> TimelinePane:
        pane = TimelinePane()
        pane.mend.connect(self._mend)
        return pane

    def _make_headers(self) -> HeadersPane:
        return HeadersPane(self._context.session.clock)

    def _make_cookies(self) -> CookiesPane:
        return CookiesPane(self._context, self._place)

    def _make_sent(self) -> SentPane:
        pane = SentPane(self._context)
        pane.mend.connect(self._mend)
        return pane

    def _mend(self, mend: Mend) -> None:
        if isinstance(mend, ShowChain):
            self._tabs.show_pane(TIMELINE)
            self._tabs.pane(TIMELINE).setFocus()
        elif mend == ShowField(STORE):
            self._tabs.show_pane(COOKIES)
            self._tabs.pane(COOKIES).setFocus()
        elif isinstance(mend, ShowField | CopyCurl):
            self.mend.emit(mend)
        else:
            self._tabs.setFocus()  # the button goes with its failure
            self.mend.emit(mend)

    def _filled(self, make: Callable[[], QWidget]) -> Callable[[], QWidget]:
        """The maker of a pane that shows at once what the others show."""

        def made() -> QWidget:
            pane = make()
            cast(_Pane, pane).show_outcome(self._outcome)
            return pane

        return made

    def _made(self) -> list[_Pane]:
        return [cast(_Pane, pane) for name in NAMES if (pane := self._tabs.made(name)) is not None]

    def _result(self) -> str:
        """`200 OK, 23 ms, 3 of 3 checks passed`."""
        checks = len(self._outcome.checks)
        words = self.tr("{passed} of {count} checks passed").format(passed=self._outcome.passed, count=checks)
        return ", ".join((self._summary.spoken(), words) if checks else (self._summary.spoken(),))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._summary.set_brief(self.width() < _ROOMY)
        super().resizeEvent(event)


def _called(exchange: Exchange) -> str:
    """`GET http://…`: what was sent first."""
    return f"{exchange.hops[0].method} {exchange.hops[0].url}" if exchange.hops else "RestDesk"


def _cookies(outcome: Outcome) -> int:
    """How many cookies the responses set."""
    responses = (hop.response for hop in outcome.hops if hop.response is not None)
    return sum(field.name.lower() == "set-cookie" for response in responses for field in response.headers)


def _discard(bodies: Iterable[Body]) -> None:
    for body in bodies:
        body.discard()
