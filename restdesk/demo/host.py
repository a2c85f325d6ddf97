"""Which host names the server answers to."""

from flask import request

from restdesk.demo.answers import Refused

LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")


def refuse_other_hosts() -> None:
    """Answers only requests that were addressed to this machine by name.

    A web page can point its own name at 127.0.0.1 and then read what the server answers (DNS rebinding); its
    requests still carry its own name. Raises Refused with 400 or 421 (RFC 9110, sections 7.2 and 15.5.20).
    """
    host = request.headers.get("Host", "").lower()
    if not host:
        raise Refused(400, {"error": "Host header is missing"})
    name, colon, port = host.rpartition(":")
    if not (colon and port.isdecimal()):
        name = host
    if name not in LOOPBACK_NAMES:
        raise Refused(421, {"error": "This server answers to 127.0.0.1 and localhost only"})
