"""The table of schemes: one row makes a scheme."""

from restdesk.model.ready import ReadyAuth
from restdesk.sending.answer import Answer
from restdesk.sending.auth import AUTH_SCHEMES, Scheme, Send
from restdesk.sending.auth.credential import secret, with_header
from restdesk.sending.bodies import BODY_KINDS, BodyKind, as_typed
from restdesk.sending.request import Outgoing
from restdesk.sending.send import Sending
from tests.sending.desk import Desk, finished, ready
from tests.servers.raw import Peer, raw_server, read_request, response


async def twice(auth: ReadyAuth, outgoing: Outgoing, send: Send) -> Answer:
    """Ask first, answer the challenge then."""
    first = await send(outgoing)
    challenge = first.response.header("www-authenticate") or ""
    return await send(with_header(outgoing, "Authorization", secret(challenge + auth["word"].reveal())))


def test_a_scheme_that_converses_and_a_body_kind_are_one_row_each(desk: Desk) -> None:
    schemes = (*AUTH_SCHEMES, Scheme("twice", ("word",), lambda auth: None, twice))
    kinds = (*BODY_KINDS, BodyKind("csv", as_typed("text/csv")))

    def script(peer: Peer) -> None:
        while request := read_request(peer):
            assert request.endswith(b"\r\n\r\na,b")
            assert b"Content-Type: text/csv\r\n" in request
            known = b"Authorization: say-friend\r\n" in request
            peer.send(response() if known else response(b"", b"WWW-Authenticate: say-", status=b"401 No"))

    async def work(sending: Sending) -> None:
        request = ready(server.url, "POST", body=("csv", "a,b"), auth=("twice", {"word": "friend"}))
        exchange = await finished(sending.send(request))
        assert [hop.response.status for hop in exchange.hops if hop.response] == [401, 200]
        assert "friend" not in repr(exchange)

    with raw_server(script) as server:
        desk.run(work, auth_schemes=schemes, body_kinds=kinds)
