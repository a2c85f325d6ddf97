"""Made-up exchanges: they are plain values."""

from typing import Any

from restdesk.model.exchange import CheckResult, Exchange, Field, Hop, Response, Sent
from restdesk.spool import Body

JSON = (Field("Content-Type", "application/json"),)
HOSTILE = '<img src="/etc/hostname">\u202eevil'
HOSTILE_SEEN = '<img src="/etc/hostname">⟨U+202E⟩evil'


def response(body: bytes | Body = b"", status: int = 200, reason: str = "OK", **more: Any) -> Response:
    """A response with that body, JSON unless told otherwise."""
    kept = body if isinstance(body, Body) else Body(body)
    values: dict[str, Any] = {"http_version": "HTTP/1.1", "headers": JSON, "wire_size": kept.size} | more
    return Response(status=status, reason=reason, body=kept, **values)


def hop(answer: Response | None = None, **more: Any) -> Hop:
    """A hop that got that answer."""
    sent = Sent("GET /data HTTP/1.1\nhost: example.com\nauthorization: Basic ••••••••\n", "", 0)
    values: dict[str, Any] = {"method": "GET", "url": "http://example.com/data", "sent": sent, "response": answer}
    return Hop(**values | more)


def exchange(*hops: Hop, **more: Any) -> Exchange:
    """One Send that took 23 ms."""
    values: dict[str, Any] = {"began": 0.0, "seconds": 0.023, "hops": hops}
    return Exchange(**values | more)


def answered(body: bytes | Body = b"", status: int = 200, reason: str = "OK", **more: Any) -> Exchange:
    """One Send that was answered at once."""
    return exchange(hop(response(body, status, reason)), **more)


def check(outcome: str, **more: Any) -> CheckResult:
    """The result of `res.status eq 200`."""
    values: dict[str, Any] = {"expression": "res.status", "operator": "eq", "value": "200"} | more
    return CheckResult(outcome=outcome, **values)
