"""The whole session: the sample and its demo server, runs, and its end."""

import threading
from pathlib import Path

from restdesk.model.exchange import Exchange
from restdesk.model.ready import Place, Questions, Ready
from restdesk.model.request import Http, Request
from restdesk.paths import find
from restdesk.running.run import Step
from restdesk.session.build import build
from restdesk.session.state import Change, CollectionOpened
from tests.servers.raw import Peer, raw_server
from tests.session.conftest import Desk, place, request_at

DATA = "info: {name: Data, type: http}\nhttp: {method: GET, url: '{{baseUrl}}/{{basicPassword}}'}\n"


def test_a_run_of_the_sample_starts_the_demo_server_and_captures_the_token(desk: Desk) -> None:
    sample = desk.opened(desk.wait(desk.session.open_sample()))
    nodes = [node for node in sample.requests() if node.path.startswith("token/")]
    assert desk.session.demo_wanted(place(sample, nodes[0].path), request_at(sample, nodes[0].path))

    async def run() -> list[Step]:
        return [step async for step in desk.session.run(nodes, place(sample, ""))]

    steps = desk.wait(run())
    assert all(step.good for step in steps), steps
    assert not desk.session.demo_wanted(place(sample, nodes[0].path), request_at(sample, nodes[0].path))
    [opened] = desk.session.state.collections
    captured = [value.reveal() for _, value in opened.runtime]
    passwords = [value.reveal() for name, value in desk.session.state.demo.values if name != "baseUrl"]
    assert captured
    for exchange in (step.result for step in steps):
        assert isinstance(exchange, Exchange)
        shown = repr([(hop.url, hop.sent) for hop in exchange.hops]) + repr(exchange.checks)
        assert not any(secret in shown for secret in (*captured, *passwords))


def test_the_values_of_the_demo_server_are_for_no_other_collection(desk: Desk, tmp_path: Path) -> None:
    mine = desk.open(tmp_path, {"a.yml": DATA})
    sample = desk.opened(desk.wait(desk.session.open_sample()))
    desk.session.apply(desk.wait(desk.session.start_demo()))
    asked = desk.wait(desk.session.prepare(request_at(mine, "a.yml"), place(mine, "a.yml")))
    assert isinstance(asked, Questions)
    assert [question.name for question in asked.items] == ["baseUrl", "basicPassword"]
    request = request_at(mine, "a.yml")
    assert not desk.session.demo_wanted(place(mine, "a.yml"), request)
    assert isinstance(desk.wait(desk.session.prepare(request, place(sample, "a.yml"))), Ready)


def test_a_request_of_the_sample_to_another_server_starts_none(desk: Desk) -> None:
    sample = desk.opened(desk.wait(desk.session.open_sample()))
    elsewhere = Request(http=Http(url="http://127.0.0.1:1/{{apiKey}}"))
    assert not desk.session.demo_wanted(place(sample, ""), elsewhere)
    assert desk.session.demo_wanted(place(sample, ""), Request(http=Http(url="{{ baseUrl }}/open")))


def test_nothing_of_the_demo_server_or_a_typed_secret_is_written_to_a_file(desk: Desk, restdesk_home: Path) -> None:
    desk.session.log.open(desk.session.paths.state)
    sample = desk.opened(desk.wait(desk.session.open_sample()))
    started = desk.wait(desk.session.start_demo())
    desk.session.apply(started)
    desk.session.secrets.keep("swordfish-typed")
    exchange = desk.send(desk.ready(sample, "api-key/get-data.yml"))
    assert exchange.response is not None
    key = dict(started.demo.values)["apiKey"].reveal()
    desk.session.unexpected.report(ValueError(f"{key} swordfish-typed"))
    desk.reported.clear()
    written = b"".join(path.read_bytes() for path in restdesk_home.rglob("*") if path.is_file())
    assert b"ValueError" in written
    assert key.encode() not in written
    assert b"swordfish" not in written


def test_each_change_of_the_state_is_told_once_to_its_subscriber(restdesk_home: Path) -> None:
    told = list[Change]()
    session = build(find({"RESTDESK_HOME": str(restdesk_home)}), tell=told.append)
    session.apply(CollectionOpened(session.engine.submit(session.open_sample()).result(30)))
    session.close()
    assert [type(change) for change in told] == [CollectionOpened]


def test_closing_ends_a_send_under_way_and_may_be_done_twice(desk: Desk) -> None:
    arrived = threading.Event()

    def script(peer: Peer) -> None:
        peer.head()
        arrived.set()
        peer.hold()

    with raw_server(script) as server:
        ready = desk.wait(desk.session.prepare(Request(http=Http(url=server.url)), Place()))
        assert isinstance(ready, Ready)
        running = desk.session.engine.submit(desk.last(ready))
        assert arrived.wait(10)
        desk.session.close()
        assert running.done()
        assert server.peers[0].ended.wait(10)
        desk.session.close()


def test_closing_ends_a_demo_server_that_starts_just_now(desk: Desk) -> None:
    starting = desk.session.engine.submit(desk.session.start_demo())
    while not desk.session._demo.runs:
        pass
    desk.session.close()
    assert starting.done()
