"""Secrets that stand in a file in clear: by the field they stand in, and by their shape."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from restdesk.model.auth import Scheme
from restdesk.model.collection import FileContent
from restdesk.model.config import ProxyAuth
from restdesk.model.request import Header, TypedValue, Variable
from restdesk.model.struct import Unknown
from restdesk.variables.find import spans
from restdesk.variables.texts import texts

SHAPES = re.compile(
    r"(?<![A-Za-z0-9_-])(?:"
    r"gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,}|gl(?:pat|rt|dt|ptt|soat|cbt)-[A-Za-z0-9_-]{20,}"
    r"|xox[abeprs]-[A-Za-z0-9-]{10,}|xapp-[0-9]-[A-Za-z0-9-]{10,}|hooks\.slack\.com/services/[A-Za-z0-9/]{20,}"
    r"|[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/=]{20,}"
    r"|(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{35}|ya29\.[0-9A-Za-z_-]{20,}|GOCSPX-[0-9A-Za-z_-]{20,}"
    r"|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{50,}|dckr_pat_[A-Za-z0-9_-]{20,}|rubygems_[0-9a-f]{48}"
    r"|sk-(?:proj-|ant-|or-)?[A-Za-z0-9_-]{32,}|hf_[A-Za-z0-9]{30,}|gsk_[A-Za-z0-9]{40,}"
    r"|SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{30,}|key-[0-9a-f]{32}(?![0-9a-f])"
    r"|do[opr]_v1_[0-9a-f]{64}|hv[sb]\.[A-Za-z0-9_-]{24,}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}|lin_api_[A-Za-z0-9]{32,}"
    r"|sq0(?:atp|csp)-[0-9A-Za-z_-]{22,}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|secret_[A-Za-z0-9]{43}"
    r"|eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,})"
    r"|-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY-----"
)
"""Tokens that say what they are: of the large providers, JSON Web Tokens, private keys."""

_HEADERS = frozenset(
    (
        *("authorization", "proxy-authorization", "x-api-key", "api-key", "apikey", "x-apikey", "x-goog-api-key"),
        *("x-auth-token", "x-access-token", "private-token", "job-token", "x-amz-security-token"),
        *("x-vault-token", "x-shopify-access-token", "ocp-apim-subscription-key", "x-functions-key"),
    )
)
_SESSION = re.compile(r"sess|sid\b|token|auth|jwt", re.IGNORECASE)
"""What stands in cookies that let somebody in."""
_KEYS = re.compile(
    r"""(?:^|[{,])\s*["']?(?P<key>password|passphrase|token|secret|(?:api|private|secret|secretAccess)Key"""
    r"""|(?:client|consumer)Secret|(?:session|refresh|security)Token|(?:access)?TokenSecret)["']?\s*:\s*["']?"""
    r"""(?!\{\{|null\b|~)(?P<value>[^\s"',}]+)""",
    re.IGNORECASE | re.MULTILINE,
)
"""Keys of what is not known whose values are secret."""
_USER = re.compile(r"//[^/?#@:\s]*:(?P<password>[^/?#@\s]+)@")


class Clear(NamedTuple):
    """A secret in clear."""

    field: str
    """What a person calls its input."""
    value: str
    """Itself, by which its line is found; it is never shown."""
    key: str = ""
    """The key of the file it stands under, where that is known."""


def in_clear(content: FileContent) -> Iterator[Clear]:
    """Give each secret that stands in a file's content in clear; the same value may come twice."""
    yield from _of_fields(content)
    for field, text in texts(content):
        yield from (Clear(field, found[0]) for found in SHAPES.finditer(text))
        passwords = (found["password"] for found in _USER.finditer(text))
        yield from (Clear(field, password) for password in passwords if _is_clear(password))


def _of_fields(value: object) -> Iterator[Clear]:
    match value:
        case None | str() | bool() | int() | float():
            return
        case tuple():
            for item in value:
                yield from _of_fields(item)
            return
        case Unknown(raw=raw):
            yield from (Clear(found["key"], found["value"], found["key"]) for found in _KEYS.finditer(raw))
            return
    yield from (one for one in _own_fields(value) if _is_clear(one.value))
    if isinstance(value, msgspec.Struct) and not isinstance(value, Scheme):
        for field in value.__struct_fields__:
            yield from _of_fields(getattr(value, field))


def _own_fields(value: object) -> Iterable[Clear]:
    """Return what stands in the value's own secret fields, in clear or not."""
    match value:
        case Variable(secret=True, name=name, value=str() as text):
            return (Clear(name, text, "value"),)
        case Variable(secret=True, name=name, value=TypedValue(data=text)):
            return (Clear(name, text, "data"),)
        case Header(name=name, value=text) if _is_secret_header(name, text):
            return (Clear(name, text, "value"),)
        case ProxyAuth(password=text):
            return (Clear("proxy password", text, "password"),)
    fields = getattr(value, "secret_fields", ())
    return (Clear(name, getattr(value, name), name) for name in fields)


def _is_secret_header(name: str, text: str) -> bool:
    return name.lower() in _HEADERS or (name.lower() == "cookie" and _SESSION.search(text) is not None)


def _is_clear(text: str) -> bool:
    return bool(text) and not spans(text)
