"""An API key in a header or in the query."""

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from restdesk.errors import CredentialMissing, CredentialRefused
from restdesk.model.ready import ReadyAuth
from restdesk.model.text import Text
from restdesk.sending import characters
from restdesk.sending.answer import Answer
from restdesk.sending.auth.credential import secret, with_header, with_query
from restdesk.sending.request import Outgoing

if TYPE_CHECKING:
    from restdesk.sending.auth import Send

_SETS_THE_FRAME = ("host", "content-length", "transfer-encoding")


class Key(NamedTuple):
    """The name and value as sent, and where."""

    name: str
    value: Text
    in_query: bool


def credentials(auth: ReadyAuth) -> Key:
    """Return the key as it is sent; raises CredentialMissing, CredentialRefused, HeaderRefused or LineBreakRefused."""
    name, value = auth["key"], auth["value"]
    for field, text in (("key", name), ("value", value)):
        if not text:
            raise CredentialMissing(field=f"auth.{field}")
        if not characters.encodable(text.reveal()):
            raise CredentialRefused(field=f"auth.{field}", name=field)
    if auth["placement"].reveal() == "query":
        return Key(quote(name.reveal(), safe=""), secret(quote(value.reveal(), safe="")), in_query=True)
    characters.header_name(name, "auth.key")
    if name.reveal().lower() in _SETS_THE_FRAME:
        raise CredentialRefused(field="auth.key", name="key")
    characters.header_value(name, value, "auth.value")
    return Key(name.reveal(), secret(value.reveal()), in_query=False)


async def apply(auth: ReadyAuth, outgoing: Outgoing, send: "Send") -> Answer:
    """Send with the key in its place."""
    key = credentials(auth)
    if key.in_query:
        return await send(with_query(outgoing, key.name, Text(f"{key.name}=") + key.value))
    return await send(with_header(outgoing, key.name, key.value))
