"""One click on Send in the window: the questions before, the events while it runs, the outcome."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from restdesk.errors import RestDeskError
from restdesk.gui.background import Handle
from restdesk.gui.widgets.message_bar import BarButton, BarField, Kind, MessageBar
from restdesk.model.event import Finished, SendEvent
from restdesk.model.exchange import Exchange
from restdesk.model.ready import (
    Answers,
    Place,
    ProcessVariableWanted,
    PromptWanted,
    Question,
    Questions,
    Ready,
    SecretWanted,
)
from restdesk.model.request import Request
from restdesk.model.text import Secret, Text
from restdesk.session.state import DemoStarted

if TYPE_CHECKING:
    from restdesk.gui.context import Context


class Sending(QObject):
    """Sends one request at a time. `began` and `ended` frame it; `under_way` says that it is prepared and goes out."""

    began = Signal()
    ended = Signal()
    under_way = Signal()
    event_came = Signal(object)
    finished = Signal(object)
    answered = Signal(object)
    """Carries the Answers for which the request as it stands now is to be sent."""
    refused = Signal(object)
    """Carries the RestDeskError for which nothing was sent."""

    def __init__(self, context: "Context", bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._bar = bar
        self._place = Place()
        self._request = Request()
        self._answers = Answers()
        self._work: Handle | None = None
        self._starting: Handle | None = None
        self._sends = False

    def runs(self) -> bool:
        """Whether a Send is under way, its preparation included."""
        return self._work is not None

    def send(self, request: Request, place: Place, answers: Answers = Answers()) -> None:  # noqa: B008  frozen
        """Begin; does nothing while another Send runs."""
        if self._work is not None:
            return
        self._request, self._place, self._answers = request, place, answers
        self._bar.clear()
        self._sends = False
        self.began.emit()
        if self._starting is not None or self._context.session.demo_wanted(place):
            self._start_demo()
        else:
            self._prepare()

    def cancel(self) -> None:
        """End what runs; the outcome still comes, with all that came so far."""
        if self._work is None:
            return
        if self._work is not self._starting:  # a server that starts is not left without its values
            self._work.cancel()
        if not self._sends:  # nothing is under way yet, so nothing more will come
            self._end()

    def _start_demo(self) -> None:
        """Start the demo server, or wait for the start under way; its values are kept if this request is closed."""
        context = self._context
        if self._starting is None:
            handle = context.background.run(context.session.start_demo(), owner=context.changes)
            self._starting = handle.done(self._demo_started).failed(self._demo_failed)
        self._work = self._starting

    def _demo_started(self, change: object) -> None:
        assert isinstance(change, DemoStarted)
        self._context.session.apply(change)
        if self._demo_is_waited_for():
            self._say_started(change)
            self._prepare()

    def _demo_failed(self, error: BaseException) -> None:
        if self._demo_is_waited_for():
            self._failed(error)

    def _demo_is_waited_for(self) -> bool:
        """Whether a Send waits for the start that ended; it may have been cancelled, or the request closed."""
        ended, self._starting = self._starting, None
        return shiboken6.isValid(self) and self._work is ended

    def _say_started(self, change: DemoStarted) -> None:
        title = self.tr("The demo server was not running. It was started at {address}.")
        self._bar.show_message(Kind.INFO, title.format(address=change.demo.address))

    def _prepare(self) -> None:
        work = self._context.session.prepare(self._request, self._place, self._answers)
        handle = self._context.background.run(work, owner=self)
        self._work = handle.done(self._prepared).failed(self._failed)

    def _prepared(self, outcome: object) -> None:
        if isinstance(outcome, Questions):
            self._end()
            self._ask(outcome)
            return
        assert isinstance(outcome, Ready)
        self._sends = True
        self.under_way.emit()
        work = self._context.background.run(self._context.session.send(outcome), owner=self)
        self._work = work.event(self._on_event).failed(self._failed)

    def _on_event(self, event: SendEvent) -> None:
        if not isinstance(event, Finished):
            self.event_came.emit(event)
            return
        for effect in event.effects:
            self._context.session.apply(effect)
        self._end()
        self.finished.emit(event.exchange)

    def _failed(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)
            return
        self.refused.emit(error)

    def _end(self) -> None:
        self._work = None
        self.ended.emit()

    def _ask(self, questions: Questions) -> None:
        """Ask everything at once in the bar: a line and a field a question.

        A variable of the machine cannot be given here, so with one among them nothing is to be typed.
        """
        fields: list[BarField] = []
        buttons: list[BarButton] = []
        if not any(isinstance(question, ProcessVariableWanted) for question in questions.items):
            secret = (SecretWanted, PromptWanted)
            fields += [BarField(item.name, _label(item), isinstance(item, secret)) for item in questions.items]
            send = lambda texts: self._answer(questions, texts)  # noqa: E731  too short for a method
            buttons.append(BarButton(self.tr("Send"), send, main=True))
        lines = [self._asked(question) for question in questions.items]
        self._bar.show_message(Kind.QUESTION, self.tr("Before this can be sent:"), lines, buttons, fields)

    def _asked(self, question: Question) -> str:
        match question:
            case SecretWanted():
                text = self.tr("The secret “{name}” has no value here yet. It stands in: {field}.")
            case PromptWanted():
                text = self.tr("A value is asked for: {name}. It stands in: {field}.")
            case ProcessVariableWanted():
                text = self.tr(
                    "“{name}” is a variable of this machine, which a collection may not read. It stands in: {field}."
                )
            case _:
                text = self.tr("Nothing defines the variable “{name}”. It stands in: {field}.")
        return text.format(name=_label(question), field=self._field(question.field))

    def _field(self, field: str) -> str:
        """Return in words where something stands."""
        start = field.partition("[")[0].partition(".")[0]
        names = {
            "url": self.tr("URL"),
            "headers": self.tr("Headers"),
            "body": self.tr("Body"),
            "auth": self.tr("Auth"),
            "assertions": self.tr("Checks"),
        }
        return names.get(start, field)

    def _answer(self, questions: Questions, texts: Mapping[str, str]) -> None:
        values: list[tuple[str, Text]] = []
        for question in questions.items:
            text = texts.get(question.name, "")
            if isinstance(question, SecretWanted):
                if text:
                    self._context.session.secrets.answer(self._place, question.name, text)
            elif isinstance(question, PromptWanted):
                values.append((question.name, Text(Secret(text))))
            elif text:
                values.append((question.name, Text(text)))
        self.answered.emit(Answers((*self._answers.values, *values)))


def exchange_of(finished: object) -> Exchange:
    """Return what `finished` carried."""
    assert isinstance(finished, Exchange)
    return finished


def _label(question: Question) -> str:
    return question.name.removeprefix("?").strip()
