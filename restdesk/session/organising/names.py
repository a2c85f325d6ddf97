"""Names that nobody has yet."""

import re
from collections.abc import Callable, Container

from restdesk.words import QT_TRANSLATE_NOOP, Message, Words

Say = Callable[[Message], str]
"""Says a text in the person's language: the name of a copy is one."""

_COPY = QT_TRANSLATE_NOOP("Organising", "{name} copy")
_NUMBERED_COPY = QT_TRANSLATE_NOOP("Organising", "{name} copy {number}")
_NUMBERED = QT_TRANSLATE_NOOP("Organising", "{name} {number}")


def unused(name: str, taken: Container[str], say: Say) -> str:
    """Return the name, with a number if it is taken."""
    return _first(name, _NUMBERED, name, taken, say)


def copy_name(name: str, taken: Container[str], say: Say) -> str:
    """Return what a copy of `name` is called; a copy of a copy is one more copy of the first."""
    first = _without(name, _NUMBERED_COPY, say) or _without(name, _COPY, say) or name
    return _first(say(_COPY.message(name=first)), _NUMBERED_COPY, first, taken, say)


def _first(name: str, numbered: Words, stem: str, taken: Container[str], say: Say) -> str:
    number, tried = 1, name
    while tried in taken:
        number += 1
        tried = say(numbered.message(name=stem, number=number))
    return tried


def _without(name: str, words: Words, say: Say) -> str:
    """Return what stands for `{name}` in a name of that form, or an empty text."""
    form = re.escape(say(words.message(name="\0", number="\1")))
    form = form.replace(re.escape("\0"), "(.+)").replace(re.escape("\1"), r"\d+")
    found = re.fullmatch(form, name, re.DOTALL)
    return found[1] if found else ""
