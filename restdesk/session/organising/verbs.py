"""What was done, in words: for the bar, and for Undo in the menu."""

from collections.abc import Sequence
from typing import NamedTuple

from restdesk.model.collection import Node, RequestNode
from restdesk.words import QT_TRANSLATE_NOOP, Message, Words


class Verb(NamedTuple):
    """One kind of change: what Undo and Redo of it are called, and what is said once it was done."""

    undo: Words
    redo: Words
    one: Words
    """With `{name}`."""
    requests: Words
    """With `{count}`, where all of them are requests."""
    several: Words
    """With `{count}`."""

    def said(self, nodes: Sequence[Node]) -> Message:
        """Return what was done to these."""
        if len(nodes) == 1:
            return self.one.message(name=nodes[0].name)
        words = self.requests if all(isinstance(node, RequestNode) for node in nodes) else self.several
        return words.message(count=len(nodes))


CREATE = Verb(
    QT_TRANSLATE_NOOP("Organising", "Undo create"),
    QT_TRANSLATE_NOOP("Organising", "Redo create"),
    QT_TRANSLATE_NOOP("Organising", "Created “{name}”."),
    QT_TRANSLATE_NOOP("Organising", "Created {count} requests."),
    QT_TRANSLATE_NOOP("Organising", "Created {count} items."),
)
RENAME = Verb(
    QT_TRANSLATE_NOOP("Organising", "Undo rename"),
    QT_TRANSLATE_NOOP("Organising", "Redo rename"),
    QT_TRANSLATE_NOOP("Organising", "Renamed to “{name}”."),
    QT_TRANSLATE_NOOP("Organising", "Renamed {count} requests."),
    QT_TRANSLATE_NOOP("Organising", "Renamed {count} items."),
)
DUPLICATE = Verb(
    QT_TRANSLATE_NOOP("Organising", "Undo duplicate"),
    QT_TRANSLATE_NOOP("Organising", "Redo duplicate"),
    QT_TRANSLATE_NOOP("Organising", "Duplicated “{name}”."),
    QT_TRANSLATE_NOOP("Organising", "Duplicated {count} requests."),
    QT_TRANSLATE_NOOP("Organising", "Duplicated {count} items."),
)
DELETE = Verb(
    QT_TRANSLATE_NOOP("Organising", "Undo delete"),
    QT_TRANSLATE_NOOP("Organising", "Redo delete"),
    QT_TRANSLATE_NOOP("Organising", "Deleted “{name}”."),
    QT_TRANSLATE_NOOP("Organising", "Deleted {count} requests."),
    QT_TRANSLATE_NOOP("Organising", "Deleted {count} items."),
)
MOVE = Verb(
    QT_TRANSLATE_NOOP("Organising", "Undo move"),
    QT_TRANSLATE_NOOP("Organising", "Redo move"),
    QT_TRANSLATE_NOOP("Organising", "Moved “{name}”."),
    QT_TRANSLATE_NOOP("Organising", "Moved {count} requests."),
    QT_TRANSLATE_NOOP("Organising", "Moved {count} items."),
)
PASTE = Verb(
    QT_TRANSLATE_NOOP("Organising", "Undo paste"),
    QT_TRANSLATE_NOOP("Organising", "Redo paste"),
    QT_TRANSLATE_NOOP("Organising", "Pasted “{name}”."),
    QT_TRANSLATE_NOOP("Organising", "Pasted {count} requests."),
    QT_TRANSLATE_NOOP("Organising", "Pasted {count} items."),
)
TAG = Verb(
    QT_TRANSLATE_NOOP("Organising", "Undo tags"),
    QT_TRANSLATE_NOOP("Organising", "Redo tags"),
    QT_TRANSLATE_NOOP("Organising", "Changed the tags of “{name}”."),
    QT_TRANSLATE_NOOP("Organising", "Changed the tags of {count} requests."),
    QT_TRANSLATE_NOOP("Organising", "Changed the tags of {count} items."),
)
INHERIT = Verb(
    QT_TRANSLATE_NOOP("Organising", "Undo inherit auth"),
    QT_TRANSLATE_NOOP("Organising", "Redo inherit auth"),
    QT_TRANSLATE_NOOP("Organising", "“{name}” inherits its auth now."),
    QT_TRANSLATE_NOOP("Organising", "{count} requests inherit their auth now."),
    QT_TRANSLATE_NOOP("Organising", "{count} items inherit their auth now."),
)
