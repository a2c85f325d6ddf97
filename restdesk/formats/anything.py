"""What a pasted text may be: one row a kind, asked in order."""

from collections.abc import Callable
from typing import NamedTuple

from restdesk.formats.curl import is_curl, read_curl
from restdesk.formats.fetch import is_fetch, read_fetch
from restdesk.formats.pasted import Pasted
from restdesk.formats.raw_http import is_header_lines, is_raw_http, read_header_lines, read_raw_http
from restdesk.model.request import Request


class Kind(NamedTuple):
    """A kind of text that is a request, or a part of one."""

    name: str
    fits: Callable[[str], bool]
    read: Callable[[str, Request], Pasted]
    """Reads a text; the request that is there is what headers alone are added to. Raises NotRead."""


KINDS = (
    Kind("curl", is_curl, lambda text, _request: read_curl(text)),
    Kind("fetch", is_fetch, lambda text, _request: read_fetch(text)),
    Kind("http", is_raw_http, lambda text, _request: read_raw_http(text)),
    Kind("headers", is_header_lines, read_header_lines),
)


def kind_of(text: str) -> Kind | None:
    """Return what a text is, None for any other."""
    return next((kind for kind in KINDS if kind.fits(text)), None)
