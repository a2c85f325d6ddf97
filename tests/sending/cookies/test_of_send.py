"""Cookies of one Send, over real sockets."""

from typing import Any

import pytest
from msgspec.structs import replace

from restdesk.log import MASK
from restdesk.model.cookie import Jar
from restdesk.model.event import CookiesReceived, Finished
from restdesk.model.exchange import Exchange
from restdesk.model.ready import Place
from restdesk.sending.cookies.jar import stored
from restdesk.sending.cookies.of_send import TYPED
from tests.sending.cookies.shop import set_by
from tests.sending.desk import Desk, ready
from tests.servers.raw import Peer, answer, raw_server, response


def send(desk: Desk, url: str, jar: Jar = Jar(), **more: Any) -> tuple[Exchange, Jar]:  # noqa: B008  frozen
    """The exchange, and the jar after the effects of the Send were applied to `jar`."""
    request = replace(ready(url, **more), cookies=jar, place=Place(environment="local"))
    last = desk.events(request)[-1]
    assert isinstance(last, Finished)
    for effect in last.effects:
        assert isinstance(effect, CookiesReceived)
        assert effect.place == request.place
        jar = stored(jar, effect.cookies, effect.at)
    return last.exchange, jar


def cookies_in(head: bytes) -> list[bytes]:
    return [line[8:] for line in head.split(b"\r\n") if line.lower().startswith(b"cookie: ")]


def moved(to: str, *headers: bytes) -> bytes:
    return response(b"", b"Location: " + to.encode(), *headers, status=b"302 Found")


def test_what_a_server_sets_is_sent_back_masked_in_what_is_shown(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"", b"Set-Cookie: sid=s3ss10n", b"set-cookie: b=2"), heads=heads)) as server:
        _, jar = send(desk, server.url)
        exchange, _ = send(desk, server.url, jar)
    assert [cookies_in(head) for head in heads] == [[], [b"sid=s3ss10n; b=2"]]
    assert f"Cookie: sid={MASK}; b={MASK}" in exchange.hops[0].sent.head
    assert "s3ss10n" not in exchange.hops[0].sent.head


def test_a_cookie_set_by_a_redirect_is_used_by_the_next_hop(desk: Desk) -> None:
    heads: list[bytes] = []
    steps = [moved("/next", b"Set-Cookie: sid=new", b"Set-Cookie: old=; Max-Age=0"), response(b"in")]

    def script(peer: Peer) -> None:  # both over one connection: one that closes unannounced may be used again too late
        for step in steps:
            heads.append(peer.head())
            peer.send(step)
        peer.hold()

    with raw_server(script) as server:
        before = set_by(server.url, "old=1")
        exchange, jar = send(desk, server.url, before)
    assert [cookies_in(head) for head in heads] == [[b"old=1"], [b"sid=new"]]
    assert [cookie.name for cookie in jar.cookies] == ["sid"]
    assert [hop.dropped for hop in exchange.hops] == [(), ()]


def test_at_another_host_the_jar_decides_and_the_old_hosts_cookies_stay_at_home(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"in"), heads=heads)) as other:
        there = f"http://localhost:{other.port}"
        with raw_server(answer(moved(there), heads=heads)) as server:
            jar = set_by(there, "theirs=1", jar=set_by(server.url, "mine=1"))
            send(desk, server.url, jar)
    assert [cookies_in(head) for head in heads] == [[b"mine=1"], [b"theirs=1"]]


def test_a_typed_cookie_header_stands_in_place_of_the_kept_ones(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"", b"Set-Cookie: more=1"), heads=heads)) as server:
        jar = set_by(server.url, "kept=1")
        exchange, after = send(desk, server.url, jar, headers=[("cookie", "typed=1")])
        host = f"127.0.0.1:{server.port}"
    assert cookies_in(heads[0]) == [b"typed=1"]
    assert exchange.notes == (TYPED.message(host=host),)
    assert [cookie.name for cookie in after.cookies] == ["kept", "more"]


def test_a_typed_cookie_header_needs_no_word_where_nothing_is_kept(desk: Desk) -> None:
    with raw_server(answer(response(b""))) as server:
        exchange, _ = send(desk, server.url, headers=[("Cookie", "typed=1")])
    assert exchange.notes == ()


def test_a_typed_cookie_header_does_not_reach_another_host_but_its_kept_cookies_do(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"in"), heads=heads)) as other:
        there = f"http://localhost:{other.port}"
        with raw_server(answer(moved(there), heads=heads)) as server:
            jar = set_by(there, "theirs=1")
            exchange, _ = send(desk, server.url, jar, headers=[("Cookie", "typed=1")])
    assert [cookies_in(head) for head in heads] == [[b"typed=1"], [b"theirs=1"]]
    assert exchange.hops[1].dropped == ("Cookie",)


def test_with_cookies_off_none_are_sent_and_none_are_kept(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"", b"Set-Cookie: a=2"), heads=heads)) as server:
        jar = set_by(server.url, "a=1")
        _, after = send(desk, server.url, jar, cookies=False)
    assert cookies_in(heads[0]) == []
    assert after is jar


def test_an_omitted_cookie_header_is_not_sent_and_what_comes_is_kept(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"", b"Set-Cookie: a=2"), heads=heads)) as server:
        jar = set_by(server.url, "a=1")
        _, after = send(desk, server.url, jar, omit_headers=("Cookie",))
    assert cookies_in(heads[0]) == []
    assert [cookie.value.reveal() for cookie in after.cookies] == ["2"]


@pytest.mark.parametrize(
    "data",
    [
        response(b"", b"Set-Cookie: a=1", status=b"500 Broken"),
        b"HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nContent-Length: 9\r\n\r\nhal",
    ],
    ids=["an error", "half a body"],
)
def test_cookies_of_a_response_that_went_wrong_are_kept(desk: Desk, data: bytes) -> None:
    with raw_server(answer(data)) as server:
        _, jar = send(desk, server.url)
    assert [cookie.name for cookie in jar.cookies] == ["a"]


def test_cookies_for_a_whole_domain_are_kept_for_their_host(desk: Desk) -> None:
    values = (b"Set-Cookie: a=1; Domain=127.0.0.1", b"Set-Cookie: b=1; Domain=com")
    with raw_server(answer(response(b"", *values))) as server:
        _, jar = send(desk, server.url)
    assert [(cookie.name, cookie.domain, cookie.host_only) for cookie in jar.cookies] == [("a", "127.0.0.1", True)]


def test_a_kept_cookie_that_stands_in_a_redirect_does_not_stop_it(desk: Desk) -> None:
    with raw_server(answer(response(b"in"))) as other:
        redirect = moved(f"http://localhost:{other.port}/english")
        with raw_server(answer(redirect)) as server:
            exchange, _ = send(desk, server.url, set_by(server.url, "language=english"))
    assert [hop.url.rpartition("/")[2] for hop in exchange.hops] == ["", "english"]
