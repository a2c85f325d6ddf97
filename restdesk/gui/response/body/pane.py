"""The body of the response, or what stands in its place."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from restdesk.content.kind import Kind
from restdesk.gui.context import Context
from restdesk.gui.response.body.content import BodyContent
from restdesk.gui.response.body.picture import Picture
from restdesk.gui.response.body.reader import Reader
from restdesk.gui.response.body.saving import Saving
from restdesk.gui.response.failure import FailureView, line_of
from restdesk.gui.response.hint import Hint
from restdesk.gui.response.lines import Line, Lines
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.reading import HEX, IMAGE, RAW, SMALL, Form, InWords, Look, Text
from restdesk.gui.response.remedies import offers, offers_of_note, offers_to_check
from restdesk.gui.response.under_way import UnderWay
from restdesk.gui.translate import said
from restdesk.model import event as event_of_send
from restdesk.model.event import SendEvent
from restdesk.model.shown import Progress
from restdesk.words import Message


class BodyPane(QWidget):
    """The body in the form that is chosen; else one line, the progress of a Send, or its failure.

    Reading is done in the background. `mend` carries what a button beside a failure or above the body changes, `told`
    whether saving went well, and words for the bar.
    """

    mend = Signal(object)
    told = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = Outcome()
        self._instead: InWords | None = None
        self._look: Look | None = None
        self._notes: tuple[Message, ...] = ()
        self._warnings: tuple[Message, ...] = ()
        self._chosen: dict[Kind, Form] = {}
        self._has_begun = False
        self._lines, self._pages = Lines(), QStackedWidget()
        self._hint, self._under_way, self._failure = Hint(), UnderWay(), FailureView()
        self._context = context
        self._made: BodyContent | None = None
        self._reader = Reader(context, self)
        self._saving = Saving(context, self)
        for page in (self._hint, self._under_way, self._failure):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._lines)
        column.addWidget(self._pages, 1)
        self._connect()
        self.retranslate()

    def begin(self) -> None:
        """A Send begins; it is not shown yet."""
        self._under_way.begin()

    def progress(self, event: SendEvent) -> None:
        """Take note of what the Send is doing; a big body that arrives will need a worker."""
        self._under_way.show_event(event)
        if isinstance(event, event_of_send.Progress) and event.received > SMALL:
            self._context.session.big.warm()

    def show_under_way(self) -> None:
        """Show what the Send is doing."""
        self._pages.setCurrentWidget(self._under_way)

    def end(self) -> None:
        """The Send is over: what it did is no longer shown."""
        if self._pages.currentWidget() is self._under_way:
            self._pages.setCurrentIndex(0)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the response; where there is none, why."""
        self._outcome = outcome
        self._instead, self._look, self._notes, self._warnings = None, None, (), ()
        if outcome.response is not None or self._made is not None:
            self._content.clear()
        self._reader.look_at(outcome.response, outcome.hops[-1].method if outcome.hops else "")
        self._show_words()
        if outcome.response is None and outcome.failure is not None:
            self._failure.show_failure(outcome.failure, offers(outcome))
            self._pages.setCurrentWidget(self._failure)
        else:
            self._pages.setCurrentIndex(0)

    def retranslate(self) -> None:
        """Say all in the language of now."""
        if self._made is not None:
            self._made.retranslate()
        self._under_way.retranslate()
        self._failure.retranslate()
        self._show_words()

    def has_body(self) -> bool:
        """Whether there is a body that can be saved."""
        response = self._outcome.response
        return response is not None and response.body.size > 0

    def find_open(self) -> None:
        """Go to the find field."""
        if self._can_find():
            self._content.searching.open()

    def find_next(self, back: bool = False) -> None:
        """Go to the next place that was found, or to the one before."""
        if self._can_find():
            self._content.searching.step(back)

    def save(self) -> None:
        """Ask where to save the body, and save it there."""
        if self.has_body():
            self._saving.ask(self._outcome)

    def toggle_wrap(self) -> None:
        """Let long lines of the body go on in the next row, or no longer."""
        self._content.toggle_wrap()

    def _connect(self) -> None:
        self._lines.mend.connect(self.mend)
        self._failure.mend.connect(self.mend)
        self._saving.told.connect(self.told)
        reader = self._reader
        reader.looked.connect(self._looked)
        reader.progressed.connect(self._progressed)
        reader.began.connect(self._began)
        reader.came.connect(self._came)
        reader.fell_back.connect(self._fell_back)
        reader.cancelled.connect(self._cancelled)

    def _can_find(self) -> bool:
        made = self._made
        return made is not None and self._pages.currentWidget() is made and not made.shows_picture()

    @property
    def _content(self) -> BodyContent:
        """The place for a body, made when the first one comes."""
        if self._made is None:
            self._made = made = BodyContent(self._context)
            made.form_chosen.connect(self._choose)
            made.save_wanted.connect(self.save)
            made.cancelled.connect(self._reader.cancel)
            self._pages.addWidget(made)
        return self._made

    def _choose(self, form: Form) -> None:
        if self._look is not None:
            self._chosen[self._look.kind] = form
            self._show_form(form)

    def _show_form(self, form: Form) -> None:
        self._notes, self._warnings = (), ()
        self._has_begun = False
        self._content.working.hide()
        self._reader.show(form)
        self._show_words()

    def _looked(self, found: Look | InWords) -> None:
        if isinstance(found, InWords):
            self._instead = found
            self._show_words()
            return
        self._look = found
        form = self._chosen.get(found.kind, found.forms[0])
        self._content.show_forms(found, form)
        self._pages.setCurrentWidget(self._content)
        self._show_form(form)

    def _progressed(self, progress: Progress) -> None:
        self._content.working.show_progress(progress.done, progress.size)
        self._content.working.show()

    def _began(self, text: Text) -> None:
        self._has_begun = True
        self._content.show_text(text, whole=False)

    def _came(self, shown: Text | InWords | Picture) -> None:
        self._content.working.hide()
        if isinstance(shown, Picture):
            if self._look is not None:
                self._content.say(replace(self._look, words=shown.words))
            self._content.show_picture(shown)
        elif isinstance(shown, InWords):
            self._instead = shown
            self._pages.setCurrentIndex(0)
        else:
            self._notes = shown.notes
            self._content.grow(shown) if self._has_begun else self._content.show_text(shown)
            self._has_begun = False
        self._show_words()

    def _fell_back(self, why: Message) -> None:
        """The form that was wanted cannot be had: say why; a body that is no text comes as bytes."""
        self._content.working.hide()
        self._has_begun = False
        if self._look is not None and self._content.form() == IMAGE:
            self._content.show_forms(self._look, HEX)
            self._reader.show(HEX)
        self._warnings = (why,)
        self._show_words()

    def _cancelled(self) -> None:
        """The person did not want to wait: the raw text comes, of this body alone."""
        self._content.working.hide()
        self._has_begun = False
        if self._look is not None:
            self._content.show_forms(self._look, RAW)

    def _show_words(self) -> None:
        """The lines above the body, and the line in place of one."""
        self._hint.say(self._in_place())
        self._lines.show_lines(self._above())

    def _in_place(self) -> str:
        if self._instead is not None:
            return said(self._instead.message)
        return self.tr("Click Send to see the response here.") if self._outcome.response is None else ""

    def _above(self) -> list[Line]:
        outcome, response = self._outcome, self._outcome.response
        if response is None:
            return self._said_of_send()
        above = [line_of(outcome.failure, offers(outcome))] if outcome.failure is not None else []
        if outcome.failure is None and not response.complete:
            above.append(Line(self.tr("The body is incomplete."), "warning", "warning"))
        above += [Line(said(warning), "warning", "warning") for warning in self._warnings]
        above += [Line(said(note)) for note in self._notes]
        return above + self._said_of_send()

    def _said_of_send(self) -> list[Line]:
        notes = self._outcome.exchange.notes if self._outcome.exchange is not None else ()
        lines = [Line(said(note), offers=offers_of_note(self._outcome, note)) for note in notes]
        if to_check := offers_to_check(self._outcome):
            words = self.tr("The certificate was not checked: anybody could have answered in this server's place.")
            lines.append(Line(words, "warning", "warning", to_check))
        return lines
