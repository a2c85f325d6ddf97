"""What the card of a variable offers to do, in the words of now."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from restdesk.gui.definitions import Home
from restdesk.gui.variables.card import Card
from restdesk.gui.variables.card_buttons import CardButton
from restdesk.gui.widgets.plain import one_line
from restdesk.variables.showing import LONGEST, Shown

if TYPE_CHECKING:
    from restdesk.gui.variables.cards import Cards
    from restdesk.gui.variables.work import VariableWork

_NAME = 30


class CardDoing(QObject):
    """The buttons of one card."""

    def __init__(self, cards: "Cards", work: "VariableWork") -> None:
        super().__init__(cards)
        self._cards = cards
        self._work = work

    def buttons(self, card: Card, one: Shown) -> list[CardButton]:
        """Return what can be done with a variable: with an unknown one, where it can be made."""
        if one.kind == "unknown":
            return [*self._places(card, one.name), *self._uses(one.name)[:1]]
        if not one.definitions:
            return []
        layer = one.definitions[0].layer
        home = self._work.home_of(layer)
        found: list[CardButton] = []
        if self._can_edit(one):
            found.append(self._button("cardEdit", self.tr("Edit"), lambda: self._edit(card, one), stays=True))
        if home is not None:
            found.append(self._button("cardGo", self.tr("Go to definition"), lambda: self._work.go(home, one.name)))
        return [*found, *self._uses(one.name)]

    def find_uses(self, name: str, *, rename: bool) -> None:
        """Show where a variable is used, to rename it or to look."""
        self._cards.close()
        (self._work.rename_everywhere if rename else self._work.find_uses)(name)

    def go(self, one: Shown) -> bool:
        """Go to where a variable is defined; False where that is no place that can be gone to."""
        home = self._work.home_of(one.definitions[0].layer) if one.definitions else None
        if home is not None:
            self._cards.close()
            self._work.go(home, one.name)
        return home is not None

    def _can_edit(self, one: Shown) -> bool:
        """Whether its value can be typed here: it stands in a file or is an own one, and is no part of another."""
        definition = one.definitions[0]
        named = any(value.name == one.name for value in definition.layer.values)
        is_whole = len(definition.text) < LONGEST and "\n" not in definition.text
        return named and is_whole and self._work.home_of(definition.layer) is not None

    def _edit(self, card: Card, one: Shown) -> None:
        definition = one.definitions[0]
        layer, name = definition.layer, one.name
        if definition.secret:
            if not self._work.own_scope(layer):  # a secret that stands in clear in a file of another kind
                self._cards.close()
                self.go(one)
                return
            text = self.tr("Keep outside the files")
            keep = self._ended(card, lambda typed: self._work.keep_secret(layer, name, typed))
            self._cards.edit(card, "", [CardButton("cardKeep", text, keep, main=True), self._cancel()], secret=True)
            return
        in_request = layer.kind == "request"
        text = self.tr("Change in the request") if in_request else self.tr("Save to the file")
        write = self._ended(card, lambda typed: self._work.write(layer, name, typed))
        keep = self._ended(card, lambda typed: self._work.keep_own(layer, name, typed))
        buttons = [CardButton("cardSave", text, write, main=not layer.own)]
        if self._work.own_scope(layer):
            buttons.append(CardButton("cardKeep", self.tr("Keep as my own value"), keep, main=layer.own))
        self._cards.edit(card, definition.text, [*buttons, self._cancel()], secret=False)

    def _places(self, card: Card, name: str) -> list[CardButton]:
        """Return a button for each place in which an unknown variable can be made."""
        found = []
        for home in self._work.homes():
            text = self._create_in(home)
            found.append(self._button(f"cardCreate_{home.kind}", text, partial(self._work.go, home, name, "")))
        own = self.tr("Create as my own value")
        found.append(self._button("cardCreate_own", own, lambda: self._type_own(card, name), stays=True))
        return found

    def _create_in(self, home: Home) -> str:
        texts = {
            "request": self.tr("Create in this request"),
            "folder": self.tr("Create in folder {name}"),
            "environment": self.tr("Create in environment {name}"),
            "collection": self.tr("Create in collection {name}"),
            "global": self.tr("Create in Global"),
        }
        return texts[home.kind].format(name=one_line(home.name, _NAME))

    def _type_own(self, card: Card, name: str) -> None:
        keep = self._ended(card, lambda typed: self._work.keep_own(None, name, typed))
        text = self.tr("Keep as my own value")
        self._cards.edit(card, "", [CardButton("cardKeep", text, keep, main=True), self._cancel()], secret=False)

    def _uses(self, name: str) -> list[CardButton]:
        """Return what can be done with all places that name a variable of that name."""
        uses = self._button("cardUses", self.tr("Find uses"), lambda: self._work.find_uses(name))
        rename = self.tr("Rename everywhere…")
        return [uses, self._button("cardRename", rename, lambda: self._work.rename_everywhere(name))]

    def _cancel(self) -> CardButton:
        return CardButton("cardCancel", self.tr("Cancel"), self._cards.close)

    def _ended(self, card: Card, do: Callable[[str], object]) -> Callable[[], None]:
        def ended() -> None:
            typed = card.typed()
            self._cards.close()
            do(typed)

        return ended

    def _button(self, name: str, text: str, do: Callable[[], object], *, stays: bool = False) -> CardButton:
        def pressed() -> None:
            if not stays:
                self._cards.close()
            do()

        return CardButton(name, text, pressed)
