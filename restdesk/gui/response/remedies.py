"""What one click mends: for each kind of failure the buttons, and what they change.

A button's change is a value; the panes hand it up, and the tab of the request carries it out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from restdesk.gui.response.challenge import set_up_by
from restdesk.gui.response.outcome import Outcome
from restdesk.log import MASK
from restdesk.model.exchange import Exchange, Hop
from restdesk.session.allowed import Once, host_of
from restdesk.session.copying import Secrecy, Shell
from restdesk.session.state import AuthorityTrusted, CheckingResumed, CheckingStopped
from restdesk.words import QT_TRANSLATE_NOOP, Message, Words

TIMES = 10
"""By how much one click raises the limits of size."""

_PORTS = {"http": 80, "https": 443}

_UNTRUSTED = ("CertificateUnknownIssuer", "CertificateSelfSigned")
_CERTIFICATE = (
    *_UNTRUSTED,
    *("CertificateRefused", "CertificateExpired", "CertificateNotYetValid", "CertificateForOtherHost"),
)
_LIMITS = ("BodyTooLarge", "RatioTooHigh", "HeadTooLarge", "TooManyFields")

USE_URL = QT_TRANSLATE_NOOP("Remedies", "Use this URL")
_TRUST = QT_TRANSLATE_NOOP("Remedies", "Trust this certificate for {host}")
_UNCHECKED = QT_TRANSLATE_NOOP("Remedies", "Send without checking")
_SHOW = QT_TRANSLATE_NOOP("Remedies", "Show the certificate")
_USE_HTTP = QT_TRANSLATE_NOOP("Remedies", "Use http://")
_USE_HTTPS = QT_TRANSLATE_NOOP("Remedies", "Use https://")
_RAISE = QT_TRANSLATE_NOOP("Remedies", "Raise the limit for this Send")
_TIMELESS = QT_TRANSLATE_NOOP("Remedies", "Send without the time limit")
_SEND_TO = QT_TRANSLATE_NOOP("Remedies", "Send it to {host}, without credentials")
_SET_UP = QT_TRANSLATE_NOOP("Remedies", "Set up {scheme}")
_CHECK_AGAIN = QT_TRANSLATE_NOOP("Remedies", "Check it again")


@dataclass(frozen=True)
class UseScheme:
    """Call the typed URL by another scheme."""

    scheme: str


@dataclass(frozen=True)
class UseUrl:
    """Put a URL into the URL field."""

    url: str


@dataclass(frozen=True)
class ShowChain:
    """Go to where the certificates stand."""


@dataclass(frozen=True)
class Copy:
    """Put a text on the clipboard."""

    text: str


@dataclass(frozen=True)
class ShowField:
    """Go to an input of the request, or of what it inherits from: `headers[2]`, `Open.headers[0]`."""

    field: str


@dataclass(frozen=True)
class SetUpAuth:
    """Choose a scheme of authentication for the request and go to its first field."""

    type: str


@dataclass(frozen=True)
class CopyCurl:
    """Put the request as it was sent on the clipboard, as a command for a shell."""

    secrecy: Secrecy
    shell: Shell


Mend = (
    AuthorityTrusted
    | CheckingStopped
    | CheckingResumed
    | Once
    | UseScheme
    | UseUrl
    | ShowChain
    | Copy
    | ShowField
    | SetUpAuth
    | CopyCurl
)


@dataclass(frozen=True)
class Offer:
    """A button: what it says, and what it changes."""

    label: Message
    mend: Mend


class Remedy(NamedTuple):
    """For failures of these kinds: a button, and what it changes; None where it would not help."""

    kinds: tuple[str, ...]
    label: Words
    mend: Callable[[Exchange], Mend | None]


def _trust(exchange: Exchange) -> Mend | None:
    """The certificate nearest to the root that the server sent."""
    host, chain = _typed_host(exchange), exchange.failure.chain if exchange.failure else ()
    return AuthorityTrusted(host, chain[-1].pem) if host and chain else None


def _stop_checking(exchange: Exchange) -> Mend | None:
    host = _typed_host(exchange)
    return CheckingStopped(host) if host else None


def _call_redirected(exchange: Exchange) -> Mend | None:
    """What is let pass is let pass for the host that was typed: call the other one by itself."""
    redirected = bool(exchange.hops) and not _typed_host(exchange)
    url = exchange.hops[-1].url if redirected else MASK
    return UseUrl(_without_variables(url)) if MASK not in url else None


def _show_chain(exchange: Exchange) -> Mend | None:
    return ShowChain() if exchange.failure and exchange.failure.chain else None


def _use(scheme: str) -> Callable[[Exchange], Mend | None]:
    return lambda exchange: UseScheme(scheme) if _typed_host(exchange) else None


REMEDIES = (
    Remedy(_UNTRUSTED, _TRUST, _trust),
    Remedy(_CERTIFICATE, _UNCHECKED, _stop_checking),
    Remedy(_CERTIFICATE, USE_URL, _call_redirected),
    Remedy(_CERTIFICATE, _SHOW, _show_chain),
    Remedy(("PlainExpected",), _USE_HTTP, _use("http")),
    Remedy(("TlsExpected",), _USE_HTTPS, _use("https")),
    Remedy(_LIMITS, _RAISE, lambda exchange: Once(limits=TIMES)),
    Remedy(("DeadlinePassed",), _TIMELESS, lambda exchange: Once(timeless=True)),
)


def offers(outcome: Outcome) -> tuple[Offer, ...]:
    """Return the buttons for the failure of a Send."""
    exchange, failure = outcome.exchange, outcome.failure
    if exchange is None or failure is None:
        return ()
    fitting = ((remedy, remedy.mend(exchange)) for remedy in REMEDIES if failure.kind in remedy.kinds)
    host = _host(exchange.hops[-1]) if exchange.hops else ""
    return tuple(Offer(remedy.label.message(host=host), mend) for remedy, mend in fitting if mend is not None)


def offers_of_note(outcome: Outcome, note: Message) -> tuple[Offer, ...]:
    """Return the button beside a note: to set up what a server asks for, or to follow a redirect with the body."""
    if scheme := set_up_by(note):
        return (Offer(_SET_UP.message(scheme=scheme[1]), SetUpAuth(scheme[0])),)
    url = outcome.exchange.offer if outcome.exchange is not None else ""
    host = urlsplit(url).netloc
    if not url or ("host", host) not in note.values:
        return ()
    return (Offer(_SEND_TO.message(host=host), Once(to=url)),)


def offers_to_check(outcome: Outcome) -> tuple[Offer, ...]:
    """Return the button that lets the host's certificate be checked again, where it was not."""
    hop = next((hop for hop in outcome.hops if hop.tls is not None and not hop.tls.verified), None)
    return (Offer(_CHECK_AGAIN.message(), CheckingResumed(_host(hop))),) if hop is not None else ()


def location(hop: Hop) -> str:
    """Return the whole URL that a redirect points to; empty where it cannot be called or holds what is masked."""
    where = hop.response.header("location") if hop.response is not None and hop.response.status // 100 == 3 else None
    try:
        url = urljoin(hop.url, where) if where else ""
        callable_ = urlsplit(url).scheme in _PORTS and bool(urlsplit(url).hostname)
    except ValueError:
        return ""
    return _without_variables(url) if callable_ and MASK not in url and "@" not in urlsplit(url).netloc else ""


def _without_variables(url: str) -> str:
    """Return a server's URL for a field where `{{name}}` would be filled with a value of the person's own."""
    return url.replace("{", "%7B").replace("}", "%7D")


def _typed_host(exchange: Exchange) -> str:
    """The `host:port` of the last hop, if it is the one that was typed and not one that a redirect led to."""
    if not exchange.hops or _origin(exchange.hops[0].url) != _origin(exchange.hops[-1].url):
        return ""
    host = _host(exchange.hops[-1])
    return "" if MASK in host else host


def _host(hop: Hop) -> str:
    _scheme, host, port = _origin(hop.url)
    return host_of(host, port)


def _origin(url: str) -> tuple[str, str, int]:
    try:
        parts = urlsplit(url)
        return parts.scheme, parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        return "", "", 0
