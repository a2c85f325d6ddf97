"""What goes on the wire, every byte decided, with its secret parts known."""

from urllib.parse import unquote_plus

import msgspec

from restdesk.model.ready import ReadyAuth
from restdesk.model.text import Text
from restdesk.sending.parts import secrets_in
from restdesk.words import Message

DEFAULT_PORTS = {"http": 80, "https": 443}

Origin = tuple[str, str, int]
"""Scheme, host and port: who gets what is sent."""


class Line(msgspec.Struct, frozen=True):
    """One header line."""

    name: Text
    value: Text
    automatic: bool = False
    """Whether RestDesk added it."""
    credential: bool = False
    """Whether a scheme of authentication added it."""
    field: str = ""
    """The input it was written in: `headers[2]`, `Open.headers[0]`."""

    @property
    def key(self) -> str:
        """The name by which headers are compared."""
        return self.name.reveal().lower()


class NamedFile(msgspec.Struct, frozen=True):
    """A file whose bytes are a part of a body."""

    path: Text
    """As the request names it."""
    size: int
    """Bytes that are announced, and sent."""

    @property
    def shown(self) -> Text:
        """What stands for its bytes where the body is shown."""
        return Text("<file ") + self.path + f", {self.size} bytes>"


Piece = Text | NamedFile


class Recipe(msgspec.Struct, frozen=True):
    """A body that can be made again for each time it is sent: texts, which go as UTF-8, and files."""

    pieces: tuple[Piece, ...]
    size: int
    """Bytes in all."""

    @staticmethod
    def of(*pieces: Piece) -> "Recipe":
        """Return the recipe of `pieces` in order; their texts have no halves of surrogate pairs."""
        sizes = (piece.size if isinstance(piece, NamedFile) else len(piece.reveal().encode()) for piece in pieces)
        return Recipe(pieces, sum(sizes))

    @property
    def text(self) -> Text:
        """The body as it is shown, a line that names it in place of each file."""
        return Text.join(piece.shown if isinstance(piece, NamedFile) else piece for piece in self.pieces)


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """One request as it will stand on the wire."""

    method: str
    scheme: str
    host: Text
    """As it is looked up and connected to, IPv6 without brackets."""
    port: int
    target: Text
    """Path and query, to the byte."""
    lines: tuple[Line, ...] = ()
    """In the order of the wire; Host is first."""
    body: Recipe | None = None
    auth: ReadyAuth | None = None
    """The scheme that is still to be applied."""
    notes: tuple[Message, ...] = ()

    @property
    def origin(self) -> Origin:
        """Who gets this request."""
        return self.scheme, self.host.reveal(), self.port

    @property
    def authority(self) -> Text:
        """Host and, where it is not the scheme's own, port, as in a Host header."""
        host = Text("[") + self.host + "]" if ":" in self.host.reveal() else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else host + f":{self.port}"

    @property
    def url(self) -> Text:
        """The whole URL, without user information and fragment."""
        return Text(f"{self.scheme}://") + self.authority + self.target

    @property
    def head(self) -> Text:
        """The request line and the headers, lines ended by LF."""
        lines = (line.name + ": " + line.value + "\n" for line in self.lines)
        return Text.join((Text(self.method + " ") + self.target + " HTTP/1.1\n", *lines))

    def line(self, name: str) -> Line | None:
        """Return the first header line of that lower-case name, or None."""
        return next((line for line in self.lines if line.key == name), None)

    def secrets(self) -> tuple[str, ...]:
        """Return every secret value in this request, each once; one with `+` also as a form would have it read."""
        texts = [self.host, self.target, *(text for line in self.lines for text in (line.name, line.value))]
        texts += [self.body.text] if self.body else []
        texts += [value for _, value in self.auth.fields] if self.auth else []
        values = [value for text in texts for value in secrets_in(text)]
        return tuple(dict.fromkeys((*values, *(unquote_plus(value) for value in values if "+" in value))))


def encoded(value: str) -> bytes:
    """Return a header's value as bytes: Latin-1 where it fits, as RFC 9110 reads it, else UTF-8."""
    try:
        return value.encode("latin-1")
    except UnicodeEncodeError:
        return value.encode("utf-8")
