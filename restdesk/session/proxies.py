"""The system's proxy, which is what a request goes through where nothing else is chosen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from restdesk.lanes import Lane
from restdesk.log import Mask
from restdesk.model.ready import Ready, ReadyProxy

if TYPE_CHECKING:
    from restdesk.sending.request import Outgoing

Proxies = tuple[tuple[str, ReadyProxy], ...]
"""Pairs of a scheme of URLs and the proxy for it."""


class SystemProxy:
    """Asks the environment variables and the operating system, each time anew: a laptop changes its network."""

    def __init__(self, files: Lane, environ: Mapping[str, str], mask: Mask) -> None:
        self._files = files
        self._environ = environ
        self._mask = mask

    async def find(self) -> Proxies:
        """Return the system's proxies; none where there are none."""
        from restdesk.sending.proxies import system_proxies

        found = await self._files.run(lambda: system_proxies(self._environ))
        for _, proxy in found:
            self._mask.add(proxy.password.reveal())
        return found

    async def chosen(self, ready: Ready, first: "Outgoing") -> Ready:
        """Return `ready`, whose first request is `first`, with the system's proxy where it has none and wants one."""
        if ready.settings.proxy is not None or not ready.settings.system_proxy:
            return ready
        proxy = dict(await self.find()).get(first.scheme)
        return replace(ready, settings=replace(ready.settings, proxy=proxy))


def proxy_of(url: str) -> ReadyProxy | None:
    """Return the proxy that a URL names; None where it names none."""
    from restdesk.sending.proxies import read_proxy

    return read_proxy(url)


def shown(proxies: Proxies) -> str:
    """Return the system's proxies in words, each once: `proxy.example:3128`; empty where there are none."""
    return ", ".join(dict.fromkeys(f"{proxy.host}:{proxy.port}" for _, proxy in proxies))
