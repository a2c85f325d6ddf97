"""An exchange as a command prints it: in words and bytes, or as JSON for other programs."""

import json
import sys
from typing import Any

import msgspec

from restdesk.cli.session import in_a_body, say
from restdesk.content.charset import decode_text
from restdesk.content.kind import kind_of
from restdesk.log import Mask
from restdesk.model.exchange import Exchange, Hop, Response
from restdesk.spool import Body
from restdesk.words import Message

_CHUNK = 1024 * 1024
_START = 64 * 1024
"""Bytes from which the kind of a body is told."""

IN_JSON = 1024 * 1024
"""Bytes of a body that JSON gives as text; larger ones and what is not text have their size only."""


def print_exchange(exchange: Exchange, mask: Mask) -> None:
    """Write the body to standard output, and all else, a line a fact, to standard error."""
    for hop in exchange.hops:
        _print_hop(hop, mask)
    if exchange.failure is not None:
        failure = exchange.failure
        say(f"restdesk: {failure.what.english()} {failure.advice.english()}")
        if failure.cause:
            say(f"  {failure.cause}")
    for note in exchange.notes:
        say(f"restdesk: {note.english()}")
    response = exchange.response
    if response is not None:
        say(f"{exchange.seconds * 1000:.0f} ms, {response.body.size} bytes")
        _print_body(response)


def print_json(exchange: Exchange, mask: Mask) -> None:
    """Write all of the exchange to standard output as one JSON object, masked; names are in camelCase."""
    text = json.dumps(_plain(exchange, mask), ensure_ascii=False, indent=2) + "\n"
    sys.stdout.write(in_a_body(text) if sys.stdout.isatty() else text)
    sys.stdout.flush()


def _print_body(response: Response) -> None:
    """Write the bytes as they are; to a terminal as text that cannot command it."""
    terminal = sys.stdout.isatty()
    for offset in range(0, response.body.size, _CHUNK):
        piece = response.body.read(offset, _CHUNK)
        if terminal:
            sys.stdout.write(in_a_body(decode_text(piece, response.header("content-type") or "").text))
        else:
            sys.stdout.buffer.write(piece)
    sys.stdout.flush()


def _print_hop(hop: Hop, mask: Mask) -> None:
    say(f"{hop.method} {hop.url}")
    if hop.dropped:
        say(f"(not sent to this other host: {', '.join(hop.dropped)})")
    if hop.tls is not None and not hop.tls.verified:
        say("(certificate not verified)")
    if hop.response is not None:
        say(f"{hop.response.http_version} {hop.response.status} {hop.response.reason}".rstrip())
        for field in hop.response.headers:
            say(mask.apply(f"{field.name}: {field.value}"))


def _plain(value: Any, mask: Mask) -> Any:
    """Return a value of the model as what JSON has."""
    match value:
        case str():
            return mask.apply(value)
        case Message():
            return mask.apply(value.english())
        case Body():
            return {"size": value.size}
        case msgspec.Struct():
            made = {_camel(name): _plain(getattr(value, name), mask) for name in value.__struct_fields__}
            if isinstance(value, Response):
                made["body"]["text"] = _text(value, mask)
            return made
        case tuple():
            return [_plain(one, mask) for one in value]
    return value


def _text(response: Response, mask: Mask) -> str | None:
    body, content_type = response.body, response.header("content-type") or ""
    if body.size > IN_JSON or kind_of(content_type, body.read(0, _START)) in ("image", "binary"):
        return None
    return mask.apply(decode_text(body.read(), content_type).text)


def _camel(name: str) -> str:
    first, *more = name.split("_")
    return first + "".join(word.capitalize() for word in more)
