"""What the authentication puts on the wire, beside its form: masked, with what a person should know of it."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from restdesk.errors import InheritedBroken
from restdesk.gui.look.fonts import bold, mono_font, text_font
from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import FIELD_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.request.show_field import is_own
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.response.lines import Line, Lines
from restdesk.gui.response.remedies import Offer, ShowField
from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import one_line, tooltip
from restdesk.model.auth import INHERIT
from restdesk.model.request import Request
from restdesk.model.struct import Unknown
from restdesk.session.effect import Effect
from restdesk.words import QT_TRANSLATE_NOOP

_OPEN_FOLDER = QT_TRANSLATE_NOOP("AuthEffect", "Open folder “{owner}”")
_OPEN_COLLECTION = QT_TRANSLATE_NOOP("AuthEffect", "Open collection “{owner}”")
_SHOW_HEADER = QT_TRANSLATE_NOOP("AuthEffect", "Show the header")
_SHOW_URL = QT_TRANSLATE_NOOP("AuthEffect", "Show the URL")

_SIDE, _ABOVE = 14, 8
"""Pixels between the box of the line and its text."""


class _Wire(QLabel):
    """One line as it goes on the wire, in a box, elided at its end; the whole is its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("authEffect")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_line(self, text: str, *, is_words: bool) -> None:
        """Show the line, or words in its place."""
        self.setFont(text_font() if is_words else mono_font())
        self.setText(one_line(text, 2000))
        self.setToolTip(tooltip(self.text()))

    def sizeHint(self) -> QSize:
        return QSize(px(240), self.fontMetrics().height() + 2 * px(_ABOVE))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect(), FIELD_RADIUS, theme.panel, theme.line)
        inside = self.rect().adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        painter.setPen(theme.text)
        elided = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, elided)
        painter.end()


class AuthEffect(QWidget):
    """The line and the words below it; `lead` carries the input that a button leads to."""

    lead = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._request = Request()
        self._title, self._wire, self._lines = QLabel(), _Wire(), Lines()
        self._lines.setObjectName("authEffectLines")
        self._title.setFont(bold(self._title.font()))
        self._lines.mend.connect(self._lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for widget in (self._title, self._wire, self._lines):
            column.addWidget(widget)
        column.addStretch(1)
        self.retranslate()

    def show_request(self, request: Request) -> None:
        """Show what the authentication of this request adds to it."""
        self._request = request
        effect = self._surroundings.auth_effect(request)
        self._wire.show_line(self._on_the_wire(effect), is_words=not self._adds(effect))
        self._wire.setAccessibleName(f"{self._title.text()}: {self._wire.text()}")
        self._lines.show_lines(list(self._words(effect)))

    def retranslate(self) -> None:
        """Say all in the language of now."""
        self._title.setText(self.tr("What is sent"))
        self.show_request(self._request)

    def _on_the_wire(self, effect: Effect) -> str:
        if self._is_refused(effect):
            return self.tr("Nothing is sent.")
        if not self._adds(effect):
            return self.tr("Nothing is added.")
        return f"?{effect.name}={effect.value}" if effect.where == "query" else f"{effect.name}: {effect.value}"

    def _adds(self, effect: Effect) -> bool:
        return bool(effect.where) and not effect.typed and not self._is_refused(effect)

    def _is_refused(self, effect: Effect) -> bool:
        call = self._request.call
        above = self._surroundings.auth() if call is not None and call.auth == INHERIT else None
        auth = above.value if above is not None else call.auth if call is not None else None
        return effect.why is not None or isinstance(auth, Unknown) or bool(self._surroundings.broken_above())

    def _words(self, effect: Effect) -> Iterator[Line]:
        if broken := self._surroundings.broken_above():
            error = InheritedBroken(path=broken)
            yield _warning(f"{said(error.what)} {said(error.advice)}")
            return
        yield from self._inherited()
        for name in effect.missing:
            yield _warning(self._missing(name))
        if effect.why is not None:
            yield _warning(said(effect.why))
        elif effect.typed:
            yield self._typed(effect)
        else:
            yield from self._of_scheme(effect)

    def _inherited(self) -> Iterator[Line]:
        """Say whose the scheme is, with the way there."""
        call = self._request.call
        above = self._surroundings.auth() if call is not None and call.auth == INHERIT else None
        if above is None:
            return
        field = f"{above.owner}.auth"
        if self._is_collection(field):
            text, open_it = self.tr("Inherited from the collection “{owner}”."), _OPEN_COLLECTION
        else:
            text, open_it = self.tr("Inherited from the folder “{owner}”."), _OPEN_FOLDER
        offer = Offer(open_it.message(owner=one_line(above.owner, 40)), ShowField(field))
        yield Line(text.format(owner=above.owner), offers=(offer,))
        if isinstance(above.value, Unknown):
            note = self.tr("RestDesk keeps “{kind}” as it is and cannot send it yet. Choose another authentication.")
            yield _warning(note.format(kind=above.value.type))

    def _missing(self, name: str) -> str:
        words = self.tr("Nothing defines the variable “{name}”.").format(name=name)
        title = self._surroundings.captured_by(name)
        sets = self.tr("The request “{title}” sets it: send that one first.").format(title=title) if title else ""
        return f"{words} {sets}".strip()

    def _typed(self, effect: Effect) -> Line:
        """Say that the same name is typed elsewhere, which sending prefers."""
        if effect.typed == "url":
            text = self.tr("“{name}” is typed in the URL too. That one is sent, this authentication is left out.")
            offer = Offer(_SHOW_URL.message(), ShowField("url"))
        elif is_own(effect.typed):
            text = self.tr("Your own header “{name}” is sent instead: this authentication is left out.")
            offer = Offer(_SHOW_HEADER.message(), ShowField(f"{effect.typed}.value"))
        else:
            owner = effect.typed.rpartition(".headers[")[0]
            text = self.tr("The header “{name}” of “{owner}” is sent instead: this authentication is left out.")
            text = text.replace("{owner}", owner.replace("{", "{{").replace("}", "}}"))
            open_it = _OPEN_COLLECTION if self._is_collection(effect.typed) else _OPEN_FOLDER
            offer = Offer(open_it.message(owner=one_line(owner, 40)), ShowField(effect.typed))
        return _warning(text.format(name=effect.name), offer)

    def _of_scheme(self, effect: Effect) -> Iterator[Line]:
        if effect.from_url:
            yield Line(self.tr("From the user name and password in the URL, which itself is sent without them."))
        if effect.leaves_out:
            yield _warning(self.tr("The user name and password in the URL are not sent: this takes their place."))
        if effect.by == "basic":
            yield Line(self.tr("Basic only encodes user name and password, it does not encrypt them."))
        if effect.where == "query":
            yield Line(self.tr("A key in the URL stays in logs and histories. A header is the safer place."))
        if effect.is_open:
            yield _warning(self.tr("http:// has no TLS: anyone on the way can read this. Use https:// if you can."))

    def _is_collection(self, field: str) -> bool:
        return self._surroundings.address_of(field).endswith("opencollection.yml")

    def _lead(self, mend: object) -> None:
        if isinstance(mend, ShowField):
            self.lead.emit(mend.field)


def _warning(text: str, *offers: Offer) -> Line:
    return Line(text, "warning", "warning", offers)
