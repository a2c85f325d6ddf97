"""What stands in the palette."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One line: what it is called, what is said beside it in a quieter colour, and what choosing it does."""

    text: str
    do: Callable[[], object]
    detail: str = ""
    """Where it is, or its menu; searched too."""
    keys: str = ""
    """Its shortcut as the system writes it."""
    method: str = ""
    """The method of a request."""
    also: str = ""
    """Other words that find it and are not shown: its name in the other language."""

    @property
    def searched(self) -> str:
        """All that finds it."""
        return " ".join(filter(None, (self.text, self.detail, self.also)))
