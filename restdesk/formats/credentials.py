"""Credentials that stand in headers as a scheme of authentication, so that they can leave the headers for the vault."""

from base64 import b64decode

from restdesk.model.auth import Auth, BasicAuth, BearerAuth
from restdesk.model.request import Header


def taken_out(headers: tuple[Header, ...]) -> tuple[tuple[Header, ...], Auth]:
    """Return the headers without the one `Authorization` of a scheme that we know, and that scheme.

    Where there are several, or another scheme, all stay as they are.
    """
    found = [header for header in headers if header.name.lower() == "authorization"]
    auth = _scheme(found[0].value) if len(found) == 1 else None
    if auth is None:
        return headers, None
    return tuple(header for header in headers if header is not found[0]), auth


def _scheme(value: str) -> BasicAuth | BearerAuth | None:
    name, _, credentials = value.strip().partition(" ")
    credentials = credentials.strip()
    if name.lower() == "bearer" and credentials:
        return BearerAuth(credentials)
    if name.lower() == "basic" and credentials:
        try:
            user, colon, password = b64decode(credentials, validate=True).decode().partition(":")
        except (ValueError, UnicodeDecodeError):
            return None
        return BasicAuth(user, password) if colon else None
    return None
