"""Carries out what was chosen: files are written as one step, what is open and not saved is changed in its editor."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from restdesk.errors import RestDeskError
from restdesk.gui.context import Context
from restdesk.gui.finding.edited import put, value_of
from restdesk.gui.finding.results import Chosen
from restdesk.gui.finding.words import where
from restdesk.gui.translate import said, words
from restdesk.gui.widgets.message_bar import BarButton, Kind
from restdesk.gui.widgets.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from restdesk.gui.collections.acting import Acting
    from restdesk.gui.documents import Documents
    from restdesk.session.finding.query import FoundFile, Query
    from restdesk.session.finding.replacing import Replaced, Wanted
    from restdesk.session.finding.uses import Uses

_MOST_TOLD = 5
"""Files that are told of by name."""


class Putting(QObject):
    """One change after the other; `told` carries what is said of it: kind, title, lines, buttons."""

    told = Signal(object)
    renamed = Signal(object)
    """Carries the `Uses` that were renamed."""

    def __init__(self, context: Context, documents: "Documents", acting: "Acting", parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._documents = documents
        self.acting = acting

    def replace(self, query: "Query", new: str, chosen: Chosen) -> None:
        """Replace these places."""
        from restdesk.session.finding.replacing import wanted_of

        wanted = [wanted_of(query, new, file, hits) for file, hits in chosen]
        self._put(wanted, self._context.session.finding.replace, None)

    def rename(self, uses: "Uses") -> None:
        """Give a variable its other name in all files that define or use it."""
        self._put(uses.wanted, self._context.session.finding.rename, uses)

    def _put(self, wanted: "Sequence[Wanted]", write: "Callable[..., object]", uses: "Uses | None") -> None:
        typed = [one for one in wanted if one.file.unsaved]
        work = write([one for one in wanted if not one.file.unsaved])
        handle = self._context.background.run(work, owner=self)  # type: ignore[arg-type]  # a coroutine of either
        handle.done(partial(self._written, typed, uses)).failed(self._failed)

    def _written(self, typed: "Sequence[Wanted]", uses: "Uses | None", replaced: "Replaced") -> None:
        session = self._context.session
        for change in replaced.organised.changes:
            session.apply(change)
        done = [one for one in typed if self._put_into_editor(one)]
        left_out = [(left.file, words(left.why)) for left in replaced.left_out]
        left_out += [(one.file, self.tr("It was edited since. Search again.")) for one in typed if one not in done]
        if uses is not None and (replaced.files or done):
            self.renamed.emit(uses)
        places = replaced.places + sum(len(one.places) for one in done)
        self._tell(places, replaced.files, [one.file for one in done], left_out)

    def _put_into_editor(self, wanted: "Wanted") -> bool:
        from restdesk.session.finding.replacing import NotReplaced

        content = value_of(self._documents, wanted.file)
        if content is None:
            return False
        try:
            return put(self._documents, wanted.file, wanted.put_into(content))
        except NotReplaced:
            return False

    def _tell(
        self,
        places: int,
        files: int,
        typed: "Sequence[FoundFile]",
        left_out: "Sequence[tuple[FoundFile, str]]",
    ) -> None:
        whole = files + len(typed)
        text = self.tr("{count} replaced in {files} files.") if whole != 1 else self.tr("{count} replaced in one file.")
        title = text.format(count=f"{places:,}", files=f"{whole:,}")
        lines = []
        if typed:
            names = ", ".join(one_line(file.name, 40) for file in typed[:_MOST_TOLD])
            lines.append(self.tr("Open and not saved yet, to be undone in the tab: {names}").format(names=names))
        if left_out:
            text = self.tr("{count} files were left out.") if len(left_out) != 1 else self.tr("One file was left out.")
            title = f"{title} {text.format(count=f'{len(left_out):,}')}"
        for file, why in left_out[:_MOST_TOLD]:
            lines.append(f"{where(file)} / {one_line(file.name, 60)}: {why}")
        buttons = [BarButton(self.tr("Undo"), lambda _texts: self.acting.undo())] if files else []
        self.told.emit((Kind.WARNING if left_out else Kind.INFO, title, lines, buttons))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)
            return
        lines = [line for line in (said(error.advice), error.cause) if line]
        self.told.emit((Kind.ERROR, said(error.what), lines, []))
