"""A request with inheritance applied, variables filled and all questions answered; and the questions."""

from pathlib import Path

import msgspec

from restdesk.model.request import SetVariable
from restdesk.model.struct import Unknown
from restdesk.model.text import Text


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a request belongs; a request of no collection has no folder."""

    collection: Path | None = None
    path: str = ""
    """The request's file, relative to the collection, with `/`; empty for one that is not saved."""
    environment: str = ""
    """The active environment's name, or an empty text."""


class ReadyHeader(msgspec.Struct, frozen=True):
    """A header row that will be sent, and where it was written."""

    name: Text
    value: Text
    field: str
    """The input it stands in, for errors: `headers[2]`, or the owner of an inherited one: `Open.headers[0]`."""


class ReadyBody(msgspec.Struct, frozen=True):
    """A text body; `type` is OpenCollection's (`json`, `text`)."""

    type: str
    data: Text


class ReadyAuth(msgspec.Struct, frozen=True):
    """A scheme with its fields resolved; `type` is OpenCollection's (`basic`, `apikey`, `bearer`)."""

    type: str
    fields: tuple[tuple[str, Text], ...]

    def __getitem__(self, field: str) -> Text:
        return dict(self.fields).get(field, Text())


class ReadySettings(msgspec.Struct, frozen=True, kw_only=True):
    """How to send, every key decided."""

    encode_url: bool = True
    timeout: float = 0.0
    """Seconds for one request with its redirects; 0 is no limit."""
    follow_redirects: bool = True
    max_redirects: int = 5
    omit_headers: tuple[str, ...] = ()


class ReadyAssertion(msgspec.Struct, frozen=True):
    """A check with its value resolved."""

    expression: str
    operator: str
    value: Text


class Ready(msgspec.Struct, frozen=True, kw_only=True):
    """What one Send needs to know; nothing is asked after this."""

    place: Place = Place()
    method: str = "GET"
    url: Text = Text()
    headers: tuple[ReadyHeader, ...] = ()
    body: ReadyBody | None = None
    auth: ReadyAuth | None = None
    settings: ReadySettings = ReadySettings()
    assertions: tuple[ReadyAssertion, ...] = ()
    actions: tuple[SetVariable | Unknown, ...] = ()


class VariableWanted(msgspec.Struct, frozen=True):
    """A variable that nothing defines."""

    name: str
    field: str
    """The input it stands in: `url`, `headers[2].value`, `auth.token`, or a variable: `variable baseUrl`."""


class SecretWanted(msgspec.Struct, frozen=True):
    """A secret of the active environment whose value the vault does not have."""

    name: str
    field: str


class PromptWanted(msgspec.Struct, frozen=True):
    """`{{?Label}}`: a value to be typed for this Send."""

    name: str
    """The label with its question mark, as it stands between the braces."""
    field: str


class ProcessVariableWanted(msgspec.Struct, frozen=True):
    """`{{process.env.NAME}}`: a variable of the machine, which a collection may not read unasked."""

    name: str
    field: str


Question = VariableWanted | SecretWanted | PromptWanted | ProcessVariableWanted


class Questions(msgspec.Struct, frozen=True):
    """All that must be answered before the first byte; each name once."""

    items: tuple[Question, ...]


class Answers(msgspec.Struct, frozen=True):
    """What was answered, by name; values of secrets and prompts count as secret."""

    values: tuple[tuple[str, Text], ...] = ()
