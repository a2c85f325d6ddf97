"""Where a message begins and ends: what closes too early, says the wrong length, or never ends (RFC 9112)."""

from tests.servers.faults.fault import CHUNKED, OK, Fault, at, endless, replies
from tests.servers.raw import Peer, read_request, response

_LOST = "closed the connection before it answered"
_CUT = "ended too early"
_RULES = "broke the rules of HTTP"
_SOON = 0.3


def _closes(peer: Peer) -> None:
    peer.sock.recv(1)


def _asks_for_more(peer: Peer) -> None:
    """Interim responses before the final one."""
    read_request(peer)
    peer.send(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" * 3 + response(b"done"))


CLOSING = (
    Fault("closes before it reads", at(_closes), "ConnectionLost", says=(_LOST,)),
    Fault("closes before the status line", replies(b""), "ConnectionLost", says=(_LOST,)),
    Fault("closes in the status line", replies(b"HTTP/1.1 20"), "ConnectionLost", says=(_LOST,)),
    Fault("closes in the headers", replies(OK + b"Content-Le"), "ConnectionLost", says=(_LOST,)),
    Fault("closes before the empty line", replies(OK + b"Content-Length: 0\r\n"), "ConnectionLost"),
    Fault("closes after an interim response", replies(b"HTTP/1.1 102 Processing\r\n\r\n"), "ConnectionLost"),
    Fault(
        "closes after the headers",
        replies(OK + b"Content-Length: 5\r\n\r\n"),
        "BodyIncomplete",
        status=200,
        says=(_CUT,),
    ),
    Fault("closes after the headers without length", replies(OK + b"\r\n"), status=200),
    Fault(
        "closes in the body",
        replies(OK + b"Content-Length: 10\r\n\r\nhello"),
        "BodyIncomplete",
        status=200,
        kept=b"hello",
        says=(_CUT, "What came so far is shown"),
    ),
    Fault(
        "closes in a character",
        replies(OK + b"Content-Type: text/plain\r\nContent-Length: 10\r\n\r\n" + "한글".encode()[:5]),
        "BodyIncomplete",
        status=200,
        kept="한글".encode()[:5],
        shown="한\ufffd",
    ),
)

METHODS = (
    Fault("CONNECT that is granted", replies(response(b"ok")), method="CONNECT", body=None, status=200),
    Fault(
        "CONNECT that is refused",
        replies(response(b"no", status=b"405 X")),
        method="CONNECT",
        body=None,
        status=405,
        kept=b"no",
    ),
)

LENGTHS = (
    Fault(
        "a Content-Length that is too short",
        replies(OK + b"Content-Length: 5\r\n\r\nhello, world"),
        "BodyOverrun",
        status=200,
        kept=b"hello",
        says=("more than the 5 bytes",),
    ),
    Fault(
        "a Content-Length of 0 before a body",
        replies(OK + b"Content-Length: 0\r\n\r\nhello"),
        "BodyOverrun",
        status=200,
        says=("more than the 0 bytes",),
    ),
    Fault(
        "a Content-Length that is too long, and silence",
        replies(OK + b"Content-Length: 10\r\n\r\nhello", hold=True),
        "DeadlinePassed",
        status=200,
        kept=b"hello",
        limit=_SOON,
        cancel="body",
    ),
    Fault(
        "both lengths: the chunks count",
        replies(OK + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
        status=200,
        kept=b"hello",
    ),
    Fault(
        "the same length twice", replies(OK + b"Content-Length: 5\r\n" * 2 + b"\r\nhello"), status=200, kept=b"hello"
    ),
    Fault(
        "the same length twice in a line", replies(OK + b"Content-Length: 5, 5\r\n\r\nhello"), status=200, kept=b"hello"
    ),
    *(
        Fault(
            f"Content-Length: {length}",
            replies(OK + f"Content-Length: {length}\r\n\r\nhello".encode()),
            "ProtocolBroken",
            says=(_RULES,),
        )
        for length in ("-1", "+5", "0x5", "5.0", "five", "5; 6", "4, 5", "\u0665")
    ),
    Fault(
        "a Content-Length of thirty digits",
        replies(OK + b"Content-Length: " + b"9" * 30 + b"\r\n\r\nhello"),
        "ProtocolBroken",
    ),
    Fault(
        "two Content-Lengths",
        replies(OK + b"Content-Length: 1\r\nContent-Length: 5\r\n\r\nhello"),
        "ProtocolBroken",
        says=("Content-Length",),
    ),
    Fault("204 with a body", replies(response(b"body", status=b"204 No Content")), status=204),
    Fault("304 with a length", replies(OK.replace(b"200 OK", b"304 X") + b"Content-Length: 9\r\n\r\n"), status=304),
    Fault("a body after HEAD", replies(response(b"body")), method="HEAD", body=None, status=200),
)

CHUNKS = (
    Fault(
        "a chunk that is cut", replies(CHUNKED + b"5\r\nhel"), "BodyIncomplete", status=200, kept=b"hel", says=(_CUT,)
    ),
    Fault("chunks without end", replies(CHUNKED + b"5\r\nhello\r\n"), "BodyIncomplete", status=200, kept=b"hello"),
    Fault("no chunk at all", replies(CHUNKED), "BodyIncomplete", status=200),
    Fault(
        "the last chunk without its empty line",
        replies(CHUNKED + b"5\r\nhello\r\n0\r\n"),
        "BodyIncomplete",
        status=200,
        kept=b"hello",
    ),
    *(
        Fault(
            f"a chunk of size {size[:20]!r}",
            replies(CHUNKED + b"5\r\nhello\r\n" + size.encode() + b"\r\nhello\r\n"),
            "ProtocolBroken",
            status=200,
            kept=b"hello",
            says=(_RULES,),
        )
        for size in ("zz", "-5", "0x5", " ", "5 5", "F" * 21)
    ),
    Fault(
        "a chunk that is longer than its size",
        replies(CHUNKED + b"3\r\nhello\r\n0\r\n\r\n"),
        "ProtocolBroken",
        status=200,
        kept=b"hel",
    ),
    Fault(
        "a chunk announced as huge",
        replies(CHUNKED + b"FFFFFFFFFFFFFFFF\r\nhello"),
        "BodyIncomplete",
        status=200,
        kept=b"hello",
        grows=32_000_000,
    ),
    Fault("an endless chunk size", endless(CHUNKED, b"0" * 65536), "ProtocolBroken", status=200, grows=32_000_000),
    Fault(
        "an endless chunk extension",
        endless(CHUNKED + b"5", b";a=b" * 9999),
        "ProtocolBroken",
        status=200,
        grows=32_000_000,
    ),
    Fault("chunk extensions", replies(CHUNKED + b'5;a=b;c="d"\r\nhello\r\n0;e\r\n\r\n'), status=200, kept=b"hello"),
    Fault(
        "chunks of one byte", replies(CHUNKED + b"1\r\nx\r\n" * 20_000 + b"0\r\n\r\n"), status=200, kept=b"x" * 20_000
    ),
    Fault(
        "an unknown transfer coding",
        replies(OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
        "ProtocolBroken",
    ),
    Fault("line feeds alone", replies(b"HTTP/1.1 200 OK\nContent-Length: 5\n\nhello"), status=200, kept=b"hello"),
)

ENDLESS = (
    Fault(
        "an endless body",
        endless(OK + b"\r\n", b"x" * 65536),
        "BodyTooLarge",
        status=200,
        kept=1_000_000,
        settings={"body_limit": 1_000_000},
        cancel="body",
        grows=32_000_000,
        says=("1 MB",),
    ),
    Fault(
        "endless chunks",
        endless(CHUNKED, b"ffff\r\n" + b"x" * 0xFFFF + b"\r\n"),
        "BodyTooLarge",
        status=200,
        kept=1_000_000,
        settings={"body_limit": 1_000_000},
        cancel="body",
        grows=32_000_000,
    ),
    Fault(
        "a drip of a body",
        endless(OK + b"\r\n", b".", pause=0.15),
        "DeadlinePassed",
        status=200,
        kept=1,
        limit=0.5,
        cancel="body",
        says=("0.5 seconds",),
    ),
    Fault(
        "a drip of a head",
        endless(OK, b"x", pause=0.15),
        "DeadlinePassed",
        limit=0.5,
        cancel="receiving",
        says=("0.5 seconds",),
    ),
    Fault(
        "silence in the status line",
        replies(b"HTTP/1.", hold=True),
        "DeadlinePassed",
        limit=_SOON,
        cancel="receiving",
    ),
    Fault(
        "a drip of interim responses",
        endless(b"", b"HTTP/1.1 102 Processing\r\n\r\n", pause=0.15),
        "DeadlinePassed",
        limit=0.5,
        cancel="receiving",
    ),
    Fault(
        "silence instead of an answer",
        replies(b"", hold=True),
        "DeadlinePassed",
        limit=_SOON,
        cancel="waiting",
        says=("No complete response within 0.3 seconds",),
    ),
    Fault(
        "silence after the headers",
        replies(OK + b"\r\n", hold=True),
        "DeadlinePassed",
        status=200,
        limit=_SOON,
        cancel="receiving",
    ),
    Fault(
        "silence in a chunk",
        replies(CHUNKED + b"5\r\nhel", hold=True),
        "DeadlinePassed",
        status=200,
        kept=b"hel",
        limit=_SOON,
        cancel="body",
    ),
    Fault(
        "silence after the last chunk",
        replies(CHUNKED + b"3\r\nhel\r\n0\r\n", hold=True),
        "DeadlinePassed",
        status=200,
        kept=b"hel",
        limit=_SOON,
        cancel="body",
    ),
    Fault(
        "silence after an interim response",
        replies(b"HTTP/1.1 100 Continue\r\n\r\n", hold=True),
        "DeadlinePassed",
        limit=_SOON,
        cancel="receiving",
    ),
    Fault("interim responses before the answer", at(_asks_for_more), status=200, kept=b"done"),
)

ROWS = (*CLOSING, *METHODS, *LENGTHS, *CHUNKS, *ENDLESS)
