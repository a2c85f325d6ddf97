"""What a pasted text is as a request, and what of it could not be taken over."""

from dataclasses import dataclass

from restdesk.model.request import Request
from restdesk.words import Message


@dataclass(frozen=True)
class Pasted:
    """A request that was read from a text; its secret fields hold what stood there, for the vault to take."""

    request: Request
    left_out: tuple[Message, ...] = ()


class NotRead(Exception):
    """A text begins like a request and goes on like none; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message
