"""What the tree acts on, and what comes of it: one change of files after the other, told in the bar."""

from collections.abc import Callable, Coroutine, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from restdesk.errors import RestDeskError
from restdesk.gui.links import node_path
from restdesk.gui.translate import said
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.message_bar import BarButton, Kind
from restdesk.model.collection import FOLDER_FILE, ROOT_FILE, RequestNode
from restdesk.model.ready import Place
from restdesk.session.organising.items import Item, Organised, Target
from restdesk.session.state import Change, FilesChanged, RequestsMoved
from restdesk.words import Words

if TYPE_CHECKING:
    from restdesk.gui.collections.rows import Row, Shown
    from restdesk.gui.collections.tree import CollectionTree
    from restdesk.gui.context import Context
    from restdesk.gui.documents import Documents

Doing = Callable[[], Coroutine[Any, Any, Organised]]
Then = Callable[[Organised], object]
Refuse = Callable[[BaseException], object]


class Acting(QObject):
    """Carries out changes of files for the tree, one after the other, and shows what came of each."""

    def __init__(self, context: "Context", documents: "Documents", tree: "CollectionTree") -> None:
        super().__init__(tree)
        self._context = context
        self._documents = documents
        self._tree = tree
        self._waiting: list[tuple[Doing, Then, Refuse]] = []
        self._runs = False
        self._done = self._passing = 0
        """The messages in the bar that told of the last change, and that are over when something else is in front."""
        documents.changed.connect(lambda: documents.bar.withdraw(self._passing))
        context.changes.changed.connect(self._on_change)

    def rows(self) -> "list[Row]":
        """Return what an action is about: what is selected, with the focus elsewhere what is in front."""
        if self._tree.hasFocus() or (current := self._documents.current()) is None:
            return self._tree.selected_rows()
        folder = current.place.collection
        path = current.place.path
        row = self._tree.rows.row_at((folder, node_path(path))) if folder is not None and path else None
        return [row] if row is not None else []

    def items(self) -> list[Item]:
        """Return the requests and folders among them, not a collection itself."""
        return [Item(*row.key) for row in self.rows() if row.path]

    def places(self) -> list[Place]:
        """Return where all requests are that are among them or in the folders among them, each once."""
        found: dict[Place, None] = {}
        for row in self.rows():
            opened = self._context.session.state.opened(row.folder)
            environment = opened.environment if opened is not None else ""
            for path in _requests(row.node):
                found[Place(collection=row.folder, path=path, environment=environment)] = None
        return list(found)

    def file(self) -> Place | None:
        """Return the file that says what the first of them is, None where there is nothing."""
        row = next(iter(self.rows()), None)
        if row is None:
            return None
        opened = self._context.session.state.opened(row.folder)
        path = row.path if row.is_request else f"{row.path}/{FOLDER_FILE}" if row.path else ROOT_FILE
        return Place(collection=row.folder, path=path, environment=opened.environment if opened is not None else "")

    def can_undo(self) -> bool:
        """Whether there is a change of files to take back."""
        return self.undo_name() is not None

    def can_redo(self) -> bool:
        """Whether a change of files was taken back that can be done again."""
        return self.redo_name() is not None

    def undo_name(self) -> Words | None:
        """Return what Undo is called, None where there is nothing to take back."""
        return self._context.session.undo_files.undo_name

    def redo_name(self) -> Words | None:
        """Return what Redo is called, None where there is nothing to do again."""
        return self._context.session.undo_files.redo_name

    def target(self) -> Target | None:
        """Return where something new goes: into the folder that is selected, or behind the request."""
        rows = self.rows() or self._tree.rows.rows_below(None)[:1]
        return target_of(rows[-1]) if rows else None

    def do(
        self,
        doing: Doing,
        then: Then = lambda organised: None,
        *,
        tell: bool = False,
        refused: Refuse | None = None,
    ) -> None:
        """Change files when what was begun before is done; `then` gets what came of it, `tell` says it in the bar."""
        self._documents.bar.withdraw(self._done)
        self._waiting.append((doing, partial(self._told, then, tell), refused or self.refuse))
        self._next()

    def undo(self) -> None:
        """Take the last change of files back."""
        self.do(self._context.session.undo_files.undo, tell=True, refused=self._refuse_undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.do(self._context.session.undo_files.redo, tell=True)

    def say(self, kind: Kind, title: str, lines: Sequence[str] = (), buttons: Sequence[BarButton] = ()) -> None:
        """Say something in the bar above all that is open."""
        number = self._documents.bar.show_message(kind, title, lines, buttons)
        self._done = number if kind is Kind.INFO else 0
        self._passing = 0 if buttons else self._done

    def refuse(self, error: BaseException, *buttons: BarButton) -> None:
        """Say what went wrong."""
        if isinstance(error, RestDeskError):
            lines = [line for line in (said(error.advice), error.cause) if line]
            self.say(Kind.ERROR, said(error.what), lines, buttons)
        else:
            self._context.session.unexpected.report(error)

    def _on_change(self, change: Change) -> None:
        """What a message offers to undo is not the last change any more: one's own is told after it was applied."""
        if isinstance(change, FilesChanged):
            self._documents.bar.withdraw(self._done)

    def _next(self) -> None:
        if self._runs or not self._waiting:
            return
        self._runs = True
        doing, then, refused = self._waiting.pop(0)
        work = self._context.background.run(doing(), owner=self)
        work.done(partial(self._end, then)).failed(partial(self._failed, refused))

    def _end(self, then: Then, organised: Organised) -> None:
        self._runs = False
        self._apply(organised)
        then(organised)
        self._next()

    def _failed(self, refused: Refuse, error: BaseException) -> None:
        self._runs = False
        self._waiting.clear()  # what was to come was meant for another tree
        refused(error)

    def _refuse_undo(self, error: BaseException) -> None:
        """Say why a step cannot be taken back; those before it can perhaps."""
        before = BarButton(self.tr("Undo the change before it"), lambda _texts: self._undo_before())
        self.refuse(error, *([before] if self._context.session.undo_files.has_earlier else []))

    def _undo_before(self) -> None:
        self._context.session.undo_files.pass_over()
        self.undo()

    def _apply(self, organised: Organised) -> None:
        """Tell the state; what goes into another collection is followed before its old file is gone."""
        session = self._context.session
        far = tuple((*one.old, *one.new) for one in organised.moved if one.old.folder != one.new.folder)
        if far:
            session.apply(RequestsMoved(far))
        for change in organised.changes:
            session.apply(change)
        if organised.made:
            self._tree.select_several(organised.made)

    def _told(self, then: Then, tell: bool, organised: Organised) -> None:
        then(organised)
        if organised.said is None:
            return
        text = said(organised.said)
        if not tell:
            announce(self._tree, text)
            return
        undo = BarButton(self.tr("Undo"), lambda _texts: self.undo())
        self.say(Kind.INFO, text, buttons=(undo,) if organised.can_undo else ())


def _requests(node: "Shown") -> list[str]:
    """Return the paths of a request, or of all in a folder or collection."""
    if isinstance(node, RequestNode):
        return [node.path]
    return [path for child in node.children for path in _requests(child)]


def target_of(row: "Row") -> Target:
    """Return where something goes that is put upon a row: into a folder, behind a request."""
    if not row.is_request:
        return Target(row.folder, row.path, anywhere=True)
    above = row.path.rpartition("/")[0]
    return Target(row.folder, above, next_of(row))


def next_of(row: "Row") -> str:
    """Return the path of the row below one in the same folder, or an empty text."""
    beside: Iterable[Row] = row.parent.rows or () if row.parent is not None else ()
    return next((other.path for other in beside if other.at == row.at + 1), "")
