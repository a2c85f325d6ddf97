"""One walk in one language: does the steps, looks for what they are to show, takes the pictures, writes the text."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QDeadlineTimer, QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from restdesk.demo.serve import DEFAULT_PORT
from restdesk.gui.app import open_window
from restdesk.gui.text.text_view import TextView
from restdesk.gui.window import MainWindow
from scripts.walk_collections import COLLECTIONS, SECRETS
from scripts.walk_project import Project
from scripts.walk_steps import DAILY_WORK
from scripts.walk_words import (
    At,
    Both,
    ByHand,
    Closed,
    Copied,
    Deed,
    Diff,
    Files,
    Given,
    Gone,
    Paste,
    Runs,
    Said,
    Setting,
    Sight,
    Step,
    Tab,
    Type,
    UnderGit,
    Until,
    pictures_of,
    spoken,
    told,
)

PATIENCE = 20_000
"""Milliseconds that a step may take until it shows what it is to show."""
WIDTH, HEIGHT = 1240, 780
_TITLE = 28
"""Pixels of the title over a dialog."""


WALKS = (DAILY_WORK, COLLECTIONS)


def walk(name: str, language: str, folder: Path) -> int:
    """Do all steps of a walk; 1 at the first that does not show what it is to show."""
    chosen = next(one for one in WALKS if one.name == name)
    project = Project() if chosen.project else None
    pictures = folder / pictures_of(chosen, language)
    pictures.mkdir(parents=True, exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    window = open_window([])
    window.resize(WIDTH, HEIGHT)
    walker = Walker(window, language, project)
    walker.until(
        lambda: window.desk is not None and (project is not None or window.desk.documents.request() is not None)
    )
    walker.rest()
    window.activateWindow()
    walker.until(window.isActiveWindow)
    for number, step in enumerate(chosen.steps, 1):
        print(f"{name} {language} {number:2} {step.name}", flush=True)
        try:
            walker.do(step)
        except Lost as lost:
            print(f"step {number} ({step.name}): {lost}; the focus is on {walker.focus_name()}", file=sys.stderr)
            print(" | ".join(sorted(set(walker.texts()))), file=sys.stderr)
            shown = Path(tempfile.gettempdir(), f"walk-{name}-{language}.png")
            walker.picture().save(str(shown))
            print(f"What stood there: {shown}", file=sys.stderr)
            return 1
        if window.isVisible():
            walker.picture().save(str(pictures / f"{number:02}-{step.name}.png"), None, 0)
    text = folder / f"{name}{'' if language == 'en' else '.' + language}.md"
    text.write_text(told(chosen, language), "utf-8")
    return 0


class Lost(Exception):
    """A step cannot be done, or does not show what it is to show."""


class Walker:
    """A person at the keyboard, and what they see."""

    def __init__(self, window: MainWindow, language: str, project: Project | None) -> None:
        self.window = window
        self.language = language
        self.project = project

    def do(self, step: Step) -> None:
        """Do a step and wait for what it is to show. Raises Lost."""
        for deed in step.deeds:
            self._do(deed)
            self.rest(60)
        missing = [self.missed(sight) for sight in step.shows if not self.until(partial(self.sees, sight))]
        if step.focus and not self.until(lambda: step.focus in self.focus_name()):
            missing.append(f"the focus on {step.focus}")
        if missing:
            raise Lost("it does not show " + ", ".join(missing))
        self.rest(250)
        if self.project is not None:
            self.project.settle()

    def missed(self, sight: Sight) -> str:
        """What was to be seen, and of files what is there instead."""
        match sight:
            case Diff(path, _lines):
                return f"{sight}, but {self._project().changed(path)}"
            case Files():
                return f"{sight}, but {self._project().files()}"
        return str(sight)

    def sees(self, sight: Sight) -> bool:
        """Whether that is so: a text can be seen, is gone, stands on the clipboard."""
        match sight:
            case Copied(text):
                return text in QGuiApplication.clipboard().text()
            case Gone(text):
                return not self.sees(text)
            case Said() | Both():
                return self.sees(spoken(sight, self.language))
            case Setting(key, value):
                return bool(self.window.settings.get(key) == value)
            case Tab(place, text):
                bar = self.window.area.strip.bar
                return spoken(text, self.language) in bar.accessibleTabName(place % bar.count())
            case Closed():
                return not self.window.isVisible()
            case Diff(path, lines):
                return self._project().changed(path) == tuple(self._here(spoken(line, self.language)) for line in lines)
            case Files(rows):
                return self._project().files() == tuple(spoken(row, self.language) for row in rows)
            case Runs(program):
                return self._project().runs(program, {name: self._given(told) for name, told in SECRETS.items()})
        wanted = self._here(sight)
        return any(wanted in shown for shown in self.texts())

    def texts(self) -> Iterator[str]:
        """All texts that can be seen, in all windows."""
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                yield top.windowTitle()
                for widget in top.findChildren(QWidget):
                    if widget.isVisible():
                        yield from _texts(widget)

    def focus_name(self) -> str:
        """Object name, accessible name and kind of what has the focus."""
        focus = QApplication.focusWidget()
        if focus is None:
            return ""
        return f"{focus.objectName()} {focus.accessibleName()} {type(focus).__name__}"

    def picture(self) -> QImage:
        """What stands on the screen, the dialogs and lists over the window too, in 64 colours."""
        screen = self.window.grab()
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and top is not self.window and top.size().width() > 1:
                place = top.mapToGlobal(top.rect().topLeft()) - self.window.mapToGlobal(self.window.rect().topLeft())
                top.render(screen, place)
                if isinstance(top, QDialog):
                    _frame(screen, top.rect().translated(place), top.windowTitle())
        return _in_64_colours(screen.toImage())

    def until(self, holds: Callable[[], bool]) -> bool:
        """Let the window work until it holds; False if it never does."""
        deadline = QDeadlineTimer(PATIENCE)
        while not holds():
            if deadline.hasExpired():
                return False
            self.rest(20)
        return True

    def rest(self, milliseconds: int = 400) -> None:
        """Let the window finish what it has begun."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _do(self, deed: Deed) -> None:
        match deed:
            case Type(text):
                self._type(self._here(spoken(text, self.language)))
            case Paste(text):
                QGuiApplication.clipboard().setText(text)
                self._press("Ctrl+V")
            case Until(chord, name):
                self._press_until(chord, name)
            case At(name):
                if not self.until(lambda: name in self.focus_name()):
                    raise Lost(f"the focus does not come to {name}")
            case ByHand(path, old, new):
                self._project().edit(path, old, new)
            case UnderGit():
                self._project().begin()
            case Given(name):
                self._type(self._given(name))
            case str():
                self._press(deed)
        if QApplication.activeWindow() is None and self.window.isVisible():
            self.window.activateWindow()  # as a window manager does where there is one

    def _here(self, text: str) -> str:
        """The text with the port that the demo server has, where its usual one was taken."""
        address = self.window.desk.session.state.demo.address if self.window.desk is not None else ""
        return text.replace(f":{DEFAULT_PORT}", f":{address.rpartition(':')[2]}") if address else text

    def _press_until(self, chord: str, name: str) -> None:
        for _ in range(40):
            if name in self.focus_name():
                return
            self._press(chord)
            self.rest(40)
        raise Lost(f"{chord} never comes to {name}")

    def _project(self) -> Project:
        assert self.project is not None
        return self.project

    def _given(self, name: str) -> str:
        """A value of the demo server that runs."""
        assert self.window.desk is not None
        return dict(self.window.desk.session.state.demo.values)[name].reveal()

    def _press(self, chord: str) -> None:
        combination = QKeySequence(chord)[0]  # type: ignore[index]  # its stub does not know
        popup = QApplication.activePopupWidget()
        within = popup.focusWidget() if popup is not None else QApplication.focusWidget()
        focus = within or popup or QApplication.activeWindow() or self.window
        QTest.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def _type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        if focus is None:
            raise Lost(f"there is no field to type {text!r} into")
        if text.isascii():
            for character in text:
                QTest.keyClicks(QApplication.focusWidget() or focus, character)
            return
        for character in text:
            event = QInputMethodEvent()
            event.setCommitString(character)
            QApplication.sendEvent(focus, event)


def _frame(screen: QPixmap, inside: QRect, title: str) -> None:
    """Draw what a window manager puts round a dialog."""
    bar = QRect(inside.left() - 1, inside.top() - _TITLE, inside.width() + 1, _TITLE)
    painter = QPainter(screen)
    painter.fillRect(bar, QApplication.palette().window())
    painter.setPen(QApplication.palette().mid().color())
    painter.drawRect(bar.united(inside).adjusted(0, 0, 0, 1))
    painter.setPen(QApplication.palette().windowText().color())
    painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, title)
    painter.end()


def _in_64_colours(image: QImage) -> QImage:
    """The picture in the colours that most of it has: half of the bytes."""
    import numpy

    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = numpy.frombuffer(whole.constBits(), numpy.uint32)
    colours, counts = numpy.unique(pixels, return_counts=True)
    most = colours[numpy.argsort(counts)[::-1][:64]]
    return whole.convertToFormat(
        QImage.Format.Format_Indexed8, [int(colour) for colour in most], Qt.ImageConversionFlag.ThresholdDither
    )


def _texts(widget: QWidget) -> Iterator[str]:
    """The texts that one widget shows."""
    match widget:
        case QLabel() | QLineEdit() | QAbstractButton():
            yield widget.text()
        case QComboBox():
            yield widget.currentText()
        case QTabBar():
            yield from (widget.tabText(index) for index in range(widget.count()))
            yield from (widget.accessibleTabName(index) for index in range(widget.count()))
        case QPlainTextEdit() | QTextEdit():
            yield widget.toPlainText()
        case QAbstractItemView():
            yield from _cells(widget)
        case TextView():
            yield "\n".join(widget.text_of_line(line) for line in range(widget.line_count()))
    yield widget.accessibleName()
    yield widget.objectName()


def _cells(view: QAbstractItemView) -> Iterator[str]:
    """The words of a table, a list or a tree, as far as rows and columns are there."""
    model = view.model()
    todo = [view.rootIndex()]
    while todo:
        parent = todo.pop()
        for row in range(min(model.rowCount(parent), 200)):
            todo.append(model.index(row, 0, parent))
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
            for column in range(columns):
                index = model.index(row, column, parent)
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                    yield str(index.data(role) or "")
