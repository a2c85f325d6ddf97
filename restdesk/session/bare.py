"""A Send without credentials: what the server says to somebody whom it does not know.

Credentials are the scheme of authentication, headers and query parameters that are one by their name or hold a
secret, the user name and password in the URL, the store's cookies, and the client certificate. The proxy keeps its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec.structs import replace

from restdesk.model.auth import INHERIT, ApiKeyAuth, Auth, Scheme
from restdesk.model.cookie import Jar
from restdesk.model.ready import Ready, ReadyHeader
from restdesk.model.request import Header, Request
from restdesk.model.struct import Unknown
from restdesk.model.text import Text
from restdesk.variables.inherited import Level
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from restdesk.sending.request import Outgoing

SENT_WITHOUT = QT_TRANSLATE_NOOP("Notes", "Sent without: {names}.")
NOTHING_LEFT_OUT = QT_TRANSLATE_NOOP("Notes", "Sent without credentials: there were none to leave out.")
CERTIFICATE_LEFT_OUT = QT_TRANSLATE_NOOP("Notes", "The client certificate was not shown to the server.")

WORDS = (SENT_WITHOUT, NOTHING_LEFT_OUT, CERTIFICATE_LEFT_OUT)
"""The notes of such a Send."""

_NAMED = ("authorization", "proxy-authorization", "cookie")
"""Headers that are left out unread: nothing in them need be known or asked for."""

_AUTHORITY = re.compile(r"(?:[^/?#@]*:)?[/\\]{2}([^/?#\\]*)|([^/?#]*)")


def unasked(request: Request) -> Request:
    """Return the request without its credentials as far as they can be told before any variable is filled."""
    call = request.call
    if call is None:
        return request
    headers = tuple(header for header in call.headers if header.name.strip().lower() not in _NAMED)
    if call.auth is None and headers == call.headers:
        return request
    bare = replace(call, auth=None, headers=headers)
    return replace(request, http=bare) if request.http is not None else replace(request, graphql=bare)


def bare(ready: Ready) -> Ready:
    """Return `ready` without credentials; it neither sends nor keeps cookies."""
    headers = tuple(header for header in ready.headers if not _is_credential(header))
    url = _without_secrets(_without_user(ready.url))
    return replace(ready, url=url, headers=headers, auth=None, settings=replace(ready.settings, cookies=False))


def with_notes(
    ready: Ready, whole: Ready, request: Request, levels: tuple[Level, ...], cookies: bool, certificate: bool
) -> Ready:
    """Return `ready`, made of `whole` by `bare`, with notes of all that is left out.

    `levels` is what `request` inherits from and itself, `cookies` whether the store had some for it.
    """
    own = request.call.headers if request.call is not None else ()
    gone = [str(header.name) for header in whole.headers if _is_credential(header)]
    names = [_scheme(_auth(levels)), *(_unread(own)), *gone]
    names += ["Basic"] if _user(whole.url) is not None else []
    names += _secret_pairs(whole.url)
    names += ["Cookie"] if cookies else []
    told = tuple(dict.fromkeys(name for name in names if name))
    notes = [SENT_WITHOUT.message(names=", ".join(told))] if told else []
    notes += [CERTIFICATE_LEFT_OUT.message()] if certificate else []
    return replace(ready, notes=(*ready.notes, *(notes or [NOTHING_LEFT_OUT.message()])))


def has_cookies(jar: Jar, first: Outgoing, now: float) -> bool:
    """Return whether the store has cookies for a request."""
    from restdesk.sending.cookies.jar import to_send
    from restdesk.sending.cookies.matching import Asked

    return bool(to_send(jar, Asked.by(first), now))


def _is_credential(header: ReadyHeader) -> bool:
    from restdesk.sending.redirects import CREDENTIALS

    return header.name.has_secret or header.value.has_secret or header.name.reveal().lower() in CREDENTIALS


def _unread(headers: Iterable[Header]) -> list[str]:
    return [row.name.strip() for row in headers if not row.disabled and row.name.strip().lower() in _NAMED]


def _auth(levels: tuple[Level, ...]) -> Auth:
    """Return the scheme that would be used: the request's own or the nearest one above."""
    own = levels[-1].auth if levels else None
    if own != INHERIT:
        return own
    return next((one.auth for one in reversed(levels[:-1]) if one.auth is not None and one.auth != INHERIT), None)


def _scheme(auth: Auth) -> str:
    """Return what the scheme is called in a note; for a key, its own name."""
    if isinstance(auth, ApiKeyAuth):
        return auth.key
    if isinstance(auth, Unknown):
        return auth.type
    return str(auth.__struct_config__.tag).title() if isinstance(auth, Scheme) else ""


def _user(url: Text) -> tuple[int, int] | None:
    """Return where user name and password stand in a URL, their `@` included."""
    whole = url.reveal()
    found = _AUTHORITY.match(whole.lstrip())
    if found is None:
        return None
    shift = len(whole) - len(whole.lstrip())
    group = 1 if found[1] is not None else 2
    start, at = found.start(group) + shift, found[group].rfind("@")
    return None if at < 0 else (start, start + at + 1)


def _without_user(url: Text) -> Text:
    from restdesk.sending.parts import keep

    place = _user(url)
    return url if place is None else keep(url, ((0, place[0]), (place[1], len(url.reveal()))))


def _pairs(url: Text) -> tuple[Text, list[Text], Text]:
    """Return what stands before the query, its pairs, and the rest."""
    from restdesk.sending.parts import cut

    whole = url.reveal()
    end = whole.find("#") if "#" in whole else len(whole)
    question = whole.find("?", 0, end)
    if question < 0:
        return cut(url, 0, end), [], cut(url, end)
    pairs: list[Text] = []
    start = question + 1
    for pair in whole[start:end].split("&"):
        pairs.append(cut(url, start, start + len(pair)))
        start += len(pair) + 1
    return cut(url, 0, question), pairs, cut(url, end)


def _secret_pairs(url: Text) -> list[str]:
    """Return the name of each query parameter that holds a secret."""
    secret = [pair for pair in _pairs(url)[1] if pair.has_secret] if url.has_secret else []
    return [unquote(str(pair).partition("=")[0]) for pair in secret]


def _without_secrets(url: Text) -> Text:
    """Return the URL without the query parameters that hold a secret, and without a `?` that nothing follows."""
    before, pairs, rest = _pairs(url)
    kept = [pair for pair in pairs if not pair.has_secret]
    if len(kept) == len(pairs):
        return url
    query = [text for pair in kept for text in (Text("&"), pair)]
    return Text.join((before, *((Text("?"), *query[1:]) if kept else ()), rest))
