"""Environments made, renamed, duplicated and deleted from the list of them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from restdesk.gui.context import Context
from restdesk.gui.environments.table import is_typed
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind
from restdesk.gui.widgets.plain import one_line
from restdesk.model.collection import Environment
from restdesk.model.own import of_environment
from restdesk.session.naming import unlike
from restdesk.session.state import NO_GLOBAL, EnvironmentChosen

if TYPE_CHECKING:
    from restdesk.gui.environments.document import EnvironmentsDocument
    from restdesk.session.organising.items import Organised

_LONGEST = 200


class EnvironmentMaking(QObject):
    """Each is done at once, and can be undone by the button in the bar."""

    def __init__(self, context: Context, folder: Path | None, document: "EnvironmentsDocument") -> None:
        super().__init__(document)
        self._context = context
        self._folder = folder
        self._document = document
        self._words: tuple[str, ...] = ()
        self._fresh = ""
        """The path of what was made just now and gets its first name."""

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._words = (
            self.tr("Rename"),
            self.tr("Duplicate"),
            self.tr("Make it the active one"),
            self.tr("Delete"),
            self.tr("New environment"),
        )

    def fill(self, menu: QMenu) -> None:
        """Put into a menu what can be done with the environment in front."""
        rename, duplicate, activate, delete, new = self._words
        entries: list[tuple[str, str, Callable[[], object]]] = [(new, "", self.new)]
        entry = self._document.list.current()
        if entry is not None and not entry.shared:
            entries += [
                (rename, "F2", self.edit_name),
                (duplicate, "Ctrl+D", self.duplicate),
                *(() if entry.active else ((activate, "", self.activate),)),
                (delete, "Del", self.delete),
            ]
        for text, key, do in entries:
            menu.addAction(f"{text}\t{key}" if key else text).triggered.connect(lambda _on=False, do=do: do())

    def new(self) -> None:
        """Make an environment and let its name be typed."""
        self._create(Environment(name=self._unlike(self.tr("New environment"))), copied=False)

    def duplicate(self) -> None:
        """Make a copy of the environment in front as it is edited, with the secrets that the keyring has of it."""
        path = self._document.current()
        if path == NO_GLOBAL.path:
            return
        self._document.flush()
        wanted = self._document.drafts.wanted(path)
        name = self._unlike(self.tr("{name} copy").format(name=wanted.name or self._name(path)))
        variables = tuple(
            msgspec.structs.replace(one, value=None) if is_typed(one) else one for one in wanted.variables
        )
        self._create(msgspec.structs.replace(wanted, name=name, variables=variables), copied=True, like=path)

    def activate(self) -> None:
        """Let the environment in front be the active one."""
        if self._folder is not None:
            self._context.session.apply(EnvironmentChosen(self._folder, self._name(self._document.current())))

    def edit_name(self) -> None:
        """Let the name of the environment in front be typed anew."""
        self._fresh = ""
        entry = self._document.list.current()
        if entry is not None and not entry.shared and not entry.broken:
            self._document.list.edit_name()

    def rename(self, path: str, name: str) -> None:
        """Call an environment otherwise; what is wrong with the name stands in the bar."""
        problem = self._problem(path, name)
        if problem:
            self._document.bar.show_message(Kind.ERROR, problem)
            return
        assert self._folder is not None
        is_first, self._fresh = path == self._fresh, ""
        work = self._context.session.environments.rename(self._folder, path, name)
        handle = self._context.background.run(work, owner=self)
        handle.done(lambda organised: self._renamed(organised, is_first=is_first)).failed(self._document.refuse)

    def delete(self) -> None:
        """Delete the environment in front; the bar has a button that brings it back."""
        entry = self._document.list.current()
        if entry is None or entry.shared or self._folder is None:
            return
        work = self._context.session.environments.delete(self._folder, entry.path)
        handle = self._context.background.run(work, owner=self)
        handle.done(lambda organised: self._done(organised, undone=True)).failed(self._document.refuse)

    def _create(self, content: Environment, *, copied: bool, like: str = "") -> None:
        if self._folder is None:
            return
        work = self._context.session.environments.create(self._folder, content, copied=copied)
        handle = self._context.background.run(work, owner=self)
        handle.done(lambda organised: self._created(organised, content, like)).failed(self._document.refuse)

    def _created(self, organised: "Organised", content: Environment, like: str) -> None:
        self._apply(organised)
        if like:
            self._copy_secrets(self._name(like), content)
        for item in organised.made:
            self._document.show_environment(item.path)
            self._fresh = item.path
        self._document.list.edit_name()

    def _copy_secrets(self, before: str, content: Environment) -> None:
        secrets, folder = self._context.session.secrets, self._folder
        names = [one.name for one in content.variables if one.secret]

        async def copy() -> None:
            for name in names:
                await secrets.copy(folder, of_environment(before), name, (of_environment(content.name), name))

        look = self._document.beside.look
        work = self._context.background.run(copy(), owner=self)
        work.done(lambda _none: look(self._document.current())).failed(self._document.refuse)

    def _renamed(self, organised: "Organised", *, is_first: bool) -> None:
        if is_first:  # what was just made gets its name: that is no news
            self._document.bar.clear()
            self._apply(organised)
        else:
            self._done(organised, undone=True)

    def _done(self, organised: "Organised", *, undone: bool) -> None:
        self._apply(organised)
        if organised.said is not None:
            undo = (BarButton(self.tr("Undo"), lambda _texts: self._undo()),) if undone else ()
            self._document.bar.show_message(Kind.INFO, said(organised.said), (), undo)

    def _undo(self) -> None:
        work = self._context.background.run(self._context.session.undo_files.undo(), owner=self)
        work.done(lambda organised: self._done(organised, undone=False)).failed(self._document.refuse)

    def _apply(self, organised: "Organised") -> None:
        for change in organised.changes:
            self._context.session.apply(change)
        for item in organised.made:
            if item.path in self._document.paths():
                self._document.show_environment(item.path)

    def _problem(self, path: str, name: str) -> str:
        """Return what is wrong with a new name, or an empty text."""
        if not name:
            return self.tr("An environment needs a name.")
        if len(name) > _LONGEST:
            return self.tr("This name is too long: {most} characters are the most.").format(most=_LONGEST)
        taken = {other.casefold() for other_path, other in self._names() if other_path != path}
        if name.casefold() in taken:
            return self.tr("There is an environment “{name}” already.").format(name=one_line(name))
        return ""

    def _names(self) -> list[tuple[str, str]]:
        opened = self._context.session.state.opened(self._folder)
        return [(node.path, node.name) for node in opened.collection.environments] if opened is not None else []

    def _name(self, path: str) -> str:
        return dict(self._names()).get(path, "")

    def _unlike(self, name: str) -> str:
        return unlike(name, (other for _path, other in self._names()))
