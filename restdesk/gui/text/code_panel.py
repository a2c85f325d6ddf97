"""An editor with what is said about its text below it: where it is wrong, and buttons that lay it out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from restdesk.content.place import Problem
from restdesk.content.typed import SYNTAXES, Written, problem_in, rewritten
from restdesk.gui.background import Handle, Work
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.text.lexers import Syntax
from restdesk.gui.text.problem_line import ProblemLine
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.spans import from_utf16

QUIET = 300
"""Milliseconds without a key after which the text is judged."""
SMALL = 64 * 1024
"""Characters up to which it is judged and laid out at once; a longer one is in the background."""


Run = Callable[[Work, QObject], Handle]
"""Lets work be done elsewhere; what comes of it is heard while the second lives."""


class CodePanel(QWidget):
    """`edited` tells that the person changed the text; `too_big` carries a paste that was refused."""

    edited = Signal()
    too_big = Signal(object)

    def __init__(self, run: Run, name: str) -> None:
        super().__init__()
        self._run = run
        self._syntax = "text"
        self._version = 0
        self._problem: Problem | None = None
        self.edit = CodeEdit(own_undo=False)
        self.edit.setObjectName(name)
        self.line = ProblemLine()
        self.line.setObjectName(f"{name}Problem")
        self.format, self.minify = QToolButton(), QToolButton()
        self.format.setObjectName(f"{name}Format")
        self.minify.setObjectName(f"{name}Minify")
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self.judge)
        self._foot = QWidget()
        self._lay_out()
        self.edit.edited.connect(self._typed)
        self.edit.too_big.connect(self.too_big)
        self.line.clicked.connect(self.go_to_problem)
        self.format.clicked.connect(self.format_text)
        self.minify.clicked.connect(self.minify_text)
        self.setFocusProxy(self.edit)
        self.retranslate()

    def show_value(self, text: str) -> None:
        """Show a text; it counts as not edited."""
        if text != self.edit.value():
            self._version += 1
            self.edit.show_value(text)
            self._show_problem(None)
            self._quiet.start()

    def value(self) -> str:
        """The text, as `CodeEdit.value` gives it."""
        return self.edit.value()

    def set_syntax(self, syntax: str) -> None:
        """Colour and judge as this: `json`, `xml`, `graphql`, `variables` of GraphQL, or `text`."""
        if syntax == self._syntax:
            return
        self._syntax = syntax
        colours: dict[str, Syntax] = {"json": "json", "variables": "json", "xml": "xml", "graphql": "graphql"}
        self.edit.set_syntax(colours.get(syntax, "text"))
        row = SYNTAXES.get(syntax)
        self._foot.setVisible(row is not None)
        for button in (self.format, self.minify):
            button.setVisible(row is not None and row.laid_out is not None)
        self._show_problem(None)
        self._quiet.start()

    def format_text(self) -> None:
        """Lay the text out for reading."""
        self._rewrite(short=False)

    def minify_text(self) -> None:
        """Take the blanks and the comments out of the text."""
        self._rewrite(short=True)

    def judge(self) -> None:
        """Look for what is wrong, and say it."""
        self._quiet.stop()
        if self._syntax not in SYNTAXES or self.edit.is_cut():
            self._show_problem(None)
            return
        self._work(partial(problem_in, self._syntax, self.edit.value()), self._show_problem)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.format.setText(self.tr("Format"))
        self.format.setToolTip(self.tr("One member a line; numbers, keys and variables stay as they are"))
        self.minify.setText(self.tr("Minify"))
        self.minify.setToolTip(self.tr("Without blanks and comments"))
        self.edit.retranslate()
        self.line.retranslate()

    def _lay_out(self) -> None:
        for button in (self.format, self.minify):
            button.setAutoRaise(True)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(2)
        foot.addWidget(self.line, 1)
        foot.addWidget(self.format)
        foot.addWidget(self.minify)
        self._foot.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.edit, 1)
        column.addWidget(self._foot)

    def _typed(self) -> None:
        self._version += 1
        self._quiet.start()
        self.edited.emit()

    def _rewrite(self, *, short: bool) -> None:
        row = SYNTAXES.get(self._syntax)
        if row is None or row.laid_out is None or self.edit.isReadOnly():
            return
        raw = self.edit.raw_text()
        caret = from_utf16(raw, self.edit.textCursor().position())
        self._work(partial(rewritten, self._syntax, self.edit.value(), caret, short=short), self._write)

    def _write(self, written: Written | None) -> None:
        if written is None:
            self.judge()
            self.go_to_problem()
            return
        if written.text != self.edit.value():
            self.edit.replace_text(written.text, written.caret)
        if written.left_out_comments:
            note = self.tr("The comments were left out. Undo brings them back.")
            self.line.show_note(note)
            self._quiet.stop()
            announce(self, note)

    def _work(self, work: Callable[[], object], hear: Callable[..., object]) -> None:
        """Do a small text's work at once, a big one's in the background, and forget what another text made stale."""
        if len(self.edit.value()) <= SMALL:
            hear(work())
            return
        version = self._version
        done = self._run(work, self)
        done.done(lambda result: hear(result) if version == self._version else None)

    def _show_problem(self, problem: Problem | None) -> None:
        is_news = problem is not None and problem != self._problem
        self._problem = problem
        self.line.show_problem(problem)
        if is_news:
            announce(self.line, self.line.words())
        self.edit.show_problem(None if problem is None else self._place(problem))

    def _place(self, problem: Problem) -> tuple[int, int]:
        """Where the problem is in the document, at least one character wide."""
        start = self.edit.position_of(problem.start)
        end = self.edit.position_of(problem.end)
        return (start, end) if end > start else (max(0, start - 1), start)

    def go_to_problem(self) -> None:
        if self._problem is not None:
            start, end = self._place(self._problem)
            self.edit.select(start, end)
            self.edit.setFocus()
