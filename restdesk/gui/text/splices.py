"""What is typed into a document, one replacement after the other, for an undo that does not copy the whole text."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument


@dataclass(frozen=True)
class Splice:
    """At `position`, `removed` was replaced by `added`; counted and written in UTF-16 code units, as Qt does."""

    position: int
    removed: bytes
    added: bytes

    @property
    def backwards(self) -> "Splice":
        """What takes this one back."""
        return Splice(self.position, self.added, self.removed)

    def then(self, later: "Splice") -> "Splice | None":
        """Return both as one if the later one goes on where this one ended, typing on or deleting on; else None."""
        end = self.position + units(self.added)
        if not later.removed and later.position == end:
            return Splice(self.position, self.removed, self.added + later.added)
        if later.added or self.added:
            return None
        if later.position == self.position:
            return Splice(self.position, self.removed + later.removed, b"")
        if later.position + units(later.removed) == self.position:
            return Splice(later.position, later.removed + self.removed, b"")
        return None


def units(text: bytes) -> int:
    """Return how many UTF-16 code units a text has."""
    return len(text) // 2


class Splices(QObject):
    """Watches a document; `spliced` carries a Splice for each change of its text.

    Qt tells where and how much changed, not what was there: a mirror of the text knows (FACTS of Qt: a composition
    changes nothing, a commit tells of more than changed, select-all counts the last paragraph mark).
    """

    spliced = Signal(object)

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._mirror = bytearray()
        self._silent = False
        self._begin_anew()
        document.contentsChange.connect(self._changed)

    def fill(self, put: Callable[[], object]) -> None:
        """Let `put` put another text into the document, which is not told: what changes is counted from it."""
        self._silent = True
        put()
        self._silent = False
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._mirror = bytearray(_encoded(self._document.toRawText()))

    def apply(self, splice: Splice) -> bool:
        """Carry out a splice without telling of it; False, and nothing done, if the text there is another one."""
        start, end = splice.position, splice.position + units(splice.removed)
        if self._mirror[2 * start : 2 * end] != splice.removed or 2 * start > len(self._mirror):
            return False
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._silent = True
        cursor.insertText(splice.added.decode("utf-16-le", "surrogatepass"))
        self._silent = False
        return True

    def _changed(self, position: int, removed: int, added: int) -> None:
        old = bytes(self._mirror[2 * position : 2 * (position + removed)])
        new = self._text(position, added)
        if old == new:
            return
        self._mirror[2 * position : 2 * position + len(old)] = new
        start = _common(old, new)
        old, new = old[start:], new[start:]
        end = _common(old, new, from_end=True)
        splice = Splice(position + start // 2, old[: len(old) - end], new[: len(new) - end])
        if not self._silent:
            self.spliced.emit(splice)

    def _text(self, position: int, count: int) -> bytes:
        last = self._document.characterCount() - 1
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(position, last))
        cursor.setPosition(min(position + count, last), QTextCursor.MoveMode.KeepAnchor)
        return _encoded(cursor.selectedText())


def _encoded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _common(one: bytes, other: bytes, *, from_end: bool = False) -> int:
    """Return how many bytes two texts have in common at their beginning, or at their end: no half of a character."""
    low, high = 0, min(len(one), len(other)) // 2
    while low < high:
        count = (low + high + 1) // 2
        same = one[-2 * count :] == other[-2 * count :] if from_end else one[: 2 * count] == other[: 2 * count]
        low, high = (count, high) if same else (low, count - 1)
    border = one[len(one) - 2 * low :][1:2] if from_end else one[: 2 * low][-1:]
    halves = range(0xDC, 0xE0) if from_end else range(0xD8, 0xDC)
    return 2 * (low - bool(border and border[0] in halves))
