"""What the card of a variable says."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from restdesk.gui.variables.origin import comes_from, meaning, origin
from restdesk.gui.variables.source import Variables
from restdesk.gui.widgets.plain import one_line, visible
from restdesk.variables.showing import Shown

_MOST_HIDDEN = 5
_NAME, _VALUE = 120, 60


class CardText(NamedTuple):
    """All of it, plain and without secrets."""

    title: str
    kind: str
    """Known, unknown, secret or dynamic, in words."""
    value: str
    """As it resolves; empty where there is nothing to show."""
    lines: tuple[str, ...]

    def said(self) -> str:
        """What a screen reader says."""
        head = ", ".join(part for part in (self.title, self.kind, self.value) if part)
        return " ".join((f"{head}.", *self.lines))


class CardWords(QObject):
    """Says what is known of a variable, in the language of now."""

    def __init__(self, parent: QObject, variables: Variables) -> None:
        super().__init__(parent)
        self._variables = variables

    def text(self, name: str) -> CardText:
        """Return what is to be said of the variable of that name."""
        one = self._variables.shown(name)
        kinds = {
            "known": self.tr("variable"),
            "secret": self.tr("secret variable"),
            "unknown": self.tr("unknown variable"),
            "dynamic": self.tr("dynamic variable"),
        }
        value = visible(one.value) if one.definitions else ""
        return CardText(one_line(name, _NAME), kinds[one.kind], value, tuple(self._lines(one)))

    def none(self) -> CardText:
        """Return what is said where there is no variable."""
        return CardText(self.tr("There is no variable here."), "", "", (self.tr("Type {{ to choose one."),))

    def _lines(self, one: Shown) -> list[str]:
        if one.kind == "unknown":
            title = self._variables.captured_by(one.name)
            sets = self.tr("The request “{title}” sets it: send that one first.").format(title=one_line(title, _NAME))
            return [self.tr("Nothing defines it."), *((sets,) if title else ())]
        lines = [self._source(one)]
        if one.kind == "secret" and one.definitions:
            lines.append(self.tr("It is secret: its value is never shown."))
        if made := meaning(one.name):
            lines.append(self.tr("Its value is {meaning}.").format(meaning=made))
        return lines + self._hidden(one)

    def _source(self, one: Shown) -> str:
        """Say where the value comes from, and the file where there is one."""
        path = one.definitions[0].layer.path if one.definitions else ""
        text = self.tr("Comes from: {origin} ({file})") if path else self.tr("Comes from: {origin}")
        return text.format(origin=comes_from(one, self._variables), file=one_line(path))

    def _hidden(self, one: Shown) -> list[str]:
        """Say which weaker definitions do not count."""
        weaker = one.definitions[1:]
        lines = [
            self.tr("Hides: {origin}, {value}").format(
                origin=origin(one.name, definition.layer, self._variables), value=one_line(definition.text, _VALUE)
            )
            for definition in weaker[:_MOST_HIDDEN]
        ]
        more = len(weaker) - _MOST_HIDDEN
        return [*lines, self.tr("and {count} more").format(count=more)] if more > 0 else lines
