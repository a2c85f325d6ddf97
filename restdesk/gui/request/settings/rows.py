"""The settings of a request, one row each; the pane is drawn from this table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from restdesk.model.ready import ReadySettings
from restdesk.model.struct import FileStruct
from restdesk.variables.inherited import Level
from restdesk.variables.settings import NUMBERED, of_own, of_settings
from restdesk.words import QT_TRANSLATE_NOOP, Words

Kind = Literal["choice", "number", "address", "host", "names", "certificate", "proxy"]

_ON = QT_TRANSLATE_NOOP("Settings", "On")
_OFF = QT_TRANSLATE_NOOP("Settings", "Off")
_USUAL = ReadySettings()


@dataclass(frozen=True)
class Setting:
    """One row: `name` is the key in the file and in errors, `of` and `field` say where its value is in the model."""

    name: str
    label: Words
    kind: Kind
    of: Callable[[Level], FileStruct]
    field: str
    default: object = None
    """What holds where nobody says anything."""
    choices: tuple[tuple[object, Words], ...] = ()
    unit: Words | None = None
    alone: bool = False
    """Whether it is of the request alone: nothing is inherited, and its default is what an absent key means."""


@dataclass(frozen=True)
class Section:
    """Rows that belong together, under a title."""

    title: Words
    rows: tuple[Setting, ...]


def _choice(
    name: str,
    label: Words,
    default: object,
    choices: tuple[tuple[object, Words], ...],
    *,
    field: str = "",
    of: Callable[[Level], FileStruct] = of_own,
    alone: bool = False,
) -> Setting:
    return Setting(name, label, "choice", of, field or name, default, choices, alone=alone)


def _number(name: str, label: Words, default: float, unit: Words | None = None) -> Setting:
    of, field = NUMBERED[name]
    return Setting(name, label, "number", of, field, default, unit=unit)


_AUTO = QT_TRANSLATE_NOOP("Settings", "Automatic")
_VERSIONS = (
    ("auto", _AUTO),
    ("1.1", QT_TRANSLATE_NOOP("Settings", "HTTP/1.1")),
    ("2", QT_TRANSLATE_NOOP("Settings", "HTTP/2")),
    ("2-prior-knowledge", QT_TRANSLATE_NOOP("Settings", "HTTP/2 without asking (prior knowledge)")),
)
_TLS = (
    ("auto", _AUTO),
    ("1.2", QT_TRANSLATE_NOOP("Settings", "TLS 1.2")),
    ("1.3", QT_TRANSLATE_NOOP("Settings", "TLS 1.3")),
)
_ENCODING = (
    (True, QT_TRANSLATE_NOOP("Settings", "On: what a URL may not hold is percent-encoded")),
    (False, QT_TRANSLATE_NOOP("Settings", "Off: the URL goes out as typed")),
)
_CHECKING = (
    (True, QT_TRANSLATE_NOOP("Settings", "On")),
    (False, QT_TRANSLATE_NOOP("Settings", "Off: any certificate passes")),
)
_COOKIES = (
    (True, QT_TRANSLATE_NOOP("Settings", "Send and keep")),
    (False, QT_TRANSLATE_NOOP("Settings", "Off for this request")),
)
_FORWARDING = (
    (False, _OFF),
    (True, QT_TRANSLATE_NOOP("Settings", "On: for other programs, not used here")),
)
_PRODUCTION = (
    (False, QT_TRANSLATE_NOOP("Settings", "Send asks once more")),
    (True, QT_TRANSLATE_NOOP("Settings", "Safe: sent unasked")),
)

SECTIONS = (
    Section(
        QT_TRANSLATE_NOOP("Settings", "Sending"),
        (
            _choice(
                "httpVersion",
                QT_TRANSLATE_NOOP("Settings", "HTTP version"),
                _USUAL.http_version,
                _VERSIONS,
                field="http_version",
            ),
            _choice(
                "encodeUrl",
                QT_TRANSLATE_NOOP("Settings", "Encode the URL"),
                _USUAL.encode_url,
                _ENCODING,
                field="encode_url",
                of=of_settings,
            ),
            _number(
                "timeout",
                QT_TRANSLATE_NOOP("Settings", "Time limit"),
                0,
                QT_TRANSLATE_NOOP("Settings", "ms; 0 is none"),
            ),
            _choice(
                "followRedirects",
                QT_TRANSLATE_NOOP("Settings", "Follow redirects"),
                _USUAL.follow_redirects,
                ((True, _ON), (False, _OFF)),
                field="follow_redirects",
                of=of_settings,
            ),
            _number("maxRedirects", QT_TRANSLATE_NOOP("Settings", "Most redirects"), _USUAL.max_redirects),
            _choice(
                "forwardAuthorizationHeader",
                QT_TRANSLATE_NOOP("Settings", "Pass on Authorization"),
                False,
                _FORWARDING,
                field="forward_authorization_header",
                of=of_settings,
            ),
            _choice("cookies", QT_TRANSLATE_NOOP("Settings", "Cookies"), _USUAL.cookies, _COOKIES),
            Setting(
                "omitHeaders",
                QT_TRANSLATE_NOOP("Settings", "Omitted headers"),
                "names",
                of_settings,
                "omit_headers",
                (),
            ),
            _choice(
                "safe",
                QT_TRANSLATE_NOOP("Settings", "In a production environment"),
                False,
                _PRODUCTION,
                alone=True,
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Settings", "Connection"),
        (
            Setting("proxy", QT_TRANSLATE_NOOP("Settings", "Proxy"), "proxy", of_own, "proxy"),
            Setting(
                "connectTo",
                QT_TRANSLATE_NOOP("Settings", "Connect to another address"),
                "address",
                of_own,
                "connect_to",
                "",
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Settings", "TLS"),
        (
            _choice("verify", QT_TRANSLATE_NOOP("Settings", "Check the certificate"), True, _CHECKING),
            _choice("tlsLowest", QT_TRANSLATE_NOOP("Settings", "Lowest version"), "auto", _TLS, field="tls_lowest"),
            _choice("tlsHighest", QT_TRANSLATE_NOOP("Settings", "Highest version"), "auto", _TLS, field="tls_highest"),
            Setting("sni", QT_TRANSLATE_NOOP("Settings", "Server name (SNI)"), "host", of_own, "sni", ""),
            Setting(
                "certificate", QT_TRANSLATE_NOOP("Settings", "Client certificate"), "certificate", of_own, "certificate"
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Settings", "Limits of a response"),
        (
            _number(
                "limits.bodyBytes",
                QT_TRANSLATE_NOOP("Settings", "Body"),
                _USUAL.body_limit,
                QT_TRANSLATE_NOOP("Settings", "bytes, decoded"),
            ),
            _number(
                "limits.ratio",
                QT_TRANSLATE_NOOP("Settings", "Decompression"),
                _USUAL.ratio_limit,
                QT_TRANSLATE_NOOP("Settings", "bytes a byte received"),
            ),
            _number(
                "limits.headerBytes",
                QT_TRANSLATE_NOOP("Settings", "Headers"),
                _USUAL.head_limit,
                QT_TRANSLATE_NOOP("Settings", "bytes"),
            ),
            _number(
                "limits.headerCount",
                QT_TRANSLATE_NOOP("Settings", "Number of headers"),
                _USUAL.fields_limit,
            ),
        ),
    ),
)
"""All of them, in the order in which they stand."""

SETTINGS = tuple(row for section in SECTIONS for row in section.rows)
