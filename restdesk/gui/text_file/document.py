"""A file of a collection as its text: one that cannot be read and is mended here, or any other at the person's wish."""

from msgspec.structs import replace
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from restdesk.errors import FileChangedOutside, NameInUse, NotSendable, RestDeskError
from restdesk.gui.context import Context
from restdesk.gui.document import Document
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.saving import told_of
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.text_file.steps import TextSteps
from restdesk.gui.text_file.verdict import Said, Verdict
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind, MessageBar
from restdesk.gui.widgets.spans import utf16_length
from restdesk.model.collection import Broken, Folder, Root
from restdesk.model.patching import Content, Gone
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.readable import news
from restdesk.session.state import FilesChanged
from restdesk.session.texts import FileAsText

_QUIET = 300
"""Milliseconds without a key after which the text is judged anew."""

_MARGIN = 14


class TextFile(Document):
    """The text, above it whether it can be read. `whole` asks to show the file as what it is, in place of its text.

    `content` is what is known of the file: it is said until the file itself was read.
    """

    whole = Signal()

    def __init__(self, context: Context, place: Place, content: Content | None = None) -> None:
        super().__init__(place)
        self._context = context
        self._content: Content | None = content
        self._file: FileAsText | None = None
        self._failed: RestDeskError | None = None
        self._version = 0
        self.bar = MessageBar()
        self.bar.setObjectName("messageBar")
        self.verdict = Verdict()
        self.edit = CodeEdit()
        self.edit.setObjectName("fileEdit")
        self.edit.set_syntax("yaml")
        self._steps = TextSteps(self.edit)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._quiet.timeout.connect(self._judge)
        self._lay_out()
        self._show_known()
        self.verdict.to_line.connect(self.go_to_line)
        self.verdict.opened.connect(self.whole)
        self.edit.edited.connect(self._typed)
        self.edit.document().modificationChanged.connect(lambda _modified: self._on_modified())
        self.retranslate()
        opened = context.session.state.opened(place.collection)
        if opened is not None and not opened.collection.read_only:
            self._read()

    def title(self) -> str:
        """Return the file's name; of one that every folder has, with its folder; of another kind of request its own."""
        if isinstance(self._content, Request) and self._content.call is None and self._content.info.name:
            return self._content.info.name
        above, _, name = self.place.path.rpartition("/")
        folder = above.rpartition("/")[2] or (self.place.collection.name if self.place.collection else "")
        return f"{folder}/{name}" if name in ("folder.yml", "opencollection.yml") else name

    def is_modified(self) -> bool:
        """Return whether the text differs from what its file holds."""
        return self.edit.document().isModified() and not self.edit.isReadOnly()

    def message_bar(self) -> MessageBar:
        return self.bar

    def steps(self) -> TextSteps:
        return self._steps

    def has_edits_under(self, focus: QWidget | None) -> bool:
        return focus is self.edit

    def go_to_line(self) -> None:
        """Choose the line at fault."""
        self._choose_line()
        self.edit.setFocus()

    def save(self, *, overwrite: bool = False) -> None:
        """Write the text as it stands, after a question where it cannot be read."""
        QGuiApplication.inputMethod().commit()
        if self._file is None or self.edit.isReadOnly():
            return
        text = self.edit.value()
        work = self._context.background.run(self._context.session.texts.judge(self.place, text), owner=self)
        work.done(lambda content: self._save_judged(text, content, overwrite=overwrite))

    def follow(self, change: FilesChanged) -> None:
        """Go where the file went, and read it again where something was written to it, unless it is being edited."""
        path, content = told_of(change, self.place.path)
        if path != self.place.path:
            self.move_to(replace(self.place, path=path))
        if content is not None and not isinstance(content, Gone) and not self.is_modified():
            self._read()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.bar.retranslate()
        self.edit.retranslate()
        read_only = self.tr("Text of the file, read-only")
        self.edit.setAccessibleName(read_only if self.edit.isReadOnly() else self.tr("Text of the file"))
        self._say()

    def close_down(self) -> None:
        self._quiet.stop()

    def _lay_out(self) -> None:
        set_ground(self, Ground.PAGE)
        inside = QVBoxLayout()
        inside.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        inside.setSpacing(10)
        inside.addWidget(self.verdict)
        inside.addWidget(self.edit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(inside, 1)
        self.setFocusProxy(self.edit)

    def _show_known(self) -> None:
        """Show what is known of the file, until it was read."""
        self._fill(self._content.text if isinstance(self._content, Broken) else "")
        self.edit.setReadOnly(True)

    def _fill(self, text: str) -> None:
        self._version += 1
        self._quiet.stop()
        self.edit.show_value(text)
        self.edit.document().setModified(False)

    def _read(self) -> None:
        session = self._context.session
        self._context.background.run(session.texts.read(self.place), owner=self).done(self._show).failed(self._refuse)

    def _show(self, file: FileAsText) -> None:
        self._mark(file)
        is_first, is_news = self._file is None, self._file is None or file.base != self._file.base
        if self.is_modified() or not is_news:
            return
        self._file, self._failed, self._content = file, None, file.content
        self._fill(file.text)
        self.edit.setReadOnly(file.is_cut or self.edit.is_cut())
        self.retranslate()
        if is_first:
            self._choose_line()

    def _mark(self, file: FileAsText) -> None:
        """Let the tree say that the file cannot be read, or that it can be again."""
        change = news(self._context.session.state, self.place, file.content) if file.base is not None else None
        if change is not None:
            self._context.session.apply(change)

    def _refuse(self, error: BaseException) -> None:
        """The file itself cannot be read: what is known of it stays."""
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)
            return
        self._failed = error
        self._say()

    def _typed(self) -> None:
        self._version += 1
        self._quiet.start()

    def _on_modified(self) -> None:
        self.changed.emit()
        self._say()

    def _judge(self) -> None:
        if not self.window().isVisible():
            return  # the window closes
        version, session = self._version, self._context.session
        work = self._context.background.run(session.texts.judge(self.place, self.edit.value()), owner=self)
        work.done(lambda content: self._judged(content) if version == self._version else None)

    def _judged(self, content: Content) -> None:
        self._content = content
        self._say(aloud=True)

    def _save_judged(self, text: str, content: Content, *, overwrite: bool) -> None:
        if not isinstance(content, Broken):
            self._write(text, overwrite=overwrite)
            return
        self._judged(content)
        buttons = (
            BarButton(self.tr("Save as it is"), lambda _texts: self._write(text, overwrite=overwrite)),
            BarButton(self.tr("Go on editing"), lambda _texts: self.edit.setFocus(), main=True),
        )
        lines = [self._cause(content)] if content.cause else []
        self.bar.show_message(Kind.QUESTION, self.tr("The file still cannot be read. Save it?"), lines, buttons)

    def _write(self, text: str, *, overwrite: bool = False) -> None:
        if self._file is None:
            return
        work = self._context.session.texts.save(self.place, text, self._file.base, overwrite=overwrite)
        version = self._version
        running = self._context.background.run(work, owner=self)
        running.done(lambda saved: self._saved(saved[0], saved[1], version)).failed(self._not_saved)

    def _saved(self, change: FilesChanged, file: FileAsText, version: int) -> None:
        self.bar.clear()
        self._file = file
        if version == self._version:
            self._content = file.content
            self.edit.document().setModified(False)
        self._context.session.apply(change)
        self._say(aloud=True)
        self.written.emit()

    def _not_saved(self, error: BaseException) -> None:
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)
            return
        buttons: tuple[BarButton, ...] = (
            BarButton(self.tr("Try again"), lambda _texts: self.save(), main=True),
            BarButton(self.tr("Go on editing"), lambda _texts: self.edit.setFocus()),
        )
        if isinstance(error, FileChangedOutside | NameInUse):
            buttons = (
                BarButton(self.tr("Take what is on the disk"), lambda _texts: self._take_theirs(), main=True),
                BarButton(self.tr("Overwrite it"), lambda _texts: self.save(overwrite=True)),
            )
        lines = [line for line in (said(error.advice), error.cause) if line]
        self.bar.show_message(Kind.ERROR, said(error.what), lines, buttons)

    def _take_theirs(self) -> None:
        """Put what stands in the file in the place of the text, as one step that can be undone."""
        session = self._context.session
        work = self._context.background.run(session.texts.read(self.place), owner=self)
        work.done(self._show_theirs).failed(self._not_saved)

    def _show_theirs(self, file: FileAsText) -> None:
        self._file = file
        self.edit.replace_text(file.text, 0)
        self.edit.document().setModified(False)
        self._judge()

    def _say(self, *, aloud: bool = False) -> None:
        self.verdict.show_said(self._verdict(), aloud=aloud)
        self._mark_line()

    def _choose_line(self) -> None:
        line = self._content.line if isinstance(self._content, Broken) else None
        if line is not None:
            block = self.edit.document().findBlockByNumber(min(line, self.edit.blockCount()) - 1)
            self.edit.select(block.position(), block.position() + utf16_length(block.text()))

    def _mark_line(self) -> None:
        """Underline the line at fault."""
        line = self._content.line if isinstance(self._content, Broken) else None
        if line is None or line > self.edit.blockCount():
            self.edit.show_problem(None)
            return
        block = self.edit.document().findBlockByNumber(line - 1)
        start = block.position() + len(block.text()) - len(block.text().lstrip())
        self.edit.show_problem((start, max(start + 1, block.position() + utf16_length(block.text()))))

    def _verdict(self) -> Said:
        content = self._content
        if self._file is not None and self.edit.isReadOnly():
            shown = self.tr("The beginning is shown. Edit it in a text editor.")
            return Said("info", self.tr("This file is too big to be edited here."), (shown,))
        if isinstance(content, Broken) and (self._file is None or content.line is None):
            return Said("error", said(content.what), tuple(filter(None, (content.cause, said(content.advice)))))
        if self._failed is not None:
            return Said("error", said(self._failed.what), (self._failed.cause, said(self._failed.advice)))
        if isinstance(content, Broken):
            mend = self.tr("Mend it here and save; until then the file stays as it is.")
            return Said("error", said(content.what), (content.cause, mend), content.line)
        if isinstance(content, Request) and content.call is None:
            kept = self.tr("RestDesk shows and keeps it. Send it with the program it came from.")
            return Said("info", said(NotSendable(kind=content.info.type).what), (kept,))
        if self._file is None or content is None or isinstance(content, Gone):
            return Said("info", self.tr("Reading the file…"))
        return self._whole(content)

    def _whole(self, content: Content) -> Said:
        if self.is_modified():
            return Said("tick", self.tr("This text can be read. Save it to use it."))
        words = self.tr("Open as a request")
        if isinstance(content, Folder):
            words = self.tr("Open as a folder")
        elif isinstance(content, Root):
            words = self.tr("Open as a collection")
        elif not isinstance(content, Request):
            words = self.tr("Open as an environment")
        return Said("tick", self.tr("This file can be read."), opens=words)

    def _cause(self, content: Broken) -> str:
        if content.line is None:
            return content.cause
        return self.tr("Line {line}: {cause}").format(line=content.line, cause=content.cause)
