"""One click on Send in the window: the questions before, the events while it runs, the outcome."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from restdesk.errors import RestDeskError
from restdesk.gui.background import Handle
from restdesk.gui.widgets.message_bar import BarButton, BarField, Kind, MessageBar
from restdesk.model.collection import Collection
from restdesk.model.event import Finished, SendEvent
from restdesk.model.ready import (
    Answers,
    FileWanted,
    OverrideWanted,
    Place,
    ProcessVariableWanted,
    ProductionWanted,
    PromptWanted,
    Question,
    Questions,
    Ready,
    SecretWanted,
    VariableWanted,
)
from restdesk.model.request import Request
from restdesk.model.text import Secret, Text
from restdesk.session.allowed import Once
from restdesk.session.state import Change, DemoStarted

if TYPE_CHECKING:
    from restdesk.gui.context import Context

NO_ANSWERS = Answers()
USUAL = Once()


class Sending(QObject):
    """Sends one request at a time. `began` and `ended` frame it; `under_way` says that it is prepared and goes out."""

    began = Signal()
    ended = Signal()
    under_way = Signal()
    event_came = Signal(object)
    finished = Signal(object)
    answered = Signal(object)
    """Carries the Answers for which the request as it stands now is to be sent."""
    once_more = Signal(object)
    """Carries the name of the production environment to which the request would go: nothing was sent yet."""
    refused = Signal(object)
    """Carries the RestDeskError for which nothing was sent."""

    def __init__(self, context: "Context", bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._bar = bar
        self._place = Place()
        self._request = Request()
        self._answers = NO_ANSWERS
        self.once = USUAL
        """What held for the last Send alone."""
        self._work: Handle | None = None
        self._starting: Handle | None = None
        self._sends = False
        self._asked_for: tuple[int, Questions] | None = None
        context.changes.changed.connect(self._on_change)

    @property
    def request(self) -> Request:
        """The request that was sent last, as it was."""
        return self._request

    @property
    def answers(self) -> Answers:
        """What was answered for the last Send."""
        return self._answers

    def runs(self) -> bool:
        """Whether a Send is under way, its preparation included."""
        return self._work is not None

    def send(self, request: Request, place: Place, answers: Answers = NO_ANSWERS, once: Once = USUAL) -> None:
        """Begin; does nothing while another Send runs. `once` holds for this Send, its questions included."""
        if self._work is not None:
            return
        self._request, self._place, self._answers, self.once = request, place, answers, once
        self._bar.clear()
        self._asked_for = None
        self._sends = False
        self.began.emit()
        if self._starting is not None or self._context.session.demo_wanted(place, request):
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
        work = self._context.session.prepare(self._request, self._place, self._answers, self.once)
        handle = self._context.background.run(work, owner=self)
        self._work = handle.done(self._unless_cancelled(handle, self._prepared))
        handle.failed(self._unless_cancelled(handle, self._failed))

    def _unless_cancelled(self, handle: Handle, hear: Callable[[Any], None]) -> Callable[[Any], None]:
        """Return what hears the outcome only while it is waited for: a Cancel may come when the work has ended."""

        def heard(outcome: Any) -> None:
            if self._work is handle:
                hear(outcome)

        return heard

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

        A variable of the machine cannot be given here, so with one among them nothing is to be typed. Files are asked
        for alone, once everything in their names is known.
        """
        production = next((item for item in questions.items if isinstance(item, ProductionWanted)), None)
        if production is not None:
            self.once_more.emit(production.name)
            return
        fields: list[BarField] = []
        buttons: list[BarButton] = []
        files = [question for question in questions.items if isinstance(question, FileWanted)]
        if files:
            self._ask_for_files(files)
            return
        overrides = [question for question in questions.items if isinstance(question, OverrideWanted)]
        if overrides:
            self._ask_for_overrides(overrides)
            return
        if not any(isinstance(question, ProcessVariableWanted) for question in questions.items):
            secret = (SecretWanted, PromptWanted)
            fields += [BarField(item.name, _label(item), isinstance(item, secret)) for item in questions.items]
            send = lambda texts: self._answer(questions, texts)  # noqa: E731  too short for a method
            buttons.append(BarButton(self.tr("Send"), send, main=True))
        lines = [self._asked(question) for question in questions.items]
        title = self.tr("Before this can be sent:")
        self._asked_for = self._bar.show_message(Kind.QUESTION, title, lines, buttons, fields), questions

    def _ask_for_files(self, files: list[FileWanted]) -> None:
        """Ask whether files outside the collection's folder may be read; closing the bar leaves them unread."""
        session = self._context.session
        text = self.tr("The request sends {path}, which is outside the collection's folder. Used in: {field}.")
        lines = [text.format(path=session.mask.apply(str(file.path)), field=self._field(file.field)) for file in files]

        def allow(_texts: Mapping[str, str]) -> None:
            for file in files:
                session.named_files.allow(self._place, file.path)
            self.answered.emit(self._answers)

        title = self.tr("Allow reading this file?") if len(files) == 1 else self.tr("Allow reading these files?")
        self._bar.show_message(Kind.QUESTION, title, lines, [BarButton(self.tr("Allow"), allow, main=True)])

    def _ask_for_overrides(self, overrides: list[OverrideWanted]) -> None:
        """Ask whether settings of a file may be used; closing the bar sends nothing."""
        from restdesk.gui.request.overrides import allowing, said_of

        def allow(_texts: Mapping[str, str]) -> None:
            for override in overrides:
                self._context.session.apply(allowing(override, self._place))
            self.answered.emit(self._answers)

        title = self.tr("Allow this until RestDesk quits?")
        buttons = [BarButton(self.tr("Allow"), allow, main=True)]
        self._bar.show_message(Kind.QUESTION, title, [said_of(override) for override in overrides], buttons)

    def _asked(self, question: Question) -> str:
        match question:
            case SecretWanted():
                text = self.tr("The secret “{name}” has no value here yet. Used in: {field}.")
            case PromptWanted():
                text = self.tr("A value is asked for: {name}. Used in: {field}.")
            case ProcessVariableWanted():
                text = self.tr(
                    "“{name}” is a variable of this machine, which a collection may not read. Used in: {field}."
                )
            case _:
                text = self.tr("Nothing defines the variable “{name}”. Used in: {field}.")
        said = text.format(name=_label(question), field=self._field(question.field))
        return f"{said} {self._set_by(question.name)}".strip()

    def _set_by(self, name: str) -> str:
        """Say which request of the collection captures the variable, if one does."""
        opened = self._context.session.state.opened(self._place.collection)
        title = captured_by(opened.collection, name) if opened is not None else ""
        return self.tr("The request “{title}” sets it: send that one first.").format(title=title) if title else ""

    def _on_change(self, _change: Change) -> None:
        """Take the question away if all that it asks for has a value now."""
        if self._asked_for is None:
            return
        number, questions = self._asked_for
        opened = self._context.session.state.opened(self._place.collection)
        place = self._place if opened is None else replace(self._place, environment=opened.environment)
        scopes = self._context.session.scopes(place, self._request)
        if all(isinstance(item, VariableWanted) and scopes.lookup(item.name) for item in questions.items):
            self._asked_for = None
            self._bar.withdraw(number)

    def _field(self, field: str) -> str:
        """Return in words where something stands."""
        start = field.partition("[")[0].partition(".")[0]
        names = {
            "url": self.tr("URL"),
            "headers": self.tr("Headers"),
            "body": self.tr("Body"),
            "auth": self.tr("Auth"),
            "assertions": self.tr("Checks"),
            "settings": self.tr("Settings"),
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


def captured_by(collection: Collection, name: str) -> str:
    """Return the name of the first request that captures a variable, or an empty text."""
    return next((node.name for node in collection.requests() if name in node.brief.captures), "")


def _label(question: Question) -> str:
    return question.name.removeprefix("?").strip()
