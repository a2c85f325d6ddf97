"""What is known of the variables that the fields of one request may name."""

from collections.abc import Sequence
from typing import Protocol

from restdesk.variables.showing import Shown


class Variables(Protocol):
    """Answers with what is known now; secrets are masked in all of it."""

    def listed(self) -> Sequence[Shown]:
        """Return every variable that may be named here."""

    def shown(self, name: str) -> Shown:
        """Return what may be shown of one variable."""

    def captured_by(self, name: str) -> str:
        """Return the name of the first request that captures it, or an empty text."""

    def is_of_demo(self, name: str) -> bool:
        """Return whether a given value of that name is the demo server's."""
