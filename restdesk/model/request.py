"""A request file, key by key as OpenCollection writes it."""

from typing import Literal

from restdesk.model.auth import Auth
from restdesk.model.config import ClientCertificate, Inheritable, Limits, Proxy
from restdesk.model.struct import FileStruct, Unknown

HttpVersion = Literal["auto", "1.1", "2", "2-prior-knowledge"]
"""What is offered to a server; the last speaks HTTP/2 unasked (RFC 9113, section 3.3)."""


class Info(FileStruct, frozen=True):
    """What a file says about itself; `seq` orders the tree."""

    name: str = ""
    type: str = ""
    seq: float | None = None
    tags: tuple[str, ...] = ()


class Header(FileStruct, frozen=True):
    """One header row as typed."""

    name: str = ""
    value: str = ""
    description: str = ""
    disabled: bool = False


class Param(FileStruct, frozen=True):
    """A note on a parameter of the URL: a description, a disabled query row, a path value."""

    name: str = ""
    value: str = ""
    type: Literal["query", "path"] = "query"
    description: str = ""
    disabled: bool = False


class JsonBody(FileStruct, frozen=True, tag_field="type", tag="json"):
    """JSON text as typed, comments included."""

    data: str = ""


class TextBody(FileStruct, frozen=True, tag_field="type", tag="text"):
    """Any text."""

    data: str = ""


class XmlBody(FileStruct, frozen=True, tag_field="type", tag="xml"):
    """XML as typed."""

    data: str = ""


class FormField(FileStruct, frozen=True):
    """One field of a form."""

    name: str = ""
    value: str = ""
    description: str = ""
    disabled: bool = False


class FormBody(FileStruct, frozen=True, tag_field="type", tag="form-urlencoded"):
    """Fields in `application/x-www-form-urlencoded`, by the URL standard."""

    data: tuple[FormField, ...] = ()


class Part(FileStruct, frozen=True):
    """One part of a multipart form; a file part names one file or several."""

    name: str = ""
    type: Literal["text", "file"] = "text"
    value: str | tuple[str, ...] = ""
    content_type: str = ""
    description: str = ""
    disabled: bool = False


class MultipartBody(FileStruct, frozen=True, tag_field="type", tag="multipart-form"):
    """Parts in `multipart/form-data`, RFC 7578."""

    data: tuple[Part, ...] = ()


class FileChoice(FileStruct, frozen=True):
    """A file that may be the body; the selected one is."""

    file_path: str = ""
    content_type: str = ""
    selected: bool = False


class FileBody(FileStruct, frozen=True, tag_field="type", tag="file"):
    """One file's bytes as the body."""

    data: tuple[FileChoice, ...] = ()


Body = JsonBody | TextBody | XmlBody | FormBody | MultipartBody | FileBody | Unknown | None


class Http(FileStruct, frozen=True):
    """What is sent: the URL is sent as typed, `params` annotate it."""

    method: str = "GET"
    url: str = ""
    headers: tuple[Header, ...] = ()
    params: tuple[Param, ...] = ()
    body: Body = None
    auth: Auth = None


class GraphqlBody(FileStruct, frozen=True):
    """A GraphQL document and the JSON text of its variables, both as typed."""

    query: str = ""
    variables: str = ""


class Graphql(FileStruct, frozen=True):
    """What a GraphQL request sends over HTTP: the keys of `http`, another body and another method by default."""

    method: str = "POST"
    url: str = ""
    headers: tuple[Header, ...] = ()
    params: tuple[Param, ...] = ()
    body: GraphqlBody | Unknown | None = None
    auth: Auth = None


Call = Http | Graphql
"""What goes over HTTP, whichever key of the file it stands under."""


class TypedValue(FileStruct, frozen=True):
    """A variable's value with its type, `{type: number, data: "1"}`."""

    type: str = "string"
    data: str = ""


class Variable(FileStruct, frozen=True):
    """A variable; a secret one has its value in the vault alone."""

    name: str = ""
    value: str | TypedValue | Unknown | None = None
    secret: bool = False
    disabled: bool = False
    description: str = ""

    @property
    def text(self) -> str:
        """The value as a text: of a typed one its data, of one that is only kept its YAML text, empty for none."""
        match self.value:
            case str() as text:
                return text
            case TypedValue(data=data):
                return data
            case Unknown(raw=raw):
                return raw
            case None:
                return ""


class Assertion(FileStruct, frozen=True):
    """A check on an exchange: `res.status eq 200`."""

    expression: str = ""
    operator: str = "eq"
    value: str = ""
    disabled: bool = False
    description: str = ""


class Selector(FileStruct, frozen=True):
    """Where a captured value comes from."""

    expression: str = ""
    method: str = "jsonq"


class Target(FileStruct, frozen=True):
    """The variable that a capture sets."""

    name: str = ""
    scope: str = "runtime"


class SetVariable(FileStruct, frozen=True, tag_field="type", tag="set-variable"):
    """A capture: a value of the response goes into a variable."""

    phase: str = "after-response"
    selector: Selector = Selector()
    variable: Target = Target()
    disabled: bool = False


class Script(FileStruct, frozen=True):
    """Code for other programs: kept, never run."""

    type: str = ""
    """before-request, after-response or tests."""
    code: str = ""


class Runtime(FileStruct, frozen=True):
    """What belongs to a request at the time it is sent."""

    variables: tuple[Variable, ...] = ()
    scripts: tuple[Script, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    actions: tuple[SetVariable | Unknown, ...] = ()


class Settings(FileStruct, frozen=True):
    """How a request is sent; an absent key is inherited, then has the format's default."""

    encode_url: bool | Inheritable | None = None
    timeout: float | Inheritable | None = None
    """Milliseconds for one request with its redirects; 0 is no limit."""
    follow_redirects: bool | Inheritable | None = None
    forward_authorization_header: bool | Inheritable | None = None
    """Kept for other programs, which may pass the header on to another host; RestDesk never does."""
    max_redirects: int | Inheritable | None = None
    omit_headers: tuple[str, ...] | Inheritable | None = None


TlsVersion = Literal["auto", "1.2", "1.3"]

_OWN_NAMES = {
    "docs_ko": "docs-ko",
    "http_version": "httpVersion",
    "connect_to": "connectTo",
    "tls_lowest": "tlsLowest",
    "tls_highest": "tlsHighest",
    "operation_name": "operationName",
}


class Own(FileStruct, frozen=True, rename=_OWN_NAMES):
    """What the format has no slot for, under `x-restdesk`."""

    docs_ko: str = ""
    """The Korean translation of `docs`."""
    http_version: HttpVersion | Inheritable | None = None
    """The version that is spoken; absent, it is inherited, then agreed on with the server."""
    verify: bool | Inheritable | None = None
    """Whether the server's certificate is checked; false and the four below count only once a person allows them."""
    connect_to: str | None = None
    """`host:port` to connect to in place of the URL's; an empty text is the URL's own."""
    sni: str | None = None
    """The name to ask for in TLS; an empty text is the URL's own."""
    proxy: Proxy | Inheritable | None = None
    """Through what it goes; absent, it is inherited, then the collection's `config` decides."""
    limits: Limits = Limits()
    tls_lowest: TlsVersion | Inheritable | None = None
    tls_highest: TlsVersion | Inheritable | None = None
    certificate: ClientCertificate | Inheritable | Unknown | None = None
    """What is shown to the server, before those of the environment and the collection; without a domain to any."""
    cookies: bool | Inheritable | None = None
    """Whether the store's cookies are sent and new ones kept."""
    safe: bool = False
    """Whether it may be sent in a production environment unasked."""
    operation_name: str = ""
    """The operation of a GraphQL document that is asked for; absent, it is the first where there are several."""


class Request(FileStruct, frozen=True, rename={"own": "x-restdesk"}):
    """One request file; kinds that are shown and kept, not sent (grpc, websocket), have neither http nor graphql."""

    info: Info = Info()
    http: Http | None = None
    graphql: Graphql | None = None
    runtime: Runtime = Runtime()
    settings: Settings = Settings()
    docs: str = ""
    own: Own = Own()

    @property
    def call(self) -> Call | None:
        """What goes over HTTP, or None for kinds that are kept."""
        return self.http if self.http is not None else self.graphql
