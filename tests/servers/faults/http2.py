"""HTTP/2 that resets, says goodbye, keeps a stream or a window shut, or breaks its rules (RFC 9113)."""

import ssl
from collections.abc import Callable, Mapping
from functools import partial

from h2.errors import ErrorCodes
from h2.settings import SettingCodes

from tests.servers.faults.fault import Fault, Stand, at
from tests.servers.faults.talk import (
    DATA,
    END_HEADERS,
    END_STREAM,
    GOODBYE,
    HEADERS,
    MORE,
    PING,
    PROMISE,
    RESET,
    SETTINGS,
    WINDOW,
    Talk,
)
from tests.servers.faults.tls import certified
from tests.servers.raw import Peer, answer, response

_PRIOR = {"http_version": "2-prior-knowledge"}
_SOON = 0.3
HELLO = b"hello"

Act = Callable[[Talk], None]


def talks(act: Act, settings: Mapping[SettingCodes, int] | None = None) -> Stand:
    """Return a server that speaks HTTP/2 without TLS and does `act` on each connection."""

    def script(peer: Peer) -> None:
        act(Talk(peer, settings or {}))

    return at(script)


def _then_holds(act: Act) -> Act:
    """Do `act` for one request and keep the connection open."""

    def whole(talk: Talk) -> None:
        if talk.request():
            act(talk)
            talk.peer.hold()

    return whole


def _resets_in_the_body(talk: Talk) -> None:
    talk.head()
    talk.data(HELLO)
    talk.reset(ErrorCodes.INTERNAL_ERROR)


def _resets_in_the_upload(talk: Talk) -> None:
    if talk.request(whole=False):
        talk.reset(ErrorCodes.CANCEL)
        talk.peer.hold()


def _refuses_in_the_upload(talk: Talk) -> None:
    """Answer in full and tell the client to stop (RFC 9113, section 8.1)."""
    if talk.request(whole=False):
        talk.head(status="413")
        talk.data(b"too large", end=True)
        talk.reset(ErrorCodes.NO_ERROR)
        talk.peer.hold()


def _says_goodbye(talk: Talk, last: int) -> None:
    talk.frame(GOODBYE, 0, last.to_bytes(4, "big") + (11).to_bytes(4, "big") + b"calm down", 0)


def _says_goodbye_in_the_body(talk: Talk) -> None:
    """A goodbye that still answers this request."""
    talk.head()
    talk.data(HELLO)
    _says_goodbye(talk, talk.stream)
    talk.data(b" world", end=True)


def _says_goodbye_and_closes(talk: Talk) -> None:
    if talk.request():
        talk.head()
        talk.data(HELLO)
        _says_goodbye(talk, talk.stream)


def _answers_twice(talk: Talk) -> None:
    """Answer the first request, take a second and say that it was not taken."""
    if talk.request():
        talk.head()
        talk.data(b"ok", end=True)
    if talk.request():
        _says_goodbye(talk, 1)


def _closes(talk: Talk) -> None:
    talk.request()


def _closes_in_the_body(talk: Talk) -> None:
    if talk.request():
        talk.head()
        talk.data(HELLO)


def _head_and_silence(talk: Talk) -> None:
    talk.head()


def _part_and_silence(talk: Talk) -> None:
    talk.head()
    talk.data(HELLO)


def _drips(talk: Talk) -> None:
    if talk.request():
        talk.head()
        while not talk.peer.ended.wait(0.15):
            talk.frame(DATA, 0, b".")


def answers_for_ever(talk: Talk) -> None:
    """Send as fast as the client opens its window."""
    if not talk.request():
        return
    talk.head()
    while not talk.peer.ended.is_set():
        while room := min(talk.h2.local_flow_control_window(talk.stream), 16_384):
            talk.data(b"x" * room)
        data = talk.peer.some()
        if data:
            talk.h2.receive_data(data)


def _repeats(kind: int, flags: int, payload: bytes, stream: int | None = None, pause: float = 0.0) -> Act:
    """Send one frame for ever."""

    def act(talk: Talk) -> None:
        if talk.request():
            while not talk.peer.ended.wait(pause):
                talk.frame(kind, flags, payload, stream)

    return act


def _sends_nothing_for_ever(talk: Talk) -> None:
    """Empty frames of data, which no window stops (CVE-2019-9518)."""
    if talk.request():
        talk.head()
        while not talk.peer.ended.is_set():
            talk.frame(DATA, 0, b"")


def answers(talk: Talk) -> None:
    """Answer each request in full."""
    while talk.request():
        talk.head()
        talk.data(HELLO, end=True)


def _continues(talk: Talk) -> None:
    """A block of headers that never ends (CVE-2024-27316 and its kind)."""
    if talk.request():
        talk.frame(HEADERS, 0, b"\x88")
        while not talk.peer.ended.is_set():
            talk.frame(MORE, 0, b"\0\x01x\x7f\x81\x7f" + b"y" * 256)


def _unpacks(talk: Talk) -> None:
    """A block of some KB that stands for hundreds of MB: one long field, named again and again."""
    talk.frame(HEADERS, 0, b"\x88\x40\x01x\x7f\xa1\x1e" + b"y" * 4000)
    for _ in range(8):
        talk.frame(MORE, 0, b"\xbe" * 16_000)
    talk.frame(MORE, END_HEADERS, b"")


def _in_full(talk: Talk) -> None:
    talk.h2.send_headers(talk.stream, [(":status", "103"), ("link", "</a.css>")])
    talk.head(("x-two", "a"), ("x-two", "b"))
    talk.data(HELLO)
    talk.h2.send_headers(talk.stream, [("x-sum", "5")], end_stream=True)
    talk.flush()


def _says(length: int) -> Act:
    def act(talk: Talk) -> None:
        talk.frame(HEADERS, END_HEADERS, b"\x88\x0f\x0d" + bytes((len(str(length)),)) + str(length).encode())
        talk.frame(DATA, END_STREAM, HELLO)

    return act


def _sends(kind: int, flags: int, payload: bytes, stream: int | None = None) -> Act:
    return lambda talk: talk.frame(kind, flags, payload, stream)


def _no_frames(peer: Peer) -> None:
    peer.some()
    peer.send(b"\xff" * 200)
    peer.hold()


def _speaks_http1(peer: Peer) -> None:
    peer.some()
    peer.send(response(b"what?", status=b"400 Bad Request"))
    peer.hold()


def _offers(*protocols: str) -> Callable[[], ssl.SSLContext]:
    def make() -> ssl.SSLContext:
        context = certified("127.0.0.1")
        if protocols:
            context.set_alpn_protocols(list(protocols))
        return context

    return make


def _over_tls(act: Act) -> Stand:
    return at(lambda peer: act(Talk(peer, {})), _offers("h2"))


def _row(name: str, stand: Stand, failure: str | None = None, **more: object) -> Fault:
    """Return a fault that is asked for without TLS, where the server is known to speak HTTP/2."""
    return Fault(name, stand, failure, settings=_PRIOR | dict(more.pop("settings", {})), **more)  # type: ignore[arg-type,call-overload]


ENDINGS = (
    *(
        _row(
            f"HTTP/2: RST_STREAM {code.name}",
            talks(_then_holds(partial(Talk.reset, code=code))),
            "RequestStopped",
            says=(code.name,),
        )
        for code in (
            ErrorCodes.INTERNAL_ERROR,
            ErrorCodes.REFUSED_STREAM,
            ErrorCodes.NO_ERROR,
            ErrorCodes.ENHANCE_YOUR_CALM,
        )
    ),
    _row(
        "HTTP/2: RST_STREAM in the body",
        talks(_then_holds(_resets_in_the_body)),
        "BodyIncomplete",
        status=200,
        kept=HELLO,
        says=("INTERNAL_ERROR",),
    ),
    _row(
        "HTTP/2: RST_STREAM in the upload",
        talks(_resets_in_the_upload),
        "RequestStopped",
        body="x" * 3_000_000,
        says=("CANCEL",),
    ),
    _row(
        "HTTP/2: a refusal in the upload",
        talks(_refuses_in_the_upload),
        body="x" * 3_000_000,
        status=413,
        kept=b"too large",
    ),
    _row("HTTP/2: GOAWAY in place of an answer", talks(_then_holds(partial(_says_goodbye, last=0))), "ConnectionLost"),
    _row(
        "HTTP/2: GOAWAY, and the answer all the same",
        talks(_then_holds(_says_goodbye_in_the_body)),
        status=200,
        kept=b"hello world",
    ),
    _row(
        "HTTP/2: GOAWAY and an end in the body",
        talks(_says_goodbye_and_closes),
        "BodyIncomplete",
        status=200,
        kept=HELLO,
    ),
    _row("HTTP/2: GOAWAY at the next request", talks(_answers_twice), "ConnectionLost", sends=2),
    _row("HTTP/2: an end in place of an answer", talks(_closes), "ConnectionLost"),
    _row("HTTP/2: an end in the body", talks(_closes_in_the_body), "BodyIncomplete", status=200, kept=HELLO),
)

SILENCE = (
    _row("HTTP/2: no frame at all", at(Peer.hold), "DeadlinePassed", limit=_SOON, cancel="waiting"),
    _row(
        "HTTP/2: silence in place of an answer",
        talks(_then_holds(lambda talk: None)),
        "DeadlinePassed",
        limit=_SOON,
        cancel="waiting",
    ),
    _row(
        "HTTP/2: silence after the headers",
        talks(_then_holds(_head_and_silence)),
        "DeadlinePassed",
        status=200,
        limit=_SOON,
        cancel="receiving",
    ),
    _row(
        "HTTP/2: silence in the body",
        talks(_then_holds(_part_and_silence)),
        "DeadlinePassed",
        status=200,
        kept=HELLO,
        limit=_SOON,
        cancel="body",
    ),
    _row("HTTP/2: a drip", talks(_drips), "DeadlinePassed", status=200, kept=1, limit=0.5, cancel="body"),
    _row(
        "HTTP/2: no stream may be opened",
        talks(lambda talk: talk.peer.hold(), {SettingCodes.MAX_CONCURRENT_STREAMS: 0}),
        "DeadlinePassed",
        limit=_SOON,
        cancel="sending",
    ),
    _row(
        "HTTP/2: a window that is never opened",
        talks(lambda talk: talk.peer.hold(), {SettingCodes.INITIAL_WINDOW_SIZE: 0}),
        "DeadlinePassed",
        limit=_SOON,
        cancel="sending",
    ),
    _row(
        "HTTP/2: pings without end",
        talks(_repeats(PING, 0, b"12345678", 0)),
        "DeadlinePassed",
        limit=_SOON,
        cancel="waiting",
        grows=48_000_000,
    ),
    _row(
        "HTTP/2: settings without end",
        talks(_repeats(SETTINGS, 0, b"", 0)),
        "DeadlinePassed",
        limit=_SOON,
        cancel="waiting",
        grows=48_000_000,
    ),
    _row(
        "HTTP/2: empty data without end",
        talks(_sends_nothing_for_ever),
        "DeadlinePassed",
        status=200,
        limit=_SOON,
        cancel="receiving",
        grows=48_000_000,
    ),
    _row(
        "HTTP/2: window updates without end",
        talks(_repeats(WINDOW, 0, b"\0\0\0\1", 0)),
        "DeadlinePassed",
        limit=_SOON,
        cancel="waiting",
        grows=48_000_000,
    ),
)

RULES = (
    _row(
        "HTTP/2: interim response and trailers",
        talks(_then_holds(_in_full)),
        status=200,
        kept=HELLO,
        fields=(("x-two", "a"), ("x-two", "b")),
    ),
    _row(
        "HTTP/2: a Content-Length that is too long",
        talks(_then_holds(_says(9))),
        "BodyIncomplete",
        status=200,
        kept=HELLO,
    ),
    _row(
        "HTTP/2: a Content-Length that is too short", talks(_then_holds(_says(2))), "BodyOverrun", status=200, kept=None
    ),
    _row("HTTP/2: headers without end", talks(_continues), "ProtocolBroken", grows=48_000_000),
    _row("HTTP/2: headers that unfold", talks(_then_holds(_unpacks)), "HeadTooLarge", grows=48_000_000),
    _row(
        "HTTP/2: an endless body",
        talks(answers_for_ever),
        "BodyTooLarge",
        status=200,
        kept=1_000_000,
        settings={"body_limit": 1_000_000},
        cancel="body",
        grows=48_000_000,
    ),
    _row("HTTP/2: what is no frame", at(_no_frames), "NotHttp"),
    _row("HTTP/2: an answer in HTTP/1.1", at(_speaks_http1), "Http2NotOffered"),
    *(
        _row(f"HTTP/2: {name}", talks(_then_holds(act)), "ProtocolBroken")
        for name, act in (
            ("data before the head", _sends(DATA, END_STREAM, HELLO)),
            ("headers that cannot be unpacked", _sends(HEADERS, END_HEADERS, b"\xff\xff\xff\xff\xff")),
            ("a head without status", _sends(HEADERS, END_HEADERS | END_STREAM, b"\0\1x\1y")),
            ("a status of two digits", _sends(HEADERS, END_HEADERS | END_STREAM, b"\x08\x0220")),
            ("a pushed response", _sends(PROMISE, END_HEADERS, b"\0\0\0\2\x82")),
            ("a window beyond all bounds", _sends(WINDOW, 0, b"\x7f\xff\xff\xff", 0)),
            ("settings that are none", _sends(SETTINGS, 0, b"\0\5\0\0\0\1", 0)),
            ("a frame that is too large", _sends(DATA, 0, b"x" * 70_000)),
            ("a reset of nothing", _sends(RESET, 0, b"\0\0\0\2", 0)),
        )
    ),
)

TLS = (
    Fault(
        "HTTP/2 is wanted and not offered",
        at(answer(response(b"ok")), _offers("http/1.1")),
        "Http2NotOffered",
        settings={"http_version": "2"},
    ),
    Fault(
        "HTTP/2 is wanted and nothing chosen",
        at(answer(response(b"ok")), _offers()),
        "Http2NotOffered",
        settings={"http_version": "2"},
    ),
    Fault("HTTP/2 is chosen by the server", _over_tls(_then_holds(_in_full)), status=200, kept=HELLO),
    Fault("HTTP/2 is chosen, and HTTP/1.1 spoken", at(_speaks_http1, _offers("h2")), "Http2NotOffered"),
)

ROWS = (*ENDINGS, *SILENCE, *RULES, *TLS)
