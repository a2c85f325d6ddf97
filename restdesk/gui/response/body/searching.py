"""Joins the find field, the search, and the view in which the places are marked."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from restdesk.errors import RestDeskError
from restdesk.gui.context import Context
from restdesk.gui.response.body.find_bar import BodyFindBar, Query
from restdesk.gui.response.body.finder import Finder
from restdesk.gui.response.reading import Text
from restdesk.gui.text.found import NOTHING
from restdesk.gui.text.hex_source import HexSource
from restdesk.gui.text.text_view import TextView
from restdesk.gui.translate import said

_LONGEST_SEED = 200


class Searching(QObject):
    """What one does with the find field: typing, going to the next place, leaving."""

    def __init__(self, context: Context, bar: BodyFindBar, view: TextView) -> None:
        super().__init__(bar)
        self._bar, self._view = bar, view
        self._finder = Finder(context, self)
        self._text: Text | None = None
        self._current: int | None = None
        self._from = 0
        self._turned = ""
        self._came_from: QWidget | None = None
        bar.changed.connect(self._search)
        bar.step.connect(self._step)
        bar.closed.connect(self._leave)
        self._finder.came.connect(self._show)
        self._finder.failed.connect(self._refused)

    def show_text(self, text: Text | None) -> None:
        """The view shows another text: search in it; None while there is none that is whole."""
        self._text = text
        self._bar.set_hex(text is not None and isinstance(text.source, HexSource))
        self._from = 0
        self._search(self._bar.query() if self._bar.is_open() else Query())

    def open(self) -> None:
        """Go to the find field, with the selected words in it if there are some."""
        focus = QApplication.focusWidget()
        if focus is None or not self._bar.isAncestorOf(focus):
            self._came_from = focus
        start, end = self._view.selection()
        seed = self._view.selected_text() if start < end and end - start <= _LONGEST_SEED else ""
        is_text = self._text is not None and not isinstance(self._text.source, HexSource)
        fits = is_text and "\n" not in seed and "\r" not in seed and not self._bar.is_open()
        self._bar.open(seed if fits else "")

    def step(self, back: bool) -> None:
        """Go to the next place, or to the one before; begin to search where nobody does."""
        if self._bar.is_open() and self._bar.field.text():
            self._bar.step_now(back)
        else:
            self.open()

    def retranslate(self) -> None:
        """Say all in the language of now."""
        self._bar.retranslate()
        self._say()

    def _search(self, query: Query) -> None:
        self._current, self._turned = None, ""
        self._from = self._view.selection()[0]
        if self._text is None:
            self._finder.stop()
        else:
            self._finder.begin(self._text, query)
        self._view.mark(NOTHING)
        self._say()

    def _show(self) -> None:
        """More was found, or the search is over: go to the first place behind where one was."""
        if self._current is None and self._finder.count():
            first = self._finder.following(self._from)
            if first < self._finder.count():
                self._go_to(first)
            elif not self._finder.is_searching:
                self._go_to(0)
        self._view.mark(self._finder.found(self._current))
        self._say(aloud=not self._finder.is_searching)

    def _step(self, back: bool) -> None:
        count = self._finder.count()
        if not count or self._current is None:
            return
        to = self._current + (-1 if back else 1)
        self._turned = ""
        if to < 0 and not self._finder.is_searching:
            self._turned = self.tr("went on from the end")
        elif to >= count and not self._finder.is_searching:
            self._turned = self.tr("went on from the beginning")
        elif not 0 <= to < count:
            return  # what comes next is still being searched for
        self._go_to(to % count)
        self._view.mark(self._finder.found(self._current))
        self._say(aloud=True)

    def _go_to(self, number: int) -> None:
        self._current = number
        self._view.select(*self._finder.place(number))

    def _say(self, *, aloud: bool = False) -> None:
        self._bar.show_count(self._words(), aloud=aloud)

    def _words(self) -> str:
        finder = self._finder
        if not self._bar.is_open() or not self._bar.query().text or self._text is None:
            return ""
        if self._current is None:
            if finder.is_searching:
                return self.tr("Searching… {part} %").format(part=int(finder.done * 100))
            return self.tr("Not found")
        figures = {"number": f"{self._current + 1:,}", "total": f"{finder.total:,}"}
        words = self.tr("{number} of {total}").format(**figures)
        if finder.is_searching:
            words = self.tr("{number} of {total} so far").format(**figures)
        return " · ".join(part for part in (words, self._turned) if part)

    def _refused(self, error: BaseException) -> None:
        self._view.mark(NOTHING)
        if isinstance(error, RestDeskError):
            words = " ".join(part for part in (said(error.what), said(error.advice), error.cause) if part)
        else:
            words = str(error)
        self._bar.show_error(words)

    def _leave(self) -> None:
        """Give the focus back to where it was; the place stays selected."""
        self._finder.stop()
        self._current, self._turned = None, ""
        self._view.mark(NOTHING)
        focus = QApplication.focusWidget()
        if focus is None or self._bar.isAncestorOf(focus):
            back = self._came_from
            usable = back is not None and shiboken6.isValid(back) and back.isVisible()
            (back if usable and back is not None else self._view).setFocus()
        self._came_from = None
