"""Well-known headers of a request: what each is for, and values that they often have."""

from typing import NamedTuple

from restdesk.words import QT_TRANSLATE_NOOP, Words


class RequestHeader(NamedTuple):
    """A header by its usual spelling."""

    name: str
    meaning: Words
    values: tuple[str, ...] = ()
    """One that ends in a blank, `=` or `/` is a beginning: more is typed after it."""


_MEDIA = (
    *("application/json", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"),
    *("text/plain", "text/html", "text/csv", "text/xml", "application/octet-stream", "application/pdf"),
    *("application/problem+json", "application/vnd.api+json", "application/ld+json", "application/merge-patch+json"),
    *("application/json-patch+json", "application/graphql-response+json", "application/x-ndjson", "text/event-stream"),
    *("image/png", "image/jpeg", "image/svg+xml", "image/webp"),
)
_CODINGS = ("gzip", "gzip, deflate, br", "br", "zstd", "deflate", "identity")

REQUEST_HEADERS: tuple[RequestHeader, ...] = (
    RequestHeader("Accept", QT_TRANSLATE_NOOP("RequestHeaders", "Kinds of body that may come back."), ("*/*", *_MEDIA)),
    RequestHeader(
        "Accept-Charset",
        QT_TRANSLATE_NOOP("RequestHeaders", "Charsets that may come back; servers hardly look at it."),
        ("utf-8",),
    ),
    RequestHeader(
        "Accept-Encoding",
        QT_TRANSLATE_NOOP("RequestHeaders", "Compressions that may come back."),
        _CODINGS,
    ),
    RequestHeader(
        "Accept-Language",
        QT_TRANSLATE_NOOP("RequestHeaders", "Languages that may come back, the best first."),
        ("en", "en-US", "ko", "ko-KR", "ko-KR, ko;q=0.9, en;q=0.8", "de", "fr", "ja", "zh-CN", "es"),
    ),
    RequestHeader(
        "Access-Control-Request-Headers",
        QT_TRANSLATE_NOOP("RequestHeaders", "In a preflight (CORS): headers that a script wants to send."),
        ("content-type", "authorization"),
    ),
    RequestHeader(
        "Access-Control-Request-Method",
        QT_TRANSLATE_NOOP("RequestHeaders", "In a preflight (CORS): the method that a script wants to use."),
        ("GET", "POST", "PUT", "PATCH", "DELETE"),
    ),
    RequestHeader(
        "Authorization",
        QT_TRANSLATE_NOOP("RequestHeaders", "Who calls: a scheme and its credential. The Auth pane makes it."),
        ("Bearer ", "Basic ", "Digest ", "ApiKey ", "Token ", "DPoP "),
    ),
    RequestHeader(
        "Cache-Control",
        QT_TRANSLATE_NOOP("RequestHeaders", "What caches on the way may do."),
        ("no-cache", "no-store", "max-age=0", "only-if-cached", "no-transform"),
    ),
    RequestHeader(
        "Connection",
        QT_TRANSLATE_NOOP("RequestHeaders", "What becomes of the connection after the response (HTTP/1.1)."),
        ("keep-alive", "close", "Upgrade"),
    ),
    RequestHeader(
        "Content-Disposition",
        QT_TRANSLATE_NOOP("RequestHeaders", "The name under which the body is to be kept."),
        ('attachment; filename="', "inline"),
    ),
    RequestHeader(
        "Content-Encoding", QT_TRANSLATE_NOOP("RequestHeaders", "How the body was compressed."), ("gzip", "br", "zstd")
    ),
    RequestHeader(
        "Content-Language", QT_TRANSLATE_NOOP("RequestHeaders", "The language of the body."), ("en", "ko", "de", "ja")
    ),
    RequestHeader("Content-Length", QT_TRANSLATE_NOOP("RequestHeaders", "Bytes of the body. RestDesk counts them.")),
    RequestHeader(
        "Content-Type",
        QT_TRANSLATE_NOOP("RequestHeaders", "The kind of the body that is sent."),
        ("application/json; charset=utf-8", "text/plain; charset=utf-8", *_MEDIA),
    ),
    RequestHeader("Cookie", QT_TRANSLATE_NOOP("RequestHeaders", "Cookies. Typed ones replace those that are kept.")),
    RequestHeader("Date", QT_TRANSLATE_NOOP("RequestHeaders", "When the request was made.")),
    RequestHeader(
        "DNT", QT_TRANSLATE_NOOP("RequestHeaders", "Whether the person does not want to be tracked."), ("1", "0")
    ),
    RequestHeader("DPoP", QT_TRANSLATE_NOOP("RequestHeaders", "Proof that the caller holds the token's key.")),
    RequestHeader("Expect", QT_TRANSLATE_NOOP("RequestHeaders", "Asks before a big body is sent."), ("100-continue",)),
    RequestHeader(
        "Forwarded", QT_TRANSLATE_NOOP("RequestHeaders", "For whom a proxy asks."), ("for=", "proto=https", "host=")
    ),
    RequestHeader("From", QT_TRANSLATE_NOOP("RequestHeaders", "The mail address of who runs the client.")),
    RequestHeader(
        "Host", QT_TRANSLATE_NOOP("RequestHeaders", "The host that is asked. RestDesk takes it from the URL.")
    ),
    RequestHeader(
        "Idempotency-Key",
        QT_TRANSLATE_NOOP("RequestHeaders", "Lets a server know a request that is sent again."),
        ("{{$guid}}",),
    ),
    RequestHeader(
        "If-Match", QT_TRANSLATE_NOOP("RequestHeaders", "Only if the version is still this one (ETag)."), ("*",)
    ),
    RequestHeader(
        "If-Modified-Since", QT_TRANSLATE_NOOP("RequestHeaders", "Only if it changed after this date; else 304.")
    ),
    RequestHeader(
        "If-None-Match",
        QT_TRANSLATE_NOOP("RequestHeaders", "Only if the version is not this one (ETag); else 304."),
        ("*",),
    ),
    RequestHeader("If-Range", QT_TRANSLATE_NOOP("RequestHeaders", "The range only if the version is still this one.")),
    RequestHeader(
        "If-Unmodified-Since", QT_TRANSLATE_NOOP("RequestHeaders", "Only if it did not change after this date.")
    ),
    RequestHeader(
        "Keep-Alive", QT_TRANSLATE_NOOP("RequestHeaders", "How long a connection should be kept."), ("timeout=",)
    ),
    RequestHeader(
        "Last-Event-ID",
        QT_TRANSLATE_NOOP("RequestHeaders", "The last event that came, to go on after it (event stream)."),
    ),
    RequestHeader(
        "Max-Forwards", QT_TRANSLATE_NOOP("RequestHeaders", "Through how many proxies it may go."), ("0", "10")
    ),
    RequestHeader(
        "Origin",
        QT_TRANSLATE_NOOP("RequestHeaders", "The site whose script asks (CORS)."),
        ("http://localhost:3000", "null"),
    ),
    RequestHeader("Pragma", QT_TRANSLATE_NOOP("RequestHeaders", "The old form of Cache-Control."), ("no-cache",)),
    RequestHeader(
        "Prefer",
        QT_TRANSLATE_NOOP("RequestHeaders", "What the caller would like, without insisting."),
        ("return=minimal", "return=representation", "respond-async", "wait=", "handling=lenient", "handling=strict"),
    ),
    RequestHeader(
        "Priority", QT_TRANSLATE_NOOP("RequestHeaders", "How urgent it is (HTTP/2, HTTP/3)."), ("u=0", "u=3", "u=5, i")
    ),
    RequestHeader(
        "Proxy-Authorization", QT_TRANSLATE_NOOP("RequestHeaders", "The credential for a proxy."), ("Basic ", "Bearer ")
    ),
    RequestHeader("Range", QT_TRANSLATE_NOOP("RequestHeaders", "Only a part of the body."), ("bytes=0-1023", "bytes=")),
    RequestHeader("Referer", QT_TRANSLATE_NOOP("RequestHeaders", "The page that leads here.")),
    RequestHeader(
        "Sec-Fetch-Dest",
        QT_TRANSLATE_NOOP("RequestHeaders", "What a browser wants it for."),
        ("empty", "document", "image"),
    ),
    RequestHeader(
        "Sec-Fetch-Mode",
        QT_TRANSLATE_NOOP("RequestHeaders", "How a browser asks."),
        ("cors", "no-cors", "navigate", "same-origin"),
    ),
    RequestHeader(
        "Sec-Fetch-Site",
        QT_TRANSLATE_NOOP("RequestHeaders", "How the asking site stands to the asked one."),
        ("same-origin", "same-site", "cross-site", "none"),
    ),
    RequestHeader(
        "Sec-GPC", QT_TRANSLATE_NOOP("RequestHeaders", "The person does not want data about them passed on."), ("1",)
    ),
    RequestHeader(
        "Signature", QT_TRANSLATE_NOOP("RequestHeaders", "A signature over parts of the message (RFC 9421).")
    ),
    RequestHeader("SOAPAction", QT_TRANSLATE_NOOP("RequestHeaders", "What a SOAP message wants to be done.")),
    RequestHeader(
        "TE", QT_TRANSLATE_NOOP("RequestHeaders", "Transfer codings that are understood."), ("trailers", "gzip")
    ),
    RequestHeader("traceparent", QT_TRANSLATE_NOOP("RequestHeaders", "The trace that this request belongs to (W3C).")),
    RequestHeader("tracestate", QT_TRANSLATE_NOOP("RequestHeaders", "What tracing systems add to traceparent.")),
    RequestHeader(
        "Transfer-Encoding", QT_TRANSLATE_NOOP("RequestHeaders", "How the body is framed (HTTP/1.1)."), ("chunked",)
    ),
    RequestHeader(
        "Upgrade",
        QT_TRANSLATE_NOOP("RequestHeaders", "Another protocol that the caller would change to."),
        ("websocket", "h2c"),
    ),
    RequestHeader(
        "Upgrade-Insecure-Requests", QT_TRANSLATE_NOOP("RequestHeaders", "The caller would rather have https."), ("1",)
    ),
    RequestHeader(
        "User-Agent",
        QT_TRANSLATE_NOOP("RequestHeaders", "What program asks."),
        ("RestDesk", "curl/8.5.0", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
    ),
    RequestHeader("Via", QT_TRANSLATE_NOOP("RequestHeaders", "The proxies that it came through.")),
    RequestHeader(
        "X-API-Key", QT_TRANSLATE_NOOP("RequestHeaders", "A key of the service. The Auth pane keeps it secret.")
    ),
    RequestHeader(
        "X-Correlation-ID",
        QT_TRANSLATE_NOOP("RequestHeaders", "A mark that joins log lines of several services."),
        ("{{$guid}}",),
    ),
    RequestHeader(
        "X-CSRF-Token",
        QT_TRANSLATE_NOOP("RequestHeaders", "Proof that the site's own page asks, against forged requests."),
    ),
    RequestHeader("X-Forwarded-For", QT_TRANSLATE_NOOP("RequestHeaders", "The address for which a proxy asks.")),
    RequestHeader(
        "X-Forwarded-Host", QT_TRANSLATE_NOOP("RequestHeaders", "The host that the client asked a proxy for.")
    ),
    RequestHeader(
        "X-Forwarded-Proto",
        QT_TRANSLATE_NOOP("RequestHeaders", "The scheme that the client asked a proxy with."),
        ("https", "http"),
    ),
    RequestHeader(
        "X-HTTP-Method-Override",
        QT_TRANSLATE_NOOP("RequestHeaders", "The method that is meant, where only POST gets through."),
        ("PUT", "PATCH", "DELETE"),
    ),
    RequestHeader(
        "X-Request-ID",
        QT_TRANSLATE_NOOP("RequestHeaders", "A mark by which this request is found in logs."),
        ("{{$guid}}",),
    ),
    RequestHeader(
        "X-Requested-With",
        QT_TRANSLATE_NOOP("RequestHeaders", "That a script asks, and not a page."),
        ("XMLHttpRequest",),
    ),
)


def named(name: str) -> RequestHeader | None:
    """Return the header of that name, whatever its case, if it is well known."""
    return next((header for header in REQUEST_HEADERS if header.name.lower() == name.strip().lower()), None)


def named_like(typed: str) -> list[RequestHeader]:
    """Return the headers in whose name this stands, those that begin with it or whose words do first."""
    wanted = typed.strip().lower()
    if not wanted:
        return []
    ranked = [(_rank(header.name.lower(), wanted), at) for at, header in enumerate(REQUEST_HEADERS)]
    return [REQUEST_HEADERS[at] for rank, at in sorted(ranked) if rank < _NOT_IN]


_NOT_IN = 3


def _rank(name: str, wanted: str) -> int:
    if name.startswith(wanted):
        return 0
    return 1 if f"-{wanted}" in name else 2 if wanted in name else _NOT_IN


def values_like(name: str, typed: str) -> list[str]:
    """Return the well-known values of a header in which this stands, those that begin with it first."""
    header, wanted = named(name), typed.strip().lower()
    values = header.values if header is not None else ()
    found = [value for value in values if wanted in value.lower()]
    return sorted(found, key=lambda value: not value.lower().startswith(wanted))
