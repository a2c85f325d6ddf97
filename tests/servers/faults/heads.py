"""Status lines and header fields that are odd, hostile, or too many, and what is no HTTP at all."""

from tests.servers.faults.fault import OK, Fault, Stand, at, endless, replies
from tests.servers.raw import Peer, response

_BIDI = "a\u202ecipher\u2066"


def _with(field: bytes) -> bytes:
    return response(b"ok", field)


def _speaks_first(data: bytes) -> Stand:
    def script(peer: Peer) -> None:
        peer.send(data)
        peer.hold()

    return at(script)


def _answers_before_it_is_asked(peer: Peer) -> None:
    peer.send(response(b"too early"))
    peer.hold()


ODD = (
    *(
        Fault(
            f"a reason of {reason!r}",
            replies(response(b"ok", status=b"200 " + raw)),
            status=200,
            kept=b"ok",
            reason=reason,
        )
        for raw, reason in (
            (b"", ""),
            ("한글".encode(), "한글"),
            (b"caf\xe9", "café"),
            (_BIDI.encode(), _BIDI),
            (b"a\tb  c", "a\tb  c"),
            (b"x" * 9000, "x" * 9000),
        )
    ),
    *(
        Fault(
            f"a field with {value!r}",
            replies(_with(b"X-Odd: " + raw)),
            status=200,
            kept=b"ok",
            fields=(("X-Odd", value),),
        )
        for raw, value in (
            ("한글".encode(), "한글"),
            (b"caf\xe9", "café"),
            (b"\xff\xfe", "ÿþ"),
            (_BIDI.encode(), _BIDI),
            (b"a\tb", "a\tb"),
            (b"<img src=file:///x>", "<img src=file:///x>"),
            (b"", ""),
            (b"  wide  ", "wide"),
            (b"\x01\x1b[31m\x7f", "\x01\x1b[31m\x7f"),
            (b"a\r\n folded", "a folded"),
        )
    ),
    Fault(
        "duplicate fields in order",
        replies(response(b"ok", b"A: 1", b"b: 2", b"a: 3", b"A: 1")),
        status=200,
        kept=b"ok",
        fields=(("A", "1"), ("b", "2"), ("a", "3"), ("A", "1")),
    ),
    Fault(
        "1,000 cookies",
        replies(response(b"ok", *(b"Set-Cookie: c%d=%s" % (n, b"v" * 100) for n in range(1000)))),
        status=200,
        kept=b"ok",
        fields=tuple(("Set-Cookie", f"c{n}=" + "v" * 100) for n in range(1000)),
    ),
    Fault("headers of 900 KB", replies(response(b"ok", b"X-Long: " + b"x" * 900_000)), status=200, kept=b"ok"),
    Fault("9,000 fields", replies(response(b"ok", *([b"X: 1"] * 9000))), status=200, kept=b"ok"),
    Fault("HTTP/1.0", replies(b"HTTP/1.0 200 OK\r\n\r\nto the end"), status=200, kept=b"to the end"),
    Fault("no reason and no blank", replies(b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok"), status=200, kept=b"ok"),
    *(
        Fault(
            f"a status of {status}",
            replies(OK.replace(b"200", b"%d" % status) + b"Content-Length: 2\r\n\r\nok"),
            status=status,
            kept=b"ok",
        )
        for status in (299, 599, 700, 999)
    ),
)

BROKEN = (
    *(
        Fault(f"a field {line[:20]!r}", replies(_with(line)), "ProtocolBroken", says=("broke the rules of HTTP",))
        for line in (
            b"no colon",
            b": no name",
            b"two words: 1",
            b"blank : 1",
            b"X: a\0b",
            b"X: a\rb",
            b"X\xff: 1",
            b"\xed\x95\x9c: 1",
            b"(): 1",
            b" folded first",
        )
    ),
    *(
        Fault(
            f"a status line {line!r}",
            replies(line + b"\r\nContent-Length: 2\r\n\r\nok"),
            "ProtocolBroken",
            says=("broke the rules of HTTP",),
        )
        for line in (
            b"HTTP/1.1 abc",
            b"HTTP/1.1 99 X",
            b"HTTP/1.1 2000 X",
            b"HTTP/1.1 -1 X",
            b"HTTP/1.1",
            b"HTTP/1.1 200 a\0b",
            b"HTTP/1.1200 OK",
            b"HTTP/x.y 200 OK",
        )
    ),
    Fault(
        "101 that nobody asked for",
        replies(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n", hold=True),
        "ProtocolBroken",
    ),
    Fault("an answer before the request", at(_answers_before_it_is_asked), status=200, kept=b"too early"),
)

LIMITS = (
    Fault(
        "a field of 2 MB and a higher limit",
        replies(response(b"ok", b"X: " + b"x" * 2_000_000)),
        status=200,
        kept=b"ok",
        settings={"head_limit": 3_000_000},
    ),
    Fault(
        "20,000 fields and a higher limit",
        replies(response(b"ok", *([b"X: 1"] * 20_000))),
        status=200,
        kept=b"ok",
        settings={"fields_limit": 30_000},
    ),
    Fault(
        "a field of 2 MB",
        replies(response(b"ok", b"X: " + b"x" * 2_000_000)),
        "HeadTooLarge",
        says=("1,000,000 bytes", "higher limit"),
        grows=32_000_000,
    ),
    Fault(
        "20,000 fields",
        replies(response(b"ok", *([b"X: 1"] * 20_000))),
        "TooManyFields",
        says=("10,000",),
        grows=48_000_000,
    ),
    Fault("an endless field", endless(OK + b"X: ", b"x" * 65536), "HeadTooLarge", grows=32_000_000),
    Fault("endless fields", endless(OK, b"X: 1\r\n" * 9999), "TooManyFields", grows=48_000_000),
    Fault("an endless reason", endless(b"HTTP/1.1 200 ", b"x" * 65536), "HeadTooLarge", grows=32_000_000),
    Fault(
        "endless interim responses",
        endless(b"", b"HTTP/1.1 103 Early Hints\r\nX: 1\r\n\r\n" * 999),
        "InterimEndless",
        says=("more than 100 interim responses",),
        grows=48_000_000,
    ),
    Fault(
        "endless trailers",
        endless(OK + b"Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n", b"X: 1\r\n" * 9999),
        "ProtocolBroken",
        status=200,
        kept=b"ok",
        grows=48_000_000,
    ),
)

NOT_HTTP = (
    *(
        Fault(f"not HTTP: {start[:24]!r}", _speaks_first(start), "NotHttp", says=("is not HTTP", shown))
        for start, shown in (
            (b"SSH-2.0-OpenSSH_9.2p1\r\n", r"SSH-2.0-OpenSSH_9.2p1\r\n"),
            (b"220 mail ESMTP ready\r\n", "220 mail ESMTP"),
            (b"-ERR unknown command\r\n", "-ERR unknown"),
            (b"J\0\0\0\n8.0.36\0\x01\0\0\0", r"J\x00\x00\x00\n8.0.36"),
            (b"\x1b]0;title\x07\x1b[2J", r"\x1b]0;title\x07"),
            ("한\u202e글\xff".encode(), "한"),
            (b"\xff\xfe\0\x80", r"\xff\xfe"),
            (b"ICY 200 OK\r\n\r\n", "ICY 200 OK"),
            (b"http/1.1 200 OK\r\n\r\n", "http/1.1"),
            (b"x" * 100_000, "xxx"),
        )
    ),
    Fault("HTTP/0.9", replies(b"<html>hello</html>"), "NotHttp", says=("<html>hello",)),
    Fault("a body without a head", replies(b'{"ok": true}'), "NotHttp", says=('{"ok": true}',)),
    Fault("empty lines before the head", replies(b"\r\n\r\n" + response(b"ok")), "NotHttp"),
    Fault("frames of HTTP/2", replies(b"\0\0\x12\4\0\0\0\0\0\0\3\0\0\0\x64"), "NotHttp"),
    Fault("a start that may still become HTTP", replies(b"HTT"), "NotHttp", says=("HTT",)),
    Fault(
        "an alert of TLS", replies(b"\x15\x03\x01\0\x02\x02\x46"), "TlsExpected", says=("secure connection", "https://")
    ),
)

CHARSETS = tuple(
    Fault(
        f"charset {name}",
        replies(response(body, b"Content-Type: text/plain; charset=" + name.encode())),
        status=200,
        kept=body,
        shown=shown,
    )
    for name, body, shown in (
        ("undefined", b"text", "text"),
        ("zlib_codec", b"x\x9c\x03\0", "x\x9c\x03\0"),
        ("punycode", b"a-b-c" * 9, "a-b-c" * 9),
        ("UTF-7", b"+ADw-script+AD4-", "+ADw-script+AD4-"),
        ("rot13", b"text", "text"),
        ("unicode_escape", b"\\u0041", "\\u0041"),
        ("idna", b"xn--a", "xn--a"),
        ("mbcs", b"text", "text"),
        ("base64", b"aGk=", "aGk="),
        ("../../etc", b"text", "text"),
        ("x" * 5000, b"text", "text"),
        ('"', b"text", "text"),
        ("utf-8", b"\xffa", "\ufffda"),
        ("utf-16", b"\xff\xfea", "\ufffd"),
        ("euc-kr", b"\xc7\xd1\xff", "한\ufffd"),
        ("us-ascii", b"caf\xe9", "caf\ufffd"),
    )
)

ROWS = (*ODD, *BROKEN, *LIMITS, *NOT_HTTP, *CHARSETS)
