"""Find everywhere behind a tab: what is looked for above, what was found below."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from restdesk.gui.background import Handle
from restdesk.gui.context import Context
from restdesk.gui.document import Document, Steps
from restdesk.gui.finding.edited import edited_in
from restdesk.gui.finding.putting import Putting
from restdesk.gui.finding.query_bar import Offered, QueryBar
from restdesk.gui.finding.results import Index, Key
from restdesk.gui.finding.tree import ResultsTree
from restdesk.gui.finding.variable_bar import VariableBar
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.translate import said
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.message_bar import Kind, MessageBar
from restdesk.model.ready import Place
from restdesk.session.finding.query import Edited, Found, Hit
from restdesk.session.state import Change, CollectionClosed, CollectionOpened, FilesChanged

if TYPE_CHECKING:
    from restdesk.gui.documents import Documents
    from restdesk.session.finding.definitions import Meant
    from restdesk.session.finding.uses import Uses

TAB = "find"
"""The path by which the tab is known."""
_TYPED = 20
"""Milliseconds after which what is typed is looked for: the letter is painted first, undisturbed."""
_PAUSE = 250
"""Milliseconds without a new report after which the count is said aloud."""


class FindDocument(Document):
    """Searches as it is typed; `chosen` carries (file, hit or None) that the person wants to see."""

    chosen = Signal(object)
    left = Signal()
    """Esc: the person wants to go back to what was in front."""

    def __init__(self, context: Context, documents: "Documents", putting: "Putting") -> None:
        super().__init__(Place(path=TAB))
        self._context = context
        self._documents = documents
        self._putting = putting
        self._search: Handle | None = None
        self._number = 0
        """Of the search that is shown: what an older one still tells is not heard."""
        self._is_new = True
        self._is_stale = False
        self._edited: tuple[Edited, ...] = ()
        self._found = Found()
        self._uses: Uses | None = None
        self._meant: Meant | None = None
        self._of: Path | None = None
        """The collection from which the variable is looked at."""
        self._kept: Key | None = None
        self._message = 0
        self.bar = MessageBar()
        self.bar.setObjectName("messageBar")
        self.query, self.variable = QueryBar(), VariableBar()
        self.results = ResultsTree()
        self._of_variable = False
        self._say_aloud = QTimer(self)
        self._say_aloud.setSingleShot(True)
        self._say_aloud.setInterval(_PAUSE)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Find")

    def message_bar(self) -> MessageBar:
        return self.bar

    def steps(self) -> Steps:
        return self._putting.acting

    def has_edits_under(self, focus: QWidget | None) -> bool:
        """Return whether Undo there is of what was replaced, as in a field it is of what was typed."""
        return focus is self.results

    def look_for(self, text: str, places: Sequence[Offered], *, replace: bool = False) -> None:
        """Go to the field, with `text` in it if there is some; `places` are those in which can be searched."""
        self._show_head(of_variable=False)
        self.query.show_places(places)
        if replace:
            self.query.replaces.setChecked(True)
        if text:
            self.query.field.setText(text)
        self.query.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.field.selectAll()
        self.search()

    def show_uses(self, meant: "Meant", folder: Path | None, where: str, *, rename: bool) -> None:
        """Show where a variable is used; with `rename` go to the field for its new name."""
        self._uses = None
        self._meant, self._of = meant, folder
        self._show_head(of_variable=True)
        self.variable.show_variable(meant.name, where)
        if rename:
            self.variable.new.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.variable.new.selectAll()
        else:
            self.results.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_of_variable(self) -> bool:
        """Return whether the uses of a variable are shown."""
        return self._of_variable

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) place and open it."""
        index = self.results.rows.step(self.results.currentIndex(), by)
        if index.isValid():
            self.results.go(index)
            self._open(index)

    def can_step(self) -> bool:
        """Return whether something is found."""
        return bool(self.results.rows.files())

    def is_searching(self) -> bool:
        """Return whether a search runs; until it finds something, what the one before found is shown."""
        return self._search is not None or self._typed.isActive()

    def search(self) -> None:
        """Search anew what is asked for; an older search ends."""
        self._end_search()
        self._is_stale = False
        self._edited = edited_in(self._documents)
        self._kept = self.results.rows.key_of(self.results.currentIndex())
        if self.is_of_variable():
            self._look_for_uses()
            return
        self._is_new, self._found = True, Found()
        query = self.query.query()
        work = self._context.background.run(self._context.session.finding.search(query, self._edited), owner=self)
        self._search = work.event(partial(self._came, self._number))

    def set_environment(self, name: str) -> None:
        """Nothing here depends on it."""

    def retranslate(self) -> None:
        self.bar.retranslate()
        self.query.retranslate()
        self.variable.retranslate()
        self.results.unsaved = self.tr("not saved")
        self.results.rows.set_words(self.results.unsaved, "→")
        self.results.setAccessibleName(self.tr("What was found"))
        self._say()

    def refresh_theme(self) -> None:
        self.results.viewport().update()

    def close_down(self) -> None:
        self._end_search()

    def _wait(self) -> None:
        """Something else is asked for: the search that runs ends, and the next begins at once."""
        self._end_search()
        self._typed.start()
        self._say_button()

    def _end_search(self) -> None:
        self._typed.stop()
        self._number += 1
        if self._search is not None:
            self._search.cancel()
            self._search = None

    def _look_for_uses(self) -> None:
        if self._meant is None:
            return
        new, finding = self.variable.new.text(), self._context.session.finding
        self.results.is_renamed = is_renamed = new != self._meant.name
        asked = (self._of, self._meant, new, self._edited) if is_renamed else (self._of, self._meant, "", self._edited)
        work = finding.renamed(*asked)
        handle = self._context.background.run(work, owner=self)
        self._search = handle.done(partial(self._came_uses, self._number))

    def _came_uses(self, number: int, uses: "Uses") -> None:
        if number != self._number:
            return
        self._uses, self._search = uses, None
        if uses.problem is None:
            hits = sum(len(file.hits) for file in uses.files)
            self._is_new, self._found = True, Found()
            self.results.rows.new = uses.new or uses.meant.name
            self._came(number, Found(uses.files, hits, len(uses.files), is_end=True))
        self._say()

    def _came(self, number: int, found: Found) -> None:
        """Show what was found, in place of what an older search found."""
        if number != self._number:
            return
        rows = self.results.rows
        if self._is_new and (found.files or found.is_end):
            self._is_new = False
            rows.show_ticks(ticks=self.query.is_replacing() and not self.is_of_variable())
            rows.clear()
        rows.add(found.files)
        self._found = found
        if found.is_end:
            self._search = None
            self._go_back_to_kept()
        self._say()
        self._say_aloud.start()

    def _go_back_to_kept(self) -> None:
        if self._kept is not None:
            index = self.results.rows.index_of(self._kept)
            if index.isValid():
                self.results.go(index)

    def _say(self) -> None:
        """Say how much was found, and what will be done to it."""
        of_variable = self.is_of_variable()
        text, shown = self._count_text(), self.results.rows.count
        if self._found.hits > shown and not self._is_new:
            text = self.tr("{count} found, the first {shown} are shown").format(
                count=f"{self._found.hits:,}", shown=f"{shown:,}"
            )
        (self.variable if of_variable else self.query).count.setText(text)
        self._say_button()

    def _count_text(self) -> str:
        files = self.results.rows.files()
        if self.is_of_variable() and self._uses is not None and self._uses.problem is not None:
            return said(self._uses.problem)
        if self._found.problem is not None:
            return said(self._found.problem)
        if not self.is_of_variable() and not self.query.field.text():
            return ""
        if not self._found.hits:
            return self.tr("Nothing found") if self._found.is_end else self.tr("Searching…")
        text = self.tr("{count} found in {files} files") if len(files) != 1 else self.tr("{count} found in one file")
        return text.format(count=f"{self._found.hits:,}", files=f"{len(files):,}")

    def _say_button(self) -> None:
        is_ready = self._found.is_end and not self.is_searching() and self.query.is_replacing()
        chosen = self.results.rows.chosen() if is_ready else []
        places = sum(len(hits) for _, hits in chosen)
        text = (
            self.tr("Replace {count} in {files} files") if len(chosen) != 1 else self.tr("Replace {count} in one file")
        )
        self.query.replace.setText(text.format(count=f"{places:,}", files=f"{len(chosen):,}"))
        self.query.replace.setEnabled(bool(places))
        uses = self._uses
        files = len(uses.files) if uses is not None else 0
        text = self.tr("Rename in {files} files") if files != 1 else self.tr("Rename in one file")
        self.variable.rename.setText(text.format(files=f"{files:,}"))
        is_asked = uses is not None and uses.new == self.variable.new.text() and not self.is_searching()
        self.variable.rename.setEnabled(is_asked and uses is not None and bool(uses.wanted) and uses.problem is None)

    def _on_new(self) -> None:
        """Something else is put in the place of what was found."""
        rows, ticks = self.results.rows, self.query.is_replacing() and not self.is_of_variable()
        rows.new = self.query.new.text()
        if rows.has_ticks != ticks:
            rows.show_ticks(ticks=ticks)
            self.results.doItemsLayout()
        self.results.viewport().update()
        self._say_button()

    def _new_of(self, hit: Hit) -> str:
        from restdesk.session.finding.query import replacement_of

        if self.is_of_variable():
            return self.variable.new.text()
        return replacement_of(self.query.query(), self.query.new.text(), hit)

    def _replace(self) -> None:
        chosen, query = self.results.rows.chosen(), self.query.query()
        if chosen and self.query.replace.isEnabled():
            if self.query.replace.hasFocus():
                self._to_field()  # Qt would go on to whatever comes behind the button
            self.query.replace.setEnabled(False)
            self._putting.replace(query, self.query.new.text(), chosen)

    def _rename(self) -> None:
        if self._uses is not None and self.variable.rename.isEnabled():
            if self.variable.rename.hasFocus():
                self._to_field()
            self.variable.rename.setEnabled(False)
            self._putting.rename(self._uses)

    def _told(self, kind: Kind, title: str, lines: Sequence[str], buttons: Sequence[object]) -> None:
        self._message = self.bar.show_message(kind, title, lines, buttons)  # type: ignore[arg-type]  # carried by a signal
        announce(self, title)
        self.search()

    def _renamed(self, uses: "Uses") -> None:
        """Show the variable under the name that it has now."""
        if self._meant is not None:
            self._meant = self._meant._replace(name=uses.new)
            self.variable.show_name(uses.new)

    def _open(self, index: Index) -> None:
        file = self.results.rows.file_of(index)
        if file is not None:
            self.chosen.emit((file, self.results.rows.hit_of(index)))

    def _to_results(self) -> None:
        rows = self.results.rows
        if rows.files():
            if not self.results.currentIndex().isValid():
                self.results.go(rows.step(self.results.currentIndex(), 1))
            self.results.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_field(self) -> None:
        field = self.variable.new if self.is_of_variable() else self.query.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _show_head(self, *, of_variable: bool) -> None:
        self._of_variable = of_variable
        self.query.setVisible(not of_variable)
        self.variable.setVisible(of_variable)
        self.results.rows.show_ticks(ticks=not of_variable and self.query.is_replacing())

    def _look_for_text(self) -> None:
        self._show_head(of_variable=False)
        self._to_field()
        self.search()

    def _on_change(self, change: Change) -> None:
        if isinstance(change, FilesChanged | CollectionOpened | CollectionClosed):
            self._is_stale = True
            self.bar.withdraw(self._message)  # what it would undo is no longer the last change
            if self.isVisible():
                self._again.start()

    def _search_again(self) -> None:
        if self._is_stale and self.isVisible():
            self.search()

    def _connect(self) -> None:
        query, variable = self.query, self.variable
        query.edited.connect(self._wait)
        query.new_edited.connect(self._on_new)
        query.replace_wanted.connect(self._replace)
        query.down.connect(self._to_results)
        query.left.connect(self.left)
        variable.edited.connect(self._wait)
        self._typed.timeout.connect(self.search)
        variable.rename_wanted.connect(self._rename)
        variable.search_wanted.connect(self._look_for_text)
        variable.down.connect(self._to_results)
        variable.left.connect(self.left)
        self.results.chosen.connect(self._open)
        self.results.left.connect(self._to_field)
        self.results.rows.ticked.connect(self._say_button)
        self.results.new_of = self._new_of
        self._putting.told.connect(lambda told: self._told(*told))
        self._putting.renamed.connect(self._renamed)
        self._say_aloud.timeout.connect(self._announce)
        self._again.timeout.connect(self._search_again)
        self._context.changes.changed.connect(self._on_change)

    def _announce(self) -> None:
        text = (self.variable if self.is_of_variable() else self.query).count.text()
        if self.isVisible() and text:
            announce(self, text)

    def _lay_out(self) -> None:
        set_ground(self, Ground.PAGE)
        self.variable.hide()
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 12, 14, 0)
        inside.setSpacing(8)
        inside.addWidget(self.query)
        inside.addWidget(self.variable)
        inside.addWidget(self.results, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(inside, 1)

    def hasHeightForWidth(self) -> bool:
        return False  # words that wrap in the bar do not make the area of the documents scroll

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale or edited_in(self._documents) != self._edited:
            self._is_stale = True
            self._again.start()
