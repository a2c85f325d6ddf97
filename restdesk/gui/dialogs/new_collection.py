"""Asks for the name and the place of a new collection."""

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from restdesk.errors import RestDeskError
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px
from restdesk.gui.text_file.verdict import Said, Verdict
from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import from_home, set_plain
from restdesk.session.collections_open import folder_name

if TYPE_CHECKING:
    from restdesk.gui.context import Context
    from restdesk.gui.window import MainWindow

_LONGEST = 200
_WIDTH = 520
LOCAL = "local"
"""The name of the environment that may be made with it."""


class NewCollectionDialog(QDialog):
    """Makes the collection; `made` carries its folder. What stands in the way is said here, and nothing is lost."""

    made = Signal(object)

    def __init__(self, context: "Context", place: Path, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._failed: RestDeskError | None = None
        self.setObjectName("newCollectionDialog")
        set_ground(self, Ground.PAGE)
        self.name, self.place = QLineEdit(), QLineEdit(from_home(place))
        self.name.setObjectName("newCollectionName")
        self.place.setObjectName("newCollectionPlace")
        self.name.setMaxLength(_LONGEST)
        self.choose = QPushButton()
        self.environment = QCheckBox()
        self.environment.setObjectName("newCollectionEnvironment")
        self._labels = QLabel(), QLabel()
        self._note = QLabel()
        self._problem = Verdict()
        self._buttons = QDialogButtonBox(self)
        self.create_button = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._cancel = self._buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._refresh()
        self.name.setFocus()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.setWindowTitle(self.tr("New collection"))
        for label, edit, words in zip(
            self._labels, (self.name, self.place), (self.tr("Name"), self.tr("Place")), strict=True
        ):
            label.setText(words)
            edit.setAccessibleName(words)
        self.choose.setText(self.tr("Choose…"))
        self.choose.setAccessibleName(self.tr("Choose the place"))
        self.environment.setText(self.tr("With an environment “{name}”").format(name=LOCAL))
        self.create_button.setText(self.tr("Create"))
        self._cancel.setText(self.tr("Cancel"))
        self._say_folder()

    def propose(self, place: Path) -> None:
        """Propose another place, unless the person has typed one."""
        if not self.place.isModified():
            self.place.setText(from_home(place))

    def folder(self) -> Path | None:
        """Return the folder that would be made, None while something is missing."""
        name, parent = self.name.text().strip(), self._parent()
        return parent / folder_name(name) if name and parent is not None and parent.is_absolute() else None

    def accept(self) -> None:
        """Make the collection; the dialog stays until it is there."""
        folder = self.folder()
        if folder is None or not self.create_button.isEnabled():
            return
        self.create_button.setEnabled(False)
        environment = LOCAL if self.environment.isChecked() else ""
        making = self._context.session.collection_list.create(folder.parent, self.name.text().strip(), environment)
        self._context.background.run(making, owner=self).done(self._done).failed(self._refused)

    def _done(self, folder: Path) -> None:
        super().accept()
        self.made.emit(folder)

    def _refused(self, error: BaseException) -> None:
        self._refresh()
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)
            return
        lines = tuple(line for line in (said(error.advice), error.cause) if line)
        self._problem.show_said(Said("error", said(error.what), lines), aloud=True)
        self._problem.show()
        self.name.setFocus()

    def _parent(self) -> Path | None:
        place = self.place.text().strip()
        return Path(place).expanduser() if place else None

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the collection's folder is made"), str(self._parent() or ""))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._take_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_place(self, chosen: str) -> None:
        self.place.setText(chosen)
        self.place.setModified(True)

    def _refresh(self) -> None:
        self._problem.hide()
        self.create_button.setEnabled(self.folder() is not None)
        self._say_folder()
        QTimer.singleShot(0, self, self.adjustSize)

    def _say_folder(self) -> None:
        folder = self.folder()
        if folder is not None:
            set_plain(self._note, self.tr("Its folder: {path}").format(path=from_home(folder)))
        else:
            set_plain(self._note, self.tr("Give it a name and a place. Only its own folder is written."))

    def _lay_out(self) -> None:
        for label, edit in zip(self._labels, (self.name, self.place), strict=True):
            label.setBuddy(edit)
        self._note.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._note.setWordWrap(True)
        self.create_button.setProperty("accent", True)
        self.create_button.setDefault(True)
        place = QHBoxLayout()
        place.addWidget(self.place, 1)
        place.addWidget(self.choose)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self._labels[0], self.name)
        form.addRow(self._labels[1], place)
        form.addRow(self.environment)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        for widget in (self._note, self._problem, self._buttons):
            column.addWidget(widget)
        for first, second in pairwise((self.name, self.place, self.choose, self.environment, self.create_button)):
            self.setTabOrder(first, second)
        self.setTabOrder(self.create_button, self._cancel)
        self.setMinimumWidth(px(_WIDTH))

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.choose.clicked.connect(self._choose)
        for edit in (self.name, self.place):
            edit.textChanged.connect(lambda _text: self._refresh())


def ask_for_collection(window: "MainWindow") -> None:
    """Let the person name a new collection; it is made and opened."""
    desk = window.desk
    if desk is None:
        return
    place = _place(desk.opening.recent)
    dialog = NewCollectionDialog(desk.context, place, window)
    desk.context.background.run(lambda: _there(place), owner=dialog).done(dialog.propose)
    dialog.made.connect(desk.opening.open_folder)
    dialog.made.connect(lambda _folder: window.side_bar.tree.setFocus(Qt.FocusReason.OtherFocusReason))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _place(recent: tuple[Path, ...]) -> Path:
    """Return where to propose it: beside the collection that was opened last, else among the person's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return recent[0].parent if recent else Path(documents or Path.home())


def _there(place: Path) -> Path:
    """Return the place, or what lies above it and is there: not every account has a folder for documents."""
    return next((folder for folder in (place, *place.parents) if folder.is_dir()), place)
