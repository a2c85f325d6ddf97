"""Makes what is seen of one body: in the background, or with a worker where the body is big."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from restdesk.errors import RestDeskError
from restdesk.gui.background import Handle
from restdesk.gui.context import Context
from restdesk.gui.response.body.picture import Picture, read_picture
from restdesk.gui.response.reading import (
    HEX,
    IMAGE,
    PRETTY,
    RAW,
    SMALL,
    Form,
    InWords,
    Look,
    Text,
    look,
    read,
    syntax_of,
    unreadable,
)
from restdesk.gui.text.of_view import ViewSource, lines_of
from restdesk.gui.text.source import BytesSource
from restdesk.gui.text.text_view import Syntax
from restdesk.model.exchange import Response
from restdesk.model.shown import FirstLines, Progress, Shape, ShowEvent, Shown, View
from restdesk.words import Message

_SHAPES: dict[str, Shape] = {"json": "json", "xml": "xml", "html": "html"}


class Reader(QObject):
    """Reads one body at a time; what comes of one before is never told.

    `looked` carries a `Look` or `InWords`; `came` a `Text`, `InWords` or `Picture` that is whole; `began` the first
    lines as a `Text`; `progressed` a `Progress`; `fell_back` says (with a `Message`) that another form comes instead;
    `cancelled` that the raw text comes, as the person wished.
    """

    looked = Signal(object)
    began = Signal(object)
    progressed = Signal(object)
    came = Signal(object)
    fell_back = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._response: Response | None = None
        self._look: Look | None = None
        self._form: Form = RAW
        self._stop = Event()
        self._number = 0
        self._handle: Handle | None = None
        self._views: list[View] = []
        self._sources: list[BytesSource] = []
        self._stale: list[BytesSource] = []

    def look_at(self, response: Response | None, method: str) -> None:
        """Tell what the body of this response is; with none, let go of the one before."""
        self._leave()
        self._response, self._look = response, None
        self._let_go()
        if response is not None:
            self._run(partial(look, response, method), self._looked)

    def show(self, form: Form) -> None:
        """Read the body in that form."""
        self._leave()
        response, found = self._response, self._look
        if response is None or found is None:
            return
        self._form = form
        if form == IMAGE:
            self._run(partial(read_picture, response.body), self._pictured)
        elif form != HEX and response.body.size > SMALL and response.body.path is not None:
            self._show_big(response.body.path, response, found)
        else:
            self._read(response, form)

    def cancel(self) -> None:
        """End the work on a big body: what lies on the disk is shown as it is."""
        response = self._response
        if self._handle is not None and response is not None:
            form = self._form
            self._leave()
            self.cancelled.emit()
            if form == PRETTY:
                self.show(RAW)
            else:
                self._read(response, RAW)

    def is_working(self) -> bool:
        """Whether a worker is busy with the body."""
        return self._handle is not None

    def _leave(self) -> None:
        """Hear nothing more of what was begun, and delete what was made for it."""
        self._number += 1
        self._stop.set()
        self._stop = Event()
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        self._stale += self._sources
        self._sources = []
        views, self._views = self._views, []
        if views:
            self._context.background.run(partial(self._discard, views), owner=self)

    def _let_go(self) -> None:
        """Close the files of what is seen no more, in a lane: the last to close a deleted one frees its room."""
        if self._stale:
            self._context.background.run(self._stale.clear, owner=self)
            self._stale = []

    def _tell(self, shown: Text | InWords | Picture) -> None:
        self.came.emit(shown)
        self._let_go()

    def _discard(self, views: list[View]) -> None:
        for view in views:
            self._context.session.big.discard(view)

    def _run(self, work: Callable[[], Any], hear: Callable[[Any], object]) -> None:
        number = self._number
        handle = self._context.background.run(work, owner=self)
        handle.done(lambda result: hear(result) if number == self._number else None)

    def _read(self, response: Response, form: Form) -> None:
        self._run(partial(read, response, form, self._stop), self._read_whole)

    def _read_whole(self, text: Text | InWords | None) -> None:
        if text is not None:
            self._tell(text)

    def _looked(self, found: Look | InWords) -> None:
        self._look = found if isinstance(found, Look) else None
        self.looked.emit(found)

    def _pictured(self, picture: Picture | Message) -> None:
        if isinstance(picture, Message):
            self.fell_back.emit(picture)
        else:
            self._tell(picture)

    # Big bodies

    def _show_big(self, path: Path, response: Response, found: Look) -> None:
        shape = _SHAPES.get(found.kind, "raw") if self._form == PRETTY else "raw"
        work = self._context.session.big.shown(path, response.body.size, shape, response.header("content-type") or "")
        number = self._number
        handle = self._context.background.run(work, owner=self)
        self._handle = handle
        handle.event(partial(self._heard, number)).done(lambda _last: None).failed(partial(self._failed, number))

    def _heard(self, number: int, event: ShowEvent) -> None:
        view = event.view if isinstance(event, FirstLines | Shown) else None
        if number != self._number:
            if view is not None:
                self._context.background.run(partial(self._discard, [view]), owner=self)
            return
        if isinstance(event, Progress):
            self.progressed.emit(event)
        elif view is not None:
            self._views.append(view)
            whole = isinstance(event, Shown)
            if whole:
                self._handle = None
            self._run(partial(_opened, view, self._syntax()), partial(self._arrived, whole))

    def _arrived(self, whole: bool, text: Text | InWords) -> None:
        if isinstance(text, Text):
            self._sources.append(text.source)
        if whole or isinstance(text, InWords):
            self._tell(text)
        else:
            self.began.emit(text)

    def _failed(self, number: int, error: BaseException) -> None:
        if number != self._number:
            return
        self._handle = None
        if not isinstance(error, RestDeskError):
            raise error
        response = self._response
        if response is not None:
            self._leave()
            self.fell_back.emit(error.what)
            self._read(response, RAW)

    def _syntax(self) -> Syntax:
        return syntax_of(self._look.kind) if self._look is not None else "text"


def _opened(view: View, syntax: Syntax) -> Text | InWords:
    """The text of a view, opened for reading."""
    try:
        source = ViewSource(view)
    except OSError as error:
        return unreadable(error)
    return Text(source, lines_of(source, view), syntax, view.notes, view)
