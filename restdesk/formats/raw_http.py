"""The text of an HTTP message, and lines of headers alone (RFC 9112, sections 3 and 5), as a request."""

import re

from restdesk.formats.body_of import body_of, header_value
from restdesk.formats.credentials import taken_out
from restdesk.formats.pasted import NotRead, Pasted
from restdesk.model.request import Header, Http, HttpVersion, Info, Own, Request
from restdesk.words import QT_TRANSLATE_NOOP, Message

_LINE = QT_TRANSLATE_NOOP("Pasted", "Line {line} is no header: {text}")
_NO_HOST = QT_TRANSLATE_NOOP("Pasted", "The text names no host: it needs a whole URL, or a line that begins with Host.")

_START = re.compile(
    r"\s*([A-Za-z][A-Za-z0-9!#$%&'*+.^_`|~-]*)[ \t]+(\S+)(?:[ \t]+HTTP/(\d(?:\.\d)?))?[ \t]*(?:\r?\n|$)"
)
_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER = re.compile(r"([A-Za-z0-9!#$%&'*+.^_`|~-]+):(?!//)[ \t]*(.*)")
_FRAMING = frozenset({"content-length", "transfer-encoding", "connection"})
_PSEUDO = re.compile(r":(authority|path|method|scheme):[ \t]*(.*)")


def is_raw_http(text: str) -> bool:
    """Whether a text begins with a request line: `POST /path HTTP/1.1`, or a method and a URL with a line below."""
    start = _START.match(text)
    if start is None:
        return False
    return bool(start[3]) or (start[1].isupper() and "://" in start[2])


def is_header_lines(text: str) -> bool:
    """Whether a text is two and more lines of `Name: value`, or the pseudo headers of HTTP/2 with others."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all(_HEADER.fullmatch(line.strip()) or _PSEUDO.fullmatch(line.strip()) for line in lines)


def read_raw_http(text: str) -> Pasted:
    """Return the request that a message is; raises NotRead where it names no host."""
    head, body_text = _parted(text)
    first, *lines = head.splitlines()
    start = _START.match(first)
    method, target, version = start.groups() if start else ("GET", "", None)
    headers, left_out = _headers(lines, first_line=2)
    host = header_value(headers, "host")
    url = target if "://" in target else _url(host, target)
    if not url:
        raise NotRead(_NO_HOST.message())
    sent = tuple(header for header in headers if not _is_automatic(header, url))
    body = None
    if body_text:
        body, sent = body_of(body_text, sent)
    sent, auth = taken_out(sent)
    http = Http(method=method, url=url, headers=sent, body=body, auth=auth)
    spoken: HttpVersion | None = "1.1" if version == "1.1" else "2" if version in ("2", "2.0") else None
    return Pasted(Request(info=Info(type="http"), http=http, own=Own(http_version=spoken)), left_out)


def read_header_lines(text: str, request: Request) -> Pasted:
    """Return `request` with these headers besides its own, and with the method and URL that pseudo headers name."""
    lines = [line.strip() for line in text.splitlines()]
    pseudo = {found[1]: found[2] for line in lines if (found := _PSEUDO.fullmatch(line))}
    headers, left_out = _headers([line for line in lines if not _PSEUDO.fullmatch(line)], first_line=1)
    sent, auth = taken_out(tuple(header for header in headers if header.name.lower() not in _FRAMING))
    http = request.http or Http()
    url = (
        f"{pseudo.get('scheme', 'https')}://{pseudo['authority']}{pseudo.get('path', '/')}"
        if "authority" in pseudo
        else http.url
    )
    made = Http(
        method=pseudo.get("method", http.method),
        url=url,
        headers=(*http.headers, *sent),
        params=http.params,
        body=http.body,
        auth=auth if auth is not None else http.auth,
        extra=http.extra,
    )
    from msgspec.structs import replace

    return Pasted(replace(request, http=made), left_out)


def _parted(text: str) -> tuple[str, str]:
    """Part a message at its first empty line."""
    text = text.lstrip()
    found = re.search(r"\r?\n[ \t]*\r?\n", text)
    return (text, "") if found is None else (text[: found.start()], text[found.end() :])


def _headers(lines: list[str], first_line: int) -> tuple[tuple[Header, ...], tuple[Message, ...]]:
    made: list[tuple[str, list[str]]] = []
    left_out: list[Message] = []
    for number, line in enumerate(lines, first_line):
        found = _HEADER.fullmatch(line.strip())
        if line[:1] in " \t" and made and line.strip() and found is None:  # a folded line goes on with the one above
            made[-1][1].append(line.strip())
        elif found is not None:
            made.append((found[1], [found[2].strip()]))
        elif line.strip():
            left_out.append(_LINE.message(line=number, text=line.strip()[:80]))
    return tuple(Header(name, " ".join(lines)) for name, lines in made), tuple(left_out)


def _url(host: str, target: str) -> str:
    if not host or not target.startswith("/"):
        return ""
    name = host.partition(":")[0]
    local = name in ("localhost", "127.0.0.1") or host.startswith("[::1]")
    return f"{'http' if local or host.endswith(':80') else 'https'}://{host}{target}"


def _is_automatic(header: Header, url: str) -> bool:
    """Whether sending brings a header by itself: framing, and the host that the URL names."""
    name = header.name.lower()
    if name == "host":
        return url.partition("://")[2].partition("/")[0].rpartition("@")[2] == header.value
    return name in _FRAMING
