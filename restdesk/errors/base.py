"""What every error of RestDesk has."""

from typing import ClassVar

from restdesk.words import Message, Words


class RestDeskError(Exception):
    """What every error of RestDesk has; `field` names the input at fault (`url`, `headers[2].name`) or is empty."""

    title: ClassVar[Words]
    remedy: ClassVar[Words]

    def __init__(self, cause: str = "", *, field: str = "", **values: object) -> None:
        super().__init__(cause)
        self.cause = cause
        self.field = field
        self.what: Message = self.title.message(**values)
        self.advice: Message = self.remedy.message(**values)

    def __str__(self) -> str:
        return " ".join(text for text in (self.what.english(), self.cause and f"({self.cause})") if text)
