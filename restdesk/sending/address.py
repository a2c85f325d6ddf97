"""From a typed URL to whom is called and for what: by the URL standard, or byte for byte.

The host that is shown is the host that is called: ada-url reads a URL as browsers do.
"""

import ipaddress
import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote

from ada_url import URL

from restdesk.errors import InputError, UrlRefused
from restdesk.model.text import Secret, Text
from restdesk.sending.characters import encodable, no_controls
from restdesk.sending.parts import cut, rewrite
from restdesk.sending.request import DEFAULT_PORTS

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_PORT_FOLLOWS = re.compile(r"[0-9]{1,5}(?:[/?#]|$)")
_PRINTABLE = re.compile(r"[\x21-\x7e]*")
_IN_PATH = re.compile(r"""[\x00-\x20"#<>?^`{}\x7f-\U0010ffff]""")
_IN_QUERY = re.compile(r"""[\x00-\x20"#<>'\x7f-\U0010ffff]""")
_LOCAL_NETWORKS = (
    *("0.0.0.0/32", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"),
    *("::1/128", "fc00::/7", "fe80::/10"),
)
_LOCAL = tuple(map(ipaddress.ip_network, _LOCAL_NETWORKS))
_USER_INFORMATION = re.compile(r"^([^/?#]*//)?[^/?#]*@")
"""User name and password, which an error must not show."""

_SHOWN = 200


class Address(NamedTuple):
    """A URL taken apart."""

    scheme: str
    host: Text
    """As it is looked up: ASCII, IPv6 without brackets."""
    port: int
    target: Text
    """Path and query as they are sent."""
    user: tuple[str, Text] | None
    """User name and password of its user information."""


def address(url: Text, *, encode: bool) -> Address:
    """Return the parts of a typed URL; raises UrlRefused or LineBreakRefused.

    `encode` reads it by the URL standard; without it path and query are sent to the byte and must be ASCII.
    A URL without scheme becomes https, or http for localhost and literal private addresses.
    """
    return _read(url, encode) if url.has_secret else _known(str(url), encode)


@lru_cache(256)
def _known(url: str, encode: bool) -> Address:
    """Return the parts of a URL that holds no secret: most are called again and again."""
    return _read(Text(url), encode)


def _read(url: Text, encode: bool) -> Address:
    whole = url.reveal()
    no_controls(whole, "URL", "url")
    bare = whole.strip(" ") if encode else whole
    if not encodable(bare) or not (encode or _PRINTABLE.fullmatch(bare)):
        raise _refused(url)
    start = whole.find(bare)
    url = cut(url, start, start + len(bare)) if bare != whole else url
    if scheme := _typed_scheme(url, bare):
        return _located(url, Text(scheme), bare[len(scheme) :], encode=encode)
    if bare.startswith(("/", "\\", "?", "#")):
        raise _refused(url)
    found = _located(url, Text("https://"), bare, encode=encode)
    return _located(url, Text("http://"), bare, encode=encode) if is_local(found.host.reveal()) else found


def added_scheme(url: str) -> str:
    """Return `https://` or `http://` where a URL without scheme gets one, else an empty text."""
    typed = Text(url)
    try:
        return "" if _typed_scheme(typed, url.strip(" ")) else f"{address(typed, encode=True).scheme}://"
    except InputError:
        return ""


def is_local(host: str) -> bool:
    """Whether `host` is localhost or a literal private address, which hardly ever speak TLS."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return False
    return any(number in network for network in _LOCAL)


def _typed_scheme(url: Text, bare: str) -> str:
    """Return `http:` or `https:` as typed, or an empty text where there is no scheme; refuses all others."""
    found = _SCHEME.match(bare)
    if found is None:
        return ""
    scheme, rest = found[1].lower(), bare[found.end() :]
    if scheme in DEFAULT_PORTS:
        return found[0]
    if not rest.startswith("//") and _PORT_FOLLOWS.match(rest):
        return ""  # a host with a port
    raise _refused(url, f"the scheme is {found[1][:_SHOWN]}; only http and https are sent")


def _located(url: Text, scheme: Text, rest: str, *, encode: bool) -> Address:
    """Take `scheme` + `rest` apart; `rest` is the end of `url`, whose secrets are followed into the parts."""
    whole = scheme.reveal() + rest
    shift = len(url.reveal()) - len(whole)
    spans = _Spans.of(whole, encode=encode)
    parsed = _parsed(url, whole if encode else whole[: spans.path[0]] + "/")
    if not encode and (parsed.pathname != "/" or parsed.search or parsed.hash or parsed.port == "0"):
        raise _refused(url)
    if not parsed.hostname or parsed.port == "0":
        raise _refused(url)

    def typed(span: tuple[int, int]) -> Text:
        if not url.has_secret:
            return Text(whole[slice(*span)])
        return cut(url, max(0, span[0] + shift), max(0, span[1] + shift))

    host = parsed.hostname.strip("[]")
    name = parsed.protocol[:-1]
    query = None if spans.query is None else typed(spans.query)
    if encode:
        path = _twin(typed(spans.path), parsed.pathname, _IN_PATH)
        query = None if query is None else _twin(query, parsed.search[1:], _IN_QUERY)
    else:
        path = typed(spans.path) or Text("/")
    return Address(
        scheme=name,
        host=Text(Secret(host)) if typed(spans.authority).has_secret else Text(host),
        port=int(parsed.port) if parsed.port else DEFAULT_PORTS[name],
        target=path if query is None else path + "?" + query,
        user=_user(parsed),
    )


class _Spans(NamedTuple):
    """Where the parts of a URL stand."""

    authority: tuple[int, int]
    """Host and port, without user information."""
    path: tuple[int, int]
    query: tuple[int, int] | None

    @staticmethod
    def of(whole: str, *, encode: bool) -> "_Spans":
        before = re.match(r"[A-Za-z]+:[/\\]*" if encode else r"[A-Za-z]+:(?://)?", whole)
        start = before.end() if before else 0
        ends = re.search(r"[/\\?#]" if encode else r"[/?#]", whole[start:])
        end = start + ends.start() if ends else len(whole)
        at = whole.rfind("@", start, end)
        last = whole.find("#", end)
        last = len(whole) if last < 0 else last
        question = whole.find("?", end, last)
        path_end = last if question < 0 else question
        query = None if question < 0 else (question + 1, last)
        return _Spans((at + 1 if at >= 0 else start, end), (end, path_end), query)


def _twin(typed: Text, spelled: str, escaped: re.Pattern[str]) -> Text:
    """Return `spelled`, what the URL standard made of `typed`, with the secret parts known.

    Where the standard did more than to encode characters (dot segments), a part with a secret is secret as a whole.
    """
    if not typed.has_secret:
        return Text(spelled)
    twin = rewrite(typed, _encoder(escaped))
    return twin if twin.reveal() == spelled else Text(Secret(spelled))


def _encoder(escaped: re.Pattern[str]) -> Callable[[str], str]:
    return lambda text: escaped.sub(lambda found: quote(found[0], safe=""), text)


def _user(parsed: URL) -> tuple[str, Text] | None:
    if not parsed.username and not parsed.password:
        return None
    password = unquote(parsed.password)
    return unquote(parsed.username), Text(Secret(password)) if password else Text()


def _parsed(url: Text, whole: str) -> URL:
    try:
        return URL(whole)
    except ValueError:
        raise _refused(url) from None


def _refused(url: Text, cause: str = "") -> UrlRefused:
    shown = _USER_INFORMATION.sub(r"\1", str(url))
    return UrlRefused(cause, field="url", url=shown[:_SHOWN])
