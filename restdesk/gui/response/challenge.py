"""What a 401 asks for, in words: the challenges of WWW-Authenticate as notes beside the response."""

from restdesk.content.challenges import Challenge, challenges
from restdesk.gui.widgets.plain import one_line
from restdesk.model.exchange import Exchange
from restdesk.words import QT_TRANSLATE_NOOP, Message, Words

MOST = 5
"""Challenges that are explained."""

_LONGEST = 80
"""Characters of a text of the server's that are shown."""

_BASIC = QT_TRANSLATE_NOOP("Challenges", "This server asks for Basic authentication: a user name and a password.")
_BASIC_REALM = QT_TRANSLATE_NOOP(
    "Challenges", "This server asks for Basic authentication for the area “{realm}”: a user name and a password."
)
_BASIC_REFUSED = QT_TRANSLATE_NOOP(
    "Challenges", "The server did not take this user name and password. It asks for Basic authentication."
)
_BASIC_REALM_REFUSED = QT_TRANSLATE_NOOP(
    "Challenges",
    "The server did not take this user name and password. It asks for Basic authentication for the area “{realm}”.",
)
_BEARER = QT_TRANSLATE_NOOP("Challenges", "This server asks for a Bearer token.")
_BEARER_REALM = QT_TRANSLATE_NOOP("Challenges", "This server asks for a Bearer token for the area “{realm}”.")
_BEARER_INVALID = QT_TRANSLATE_NOOP(
    "Challenges", "The server did not take the Bearer token: it is wrong, has expired or was withdrawn. Get a new one."
)
_BEARER_REQUEST = QT_TRANSLATE_NOOP(
    "Challenges", "The server could not read the Bearer token as it was sent: it is in the wrong place, or there twice."
)
_BEARER_SCOPE = QT_TRANSLATE_NOOP(
    "Challenges", "The Bearer token is good, but may not do this. The server wants the scope “{scope}”."
)
_BEARER_RIGHTS = QT_TRANSLATE_NOOP("Challenges", "The Bearer token is good, but may not do this.")
_SAYS = QT_TRANSLATE_NOOP("Challenges", "The server says: “{text}”")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "Challenges", "This server asks for {scheme} authentication, which RestDesk does not have."
)
_SILENT = QT_TRANSLATE_NOOP(
    "Challenges", "The server does not know who asks, and does not say by what it wants to be told."
)
_FORBIDDEN = QT_TRANSLATE_NOOP(
    "Challenges", "The server knows the request and forbids it (403). Other credentials may help, the same ones do not."
)

_SET_UP: dict[Words, tuple[str, str]] = {
    **dict.fromkeys((_BASIC, _BASIC_REALM, _BASIC_REFUSED, _BASIC_REALM_REFUSED), ("basic", "Basic")),
    **dict.fromkeys((_BEARER, _BEARER_REALM, _BEARER_INVALID, _BEARER_REQUEST), ("bearer", "Bearer")),
}


def notes_of_challenge(exchange: Exchange) -> tuple[Message, ...]:
    """Return what the last response asks for, in words; nothing unless it is a 401, or a 403 with a challenge."""
    response = exchange.response
    if response is None or response.status not in (401, 403):
        return ()
    found = challenges(field.value for field in response.headers if field.name.lower() == "www-authenticate")
    if response.status == 403:
        told = tuple(note for one in found for note in _of_bearer(one) if one.param("error"))
        return (*told, *(() if told else (_FORBIDDEN.message(),)))
    if not found:
        return (_SILENT.message(),)
    notes = (note for one in found[:MOST] for note in _of(one, exchange))
    return tuple(dict.fromkeys(notes))


def set_up_by(note: Message) -> tuple[str, str] | None:
    """Return the scheme that a note of a challenge offers to set up, OpenCollection's type and its name; or None."""
    return _SET_UP.get(note.words)


def _of(challenge: Challenge, exchange: Exchange) -> tuple[Message, ...]:
    match challenge.scheme.lower():
        case "basic":
            return (_of_basic(challenge, exchange),)
        case "bearer":
            return _of_bearer(challenge)
    return (_UNKNOWN.message(scheme=one_line(challenge.scheme, 40)),)


def _of_basic(challenge: Challenge, exchange: Exchange) -> Message:
    realm = _shown(challenge.param("realm"))
    sent = any(line.name.lower() == "authorization" for line in exchange.hops[-1].sent.lines)
    if sent:
        return _BASIC_REALM_REFUSED.message(realm=realm) if realm else _BASIC_REFUSED.message()
    return _BASIC_REALM.message(realm=realm) if realm else _BASIC.message()


def _of_bearer(challenge: Challenge) -> tuple[Message, ...]:
    """Return what a Bearer challenge means (RFC 6750, section 3.1), and what the server adds to it."""
    if challenge.scheme.lower() != "bearer":
        return ()
    realm, scope = _shown(challenge.param("realm")), _shown(challenge.param("scope"))
    match challenge.param("error"):
        case "invalid_token":
            first = _BEARER_INVALID.message()
        case "invalid_request":
            first = _BEARER_REQUEST.message()
        case "insufficient_scope":
            first = _BEARER_SCOPE.message(scope=scope) if scope else _BEARER_RIGHTS.message()
        case _:
            first = _BEARER_REALM.message(realm=realm) if realm else _BEARER.message()
    description = _shown(challenge.param("error_description"))
    return (first, _SAYS.message(text=description)) if description else (first,)


def _shown(text: str) -> str:
    return one_line(text, _LONGEST)
