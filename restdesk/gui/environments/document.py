"""The environments of a collection behind one tab: a list at the left, what is in front at the right."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from restdesk.errors import RestDeskError
from restdesk.gui.context import Context
from restdesk.gui.document import Document
from restdesk.gui.dropped import Dropped
from restdesk.gui.environments.beside import BesideFiles
from restdesk.gui.environments.drafts import Drafts
from restdesk.gui.environments.list import Entry, EnvironmentList
from restdesk.gui.environments.making import EnvironmentMaking
from restdesk.gui.environments.saving import EnvironmentSaving
from restdesk.gui.environments.sheet import EnvironmentSheet
from restdesk.gui.environments.steps import EnvironmentSteps, Step
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.translate import said
from restdesk.gui.variables.aid import VariableAid
from restdesk.gui.widgets.icon_button import IconButton
from restdesk.gui.widgets.message_bar import Kind, MessageBar
from restdesk.gui.widgets.plain import set_plain
from restdesk.model.collection import Environment, EnvironmentNode, EnvironmentOwn
from restdesk.model.ready import Place
from restdesk.model.request import Own, Request
from restdesk.session.state import NO_GLOBAL, Change, EnvironmentChosen, FilesChanged, GlobalEnvironmentChanged

TAB = "environments"
"""The path by which the tab of a collection's environments is known."""

GLOBAL = NO_GLOBAL.path
_LIST, _NARROWEST, _MARGIN = 240, 130, 14


class EnvironmentsDocument(Document):
    """All environments of a collection and the global one; `text_wanted` carries the place of a broken file."""

    text_wanted = Signal(object)

    def __init__(self, context: Context, folder: Path | None, current: str = "") -> None:
        super().__init__(Place(collection=folder, path=TAB))
        self._context = context
        self.drafts = Drafts()
        self._steps = EnvironmentSteps()
        self._current = ""
        self._known = False
        self.bar = MessageBar()
        self.bar.setObjectName("messageBar")
        self._surroundings = Surroundings(context, Place(collection=folder))
        self.list = EnvironmentList()
        self.beside = BesideFiles(context, folder, self)
        self.sheet = EnvironmentSheet(lambda name, typed, before: self.beside.keep(self._current, name, typed, before))
        self._saving = EnvironmentSaving(context, folder, self.bar, self.drafts, self)
        self._making = EnvironmentMaking(context, folder, self)
        self._dropped = Dropped(context, self.bar, self)
        self._looked: set[str] = set()
        """The files of which it is known whether another program dropped something from them."""
        self._broken, self._open_text = QLabel(), QPushButton()
        self._new, self._more = IconButton("plus"), IconButton("menu")
        self._none, self._none_yet, self._first_one = QWidget(), QLabel(), QPushButton()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._read()
        self.aid = VariableAid(self, self._surroundings)
        self.retranslate()
        self.show_environment(current or self._first())

    def title(self) -> str:
        return self.tr("Environments")

    def is_modified(self) -> bool:
        self.flush()
        return bool(self.drafts.modified())

    def steps(self) -> "EnvironmentsDocument":
        return self

    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._steps.can_undo

    def can_redo(self) -> bool:
        """Whether something was taken back that can be done again."""
        return self._steps.can_redo

    def undo(self) -> None:
        """Take the last step back."""
        self.flush()
        step = self._steps.back()
        self._step(step, back=True)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.flush()
        self._step(self._steps.forth(), back=False)

    def has_edits_under(self, focus: QWidget | None) -> bool:
        return focus is not None and self.sheet.isAncestorOf(focus) and not self.sheet.is_filter(focus)

    def save(self, *, overwrite: bool = False) -> None:
        self.flush()
        self._saving.save(overwrite=overwrite)

    def flush(self) -> None:
        """Take all that is typed, at once."""
        if self._current and self.drafts.broken(self._current) is None:
            self.sheet.flush()

    def current(self) -> str:
        """Return the path of the environment in front."""
        return self._current

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all, in the order of the list."""
        return tuple(node.path for node in self._nodes())

    def show_environment(self, path: str) -> None:
        """Bring an environment to the front, told by its path."""
        self.flush()
        self.sheet.table.leave_cell()
        self._current = path if path in self.paths() else self._first()
        node = next(node for node in self._nodes() if node.path == self._current)
        name = "" if self._current == GLOBAL else node.name
        self._surroundings.place = Place(collection=self.place.collection, environment=name)
        self._show()
        self._look_for_dropped()

    def take(self, path: str, content: Environment) -> None:
        """Let an environment be what stands in its file, as a step that can be undone."""
        before = self.drafts.wanted(path)
        self.drafts.written(path, before, content)
        self._steps.edited(path, before, content, self._context.session.clock.monotonic())
        self._show()
        self._tell()

    def make(self) -> None:
        """Make an environment and let its name be typed."""
        self._making.new()

    def show_variable(self, name: str, value: str | None = None) -> None:
        """Go to a variable of the environment in front; where there is none one is made, with that value."""
        self.sheet.show_variable(name, value)

    def follow(self, change: FilesChanged) -> None:
        moved = dict(change.moved)
        self.drafts.moved(change)
        for old, new in change.moved:
            self._steps.moved(old, new)
        self._current = moved.get(self._current, self._current)
        self._changed_outside()

    def set_environment(self, name: str) -> None:
        self._list()

    def retranslate(self) -> None:
        self.bar.retranslate()
        self.list.setAccessibleName(self.tr("Environments"))
        self.list.set_words(self.tr("Production"), self.tr("active"), self.tr("not saved"), self.tr("cannot be read"))
        self._new.set_words(self.tr("New environment"))
        self._none_yet.setText(self.tr("No environments yet"))
        self._first_one.setText(self.tr("New environment"))
        self._more.set_words(self.tr("More"))
        self._open_text.setText(self.tr("Open as text"))
        self.sheet.retranslate()
        self._making.retranslate()
        self._show()

    def refresh_theme(self) -> None:
        self.sheet.head.refresh_theme()
        self.sheet.table.viewport().update()
        self.list.viewport().update()

    def _nodes(self) -> tuple[EnvironmentNode, ...]:
        state = self._context.session.state
        opened = state.opened(self.place.collection)
        own = opened.collection.environments if opened is not None else ()
        return (*own, state.global_environment)

    def _first(self) -> str:
        """Return the path of the active environment, or of the first."""
        opened = self._context.session.state.opened(self.place.collection)
        active = opened.environment if opened is not None else ""
        nodes = self._nodes()
        return next((node.path for node in nodes if node.path != GLOBAL and node.name == active), nodes[0].path)

    def _read(self) -> None:
        self.drafts.read(self._nodes())

    def _changed_outside(self) -> None:
        self._read()
        if self._current not in self.paths():
            self._current = self._first()
        self._show()
        self._tell()

    def _show(self) -> None:
        self._list()
        broken = self.drafts.broken(self._current)
        self._stack.setCurrentIndex(0 if broken is None else 1)
        if broken is not None:
            set_plain(self._broken, "\n".join(filter(None, (said(broken.what), broken.cause, said(broken.advice)))))
            return
        self._surroundings.refresh(Request())
        others = [node.name for node in self._nodes() if node.path not in (self._current, GLOBAL)]
        called = self.drafts.called.setdefault(self._current, {})
        self.sheet.show_beside(*self.beside.of(self._current), called)
        is_global = self._current == GLOBAL
        self.sheet.show_value(self.drafts.wanted(self._current), others, is_global=is_global)
        self.sheet.set_spans(self._surroundings.spans)

    def _list(self) -> None:
        opened = self._context.session.state.opened(self.place.collection)
        active = opened.environment if opened is not None else ""
        self.list.show_entries([self._entry(node, active) for node in self._nodes()], self._current)
        self._none.setVisible(opened is not None and not opened.collection.environments)

    def _entry(self, node: EnvironmentNode, active: str) -> Entry:
        wanted, shared = self.drafts.wanted(node.path), node.path == GLOBAL
        return Entry(
            path=node.path,
            name=self.tr("Global") if shared else node.name,
            color=wanted.color,
            production=wanted.own.production,
            active=not shared and node.name == active,
            modified=self.drafts.is_modified(node.path),
            broken=self.drafts.broken(node.path) is not None,
            shared=shared,
        )

    def _edited(self) -> None:
        before, after = self.drafts.wanted(self._current), self.sheet.current()
        if before == after:
            return
        self.drafts.edit(self._current, after)
        self._steps.edited(self._current, before, after, self._context.session.clock.monotonic())
        self._list()
        self._tell()

    def _look_for_dropped(self) -> None:
        """Offer back, once a file, what another program dropped from the environment in front."""
        path = self._current
        if path != GLOBAL and path not in self._looked and self.drafts.broken(path) is None:
            self._looked.add(path)
            place = Place(collection=self.place.collection, path=path)
            self._dropped.look(place, self.drafts.saved(path), lambda own: self._put_back(path, own))

    def _put_back(self, path: str, own: Own | EnvironmentOwn) -> None:
        if path in self.paths() and isinstance(own, EnvironmentOwn):
            before = self.drafts.wanted(path)
            after = replace(before, own=own)
            self.drafts.edit(path, after)
            self._steps.edited(path, before, after, self._context.session.clock.monotonic())
            self._show()
            self._tell()

    def _step(self, step: Step | None, *, back: bool) -> None:
        if step is None:
            return
        self.drafts.edit(step.path, step.before if back else step.after)
        self._current = step.path if step.path in self.paths() else self._current
        self._show()
        self._tell()

    def _tell(self) -> None:
        now = bool(self.drafts.modified())
        if now != self._known:
            self._known = now
            self.changed.emit()

    def _on_change(self, change: Change) -> None:
        if isinstance(change, GlobalEnvironmentChanged):
            self._changed_outside()
        elif isinstance(change, EnvironmentChosen):
            self._list()

    def _on_saved(self) -> None:
        self._read()
        self._show()
        self._tell()

    def refuse(self, error: BaseException) -> None:
        """Show in the bar what could not be done."""
        if isinstance(error, RestDeskError):
            lines = [line for line in (said(error.advice), error.cause) if line]
            self.bar.show_message(Kind.ERROR, said(error.what), lines)
        else:
            self._context.session.unexpected.report(error)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("environmentMenu")
        self._making.fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _lay_out(self) -> None:
        set_ground(self, Ground.PAGE)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 6, 8, 6)
        buttons.addWidget(self._new)
        buttons.addWidget(self._more)
        buttons.addStretch(1)
        left = QWidget()
        set_ground(left, Ground.PANEL)
        left.setMinimumWidth(_NARROWEST)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        none = QVBoxLayout(self._none)
        none.setContentsMargins(_MARGIN, 6, _MARGIN, 10)
        self._none_yet.setWordWrap(True)
        for widget in (self._none_yet, self._first_one):
            none.addWidget(widget)
        QWidget.setTabOrder(self._first_one, self.list)
        unread = QWidget()
        inside = QVBoxLayout(unread)
        inside.setContentsMargins(0, 0, 0, 0)
        self._broken.setWordWrap(True)
        inside.addWidget(self._broken)
        row = QHBoxLayout()
        row.addWidget(self._open_text)
        row.addStretch(1)
        inside.addLayout(row)
        inside.addStretch(1)
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(unread)
        right = QWidget()
        page = QVBoxLayout(right)
        page.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        page.addWidget(self._stack)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST, 3 * _LIST])
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(splitter, 1)
        self._new.setObjectName("environmentNew")
        self._first_one.setObjectName("environmentFirst")
        self._more.setObjectName("environmentMore")
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        sheet, beside, making = self.sheet, self.beside, self._making
        self.list.chosen.connect(self.show_environment)
        self.list.named.connect(lambda named: making.rename(*named))
        self.list.rename_wanted.connect(making.edit_name)
        self.list.delete_wanted.connect(making.delete)
        self.list.duplicate_wanted.connect(making.duplicate)
        self.list.menu_wanted.connect(self._show_menu)
        self._new.clicked.connect(making.new)
        self._first_one.clicked.connect(making.new)
        self._more.clicked.connect(lambda: self._show_menu(self._more.mapToGlobal(self._more.rect().bottomLeft())))
        self._open_text.clicked.connect(
            lambda: self.text_wanted.emit(Place(collection=self.place.collection, path=self._current))
        )
        sheet.edited.connect(self._edited)
        sheet.own_typed.connect(lambda typed: beside.put_own(self._current, *typed))
        sheet.own_written.connect(lambda name: self._saving.will_write_own(self._current, name))
        sheet.secret_forgotten.connect(lambda name: beside.forget_secret(self._current, name))
        sheet.hidden.connect(lambda name: self._steps.hide(self._current, name))
        beside.changed.connect(self._show_beside)
        self._saving.saved.connect(self._on_saved)
        self._context.changes.changed.connect(self._on_change)

    def _show_beside(self) -> None:
        if self.drafts.broken(self._current) is None:
            called = self.drafts.called.setdefault(self._current, {})
            self.sheet.show_beside(*self.beside.of(self._current), called)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.beside.look(self._current)
