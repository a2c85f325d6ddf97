"""Bearer tokens, RFC 6750, in the Authorization header."""

import re
from typing import TYPE_CHECKING

from restdesk.errors import CredentialMissing, CredentialRefused
from restdesk.model.ready import ReadyAuth
from restdesk.model.text import Text
from restdesk.sending.answer import Answer
from restdesk.sending.auth.credential import secret, with_header
from restdesk.sending.request import Outgoing

if TYPE_CHECKING:
    from restdesk.sending.auth import Send

_B64TOKEN = re.compile(r"[A-Za-z0-9\-._~+/]+=*")


def credentials(auth: ReadyAuth) -> Text:
    """Return the value of Authorization; raises CredentialMissing, or CredentialRefused by RFC 6750, section 2.1."""
    token = auth["token"].reveal()
    if not token:
        raise CredentialMissing(field="auth.token")
    if not _B64TOKEN.fullmatch(token):
        raise CredentialRefused(field="auth.token", name="token")
    return Text("Bearer ") + secret(token)


async def apply(auth: ReadyAuth, outgoing: Outgoing, send: "Send") -> Answer:
    """Send with the Authorization header."""
    return await send(with_header(outgoing, "Authorization", credentials(auth)))
