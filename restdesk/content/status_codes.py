"""What each status of a response means, in a sentence: all of the IANA HTTP Status Code Registry."""

from restdesk.words import QT_TRANSLATE_NOOP, Words

MEANINGS: dict[int, Words] = {
    100: QT_TRANSLATE_NOOP("StatusCodes", "The server has the headers and waits for the body."),
    101: QT_TRANSLATE_NOOP("StatusCodes", "The server changes to the protocol that was asked for."),
    102: QT_TRANSLATE_NOOP("StatusCodes", "The server works on the request; the response comes later."),
    103: QT_TRANSLATE_NOOP("StatusCodes", "Hints come before the response: what can already be loaded."),
    104: QT_TRANSLATE_NOOP("StatusCodes", "The server can resume this upload if it is cut off."),
    200: QT_TRANSLATE_NOOP("StatusCodes", "The request succeeded, and the body is the result."),
    201: QT_TRANSLATE_NOOP(
        "StatusCodes", "The request succeeded, and something new was made; Location often says where."
    ),
    202: QT_TRANSLATE_NOOP("StatusCodes", "The request was accepted, but is not carried out yet."),
    203: QT_TRANSLATE_NOOP("StatusCodes", "The request succeeded, but a proxy on the way changed the response."),
    204: QT_TRANSLATE_NOOP("StatusCodes", "The request succeeded, and there is nothing to send back."),
    205: QT_TRANSLATE_NOOP("StatusCodes", "The request succeeded, and the form that it came from should be cleared."),
    206: QT_TRANSLATE_NOOP("StatusCodes", "The body is the part that was asked for, not the whole."),
    207: QT_TRANSLATE_NOOP("StatusCodes", "The body has a status of its own for each of several resources."),
    208: QT_TRANSLATE_NOOP("StatusCodes", "These members were listed earlier in the same response."),
    226: QT_TRANSLATE_NOOP("StatusCodes", "The body is the difference to an earlier version, as the request allowed."),
    300: QT_TRANSLATE_NOOP("StatusCodes", "There are several versions to choose from."),
    301: QT_TRANSLATE_NOOP("StatusCodes", "The resource has moved for good to the address in Location."),
    302: QT_TRANSLATE_NOOP("StatusCodes", "The resource is for now at the address in Location."),
    303: QT_TRANSLATE_NOOP("StatusCodes", "The result is at the address in Location, to be fetched with GET."),
    304: QT_TRANSLATE_NOOP("StatusCodes", "The copy from before is still good, so no body was sent."),
    305: QT_TRANSLATE_NOOP("StatusCodes", "An old status that asked for a proxy; it is no longer used."),
    306: QT_TRANSLATE_NOOP("StatusCodes", "An old status that is reserved and not used."),
    307: QT_TRANSLATE_NOOP(
        "StatusCodes", "The resource is for now at the address in Location; the same method and body go there."
    ),
    308: QT_TRANSLATE_NOOP(
        "StatusCodes", "The resource has moved for good to the address in Location; the same method and body go there."
    ),
    400: QT_TRANSLATE_NOOP("StatusCodes", "The server cannot understand the request; look at its syntax."),
    401: QT_TRANSLATE_NOOP("StatusCodes", "The server does not know who asks: credentials are missing or wrong."),
    402: QT_TRANSLATE_NOOP("StatusCodes", "The server wants payment first; what that means is its own affair."),
    403: QT_TRANSLATE_NOOP(
        "StatusCodes",
        "The server understood the request and refuses it; signing in again does not help unless as somebody else.",
    ),
    404: QT_TRANSLATE_NOOP("StatusCodes", "There is nothing at this address."),
    405: QT_TRANSLATE_NOOP("StatusCodes", "The address exists, but not for this method; Allow names those that work."),
    406: QT_TRANSLATE_NOOP("StatusCodes", "The server has no form of this that the Accept headers allow."),
    407: QT_TRANSLATE_NOOP("StatusCodes", "The proxy wants credentials."),
    408: QT_TRANSLATE_NOOP("StatusCodes", "The server waited too long for the request."),
    409: QT_TRANSLATE_NOOP("StatusCodes", "The request conflicts with the present state of the resource."),
    410: QT_TRANSLATE_NOOP("StatusCodes", "What was at this address is gone for good."),
    411: QT_TRANSLATE_NOOP("StatusCodes", "The server wants a Content-Length."),
    412: QT_TRANSLATE_NOOP("StatusCodes", "A condition in the request's headers, such as If-Match, does not hold."),
    413: QT_TRANSLATE_NOOP("StatusCodes", "The body is larger than the server takes."),
    414: QT_TRANSLATE_NOOP("StatusCodes", "The URL is longer than the server takes."),
    415: QT_TRANSLATE_NOOP("StatusCodes", "The server does not take this Content-Type or Content-Encoding."),
    416: QT_TRANSLATE_NOOP("StatusCodes", "The range that was asked for lies outside the resource."),
    417: QT_TRANSLATE_NOOP("StatusCodes", "The server cannot do what the Expect header asks."),
    418: QT_TRANSLATE_NOOP("StatusCodes", "An old joke about teapots; the number is reserved."),
    421: QT_TRANSLATE_NOOP("StatusCodes", "The request reached a server that does not answer for this host."),
    422: QT_TRANSLATE_NOOP("StatusCodes", "The syntax is right, but what the body says cannot be processed."),
    423: QT_TRANSLATE_NOOP("StatusCodes", "The resource is locked."),
    424: QT_TRANSLATE_NOOP("StatusCodes", "It failed because another request that it depends on failed."),
    425: QT_TRANSLATE_NOOP(
        "StatusCodes", "The request came in TLS early data, and the server will not risk that it is replayed."
    ),
    426: QT_TRANSLATE_NOOP("StatusCodes", "The server wants another protocol; Upgrade names it."),
    428: QT_TRANSLATE_NOOP(
        "StatusCodes", "The server wants a condition such as If-Match, so that nobody's change is lost."
    ),
    429: QT_TRANSLATE_NOOP("StatusCodes", "Too many requests in a short time; Retry-After may say how long to wait."),
    431: QT_TRANSLATE_NOOP("StatusCodes", "The headers are larger than the server takes."),
    451: QT_TRANSLATE_NOOP("StatusCodes", "The server may not show this for legal reasons."),
    500: QT_TRANSLATE_NOOP("StatusCodes", "The server failed for a reason of its own."),
    501: QT_TRANSLATE_NOOP("StatusCodes", "The server does not know this method."),
    502: QT_TRANSLATE_NOOP("StatusCodes", "A server between got a bad answer from the one behind it."),
    503: QT_TRANSLATE_NOOP("StatusCodes", "The server is overloaded or being worked on; try again later."),
    504: QT_TRANSLATE_NOOP("StatusCodes", "A server between waited too long for the one behind it."),
    505: QT_TRANSLATE_NOOP("StatusCodes", "The server does not speak this version of HTTP."),
    506: QT_TRANSLATE_NOOP("StatusCodes", "The server is set up wrongly: the version it chose leads back to itself."),
    507: QT_TRANSLATE_NOOP("StatusCodes", "The server has no room to store what is needed."),
    508: QT_TRANSLATE_NOOP("StatusCodes", "The server found itself going round in a circle."),
    510: QT_TRANSLATE_NOOP(
        "StatusCodes", "The request lacks an extension that the server wants; the status is obsolete."
    ),
    511: QT_TRANSLATE_NOOP("StatusCodes", "The network wants you to sign in first, as in a hotel or a café."),
}
"""By number."""

_CLASSES: dict[int, Words] = {
    1: QT_TRANSLATE_NOOP("StatusCodes", "An interim answer; the real one follows."),
    2: QT_TRANSLATE_NOOP("StatusCodes", "The request succeeded."),
    3: QT_TRANSLATE_NOOP("StatusCodes", "Something more is needed, mostly another address."),
    4: QT_TRANSLATE_NOOP("StatusCodes", "The server finds fault with the request."),
    5: QT_TRANSLATE_NOOP("StatusCodes", "The server failed."),
}

_UNKNOWN = QT_TRANSLATE_NOOP("StatusCodes", "This number means nothing in HTTP.")


def meaning(status: int) -> Words:
    """Return what a status means; one that is not registered means what its class does (RFC 9110, section 15)."""
    return MEANINGS.get(status) or _CLASSES.get(status // 100, _UNKNOWN)
