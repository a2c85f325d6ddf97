"""The clipboard of the tree: requests and folders, their paths; and a text that is pasted as a new request."""

import contextlib
from collections.abc import Coroutine, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from restdesk.errors import FileError
from restdesk.gui.collections.clipboard import Carried, carried_in, joined, mime_of
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import Kind
from restdesk.gui.widgets.plain import one_line
from restdesk.model.ready import Place
from restdesk.session.organising.items import Item, Organised, Target

if TYPE_CHECKING:
    from restdesk.gui.collections.acting import Acting
    from restdesk.gui.collections.tree import CollectionTree
    from restdesk.gui.context import Context
    from restdesk.gui.documents import Documents
    from restdesk.session.organising.pasted import NewRequest
    from restdesk.session.pasting import Pasted
    from restdesk.session.texts import FileAsText

_MOST_TEXTS = 100
"""Files whose texts are put on the clipboard for other programs."""


class Copying(QObject):
    """Copies what is selected, and pastes where it is."""

    def __init__(self, context: "Context", documents: "Documents", acting: "Acting", tree: "CollectionTree") -> None:
        super().__init__(acting)
        self._context = context
        self._documents = documents
        self._acting = acting
        self._tree = tree
        self._cut: Carried | None = None
        """What was cut and is still on the clipboard."""
        tree.uncut.connect(self._uncut)

    def copy(self, *, cut: bool = False) -> None:
        """Put what is selected on the clipboard; what is `cut` leaves its place when it is pasted."""
        items = tuple(self._acting.items())
        if not items:
            return
        carried = Carried(items, cut)
        QGuiApplication.clipboard().setMimeData(mime_of(carried))
        if cut:
            self._show_cut(carried)
        reading = [self._context.session.texts.read(place) for place in self._acting.places()[:_MOST_TEXTS]]
        work = self._context.background.run(_texts(reading), owner=self)
        work.done(partial(self._add_text, carried))

    def _show_cut(self, carried: Carried) -> None:
        """Mark what was cut for as long as it is on the clipboard."""
        if self._cut is None:
            QGuiApplication.clipboard().dataChanged.connect(self._look_for_cut)
        self._cut = carried
        self._tree.show_cut(carried.items)

    def _look_for_cut(self) -> None:
        data = _on_clipboard()
        if self._cut is not None and (data is None or carried_in(data) != self._cut):
            QGuiApplication.clipboard().dataChanged.disconnect(self._look_for_cut)
            self._cut = None
            self._tree.show_cut(())

    def _uncut(self) -> None:
        """Let what was cut stay where it is."""
        if self._cut is not None:
            QGuiApplication.clipboard().clear()
            self._look_for_cut()

    def can_paste(self) -> bool:
        """Return whether anything is on the clipboard that may be a request."""
        data = _on_clipboard()
        return data is not None and (data.hasText() or carried_in(data) is not None)

    def paste(self) -> None:
        """Put copies of what was copied, or what was cut itself, where the selection is; a text becomes a request."""
        from restdesk.session.organising.pasted import read_new  # the readers of other tools' texts, only when needed

        target, data = self._acting.target(), _on_clipboard()
        if target is None or data is None:
            return
        carried = carried_in(data)
        if carried is None:
            work = self._context.background.run(partial(read_new, data.text()), owner=self)
            work.done(partial(self._paste_text, target)).failed(self._refuse)
        elif carried.cut:
            QGuiApplication.clipboard().clear()
            self._acting.do(lambda: self._context.session.organising.move(carried.items, target), tell=True)
        else:
            self._acting.do(lambda: self._context.session.organising.paste(carried.items, target, said))

    def copy_to(self, items: tuple[Item, ...], target: Target) -> None:
        """Put copies of these there."""
        self._acting.do(lambda: self._context.session.organising.paste(items, target, said))

    def copy_path(self) -> None:
        """Put the paths of what is selected on the clipboard, one a line."""
        paths = [str(Item(*row.key).real) for row in self._acting.rows()]
        if paths:
            QGuiApplication.clipboard().setText("\n".join(paths))
            self._acting.say(Kind.INFO, self.tr("Copied: {path}").format(path=one_line(", ".join(paths))))

    def _add_text(self, carried: Carried, texts: Sequence[str]) -> None:
        """Give other programs something to read, unless the clipboard holds another thing by now."""
        data = _on_clipboard()
        if data is not None and carried_in(data) == carried:
            QGuiApplication.clipboard().setMimeData(mime_of(carried, joined(texts)))

    def _paste_text(self, target: Target, pasted: "Pasted | None") -> None:
        from restdesk.session.organising.pasted import new_request

        if pasted is None:
            title = self.tr("The clipboard holds no request: a cURL line, a fetch call, an HTTP message or its YAML.")
            self._acting.say(Kind.WARNING, title)
            return
        made = new_request(pasted, self._context.session.secrets)
        name = made.name or self.tr("New request")
        if made.has_secrets or made.in_clear:
            self._open_unsaved(target, made)
            return
        lines = [one_line(said(message)) for message in made.left_out]
        work = self._context.session.organising
        self._acting.do(lambda: work.paste_request(target, name, made.request, said), partial(self._open_pasted, lines))

    def _open_unsaved(self, target: Target, made: "NewRequest") -> None:
        """Open it without a file: saving gives its typed secret a name first, and one in clear is seen before."""
        from restdesk.session.organising.create import NEW

        self._documents.reopen(Place(collection=target.folder), NEW, "", made.request)
        tab = self._documents.request()
        if tab is None:
            return
        tab.file.above = target.path
        title = self.tr("The pasted request holds a secret, so it has no file yet.")
        line = self.tr("Save it: the secret gets a name, and its value stays out of the file.")
        if made.in_clear:
            line = self.tr("In clear: {names}. Put it into Auth or a secret variable before you save.")
            line = line.format(names=one_line(", ".join(made.in_clear)))
        shown = tab.bar.show_message(Kind.WARNING if made.in_clear else Kind.INFO, title, [line])
        tab.written.connect(partial(tab.bar.withdraw, shown))

    def _open_pasted(self, lines: Sequence[str], organised: Organised) -> None:
        for item in organised.made:
            opened = self._context.session.state.opened(item.folder)
            if opened is not None:
                self._documents.open_node(opened.collection, opened.collection.find(item.path))
        if lines:
            self._acting.say(Kind.WARNING, self.tr("Some of what was pasted was not taken over:"), lines)

    def _refuse(self, error: BaseException) -> None:
        from restdesk.session.pasting import NotRead

        if isinstance(error, NotRead):
            self._acting.say(Kind.WARNING, one_line(said(error.message)))
        else:
            self._acting.refuse(error)


def _on_clipboard() -> QMimeData | None:
    """Return what is there; Qt says None for nothing, whatever its annotations say."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return data


async def _texts(reading: "Sequence[Coroutine[Any, Any, FileAsText]]") -> list[str]:
    """Return what stands in these files, as far as they can be read."""
    found = []
    for file in reading:
        with contextlib.suppress(FileError):
            found.append((await file).text.encode("utf-8", "replace").decode())
    return found
