"""Whom a client certificate is for: what `domain` says, compared with the server that is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from restdesk.sending.request import Outgoing

_DOMAIN = re.compile(r"(?:https://)?(\*\.)?(\[[^\]]*\]|[^:/]+)(?::([0-9]{1,5}))?/?", re.IGNORECASE | re.ASCII)


def is_called(first: Outgoing, domain: str) -> bool:
    """Whether `first` calls `domain`: a host or `*.` and what it is below, with a port or any; case does not count."""
    found = _DOMAIN.fullmatch(domain)
    if first.scheme != "https" or found is None or (found[3] and int(found[3]) != first.port):
        return False
    name, host = _spelled(found[2]), first.host.reveal().rstrip(".")
    return bool(name) and (host.endswith(f".{name}") if found[1] else host == name)


def _spelled(host: str) -> str:
    """Return a host as the URL standard spells it, as that of a request is; nothing for what is no host."""
    from ada_url import URL

    try:
        return URL(f"https://{host}").hostname.strip("[]").rstrip(".")
    except ValueError:
        return ""
