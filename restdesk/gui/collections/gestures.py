"""What a person does in the tree: each method is an action of the menu."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from restdesk.gui.collections.acting import Acting
from restdesk.gui.collections.copying import Copying
from restdesk.gui.collections.curls import Curls
from restdesk.gui.collections.dragging import Dragging
from restdesk.gui.collections.places import folder_entries
from restdesk.gui.collections.rename import NameEdit
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, BarField, Kind
from restdesk.gui.widgets.plain import one_line
from restdesk.gui.window import MainWindow
from restdesk.session.organising.create import NEW, new_in
from restdesk.session.organising.items import Item, Organised, Target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from restdesk.gui.collections.rows import Key
    from restdesk.gui.collections.tree import CollectionTree
    from restdesk.gui.context import Context
    from restdesk.gui.documents import Documents


class Gestures(QObject):
    """Creates, renames, duplicates, deletes and moves requests and folders, and changes several at once."""

    def __init__(self, context: "Context", documents: "Documents", tree: "CollectionTree") -> None:
        super().__init__(tree)
        self.acting = Acting(context, documents, tree)
        self.copying = Copying(context, documents, self.acting, tree)
        self.dragging = Dragging(tree, self.move, self.copying.copy_to)
        self._curls = Curls(context, documents, self.acting)
        self._context = context
        self._documents = documents
        self._tree = tree
        self._edit: NameEdit | None = None
        self._refusal = 0
        tree.stepped.connect(self.step)

    def new_request(self) -> None:
        """Make a request in the folder that is selected, open it, and let it be named."""
        target = self.acting.target()
        if target is not None:
            name = self.tr("New request")
            work, opened = self._context.session.organising, self._context.session.state.opened(target.folder)
            made = new_in(opened.collection, target.path) if opened is not None else NEW
            self.acting.do(lambda: work.create_request(target, name, made, said), self._opened_and_named)

    def new_folder(self) -> None:
        """Make a folder in the folder that is selected and let it be named."""
        target = self.acting.target()
        if target is not None:
            name = self.tr("New folder")
            work = self._context.session.organising
            self.acting.do(lambda: work.create_folder(target, name, said), self._named)

    def rename(self) -> None:
        """Let the person type another name, in the row itself."""
        rows = self.acting.rows()
        if rows:
            self._type_name(rows[0].key)

    def duplicate(self) -> None:
        """Make a copy behind each."""
        items, work = self.acting.items(), self._context.session.organising
        if items:
            self.acting.do(lambda: work.duplicate(items, said))

    def delete(self) -> None:
        """Delete them; the bar offers to take that back."""
        items = self.acting.items()
        if items:
            beside = self._beside(items)
            self.acting.do(
                lambda: self._context.session.organising.delete(items),
                lambda _organised: self._tree.select(beside),
                tell=True,
            )

    def move(self, items: Sequence[Item], target: Target) -> None:
        """Let these stand there."""
        self.acting.do(lambda: self._context.session.organising.move(items, target), tell=self._is_far(items, target))

    def step(self, by: int) -> None:
        """Let them stand one place up (-1) or down (1)."""
        items = self.acting.items()
        if items:
            self.acting.do(lambda: self._context.session.organising.step(items, by))

    def inherit(self) -> None:
        """Let them take the auth of what they lie in."""
        items = [Item(*row.key) for row in self.acting.rows()]
        if items:
            self.acting.do(lambda: self._context.session.organising.inherit(items), tell=True)

    def ask_for_tags(self) -> None:
        """Ask in the bar which tags they are to have, and which no longer."""
        items = [Item(*row.key) for row in self.acting.rows()]
        if not items:
            return
        fields = (BarField("add", self.tr("Tags to add")), BarField("remove", self.tr("Tags to remove")))
        button = BarButton(self.tr("Change tags"), partial(self._tag, items), main=True)
        title = self.tr("Which tags are added, and which taken away? Several are parted by commas.")
        self._documents.bar.show_message(Kind.QUESTION, title, buttons=(button,), fields=fields)

    def copy_curl(self) -> None:
        """Put all requests among them on the clipboard as cURL commands."""
        self._curls.copy(self.acting.places())

    def ask_where(self) -> None:
        """Let the person find the folder into which they go."""
        from restdesk.gui.palette.finder import look_for

        items, window = self.acting.items(), self._tree.window()
        if items and isinstance(window, MainWindow):
            entries = folder_entries(self._context.session.state, items, partial(self.move, items))
            look_for(window, self.tr("Move to which folder or collection?"), entries)

    def reveal(self) -> None:
        """Show them in the system's file manager."""
        from restdesk.gui.reveal import open_folder, reveal_files

        rows = self.acting.rows()
        for row in rows:
            if not row.is_request:
                open_folder(row.folder / row.path, self._not_shown)
        if files := [row.folder / row.path for row in rows if row.is_request]:
            reveal_files(files, self, self._not_shown)

    def _not_shown(self, folder: Path) -> None:
        title = self.tr("No file manager could be opened. The folder is: {path}").format(path=one_line(str(folder)))
        self.acting.say(Kind.WARNING, title)

    def collapse_all(self) -> None:
        """Show the collections alone."""
        self._tree.collapseAll()

    def _tag(self, items: Sequence[Item], typed: "Mapping[str, str]") -> None:
        add, remove = (tags_in(typed[name]) for name in ("add", "remove"))
        if add or remove:
            self.acting.do(lambda: self._context.session.organising.tag(items, add, remove), tell=True)

    def _opened_and_named(self, organised: Organised) -> None:
        for item in organised.made:
            opened = self._context.session.state.opened(item.folder)
            if opened is not None:
                self._documents.open_node(opened.collection, opened.collection.find(item.path))
        for item in organised.made:
            self._type_name(item, self._fill_in)

    def _named(self, organised: Organised) -> None:
        for item in organised.made:
            self._type_name(item)

    def _type_name(self, key: "Key", then: Callable[[], None] = lambda: None) -> None:
        row = self._tree.rows.row_at(key)
        if row is None:
            return
        if self._edit is not None:
            self._edit.leave()
        self._tree.select(key)
        self._edit = NameEdit(self._tree, row)
        self._edit.typed.connect(partial(self._rename, Item(*key), then))
        self._edit.kept.connect(then)
        self._edit.refused.connect(self._refuse_empty)
        self._edit.left.connect(self._forget_edit)
        self._edit.begin()

    def _fill_in(self) -> None:
        """Go on with what a new request needs next, unless the person has gone elsewhere."""
        request = self._documents.request()
        if request is not None and self._tree.hasFocus():
            request.focus_url()

    def _rename(self, item: Item, then: Callable[[], None], name: str) -> None:
        self.acting.do(lambda: self._context.session.organising.rename(item, name), lambda _organised: then())

    def _refuse_empty(self) -> None:
        title = self.tr("A name cannot be empty. Type one, or press Esc to keep the old one.")
        self._refusal = self._documents.bar.show_message(Kind.WARNING, title)

    def _forget_edit(self) -> None:
        self._edit = None
        self._documents.bar.withdraw(self._refusal)

    def _beside(self, items: Sequence[Item]) -> "Key | None":
        """Return what is selected when these are gone: what stands below the last, else above the first."""
        rows = [row for item in items if (row := self._tree.rows.row_at(item)) is not None]
        if not rows or rows[0].parent is None:
            return None
        going = set(items)
        others = [row for row in self._tree.rows.rows_below(rows[0].parent) if Item(*row.key) not in going]
        below = next((row for row in others if row.at > rows[0].at), None)
        above = others[-1] if others else rows[0].parent
        return (below or above).key

    def _is_far(self, items: Sequence[Item], target: Target) -> bool:
        return any(Item(item.folder, item.above) != target.item for item in items)


def tags_in(text: str) -> list[str]:
    """Return the tags that a person typed."""
    return [tag.strip() for tag in text.split(",") if tag.strip()]
