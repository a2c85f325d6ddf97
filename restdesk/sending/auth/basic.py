"""HTTP Basic authentication, RFC 7617, in UTF-8."""

import base64
import re
from typing import TYPE_CHECKING

from restdesk.errors import CredentialMissing, CredentialRefused, UserNameRefused
from restdesk.model.ready import ReadyAuth
from restdesk.model.text import Text
from restdesk.sending.answer import Answer
from restdesk.sending.auth.credential import secret, with_header
from restdesk.sending.characters import encodable
from restdesk.sending.request import Outgoing

if TYPE_CHECKING:
    from restdesk.sending.auth import Send

_REFUSED = re.compile(r"[\x00-\x1f\x7f]")


def credentials(auth: ReadyAuth) -> Text:
    """Return the value of Authorization.

    Raises CredentialMissing without user name and password, UserNameRefused for a colon in the user name, and
    CredentialRefused for control characters.
    """
    name, password = auth["username"].reveal(), auth["password"].reveal()
    if not name and not password:
        raise CredentialMissing(field="auth.username")
    if _REFUSED.search(name) or not encodable(name):
        raise CredentialRefused(field="auth.username", name="username")
    if ":" in name:
        raise UserNameRefused(field="auth.username")
    if _REFUSED.search(password) or not encodable(password):
        raise CredentialRefused(field="auth.password", name="password")
    return Text("Basic ") + secret(base64.b64encode(f"{name}:{password}".encode()).decode("ascii"))


async def apply(auth: ReadyAuth, outgoing: Outgoing, send: "Send") -> Answer:
    """Send with the Authorization header."""
    return await send(with_header(outgoing, "Authorization", credentials(auth)))
