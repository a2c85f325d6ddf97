"""One open request: the bar, the builder above, the response below."""

import re
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from restdesk.errors import RestDeskError
from restdesk.gui.context import Context
from restdesk.gui.document import Document
from restdesk.gui.request.curl_copy import CurlCopy
from restdesk.gui.request.division import Division
from restdesk.gui.request.editor import Editor
from restdesk.gui.request.file import RequestFile
from restdesk.gui.request.once_more import OnceMore
from restdesk.gui.request.pasting import Pasting
from restdesk.gui.request.send_to_file import SendToFile
from restdesk.gui.request.sending import NO_ANSWERS, USUAL, Sending
from restdesk.gui.request.show_field import address_of, is_own
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.request.undoing import Undoing
from restdesk.gui.response.pane import ResponsePane
from restdesk.gui.response.remedies import CopyCurl, Mend, SetUpAuth, ShowField, UseScheme, UseUrl
from restdesk.gui.text.find_bar import FindBar
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import Kind, MessageBar
from restdesk.model.ready import Answers, Place
from restdesk.model.request import Request
from restdesk.session.allowed import Once
from restdesk.session.copying import Secrecy
from restdesk.session.state import AuthorityTrusted, Change, CheckingResumed, CheckingStopped, FilesChanged

_SCHEME = re.compile(r"^\s*(?:[A-Za-z][A-Za-z0-9+.\-]*:)?//|^\s+")


class RequestTab(Document):
    """A request as it is edited and sent."""

    def __init__(self, context: Context, place: Place, saved: Request, title: str) -> None:
        super().__init__(place)
        self._saved = saved
        self._title = title
        self._is_stale = False
        self._in_bar = False
        """Whether the last Send began by a button of the bar."""
        self._surroundings = Surroundings(context, place)
        self.bar = MessageBar()
        self.bar.setObjectName("messageBar")
        self.editor = Editor(self._surroundings, saved)
        self.undoing = Undoing(self.editor, saved, context.session.clock)
        self.response = ResponsePane(context, place)
        self._context = context
        self._sending = Sending(context, self.bar, self)
        self._once_more = OnceMore(self.editor.line, self)
        self._curl = CurlCopy(context, self.bar, self)
        self._to_file = SendToFile(context, self.bar, self)
        self.pasting = Pasting(context, self.bar, self.undoing)
        self.editor.line.url.takes = self.pasting.takes
        self._splitter = Division(context)
        self.file = RequestFile(context, self)
        self._known = (self.method(), self.title(), False)
        self._lay_out()
        self._connect()
        context.changes.changed.connect(self._on_change)

    def value(self) -> Request:
        """Return the request as it stands, with all that is typed."""
        return self.editor.value()

    def saved(self) -> Request:
        """Return the request as its file holds it."""
        return self._saved

    def message_bar(self) -> MessageBar:
        """Return the bar above the request."""
        return self.bar

    def is_modified(self) -> bool:
        """Return whether it differs from what its file holds."""
        return self.value() != self._saved

    def title(self) -> str:
        """Return its name as it stands."""
        return self.editor.current().info.name or self._title

    def set_title(self, title: str) -> None:
        """Call it so while it has no name of its own."""
        self._title = title

    def revert(self) -> None:
        """Put what the file holds in the place of what is edited, as a step that can be undone."""
        self.undoing.replace(self._saved)

    def can_rename(self) -> bool:
        return True

    def rename(self, name: str) -> None:
        value = self.value()
        self.undoing.replace(replace(value, info=replace(value.info, name=name)))

    def method(self) -> str:
        """Return its method as it stands."""
        return self.editor.line.method.method()

    def save(self, *, overwrite: bool = False) -> None:
        """Write the request to its file; one that has none is asked for its place first."""
        self.file.save(overwrite=overwrite)

    def follow(self, change: FilesChanged) -> None:
        """Take over what was written to the file from elsewhere."""
        self.file.follow(change)

    def settle(self, saved: Request, change: Callable[[Request], Request]) -> None:
        """Take note of what the file holds now; `change` brings what is new into the request and all its steps."""
        self._saved = saved
        self.undoing.rebase(change)
        self._known = (self.method(), self.title(), self.editor.current() != saved)
        self.changed.emit()

    def request_tab(self) -> "RequestTab":
        return self

    def steps(self) -> Undoing:
        return self.undoing

    def send(self) -> None:
        """Send the request as it stands."""
        self._send(NO_ANSWERS, USUAL)

    def send_without(self) -> None:
        """Send the request as it stands without its credentials, this once."""
        self._send(NO_ANSWERS, Once(bare=True))

    def send_to_file(self) -> None:
        """Ask for a file, then send the request as it stands and write the body to that file."""
        self._to_file.ask(self._surroundings.sent_url(self.value()))

    def copy_curl(self, secrecy: Secrecy) -> None:
        """Put the request as it stands on the clipboard, as a cURL command."""
        self._curl.copy(self.value(), self.place, secrecy)

    def cancel(self) -> None:
        """End the Send that runs, or take back the question whether to send."""
        self._once_more.turn_back()
        self._sending.cancel()

    def asks_once_more(self) -> bool:
        """Return whether Send asks whether to send to a production environment."""
        return self._once_more.asks()

    def is_sending(self) -> bool:
        """Return whether a Send runs."""
        return self._sending.runs()

    def close_down(self) -> None:
        """End the Send that runs and delete the bodies of the response: the tab closes."""
        self._sending.cancel()
        self.response.clear()

    def focus_url(self) -> None:
        """Go to the URL, with all of it selected."""
        self.editor.line.url.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.editor.line.url.selectAll()

    def next_pane(self) -> bool:
        """Go from the request's panes to the response; False if the focus was there already."""
        focus = QApplication.focusWidget()
        if focus is not None and self.response.isAncestorOf(focus):
            return False
        self.response.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def turn(self) -> None:
        """Put the response beside the request, or below it."""
        self._splitter.turn()

    def has_edits_under(self, focus: QWidget | None) -> bool:
        """Return whether what is typed into that widget is an edit of the request, as in a find field it is not."""
        widget = focus
        while widget is not None and widget is not self.editor and not isinstance(widget, FindBar):
            widget = widget.parentWidget()
        return widget is self.editor

    def set_environment(self, name: str) -> None:
        """Send in another environment from now on."""
        self._once_more.turn_back()
        self.move_to(replace(self.place, environment=name))

    def move_to(self, place: Place) -> None:
        """Have another file, or another environment, from now on."""
        is_other = place.path != self.place.path
        self.place = place
        self._surroundings.place = self.place
        self.response.set_place(self.place)
        self.editor.refresh()
        if is_other:
            self.changed.emit()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.bar.retranslate()
        self.editor.retranslate()
        self.response.retranslate()

    def refresh_theme(self) -> None:
        """Take over the colours of the present theme."""
        self.editor.refresh()
        self.response.refresh_theme()

    def _lay_out(self) -> None:
        above = QWidget()
        inside = QVBoxLayout(above)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self.editor)
        self._splitter.addWidget(above)
        self._splitter.addWidget(self.response)
        self._splitter.divide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        line, sending = self.editor.line, self._sending
        line.send.connect(self.send)
        line.cancel.connect(self.cancel)
        self.editor.edited.connect(self._on_edited)
        self.editor.link.connect(self.link)
        sending.began.connect(lambda: line.show_sending(sending=True))
        sending.under_way.connect(self.response.begin)
        sending.under_way.connect(self._once_more.turn_back)
        sending.ended.connect(lambda: line.show_sending(sending=False))
        sending.ended.connect(self.response.end)
        sending.event_came.connect(self.response.progress)
        sending.finished.connect(self.response.show_exchange)
        sending.finished.connect(lambda exchange: self.editor.show_results(sending.request, exchange))
        sending.finished.connect(lambda exchange: self._to_file.finish(exchange, sending.once))
        self._to_file.chosen.connect(lambda once: self._send(NO_ANSWERS, once))
        sending.once_more.connect(self._ask_once_more)
        sending.answered.connect(lambda answers: self._send(answers, sending.once, in_bar=True))
        sending.refused.connect(self._refused)
        self.response.mend.connect(self._mend)
        self.response.told.connect(lambda told: self.bar.show_message(Kind.INFO if told[0] else Kind.ERROR, told[1]))

    def _ask_once_more(self, name: str) -> None:
        self._once_more.ask(name, self._sending.answers, self._sending.once, take_focus=self._in_bar)

    def _send(self, answers: Answers, once: Once, *, in_bar: bool = False) -> None:
        if not self._sending.runs():
            self._in_bar = in_bar
            QGuiApplication.inputMethod().commit()  # the syllable that is being composed belongs to the request
            self.editor.clear_errors()
            request = self.value()  # an edit that is taken only now takes the question back
            self._sending.send(request, self.place, *self._once_more.answered(answers, once))

    def _mend(self, mend: Mend) -> None:
        """Carry out what a button of the response says; but for a URL to look at first, send again."""
        once = replace(self._sending.once, production=False)  # what was said of one Send is not said of the next
        match mend:
            case UseUrl(url):
                self.editor.line.type_url(url)
                self.focus_url()
            case UseScheme(scheme):
                self._use_scheme(scheme)
            case CheckingResumed():
                self._context.session.apply(mend)
            case AuthorityTrusted() | CheckingStopped():
                self._context.session.apply(mend)
                self._send(NO_ANSWERS, once)
            case Once():
                self._send(NO_ANSWERS, once.also(mend))
            case SetUpAuth(scheme):
                self.editor.set_up_auth(scheme)
            case ShowField(field):
                self._show_field(field)
            case CopyCurl(secrecy, shell):
                self._curl.copy(self._sending.request, self.place, secrecy, shell)

    def _show_field(self, field: str) -> None:
        """Go to an input of the request, or open the folder or collection that it is inherited from."""
        if is_own(field):
            self.editor.show_field(field)
            return
        opened = self._context.session.state.opened(self.place.collection)
        if opened is not None and (address := address_of(field, self.place, opened.collection)):
            self.link.emit(address)

    def _use_scheme(self, scheme: str) -> None:
        """Send by another scheme; one that stands in a variable is the person's to change."""
        url = self.editor.line.typed_url()
        if url.lstrip().startswith("{{"):
            title = self.tr("The URL begins with a variable. Let its value begin with {scheme}://, then send again.")
            self.bar.show_message(Kind.INFO, title.format(scheme=scheme))
            return
        self.editor.line.type_url(f"{scheme}://" + _SCHEME.sub("", url))
        self._send(NO_ANSWERS, USUAL)

    def _on_edited(self) -> None:
        self._once_more.turn_back()
        now = (self.method(), self.title(), self.editor.current() != self._saved)
        if now != self._known:
            self._known = now
            self.changed.emit()

    def _refused(self, error: RestDeskError) -> None:
        self.editor.show_error(error.field, said(error.what))
        self.response.show_error(error)

    def _on_change(self, change: Change) -> None:
        """Variables may have other values now; a tab that is not seen looks when it is."""
        if isinstance(change, FilesChanged) and [path for path, _ in change.files] == [self.place.path]:
            return  # its own file, which `follow` and `settle` take over
        if self.isVisible():
            self.editor.refresh()
        else:
            self._is_stale = True

    def hasHeightForWidth(self) -> bool:
        return False  # words that wrap in the bar do not make the area of the documents scroll: panes give way first

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.editor.refresh()
