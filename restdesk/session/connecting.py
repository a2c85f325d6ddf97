"""Whether what is typed can be connected to: said where it is typed, before a Send would."""

from restdesk.errors import AddressRefused, ProxyNameRefused
from restdesk.model.ready import ReadyProxy, ReadySettings


def is_address(text: str) -> bool:
    """Return whether the text is `host:port`."""
    from restdesk.sending.choice import check

    try:
        check(ReadySettings(connect_to=text))
    except AddressRefused:
        return False
    return True


def is_proxy(host: str, port: str) -> bool:
    """Return whether this is a proxy's host and, where it is not empty, port."""
    from restdesk.sending.choice import check

    number = int(port) if port.isascii() and port.isdigit() and len(port) < 6 else 0 if port else 1
    try:
        check(ReadySettings(proxy=ReadyProxy(host=host.strip("[]"), port=number)))
    except ProxyNameRefused:
        return False
    return True
