"""What well-known headers of a response are for, in a sentence each."""

from restdesk.words import QT_TRANSLATE_NOOP, Words

NOTES: dict[str, Words] = {
    "accept-ch": QT_TRANSLATE_NOOP("HeaderNotes", "Hints about the browser that the server would like to get."),
    "accept-patch": QT_TRANSLATE_NOOP("HeaderNotes", "The kinds of body that PATCH takes here."),
    "accept-post": QT_TRANSLATE_NOOP("HeaderNotes", "The kinds of body that POST takes here."),
    "accept-ranges": QT_TRANSLATE_NOOP(
        "HeaderNotes", "Whether parts of the resource can be asked for, and in which unit."
    ),
    "access-control-allow-credentials": QT_TRANSLATE_NOOP(
        "HeaderNotes", "Whether scripts of other sites may call with cookies (CORS)."
    ),
    "access-control-allow-headers": QT_TRANSLATE_NOOP(
        "HeaderNotes", "Headers that scripts of other sites may send (CORS)."
    ),
    "access-control-allow-methods": QT_TRANSLATE_NOOP(
        "HeaderNotes", "Methods that scripts of other sites may use (CORS)."
    ),
    "access-control-allow-origin": QT_TRANSLATE_NOOP(
        "HeaderNotes", "The site whose scripts may read this response; * is any (CORS)."
    ),
    "access-control-expose-headers": QT_TRANSLATE_NOOP(
        "HeaderNotes", "Headers of this response that scripts of other sites may read (CORS)."
    ),
    "access-control-max-age": QT_TRANSLATE_NOOP(
        "HeaderNotes", "How long a browser may remember these permissions (CORS), in seconds."
    ),
    "age": QT_TRANSLATE_NOOP("HeaderNotes", "How long the response has lain in a cache, in seconds."),
    "allow": QT_TRANSLATE_NOOP("HeaderNotes", "The methods that this address takes."),
    "alt-svc": QT_TRANSLATE_NOOP("HeaderNotes", "Another way to the same server, such as HTTP/3."),
    "cache-control": QT_TRANSLATE_NOOP("HeaderNotes", "How long and by whom the response may be kept."),
    "cdn-cache-control": QT_TRANSLATE_NOOP(
        "HeaderNotes", "The same as Cache-Control, for content delivery networks alone."
    ),
    "clear-site-data": QT_TRANSLATE_NOOP("HeaderNotes", "What a browser should forget about this site."),
    "connection": QT_TRANSLATE_NOOP("HeaderNotes", "What holds for this connection alone, such as close."),
    "content-disposition": QT_TRANSLATE_NOOP(
        "HeaderNotes", "Whether to show the body or save it, and under which name."
    ),
    "content-encoding": QT_TRANSLATE_NOOP("HeaderNotes", "How the body was compressed on the wire."),
    "content-language": QT_TRANSLATE_NOOP("HeaderNotes", "The language that the body is written for."),
    "content-length": QT_TRANSLATE_NOOP("HeaderNotes", "The bytes of the body on the wire."),
    "content-location": QT_TRANSLATE_NOOP("HeaderNotes", "The address of exactly this form of the resource."),
    "content-range": QT_TRANSLATE_NOOP("HeaderNotes", "Which part of the whole the body is."),
    "content-security-policy": QT_TRANSLATE_NOOP("HeaderNotes", "What a page may load and run, for browsers."),
    "content-security-policy-report-only": QT_TRANSLATE_NOOP(
        "HeaderNotes", "The same as Content-Security-Policy, only reported and not enforced."
    ),
    "content-type": QT_TRANSLATE_NOOP("HeaderNotes", "The kind of the body and its charset."),
    "cross-origin-embedder-policy": QT_TRANSLATE_NOOP("HeaderNotes", "What a page may embed from other sites."),
    "cross-origin-opener-policy": QT_TRANSLATE_NOOP(
        "HeaderNotes", "Whether pages of other sites share a window group with this one."
    ),
    "cross-origin-resource-policy": QT_TRANSLATE_NOOP("HeaderNotes", "Which sites may embed this response."),
    "date": QT_TRANSLATE_NOOP("HeaderNotes", "When the server made the response."),
    "deprecation": QT_TRANSLATE_NOOP("HeaderNotes", "When this address became, or becomes, deprecated."),
    "digest": QT_TRANSLATE_NOOP("HeaderNotes", "A checksum of the resource; an older form of Repr-Digest."),
    "etag": QT_TRANSLATE_NOOP("HeaderNotes", "A mark of this version, to be sent back in If-None-Match or If-Match."),
    "expires": QT_TRANSLATE_NOOP("HeaderNotes", "When a kept copy becomes stale; Cache-Control goes before it."),
    "idempotency-key": QT_TRANSLATE_NOOP("HeaderNotes", "A key by which a repeated request is recognised."),
    "keep-alive": QT_TRANSLATE_NOOP("HeaderNotes", "How long and for how many requests the connection stays open."),
    "last-modified": QT_TRANSLATE_NOOP("HeaderNotes", "When the resource was last changed."),
    "link": QT_TRANSLATE_NOOP("HeaderNotes", "Other addresses that belong to this one, such as the next page."),
    "location": QT_TRANSLATE_NOOP("HeaderNotes", "Where to go next, or where the new resource is."),
    "nel": QT_TRANSLATE_NOOP("HeaderNotes", "Asks browsers to report network errors."),
    "origin-agent-cluster": QT_TRANSLATE_NOOP(
        "HeaderNotes", "Asks browsers to keep this site in a process of its own."
    ),
    "permissions-policy": QT_TRANSLATE_NOOP("HeaderNotes", "Which abilities of the browser a page may use."),
    "pragma": QT_TRANSLATE_NOOP("HeaderNotes", "An old form of Cache-Control."),
    "preference-applied": QT_TRANSLATE_NOOP("HeaderNotes", "Which wishes of the Prefer header were followed."),
    "proxy-authenticate": QT_TRANSLATE_NOOP("HeaderNotes", "How to sign in to the proxy."),
    "ratelimit": QT_TRANSLATE_NOOP("HeaderNotes", "How many requests are left, and until when."),
    "ratelimit-limit": QT_TRANSLATE_NOOP("HeaderNotes", "How many requests are allowed in the time window."),
    "ratelimit-policy": QT_TRANSLATE_NOOP("HeaderNotes", "The rules by which requests are limited."),
    "ratelimit-remaining": QT_TRANSLATE_NOOP("HeaderNotes", "How many requests are left in the time window."),
    "ratelimit-reset": QT_TRANSLATE_NOOP("HeaderNotes", "When the count of requests begins anew."),
    "referrer-policy": QT_TRANSLATE_NOOP("HeaderNotes", "How much of its address a page tells others."),
    "refresh": QT_TRANSLATE_NOOP("HeaderNotes", "When a browser should load the page again, or another."),
    "report-to": QT_TRANSLATE_NOOP(
        "HeaderNotes", "Where browsers should send reports; an older form of Reporting-Endpoints."
    ),
    "reporting-endpoints": QT_TRANSLATE_NOOP("HeaderNotes", "Where browsers should send reports."),
    "repr-digest": QT_TRANSLATE_NOOP("HeaderNotes", "A checksum of the whole resource."),
    "content-digest": QT_TRANSLATE_NOOP("HeaderNotes", "A checksum of the bytes of this body."),
    "retry-after": QT_TRANSLATE_NOOP("HeaderNotes", "How long to wait before the next try."),
    "server": QT_TRANSLATE_NOOP("HeaderNotes", "The software of the server."),
    "server-timing": QT_TRANSLATE_NOOP("HeaderNotes", "What the server did and how long it took, in milliseconds."),
    "set-cookie": QT_TRANSLATE_NOOP("HeaderNotes", "A cookie for the client to keep and send back."),
    "sourcemap": QT_TRANSLATE_NOOP("HeaderNotes", "Where the source behind this script or style is described."),
    "strict-transport-security": QT_TRANSLATE_NOOP(
        "HeaderNotes", "Browsers must call this host by HTTPS only, for so many seconds."
    ),
    "sunset": QT_TRANSLATE_NOOP("HeaderNotes", "When this address is expected to stop working."),
    "timing-allow-origin": QT_TRANSLATE_NOOP("HeaderNotes", "Sites whose scripts may see how long this took."),
    "trailer": QT_TRANSLATE_NOOP("HeaderNotes", "Names of headers that come after the body."),
    "transfer-encoding": QT_TRANSLATE_NOOP("HeaderNotes", "How the body is cut into pieces on the wire."),
    "upgrade": QT_TRANSLATE_NOOP("HeaderNotes", "Other protocols that the server offers."),
    "vary": QT_TRANSLATE_NOOP("HeaderNotes", "Request headers on which this response depends."),
    "via": QT_TRANSLATE_NOOP("HeaderNotes", "The proxies that the response came through."),
    "warning": QT_TRANSLATE_NOOP("HeaderNotes", "An old note of a cache about the response."),
    "www-authenticate": QT_TRANSLATE_NOOP("HeaderNotes", "How the server wants to be shown who asks."),
    "x-cache": QT_TRANSLATE_NOOP("HeaderNotes", "Whether a cache between had the response."),
    "x-content-type-options": QT_TRANSLATE_NOOP(
        "HeaderNotes", "nosniff: browsers must take the Content-Type as it is."
    ),
    "x-correlation-id": QT_TRANSLATE_NOOP("HeaderNotes", "A number by which this request is found in several logs."),
    "x-frame-options": QT_TRANSLATE_NOOP("HeaderNotes", "Whether the page may stand in a frame of another."),
    "x-powered-by": QT_TRANSLATE_NOOP("HeaderNotes", "The software behind the server."),
    "x-ratelimit-limit": QT_TRANSLATE_NOOP("HeaderNotes", "How many requests are allowed in the time window."),
    "x-ratelimit-remaining": QT_TRANSLATE_NOOP("HeaderNotes", "How many requests are left in the time window."),
    "x-ratelimit-reset": QT_TRANSLATE_NOOP("HeaderNotes", "When the count of requests begins anew."),
    "x-request-id": QT_TRANSLATE_NOOP(
        "HeaderNotes", "The server's number for this request, to be named when asking for help."
    ),
    "x-robots-tag": QT_TRANSLATE_NOOP("HeaderNotes", "What search engines may do with this."),
    "x-xss-protection": QT_TRANSLATE_NOOP("HeaderNotes", "An old filter of browsers; it has no effect any more."),
}
"""By name in lower case."""


def note_of(name: str) -> Words | None:
    """Return what the header of that name is for, or None for one that is not well known."""
    return NOTES.get(name.lower())
