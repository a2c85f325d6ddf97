"""Marks texts for translation without Qt.

A text that a person may read is written once, in English, as a template with named values::

    NOT_FOUND = QT_TRANSLATE_NOOP("Errors", "The name {host} was not found.")

`pyside6-lupdate` collects what stands in a call of exactly that name. The window translates when it shows
a `Message`; the command line prints `Message.english()`.
"""

from typing import NamedTuple


class Words(NamedTuple):
    """A template as it stands in the translation files: its context and its English text."""

    context: str
    text: str

    def message(self, **values: object) -> "Message":
        """Return this template with its named values, which are turned into text here (secrets stay masked)."""
        return Message(self, tuple((name, str(value)) for name, value in values.items()))


class Message(NamedTuple):
    """A template and its values: what is said to a person, in any language."""

    words: Words
    values: tuple[tuple[str, str], ...] = ()

    def english(self) -> str:
        """Return the English text."""
        return self.fill(self.words.text)

    def fill(self, template: str) -> str:
        """Return `template`, a translation of this message's words, with the values put in."""
        return template.format_map(dict(self.values)) if self.values else template


def QT_TRANSLATE_NOOP(context: str, text: str) -> Words:  # noqa: N802  lupdate knows this name only
    """Mark `text` for translation in `context` and return it as `Words`."""
    return Words(context, text)
