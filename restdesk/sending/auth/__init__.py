"""Schemes of authentication, one file each, and the table of them.

A scheme may converse: it gets `send`, which makes one hop, and returns the answer that counts.
"""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from restdesk.errors import NotSendable
from restdesk.model.auth import ApiKeyAuth, BasicAuth, BearerAuth
from restdesk.model.ready import ReadyAuth
from restdesk.sending.answer import Answer
from restdesk.sending.auth import apikey, basic, bearer
from restdesk.sending.request import Outgoing

Send = Callable[[Outgoing], Awaitable[Answer]]
Apply = Callable[[ReadyAuth, Outgoing, Send], Awaitable[Answer]]


class Scheme(NamedTuple):
    """One scheme: OpenCollection's type, a check that raises InputError's kind, and how it is applied."""

    type: str
    secret_fields: tuple[str, ...]
    """Fields that are secret whatever they were made of."""
    check: Callable[[ReadyAuth], object]
    apply: Apply


AUTH_SCHEMES = (
    Scheme("basic", BasicAuth.secret_fields, basic.credentials, basic.apply),
    Scheme("apikey", ApiKeyAuth.secret_fields, apikey.credentials, apikey.apply),
    Scheme("bearer", BearerAuth.secret_fields, bearer.credentials, bearer.apply),
)


def scheme_of(auth: ReadyAuth, schemes: tuple[Scheme, ...] = AUTH_SCHEMES) -> Scheme:
    """Return the row for `auth`; raises NotSendable for an unknown type."""
    for row in schemes:
        if row.type == auth.type:
            return row
    raise NotSendable(field="auth", kind=auth.type)


def checked(auth: ReadyAuth, schemes: tuple[Scheme, ...] = AUTH_SCHEMES) -> ReadyAuth:
    """Return `auth` with its secret fields secret; raises what its scheme's check raises, and NotSendable."""
    row = scheme_of(auth, schemes)
    row.check(auth)
    fields = ((name, value.secret() if name in row.secret_fields else value) for name, value in auth.fields)
    return ReadyAuth(auth.type, tuple(fields), auth.field)
