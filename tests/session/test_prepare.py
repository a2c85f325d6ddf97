"""`prepare`, whatever was typed: its errors are RestDesk's own, and no line break gets onto the wire."""

from contextlib import closing
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restdesk.errors import RestDeskError
from restdesk.model.auth import ApiKeyAuth, BasicAuth, BearerAuth
from restdesk.model.collection import Collection, Root
from restdesk.model.ready import Place, Questions, Ready
from restdesk.model.request import Assertion, Header, Http, JsonBody, Request, Runtime, Settings, TextBody, Variable
from restdesk.session.build import Session
from restdesk.session.state import CollectionOpened
from tests.servers.raw import Peer, raw_server, read_request, response
from tests.session.conftest import Desk

FOLDER = Path("/nowhere")
AUTOMATIC = {"host", "user-agent", "accept", "accept-encoding", "content-type", "content-length"}
NAMES = ("a", "b", "draft-0123456789abcdef", "$guid", "$randomInt", "?word", "process.env.HOME", "a.b")

_pieces = st.one_of(
    st.sampled_from("aZ09 \r\n\0\t\x1b\x7f\x85\u2028é한😀\ud800{}$:;/\\?#@%&=\"'[]|"),
    st.sampled_from(["\r\nX-B: b", "\r\n\r\nGET / HTTP/1.1", "%0d%0a", "[::1", "http://", "host", "..", "/*", "//"]),
    st.sampled_from([f"{{{{{name}}}}}" for name in NAMES]),
)
texts = st.text("aZ09", min_size=1, max_size=3) | st.lists(_pieces, max_size=6).map("".join)
short = st.lists(_pieces, max_size=2).map("".join)
names = short | st.sampled_from(["X-A", "Host", "Content-Length", "Transfer-Encoding", "Connection"])
schemes = st.one_of(
    st.none(),
    st.just("inherit"),
    st.builds(BasicAuth, username=texts, password=texts),
    st.builds(ApiKeyAuth, key=names, value=texts, placement=st.sampled_from(["header", "query"])),
    st.builds(BearerAuth, token=texts),
)
bodies = st.one_of(st.none(), st.builds(JsonBody, data=texts), st.builds(TextBody, data=texts))
headers = st.lists(st.builds(Header, name=names, value=texts), max_size=2).map(tuple)
choices = st.builds(
    Settings,
    encode_url=st.booleans(),
    max_redirects=st.none() | st.integers(),
    omit_headers=st.lists(names, max_size=2).map(tuple),
)
variables = st.lists(st.builds(Variable, name=st.sampled_from("ab"), value=texts), max_size=2).map(tuple)


def _requests(url: "st.SearchStrategy[str]", method: "st.SearchStrategy[str]") -> "st.SearchStrategy[Request]":
    http = st.builds(Http, method=method, url=url, headers=headers, body=bodies, auth=schemes)
    checks = st.lists(st.builds(Assertion, expression=texts, value=texts), max_size=1).map(tuple)
    return st.builds(Request, http=http, settings=choices, runtime=st.builds(Runtime, assertions=checks))


def _prepared(desk: Desk, request: Request, values: tuple[Variable, ...]) -> Ready | Questions | None:
    """Return what `prepare` gives; None for an error of RestDesk. Any other error fails the test."""
    _know(desk.session, values)
    try:
        return desk.wait(desk.session.prepare(request, Place(collection=FOLDER)))
    except RestDeskError:
        return None


def _know(session: Session, values: tuple[Variable, ...]) -> None:
    root = Root()
    defaults = type(root.request)(variables=values)
    session.apply(CollectionOpened(Collection(folder=FOLDER, content=Root(request=defaults))))


def test_whatever_is_typed_prepare_raises_nothing_but_errors_of_restdesk(desk: Desk) -> None:
    outcomes = set[type]()

    @settings(max_examples=300)
    @given(_requests(texts, short | st.just("GET")), variables, st.none() | st.floats())
    def check(request: Request, values: tuple[Variable, ...], time: float | None) -> None:
        outcomes.add(type(_prepared(desk, replace(request, settings=replace(request.settings, timeout=time)), values)))

    check()
    assert outcomes == {Ready, Questions, type(None)}


def test_whatever_is_typed_no_line_break_and_no_nul_gets_onto_the_wire(desk: Desk) -> None:
    heads, brought = list[bytes](), set[str]()

    def script(peer: Peer) -> None:
        while request := read_request(peer):
            heads.append(request.partition(b"\r\n\r\n")[0])
            peer.send(response(b"ok"))

    with raw_server(script) as server, closing(desk.session):

        @settings(max_examples=200)
        @given(_requests(texts.map(f"{server.url}/{{}}".format), st.sampled_from(["GET", "POST", "a"])), variables)
        @example(Request(http=Http(url=server.url, headers=(Header("X-A", "b"),), auth=BearerAuth("t"))), ())
        def check(request: Request, values: tuple[Variable, ...]) -> None:
            ready = _prepared(desk, request, values)
            if not isinstance(ready, Ready):
                return
            heads.clear()
            exchange = desk.send(ready)
            assert len(heads) == len(exchange.hops) == 1, exchange.failure
            lines = heads[0].split(b"\r\n")
            assert not any(forbidden in line for line in lines for forbidden in (b"\r", b"\n", b"\0"))
            seen = {line.partition(b":")[0].decode("ascii").lower() for line in lines[1:]}
            assert seen <= AUTOMATIC | _typed(ready)
            brought.update(seen - AUTOMATIC)

        check()
    assert {"authorization", "x-a"} <= brought


def _typed(ready: Ready) -> set[str]:
    """The lower-case names of the headers that this request brings."""
    typed = {header.name.reveal().lower() for header in ready.headers}
    if ready.auth is not None:
        typed.add("authorization" if ready.auth.type != "apikey" else ready.auth["key"].reveal().lower())
    return typed
