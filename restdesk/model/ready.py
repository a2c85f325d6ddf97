"""A request with inheritance applied, variables filled and all questions answered; and the questions."""

from pathlib import Path
from typing import Literal

import msgspec

from restdesk.model.cookie import Jar
from restdesk.model.request import HttpVersion, SetVariable
from restdesk.model.struct import Unknown
from restdesk.model.text import Text
from restdesk.words import Message


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


class ReadyField(msgspec.Struct, frozen=True, kw_only=True):
    """A field or part of a form, or the one file of a body."""

    name: Text = Text()
    value: Text = Text()
    files: tuple[Text, ...] = ()
    """Paths as the file names them; a part with files has no value."""
    sizes: tuple[int, ...] = ()
    """Bytes of each of the files, measured before the Send."""
    content_type: Text = Text()
    field: str = "body"
    """The input it stands in, for errors: `body[2]`."""


class ReadyBody(msgspec.Struct, frozen=True):
    """A body with its variables filled."""

    type: str
    """OpenCollection's: `json`, `text`, `xml`, `form-urlencoded`, `multipart-form`, `file`, or `graphql`."""
    data: Text = Text()
    """The text of the kinds that are one text; GraphQL's document."""
    fields: tuple[ReadyField, ...] = ()
    """What the other kinds are made of."""
    boundary: str = ""
    """What stands between the parts of a multipart form."""


class ReadyAuth(msgspec.Struct, frozen=True):
    """A scheme with its fields resolved; `type` is OpenCollection's (`basic`, `apikey`, `bearer`)."""

    type: str
    fields: tuple[tuple[str, Text], ...]
    field: str = "auth"
    """The input it stands in: `auth`, `url`, or the owner's of an inherited one: `Open.auth`."""

    def __getitem__(self, field: str) -> Text:
        return dict(self.fields).get(field, Text())


ProxyProtocol = Literal["http", "https", "socks5"]

PROXY_PORTS: dict[ProxyProtocol, int] = {"http": 80, "https": 443, "socks5": 1080}
"""The kinds of proxies, each with the port that it has where none is named."""


class ReadyProxy(msgspec.Struct, frozen=True, kw_only=True):
    """A proxy and what is not sent through it."""

    protocol: ProxyProtocol = "http"
    host: str = ""
    port: int = 0
    username: Text = Text()
    password: Text = Text()
    bypass: tuple[str, ...] = ()
    """Hosts called directly, in the words of NO_PROXY."""


class ReadyCertificate(msgspec.Struct, frozen=True, kw_only=True):
    """A client certificate: PEM with its key, or PKCS #12; paths as the collection names them."""

    certificate: Text = Text()
    key: Text = Text()
    """Empty where it stands in the certificate's file."""
    pkcs12: Text = Text()
    passphrase: Text = Text()


class ReadyTls(msgspec.Struct, frozen=True, kw_only=True):
    """How TLS is spoken; one SSL context is made for each such value."""

    verify: bool = True
    """False only by the person's click, for one host."""
    lowest: Literal["", "1.2", "1.3"] = ""
    highest: Literal["", "1.2", "1.3"] = ""
    sni: str = ""
    """The name to ask for in place of the host's."""
    authorities: tuple[str, ...] = ()
    """PEM texts that are trusted besides the system's, for this host."""
    certificate: ReadyCertificate | None = None


class ReadySettings(msgspec.Struct, frozen=True, kw_only=True):
    """How to send, every key decided."""

    encode_url: bool = True
    timeout: float = 0.0
    """Seconds for one request with its redirects; 0 is no limit."""
    follow_redirects: bool = True
    max_redirects: int = 5
    omit_headers: tuple[str, ...] = ()
    http_version: HttpVersion = "auto"
    connect_to: str = ""
    """`host:port` to connect to in place of the URL's; Host and SNI stay."""
    proxy: ReadyProxy | None = None
    system_proxy: bool = True
    """Whether the system's proxy takes the place of none."""
    tls: ReadyTls = ReadyTls()
    cookies: bool = True
    """Whether the store's cookies are sent and new ones kept."""
    body_limit: int = 2_000_000_000
    """Decoded bytes of a response body."""
    ratio_limit: int = 1000
    """Decoded bytes a wire byte, above 64 MB decoded."""
    head_limit: int = 1_000_000
    """Bytes of a response's headers."""
    fields_limit: int = 10_000
    """Number of a response's header fields."""


class Used(msgspec.Struct, frozen=True):
    """A variable that an input names, and where its value came from; never the value."""

    name: str
    field: str
    """The input it stands in: `url`, `headers[2].value`, `auth.token`."""
    kind: str
    """The layer's kind in `variables.scopes`; else `typed`, `dynamic`, `process` or `asked`."""
    label: str = ""
    """The name of the folder, environment or collection; else empty."""


class ReadyAssertion(msgspec.Struct, frozen=True):
    """A check with its value resolved."""

    expression: str
    operator: str
    value: Text


OverrideKind = Literal["verify", "connectTo", "sni", "proxy", "limits"]


class Override(msgspec.Struct, frozen=True):
    """A setting of ours that no file may make by itself: it sends elsewhere, or takes a guard away."""

    kind: OverrideKind
    value: str
    """What it is set to: `10.0.0.1:8080`, `http://proxy.example:3128`, `bodyBytes 5000000000`."""
    field: str
    written: str = ""
    """The value as it was written, where variables are in it."""


class Ready(msgspec.Struct, frozen=True, kw_only=True):
    """What one Send needs to know; nothing is asked after this."""

    place: Place = Place()
    method: str = "GET"
    url: Text = Text()
    headers: tuple[ReadyHeader, ...] = ()
    body: ReadyBody | None = None
    auth: ReadyAuth | None = None
    settings: ReadySettings = ReadySettings()
    overrides: tuple[Override, ...] = ()
    """What the settings have in them that must be allowed."""
    unchecked: str = ""
    """`host:port` whose certificate these settings leave unchecked, or an empty text."""
    cookies: Jar = Jar()
    """The jar as it is when the request is sent."""
    assertions: tuple[ReadyAssertion, ...] = ()
    actions: tuple[SetVariable | Unknown, ...] = ()
    used: tuple[Used, ...] = ()
    """The variables that its inputs name, in the order met."""
    notes: tuple[Message, ...] = ()
    """What is to be said of this Send: what was left out of it."""


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


class FileWanted(msgspec.Struct, frozen=True):
    """A file outside the collection's folder, which a collection may not read unasked."""

    name: str
    """The path as the collection names it."""
    field: str
    path: Path = Path()
    """The file that it leads to: what a person allows."""


class ProcessVariableWanted(msgspec.Struct, frozen=True):
    """`{{process.env.NAME}}`: a variable of the machine, which a collection may not read unasked."""

    name: str
    field: str


class OverrideWanted(msgspec.Struct, frozen=True):
    """A setting that came from a file and must be allowed: another address, no check of certificates."""

    name: OverrideKind
    field: str
    value: str
    """What it is set to, as of an `Override`."""
    host: str
    """`host:port` that the URL calls."""


class ProductionWanted(msgspec.Struct, frozen=True):
    """The active environment is marked production, and the request is none that only reads: it is asked for once more.

    It comes alone, when all else is answered; a `Once` with `production` is the answer.
    """

    name: str
    """The environment's."""
    field: str
    method: str
    host: str
    """`host:port` that the URL calls, masked; empty where a whole run is meant."""


Question = (
    VariableWanted
    | SecretWanted
    | PromptWanted
    | FileWanted
    | ProcessVariableWanted
    | OverrideWanted
    | ProductionWanted
)


class Questions(msgspec.Struct, frozen=True):
    """All that must be answered before the first byte; each name once."""

    items: tuple[Question, ...]


class Answers(msgspec.Struct, frozen=True):
    """What was answered, by name; values of secrets and prompts count as secret."""

    values: tuple[tuple[str, Text], ...] = ()
